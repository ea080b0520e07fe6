"""What is done with a resident's file besides saving it: reveal, note, visit."""

from __future__ import annotations

from datetime import date

from sqlalchemy import or_, select, update

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.residents import Resident, ResidentAddress, ResidentContact, ResidentNote, ResidentPhone
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import search
from desk.services.acting import require, staff_of
from desk.services.residents.merged import held
from desk.services.residents.rows import NoteRow, phone_text
from desk.services.residents.saving import keys_of
from desk.words import translate


def reveal(session: Session, *, resident_id: int, field: str, reason: str) -> str:
    """The whole of what is masked, recorded with the reason.

    ``field``: ``name``, ``id_no``, ``birth_date``, ``address:living``, ``address:registered``, ``phone:KEY`` or
    ``contact:KEY`` with the key of its row. Raises Rejected for a missing reason.
    """
    require(session, Permission.RESIDENTS_REVEAL)
    if not reason.strip():
        raise Rejected({"reason": translate("residents", "Please say what it is needed for.")})
    resident = session.get(Resident, resident_id)
    if resident is None:
        raise DeskError(translate("residents", "This file is not there any more."))
    text = _whole(session, resident, field)
    if text is None:
        raise DeskError(translate("residents", "There is nothing to show here any more."))
    session.note("reveal", Resident.SUBJECT, resident_id, {"shown": [None, field]}, reason=reason.strip())
    return text


def _whole(session: Session, resident: Resident, field: str) -> str | None:
    kind, _, key = field.partition(":")
    if field == "name":
        return resident.name
    if field == "id_no":
        return resident.id_no
    if field == "birth_date":
        return resident.birth_date.isoformat() if resident.birth_date else None
    if kind == "address":
        return session.scalar(
            select(ResidentAddress.text).where(ResidentAddress.resident_id == resident.id, ResidentAddress.kind == key)
        )
    if kind == "phone" and key.isdecimal():
        phone = session.get(ResidentPhone, int(key))
        return phone_text(phone.number, phone.extension) if phone and phone.resident_id == resident.id else None
    if kind == "contact" and key.isdecimal():
        contact = session.get(ResidentContact, int(key))
        return contact.phone if contact and contact.resident_id == resident.id else None
    raise ValueError(f"no such field: {field}")


def add_note(session: Session, *, resident_id: int, text: str) -> NoteRow:
    """Write down something a colleague should know. Raises Rejected for an empty text."""
    require(session, Permission.RESIDENTS_WRITE)
    if not text.strip():
        raise Rejected({"text": translate("residents", "The note is empty.")})
    stays_id = held(session, resident_id)
    session.get_one(Resident, stays_id)
    note = ResidentNote(
        resident_id=stays_id, text=text.strip(), written_by_id=staff_of(session), written_at=session.now
    )
    session.add(note)
    return NoteRow(note.text, session.actor.name, note.written_at)


def touch(session: Session, *, resident_id: int, on: date | None = None) -> bool:
    """The resident was here today (or ``on``): first among equals from now on. False when known already.

    No change of the file: its version stays, nobody's open form becomes stale.
    """
    require(session, Permission.RESIDENTS_READ)
    day = on or local_date(session.now)
    resident = session.get(Resident, resident_id, with_for_update=True)
    if resident is None:
        raise DeskError(translate("residents", "This file is not there any more."))
    last = resident.last_seen_on
    if last is not None and last >= day:
        return False
    newer = or_(Resident.last_seen_on.is_(None), Resident.last_seen_on < day)
    seen = update(Resident).where(Resident.id == resident_id, newer).values(last_seen_on=day)
    session.execute(seen, execution_options={"synchronize_session": False})  # read again, under lock, by whoever asks
    keys = keys_of(resident)
    search.drop_keys(session, search.RESIDENT, resident_id, keys, last)
    search.put_keys(session, search.RESIDENT, resident_id, keys, day)
    return True
