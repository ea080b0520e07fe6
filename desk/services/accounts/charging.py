"""Charging a month: what it costs is worked out anew each time, and only the difference is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from desk.db import Session
from desk.models.accounts import AccountEntry
from desk.models.beds import BedStay
from desk.rules import charges
from desk.rules.accounts import Charge, MonthBase, Rate, Unit, charge_text, month_of, month_text, next_month, unit_text
from desk.rules.beds import StayState
from desk.rules.charges import Chain, Due, Part
from desk.rules.money import yuan_text
from desk.rules.permissions import Permission
from desk.rules.times import date_text, local_date
from desk.services.accounts import ledger, rates
from desk.services.accounts.gathering import Lain, lain
from desk.services.accounts.rows import Charged, DueRow, StayMonth
from desk.services.acting import require, station_of
from desk.words import translate


class Component(NamedTuple):
    """What a charge of a month is told apart by."""

    stay_id: int
    kind: Charge
    name: str


class Written(NamedTuple):
    """What the account has of a component: how many lines charging wrote, their sum and days, reversals taken off."""

    lines: int = 0
    amount: int = 0
    days: int = 0


def preview(session: Session, *, month: date, stay_id: int | None = None) -> tuple[StayMonth, ...]:
    """What ``month`` (its first day) costs each stay, and what charging it would still book.

    A month that runs is counted through tonight. :class:`desk.errors.DeskError` for a month that has not begun.
    """
    require(session, Permission.CARE_WRITE)
    return worked_out(session, month, stay_id=stay_id)


def worked_out(session: Session, month: date, *, stay_id: int | None = None) -> tuple[StayMonth, ...]:
    """As :func:`preview`; for services."""
    month = month_of(month)
    ledger.refuse_future(session, month)
    written = _written(session, month, stay_id).get(month, {})
    tariff, base = rates.in_force_from(session, month), rates.base(session)
    also = {component.stay_id for component in written}
    return tuple(
        _stay_month(each, each.chains(month), month, tariff, base, written)
        for each in lain(session, month, stay_id=stay_id, also=also)
    )


def charge_month(session: Session, *, month: date, stay_id: int | None = None) -> Charged:
    """Book what ``month`` costs, of all stays or of one; what is booked already is not booked again.

    Where something changed after a month was charged, a line over the difference is written, in an open month when
    ``month`` is locked. Raises DeskError for a month that has not begun.
    """
    require(session, Permission.CARE_WRITE)
    month = month_of(month)
    ledger.in_turn(session)
    written, entries = _written(session, month, stay_id).get(month, {}), []
    booked_in = ledger.booking_month(session, month)
    stays = 0
    for each in worked_out(session, month, stay_id=stay_id):
        stays += not each.is_charged
        entries += _book(session, each, month, booked_in, written)
    ledger.flush(session)
    return Charged(month, stays, len(entries), sum(entry.amount for entry in entries))


def charge_to_date(session: Session, *, stay_id: int) -> Charged:
    """Book everything of a stay that is not in its account as it is now: before it is settled.

    What became otherwise in a locked month since, by a leaving told later, is corrected in an open one.
    """
    require(session, Permission.CARE_WRITE)
    stay = ledger.held_stay(session, stay_id)
    done = [charge_month(session, month=month, stay_id=stay_id) for month, _ in _not_charged(session, stay)]
    return Charged(
        month_of(local_date(session.now)), int(any(each.stays for each in done)), sum(each.entries for each in done),
        sum(each.amount for each in done),
    )  # fmt: skip


def uncharged(session: Session, stay: BedStay) -> int:
    """What :func:`charge_to_date` would book, in fen; for services."""
    return sum(each.open for _, each in _not_charged(session, stay))


def _not_charged(session: Session, stay: BedStay) -> list[tuple[date, StayMonth]]:
    """The months in which a stay lay, or was charged, that cost something else than its account says."""
    written = _written(session, date.min, stay.id)
    months = sorted({*_months(session, stay), *written})
    if not months:
        return []
    tariff, base = rates.in_force_from(session, months[0]), rates.base(session)
    [each] = lain(session, months[0], stay_id=stay.id)
    found = (
        (month, _stay_month(each, each.chains(month), month, tariff, base, written.get(month, {}))) for month in months
    )
    return [(month, worked) for month, worked in found if not worked.is_charged]


def _months(session: Session, stay: BedStay) -> Iterator[date]:
    """The months of a stay, up to this one."""
    if stay.admitted_at is None:
        return
    today = local_date(session.now)
    last = min(today, local_date(stay.left_at)) if stay.left_at is not None else today
    month = month_of(local_date(stay.admitted_at))
    while month <= last:
        yield month
        month = next_month(month)


# What is in the account already


def _written(session: Session, since: date, stay_id: int | None) -> dict[date, dict[Component, Written]]:
    """What charging wrote, by the month it is about, from ``since`` on when of one stay, else about that month only.

    A line that was taken back counts as a line, but with nothing.
    """
    query = select(AccountEntry)
    if stay_id is None:
        query = query.where(AccountEntry.station_id == station_of(session), AccountEntry.of_month == since)
    else:  # the station said here too, SQLite would look through its months
        query = query.where(AccountEntry.stay_id == stay_id, AccountEntry.of_month >= since)
    entries = sorted(session.scalars(query), key=_by_id)  # by the server's order SQLite would read the whole table
    components = {entry.id: found for entry in entries if (found := _component(entry)) is not None}
    sums: defaultdict[date, dict[Component, Written]] = defaultdict(dict)
    for entry in entries:
        component = components.get(entry.reverses_id or entry.id)
        if component is not None:
            had = sums[entry.of_month].get(component, Written())
            lines = had.lines + (entry.reverses_id is None)
            sums[entry.of_month][component] = Written(lines, had.amount + entry.amount, had.days + (entry.days or 0))
    return sums


def _by_id(entry: AccountEntry) -> int:
    return entry.id


def _key(component: Component, month: date, number: int) -> str:
    stay_id, kind, name = component
    return f"charge/{stay_id}/{month:%Y-%m}/{number}/{kind.value}/{name}"


def _component(entry: AccountEntry) -> Component | None:
    """What a line that charging wrote is about, from its key; None for any other line."""
    if entry.key is None or not entry.key.startswith("charge/"):
        return None
    _, stay_id, _, _, kind, name = entry.key.split("/", 5)
    return Component(int(stay_id), Charge(kind), name)


def _stay_month(
    each: Lain,
    chains: Sequence[Chain],
    month: date,
    tariff: Sequence[Rate],
    base: MonthBase,
    written: Mapping[Component, Written],
) -> StayMonth:
    stay = each.stay
    dues = {Component(stay.id, due.kind, due.name): due for due in charges.dues(chains, tariff, month, base)}
    rows = []
    for component in sorted({*dues, *(key for key in written if key.stay_id == stay.id)}, key=_place):
        due = dues.get(component, Due(component.kind, component.name, 0, 0, ()))
        had = written.get(component, Written())
        rows.append(DueRow(due.kind, due.name, due.days, due.amount, had.amount, due.parts))
    days = charges.counted(chains)
    return StayMonth(stay.id, stay.resident_id, each.name, each.bed, StayState(stay.state), days, tuple(rows))


def _place(component: Component) -> tuple[int, str]:
    return list(Charge).index(component.kind), component.name


# The lines


def _book(
    session: Session, each: StayMonth, month: date, booked_in: date, written: Mapping[Component, Written]
) -> list[AccountEntry]:
    stay, found = None, []
    for due in each.dues:
        if not due.open:
            continue
        stay = stay or ledger.held_stay(session, each.stay_id)
        component = Component(each.stay_id, due.kind, due.name)
        had = written.get(component, Written())
        for number, (kind, days, amount, text) in enumerate(_lines(due, had, month, booked_in), had.lines + 1):
            found.append(
                ledger.write(
                    session, stay, kind=kind, amount=amount, days=days, text=text, of_month=month, month=booked_in,
                    key=_key(component, month, number),
                )
            )  # fmt: skip
    return found


Line = tuple[Charge, int | None, int, str]


def _lines(due: DueRow, had: Written, month: date, booked_in: date) -> Iterable[Line]:
    """A line for each part the first time, or when all was taken back; else one over the difference."""
    if not had.amount and not had.days:
        return [(due.kind, part.days, part.amount, _told(due, part)) for part in due.parts if part.amount]
    days, what = due.days - had.days, due.name or charge_text(due.kind)
    if booked_in == month and days > 0 and due.open > 0:
        words = translate(
            "accounts", "{what}, {days} more days of {month}", what=what, days=days, month=month_text(month)
        )
        return [(due.kind, days, due.open, words)]
    words = translate(
        "accounts",
        "{what} of {month}: {before} becomes {after}",
        what=what,
        month=month_text(month),
        before=yuan_text(had.amount),
        after=yuan_text(due.amount),
    )
    return [(Charge.CORRECTION, days or None, due.open, words)]


def _told(due: DueRow, part: Part) -> str:
    """床位费 203-2 双人间 09月01日–09月14日 每月3,000.00."""
    what = due.name or charge_text(due.kind)
    where = part.care_level if due.kind is Charge.CARE else f"{part.bed} {part.room_kind}"
    span = date_text(part.first) if part.first == part.last else f"{date_text(part.first)}–{date_text(part.last)}"
    price = translate("accounts", "{price} {unit}", price=yuan_text(part.price), unit=unit_text(Unit(part.unit)))
    share = f"× {part.percent}%" if part.percent != 100 else ""
    shown = (what, where if due.kind is not Charge.OTHER else "", span, price, share)
    return " ".join(filter(None, shown))
