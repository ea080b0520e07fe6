"""Printer profiles (打印机校准): by how much a printer is off, as a clerk measured it on the calibration page."""

from __future__ import annotations

from desk.db import Session
from desk.errors import Rejected
from desk.models.cards import PrinterProfile
from desk.rules.permissions import Permission
from desk.services.acting import may, require, station_of
from desk.services.cards import named
from desk.services.cards.rows import ProfileInput, ProfileRow
from desk.words import translate

FARTHEST = 200
"""Tenths of a millimetre that a sheet can be off."""

SCALES = (900, 1100)


def profiles(session: Session, *, retired: bool = False) -> tuple[ProfileRow, ...]:
    """The profiles of the station by name. Needs CARDS_PRINT or PAPERS_PRINT."""
    if not may(session.actor, Permission.PAPERS_PRINT):
        require(session, Permission.CARDS_PRINT)
    return tuple(map(_row, named.of_station(session, PrinterProfile, retired=retired)))


def save_profile(session: Session, *, values: ProfileInput, seen: ProfileRow | None = None) -> ProfileRow:
    """Save a new profile, or the one that was ``seen``. Needs CARDS_PRINT: who measures corrects.

    Raises Rejected (``name``, ``offset_right``, ``offset_down``, ``scale``) and Stale.
    """
    require(session, Permission.CARDS_PRINT)
    row = named.held(session, PrinterProfile, seen.profile_id, seen.version) if seen is not None else None
    name = " ".join(values.name.split())
    problems = _problems(session, row, name, values)
    if problems:
        raise Rejected(problems)
    if row is None:
        row = PrinterProfile(station_id=station_of(session), retired_on=None)
        session.add(row)
    row.name, row.printer, row.duplex = name, values.printer.strip() or None, values.duplex
    row.offset_right, row.offset_down, row.scale = values.offset_right, values.offset_down, values.scale
    row.calibrated_on = values.calibrated_on
    named.flush(session, row)
    return _row(row)


def retire_profile(session: Session, *, seen: ProfileRow, retired: bool = True) -> ProfileRow:
    """Offer a profile no more, or again. Needs CARDS_SETUP. Raises Stale."""
    require(session, Permission.CARDS_SETUP)
    row = named.held(session, PrinterProfile, seen.profile_id, seen.version)
    named.retire(session, row, retired=retired)
    return _row(row)


def _problems(session: Session, row: PrinterProfile | None, name: str, values: ProfileInput) -> dict[str, str]:
    problems = named.name_problems(session, PrinterProfile, row, name)
    for field in ("offset_right", "offset_down"):
        if not -FARTHEST <= getattr(values, field) <= FARTHEST:
            problems[field] = translate("cards", "A sheet can be off by at most 20 mm.")
    if not SCALES[0] <= values.scale <= SCALES[1]:
        problems["scale"] = translate("cards", "The scale is between 90 % and 110 %.")
    return problems


def _row(row: PrinterProfile) -> ProfileRow:
    values = ProfileInput(
        row.name, row.printer or "", row.offset_right, row.offset_down, row.scale, row.duplex, row.calibrated_on
    )
    return ProfileRow(row.id, row.version, values, row.retired_on)
