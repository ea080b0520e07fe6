"""Two desks in one file: what a colleague saves elsewhere is noticed here, also from another process."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from desk.errors import DeskError
from desk.services import residents
from desk.services.residents import News, ResidentFile
from desk.views.page import Tools

EVERY_MS = 15_000


class Watching(QObject):
    """Compares the version on the screen with the stored one: every while, and when asked. ``noticed`` tells."""

    noticed = Signal(object)

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = tools.worker
        self._file: tuple[int, int] | None = None
        self.timer = QTimer(self)
        self.timer.setInterval(EVERY_MS)
        self.timer.timeout.connect(self.look)

    def shown(self, file: ResidentFile, *, mine: bool) -> None:
        """``file`` is on the screen now; ``mine``: as this desk has just saved it."""
        before, self._file = self._file, (file.resident_id, file.version)
        if before is not None and before[0] == file.resident_id and before[1] < file.version and not mine:
            self._ask(*before)

    def look(self) -> None:
        """Has somebody saved it since?"""
        if self._file is not None:
            self._ask(*self._file)

    def _ask(self, resident_id: int, version: int) -> None:
        self._worker.look(
            partial(residents.news_of, resident_id=resident_id, version=version),
            "residents.news",
            done=partial(self._tell, resident_id),
            failed=self._ignore,
            replaces="residents-news",
        )

    def _tell(self, resident_id: int, news: News | None) -> None:
        if news is not None and self._file is not None and self._file[0] == resident_id:
            self.noticed.emit(news)

    def _ignore(self, error: DeskError) -> None:
        """The file is gone, or the server away: whoever reads or saves next is told."""
