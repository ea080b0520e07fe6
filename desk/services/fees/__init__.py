"""What services cost (费用): prices, subsidies, the ledger of money, months that are closed, the till of a day."""

from desk.services.fees.booking import add, pay, refund, take_back, waive
from desk.services.fees.charging import charge, reverse
from desk.services.fees.months import lock_month
from desk.services.fees.papers import day_sheet, print_day_sheet, print_sheet, sheet
from desk.services.fees.prices import price_of
from desk.services.fees.reading import account, settlement
from desk.services.fees.rows import (
    TOUCHES,
    Booked,
    Counted,
    CountedRow,
    FeeAccount,
    FeeSettlement,
    LineRow,
    OpenBooking,
    PriceInput,
    PriceRow,
    ResidentRow,
    ServedRow,
    SittingDay,
    SoldRow,
    SubsidyInput,
    SubsidyRow,
    Tariff,
    Till,
)
from desk.services.fees.subsidies import subsidy_of
from desk.services.fees.tariff import end_price, end_subsidy, save_price, save_subsidy, tariff
from desk.services.fees.till import close_day, settle_day, till

__all__ = [
    "TOUCHES",
    "Booked",
    "Counted",
    "CountedRow",
    "FeeAccount",
    "FeeSettlement",
    "LineRow",
    "OpenBooking",
    "PriceInput",
    "PriceRow",
    "ResidentRow",
    "ServedRow",
    "SittingDay",
    "SoldRow",
    "SubsidyInput",
    "SubsidyRow",
    "Tariff",
    "Till",
    "account",
    "add",
    "charge",
    "close_day",
    "day_sheet",
    "end_price",
    "end_subsidy",
    "lock_month",
    "pay",
    "price_of",
    "print_day_sheet",
    "print_sheet",
    "refund",
    "reverse",
    "save_price",
    "save_subsidy",
    "settle_day",
    "settlement",
    "sheet",
    "subsidy_of",
    "take_back",
    "tariff",
    "till",
    "waive",
]
