"""Printer profiles (打印机校准): by how much a printer is off, as a clerk measured it on the calibration page."""

from __future__ import annotations

from desk.db import Session
from desk.services.cards.rows import ProfileInput, ProfileRow


def profiles(session: Session, *, retired: bool = False) -> tuple[ProfileRow, ...]:
    """The profiles of the station by name. Needs CARDS_PRINT or PAPERS_PRINT."""
    raise NotImplementedError


def save_profile(session: Session, *, values: ProfileInput, seen: ProfileRow | None = None) -> ProfileRow:
    """Save a new profile, or the one that was ``seen``. Needs CARDS_PRINT: who measures corrects.

    Raises Rejected (``name``, ``offset_right``, ``offset_down``, ``scale``) and Stale.
    """
    raise NotImplementedError


def retire_profile(session: Session, *, seen: ProfileRow, retired: bool = True) -> ProfileRow:
    """Offer a profile no more, or again. Needs CARDS_SETUP. Raises Stale."""
    raise NotImplementedError
