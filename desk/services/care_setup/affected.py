"""Which bookings a change of the plan hits: a closing, fewer places, another time, a room or carer not there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import selectinload

from desk.db import Session
from desk.errors import DeskError
from desk.models.bookings import Booking, BookingPlan
from desk.models.care import CareService, CareSitting, CareSlot
from desk.models.residents import Resident
from desk.rules.care import BookingState
from desk.rules.masking import mask_name
from desk.rules.permissions import Permission
from desk.rules.slots import Judged, sitting_text
from desk.rules.standing import Span
from desk.rules.times import local_date
from desk.services.acting import may, station_of
from desk.services.bookings.fitting import Ahead, give_up, rewrite
from desk.services.care.rows import SittingRow
from desk.services.care.timetable import Timetable, timetable
from desk.words import translate

_AHEAD = frozenset({BookingState.WAITING, BookingState.BOOKED, BookingState.IN_PREPARATION})


@dataclass(frozen=True, slots=True)
class HitRow:
    """A booking that can't be as it is any more, and ``why``; ``name`` as the reader may see it."""

    booking_id: int
    resident_id: int
    name: str
    service: str
    sitting: str
    day: date
    starts_at: datetime
    state: BookingState
    why: str


class Hit(DeskError):
    """A change that takes something away from people who booked it: ``bookings`` are theirs, the earliest first."""

    def __init__(self, bookings: tuple[HitRow, ...]) -> None:
        super().__init__(translate("care", "{n} bookings would be hit by this.", n=len(bookings)))
        self.bookings = bookings


@dataclass(frozen=True, slots=True)
class _Struck:
    """A booking with its slot, and why it can't be."""

    row: Booking
    slot: CareSlot
    why: str


def resolve(
    session: Session,
    *,
    service_ids: Collection[int] | None,
    until: date | None = None,
    cancel: bool,
    text: str,
    facts: Mapping[str, int],
) -> tuple[HitRow, ...]:
    """Give up what the plan, as this transaction has it, does not hold any more; whose it was. For services.

    Looked at are bookings from now on, to the last day ``until``, of ``service_ids`` (None: of all). Nobody pays for
    what is given up so; each gets a step with ``text`` and ``facts``. Raises Hit when there are any and they are not
    to be cancelled.
    """
    struck = _struck(session, service_ids, until or date.max)
    rows = _rows(session, struck)
    if rows and not cancel:
        raise Hit(rows)
    for each in struck:
        words = translate("care", "{text}: {why}", text=text, why=each.why)
        give_up(session, Ahead(each.row, each.slot, free=True), text=words, facts=facts)
    return rows


def write_anew(session: Session, service_ids: Collection[int] | None, span: Span) -> int:
    """What standing plans want of these services (None: of all) on the days of ``span``, now that the plan holds
    more; how many bookings have a place. For services.
    """
    of_services = None
    if service_ids is not None:
        query = (
            select(BookingPlan.id)
            .join(CareSitting, CareSitting.id == BookingPlan.sitting_id)
            .where(CareSitting.service_id.in_(service_ids))
        )
        of_services = session.scalars(query).all()
    return rewrite(session, of_services, span).written


def _struck(session: Session, service_ids: Collection[int] | None, until: date) -> list[_Struck]:
    slots = _slots_ahead(session, service_ids, until)
    if not slots:
        return []
    plan = timetable(session, local_date(session.now), max(slot.day for slot in slots))
    known = {sitting.sitting_id: sitting for service in plan.services for sitting in service.sittings}
    counts = _counts(session, slots)
    held, doubtful = {}, []
    for slot in slots:
        sitting = known.get(slot.sitting_id)
        found = plan.judge(sitting, slot.day) if sitting is not None else Judged(False, 0, "")
        if not found.open or (sitting is not None and sitting.resources) or counts[slot.id] > found.capacity:
            held[slot.id] = found
            doubtful.append(slot)
    booked = _booked(session, doubtful)
    struck = []
    for slot in doubtful:
        against = _not_held(booked[slot.id], slot.day, held[slot.id], known.get(slot.sitting_id), plan)
        struck += [_Struck(row, slot, why) for row, why in against]
    return struck


