"""A ledger of beds brought in: rooms, beds, residents and their stays, as one import that can be taken back whole."""

from desk.services.imports.beds.bringing import bring_in, preview
from desk.services.imports.beds.undoing import undo

__all__ = ["bring_in", "preview", "undo"]
