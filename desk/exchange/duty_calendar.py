"""Duty hours as a calendar (RFC 5545): who can be reached when, repeated every week, in the time of Shanghai."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from desk.exchange.contentlines import content_lines, escaped
from desk.exchange.vcard import DutyContact
from desk.rules.duty_hours import DutySpan, read_duty_hours
from desk.rules.slots import MIDNIGHT
from desk.rules.times import at_local
from desk.words import translate

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ZONE = (
    "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19910915T020000", "TZOFFSETFROM:+0900",
    "TZOFFSETTO:+0800", "TZNAME:CST", "END:STANDARD", "END:VTIMEZONE",
)  # fmt: skip
"""Since the last summer time, of 1991."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DutyCalendar:
    """The file, and what of it is not in hours: of whom some hours could not be read, and who has none."""

    data: bytes
    events: int
    unread: tuple[DutyContact, ...]
    without: int


def duty_calendar(contacts: Sequence[DutyContact], *, name: str, now: datetime, today: date) -> DutyCalendar:
    """Every span of hours as an event of every week from ``today`` on, to the last day of a duty that has an end.

    Hours that can't be read stand as a note over the whole of the first day. Working days are Monday to Friday: a
    calendar knows no days that are worked in place of others.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Doorstep Desk//Duty hours//ZH", "CALSCALE:GREGORIAN",
             "METHOD:PUBLISH", f"X-WR-CALNAME:{escaped(name)}", "X-WR-TIMEZONE:Asia/Shanghai", *_ZONE]  # fmt: skip
    unread: list[DutyContact] = []
    events = without = 0
    for contact in contacts:
        if not contact.hours:
            without += 1
            continue
        hours = read_duty_hours(contact.hours)
        first = max(today, contact.since or today)
        if hours.unread:
            unread.append(contact)
        for number, span in enumerate(hours.spans):
            lines += _weekly(contact, number, span, first, now)
        if not hours.spans:
            lines += _note(contact, first, now)
        events += len(hours.spans) or 1
    return DutyCalendar(content_lines((*lines, "END:VCALENDAR")), events, tuple(unread), without)


def _weekly(contact: DutyContact, number: int, span: DutySpan, first: date, now: datetime) -> Iterator[str]:
    day = next(day for day in (first + n * _DAY for n in range(7)) if str(day.isoweekday()) in span.weekdays)
    ends = day if span.ends > span.starts else day + _DAY
    until = ""
    if contact.until is not None:
        last = at_local(contact.until, time(0)).astimezone(UTC) - timedelta(seconds=1)
        until = f";UNTIL={last:%Y%m%dT%H%M%SZ}"
    days = ",".join(_DAYS[int(each) - 1] for each in span.weekdays)
    yield from _head(contact, f"{number}", now)
    yield f"DTSTART;TZID=Asia/Shanghai:{_moment(day, span.starts)}"
    yield f"DTEND;TZID=Asia/Shanghai:{_moment(ends, span.ends)}"
    yield f"RRULE:FREQ=WEEKLY;BYDAY={days}{until}"
    summary = translate("duty_calendar", "On duty: {duty} {name}", duty=contact.duty, name=contact.name)
    yield f"SUMMARY:{escaped(summary)}"
    yield from _tail(contact)


def _note(contact: DutyContact, day: date, now: datetime) -> Iterator[str]:
    words = translate(
        "duty_calendar", "{duty} {name} can be reached: {hours}", duty=contact.duty, name=contact.name,
        hours=contact.hours,
    )  # fmt: skip
    yield from _head(contact, "note", now)
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + _DAY:%Y%m%d}"
    yield f"SUMMARY:{escaped(words)}"
    yield from _tail(contact)


def _head(contact: DutyContact, part: str, now: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{contact.uid}-{part}"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _tail(contact: DutyContact) -> Iterator[str]:
    told = (contact.grid, "、".join(contact.phones), contact.hours)
    yield f"DESCRIPTION:{escaped(chr(10).join(filter(None, told)))}"
    yield f"LOCATION:{escaped(contact.station)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _moment(day: date, minutes: int) -> str:
    """A local time; the end of the day is midnight of the next."""
    if minutes == MIDNIGHT:
        day, minutes = day + _DAY, 0
    return f"{day:%Y%m%d}T{minutes // 60:02d}{minutes % 60:02d}00"
