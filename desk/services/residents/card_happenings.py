"""What contact cards add to the time line of a person: those that came on paper, and those reported lost."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from desk.db import Session
from desk.models.cards import CardRun, CardToken, ContactCard
from desk.models.staff import Staff
from desk.rules.cards import RevokedWhy, TokenKind, TokenState, kind_text, number_text, state_text, why_text
from desk.rules.times import local_date
from desk.services.residents.timeline_rows import Happened, HappenedRow, Window
from desk.services.residents.windows import windowed
from desk.words import translate


def printed(session: Session, window: Window) -> Sequence[HappenedRow]:
    """The cards that came on paper, with who printed them."""
    card = ContactCard
    query = (
        select(card.id, card.printed_at, card.kind, card.run_id, card.position, card.replaced_at, Staff.name)
        .join(CardRun, CardRun.id == card.run_id)
        .outerjoin(Staff, Staff.id == CardRun.started_by_id)
        .where(card.resident_id.in_(window.resident_ids), card.printed_at.is_not(None))
    )
    return [
        HappenedRow(
            Happened.CARD, key, at, kind_text(TokenKind(kind)), number_text(run_id, position), by or "",
            state=state.value, state_text=state_text(state),
        )
        for key, at, kind, run_id, position, replaced, by in session.execute(
            windowed(query, card.printed_at, card.id, window)
        ).tuples()
        for state in (TokenState.LIVE if replaced is None else TokenState.REVOKED,)
    ]  # fmt: skip


def lost(session: Session, window: Window) -> Sequence[HappenedRow]:
    """The cards that were reported lost."""
    token = CardToken
    query = select(token.id, token.revoked_at, token.kind).where(
        token.resident_id.in_(window.resident_ids), token.revoked_why == RevokedWhy.LOST.value
    )
    found = session.execute(windowed(query, token.revoked_at, token.id, window)).tuples()
    words = why_text(RevokedWhy.LOST)
    return [
        HappenedRow(Happened.CARD, key, at, kind_text(TokenKind(kind)), words, "")
        for key, at, kind in found if at is not None
    ]  # fmt: skip


def copied(session: Session, resident_ids: Sequence[int]) -> Sequence[tuple[str, str]]:
    """The cards for the copy that is handed to the person: which, and since when."""
    query = (
        select(ContactCard.kind, ContactCard.printed_at, ContactCard.run_id, ContactCard.position)
        .where(ContactCard.resident_id.in_(resident_ids), ContactCard.printed_at.is_not(None))
        .order_by(ContactCard.printed_at, ContactCard.id)
    )
    return [
        (
            f"{kind_text(TokenKind(kind))} {number_text(run_id, position)}",
            translate("personal_copy", "printed on {day}", day=local_date(at).isoformat()) if at else "",
        )
        for kind, at, run_id, position in session.execute(query).tuples()
    ]
