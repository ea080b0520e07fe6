"""The centre on which the property test of beds plays: bookings, arrivals, time, and what must hold after each step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from sqlalchemy import select

from desk.models.beds import Bed, BedStay, Room, StaySegment
from desk.rules.beds import Condition, StayKind, arrives, bed_text, leaves
from desk.rules.times import local_date
from desk.services import beds
from desk.services.beds import BedInput, PlaceInput, Refused, RoomInput, StayInput, checking
from desk.services.beds.premises import save_bed, save_room
from desk.services.findings import Finding
from tests.unit.bed_oracle import Piece, Stay, World
from tests.unit.care_house import House, add_person

HERE = ("ADMITTED", "ON_LEAVE", "DISCHARGE_PENDING")
PEOPLE = "甲乙丙丁戊己"
PICK = st.integers(0, 11)
DAYS = st.integers(0, 6)
COUNT = st.integers(1, 5)
RARELY = st.integers(0, 4)
NIGHTS = st.integers(0, 5)
"""0: an open end."""


def some(*states: str) -> Callable[[Any], Any]:
    """A rule for when there is a stay in one of these states."""
    return precondition(lambda self: any(stay.state in states for stay in self.world.stays.values()))


class BedsBooked(RuleBasedStateMachine):
    """Two rooms of two beds and a bed for company, six persons, and whoever works there."""

    def __init__(self, house: House) -> None:
        super().__init__()
        self.house, self.now = house, house.now
        self.number = len(house.rooms)
        self.beds: dict[str, int] = {}
        self.people: dict[str, int] = {}
        house.act(self._build)
        rooms: dict[str, list[str]] = {}
        for text in self.beds:
            rooms.setdefault(text.partition("-")[0], []).append(text)
        self.world = World(rooms, self.now)
        self.done: list[tuple[int, World]] = []

    def _build(self, session: Any) -> None:
        for count in (2, 3):
            number = f"{len(self.house.rooms) + 1:04d}"
            room = save_room(session, room_id=None, version=None, values=RoomInput(1, number, "双人间"))
            self.house.rooms[number] = room.room_id
            for bed in range(1, count + 1):
                values = BedInput(str(bed), companion=bed == 3)
                row = save_bed(session, bed_id=None, room_id=room.room_id, version=None, values=values)
                self.beds[row.text] = row.bed_id
        for letter in PEOPLE:
            self.people[letter] = add_person(session, f"{letter}{self.number}", "female")

    # What the rules choose from

    def bed(self, pick: int) -> str:
        ordinary = [text for text in self.beds if not text.endswith("-3")]
        return ordinary[pick % len(ordinary)]

    @property
    def company(self) -> str:
        return next(text for text in self.beds if text.endswith("-3"))

    def stay(self, pick: int, *states: str) -> tuple[int, Stay] | None:
        found = [(key, stay) for key, stay in self.world.stays.items() if stay.state in states]
        return found[pick % len(found)] if found else None

    def span(self, day: int, count: int) -> tuple[datetime, datetime | None]:
        first = local_date(self.now) + timedelta(days=day)
        return max(arrives(first), self.now), leaves(first + timedelta(days=count)) if count else None

    def act(self, allowed: bool, work: Callable[..., Any], **values: Any) -> Any:
        """Do it; it must be refused exactly when the oracle says so, and then nothing may have changed."""
        before = self.world.copy()
        self.house.now = self.now
        try:
            done = self.house.act(work, **values)
        except Refused as refusal:
            if allowed or not refusal.blockers:
                raise
            return None
        assert allowed, f"{work.__name__} should have been refused"
        self.done.append((done.step_id, before))
        return done

    def do(self, allowed: bool, work: Callable[..., Any], key: int, **values: Any) -> Any:
        return self.act(allowed, work, stay_id=key, version=None, **values)

    @initialize(picks=st.lists(st.tuples(PICK, PICK, COUNT, RARELY, st.booleans()), min_size=3, max_size=5))
    def begin_with_a_few(self, picks: list[tuple[int, int, int, int, bool]]) -> None:
        for who, (pick, day, count, whole, comes) in enumerate(picks):
            if comes:
                self.come_unannounced(who=who, pick=pick + who, count=count, whole=whole, company=1, back=0)
            else:
                self.book(who=who, pick=pick + who, day=day // 3, count=count, whole=whole, company=1)

    # Time

    @rule(hours=st.integers(1, 30))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.world.now = self.now

    @rule(pick=PICK, hours=st.integers(0, 40))
    def somebody_should_come_or_leave(self, pick: int, hours: int) -> None:
        """The clock goes on to the next moment at which somebody overstays, is late or moves."""
        moments = [end for stay in self.world.stays.values() for p in stay.pieces for end in (p.begins, p.ends) if end]
        ahead = sorted(moment for moment in moments if moment > self.now)
        if ahead:
            self.now = ahead[pick % min(len(ahead), 3)] + timedelta(hours=hours // 10)
            self.world.now = self.now

    @precondition(lambda self: self.world.dirty)
    @rule(pick=PICK)
    def clean(self, pick: int) -> None:
        texts = sorted(self.world.dirty)
        text = texts[pick % len(texts)]
        if self.world.clashes(text, self.now, self.now + timedelta(seconds=1), set()):
            return
        for condition in (Condition.TO_INSPECT, Condition.USABLE):
            self.house.now = self.now
            self.house.act(beds.set_condition, bed_id=self.beds[text], version=None, condition=condition)
        self.world.dirty.discard(text)

    # Booking

    @rule(who=PICK, pick=PICK, day=DAYS, count=NIGHTS, whole=RARELY, company=RARELY)
    def book(self, who: int, pick: int, day: int, count: int, whole: int, company: int) -> None:
        begins, ends = self.span(day, count)
        if ends is not None and ends <= begins:
            return
        person, bed = PEOPLE[who % len(PEOPLE)], self.bed(pick)
        stay = Stay(
            person, "BOOKED", [Piece(bed, begins, ends, "PLANNED")], not whole, self.company if not company else None
        )
        values, place = self._input(person, stay, begins, ends)
        done = self.act(self.world.fits(stay, bed, begins, ends, set()), beds.book_new, values=values, place=place)
        if done:
            self.world.stays[done.stay.stay_id] = stay

    @rule(who=PICK, pick=PICK, count=NIGHTS, whole=RARELY, company=RARELY, back=st.integers(0, 30))
    def come_unannounced(self, who: int, pick: int, count: int, whole: int, company: int, back: int) -> None:
        begins, ends = self.now - timedelta(hours=max(back - 20, 0)), self.span(0, count)[1]
        if ends is not None and ends <= self.now:
            return
        person, bed = PEOPLE[who % len(PEOPLE)], self.bed(pick)
        stay = Stay(
            person, "ADMITTED", [Piece(bed, begins, ends, "CURRENT")], not whole, self.company if not company else None
        )
        values, place = self._input(person, stay, begins, ends)
        allowed = self.world.fits(stay, bed, begins, ends, set(), lying=True)
        done = self.act(allowed, beds.admit_now, values=values, place=place)
        if done:
            self.world.stays[done.stay.stay_id] = stay

    def _input(self, person: str, stay: Stay, begins: datetime, ends: datetime | None) -> tuple[StayInput, PlaceInput]:
        values = StayInput(self.people[person], StayKind.SHORT, local_date(begins))
        company = self.beds[stay.company] if stay.company else None
        return values, PlaceInput(self.beds[stay.pieces[0].bed], begins, ends, stay.whole, company)

    @some("BOOKED")
    @rule(pick=PICK)
    def admit(self, pick: int) -> None:
        due = [(key, stay) for key, stay in self.world.stays.items() if stay.state == "BOOKED"]
        if not due:
            return
        key, stay = sorted(due, key=lambda each: each[1].pieces[0].begins)[pick % min(len(due), 2)]
        first = stay.pieces[0]
        if first.ends is not None and first.ends <= self.now:
            return
        allowed = self.world.fits(stay, first.bed, self.now, first.ends, {key}, lying=True) and all(
            self.world.fits(stay, each.bed, each.begins, each.ends, {key}) for each in stay.pieces[1:]
        )
        if self.do(allowed, beds.admit, key):
            first.begins, first.phase, stay.state = self.now, "CURRENT", "ADMITTED"

    @some("BOOKED", "WAITLISTED")
    @rule(pick=PICK)
    def cancel(self, pick: int) -> None:
        if (found := self.stay(pick, "BOOKED", "WAITLISTED")) is None:
            return
        key, stay = found
        self.do(True, beds.cancel, key, reason="不来了")
        stay.state, stay.pieces = "CANCELLED", []

    # What must hold

    @invariant()
    def what_is_held_is_what_intervals_say(self) -> None:
        held, states = self.house.act(self._read)
        told = sorted((span for key in self.world.stays for span in self.world.spans(key)), key=str)
        assert sorted(held, key=str) == told
        assert states == {key: stay.state for key, stay in self.world.stays.items()}
        for bed in self.beds:
            never_twice([span[4:6] for span in held if span[0] == bed])
        for stay in self.world.stays.values():
            for one, two in pairwise(stay.pieces):
                assert one.ends == two.begins

    def _read(self, session: Any) -> tuple[list[Any], dict[int, str]]:
        query = (
            select(
                Room.number, Bed.number, StaySegment.stay_id, StaySegment.purpose, StaySegment.phase,
                StaySegment.starts_at, StaySegment.ends_at,
            )
            .join(Bed, Bed.id == StaySegment.bed_id)
            .join(Room, Room.id == Bed.room_id)
            .where(StaySegment.bed_id.in_(self.beds.values()), StaySegment.phase != "VOID")
        )  # fmt: skip
        held = [(bed_text(room, bed), *rest) for room, bed, *rest in session.execute(query)]
        states = select(BedStay.id, BedStay.state).where(BedStay.resident_id.in_(self.people.values()))
        return held, dict(session.execute(states).tuples().all())

    def teardown(self) -> None:
        assert self.house.office.system(self._faults) == []

    def _faults(self, session: Any) -> list[Finding]:
        return [found for part in checking.PARTS for found in part(session)]


def never_twice(spans: list[tuple[datetime, datetime | None]]) -> None:
    """No two of them at one moment."""
    ordered = sorted(spans, key=lambda span: span[0])
    for (_, ends), (begins, _) in pairwise(ordered):
        assert ends is not None
        assert ends <= begins
