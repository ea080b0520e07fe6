"""The page of beds (床位): the board that is painted, the waitlist beside it, what is done by hand and by key."""

from desk.views.beds.page import BedsPage

__all__ = ["BedsPage"]
