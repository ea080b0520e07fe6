"""Printer profiles (打印机校准): by how much a printer is off, as a clerk measured it on the calibration page."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.cards import PrinterProfile
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import may, require, station_of
from desk.services.cards.rows import ProfileInput, ProfileRow
from desk.services.grids.meanwhile import check_version
from desk.words import translate

FARTHEST = 200
"""Tenths of a millimetre that a sheet can be off."""

SCALES = (900, 1100)
LONGEST_NAME = 40


def profiles(session: Session, *, retired: bool = False) -> tuple[ProfileRow, ...]:
    """The profiles of the station by name. Needs CARDS_PRINT or PAPERS_PRINT."""
    if not may(session.actor, Permission.PAPERS_PRINT):
        require(session, Permission.CARDS_PRINT)
    query = select(PrinterProfile).where(PrinterProfile.station_id == station_of(session)).order_by(PrinterProfile.name)
    if not retired:
        query = query.where(PrinterProfile.retired_on.is_(None))
    return tuple(map(_row, session.scalars(query)))


def save_profile(session: Session, *, values: ProfileInput, seen: ProfileRow | None = None) -> ProfileRow:
    """Save a new profile, or the one that was ``seen``. Needs CARDS_PRINT: who measures corrects.

    Raises Rejected (``name``, ``offset_right``, ``offset_down``, ``scale``) and Stale.
    """
    require(session, Permission.CARDS_PRINT)
    row = _held(session, seen) if seen is not None else None
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
    try:
        session.flush()  # the key and the version are told
    except IntegrityError as error:  # two desks saved one name at the same moment
        raise Rejected({"name": _taken(name)}) from error
    return _row(row)


def retire_profile(session: Session, *, seen: ProfileRow, retired: bool = True) -> ProfileRow:
    """Offer a profile no more, or again. Needs CARDS_SETUP. Raises Stale."""
    require(session, Permission.CARDS_SETUP)
    row = _held(session, seen)
    row.retired_on = local_date(session.now) if retired else None
    session.flush()  # the version is told
    return _row(row)


def _held(session: Session, seen: ProfileRow) -> PrinterProfile:
    row = session.get(PrinterProfile, seen.profile_id, with_for_update=True)
    if row is None or row.station_id != station_of(session):
        raise DeskError(translate("cards", "This printer is not there any more."))
    check_version(session, row, seen.version)
    return row


def _problems(session: Session, row: PrinterProfile | None, name: str, values: ProfileInput) -> dict[str, str]:
    problems = {}
    taken = select(PrinterProfile.id).where(
        PrinterProfile.station_id == station_of(session), PrinterProfile.name == name
    )  # fmt: skip
    if not name:
        problems["name"] = translate("cards", "Please give the printer a name.")
    elif len(name) > LONGEST_NAME:
        problems["name"] = translate("cards", "The name is too long: at most {most} characters.", most=LONGEST_NAME)
    elif session.scalar(taken) not in (None, row.id if row is not None else None):
        problems["name"] = _taken(name)
    for field in ("offset_right", "offset_down"):
        if not -FARTHEST <= getattr(values, field) <= FARTHEST:
            problems[field] = translate("cards", "A sheet can be off by at most 20 mm.")
    if not SCALES[0] <= values.scale <= SCALES[1]:
        problems["scale"] = translate("cards", "The scale is between 90 % and 110 %.")
    return problems


def _taken(name: str) -> str:
    return translate("cards", "There is a printer “{name}” already.", name=name)


def _row(row: PrinterProfile) -> ProfileRow:
    values = ProfileInput(
        row.name, row.printer or "", row.offset_right, row.offset_down, row.scale, row.duplex, row.calibrated_on
    )
    return ProfileRow(row.id, row.version, values, row.retired_on)
