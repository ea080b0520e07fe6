"""The action buttons of the page, at the right of the key bar."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.rules.matters import Handling
from desk.views import theme
from desk.views.intake.how import KEYS
from desk.views.kit import Button
from desk.words import translate


class Foot(QWidget):
    """``clear``, ``draft``, ``settle`` and ``finish``; what the last one says follows the handling."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clear = Button(translate("intake", "Clear"), kind="ghost")
        self.draft = Button(translate("intake", "Save draft"), key="Ctrl+S")
        self.settle = Button(translate("intake", "Done on the spot"), key=KEYS[Handling.ON_THE_SPOT])
        self.finish = Button("", kind="primary", key="Ctrl+Enter", icon="paper-plane-tilt-fill")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        for button in (self.clear, self.draft, self.settle, self.finish):
            row.addWidget(button)

    def follow(self, way: Handling, *, is_blank: bool, is_busy: bool) -> None:
        """Words and states for this way of handling."""
        words = {
            Handling.ON_THE_SPOT: translate("intake", "Close and print receipt"),
            Handling.DISPATCH: translate("intake", "Dispatch and print receipt"),
            Handling.TRANSFER: translate("intake", "Transfer and print receipt"),
        }
        if self.finish.text() != words[way]:
            self.finish.setText(words[way])
        for button in (self.clear, self.draft, self.settle, self.finish):
            button.setEnabled(not is_blank and not is_busy)
