"""Ledgers (台账): import with preview, error sheet and undo; export."""

from desk.views.ledgers.page import LedgersPage

__all__ = ["LedgersPage"]
