"""What somebody else pays of a price (补贴): rules with conditions, dated; none shipped."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import func, or_, select

from desk.db import Session
from desk.models.fees import FeeEntry, SubsidyRule
from desk.rules.eligibility import read, unmet
from desk.rules.fees import FeeKind, Rule, granted
from desk.services.acting import station_of
from desk.services.calendar import work_calendar
from desk.services.care.eligible import traits_of


def subsidy_of(
    session: Session, resident_id: int, service_id: int, sitting_id: int | None, day: date, price: int, *,
    booking_id: int | None = None,
) -> tuple[tuple[int, int], ...]:  # fmt: skip
    """What each rule pays of ``price`` for one unit on ``day``: (rule, fen). For services.

    What was booked for the resident on that day already counts against a cap of the day, but not what stands for
    ``booking_id``, of which it is asked.
    """
    query = select(SubsidyRule).where(
        SubsidyRule.station_id == station_of(session),
        SubsidyRule.service_id == service_id,
        SubsidyRule.valid_from <= day,
        or_(SubsidyRule.valid_to.is_(None), SubsidyRule.valid_to > day),
    )
    rows = session.scalars(query).all()
    if not rows:
        return ()
    workday = work_calendar(session).is_workday(day)
    traits = traits_of(session, resident_id, day)
    rules = [
        rule
        for row in rows
        if (rule := rule_in(row)).applies(sitting_id, day, price, workday=workday)
        and not unmet(read(row.conditions), traits, day)
    ]
    had = _had(session, resident_id, day, [rule.rule_id for rule in rules], booking_id)
    return granted(rules, price, had)


def rule_in(row: SubsidyRule) -> Rule:
    """The row as the rules know it."""
    return Rule(
        row.id, row.service_id, row.sitting_id, row.name, row.payer, row.amount, row.percent, row.valid_from,
        row.valid_to, row.cap_unit, row.cap_day, row.least_price, row.workdays_only, row.stacks,
    )  # fmt: skip


def _had(
    session: Session, resident_id: int, day: date, rule_ids: Collection[int], booking_id: int | None
) -> dict[int, int]:  # fmt: skip
    """By rule, what is booked for the resident on ``day``, but for one booking, and was not taken back."""
    if not rule_ids:
        return {}
    query = (
        select(FeeEntry.rule_id, FeeEntry.kind, func.sum(FeeEntry.amount))
        .where(FeeEntry.resident_id == resident_id, FeeEntry.day == day, FeeEntry.rule_id.in_(rule_ids))
        .where(FeeEntry.booking_id.is_(None) | (FeeEntry.booking_id != (booking_id or 0)))
        .group_by(FeeEntry.rule_id, FeeEntry.kind)
    )
    found = dict.fromkeys(rule_ids, 0)
    for rule_id, kind, amount in session.execute(query).tuples():
        if rule_id is not None:
            found[rule_id] += int(amount) * (1 if kind == FeeKind.SUBSIDY else -1)
    return found
