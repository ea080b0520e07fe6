"""What is booked by hand in the account of a stay: money, deposits, charges and waivers, and taking a line back."""

from __future__ import annotations

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.accounts import AccountEntry
from desk.models.beds import BedStay
from desk.rules.accounts import BY_HAND, Charge, Method, charge_text, line_problems, method_text, reason_problems
from desk.rules.money import yuan_text
from desk.rules.permissions import Permission
from desk.services.accounts import ledger
from desk.services.accounts.reading import account
from desk.services.accounts.rows import Booked
from desk.services.acting import require
from desk.words import translate


def pay(
    session: Session, *, stay_id: int, amount: int, method: Method, note: str = "", key: str | None = None
) -> Booked:
    """``amount`` fen were paid. What is booked under the same ``key`` twice is booked once.

    Raises Rejected for an amount that can't be.
    """
    stay = _begin(session, stay_id, amount, note)
    return _book(session, stay, Charge.PAYMENT, -amount, note, method, key)


def refund(
    session: Session, *, stay_id: int, amount: int, method: Method, note: str = "", key: str | None = None
) -> Booked:
    """Money is handed back: no more than was paid too much."""
    stay = _begin(session, stay_id, amount, note)
    credit = max(0, -ledger.balance(session, stay_id).owed)
    if amount > credit:
        raise Rejected({"amount": translate("accounts", "Only {amount} was paid too much.", amount=yuan_text(credit))})
    return _book(session, stay, Charge.REFUND, amount, note, method, key)


def take_deposit(
    session: Session, *, stay_id: int, amount: int, method: Method, note: str = "", key: str | None = None
) -> Booked:
    """A deposit is handed in. It stays the resident's."""
    stay = _begin(session, stay_id, amount, note)
    return _book(session, stay, Charge.DEPOSIT, -amount, note, method, key)


def return_deposit(
    session: Session, *, stay_id: int, amount: int, method: Method, note: str = "", key: str | None = None
) -> Booked:
    """A deposit is given back: no more than is held."""
    stay = _begin(session, stay_id, amount, note)
    _check_held(session, stay_id, amount)
    return _book(session, stay, Charge.DEPOSIT_BACK, amount, note, method, key)


def pay_from_deposit(session: Session, *, stay_id: int, amount: int, note: str = "") -> Booked:
    """Pay what is owed from the deposit (押金抵扣): two lines that are only taken back together."""
    stay = _begin(session, stay_id, amount, note)
    owed = max(0, ledger.balance(session, stay_id).owed)
    _check_held(session, stay_id, amount)
    if amount > owed:
        raise Rejected({"amount": translate("accounts", "Only {amount} is owed.", amount=yuan_text(owed))})
    text = note.strip() or method_text(Method.DEPOSIT)
    first = ledger.write(
        session, stay, kind=Charge.DEPOSIT_BACK, amount=amount, text=text, method=Method.DEPOSIT
    )  # fmt: skip
    ledger.flush(session)  # its key binds the two together
    second = ledger.write(
        session, stay, kind=Charge.PAYMENT, amount=-amount, text=text, method=Method.DEPOSIT, key=_pair_key(first.id)
    )
    ledger.flush(session)
    return Booked((first.id, second.id), account(session, stay_id=stay_id))


def add(session: Session, *, stay_id: int, kind: Charge, amount: int, text: str, key: str | None = None) -> Booked:
    """Charge something by hand (``OTHER``), or waive a part of what is owed (``WAIVER``); ``text`` says what for.

    ``amount`` fen, above 0 either way. A waiver is no more than what is owed.
    """
    stay = _begin(session, stay_id, amount, text)
    if kind not in BY_HAND:
        raise Rejected({"kind": translate("accounts", "Choose what it is charged for.")})
    if not text.strip():
        raise Rejected({"text": translate("accounts", "Say what it is for: it stands on the statement.")})
    owed = ledger.balance(session, stay_id).owed
    if kind is Charge.WAIVER and amount > max(0, owed):
        raise Rejected(
            {"amount": translate("accounts", "Only {amount} is owed.", amount=yuan_text(max(0, owed)))}
        )  # fmt: skip
    return _book(session, stay, kind, -amount if kind is Charge.WAIVER else amount, text, None, key)


