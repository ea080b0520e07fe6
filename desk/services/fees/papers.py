"""What is printed of fees: the settlement of a month for the street, and the reconciliation of a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desk.db import Session
from desk.models.fees import FeeMonth, TillDay
from desk.printing.listing import Listing
from desk.rules.accounts import Method, method_text, month_of, month_text
from desk.rules.fees import TILL
from desk.rules.money import capitals, yuan_text
from desk.rules.permissions import Permission
from desk.rules.times import local_date, long_date_text, long_day_text
from desk.services import letterhead
from desk.services.acting import require
from desk.services.fees.reading import settlement
from desk.services.fees.rows import FeeSettlement, SoldRow, Till
from desk.services.fees.till import till
from desk.words import translate


def sheet(session: Session, *, month: date) -> Listing:
    """The settlement of ``month`` for the street (服务补贴结算表): by service and payer, nobody named, to look at."""
    require(session, Permission.PAPERS_PRINT)
    found = settlement(session, month=month)
    return Listing(
        **letterhead.of(session),
        title=translate("fees_paper", "Settlement of services {month}", month=month_text(found.month)),
        above=(_state(found),),
        heads=(
            translate("accounts_paper", "No."),
            translate("fees_paper", "Service"),
            translate("fees_paper", "Paid by"),
            translate("fees_paper", "Persons"),
            translate("fees_paper", "Times"),
            translate("fees_paper", "Price in all"),
            translate("fees_paper", "Subsidy"),
        ),
        shares=(12, 50, 55, 22, 22, 40, 40),
        right=frozenset({0, 3, 4, 5, 6}),
        rows=_rows(found),
        total=(
            "", translate("accounts_paper", "Sum"), "", str(found.persons), str(sum(row.times for row in found.rows)),
            yuan_text(found.charged), yuan_text(found.subsidised),
        ),
        below=_sums(found),
        signatures=(
            translate("accounts_paper", "Made out by"),
            translate("accounts_paper", "Checked by"),
            translate("accounts_paper", "Head of the centre"),
            translate("fees_paper", "For the street"),
        ),
        lying=True,
    )  # fmt: skip


def print_sheet(session: Session, *, month: date) -> Listing:
    """As :func:`sheet`, recorded."""
    listing = sheet(session, month=month)
    session.note("print", FeeMonth.SUBJECT, month_of(month).isoformat(), {})
    return listing


def day_sheet(session: Session, *, day: date) -> Listing:
    """The reconciliation of ``day`` (日结单): portions of each sitting, and money by method, to look at."""
    require(session, Permission.PAPERS_PRINT)
    found = till(session, day=day)
    columns = ("booked", "served", "missed", "cancelled", "waived", "open")
    return Listing(
        **letterhead.of(session),
        title=translate("fees_paper", "Reconciliation of the day"),
        above=(long_day_text(day),),
        heads=(
            translate("fees_paper", "Service"),
            translate("fees_paper", "Time"),
            translate("fees_paper", "Booked"),
            translate("fees_paper", "Served"),
            translate("fees_paper", "Missed"),
            translate("fees_paper", "Cancelled"),
            translate("fees_paper", "Waived"),
            translate("fees_paper", "Open"),
        ),
        shares=(34, 34, 18, 18, 18, 18, 18, 18),
        right=frozenset(range(2, 8)),
        rows=tuple(
            (row.service, row.sitting, *(_count(getattr(row, name)) for name in columns)) for row in found.sittings
        ),
        total=(
            translate("accounts_paper", "Sum"), "",
            *(str(sum(getattr(row, name) for row in found.sittings)) for name in columns),
        ),
        below=_money(found),
        signatures=(translate("accounts_paper", "Made out by"), translate("accounts_paper", "Checked by")),
    )  # fmt: skip


def print_day_sheet(session: Session, *, day: date) -> Listing:
    """As :func:`day_sheet`, recorded."""
    listing = day_sheet(session, day=day)
    session.note("print", TillDay.SUBJECT, day.isoformat(), {})
    return listing


def _state(found: FeeSettlement) -> str:
    if found.locked_at is None:
        return translate("accounts_paper", "Not locked yet: it may still change.")
    return translate(
        "accounts_paper",
        "Locked by {name} on {day}.",
        name=found.locked_by,
        day=long_date_text(local_date(found.locked_at)),
    )


def _rows(found: FeeSettlement) -> tuple[tuple[str, ...], ...]:
    alone, package = translate("fees_paper", "residents alone"), translate("fees_paper", "from packages")
    rows: list[tuple[str, str, int, int | str, str, str]] = [
        (row.service, row.payer or alone, row.persons, row.times, yuan_text(row.charged), yuan_text(row.subsidised))
        for row in found.served
    ]
    rows += [(row.service, package, row.persons, row.times, "", "") for row in found.counted]
    rows.sort()
    rows += [(sold_text(row), alone, row.persons, "", yuan_text(row.charged), "") for row in found.sold]
    return tuple(
        (str(number), service, payer, str(persons), str(times), charged, subsidised)
        for number, (service, payer, persons, times, charged, subsidised) in enumerate(rows, 1)
    )


def sold_text(row: SoldRow) -> str:
    """套餐办理, 其他收费."""
    return translate("fees_paper", "packages") if row.packages else translate("fees_paper", "charged by hand")


def _sums(found: FeeSettlement) -> tuple[str, ...]:
    return (
        translate(
            "fees_paper",
            "Residents: {opening} carried in + {charged} charged - {subsidised} subsidised - {waived} waived - {paid}"
            " paid = {closing}",
            opening=yuan_text(found.opening),
            charged=yuan_text(found.charged),
            subsidised=yuan_text(found.subsidised),
            waived=yuan_text(found.waived),
            paid=yuan_text(found.paid),
            closing=yuan_text(found.closing),
        ),
        translate("fees_paper", "Money taken in: {methods}", methods=methods_text(found.methods)),
        translate("fees_paper", "Subsidy in this month: RMB {capitals}", capitals=capitals(found.subsidised)),
        translate(
            "fees_paper",
            "What several pay for stands under each, its price under the first; the sum counts persons and times once.",
        ),
    )


def methods_text(amounts: Mapping[Method, int]) -> str:
    """现金 12.00，扫码 3.00; a dash for none."""
    said = [f"{method_text(method)} {yuan_text(amounts[method])}" for method in TILL if amounts.get(method)]
    return translate("accounts_paper", ", ").join(said) or "—"


def _money(found: Till) -> tuple[str, ...]:
    lines = [
        translate("fees_paper", "By the ledger: {methods}", methods=methods_text(found.expected)),
        translate(
            "fees_paper",
            "Charged ¥{charged}, of which subsidies ¥{subsidised}",
            charged=yuan_text(found.charged),
            subsidised=yuan_text(found.subsidised),
        ),
    ]
    if (last := found.last) is None:
        return (*lines, translate("fees_paper", "Not counted yet."))
    difference = sum(last.counted.values()) - sum(found.expected.values())
    lines.append(
        translate(
            "fees_paper",
            "Counted: {methods}; difference {difference}",
            methods=methods_text(last.counted),
            difference=yuan_text(difference),
        )
    )
    if last.note:
        lines.append(translate("fees_paper", "Note: {note}", note=last.note))
    return tuple(lines)


def _count(number: int) -> str:
    return str(number) if number else ""
