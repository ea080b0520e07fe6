"""Sums of money as clerks write them in ledgers: 3,500, 3500元/月, ￥3500, 1万, 1.5万元, 5千."""

from __future__ import annotations

import re
import unicodedata

from desk.errors import RuleBroken
from desk.exchange.cells import Cell, is_nothing, is_number, shown
from desk.rules.text import squeeze
from desk.words import translate

MOST = 10_000_000
"""Yuan. What is more is a slip, and no column of the database takes it."""

_SUM = re.compile(
    r"(?:人民币|rmb|cny)?[¥$]?(?P<number>\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?P<unit>万|千|百|k|w)?"
    r"(?:元|圆|块)?(?:整|正)?(?P<per>/?(?:每?月|人|床|份|餐)(?:/(?:月|人|床|份|餐))*)?"
)
_TIMES = {"万": 10_000, "w": 10_000, "千": 1_000, "k": 1_000, "百": 100}
_STEPS = re.compile(r"(\d+(?:\.\d+)?)万(\d)千")
_HAN_DIGITS = dict(zip("零一二三四五六七八九壹贰叁肆伍陆柒捌玖两", [*range(10), *range(1, 10), 2], strict=True))
_HAN_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
_HAN_SUM = re.compile(r"(?:[零一二三四五六七八九壹贰叁肆伍陆柒捌玖两]?[十拾百佰千仟万])+")
_HAN_SMALL = re.compile("[一二三四五六七八九两]?十[一二三四五六七八九]?|[零一二三四五六七八九两]")
_FREE = frozenset(("免费", "免收", "全免", "免", "0元"))


def unit_of(heading: str) -> int:
    """How many yuan a bare number below ``heading`` stands for: 押金（万元）."""
    return 10_000 if "万元" in heading else 1_000 if "千元" in heading else 1


def read_yuan(value: Cell, *, unit: int = 1) -> int | float | None:
    """The sum in yuan, whole where it is, None when nothing is written. ``unit``: that of a bare number, in yuan.

    Raises RuleBroken ``AMOUNT_INVALID`` for what can't be read safely: 三千五 may be 3,500 or 3,005.
    """
    if is_number(value):
        assert isinstance(value, int | float)
        return _checked(float(value) * unit, shown(value))
    text = squeeze(unicodedata.normalize("NFKC", shown(value))).lower().removeprefix("每月").removesuffix("每月")
    if is_nothing(text):
        return None
    if text in _FREE:
        return 0
    if match := _STEPS.fullmatch(text.removesuffix("元")):
        return _checked(float(match[1]) * 10_000 + float(match[2]) * 1_000, shown(value))
    if match := _SUM.fullmatch(text):
        number = float(match["number"].replace(",", ""))
        bare = unit if match.end("number") == len(text) else 1
        return _checked(number * _TIMES.get(match["unit"] or "", bare), shown(value))
    han = re.sub("(?:元|圆|块)?(?:整|正)?(?:/月)?$", "", text)
    if _HAN_SUM.fullmatch(han):  # every digit has its unit
        return _checked(_of_han(han), shown(value))
    if _HAN_SMALL.fullmatch(han):  # below 100 the last digit can only be ones
        return _checked(_of_han(han), shown(value))
    raise _invalid(shown(value))


def _of_han(text: str) -> float:
    total = section = digit = 0
    for character in text:
        if character in _HAN_DIGITS:
            digit = _HAN_DIGITS[character]
        elif character == "万":
            total, section, digit = (total + section + digit) * 10_000, 0, 0
        else:
            section, digit = section + (digit or 1) * _HAN_UNITS[character], 0
    return float(total + section + digit)


def _checked(number: float, text: str) -> int | float:
    number = round(number, 2)
    if not 0 <= number <= MOST:
        raise _invalid(text)
    return int(number) if number == int(number) else number


def _invalid(text: str) -> RuleBroken:
    words = translate("exchange", "“{text}” can't be read as a sum; it was left out.", text=text.strip())
    return RuleBroken("AMOUNT_INVALID", words)
