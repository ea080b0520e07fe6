"""The rows of a ledger of meals, each turned into a day, a person and the meals that person had."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from desk.errors import RuleBroken
from desk.exchange.cells import Cell, cell_name, identifier, is_nothing, is_number, plain_text, shown
from desk.exchange.headings import Headings
from desk.exchange.ledger import Findings, Key, SheetFacts
from desk.exchange.meals_cards import CardReader
from desk.exchange.meals_days import DayReader, Period, period_of
from desk.exchange.meals_fields import MEALS
from desk.exchange.meals_money import meal_of, meals_in, prices_of, read_portions
from desk.exchange.persons import PersonReader
from desk.exchange.report import Level
from desk.exchange.workbook import Sheet, Workbook
from desk.exchange.yuan import read_yuan
from desk.rules.text import squeeze
from desk.words import translate

EATEN_THERE = frozenset(("堂食", "食堂", "到店", "在店", "到食堂", "自取", "现场", "现场就餐", "食堂就餐"))
_SHOWN = ("date", "card")
"""Fields in which the format of a number matters: 1.10, 000805."""

_WHERE_MEALS_STAND = ("n", "meal", "l_n", "l_amt", "b_n", "d_n", "amt")


@dataclass(slots=True)
class Gathered:
    """What comes of all rows together: who had which meal on which day, and by which key its row is known."""

    had: dict[tuple[date, str, str], Key] = field(default_factory=dict)
    periods: list[Period | None] = field(default_factory=list)


class MealReader:
    """Turns the rows of one sheet into values; ``gathered`` is shared by all sheets."""

    def __init__(self, facts: SheetFacts, findings: Findings, gathered: Gathered, workbook: Workbook) -> None:
        self._findings = findings
        self._gathered = gathered
        self._headings = facts.headings
        self._first = {
            column.field: facts.headings.of(column.field)[0]
            for column in reversed(facts.headings.columns)
            if column.field
        }
        sheet = next(each for each in workbook.sheets if each.name == facts.name)
        self._prices = prices_of(workbook, sheet, facts.headings)
        numbers = _in_their_formats(workbook, sheet, facts.headings)
        self._period = period_of(facts.title.title, facts.name, facts.as_of or facts.today)
        gathered.periods.append(self._period)
        day_at = self._first.get("date", -1)
        self._days = DayReader(
            self._period, facts.as_of or facts.today,
            {row: text for (row, index), text in numbers.items() if index == day_at},
            untyped=facts.name is None,
        )  # fmt: skip
        self._person = PersonReader(findings, self._first, today=facts.today)
        self._cards = CardReader(findings, self._first, numbers, facts.today)
        told = meals_in(f"{facts.title.title or ''} {facts.name or ''}")
        self._only_meal = told.pop() if len(told) == 1 else None

    def read(self, cells: list[Cell]) -> dict[str, object]:
        """One row's values in the order of the report."""
        values: dict[str, object] = {"date": self._day(cells)}
        self._person.name(cells, values)
        self._cards.read(cells, values)
        values["meals"] = self._long(cells) if self._is_long() else self._wide(cells)
        if not values["meals"] and not self._findings.rejections:
            words = translate("exchange", "No meal is written in this row.")
            self._findings.reject(self._meals_at(), "MEALS_MISSING", words)
        values["delivery_address"] = self._address(cells)
        values["sign"] = plain_text(cells[self._first["sign"]]) if "sign" in self._first else None
        if "remark" in self._first:
            values["remark"] = plain_text(cells[self._first["remark"]])
        return values

    def key(self, values: Mapping[str, object]) -> Key | None:
        """The same day and person, and a meal that was recorded already."""
        keys = [self._gathered.had.get(each) for each in self._had_by(values)]
        return next((key for key in keys if key is not None), self._own_key(values))

    def accept(self, number: int, values: Mapping[str, object]) -> None:
        """Remember the meals of a row."""
        for each in self._had_by(values):
            self._gathered.had[each] = self._own_key(values)

    def _who(self, values: Mapping[str, object]) -> tuple[str, str, str]:
        """Field, name in the report and value of what tells a person: the card, else the ID number, else the name."""
        if values["card_no"] is not None:
            return "card", "card_no", cast(str, values["card_no"])
        if values["id_no"] is not None:
            return "id_no" if "id_no" in self._first else "card", "id_no", cast(str, values["id_no"])
        return "name", "name", cast(str, values["name"])

    def _own_key(self, values: Mapping[str, object]) -> Key:
        return Key(*self._who(values), within=f"{values['date']} {meals_in_row(values)[0]['meal']}")

    def _had_by(self, values: Mapping[str, object]) -> list[tuple[date, str, str]]:
        who = ":".join(self._who(values)[1:])
        return [(cast(date, values["date"]), who, cast(str, each["meal"])) for each in meals_in_row(values)]

    def _day(self, cells: list[Cell]) -> date | None:
        try:
            day = self._days.read(self._findings.number, cells[self._first["date"]])
        except RuleBroken as broken:
            self._findings.reject("date", broken.code, broken.text)
            return None
        if self._period is not None and not self._period.holds(day):
            words = translate("exchange", "{day} is not in {month}, the month of this ledger: please check.",
                              day=day, month=self._period.text)  # fmt: skip
            self._findings.warn("date", "DATE_OUTSIDE_PERIOD", words, Level.MUST)
        return day

    def _is_long(self) -> bool:
        """Whether a row is about one meal, named in a column or by the title."""
        return not any(f"{letter}_{part}" in self._first for letter in MEALS for part in ("n", "amt"))

    def _meals_at(self) -> str:
        """The field whose cell is pointed at when a row has no meals."""
        return next(
            (name for name in ("n", "meal", "l_n", "l_amt", "b_n", "d_n", "amt") if name in self._first), "date"
        )

    def _wide(self, cells: list[Cell]) -> tuple[Mapping[str, object], ...]:
        found = []
        for letter in MEALS:
            meal = self._meal(cells, letter, f"{letter}_n", f"{letter}_amt", f"{letter}_sub")
            if meal is not None:
                found.append(meal)
        if found and "sub" in self._first and not any(f"{letter}_sub" in self._first for letter in MEALS):
            # One column for all meals: it is lunch that is subsidised, wherever not all are.
            given = self._yuan(cells, "sub") or 0
            main = next((each for each in found if each["meal"] == MEALS["l"]), found[0])
            main["subsidy"] = given
        return tuple(found)

    def _long(self, cells: list[Cell]) -> tuple[Mapping[str, object], ...]:
        said = shown(cells[self._first["meal"]]) if "meal" in self._first else ""
        letter = meal_of(said) if squeeze(said) else self._only_meal
        if letter is None:
            words = translate("exchange", "Which meal it was is not said: 早餐, 午餐 or 晚餐, one in a row.")
            self._findings.reject("meal" if "meal" in self._first else self._meals_at(), "MEAL_UNKNOWN", words)
            return ()
        price = self._yuan(cells, "price") if "price" in self._first else None
        meal = self._meal(cells, letter, "n", "amt", "sub", price=price)
        return (meal,) if meal is not None else ()

    def _meal(
        self, cells: list[Cell], letter: str, n: str, amt: str, sub: str, *, price: float | None = None
    ) -> dict[str, object] | None:
        """What was had of one meal, None for nothing; the price of a row goes before that of the ledger."""
        portions = self._judged(n, read_portions, cells)
        amount = self._yuan(cells, amt)
        subsidy = self._yuan(cells, sub)
        price = price if price is not None else self._prices.get(letter)
        if self._findings.rejections or (portions is None and not amount):
            return None
        if portions is None and n in self._first:
            words = translate("exchange", "There is an amount but no number of portions.")
            self._findings.reject(n, "PORTIONS_INVALID", words)
            return None
        if portions is None:
            portions = round(cast(float, amount) / price) if price else 1
            portions = max(1, portions)
        if amount is None:
            amount = self._by_price(cast(int, portions), price, n, amt)
        if amount is None:
            return None
        if price is not None and abs(amount - cast(int, portions) * price) > 0.005:
            words = translate(
                "exchange", "{n} portions for {amount} yuan, which are {price} each by the ledger's prices.",
                n=portions, amount=amount, price=_plain(price),
            )  # fmt: skip
            self._findings.warn(amt, "AMOUNT_MISMATCH", words, Level.SHOULD)
        return {"meal": MEALS[letter], "portions": portions, "amount": amount, "subsidy": subsidy or 0}

    def _by_price(self, portions: int, price: float | None, n: str, amt: str) -> int | float | None:
        """The amount that is not written, by the price; without one the row is refused."""
        at = amt if amt in self._first else n
        if price is None:
            words = translate("exchange", "The amount is missing, and the ledger says no price to work it out by.")
            self._findings.reject(at, "AMOUNT_MISSING", words)
            return None
        if amt in self._first:
            words = translate("exchange", "The amount is missing; it was worked out by the price.")
            self._findings.warn(at, "AMOUNT_MISSING", words, Level.SHOULD)
        return _plain(portions * price)

    def _yuan(self, cells: list[Cell], name: str) -> int | float | None:
        found = self._judged(name, read_yuan, cells)
        return cast(int | float | None, found)

    def _judged(self, name: str, read: Callable[[Cell], object], cells: list[Cell]) -> object:
        """What ``read`` makes of a cell, None where there is no such column; a fault refuses the row."""
        if name not in self._first:
            return None
        try:
            return read(cells[self._first[name]])
        except RuleBroken as broken:
            text = shown(cells[self._first[name]]).strip()
            words = broken.text
            if broken.code == "AMOUNT_INVALID":
                words = translate("exchange", "“{text}” can't be read as an amount of yuan.", text=text)
            self._findings.reject(name, broken.code, words)
            return None

    def _address(self, cells: list[Cell]) -> str | None:
        text = plain_text(cells[self._first["deliver"]]) if "deliver" in self._first else None
        return None if text is None or is_nothing(text) or identifier(text) in EATEN_THERE else text


def meals_in_row(values: Mapping[str, object]) -> tuple[Mapping[str, object], ...]:
    """The meals among the values of a row that can be accepted."""
    return cast(tuple[Mapping[str, object], ...], values["meals"])


def _in_their_formats(workbook: Workbook, sheet: Sheet, headings: Headings) -> dict[tuple[int, int], str]:
    """Numbers in the columns of days and cards as the sheet shows them, by Excel's row and 0-based column."""
    columns = [index for name in _SHOWN for index in headings.of(name)]
    cells = {
        cell_name(at + 1, index): (at + 1, index)
        for at in range(headings.rows[-1], len(sheet.rows))
        for index in columns
        if is_number(sheet.rows[at][index])
    }
    numbers = {name: cast(float, sheet.rows[row - 1][index]) for name, (row, index) in cells.items()}
    return {cells[name]: text for name, text in workbook.as_shown(sheet.name, numbers).items()}


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else round(number, 2)
