"""One line on the page of today: so many cards and boards must be reprinted, and the way to them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desk.rules.permissions import Permission
from desk.services.reprints import ReprintCounts
from desk.views import theme
from desk.views.kit import Button, Card, Label, Shape
from desk.views.page import Tools
from desk.views.reprints import ReprintsDialog, counts_text
from desk.views.reprints.words import Count
from desk.views.wording import may
from desk.words import translate


class ReprintsStrip(Card):
    """Out of sight while all is as it should be. It counts after the page is filled, so that nothing waits for it."""

    go = Signal(str, object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__("warn", margins=(16, 6, 8, 6), gap=8, horizontal=True, parent=parent)
        self._tools = tools
        self._may = may(tools.worker, Permission.CARDS_PRINT)
        self.words = Label("", "control", elide=True)
        self.see = Button(translate("today", "See which"), kind="ghost", small=True)
        self.body.addWidget(Shape("triangle", "amber", 16), 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addWidget(self.words, 1)
        self.body.addWidget(self.see)
        self.see.clicked.connect(self.show_dialog)
        self.setMaximumHeight(theme.px(48))
        self.hide()

    def reload(self) -> None:
        """Count again."""
        if self._may:
            worker = self._tools.worker
            worker.task(Count(worker), done=self.show_counts, replaces="today-reprints")

    def show_counts(self, counts: ReprintCounts) -> None:
        """Show how much it is."""
        much = counts_text(counts.cards, counts.boards)
        self.words.setText(translate("today", "To be reprinted: {much}", much=much))
        self.setVisible(bool(much))

    def show_dialog(self) -> None:
        """The list of what changed."""
        dialog = ReprintsDialog(self._tools, self.window())
        dialog.go.connect(self.go)
        dialog.open()
