"""Codes on cards and doors (个人联络二维码): reserved, put in force, revoked, never given twice."""

from __future__ import annotations

import secrets

from sqlalchemy import ColumnElement, case, select

from desk.db import Session
from desk.errors import DeskError
from desk.models.cards import CardRun, CardToken, ContactCard
from desk.rules.cards import RevokedWhy, TokenKind, TokenState
from desk.rules.numbers import TOKEN_DIGITS, card_token
from desk.rules.permissions import Permission
from desk.services.acting import require, station_of
from desk.services.cards.own import portions
from desk.services.cards.paper import OnPaper, family, put_on_paper
from desk.services.cards.rows import HeldCard, TokenRow
from desk.words import translate


def tokens_of(session: Session, *, resident_id: int) -> tuple[TokenRow, ...]:
    """The codes of a resident and of the files merged into theirs, those in force first, then the newest.

    Needs RESIDENTS_READ.
    """
    require(session, Permission.RESIDENTS_READ)
    first = case((CardToken.state == TokenState.LIVE.value, 0), else_=1)
    query = (
        select(CardToken, ContactCard)
        .outerjoin(ContactCard, ContactCard.token_id == CardToken.id)
        .where(CardToken.resident_id.in_(family(session, [resident_id])))
        .order_by(first, CardToken.made_at.desc(), CardToken.id.desc())
    )
    return tuple(_row(token, card) for token, card in session.execute(query).tuples())


def held(session: Session, *, resident_id: int, kind: TokenKind) -> HeldCard | None:
    """The card of the kind that a resident holds, which one more ends; the newest, should there be two. Needs
    CARDS_PRINT.
    """
    require(session, Permission.CARDS_PRINT)
    query = (
        select(CardRun.template, ContactCard.printed_at)
        .join(CardRun, CardRun.id == ContactCard.run_id)
        .where(ContactCard.resident_id.in_(family(session, [resident_id])), *in_force(session, kind))
        .order_by(ContactCard.printed_at.desc(), ContactCard.id.desc())
    )
    row = session.execute(query).tuples().first()
    return HeldCard(kind, row[0], row[1]) if row is not None and row[1] is not None else None


def report_lost(session: Session, *, token_id: int) -> TokenRow:
    """A card is lost (挂失): its code opens nothing any more. Needs CARDS_PRINT.

    Raises DeskError when it was revoked before.
    """
    require(session, Permission.CARDS_PRINT)
    token = session.get(CardToken, token_id, with_for_update=True)
    if token is None or token.station_id != station_of(session):
        raise DeskError(translate("cards", "This code is not there any more."))
    if token.state == TokenState.REVOKED:
        raise DeskError(translate("cards", "This code was revoked before."))
    token.state, token.revoked_at, token.revoked_why = TokenState.REVOKED.value, session.now, RevokedWhy.LOST.value
    card = session.scalar(select(ContactCard).where(ContactCard.token_id == token_id))
    if card is not None and card.printed_at is not None and card.replaced_at is None:
        card.replaced_at = session.now
    return _row(token, card)


def put_in_force(session: Session, token: CardToken) -> None:
    """The card of a reserved code is on paper: the person's older code of the kind is revoked, the older card ends.

    Only for services of cards, when a reserved code is scanned. A code in force or revoked stays so.
    """
    if token.state == TokenState.RESERVED:
        card = session.scalar(select(ContactCard.id).where(ContactCard.token_id == token.id))
        put_on_paper(session, [OnPaper(token.resident_id, card, token.id)], TokenKind(token.kind))


def draw_codes(session: Session, count: int) -> list[str]:
    """Random codes that nobody ever had."""
    found: dict[str, None] = {}
    while len(found) < count:
        drawn = dict.fromkeys(card_token(secrets.randbelow(10**TOKEN_DIGITS)) for _ in range(count - len(found)))
        for some in portions(tuple(drawn)):
            for known in session.scalars(select(CardToken.code).where(CardToken.code.in_(some))):
                del drawn[known]
        found |= drawn
    return list(found)


def in_force(session: Session, kind: TokenKind) -> tuple[ColumnElement[bool], ...]:
    """Whether a row of ``contact_cards`` is a card of the kind that somebody of the station holds."""
    return (
        ContactCard.station_id == station_of(session), ContactCard.kind == kind.value,
        ContactCard.printed_at.is_not(None), ContactCard.replaced_at.is_(None),
    )  # fmt: skip


def _row(token: CardToken, card: ContactCard | None) -> TokenRow:
    return TokenRow(
        token.id, token.resident_id, token.code, TokenKind(token.kind), TokenState(token.state), token.made_at,
        token.revoked_at, RevokedWhy(token.revoked_why) if token.revoked_why else None,
        card.printed_at if card is not None else None,
    )  # fmt: skip
