"""The account of stays (入住费用): rates, charging a month, money and deposits, closing a month, statements."""

from desk.services.accounts.booking import add, pay, pay_from_deposit, refund, return_deposit, reverse, take_deposit
from desk.services.accounts.charging import charge_month, charge_to_date, preview
from desk.services.accounts.months import lock_month
from desk.services.accounts.papers import print_sheet, print_statement, sheet, statement
from desk.services.accounts.rates import choose_base, end_rate, save_rate, tariff
from desk.services.accounts.reading import account, settlement
from desk.services.accounts.rows import (
    RATES,
    TOUCHES,
    Account,
    Booked,
    Charged,
    DueRow,
    LineRow,
    RateInput,
    RateRow,
    Settlement,
    SettlementRow,
    StayMonth,
    Tariff,
)

__all__ = [
    "RATES",
    "TOUCHES",
    "Account",
    "Booked",
    "Charged",
    "DueRow",
    "LineRow",
    "RateInput",
    "RateRow",
    "Settlement",
    "SettlementRow",
    "StayMonth",
    "Tariff",
    "account",
    "add",
    "charge_month",
    "charge_to_date",
    "choose_base",
    "end_rate",
    "lock_month",
    "pay",
    "pay_from_deposit",
    "preview",
    "print_sheet",
    "print_statement",
    "refund",
    "return_deposit",
    "reverse",
    "save_rate",
    "settlement",
    "sheet",
    "statement",
    "take_deposit",
    "tariff",
]
