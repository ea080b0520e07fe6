"""What follows on the file from a life event: the dialog, and the words that tell what it brought."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.rules.life import Turn, event_text, turn_text
from desk.rules.permissions import Permission
from desk.services import residents
from desk.services.residents import TOUCHES, EventDone, ResidentFile
from desk.views.page import Tools
from desk.views.residents.life import LifeDialog
from desk.views.residents.undoing import Step, Undoing
from desk.views.wording import may
from desk.words import translate


class Lives(QObject):
    """``happened`` gives the file as it is after an event."""

    happened = Signal(object)

    def __init__(self, tools: Tools, undoing: Undoing, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._undoing = tools, undoing
        self.dialog: LifeDialog | None = None

    def ask(self, file: ResidentFile, window: object) -> None:
        """Ctrl+J: what changed with this person?"""
        if self.dialog is not None or not may(self._tools.worker, Permission.RESIDENTS_WRITE):
            return
        self.dialog = LifeDialog(self._tools, file, window)
        self.dialog.recorded.connect(self._recorded)
        self.dialog.returned.connect(self._returned)
        self.dialog.cancelled.connect(self._cancelled)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self, _: int) -> None:
        self.dialog = None

    def _recorded(self, done: EventDone) -> None:
        self._tell(done, partial(residents.cancel_event, event_id=done.event.event_id), "residents.cancel_event")

    def _returned(self, done: EventDone, before: date | None) -> None:
        """Taken back, the stay goes on; it is not as if there had been none."""
        self._tell(done, partial(residents.end_event, event_id=done.event.event_id, on=before), "residents.end_event")

    def _tell(self, done: EventDone, work: Callable[[Any], Any], operation: str) -> None:
        words = turn_text(Turn(done.event.kind, done.event.since, done.event.until))
        told = [each.text for each in done.consequences]
        text = "\n".join([*told, translate("resident_file", "Ctrl+Z takes it back")])
        self._tools.notices.tell(text, "warn" if told else "good", title=words)
        self.happened.emit(done.file)
        self._undoing.remember(Step(words, work, operation, TOUCHES | {"records"}))

    def _cancelled(self, done: EventDone) -> None:
        title = translate("resident_file", "Taken back")
        self._tools.notices.tell(event_text(done.event.kind), "good", title=title)
        self.happened.emit(done.file)
