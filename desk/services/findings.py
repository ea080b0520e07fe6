"""What a check of the database finds; each subject can look for its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it must be. ``rule`` is stable, for programs."""

    rule: str
    subject: str
    subject_id: str
    text: str
