"""A booking put to another time (改期), or changed where it is; and what the form is told before anything is done."""

from __future__ import annotations

from datetime import date

from desk.db import Session
from desk.errors import Rejected
from desk.models.bookings import Booking
from desk.models.care import CareSlot
from desk.models.residents import Resident
from desk.rules.care import BookingState, Verb
from desk.rules.permissions import Permission
from desk.services.acting import require
from desk.services.bookings import holding, placing
from desk.services.bookings.booking import check_kinds, take
from desk.services.bookings.counting import let_go
from desk.services.bookings.guards import guarded
from desk.services.bookings.judging import (
    Case,
    judge,
    judged_package,
    nobody_free,
    of_meals,
    of_time,
    openings,
    refuse,
)
from desk.services.bookings.rows import BookingInput, ChangeInput, Done, Held, Opening, Problem
from desk.services.bookings.steps import begin, cut_off_reason, finish
from desk.services.care.slots import Occasion, occasion
from desk.words import translate


def problems(
    session: Session, *, person: BookingInput, sitting_id: int, day: date, held: Held | None = None
) -> tuple[Problem, ...]:
    """What would speak against booking this: nothing is changed. Needs CARE_BOOK."""
    require(session, Permission.CARE_BOOK)
    now = occasion(session, sitting_id, day)
    drafts = holding.drafts_of(session, held) if held is not None else []
    free = placing.free_seats(session, now, drafts)
    return judge(session, Case(now, person, len(free), without=drafts)).problems


def nearest(session: Session, *, sitting_id: int, day: date, places: int = 1) -> tuple[Opening, ...]:
    """The nearest other times of the same service with so many free places. Needs CARE_READ."""
    require(session, Permission.CARE_READ)
    return openings(session, occasion(session, sitting_id, day), places)


def move(
    session: Session, *, booking_id: int, version: int | None, sitting_id: int, day: date, insist: bool = False,
    reason: str = "",
) -> Done:  # fmt: skip
    """Another time of the same service, with another place, rooms and carers. Whoever waits gets a place there, if one
    is free.

    ``reason``: why, when the kitchen has counted either of the two. Raises Rejected (``sitting_id``, ``reason``) and
    Refused.
    """
    row, change = begin(session, Verb.MOVE, booking_id, version)
    before = session.get_one(CareSlot, row.slot_id)
    if (before.sitting_id, before.day) == (sitting_id, day):
        raise Rejected({"sitting_id": translate("bookings", "It is at this time already.")})
    old = occasion(session, before.sitting_id, before.day)
    slot, now = placing.locked_slot(session, sitting_id, day)
    if now.service.service_id != row.service_id:
        raise Rejected({"sitting_id": translate("bookings", "Another service is booked anew.")})
    waited = row.state == BookingState.WAITING
    seats = placing.free_seats(session, now)
    waits = waited and not seats
    late = (not waited and cut_off_reason(before, reason)) | (not waits and cut_off_reason(slot, reason))
    counted = row.grant_id is not None and not waited
    asked = Case(now, _person(row, insist=insist), len(seats), without=(row.id,), waiting=waits, counted=counted)
    leaving = [] if waited else [each for each in of_time(session, old) if each.key == "AFTER_CUT_OFF"]
    found = (*leaving, *judge(session, asked).problems)
    refuse(session, now, dict.fromkeys(found), insist=insist)
    with guarded(session, now), session.no_autoflush:
        row.slot_id, row.day, row.capacity = slot.id, slot.day, slot.capacity
        if not waits:
            row.state = BookingState.BOOKED.value if waited else row.state
            row.seat, row.nth = seats[0], placing.next_nth(session, slot.id, row.resident_id or 0, (row.id,))
            take(session, row, now, [use.resource_id for use in row.uses if use.live])
    facts = {"from": [before.sitting_id, before.day.isoformat()], "to": [sitting_id, day.isoformat()]}
    return finish(change, row, Verb.MOVE, text=reason, facts=facts, after_cut_off=late)


def change(session: Session, *, booking_id: int, version: int | None, values: ChangeInput, reason: str = "") -> Done:
    """What is known of a booking: diet, wish, at home, package, errand, rooms and carers.

    ``reason``: why, when the kitchen has counted already. Raises Rejected (``diet_id``, ``item_id``, ``resource_ids``,
    ``reason``) and Refused.
    """
    row, change = begin(session, Verb.CHANGE, booking_id, version)
    if faults := check_kinds(session, values.diet_id, values.item_id):
        raise Rejected(faults)
    before = session.get_one(CareSlot, row.slot_id)
    slot, now = placing.locked_slot(session, before.sitting_id, before.day)
    late = row.state != BookingState.WAITING and cut_off_reason(slot, reason)
    person = BookingInput(row.resident_id or 0, grant_id=values.grant_id, diet_id=values.diet_id)
    counted = row.grant_id is not None and values.grant_id in (0, row.grant_id)
    asked = Case(now, person, 1, without=(row.id,), counted=counted)
    grant_id, uncounted = (row.grant_id, ()) if counted else judged_package(session, asked)
    refuse(session, now, (*of_meals(session, asked), *uncounted), insist=values.insist)
    if row.grant_id != grant_id:
        let_go(session, row)
    row.grant_id, row.at_home, row.item_id = grant_id, values.at_home, values.item_id
    row.diet_id, row.wish = values.diet_id, values.wish.strip() or None
    if values.resource_ids is not None and row.state != BookingState.WAITING:
        with guarded(session, now):
            _give(session, row, now, values.resource_ids)
    return finish(change, row, Verb.CHANGE, text=reason, after_cut_off=late)


def _person(row: Booking, *, insist: bool) -> BookingInput:
    """The booking as it would be asked for."""
    assert row.resident_id is not None  # only a draft is nobody's
    return BookingInput(
        row.resident_id, at_home=row.at_home, grant_id=row.grant_id, diet_id=row.diet_id, item_id=row.item_id,
        insist=insist,
    )  # fmt: skip


def _give(session: Session, row: Booking, now: Occasion, resource_ids: tuple[int, ...]) -> None:
    """These rooms and carers, as many of each kind as are needed."""
    resident = session.get_one(Resident, row.resident_id)
    carers = placing.carers_for(session, now.service, resident, now.day)
    found = placing.choose(session, now, carers, without=(row.id,), prefer=resource_ids, only=True)
    if set(found.resource_ids) != set(resource_ids) and not found.lacking:
        words = translate("bookings", "This time does not take all of these rooms and carers.")
        raise Rejected({"resource_ids": words})
    refuse(session, now, [nobody_free(kind, carers, row.resident_id) for kind in found.lacking], insist=False)
    placing.equip(session, row, now, found.resource_ids)
