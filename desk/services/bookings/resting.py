"""What a pause does to what is booked ahead, whoever or whatever brought it. Nothing is required here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select

from desk.db import Session
from desk.models.bookings import BookingPause, BookingPlan
from desk.models.residents import Resident, ResidentEvent
from desk.rules.care import PauseKind, pause_text
from desk.rules.life import LifeEvent
from desk.rules.standing import Span
from desk.rules.times import local_date
from desk.services.acting import station_of
from desk.services.bookings.fitting import ahead, bring_back, give_up, give_up_in_time, rewrite
from desk.services.bookings.plan_rows import pause_row, span_of_pause
from desk.services.bookings.rows import PauseDone
from desk.services.bookings.writing_out import locked

OF_EVENTS = {LifeEvent.HOSPITAL: PauseKind.HOSPITAL, LifeEvent.AWAY: PauseKind.AWAY}
"""The stays that pause everything."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why something rests: asked for, or the life event or the stay in a bed that it came from."""

    kind: PauseKind
    reason: str = ""
    event_id: int | None = None
    stay_id: int | None = None


def open_pause(session: Session, *, resident_id: int, plan_id: int | None, span: Span, cause: Cause) -> PauseDone:
    """Nothing on the days of ``span``, at the actor's station: what is booked on them is given up.

    What was asked for obeys the cut-off; who is suddenly away pays for nothing.
    """
    _hold(session, resident_id)
    row = BookingPause(
        station_id=station_of(session), resident_id=resident_id, plan_id=plan_id, kind=cause.kind.value,
        since=span.since, until=span.until, reason=cause.reason or None, event_id=cause.event_id,
        stay_id=cause.stay_id, made_at=session.now, made_by_id=session.actor.staff_id,
    )  # fmt: skip
    session.add(row)
    session.flush()
    cancelled, kept = _rest(session, row)
    return PauseDone(pause_row(row), cancelled=cancelled, kept=kept)


def move_pause(session: Session, row: BookingPause, span: Span | None) -> PauseDone:
    """The pause has these days instead, or (None) is none: what it leaves is booked anew, what it takes is given up."""
    _hold(session, row.resident_id)
    before = span_of_pause(row)
    if span is None or (span.until is not None and span.until <= span.since):
        row.lifted_at = session.now
    else:
        row.since, row.until, row.lifted_at = span.since, span.until, None
    session.flush()
    cancelled, kept = _rest(session, row) if row.lifted_at is None else (0, ())
    done = rewrite(session, _plans_of(session, row), before)
    again, refused = bring_back(session, resident_id=row.resident_id, facts={"pause_id": None})
    short = tuple(sorted({day for _, day in done.short}))
    shown = pause_row(row) if row.lifted_at is None else None
    return PauseDone(shown, done.written + again, cancelled, short, kept, refused)


def know(session: Session, *, resident_id: int) -> None:
    """Who is in hospital, away or in a bed of the centre before anything was booked: pauses are made of what is known.

    Nothing where a pause knows it already.
    """
    today = local_date(session.now)
    query = select(BookingPause.event_id, BookingPause.kind).where(
        BookingPause.resident_id == resident_id, BookingPause.station_id == station_of(session),
        or_(BookingPause.until.is_(None), BookingPause.until > today), BookingPause.lifted_at.is_(None),
    )  # fmt: skip
    known = session.execute(query).tuples().all()
    stays = select(ResidentEvent).where(
        ResidentEvent.resident_id == resident_id, ResidentEvent.cancelled_at.is_(None),
        ResidentEvent.kind.in_([kind.value for kind in OF_EVENTS]),
        or_(ResidentEvent.until.is_(None), ResidentEvent.until > today),
    )  # fmt: skip
    for event in session.scalars(stays.order_by(ResidentEvent.since)).all():
        if event.id not in [event_id for event_id, _ in known]:
            cause = Cause(OF_EVENTS[LifeEvent(event.kind)], event_id=event.id)
            span = Span(event.since, event.until)
            open_pause(session, resident_id=resident_id, plan_id=None, span=span, cause=cause)
    rests_on = session.scalar(select(Resident.meals_paused_on).where(Resident.id == resident_id))
    if rests_on is not None and PauseKind.BED not in [kind for _, kind in known]:
        open_pause(session, resident_id=resident_id, plan_id=None, span=Span(rests_on), cause=Cause(PauseKind.BED))


def pause_words(row: BookingPause) -> str:
    """Why it rests, as it stands in the history of what was given up."""
    return " · ".join(filter(None, (pause_text(PauseKind(row.kind)), row.reason)))


def _hold(session: Session, resident_id: int) -> None:
    """Nobody writes out the plans of the resident until we are done."""
    locked(session, BookingPlan.resident_id == resident_id)


def _rest(session: Session, row: BookingPause) -> tuple[int, tuple[date, ...]]:
    found = ahead(
        session, station_id=row.station_id, resident_id=row.resident_id, span=span_of_pause(row), plan_id=row.plan_id
    )
    facts = {"pause_id": row.id}
    if row.kind == PauseKind.REQUEST:
        return give_up_in_time(session, found, text=pause_words(row), facts=facts)
    for each in found:
        give_up(session, each, text=pause_words(row), facts=facts)
    return len(found), ()


def _plans_of(session: Session, row: BookingPause) -> list[int]:
    if row.plan_id is not None:
        return [row.plan_id]
    query = select(BookingPlan.id).where(
        BookingPlan.resident_id == row.resident_id, BookingPlan.station_id == row.station_id
    )
    return list(session.scalars(query))
