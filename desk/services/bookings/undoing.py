"""Taking an act back: bookings say again what they said before, with a place, rooms and carers that are free by now."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.baths import BathRecord
from desk.models.bookings import Booking, BookingStep
from desk.models.care import CareSlot
from desk.models.residents import Resident
from desk.rules.care import AHEAD, SEATED, BookingState, Verb, verb_text
from desk.rules.times import moment_text
from desk.services.bookings import placing
from desk.services.bookings.booking import take
from desk.services.bookings.counting import let_go
from desk.services.bookings.ending import give_up
from desk.services.bookings.file import file_of
from desk.services.bookings.guards import guarded
from desk.services.bookings.judging import full, gone_text, of_time, refuse
from desk.services.bookings.rows import Done
from desk.services.bookings.steps import Change, close, live, may_do, ours, steps_since
from desk.services.keeping import parsed, values_of
from desk.words import translate

_OF_THE_PLACE = frozenset({"seat", "nth"})
"""These may be others by now: one place is as good as another."""

_BUILDS_NOTHING = frozenset({Verb.UNDO, Verb.CHANGE})


def undo(session: Session, *, step_id: int) -> Done:
    """Put back what the act of this step changed, of all bookings that it touched.

    Raises Forbidden, DeskError naming what was done since and stands on it, and Refused when the place went to others.
    """
    step = _step(session, step_id)
    may_do(session, Verb(step.verb))
    if step.verb == Verb.FOLLOW:
        words = translate("bookings", "It followed from something else: take that back.")
        raise DeskError(words)
    row = ours(session, step.booking_id)
    _refuse_gone(session, step)
    undo_id = take_back(session, step.id)
    return Done(file_of(session, row), undo_id)


def take_back(session: Session, step_id: int) -> int:
    """:func:`undo` for services whose own act was allowed: nothing is required. The key of the new step."""
    step = _step(session, step_id)
    facts: dict[str, Any] = step.facts["undo"]
    changed = {key: (fields, uses) for key, fields, uses in facts["changed"]}
    rows = {key: ours(session, key) for key in sorted({*changed, *facts["made"]})}
    _refuse_built_upon(session, step, rows.keys())
    change = Change(session)
    for row in rows.values():
        change.keep(row)
    late = False
    for key in facts["made"]:
        row = rows[key]
        late |= row.seat is not None and session.get_one(CareSlot, row.slot_id).cut_off_at is not None
        give_up(row, BookingState.CANCELLED)
    session.flush()  # the places are free for those below
    for key, (fields, uses) in changed.items():
        late |= _put_back(session, rows[key], fields, uses)
    return close(change, rows[step.booking_id], Verb.UNDO, text=_words(step), facts={"step_id": step.id},
                 after_cut_off=late)  # fmt: skip


def _step(session: Session, step_id: int) -> BookingStep:
    """The step of the act itself, also when one is asked for that it wrote to another booking."""
    step = session.get(BookingStep, step_id)
    if step is not None and "of" in step.facts:
        step = session.get(BookingStep, step.facts["of"])
    if step is None or "undo" not in step.facts or step.verb == Verb.UNDO:
        raise DeskError(translate("bookings", "This can't be taken back."))
    return step


def _words(step: BookingStep) -> str:
    verb = verb_text(Verb(step.verb))
    return translate("bookings", "Taken back: {verb}, {moment}", verb=verb, moment=moment_text(step.at))


def _refuse_gone(session: Session, step: BookingStep) -> None:
    """Nobody who died or moved away since gets a place again."""
    for key, fields, _ in step.facts["undo"]["changed"]:
        row = session.get(Booking, key)
        if row is None or row.resident_id is None or fields.get("state", [None])[0] not in AHEAD:
            continue
        placing.hold_people(session, [row.resident_id])
        person = session.get_one(Resident, row.resident_id)
        if (words := gone_text(person)) is not None:
            raise DeskError(words)


def _refuse_built_upon(session: Session, step: BookingStep, booking_ids: Collection[int]) -> None:
    """Only the latest act of each booking is taken back, not counting what was taken back since."""
    later = [each for each in steps_since(session, booking_ids, step.id) if each.facts.get("of") != step.id]
    undone = {each.facts.get("step_id") for each in later if each.verb == Verb.UNDO}
    if step.id in undone:
        raise DeskError(translate("bookings", "This was taken back already."))
    for each in later:
        if each.verb not in _BUILDS_NOTHING and each.facts.get("of", each.id) not in undone:
            words = translate(
                "bookings", "Something was done since: {verb}, {moment}. Take that back first.",
                verb=verb_text(Verb(each.verb)), moment=moment_text(each.at),
            )  # fmt: skip
            raise DeskError(words)


def _put_back(session: Session, row: Booking, fields: dict[str, list[Any]], uses: list[int]) -> bool:
    """Whether the kitchen had counted already."""
    said = values_of(row)
    if any(said[name] != after for name, (_, after) in fields.items() if name not in _OF_THE_PLACE):
        raise DeskError(translate("bookings", "It was changed once more since. It can't be taken back any more."))
    if "grant_id" in fields:
        let_go(session, row)
    had_place = row.seat is not None and "slot_id" not in fields
    before = {name: parsed(Booking, name, old) for name, (old, _) in fields.items()}
    slot = session.get_one(CareSlot, before.get("slot_id", row.slot_id))
    seated = before.get("state", row.state) in SEATED
    if seated and (not had_place or live(row) != uses):
        _place(session, row, slot, before, uses, had_place=had_place)
    else:
        for name, value in before.items():
            setattr(row, name, value)
        if not seated:
            give_up(row, BookingState(row.state))
    _bathe_again(session, row)
    session.flush()
    return slot.cut_off_at is not None


def _bathe_again(session: Session, row: Booking) -> None:
    """A bath whose end was taken back goes on; one whose beginning was, is measured anew."""
    record = session.scalar(select(BathRecord).where(BathRecord.booking_id == row.id))
    if record is None or row.state not in (BookingState.BOOKED, BookingState.IN_PREPARATION):
        return
    record.ended_at, record.course = None, {}
    if row.state == BookingState.BOOKED:
        record.started_at = record.overridden_by_id = record.override_reason = None


def _place(
    session: Session, row: Booking, slot: CareSlot, before: dict[str, Any], uses: list[int], *, had_place: bool
) -> None:
    """A place, the former one if it is free, and the former rooms and carers as far as they are."""
    slot, now = placing.locked_slot(session, slot.sitting_id, slot.day)
    closed = [each for each in of_time(session, now) if each.key == "CLOSED"]
    refuse(session, now, closed, insist=False)
    with guarded(session, now), session.no_autoflush:
        if not had_place:
            free = placing.free_seats(session, now, (row.id,))
            refuse(session, now, [] if free else [full(now, 0)], insist=False)
            wanted = before.get("seat", row.seat)
            before["seat"] = wanted if wanted in free else free[0]
            before["nth"] = placing.next_nth(session, slot.id, row.resident_id or 0, (row.id,))
            before["capacity"] = slot.capacity
        for name, value in before.items():
            setattr(row, name, value)
        take(session, row, now, uses)
