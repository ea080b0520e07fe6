"""The cut-off of the kitchen (截单): what it counted is kept, and whatever comes after is an extra with a reason."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.bookings import Booking, BookingStep
from desk.models.care import CareSlot
from desk.models.papers import PaperIssue
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules.masking import mask_name
from desk.rules.meals import Portion, changed
from desk.rules.papers import KITCHEN_SLIP
from desk.rules.permissions import Permission
from desk.rules.times import clock_text, local_date
from desk.services.acting import may, require, staff_of
from desk.services.care.slots import slot_of
from desk.services.meals.portions import Slot, Table, slot_on, table_of
from desk.services.meals.rows import Extra
from desk.words import translate


def cut_off(session: Session, *, sitting_id: int, day: date) -> int:
    """The kitchen counts no more without a reason; how many portions it counted. Needs CARE_WRITE.

    Raises DeskError when it is cut off already, or the day is over.
    """
    require(session, Permission.CARE_WRITE)
    if day < local_date(session.now):
        raise DeskError(translate("meals", "This day is over."))
    slot_on(session, sitting_id, day)
    row = slot_of(session, sitting_id, day)
    if row.cut_off_at is not None:
        by = session.scalar(select(Staff.name).where(Staff.id == row.cut_off_by_id)) or ""
        raise DeskError(
            translate("meals", "{who} cut it off at {clock} already.", who=by, clock=clock_text(row.cut_off_at))
        )
    table = table_of(session, slot_on(session, sitting_id, day))
    row.cut_off_at, row.cut_off_by_id = session.now, staff_of(session)
    row.portions = {str(each.booking_id): [each.diet_id, each.at_home] for each in table.served}
    return len(table.served)


def open_again(session: Session, *, sitting_id: int, day: date) -> None:
    """Take a cut-off back. Needs CARE_WRITE. DeskError when something was changed since then."""
    require(session, Permission.CARE_WRITE)
    slot_on(session, sitting_id, day)
    row = slot_of(session, sitting_id, day)
    if row.cut_off_at is None:
        return
    table = table_of(session, slot_on(session, sitting_id, day))
    before = before_of(session, table.slot) or {}
    if changed(before, {each.booking_id: each.portion for each in table.served}):
        raise DeskError(translate("meals", "Something was changed after the cut-off. It stays cut off."))
    row.cut_off_at = row.cut_off_by_id = row.portions = None


def before_of(session: Session, slot: Slot) -> dict[int, Portion] | None:
    """By booking: what had been counted at the cut-off; None where there was none."""
    if slot.cut_off_at is None:
        return None
    kept = session.scalar(select(CareSlot.portions).where(CareSlot.id == slot.slot_id)) or {}
    return {int(key): Portion(diet_id, at_home) for key, (diet_id, at_home) in kept.items()}


def extras_of(
    session: Session, table: Table, before: Mapping[int, Portion], now: Mapping[int, Portion]
) -> tuple[Extra, ...]:
    """What is other than at the cut-off, in the order in which it was changed."""
    changes = changed(before, now)
    if not changes:
        return ()
    keys = list(changes)
    people = {
        key: (resident_id, name)
        for key, resident_id, name in session.execute(
            select(Booking.id, Resident.id, Resident.name)
            .join(Resident, Resident.id == Booking.resident_id)
            .where(Booking.id.in_(keys))
        ).tuples()
    }
    steps = _steps(session, keys)
    slips = _slips(session, keys)
    masked = not may(session.actor, Permission.CARE_WRITE)
    found = []
    for key, change in changes.items():
        resident_id, name = people[key]
        at, by, reason = steps.get(key, (None, "", ""))
        printed = key in slips and (at is None or slips[key] >= at)
        found.append(
            Extra(
                key, resident_id, mask_name(name) if masked else name, change, _text(table, before.get(key)),
                _text(table, now.get(key)), at, by, reason, printed,
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda each: (each.at or session.now, each.booking_id)))


def _steps(session: Session, keys: Collection[int]) -> dict[int, tuple[datetime, str, str]]:
    """The last step of each booking after the cut-off: when, by whom, why."""
    query = (
        select(BookingStep.booking_id, BookingStep.at, Staff.name, BookingStep.text)
        .outerjoin(Staff, Staff.id == BookingStep.by_id)
        .where(BookingStep.booking_id.in_(keys), BookingStep.after_cut_off)
        .order_by(BookingStep.id)
    )
    return {key: (at, by or "", text or "") for key, at, by, text in session.execute(query).tuples()}


def _slips(session: Session, keys: Collection[int]) -> dict[int, datetime]:
    """When the kitchen last got a slip of each booking."""
    query = (
        select(PaperIssue.booking_id, PaperIssue.issued_at)
        .where(PaperIssue.booking_id.in_(keys), PaperIssue.kind == KITCHEN_SLIP)
        .order_by(PaperIssue.id)
    )
    return {key: at for key, at in session.execute(query).tuples() if key is not None}


def _text(table: Table, portion: Portion | None) -> str:
    """软食·送餐; empty: none."""
    if portion is None:
        return ""
    diet = table.diets.get(portion.diet_id)
    name = diet.name if diet is not None else translate("meals", "ordinary")
    return translate("meals", "{diet}, {way}", diet=name, way=way_text(at_home=portion.at_home))


def way_text(*, at_home: bool) -> str:
    """送餐, 堂食."""
    return translate("meals", "brought") if at_home else translate("meals", "eaten here")
