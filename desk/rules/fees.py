"""What services cost (费用): the books of the ledger of money, prices by their dates, subsidies.

Double entry: each line takes an amount from one book to another, so that the books always balance. The subsidy rules
are those of DOMAIN.md §4 (meal subsidy). Money is int fen everywhere; no amounts are shipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desk.rules.accounts import LONGEST_NAME, Method
from desk.rules.money import MOST
from desk.words import QT_TRANSLATE_NOOP, translate


class Book(StrEnum):
    """应收居民, 服务收入, 应收补贴, 减免, and the till by the way money changes hands.

    ``RESIDENT``: what residents owe, below 0 what is theirs. ``INCOME``: what was charged, below 0 by as much.
    ``SUBSIDY``: what those who subsidise owe. ``LEDGER``: money of which an imported ledger says that it was paid; it
    never was in the till here.
    """

    RESIDENT = "RESIDENT"
    INCOME = "INCOME"
    SUBSIDY = "SUBSIDY"
    WAIVER = "WAIVER"
    CASH = "CASH"
    CODE = "CODE"
    CARD = "CARD"
    TRANSFER = "TRANSFER"
    LEDGER = "LEDGER"


class FeeKind(StrEnum):
    """应收, 补贴, 缴费, 退费, 减免, 冲正."""

    CHARGE = "CHARGE"
    SUBSIDY = "SUBSIDY"
    PAYMENT = "PAYMENT"
    REFUND = "REFUND"
    WAIVE = "WAIVE"
    REVERSE = "REVERSE"


TILL: Mapping[Method, Book] = MappingProxyType(
    {
        Method.CASH: Book.CASH,
        Method.CODE: Book.CODE,
        Method.CARD: Book.CARD,
        Method.TRANSFER: Book.TRANSFER,
        Method.LEDGER: Book.LEDGER,
    }
)
"""The book that money comes into, by the way it changed hands."""

_SIDES: Mapping[FeeKind, tuple[Book, Book]] = MappingProxyType(
    {
        FeeKind.CHARGE: (Book.RESIDENT, Book.INCOME),
        FeeKind.SUBSIDY: (Book.SUBSIDY, Book.RESIDENT),
        FeeKind.WAIVE: (Book.WAIVER, Book.RESIDENT),
    }
)
_BOOKS = MappingProxyType(
    {
        Book.RESIDENT: QT_TRANSLATE_NOOP("fees", "owed by residents"),
        Book.INCOME: QT_TRANSLATE_NOOP("fees", "income of services"),
        Book.SUBSIDY: QT_TRANSLATE_NOOP("fees", "owed by those who subsidise"),
        Book.WAIVER: QT_TRANSLATE_NOOP("fees", "waived"),
        Book.CASH: QT_TRANSLATE_NOOP("fees", "till: cash"),
        Book.CODE: QT_TRANSLATE_NOOP("fees", "till: code on the phone"),
        Book.CARD: QT_TRANSLATE_NOOP("fees", "till: bank card"),
        Book.TRANSFER: QT_TRANSLATE_NOOP("fees", "till: bank transfer"),
        Book.LEDGER: QT_TRANSLATE_NOOP("fees", "paid by a ledger"),
    }
)
_KINDS = MappingProxyType(
    {
        FeeKind.CHARGE: QT_TRANSLATE_NOOP("fees", "charged"),
        FeeKind.SUBSIDY: QT_TRANSLATE_NOOP("fees", "subsidy"),
        FeeKind.PAYMENT: QT_TRANSLATE_NOOP("fees", "payment"),
        FeeKind.REFUND: QT_TRANSLATE_NOOP("fees", "refund"),
        FeeKind.WAIVE: QT_TRANSLATE_NOOP("fees", "waived"),
        FeeKind.REVERSE: QT_TRANSLATE_NOOP("fees", "reversed"),
    }
)


def fee_text(kind: FeeKind) -> str:
    """应收, 缴费 …"""
    return translate("fees", _KINDS[kind])


def book_text(book: Book) -> str:
    """应收居民, 服务收入 …"""
    return translate("fees", _BOOKS[book])


def sides(kind: FeeKind, method: Method | None = None) -> tuple[Book, Book]:
    """The books that a line of ``kind`` debits and credits; money needs its ``method``, a REVERSE swaps its line's."""
    if kind is FeeKind.PAYMENT and method is not None:
        return TILL[method], Book.RESIDENT
    if kind is FeeKind.REFUND and method is not None:
        return Book.RESIDENT, TILL[method]
    return _SIDES[kind]


def owed(debit: str, credit: str, amount: int) -> int:
    """What a line adds to what the resident owes, in fen."""
    return amount * ((debit == Book.RESIDENT) - (credit == Book.RESIDENT))


def share(amount: int, percent: int) -> int:
    """``percent`` of ``amount`` fen, rounded half up."""
    return (amount * percent + 50) // 100


# Prices


@dataclass(frozen=True, slots=True)
class Price:
    """One unit of a service, or of one of its sittings, costs ``amount`` fen from ``valid_from`` up to ``valid_to``."""

    price_id: int
    service_id: int
    sitting_id: int | None
    amount: int
    valid_from: date
    valid_to: date | None = None


def price_for(prices: Iterable[Price], service_id: int, sitting_id: int | None, day: date) -> Price | None:
    """The price in force: that of the sitting before that of the service, then the newest."""
    found = (
        each
        for each in prices
        if each.service_id == service_id and each.sitting_id in (None, sitting_id) and holds(each, day)
    )
    return max(found, key=_rank, default=None)


