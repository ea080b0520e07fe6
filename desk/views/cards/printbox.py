"""How much is printed, and the two ways to have it: on paper, or as a PDF. Shows how far a long run is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from desk.views import theme
from desk.views.kit import Button, Card, Label, Meter, tidy
from desk.words import translate


class PrintBox(Card):
    """The buttons are off while there is nothing to print or something is being drawn."""

    def __init__(self) -> None:
        super().__init__("card", margins=(14, 10, 14, 12), gap=8)
        self.count, self.pages = Label("", "h1"), Label("", "small", "ink2", wrap=True)
        self.copies = QSpinBox()
        self.copies.setRange(1, 20)
        self.copies.setPrefix("× ")
        self.copies.setAccessibleName(translate("cards_page", "Copies of each card"))
        self.copies.setToolTip(self.copies.accessibleName())
        tidy(self.copies)
        self.lead = Label(translate("cards_page", "Print"), "body", "ink2")
        self.print = Button(translate("cards_page", "Print"), kind="primary", icon="printer", key="Ctrl+P")
        self.save = Button(translate("cards_page", "Save PDF"))
        self.meter = Meter("brand", 8)
        self.stage = Label("", "small", "ink2", elide=True)
        self.stop = Button(translate("cards_page", "Stop"), kind="dangerline", small=True, key="Esc")
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.lead)
        head.addWidget(self.count)
        head.addWidget(self.pages, 1)
        head.addWidget(self.copies)
        self.body.addLayout(head)
        self._ways = QStackedWidget()
        self._ways.addWidget(self._buttons())
        self._ways.addWidget(self._running())
        self.body.addWidget(self._ways)

    def _buttons(self) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.print, 1)
        row.addWidget(self.save)
        return part

    def _running(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.meter)
        row = QHBoxLayout()
        row.addWidget(self.stage, 1)
        row.addWidget(self.stop)
        column.addLayout(row)
        return part

    def show_count(self, cards: int, words: str) -> None:
        """So many cards; ``words`` say the pages and the sides."""
        self.count.setText(translate("cards_page", "{n} cards", n=f"{cards:,}"))
        self.pages.setText(words)

    def set_ready(self, ready: bool) -> None:
        """Whether there is something to print."""
        self.print.setEnabled(ready)
        self.save.setEnabled(ready)

    def show_progress(self, done: int, total: int, words: str) -> None:
        """How far the drawing is; the buttons make room for it."""
        self._ways.setCurrentIndex(1)
        self.meter.set_share(done / total if total else 0.0)
        self.stage.setText(words)
        self.meter.setAccessibleName(words)

    def show_buttons(self) -> None:
        """Nothing is being drawn."""
        self._ways.setCurrentIndex(0)

    def is_running(self) -> bool:
        return self._ways.currentIndex() == 1
