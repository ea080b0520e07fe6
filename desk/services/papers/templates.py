"""The editable texts of papers: which one holds on a day, and new editions of it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from desk.db import Session
from desk.errors import Rejected, Stale
from desk.models.papers import PaperTemplate
from desk.rules.paper_texts import Template, faults, template_from
from desk.rules.papers import PaperKind
from desk.rules.permissions import Permission
from desk.rules.times import date_text, local_date
from desk.services import shipped
from desk.services.acting import require
from desk.services.papers.rows import Edition, Editions
from desk.words import translate


def list_templates(session: Session) -> tuple[Editions, ...]:
    """Every kind with its editions."""
    require(session, Permission.PAPERS_PRINT)
    return tuple(_editions(session, kind) for kind in PaperKind)


def in_force(session: Session, *, kind: PaperKind, day: date) -> Edition:
    """The edition that holds on ``day``: the newest one that has begun; before the first, the shipped text."""
    return _on(_kept(session, kind), kind, day)


def save_template(session: Session, *, kind: PaperKind, read: int, template: Template, since: date) -> Editions:
    """Keep ``template`` as a new edition that holds from ``since`` on; papers issued before keep what they said.

    ``read`` is the number of the newest edition that the editor started from. Raises :class:`Stale` when there is a
    newer one, :class:`Rejected` naming the field that is wrong.
    """
    require(session, Permission.TEMPLATES_WRITE)
    problems = faults(kind, template)
    newest = _newest(session, kind, read)
    if since < local_date(session.now):
        problems["since"] = translate("papers", "A text can hold from today on, not for the past.")
    elif newest is not None and since < newest.valid_from:
        problems["since"] = translate(
            "papers",
            "Another edition begins on {day}; this one can't begin before it.",
            day=date_text(newest.valid_from),
        )
    if problems:
        raise Rejected(problems)
    return _add(session, kind, newest, template, since, default_data=False)


def mark_reviewed(session: Session, *, kind: PaperKind, read: int) -> Editions:
    """The station has read the shipped text and takes it as its own. :class:`Stale` as above."""
    require(session, Permission.TEMPLATES_WRITE)
    newest = _newest(session, kind, read)
    if newest is None:
        return _add(session, kind, None, shipped.papers()[kind], local_date(session.now), default_data=False)
    newest.default_data = False
    session.flush()  # what is read below is what will be stored
    return _editions(session, kind)


def back_to_shipped(session: Session, *, kind: PaperKind, read: int) -> Editions:
    """A new edition with the text that came with the program, to be reviewed again. :class:`Stale` as above."""
    require(session, Permission.TEMPLATES_WRITE)
    newest = _newest(session, kind, read)
    if newest is None:
        return _editions(session, kind)
    since = max(local_date(session.now), newest.valid_from)
    return _add(session, kind, newest, shipped.papers()[kind], since, default_data=True)


def _newest(session: Session, kind: PaperKind, read: int) -> PaperTemplate | None:
    newest = session.scalars(
        select(PaperTemplate)
        .where(PaperTemplate.kind == kind.value)
        .order_by(PaperTemplate.edition.desc())
        .limit(1)
        .with_for_update()
    ).one_or_none()
    if (newest.edition if newest else 0) != read:
        raise _stale()
    return newest


def _add(
    session: Session,
    kind: PaperKind,
    newest: PaperTemplate | None,
    template: Template,
    since: date,
    *,
    default_data: bool,
) -> Editions:
    if newest is not None:
        newest.valid_to = since
    session.add(
        PaperTemplate(
            kind=kind.value,
            edition=newest.edition + 1 if newest else 1,
            valid_from=since,
            valid_to=None,
            body=template.as_json(),
            default_data=default_data,
        )
    )
    try:
        session.flush()
    except IntegrityError as error:  # two heads began the first edition at the same moment
        raise _stale() from error
    return _editions(session, kind)


def _stale() -> Stale:
    return Stale(translate("papers", "Somebody has just saved another edition of this text. Here it is."), {})


def _editions(session: Session, kind: PaperKind) -> Editions:
    kept = _kept(session, kind)
    return Editions(kind, _on(kept, kind, local_date(session.now)), tuple(kept) or (_shipped(kind),))


def _kept(session: Session, kind: PaperKind) -> list[Edition]:
    rows = session.scalars(
        select(PaperTemplate).where(PaperTemplate.kind == kind.value).order_by(PaperTemplate.edition.desc())
    )
    return [
        Edition(kind, row.id, row.edition, row.valid_from, row.valid_to, template_from(row.body), row.default_data)
        for row in rows
    ]


def _on(kept: list[Edition], kind: PaperKind, day: date) -> Edition:
    begun = (each for each in kept if each.valid_from is not None and each.valid_from <= day)
    return next(begun, None) or _shipped(kind)


def _shipped(kind: PaperKind) -> Edition:
    return Edition(kind, None, 0, None, None, shipped.papers()[kind], default_data=True)
