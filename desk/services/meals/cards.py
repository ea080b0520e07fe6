"""Canteen cards (饭卡): who holds which number. A number that ended can be given to somebody else."""

from __future__ import annotations

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.meals import MealCard
from desk.models.residents import Resident
from desk.rules.permissions import Permission
from desk.rules.text import squeeze
from desk.rules.times import local_date
from desk.services.acting import require, station_of
from desk.services.meals.rows import CardRow
from desk.words import translate


def cards_of(session: Session, *, resident_id: int) -> tuple[CardRow, ...]:
    """The cards that somebody has or had at the station, those in use first. Needs CARE_READ."""
    require(session, Permission.CARE_READ)
    query = (
        select(MealCard)
        .where(MealCard.station_id == station_of(session), MealCard.resident_id == resident_id)
        .order_by(MealCard.ended_on.is_not(None), MealCard.since.desc(), MealCard.id.desc())
    )
    return tuple(map(_row, session.scalars(query)))


def issue_card(session: Session, *, resident_id: int, number: str) -> CardRow:
    """Give out a card. Needs CARE_BOOK. Raises Rejected (``number``) when somebody holds it."""
    require(session, Permission.CARE_BOOK)
    person = session.get(Resident, resident_id)
    if person is None or person.status != "living":
        raise DeskError(translate("residents", "This file is not there any more."))
    plain = squeeze(number)
    if not plain:
        raise Rejected({"number": translate("meals", "Scan the card or enter its number.")})
    row = _numbered(session, plain)
    if row is not None and row.ended_on is None:
        words = translate("meals", "This card is in use already.")
        if row.resident_id == resident_id:
            words = translate("meals", "It is this person's card already.")
        raise Rejected({"number": words})
    if row is None:
        row = MealCard(station_id=station_of(session), number=plain, batch_id=None)
        session.add(row)
    row.resident_id, row.since, row.ended_on = resident_id, local_date(session.now), None
    session.flush()  # the key is told
    return _row(row)


def end_card(session: Session, *, card_id: int) -> CardRow:
    """A card is lost or given back: it opens nothing any more. Needs CARE_BOOK."""
    require(session, Permission.CARE_BOOK)
    row = session.get(MealCard, card_id, with_for_update=True)
    if row is None or row.station_id != station_of(session):
        raise DeskError(translate("meals", "This card is not there any more."))
    if row.ended_on is None:
        row.ended_on = local_date(session.now)
    return _row(row)


def holder_of(session: Session, number: str) -> int | None:
    """Whose card it is; None: no card of the station. DeskError when the card has ended, and when its holder died or
    moved away.

    For services that are allowed by themselves.
    """
    row = _numbered(session, squeeze(number))
    if row is None:
        return None
    if row.ended_on is not None:
        raise DeskError(translate("meals", "This card was ended. Please ask for the name."))
    if session.get_one(Resident, row.resident_id).status != "living":
        raise DeskError(translate("meals", "Whoever had this card has died or moved away."))
    return row.resident_id


def _numbered(session: Session, number: str) -> MealCard | None:
    query = select(MealCard).where(MealCard.station_id == station_of(session), MealCard.number == number)
    return session.scalar(query)


def _row(row: MealCard) -> CardRow:
    return CardRow(row.id, row.number, row.resident_id, row.since, row.ended_on)
