"""The tables. No queries, no Qt.

Importing this package maps every table, so that ``Base.metadata`` is whole.
"""

from desk.models import (
    accounts,
    assessments,
    attachments,
    baths,
    beds,
    boards,
    bookings,
    cards,
    care,
    catalogue,
    fees,
    grids,
    imports,
    laundry,
    matters,
    meals,
    packages,
    papers,
    records,
    residents,
    search,
    staff,
    stations,
    tags,
)
from desk.models.base import Base, Keyed

for _mapper in Base.registry.mappers:
    if issubclass(_mapper.class_, Keyed):
        # The records name rows by their key for good, so SQLite must not hand a deleted row's key out again.
        _mapper.local_table.dialect_options["sqlite"]["autoincrement"] = True  # type: ignore[attr-defined]

__all__ = [
    "Base",
    "accounts",
    "assessments",
    "attachments",
    "baths",
    "beds",
    "boards",
    "bookings",
    "cards",
    "care",
    "catalogue",
    "fees",
    "grids",
    "imports",
    "laundry",
    "matters",
    "meals",
    "packages",
    "papers",
    "records",
    "residents",
    "search",
    "staff",
    "stations",
    "tags",
]
