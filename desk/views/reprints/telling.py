"""Tells right after a change that cards and boards say something else now, and shows which."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.rules.permissions import Permission
from desk.services.reprints import ReprintCounts
from desk.views.notices import Action
from desk.views.page import Tools
from desk.views.reprints import words
from desk.views.reprints.dialog import ReprintsDialog
from desk.views.wording import may
from desk.words import translate


class ReprintTeller(QObject):
    """One for the whole desk: it counts after each change of the grids or of the station by whoever may print cards.

    ``go`` brings another page to the front, and what to open there.
    """

    def __init__(self, tools: Tools, window: QWidget, go: Callable[[str, object], object]) -> None:
        super().__init__(window)
        self._tools, self._window, self._go = tools, window, go
        self._known = ReprintCounts(0, 0)
        if may(tools.worker, Permission.CARDS_PRINT):
            tools.worker.touched.connect(self._touched)

    def _touched(self, subjects: frozenset[str]) -> None:
        if words.SUBJECTS & subjects:
            self._count(self._compare)
        elif "cards" in subjects or "boards" in subjects:
            self._count(self._remember)

    def _count(self, done: Callable[[ReprintCounts], None]) -> None:
        worker = self._tools.worker
        worker.task(words.Count(worker), done=done, replaces="reprints-told")

    def _remember(self, counts: ReprintCounts) -> None:
        self._known = counts

    def _compare(self, counts: ReprintCounts) -> None:
        before, self._known = self._known, counts
        if counts.cards > before.cards or counts.boards > before.boards:
            much = words.counts_text(counts.cards, counts.boards)
            action = Action(translate("reprints_view", "See which"), "", self.show_dialog)
            text = translate("reprints_view", "{much} say something else than the desk does now.", much=much)
            self._tools.notices.tell(text, "warn", title=translate("reprints_view", "To be reprinted"), action=action)

    def show_dialog(self) -> None:
        """What it is, by change and grid, and print it."""
        dialog = ReprintsDialog(self._tools, self._window)
        dialog.go.connect(self._go)
        dialog.open()
