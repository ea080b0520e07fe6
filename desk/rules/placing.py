"""Where a stay may lie: what stands in the way of a bed for a time, and what is nearest instead.

The same judgement serves the acts on stays and the board's ghost while a bar is dragged, so it knows no database. Times
are half-open, an open end is infinity. Whoever is still in a bed after the promised end holds it until the leaving is
known; so does a bed that is out of use. A :class:`Plan` is made once for what was read; :func:`blockers` looks only at
the holds of one room and one person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from heapq import nsmallest

from desk.rules.beds import (
    CHECK_IN,
    Condition,
    GenderRule,
    Phase,
    Purpose,
    arrives,
    condition_text,
    leaves,
    nights,
)
from desk.rules.times import date_text, local, local_date, moment_text
from desk.words import translate

HORIZON = timedelta(days=92)
"""A later start is offered up to three months on."""

OFFERS = 6
"""So many offers go with a refusal."""


class Reason(StrEnum):
    """Why a bed can't be had."""

    TAKEN = "TAKEN"
    OVERSTAY = "OVERSTAY"
    ROOM = "ROOM"
    CLOSED = "CLOSED"
    PERSON = "PERSON"
    GENDER = "GENDER"
    RESERVE = "RESERVE"
    RETIRED = "RETIRED"
    CONDITION = "CONDITION"
    COMPANION = "COMPANION"


@dataclass(frozen=True, slots=True)
class Blocker:
    """What stands in the way, in words; ``stay_id`` and ``name`` of who it is, ``nights`` that overlap."""

    reason: str
    text: str
    bed_id: int
    stay_id: int | None = None
    name: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    nights: int = 0


@dataclass(frozen=True, slots=True)
class Offer:
    """Where and when it would go instead; ``whole``: the dates that were asked for."""

    bed_id: int
    bed: str
    starts_at: datetime
    ends_at: datetime | None
    whole: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A bed. ``text`` is 203-2; ``retired_on`` the first day without it."""

    bed_id: int
    room_id: int
    text: str
    building: str
    floor: int
    kind: str
    gender_rule: GenderRule
    companion: bool = False
    reserve: bool = False
    condition: Condition = Condition.USABLE
    retired_on: date | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """Something that holds a bed. ``bed`` is 203-2; ``sex`` as files have it (``male``, ``female``, ``unknown``)."""

    bed_id: int
    bed: str
    starts_at: datetime
    ends_at: datetime | None
    purpose: Purpose
    phase: Phase
    stay_id: int | None = None
    resident_id: int | None = None
    name: str = ""
    sex: str = ""
    household_id: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A bed wanted for a time. ``free_of``: stays whose holds don't count (one's own, a partner's in a swap).

    ``release``: a bed of the emergency reserve may be taken. ``lying``: somebody is to lie there at once.
    """

    bed_id: int
    starts_at: datetime
    ends_at: datetime | None = None
    resident_id: int | None = None
    name: str = ""
    sex: str = "unknown"
    household_id: int | None = None
    whole_room: bool = False
    companion_bed_id: int | None = None
    release: bool = False
    lying: bool = False
    free_of: frozenset[int] = frozenset()


class Plan:
    """Beds and what holds them, as it was at ``now``."""

    __slots__ = ("now", "of_bed", "of_person", "places", "rooms")

    def __init__(self, now: datetime, places: Iterable[Place], holds: Iterable[Hold]) -> None:
        self.now = now
        self.places: dict[int, Place] = {}
        self.rooms: dict[int, list[Place]] = {}
        self.of_bed: dict[int, list[Hold]] = {}
        self.of_person: dict[int, list[Hold]] = {}
        for place in places:
            self.places[place.bed_id] = place
            self.rooms.setdefault(place.room_id, []).append(place)
        for hold in holds:
            if hold.phase is Phase.VOID:
                continue
            self.of_bed.setdefault(hold.bed_id, []).append(hold)
            if hold.purpose is Purpose.STAY and hold.resident_id is not None:
                self.of_person.setdefault(hold.resident_id, []).append(hold)

    def until(self, hold: Hold) -> datetime | None:
        """When the bed is free again; None: nobody knows."""
        ends_at = hold.ends_at
        return None if ends_at is not None and ends_at <= self.now and hold.phase is Phase.CURRENT else ends_at

    def against(self, holds: Iterable[Hold], ask: Ask) -> Iterator[Hold]:
        """Those of ``holds`` that are there in the time asked for, by others."""
        for hold in holds:
            if hold.stay_id is not None and hold.stay_id in ask.free_of:
                continue
            if ask.ends_at is not None and hold.starts_at >= ask.ends_at:
                continue
            until = self.until(hold)
            if until is None or until > ask.starts_at:
                yield hold


