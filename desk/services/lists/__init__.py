"""Lists out (导出名单): what a list shows, as a sheet in the ledger's own headings; masked unless a reason is given."""

from desk.services.lists.wanted import (
    AccountLines,
    Categories,
    FeeLines,
    FeeMonthSettlement,
    Matters,
    MonthSettlement,
    Records,
    Residents,
    Reviews,
    Strays,
    Wanted,
    may_have,
    may_reveal,
)
from desk.services.lists.writing import Written, record, write

__all__ = [
    "AccountLines",
    "Categories",
    "FeeLines",
    "FeeMonthSettlement",
    "Matters",
    "MonthSettlement",
    "Records",
    "Residents",
    "Reviews",
    "Strays",
    "Wanted",
    "Written",
    "may_have",
    "may_reveal",
    "record",
    "write",
]
