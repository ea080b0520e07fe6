"""What is being carried over the board, by mouse or by keys: from where, to where, and what stands in its way."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from desk.rules.beds import Phase, Purpose, StayState, arrives, leaves
from desk.rules.placing import Ask, Blocker, Offer, Plan, Reason, blockers, offers
from desk.rules.times import local_date
from desk.rules.waiting import wishes_of
from desk.services.beds import Bar, WaitingRow
from desk.views.beds.sheet import Sheet


class Grip(StrEnum):
    """What of a stay is held: all of it, its beginning, its end; or nobody's stay yet."""

    WHOLE = "WHOLE"
    START = "START"
    END = "END"
    NEW = "NEW"


@dataclass(frozen=True, slots=True)
class Target:
    """A bed for a time."""

    bed_id: int
    starts_at: datetime
    ends_at: datetime | None


@dataclass(slots=True)
class Carry:
    """A ghost. ``at`` is where it would go; ``home`` where it comes from (None: from the waitlist, or new).

    ``by_keys``: no button is held, Enter lets it go. ``asks`` is the question that ``blockers`` answer; ``offers`` come
    a little later, None until then.
    """

    grip: Grip
    at: Target
    home: Target | None = None
    bar: Bar | None = None
    waiting: WaitingRow | None = None
    by_keys: bool = False
    release: bool = False
    blockers: tuple[Blocker, ...] = ()
    offers: tuple[Offer, ...] | None = None
    moved: bool = False
    question: Ask | None = field(default=None)

    @property
    def name(self) -> str:
        """Who is carried; empty for a stretch that is nobody's yet."""
        if self.bar is not None:
            return self.bar.name
        return self.waiting.name if self.waiting is not None else ""

    def is_clear(self) -> bool:
        return not self.blockers

    def needs_release(self) -> bool:
        """Whether nothing but the emergency reserve is in the way."""
        return bool(self.blockers) and all(blocker.reason == Reason.RESERVE for blocker in self.blockers)

    def other(self, sheet: Sheet) -> Bar | None:
        """Who is here and alone in the way of somebody who is here: the two may swap."""
        bar, grip = self.bar, self.grip
        if bar is None or bar.phase is not Phase.CURRENT or grip is not Grip.WHOLE or not self.blockers:
            return None
        keys = {each.stay_id for each in self.blockers if each.reason in (Reason.TAKEN, Reason.PERSON)}
        found = sheet.bar_of_stay(min(keys)) if len(keys) == 1 and None not in keys else None
        there = found is not None and found.phase is Phase.CURRENT and found.bed_id == self.at.bed_id
        return found if there else None

    def is_home(self) -> bool:
        """Whether letting it go would change nothing."""
        return self.home == self.at

    def judge(self, plan: Plan) -> None:
        """Find out what stands in the way where it is now."""
        asked = self.ask(plan.now)
        if asked == self.question:
            return
        self.question = asked
        self.offers = None
        self.blockers = () if self.is_home() else blockers(plan, asked)
        if self.grip is Grip.NEW:  # who is to come will be said later
            self.blockers = tuple(each for each in self.blockers if each.reason != Reason.GENDER)

    def seek(self, plan: Plan) -> None:
        """Find out where it would go instead; looks at every bed."""
        if self.offers is None and self.question is not None:
            self.accept(offers(plan, self.question) if self.blockers else ())

    def accept(self, found: tuple[Offer, ...]) -> None:
        """What is nearest instead; where it comes from is no offer, nor another bed for the end of who lies there."""
        if self.bar is not None and self.bar.phase is Phase.CURRENT and self.grip is not Grip.WHOLE:
            found = ()
        self.offers = tuple(each for each in found if Target(each.bed_id, each.starts_at, each.ends_at) != self.home)

    def offered(self, offer: Offer, now: datetime) -> Target:
        """Where an offer leads. Who lies somewhere keeps the end, and moves at once unless the bed is free later."""
        if self.home is None or self.bar is None or self.bar.phase is not Phase.CURRENT:
            return Target(offer.bed_id, offer.starts_at, offer.ends_at)
        starts_at = offer.starts_at if offer.starts_at > now else self.home.starts_at
        return Target(offer.bed_id, starts_at, self.home.ends_at)

    def ask(self, now: datetime) -> Ask:
        """The question to the rules of placing."""
        bar, waiting, at = self.bar, self.waiting, self.at
        lying = bar is not None and bar.phase is Phase.CURRENT
        starts_at = max(at.starts_at, now) if lying else at.starts_at
        asked = Ask(at.bed_id, starts_at, at.ends_at, release=self.release)
        if bar is not None:
            here = lying and self.home is not None and at.bed_id == self.home.bed_id
            free_of = frozenset({bar.stay_id}) if bar.stay_id is not None else frozenset()
            return replace(
                asked, resident_id=bar.resident_id, name=bar.name, sex=bar.sex or "unknown",
                household_id=bar.household_id, free_of=free_of, lying=lying and not here,
            )  # fmt: skip
        if waiting is not None:
            return replace(
                asked, resident_id=waiting.resident_id, name=waiting.name, sex=waiting.sex or "unknown",
                whole_room=wishes_of(waiting.wants).whole_room, free_of=frozenset({waiting.stay_id}),
            )  # fmt: skip
        return asked

    def put(self, at: Target) -> bool:
        """Take the ghost there; whether that is another place."""
        if at == self.at:
            return False
        self.at, self.moved = at, True
        return True


