"""One paper to look at, print or save, whatever it is about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desk.errors import DeskError
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, sheet_column, sheet_foot, sheet_head
from desk.views.page import Tools
from desk.views.papers.jobs import Job
from desk.views.papers.printing import Printing
from desk.views.preview import Chooser, PaperPreview, choose_printer
from desk.words import translate
from desk.work import Progress, Worker

WIDTH, HEIGHT = 760, 640
_EDGE = 40  # px that stay of the window around


class PaperDialog(QDialog):
    """``file_name`` is what a saved paper is called, without its ending: no personal data in it.

    ``choose_save`` asks the system for a path and can be replaced; "" means none.
    """

    def __init__(
        self,
        tools: Tools,
        title: str,
        job: Job,
        file_name: str,
        parent: QWidget,
        *,
        chooser: Chooser = choose_printer,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._tools, self._title, self._job, self._file_name = tools, title, job, file_name
        self.ring = FocusRing(self)
        self.choose_save: Callable[[str], str] = self._ask_where
        self.printing = Printing(tools.worker, self, chooser)
        self.preview = PaperPreview()
        self.back = Button(translate("papers_dialog", "Back"), key="Esc")
        self.save = Button(translate("papers_dialog", "Save as PDF …"), icon="file-pdf", key="Ctrl+S")
        self.print = Button(translate("papers_dialog", "Print"), kind="primary", icon="printer", key="Ctrl+P")
        self._build(title)
        self._connect()
        self.set_job(job)

    def _build(self, title: str) -> None:
        px = theme.px
        self.head = sheet_head("printer", title)
        column = sheet_column(self, self.head)
        column.addWidget(self.preview, 1)
        column.addLayout(sheet_foot(self.back, self.save, self.print))
        self.print.setDefault(True)
        room = self.parentWidget().window().size()
        self.resize(min(px(WIDTH), room.width() - px(_EDGE)), min(px(HEIGHT), room.height() - px(_EDGE)))

    def _connect(self) -> None:
        self.back.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.print.clicked.connect(self._print)
        self.printing.printed.connect(self._printed)
        self.printing.saved.connect(self._saved)
        self.printing.failed.connect(self._failed)
        for key, button in (("Ctrl+P", self.print), ("Ctrl+S", self.save)):
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        for key, pages in (("PgUp", -1), ("PgDown", 1)):
            QShortcut(QKeySequence(key), self).activated.connect(partial(self.preview.turn, pages))

    def set_job(self, job: Job) -> None:
        """Show another paper in its place, such as more copies of it."""
        self._job = job
        self._set_ready(False)
        if not self.preview.page_count():
            self.preview.set_pdf(None, translate("papers_dialog", "One moment …"))
        work = partial(_look, self._tools.worker, job)
        self._tools.worker.task(work, done=self._show, failed=self._tell, replaces="one-paper")

    def _show(self, pdf: bytes) -> None:
        self.preview.set_pdf(pdf)
        self._set_ready(True)
        self.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, error: DeskError) -> None:
        self.preview.set_pdf(None, error.text)

    def _set_ready(self, ready: bool) -> None:
        self.print.setEnabled(ready)
        self.save.setEnabled(ready)

    def _print(self) -> None:
        self.print.set_busy(True)
        self.printing.print(self._job)

    def _save(self) -> None:
        if path := self.choose_save(f"{self._file_name}.pdf"):
            self.save.set_busy(True)
            self.printing.save(self._job, Path(path))

    def _ask_where(self, name: str) -> str:
        return QFileDialog.getSaveFileName(self, translate("papers_dialog", "Save as PDF"), name, "PDF (*.pdf)")[0]

    def _printed(self, done: bool) -> None:
        self.print.set_busy(False)
        if done:
            self._tools.notices.tell(self._title, "good", title=translate("papers_dialog", "Sent to the printer"))
            self.accept()

    def _saved(self, path: str) -> None:
        self.save.set_busy(False)
        self._tools.notices.tell(path, "good", title=translate("papers_dialog", "Saved"))
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self.print.set_busy(False)
        self.save.set_busy(False)
        self._tools.notices.tell(error.text, "bad", title=translate("papers_dialog", "Not printed"))


def _look(worker: Worker, job: Job, _progress: Progress) -> bytes:
    return job.draw(worker.in_reading(job.look, "papers.look"))
