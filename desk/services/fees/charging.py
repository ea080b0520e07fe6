"""The money of a booking: charged with its subsidies when it is done, and taken back when that was wrong."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from desk.db import Session
from desk.models.bookings import Booking
from desk.models.care import CareService, CareSlot
from desk.models.fees import FeeEntry, SubsidyRule
from desk.rules.fees import FeeKind, share
from desk.services.fees import ledger
from desk.services.fees.prices import price_of
from desk.services.fees.subsidies import subsidy_of


def charge(session: Session, booking: Booking, percent: int = 100, *, served: bool = True) -> int:
    """Charge ``percent`` of the price, and, of what was ``served``, book what others pay of it; what is left to pay.

    Nothing for what a package holds, for what has no price, and for what is charged already. For services.
    """
    if booking.grant_id is not None or booking.resident_id is None:
        return 0
    ledger.held_resident(session, booking.resident_id)
    entries = _entries(session, booking.id)
    sitting_id = session.scalar(select(CareSlot.sitting_id).where(CareSlot.id == booking.slot_id))
    price = share(price_of(session, booking.service_id, sitting_id, booking.day) or 0, percent)
    if not price or ledger.standing(entries):
        return 0
    service = session.get_one(CareService, booking.service_id)
    nth = sum(entry.kind == FeeKind.CHARGE for entry in entries) + 1
    about = ledger.About(booking.resident_id, booking.day, booking.id, service_id=booking.service_id)
    key = f"booking/{booking.id}/{nth}"
    ledger.write(session, about, FeeKind.CHARGE, price, service.name, key=key)
    given = (
        subsidy_of(session, booking.resident_id, booking.service_id, sitting_id, booking.day, price) if served else ()
    )
    for rule_id, amount in given:
        rule = session.get_one(SubsidyRule, rule_id)
        ledger.write(session, about, FeeKind.SUBSIDY, amount, rule.name, rule_id=rule_id, key=f"{key}/{rule_id}")
    return price - sum(amount for _, amount in given)


def reverse(session: Session, booking: Booking) -> None:
    """Take back what was charged, subsidised and waived of a booking; money that changed hands stays. For services."""
    if booking.resident_id is None:
        return
    ledger.held_resident(session, booking.resident_id)
    for entry in ledger.standing(_entries(session, booking.id)):
        ledger.take_back(session, entry, ledger.reversal_text(entry))


def _entries(session: Session, booking_id: int) -> Sequence[FeeEntry]:
    return session.scalars(select(FeeEntry).where(FeeEntry.booking_id == booking_id).order_by(FeeEntry.id)).all()
