"""The lists of the grids as clerks keep them (网格一览表, 花名册, 楼栋台账, 资源清单), told apart by their headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desk.errors import DeskError, RuleBroken
from desk.exchange.cells import Cell, full_date, identifier, is_nothing, plain_text, shown, yes_no
from desk.exchange.grids_fields import BUILDING_FIELDS, GRID_FIELDS, MEMBER_FIELDS, RESOURCE_FIELDS
from desk.exchange.headings import Field, Headings, find_headings
from desk.exchange.ledger import Findings, Key, LedgerKind, Progress, RowReader, SheetFacts, read_ledger
from desk.exchange.report import LedgerReading
from desk.exchange.workbook import Sheet, Workbook, open_workbook
from desk.exchange.writing import as_text
from desk.rules import phones
from desk.rules.grids import place_name
from desk.rules.range_texts import parse_buildings, parse_ranges
from desk.words import translate

RESOURCES = "resources"
PARTS = ("grids", "members", "buildings", RESOURCES)
"""The kinds of lists, in the order in which they are brought in."""

_AS_ABOVE = frozenset({"同上", "〃", '"', "″"})
_LEVELS = {"1": 1, "一": 1, "社区": 1, "2": 2, "二": 2, "网格": 2, "专属": 2, "3": 3, "三": 3, "微": 3}
_LEVEL = re.compile("微|专属|社区|网格|[123一二三]")
_DUTY = re.compile("专职网格员|机关网格员|网格员|网格长|胡同管家|管家|楼长|单元长|信息员")
_WHOLE = re.compile(r"[0-9]{1,6}")
_ONLY_OF_RESOURCES = ("hours", "special", "capacity", "area", "walk_minutes", "venue", "on_cards")
_YES, _NO = frozenset({"有", "上", "1"}), frozenset({"没有", "不上", "不", "0"})


@dataclass(frozen=True, slots=True)
class GridLists:
    """The lists of a file by part, each read and judged; nothing has been brought in yet."""

    file: str
    parts: Mapping[str, LedgerReading]


def read_lists(path: Path | str, *, today: date, progress: Progress | None = None) -> GridLists:
    """Read every sheet of ``path`` that is one of the lists.

    Values of a row: ``grids`` code, name (with community and micro when the list has columns for the levels), level,
    parent, host_unit, head, head_phone, worker, worker_phone, duty_hours, ranges (tuple of AddressRange);
    ``members`` name, duty, phone, duty_hours, since; ``buildings`` buildings (tuple of GridBuilding), units, floors,
    doors, note; ``resources`` as :class:`ResourceInput` has them, ``kind`` as written. The last three name their grid
    by grid_code, community, grid and micro. What a cell leaves blank is None. Raises DeskError when no sheet is a list.
    """
    book = open_workbook(path)
    sheets: dict[str, list[Sheet]] = {}
    for sheet in book.sheets:
        part = _part_of(sheet) if sheet.visible else None
        if part is not None:
            sheets.setdefault(part, []).append(sheet)
    if not sheets:
        raise DeskError(
            translate(
                "exchange",
                "No sheet of “{file}” is a list of the grids. Needed are headings such as 网格名称 and 地址范围,"
                " 姓名 and 所属网格, 小区 and 楼号, or 资源类别 and 名称.",
                file=book.file,
            )
        )
    several = sum(map(len, sheets.values())) > 1
    return GridLists(
        book.file,
        {part: _read(book, part, sheets[part], several, today, progress) for part in PARTS if part in sheets},
    )


def read_resources_of(
    workbook: Workbook, *, today: date, as_of: date | None = None, progress: Progress | None = None
) -> LedgerReading:
    """The lists of resources of a workbook, as :func:`read_lists` reads them among the others."""
    sheets = tuple(sheet for sheet in workbook.sheets if sheet.visible and _part_of(sheet) == RESOURCES)
    book = replace(workbook, sheets=sheets) if sheets else workbook
    return read_ledger(book, _KINDS[RESOURCES], today=today, as_of=as_of, progress=progress)


def is_resources(sheet: Sheet) -> bool:
    """Whether a sheet can only be a list of resources: a class, a name and something that only places have."""
    kind = _KINDS[RESOURCES]
    headings = find_headings(sheet, kind.fields, kind.required, kind.minimum)
    return headings is not None and any(headings.of(name) for name in _ONLY_OF_RESOURCES)


def _read(
    book: Workbook, part: str, sheets: list[Sheet], several: bool, today: date, progress: Progress | None
) -> LedgerReading:
    reading = read_ledger(replace(book, sheets=tuple(sheets)), _KINDS[part], today=today, progress=progress)
    if not several or len(sheets) > 1:
        return reading
    name = sheets[0].name  # the file has other lists: say in which sheet a row stands
    return replace(
        reading,
        accepted=tuple(row._replace(sheet=name) for row in reading.accepted),
        rejected=tuple(replace(row, sheet=name) for row in reading.rejected),
        duplicates=tuple(replace(row, sheet=name, of_sheet=name) for row in reading.duplicates),
    )


def _part_of(sheet: Sheet) -> str | None:
    """Which list a sheet is: of those whose needed headings it has, the one with most headings."""
    found: dict[str, Headings] = {}
    for part, kind in _KINDS.items():
        headings = find_headings(sheet, kind.fields, kind.required, kind.minimum)
        if headings is not None and (part != "members" or _is_staff(sheet, headings)):
            found[part] = headings
    return max(found, key=lambda part: found[part].score, default=None)


def _is_staff(sheet: Sheet, headings: Headings) -> bool:
    """Whether a list of names and grids is about those who serve, and no list of residents."""
    if headings.of("id_no") or headings.of("home"):
        return False
    return bool(headings.of("duty")) or _duty_above(sheet.name, sheet.rows[: headings.rows[0] - 1]) is not None


def _duty_above(name: str | None, rows: Sequence[Sequence[Cell]]) -> str | None:
    """The duty that the sheet's name or title speaks of."""
    texts = [name or "", *(shown(cell) for row in rows for cell in row)]
    found = next((match for text in texts if (match := _DUTY.search(text))), None)
    return found.group() if found else None


