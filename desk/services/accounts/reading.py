"""The account of one stay, and the settlement of the whole centre: all from the lines of the ledger."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import select

from desk.db import Session
from desk.models.accounts import AccountEntry, AccountMonth
from desk.models.beds import Bed, BedStay, Room, StaySegment
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules.accounts import HELD, MONEY, Charge, Method, month_of, rate_for
from desk.rules.beds import OVER, Phase, StayState, bed_text
from desk.rules.charges import Counted
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.accounts import charging, ledger, rates
from desk.services.accounts.ledger import Balance
from desk.services.accounts.rows import Account, LineRow, Settlement, SettlementRow, StayMonth
from desk.services.acting import require, station_of
from desk.services.grids.meanwhile import gone

_PHASES = {Phase.VOID.value: 0, Phase.PLANNED.value: 1, Phase.PAST.value: 2, Phase.CURRENT.value: 3}


def account(session: Session, *, stay_id: int, month: date | None = None) -> Account:
    """The account of a stay with a running balance, whole or what was booked in one ``month``."""
    require(session, Permission.CARE_WRITE)
    query = select(BedStay, Resident.name).join(Resident, Resident.id == BedStay.resident_id)
    row = session.execute(query.where(BedStay.id == stay_id, BedStay.station_id == station_of(session))).one_or_none()
    if row is None:
        raise gone()
    stay, name = row.BedStay, row.name
    bed, room_kind = _beds(session, [stay_id]).get(stay_id, ("", ""))
    entries = _entries(session, stay_id)
    shown = [each for each in entries if month is None or each[0].month == month]
    before = ledger.summed(entry for entry, _ in entries if month is not None and entry.month < month)
    charged, paid = _charged_and_paid(entry for entry, _ in shown)
    lines = _lines(shown, before, {entry.reverses_id for entry, _ in entries})
    after = ledger.summed(entry for entry, _ in shown)
    assert before.owed + charged - paid == before.owed + after.owed
    return Account(
        stay_id=stay_id,
        resident_id=stay.resident_id,
        name=name,
        bed=bed,
        room_kind=room_kind,
        care_level=stay.care_level,
        state=StayState(stay.state),
        came_on=_day(stay.admitted_at),
        left_on=_day(stay.left_at),
        month=month,
        opening=before.owed,
        charged=charged,
        paid=paid,
        closing=before.owed + after.owed,
        deposit_opening=before.deposit,
        deposit=before.deposit + after.deposit,
        agreed=_agreed(session, stay, room_kind),
        open=charging.uncharged(session, stay) if month is None else 0,
        lines=tuple(lines),
    )


def settlement(session: Session, *, month: date) -> Settlement:
    """A month of the centre: every stay with days in it, lines in it, or something carried into it.

    Raises DeskError for a month that has not begun.
    """
    require(session, Permission.CARE_WRITE)
    month = month_of(month)
    worked = {each.stay_id: each for each in charging.worked_out(session, month)}
    before, lines = ledger.carried_into(session, month), defaultdict(list)
    entries = ledger.entries_of(session, month)
    for entry in entries:
        lines[entry.stay_id].append(entry)
    ids = sorted({*worked, *before, *lines})
    known, beds = _known(session, ids), _beds(session, ids)
    rows = [
        _row(stay_id, known[stay_id], beds.get(stay_id, ("", ""))[0], worked.get(stay_id), before, lines[stay_id])
        for stay_id in ids
    ]
    locked_at, locked_by = _lock(session, month)
    charged, paid = _charged_and_paid(entries)
    found = Settlement(
        month=month,
        locked_at=locked_at,
        locked_by=locked_by,
        rows=tuple(sorted(rows, key=_order)),
        days=_days(rows),
        opening=sum(each.owed for each in before.values()),
        charged=charged,
        paid=paid,
        closing=sum(row.closing for row in rows),
        kinds=_by_kind(entries),
        methods=_by_method(entries),
        deposits=_deposits(before.values(), entries),
    )
    assert found.opening + found.charged - found.paid == found.closing
    assert sum(row.deposit for row in rows) == found.deposits[3]
    return found


def _order(row: SettlementRow) -> tuple[bool, str, int]:
    return row.state in OVER, row.bed, row.stay_id


def _row(
    stay_id: int,
    known: tuple[int, str, StayState],
    bed: str,
    worked: StayMonth | None,
    before: dict[int, Balance],
    entries: Sequence[AccountEntry],
) -> SettlementRow:
    had, after = before.get(stay_id, Balance()), ledger.summed(entries)
    charged, paid = _charged_and_paid(entries)
    closing = had.owed + charged - paid
    assert closing == had.owed + after.owed
    days = worked.days if worked is not None else Counted()
    resident_id, name, state = known
    return SettlementRow(
        stay_id, resident_id, name, bed, state, days, had.owed, charged, paid, closing,
        had.deposit + after.deposit, worked.open if worked is not None else 0,
    )  # fmt: skip


# The parts


def _entries(session: Session, stay_id: int) -> Sequence[tuple[AccountEntry, str]]:
    query = (
        select(AccountEntry, Staff.name)
        .join(Staff, Staff.id == AccountEntry.booked_by_id)
        .where(AccountEntry.stay_id == stay_id)
        .order_by(AccountEntry.month, AccountEntry.id)
    )
    return session.execute(query).tuples().all()


def _lines(
    entries: Iterable[tuple[AccountEntry, str]], before: Balance, reversed_ids: set[int | None]
) -> Iterable[LineRow]:
    owed, held = before.owed, before.deposit
    for entry, by in entries:
        kind = Charge(entry.kind)
        owed += 0 if kind in HELD else entry.amount
        held -= entry.amount if kind in HELD else 0
        yield LineRow(
            entry.id, entry.booked_at, by, entry.month, entry.of_month, kind, entry.text, entry.days, entry.amount,
            Method(entry.method) if entry.method is not None else None, owed, held, entry.id in reversed_ids,
            entry.reverses_id,
        )  # fmt: skip


def _charged_and_paid(entries: Iterable[AccountEntry]) -> tuple[int, int]:
    """What was charged, waivers and corrections included, and the money that came in less what was handed back."""
    charged = paid = 0
    for entry in entries:
        kind = Charge(entry.kind)
        if kind in MONEY:
            paid -= entry.amount
        elif kind not in HELD:
            charged += entry.amount
    return charged, paid


def _by_kind(entries: Iterable[AccountEntry]) -> dict[Charge, int]:
    sums = Counter[Charge]()
    for entry in entries:
        sums[Charge(entry.kind)] += entry.amount
    return {kind: sums[kind] for kind in Charge if sums[kind]}


def _by_method(entries: Iterable[AccountEntry]) -> dict[Method, int]:
    sums = Counter[Method]()
    for entry in entries:
        if entry.method is not None and entry.method != Method.DEPOSIT.value:
            sums[Method(entry.method)] -= entry.amount
    return {method: sums[method] for method in Method if sums[method]}


def _deposits(before: Iterable[Balance], entries: Iterable[AccountEntry]) -> tuple[int, int, int, int]:
    opening, taken, back = sum(each.deposit for each in before), 0, 0
    for entry in entries:
        if entry.kind == Charge.DEPOSIT.value:
            taken -= entry.amount
        elif entry.kind == Charge.DEPOSIT_BACK.value:
            back += entry.amount
    return opening, taken, back, opening + taken - back


def _days(rows: Iterable[SettlementRow]) -> Counted:
    days = [row.days for row in rows]
    return Counted(
        sum(each.bed_days for each in days), sum(each.leave_days for each in days), sum(d.hospital_days for d in days)
    )


def _known(session: Session, ids: Sequence[int]) -> dict[int, tuple[int, str, StayState]]:
    query = (
        select(BedStay.id, BedStay.resident_id, Resident.name, BedStay.state)
        .join(Resident, Resident.id == BedStay.resident_id)
        .where(BedStay.id.in_(ids))
    )
    return {key: (who, name, StayState(state)) for key, who, name, state in session.execute(query).tuples()}


def _beds(session: Session, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """By stay the bed of its last piece, as 203-2, and the kind of its room; one that is held before one to come."""
    query = (
        select(StaySegment.stay_id, StaySegment.phase, Room.number, Bed.number, Room.kind)
        .join(Bed, Bed.id == StaySegment.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .where(StaySegment.stay_id.in_(ids), StaySegment.lane == 0)
        .order_by(StaySegment.stay_id, StaySegment.starts_at)
    )
    found: dict[int, tuple[int, str, str]] = {}
    for stay_id, phase, room, bed, kind in session.execute(query).tuples():
        rank = _PHASES[phase]
        if stay_id is not None and rank >= found.get(stay_id, (-1, "", ""))[0]:
            found[stay_id] = (rank, bed_text(room, bed), kind)
    return {stay_id: (bed, kind) for stay_id, (_, bed, kind) in found.items()}


def _lock(session: Session, month: date) -> tuple[datetime | None, str]:
    query = (
        select(AccountMonth.locked_at, Staff.name)
        .join(Staff, Staff.id == AccountMonth.locked_by_id)
        .where(AccountMonth.station_id == station_of(session), AccountMonth.month == month)
    )
    row = session.execute(query).one_or_none()
    return (row.locked_at, row.name) if row is not None else (None, "")


def _agreed(session: Session, stay: BedStay, room_kind: str) -> int | None:
    """The deposit that was agreed, else what the rates say for the day of coming."""
    if stay.deposit is not None:
        return stay.deposit
    day = _day(stay.admitted_at) or stay.wanted_from
    known = rates.in_force_from(session, day)
    rate = rate_for(known, Charge.DEPOSIT, None, day, (room_kind, stay.care_level, stay.kind))
    return rate.amount if rate is not None else None


def _day(moment: datetime | None) -> date | None:
    return local_date(moment) if moment is not None else None
