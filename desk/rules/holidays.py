"""The yearly notice of days off (国务院办公厅关于…部分节假日安排的通知) as it is pasted, read line by line.

A line such as 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。 names days off and make-up
days. What the line tells besides, the days of the week and how many days there are, is held against the calendar, so
that a slip of the keyboard or the notice of another year is found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from desk.rules.times import date_text, weekday_text
from desk.rules.workdays import days_between
from desk.words import translate

MOST_DAYS_OFF = 15
"""In one go; the longest so far had 9, and more is a month mistyped."""

_NUMBER = r"[一二三四五六七八九十]+、|\d{1,2}[.、](?!\d)"
_ITEM = re.compile(rf"\n+|(?<=[。;；])\s*(?={_NUMBER})")
_NAME = re.compile(rf"\s*(?:{_NUMBER})?\s*([^:]{{1,12}}):")
_DAY = re.compile(r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?")
_YEAR = re.compile(r"(\d{4})年[^0-9]{0,12}(?:节假日|放假)")
_COUNT = re.compile(r"(?:共|放假)(\d{1,2})天")
_WEEKDAY = re.compile(r"(?:周|星期)([一二三四五六日天])")
_SENTENCES = re.compile(r"[。;]")
_CLAUSES = re.compile(r",(?![^(]*\))")
_TO = re.compile(r"\s*(?:至|到|[-~\u2013\u2014]+)\s*")
_ADVICE = ("鼓励", "提倡")
_WEEKDAYS = {name: number for number, name in enumerate("一二三四五六日")} | {"天": 6}


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One feast of the notice: the days ``off``, the make-up days that are ``worked``, and what is wrong with it."""

    number: int
    text: str
    name: str
    off: tuple[date, ...] = ()
    worked: tuple[date, ...] = ()
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """What was read for ``year``. ``faults`` are those of the notice as a whole."""

    year: int
    lines: tuple[NoticeLine, ...]
    faults: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        """Whether it says something and nothing is wrong with it."""
        return bool(self.lines) and not self.faults and not any(line.fault for line in self.lines)

    def days(self) -> Mapping[date, bool]:
        """Each day that the notice names: worked or not."""
        days = {day: False for line in self.lines for day in line.off}
        return days | {day: True for line in self.lines for day in line.worked}


def year_named(text: str) -> int | None:
    """The year that the heading of the notice names."""
    found = _YEAR.search(unicodedata.normalize("NFKC", text))
    return int(found[1]) if found else None


def parse_notice(text: str, year: int, *, is_whole: bool = True) -> Notice:
    """Read the notice of ``year``. ``is_whole``: it must speak of 1 January, as every yearly notice does; a later
    change of a year that is known may name single days only.
    """
    plain = unicodedata.normalize("NFKC", text)
    lines: list[NoticeLine] = []
    for item in _ITEM.split(plain):
        line = _line(item.strip(), year, len(lines) + 1)
        if line is not None:
            lines.append(line)
    return Notice(year, tuple(lines), tuple(_faults(text, year, lines, is_whole=is_whole)))


def notice_text(days: Mapping[date, bool], year: int) -> str:
    """Days as the notice of ``year`` names them; :func:`parse_notice` reads it back."""
    said = []
    for working, word in ((False, "放假"), (True, "上班")):
        spans = _spans(sorted(day for day, works in days.items() if works is working))
        if spans:
            said.append("、".join(_span_text(first, last, year) for first, last in spans) + f"{word}。")
    return "\n".join(said)


def days_text(days: tuple[date, ...]) -> str:
    """01-01–01-03、01-05: days in the order of the calendar, those that follow each other drawn together."""
    ends = _spans(sorted(days))
    return "、".join(
        date_text(first) if first == last else f"{date_text(first)}–{date_text(last)}" for first, last in ends
    )


def _line(text: str, year: int, number: int) -> NoticeLine | None:
    """What one item says; None for a heading or a sentence without any day."""
    named = _NAME.match(text)
    name, body = (named[1].strip(), text[named.end() :]) if named else ("", text)
    off: list[date] = []
    worked: list[date] = []
    waiting: list[date] = []
    fault = ""
    sentences = [each for each in _SENTENCES.split(body) if not each.strip().startswith(_ADVICE)]
    for clause in (each for sentence in sentences for each in _CLAUSES.split(sentence) if not _YEAR.search(each)):
        found, problem = _days(clause, year)
        fault = fault or problem
        waiting += found
        if "上班" in clause:
            worked, waiting = worked + waiting, []
        elif "放假" in clause or "休" in clause:
            off, waiting = off + waiting, []
    if not (off or worked or waiting or fault):
        return None
    line = NoticeLine(number, text, name, tuple(dict.fromkeys(off)), tuple(dict.fromkeys(worked)), fault)
    return line if fault else _judged(line, bool(waiting), _COUNT.search(body))


