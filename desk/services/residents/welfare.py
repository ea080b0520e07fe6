"""Meals, services booked ahead and knocks at the door rest while someone lies in a bed of the centre (停餐、停敲门)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select, update

from desk.db import Session
from desk.errors import DeskError
from desk.models.residents import Resident
from desk.recording import plain
from desk.words import translate

FLAGS = ("meals_paused_on", "knocks_paused_on")


def pause(session: Session, *, resident_id: int, on: date) -> None:
    """No meals and no knocks from the day ``on``. What rests already from an earlier day keeps that day.

    For services whose own act was allowed: nothing is required. Raises DeskError when the file is gone.
    """
    known = _flags(session, resident_id)
    _set(session, resident_id, known, {flag: min(day or on, on) for flag, day in known.items()})
    _services(session, resident_id, min(known["meals_paused_on"] or on, on))


def resume(session: Session, *, resident_id: int) -> None:
    """Meals and knocks go on. For services whose own act was allowed; raises DeskError when the file is gone."""
    known = _flags(session, resident_id)
    _set(session, resident_id, known, dict.fromkeys(FLAGS))
    _services(session, resident_id, None)


def _services(session: Session, resident_id: int, on: date | None) -> None:
    from desk.services.bookings import following  # it asks who is still here

    following.rest(session, resident_id=resident_id, on=on)


def _flags(session: Session, resident_id: int) -> dict[str, date | None]:
    """Nobody else changes the row until we are done."""
    query = select(Resident.meals_paused_on, Resident.knocks_paused_on).where(Resident.id == resident_id)
    row = session.execute(query.with_for_update()).first()
    if row is None:
        raise DeskError(translate("residents", "This file is not there any more."))
    return dict(zip(FLAGS, row, strict=True))


def _set(session: Session, resident_id: int, known: dict[str, date | None], flags: dict[str, date | None]) -> None:
    """No change of what the form says: the version stays, nobody's open form becomes stale."""
    changes = {flag: [plain(known[flag]), plain(day)] for flag, day in flags.items() if known[flag] != day}
    if changes:
        session.execute(update(Resident).where(Resident.id == resident_id).values(flags))
        session.note("change", Resident.SUBJECT, resident_id, changes)
