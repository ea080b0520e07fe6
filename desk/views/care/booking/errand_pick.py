"""What an agent or a visit at the door is to do: an item of the catalogue, found as one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.rules.catalogue import category_text
from desk.rules.typeahead import Entry, best
from desk.services.catalogue import ItemRow
from desk.views.find import FindPopup, FindRow
from desk.views.kit import FindEdit
from desk.words import translate

FOUND = 20


class ErrandPick(FindEdit):
    """``picked`` when another item is chosen, or none any more. ``item_id`` is that of the item in the box."""

    picked = Signal()

    def __init__(
        self, items: Sequence[ItemRow], popup_parent: QWidget, item_id: int | None = None, name: str = ""
    ) -> None:
        super().__init__(translate("care_form", "Which errand? Letters or words"))
        self._items = [(item, Entry(item.name, item.aliases)) for item in items]
        self.item_id: int | None = None
        self.popup = FindPopup(self, popup_parent, can_create=False)
        self.destroyed.connect(self.popup.deleteLater)
        self._put(item_id, name)
        self.textEdited.connect(self._typed)
        self.popup.chosen.connect(self._take)

    def is_unclear(self) -> bool:
        """Whether something is typed that is no item."""
        return self.item_id is None and bool(self.text().strip())

    def _typed(self, typed: str) -> None:
        if self.item_id is not None:
            self.item_id = None
            self.picked.emit()
        found = best(typed, self._items, _entry, FOUND) if typed.strip() else []
        self.popup.set_rows([_row(item, fit.positions) for (item, _), fit in found])

    def _take(self, row: FindRow) -> None:
        assert isinstance(row.payload, ItemRow)
        self._put(row.payload.id, row.payload.name)
        self.picked.emit()

    def _put(self, item_id: int | None, name: str) -> None:
        self.item_id = item_id
        self.setText(name)
        self.setCursorPosition(0)


def _entry(pair: tuple[ItemRow, Entry]) -> Entry:
    return pair[1]


def _row(item: ItemRow, positions: Sequence[int]) -> FindRow:
    return FindRow(
        key=item.id, name=item.name, name_hits=tuple((at, at + 1) for at in positions),
        about=category_text(item.category), pinyin="、".join(item.aliases[:2]), icon="clipboard-text", payload=item,
    )  # fmt: skip
