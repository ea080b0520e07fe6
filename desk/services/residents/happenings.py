"""What the time line of a person is made of: one source for each subject, joined by one line in ``SOURCES``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from sqlalchemy import or_, select
from sqlalchemy.sql.elements import ColumnElement

from desk.db import Session
from desk.models.attachments import Attachment
from desk.models.matters import Matter
from desk.models.papers import PaperIssue
from desk.models.residents import Resident, ResidentConsent, ResidentEvent, ResidentMerge, ResidentNote
from desk.models.staff import Staff
from desk.rules import attachments, consents, papers
from desk.rules.life import STAYS, LifeEvent, Turn, event_text, turn_text
from desk.rules.matters import OPEN_STATES, state_text
from desk.rules.permissions import Permission
from desk.rules.times import at_local, local_date, moment_text
from desk.services.matters.reading import rows_of
from desk.services.record_fields import field_text
from desk.services.record_words import actor_text
from desk.services.residents import card_happenings, care_happenings, service_happenings
from desk.services.residents.history import FIELDS, Save, saves_of
from desk.services.residents.timeline_rows import Happened, HappenedRow, Source, Window
from desk.services.residents.windows import windowed
from desk.words import translate


def _matters(session: Session, window: Window) -> Sequence[HappenedRow]:
    query = select(Matter.id, Staff.name).join(Staff, Staff.id == Matter.received_by_id)
    query = query.where(Matter.resident_id.in_(window.resident_ids))
    by = dict(session.execute(windowed(query, Matter.received_at, Matter.id, window)).tuples().all())
    return [
        HappenedRow(
            Happened.MATTER,
            row.id,
            row.received_at,
            row.title,
            " · ".join(filter(None, (row.owner, _due(row.due_at) if row.state in OPEN_STATES else row.clock))),
            by[row.id],
            row.state.value,
            state_text(row.state),
            row.light,
        )
        for row in rows_of(session, list(by))
    ]


def _due(due_at: datetime | None) -> str:
    return translate("timeline", "due {at}", at=moment_text(due_at)) if due_at else ""


def _endings(session: Session, window: Window) -> Sequence[HappenedRow]:
    """How matters ended, where that was not at the desk at once."""
    query = (
        select(Matter.id, Matter.replied_at, Matter.title, Matter.result, Staff.name)
        .join(Staff, Staff.id == Matter.replied_by_id)
        .where(Matter.resident_id.in_(window.resident_ids), Matter.replied_at > Matter.received_at)
    )
    return [
        HappenedRow(
            Happened.MATTER, key, at, translate("timeline", "Closed: {title}", title=title), result or "", by, done=True
        )
        for key, at, title, result, by in session.execute(
            windowed(query, Matter.replied_at, Matter.id, window)
        ).tuples()
    ]


def _papers(session: Session, window: Window) -> Sequence[HappenedRow]:
    theirs = select(Matter.id).where(Matter.resident_id.in_(window.resident_ids))
    query = (
        select(PaperIssue.id, PaperIssue.issued_at, PaperIssue.kind, PaperIssue.number, PaperIssue.copies, Staff.name)
        .join(Staff, Staff.id == PaperIssue.issued_by_id)
        .where(or_(PaperIssue.resident_id.in_(window.resident_ids), PaperIssue.matter_id.in_(theirs)))
    )
    return [
        HappenedRow(
            Happened.PAPER, key, at, papers.paper_text(kind),
            " ".join(filter(None, (number, translate("timeline", "{n} copies", n=copies) if copies > 1 else ""))), by,
        )
        for key, at, kind, number, copies, by in session.execute(
            windowed(query, PaperIssue.issued_at, PaperIssue.id, window)
        ).tuples()
    ]  # fmt: skip


def _notes(session: Session, window: Window) -> Sequence[HappenedRow]:
    query = (
        select(ResidentNote.id, ResidentNote.written_at, ResidentNote.text, Staff.name)
        .join(Staff, Staff.id == ResidentNote.written_by_id)
        .where(ResidentNote.resident_id.in_(window.resident_ids))
    )
    return [
        HappenedRow(Happened.NOTE, key, at, translate("timeline", "Note"), text, by)
        for key, at, text, by in session.execute(
            windowed(query, ResidentNote.written_at, ResidentNote.id, window)
        ).tuples()
    ]


def _life(session: Session, window: Window) -> Sequence[HappenedRow]:
    """Under the day on which it happened, whenever it was recorded."""
    event = ResidentEvent
    query = (
        select(event.id, event.kind, event.since, event.until, event.place, event.note, event.before, Staff.name)
        .join(Staff, Staff.id == ResidentEvent.recorded_by_id)
        .where(ResidentEvent.resident_id.in_(window.resident_ids), ResidentEvent.cancelled_at.is_(None))
    )
    if window.before is not None:
        moment, key = window.before
        day = local_date(moment)
        midnight = ResidentEvent.since == day
        query = query.where(
            or_(
                ResidentEvent.since < day,
                midnight & (ResidentEvent.id < key) if at_local(day, time(0)) == moment else midnight,
            )
        )
    query = query.order_by(ResidentEvent.since.desc(), ResidentEvent.id.desc()).limit(window.limit)
    rows = []
    for key, kind, since, until, place, note, before, by in session.execute(query).tuples():
        turn = Turn(LifeEvent(kind), since, until)
        words = " · ".join(filter(None, (turn_text(turn), place, note, *before.get("told", ()))))
        rows.append(HappenedRow(Happened.LIFE, key, at_local(since, time(0)), event_text(turn.kind), words, by))
    return rows


def _consents(session: Session, window: Window) -> Sequence[HappenedRow]:
    query = (
        select(ResidentConsent, Staff.name)
        .join(Staff, Staff.id == ResidentConsent.recorded_by_id)
        .where(ResidentConsent.resident_id.in_(window.resident_ids))
    )
    rows = []
    for row, by in session.execute(windowed(query, ResidentConsent.recorded_at, ResidentConsent.id, window)).tuples():
        kind = consents.ConsentKind(row.kind)
        request = kind is consents.ConsentKind.REQUEST
        what = (
            consents.right_text(consents.Right(row.purpose))
            if request
            else consents.purpose_text(consents.Purpose(row.purpose))
        )
        words = [consents.way_text(consents.Way(row.way)), row.note]
        if row.withdrawn_on is not None:
            words.append(translate("timeline", "withdrawn on {day}", day=row.withdrawn_on.isoformat()))
        title = f"{consents.kind_text(kind)} {what}"
        rows.append(HappenedRow(Happened.CONSENT, row.id, row.recorded_at, title, " · ".join(filter(None, words)), by))
    return rows


def _attachments(session: Session, window: Window) -> Sequence[HappenedRow]:
    query = (
        select(Attachment.id, Attachment.added_at, Attachment.kind, Attachment.name, Staff.name)
        .join(Staff, Staff.id == Attachment.added_by_id)
        .where(Attachment.subject == Resident.SUBJECT, Attachment.subject_id.in_(window.resident_ids))
        .where(Attachment.removed_at.is_(None))
    )
    return [
        HappenedRow(Happened.ATTACHMENT, key, at, attachments.kind_text(attachments.AttachmentKind(kind)), name, by)
        for key, at, kind, name, by in session.execute(
            windowed(query, Attachment.added_at, Attachment.id, window)
        ).tuples()
    ]


def _merges(session: Session, window: Window) -> Sequence[HappenedRow]:
    """The merges that stand."""
    query = (
        select(ResidentMerge.id, ResidentMerge.merged_at, ResidentMerge.reason, Staff.name)
        .join(Staff, Staff.id == ResidentMerge.merged_by_id)
        .where(_of_merges(window), ResidentMerge.undone_at.is_(None))
    )
    title = translate("timeline", "Merged with another file")
    return [
        HappenedRow(Happened.MERGE, key, at, title, reason, by)
        for key, at, reason, by in session.execute(
            windowed(query, ResidentMerge.merged_at, ResidentMerge.id, window)
        ).tuples()
    ]


def _of_merges(window: Window) -> ColumnElement[bool]:
    return ResidentMerge.kept_id.in_(window.resident_ids) | ResidentMerge.gone_id.in_(window.resident_ids)


def _changes(session: Session, window: Window) -> Sequence[HappenedRow]:
    """Changes of the file by the names of its fields; what an event or a merge changed is told by that."""
    query = select(ResidentEvent.recorded_at, ResidentEvent.before).where(
        ResidentEvent.resident_id.in_(window.resident_ids),
        ResidentEvent.kind.not_in([kind.value for kind in STAYS]),
    )
    by_events: dict[datetime, set[str]] = {}
    for at, before in session.execute(query).tuples():
        by_events.setdefault(at, set()).update(before.get("fields", ()))
    for merged_at, undone_at in session.execute(
        select(ResidentMerge.merged_at, ResidentMerge.undone_at).where(_of_merges(window))
    ).tuples():
        by_events.update({at: set(FIELDS) for at in (merged_at, undone_at) if at is not None})
    rows: list[HappenedRow] = []
    bound = window.before
    while len(rows) < window.limit:
        saves = saves_of(session, window.resident_ids, bound, window.limit)
        rows += [row for each in saves if (row := _change(each, by_events.get(each.at, set()))) is not None]
        if len(saves) < window.limit:
            break
        bound = (saves[-1].at, saves[-1].key)
    return rows[: window.limit]


def _change(save: Save, by_event: set[str]) -> HappenedRow | None:
    if save.created:
        return HappenedRow(
            Happened.CHANGE, save.key, save.at, translate("timeline", "File opened"), "", actor_text(save.actor)
        )
    labels = list(dict.fromkeys(field_text(name) for name in save.values if name in FIELDS and name not in by_event))
    if not labels:
        return None
    title = translate("timeline", "Changed: {fields}", fields="、".join(labels))
    return HappenedRow(Happened.CHANGE, save.key, save.at, title, "", actor_text(save.actor))


_P = Permission

SOURCES: tuple[Source, ...] = (
    Source(Happened.MATTER, _P.MATTERS_READ, _endings),
    Source(Happened.MATTER, _P.MATTERS_READ, _matters),
    Source(Happened.PAPER, _P.MATTERS_READ, _papers),
    Source(Happened.BED, _P.BEDS_READ, care_happenings.stays),
    Source(Happened.SERVICE, _P.CARE_READ, service_happenings.served),
    Source(Happened.SERVICE, _P.CARE_READ, service_happenings.granted),
    Source(Happened.ASSESSMENT, _P.RESIDENTS_HEALTH, care_happenings.assessed),
    Source(Happened.CARD, _P.RESIDENTS_READ, card_happenings.printed),
    Source(Happened.CARD, _P.RESIDENTS_READ, card_happenings.lost),
    Source(Happened.NOTE, _P.RESIDENTS_READ, _notes),
    Source(Happened.LIFE, _P.RESIDENTS_READ, _life),
    Source(Happened.CONSENT, _P.RESIDENTS_READ, _consents),
    Source(Happened.ATTACHMENT, _P.RESIDENTS_READ, _attachments),
    Source(Happened.MERGE, _P.RESIDENTS_READ, _merges),
    Source(Happened.CHANGE, _P.RESIDENTS_READ, _changes),
)
"""In this order among lines of one moment. Whatever else happens to people joins by one line."""
