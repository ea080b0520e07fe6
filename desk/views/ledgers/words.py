"""The words of the ledgers page: fields, kinds of rows, totals; and what of a cell is shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from desk.exchange.classify import RowKind
from desk.exchange.report import LedgerReading
from desk.rules.masking import mask_id, mask_numbers
from desk.rules.times import local
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
_PAPERS = frozenset({"id_no", "other_id_no"})


def field_text(field: str) -> str:
    """证件号码, 联系电话 …; a field without a name as it stands."""
    return translate("ledgers_page", _FIELDS[field]) if field in _FIELDS else field


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
    return mask_id(raw.strip()) if field in _PAPERS and raw.strip() else mask_numbers(raw)


def facts_of(reading: LedgerReading) -> str:
    """Sheet, title, who reported it and when, in one line."""
    title = reading.title
    parts = [reading.sheet or "", title.title or ""]
    if title.reporting_unit:
        parts.append(translate("ledgers_page", "reported by {unit}", unit=title.reporting_unit))
    if title.reporting_date:
        parts.append(translate("ledgers_page", "on {day}", day=title.reporting_date.isoformat()))
    if reading.as_of:
        parts.append(translate("ledgers_page", "ages counted on {day}", day=reading.as_of.isoformat()))
    return " · ".join(part for part in parts if part)
