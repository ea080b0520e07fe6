"""What stands in a cell: its text as the clerk sees it, and dates, numbers, yes and no read from it.

A cell is a plain Python value as the reader gives it: ``str``, ``int``, ``float``, ``bool``, ``datetime``,
``date``, ``time``, ``timedelta``; an empty cell and an Excel error are ``""``.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from desk.rules.text import halfwidth, squeeze

Cell = str | int | float | bool | datetime | date | time | timedelta

_LAST_GENERAL_DIGITS = 1e11
_EXCEL_EPOCH = date(1899, 12, 30)
_YES = frozenset({"是", "√", "✓", "✔", "☑", "有", "对", "y", "yes", "true", "已办", "独居"})
_NO = frozenset({"否", "×", "✘", "✗", "x", "无", "不是", "非", "没有", "n", "no", "false", "未办", "不独居"})
_NOTHING = frozenset(
    {"", "/", "\\", "—", "-", "--", "——", "无", "暂无", "没有", "不详", "未知", "n/a", "null", "none",
     "待补", "待补充", "待核", "待核实", "待查", "未提供", "未登记", "未办理", "未采集", "遗失", "丢失", "暂缺", "缺"}
)  # fmt: skip
_LONGEST_NOTHING = max(map(len, _NOTHING))
_DATE = re.compile(r"(\d{4})[年.\-/,](\d{1,2})(?:[月.\-/,](?:(\d{1,2})[日号]?)?)?(?:[T ]?\d{1,2}[:时点].*)?")
_DIGITS_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})?")


def column_letter(index: int) -> str:
    """Excel's name of the column with 0-based ``index``: 0 → A, 26 → AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_name(row: int, index: int) -> str:
    """Excel's name of a cell: 1-based ``row``, 0-based column ``index``."""
    return f"{column_letter(index)}{row}"


def shown(value: object) -> str:
    """The cell as Excel shows it in General format; dates as YYYY-MM-DD, no rounding but for long numbers."""
    if type(value) is str:
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _shown_number(value)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S") if value.time() != time() else value.strftime("%Y-%m-%d")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _shown_number(value: int | float) -> str:
    if abs(value) >= _LAST_GENERAL_DIGITS:
        mantissa, exponent = f"{value:.5E}".split("E")
        return f"{mantissa.rstrip('0').rstrip('.')}E{int(exponent):+03d}"
    if value == int(value):
        return str(int(value))
    return repr(value)


def is_number(value: object) -> bool:
    """Whether the cell was typed as a number in the sheet (``bool`` is not one)."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def identifier(value: object) -> str:
    """Text of a cell that holds a code: half-width, without white space and without a leading apostrophe."""
    if is_number(value):
        assert isinstance(value, int | float)
        return str(int(value)) if value == int(value) else repr(value)
    return squeeze(halfwidth(shown(value))).lstrip("'’‘`")


def plain_text(value: object) -> str | None:
    """Ordinary text: trimmed at both ends, CR LF and CR to LF; ``None`` when nothing is left."""
    text = value if type(value) is str else shown(value)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.strip(" \t\n\u3000\xa0\u200b\ufeff\x0b\x0c") or None


def is_nothing(text: str) -> bool:
    """Whether a clerk's mark such as 无, / or — means that there is nothing to say."""
    return len(text) <= _LONGEST_NOTHING and text.lower() in _NOTHING


def yes_no(value: object) -> bool | None:
    """是 √ ✓ ✔ → true, 否 × ✘ → false; blank and anything else → ``None`` (a blank never becomes false)."""
    if isinstance(value, bool):
        return value
    word = identifier(value).lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    return None


def from_serial(number: float) -> date | None:
    """The day of an Excel serial number (1900 system), or ``None`` outside 1900-03-01 to 2199."""
    if not 61 <= number < 109_575:
        return None
    return _EXCEL_EPOCH + timedelta(days=int(number))


def date_parts(value: object) -> tuple[int, int, int | None] | None:
    """Year, month and, if written, day of a cell: real date, 1949.3, 194903, 1949年3月5日, 19490305, serial.

    The numbers are not checked against the calendar beyond month 1–12 and day 1–31. A *number* 1949.1 reads as
    January here; :func:`is_ambiguous_month` tells that it may have been October.
    """
    if isinstance(value, datetime | date):
        return value.year, value.month, value.day
    if is_number(value):
        assert isinstance(value, int | float)
        if 3000 < value < 100_000 and (day := from_serial(value)):
            return day.year, day.month, day.day
    text = squeeze(halfwidth(shown(value))).lstrip("'’‘`").removesuffix("生").replace("。", ".")
    match = _DIGITS_DATE.fullmatch(text) or _DATE.fullmatch(text.replace("--", "-"))
    if not match:
        return None
    year, month = int(match.group(1)), int(match.group(2))
    day_number = int(match.group(3)) if match.group(3) else None
    if not 1 <= month <= 12 or (day_number is not None and not 1 <= day_number <= 31):
        return None
    return year, month, day_number


def is_ambiguous_month(value: object) -> bool:
    """Whether a number such as 1949.1 may have been typed as 1949.10."""
    return isinstance(value, float) and repr(value).endswith(".1")


def full_date(value: object) -> date | None:
    """The day of a cell that names year, month and day and exists in the calendar, else ``None``."""
    parts = date_parts(value)
    if parts is None or parts[2] is None:
        return None
    try:
        return date(parts[0], parts[1], parts[2])
    except ValueError:
        return None
