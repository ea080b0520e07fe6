"""What the panel says of one booking: its state, its steps by kind of service, and what is to be known of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from desk.rules.care import AHEAD, DONE, BookingState, ServiceKind, Verb, state_text, verb_text, way_text
from desk.rules.money import yuan_text
from desk.rules.times import clock_text, date_text, local_date, moment_text
from desk.services.bookings.rows import BookingFile, Left
from desk.views.care.wording import LOOKS
from desk.words import QT_TRANSLATE_NOOP, translate

_STEPS: Mapping[ServiceKind, tuple[str, str]] = MappingProxyType(
    {
        ServiceKind.MEAL: (QT_TRANSLATE_NOOP("care_panel", "cooked"), QT_TRANSLATE_NOOP("care_panel", "eaten")),
        ServiceKind.BATH: (QT_TRANSLATE_NOOP("care_panel", "fetched"), QT_TRANSLATE_NOOP("care_panel", "bathed")),
        ServiceKind.LAUNDRY: (QT_TRANSLATE_NOOP("care_panel", "collected"), QT_TRANSLATE_NOOP("care_panel", "back")),
        ServiceKind.VISIT: (QT_TRANSLATE_NOOP("care_panel", "arrived"), QT_TRANSLATE_NOOP("care_panel", "finished")),
        ServiceKind.DOOR: (QT_TRANSLATE_NOOP("care_panel", "set out"), QT_TRANSLATE_NOOP("care_panel", "served")),
        ServiceKind.AGENT: (QT_TRANSLATE_NOOP("care_panel", "taken along"), QT_TRANSLATE_NOOP("care_panel", "settled")),
        ServiceKind.FAIR: (QT_TRANSLATE_NOOP("care_panel", "arrived"), QT_TRANSLATE_NOOP("care_panel", "finished")),
    }
)
"""What the second and the third step of a booking are called."""

_NEXT: Mapping[ServiceKind, tuple[str, str]] = MappingProxyType(
    {
        ServiceKind.MEAL: (QT_TRANSLATE_NOOP("care_panel", "Is cooked"), QT_TRANSLATE_NOOP("care_panel", "Has eaten")),
        ServiceKind.BATH: (QT_TRANSLATE_NOOP("care_panel", "Fetch"), QT_TRANSLATE_NOOP("care_panel", "Begin the bath")),
        ServiceKind.LAUNDRY: (
            QT_TRANSLATE_NOOP("care_panel", "Collect the bag"), QT_TRANSLATE_NOOP("care_panel", "Give the bag back")
        ),
        ServiceKind.VISIT: (QT_TRANSLATE_NOOP("care_panel", "Has arrived"), QT_TRANSLATE_NOOP("care_panel", "Finish")),
        ServiceKind.DOOR: (QT_TRANSLATE_NOOP("care_panel", "Set out"), QT_TRANSLATE_NOOP("care_panel", "Was served")),
        ServiceKind.AGENT: (
            QT_TRANSLATE_NOOP("care_panel", "Take it along"), QT_TRANSLATE_NOOP("care_panel", "Was settled")
        ),
        ServiceKind.FAIR: (QT_TRANSLATE_NOOP("care_panel", "Has arrived"), QT_TRANSLATE_NOOP("care_panel", "Finish")),
    }
)  # fmt: skip
"""What the button of the next step says, before and after it is under way."""

_S = BookingState
_CLOSED = frozenset({_S.CANCELLED, _S.LATE_CANCELLED, _S.NO_SHOW, _S.WAIVED, _S.CORRECTED})


@dataclass(frozen=True, slots=True)
class Step:
    """One of the steps of a booking: its word, when it was or will be, and whether it is ``done``."""

    word: str
    when: str
    done: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of what is to be known: an icon, words, the token of their colour."""

    icon: str
    words: str
    colour: str = "ink"


def pill_of(kind: ServiceKind, state: BookingState) -> tuple[str, str, str]:
    """Word, colour family and shape of a state; what is under way in the words of its service."""
    word = translate("care_panel", _STEPS[kind][0]) if state is _S.IN_PREPARATION else state_text(state)
    return (word, *LOOKS[state])


def steps_of(file: BookingFile, today: date) -> tuple[Step, ...]:
    """约好 接到 洗浴 扣次: what was done and when, what comes next and when it should."""
    second, third = (translate("care_panel", word) for word in _STEPS[file.kind])
    under_way = file.state is _S.IN_PREPARATION or file.state in DONE or _when(file, Verb.PREPARE, today)
    done = file.state in DONE
    steps = [
        Step(translate("care_panel", "booked"), moment_words(file.booked_at, today), file.state is not _S.WAITING),
        Step(second, _when(file, Verb.PREPARE, today), bool(under_way)),
        Step(third, _when(file, Verb.FULFIL, today) or moment_words(file.starts_at, today), done),
    ]
    if file.left is not None:
        steps.append(Step(translate("care_panel", "counted"), "", done))
    elif file.due:
        steps.append(Step(translate("care_panel", "paid"), _when(file, Verb.SETTLE, today), file.state is _S.SETTLED))
    return tuple(steps)


