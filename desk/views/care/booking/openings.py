"""What stands in the way of a booking, and the nearest times that have a place, each with one key."""

from __future__ import annotations

from collections.abc import Sequence

from desk.rules.times import clock_text
from desk.services.bookings import Opening
from desk.views.alternatives import Alternatives
from desk.views.care.wording import long_day_words
from desk.words import translate


class OpeningBox(Alternatives):
    """``taken`` with the :class:`Opening` that was chosen."""

    def tell(self, lines: Sequence[str], openings: Sequence[Opening]) -> None:
        """Show what stands in the way, and what can be had instead."""
        self.show_choices(lines, openings)

    def words_of(self, choice: object) -> str:
        assert isinstance(choice, Opening)
        return f"{long_day_words(choice.day)} {clock_text(choice.starts_at)}"

    def name_of(self, words: str) -> str:
        return translate("care_form", "Take {when} instead", when=words)
