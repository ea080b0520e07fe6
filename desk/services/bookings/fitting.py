"""Bookings ahead are kept in step with plans and pauses: given up where nothing is wanted, written anew where it is.

What is given up so is a step ``FOLLOW`` of the booking, free of charge. Whatever is done here was allowed elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.errors import DeskError
from desk.models.bookings import Booking, BookingPause, BookingPlan, BookingStep
from desk.models.care import CareService, CareSlot
from desk.rules.care import AHEAD, BookingState, Verb
from desk.rules.standing import Span
from desk.rules.times import local_date
from desk.services.acting import station_of
from desk.services.bookings import ending
from desk.services.bookings.rows import WrittenOut
from desk.services.bookings.undoing import take_back
from desk.services.bookings.writing_out import Terms, Wishes, locked, note, write
from desk.services.care.slots import moment
from desk.words import translate

GIVEN_UP = frozenset({BookingState.CANCELLED, BookingState.LATE_CANCELLED})


@dataclass(frozen=True, slots=True)
class Ahead:
    """A booking that is still to come, with its slot; ``free``: it can be given up without any rule of lateness."""

    row: Booking
    slot: CareSlot
    free: bool


def ahead(
    session: Session,
    *,
    station_id: int,
    resident_id: int,
    span: Span,
    plan_id: int | None = None,
    states: Collection[BookingState] = AHEAD,
) -> list[Ahead]:
    """What is booked for a resident on the days of ``span``, of one plan or (None) altogether; locked, in order."""
    query = (
        select(Booking, CareSlot, CareService)
        .join(CareSlot, CareSlot.id == Booking.slot_id)
        .join(CareService, CareService.id == Booking.service_id)
        .where(Booking.resident_id == resident_id, Booking.day >= span.since, Booking.station_id == station_id)
        .where(Booking.state.in_([state.value for state in states]))
        .order_by(Booking.id)
        .with_for_update(of=Booking)
        .execution_options(populate_existing=True)
    )
    if span.until is not None:
        query = query.where(Booking.day < span.until)
    if plan_id is not None:
        query = query.where(Booking.plan_id == plan_id)
    found = []
    for row, slot, service in session.execute(query).tuples():
        closes_at = moment(slot.day - timedelta(days=service.cutoff_days), service.cutoff_time)
        free = slot.cut_off_at is None and session.now < closes_at
        found.append(Ahead(row, slot, free or row.state == BookingState.WAITING))
    return found


def give_up(session: Session, each: Ahead, *, text: str, facts: Mapping[str, Any]) -> None:
    """Its place is free again, and what was counted is released."""
    ending.follow(session, booking_id=each.row.id, text=text, facts=facts)


def give_up_in_time(
    session: Session, rows: Iterable[Ahead], *, text: str, facts: Mapping[str, Any]
) -> tuple[int, tuple[date, ...]]:
    """:func:`give_up` of what is free of charge; how many, and the days of what stays."""
    rows = list(rows)
    in_time = [each for each in rows if each.free]
    for each in in_time:
        give_up(session, each, text=text, facts=facts)
    return len(in_time), tuple(sorted({each.slot.day for each in rows if not each.free}))


@dataclass(frozen=True, slots=True)
class Before:
    """What a plan said before it was changed."""

    plan_id: int
    grant_id: int | None
    written_until: date

    @classmethod
    def of(cls, plan: BookingPlan) -> Before:
        """As it is now."""
        return cls(plan.id, plan.grant_id, plan.written_until)


def carry_over(session: Session, before: Before, plan: BookingPlan) -> tuple[int, tuple[date, ...]]:
    """Bookings of a plan follow what it says now: they keep their places where these are still wanted.

    What was asked for a single day stays with it. How many were given up, and the days for which it was too late.
    """
    span = Span(max(plan.valid_from, local_date(session.now)))
    found = ahead(session, station_id=plan.station_id, resident_id=plan.resident_id, span=span, plan_id=before.plan_id)
    if not found:
        return 0, ()
    terms = locked(session, BookingPlan.id == plan.id)
    last = max(before.written_until, span.since + timedelta(days=1))
    wishes = Wishes(session, terms, span.since, last)
    wanted = Counter({day: each.portions for each in terms for day in wishes.days(each, span.since, last)})
    changed = _changed_alone(session, [each.row.id for each in found])
    over = []
    for each in found:
        row = each.row
        fits = each.slot.sitting_id == plan.sitting_id and wanted[row.day] > 0 and before.grant_id == plan.grant_id
        if not fits or not each.free:
            over.append(each)
            continue
        wanted[row.day] -= 1
        row.plan_id = plan.id
        if row.id not in changed:
            row.at_home, row.diet_id, row.wish = plan.at_home, plan.diet_id, plan.wish
    session.flush()
    words = translate("bookings", "the standing plan was changed")
    return give_up_in_time(session, over, text=words, facts={"plan_id": plan.id})


def _changed_alone(session: Session, booking_ids: Collection[int]) -> set[int]:
    query = select(BookingStep.booking_id).where(
        BookingStep.booking_id.in_(booking_ids), BookingStep.verb == Verb.CHANGE
    )
    return set(session.scalars(query))


def rewrite(session: Session, plan_ids: Collection[int] | None, span: Span) -> WrittenOut:
    """Write the days of these plans (None: of all) anew that were written before and have no booking, or too few.

    A day on which somebody cancelled it by hand stays as it is.
    """
    plans = locked(session, *([] if plan_ids is None else [BookingPlan.id.in_(plan_ids)]))
    first = max(span.since, local_date(session.now))
    ends = {each: each.written_until if span.until is None else min(each.written_until, span.until) for each in plans}
    plans = [each for each in plans if ends[each] > first]
    if not plans:
        return WrittenOut()
    last = max(ends[each] for each in plans)
    wishes = Wishes(session, plans, first, last)
    had = _Had(session, plans, Span(first, last))
    lacking = {each: [day for day in wishes.days(each, first, ends[each]) if had.lacks(each, day)] for each in plans}
    done = write(session, wishes, lacking)
    note(session, done)
    return done


class _Had:
    """Which bookings plans have on some days."""

    def __init__(self, session: Session, plans: Sequence[Terms], span: Span) -> None:
        query = select(Booking.id, Booking.plan_id, Booking.day, Booking.state).where(
            Booking.plan_id.in_([each.plan_id for each in plans]), Booking.day >= span.since, Booking.day < span.until
        )
        rows = session.execute(query).tuples().all()
        gone = [key for key, _, _, state in rows if state in GIVEN_UP]
        followed = followed_of(session, gone)
        self._by_hand = {(plan_id, day) for key, plan_id, day, _ in rows if key in gone and key not in followed}
        self._counts = Counter((plan_id, day) for key, plan_id, day, _ in rows if key not in followed)

    def lacks(self, plan: Terms, day: date) -> bool:
        """Whether something is still to be booked on ``day``."""
        key = (plan.plan_id, day)
        return key not in self._by_hand and self._counts[key] < plan.portions


def followed_of(session: Session, booking_ids: Collection[int]) -> set[int]:
    """Those of these cancelled bookings that were given up by a pause, a plan or a turn in a life."""
    query = select(BookingStep.booking_id).where(
        BookingStep.booking_id.in_(booking_ids), BookingStep.verb == Verb.FOLLOW,
        BookingStep.state == BookingState.CANCELLED,
    )  # fmt: skip
    return set(session.scalars(query))


def bring_back(session: Session, *, resident_id: int, facts: Mapping[str, int | None]) -> tuple[int, tuple[str, ...]]:
    """Single bookings ahead that were given up for ``facts`` (``pause_id``, ``event_id``; None: whichever), and nothing
    since, stand again, where nothing rests by now. How many, and why others could not, in words.
    """
    later = aliased(BookingStep)
    since = select(later.id).where(later.booking_id == BookingStep.booking_id, later.id > BookingStep.id)
    query = (
        select(BookingStep)
        .join(Booking, Booking.id == BookingStep.booking_id)
        .where(Booking.resident_id == resident_id, Booking.plan_id.is_(None), BookingStep.verb == Verb.FOLLOW)
        .where(Booking.state == BookingState.CANCELLED, Booking.day >= local_date(session.now))
        .where(Booking.station_id == station_of(session), ~since.exists())
        .order_by(BookingStep.id.desc())
    )
    done, refused = 0, []
    for step in session.scalars(query).all():
        meant = all(name in step.facts and key in (None, step.facts[name]) for name, key in facts.items())
        if not meant or not _is_free(session, step.booking_id):
            continue
        try:
            with session.begin_nested():
                take_back(session, step.id)
            done += 1
        except DeskError as why:  # told: the rest goes on all the same
            session.expire_all()
            refused.append(why.text)
    return done, tuple(refused)


def _is_free(session: Session, booking_id: int) -> bool:
    """Whether the day of a booking can still be booked, and nothing rests on it."""
    row = session.get_one(Booking, booking_id)
    query = select(BookingPause.id).where(
        BookingPause.resident_id == row.resident_id, BookingPause.station_id == row.station_id,
        BookingPause.plan_id.is_(None), BookingPause.lifted_at.is_(None), BookingPause.since <= row.day,
        or_(BookingPause.until.is_(None), BookingPause.until > row.day),
    )  # fmt: skip
    slot = session.get_one(CareSlot, row.slot_id)
    return slot.cut_off_at is None and session.now < slot.starts_at and session.scalar(query.limit(1)) is None
