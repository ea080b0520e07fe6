"""The windows of an assessment, one at a time: from a resident's file, from the beds, from the time line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desk.errors import DeskError
from desk.rules.assessment import AssessmentState
from desk.rules.assessment_words import level_text
from desk.rules.permissions import Permission
from desk.services import assessments
from desk.services.assessments import AssessmentFile, AssessmentStart
from desk.views.assessments.dialog import AssessmentDialog
from desk.views.assessments.reading import AssessmentReader
from desk.views.page import Tools
from desk.views.preview import Chooser, choose_printer
from desk.views.wording import may
from desk.words import translate


class AssessmentWindows(QObject):
    """``completed`` and ``voided`` give the :class:`AssessmentFile`; ``closed`` tells that no window is left.

    ``host`` is the part of the page that they belong to: with it hidden (locked), nothing opens.
    """

    completed = Signal(object)
    voided = Signal(object)
    closed = Signal()

    def __init__(self, tools: Tools, host: QWidget, *, chooser: Chooser = choose_printer) -> None:
        super().__init__(host)
        self._tools, self._worker, self._host = tools, tools.worker, host
        self.chooser = chooser
        self.dialog: QDialog | None = None

    def may_write(self) -> bool:
        """Whether the signed-in person may fill one in."""
        return may(self._worker, Permission.CARE_WRITE) and may(self._worker, Permission.RESIDENTS_HEALTH)

    def new(self, resident_id: int) -> None:
        """A new assessment of this resident, or the draft that was left unfinished."""
        self._worker.look(
            partial(assessments.begin, resident_id=resident_id), "assessments.begin",
            done=self._write, failed=self._trouble, replaces="assessment",
        )  # fmt: skip

    def read(self, assessment_id: int) -> None:
        """A completed one to read; a draft is gone on with."""
        self._worker.look(
            partial(assessments.open_assessment, assessment_id=assessment_id), "assessments.open",
            done=self._read, failed=self._trouble, replaces="assessment",
        )  # fmt: skip

    def report(self, assessment_id: int) -> None:
        """The report of a completed one."""
        from desk.views.assessments.report import ReportDialog  # Qt's PDF parts load only when paper is wanted

        self._close()
        if self._host.isVisible():
            self._open(ReportDialog(self._tools, assessment_id, self._host, chooser=self.chooser))

    def cover(self) -> None:
        """The desk is locked: nothing may float above it; what was typed is kept as a draft."""
        self._close()

    def _write(self, start: AssessmentStart) -> None:
        if self.dialog is None and self._host.isVisible():
            dialog = AssessmentDialog(self._tools, start, self._host)
            dialog.completed.connect(self._completed)
            self._open(dialog)

    def _read(self, file: AssessmentFile) -> None:
        if file.row.state is AssessmentState.DRAFT and self.may_write():
            self.new(file.row.resident_id)
        elif self.dialog is None and self._host.isVisible():
            dialog = AssessmentReader(self._tools, file, self._host)
            dialog.report_asked.connect(self.report)
            dialog.voided.connect(self._voided)
            self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(partial(self._closed, dialog))
        dialog.open()

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.reject()

    def _closed(self, dialog: QDialog, _: int) -> None:
        if self.dialog is dialog:
            self.dialog = None
            self.closed.emit()

    def _completed(self, file: AssessmentFile) -> None:
        """Two people sign on paper, so the report comes up at once."""
        row = file.row
        words = translate("assessment_dialog", "{level}, {n} points", level=level_text(row.final_level), n=row.total)
        self._tools.notices.tell(words, "good", title=translate("assessment_dialog", "Assessment completed"))
        self.completed.emit(file)
        if may(self._worker, Permission.PAPERS_PRINT):
            self.report(row.assessment_id)

    def _voided(self, file: AssessmentFile) -> None:
        self._tools.notices.tell(file.void_reason, "good", title=translate("assessment_dialog", "Taken back"))
        self.voided.emit(file)

    def _trouble(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")


def open_assessment(tools: Tools, resident_id: int, parent: QWidget) -> AssessmentWindows:
    """Have ``resident_id`` assessed in a window over ``parent``; what is given back tells by its signals how it went.

    It goes with ``parent``; ``closed`` comes when its last window was closed.
    """
    windows = AssessmentWindows(tools, parent)
    windows.new(resident_id)
    return windows
