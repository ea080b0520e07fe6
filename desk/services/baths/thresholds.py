"""Between which values somebody may bathe at this station: settings, each with a default."""

from __future__ import annotations

from dataclasses import asdict, fields

from desk.db import Session
from desk.errors import Rejected
from desk.rules.baths import Thresholds
from desk.rules.permissions import Permission
from desk.services import settings
from desk.services.acting import require
from desk.words import translate

_PREFIX = "bath_"
_PAIRS = (("systolic_low", "systolic_high"), ("diastolic_low", "diastolic_high"), ("temperature_low",
          "temperature_high"), ("room_low", "room_high"), ("water_low", "water_high"))  # fmt: skip
TENTHS = frozenset({"temperature_low", "temperature_high", "room_low", "room_high", "water_low", "water_high"})
"""Those in tenths of a degree Celsius."""


def thresholds(session: Session) -> Thresholds:
    """Those of the actor's station."""
    chosen = asdict(settings.read(session))
    return Thresholds(**{each.name: chosen[_PREFIX + each.name] for each in fields(Thresholds)})


def set_thresholds(session: Session, *, limits: Thresholds) -> Thresholds:
    """Keep them for the station. Raises Rejected by field of :class:`Thresholds`, temperatures told in degrees; needs
    CARE_SETUP.
    """
    require(session, Permission.CARE_SETUP)
    said = asdict(limits)
    crossed = [high for low, high in _PAIRS if said[low] >= said[high]]
    if crossed:
        words = translate("baths", "It must be above the lower bound.")
        raise Rejected(dict.fromkeys(crossed, words))
    try:
        settings.keep(session, {_PREFIX + name: value for name, value in said.items()})
    except Rejected as rejected:
        names = [name.removeprefix(_PREFIX) for name in rejected.fields]
        raise Rejected({name: _range_text(name) for name in names}) from rejected
    return limits


def _range_text(name: str) -> str:
    """What a threshold may be: 34–36.5, 60–140."""
    low, high = settings.RANGES[_PREFIX + name]
    parts = 10 if name in TENTHS else 1
    return translate("baths", "Enter a value from {low} to {high}.", low=f"{low / parts:g}", high=f"{high / parts:g}")
