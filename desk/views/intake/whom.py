"""Who handles a matter that is dispatched: someone of the grid, or with them a force or provider that is called in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtWidgets import QComboBox

from desk.rules.card_words import phones_text
from desk.services.grids import MemberRow
from desk.services.places import Offer
from desk.words import translate

_MOST = 40


class WhomPick(QComboBox):
    """Members of the grid first, below a line what can be called in: the one who is asked first goes with it."""

    def __init__(self) -> None:
        super().__init__()
        self._first: int | None = None

    def fill(self, members: Iterable[MemberRow], offers: Iterable[Offer] = ()) -> None:
        """Offer these; what was chosen stays chosen where it is still there, else the first member is."""
        known = {member.member_id: member for member in members}
        self._first = next(iter(known), None)
        wanted = self.currentData()
        self.blockSignals(True)
        self.clear()
        self.addItem(translate("intake", "the grid decides"), None)
        for member in known.values():
            self.addItem(f"{member.name}  {member.duty}", member.member_id)
        for number, offer in enumerate(list(offers)[:_MOST]):
            if number == 0:
                self.insertSeparator(self.count())
            self.addItem(f"+ {offer_words(offer)}", _key(offer.resource_id))
        self.setCurrentIndex(1 if known else 0)
        if wanted is not None and self.findData(wanted) >= 0:
            self.setCurrentIndex(self.findData(wanted))
        self.blockSignals(False)

    def handler_id(self) -> int | None:
        """The member; the first one where a provider is called in."""
        found = self.currentData()
        return self._first if isinstance(found, str) else int(found) if found is not None else None

    def resource_id(self) -> int | None:
        """The provider that is called in."""
        found = self.currentData()
        return int(found.removeprefix(_PROVIDER)) if isinstance(found, str) else None

    def content(self) -> Mapping[str, Any]:
        """What is chosen, as plain JSON."""
        return {"handler_id": self.handler_id(), "resource_id": self.resource_id()}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what :meth:`content` gave, where it is still offered."""
        resource_id = content.get("resource_id")
        wanted = _key(resource_id) if resource_id is not None else content.get("handler_id")
        self.setCurrentIndex(max(0, self.findData(wanted)))


_PROVIDER = "resource "


def offer_words(offer: Offer) -> str:
    """红旗物业  物业维修  0500-5550102."""
    return "  ".join(filter(None, (offer.name, offer.class_name, phones_text(offer.phone))))


def _key(resource_id: int) -> str:
    return f"{_PROVIDER}{resource_id}"
