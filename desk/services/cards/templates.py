"""Templates of cards: those shipped, and the station's own made from them."""

from __future__ import annotations

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.attachments import AttachmentContent
from desk.models.cards import CardRun, CardTemplate
from desk.rules import card_templates as rules
from desk.rules import pictures
from desk.rules.permissions import Permission
from desk.services import attachments, shipped
from desk.services.acting import require, station_of
from desk.services.cards import named
from desk.services.cards.rows import TemplateRow
from desk.words import translate


def templates(session: Session, *, retired: bool = False) -> tuple[TemplateRow, ...]:
    """The shipped templates, then the station's own by name. Needs CARDS_PRINT."""
    require(session, Permission.CARDS_PRINT)
    return (*_shipped(), *map(_row, named.of_station(session, CardTemplate, retired=retired)))


def template_named(session: Session, *, name: str) -> TemplateRow:
    """The template of that name or key, the station's own first; DeskError says which there are. Needs CARDS_PRINT."""
    known = templates(session)
    for row in (*(each for each in known if each.template_id is not None), *known):
        if name.strip() in (row.name, row.template.key if row.template_id is None else row.name):
            return row
    raise DeskError(
        translate(
            "cards", "There is no template “{name}”. There are: {names}.", name=name,
            names="、".join(row.name for row in known),
        )
    )  # fmt: skip


def save_template(
    session: Session, *, name: str, template: rules.CardTemplate, seen: TemplateRow | None = None,
    logo: bytes | None = None,
) -> TemplateRow:  # fmt: skip
    """Save a template of the station's own: a new one, or the one that was ``seen``, under the same or another name.

    ``logo``: a PNG or JPEG of at most 2 MB; None leaves what is there. Needs CARDS_SETUP. Raises Rejected (``name``,
    ``logo``) and Stale.
    """
    require(session, Permission.CARDS_SETUP)
    own = seen if seen is not None and seen.template_id is not None else None
    row = named.held(session, CardTemplate, own.template_id, own.version) if own is not None else None
    said = " ".join(name.split())
    problems = _problems(session, row, said, template, logo)
    if problems:
        raise Rejected(problems)
    before = row.logo_id if row is not None else None
    kept = attachments.keep(session, logo)[0] if logo is not None else before
    if row is None:
        row = CardTemplate(station_id=station_of(session), retired_on=None)
        session.add(row)
    row.name, row.base, row.body, row.saved_at = said, template.key, template.as_json(), session.now
    row.logo_id = kept
    named.flush(session, row)
    if before != row.logo_id:
        attachments.drop_unused(session, before)
    return _row(row)


def remove_logo(session: Session, *, seen: TemplateRow) -> TemplateRow:
    """The shipped mark stands in its place again. Needs CARDS_SETUP. Raises Stale."""
    require(session, Permission.CARDS_SETUP)
    row = named.held(session, CardTemplate, seen.template_id, seen.version)
    before, row.logo_id = row.logo_id, None
    session.flush()  # nobody names the picture any more, and the version is told
    attachments.drop_unused(session, before)
    return _row(row)


def retire_template(session: Session, *, seen: TemplateRow, retired: bool = True) -> TemplateRow:
    """Offer a template of the station's own no more, or again. Needs CARDS_SETUP. Raises Stale."""
    require(session, Permission.CARDS_SETUP)
    row = named.held(session, CardTemplate, seen.template_id, seen.version)
    named.retire(session, row, retired=retired)
    return _row(row)


def logo(session: Session, *, logo_id: int) -> bytes:
    """The picture of a template or of a run. Needs CARDS_PRINT. DeskError when it is not there any more."""
    require(session, Permission.CARDS_PRINT)
    named = select(AttachmentContent.data).where(
        AttachmentContent.id == logo_id,
        AttachmentContent.id.in_(select(CardTemplate.logo_id)) | AttachmentContent.id.in_(select(CardRun.logo_id)),
    )
    data = session.scalar(named)
    if data is None:
        raise DeskError(translate("cards", "This picture is not there any more."))
    return data


def _shipped() -> tuple[TemplateRow, ...]:
    return tuple(TemplateRow(each.title, each) for each in shipped.card_templates().values())


def _row(row: CardTemplate) -> TemplateRow:
    return TemplateRow(row.name, rules.template_from(row.body), row.id, row.logo_id, row.version, row.retired_on)


def _problems(
    session: Session, row: CardTemplate | None, name: str, template: rules.CardTemplate, logo: bytes | None
) -> dict[str, str]:
    problems = named.name_problems(session, CardTemplate, row, name)
    if logo is not None and not pictures.is_picture(logo):
        problems["logo"] = translate("cards", "This is no picture; please choose a PNG or JPEG file.")
    elif logo is not None and len(logo) > pictures.MOST_BYTES:
        problems["logo"] = translate("cards", "The picture is larger than 2 MB; please make it smaller.")
    elif logo is not None and not template.takes_logo:
        problems["logo"] = translate("cards", "This template has no place for a picture.")
    return problems
