"""The words of the account of a stay (入住费用): what is owed and paid, rates and what is wrong with one, months.

What a month costs is worked out by :mod:`desk.rules.charges`. Money is int fen everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desk.rules.money import MOST
from desk.words import QT_TRANSLATE_NOOP, translate


class Charge(StrEnum):
    """床位费 护理费 包房费 陪护费 其他费用 减免 更正, 押金 退押金, 缴费 退费.

    ``ROOM`` is for the other beds of a whole room, ``COMPANION`` for the bed of whoever keeps company. ``CORRECTION``
    is the difference to what was charged before.
    """

    BED = "BED"
    CARE = "CARE"
    ROOM = "ROOM"
    COMPANION = "COMPANION"
    OTHER = "OTHER"
    WAIVER = "WAIVER"
    CORRECTION = "CORRECTION"
    DEPOSIT = "DEPOSIT"
    DEPOSIT_BACK = "DEPOSIT_BACK"
    PAYMENT = "PAYMENT"
    REFUND = "REFUND"


class Unit(StrEnum):
    """What an amount is for; ``ONCE`` is for the deposit."""

    MONTH = "MONTH"
    DAY = "DAY"
    ONCE = "ONCE"


class MonthBase(StrEnum):
    """What a day of a month's rate is: a part of the days of that month, or of thirty."""

    CALENDAR = "CALENDAR"
    THIRTY = "THIRTY"


class Method(StrEnum):
    """现金, 转账, 刷卡, 扫码, from the deposit (押金抵扣), and by what an imported ledger says (台账)."""

    CASH = "CASH"
    TRANSFER = "TRANSFER"
    CARD = "CARD"
    CODE = "CODE"
    DEPOSIT = "DEPOSIT"
    LEDGER = "LEDGER"


DAILY = (Charge.BED, Charge.CARE, Charge.ROOM, Charge.COMPANION, Charge.OTHER)
"""What is charged by the day; each has rates."""

RATED = (*DAILY, Charge.DEPOSIT)
HELD = frozenset({Charge.DEPOSIT, Charge.DEPOSIT_BACK})
"""A deposit belongs to the resident: it is no part of what is owed and paid."""

MONEY = frozenset({Charge.PAYMENT, Charge.REFUND})
OWED = frozenset(Charge) - HELD - MONEY
BY_HAND = (Charge.OTHER, Charge.WAIVER)
PAID_BY = (Method.CASH, Method.CODE, Method.CARD, Method.TRANSFER)

LONGEST_NAME, LONGEST_TEXT = 20, 60
MOST_FREE_DAYS = 366

_CHARGES = MappingProxyType(
    {
        Charge.BED: QT_TRANSLATE_NOOP("accounts", "bed"),
        Charge.CARE: QT_TRANSLATE_NOOP("accounts", "care"),
        Charge.ROOM: QT_TRANSLATE_NOOP("accounts", "whole room"),
        Charge.COMPANION: QT_TRANSLATE_NOOP("accounts", "companion bed"),
        Charge.OTHER: QT_TRANSLATE_NOOP("accounts", "other"),
        Charge.WAIVER: QT_TRANSLATE_NOOP("accounts", "waived"),
        Charge.CORRECTION: QT_TRANSLATE_NOOP("accounts", "correction"),
        Charge.DEPOSIT: QT_TRANSLATE_NOOP("accounts", "deposit"),
        Charge.DEPOSIT_BACK: QT_TRANSLATE_NOOP("accounts", "deposit given back"),
        Charge.PAYMENT: QT_TRANSLATE_NOOP("accounts", "payment"),
        Charge.REFUND: QT_TRANSLATE_NOOP("accounts", "refund"),
    }
)
_METHODS = MappingProxyType(
    {
        Method.CASH: QT_TRANSLATE_NOOP("accounts", "cash"),
        Method.TRANSFER: QT_TRANSLATE_NOOP("accounts", "bank transfer"),
        Method.CARD: QT_TRANSLATE_NOOP("accounts", "bank card"),
        Method.CODE: QT_TRANSLATE_NOOP("accounts", "code on the phone"),
        Method.DEPOSIT: QT_TRANSLATE_NOOP("accounts", "from the deposit"),
        Method.LEDGER: QT_TRANSLATE_NOOP("accounts", "by a ledger"),
    }
)
_UNITS = MappingProxyType(
    {
        Unit.MONTH: QT_TRANSLATE_NOOP("accounts", "a month"),
        Unit.DAY: QT_TRANSLATE_NOOP("accounts", "a day"),
        Unit.ONCE: QT_TRANSLATE_NOOP("accounts", "once"),
    }
)


def charge_text(kind: Charge) -> str:
    """床位费, 缴费 …"""
    return translate("accounts", _CHARGES[kind])


def method_text(method: Method) -> str:
    """现金, 扫码 …"""
    return translate("accounts", _METHODS[method])


def unit_text(unit: Unit) -> str:
    """每月, 每日, 一次性."""
    return translate("accounts", _UNITS[unit])


def month_of(day: date) -> date:
    """The first day of the month of ``day``: how months are named everywhere."""
    return day.replace(day=1)