class _Reader:
    """What the readers of all four lists have in common."""

    def __init__(self, facts: SheetFacts, findings: Findings) -> None:
        self._facts = facts
        self._findings = findings
        self._first = {
            column.field: facts.headings.of(column.field)[0] for column in facts.headings.columns if column.field
        }
        self._above: dict[str, str | None] = {}

    def accept(self, number: int, values: Mapping[str, object]) -> None:
        """Nothing is compared among rows."""

    def key(self, values: Mapping[str, object]) -> Key | None:
        """Rows may say the same; bringing them in twice changes nothing."""
        return None

    def text(self, cells: list[Cell], name: str) -> str | None:
        """Text of a field; 同上 takes that of the row above, 无 and / are nothing."""
        if name not in self._first:
            return None
        text = plain_text(cells[self._first[name]])
        if text in _AS_ABOVE:
            return self._above.get(name)
        self._above[name] = text
        return None if text is None or is_nothing(text) else text

    def place(self, cells: list[Cell]) -> dict[str, object]:
        """The grid that a row names: its code, else its community, grid and micro grid."""
        found: dict[str, object] = {name: self.text(cells, name) for name in ("community", "grid", "micro")}
        found["grid_code"] = identifier(cells[self._first["grid_code"]]) or None if "grid_code" in self._first else None
        return found

    def phone(self, cells: list[Cell], name: str, column: int | None = None) -> str | None:
        """The one number of a cell."""
        index = self._first.get(name) if column is None else column
        text = identifier(cells[index]) if index is not None else ""
        if index is None or is_nothing(text):
            return None
        try:
            return phones.parse_one(text).number
        except RuleBroken as broken:
            self._findings.reject(name, broken.code, broken.text, index)
            return None

    def whole(self, cells: list[Cell], name: str) -> int | None:
        """A whole number such as 6, 6层 or 约120㎡."""
        text = identifier(cells[self._first[name]]) if name in self._first else ""
        if is_nothing(text):
            return None
        found = _WHOLE.search(text)
        if found is None:
            self._findings.reject(name, "NO_NUMBER", translate("exchange", "A whole number is needed here."))
            return None
        return int(found.group())

    def yes(self, cells: list[Cell], name: str) -> bool | None:
        """是 and 否, √ and ×, 有 and 无; None for a blank cell."""
        cell = cells[self._first[name]] if name in self._first else None
        found, text = yes_no(cell), identifier(cell) if cell is not None else ""
        if found is not None or not text:
            return found
        if text in _YES or text in _NO or is_nothing(text):
            return text in _YES
        self._findings.reject(name, "YES_NO", translate("exchange", "This is neither 是 nor 否."))
        return None

    def day(self, cells: list[Cell], name: str) -> date | None:
        """A whole date; None for a blank cell."""
        if name not in self._first or is_nothing(shown(cells[self._first[name]])):
            return None
        found = full_date(cells[self._first[name]])
        if found is None:
            self._findings.reject(name, "DATE_INVALID", translate("exchange", "A whole date is needed here."))
        return found

    def needed(self, values: Mapping[str, object], name: str, reason: str) -> None:
        """Refuse the row when a value is missing."""
        if values[name] is None:
            self._findings.reject(name, "MISSING", reason)


