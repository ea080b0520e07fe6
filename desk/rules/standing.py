"""Standing plans (长期预约) and pauses by their dates: DOMAIN.md §3. What is stored are days; the state follows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desk.rules.care import PlanState, StopKind
from desk.words import QT_TRANSLATE_NOOP, translate

WEEKDAYS = "1234567"


class PlanChange(StrEnum):
    """What the kitchen must know the day before: 新增 停止 暂停 恢复 换餐 改份数 改送法."""

    NEW = "NEW"
    STOPPED = "STOPPED"
    PAUSED = "PAUSED"
    RESUMED = "RESUMED"
    DIET = "DIET"
    PORTIONS = "PORTIONS"
    DELIVERY = "DELIVERY"


class Absence(StrEnum):
    """Why somebody gets nothing on a day: 住院, 入住床位, 外出, 身故, 迁出, 本人要求."""

    HOSPITAL = "HOSPITAL"
    BED = "BED"
    AWAY = "AWAY"
    DIED = "DIED"
    MOVED = "MOVED"
    REQUEST = "REQUEST"


@dataclass(frozen=True, slots=True)
class Span:
    """Days from ``since`` up to, not including, ``until``; None: no end is known."""

    since: date
    until: date | None = None

    def covers(self, day: date) -> bool:
        """Whether ``day`` is one of them."""
        return self.since <= day and (self.until is None or day < self.until)

    def touches(self, other: Span) -> bool:
        """Whether they have a day in common."""
        return (self.until is None or other.since < self.until) and (other.until is None or self.since < other.until)


def covered(spans: Iterable[Span], day: date) -> bool:
    """Whether one of ``spans`` holds on ``day``."""
    return any(span.covers(day) for span in spans)


def plan_span(valid_from: date, valid_until: date | None, stopped_on: date | None) -> Span:
    """The days for which a plan holds; without one it ends on the day it begins."""
    ends = [day for day in (valid_until, stopped_on) if day is not None]
    return Span(valid_from, max(min(ends), valid_from) if ends else None)


def plan_state(span: Span, stop: StopKind | None, pauses: Iterable[Span], day: date) -> PlanState:
    """待启用 启用 暂停 停止 身故 on ``day``; ``span`` as :func:`plan_span` has it."""
    if stop is StopKind.DEATH:
        return PlanState.DECEASED
    if span.until is not None and span.until <= max(day, span.since):
        return PlanState.STOPPED
    if day < span.since:
        return PlanState.PENDING
    return PlanState.PAUSED if covered(pauses, day) else PlanState.ACTIVE


_CHANGES = MappingProxyType(
    {
        PlanChange.NEW: QT_TRANSLATE_NOOP("care", "new"),
        PlanChange.STOPPED: QT_TRANSLATE_NOOP("care", "stopped"),
        PlanChange.PAUSED: QT_TRANSLATE_NOOP("care", "paused"),
        PlanChange.RESUMED: QT_TRANSLATE_NOOP("care", "goes on"),
        PlanChange.DIET: QT_TRANSLATE_NOOP("care", "other diet"),
        PlanChange.PORTIONS: QT_TRANSLATE_NOOP("care", "other number of portions"),
        PlanChange.DELIVERY: QT_TRANSLATE_NOOP("care", "other way of delivery"),
    }
)
_ABSENCES = MappingProxyType(
    {
        Absence.HOSPITAL: QT_TRANSLATE_NOOP("care", "in hospital"),
        Absence.BED: QT_TRANSLATE_NOOP("care", "in a bed of the centre"),
        Absence.AWAY: QT_TRANSLATE_NOOP("care", "away"),
        Absence.DIED: QT_TRANSLATE_NOOP("care", "has died"),
        Absence.MOVED: QT_TRANSLATE_NOOP("care", "moved away"),
        Absence.REQUEST: QT_TRANSLATE_NOOP("care", "asked for"),
    }
)


def change_text(change: PlanChange) -> str:
    """新增, 停止 …"""
    return translate("care", _CHANGES[change])


def absence_text(absence: Absence) -> str:
    """住院, 入住床位 …"""
    return translate("care", _ABSENCES[absence])
