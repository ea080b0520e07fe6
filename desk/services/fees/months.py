"""Closing a month of services (月结): its lines of money and of counts stand, what is found later is booked later."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import func, select

from desk.db import Session
from desk.errors import DeskError
from desk.models.fees import FeeEntry, FeeMonth
from desk.rules.accounts import lock_fault, month_of, next_month
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.accounts.ledger import in_turn
from desk.services.acting import require, staff_of, station_of
from desk.services.fees import ledger
from desk.services.fees.reading import settlement
from desk.services.fees.rows import FeeSettlement
from desk.services.fees.till import unsettled
from desk.words import translate

DAY = timedelta(days=1)


def lock_month(session: Session, *, month: date) -> FeeSettlement:
    """Close ``month``: from its last day on, after the months before it.

    DeskError says what is missing. There is no unlocking: corrections name the day and are booked later.
    """
    require(session, Permission.ACCOUNTS_LOCK)
    month, station = month_of(month), station_of(session)
    in_turn(session)
    closed = max(ledger.locked_months(session), default=None)
    earliest = session.scalar(
        select(func.min(FeeEntry.month)).where(
            FeeEntry.station_id == station, FeeEntry.month > (closed or date.min), FeeEntry.month < month
        )
    )
    if (fault := lock_fault(month, closed, earliest, local_date(session.now))) is not None:
        raise DeskError(fault)
    if open_ := unsettled(session, month, min(next_month(month) - DAY, local_date(session.now))):
        raise DeskError(translate("till", "{n} services of this month are not settled. Close its days first.", n=open_))
    row = FeeMonth(
        station_id=station, month=month, locked_at=session.now, locked_by_id=staff_of(session), carried={}
    )  # fmt: skip
    with ledger.guarded():
        session.add(row)
        session.flush()  # from here on nobody books in it, and what is read below is all there is
        carried = ledger.carried_into(session, next_month(month), locking=month)
        row.carried = {str(key): fen for key, fen in sorted(carried.items())}
        session.flush()
    return settlement(session, month=month)
