"""Booking a place: for one, for a household, in the line of a full slot, and out of that line."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.bookings import Booking
from desk.models.care import CareSlot
from desk.models.catalogue import ServiceItem
from desk.models.meals import Diet
from desk.models.residents import Resident
from desk.rules.care import BookingState, Verb, Way
from desk.rules.permissions import Permission
from desk.services.acting import require, staff_of, station_of
from desk.services.bookings import holding, placing
from desk.services.bookings.file import file_of
from desk.services.bookings.guards import guarded
from desk.services.bookings.judging import OFTEN, Case, full, judge, nobody_free, refuse
from desk.services.bookings.rows import BookingInput, Done, Held, Problem
from desk.services.bookings.steps import Change, begin, close, cut_off_reason, finish
from desk.services.care.slots import Occasion
from desk.words import translate

MOST = 9
"""Portions of one person at one time."""


def book(
    session: Session, *, person: BookingInput, held: Held | None = None, sitting_id: int | None = None,
    day: date | None = None, way: Way = Way.DESK, reason: str = "",
) -> Done:  # fmt: skip
    """Book ``person.portions`` places for one resident: of those ``held``, or of a sitting on ``day``.

    ``reason``: why, when the kitchen has counted already. Raises Rejected by field and Refused.
    """
    return _book(session, [person], held, sitting_id, day, way, reason)[0]


def book_household(
    session: Session, *, people: Sequence[BookingInput], held: Held | None = None, sitting_id: int | None = None,
    day: date | None = None, way: Way = Way.DESK, reason: str = "",
) -> tuple[Done, ...]:  # fmt: skip
    """:func:`book` for several together: all or none; one step takes all of it back."""
    if not people:
        raise Rejected({"people": translate("bookings", "Nobody was chosen.")})
    return _book(session, people, held, sitting_id, day, way, reason)


def wait(session: Session, *, person: BookingInput, sitting_id: int, day: date, way: Way = Way.DESK) -> Done:
    """Put somebody in the line of a full slot (候补). Raises Rejected, Refused, and DeskError while a place is free."""
    require(session, Permission.CARE_BOOK)
    _check(session, [person])
    placing.hold_people(session, [person.resident_id])
    slot, now = placing.locked_slot(session, sitting_id, day)
    if now.service.kind not in OFTEN and person.portions > 1:
        raise Rejected({"portions": _one_text()})
    free = placing.free_seats(session, now)
    verdict = judge(session, Case(now, person, len(free), waiting=True))
    refuse(session, now, verdict.problems, insist=person.insist)
    if len(free) >= person.portions:
        raise DeskError(translate("bookings", "A place is free: it can be booked."))
    change = Change(session)
    rows = [_row(session, slot, person, way, BookingState.WAITING) for _ in range(person.portions)]
    for row in rows:
        row.grant_id = verdict.grant_id
        change.add(row)
    return finish(change, rows[0], Verb.WAIT)


def seat(session: Session, *, booking_id: int, version: int | None, insist: bool = False, reason: str = "") -> Done:
    """Somebody who waits gets a free place (候补转正). Raises Refused while none is free."""
    row, change = begin(session, Verb.SEAT, booking_id, version)
    before = session.get_one(CareSlot, row.slot_id)
    slot, now = placing.locked_slot(session, before.sitting_id, before.day)
    late = cut_off_reason(slot, reason)
    seats = placing.free_seats(session, now)
    assert row.resident_id is not None
    grant_id = None if row.grant_id is None else 0  # the package may be used up by now, and another one there
    person = BookingInput(row.resident_id, at_home=row.at_home, grant_id=grant_id, diet_id=row.diet_id)
    verdict = judge(session, Case(now, person, len(seats), without=(row.id,)))
    refuse(session, now, verdict.problems, insist=insist)
    with guarded(session, now):
        row.state, row.seat, row.grant_id = BookingState.BOOKED.value, seats[0], verdict.grant_id
        row.nth = placing.next_nth(session, slot.id, row.resident_id, (row.id,))
        take(session, row, now)
    return finish(change, row, Verb.SEAT, text=reason, after_cut_off=late)


def take(session: Session, row: Booking, occasion: Occasion, prefer: Sequence[int] = ()) -> None:
    """Give the booking its rooms and carers. Raises Refused when they are not free."""
    resident = session.get_one(Resident, row.resident_id)
    carers = placing.carers_for(session, occasion.service, resident, occasion.day)
    without = (row.id,) if row.id is not None else ()
    found = placing.choose(session, occasion, carers, without=without, prefer=prefer)
    lacking = [nobody_free(kind, carers, row.resident_id) for kind in found.lacking]
    refuse(session, occasion, lacking, insist=False)
    placing.equip(session, row, occasion, found.resource_ids)


def _book(
    session: Session, people: Sequence[BookingInput], held: Held | None, sitting_id: int | None, day: date | None,
    way: Way, reason: str,
) -> tuple[Done, ...]:  # fmt: skip
    require(session, Permission.CARE_BOOK)
    _check(session, people)
    if held is not None:
        kept = holding.held_slot(session, held)
        sitting_id, day = kept.sitting_id, kept.day
    if sitting_id is None or day is None:
        raise ValueError("neither held places nor a time")
    placing.hold_people(session, [each.resident_id for each in people])
    slot, now = placing.locked_slot(session, sitting_id, day)
    if now.service.kind not in OFTEN and any(each.portions > 1 for each in people):
        raise Rejected({"portions": _one_text()})
    drafts = holding.drafts_of(session, held) if held is not None else []
    seats = list(placing.free_seats(session, now, drafts))
    grants = _judge(session, now, people, len(seats), drafts)
    late = cut_off_reason(slot, reason)
    holding.drop(session, drafts)
    change, mains = Change(session), []
    with guarded(session, now):
        for person, grant_id in zip(people, grants, strict=True):
            rows = [_row(session, slot, person, way, BookingState.BOOKED) for _ in range(person.portions)]
            for row in rows:
                row.grant_id, row.seat = grant_id, seats.pop(0)
                row.nth = placing.next_nth(session, slot.id, person.resident_id)
                change.add(row)
                take(session, row, now)
                session.flush()  # the next one gets other carers, another portion
            mains.append(rows[0])
    step_id = close(change, mains[0], Verb.BOOK, text=reason, after_cut_off=late)
    return tuple(Done(file_of(session, row), step_id, tuple(change.followed)) for row in mains)


def _one_text() -> str:
    return translate("bookings", "Of this everybody has one at a time.")


def _judge(
    session: Session, now: Occasion, people: Sequence[BookingInput], free: int, drafts: Collection[int]
) -> list[int | None]:
    """The package of each; Refused with everything that speaks against any of them."""
    wanted = sum(each.portions for each in people)
    problems: list[Problem] = [full(now, free)] if now.open and wanted > free else []
    grants = []
    for person in people:
        verdict = judge(session, Case(now, person, wanted, without=drafts))
        problems += [each for each in verdict.problems if not (person.insist and each.warning)]
        grants.append(verdict.grant_id)
    refuse(session, now, dict.fromkeys(problems), insist=False, places=wanted)
    return grants


def _row(session: Session, slot: CareSlot, person: BookingInput, way: Way, state: BookingState) -> Booking:
    return Booking(
        station_id=slot.station_id, slot_id=slot.id, service_id=slot.service_id, day=slot.day,
        resident_id=person.resident_id, nth=1, seat=None, capacity=slot.capacity, state=state.value, way=way.value,
        at_home=person.at_home, grant_id=person.grant_id or None, item_id=person.item_id, diet_id=person.diet_id,
        wish=person.wish.strip() or None, booked_at=session.now, booked_by_id=staff_of(session), facts={},
        batch_id=session.batch_id,
    )  # fmt: skip


def _check(session: Session, people: Sequence[BookingInput]) -> None:
    """What was typed: raises Rejected (``portions``, ``people``, ``diet_id``, ``item_id``)."""
    problems = {}
    if any(not 1 <= each.portions <= MOST for each in people):
        problems["portions"] = translate("bookings", "From 1 to {most} portions.", most=MOST)
    if len({each.resident_id for each in people}) < len(people):
        problems["people"] = translate("bookings", "Somebody is named twice.")
    for each in people:
        problems |= check_kinds(session, each.diet_id, each.item_id)
    if problems:
        raise Rejected(problems)


def check_kinds(session: Session, diet_id: int | None, item_id: int | None) -> dict[str, str]:
    """What is wrong with a diet or an errand that was chosen, by field."""
    problems = {}
    diet = session.get(Diet, diet_id) if diet_id is not None else None
    if diet_id is not None and (diet is None or diet.station_id != station_of(session)):
        problems["diet_id"] = translate("bookings", "This diet is not there any more.")
    if item_id is not None and session.get(ServiceItem, item_id) is None:
        problems["item_id"] = translate("bookings", "This errand is not there any more.")
    return problems
