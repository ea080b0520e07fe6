"""The receipt on its way to the printer. The matter is on disk before any of this begins."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.errors import DeskError
from desk.printing.receipt import Paper, Receipt, receipt_pdf
from desk.services import papers
from desk.views.preview import Chooser, choose_printer, print_pdf
from desk.work import Progress, Worker


@dataclass(frozen=True, slots=True)
class Job:
    """The receipt of one matter on one kind of paper."""

    matter_id: int
    number: str
    paper: Paper
    copies: int


class ReceiptPrinting(QObject):
    """Issues, draws and prints; ``again`` repeats the last one."""

    printed = Signal(bool)
    """Whether all pages went to the printer; False when the clerk went back in the print dialog."""

    failed = Signal(object)

    def __init__(self, worker: Worker, window: QWidget) -> None:
        super().__init__(window)
        self._worker, self._window = worker, window
        self.last: Job | None = None
        self.dialog: Chooser = choose_printer

    def print(self, job: Job) -> None:
        self.last = job
        self._worker.run(
            partial(papers.issue_receipt, matter_id=job.matter_id, paper=job.paper, copies=job.copies),
            "papers.issue_receipt",
            done=partial(self._draw, job),
            failed=self._fail,
            touched={"papers"},
        )

    def again(self) -> bool:
        """Print the last receipt once more; False when there is none."""
        if self.last is not None:
            self.print(self.last)
        return self.last is not None

    def _draw(self, job: Job, receipt: Receipt) -> None:
        self._worker.task(partial(_pdf, receipt, job), done=partial(self._send, job), failed=self._fail)

    def _send(self, job: Job, pdf: bytes) -> None:
        print_pdf(
            self._window,
            pdf,
            name=job.number,
            dialog=self.dialog,
            on_done=self._finish,
            on_failed=self._fail,
            worker=self._worker,
        )

    def _finish(self, was_printed: bool) -> None:
        self.printed.emit(was_printed)

    def _fail(self, error: DeskError) -> None:
        self.failed.emit(error)


def _pdf(receipt: Receipt, job: Job, _progress: Progress) -> bytes:
    return receipt_pdf(receipt, paper=job.paper, copies=job.copies)
