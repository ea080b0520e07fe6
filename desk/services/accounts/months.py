"""Closing a month (月结): what was booked in it stands, what is found later is booked in an open one."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from desk.db import Session
from desk.errors import DeskError
from desk.models.accounts import AccountEntry, AccountMonth
from desk.rules.accounts import month_of, month_text, next_month
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
    locked = ledger.locked_months(session)
    if month in locked:
        raise DeskError(translate("accounts", "{month} is locked already.", month=month_text(month)))
    if locked and month < max(locked):
        raise DeskError(translate("accounts", "A later month is locked already."))
    if (local_date(session.now)).toordinal() + 1 < next_month(month).toordinal():
        raise DeskError(translate("accounts", "{month} is not over yet.", month=month_text(month)))
    earlier = session.scalar(
        select(func.min(AccountEntry.month)).where(
            AccountEntry.station_id == station_of(session),
            AccountEntry.month > (max(locked) if locked else date.min),
            AccountEntry.month < month,
        )
    )
    if earlier is not None:
        raise DeskError(translate("accounts", "Lock {month} first.", month=month_text(earlier)))
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
