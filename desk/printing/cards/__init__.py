"""Cards on paper: one card for the screen, sheets of many, the page that a printer is measured with."""

from desk.printing.cards.calibration import calibration_pdf
from desk.printing.cards.face import Logo, card_pdf, gaps, read_logo, refuse_unfit
from desk.printing.cards.sheets import sheets_pdf, write_sheets

__all__ = [
    "Logo",
    "calibration_pdf",
    "card_pdf",
    "gaps",
    "read_logo",
    "refuse_unfit",
    "sheets_pdf",
    "write_sheets",
]
