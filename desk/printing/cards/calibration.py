"""The page that a printer is measured with: crosses and rulers, and what to enter of them."""

from __future__ import annotations

from desk.rules.card_sheets import Correction


def calibration_pdf(correction: Correction | None = None) -> bytes:
    """An A4 page to be measured with a ruler, printed with ``correction`` (to check one) or without any."""
    raise NotImplementedError
