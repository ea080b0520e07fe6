"""The gate of a bath (助浴门槛): what must hold on the day before somebody goes into the water.

DOMAIN.md §4, bath gate, is common practice and no standard: every threshold is a setting of the station. Pressures in
mmHg, temperatures in tenths of a degree Celsius, times in minutes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from desk.words import QT_TRANSLATE_NOOP, translate


class Failure(StrEnum):
    """What speaks against a bath today. The first two are known before; the others are measured at the gate."""

    ASSESSMENT = "ASSESSMENT"
    CONSENT = "CONSENT"
    PRESSURE_HIGH = "PRESSURE_HIGH"
    PRESSURE_LOW = "PRESSURE_LOW"
    FEVER = "FEVER"
    COLD = "COLD"
    SKIN = "SKIN"
    UNCONSCIOUS = "UNCONSCIOUS"
    FASTING = "FASTING"
    JUST_EATEN = "JUST_EATEN"
    ROOM_COLD = "ROOM_COLD"
    ROOM_HOT = "ROOM_HOT"
    WATER_COLD = "WATER_COLD"
    WATER_HOT = "WATER_HOT"
    ALONE = "ALONE"


class BathWay(StrEnum):
    """How somebody was bathed: 淋浴, 盆浴, 擦浴."""

    SHOWER = "SHOWER"
    TUB = "TUB"
    WIPED = "WIPED"


class After(StrEnum):
    """How the resident was after it: 良好, 疲倦, 不适. ``UNWELL`` wants a note of what it was."""

    WELL = "WELL"
    TIRED = "TIRED"
    UNWELL = "UNWELL"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Between which values somebody may bathe; the bounds themselves pass. ``minutes`` a bath may last."""

    systolic_low: int = 90
    systolic_high: int = 160
    diastolic_low: int = 60
    diastolic_high: int = 100
    temperature_low: int = 350
    temperature_high: int = 373
    after_meal: int = 60
    room_low: int = 240
    room_high: int = 260
    water_low: int = 380
    water_high: int = 420
    minutes: int = 30


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found at the gate. ``meal_minutes`` since the last meal, None: not known."""

    systolic: int
    diastolic: int
    temperature: int
    skin_sound: bool
    conscious: bool
    fasting: bool
    meal_minutes: int | None
    room_temperature: int
    water_temperature: int
    carers: int


@dataclass(frozen=True, slots=True)
class Known:
    """What is on file: a valid assessment, a signed consent, and how many carers somebody of this ability needs."""

    assessed: bool
    consented: bool
    carers_needed: int


POSSIBLE: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "systolic": (50, 260),
        "diastolic": (30, 160),
        "pulse": (30, 220),
        "temperature": (330, 430),
        "meal_minutes": (0, 1440),
        "room_temperature": (100, 450),
        "water_temperature": (200, 550),
    }
)
"""What an instrument can show; anything else is a slip of the pen. Both bounds included."""

_FAILURES = MappingProxyType(
    {
        Failure.ASSESSMENT: QT_TRANSLATE_NOOP("baths", "There is no valid ability assessment."),
        Failure.CONSENT: QT_TRANSLATE_NOOP("baths", "The consent to be bathed is not signed."),
        Failure.PRESSURE_HIGH: QT_TRANSLATE_NOOP("baths", "The blood pressure is too high."),
        Failure.PRESSURE_LOW: QT_TRANSLATE_NOOP("baths", "The blood pressure is too low."),
        Failure.FEVER: QT_TRANSLATE_NOOP("baths", "The body temperature is too high."),
        Failure.COLD: QT_TRANSLATE_NOOP("baths", "The body temperature is too low."),
        Failure.SKIN: QT_TRANSLATE_NOOP("baths", "The skin is not sound."),
        Failure.UNCONSCIOUS: QT_TRANSLATE_NOOP("baths", "The resident is not clear in mind."),
        Failure.FASTING: QT_TRANSLATE_NOOP("baths", "The resident has an empty stomach."),
        Failure.JUST_EATEN: QT_TRANSLATE_NOOP("baths", "The last meal was too short ago."),
        Failure.ROOM_COLD: QT_TRANSLATE_NOOP("baths", "The bath room is too cold."),
        Failure.ROOM_HOT: QT_TRANSLATE_NOOP("baths", "The bath room is too hot."),
        Failure.WATER_COLD: QT_TRANSLATE_NOOP("baths", "The water is too cold."),
        Failure.WATER_HOT: QT_TRANSLATE_NOOP("baths", "The water is too hot."),
        Failure.ALONE: QT_TRANSLATE_NOOP("baths", "A second carer is needed."),
    }
)

_WAYS = MappingProxyType(
    {
        BathWay.SHOWER: QT_TRANSLATE_NOOP("baths", "shower"),
        BathWay.TUB: QT_TRANSLATE_NOOP("baths", "tub"),
        BathWay.WIPED: QT_TRANSLATE_NOOP("baths", "wiped down"),
    }
)
_AFTER = MappingProxyType(
    {
        After.WELL: QT_TRANSLATE_NOOP("baths", "well"),
        After.TIRED: QT_TRANSLATE_NOOP("baths", "tired"),
        After.UNWELL: QT_TRANSLATE_NOOP("baths", "unwell"),
    }
)


def way_text(way: BathWay) -> str:
    """淋浴 …"""
    return translate("baths", _WAYS[way])


def after_text(after: After) -> str:
    """良好 …"""
    return translate("baths", _AFTER[after])


def failure_text(failure: Failure) -> str:
    """血压偏高 … as a sentence."""
    return translate("baths", _FAILURES[failure])


def judge(found: Measured, known: Known, limits: Thresholds) -> tuple[Failure, ...]:
    """Everything that speaks against the bath, in the order of :class:`Failure`; empty: it may begin."""
    return tuple(_failures(found, known, limits))


def _failures(found: Measured, known: Known, limits: Thresholds) -> Iterator[Failure]:
    if not known.assessed:
        yield Failure.ASSESSMENT
    if not known.consented:
        yield Failure.CONSENT
    if found.systolic > limits.systolic_high or found.diastolic > limits.diastolic_high:
        yield Failure.PRESSURE_HIGH
    if found.systolic < limits.systolic_low or found.diastolic < limits.diastolic_low:
        yield Failure.PRESSURE_LOW
    if found.temperature > limits.temperature_high:
        yield Failure.FEVER
    if found.temperature < limits.temperature_low:
        yield Failure.COLD
    if not found.skin_sound:
        yield Failure.SKIN
    if not found.conscious:
        yield Failure.UNCONSCIOUS
    if found.fasting:
        yield Failure.FASTING
    elif found.meal_minutes is not None and found.meal_minutes < limits.after_meal:
        yield Failure.JUST_EATEN
    if found.room_temperature < limits.room_low:
        yield Failure.ROOM_COLD
    if found.room_temperature > limits.room_high:
        yield Failure.ROOM_HOT
    if found.water_temperature < limits.water_low:
        yield Failure.WATER_COLD
    if found.water_temperature > limits.water_high:
        yield Failure.WATER_HOT
    if found.carers < known.carers_needed:
        yield Failure.ALONE


def sound(known: Known, limits: Thresholds) -> Measured:
    """Values against which nothing speaks: what is not measured yet counts as these while the gate is filled in."""
    return Measured(
        systolic=limits.systolic_high,
        diastolic=limits.diastolic_low,
        temperature=limits.temperature_low,
        skin_sound=True,
        conscious=True,
        fasting=False,
        meal_minutes=None,
        room_temperature=limits.room_low,
        water_temperature=limits.water_low,
        carers=known.carers_needed,
    )


def implausible(name: str, value: int) -> bool:
    """Whether no instrument shows ``value`` for the field ``name`` of :data:`POSSIBLE`."""
    low, high = POSSIBLE[name]
    return not low <= value <= high


def plausible_text(name: str) -> str:
    """What the field ``name`` of :data:`POSSIBLE` may say: 50–260, 33–43 …"""
    low, high = POSSIBLE[name]
    shown = [f"{each / 10:g}" if name.endswith("temperature") else str(each) for each in (low, high)]
    return translate("baths", "Enter a value from {low} to {high}.", low=shown[0], high=shown[1])