def next_words(file: BookingFile) -> str:
    """What D does now: 接到, 开始洗浴 …; empty where nothing comes next."""
    if Verb.SEAT in file.verbs:
        return translate("care_panel", "Give a free place")
    if file.state is _S.BOOKED and Verb.PREPARE in file.verbs:
        return translate("care_panel", _NEXT[file.kind][0])
    if file.bathing_since is not None and Verb.FULFIL in file.verbs:
        return translate("care_panel", "Bath is over …")
    if file.state is _S.IN_PREPARATION and Verb.FULFIL in file.verbs:
        return translate("care_panel", _NEXT[file.kind][1])
    return ""


def facts_of(file: BookingFile, now: datetime) -> tuple[Fact, ...]:
    """What is to be known, cautions first and in red."""
    today = local_date(now)
    found = [Fact("first-aid", each, "red") for each in file.cautions]
    meal = "  ".join(filter(None, (_where(file), file.diet)))
    if meal:
        found.append(Fact("house-line" if file.at_home else "storefront", meal))
    if file.item:
        found.append(Fact("clipboard-text", file.item))
    if file.kind is ServiceKind.AGENT and file.state not in _CLOSED:
        found.append(_authorised(file))
    if file.address:
        found.append(Fact("map-pin", file.address))
    if file.wish:
        found.append(Fact("chat-text", file.wish))
    if file.bathing_since is not None:
        found.append(Fact("shower", _bathing_words(file.bathing_since, now), "amber"))
    if file.left is not None:
        found.append(Fact("ticket", left_words(file.left)))
    elif file.price is not None:
        found.append(Fact("receipt", money_words(file)))
    if file.resources:
        found.append(Fact("user", translate("care_panel", ", ").join(file.resources)))
    if file.provider:
        found.append(Fact("storefront", translate("care_panel", "Given by {provider}", provider=file.provider)))
    found.append(Fact("calendar-blank", _booked_words(file, today)))
    if file.state in AHEAD:
        until = moment_text(file.free_until)
        if now < file.free_until:
            found.append(Fact("clock", translate("care_panel", "Free to cancel until {moment}", moment=until)))
        else:
            words = translate("care_panel", "Was free to cancel until {moment}", moment=until)
            found.append(Fact("clock", words, "amber"))
    return tuple(found)


def _bathing_words(since: datetime, now: datetime) -> str:
    """洗浴中 12 分钟（10:02 起）."""
    minutes = max(0, int((now - since).total_seconds()) // 60)
    return translate("care_panel", "In the bath for {n} min, since {clock}", n=minutes, clock=clock_text(since))


def _authorised(file: BookingFile) -> Fact:
    """An errand can be settled without the paper, but nobody should."""
    if file.authorised_at is None:
        return Fact("warning-circle", translate("care_panel", "The authorisation was not issued yet"), "amber")
    day = date_text(local_date(file.authorised_at))
    return Fact("file-text", translate("care_panel", "Authorisation issued on {day}", day=day))


def left_words(left: Left) -> str:
    """助浴包余 2 次，扣后余 1."""
    after = left.free
    now = left.free + left.reserved
    return translate("care_panel", "{package}: {n} left, {after} after what is booked", package=left.package, n=now,
                     after=after)  # fmt: skip


def money_words(file: BookingFile) -> str:
    """单价 12.00 元，补贴 3.00 元，应付 9.00 元."""
    assert file.price is not None
    if not file.subsidy:
        return translate("care_panel", "{price} yuan, paid by itself", price=yuan_text(file.price))
    return translate("care_panel", "{price} yuan, subsidy {subsidy}, to pay {due}", price=yuan_text(file.price),
                     subsidy=yuan_text(file.subsidy), due=yuan_text(file.due or 0))  # fmt: skip


def history_of(file: BookingFile, today: date) -> tuple[tuple[str, str], ...]:
    """When, and what was done by whom and why, the newest first."""
    lines = []
    for step in reversed(file.steps):
        words = [verb_text(step.verb), step.by, step.text or ""]
        if step.after_cut_off:
            words.append(translate("care_panel", "after the kitchen had counted"))
        lines.append((moment_words(step.at, today), "  ".join(filter(None, words))))
    return tuple(lines)


def moment_words(moment: datetime, today: date) -> str:
    """09:38 today, else 昨天, 明天, or the day."""
    day = local_date(moment)
    if day == today:
        return clock_text(moment)
    named = {1: translate("care_panel", "tomorrow"), -1: translate("care_panel", "yesterday")}
    return named.get((day - today).days, date_text(day))


def _when(file: BookingFile, verb: Verb, today: date) -> str:
    """When ``verb`` was done last; empty: never."""
    return next((moment_words(step.at, today) for step in reversed(file.steps) if step.verb is verb), "")


def _where(file: BookingFile) -> str:
    if file.kind is not ServiceKind.MEAL:
        return ""
    return translate("care_panel", "brought home") if file.at_home else translate("care_panel", "in the canteen")


def _booked_words(file: BookingFile, today: date) -> str:
    """约于 昨天 窗口 顾敏."""
    return translate("care_panel", "Booked {when} {way} {who}", when=moment_words(file.booked_at, today),
                     way=way_text(file.way), who=file.booked_by).strip()  # fmt: skip
