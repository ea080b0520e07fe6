"""The words of the ability assessment: groups, items, levels, and why a level was made worse."""

from __future__ import annotations

from types import MappingProxyType

from desk.rules.assessment import (
    BANDS,
    HIGHEST,
    LEVELS,
    Adjustment,
    AssessmentState,
    Circumstances,
    Diagnosis,
    Group,
    Item,
    Level,
    Occasion,
    RiskEvent,
)
from desk.words import QT_TRANSLATE_NOOP, translate

_I = Item
_GROUP_NAMES = MappingProxyType(
    {
        Group.SELF_CARE: QT_TRANSLATE_NOOP("assessment", "Self-care"),
        Group.MOBILITY: QT_TRANSLATE_NOOP("assessment", "Mobility"),
        Group.MENTAL: QT_TRANSLATE_NOOP("assessment", "Mental state"),
        Group.SENSES: QT_TRANSLATE_NOOP("assessment", "Senses and participation"),
    }
)
_ITEM_NAMES = MappingProxyType(
    {
        _I.EATING: QT_TRANSLATE_NOOP("assessment", "Eating"),
        _I.GROOMING: QT_TRANSLATE_NOOP("assessment", "Grooming"),
        _I.BATHING: QT_TRANSLATE_NOOP("assessment", "Bathing"),
        _I.DRESSING_UPPER: QT_TRANSLATE_NOOP("assessment", "Dressing, upper part"),
        _I.DRESSING_LOWER: QT_TRANSLATE_NOOP("assessment", "Dressing, trousers and shoes"),
        _I.BLADDER: QT_TRANSLATE_NOOP("assessment", "Bladder control"),
        _I.BOWEL: QT_TRANSLATE_NOOP("assessment", "Bowel control"),
        _I.TOILET: QT_TRANSLATE_NOOP("assessment", "Using the toilet"),
        _I.BED_MOBILITY: QT_TRANSLATE_NOOP("assessment", "Moving in bed"),
        _I.TRANSFER: QT_TRANSLATE_NOOP("assessment", "From bed to chair"),
        _I.WALKING: QT_TRANSLATE_NOOP("assessment", "Walking on the level"),
        _I.STAIRS: QT_TRANSLATE_NOOP("assessment", "Stairs"),
        _I.TIME: QT_TRANSLATE_NOOP("assessment", "Knows the time"),
        _I.PLACE: QT_TRANSLATE_NOOP("assessment", "Knows the place"),
        _I.PERSONS: QT_TRANSLATE_NOOP("assessment", "Knows people"),
        _I.MEMORY: QT_TRANSLATE_NOOP("assessment", "Memory"),
        _I.UNDERSTANDING: QT_TRANSLATE_NOOP("assessment", "Understanding"),
        _I.EXPRESSION: QT_TRANSLATE_NOOP("assessment", "Expression"),
        _I.AGGRESSION: QT_TRANSLATE_NOOP("assessment", "Aggression"),
        _I.DEPRESSION: QT_TRANSLATE_NOOP("assessment", "Depression"),
        _I.CONSCIOUSNESS: QT_TRANSLATE_NOOP("assessment", "Consciousness"),
        _I.SIGHT: QT_TRANSLATE_NOOP("assessment", "Sight"),
        _I.HEARING: QT_TRANSLATE_NOOP("assessment", "Hearing"),
        _I.DAILY_TASKS: QT_TRANSLATE_NOOP("assessment", "Daily tasks"),
        _I.TRANSPORT: QT_TRANSLATE_NOOP("assessment", "Going out by transport"),
        _I.SOCIAL: QT_TRANSLATE_NOOP("assessment", "Social life"),
    }
)
_LEVEL_NAMES = MappingProxyType(
    {
        Level.INTACT: QT_TRANSLATE_NOOP("assessment", "able"),
        Level.MILD: QT_TRANSLATE_NOOP("assessment", "mildly disabled"),
        Level.MODERATE: QT_TRANSLATE_NOOP("assessment", "moderately disabled"),
        Level.SEVERE: QT_TRANSLATE_NOOP("assessment", "severely disabled"),
        Level.COMPLETE: QT_TRANSLATE_NOOP("assessment", "completely disabled"),
    }
)
_OTHER_NAMES = MappingProxyType(
    {
        Diagnosis.DEMENTIA: QT_TRANSLATE_NOOP("assessment", "dementia (F00–F03)"),
        Diagnosis.MENTAL: QT_TRANSLATE_NOOP("assessment", "other mental disorder (F04–F99)"),
        RiskEvent.FALL: QT_TRANSLATE_NOOP("assessment", "fall"),
        RiskEvent.CHOKING: QT_TRANSLATE_NOOP("assessment", "choking"),
        RiskEvent.SUICIDE: QT_TRANSLATE_NOOP("assessment", "suicide attempt"),
        RiskEvent.SELF_HARM: QT_TRANSLATE_NOOP("assessment", "self-harm"),
        RiskEvent.WANDERING: QT_TRANSLATE_NOOP("assessment", "wandering off"),
        Occasion.FIRST: QT_TRANSLATE_NOOP("assessment", "first assessment"),
        Occasion.ROUTINE: QT_TRANSLATE_NOOP("assessment", "routine assessment"),
        Occasion.CHANGE: QT_TRANSLATE_NOOP("assessment", "after a change"),
        Occasion.REVIEW: QT_TRANSLATE_NOOP("assessment", "repeated on doubt"),
        AssessmentState.DRAFT: QT_TRANSLATE_NOOP("assessment", "being filled in"),
        AssessmentState.VALID: QT_TRANSLATE_NOOP("assessment", "valid"),
        AssessmentState.VOID: QT_TRANSLATE_NOOP("assessment", "taken back"),
    }
)


def group_text(group: Group) -> str:
    """自理能力 …"""
    return translate("assessment", _GROUP_NAMES[group])


def item_text(item: Item) -> str:
    """进食, 修饰 …"""
    return translate("assessment", _ITEM_NAMES[item])


def level_text(level: Level) -> str:
    """能力完好, 轻度失能 …"""
    return translate("assessment", _LEVEL_NAMES[level])


def band_text(level: Level) -> str:
    """66–89 分, 90 分: the points that give a level."""
    at = LEVELS.index(level)
    least = BANDS[at][0]
    most = BANDS[at - 1][0] - 1 if at else HIGHEST
    said = f"{least}" if least == most else f"{least}–{most}"
    return translate("assessment", "{n} points", n=said)


def word(code: Diagnosis | RiskEvent | Occasion | AssessmentState) -> str:
    """诊断为痴呆, 跌倒, 首次评估, 有效 …"""
    return translate("assessment", _OTHER_NAMES[code])


def adjustment_text(adjustment: Adjustment, circumstances: Circumstances) -> str:
    """Why the level is worse, with what is known: 30 天内跌倒 2 次."""
    if adjustment is Adjustment.COMA:
        return translate("assessment", "in a coma")
    if adjustment is Adjustment.DIAGNOSIS:
        assert circumstances.diagnosis is not None  # else it does not hold
        return translate("assessment", "diagnosed: {what}", what=word(circumstances.diagnosis))
    counted = (
        translate("assessment", "{event} {n} times", event=word(kind), n=circumstances.events[kind])
        for kind in RiskEvent
        if circumstances.events.get(kind)
    )
    return translate("assessment", "in 30 days: {events}", events=translate("assessment", ", ").join(counted))
