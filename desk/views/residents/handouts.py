"""What is printed from a file: a paper of the time line once more, and the copy of the own data for the resident."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desk.errors import DeskError
from desk.services import papers
from desk.services.papers import PaperPlace
from desk.views.assessments.opening import AssessmentWindows
from desk.views.page import Tools
from desk.views.preview import Chooser, choose_printer
from desk.words import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from desk.views.papers.dialog import PapersDialog

REASONS = (
    QT_TRANSLATE_NOOP("resident_file", "The resident asks for it and has shown a paper"),
    QT_TRANSLATE_NOOP("resident_file", "The guardian asks for it and has shown papers"),
)


class Handouts(QObject):
    """``chooser`` asks for the printer; tests hand in another. The report of an assessment has a window of its own."""

    def __init__(
        self, tools: Tools, assessing: AssessmentWindows, host: QWidget, *, chooser: Chooser = choose_printer
    ) -> None:
        super().__init__(host)
        self._tools, self._worker, self._host = tools, tools.worker, host
        self._assessing = assessing
        self.chooser = chooser
        self.dialog: PapersDialog | None = None

    def show_paper(self, issue_id: int) -> None:
        """A paper of the time line, to look at and to print again."""
        self._worker.look(
            partial(papers.place_of, issue_id=issue_id), "papers.place", done=self._show, failed=self._trouble
        )

    def ask_copy(self, resident_id: int) -> None:
        """All data of this person on paper, for a reason that is recorded."""
        options = [(reason, translate("resident_file", reason)) for reason in REASONS]
        self._tools.ask.choose(
            translate("resident_file", "Print a copy of the own data?"),
            translate("resident_file", "Everything on file, nothing masked. Your name and the reason are recorded."),
            options,
            partial(self._print_copy, resident_id),
            yes=translate("resident_file", "Print …"),
            icon="printer",
        )

    def cover(self) -> None:
        """The desk is locked: nothing may float above it."""
        if self.dialog is not None:
            self.dialog.reject()

    def _show(self, place: PaperPlace) -> None:
        from desk.views.papers.dialog import PapersDialog  # Qt's PDF parts load only when paper is wanted

        if place.assessment_id is not None:
            self._assessing.report(place.assessment_id)
            return
        if self.dialog is not None or not self._host.isVisible():  # locked meanwhile
            return
        self.dialog = PapersDialog(self._tools, place.about, self._host, wanted=place.wanted, chooser=self.chooser)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self, _: int) -> None:
        self.dialog = None

    def _print_copy(self, resident_id: int, reason: object | None) -> None:
        from desk.views.papers.jobs import CopyJob
        from desk.views.papers.printing import Printing

        if not isinstance(reason, str):
            return
        printing = Printing(self._worker, self._host, self.chooser)
        printing.printed.connect(partial(self._printed, printing))
        printing.failed.connect(partial(self._not_printed, printing))
        printing.print(CopyJob(resident_id, translate("resident_file", reason)))

    def _printed(self, printing: QObject, done: bool) -> None:
        printing.deleteLater()
        if done:
            words = translate("resident_file", "Copy of the own data")
            self._tools.notices.tell(words, "good", title=translate("papers_dialog", "Sent to the printer"))

    def _not_printed(self, printing: QObject, error: DeskError) -> None:
        printing.deleteLater()
        self._tools.notices.tell(error.text, "bad", title=translate("papers_dialog", "Not printed"))

    def _trouble(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")