def next_month(month: date) -> date:
    """The first day of the month after."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def month_before(month: date) -> date:
    """The first day of the month before."""
    return date(month.year - (month.month == 1), (month.month - 2) % 12 + 1, 1)


def booked_in(month: date, closed: date | None, today: date) -> date:
    """Where a line about ``month`` is booked: there while it is open, else in the month of today or the next open.

    ``closed`` is the last month that is locked: those before it are closed with it, for what it carries on is not
    worked out again.
    """
    if closed is None or month > closed:
        return month
    return max(next_month(closed), month_of(today))


def lock_fault(month: date, closed: date | None, earliest: date | None, today: date) -> str | None:
    """Why ``month`` can't be locked yet, None when it can: from its last day on, after the months before it.

    ``closed`` is the last month that is locked, ``earliest`` the first open one before ``month`` with lines in it.
    """
    if closed == month:
        return translate("accounts", "{month} is locked already.", month=month_text(month))
    if closed is not None and month < closed:
        return translate("accounts", "A later month is locked already.")
    if today.toordinal() + 1 < next_month(month).toordinal():
        return translate("accounts", "{month} is not over yet.", month=month_text(month))
    if earliest is not None:
        return translate("accounts", "Lock {month} first.", month=month_text(earliest))
    return None


def month_text(month: date) -> str:
    """2026年9月."""
    return translate("accounts", "{year:04d}-{month:02d}", year=month.year, month=month.month)


@dataclass(frozen=True, slots=True)
class Rate:
    """What something costs, as of :class:`desk.models.accounts.CareRate`: ``amount`` fen for one ``unit``."""

    rate_id: int
    kind: Charge
    name: str
    unit: Unit
    amount: int
    valid_from: date
    valid_to: date | None = None
    room_kind: str | None = None
    care_level: str | None = None
    stay_kind: str | None = None
    leave_percent: int = 100
    leave_free_days: int = 0

    @property
    def conditions(self) -> tuple[str | None, str | None, str | None]:
        """What narrows it."""
        return self.room_kind, self.care_level, self.stay_kind

    def holds(self, day: date) -> bool:
        """Whether it is in force on ``day``."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)

    def fits(self, conditions: tuple[str | None, str | None, str | None]) -> bool:
        """Whether it is meant for a stay of these: room kind, care level, stay kind."""
        return all(mine in (None, theirs) for mine, theirs in zip(self.conditions, conditions, strict=True))


def rate_for(
    rates: Iterable[Rate],
    kind: Charge,
    name: str | None,
    day: date,
    conditions: tuple[str | None, str | None, str | None],
) -> Rate | None:
    """The rate in force: the one with most conditions, then the newest. ``name`` tells other charges apart."""
    found = (
        rate
        for rate in rates
        if rate.kind is kind and (name is None or rate.name == name) and rate.holds(day) and rate.fits(conditions)
    )
    return max(found, key=_rank, default=None)


def _rank(rate: Rate) -> tuple[int, date, int]:
    return sum(each is not None for each in rate.conditions), rate.valid_from, rate.rate_id


def line_problems(amount: int, text: str) -> dict[str, str]:
    """What is wrong with a line that is booked by hand, by field."""
    found: dict[str, str] = {}
    if not 0 < amount <= MOST:
        found["amount"] = translate("accounts", "Enter an amount above 0.")
    if len(text.strip()) > LONGEST_TEXT:
        found["text"] = translate("accounts", "This is too long: {n} characters at most.", n=LONGEST_TEXT)
    return found


def reason_problems(reason: str) -> dict[str, str]:
    """What is wrong with the reason for which a line is taken back."""
    if not reason.strip():
        return {"reason": translate("accounts", "Say why it is taken back.")}
    if len(reason.strip()) > LONGEST_TEXT:
        return {"reason": translate("accounts", "This is too long: {n} characters at most.", n=LONGEST_TEXT)}
    return {}


def problems(rate: Rate, others: Iterable[Rate]) -> Mapping[str, str]:
    """What is wrong with a rate, by field; ``others`` are those it must not overlap with."""
    found: dict[str, str] = {}
    if rate.kind not in RATED:
        found["kind"] = translate("accounts", "Choose what it is charged for.")
    if rate.kind is Charge.OTHER and not rate.name.strip():
        found["name"] = translate("accounts", "Say what it is charged for, such as meals.")
    elif len(rate.name.strip()) > LONGEST_NAME:
        found["name"] = translate("accounts", "This is too long: {n} characters at most.", n=LONGEST_NAME)
    if not 0 <= rate.amount <= MOST:
        found["amount"] = translate("accounts", "Enter an amount of yuan, 0 or more.")
    if (rate.unit is Unit.ONCE) != (rate.kind is Charge.DEPOSIT):
        found["unit"] = translate("accounts", "A deposit is taken once, everything else by the day or the month.")
    if not 0 <= rate.leave_percent <= 100:
        found["leave_percent"] = translate("accounts", "Enter a number from 0 to 100.")
    if not 0 <= rate.leave_free_days <= MOST_FREE_DAYS:
        found["leave_free_days"] = translate("accounts", "Enter a number from 0 to {n}.", n=MOST_FREE_DAYS)
    if rate.valid_to is not None and rate.valid_to <= rate.valid_from:
        found["valid_to"] = translate("accounts", "It must hold for one day at least.")
    elif any(_overlap(rate, other) for other in others):
        found["valid_from"] = translate(
            "accounts", "There is a rate for the same at that time. End that one first, or choose a later day."
        )
    return found


def _overlap(one: Rate, other: Rate) -> bool:
    same = (one.kind, one.conditions) == (other.kind, other.conditions)
    if not same or one.rate_id == other.rate_id or (one.kind is Charge.OTHER and one.name != other.name):
        return False
    return (other.valid_to is None or one.valid_from < other.valid_to) and (
        one.valid_to is None or other.valid_from < one.valid_to
    )
