"""The record of a bath on paper (助浴记录表): blank for what is to come, or with what was measured.

It bears the whole name and what is known of the health: PAPERS_PRINT is needed besides what the gate asks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from desk.db import Session
from desk.models.papers import PaperIssue
from desk.printing.bath_record import BathSheet, Choice, GateLine
from desk.rules.assessment_words import level_text
from desk.rules.baths import After, BathWay, Failure, after_text, way_text
from desk.rules.identity import age
from desk.rules.papers import BATH_RECORD
from desk.rules.permissions import Permission
from desk.rules.times import clock_text, long_day_text
from desk.services import letterhead
from desk.services.acting import require
from desk.services.baths.gate import gate
from desk.services.baths.rows import BathInput, BathRow, Gate
from desk.services.papers import keeping
from desk.services.papers.bed_cards import sex_text
from desk.words import translate


def records(session: Session, *, booking_ids: tuple[int, ...]) -> tuple[BathSheet, ...]:
    """A record for each of these baths, to look at. Raises DeskError for what is no bath of this station."""
    require(session, Permission.PAPERS_PRINT)
    return tuple(_sheet(session, gate(session, booking_id=key)) for key in booking_ids)


def print_records(session: Session, *, booking_ids: tuple[int, ...]) -> tuple[BathSheet, ...]:
    """As :func:`records`, each kept with its booking."""
    sheets = records(session, booking_ids=booking_ids)
    for key in booking_ids:
        told = gate(session, booking_id=key)
        row = PaperIssue(
            matter_id=None, resident_id=told.booking.resident_id, item_id=None, stay_id=None, booking_id=key,
            kind=BATH_RECORD, number=None, template_id=None,
            values={"day": told.booking.day.isoformat(), "blank": told.record is None},
        )  # fmt: skip
        keeping.keep(session, row, 1)
    return sheets


def _sheet(session: Session, told: Gate) -> BathSheet:
    file, record = told.booking, told.record
    begins = f"{long_day_text(file.day)} {clock_text(file.starts_at)}–{clock_text(file.ends_at)}"
    years = age(file.birth_date, file.day) if file.birth_date is not None else None
    about = [sex_text(file.sex), "" if years is None else translate("residents", "{n} years", n=years)]
    carers = _carers(told)
    course = record.course if record is not None else {}
    return BathSheet(
        **letterhead.of(session),
        about=begins,
        facts=(
            (translate("bath_paper", "Name"), file.name),
            (translate("bath_paper", "Sex and age"), "　".join(filter(None, about))),
            (translate("bath_paper", "Ability"), level_text(told.level) if told.level is not None else "—"),
            (translate("bath_paper", "Consent"), _yes_no(told.known.consented)),
            (translate("bath_paper", "Room and carers"), "、".join(file.resources)),
            (translate("bath_paper", "Wish"), file.wish),
        ),
        cautions="；".join(file.cautions),
        lines=tuple(_lines(told)),
        override=_override(record),
        ways=tuple(Choice(way_text(each), course.get("way") == each) for each in BathWay),
        afters=tuple(Choice(after_text(each), course.get("after") == each) for each in After),
        begun=clock_text(record.started_at) if record is not None and record.started_at is not None else "",
        ended=clock_text(record.ended_at) if record is not None and record.ended_at is not None else "",
        took=_took(record),
        carers=carers,
        note=str(file.facts.get("note", "")),
    )


def _yes_no(yes: bool) -> str:
    return translate("bath_paper", "signed") if yes else translate("bath_paper", "not signed")


def _carers(told: Gate) -> str:
    chosen = told.record.values.carers if told.record is not None else ()
    names = {each.resource_id: each.name for each in told.carers}
    return "、".join(names[key] for key in chosen if key in names)


def _took(record: BathRow | None) -> str:
    if record is None or record.started_at is None or record.ended_at is None:
        return ""
    minutes = (record.ended_at - record.started_at) // timedelta(minutes=1)
    return translate("bath_paper", "{n} min", n=minutes)


def _override(record: BathRow | None) -> str:
    if record is None or not record.override_reason:
        return ""
    return translate("bath_paper", "{reason} ({who})", reason=record.override_reason, who=record.overridden_by)


def _lines(told: Gate) -> Iterator[GateLine]:
    limits, values = told.limits, told.record.values if told.record is not None else None
    failed = frozenset(told.record.failed) if told.record is not None else None
    yield GateLine(
        translate("bath_paper", "Assessment"), translate("bath_paper", "valid"),
        translate("bath_paper", "valid") if told.known.assessed else translate("bath_paper", "none"),
        told.known.assessed,
    )  # fmt: skip
    pressure = translate(
        "bath_paper", "{low}–{high} / {below}–{above} mmHg", low=limits.systolic_low, high=limits.systolic_high,
        below=limits.diastolic_low, above=limits.diastolic_high,
    )  # fmt: skip
    found = f"{values.systolic} / {values.diastolic}" if values is not None else ""
    if values is not None and values.pulse is not None:
        found = translate("bath_paper", "{pressure}, pulse {pulse}", pressure=found, pulse=values.pulse)
    rows = (
        (
            translate("bath_paper", "Blood pressure, pulse"), pressure, found,
            {Failure.PRESSURE_HIGH, Failure.PRESSURE_LOW},
        ),
        (
            translate("bath_paper", "Body temperature"), _degrees(limits.temperature_low, limits.temperature_high),
            _degree(values.temperature if values else None), {Failure.FEVER, Failure.COLD},
        ),
        (translate("bath_paper", "Skin"), translate("bath_paper", "sound"), _skin(values), {Failure.SKIN}),
        (translate("bath_paper", "Mind"), translate("bath_paper", "clear"), _mind(values), {Failure.UNCONSCIOUS}),
        (
            translate("bath_paper", "Last meal"),
            translate("bath_paper", "not fasting, {n} min ago or more", n=limits.after_meal),
            _meal(values), {Failure.FASTING, Failure.JUST_EATEN},
        ),
        (
            translate("bath_paper", "Room"), _degrees(limits.room_low, limits.room_high),
            _degree(values.room_temperature if values else None), {Failure.ROOM_COLD, Failure.ROOM_HOT},
        ),
        (
            translate("bath_paper", "Water"), _degrees(limits.water_low, limits.water_high),
            _degree(values.water_temperature if values else None), {Failure.WATER_COLD, Failure.WATER_HOT},
        ),
        (
            translate("bath_paper", "Carers"), translate("bath_paper", "{n} or more", n=told.known.carers_needed),
            str(len(values.carers)) if values else "", {Failure.ALONE},
        ),
    )  # fmt: skip
    for label, limit, said, speaks in rows:
        yield GateLine(label, limit, said, None if failed is None else not speaks & failed)


def _degrees(low: int, high: int) -> str:
    return f"{low / 10:g}–{high / 10:g} ℃"


def _degree(tenths: int | None) -> str:
    return "" if tenths is None else f"{tenths / 10:.1f} ℃"


def _skin(values: BathInput | None) -> str:
    if values is None:
        return ""
    return translate("bath_paper", "sound") if values.skin_sound else translate("bath_paper", "not sound")


def _mind(values: BathInput | None) -> str:
    if values is None:
        return ""
    return translate("bath_paper", "clear") if values.conscious else translate("bath_paper", "not clear")


def _meal(values: BathInput | None) -> str:
    if values is None:
        return ""
    if values.fasting:
        return translate("bath_paper", "fasting")
    if values.meal_minutes is None:
        return translate("bath_paper", "not known")
    return translate("bath_paper", "{n} min ago", n=values.meal_minutes)
