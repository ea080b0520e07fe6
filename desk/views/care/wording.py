"""Words of days, of the board of a week and of its panel."""

from __future__ import annotations

from datetime import date, timedelta

from desk.rules.care import BookingState, state_text
from desk.rules.slots import clock_of
from desk.rules.times import date_text, weekday_text
from desk.services.care.rows import Cell, SeatRow, ServiceRow, SittingRow, SlotRow
from desk.views.care.sheet import Line
from desk.words import translate

_S = BookingState
LOOKS = {
    _S.DRAFT: ("amber", "clock"),
    _S.WAITING: ("violet", "ring"),
    _S.BOOKED: ("blue", "dot"),
    _S.IN_PREPARATION: ("amber", "half"),
    _S.FULFILLED: ("green", "tick"),
    _S.SETTLED: ("green", "tick"),
    _S.CANCELLED: ("grey", "dash"),
    _S.LATE_CANCELLED: ("amber", "dash"),
    _S.NO_SHOW: ("red", "cross"),
    _S.WAIVED: ("violet", "dash"),
    _S.CORRECTED: ("grey", "left"),
}
"""Colour family and shape of a state; its word is that of :func:`desk.rules.care.state_text`."""


def sitting_words(service: ServiceRow, sitting: SittingRow) -> tuple[str, str]:
    """What a line is called: the name of the sitting and when it begins; the hour alone where it has no other name."""
    clock = clock_of(sitting.starts)
    name = sitting.name.strip()
    if not name or name == service.name or clock in name:
        return "", clock
    return name, clock


def time_words(service: ServiceRow, sitting: SittingRow) -> str:
    """午餐 11:00."""
    return " ".join(filter(None, sitting_words(service, sitting)))


def span_words(first: date) -> str:
    """11月16日 – 22日, the week that begins with ``first``; both months where it goes over into another."""
    last = first + timedelta(days=6)
    if first.month == last.month:
        return translate("care_board", "{first} – {day}", first=date_text(first), day=day_words(last))
    return translate("care_board", "{first} – {last}", first=date_text(first), last=date_text(last))


def day_words(day: date) -> str:
    """22日."""
    return translate("care_board", "{day:02d}", day=day.day)


def near_day_word(day: date, today: date) -> str:
    """今天, 明天 or 昨天; empty for any other day."""
    names = {
        0: translate("kitchen", "Today"),
        1: translate("kitchen", "Tomorrow"),
        -1: translate("kitchen", "Yesterday"),
    }
    return names.get((day - today).days, "")


def near_day_words(day: date, today: date) -> str:
    """今天  周四 11月19日."""
    return "  ".join(filter(None, (near_day_word(day, today), long_day_words(day))))


def long_day_words(day: date) -> str:
    """周四 11月19日."""
    return f"{weekday_text(day)} {date_text(day)}"


def full_word() -> str:
    """满."""
    return translate("care_board", "full")


def waiting_words(count: int) -> str:
    """候补 1."""
    return translate("care_board", "{n} waiting", n=count)


def fill_words(booked: int, capacity: int, waiting: int, *, is_full: bool) -> str:
    """2 / 2 满，候补 1."""
    words = f"{booked} / {capacity}"
    if is_full:
        words = f"{words} {full_word()}"
    if waiting:
        words = translate("care_board", "{fill}, {waiting}", fill=words, waiting=waiting_words(waiting))
    return words


def slot_fill_words(slot: SlotRow) -> str:
    """The same of the slot in the panel; 不开放 where it is not given."""
    if not slot.open and not slot.seats:
        return slot.reason or translate("care_board", "not given on this day")
    taken = slot.capacity - len(slot.free)
    return fill_words(taken, slot.capacity, len(slot.waiting), is_full=not slot.free)


def stand_words(slot: SlotRow) -> str:
    """健康义诊 社区卫生服务中心: which stand of a service day it is, and who comes to give it; else nothing."""
    sitting = next((each for each in slot.service.sittings if each.sitting_id == slot.sitting_id), None)
    return f"{sitting.name} {sitting.provider}" if sitting is not None and sitting.provider else ""


def seat_words(seat: SeatRow) -> str:
    """俞志清（已约）."""
    name = seat.name or translate("care_board", "somebody")
    return translate("care_board", "{name} ({state})", name=name, state=state_text(seat.state))


def cell_words(line: Line, cell: Cell) -> str:
    """A cell for the tool tip and the screen reader."""
    where = f"{line.service.name} {time_words(line.service, line.sitting)}  {long_day_words(cell.day)}"
    if not cell.open:
        closed = translate("care_board", "not open")
        why = f"{closed}: {cell.reason}" if cell.reason else closed
        if not cell.booked:
            return f"{where}\n{why}"
        where = f"{where}\n{why}"
    fill = fill_words(cell.booked, cell.capacity, cell.waiting, is_full=cell.is_full)
    provider = [line.sitting.provider] if line.sitting.provider else []
    parts = [where, *provider, fill, *(seat_words(seat) for seat in cell.seats)]
    if cell.cut_off_at is not None:
        parts.append(translate("care_board", "the kitchen has counted"))
    return "\n".join(parts)


def context_words(open_now: int) -> str:
    """今天 5 项在开, beside the title."""
    return translate("care_board", "{n} services open today", n=open_now)
