"""装机: which bags go into which washer, by which programme."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desk.printing.laundry_tag import spaced
from desk.rules.laundry import Programme, programme_text
from desk.services import laundry
from desk.services.laundry import BagRow, WasherRow
from desk.views import theme
from desk.views.form import FormDialog, Pick
from desk.views.kit import Scroll
from desk.views.page import Tools
from desk.words import translate

_HIGH = 260


class LoadDialog(FormDialog):
    """``saved`` with a :class:`desk.services.laundry.BagDone` for each bag that went in."""

    TOUCHES: ClassVar[frozenset[str]] = laundry.TOUCHES

    def __init__(
        self, tools: Tools, parent: QWidget, washers: Sequence[WasherRow], waiting: Sequence[BagRow], *,
        washer_id: int | None, chosen: Collection[int],
    ) -> None:  # fmt: skip
        title = translate("laundry_page", "Load a washer")
        yes = translate("laundry_page", "Start it")
        super().__init__(tools, "laundry.load", title, parent, icon="t-shirt", yes=yes)
        self.washer = Pick([(row.resource_id, row.name) for row in washers], washer_id)
        self.programme = Pick([(each, programme_text(each)) for each in Programme])
        self.boxes = {row.bag_id: QCheckBox(_bag_words(row)) for row in waiting}
        self.add("washer", translate("laundry_page", "Washer"), self.washer)
        self.add("programme", translate("laundry_page", "Programme"), self.programme)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        for key, box in self.boxes.items():
            box.setChecked(key in chosen)
            column.addWidget(box)
        column.addStretch(1)
        scroll = Scroll(inside)
        scroll.setMinimumHeight(min(theme.px(_HIGH), inside.sizeHint().height()))
        self.add("bags", translate("laundry_page", "Bags that wait"), scroll, wide=True)
        first = next((box for box in self.boxes.values() if box.isChecked()), None)
        (first or next(iter(self.boxes.values()))).setFocus()

    def work(self) -> Callable[[Any], Any]:
        return partial(
            laundry.load, washer_id=self.washer.currentData(), programme=Programme(self.programme.currentData()),
            bag_ids=[key for key, box in self.boxes.items() if box.isChecked()],
        )  # fmt: skip


def _bag_words(row: BagRow) -> str:
    return translate(
        "laundry_page", "{name}  {code}  {n} pieces", name=row.name, code=spaced(row.code), n=row.count
    ) + (f"  {row.note}" if row.note else "")
