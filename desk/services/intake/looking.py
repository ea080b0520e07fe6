"""What the intake page shows before and while it is filled."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.sql.elements import ColumnElement

from desk.db import Session
from desk.errors import RuleBroken
from desk.models.catalogue import ServiceItem
from desk.models.matters import Matter
from desk.models.residents import ResidentAddress, ResidentPhone
from desk.rules import addresses, deadlines, phones
from desk.rules.matters import OPEN_STATES, MatterState
from desk.rules.permissions import Permission
from desk.rules.times import at_local, local_date
from desk.rules.workdays import WorkCalendar
from desk.services import catalogue, drafts, grids, residents, settings
from desk.services.acting import may, require, station_of
from desk.services.calendar import work_calendar
from desk.services.intake.rows import Opening, OpenMatter, SimilarMatter, Visitor

PAGE = "intake"
"""The name of the page's draft."""

SIMILAR_WITHIN = timedelta(days=30)


def opening(session: Session) -> Opening:
    """Everything the intake page shows before anyone has come."""
    require(session, Permission.MATTERS_TAKE)
    midnight = at_local(local_date(session.now), time(0))
    taken = select(func.count()).where(Matter.station_id == station_of(session), Matter.received_at >= midnight)
    return Opening(
        items=catalogue.list_items(session),
        grids=grids.tree(session),
        settings=settings.read(session),
        calendar=work_calendar(session),
        draft=drafts.find(session, page=PAGE),
        taken_today=session.scalar(taken) or 0,
        may_dispatch=may(session.actor, Permission.MATTERS_DISPATCH),
        may_print=may(session.actor, Permission.PAPERS_PRINT),
    )


def visitor(session: Session, *, resident_id: int) -> Visitor:
    """The file of whoever stands at the desk, and what is under way for them."""
    file = residents.open_file(session, resident_id=resident_id)
    if not may(session.actor, Permission.MATTERS_READ):
        return Visitor(file, ())
    rows = session.execute(
        select(Matter.id, Matter.title, Matter.due_at)
        .where(Matter.resident_id == resident_id, Matter.state.in_([state.value for state in OPEN_STATES]))
        .order_by(Matter.due_at.is_(None), Matter.due_at, Matter.id)
    ).all()
    return Visitor(file, tuple(OpenMatter(row.id, row.title, row.due_at) for row in rows))


def similar(
    session: Session, *, resident_id: int | None, phone: str, item_code: str, address: str
) -> tuple[SimilarMatter, ...]:
    """Matters of the last 30 days of the same person or phone that are about the same item or address.

    A resident is also known by the numbers on file. The address counts only where one was named: at home, every
    request of a resident would look like every other.
    """
    require(session, Permission.MATTERS_READ)
    key = addresses.key(address) if address.strip() else None
    who: list[ColumnElement[bool]] = []
    if resident_id is not None:
        own = select(ResidentPhone.number).where(ResidentPhone.resident_id == resident_id)
        who += [Matter.resident_id == resident_id, Matter.caller_phone.in_(own)]
    if number := _phone_or_none(phone):
        owners = select(ResidentPhone.resident_id).where(ResidentPhone.number == number)
        who += [Matter.caller_phone == number, Matter.resident_id.in_(owners)]
    if not who:
        return ()
    same_address = [Matter.address_key == key] if key else []
    rows = session.execute(
        select(Matter.id, Matter.number, Matter.title, Matter.state, Matter.received_at, Matter.address_key)
        .add_columns(ServiceItem.code)
        .join(ServiceItem, ServiceItem.id == Matter.item_id)
        .where(
            or_(*who),
            Matter.received_at >= session.now - SIMILAR_WITHIN,
            Matter.state != MatterState.MERGED.value,
            or_(ServiceItem.code == item_code, *same_address),
        )
        .order_by(Matter.received_at.desc(), Matter.id.desc())
        .limit(5)
    ).all()
    return tuple(
        SimilarMatter(
            row.id,
            row.number,
            row.title,
            MatterState(row.state),
            row.received_at,
            row.code == item_code,
            key is not None and row.address_key == key,
        )
        for row in rows
    )


def material_due(day: date, deferrable_days: int, calendar: WorkCalendar) -> datetime:
    """Until when a material may follow (容缺): close of business of that working day."""
    return at_local(calendar.add_workdays(day, deferrable_days).day, deadlines.CLOSE_OF_BUSINESS)


def home_of(session: Session, resident_id: int | None) -> tuple[str | None, str | None]:
    """Where the resident lives, else is registered: the address and its key."""
    if resident_id is None:
        return None, None
    found = session.execute(
        select(ResidentAddress.text, ResidentAddress.address_key)
        .where(ResidentAddress.resident_id == resident_id)
        .order_by(ResidentAddress.kind)  # living before registered
        .limit(1)
    ).first()
    return (found.text, found.address_key) if found else (None, None)


def _phone_or_none(text: str) -> str | None:
    try:
        return phones.parse_one(text).number if text.strip() else None
    except RuleBroken:
        return None  # half a number while it is being typed: nothing to compare yet
