"""Cards on paper: one card for the screen, sheets of many, the page that a printer is measured with."""

from desk.printing.cards.calibration import calibration_pdf
from desk.printing.cards.face import Trial, card_pdf, gaps, refuse_unfit
from desk.printing.cards.sheets import sheets_pdf, write_sheets

__all__ = [
    "Trial",
    "calibration_pdf",
    "card_pdf",
    "gaps",
    "refuse_unfit",
    "sheets_pdf",
    "write_sheets",
]
