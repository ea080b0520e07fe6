"""Cards that came on paper: their codes hold from now on, those of the cards before them no more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, select, update

from desk.db import Session
from desk.models.cards import CardToken, ContactCard
from desk.models.residents import Resident
from desk.recording import plain
from desk.rules.cards import RevokedWhy, TokenKind, TokenState
from desk.services.cards.guards import guarded
from desk.services.cards.own import portions

_UNSEEN = {"synchronize_session": False}
"""Plain statements: whatever the session holds is read anew afterwards."""


class OnPaper(NamedTuple):
    """A card that came out of the printer; either of the two may not be there."""

    resident_id: int
    card_id: int | None
    token_id: int | None


def put_on_paper(session: Session, cards: Sequence[OnPaper], kind: TokenKind) -> None:
    """These cards, in the order in which they were printed, are in the hands of people.

    Of each person the last one holds; whatever they had of the kind, they or a file merged with theirs, is no longer
    good. A card whose code was revoked meanwhile is on paper and good for nothing.
    """
    session.flush()  # what follows are plain statements
    with guarded():
        _put_on_paper(session, cards, kind)
    session.expire_all()


def _put_on_paper(session: Session, cards: Sequence[OnPaper], kind: TokenKind) -> None:
    states = _states(session, [each.token_id for each in cards if each.token_id is not None])
    good = [each for each in cards if each.token_id is None or states[each.token_id] == TokenState.RESERVED]
    _hold(session, (each.resident_id for each in good))
    people = family(session, (each.resident_id for each in good))
    _hold(session, people.values())  # files may have been merged before we held them
    newest = {people[each.resident_id]: each for each in good}
    for some in portions(people):
        theirs = and_(CardToken.resident_id.in_(some), CardToken.kind == kind.value)
        _revoke(session, and_(theirs, CardToken.state == TokenState.LIVE.value), RevokedWhy.REPRINTED)
        held = and_(ContactCard.resident_id.in_(some), ContactCard.kind == kind.value)
        _end(session, and_(held, ContactCard.printed_at.is_not(None), ContactCard.replaced_at.is_(None)))
    older = set(good) - set(newest.values())
    revoke(session, (each.token_id for each in older if each.token_id is not None), RevokedWhy.REPRINTED)
    _make_live(session, [each.token_id for each in newest.values() if each.token_id is not None])
    _enter_printed(session, cards)
    kept = {each.card_id for each in newest.values()}
    for some in portions(each.card_id for each in cards if each.card_id is not None and each.card_id not in kept):
        _end(session, ContactCard.id.in_(some))


def revoke(session: Session, token_ids: Iterable[int], why: RevokedWhy) -> None:
    """Codes that are reserved are void; those in force, for they were scanned, stay so."""
    for some in portions(token_ids):
        _revoke(session, and_(CardToken.id.in_(some), CardToken.state == TokenState.RESERVED.value), why)


def family(session: Session, resident_ids: Iterable[int]) -> dict[int, int]:
    """The files, those they were merged into and those merged into these → the file that stays of each."""
    merged = select(Resident.id, Resident.merged_into_id).where(Resident.merged_into_id.is_not(None))
    leads: dict[int, int | None] = dict(session.execute(merged).tuples().all())
    into: dict[int | None, list[int]] = {}
    for gone, kept in leads.items():
        into.setdefault(kept, []).append(gone)
    found: dict[int, int] = {}
    for root in resident_ids:
        while (after := leads.get(root)) is not None:
            root = after
        if root not in found:
            members = [root]
            for member in members:
                members.extend(into.get(member, ()))
            found.update(dict.fromkeys(members, root))
    return found


def _states(session: Session, token_ids: Iterable[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for some in portions(token_ids):
        query = select(CardToken.id, CardToken.state).where(CardToken.id.in_(some)).order_by(CardToken.id)
        found.update(session.execute(query.with_for_update()).tuples().all())
    return found


def _hold(session: Session, resident_ids: Iterable[int]) -> None:
    """Two desks that print for one person do so one after the other, and nobody merges the files meanwhile."""
    for some in portions(sorted(set(resident_ids))):
        session.execute(select(Resident.id).where(Resident.id.in_(some)).order_by(Resident.id).with_for_update())


def _revoke(session: Session, which: ColumnElement[bool], why: RevokedWhy) -> None:
    values = {"state": TokenState.REVOKED.value, "revoked_at": session.now, "revoked_why": why.value}
    # Held, for somebody may report one of them lost at this moment.
    found = select(CardToken.id, CardToken.state).where(which).order_by(CardToken.id).with_for_update()
    rows = session.execute(found).tuples().all()
    if rows:
        change = update(CardToken).where(CardToken.id.in_([key for key, _ in rows])).values(values)
        session.execute(change, execution_options=_UNSEEN)
    for key, state in rows:
        session.note("change", CardToken.SUBJECT, key, {
            "state": [state, TokenState.REVOKED.value], "revoked_why": [None, why.value],
        })  # fmt: skip


def _make_live(session: Session, token_ids: Iterable[int]) -> None:
    for some in portions(token_ids):
        change = update(CardToken).where(CardToken.id.in_(some)).values(state=TokenState.LIVE.value)
        session.execute(change, execution_options=_UNSEEN)
        for key in some:
            session.note("change", CardToken.SUBJECT, key, {
                "state": [TokenState.RESERVED.value, TokenState.LIVE.value],
            })  # fmt: skip


def _enter_printed(session: Session, cards: Iterable[OnPaper]) -> None:
    """What was printed of whom stays known."""
    whose = {each.card_id: each.resident_id for each in cards if each.card_id is not None}
    for some in portions(whose):
        change = update(ContactCard).where(ContactCard.id.in_(some)).values(printed_at=session.now)
        session.execute(change, execution_options=_UNSEEN)
        for key in some:
            session.note("print", ContactCard.SUBJECT, key, {"resident_id": [None, whose[key]]})


def _end(session: Session, which: ColumnElement[bool]) -> None:
    keys = session.scalars(select(ContactCard.id).where(which)).all()
    if keys:
        change = update(ContactCard).where(ContactCard.id.in_(keys)).values(replaced_at=session.now)
        session.execute(change, execution_options=_UNSEEN)
    for key in keys:
        session.note("change", ContactCard.SUBJECT, key, {"replaced_at": [None, plain(session.now)]})
