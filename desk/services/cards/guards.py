"""What the guards of the database refuse becomes words for the clerk.

The guards hold when two desks pass the services' own order at one and the same moment.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from desk.errors import DeskError
from desk.words import translate

GUARDS = (
    "uq_card_tokens_live",
    "UNIQUE constraint failed: card_tokens.resident_id",  # SQLite names the columns of an index, not the index
    "a code that was revoked stays revoked",
    "a code stays as it was given",
)


@contextmanager
def guarded() -> Iterator[None]:
    """Writes of codes inside the block; DeskError where a guard speaks. The transaction is over then."""
    try:
        yield
    except DBAPIError as error:
        if not any(name in str(error.orig) for name in GUARDS):
            raise
        raise DeskError(
            translate("cards", "Another desk changed the codes of these cards at the same moment. Please try again.")
        ) from error
