"""The waitlist (候补): in the order of a rule that is shown, with what fits; offers of a bed, kept for some hours.

An offer is a booking that is kept only until a moment before its own beginning; whoever says yes has an ordinary one.
What ran out is shown and never given up by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected, RuleBroken
from desk.models.assessments import Assessment
from desk.models.beds import Bed, BedStay, Room, StaySegment
from desk.models.residents import Resident
from desk.models.stations import Setting
from desk.rules import masking
from desk.rules.assessment import LEVELS, AssessmentState, Level
from desk.rules.assessment_words import level_text
from desk.rules.beds import (
    WAITING,
    Phase,
    StayKind,
    StayState,
    StayVerb,
    Urgency,
    arrives,
    bed_text,
    leaves,
)
from desk.rules.permissions import Permission
from desk.rules.placing import Ask, Offer, Place, Plan, is_free, offers
from desk.rules.times import local_date, moment_text
from desk.rules.waiting import Priority, PriorityRule, Wishes, plain_rule, priority, rule_of, wishes_of
from desk.services import search, shipped
from desk.services.acting import may, require, station_of
from desk.services.beds.booking import give_up, hold_until, laid_out, new_stay
from desk.services.beds.lying import stays_here
from desk.services.beds.placing import judge, whole_plan
from desk.services.beds.rows import Done, PlaceInput, StayInput, WaitingRow
from desk.services.beds.segments import asks_of, lay
from desk.services.beds.steps import Change, begin, finish
from desk.words import translate

RULE = "waiting_rule"
"""The setting that holds a station's own points."""

OFFERED_FOR = timedelta(hours=24)
"""An offer is kept so long when nobody says until when."""

