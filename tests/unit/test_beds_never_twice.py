"""Whatever is done with beds, and in whatever order: what the database holds is what intervals say.

A state machine plays the acts on a small centre and compares every bed after every step with an oracle that knows
neither tables nor rules, on both databases.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy.engine import Engine

from desk.errors import DeskError
from desk.rules.beds import LeaveKind, LeftTo, leaves
from desk.rules.times import local_date
from desk.services import beds, integrity
from desk.services.beds import LeaveInput, Refused, leaving
from tests.unit.bed_machine import DAYS, HERE, NIGHTS, PICK, BedsBooked, never_twice, some
from tests.unit.bed_oracle import Piece, Stay
from tests.unit.care_house import House, make_house


class Beds(BedsBooked):
    """Whoever booked or came gets other dates, moves, goes on leave and leaves; the last act is taken back."""

    # Other dates

    @some(*HERE, "BOOKED")
    @rule(pick=PICK, count=NIGHTS, longer=st.booleans())
    def extend_or_shorten(self, pick: int, count: int, longer: bool) -> None:
        if (found := self.stay(pick, *HERE, "BOOKED")) is None:
            return
        key, stay = found
        last = stay.pieces[-1]
        since = max(last.begins, self.now) if last.phase == "CURRENT" or longer else last.begins
        ends = leaves(local_date(since) + timedelta(days=count)) if count else None
        if ends is not None and ends <= max(last.begins, self.now):
            return
        if local_date(stay.pieces[0].begins) < local_date(self.now) and stay.state == "BOOKED" and ends is None:
            ends = leaves(local_date(self.now) + timedelta(days=9))
        since = self._granted_up_to(stay)
        allowed = all(
            self.world.fits(stay, each.bed, begins, to, {key})
            for each in stay.pieces
            if each.phase != "PAST"
            for begins, to in [(max(each.begins, since or each.begins), ends if each is last else each.ends)]
            if to is None or to > begins
        )
        if self.do(allowed, beds.reschedule, key, starts_at=stay.pieces[0].begins, ends_at=ends):
            last.ends = ends

    def _granted_up_to(self, stay: Stay) -> datetime | None:
        """What somebody who is here has already: up to now, or to the promised end when that is over."""
        ends = [each.ends for each in stay.pieces if each.phase == "CURRENT" and each.ends is not None]
        return min((self.now, *ends)) if stay.state in HERE else None

    @some("BOOKED")
    @rule(pick=PICK, day=DAYS, count=NIGHTS)
    def put_off(self, pick: int, day: int, count: int) -> None:
        if (found := self.stay(pick, "BOOKED")) is None or len(found[1].pieces) > 1:
            return
        key, stay = found
        begins, ends = self.span(day, count)
        if ends is not None and ends <= begins:
            return
        (piece,) = stay.pieces
        allowed = self.world.fits(stay, piece.bed, begins, ends, {key})
        if self.do(allowed, beds.reschedule, key, starts_at=begins, ends_at=ends):
            piece.begins, piece.ends = begins, ends

    @some(*HERE)
    @rule(pick=PICK, hours=st.integers(1, 60))
    def backdate(self, pick: int, hours: int) -> None:
        if (found := self.stay(pick, *HERE)) is None:
            return
        key, stay = found
        first, last = stay.pieces[0], stay.pieces[-1]
        if last.ends is not None and last.ends <= self.now:
            return
        begins, since = first.begins - timedelta(hours=hours), self._granted_up_to(stay) or self.now
        allowed = self.world.fits(stay, first.bed, begins, first.begins, {key}) and all(
            self.world.fits(stay, each.bed, max(each.begins, since), each.ends, {key})
            for each in stay.pieces
            if each.phase != "PAST" and (each.ends is None or each.ends > max(each.begins, since))
        )
        if self.do(allowed, beds.reschedule, key, starts_at=begins, ends_at=last.ends):
            first.begins = begins

    # Moving

    @some(*HERE)
    @rule(pick=PICK, to=PICK)
    def move(self, pick: int, to: int) -> None:
        if (found := self.stay(pick, *HERE)) is None:
            return
        key, stay = found
        at = next(number for number, each in enumerate(stay.pieces) if each.phase == "CURRENT")
        old, bed = stay.pieces[at], self.bed(to)
        late = old.ends is not None and old.ends <= self.now
        if old.bed == bed or old.begins >= self.now or (late and at + 1 < len(stay.pieces)):
            return
        ends = leaves(local_date(self.now) + timedelta(days=1)) if late else old.ends
        later = [each for each in stay.pieces[at + 1 :] if each.bed == bed]
        allowed = self.world.fits(stay, bed, self.now, ends, {key}, lying=True) and all(
            self.world.fits(stay, each.bed, each.begins, each.ends, {key}, lying=False) for each in later
        )
        done = self.do(allowed, beds.move, key, bed_id=self.beds[bed], reason="换", ends_at=ends if late else None)
        if done:
            self._leave_bed(key, stay, at)
            stay.pieces.insert(at + 1, Piece(bed, self.now, ends, "CURRENT"))

    @some(*HERE, "BOOKED")
    @rule(pick=PICK, to=PICK, day=st.integers(1, 4))
    def split(self, pick: int, to: int, day: int) -> None:
        if (found := self.stay(pick, *HERE, "BOOKED")) is None:
            return
        key, stay = found
        at, bed = leaves(local_date(self.now) + timedelta(days=day)), self.bed(to)
        place = next(
            (n for n, each in enumerate(stay.pieces) if each.begins < at and (each.ends is None or each.ends > at)),
            None,
        )
        if place is None or stay.pieces[place].bed == bed:
            return
        old = stay.pieces[place]
        later = [each for each in stay.pieces[place + 1 :] if each.bed == bed]
        allowed = self.world.fits(stay, bed, at, old.ends, {key}) and all(
            self.world.fits(stay, each.bed, each.begins, each.ends, {key}) for each in later
        )
        if self.do(allowed, beds.split, key, bed_id=self.beds[bed], at=at, reason="让床"):
            stay.pieces.insert(place + 1, Piece(bed, at, old.ends, "PLANNED"))
            old.ends = at

    @precondition(lambda self: any(len(stay.pieces) > 1 for stay in self.world.stays.values()))
    @rule(pick=PICK)
    def carry_out(self, pick: int) -> None:
        found = [
            (key, stay, n)
            for key, stay in self.world.stays.items()
            for n, each in enumerate(stay.pieces[:-1])
            if each.phase == "CURRENT" and each.begins < self.now
        ]
        if not found:
            return
        key, stay, at = found[pick % len(found)]
        new = stay.pieces[at + 1]
        if new.ends is not None and new.ends <= self.now:
            return
        again = [each for each in stay.pieces[at + 2 :] if each.bed == new.bed]
        allowed = self.world.fits(stay, new.bed, self.now, new.ends, {key}, lying=True) and all(
            self.world.fits(stay, each.bed, each.begins, each.ends, {key}) for each in again
        )
        if self.do(allowed, beds.carry_out, key):
            self._leave_bed(key, stay, at)
            new.begins, new.phase = self.now, "CURRENT"

    @some(*HERE)
    @rule(pick=PICK, other=PICK)
    def swap(self, pick: int, other: int) -> None:
        one, two = self.stay(pick, *HERE), self.stay(other, *HERE)
        if one is None or two is None or one[0] == two[0]:
            return
        (key, mine), (key2, theirs) = one, two
        at = [next(n for n, p in enumerate(stay.pieces) if p.phase == "CURRENT") for stay in (mine, theirs)]
        old = [mine.pieces[at[0]], theirs.pieces[at[1]]]
        if any(p.begins >= self.now or (p.ends is not None and p.ends <= self.now) for p in old):
            return
        if len(mine.pieces) > 1 or len(theirs.pieces) > 1 or mine.whole or theirs.whole:
            return
        pair = {key, key2}
        allowed = all(
            self.world.fits(stay, bed.bed, self.now, own.ends, pair)
            for stay, own, bed in ((mine, old[0], old[1]), (theirs, old[1], old[0]))
        )
        if self.do(allowed, beds.swap, key, other_id=key2, other_version=None, reason="合得来"):
            for stay, own, bed in ((mine, old[0], old[1].bed), (theirs, old[1], old[0].bed)):
                stay.pieces.append(Piece(bed, self.now, own.ends, "CURRENT"))
            for own in old:
                own.ends, own.phase = self.now, "PAST"

    def _leave_bed(self, key: int, stay: Stay, at: int) -> None:
        """The current piece ends now; its bed is to be cleaned, and who should have begun there gives way."""
        old = stay.pieces[at]
        gone = [span for span in self.world.spans(key) if span[2] != "COMPANION" and span[3] == "CURRENT"]
        old.ends, old.phase = self.now, "PAST"
        self.world.dirty.add(old.bed)
        self.world.give_way(key, gone, self.now)

    # Leaving

    @some("ADMITTED")
    @rule(pick=PICK)
    def go_on_leave(self, pick: int) -> None:
        if (found := self.stay(pick, "ADMITTED")) is None:
            return
        key, stay = found
        ends = stay.pieces[-1].ends
        if ends is not None and ends <= self.now:
            return
        values = LeaveInput(LeaveKind.HOSPITAL, self.now)
        if self.do(True, leaving.leave_now, key, values=values):
            stay.state = "ON_LEAVE"

    @some("ON_LEAVE")
    @rule(pick=PICK)
    def come_back(self, pick: int) -> None:
        if (found := self.stay(pick, "ON_LEAVE")) is None:
            return
        key, stay = found
        if self.do(True, leaving.come_back, key):
            stay.state = "ADMITTED"

    @some(*HERE)
    @rule(pick=PICK)
    def discharge(self, pick: int) -> None:
        if (found := self.stay(pick, *HERE)) is None:
            return
        key, stay = found
        at = next(number for number, each in enumerate(stay.pieces) if each.phase == "CURRENT")
        if stay.pieces[at].begins >= self.now:
            return
        if self.do(True, beds.discharge, key, left_to=LeftTo.HOME):
            gone = [span for span in self.world.spans(key) if span[3] == "CURRENT"]
            del stay.pieces[at + 1 :]
            stay.pieces[at].ends, stay.pieces[at].phase, stay.state = self.now, "PAST", "DISCHARGED"
            self.world.dirty |= {stay.pieces[at].bed} | ({stay.company} if stay.company else set())
            self.world.give_way(key, gone, self.now)

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        step_id, before = self.done.pop()
        self.house.now = self.now
        self.house.act(beds.undo, step_id=step_id)
        made = self.world.stays.keys() - before.stays.keys()
        cleaned = {bed for bed in before.dirty if bed not in self.world.dirty}
        self.world = before.copy()
        self.world.now = self.now
        self.world.dirty -= cleaned
        for key in made:
            self.world.stays[key] = Stay("", "CANCELLED")


@pytest.fixture
def house(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return make_house(engine, now, monkeypatch)


def test_no_bed_and_no_person_twice(house: House) -> None:
    checks = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
    limits = settings(max_examples=20, stateful_step_count=30, suppress_health_check=checks)
    start = house.now

    def machine() -> Beds:
        house.now = start
        return Beds(house)

    run_state_machine_as_test(machine, settings=limits)
    assert house.office.system(integrity.check) == ()  # of all that was played in this database


def test_an_oracle_that_is_wrong_is_found() -> None:
    with pytest.raises(AssertionError):
        never_twice([(datetime(2026, 1, 1), None), (datetime(2026, 1, 2), None)])
    assert issubclass(Refused, DeskError)