def _rank(price: Price) -> tuple[bool, date, int]:
    return price.sitting_id is not None, price.valid_from, price.price_id


# Subsidies


@dataclass(frozen=True, slots=True)
class Rule:
    """What ``payer`` pays of a price: ``amount`` fen, or ``percent`` of it.

    ``cap_unit`` and ``cap_day`` bound it in fen for one unit and for one day of one resident; ``least_price``: only
    from this price on. ``stacks``: it is added to others, else only the highest counts.
    """

    rule_id: int
    service_id: int
    sitting_id: int | None
    name: str
    payer: str
    amount: int | None
    percent: int | None
    valid_from: date
    valid_to: date | None = None
    cap_unit: int | None = None
    cap_day: int | None = None
    least_price: int | None = None
    workdays_only: bool = False
    stacks: bool = False

    def applies(self, sitting_id: int | None, day: date, price: int, *, workday: bool) -> bool:
        """Whether it is for this unit, whoever gets it."""
        return (
            self.sitting_id in (None, sitting_id)
            and holds(self, day)
            and price >= (self.least_price or 0)
            and (workday or not self.workdays_only)
        )

    def worth(self, price: int, had: int) -> int:
        """What it pays of ``price`` to somebody who ``had`` as much of it on that day."""
        caps = [price]
        if self.cap_unit is not None:
            caps.append(self.cap_unit)
        if self.cap_day is not None:
            caps.append(max(0, self.cap_day - had))
        return min(self.amount if self.amount is not None else share(price, self.percent or 0), *caps)


def granted(rules: Iterable[Rule], price: int, had: Mapping[int, int]) -> tuple[tuple[int, int], ...]:
    """What each of ``rules``, that all apply, pays of ``price``: (rule, fen), never more than the price together.

    ``had``: by rule, what was paid on that day already. Of those that don't stack the highest counts, the older rule
    of two that are even; those that stack come on top in the order of their keys.
    """
    worth = [(rule, rule.worth(price, had.get(rule.rule_id, 0))) for rule in sorted(rules, key=_by_key)]
    highest = max((pair for pair in worth if not pair[0].stacks), key=_fen, default=None)
    found, rest = [], price
    for rule, fen in (*filter(None, (highest,)), *(pair for pair in worth if pair[0].stacks)):
        given = min(fen, rest)
        if given > 0:
            found.append((rule.rule_id, given))
            rest -= given
    return tuple(found)


def _by_key(rule: Rule) -> int:
    return rule.rule_id


def _fen(pair: tuple[Rule, int]) -> int:
    return pair[1]


def holds(each: Price | Rule, day: date) -> bool:
    """Whether it is in force on ``day``."""
    return each.valid_from <= day and (each.valid_to is None or day < each.valid_to)


# What is wrong with one


def price_faults(price: Price, others: Iterable[Price]) -> dict[str, str]:
    """What is wrong with a price, by field; ``others`` are those it must not overlap with."""
    faults = _date_faults(price)
    if not 0 <= price.amount <= MOST:
        faults["amount"] = translate("accounts", "Enter an amount of yuan, 0 or more.")
    if "valid_to" not in faults and any(_overlap(price, other) for other in others):
        faults["valid_from"] = translate(
            "fees", "There is a price for the same at that time. End that one first, or choose a later day."
        )
    return faults


def rule_faults(rule: Rule) -> dict[str, str]:
    """What is wrong with a subsidy rule, by field."""
    faults = _date_faults(rule)
    if not rule.name:
        faults["name"] = translate("fees", "Give it a name: it stands on the statement.")
    if not rule.payer:
        faults["payer"] = translate("fees", "Say who pays it: it stands on the settlement sheet.")
    for field, text in (("name", rule.name), ("payer", rule.payer)):
        if len(text) > LONGEST_NAME:
            faults[field] = translate("accounts", "This is too long: {n} characters at most.", n=LONGEST_NAME)
    if (rule.amount is None) == (rule.percent is None):
        faults["amount"] = translate("fees", "Enter either an amount or a share of the price.")
    elif rule.amount is not None and not 0 < rule.amount <= MOST:
        faults["amount"] = translate("accounts", "Enter an amount above 0.")
    elif rule.percent is not None and not 1 <= rule.percent <= 100:
        faults["percent"] = translate("fees", "Enter a number from 1 to 100.")
    for field, cap in (("cap_unit", rule.cap_unit), ("cap_day", rule.cap_day), ("least_price", rule.least_price)):
        if cap is not None and not 0 < cap <= MOST:
            faults[field] = translate("accounts", "Enter an amount above 0.")
    return faults


def _date_faults(each: Price | Rule) -> dict[str, str]:
    if each.valid_to is not None and each.valid_to <= each.valid_from:
        return {"valid_to": translate("accounts", "It must hold for one day at least.")}
    return {}


def _overlap(one: Price, other: Price) -> bool:
    if one.price_id == other.price_id or (one.service_id, one.sitting_id) != (other.service_id, other.sitting_id):
        return False
    return (other.valid_to is None or one.valid_from < other.valid_to) and (
        one.valid_to is None or other.valid_from < one.valid_to
    )


def balances(lines: Iterable[tuple[str, str, int]]) -> dict[Book, int]:
    """What each book holds after ``lines`` (debit, credit, fen); all together they hold 0."""
    found = dict.fromkeys(Book, 0)
    for debit, credit, amount in lines:
        found[Book(debit)] += amount
        found[Book(credit)] -= amount
    return found


METHODS: Sequence[Method] = tuple(method for method in TILL if method is not Method.LEDGER)
"""The ways that a form offers and a till counts, in this order."""