FITS = 3
"""So many offers stand beside whoever waits."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody of the waitlist whom a bed fits, and from when to when."""

    row: WaitingRow
    offer: Offer


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A booking whose bed is kept no longer. ``offered``: nobody has said yes yet; ``may_no_show``: the booked time has
    begun, so that it can be closed as not having come; else it goes back to the waitlist.
    """

    stay_id: int
    resident_id: int
    name: str
    bed_id: int
    bed: str
    starts_at: datetime
    hold_until: datetime
    offered: bool
    may_no_show: bool
    version: int


# The list


def waiting(session: Session) -> tuple[WaitingRow, ...]:
    """Who asked for a bed or waits for one, highest priority first; of the same, who asked first.

    Names are masked for whoever does not run the centre; the ability is told to whoever may see health.
    """
    require(session, Permission.BEDS_READ)
    query = (
        select(BedStay, Resident)
        .join(Resident, Resident.id == BedStay.resident_id)
        .where(*stays_here(session), BedStay.state.in_(WAITING))
    )
    found = session.execute(query).tuples().all()
    ids = [person.id for _, person in found]
    tags = search.tags_of(session, ids) if ids else {}
    levels, rule = _levels(session, ids), rule_now(session)
    rows = [_row(session, stay, person, tags.get(person.id, []), levels.get(person.id), rule) for stay, person in found]
    return tuple(sorted(rows, key=lambda row: (-row.priority, row.asked_at, row.stay_id)))


def fits(session: Session, rows: Sequence[WaitingRow] | None = None) -> dict[int, tuple[Offer, ...]]:
    """What fits those who wait (stay → offers, best first): the dates wanted where there is a bed, else the earliest.

    Each is judged by itself, as if nobody else were given a bed.
    """
    rows = waiting(session) if rows is None else rows
    if not rows:
        return {}
    plan, beds = whole_plan(session, session.now), bed_features(session)
    homes = _households(session, rows)
    return {row.stay_id: tuple(_fits(plan, beds, row, homes.get(row.resident_id))) for row in rows}


def suggestions(session: Session, *, bed_id: int, limit: int = 3) -> tuple[Suggestion, ...]:
    """Whom a bed that became free fits, in the order of the waitlist."""
    require(session, Permission.BEDS_READ)
    rows = waiting(session)
    plan, beds = whole_plan(session, session.now), bed_features(session)
    if bed_id not in plan.places or not rows:
        return ()
    homes = _households(session, rows)
    found = []
    for row in rows:
        ask = replace(ask_for(row, session.now, homes.get(row.resident_id)), bed_id=bed_id)
        if wishes_of(row.wants).met_by(beds[bed_id]) and is_free(plan, ask):
            text = plan.places[bed_id].text
            found.append(Suggestion(row, Offer(bed_id, text, ask.starts_at, ask.ends_at, whole=True)))
            if len(found) == limit:
                break
    return tuple(found)


def ask_for(row: WaitingRow, now: datetime, household_id: int | None = None) -> Ask:
    """The bed that somebody waits for, from the day that was wanted, or from today on; no bed is said yet."""
    begins = max(row.wanted_from, local_date(now))
    ends = None
    if row.wanted_until is not None:
        ends = row.wanted_until if row.wanted_until > begins else begins + (row.wanted_until - row.wanted_from)
    return Ask(
        0, arrives(begins), leaves(ends) if ends is not None else None, row.resident_id, row.name, row.sex or "unknown",
        household_id, whole_room=wishes_of(row.wants).whole_room, free_of=frozenset({row.stay_id}),
    )  # fmt: skip


# Acts


def wait(session: Session, *, stay_id: int, version: int | None, text: str = "") -> Done:
    """Put a request on the waitlist, or a booking or an offer back there: its bed is free."""
    stay, change = begin(session, StayVerb.WAIT, stay_id, version)
    stay.hold_until = None
    return give_up(change, stay, StayVerb.WAIT, StayState.WAITLISTED, text)


def wait_new(session: Session, *, values: StayInput, text: str = "") -> Done:
    """Somebody asks for a bed and waits for one. Raises Rejected by field."""
    require(session, Permission.CARE_WRITE)
    change = Change(session)
    return finish(change, new_stay(change, values, StayState.WAITLISTED), StayVerb.WAIT, text=text)


def offer(session: Session, *, stay_id: int, version: int | None, place: PlaceInput) -> Done:
    """Offer a bed to whoever waits: it is held until ``place.hold_until``, and nobody else gets it.

    Raises Rejected (``starts_at``, ``ends_at``, ``hold_until``), Refused when the bed can't be had.
    """
    stay, change = begin(session, StayVerb.OFFER, stay_id, version)
    until = place.hold_until or session.now + OFFERED_FOR
    problems = {}
    if place.ends_at is not None and place.ends_at <= place.starts_at:
        problems["ends_at"] = translate("beds", "The end must come after the beginning.")
    if local_date(place.starts_at) < local_date(session.now):
        problems["starts_at"] = translate("beds", "A booking begins today or later.")
    if until <= session.now:
        problems["hold_until"] = translate("waiting", "The offer has to hold for some time.")
    if problems:
        raise Rejected(problems)
    if place.starts_at < session.now:  # today, and whoever left this afternoon is in nobody's way
        place = replace(place, starts_at=session.now)
    wanted = laid_out(session, stay, place, Phase.PLANNED)
    asks = asks_of(session, wanted, release=place.release)
    judge(session, asks)
    stay.state, stay.hold_until = StayState.BOOKED.value, until
    lay(change, [wanted], asks)
    words = translate("waiting", "kept until {moment}", moment=moment_text(until))
    return finish(change, stay, StayVerb.OFFER, text=words, facts={"bed_id": place.bed_id})


def accept(session: Session, *, stay_id: int, version: int | None) -> Done:
    """Yes to an offer: from now on it is a booking like any other, kept some hours after its beginning."""
    stay, change = begin(session, StayVerb.ACCEPT, stay_id, version)
    first = min((row for row in stay.segments if row.phase == Phase.PLANNED), key=lambda row: row.starts_at)
    if stay.hold_until is None or stay.hold_until >= first.starts_at:
        raise DeskError(translate("waiting", "This is a booking already."))
    stay.hold_until = hold_until(session, PlaceInput(first.bed_id, first.starts_at))
    return finish(change, stay, StayVerb.ACCEPT)


def ran_out(session: Session) -> tuple[HeldRow, ...]:
    """Bookings and offers whose bed is kept no longer, the oldest first. Somebody decides what becomes of each."""
    require(session, Permission.BEDS_READ)
    query = (
        select(BedStay, Resident.name, StaySegment, Room.number, Bed.number)
        .join(Resident, Resident.id == BedStay.resident_id)
        .join(StaySegment, StaySegment.stay_id == BedStay.id)
        .join(Bed, Bed.id == StaySegment.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .where(*stays_here(session), BedStay.state == StayState.BOOKED, BedStay.hold_until < session.now)
        .where(StaySegment.lane == 0, StaySegment.phase == Phase.PLANNED, StaySegment.follows.is_(None))
        .order_by(BedStay.hold_until, BedStay.id)
    )
    cares = may(session.actor, Permission.CARE_WRITE)
    return tuple(
        HeldRow(
            stay.id, stay.resident_id, name if cares else masking.mask_name(name), first.bed_id, bed_text(room, bed),
            first.starts_at, stay.hold_until, stay.hold_until < first.starts_at, first.starts_at <= session.now,
            stay.version,
        )
        for stay, name, first, room, bed in session.execute(query).tuples() if stay.hold_until is not None
    )  # fmt: skip


# The rule


def rule_now(session: Session) -> PriorityRule:
    """The points of the station; those that ship with the program until it sets its own."""
    stored = session.get(Setting, (station_of(session), RULE))
    return shipped.waiting() if stored is None else rule_of(stored.value)


def set_rule(session: Session, *, values: Mapping[str, Any] | None) -> PriorityRule:
    """Set the station's own points; None: those that ship with the program. Raises Rejected ``rule``."""
    require(session, Permission.BEDS_SETUP)
    stored = session.get(Setting, (station_of(session), RULE))
    if values is None:
        if stored is not None:
            session.delete(stored)
        return shipped.waiting()
    try:
        rule = rule_of(values)
    except RuleBroken as broken:
        raise Rejected({"rule": broken.text}) from broken
    if stored is None:
        session.add(Setting(station_id=station_of(session), name=RULE, value=plain_rule(rule)))
    else:
        stored.value = plain_rule(rule)
    return rule


