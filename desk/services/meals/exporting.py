"""The ledger of meals out (助餐台账导出): who had which meals in a month, and what they cost, to be read back."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import func, select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.exchange.meals_writing import MealLine, write_meals
from desk.exchange.saving import placing
from desk.models.bookings import Booking
from desk.models.care import CareService, CareSitting, CareSlot
from desk.models.fees import FeeEntry
from desk.models.meals import MealCard
from desk.models.residents import Resident, ResidentAddress
from desk.rules import masking
from desk.rules.accounts import month_of, next_month
from desk.rules.care import DONE, ServiceKind
from desk.rules.fees import Book, FeeKind
from desk.rules.identity import IdType
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import stations
from desk.services.acting import require, station_of
from desk.services.imports.meals.sittings import meal_of_sitting
from desk.words import translate

AT_ONCE = 500
_DONE = sorted(state.value for state in DONE)
_PAPERS = (IdType.RESIDENT_ID, IdType.RESIDENCE_PERMIT_HMT)
_THERE = "堂食"


def export_meals(
    session: Session, *, path: Path, reveal: bool = False, reason: str = "", month: date | None = None
) -> int:
    """Write the meals of ``month`` (any day of it; None: the last one with any) to ``path`` (.xlsx or .csv); how many
    rows there are.

    Names, ID numbers and addresses are masked unless ``reveal``, which needs a ``reason``. The export and its reason
    are recorded. Raises :class:`desk.errors.DeskError` when there are no meals or the file can't be saved.
    """
    require(session, Permission.LEDGER_EXPORT)
    require(session, Permission.CARE_READ)
    if reveal:
        require(session, Permission.RESIDENTS_REVEAL)
        if not reason.strip():
            raise Rejected({"reason": translate("exports", "Say what the unmasked list is needed for.")})
    chosen = month_of(month) if month is not None else _last_month(session)
    lines = meal_lines(session, month=chosen, masked=not reveal)
    unit = stations.current(session).name
    title = f"{unit}助餐台账（{chosen.year}年{chosen.month}月）"
    with placing(path) as file:
        written = write_meals(file, path.name, lines, title=title, unit=unit, day=local_date(session.now))
    facts: Mapping[str, list[object]] = {"rows": [None, written], "masked": [None, not reveal]}
    session.note("export", "export", "meals", facts, reason=reason.strip() or None)
    return written


def _last_month(session: Session) -> date:
    query = (
        select(func.max(Booking.day))
        .join(CareService, CareService.id == Booking.service_id)
        .where(Booking.station_id == station_of(session), Booking.state.in_(_DONE))
        .where(CareService.kind == ServiceKind.MEAL.value)
    )
    last = session.scalar(query)
    if last is None:
        raise DeskError(translate("exports", "No meals have been had yet."))
    return month_of(last)


def meal_lines(session: Session, *, month: date, masked: bool) -> list[MealLine]:
    """What everybody had on each day of ``month``, by day and name."""
    query = (
        select(Booking, CareSitting.name, CareSitting.starts)
        .join(CareSlot, CareSlot.id == Booking.slot_id)
        .join(CareSitting, CareSitting.id == CareSlot.sitting_id)
        .join(CareService, CareService.id == Booking.service_id)
        .where(Booking.station_id == station_of(session), Booking.state.in_(_DONE))
        .where(CareService.kind == ServiceKind.MEAL.value)
        .where(Booking.day.between(month, next_month(month) - timedelta(days=1)))
        .order_by(Booking.day, Booking.id)
    )
    found = session.execute(query).tuples().all()
    money = _money(session, [row.id for row, _, _ in found])
    people = _people(session, {row.resident_id or 0 for row, _, _ in found}, masked=masked)
    lines: dict[tuple[date, int], MealLine] = {}
    for row, name, starts in found:
        key = row.day, row.resident_id or 0
        if key not in lines:
            lines[key] = _line(row, *people[key[1]], masked=masked)
        meal = meal_of_sitting(name, starts)
        portions, amount, subsidy = lines[key].had.get(meal, (0, 0, 0))
        lines[key].had[meal] = (
            portions + 1,
            amount + money[row.id, Book.INCOME],
            subsidy + money[row.id, Book.SUBSIDY],
        )
    return list(lines.values())


def _line(row: Booking, name: str, who: str, home: str, *, masked: bool) -> MealLine:
    """Where it was brought and who signed, as the ledger said that it came from."""
    said = row.facts.get("ledger", {})
    address = said.get("address") if "address" in said else home if row.at_home else _THERE
    sign = str(said.get("sign", ""))
    if masked:
        address = masking.mask_address(address) if row.at_home and address else address
        sign = masking.mask_name(sign) if len(sign) > 1 else sign
    return MealLine(row.day, name, who, address or "", sign)


def _money(session: Session, booking_ids: Sequence[int]) -> Counter[tuple[int, Book]]:
    """What each booking was charged, and what others paid of it, in fen; without what was taken back."""
    found: Counter[tuple[int, Book]] = Counter()
    for start in range(0, len(booking_ids), AT_ONCE):
        query = select(FeeEntry.booking_id, FeeEntry.debit, FeeEntry.credit, FeeEntry.amount).where(
            FeeEntry.booking_id.in_(booking_ids[start : start + AT_ONCE]),
            FeeEntry.kind.in_((FeeKind.CHARGE.value, FeeKind.SUBSIDY.value, FeeKind.REVERSE.value)),
        )
        for booking_id, debit, credit, amount in session.execute(query).tuples():
            key = booking_id or 0
            found[key, Book.INCOME] += amount * ((credit == Book.INCOME) - (debit == Book.INCOME))
            found[key, Book.SUBSIDY] += amount * ((debit == Book.SUBSIDY) - (credit == Book.SUBSIDY))
    return found


def _people(session: Session, keys: set[int], *, masked: bool) -> dict[int, tuple[str, str, str]]:
    """Name, card (else ID number) and address by resident."""
    ordered = sorted(keys)
    cards: dict[int, str] = {}
    homes: defaultdict[int, str] = defaultdict(str)
    found: dict[int, tuple[str, str, str]] = {}
    for start in range(0, len(ordered), AT_ONCE):
        portion = ordered[start : start + AT_ONCE]
        held = select(MealCard.resident_id, MealCard.number).where(
            MealCard.station_id == station_of(session), MealCard.resident_id.in_(portion), MealCard.ended_on.is_(None)
        )
        cards |= dict(session.execute(held.order_by(MealCard.id.desc())).tuples().all())
        at = select(ResidentAddress.resident_id, ResidentAddress.text).where(ResidentAddress.resident_id.in_(portion))
        homes |= dict(session.execute(at.order_by(ResidentAddress.kind.desc())).tuples().all())
        for person in session.scalars(select(Resident).where(Resident.id.in_(portion))):
            number = (person.id_no or "") if person.id_type in _PAPERS else ""
            name = masking.mask_name(person.name) if masked else person.name
            who = cards.get(person.id) or (masking.mask_id(number) if masked and number else number)
            found[person.id] = name, who, homes[person.id]
    return found