def blockers(plan: Plan, ask: Ask) -> tuple[Blocker, ...]:
    """Everything that stands in the way, what weighs most first; empty: it can be done. The bed must be in the plan."""
    return tuple(_blockers(plan, ask))


def is_free(plan: Plan, ask: Ask) -> bool:
    """Whether nothing stands in the way."""
    taken = next(plan.against(plan.of_bed.get(ask.bed_id, ()), ask), None)  # without finding words for it
    return taken is None and next(_blockers(plan, ask), None) is None


def offers(plan: Plan, ask: Ask, limit: int = OFFERS) -> tuple[Offer, ...]:
    """What is nearest to ``ask``, best first: its own dates on another bed (the same room, then kind, then floor), then
    the earliest later start. It looks at every bed, so ask for it once, not with every move of a mouse. To who lies
    in a bed already that bed is no offer, nor one that is free only when the stay is over.
    """
    wanted, lain = plan.places[ask.bed_id], _lain(plan, ask)
    places = (place for place in plan.places.values() if place.bed_id not in lain and _fits(ask, place))
    near = {place.bed_id: _distance(wanted, place) for place in places}
    order = sorted(near, key=near.__getitem__)
    same = []
    for bed_id in order:
        if bed_id != ask.bed_id and is_free(plan, replace(ask, bed_id=bed_id)):
            same.append(Offer(bed_id, plan.places[bed_id].text, ask.starts_at, ask.ends_at, whole=True))
            if len(same) == limit:
                return tuple(same)
    told = {offer.bed_id for offer in same}
    rest = (replace(ask, bed_id=bed_id) for bed_id in order if bed_id not in told)
    later = [(found, found.bed_id) for each in rest if (found := _earliest(plan, each))]
    if lain and ask.ends_at is not None:
        later = [each for each in later if each[0].starts_at < ask.ends_at]
    best = nsmallest(limit - len(same), later, key=lambda each: (each[0].starts_at, near[each[1]]))
    return (*same, *(Offer(b, plan.places[b].text, at.starts_at, at.ends_at, whole=False) for at, b in best))


def _lain(plan: Plan, ask: Ask) -> frozenset[int]:
    """The beds in which the person of ``ask`` lies by the stay that is asked for."""
    own = plan.of_person.get(ask.resident_id, ()) if ask.resident_id is not None else ()
    return frozenset(hold.bed_id for hold in own if hold.phase is Phase.CURRENT and hold.stay_id in ask.free_of)


def _fits(ask: Ask, place: Place) -> bool:
    return place.companion is False and (ask.release or not place.reserve)


def _distance(wanted: Place, place: Place) -> tuple[object, ...]:
    return (
        wanted.bed_id != place.bed_id,
        wanted.room_id != place.room_id,
        wanted.kind != place.kind,
        wanted.building != place.building,
        abs(wanted.floor - place.floor),
        place.reserve,
        place.text,
    )


def _earliest(plan: Plan, ask: Ask) -> Ask | None:
    """``ask`` at the first later check-in at which it goes, with as many nights; None within :data:`HORIZON`."""
    room = plan.rooms[plan.places[ask.bed_id].room_id]
    holds = [hold for place in room for hold in plan.of_bed.get(place.bed_id, ())]
    holds += plan.of_person.get(ask.resident_id, ()) if ask.resident_id is not None else ()
    holds += plan.of_bed.get(ask.companion_bed_id, ()) if ask.companion_bed_id is not None else ()
    ends = {until for hold in holds if (until := plan.until(hold)) is not None and until > ask.starts_at}
    starts = {_check_in(max(end, plan.now)) for end in ends} | {_check_in(max(ask.starts_at, plan.now))}
    for start in sorted(starts):
        if ask.starts_at < start <= ask.starts_at + HORIZON:
            later = shifted(ask, start)
            if is_free(plan, later):
                return later
    return None


def shifted(ask: Ask, starts_at: datetime) -> Ask:
    """The same nights from ``starts_at`` on, out in the morning; nobody lies there yet."""
    ends_at = ask.ends_at
    if ends_at is not None:
        ends_at = _check_out(starts_at, nights(ask.starts_at, ends_at))
    return replace(ask, starts_at=starts_at, ends_at=ends_at, lying=False)


# The same moments come again on every bed of a full house.
@lru_cache(maxsize=1024)
def _check_out(starts_at: datetime, count: int) -> datetime:
    return leaves(local_date(starts_at) + timedelta(days=count))


@lru_cache(maxsize=1024)
def _check_in(moment: datetime) -> datetime:
    day = local_date(moment)
    return arrives(day) if local(moment).time() <= CHECK_IN else arrives(day + timedelta(days=1))


