"""Keeps what is typed: saved at every pause, so that a crash costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desk.errors import DeskError
from desk.services import drafts
from desk.services.intake import PAGE
from desk.work import Worker

PAUSE_MS = 700


class DraftKeeper(QObject):
    """``content`` gives what is to be kept, or None when there is nothing: then a kept draft is dropped."""

    saved = Signal(object)
    """The moment of the save, or None when the draft was dropped."""

    failed = Signal(object)

    def __init__(self, worker: Worker, content: Callable[[], Mapping[str, Any] | None], parent: QObject) -> None:
        super().__init__(parent)
        self._worker, self._content = worker, content
        self._under_way = 0
        self._has_draft = False
        self._is_held = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.save)

    def touch(self) -> None:
        """Something was typed; save at the next pause."""
        if not self._is_held:
            self._timer.start()

    def is_pending(self) -> bool:
        """Whether something typed is not on disk yet."""
        return self._timer.isActive() or self._under_way > 0

    def flush(self) -> None:
        """Save now what waits for a pause."""
        if self._timer.isActive():
            self.save()

    def hold(self) -> None:
        """The intake is being taken in: save now; a draft saved after that would offer it a second time."""
        self.flush()
        self._is_held = True

    def go_on(self) -> None:
        """The intake was not taken in: it is a draft as before."""
        self._is_held = False
        self.touch()

    def forget(self) -> None:
        """The intake was taken in, and its draft dropped with it."""
        self._timer.stop()
        self._is_held = self._has_draft = False

    def found(self) -> None:
        """There is a draft on disk from before."""
        self._has_draft = True

    def save(self) -> None:
        self._timer.stop()
        if self._is_held:
            return
        content = self._content()
        if content is None and not self._has_draft:
            return
        self._under_way += 1
        if content is None:
            self._has_draft = False
            work = partial(drafts.drop, page=PAGE)
            self._worker.run(work, "drafts.drop", done=self._done, failed=self._failed)
        else:
            self._has_draft = True
            save = partial(drafts.save, page=PAGE, content=content)
            self._worker.run(save, "drafts.save", done=self._done, failed=self._failed)

    def _done(self, at: datetime | None) -> None:
        self._under_way -= 1
        self.saved.emit(at)

    def _failed(self, error: DeskError) -> None:
        self._under_way -= 1
        self.failed.emit(error)