def _slots_ahead(session: Session, service_ids: Collection[int] | None, until: date) -> Sequence[CareSlot]:
    """Those that have not begun, locked in the one order that all use."""
    of_services = [] if service_ids is None else [CareSlot.service_id.in_(service_ids)]
    query = (
        select(CareSlot)
        .where(CareSlot.station_id == station_of(session), CareSlot.day >= local_date(session.now), *of_services)
        .where(CareSlot.day <= until, CareSlot.starts_at > session.now)
        .order_by(CareSlot.day, CareSlot.sitting_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return session.scalars(query).all()


def _counts(session: Session, slots: Sequence[CareSlot]) -> Counter[int]:
    """How many are booked in each slot, without those who wait."""
    query = (
        select(Booking.slot_id, func.count())
        .where(Booking.slot_id.in_([slot.id for slot in slots]), Booking.state.in_(_AHEAD - {BookingState.WAITING}))
        .group_by(Booking.slot_id)
    )
    return Counter(dict(session.execute(query).tuples().all()))


def _booked(session: Session, slots: Sequence[CareSlot]) -> dict[int, list[Booking]]:
    """By slot, who is booked or waits, in the order of booking."""
    query = (
        select(Booking)
        .where(Booking.slot_id.in_([slot.id for slot in slots]), Booking.state.in_(_AHEAD))
        .order_by(Booking.booked_at, Booking.id)
        .options(selectinload(Booking.uses))
        .execution_options(populate_existing=True)
    )
    booked: dict[int, list[Booking]] = defaultdict(list)
    for row in session.scalars(query):
        booked[row.slot_id].append(row)
    return booked


def _not_held(
    rows: Sequence[Booking], day: date, found: Judged, sitting: SittingRow | None, plan: Timetable
) -> Iterator[tuple[Booking, str]]:
    """Whoever is booked, or waits, for what is closed; whose room or carer is gone; who came last of too many."""
    if sitting is None or not found.open:
        why = found.reason or translate("care", "not given then any more")
        yield from ((row, why) for row in rows)
        return
    kept = []
    for row in rows:
        if row.state == BookingState.WAITING:
            continue
        gone = _gone(row, sitting, day, plan)
        if gone:
            yield row, gone
        else:
            kept.append(row)
    words = found.reason or translate("care", "{n} places only", n=found.capacity)
    yield from ((row, words) for row in kept[found.capacity :])


def _gone(row: Booking, sitting: SittingRow, day: date, plan: Timetable) -> str:
    """Which of its rooms, carers and vans is not there then, and why; empty when all are."""
    for use in row.uses:
        if not use.live:
            continue
        without = translate("care", "without {what}", what=plan.resources[use.resource_id].name)
        if use.resource_id not in sitting.resources:
            return without
        alone = plan.judge(replace(sitting, resources=(use.resource_id,), capacity=1, carers=1), day)
        if not alone.open:
            return alone.reason or without
    return ""


def _rows(session: Session, struck: Sequence[_Struck]) -> tuple[HitRow, ...]:
    if not struck:
        return ()
    masked = not may(session.actor, Permission.CARE_WRITE)
    people = select(Resident.id, Resident.name).where(Resident.id.in_({each.row.resident_id for each in struck}))
    names = dict(session.execute(people).tuples().all())
    times = (
        select(CareSitting.id, CareService.name, CareSitting.name, CareSitting.starts)
        .join(CareService, CareService.id == CareSitting.service_id)
        .where(CareSitting.id.in_({each.slot.sitting_id for each in struck}))
    )
    called = {key: (service, sitting_text(name, starts)) for key, service, name, starts in session.execute(times)}
    found = []
    for each in struck:
        assert each.row.resident_id is not None, "only what is held while a form is open is nobody's"
        name = names[each.row.resident_id]
        found.append(
            HitRow(
                each.row.id, each.row.resident_id, mask_name(name) if masked else name, *called[each.slot.sitting_id],
                each.slot.day, each.slot.starts_at, BookingState(each.row.state), each.why,
            )
        )  # fmt: skip
    return tuple(found)
