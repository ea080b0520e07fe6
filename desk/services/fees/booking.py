"""What is booked by hand in the account of a resident: money, charges and waivers, and taking a line back."""

from __future__ import annotations

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.fees import FeeEntry
from desk.rules.accounts import Method, line_problems, reason_problems
from desk.rules.fees import METHODS, FeeKind, fee_text
from desk.rules.money import yuan_text
from desk.rules.permissions import Permission
from desk.services.acting import require, station_of
from desk.services.fees import ledger
from desk.services.fees.reading import account
from desk.services.fees.rows import Booked
from desk.services.grids.meanwhile import gone
from desk.words import translate


def pay(
    session: Session, *, resident_id: int, amount: int, method: Method, note: str = "", key: str | None = None
) -> Booked:
    """``amount`` fen were paid. What is booked under the same ``key`` twice is booked once.

    Raises Rejected for an amount that can't be.
    """
    _begin(session, resident_id, amount, note)
    return _book(session, resident_id, FeeKind.PAYMENT, amount, note, _checked(method), key)


def refund(
    session: Session, *, resident_id: int, amount: int, method: Method, note: str = "", key: str | None = None
) -> Booked:
    """Money is handed back: no more than was paid too much."""
    _begin(session, resident_id, amount, note)
    if (known := _known(session, resident_id, key)) is not None:
        return known
    credit = max(0, -ledger.balance(session, resident_id))
    if amount > credit:
        raise Rejected({"amount": translate("accounts", "Only {amount} was paid too much.", amount=yuan_text(credit))})
    return _book(session, resident_id, FeeKind.REFUND, amount, note, _checked(method), key)


def add(session: Session, *, resident_id: int, amount: int, text: str, key: str | None = None) -> Booked:
    """Charge something by hand; ``text`` says what for: it stands on the statement."""
    _begin(session, resident_id, amount, text)
    _refuse_silent(text)
    return _book(session, resident_id, FeeKind.CHARGE, amount, text, None, key)


def waive(session: Session, *, resident_id: int, amount: int, text: str, key: str | None = None) -> Booked:
    """Waive a part of what is owed, no more than that; ``text`` says why."""
    _begin(session, resident_id, amount, text)
    _refuse_silent(text)
    if (known := _known(session, resident_id, key)) is not None:
        return known
    owed = max(0, ledger.balance(session, resident_id))
    if amount > owed:
        raise Rejected({"amount": translate("accounts", "Only {amount} is owed.", amount=yuan_text(owed))})
    return _book(session, resident_id, FeeKind.WAIVE, amount, text, None, key)


def take_back(session: Session, *, entry_id: int, reason: str) -> Booked:
    """Take a line back (冲正) by one with its sides swapped; a charge goes with the subsidies that were given for it.

    Rejected without a reason; DeskError for a line that is taken back already, or takes another one back.
    """
    require(session, Permission.CARE_WRITE)
    entry = session.get(FeeEntry, entry_id)
    if entry is None or entry.station_id != station_of(session):
        raise gone()
    if faults := reason_problems(reason):
        raise Rejected(faults)
    ledger.held_resident(session, entry.resident_id)
    if entry.reverses_id is not None:
        words = translate("accounts", "This line takes another one back; book what is right anew instead.")
        raise DeskError(words)
    back = set(session.scalars(select(FeeEntry.reverses_id).where(FeeEntry.resident_id == entry.resident_id)))
    if entry.id in back:
        raise DeskError(translate("accounts", "This line has been taken back already."))
    written = [
        ledger.take_back(session, each, ledger.reversal_text(each, reason.strip()))
        for each in (entry, *_given_for(session, entry))
        if each.id not in back
    ]
    return Booked(tuple(each.id for each in written), account(session, resident_id=entry.resident_id))


def _given_for(session: Session, entry: FeeEntry) -> list[FeeEntry]:
    """The subsidies of a charge."""
    if entry.kind != FeeKind.CHARGE or entry.booking_id is None or entry.key is None:
        return []
    of_it = FeeEntry.key.startswith(f"{entry.key}/", autoescape=True)
    return list(session.scalars(select(FeeEntry).where(FeeEntry.booking_id == entry.booking_id, of_it)))


def _begin(session: Session, resident_id: int, amount: int, note: str) -> None:
    require(session, Permission.CARE_WRITE)
    if faults := line_problems(amount, note):
        raise Rejected(faults)
    ledger.held_resident(session, resident_id)


def _checked(method: Method) -> Method:
    if method not in METHODS:
        raise Rejected({"method": translate("fees", "Choose how the money changed hands.")})
    return method


def _refuse_silent(text: str) -> None:
    if not text.strip():
        raise Rejected({"text": translate("accounts", "Say what it is for: it stands on the statement.")})


def _known(session: Session, resident_id: int, key: str | None) -> Booked | None:
    """What was booked under ``key`` before."""
    if key is None:
        return None
    found = session.scalar(select(FeeEntry.id).where(FeeEntry.key == key, FeeEntry.resident_id == resident_id))
    return None if found is None else Booked((found,), account(session, resident_id=resident_id))


def _book(
    session: Session, resident_id: int, kind: FeeKind, amount: int, note: str, method: Method | None, key: str | None
) -> Booked:
    if (known := _known(session, resident_id, key)) is not None:
        return known
    text = note.strip() or fee_text(kind)
    entry = ledger.write(session, ledger.About(resident_id), kind, amount, text, method=method, key=key)
    return Booked((entry.id,), account(session, resident_id=resident_id))
