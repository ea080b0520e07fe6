"""The words of the ledgers page: fields, kinds of rows, totals; and what of a cell is shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from desk.exchange import kinds
from desk.exchange.beds import BedsReading, Occupancy
from desk.exchange.classify import RowKind
from desk.exchange.report import LedgerReading
from desk.rules.masking import mask_id, mask_numbers
from desk.rules.times import local
from desk.services import grids
from desk.services.imports import UndoResult
from desk.words import QT_TRANSLATE_NOOP, translate

_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "seq": QT_TRANSLATE_NOOP("ledgers_page", "Serial number"),
        "name": QT_TRANSLATE_NOOP("ledgers_page", "Name"),
        "sex": QT_TRANSLATE_NOOP("ledgers_page", "Sex"),
        "id_no": QT_TRANSLATE_NOOP("ledgers_page", "ID number"),
        "id_type": QT_TRANSLATE_NOOP("ledgers_page", "Kind of paper"),
        "other_id_no": QT_TRANSLATE_NOOP("ledgers_page", "Number of the paper"),
        "birth": QT_TRANSLATE_NOOP("ledgers_page", "Birth date"),
        "birth_date": QT_TRANSLATE_NOOP("ledgers_page", "Birth date"),
        "age": QT_TRANSLATE_NOOP("ledgers_page", "Age"),
        "age_reported": QT_TRANSLATE_NOOP("ledgers_page", "Age"),
        "ethnicity": QT_TRANSLATE_NOOP("ledgers_page", "Ethnicity"),
        "household_address": QT_TRANSLATE_NOOP("ledgers_page", "Registered address"),
        "residence_address": QT_TRANSLATE_NOOP("ledgers_page", "Living address"),
        "phone": QT_TRANSLATE_NOOP("ledgers_page", "Telephone"),
        "phones": QT_TRANSLATE_NOOP("ledgers_page", "Telephone"),
        "emergency": QT_TRANSLATE_NOOP("ledgers_page", "Emergency contact"),
        "emergency_contacts": QT_TRANSLATE_NOOP("ledgers_page", "Emergency contact"),
        "emergency_phone": QT_TRANSLATE_NOOP("ledgers_page", "Emergency telephone"),
        "emergency_relation": QT_TRANSLATE_NOOP("ledgers_page", "Relation"),
        "tags": QT_TRANSLATE_NOOP("ledgers_page", "Categories"),
        "living_alone": QT_TRANSLATE_NOOP("ledgers_page", "Living alone"),
        "self_care": QT_TRANSLATE_NOOP("ledgers_page", "Self-care"),
        "grid": QT_TRANSLATE_NOOP("ledgers_page", "Grid"),
        "community": QT_TRANSLATE_NOOP("ledgers_page", "Community"),
        "remark": QT_TRANSLATE_NOOP("ledgers_page", "Remark"),
        "building": QT_TRANSLATE_NOOP("ledgers_page", "Building"),
        "floor": QT_TRANSLATE_NOOP("ledgers_page", "Floor"),
        "room": QT_TRANSLATE_NOOP("ledgers_page", "Room"),
        "bed": QT_TRANSLATE_NOOP("ledgers_page", "Bed"),
        "bed_type": QT_TRANSLATE_NOOP("ledgers_page", "Kind of room"),
        "status": QT_TRANSLATE_NOOP("ledgers_page", "State"),
        "ability": QT_TRANSLATE_NOOP("ledgers_page", "Level of ability"),
        "stay": QT_TRANSLATE_NOOP("ledgers_page", "Stay"),
        "check_in": QT_TRANSLATE_NOOP("ledgers_page", "Came on"),
        "check_out": QT_TRANSLATE_NOOP("ledgers_page", "Left on"),
        "contract": QT_TRANSLATE_NOOP("ledgers_page", "Contract"),
        "contract_start": QT_TRANSLATE_NOOP("ledgers_page", "Contract from"),
        "contract_end": QT_TRANSLATE_NOOP("ledgers_page", "Contract until"),
        "contract_open_ended": QT_TRANSLATE_NOOP("ledgers_page", "Contract without an end"),
        "agreement_number": QT_TRANSLATE_NOOP("ledgers_page", "Number of the contract"),
        "agreement_on": QT_TRANSLATE_NOOP("ledgers_page", "Contract signed"),
        "care": QT_TRANSLATE_NOOP("ledgers_page", "Care level"),
        "care_level": QT_TRANSLATE_NOOP("ledgers_page", "Care level"),
        "fee": QT_TRANSLATE_NOOP("ledgers_page", "Monthly fee"),
        "monthly_fee": QT_TRANSLATE_NOOP("ledgers_page", "Monthly fee"),
        "deposit": QT_TRANSLATE_NOOP("ledgers_page", "Deposit"),
        "leave": QT_TRANSLATE_NOOP("ledgers_page", "Leaves"),
        "leaves": QT_TRANSLATE_NOOP("ledgers_page", "Leaves"),
        "leave_start": QT_TRANSLATE_NOOP("ledgers_page", "Leave from"),
        "leave_end": QT_TRANSLATE_NOOP("ledgers_page", "Leave until"),
        "resident": QT_TRANSLATE_NOOP("ledgers_page", "Whose file"),
        "date": QT_TRANSLATE_NOOP("ledgers_page", "Day"),
        "card": QT_TRANSLATE_NOOP("ledgers_page", "Card"),
        "b_n": QT_TRANSLATE_NOOP("ledgers_page", "Breakfast, portions"),
        "b_amt": QT_TRANSLATE_NOOP("ledgers_page", "Breakfast, amount"),
        "b_sub": QT_TRANSLATE_NOOP("ledgers_page", "Breakfast, subsidy"),
        "l_n": QT_TRANSLATE_NOOP("ledgers_page", "Lunch, portions"),
        "l_amt": QT_TRANSLATE_NOOP("ledgers_page", "Lunch, amount"),
        "l_sub": QT_TRANSLATE_NOOP("ledgers_page", "Lunch, subsidy"),
        "d_n": QT_TRANSLATE_NOOP("ledgers_page", "Dinner, portions"),
        "d_amt": QT_TRANSLATE_NOOP("ledgers_page", "Dinner, amount"),
        "d_sub": QT_TRANSLATE_NOOP("ledgers_page", "Dinner, subsidy"),
        "meal": QT_TRANSLATE_NOOP("ledgers_page", "Meal"),
        "n": QT_TRANSLATE_NOOP("ledgers_page", "Portions"),
        "amt": QT_TRANSLATE_NOOP("ledgers_page", "Amount"),
        "sub": QT_TRANSLATE_NOOP("ledgers_page", "Subsidy"),
        "price": QT_TRANSLATE_NOOP("ledgers_page", "Price"),
        "deliver": QT_TRANSLATE_NOOP("ledgers_page", "Brought to"),
        "sign": QT_TRANSLATE_NOOP("ledgers_page", "Signature"),
        "kind": QT_TRANSLATE_NOOP("ledgers_page", "Class"),
        "address": QT_TRANSLATE_NOOP("ledgers_page", "Address"),
        "hours": QT_TRANSLATE_NOOP("ledgers_page", "Hours"),
        "contact": QT_TRANSLATE_NOOP("ledgers_page", "Contact"),
        "special": QT_TRANSLATE_NOOP("ledgers_page", "What it can do"),
        "capacity": QT_TRANSLATE_NOOP("ledgers_page", "Places"),
        "area": QT_TRANSLATE_NOOP("ledgers_page", "Area (m²)"),
        "walk_minutes": QT_TRANSLATE_NOOP("ledgers_page", "Minutes on foot"),
        "venue": QT_TRANSLATE_NOOP("ledgers_page", "Rooms of the station"),
        "on_cards": QT_TRANSLATE_NOOP("ledgers_page", "Named on cards"),
        "since": QT_TRANSLATE_NOOP("ledgers_page", "Since"),
        "until": QT_TRANSLATE_NOOP("ledgers_page", "Gone from"),
        "grid_id": QT_TRANSLATE_NOOP("ledgers_page", "Grid"),
        "grid_code": QT_TRANSLATE_NOOP("ledgers_page", "Code of the grid"),
        "micro": QT_TRANSLATE_NOOP("ledgers_page", "Micro grid"),
    }
)
_KINDS: Mapping[RowKind, str] = MappingProxyType(
    {
        RowKind.DATA: QT_TRANSLATE_NOOP("ledgers_page", "data"),
        RowKind.BLANK: QT_TRANSLATE_NOOP("ledgers_page", "blank row"),
        RowKind.REPEATED_HEADER: QT_TRANSLATE_NOOP("ledgers_page", "headings repeated"),
        RowKind.TOTAL: QT_TRANSLATE_NOOP("ledgers_page", "total"),
        RowKind.SUBTOTAL: QT_TRANSLATE_NOOP("ledgers_page", "subtotal"),
        RowKind.NOTE: QT_TRANSLATE_NOOP("ledgers_page", "note"),
        RowKind.SIGNATURE: QT_TRANSLATE_NOOP("ledgers_page", "signature"),
    }
)
BEDS, MEALS, GRIDS, RESOURCES = kinds.BEDS, kinds.MEALS, grids.KIND, kinds.RESOURCES
_PAPERS = frozenset({"id_no", "other_id_no"})
_ID_DIGITS = 15


def field_text(field: str) -> str:
    """证件号码, 联系电话 …; a field without a name as it stands. In a choice of files the key follows."""
    name = field.partition(":")[0]
    return translate("ledgers_page", _FIELDS[name]) if name in _FIELDS else field


def ledger_text(kind: str) -> str:
    """居民, 床位, 助餐, 网格."""
    if kind == BEDS:
        return translate("ledgers_page", "Beds")
    if kind == MEALS:
        return translate("ledgers_page", "Meals")
    if kind == RESOURCES:
        return translate("ledgers_page", "Resources")
    return translate("ledgers_page", "Grids") if kind == GRIDS else translate("ledgers_page", "Residents")


def export_name(kind: str, day: date, *, masked: bool) -> str:
    """How a ledger that goes out is called: 居民 20260107 脱敏.xlsx."""
    text = f"{day:%Y%m%d}"
    if kind == BEDS:
        return (
            translate("ledgers_page", "beds {day} masked.xlsx", day=text)
            if masked
            else translate("ledgers_page", "beds {day}.xlsx", day=text)
        )
    if kind == MEALS:
        return (
            translate("ledgers_page", "meals {day} masked.xlsx", day=text)
            if masked
            else translate("ledgers_page", "meals {day}.xlsx", day=text)
        )
    return (
        translate("ledgers_page", "residents {day} masked.xlsx", day=text)
        if masked
        else translate("ledgers_page", "residents {day}.xlsx", day=text)
    )


def export_title(kind: str) -> str:
    """What writing a ledger is called."""
    if kind == BEDS:
        return translate("ledgers_page", "Export the ledger of beds")
    if kind == MEALS:
        return translate("ledgers_page", "Export the ledger of meals of the last month")
    return translate("ledgers_page", "Export the residents' ledger")


def exported_words(kind: str, rows: int, file: str) -> str:
    """What a ledger that went out holds."""
    numbers = {"n": f"{rows:,}", "file": file}
    if kind == BEDS:
        return translate("ledgers_page", "{n} rows of beds in “{file}”", **numbers)
    if kind == MEALS:
        return translate("ledgers_page", "{n} rows of meals in “{file}”", **numbers)
    return translate("ledgers_page", "{n} residents in “{file}”", **numbers)


def undo_words(kind: str, created: int) -> str:
    """What taking an import of ``created`` new rows back would do."""
    if kind == GRIDS:
        return translate(
            "ledgers_page",
            "The {n} grids, buildings, ranges, people and resources it made are deleted, the others get back what they"
            " said before. Addresses in a grid it made belong to none again. What is in use since stops it; then"
            " nothing is changed.",
            n=f"{created:,}",
        )
    if kind == RESOURCES:
        return translate(
            "ledgers_page",
            "The {n} resources it made are deleted, the others get back what they said before. What is used since, by a"
            " matter, a service or a plan, stops it; then nothing is changed.",
            n=f"{created:,}",
        )
    if kind == BEDS:
        return translate(
            "ledgers_page",
            "The stays of the {n} rows it brought in, the beds, rooms and files it made are deleted, the others get"
            " back what they said before. If someone has worked on one of them since, nothing is changed and you are"
            " told which.",
            n=f"{created:,}",
        )
    if kind == MEALS:
        return translate(
            "ledgers_page",
            "The meals of the {n} rows it brought in stand as corrected and all their lines of money are reversed; the"
            " cards it gave out are taken away. Lines of money are never deleted, so that files it made stay.",
            n=f"{created:,}",
        )
    return translate(
        "ledgers_page",
        "The {n} files it made are deleted, the others get back what they said before. If someone has worked"
        " on one of them since, nothing is changed and you are told who.",
        n=f"{created:,}",
    )


def undone_words(kind: str, result: UndoResult) -> str:
    """What taking an import back has done."""
    numbers = {"deleted": f"{result.deleted:,}", "restored": f"{result.restored:,}"}
    if kind == GRIDS:
        return translate(
            "ledgers_page", "{deleted} entries of the grids deleted, {restored} as they were before.", **numbers
        )
    if kind == RESOURCES:
        return translate("ledgers_page", "{deleted} resources deleted, {restored} as they were before.", **numbers)
    if kind == BEDS:
        return translate(
            "ledgers_page", "{deleted} stays, beds, rooms and files deleted, {restored} as they were before.", **numbers
        )
    if kind == MEALS:
        return translate("ledgers_page", "{deleted} meals and cards taken back.", **numbers)
    return translate("ledgers_page", "{deleted} files deleted, {restored} as they were before.", **numbers)


def kind_text(kind: RowKind) -> str:
    """空行, 合计 …"""
    return translate("ledgers_page", _KINDS[kind])


def place_text(sheet: str | None, row: int) -> str:
    """第 17 行, with the sheet when several were read."""
    where = translate("ledgers_page", "row {row}", row=row)
    return f"{sheet} {where}" if sheet else where


def moment_text(at: datetime) -> str:
    """Date and time here, to the minute."""
    return f"{local(at):%Y-%m-%d %H:%M}"


def masked_cell(field: str, raw: str) -> str:
    """A cell of an accepted row: papers and telephones masked, also inside other text."""
    if field == "card" and sum(map(str.isdigit, raw)) >= _ID_DIGITS:
        field = "id_no"  # written in the place of a card
    return mask_id(raw.strip()) if field in _PAPERS and raw.strip() else mask_numbers(raw)


def facts_of(reading: LedgerReading) -> str:
    """Sheet, title, who reported it and when, in one line; of a ledger of beds how they are taken, for the title."""
    title = reading.title
    parts = [reading.sheet or ""]
    of_beds = isinstance(reading, BedsReading) and reading.occupancy is not None
    parts.append(_occupancy_text(reading.occupancy) if of_beds else title.title or "")
    if title.reporting_unit:
        parts.append(translate("ledgers_page", "reported by {unit}", unit=title.reporting_unit))
    if title.reporting_date:
        parts.append(translate("ledgers_page", "on {day}", day=title.reporting_date.isoformat()))
    if reading.as_of and not of_beds and reading.kind != MEALS:
        parts.append(translate("ledgers_page", "ages counted on {day}", day=reading.as_of.isoformat()))
    return " · ".join(part for part in parts if part)


def _occupancy_text(counted: Occupancy) -> str:
    return translate(
        "ledgers_page",
        "on {day} {total} beds: {taken} taken ({away} of them on leave), {closed} out of use, {free} free",
        day=counted.as_of.isoformat(),
        total=counted.beds_total,
        taken=counted.occupied,
        away=counted.of_these_on_leave,
        closed=counted.out_of_service,
        free=counted.vacant,
    )
