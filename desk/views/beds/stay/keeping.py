"""Keeps what is typed into the sheet of an admission, at every pause, so that a crash costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desk.errors import DeskError
from desk.views.beds.stay import jobs
from desk.work import Worker

PAUSE_MS = 700


class SheetKeeper(QObject):
    """``content`` gives what is to be kept, None while nothing is typed. ``failed`` with the error."""

    failed = Signal(object)

    def __init__(self, worker: Worker, content: Callable[[], Mapping[str, Any] | None], parent: QObject) -> None:
        super().__init__(parent)
        self._worker, self._content = worker, content
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.save)

    def touch(self) -> None:
        """Something was typed; save at the next pause."""
        if not self._is_over:
            self._timer.start()

    def save(self) -> None:
        """Save now."""
        self._timer.stop()
        content = self._content()
        if content is not None and not self._is_over:
            self._worker.run(partial(jobs.keep, content=content), "drafts.save", failed=self._tell)

    def end(self) -> None:
        """The act dropped the draft."""
        self._timer.stop()
        self._is_over = True

    def drop(self) -> None:
        """What was kept is not wanted any more."""
        self._timer.stop()
        self._worker.run(jobs.forget, "drafts.drop", failed=self._tell)

    def _tell(self, error: DeskError) -> None:
        self.failed.emit(error)
