"""The words of the board: short dates, what stands on a bar, what a cell says to a screen reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from desk.rules.beds import (
    Condition,
    GenderRule,
    LeaveState,
    Phase,
    Purpose,
    StayState,
    condition_text,
    gender_rule_text,
    kind_text,
    leave_state_text,
    leave_text,
    nights,
    state_text,
)
from desk.rules.identity import age
from desk.rules.times import clock_text, date_text, local_date, moment_text, weekday_text
from desk.services.beds.rows import Bar, BedRow, LeaveRow, RoomRow
from desk.views.beds.sheet import Line, Sheet, arrives_today, leaves_today, nights_left, open_leaves
from desk.words import QT_TRANSLATE_NOOP, translate

_NARROW = (
    QT_TRANSLATE_NOOP("beds_page", "Mo"),
    QT_TRANSLATE_NOOP("beds_page", "Tu"),
    QT_TRANSLATE_NOOP("beds_page", "We"),
    QT_TRANSLATE_NOOP("beds_page", "Th"),
    QT_TRANSLATE_NOOP("beds_page", "Fr"),
    QT_TRANSLATE_NOOP("beds_page", "Sa"),
    QT_TRANSLATE_NOOP("beds_page", "Su"),
)


def narrow_weekday(day: date) -> str:
    """一, 二 …"""
    return translate("beds_page", _NARROW[day.weekday()])


def short_date(day: date) -> str:
    """11-21, where there is little room."""
    return f"{day:%m-%d}"


def month_text(day: date) -> str:
    """11 月; with the year where it is another one than that of the day before."""
    if day.month == 1:
        return translate("beds_page", "{year}, month {n}", year=day.year, n=day.month)
    return translate("beds_page", "Month {n}", n=day.month)


def span_text(first: date, days: int) -> str:
    """11月16日 – 12月6日, the days in sight."""
    if days == 1:
        return f"{date_text(first)} {weekday_text(first)}"
    return f"{date_text(first)} – {date_text(first + timedelta(days=days - 1))}"


def short_span(starts_at: datetime, ends_at: datetime | None) -> str:
    """11-21 到 11-30."""
    begins = short_date(local_date(starts_at))
    if ends_at is None:
        return translate("beds_page", "from {day} on", day=begins)
    ends = short_date(local_date(ends_at))
    if begins == ends:
        return f"{begins} {clock_text(starts_at)}–{clock_text(ends_at)}"
    return translate("beds_page", "{begins} to {ends}", begins=begins, ends=ends)


def short_until(ends_at: datetime | None) -> str:
    """到 12-08; empty where there is no end."""
    if ends_at is None:
        return ""
    return translate("beds_page", "until {day}", day=short_date(local_date(ends_at)))


def long_span(starts_at: datetime, ends_at: datetime | None) -> str:
    """11月25日–12月8日."""
    if ends_at is None:
        return translate("beds_page", "from {day} on", day=date_text(local_date(starts_at)))
    return f"{date_text(local_date(starts_at))}–{date_text(local_date(ends_at))}"


def nights_text(count: int) -> str:
    """9 晚."""
    return translate("beds_page", "1 night") if count == 1 else translate("beds_page", "{n} nights", n=count)


def sex_text(sex: str) -> str:
    """女, 男; empty where it is not known."""
    if sex == "female":
        return translate("beds_page", "F")
    return translate("beds_page", "M") if sex == "male" else ""


def who_text(sex: str, birth_date: date | None, today: date) -> str:
    """女 84."""
    years = str(age(birth_date, today)) if birth_date is not None and birth_date <= today else ""
    return f"{sex_text(sex)} {years}".strip()


def context_text(rooms: Sequence[RoomRow]) -> str:
    """2–4 楼 25 张床，应急留 2, beside the title of the page."""
    beds = [bed for room in rooms for bed in room.beds]
    if not beds:
        return ""
    floors = sorted({room.floor for room in rooms})
    joined = floors == list(range(floors[0], floors[-1] + 1)) and len(floors) > 2
    which = f"{floors[0]}–{floors[-1]}" if joined else translate("beds_page", ", ").join(map(str, floors))
    words = translate("beds_page", "Floors {floors}, {n} beds", floors=which, n=len(beds))
    reserve = sum(bed.reserve for bed in beds)
    return f"{words}{translate('beds_page', ', {n} in reserve', n=reserve)}" if reserve else words


def room_line(room: RoomRow) -> str:
    """双人  女, below the number of a room; the rule alone for a couple."""
    if room.gender_rule is GenderRule.COUPLE:
        return gender_rule_text(room.gender_rule)
    if room.gender_rule is GenderRule.ANY:
        return room.kind
    return f"{room.kind}  {gender_rule_text(room.gender_rule)}"


def bed_label(bed: BedRow) -> str:
    """2 床."""
    return translate("beds_page", "Bed {n}", n=bed.number)


def bar_words(bar: Bar, now: datetime, *, ends_in_sight: bool) -> str:
    """What stands beside the name: what is unusual before the kind of the stay."""
    today = local_date(now)
    if bar.purpose is Purpose.CLOSED:
        return bar.note or condition_text(Condition.OUT_OF_USE)
    if bar.purpose is Purpose.ROOM:
        return translate("beds_page", "whole room")
    if bar.purpose is Purpose.COMPANION:
        return translate("beds_page", "keeps company")
    overdue = next((leave for leave in bar.leaves if leave.overdue), None)
    if overdue is not None:
        return leave_words(overdue)
    if bar.late:
        return translate("beds_page", "did not come yet")
    if bar.displaced:
        return translate("beds_page", "bed still taken")
    if arrives_today(bar, today):
        return translate("beds_page", "comes today {clock}", clock=clock_text(bar.starts_at))
    assert bar.kind is not None
    words = kind_text(bar.kind)
    if bar.ends_at is not None and not ends_in_sight:
        return f"{words}  {short_until(bar.ends_at)}"
    return words


def left_text(bar: Bar, today: date) -> str:
    """剩 3 晚, at the right of a bar; empty where nobody asks."""
    left = nights_left(bar, today)
    if left is None or bar.overstayed:
        return ""
    return translate("beds_page", "{n} left", n=nights_text(left)) if left else ""


def overstay_text(bar: Bar, now: datetime) -> str:
    """超期 2 天."""
    assert bar.ends_at is not None
    days = max((local_date(now) - local_date(bar.ends_at)).days, 0)
    if not days:
        return translate("beds_page", "should have left")
    return translate("beds_page", "{n} days over", n=days)


def leave_words(leave: LeaveRow) -> str:
    """住院, 回家; with what is unusual about it."""
    words = leave_text(leave.kind)
    if leave.overdue:
        return translate("beds_page", "{leave}, overdue", leave=words)
    if leave.state is LeaveState.PENDING:
        return f"{words} {leave_state_text(leave.state)}"
    return words


def bar_tip(bar: Bar, sheet: Sheet) -> str:
    """Everything known of a bar, line by line."""
    return "\n".join(_bar_lines(bar, sheet))


def cell_words(sheet: Sheet, number: int, day: date) -> str:
    """A cell for the screen reader: which bed, which day, who has it."""
    line = sheet.lines[number]
    bar = sheet.bar_on(number, day)
    where = f"{line.bed.text} {date_text(day)} {weekday_text(day)}"
    if bar is None:
        free = translate("beds_page", "free")
        if line.bed.reserve:
            free = translate("beds_page", "emergency reserve, a head lets it go")
        return ", ".join([where, free, *_bed_facts(line.bed)])
    return ", ".join([where, *(words for words in _bar_lines(bar, sheet) if words)])


def bed_tip(line: Line) -> str:
    """A bed and its room in words."""
    room = f"{line.bed.text}  {room_line(line.room)}"
    return "\n".join([room, *_bed_facts(line.bed), *([line.room.note] if line.room.note else [])])


def _bed_facts(bed: BedRow) -> list[str]:
    facts = []
    if bed.condition is not Condition.USABLE:
        since = translate("beds_page", "since {moment}", moment=moment_text(bed.condition_since))
        note = f"  {bed.condition_note}" if bed.condition_note else ""
        facts.append(f"{condition_text(bed.condition)}  {since}{note}")
    kept = [
        words
        for has, words in (
            (bed.reserve, translate("beds_page", "emergency reserve, a head lets it go")),
            (bed.companion, translate("beds_page", "for company")),
            (bed.oxygen, translate("beds_page", "oxygen")),
            (bed.rail, translate("beds_page", "rail")),
            (bed.window, translate("beds_page", "window")),
        )
        if has
    ]
    return [*facts, "  ".join(kept)] if kept else facts


def _bar_lines(bar: Bar, sheet: Sheet) -> Iterator[str]:
    if bar.purpose is Purpose.CLOSED:
        yield f"{condition_text(Condition.OUT_OF_USE)}  {bar.note or ''}".strip()
        yield _times(bar)
        return
    today = sheet.today
    yield f"{bar.name}  {who_text(bar.sex, bar.birth_date, today)}".strip()
    kind = kind_text(bar.kind) if bar.kind is not None else ""
    state = state_text(bar.state) if bar.state is not None else ""
    if bar.purpose is not Purpose.STAY:
        state = bar_words(bar, sheet.now, ends_in_sight=True)
    yield "  ".join(each for each in (kind, state, bar.care_level or "", *bar.tags) if each)
    yield _times(bar)
    yield from _warnings(bar, sheet)
    for leave in open_leaves(bar):
        back = leave.back_at or leave.back_due_at
        until = moment_text(back) if back is not None else "?"
        yield f"{leave_words(leave)}  {moment_text(leave.leaves_at)} – {until}"


def _times(bar: Bar) -> str:
    if bar.ends_at is None:
        return translate("beds_page", "from {day} on", day=moment_text(bar.starts_at))
    length = nights_text(nights(bar.starts_at, bar.ends_at))
    return f"{moment_text(bar.starts_at)} – {moment_text(bar.ends_at)}  {length}"


def _warnings(bar: Bar, sheet: Sheet) -> Iterator[str]:
    if bar.overstayed:
        yield overstay_text(bar, sheet.now)
    if bar.late:
        yield translate("beds_page", "did not come yet")
    if bar.displaced:
        yield translate("beds_page", "bed still taken")
    if leaves_today(bar, sheet.today) and not bar.overstayed and bar.state is not StayState.ON_LEAVE:
        yield translate("beds_page", "leaves today")
    if bar.phase is Phase.CURRENT and (left := left_text(bar, sheet.today)):
        yield left
    if bar.incomplete_by is not None:
        yield translate("beds_page", "to be completed by {moment}", moment=moment_text(bar.incomplete_by))
    if bar.allergy:
        yield translate("beds_page", "allergy")
    if bar.fall_risk:
        yield translate("beds_page", "may fall")
