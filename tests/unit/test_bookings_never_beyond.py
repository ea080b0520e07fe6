"""Whatever is done with bookings, and in whatever order: no time holds more than its places, no carer is in two, and
what is left of a package is what was granted less what was used.

A state machine plays the acts on a small centre and compares everything after every step with an oracle that knows
neither tables nor rules, on both databases.
"""

from __future__ import annotations

from datetime import datetime
from itertools import count

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule, run_state_machine_as_test
from sqlalchemy.engine import Engine

from desk.services import bookings, integrity
from tests.unit.booking_machine import DAY, PICK, SERVICES, BookingsMade, some
from tests.unit.booking_oracle import SERVING
from tests.unit.service_house import Centre, make_centre


class Bookings(BookingsMade):
    """What was booked is moved, given a place, cancelled, done and corrected; the last act is taken back."""

    @some("BOOKED", "WAITING")
    @rule(pick=PICK, to=PICK, day=DAY)
    def move(self, pick: int, to: int, day: int) -> None:
        if (found := self.booking(pick, "BOOKED", "WAITING")) is None:
            return
        key, booked = found
        slot = self.slot(to, day)
        if slot == booked.slot or SERVICES[slot[0]] != SERVICES[booked.slot[0]]:
            return
        world = self.world
        waits = booked.state == "WAITING" and not world.has_place(slot, key)
        in_time = world.ends(slot) > self.now or slot[1] == self._today()
        fits = in_time and ((SERVICES[slot[0]] == "助餐" and not waits) or not world.is_there(booked.person, slot, key))
        fits = fits and (waits or (world.has_place(slot, key) and world.can_serve(booked.person, slot, key)))
        if booked.state == "WAITING" and booked.counted and not world.uses(booked.person)["free"]:
            fits = False
        if done := self.do(fits, bookings.move, key, insist=True, **self.at(slot)):
            booked.slot, booked.state = slot, "WAITING" if waits else "BOOKED"
            booked.has = frozenset(done.booking.resources)

    @some("WAITING")
    @rule(pick=PICK)
    def seat(self, pick: int) -> None:
        if (found := self.booking(pick, "WAITING")) is None:
            return
        key, booked = found
        counted = booked.counted and self.world.uses(booked.person)["free"] > 0
        if done := self.do(self.can_have(booked.person, booked.slot, key), bookings.seat, key, insist=True):
            booked.state, booked.counted = "BOOKED", counted
            booked.has = frozenset(done.booking.resources)

    # Ends

    @some("BOOKED", "IN_PREPARATION", "WAITING")
    @rule(pick=PICK)
    def cancel(self, pick: int) -> None:
        if (found := self.booking(pick, "BOOKED", "IN_PREPARATION", "WAITING")) is None:
            return
        key, booked = found
        early = booked.state == "WAITING" or (booked.state == "BOOKED" and self.world.is_early(booked.slot))
        self.do(True, bookings.cancel, key, reason="不来了")
        booked.state = "CANCELLED" if early else "LATE_CANCELLED"

    @some("BOOKED", "IN_PREPARATION")
    @rule(pick=PICK, end=st.integers(0, 6))
    def end(self, pick: int, end: int) -> None:
        if (found := self.booking(pick, "BOOKED", "IN_PREPARATION")) is None:
            return
        key, booked = found
        if self.world.begins(booked.slot) > self.now:
            return
        if booked.state == "BOOKED" and end == 0:
            self.do(True, bookings.prepare, key)
            booked.state = "IN_PREPARATION"
        elif end == 1:
            self.do(True, bookings.no_show, key)
            booked.state = "NO_SHOW"
        elif end == 2:
            self.do(True, bookings.waive, key, reason="免")
            booked.state = "WAIVED"
        else:
            self.do(True, bookings.fulfil, key)
            booked.state = "FULFILLED"

    @some("FULFILLED")
    @rule(pick=PICK)
    def correct(self, pick: int) -> None:
        if (found := self.booking(pick, "FULFILLED")) is None:
            return
        key, booked = found
        self.do(True, bookings.correct, key, reason="点错人")
        booked.state = "CORRECTED"

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        step_id, before = self.done.pop()
        self.centre.now = self.now
        self.centre.act(bookings.undo, step_id=step_id)
        made = self.world.bookings.keys() - before.bookings.keys()
        gone = {key: self.world.bookings[key] for key in made}
        self.world = before.copy()
        self.world.now = self.now
        for key, booked in gone.items():
            booked.state = "CANCELLED"
            self.world.bookings[key] = booked
        for key, booked in self.world.bookings.items():
            if booked.state in SERVING:  # others may have been given, when the former ones were gone
                self._take(key, booked)


@pytest.fixture
def centre(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Centre:
    return make_centre(engine, now, monkeypatch)


def test_no_time_holds_more_and_the_ledger_agrees(centre: Centre) -> None:
    checks = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
    limits = settings(max_examples=6, stateful_step_count=20, suppress_health_check=checks)
    start = centre.now
    numbers = count()

    def machine() -> Bookings:
        return Bookings(centre, start, next(numbers))

    run_state_machine_as_test(machine, settings=limits)
    assert centre.office.system(integrity.check) == ()
