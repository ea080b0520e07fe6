"""The button for envelope labels (信封标签) of those whom the list shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.rules.permissions import Permission
from desk.services.residents import Filters
from desk.views.kit import Button
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.preview import Chooser, choose_printer
from desk.views.wording import may
from desk.words import translate

if TYPE_CHECKING:
    from desk.views.residents.labels_dialog import LabelsDialog

KEY = "Ctrl+Shift+L"


class EnvelopeLabels(QObject):
    """``button`` is put beside the list, hidden from whoever may not print whole names."""

    def __init__(self, tools: Tools, page: QWidget, *, chooser: Chooser = choose_printer) -> None:
        super().__init__(page)
        self._tools, self._page, self.chooser = tools, page, chooser
        words = translate("address_labels", "Envelope labels …")
        self.button = Button(words, key=KEY, icon="printer", small=True, kind="ghost", parent=page)
        self.button.setVisible(may(tools.worker, Permission.CARDS_PRINT))
        press_with(self.button, KEY)
        self.dialog: LabelsDialog | None = None

    def offer(self, filters: Filters) -> None:
        """Show the labels of whoever the list shows."""
        from desk.views.residents.labels_dialog import LabelsDialog  # Qt's PDF parts load only when paper is wanted

        self.dialog = LabelsDialog(self._tools, filters, self._page.window(), chooser=self.chooser)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self) -> None:
        self.dialog = None
