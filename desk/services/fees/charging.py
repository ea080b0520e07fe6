"""The money of a booking: charged with its subsidies when it is done, and taken back when that was wrong."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import select

from desk.db import Session
from desk.models.bookings import Booking
from desk.models.care import CareService, CareSlot
from desk.models.fees import FeeEntry, SubsidyRule
from desk.rules.care import DONE
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
    """Take back what was charged, subsidised and waived of a booking; money that changed hands stays. What a cap of the
    day had kept from others of the resident that day is given to them now. For services.
    """
    if booking.resident_id is None:
        return
    ledger.held_resident(session, booking.resident_id)
    entries = ledger.standing(_entries(session, booking.id))
    for entry in entries:
        ledger.take_back(session, entry, ledger.reversal_text(entry))
    rules = {entry.rule_id for entry in entries if entry.rule_id is not None}
    capped = set(session.scalars(select(SubsidyRule.id).where(SubsidyRule.id.in_(rules), SubsidyRule.cap_day > 0)))
    if capped:
        _share_out(session, booking, capped)


def _share_out(session: Session, booking: Booking, rule_ids: Collection[int]) -> None:
    """What these rules pay more of what else the resident had on the day of ``booking``, now that they pay none of it.

    What an imported ledger says of its subsidies stays.
    """
    query = (
        select(Booking, CareSlot.sitting_id)
        .join(CareSlot, CareSlot.id == Booking.slot_id)
        .where(Booking.station_id == booking.station_id, Booking.resident_id == booking.resident_id)
        .where(Booking.day == booking.day, Booking.id != booking.id, Booking.grant_id.is_(None))
        .where(Booking.state.in_([state.value for state in DONE]), Booking.batch_id.is_(None))
        .order_by(Booking.id)
    )
    for other, sitting_id in session.execute(query).tuples().all():
        entries = _entries(session, other.id)
        standing = ledger.standing(entries)
        charge = next((entry for entry in standing if entry.kind == FeeKind.CHARGE), None)
        if charge is None:
            continue
        given = subsidy_of(
            session, charge.resident_id, other.service_id, sitting_id, other.day, charge.amount, booking_id=other.id
        )
        had = {entry.rule_id: entry for entry in standing if entry.kind == FeeKind.SUBSIDY}
        about = ledger.About(charge.resident_id, other.day, other.id, service_id=other.service_id)
        for rule_id, amount in given:
            before = had.get(rule_id)
            if rule_id not in rule_ids or (before is not None and before.amount >= amount):
                continue
            if before is not None:
                ledger.take_back(session, before, ledger.reversal_text(before))
            rule = session.get_one(SubsidyRule, rule_id)
            key = f"{charge.key}/{rule_id}/{len(entries)}"
            ledger.write(session, about, FeeKind.SUBSIDY, amount, rule.name, rule_id=rule_id, key=key)


def _entries(session: Session, booking_id: int) -> Sequence[FeeEntry]:
    return session.scalars(select(FeeEntry).where(FeeEntry.booking_id == booking_id).order_by(FeeEntry.id)).all()
