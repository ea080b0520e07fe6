"""What is printed of accounts: the statement of a resident, and the settlement of the centre's month."""

from __future__ import annotations

from datetime import date

from desk.db import Session
from desk.models.accounts import AccountMonth
from desk.models.beds import BedStay
from desk.printing.listing import Listing
from desk.rules.accounts import HELD, OWED, Charge, charge_text, method_text, month_of, month_text
from desk.rules.masking import mask_name
from desk.rules.money import capitals, yuan_text
from desk.rules.permissions import Permission
from desk.rules.times import date_text, local_date, long_date_text
from desk.services import letterhead
from desk.services.accounts.reading import account, settlement
from desk.services.accounts.rows import Account, LineRow, Settlement
from desk.services.acting import require
from desk.words import translate


def statement(session: Session, *, stay_id: int, month: date | None = None) -> Listing:
    """The account of a stay for the resident or the family (结算单), whole or of one ``month``, to look at."""
    require(session, Permission.PAPERS_PRINT)
    found = account(session, stay_id=stay_id, month=month_of(month) if month is not None else None)
    return Listing(
        **letterhead.of(session),
        title=translate("accounts_paper", "Statement of account"),
        above=_whose(found),
        heads=(
            translate("accounts_paper", "Date"),
            translate("accounts_paper", "What for"),
            translate("accounts_paper", "Days"),
            translate("accounts_paper", "Amount"),
            translate("accounts_paper", "Balance"),
        ),
        shares=(25, 70, 14, 29, 29),
        right=frozenset({2, 3, 4}),
        rows=_statement_rows(found),
        total=(translate("accounts_paper", "Sum"), "", "", yuan_text(found.charged - found.paid), _owed(found)),
        below=_statement_end(found),
        signatures=(
            translate("accounts_paper", "Made out by"),
            translate("accounts_paper", "Resident or family"),
        ),
    )


def print_statement(session: Session, *, stay_id: int, month: date | None = None) -> Listing:
    """As :func:`statement`, recorded: it leaves the desk."""
    listing = statement(session, stay_id=stay_id, month=month)
    about = {"month": [None, month_text(month)]} if month is not None else {}
    session.note("print", BedStay.SUBJECT, stay_id, about)
    return listing


def sheet(session: Session, *, month: date) -> Listing:
    """The settlement of the centre for ``month`` (月结算表), names masked, to look at."""
    require(session, Permission.PAPERS_PRINT)
    found = settlement(session, month=month)
    return Listing(
        **letterhead.of(session),
        title=translate("accounts_paper", "Settlement of {month}", month=month_text(found.month)),
        above=(_state(found),),
        heads=(
            translate("accounts_paper", "No."),
            translate("accounts_paper", "Bed"),
            translate("accounts_paper", "Name"),
            translate("accounts_paper", "Bed-days"),
            translate("accounts_paper", "Leave"),
            translate("accounts_paper", "Hospital"),
            translate("accounts_paper", "Carried in"),
            translate("accounts_paper", "Charged"),
            translate("accounts_paper", "Paid"),
            translate("accounts_paper", "Carried out"),
            translate("accounts_paper", "Deposit held"),
        ),
        shares=(12, 18, 24, 16, 14, 14, 30, 30, 30, 30, 30),
        right=frozenset({0, *range(3, 11)}),
        rows=tuple(
            (
                str(number), row.bed, mask_name(row.name), str(row.days.bed_days), _count(row.days.leave_days),
                _count(row.days.hospital_days), *map(yuan_text, (row.opening, row.charged, row.paid, row.closing)),
                yuan_text(row.deposit),
            )
            for number, row in enumerate(found.rows, 1)
        ),
        total=_totals(found),
        below=_settlement_end(found),
        signatures=(
            translate("accounts_paper", "Made out by"),
            translate("accounts_paper", "Checked by"),
            translate("accounts_paper", "Head of the centre"),
        ),
        lying=True,
    )  # fmt: skip


def print_sheet(session: Session, *, month: date) -> Listing:
    """As :func:`sheet`, recorded."""
    listing = sheet(session, month=month)
    session.note("print", AccountMonth.SUBJECT, month_of(month).isoformat(), {})
    return listing


