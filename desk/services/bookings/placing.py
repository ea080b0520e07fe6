"""Places of a slot, and the rooms, carers and vans that a booking takes: which are free, and giving them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import delete, func, or_, select

from desk.db import Session
from desk.models.assessments import Assessment
from desk.models.bookings import Booking, BookingUse
from desk.models.care import CareResource, CareSlot
from desk.models.residents import Resident
from desk.rules.assessment import Level, self_care_word
from desk.rules.care import BookingState, ResourceKind
from desk.services import search
from desk.services.care.catalogue import hold_plan
from desk.services.care.rows import ServiceRow
from desk.services.care.slots import Occasion, occasion, slots_of
from desk.services.care.timetable import Timetable, timetable

DISABLED = "失能"
"""The category that asks for a second carer."""

_CARELESS = self_care_word(Level.COMPLETE)
"""What a file says under self-care of somebody who needs help with everything."""

_PLACE = {kind.value: place for place, kind in enumerate(ResourceKind)}


@dataclass(frozen=True, slots=True)
class Taken:
    """Rooms, carers and vans that a booking can have; ``lacking`` are the kinds of which none, or too few, are free."""

    resource_ids: tuple[int, ...]
    lacking: tuple[ResourceKind, ...] = ()


def locked_slot(session: Session, sitting_id: int, day: date) -> tuple[CareSlot, Occasion]:
    """The slot, locked and swept, and what it holds now."""
    hold_plan(session, sitting_id=sitting_id)
    before = occasion(session, sitting_id, day)
    (slot,) = slots_of(session, [before])
    sweep(session, [slot.id])
    return slot, replace(before, slot_id=slot.id, cut_off_at=slot.cut_off_at)


def hold_people(session: Session, resident_ids: Collection[int]) -> None:
    """Whoever records that one of these residents died or moved away waits until we are done, and we for whoever does
    so already: that they live here, as it is judged from here on, holds. Before the slot is locked.
    """
    query = select(Resident).where(Resident.id.in_(resident_ids)).order_by(Resident.id)
    locking = query.with_for_update(read=True, key_share=True).execution_options(populate_existing=True)
    session.scalars(locking).all()


def sweep(session: Session, slot_ids: Collection[int]) -> None:
    """Places that were held and not booked in time are free again."""
    session.execute(
        delete(Booking).where(
            Booking.slot_id.in_(slot_ids), Booking.state == BookingState.DRAFT, Booking.held_until <= session.now
        )
    )


def free_seats(session: Session, occasion: Occasion, without: Collection[int] = ()) -> Sequence[int]:
    """The places that can be given, those that the bookings ``without`` have among them; the lowest first."""
    if not occasion.open:
        return ()
    query = select(Booking.seat).where(
        Booking.slot_id == occasion.slot_id, Booking.seat.is_not(None), Booking.id.not_in(without),
        or_(Booking.held_until.is_(None), Booking.held_until > session.now),
    )  # fmt: skip
    taken = set(session.scalars(query)) if occasion.slot_id is not None else set()
    free = [seat for seat in range(1, occasion.capacity + 1) if seat not in taken]
    return free[: max(occasion.capacity - len(taken), 0)]


def next_nth(session: Session, slot_id: int, resident_id: int, without: Collection[int] = ()) -> int:
    """The number of one more portion of a resident in a slot."""
    query = select(func.max(Booking.nth)).where(
        Booking.slot_id == slot_id, Booking.resident_id == resident_id, Booking.seat.is_not(None),
        Booking.id.not_in(without),
    )  # fmt: skip
    return (session.scalar(query) or 0) + 1


def carers_for(session: Session, service: ServiceRow, resident: Resident, day: date) -> int:
    """How many carers a booking of this resident needs."""
    if service.carers_disabled <= service.carers:
        return service.carers
    return service.carers_disabled if is_disabled(session, resident, day) else service.carers


def is_disabled(session: Session, resident: Resident, day: date) -> bool:
    """Whether somebody is 失能: by the newest valid assessment until ``day``, else by category and file."""
    level = session.scalar(
        select(Assessment.final_level)
        .where(Assessment.resident_id == resident.id, Assessment.state == "VALID", Assessment.assessed_on <= day)
        .order_by(Assessment.assessed_on.desc(), Assessment.id.desc())
        .limit(1)
    )
    if level is not None:
        return self_care_word(Level(level)) == _CARELESS
    return resident.self_care == _CARELESS or DISABLED in search.tags_of(session, [resident.id]).get(resident.id, ())


def choose(
    session: Session,
    occasion: Occasion,
    carers: int,
    *,
    without: Collection[int] = (),
    prefer: Sequence[int] = (),
    only: bool = False,
) -> Taken:
    """As many ``carers`` as are needed and one of each other kind that the sitting has; ``prefer`` these, or ``only``
    them.
    """
    if not occasion.sitting.resources:
        return Taken(())
    plan = timetable(session, occasion.day, occasion.day)
    return pick(plan, occasion, carers, busy=_busy(session, occasion, without), prefer=prefer, only=only)


def pick(
    plan: Timetable,
    occasion: Occasion,
    carers: int,
    *,
    busy: Collection[int],
    prefer: Sequence[int] = (),
    only: bool = False,
) -> Taken:
    """:func:`choose` among those that are not ``busy`` and that the timetable ``plan`` has there."""
    sitting = occasion.sitting
    wanted = [key for key in prefer if key in sitting.resources]
    free: dict[ResourceKind, list[int]] = {}
    for key in dict.fromkeys((*wanted, *sitting.resources)):
        of_kind = free.setdefault(plan.resources[key].kind, [])
        alone = replace(sitting, resources=(key,), capacity=1, carers=1)
        if key not in busy and (key in wanted or not only) and plan.judge(alone, occasion.day).open:
            of_kind.append(key)
    needed = {kind: carers if kind is ResourceKind.CARER else 1 for kind in free}
    lacking = tuple(kind for kind, count in needed.items() if len(free[kind]) < count)
    return Taken(tuple(key for kind, count in needed.items() for key in free[kind][:count]), lacking)


def lacking(session: Session, plan: Timetable, occasion: Occasion) -> tuple[ResourceKind, ...]:
    """The kinds of which not as many are free as somebody who is not disabled needs."""
    if not occasion.sitting.resources:
        return ()
    return pick(plan, occasion, occasion.service.carers, busy=_busy(session, occasion, ())).lacking


def equip(session: Session, row: Booking, occasion: Occasion, resource_ids: Collection[int]) -> None:
    """The booking has these rooms, carers and vans at that time, and no others."""
    span = (occasion.starts_at, occasion.ends_at)
    wanted = dict.fromkeys(resource_ids)
    for use in row.uses:
        use.live = use.resource_id in wanted and (use.starts_at, use.ends_at) == span
        if use.live:
            del wanted[use.resource_id]
    if wanted:
        session.flush()  # a carer is free of this booking before being in it again a little later
        row.uses += [BookingUse(resource_id=key, starts_at=span[0], ends_at=span[1], live=True) for key in wanted]


def strip(row: Booking) -> None:
    """The booking has no rooms, carers and vans any more."""
    for use in row.uses:
        use.live = False


def names_of(session: Session, resource_ids: Sequence[int]) -> tuple[str, ...]:
    """What these rooms, carers and vans are called: by kind, then in their order."""
    if not resource_ids:
        return ()
    query = select(CareResource.id, CareResource.kind, CareResource.name).where(CareResource.id.in_(resource_ids))
    known = {key: (_PLACE[kind], name) for key, kind, name in session.execute(query).tuples()}
    return tuple(known[key][1] for key in sorted(resource_ids, key=lambda key: known[key][0]))


def _busy(session: Session, occasion: Occasion, without: Collection[int]) -> set[int]:
    """Which of them are in another booking at that time, of whatever service."""
    query = select(BookingUse.resource_id).where(
        BookingUse.resource_id.in_(occasion.sitting.resources), BookingUse.ends_at > occasion.starts_at,
        BookingUse.starts_at < occasion.ends_at, BookingUse.live, BookingUse.booking_id.not_in(without),
    )  # fmt: skip
    return set(session.scalars(query))
