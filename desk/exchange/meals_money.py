"""Portions in a ledger of meals, and what one costs by the note under it or by a sheet of prices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desk.errors import RuleBroken
from desk.exchange.cells import Cell, is_nothing, shown, yes_no
from desk.exchange.headings import Headings
from desk.exchange.meals_fields import CALLED
from desk.exchange.workbook import Sheet, Workbook
from desk.exchange.yuan import read_yuan
from desk.rules.text import halfwidth, squeeze
from desk.words import translate

MOST_PORTIONS = 99
_LETTERS = {word: letter for letter, words in CALLED.items() for word in words}
_MEAL_WORDS = "|".join(sorted((word for word in _LETTERS if len(word) > 1), key=len, reverse=True))
_PRICE = re.compile(rf"({_MEAL_WORDS})[^\d补,，;；。]{{0,6}}(\d+(?:\.\d+)?)元")
_ORNAMENT = re.compile(r"[()\[\]【】:]")
_PORTIONS = re.compile(r"(\d{1,3})(?:\.0+)?(?:人?份|客|人次|人|个|套|盒)?")
_HAN_DIGITS = {word: number for number, word in enumerate("零一二三四五六七八九")} | {"两": 2, "十": 10, "半": 0.5}
_CLOSING_ROWS = 8
_SHEET_ROWS = 12


def meal_of(text: str) -> str | None:
    """The letter of the meal that a word such as 午餐 or 中饭 names alone, else None."""
    return _LETTERS.get(_ORNAMENT.sub("", squeeze(halfwidth(text))))


def meals_in(text: str) -> set[str]:
    """The letters of all meals that are named in a text."""
    return {_LETTERS[word] for word in re.findall(_MEAL_WORDS, halfwidth(text))}


def read_portions(value: Cell) -> int | None:
    """Whole portions of a cell, None when nothing is written: 1, 1份, 两份, √.

    Raises RuleBroken ``PORTIONS_INVALID`` for what is no whole number up to :data:`MOST_PORTIONS`.
    """
    text = squeeze(halfwidth(shown(value)))
    if is_nothing(text):
        return None
    if yes_no(value) is not None:
        return 1 if yes_no(value) else None
    if match := _PORTIONS.fullmatch(text):
        number: float = int(match[1])
    else:
        number = _HAN_DIGITS.get(text.rstrip("份客个套盒"), -1)
    if number != int(number) or not 0 <= number <= MOST_PORTIONS:
        words = translate("exchange", "“{text}” is no number of portions.", text=shown(value).strip())
        raise RuleBroken("PORTIONS_INVALID", words)
    return int(number) or None


def prices_of(workbook: Workbook, sheet: Sheet, headings: Headings) -> dict[str, float]:
    """Yuan for a portion by the letter of the meal: from what stands in and around the table (早餐5元/份), else from a
    sheet of prices, also a hidden one."""
    found: dict[str, float] = {}
    for other in workbook.sheets:
        if other.name != sheet.name:
            found |= _listed(other.rows[:_SHEET_ROWS])
    around = (*sheet.rows[: headings.rows[-1]], *sheet.rows[headings.rows[-1] :][-_CLOSING_ROWS:])
    return found | _noted(value for row in around for value in row if isinstance(value, str))


def _noted(texts: Iterable[str]) -> dict[str, float]:
    found: dict[str, float] = {}
    for text in texts:
        for word, yuan in _PRICE.findall(squeeze(halfwidth(text))):
            found.setdefault(_LETTERS[word], float(yuan))
    return found


def _listed(rows: Sequence[Sequence[Cell]]) -> dict[str, float]:
    """Prices in a column of their own beside a column of meals."""
    found: dict[str, float] = {}
    price_at: int | None = None
    for row in rows:
        words = [squeeze(halfwidth(shown(value))) for value in row]
        if price_at is None:
            price_at = next((at for at, word in enumerate(words) if word.startswith(("单价", "价格", "餐标"))), None)
            continue
        letter = next(filter(None, map(meal_of, words)), None)
        if letter is None:
            continue
        try:
            yuan = read_yuan(row[price_at])
        except RuleBroken:
            continue  # what is no price can't be compared with
        if yuan is not None:
            found.setdefault(letter, float(yuan))
    return found