def _blockers(plan: Plan, ask: Ask) -> Iterator[Blocker]:
    place = plan.places[ask.bed_id]
    for hold in plan.against(plan.of_bed.get(ask.bed_id, ()), ask):
        yield _held(plan, ask, hold)
    if ask.resident_id is not None:
        for hold in plan.against(plan.of_person.get(ask.resident_id, ()), ask):
            if hold.bed_id != ask.bed_id:  # else it was told above
                yield _elsewhere(plan, ask, hold)
    yield from _of_room(plan, ask, place)
    yield from _of_bed(plan, ask, place)
    if ask.companion_bed_id is not None:
        yield from _of_companion(plan, ask)


def _unless_known(words: str, ask: Ask) -> str:
    """What helps where only the file is in the way: it doesn't say whether she or he."""
    if ask.sex != "unknown":
        return words
    return translate("placing", "{why} The file says neither woman nor man.", why=words)


def _of_room(plan: Plan, ask: Ask, place: Place) -> Iterator[Blocker]:
    """Who else is in the room: nobody may be when it is wanted whole or was given whole; else its rule says who."""
    beside: list[Hold] = []
    for other in plan.rooms[place.room_id]:
        if other.bed_id not in (ask.bed_id, ask.companion_bed_id) and other.bed_id in plan.of_bed:
            beside += plan.against(plan.of_bed[other.bed_id], ask)
    if ask.whole_room:
        for other in plan.rooms[place.room_id]:
            if other.bed_id not in (ask.bed_id, ask.companion_bed_id):
                yield from _reserve(ask, other)
        for hold in beside:
            words = translate("placing", "The whole room is not free. {why}", why=_held_text(plan, ask, hold))
            yield _blocker(plan, Reason.ROOM, words, ask, hold)
    rule, lying = place.gender_rule, [hold for hold in beside if hold.purpose is Purpose.STAY]
    if rule in (GenderRule.FEMALE, GenderRule.MALE) and ask.sex != rule.value.lower():
        words = (
            translate("placing", "{bed} is in a room for women.", bed=place.text)
            if rule is GenderRule.FEMALE
            else translate("placing", "{bed} is in a room for men.", bed=place.text)
        )
        yield Blocker(Reason.GENDER, _unless_known(words, ask), place.bed_id)
    if ask.whole_room:
        return
    for hold in beside:  # a bed that came into the room since, too
        if hold.purpose is Purpose.ROOM:
            yield _blocker(plan, Reason.ROOM, _held_text(plan, ask, hold), ask, hold)
    for hold in lying:
        if rule is GenderRule.SAME and (hold.sex != ask.sex or ask.sex == "unknown"):
            words = translate(
                "placing",
                "In the room of {bed} only people of one sex lie together, and {name} is there {when}.",
                bed=place.text, name=hold.name, when=_when(plan, hold),
            )  # fmt: skip
            yield _blocker(plan, Reason.GENDER, _unless_known(words, ask), ask, hold)
        elif rule is GenderRule.COUPLE and (hold.household_id is None or hold.household_id != ask.household_id):
            words = translate(
                "placing",
                "The room of {bed} is for a couple, and {name} of another household is there {when}.",
                bed=place.text, name=hold.name, when=_when(plan, hold),
            )  # fmt: skip
            yield _blocker(plan, Reason.GENDER, words, ask, hold)


def _of_bed(plan: Plan, ask: Ask, place: Place) -> Iterator[Blocker]:
    """What is true of the bed itself."""
    if place.companion:
        words = translate("placing", "{bed} is a bed for those who keep company.", bed=place.text)
        yield Blocker(Reason.COMPANION, words, place.bed_id)
    yield from _reserve(ask, place)
    yield from _state(plan, ask, place)


def _reserve(ask: Ask, place: Place) -> Iterator[Blocker]:
    if place.reserve and not ask.release:
        words = translate("placing", "{bed} is kept free for emergencies; a head can release it.", bed=place.text)
        yield Blocker(Reason.RESERVE, words, place.bed_id)


def _state(plan: Plan, ask: Ask, place: Place) -> Iterator[Blocker]:
    retired = place.retired_on
    if retired is not None and (ask.ends_at is None or local_date(ask.ends_at) > retired):
        words = translate("placing", "{bed} is gone from {day} on.", bed=place.text, day=date_text(retired))
        yield Blocker(Reason.RETIRED, words, place.bed_id)
    if place.condition is Condition.USABLE or _lies_there(plan, ask):
        return
    if ask.lying or place.condition is Condition.OUT_OF_USE:
        words = translate(
            "placing", "{bed} can't be used yet: {condition}.",
            bed=place.text, condition=condition_text(place.condition),
        )  # fmt: skip
        yield Blocker(Reason.CONDITION, words, place.bed_id)