def reverse(session: Session, *, entry_id: int, reason: str) -> Booked:
    """Take a line back (冲销) by one of the opposite amount, in its own month while that is open.

    Rejected without a reason; DeskError for a line that is taken back already, is itself a reversal, or is a deposit
    that was given back meanwhile.
    """
    require(session, Permission.CARE_WRITE)
    entry = session.get(AccountEntry, entry_id)
    if entry is None:
        raise DeskError(translate("accounts", "This line is not there."))
    if faults := reason_problems(reason):
        raise Rejected(faults)
    stay = ledger.held_stay(session, entry.stay_id)
    if entry.reverses_id is not None:
        words = translate("accounts", "This line takes another one back; book what is right anew instead.")
        raise DeskError(words)
    both = _bound(session, entry)
    if session.scalar(select(AccountEntry.id).where(AccountEntry.reverses_id.in_([each.id for each in both]))):
        raise DeskError(translate("accounts", "This line has been taken back already."))
    written = [_reversal(session, stay, each, reason.strip()) for each in both]
    ledger.flush(session)
    if ledger.balance(session, stay.id).deposit < 0:
        raise DeskError(translate("accounts", "This deposit has been given back or used already; reverse that first."))
    return Booked(tuple(each.id for each in written), account(session, stay_id=stay.id))


def _reversal(session: Session, stay: BedStay, entry: AccountEntry, reason: str) -> AccountEntry:
    return ledger.write(
        session,
        stay,
        kind=Charge(entry.kind),
        amount=-entry.amount,
        text=translate("accounts", "Reversal: {text} ({reason})", text=entry.text, reason=reason),
        of_month=entry.of_month,
        month=ledger.booking_month(session, entry.month),
        days=-entry.days if entry.days is not None else None,
        method=Method(entry.method) if entry.method is not None else None,
        reverses_id=entry.id,
    )


def _bound(session: Session, entry: AccountEntry) -> list[AccountEntry]:
    """The line, and the one that was booked together with it."""
    if entry.key is not None and entry.key.startswith(_PAIR):
        return [session.get_one(AccountEntry, int(entry.key.removeprefix(_PAIR))), entry]
    other = session.scalars(select(AccountEntry).where(AccountEntry.key == _pair_key(entry.id))).one_or_none()
    return [entry] if other is None else [entry, other]


_PAIR = "from-deposit/"


def _pair_key(entry_id: int) -> str:
    return f"{_PAIR}{entry_id}"


def _begin(session: Session, stay_id: int, amount: int, note: str) -> BedStay:
    require(session, Permission.CARE_WRITE)
    if faults := line_problems(amount, note):
        raise Rejected(faults)
    return ledger.held_stay(session, stay_id)


def _check_held(session: Session, stay_id: int, amount: int) -> None:
    held = ledger.balance(session, stay_id).deposit
    if amount > held:
        words = translate("accounts", "Only {amount} of a deposit is held.", amount=yuan_text(max(0, held)))
        raise Rejected({"amount": words})


def _book(
    session: Session, stay: BedStay, kind: Charge, amount: int, note: str, method: Method | None, key: str | None
) -> Booked:
    known = session.scalar(select(AccountEntry.id).where(AccountEntry.key == key)) if key is not None else None
    if known is None:
        text = note.strip() or charge_text(kind)
        entry = ledger.write(session, stay, kind=kind, amount=amount, text=text, method=method, key=key)
        ledger.flush(session)
        known = entry.id
    return Booked((known,), account(session, stay_id=stay.id))
