"""Closing a month (月结): what was booked in it stands, what is found later is booked in an open one."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from desk.db import Session
from desk.errors import DeskError
from desk.models.accounts import AccountEntry, AccountMonth
from desk.rules.accounts import lock_fault, month_of, next_month
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.accounts import charging, ledger
from desk.services.accounts.reading import settlement
from desk.services.accounts.rows import Settlement
from desk.services.acting import require, staff_of, station_of
from desk.words import translate


def lock_month(session: Session, *, month: date) -> Settlement:
    """Close ``month``: from its last day on, after the months before it, once everything is charged.

    DeskError says what is missing. There is no unlocking: corrections name the month and are booked later.
    """
    require(session, Permission.ACCOUNTS_LOCK)
    month = month_of(month)
    ledger.in_turn(session)
    closed = max(ledger.locked_months(session), default=None)
    earliest = session.scalar(
        select(func.min(AccountEntry.month)).where(
            AccountEntry.station_id == station_of(session),
            AccountEntry.month > (closed or date.min),
            AccountEntry.month < month,
        )
    )
    if (fault := lock_fault(month, closed, earliest, local_date(session.now))) is not None:
        raise DeskError(fault)
    row = AccountMonth(
        station_id=station_of(session), month=month, locked_at=session.now, locked_by_id=staff_of(session), carried={}
    )
    session.add(row)
    ledger.flush(session)  # from here on nobody books in it, and what is read below is all there is
    missing = [each for each in charging.worked_out(session, month) if not each.is_charged]
    if missing:
        raise DeskError(
            translate(
                "accounts", "{n} stays are not charged as they are now. Charge the month first.", n=len(missing)
            )
        )  # fmt: skip
    row.carried = {
        str(stay_id): [each.owed, each.deposit]
        for stay_id, each in sorted(ledger.carried_into(session, next_month(month), locking=month).items())
    }
    ledger.flush(session)
    return settlement(session, month=month)
