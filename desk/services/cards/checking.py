"""Whether codes, cards and print runs agree, and whose names no font can draw."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select, text

from desk.db import Session
from desk.models.cards import CardRun, CardToken, ContactCard
from desk.models.grids import Grid, GridMember, Resource
from desk.models.residents import Resident, ResidentContact
from desk.models.stations import Station
from desk.printing.fonts import undrawable
from desk.rules.cards import RunState, TokenState
from desk.rules.numbers import check_digit
from desk.services.cards.facts import characters_text
from desk.services.findings import Finding
from desk.words import translate

GUARDS = frozenset(f"card_tokens_refuse_{what}" for what in ("delete", "update", "return"))
"""Triggers of both databases."""

NAMES: tuple[Any, ...] = (Resident.name, ResidentContact.name, GridMember.name, Grid.name, Resource.name, Station.name)
"""Names that are printed."""

_SQLITE = text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'card_tokens'")
_POSTGRESQL = text(
    "SELECT tgname FROM pg_trigger WHERE tgrelid = CAST('card_tokens' AS regclass) AND tgenabled IN ('O', 'A')"
)
_AT_ONCE = 2000


def undrawable_names(session: Session) -> Iterator[Finding]:
    """The names in the database that no font can draw: whose they are, and which characters.

    Nothing is wrong with them; a paper that bears one is refused until somebody says how to write it.
    """
    drawn: set[str] = set()
    for column in NAMES:
        subject = column.class_.SUBJECT
        query = select(column.class_.id, column).where(column.is_not(None)).order_by(column.class_.id)
        for key, name in session.execute(query.execution_options(yield_per=_AT_ONCE)).tuples():
            if drawn.issuperset(name):
                continue
            if missing := undrawable(name):
                words = translate("integrity", "No font can draw {characters}.", characters=characters_text(missing))
                yield Finding("NAME_UNDRAWABLE", subject, str(key), words)
            drawn.update(set(name) - set(missing))


def _guards(session: Session) -> Iterator[Finding]:
    sqlite = session.get_bind().dialect.name == "sqlite"
    found = set(session.scalars(_SQLITE if sqlite else _POSTGRESQL))
    for name in sorted(GUARDS - found):
        words = translate("integrity", "A guard of the database is gone: {name}.", name=name)
        yield Finding("GUARD_MISSING", CardToken.SUBJECT, "", words)


def _codes(session: Session) -> Iterator[Finding]:
    """Every code has its check digit; a scanner would refuse one that hasn't."""
    query = select(CardToken.id, CardToken.code).order_by(CardToken.id)
    for key, code in session.execute(query.execution_options(yield_per=_AT_ONCE)).tuples():
        if not (code.isascii() and code.isdigit()) or check_digit(code[:-1]) != code[-1]:
            words = translate("integrity", "The check digit of its code is wrong.")
            yield Finding("CODE_BAD", CardToken.SUBJECT, str(key), words)


def _states(session: Session) -> Iterator[Finding]:
    """A code is in force exactly while its card is in somebody's hands."""
    held = and_(ContactCard.printed_at.is_not(None), ContactCard.replaced_at.is_(None))
    agrees: ColumnElement[bool] = or_(
        and_(CardToken.state == TokenState.RESERVED.value, ContactCard.printed_at.is_(None)),
        and_(CardToken.state == TokenState.LIVE.value, held),
        and_(CardToken.state == TokenState.REVOKED.value, ~held),
    )
    query = (
        select(ContactCard.id)
        .join(CardToken, CardToken.id == ContactCard.token_id)
        .where(or_(~agrees, CardToken.kind != ContactCard.kind))
    )
    for key in session.scalars(query.order_by(ContactCard.id)):
        words = translate("integrity", "The card and its code contradict each other.")
        yield Finding("CARD_WRONG", ContactCard.SUBJECT, str(key), words)


def _runs(session: Session) -> Iterator[Finding]:
    """A run has as many cards as it says; those up to the last known one are on paper; an ended one waits for none."""
    due = and_(ContactCard.position <= CardRun.printed, ContactCard.printed_at.is_(None))
    waits = and_(CardToken.state == TokenState.RESERVED.value, CardRun.state != RunState.OPEN.value)
    query = (
        select(CardRun.id)
        .outerjoin(ContactCard, ContactCard.run_id == CardRun.id)
        .outerjoin(CardToken, CardToken.id == ContactCard.token_id)
        .group_by(CardRun.id)
        .having(
            or_(
                func.count(ContactCard.id) != CardRun.count,
                func.sum(case((or_(due, waits), 1), else_=0)) > 0,
                and_(CardRun.state == RunState.DONE.value, CardRun.printed != CardRun.count),
            )
        )
    )
    for key in session.scalars(query.order_by(CardRun.id)):
        words = translate("integrity", "It says another count than its cards.")
        yield Finding("RUN_WRONG", CardRun.SUBJECT, str(key), words)


PARTS = (_guards, _codes, _states, _runs)
"""What a check of the database asks, each of a session; the guards first."""
