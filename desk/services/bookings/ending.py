"""How a booking ends: prepared and done, cancelled in time or late, nobody came, waived, corrected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select

from desk.db import Session
from desk.errors import DeskError
from desk.models.baths import BathRecord
from desk.models.bookings import Booking
from desk.models.care import CareService, CareSlot
from desk.rules.care import BookingState, ServiceKind, Verb
from desk.rules.packages import Pot
from desk.rules.times import local_date, moment_text
from desk.services import fees
from desk.services.bookings import placing
from desk.services.bookings.counting import charge_of, use_of
from desk.services.bookings.rows import Done
from desk.services.bookings.steps import Change, begin, check_from, close, cut_off_reason, finish, ours, reason_of
from desk.services.care.slots import Occasion, occasion
from desk.words import translate


def prepare(
    session: Session, *, booking_id: int, version: int | None, facts: Mapping[str, Any] | None = None, text: str = ""
) -> Done:
    """It is under way: cooked, sent out, fetched (备制、派出). DeskError before its day."""
    row, change = begin(session, Verb.PREPARE, booking_id, version)
    _refuse_ahead(session, row)
    row.state, row.facts = BookingState.IN_PREPARATION.value, {**row.facts, **(facts or {})}
    return finish(change, row, Verb.PREPARE, text=text)


def fulfil(
    session: Session, *, booking_id: int, version: int | None, facts: Mapping[str, Any] | None = None, text: str = ""
) -> Done:
    """It was done and signed for (完成): counted or charged. ``facts`` belong to the end of it (who signed, by whom it
    was brought, a ``note`` for the next time). DeskError before its day.
    """
    row, change = _fulfilled(session, booking_id, version, facts or {})
    return finish(change, row, Verb.FULFIL, text=text)


def _fulfilled(
    session: Session, booking_id: int, version: int | None, facts: Mapping[str, Any]
) -> tuple[Booking, Change]:
    row, change = begin(session, Verb.FULFIL, booking_id, version)
    _refuse_ahead(session, row)
    _refuse_unbathed(session, row)
    row.state, row.facts = BookingState.FULFILLED.value, {**row.facts, **facts}
    return row, change


def cancel(session: Session, *, booking_id: int, version: int | None, reason: str) -> Done:
    """It is given up: its place, rooms and carers are free. Until the cut-off of its service the count is released;
    later the late rule holds, and ``followed`` says what it takes. Raises Rejected ``reason``.
    """
    row, change = begin(session, Verb.CANCEL, booking_id, version)
    text = reason_of(reason)
    slot, now = _slot(session, row)
    state = BookingState(row.state)
    in_time = state is BookingState.WAITING or (state is BookingState.BOOKED and session.now < now.closes_at)
    late = state is not BookingState.WAITING and cut_off_reason(slot, reason)
    give_up(row, BookingState.CANCELLED if in_time else BookingState.LATE_CANCELLED)
    if not in_time:
        change.followed.append(_late_text(session, row))
    if waiting := _waiting(session, slot.id):
        change.followed.append(translate("bookings", "A place is free now, {n} wait for one.", n=waiting))
    return finish(change, row, Verb.CANCEL, text=text, after_cut_off=late)


def no_show(session: Session, *, booking_id: int, version: int | None, text: str = "") -> Done:
    """Nobody came, or opened the door (未到): the rule of the service says what it takes. DeskError before it began."""
    row, change = _missed(session, booking_id, version)
    return finish(change, row, Verb.NO_SHOW, text=text)


def _missed(session: Session, booking_id: int, version: int | None) -> tuple[Booking, Change]:
    row, change = begin(session, Verb.NO_SHOW, booking_id, version)
    starts_at = session.get_one(CareSlot, row.slot_id).starts_at
    if session.now < starts_at:
        words = translate("bookings", "It begins on {moment}. Until then it can be cancelled.",
                          moment=moment_text(starts_at))  # fmt: skip
        raise DeskError(words)
    row.state = BookingState.NO_SHOW.value
    placing.strip(row)  # nobody comes
    return row, change


def put_down(session: Session, *, booking_id: int, version: int | None, came: bool) -> int:
    """:func:`fulfil` or :func:`no_show` of one of many, whose files nobody reads: the key of the step."""
    if came:
        row, change = _fulfilled(session, booking_id, version, {})
    else:
        row, change = _missed(session, booking_id, version)
    return close(change, row, Verb.FULFIL if came else Verb.NO_SHOW)


def waive(session: Session, *, booking_id: int, version: int | None, reason: str) -> Done:
    """It takes nothing, whatever came of it (免单). Raises Rejected ``reason``."""
    row, change = begin(session, Verb.WAIVE, booking_id, version)
    text = reason_of(reason)
    row.state = BookingState.WAIVED.value
    placing.strip(row)  # nobody comes
    return finish(change, row, Verb.WAIVE, text=text)


def correct(session: Session, *, booking_id: int, version: int | None, reason: str) -> Done:
    """It was put down as done and was not (更正): count and charge are taken back. Raises Rejected ``reason``."""
    row, change = begin(session, Verb.CORRECT, booking_id, version)
    text = reason_of(reason)
    row.state = BookingState.CORRECTED.value
    return finish(change, row, Verb.CORRECT, text=text)


def follow(session: Session, *, booking_id: int, text: str, facts: Mapping[str, Any] | None = None) -> int:
    """Give a booking up because of what happened elsewhere (a death, a stay in hospital): without the late rule.

    For services whose own act was allowed: nothing is required. The key of the step, for
    :func:`desk.services.bookings.undoing.take_back`.
    """
    row = ours(session, booking_id)
    check_from(row, Verb.CANCEL)
    change = Change(session)
    change.keep(row)
    late = row.seat is not None and session.get_one(CareSlot, row.slot_id).cut_off_at is not None
    give_up(row, BookingState.CANCELLED)
    return close(change, row, Verb.FOLLOW, text=text, facts=facts, after_cut_off=late)


def give_up(row: Booking, state: BookingState) -> None:
    """The booking has neither a place nor a room or carer any more."""
    row.state, row.seat = state.value, None
    placing.strip(row)


def _slot(session: Session, row: Booking) -> tuple[CareSlot, Occasion]:
    slot = session.get_one(CareSlot, row.slot_id)
    return slot, occasion(session, slot.sitting_id, slot.day)


def _refuse_ahead(session: Session, row: Booking) -> None:
    if row.day > local_date(session.now):
        raise DeskError(translate("bookings", "Its day lies ahead."))


def _refuse_unbathed(session: Session, row: Booking) -> None:
    """A bath counts when its record says that it is over: nobody goes past the gate by another door."""
    if session.get_one(CareService, row.service_id).kind != ServiceKind.BATH:
        return
    if session.scalar(select(BathRecord.ended_at).where(BathRecord.booking_id == row.id)) is None:
        raise DeskError(translate("bookings", "The bath has not been recorded: measure, begin and end it first."))


def _late_text(session: Session, row: Booking) -> str:
    """What a late cancellation takes."""
    service = session.get_one(CareService, row.service_id)
    if row.grant_id is not None:
        if use_of(BookingState.LATE_CANCELLED, service) is Pot.USED:
            return translate("bookings", "It is late: the count is used up.")
        return translate("bookings", "It is late; the count is released all the same.")
    charge, slot = charge_of(BookingState.LATE_CANCELLED, service), session.get_one(CareSlot, row.slot_id)
    if charge is None or not fees.price_of(session, row.service_id, slot.sitting_id, row.day):
        return translate("bookings", "It is late; nothing is charged.")
    return translate("bookings", "It is late: {percent} % of the price is charged.", percent=charge.percent)


def _waiting(session: Session, slot_id: int) -> int:
    query = select(func.count()).where(Booking.slot_id == slot_id, Booking.state == BookingState.WAITING)
    return session.scalar(query) or 0
