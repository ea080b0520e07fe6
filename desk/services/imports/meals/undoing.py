"""An import of meals taken back as a whole: its lines of money are reversed, its bookings stand as corrected."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.models.bookings import Booking, BookingStep
from desk.models.care import CareSitting, CareSlot
from desk.models.fees import FeeEntry
from desk.models.imports import ImportBatch
from desk.models.meals import MealCard
from desk.rules.care import BookingState, Verb
from desk.rules.times import local_date
from desk.services import batches
from desk.services.fees import ledger
from desk.services.imports.meals.bringing import KIND, require_all
from desk.services.imports.rows import Progress, UndoResult
from desk.words import translate

AT_ONCE = 500
_MODELS = {MealCard.SUBJECT: MealCard, CareSitting.SUBJECT: CareSitting}


def undo(session: Session, *, batch_id: int, progress: Progress | None = None) -> UndoResult:
    """Reverse what the import booked, put its bookings down as corrected and take its cards away.

    Lines of a ledger of money are never deleted, so that the files it made stay, with nothing owed; a line of a month
    that is closed by now is reversed in the next one. What was corrected by hand since stays as it is.
    """
    require_all(session)
    batch = batches.held(session, batch_id, KIND)
    session.batch_id = batch_id
    mine = select(Booking.id).where(Booking.batch_id == batch_id, Booking.state == BookingState.SETTLED.value)
    keys = list(session.scalars(mine.order_by(Booking.id)))
    words = translate("imports", "The import was taken back")
    for start in range(0, len(keys), AT_ONCE):
        if progress is not None:
            progress(start, len(keys))
        _correct(session, keys[start : start + AT_ONCE], words)
    _end_times(session, batch)
    cards = _drop_cards(session, batch_id)
    batches.close(session, batch)
    return UndoResult(batch_id, len(keys) + cards, 0)


def _correct(session: Session, keys: list[int], words: str) -> None:
    for row in session.scalars(select(Booking).where(Booking.id.in_(keys)).with_for_update()):
        row.state = BookingState.CORRECTED.value
        session.add(
            BookingStep(
                booking_id=row.id, verb=Verb.CORRECT.value, at=session.now, by_id=session.actor.staff_id,
                state=row.state, text=words, facts={},
            )
        )  # fmt: skip
    back = aliased(FeeEntry)
    standing = (
        select(FeeEntry)
        .outerjoin(back, back.reverses_id == FeeEntry.id)
        .where(FeeEntry.booking_id.in_(keys), FeeEntry.reverses_id.is_(None), back.id.is_(None))
    )
    entries = session.scalars(standing.order_by(FeeEntry.id)).all()
    ledger.add_all(session, [ledger.reversal(entry, ledger.reversal_text(entry, words)) for entry in entries])


def _drop_cards(session: Session, batch_id: int) -> int:
    """The cards that it gave out, but for those that were ended or given to somebody else since."""
    changed = {key for _, key in batches.changed_since(session, batch_id, [MealCard.SUBJECT])}
    cards = session.scalars(select(MealCard).where(MealCard.batch_id == batch_id)).all()
    gone = [card for card in cards if card.id not in changed]
    for card in gone:
        session.delete(card)
    session.flush()
    return len(gone)


def _end_times(session: Session, batch: ImportBatch) -> None:
    """Times of the week that were made for it end today, unless others booked in them or somebody changed them."""
    found = batches.traces(session, batch.id, _MODELS)
    changed = {key for _, key in batches.changed_since(session, batch.id, [CareSitting.SUBJECT])}
    for key in found.made[CareSitting.SUBJECT]:
        booked = (
            select(Booking.id)
            .join(CareSlot, CareSlot.id == Booking.slot_id)
            .where(CareSlot.sitting_id == key, Booking.batch_id.is_distinct_from(batch.id))
        )
        sitting = session.get(CareSitting, key)
        today = local_date(session.now)
        used = session.scalar(booked.limit(1)) is not None
        if sitting is not None and key not in changed and not used and sitting.valid_from < today:
            sitting.valid_to = today
