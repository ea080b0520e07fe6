"""The ledger of meals (助餐台账): its mapping, and what its rows add up to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, cast

from desk.exchange.cells import Cell, is_number
from desk.exchange.classify import RowKind
from desk.exchange.ledger import Findings, LedgerKind, Progress, SheetFacts, read_ledger
from desk.exchange.meals_fields import MEAL_FIELDS, MEALS
from desk.exchange.meals_reader import Gathered, MealReader, meals_in_row
from desk.exchange.report import LedgerReading
from desk.exchange.workbook import Workbook, open_workbook
from desk.words import translate

KIND = "meals"
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_PARTS = ("n", "amt", "sub")
SUMS = (*(f"{letter}_{part}" for letter in MEALS for part in _PARTS), *_PARTS)
"""Fields that a total row adds up."""


@dataclass(frozen=True, slots=True)
class MealTotal:
    """What was had of one meal: portions, and yuan as written."""

    portions: int = 0
    amount: int | float = 0
    subsidy: int | float = 0


@dataclass(frozen=True, slots=True)
class MealsReading(LedgerReading):
    """A ledger of meals, read and judged. ``period`` is the month it is about (``2026-01``), None for no one month.

    ``totals`` are of the accepted rows, by meal; ``printed_totals`` what the total row says, by field: sums of Excel
    leave out what was written as text, so that they are compared and never brought in.
    """

    period: str | None = None
    totals: Mapping[str, MealTotal] = field(default_factory=dict)
    printed_totals: Mapping[str, int | float] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """The report, with the period and the totals."""
        report = LedgerReading.as_json(self)
        report["meta"] = cast(dict[str, object], report["meta"]) | {"period": self.period}
        for entry, duplicate in zip(cast(list[dict[str, object]], report["duplicates"]), self.duplicates, strict=True):
            entry["field"] = duplicate.field
        report["accepted_totals"] = {
            meal: {"portions": total.portions, "amount": total.amount, "subsidy": total.subsidy}
            for meal, total in self.totals.items()
        }
        report["printed_totals"] = dict(self.printed_totals)
        return report


def read_meals(
    path: Path | str, *, today: date, as_of: date | None = None, progress: Progress | None = None
) -> MealsReading:
    """Open and judge a ledger of meals; see :func:`~desk.exchange.ledger.read_ledger` for the arguments."""
    return read_meals_of(open_workbook(path), today=today, as_of=as_of, progress=progress)


def read_meals_of(
    workbook: Workbook, *, today: date, as_of: date | None = None, progress: Progress | None = None
) -> MealsReading:
    """:func:`read_meals` of a workbook that is open already."""
    gathered = Gathered()
    reading = read_ledger(workbook, meals_ledger(workbook, gathered), today=today, as_of=as_of, progress=progress)
    known: dict[str, Any] = {entry.name: getattr(reading, entry.name) for entry in fields(LedgerReading)}
    return MealsReading(
        **known,
        period=_period(reading, gathered),
        totals=_totals(reading),
        printed_totals=_printed(workbook, reading),
    )


def meals_ledger(workbook: Workbook, found: Gathered | None = None) -> LedgerKind:
    """The mapping of the ledger of meals in ``workbook``; ``found`` takes what comes of all its rows.

    Values of an accepted row: ``date``, ``name``, ``card_no`` (six digits), ``id_no`` (either may be None), ``meals``
    (of each ``meal`` breakfast, lunch or dinner the ``portions``, the ``amount`` and ``subsidy`` in yuan),
    ``delivery_address`` (None: eaten there), ``sign``; ``remark`` where there is a column for it.
    """
    return LedgerKind(
        name=KIND,
        fields=MEAL_FIELDS,
        required=(
            frozenset({"name"}),
            frozenset({"date"}),
            frozenset({f"{letter}_{part}" for letter in MEALS for part in ("n", "amt")} | {"meal", "n"}),
        ),
        minimum=4,
        key_field="card",
        not_compared=frozenset(),
        as_sets=frozenset(),
        make_reader=partial(_reader, workbook, found or Gathered()),
        wanted=lambda: translate("exchange", "the day, the name and the portions of each meal"),
        keep_rows=True,
    )


def _reader(
    workbook: Workbook, gathered: Gathered, facts: SheetFacts, findings: Findings, shared: dict[object, object]
) -> MealReader:
    return MealReader(facts, findings, gathered, workbook)


def _period(reading: LedgerReading, gathered: Gathered) -> str | None:
    """The one month that the sheets say they are about; where they say nothing, the one that all rows are in."""
    said = {period.text for period in gathered.periods if period is not None}
    if not said:
        said = {f"{cast(date, row.values['date']):%Y-%m}" for row in reading.accepted}
    return said.pop() if len(said) == 1 else None


def _totals(reading: LedgerReading) -> dict[str, MealTotal]:
    found = dict.fromkeys(MEALS.values(), MealTotal())
    for each in (meal for row in reading.accepted for meal in meals_in_row(row.values)):
        so_far = found[cast(str, each["meal"])]
        found[cast(str, each["meal"])] = MealTotal(
            so_far.portions + cast(int, each["portions"]),
            _plain(so_far.amount + cast(float, each["amount"])),
            _plain(so_far.subsidy + cast(float, each["subsidy"])),
        )
    return found


def _printed(workbook: Workbook, reading: LedgerReading) -> dict[str, int | float]:
    """The numbers in the last total row of each sheet, added up over the sheets."""
    last = {each.sheet: each.row for each in reading.skipped if each.kind is RowKind.TOTAL}
    found: dict[str, int | float] = {}
    for label, number in last.items():
        name = label or next(iter(reading.sheets), None)
        cells = next(sheet for sheet in workbook.sheets if sheet.name == name).rows[number - 1]
        for column in reading.headings_of[label].columns:
            if column.field in SUMS and (value := _number(cells[column.index], typed=name is not None)) is not None:
                found[column.field] = _plain(found.get(column.field, 0) + value)
    return found


def _number(value: Cell, *, typed: bool) -> float | None:
    """A number of a cell; in a CSV file, which has no types, also the text of one."""
    if is_number(value):
        return cast(float, value)
    return float(value) if not typed and isinstance(value, str) and _NUMBER.fullmatch(value.strip()) else None


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else round(number, 2)
