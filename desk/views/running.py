"""One long task at a time of a page: its panel, its progress, its end."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.errors import Cancelled, DeskError
from desk.views.page import Tools
from desk.views.task import TaskPanel
from desk.words import translate
from desk.work import Progress


class Running(QObject):
    """Starts a task with its panel; refuses a second one while the first goes on."""

    ended = Signal()
    """The panel, which had the focus, is gone."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self.panel: TaskPanel | None = None
        self._progress: Progress | None = None
        self._done: Callable[[Any], object] | None = None
        self._failed: Callable[[DeskError], object] | None = None

    def start(
        self,
        job: Callable[[Progress], Any],
        title: str,
        *,
        stage: str,
        undo: str,
        done: Callable[[Any], object],
        failed: Callable[[DeskError], object] | None = None,
        touched: Collection[str] = (),
    ) -> None:
        """Run ``job`` on the lane for long tasks. Without ``failed`` what went wrong is told as a notice."""
        if self.panel is not None:
            self._tools.notices.tell(translate("notices", "Something else is under way; please wait."), "warn")
            return
        self._done, self._failed = done, failed
        self.panel = self._tools.notices.task(title, (stage,), undo=undo)
        self.panel.stopped.connect(self._stop)
        self._progress = self._tools.worker.task(
            job, done=self._end, failed=self._end_badly, told=self._tell, touched=touched
        )

    def _tell(self, done: int, total: int, stage: str) -> None:
        if self.panel is not None:
            self.panel.progress(0, done, total)

    def _stop(self) -> None:
        if self._progress is not None and self.panel is not None:
            self.panel.set_stopping()
            self._progress.stop()

    def _close(self) -> None:
        panel, self.panel, self._progress = self.panel, None, None
        if panel is not None:
            panel.finish()
        self.ended.emit()

    def _end(self, result: Any) -> None:
        self._close()
        if self._done is not None:
            self._done(result)

    def _end_badly(self, error: DeskError) -> None:
        self._close()
        if self._failed is not None and not isinstance(error, Cancelled):
            self._failed(error)
        else:
            self._tools.notices.tell(error.text, "info" if isinstance(error, Cancelled) else "bad")
