"""The settings of a station, each with a default, so that an empty table is a working desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.errors import Rejected, RuleBroken
from desk.models.stations import Setting
from desk.rules import deadlines
from desk.rules.accounts import MonthBase
from desk.rules.permissions import Permission
from desk.services.acting import require, station_of
from desk.words import translate


@dataclass(frozen=True, slots=True)
class Settings:
    """What a station can choose.

    ``idle_lock_minutes`` 1–30; ``deadline_profile`` a code of :data:`desk.rules.deadlines.PROFILES`;
    ``receipt_paper`` ``A4`` or ``80MM``; ``theme`` ``light``, ``dark`` or ``system``; ``scale`` in per cent;
    ``tag_review_months`` after which a category needs new evidence; ``backup_keep`` daily backups kept;
    ``assessment_both_levels`` by how many levels (1 or 2) a diagnosis and risk events together make an ability
    assessment worse; ``bed_hold_hours`` for which a booked bed is kept after the time to come;
    ``emergency_complete_hours`` within which what an emergency admission left out must be there;
    ``plans_ahead_days`` for which standing plans are booked ahead; ``laundry_days``
    after which a bag should be back; ``venue_area`` in m², below which a venue is flagged as too small; ``bath_…`` the
    thresholds of :class:`desk.rules.baths.Thresholds`, in its units.
    """

    idle_lock_minutes: int = 5
    deadline_profile: str = "7123"
    receipt_paper: str = "A4"
    receipt_copies: int = 1
    theme: str = "light"
    scale: int = 100
    tag_review_months: int = 12
    backup_keep: int = 14
    month_base: str = MonthBase.CALENDAR.value
    assessment_both_levels: int = 1
    bed_hold_hours: int = 24
    emergency_complete_hours: int = 24
    plans_ahead_days: int = 35
    laundry_days: int = 2
    venue_area: int = 300
    bath_systolic_low: int = 90
    bath_systolic_high: int = 160
    bath_diastolic_low: int = 60
    bath_diastolic_high: int = 100
    bath_temperature_low: int = 350
    bath_temperature_high: int = 373
    bath_after_meal: int = 60
    bath_room_low: int = 240
    bath_room_high: int = 260
    bath_water_low: int = 380
    bath_water_high: int = 420
    bath_minutes: int = 30


DEFAULTS = Settings()
CHOICES: Mapping[str, frozenset[Any]] = {
    "deadline_profile": frozenset(deadlines.PROFILES),
    "receipt_paper": frozenset({"A4", "80MM"}),
    "theme": frozenset({"light", "dark", "system"}),
    "scale": frozenset({100, 120, 140}),
    "month_base": frozenset(base.value for base in MonthBase),
}
RANGES: Mapping[str, tuple[int, int]] = {
    "idle_lock_minutes": (1, 30),
    "receipt_copies": (1, 2),
    "tag_review_months": (1, 60),
    "backup_keep": (1, 366),
    "assessment_both_levels": (1, 2),
    "bed_hold_hours": (0, 336),
    "emergency_complete_hours": (1, 168),
    "plans_ahead_days": (7, 92),
    "laundry_days": (0, 14),
    "venue_area": (0, 5000),
    "bath_systolic_low": (60, 140),
    "bath_systolic_high": (100, 220),
    "bath_diastolic_low": (40, 90),
    "bath_diastolic_high": (70, 140),
    "bath_temperature_low": (340, 365),
    "bath_temperature_high": (365, 385),
    "bath_after_meal": (0, 240),
    "bath_room_low": (180, 300),
    "bath_room_high": (200, 350),
    "bath_water_low": (340, 420),
    "bath_water_high": (360, 450),
    "bath_minutes": (5, 90),
}


def read(session: Session) -> Settings:
    """The settings of the actor's station; what was never chosen has its default."""
    known = {field.name for field in fields(Settings)}
    rows = session.execute(select(Setting.name, Setting.value).where(Setting.station_id == station_of(session)))
    return replace(DEFAULTS, **{name: value for name, value in rows.tuples() if name in known})


def backups_kept(session: Session) -> int:
    """How many daily backups stay: as many as any station of this database wants."""
    wanted = session.scalars(select(Setting.value).where(Setting.name == "backup_keep")).all()
    return max(wanted, default=DEFAULTS.backup_keep)


def change(session: Session, **values: object) -> Settings:
    """Set the named settings and leave the others; :class:`Rejected` names each that can't be so."""
    require(session, Permission.SETTINGS_WRITE)
    return keep(session, values)


def keep(session: Session, values: Mapping[str, object]) -> Settings:
    """The same for a service that asks for a right of its own."""
    sound, problems = {}, {}
    for name, value in values.items():
        try:
            sound[name] = checked(name, value)
        except RuleBroken as broken:
            problems[name] = broken.text
    if problems:
        raise Rejected(problems)
    before = read(session)
    changed = {name: value for name, value in sound.items() if asdict(before)[name] != value}
    for name, value in changed.items():
        setting = session.get(Setting, (station_of(session), name))
        if setting is None:
            session.add(Setting(station_id=station_of(session), name=name, value=value))
        else:
            setting.value = value
    return replace(before, **changed)


def checked(name: str, value: object) -> Any:
    """``value`` as it is stored; :class:`RuleBroken` says why the setting can't be so."""
    if name not in DEFAULTS.__slots__:
        raise RuleBroken("SETTING_UNKNOWN", translate("settings", "There is no setting “{name}”.", name=name))
    default = getattr(DEFAULTS, name)
    if type(value) is not type(default):
        raise RuleBroken("SETTING_KIND", translate("settings", "This value is of the wrong kind."))
    if name in CHOICES and value not in CHOICES[name]:
        choices = ", ".join(sorted(str(choice) for choice in CHOICES[name]))
        raise RuleBroken("SETTING_CHOICE", translate("settings", "Choose one of: {choices}.", choices=choices))
    if name in RANGES and isinstance(value, int):
        low, high = RANGES[name]
        if not low <= value <= high:
            raise RuleBroken(
                "SETTING_RANGE", translate("settings", "Enter a number from {low} to {high}.", low=low, high=high)
            )
    return value