# How a row comes about


def _levels(session: Session, resident_ids: Iterable[int]) -> dict[int, Level]:
    """The level of the newest valid assessment of each."""
    row = Assessment
    query = select(row.resident_id, row.final_level, row.state).where(row.resident_id.in_(resident_ids))
    return {
        key: Level(level)
        for key, level, state in session.execute(query.order_by(row.assessed_on, row.id)).tuples()
        if state == AssessmentState.VALID and level is not None  # else SQLite would go through all that are in force
    }


def _row(
    session: Session, stay: BedStay, person: Resident, labels: Sequence[str], level: Level | None, rule: PriorityRule
) -> WaitingRow:
    today = local_date(session.now)
    cares, health = (may(session.actor, each) for each in (Permission.CARE_WRITE, Permission.RESIDENTS_HEALTH))
    tags = search.shown_tags(labels, person.living_alone, person.birth_date, today, empty_nest=None)
    said = level_text(level) if level is not None else ""
    place: Priority = priority(
        rule, urgency=Urgency(stay.urgency), tags=tags, ability=LEVELS.index(level) if level is not None else None,
        ability_text=said if health else translate("waiting", "ability assessment"), asked_at=stay.asked_at,
        now=session.now,
    )  # fmt: skip
    return WaitingRow(
        stay_id=stay.id,
        resident_id=person.id,
        name=person.name if cares else masking.mask_name(person.name),
        sex=person.sex,
        birth_date=person.birth_date,
        kind=StayKind(stay.kind),
        state=StayState(stay.state),
        asked_at=stay.asked_at,
        wanted_from=stay.wanted_from,
        wanted_until=stay.wanted_until,
        wants=stay.wants,
        urgency=Urgency(stay.urgency),
        priority=place.points,
        why=place.why,
        ability=said if health and said else None,
        tags=tags,
        note=stay.note,
        hold_until=stay.hold_until,
        version=stay.version,
    )


# What fits


def bed_features(session: Session) -> dict[int, Wishes]:
    """What each bed of the station has."""
    query = select(Bed, Room).join(Room, Room.id == Bed.room_id).where(Room.station_id == station_of(session))
    return {
        bed.id: Wishes(
            kind=room.kind, building=room.building, floor=room.floor, oxygen=bed.oxygen, rail=bed.rail,
            window=bed.window,
        )
        for bed, room in session.execute(query).tuples()
    }  # fmt: skip


def _households(session: Session, rows: Iterable[WaitingRow]) -> dict[int, int | None]:
    query = select(Resident.id, Resident.household_id).where(Resident.id.in_([row.resident_id for row in rows]))
    return dict(session.execute(query).tuples().all())


def _fits(plan: Plan, beds: Mapping[int, Wishes], row: WaitingRow, household_id: int | None) -> Iterator[Offer]:
    wishes, asked = wishes_of(row.wants), ask_for(row, plan.now, household_id)
    wished = [place for place in plan.places.values() if _may_have(place) and wishes.met_by(beds[place.bed_id])]
    free = [place for place in wished if is_free(plan, replace(asked, bed_id=place.bed_id))]
    for place in free[:FITS]:
        yield Offer(place.bed_id, place.text, asked.starts_at, asked.ends_at, whole=True)
    if not free and wished:
        keys = {place.bed_id for place in wished}
        later = offers(plan, replace(asked, bed_id=wished[0].bed_id), limit=len(plan.places))
        yield from [each for each in later if each.bed_id in keys][:FITS]


def _may_have(place: Place) -> bool:
    return not place.companion and not place.reserve
