"""What else can be handed out at the window: the list of what to bring before, the other papers after taking in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desk.rules.papers import PaperKind, kind_text
from desk.services import papers
from desk.services.papers import About, Papers
from desk.views.intake.receipt_panel import ReceiptPanel
from desk.views.page import Tools
from desk.views.papers.dialog import PapersDialog
from desk.views.papers.lines import wanted_kinds
from desk.views.preview import Chooser
from desk.words import translate

KEY = "Ctrl+G"


class IntakePapers(QObject):
    """``asked`` gives the item that is chosen on the page, with the person; None while nothing is chosen.

    What is being asked about comes before what was taken in last.
    """

    def __init__(self, tools: Tools, panel: ReceiptPanel, page: QWidget, asked: Callable[[], About | None]) -> None:
        super().__init__(page)
        self._tools, self._panel, self._page, self._asked = tools, panel, page, asked
        self._last: int | None = None
        self._may, self._has_given = False, False
        self._offered = ""
        panel.papers.clicked.connect(self._clicked)
        self.follow()

    def allow(self, may_print: bool) -> None:
        """Whether the signed-in person may print."""
        self._may = may_print
        self.follow()

    def taken(self, matter_id: int) -> None:
        """The matter that was taken in just now: see which papers it wants."""
        self._last, self._offered = matter_id, ""
        if self._may:
            self._look()

    def follow(self) -> None:
        """Say what the button would do now."""
        if self._asked() is not None:
            self._panel.offer_papers(kind_text(PaperKind.NOTICE_OF_MATERIALS), self._may)
        elif self._last is not None:
            self._panel.offer_papers(self._offered, self._may)
        else:
            self._panel.offer_papers(translate("intake", "Given today without a matter"), self._has_given)

    def open(self, chooser: Chooser) -> None:
        """Ctrl+G: the list of what to bring for the chosen item; else the papers of the matter taken in last.

        With either, and without both, stands what was given today without a matter, to be printed again.
        """
        if not self._may:
            self._tools.notices.tell(translate("intake", "Printing papers is not among your permissions."), "info")
            return
        asked = self._asked()
        wanted = PaperKind.NOTICE_OF_MATERIALS if asked is not None else ""
        about = replace(asked or About(matter_id=self._last), and_today=True)
        self.dialog = PapersDialog(self._tools, about, self._page, wanted=wanted, chooser=chooser)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.printed.connect(self._gave)
        self.dialog.finished.connect(self._look)
        self.dialog.open()

    def close(self) -> None:
        """Nothing floats over a locked desk."""
        dialog = self._page.findChild(QWidget, "papers")
        if dialog is not None:
            dialog.close()

    def _clicked(self) -> None:
        self.open(self._page.printing.dialog)

    def _gave(self) -> None:
        self._has_given = True
        self.follow()

    def _look(self, _: int = 0) -> None:
        if self._last is not None:
            self._tools.worker.look(
                partial(papers.papers_of, about=About(matter_id=self._last)),
                "papers.papers_of",
                done=self._found,
                replaces="intake-papers",
            )

    def _found(self, found: Papers) -> None:
        kinds = [kind_text(kind) for kind in wanted_kinds(found)]
        self._offered = translate("intake", "To hand out: {papers}", papers=translate("intake", ", ").join(kinds))
        self._offered = self._offered if kinds else translate("intake", "Papers of the last matter")
        self.follow()
