"""What a turn in someone's life, or a bed of the centre, means for what is booked ahead: stopped, paused, taken back.

Whoever records it needs no right to book; what follows at another station is done there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from sqlalchemy import Select, or_, select, union

from desk.db import Session
from desk.models.beds import BedStay
from desk.models.bookings import Booking, BookingPause, BookingPlan
from desk.models.laundry import LaundryBag
from desk.models.packages import PackageGrant
from desk.models.residents import ResidentEvent
from desk.rules.beds import HERE
from desk.rules.care import AHEAD, BookingState, PauseKind, StopKind, stop_text
from desk.rules.laundry import BagState
from desk.rules.life import STAYS, Presence
from desk.rules.standing import Span
from desk.rules.times import local_date
from desk.services import packages
from desk.services.bookings.fitting import ahead, bring_back, give_up, rewrite
from desk.services.bookings.plan_rows import span_of
from desk.services.bookings.plans import is_over
from desk.services.bookings.resting import OF_EVENTS, Cause, move_pause, open_pause
from desk.services.bookings.rows import PauseDone
from desk.services.residents.consequences import Act, Consequence, LifeChange
from desk.words import translate

_STOPPED = AHEAD | {BookingState.IN_PREPARATION}
_P = BookingPlan


def follow(session: Session, change: LifeChange) -> tuple[Consequence, ...]:
    """What follows for the bookings, plans and packages of a resident; nothing for whoever has none."""
    if change.act is Act.CANCELLED:
        work: Callable[[Session, LifeChange], Iterator[Consequence]] = _taken_back
    elif change.left:
        work = _ended
    elif change.kind in STAYS:
        work = _paused if change.act is Act.BEGAN else _moved
    else:
        return ()
    found: list[Consequence] = []
    for station_id in _stations(session, change.resident_id, min(change.since, local_date(session.now))):
        with _at(session, station_id):
            found += work(session, change)
    return tuple(found)


def rest(session: Session, *, resident_id: int, on: date | None) -> None:
    """A bed of the centre: everything rests from the day ``on``; None: it goes on from today."""
    today = local_date(session.now)
    for station_id in _stations(session, resident_id, min(on or today, today)):
        with _at(session, station_id):
            _rest_from(session, resident_id, on) if on is not None else _go_on(session, resident_id)


# Death and moving away


def _ended(session: Session, change: LifeChange) -> Iterator[Consequence]:
    """Plans, bookings and packages end from the day of the event; what was done stays as it is."""
    kind = StopKind.DEATH if change.after is Presence.DEAD else StopKind.MOVED
    words, facts = stop_text(kind), {"event_id": change.event_id}
    plans = _plans(session, change.resident_id)
    stopped = [row for row in plans if not is_over(row, max(change.since, row.valid_from))]
    for row in stopped:
        row.valid_until = span_of(row).until  # the end that was asked for outlasts a death that was none
        row.stopped_on, row.stop_kind, row.event_id = change.since, kind.value, change.event_id
    session.flush()
    found = ahead(
        session, station_id=_here(session), resident_id=change.resident_id, span=Span(change.since), states=_STOPPED
    )
    keys = tuple(each.row.id for each in found)
    for each in found:
        give_up(session, each, text=words, facts=facts)
    ended = packages.end_all(
        session, resident_id=change.resident_id, on=change.since, reason=words, event_id=change.event_id
    )
    if stopped:
        text = translate("bookings", "{n} standing plans were stopped", n=len(stopped))
        yield Consequence("PLANS_STOPPED", text, len(stopped), _P.SUBJECT, tuple(row.id for row in stopped))
    if keys:
        text = translate("bookings", "{n} bookings of services were cancelled", n=len(keys))
        yield Consequence("BOOKINGS_CANCELLED", text, len(keys), Booking.SUBJECT, keys)
    if ended:
        yield Consequence("PACKAGES_ENDED", translate("bookings", "{n} packages ended", n=ended), ended)
    if bags := tuple(session.scalars(_bags(change.resident_id).where(LaundryBag.station_id == _here(session)))):
        text = translate("bookings", "{n} bags of laundry are still here: please give them back", n=len(bags))
        yield Consequence("LAUNDRY_HERE", text, len(bags), LaundryBag.SUBJECT, bags)


# Hospital and away


def _paused(session: Session, change: LifeChange) -> Iterator[Consequence]:
    if change.until is not None and change.until <= max(change.since, local_date(session.now)):
        return  # long back
    event = session.get_one(ResidentEvent, change.event_id)
    cause = Cause(OF_EVENTS[change.kind], event.place or "", event_id=change.event_id)
    span = Span(change.since, change.until)
    done = open_pause(session, resident_id=change.resident_id, plan_id=None, span=span, cause=cause)
    yield from _told(done)


def _moved(session: Session, change: LifeChange) -> Iterator[Consequence]:
    """Back, expected on another day, or after all not back yet."""
    known = _of_event(session, change.event_id)
    if not known:
        yield from _paused(session, change)
    for row in known:
        yield from _told(move_pause(session, row, Span(change.since, change.until)))


def _told(done: PauseDone) -> Iterator[Consequence]:
    if done.cancelled:
        text = translate("bookings", "{n} bookings of services were cancelled", n=done.cancelled)
        yield Consequence("BOOKINGS_CANCELLED", text, done.cancelled)
    if done.written:
        text = translate("bookings", "{n} bookings of services stand again", n=done.written)
        yield Consequence("BOOKINGS_AGAIN", text, done.written)
    lost = len(done.short) + len(done.left)
    if lost:
        text = translate("bookings", "for {n} days there is no place any more: please look", n=lost)
        yield Consequence("BOOKINGS_SHORT", text, lost)


# It never happened


def _taken_back(session: Session, change: LifeChange) -> Iterator[Consequence]:
    """What followed from the event is taken back, as far as there are places."""
    for pause in _of_event(session, change.event_id):
        if pause.lifted_at is None:
            yield from _told(move_pause(session, pause, None))
    query = select(_P).where(_P.event_id == change.event_id, _P.station_id == _here(session)).with_for_update()
    plans = session.scalars(query.order_by(_P.id)).all()
    for row in plans:
        row.stopped_on = row.stop_kind = row.event_id = None
        if row.stop_reason is not None:  # it was to be stopped already
            row.stopped_on, row.stop_kind = row.valid_until, StopKind.REQUEST.value
    session.flush()
    packages.reopen_all(session, event_id=change.event_id)
    done = rewrite(session, [row.id for row in plans], Span(local_date(session.now)))
    again, refused = bring_back(session, resident_id=change.resident_id, facts={"event_id": change.event_id})
    short = tuple(sorted({day for _, day in done.short}))
    yield from _told(PauseDone(None, done.written + again, short=short, left=refused))


# Beds of the centre


def _rest_from(session: Session, resident_id: int, on: date) -> None:
    row = _of_bed(session, resident_id, on)
    if row is None:
        cause = Cause(PauseKind.BED, stay_id=_stay_of(session, resident_id))
        open_pause(session, resident_id=resident_id, plan_id=None, span=Span(on), cause=cause)
    elif row.until is not None or row.since != on:
        move_pause(session, row, Span(min(row.since, on)))


def _go_on(session: Session, resident_id: int) -> None:
    row = _of_bed(session, resident_id, local_date(session.now))
    if row is not None and row.until is None:
        move_pause(session, row, Span(row.since, local_date(session.now)))


def _of_bed(session: Session, resident_id: int, day: date) -> BookingPause | None:
    """The pause for a bed that lasts on ``day`` or ended on it: a leaving that is taken back opens it again."""
    query = select(BookingPause).where(
        BookingPause.resident_id == resident_id, BookingPause.station_id == _here(session),
        BookingPause.kind == PauseKind.BED, BookingPause.lifted_at.is_(None),
        or_(BookingPause.until.is_(None), BookingPause.until >= day),
    )  # fmt: skip
    return session.scalars(query.order_by(BookingPause.id.desc()).limit(1).with_for_update()).first()


def _stay_of(session: Session, resident_id: int) -> int | None:
    query = select(BedStay.id).where(BedStay.resident_id == resident_id, BedStay.state.in_(HERE))
    return session.scalar(query.order_by(BedStay.id.desc()).limit(1))


# Where


def _bags(resident_id: int) -> Select[tuple[int]]:
    """The bags of laundry that did not go back yet."""
    query = select(LaundryBag.id).where(LaundryBag.resident_id == resident_id, LaundryBag.state != BagState.RETURNED)
    return query.order_by(LaundryBag.id)


def _stations(session: Session, resident_id: int, since: date) -> list[int]:
    """The stations that have plans, packages, pauses, bookings from the day ``since`` on, or laundry of a resident."""
    rows = (
        select(_P.station_id).where(_P.resident_id == resident_id),
        select(PackageGrant.station_id).where(PackageGrant.resident_id == resident_id),
        select(BookingPause.station_id).where(BookingPause.resident_id == resident_id),
        select(Booking.station_id).where(Booking.resident_id == resident_id, Booking.day >= since),
        _bags(resident_id).with_only_columns(LaundryBag.station_id).order_by(None),
    )
    return sorted(session.scalars(union(*rows)))


@contextmanager
def _at(session: Session, station_id: int) -> Iterator[None]:
    """The same person acts, for that station; the records say who it is and where from."""
    actor = session.actor
    session.actor = replace(actor, station_id=station_id)
    try:
        yield
        session.flush()
    finally:
        session.actor = actor


def _here(session: Session) -> int:
    assert session.actor.station_id is not None
    return session.actor.station_id


def _plans(session: Session, resident_id: int) -> list[BookingPlan]:
    """The plans of a resident, locked: nobody writes them out until we are done."""
    query = select(_P).where(_P.resident_id == resident_id, _P.station_id == _here(session))
    query = query.order_by(_P.id).with_for_update().execution_options(populate_existing=True)
    return list(session.scalars(query))


def _of_event(session: Session, event_id: int) -> list[BookingPause]:
    query = select(BookingPause).where(BookingPause.event_id == event_id, BookingPause.station_id == _here(session))
    return list(session.scalars(query.order_by(BookingPause.id).with_for_update()))
