"""Pauses with their dates (暂停): of one plan, or of everything that is booked ahead for a resident."""

from __future__ import annotations

from datetime import date

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.bookings import BookingPause, BookingPlan
from desk.models.residents import Resident
from desk.rules.care import PauseKind
from desk.rules.permissions import Permission
from desk.rules.standing import Span
from desk.rules.times import local_date
from desk.services.acting import require, station_of
from desk.services.bookings.plan_rows import pauses_in_force, span_of_pause
from desk.services.bookings.plans import gone
from desk.services.bookings.resting import Cause, move_pause, open_pause
from desk.services.bookings.rows import PauseDone, PauseRow
from desk.services.grids.meanwhile import check_version
from desk.services.residents.rows import Status
from desk.words import translate


def pause(
    session: Session, *, resident_id: int, plan_id: int | None, since: date, until: date | None, reason: str = "",
    kind: PauseKind = PauseKind.REQUEST,
) -> PauseDone:  # fmt: skip
    """Nothing from ``since`` up to, not including, ``until`` (None: not known yet), of one plan or (None) of all.

    Bookings in these days are cancelled with the reason and their counts released; what was asked for after the cut-off
    of a day leaves that day as it is. Raises Rejected (``resident_id``, ``plan_id``, ``since``, ``until``).
    """
    require(session, Permission.CARE_BOOK)
    if found := _faults(session, resident_id, plan_id, Span(since, until)):
        raise Rejected(found)
    cause = Cause(kind, reason.strip())
    return open_pause(session, resident_id=resident_id, plan_id=plan_id, span=Span(since, until), cause=cause)


def lift(session: Session, *, pause_id: int, version: int | None, on: date | None = None) -> PauseDone:
    """A pause ends: ``on`` is the first day with, earlier or later than it was, None: it is taken back as a whole.

    Days that it leaves are written anew where there is a place. Raises Rejected ``on``, Stale, DeskError.
    """
    require(session, Permission.CARE_BOOK)
    row = session.get(BookingPause, pause_id, with_for_update=True, populate_existing=True)
    if row is None or row.station_id != station_of(session) or row.lifted_at is not None:
        raise DeskError(translate("bookings", "This pause is not there any more."))
    check_version(session, row, version)
    if on is not None and on < local_date(session.now):
        raise Rejected({"on": translate("bookings", "It goes on today or later.")})
    return move_pause(session, row, None if on is None else Span(row.since, on))


def pauses_of(session: Session, *, resident_id: int) -> tuple[PauseRow, ...]:
    """The pauses of a resident at this station that were not taken back, the earliest first."""
    require(session, Permission.CARE_READ)
    return pauses_in_force(session, station_of(session), (resident_id,))


def _faults(session: Session, resident_id: int, plan_id: int | None, span: Span) -> dict[str, str]:
    found: dict[str, str] = {}
    resident = session.get(Resident, resident_id)
    if resident is None or resident.status != Status.LIVING:
        found["resident_id"] = translate("bookings", "This person is no longer here.")
    plan = session.get(BookingPlan, plan_id) if plan_id is not None else None
    if plan_id is not None and (
        plan is None or (plan.station_id, plan.resident_id) != (station_of(session), resident_id)
    ):
        found["plan_id"] = gone().text
    if span.since < local_date(session.now):
        found["since"] = translate("bookings", "A pause begins today or later.")
    if span.until is not None and span.until <= span.since:
        found["until"] = translate("bookings", "It ends after it begins.")
    for row in pauses_in_force(session, station_of(session), (resident_id,)):
        if not found and row.plan_id == plan_id and span_of_pause(row).touches(span):
            found["since"] = translate("bookings", "There is a pause in these days already. Lift or change that one.")
    return found