class _Grids(_Reader):
    def read(self, cells: list[Cell]) -> dict[str, object]:
        values = self.place(cells) | {name: self.text(cells, name) for name in ("parent", "host_unit", "duty_hours")}
        values["level"] = self._level(cells)
        for name in ("head", "worker"):
            values[name] = self.text(cells, name)
            values[f"{name}_phone"] = self.phone(cells, f"{name}_phone")
        self._plain_phones(cells, values)
        values["ranges"] = self._ranges(cells)
        if not any(values[name] for name in ("grid_code", "community", "grid", "micro")):
            self._findings.reject("grid", "MISSING", translate("exchange", "The grid has neither a code nor a name."))
        return values

    def _level(self, cells: list[Cell]) -> int | None:
        text = self.text(cells, "level")
        if text is None:
            return None
        found = _LEVEL.search(text)
        if found is None:
            self._findings.reject(
                "level", "LEVEL", translate("exchange", "The level is 1, 2 or 3 (社区, 网格, 微网格).")
            )
            return None
        return _LEVELS[found.group()]

    def _plain_phones(self, cells: list[Cell], values: dict[str, object]) -> None:
        """A bare 电话 belongs to the person whose column stands nearest before it."""
        people = sorted((self._first[name], name) for name in ("head", "worker") if name in self._first)
        for index in self._facts.headings.of("phone"):
            owner = next((name for at, name in reversed(people) if at < index), people[0][1] if people else None)
            if owner is not None and values[f"{owner}_phone"] is None and values[owner] is not None:
                values[f"{owner}_phone"] = self.phone(cells, "phone", index)

    def _ranges(self, cells: list[Cell]) -> object:
        text = self.text(cells, "ranges")
        if text is None:
            return ()
        try:
            return parse_ranges(text)
        except RuleBroken as broken:
            self._findings.reject("ranges", broken.code, broken.text)
            return ()


