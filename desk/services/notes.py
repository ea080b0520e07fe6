"""Notes for the next shift (交接班): left by one, read and signed for by another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.staff import Staff
from desk.models.stations import ShiftNote
from desk.rules.permissions import Permission
from desk.services.acting import require, staff_of, station_of
from desk.words import translate

LONGEST = 2000
_Query = Select[tuple[int, str, str, datetime, str, datetime | None]]


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note; ``read_by`` and ``read_at`` are set once it was signed for."""

    note_id: int
    text: str
    written_by: str
    written_at: datetime
    read_by: str | None
    read_at: datetime | None


def leave(session: Session, *, text: str) -> NoteRow:
    """Leave a note for whoever comes next."""
    require(session, Permission.NOTES_WRITE)
    words = text.strip()
    if not words:
        raise Rejected({"text": translate("notes", "Write what the next shift should know.")})
    if len(words) > LONGEST:
        raise Rejected({"text": translate("notes", "A note has at most {n} characters.", n=LONGEST)})
    note = ShiftNote(
        station_id=station_of(session), text=words, written_by_id=staff_of(session), written_at=session.now
    )
    session.add(note)
    session.flush()  # the row that goes out carries its key
    return _one(session, note.id)


def sign_for(session: Session, *, note_id: int) -> NoteRow:
    """Sign that the note was read. A note someone else has signed for stays theirs."""
    require(session, Permission.NOTES_READ)
    note = session.get(ShiftNote, note_id, with_for_update=True)
    if note is None or note.station_id != station_of(session):
        raise DeskError(translate("notes", "This note does not exist at this station."))
    if note.read_at is None:
        note.read_by_id, note.read_at = staff_of(session), session.now
        session.flush()  # the row below is read from the table
    return _one(session, note_id)


def current(session: Session) -> tuple[NoteRow, ...]:
    """The station's notes that nobody has signed for yet, newest first."""
    require(session, Permission.NOTES_READ)
    return _rows(session, _query().where(ShiftNote.station_id == station_of(session), ShiftNote.read_at.is_(None)))


def latest(session: Session, *, limit: int = 50) -> tuple[NoteRow, ...]:
    """The station's notes, signed for or not, newest first."""
    require(session, Permission.NOTES_READ)
    return _rows(session, _query().where(ShiftNote.station_id == station_of(session)).limit(limit))


def _query() -> _Query:
    writer, reader = aliased(Staff), aliased(Staff)
    return (
        select(ShiftNote.id, ShiftNote.text, writer.name, ShiftNote.written_at, reader.name, ShiftNote.read_at)
        .join(writer, writer.id == ShiftNote.written_by_id)
        .outerjoin(reader, reader.id == ShiftNote.read_by_id)
        .order_by(ShiftNote.id.desc())
    )


def _rows(session: Session, query: _Query) -> tuple[NoteRow, ...]:
    return tuple(NoteRow(*row) for row in session.execute(query).tuples())


def _one(session: Session, note_id: int) -> NoteRow:
    return _rows(session, _query().where(ShiftNote.id == note_id))[0]