def may_carry(bar: Bar) -> bool:
    """Whether a bar can be taken in the hand: a stay that is here or booked, on a bed of its own."""
    return bar.purpose is Purpose.STAY and bar.phase in (Phase.PLANNED, Phase.CURRENT)


def grips_of(bar: Bar) -> frozenset[Grip]:
    """What of a bar can be taken."""
    if not may_carry(bar):
        return frozenset()
    found = {Grip.WHOLE}
    if bar.last and bar.ends_at is not None:
        found.add(Grip.END)
    if bar.first and bar.phase is Phase.PLANNED:
        found.add(Grip.START)
    return frozenset(found)


def take(bar: Bar, grip: Grip, *, by_keys: bool = False) -> Carry:
    """Take a bar in the hand."""
    home = Target(bar.bed_id, bar.starts_at, bar.ends_at)
    return Carry(grip, home, home, bar, by_keys=by_keys)


def take_waiting(row: WaitingRow, bed_id: int, day: date, now: datetime, *, by_keys: bool = False) -> Carry:
    """Take somebody from the waitlist to a bed, from ``day`` on for as many nights as were asked for."""
    begins = max(day, local_date(now))
    ends_at = None
    if row.wanted_until is not None:
        length = max(row.wanted_until - row.wanted_from, timedelta(days=1))
        as_wished = begins == wanted_day(row, now) and row.wanted_until > begins
        ends_at = leaves(row.wanted_until if as_wished else begins + length)
    return Carry(Grip.WHOLE, Target(bed_id, arrives(begins), ends_at), None, waiting=row, by_keys=by_keys)


def wanted_day(row: WaitingRow, now: datetime) -> date:
    """The day from which somebody who waits wants the bed; today where that is over."""
    return max(row.wanted_from, local_date(now))


def stretch(bed_id: int, first: date, last: date) -> Carry:
    """A time on an empty bed, from one day to another, either way round; at least a night."""
    begins, ends = min(first, last), max(first, last)
    if begins == ends:
        ends = begins + timedelta(days=1)
    return Carry(Grip.NEW, Target(bed_id, arrives(begins), leaves(ends)), None, moved=True)


def moved(carry: Carry, bed_id: int, by: timedelta, now: datetime) -> Target:
    """Where the ghost is when it was carried to ``bed_id`` and ``by`` so long from home."""
    start = carry.home or carry.at
    if carry.grip is Grip.END:
        assert start.ends_at is not None
        return Target(start.bed_id, start.starts_at, _end(start, start.ends_at + by, now))
    if carry.grip is Grip.START:
        return Target(start.bed_id, _start(start, start.starts_at + by, now), start.ends_at)
    if not may_shift(carry):
        by = timedelta(0)
    starts_at = start.starts_at + by
    today = local_date(now)
    if local_date(starts_at) < today and by < timedelta(0):
        by = arrives(today) - start.starts_at if local_date(start.starts_at) >= today else timedelta(0)
    ends_at = start.ends_at + by if start.ends_at is not None else None
    return Target(bed_id, start.starts_at + by, ends_at)


def may_shift(carry: Carry) -> bool:
    """Whether the time of what is carried can change with it: only what is still to come, and begins there."""
    bar = carry.bar
    if bar is None:
        return True
    return bar.state is StayState.BOOKED and bar.first and bar.last


def _end(home: Target, ends_at: datetime, now: datetime) -> datetime:
    least = leaves(max(local_date(home.starts_at), local_date(now)) + timedelta(days=1))
    return max(ends_at, min(least, home.ends_at or least))


def _start(home: Target, starts_at: datetime, now: datetime) -> datetime:
    earliest = min(arrives(local_date(now)), home.starts_at)
    if home.ends_at is None:
        return max(starts_at, earliest)
    latest = arrives(local_date(home.ends_at) - timedelta(days=1))
    return min(max(starts_at, earliest), max(latest, home.starts_at))
