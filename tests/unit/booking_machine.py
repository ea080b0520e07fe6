"""The centre on which the property test of bookings plays: acts, time, and what must hold after each step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import func, select, update

from desk.db import Session
from desk.models.bookings import Booking, BookingUse
from desk.models.care import CareResource, CareService, CareSitting, CareSlot
from desk.models.packages import PackageEntry, PackageGrant
from desk.rules.times import at_local
from desk.services import bookings, packages
from desk.services.bookings import Refused
from tests.unit.booking_oracle import SERVING, Booked, Slot, Time, World
from tests.unit.care_house import add_person
from tests.unit.service_house import Centre, grant, may_bathe

LETTERS = "甲乙丙丁戊"
GRANTED = {"甲": 2, "乙": 1, "丁": 3, "戊": 2}
"""Baths in packages."""
DISABLED = "戊"
"""Needs two carers."""
TIMES = ("晚餐", "助浴09", "助浴10", "理发10", "助浴09", "助浴10")
SERVICES = {"晚餐": "助餐", "助浴09": "助浴", "助浴10": "助浴", "理发10": "理发"}
PICK = st.integers(0, 11)
DAY = st.integers(0, 2)
ROOMS, BATHERS, BARBER = frozenset({"1 号浴间", "2 号浴间"}), frozenset({"施小燕", "何丽", "吴芳"}), frozenset({"吴芳"})


def hours(value: float) -> timedelta:
    return timedelta(hours=value)


OFFERED = {
    "晚餐": Time(2, frozenset(), frozenset(), hours(17), hours(18), hours(10)),
    "助浴09": Time(2, ROOMS, BATHERS, hours(9), hours(9) + timedelta(minutes=40), hours(-8), 2),
    "助浴10": Time(2, ROOMS, BATHERS, hours(10), hours(10) + timedelta(minutes=40), hours(-8), 2),
    "理发10": Time(1, frozenset(), BARBER, hours(10), hours(11), hours(-8)),
}


def some(*states: str) -> Callable[[Any], Any]:
    """A rule for when there is a booking in one of these states."""
    return precondition(lambda self: any(each.state in states for each in self.world.bookings.values()))


class BookingsMade(RuleBasedStateMachine):
    """Two baths, a supper and a barber who also bathes; five persons, one of whom needs two carers."""

    def __init__(self, centre: Centre, start: datetime, number: int) -> None:
        super().__init__()
        start += timedelta(weeks=number)  # nobody has booked then
        self.centre, self.start, self.now = centre, start, start
        self.number = number
        self.people: dict[str, int] = {}
        self.done: list[tuple[int, World]] = []
        centre.now = start
        self.days = [centre.day(number) for number in range(3)]
        centre.act(self._build)
        midnight = {day: at_local(day, datetime.min.time()) for day in self.days}
        self.world = World(OFFERED, start, midnight, dict(GRANTED), disabled=DISABLED)

    def _build(self, session: Session) -> None:
        session.execute(update(CareSitting).values(weekdays="1234567", on_holidays=True))
        session.execute(update(CareService).values(kind="VISIT").where(CareService.kind == "BATH"))  # without its gate
        for letter in LETTERS:
            name = f"{letter}{self.number}"
            self.people[letter] = self.centre.people[name] = add_person(session, name, "female")
            may_bathe(session, self.centre, name, disabled=letter == DISABLED)
            if count := GRANTED.get(letter):
                grant(session, centre=self.centre, name=name, service="助浴", count=count)

    # What the rules choose from

    def slot(self, pick: int, day: int) -> Slot:
        return TIMES[pick % len(TIMES)], self.days[day]

    def at(self, slot: Slot) -> dict[str, Any]:
        return {"sitting_id": self.centre.sittings[slot[0]], "day": slot[1]}

    def booking(self, pick: int, *states: str) -> tuple[int, Booked] | None:
        found = [(key, each) for key, each in self.world.bookings.items() if each.state in states]
        return found[pick % len(found)] if found else None

    def person(self, pick: int) -> str:
        return LETTERS[pick % len(LETTERS)]

    def counts(self, person: str, slot: Slot) -> bool:
        """Whether it is counted from a package: there is one, and something is left in it."""
        return SERVICES[slot[0]] == "助浴" and self.world.uses(person)["free"] > 0

    def act(self, allowed: bool, work: Callable[..., Any], **values: Any) -> Any:
        """Do it; it must be refused exactly when the oracle says so, and then nothing may have changed."""
        before = self.world.copy()
        self.centre.now = self.now
        try:
            done = self.centre.act(work, **values)
        except Refused as refusal:
            if allowed or not refusal.problems:
                raise
            return None
        assert allowed, f"{work.__name__} should have been refused"
        self.done.append((done.step_id, before))
        return done

    def do(self, allowed: bool, work: Callable[..., Any], key: int, **values: Any) -> Any:
        return self.act(allowed, work, booking_id=key, version=None, **values)

    def can_have(self, person: str, slot: Slot, without: int | None = None) -> bool:
        world = self.world
        often = SERVICES[slot[0]] == "助餐"
        return (
            world.has_place(slot, without)
            and world.can_serve(person, slot, without)
            and (often or not world.is_there(person, slot, without))
            and (world.ends(slot) > self.now or slot[1] == self._today())
        )

    def _today(self) -> Any:
        self.centre.now = self.now
        return self.centre.today

    def _take(self, key: int, booked: Booked) -> None:
        """The rooms and carers that were given, which the oracle can't know."""
        file = self.centre.look(bookings.booking, booking_id=key)
        booked.has = frozenset(file.resources)

    @initialize(picks=st.lists(st.tuples(PICK, PICK, DAY), min_size=2, max_size=5))
    def begin_with_a_few(self, picks: list[tuple[int, int, int]]) -> None:
        for who, pick, day in picks:
            self.book(who=who, pick=pick, day=day)

    # Time

    @rule(count=st.integers(1, 9))
    def time_passes(self, count: int) -> None:
        self.now = min(self.now + hours(count), self.start + hours(60))
        self.world.now = self.now

    @some("BOOKED", "IN_PREPARATION")
    @rule(pick=PICK)
    def somebodys_time_comes(self, pick: int) -> None:
        """The clock goes on to one of the next beginnings."""
        ahead = sorted(
            begins
            for each in self.world.bookings.values()
            if each.state in ("BOOKED", "IN_PREPARATION") and (begins := self.world.begins(each.slot)) > self.now
        )
        if ahead:
            self.now = self.world.now = ahead[pick % min(len(ahead), 2)]

    # Booking

    @rule(who=PICK, pick=PICK, day=DAY)
    def book(self, who: int, pick: int, day: int) -> None:
        person, slot = self.person(who), self.slot(pick, day)
        counted = self.counts(person, slot)
        wanted = bookings.BookingInput(self.people[person], insist=True)
        done = self.act(self.can_have(person, slot), bookings.book, person=wanted, **self.at(slot))
        if done:
            self._made(done, Booked(person, slot, "BOOKED", counted))

    @rule(who=PICK, pick=PICK, day=DAY)
    def wait(self, who: int, pick: int, day: int) -> None:
        person, slot = self.person(who), self.slot(pick, day)
        over = self.world.ends(slot) <= self.now and slot[1] != self._today()
        if self.world.has_place(slot):
            return
        wanted = bookings.BookingInput(self.people[person], insist=True)
        allowed = not over and not self.world.is_there(person, slot)
        if done := self.act(allowed, bookings.wait, person=wanted, **self.at(slot)):
            self._made(done, Booked(person, slot, "WAITING", self.counts(person, slot)))

    def _made(self, done: Any, booked: Booked) -> None:
        self.world.bookings[done.booking.booking_id] = booked
        booked.has = frozenset(done.booking.resources)

    # What must hold

    @invariant()
    def what_is_held_is_what_lists_say(self) -> None:
        slots, states, held, counts, sums = self.centre.look(self._read)
        for (name, day), taken in slots.items():
            assert taken == self.world.taken((name, day))
            assert taken <= OFFERED[name].places
        known = self.world.bookings
        assert states == {key: each.state for key, each in known.items()}
        assert held == {key: each.has for key, each in known.items() if each.has and each.state in SERVING}
        for letter, total in self.world.granted.items():
            uses = self.world.uses(letter)
            (row,) = counts[letter]
            assert (row.granted, row.free, row.reserved, row.used) == (
                total, uses["free"], uses["reserved"], uses["used"],
            )  # fmt: skip
            issued, consumed, expired, reversed_ = sums[letter]
            assert row.free + row.reserved == issued - consumed - expired + reversed_ >= 0

    def _read(self, session: Session) -> tuple[Any, ...]:
        mine = Booking.resident_id.in_(self.people.values())
        names = {sitting_id: name for name, sitting_id in self.centre.sittings.items()}
        taken = (
            select(CareSlot.sitting_id, CareSlot.day, func.count(Booking.seat))
            .join(Booking, Booking.slot_id == CareSlot.id)
            .where(mine)
            .group_by(CareSlot.sitting_id, CareSlot.day)
        )
        slots = {(names[sitting_id], day): count for sitting_id, day, count in session.execute(taken)}
        states = dict(session.execute(select(Booking.id, Booking.state).where(mine)).tuples().all())
        held: dict[int, frozenset[str]] = {}
        uses = (
            select(BookingUse.booking_id, CareResource.name)
            .join(CareResource, CareResource.id == BookingUse.resource_id)
            .join(Booking, Booking.id == BookingUse.booking_id)
            .where(mine, BookingUse.live)
        )
        for key, name in session.execute(uses).tuples():
            held[key] = held.get(key, frozenset()) | {name}
        counts = {
            letter: packages.left(session, self.people[letter], self.days[0]) for letter in self.world.granted
        }  # fmt: skip
        return slots, states, held, counts, {letter: self._sums(session, letter) for letter in self.world.granted}

    def _sums(self, session: Session, letter: str) -> tuple[int, int, int, int]:
        """Granted, consumed, expired and reversed, by the lines of the ledger."""
        query = (
            select(PackageEntry.kind, func.sum(PackageEntry.count))
            .join(PackageGrant, PackageGrant.id == PackageEntry.grant_id)
            .where(PackageGrant.resident_id == self.people[letter])
            .group_by(PackageEntry.kind)
        )
        found = {kind: int(count) for kind, count in session.execute(query).tuples()}
        return found["GRANT"], found.get("CONSUME", 0), found.get("EXPIRE", 0), found.get("REVERSE", 0)