def _judged(line: NoticeLine, is_open: bool, count: re.Match[str] | None) -> NoticeLine:
    fault = ""
    twice = [day for day in line.worked if day in line.off]
    weekdays = [day for day in line.worked if day.weekday() < 5]
    if is_open:
        fault = translate("holidays", "Off or worked? Write 放假 or 上班 behind the days.")
    elif count is not None and int(count[1]) != len(line.off):
        fault = translate("holidays", "It says {said} days off, but names {n}.", said=count[1], n=len(line.off))
    elif len(line.off) > MOST_DAYS_OFF:
        fault = translate("holidays", "{n} days off at once: is the month right?", n=len(line.off))
    elif twice:
        fault = translate("holidays", "{day} is off and worked at once.", day=date_text(twice[0]))
    elif weekdays:
        fault = translate(
            "holidays", "{day} is a {weekday} and worked anyway.", day=date_text(weekdays[0]),
            weekday=weekday_text(weekdays[0]),
        )  # fmt: skip
    return NoticeLine(line.number, line.text, line.name, line.off, line.worked, fault)


def _days(clause: str, year: int) -> tuple[list[date], str]:
    """The days that a clause names, and what is wrong with them."""
    days: list[date] = []
    last_end, month, of_year = 0, 0, year
    for found in _DAY.finditer(clause):
        said_year, said_month, said_day, note = found.groups()
        of_year = int(said_year) if said_year else of_year
        month = int(said_month) if said_month else month
        try:
            day = date(of_year, month, int(said_day))
        except ValueError:
            return [], translate("holidays", "There is no day “{day}”.", day=found[0])
        weekday = _WEEKDAY.search(note or "")
        if weekday and _WEEKDAYS[weekday[1]] != day.weekday():
            words = translate(
                "holidays", "{day} of {year} is a {weekday}; is it the notice of another year?", day=date_text(day),
                year=day.year, weekday=weekday_text(day),
            )  # fmt: skip
            return [], words
        if days and _TO.fullmatch(clause[last_end : found.start()]):
            if day <= days[-1]:
                return [], translate("holidays", "“{text}” runs backwards.", text=clause.strip())
            if day - days[-1] > timedelta(days=31):
                return [], translate("holidays", "“{text}” is more than a month.", text=clause.strip())
            days += list(days_between(days[-1] + timedelta(days=1), day))
        else:
            days.append(day)
        last_end = found.end()
    return days, ""


def _faults(text: str, year: int, lines: list[NoticeLine], *, is_whole: bool) -> list[str]:
    named = year_named(text)
    if named is not None and named != year:
        return [translate("holidays", "This is the notice of {named}, not of {year}.", named=named, year=year)]
    off = {day for line in lines for day in line.off}
    worked = {day for line in lines for day in line.worked}
    faults = []
    if lines and is_whole and date(year, 1, 1) not in off and not any(line.fault for line in lines):
        faults.append(translate("holidays", "1 January is missing: every notice of a whole year begins with it."))
    far = sorted(day for day in off | worked if abs((day - date(year, 7, 1)).days) > 200)
    if far:
        faults.append(translate("holidays", "{day} lies outside {year}.", day=far[0], year=year))
    both = sorted(off & worked - {day for line in lines if line.fault for day in line.off})
    if both:
        faults.append(translate("holidays", "{day} is off and worked at once.", day=date_text(both[0])))
    return faults


def _spans(days: list[date]) -> list[tuple[date, date]]:
    spans: list[tuple[date, date]] = []
    for day in days:
        if spans and (day - spans[-1][1]).days == 1:
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    return spans


def _span_text(first: date, last: date, year: int) -> str:
    ends = [f"{day.month}月{day.day}日" for day in (first, last)]
    if {first.year, last.year} != {year}:
        ends = [f"{day.year}年{text}" for day, text in zip((first, last), ends, strict=True)]
    return ends[0] if first == last else "至".join(ends)