class _Members(_Reader):
    def __init__(self, facts: SheetFacts, findings: Findings) -> None:
        super().__init__(facts, findings)
        self._duty = _duty_above(facts.name, [[facts.title.title or ""]]) or "网格员"

    def read(self, cells: list[Cell]) -> dict[str, object]:
        values = self.place(cells) | {name: self.text(cells, name) for name in ("name", "duty", "duty_hours")}
        values["duty"] = values["duty"] or self._duty
        values["phone"] = self.phone(cells, "phone")
        values["since"] = full_date(cells[self._first["since"]]) if "since" in self._first else None
        self.needed(values, "name", translate("exchange", "The name is missing."))
        return values


class _Buildings(_Reader):
    def read(self, cells: list[Cell]) -> dict[str, object]:
        values = self.place(cells) | {name: self.whole(cells, name) for name in ("units", "floors", "doors")}
        values["note"] = self.text(cells, "note")
        field, text = self._said(cells)
        values["buildings"] = ()
        try:
            values["buildings"] = parse_buildings(text)
        except RuleBroken as broken:
            self._findings.reject(field, broken.code, broken.text)
        return values

    def _said(self, cells: list[Cell]) -> tuple[str, str]:
        whole, estate = self.text(cells, "building"), self.text(cells, "estate")
        number = identifier(cells[self._first["number"]]) if "number" in self._first else ""
        if not estate:
            return ("building", whole) if whole else ("number", number)
        number = number or identifier(whole or "")
        if number.isdigit() or (number and number[-1].isalnum() and number.isascii()):
            number += "号楼"
        return "number" if "number" in self._first else "building", f"{place_name(estate)}{number}"


class _Resources(_Reader):
    def read(self, cells: list[Cell]) -> dict[str, object]:
        texts = ("kind", "name", "address", "hours", "contact", "special", "note")
        values = self.place(cells) | {name: self.text(cells, name) for name in texts}
        values |= {name: self.whole(cells, name) for name in ("capacity", "area", "walk_minutes")}
        values |= {name: self.yes(cells, name) for name in ("venue", "on_cards")}
        values |= {name: self.day(cells, name) for name in ("since", "until")}
        values["special"] = values["special"] or values.pop("note")
        values["phone"] = self._phones(cells)
        self.needed(values, "name", translate("exchange", "The name is missing."))
        self.needed(values, "kind", translate("exchange", "The class of the resource is missing."))
        return values

    def _phones(self, cells: list[Cell]) -> str | None:
        text = shown(cells[self._first["phone"]]) if "phone" in self._first else ""
        found, unreadable = phones.parse_cell(text)
        if unreadable:
            reason = translate("exchange", "“{text}” is no telephone number.", text="、".join(unreadable))
            self._findings.reject("phone", "PHONE_INVALID", reason)
        return as_text(found) or None


def _kind(
    name: str,
    fields: tuple[Field, ...],
    required: tuple[frozenset[str], ...],
    make: Callable[[SheetFacts, Findings], RowReader],
) -> LedgerKind:
    return LedgerKind(
        name=name,
        fields=fields,
        required=required,
        minimum=2,
        key_field="phone",
        not_compared=frozenset({"seq"}),
        as_sets=frozenset(),
        make_reader=lambda facts, findings, shared: make(facts, findings),
        wanted=lambda: translate("exchange", "the headings of a list of the grids"),
    )


_ANY_GRID = frozenset({"grid", "grid_code", "micro", "community"})
_KINDS = {
    "grids": _kind(
        "grids",
        GRID_FIELDS,
        (_ANY_GRID, frozenset({"ranges", "level", "parent", "host_unit", "head", "worker", "micro"})),
        _Grids,
    ),
    "members": _kind("members", MEMBER_FIELDS, (frozenset({"name"}), _ANY_GRID), _Members),
    "buildings": _kind(
        "buildings",
        BUILDING_FIELDS,
        (frozenset({"estate", "building"}), frozenset({"number", "building"}), _ANY_GRID),
        _Buildings,
    ),
    "resources": _kind("resources", RESOURCE_FIELDS, (frozenset({"name"}), frozenset({"kind"})), _Resources),
}