def _lies_there(plan: Plan, ask: Ask) -> bool:
    """Whoever lies in a bed already may stay in it, whatever its condition."""
    return any(
        hold.phase is Phase.CURRENT and hold.stay_id in ask.free_of and hold.resident_id == ask.resident_id
        for hold in plan.of_bed.get(ask.bed_id, ())
    )


def _of_companion(plan: Plan, ask: Ask) -> Iterator[Blocker]:
    place = plan.places[ask.companion_bed_id] if ask.companion_bed_id is not None else None
    if place is None:
        return
    if not place.companion:
        words = translate("placing", "{bed} is no bed for those who keep company.", bed=place.text)
        yield Blocker(Reason.COMPANION, words, place.bed_id)
    for hold in plan.against(plan.of_bed.get(place.bed_id, ()), ask):
        yield _held(plan, ask, hold)
    yield from _reserve(ask, place)
    yield from _state(plan, ask, place)


def _held(plan: Plan, ask: Ask, hold: Hold) -> Blocker:
    reason = Reason.TAKEN
    if hold.purpose is Purpose.CLOSED:
        reason = Reason.CLOSED
    elif hold.purpose is Purpose.ROOM:
        reason = Reason.ROOM
    elif _overstays(plan, hold):
        reason = Reason.OVERSTAY
    return _blocker(plan, reason, _held_text(plan, ask, hold), ask, hold)


def _overstays(plan: Plan, hold: Hold) -> bool:
    return hold.ends_at is not None and plan.until(hold) is None


def _held_text(plan: Plan, ask: Ask, hold: Hold) -> str:
    bed, name, when = hold.bed, hold.name, _when(plan, hold)
    if hold.purpose is Purpose.CLOSED:
        words = translate("placing", "{bed} is out of use {when}.", bed=bed, when=when)
        return f"{words} {hold.note}" if hold.note else words
    if _overstays(plan, hold):
        return translate(
            "placing", "{name} is still in {bed} and should have left by {moment}. Enter the leaving or a later end.",
            name=name, bed=bed, moment=moment_text(hold.ends_at or plan.now),
        )  # fmt: skip
    if hold.purpose is Purpose.ROOM:
        words = translate("placing", "{bed} belongs to the whole room of {name} {when}.", bed=bed, name=name, when=when)
    elif hold.purpose is Purpose.COMPANION:
        words = translate("placing", "The company of {name} has {bed} {when}.", bed=bed, name=name, when=when)
    elif hold.phase is Phase.PAST:
        words = translate("placing", "{name} was in {bed} {when}.", bed=bed, name=name, when=when)
    elif hold.phase is Phase.CURRENT:
        words = translate("placing", "{name} is in {bed} {when}.", bed=bed, name=name, when=when)
    else:
        words = translate("placing", "{name} has {bed} {when}.", bed=bed, name=name, when=when)
    return _with_overlap(words, _overlap(plan, ask, hold))


def _elsewhere(plan: Plan, ask: Ask, hold: Hold) -> Blocker:
    words = translate(
        "placing", "{name} has another bed in that time: {bed}, {when}.",
        name=ask.name or hold.name, bed=hold.bed, when=_when(plan, hold),
    )  # fmt: skip
    return _blocker(plan, Reason.PERSON, _with_overlap(words, _overlap(plan, ask, hold)), ask, hold)


def _blocker(plan: Plan, reason: Reason, words: str, ask: Ask, hold: Hold) -> Blocker:
    overlap = _overlap(plan, ask, hold)
    return Blocker(reason, words, hold.bed_id, hold.stay_id, hold.name, hold.starts_at, hold.ends_at, overlap)


def _when(plan: Plan, hold: Hold) -> str:
    begins, until = moment_text(hold.starts_at), plan.until(hold)
    if until is None:
        return translate("placing", "from {begins} on", begins=begins)
    return translate("placing", "from {begins} to {ends}", begins=begins, ends=moment_text(until))


def _overlap(plan: Plan, ask: Ask, hold: Hold) -> int:
    """Nights that both want; 0 when there is no end of them."""
    ends = [end for end in (plan.until(hold), ask.ends_at) if end is not None]
    return nights(max(hold.starts_at, ask.starts_at), min(ends)) if ends else 0


def _with_overlap(words: str, count: int) -> str:
    if not count:
        return words
    one, more = translate("placing", "1 night overlaps."), translate("placing", "{n} nights overlap.", n=count)
    return translate("placing", "{words} {more}", words=words, more=one if count == 1 else more)
