"""A ledger of meals brought in: a booking for each portion with its lines of money; an import can be taken back."""

from desk.services.imports.meals.bringing import bring_in, preview
from desk.services.imports.meals.undoing import undo

__all__ = ["bring_in", "preview", "undo"]