def _whose(found: Account) -> tuple[str, ...]:
    came = long_date_text(found.came_on) if found.came_on is not None else "—"
    left = long_date_text(found.left_on) if found.left_on is not None else ""
    who = translate("accounts_paper", "Name: {name}", name=found.name)
    where = translate("accounts_paper", "Bed: {bed} {kind}", bed=found.bed or "—", kind=found.room_kind)
    stay = translate("accounts_paper", "Came: {came}", came=came)
    if left:
        stay = f"{stay}　{translate('accounts_paper', 'Left: {left}', left=left)}"
    of = translate("accounts_paper", "Month: {month}", month=month_text(found.month)) if found.month else ""
    return tuple(filter(None, (f"{who}　　{where}", "　　".join(filter(None, (stay, of))))))


def _statement_rows(found: Account) -> tuple[tuple[str, ...], ...]:
    """The lines that are owed or paid; what is held as a deposit is told below."""
    rows = [_line(line) for line in found.lines if line.kind not in HELD]
    if found.month is not None and found.opening:
        rows.insert(0, ("", translate("accounts_paper", "Brought forward"), "", "", yuan_text(found.opening)))
    return tuple(rows)


def _line(line: LineRow) -> tuple[str, ...]:
    text = line.text
    if line.kind in (Charge.PAYMENT, Charge.REFUND):
        told = charge_text(line.kind)
        text = " ".join(filter(None, (told, method_text(line.method) if line.method else "", _more(text, told))))
    days = str(line.days) if line.days is not None else ""
    return date_text(local_date(line.booked_at)), text, days, yuan_text(line.amount), yuan_text(line.balance)


def _more(text: str, told: str) -> str:
    """A note, where there is more than the word for the kind."""
    return "" if text == told else text


def _owed(found: Account) -> str:
    return yuan_text(found.closing)


def _statement_end(found: Account) -> tuple[str, ...]:
    amount, said = yuan_text(abs(found.closing)), capitals(abs(found.closing))
    if found.closing > 0:
        balance = translate("accounts_paper", "To be paid: ¥{amount} (RMB {capitals})", amount=amount, capitals=said)
    elif found.closing < 0:
        balance = translate(
            "accounts_paper", "In the resident's favour: ¥{amount} (RMB {capitals})", amount=amount, capitals=said
        )
    else:
        balance = translate("accounts_paper", "Nothing is owed.")
    sums = translate(
        "accounts_paper",
        "Charged ¥{charged}, paid ¥{paid}",
        charged=yuan_text(found.charged),
        paid=yuan_text(found.paid),
    )
    if not found.deposit and not any(line.kind in HELD for line in found.lines):
        return sums, balance
    held = translate(
        "accounts_paper",
        "Deposit held: ¥{amount} (RMB {capitals})",
        amount=yuan_text(found.deposit),
        capitals=capitals(found.deposit),
    )
    return sums, balance, held


def _state(found: Settlement) -> str:
    if found.locked_at is None:
        return translate("accounts_paper", "Not locked yet: it may still change.")
    return translate(
        "accounts_paper",
        "Locked by {name} on {day}.",
        name=found.locked_by,
        day=long_date_text(local_date(found.locked_at)),
    )


def _totals(found: Settlement) -> tuple[str, ...]:
    days = found.days
    return (
        "", translate("accounts_paper", "Sum"), "", str(days.bed_days), _count(days.leave_days),
        _count(days.hospital_days), *map(yuan_text, (found.opening, found.charged, found.paid, found.closing)),
        yuan_text(found.deposits[3]),
    )  # fmt: skip


def _settlement_end(found: Settlement) -> tuple[str, ...]:
    between = translate("accounts_paper", ", ")
    kinds = between.join(
        f"{charge_text(kind)} {yuan_text(amount)}" for kind, amount in found.kinds.items() if kind in OWED
    )
    methods = between.join(f"{method_text(method)} {yuan_text(amount)}" for method, amount in found.methods.items())
    opening, taken, back, closing = map(yuan_text, found.deposits)
    return (
        translate("accounts_paper", "By kind: {kinds}", kinds=kinds or "—"),
        translate("accounts_paper", "Money taken in, deposits included: {methods}", methods=methods or "—"),
        translate(
            "accounts_paper",
            "Deposits: {opening} held before + {taken} taken - {back} given back = {closing}",
            opening=opening,
            taken=taken,
            back=back,
            closing=closing,
        ),
        translate(
            "accounts_paper",
            "Charged in this month: RMB {charged}; paid: RMB {paid}",
            charged=capitals(found.charged),
            paid=capitals(found.paid),
        ),
    )


def _count(days: int) -> str:
    return str(days) if days else ""
