"""The statement of a resident (服务对账单): what is left of packages, and the money of services."""

from __future__ import annotations

from datetime import date

from desk.db import Session
from desk.models.residents import Resident
from desk.printing.listing import Listing
from desk.rules.accounts import month_of, month_text
from desk.rules.money import capitals, yuan_text
from desk.rules.packages import USABLE, state_text
from desk.rules.permissions import Permission
from desk.rules.times import date_text, long_date_text
from desk.services import letterhead
from desk.services.acting import require
from desk.services.fees.reading import account
from desk.services.fees.rows import FeeAccount
from desk.services.packages.reading import held
from desk.services.packages.rows import CountRow, GrantRow, Held
from desk.words import translate


def statement(session: Session, *, resident_id: int, month: date | None = None) -> Listing:
    """The account of services for the resident or the family, whole or of one ``month``, to look at.

    What is left of packages is told as it is today, either way.
    """
    require(session, Permission.PAPERS_PRINT)
    money = account(session, resident_id=resident_id, month=month_of(month) if month is not None else None)
    return Listing(
        **letterhead.of(session),
        title=translate("fees_paper", "Statement of services"),
        above=_above(money, held(session, resident_id=resident_id)),
        heads=(
            translate("accounts_paper", "Date"),
            translate("accounts_paper", "What for"),
            translate("accounts_paper", "Amount"),
            translate("accounts_paper", "Balance"),
        ),
        shares=(25, 84, 29, 29),
        right=frozenset({2, 3}),
        rows=_rows(money),
        total=(
            translate("accounts_paper", "Sum"), "", yuan_text(money.closing - money.opening), yuan_text(money.closing)
        ),
        below=_below(money),
        signatures=(
            translate("accounts_paper", "Made out by"),
            translate("accounts_paper", "Resident or family"),
        ),
    )  # fmt: skip


def print_statement(session: Session, *, resident_id: int, month: date | None = None) -> Listing:
    """As :func:`statement`, recorded: it leaves the desk."""
    listing = statement(session, resident_id=resident_id, month=month)
    about = {"month": [None, month_text(month)]} if month is not None else {}
    session.note("print", Resident.SUBJECT, resident_id, about)
    return listing


def _above(money: FeeAccount, found: Held) -> tuple[str, ...]:
    who = translate("accounts_paper", "Name: {name}", name=money.name)
    if money.month is not None:
        who = f"{who}　　{translate('accounts_paper', 'Month: {month}', month=month_text(money.month))}"
    lines = [_package(grant) for grant in found.grants if grant.state in USABLE]
    return (who, *lines)


def _package(grant: GrantRow) -> str:
    return translate(
        "fees_paper",
        "{package} ({state}, until {day}): {counts}",
        package=grant.package,
        state=state_text(grant.state),
        day=long_date_text(grant.last_day),
        counts=translate("accounts_paper", ", ").join(map(_count, grant.counts)),
    )


def _count(row: CountRow) -> str:
    left = row.left
    words = translate(
        "fees_paper", "{service}: {n} of {all} {unit} left", service=row.service, n=left.free + left.reserved,
        all=left.granted, unit=row.unit,
    )  # fmt: skip
    return words + (translate("fees_paper", " ({n} booked)", n=left.reserved) if left.reserved else "")


def _rows(money: FeeAccount) -> tuple[tuple[str, ...], ...]:
    rows = [(date_text(line.day), line.told, yuan_text(line.amount), yuan_text(line.balance)) for line in money.lines]
    if money.month is not None and money.opening:
        rows.insert(0, ("", translate("accounts_paper", "Brought forward"), "", yuan_text(money.opening)))
    return tuple(rows)


def _below(money: FeeAccount) -> tuple[str, ...]:
    amount, said = yuan_text(abs(money.closing)), capitals(abs(money.closing))
    if money.closing > 0:
        balance = translate("accounts_paper", "To be paid: ¥{amount} (RMB {capitals})", amount=amount, capitals=said)
    elif money.closing < 0:
        balance = translate(
            "accounts_paper", "In the resident's favour: ¥{amount} (RMB {capitals})", amount=amount, capitals=said
        )
    else:
        balance = translate("accounts_paper", "Nothing is owed.")
    sums = translate(
        "fees_paper", "Charged ¥{charged}, subsidised ¥{subsidised}, waived ¥{waived}, paid ¥{paid}",
        charged=yuan_text(money.charged), subsidised=yuan_text(money.subsidised), waived=yuan_text(money.waived),
        paid=yuan_text(money.paid),
    )  # fmt: skip
    return sums, balance
