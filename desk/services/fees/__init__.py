"""What services cost (费用): prices, subsidies, and the ledger of money."""

from desk.services.fees.charging import charge, reverse
from desk.services.fees.prices import price_of
from desk.services.fees.subsidies import subsidy_of

__all__ = ["charge", "price_of", "reverse", "subsidy_of"]
