"""What templates and printer profiles share: a name of their own at the station; two desks may save the same one."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import ScalarResult, select
from sqlalchemy.exc import IntegrityError

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.cards import CardTemplate, PrinterProfile
from desk.rules.times import local_date
from desk.services.acting import station_of
from desk.services.grids.meanwhile import check_version
from desk.words import QT_TRANSLATE_NOOP, translate

LONGEST_NAME = 40

_Named = TypeVar("_Named", CardTemplate, PrinterProfile)

_GONE, _NAMELESS, _TAKEN = range(3)
_WORDS = {
    CardTemplate: (
        QT_TRANSLATE_NOOP("cards", "This template is not there any more."),
        QT_TRANSLATE_NOOP("cards", "Please give the template a name."),
        QT_TRANSLATE_NOOP("cards", "There is a template “{name}” already."),
    ),
    PrinterProfile: (
        QT_TRANSLATE_NOOP("cards", "This printer is not there any more."),
        QT_TRANSLATE_NOOP("cards", "Please give the printer a name."),
        QT_TRANSLATE_NOOP("cards", "There is a printer “{name}” already."),
    ),
}


def of_station(session: Session, kind: type[_Named], *, retired: bool) -> ScalarResult[_Named]:
    """Those of the station by name, the ``retired`` too where they are wanted."""
    query = select(kind).where(kind.station_id == station_of(session)).order_by(kind.name)
    return session.scalars(query if retired else query.where(kind.retired_on.is_(None)))


def held(session: Session, kind: type[_Named], key: int | None, version: int) -> _Named:
    """The row that was seen, locked. Raises DeskError when it is gone, and Stale."""
    row = session.get(kind, key, with_for_update=True) if key is not None else None
    if row is None or row.station_id != station_of(session):
        raise DeskError(translate("cards", _WORDS[kind][_GONE]))
    check_version(session, row, version)
    return row


def name_problems(session: Session, kind: type[_Named], row: _Named | None, name: str) -> dict[str, str]:
    """What speaks against ``name`` for ``row``, None for a new one."""
    if not name:
        return {"name": translate("cards", _WORDS[kind][_NAMELESS])}
    if len(name) > LONGEST_NAME:
        return {"name": translate("cards", "The name is too long: at most {most} characters.", most=LONGEST_NAME)}
    taken = select(kind.id).where(kind.station_id == station_of(session), kind.name == name)
    if session.scalar(taken) not in (None, row.id if row is not None else None):
        return {"name": _taken(kind, name)}
    return {}


def flush(session: Session, row: CardTemplate | PrinterProfile) -> None:
    """Key and version are told. Raises Rejected when two desks saved one name at the same moment."""
    name = row.name
    try:
        session.flush()
    except IntegrityError as error:
        raise Rejected({"name": _taken(type(row), name)}) from error


def retire(session: Session, row: CardTemplate | PrinterProfile, *, retired: bool) -> None:
    """Offer it no more, or again; flushed, because its version is told."""
    row.retired_on = local_date(session.now) if retired else None
    session.flush()


def _taken(kind: type[CardTemplate | PrinterProfile], name: str) -> str:
    return translate("cards", _WORDS[kind][_TAKEN], name=name)
