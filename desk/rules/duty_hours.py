"""When somebody of a grid can be reached, as it is written: 周一至周五 8:30—17:30, 每周三 14:00—17:00, 全天."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desk.rules.slots import MIDNIGHT, WHOLE_WEEK, WORKING_WEEK, parse_clock
from desk.rules.text import halfwidth

_DAYS = "一二三四五六日"
_DAY = "(?:每?周|星期|礼拜)?"
_RANGE = re.compile(rf"(?:每?周|星期|礼拜)([{_DAYS}天])(?:至|到|-){_DAY}([{_DAYS}天])")
_SINGLE = re.compile(rf"(?:每?周|星期|礼拜)([{_DAYS}天](?:[、,和]?{_DAY}[{_DAYS}天])*)")
_WORDS = (("工作日", WORKING_WEEK), ("每天", WHOLE_WEEK), ("每日", WHOLE_WEEK), ("天天", WHOLE_WEEK),
          ("周末", "67"), ("双休日", "67"))  # fmt: skip
_ALL_DAY = re.compile(r"^(?:全天|24小时|全天24小时|24小时值班|全天候)$")
_CLOCK = r"(\d{1,2}(?::\d{2}|点半|[点时])?)"
_TIMES = re.compile(rf"(?:上午|下午|早上?|晚上?|中午)?{_CLOCK}(?:-|至|到)(上午|下午|晚上?)?{_CLOCK}")
_DASHES = re.compile("[‐‑‒–—―~～]+")
_HALF_DAY = 12 * 60


@dataclass(frozen=True, slots=True)
class DutySpan:
    """Every week on ``weekdays`` (ISO numbers, Monday is 1) from ``starts`` to ``ends``, minutes after midnight.

    ``ends`` at or before ``starts``: on the next day.
    """

    weekdays: str
    starts: int
    ends: int


@dataclass(frozen=True, slots=True)
class DutyHours:
    """The hours in a text, and what of it is none: 手机全天, 有事请打电话."""

    spans: tuple[DutySpan, ...]
    unread: str


def read_duty_hours(text: str) -> DutyHours:
    """What a text says of hours. Parts stand between commas or semicolons; days hold until others are named."""
    spans: list[DutySpan] = []
    unread: list[str] = []
    days = ""
    for part in filter(None, re.split(r"[,，;；。\n]+", _plain(text))):
        named, rest = _days_of(part)
        found = _times_of(rest)
        if found is None:
            unread.append(part)
        else:
            days = named or days or WHOLE_WEEK
            spans += [DutySpan(days, starts, ends) for starts, ends in found]
    return DutyHours(tuple(spans), "，".join(unread))


def _plain(text: str) -> str:
    flat = _DASHES.sub("-", halfwidth(text).replace("：", ":"))
    return re.sub(r"[ \t\u3000]+", "", re.sub(r"[ \t]*-[ \t]*", "-", flat))


def _days_of(part: str) -> tuple[str, str]:
    """The days that a part names, "" for none, and what is left of it."""
    found = ""
    for word, days in _WORDS:
        if word in part:
            found, part = found + days, part.replace(word, "", 1)
    while (match := _RANGE.search(part)) is not None:
        first, last = _number(match[1]), _number(match[2])
        if first > last:
            break
        found, part = found + WHOLE_WEEK[first - 1 : last], part[: match.start()] + part[match.end() :]
    while (match := _SINGLE.search(part)) is not None:
        found += "".join(str(_number(day)) for day in match[1] if day in f"{_DAYS}天")
        part = part[: match.start()] + part[match.end() :]
    return "".join(day for day in WHOLE_WEEK if day in found), part.strip("、和的:")


def _number(day: str) -> int:
    return 7 if day == "天" else _DAYS.index(day) + 1


def _times_of(part: str) -> list[tuple[int, int]] | None:
    """The times that make up a whole part; None where some of it is something else."""
    if _ALL_DAY.match(part):
        return [(0, MIDNIGHT)]
    found, at = [], 0
    for match in _TIMES.finditer(part):
        if part[at : match.start()].strip("、和及"):
            return None
        starts, ends = _minutes(match[1], match[0]), _minutes(match[3], match[2] or match[0])
        if starts is None or starts == ends or ends is None:
            return None
        found.append((starts, ends))
        at = match.end()
    return found if found and not part[at:].strip("、和及") else None


def _minutes(clock: str, said: str) -> int | None:
    """8:30, 8点半, 下午2点 → minutes."""
    plain = clock.replace("点半", ":30").rstrip("点时")
    minutes = parse_clock(plain if ":" in plain else f"{plain}:00")
    if minutes is None:
        return None
    return minutes + _HALF_DAY if said.startswith(("下午", "晚")) and minutes < _HALF_DAY else minutes
