"""Packages (套餐): what is granted of them, and the ledger of counts that bookings use up."""

from desk.services.packages.booking import consume, is_used, release, reserve, reverse
from desk.services.packages.ending import end_all, expire_due, reopen_all
from desk.services.packages.granting import give_back, grant, keep, take_back
from desk.services.packages.many import free_of, reserve_many
from desk.services.packages.offering import offers
from desk.services.packages.papers import print_statement, statement
from desk.services.packages.reading import counts, held, left
from desk.services.packages.rows import TOUCHES, CountRow, EntryRow, Granted, GrantRow, Held, Left, OfferRow

__all__ = [
    "TOUCHES",
    "CountRow",
    "EntryRow",
    "GrantRow",
    "Granted",
    "Held",
    "Left",
    "OfferRow",
    "consume",
    "counts",
    "end_all",
    "expire_due",
    "free_of",
    "give_back",
    "grant",
    "held",
    "is_used",
    "keep",
    "left",
    "offers",
    "print_statement",
    "release",
    "reopen_all",
    "reserve",
    "reserve_many",
    "reverse",
    "statement",
    "take_back",
]
