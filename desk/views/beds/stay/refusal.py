"""A bed that can't be had: who is in the way, and what can be had instead with one click or key."""

from __future__ import annotations

from desk.rules.placing import Offer
from desk.services.beds import Refused
from desk.views import theme
from desk.views.alternatives import MOST, Alternatives
from desk.views.beds.bubble import offer_text
from desk.words import translate

_WIDE = 700


class RefusalBox(Alternatives):
    """``taken`` with the :class:`Offer` that was chosen."""

    def tell(self, error: Refused, *, without: int | None = None) -> None:
        """Show who is in the way and the nearest offers, ``without`` the bed that somebody has already."""
        lines = list(dict.fromkeys(each.text for each in error.blockers)) or [error.text]
        offers = [each for each in error.offers if each.bed_id != without or not each.whole]
        self.show_choices(lines, offers, columns=MOST if self.parentWidget().width() > theme.px(_WIDE) else 2)

    def words_of(self, choice: object) -> str:
        assert isinstance(choice, Offer)
        return offer_text(choice)

    def name_of(self, words: str) -> str:
        return translate("beds_dialogs", "Take {offer} instead", offer=words)
