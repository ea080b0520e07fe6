"""收袋: what is in a bag is counted, the day it is back, what is to be minded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.rules.times import local_date
from desk.services import bookings, laundry
from desk.views.care.laundry.items import ItemsEdit
from desk.views.form import FormDialog, line
from desk.views.kit import Label, is_plain_enter
from desk.views.moments import DayLine
from desk.views.page import Tools
from desk.words import translate

TOUCHES = laundry.TOUCHES | bookings.TOUCHES


class ReceiveDialog(FormDialog):
    """``saved`` with the :class:`desk.services.laundry.BagDone`. Enter goes from line to line."""

    TOUCHES: ClassVar[frozenset[str]] = TOUCHES

    def __init__(
        self, tools: Tools, parent: QWidget, *, booking_id: int, version: int, name: str, wish: str, due_on: date
    ) -> None:
        title = translate("laundry_page", "Bag of {name}", name=name)
        yes = translate("laundry_page", "Take in, print the tag")
        super().__init__(tools, "laundry.receive", title, parent, icon="t-shirt", yes=yes, more=wish)
        self._booking_id, self._version = booking_id, version
        self.items = ItemsEdit()
        self.sum = Label("", "strong")
        self.due = DayLine(local_date(tools.worker.clock()), due_on)
        self.note = line("", translate("laundry_page", "such as: white by itself, do not tumble"))
        self.add("items", translate("laundry_page", "What is in it"), self.items, wide=True)
        self.add("due_on", translate("laundry_page", "Back by"), self.due)
        self.rows.addWidget(self.sum, 1, 1, Qt.AlignmentFlag.AlignBottom)
        self.add("note", translate("laundry_page", "To be minded"), self.note, wide=True)
        self.items.counted.connect(self._show_sum)
        self._show_sum(0)
        self.items.setFocus()

    def _show_sum(self, count: int) -> None:
        self.sum.setText(translate("laundry_page", "{n} pieces together", n=count))

    def work(self) -> Callable[[Any], Any]:
        return partial(
            laundry.receive, booking_id=self._booking_id, version=self._version, items=self.items.items(),
            due_on=self.due.checked("due_on"), note=self.note.text(),
        )  # fmt: skip

    def newest(self) -> Callable[[Any], Any]:
        return partial(bookings.booking, booking_id=self._booking_id)

    def texts(self, row: Any) -> dict[str, str]:
        self._version = row.version
        return {}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain_enter(event):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)
