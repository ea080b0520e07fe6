"""Packages (套餐): what is granted of them, and the ledger of counts that bookings use up."""

from desk.services.packages.booking import consume, release, reserve, reverse
from desk.services.packages.many import free_of, reserve_many
from desk.services.packages.reading import counts, left

__all__ = ["consume", "counts", "free_of", "left", "release", "reserve", "reserve_many", "reverse"]
