"""The one way of any paper to the printer or into a file. What leaves the desk is recorded before it is drawn."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import IO, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.errors import DeskError
from desk.exchange.saving import save
from desk.views.papers.jobs import Job
from desk.views.preview import Chooser, choose_printer, print_pdf
from desk.work import Progress, Worker


class Printing(QObject):
    """Issues, draws and prints or saves; ``again`` repeats the last print."""

    printed = Signal(bool)
    """Whether all pages went to the printer; False when the clerk went back in the print dialog."""

    saved = Signal(str)
    issued = Signal(str)
    """The number of a paper that is recorded now, whether or not it gets onto paper."""

    failed = Signal(object)

    def __init__(self, worker: Worker, window: QWidget, dialog: Chooser = choose_printer) -> None:
        super().__init__(window)
        self._worker, self._window = worker, window
        self.last: Job | None = None
        self.dialog = dialog

    def print(self, job: Job) -> None:
        self.last = job
        self._issue(job, None)

    def save(self, job: Job, path: Path) -> None:
        """As a file, to be sent or kept; its text can be searched and copied."""
        self._issue(job, path)

    def again(self) -> bool:
        """Print the last paper once more; False when there is none."""
        if self.last is not None:
            self.print(self.last)
        return self.last is not None

    def _issue(self, job: Job, path: Path | None) -> None:
        self._worker.run(
            job.issue, job.OPERATION, done=partial(self._draw, job, path), failed=self._fail, touched={"papers"}
        )

    def _draw(self, job: Job, path: Path | None, paper: Any) -> None:
        self.issued.emit(job.name(paper))
        then = partial(self._send, job.name(paper)) if path is None else partial(self._write, path)
        self._worker.task(partial(_drawn, job, paper), done=then, failed=self._fail)

    def _send(self, name: str, pdf: bytes) -> None:
        print_pdf(
            self._window,
            pdf,
            name=name,
            dialog=self.dialog,
            on_done=self._sent,
            on_failed=self._fail,
            worker=self._worker,
        )

    def _sent(self, was_printed: bool) -> None:
        self.printed.emit(was_printed)

    def _write(self, path: Path, pdf: bytes) -> None:
        self._worker.task(partial(_save, path, pdf), done=partial(self._written, path), failed=self._fail)

    def _written(self, path: Path, _: object) -> None:
        self.saved.emit(str(path))

    def _fail(self, error: DeskError) -> None:
        self.failed.emit(error)


def _drawn(job: Job, paper: Any, _progress: Progress) -> bytes:
    return job.draw(paper)


def _save(path: Path, pdf: bytes, _progress: Progress) -> None:
    def write(file: IO[bytes]) -> None:
        file.write(pdf)

    save(path, write)
