"""Ctrl+Z on a file: the last thing saved here is taken back, by the same rules as any change."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.errors import DeskError
from desk.services import residents
from desk.services.residents import ChangeRow
from desk.views.page import Tools
from desk.views.residents.changes import change_words
from desk.words import translate

FILE = frozenset({"residents", "records"})


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done and how it is taken back; ``words`` tell it."""

    words: str
    work: Callable[[Any], Any]
    operation: str
    touched: Collection[str] = FILE


class Undoing(QObject):
    """Remembers the steps of one file while it is open; ``undone`` tells that one was taken back."""

    undone = Signal()

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._resident_id: int | None = None
        self._steps: list[Step | str] = []
        self._is_busy = False

    def set_resident(self, resident_id: int) -> None:
        """Steps of another file are not taken back here."""
        if resident_id != self._resident_id:
            self._resident_id, self._steps = resident_id, []

    def remember(self, step: Step) -> None:
        self._steps.append(step)

    def remember_change(self, field: str = "") -> None:
        """What this person has just saved of the file: of ``field``, or all of it."""
        if self._resident_id is None:
            return
        if field:
            look = partial(residents.field_history, resident_id=self._resident_id, field=field)
        else:
            look = partial(residents.changes_of, resident_id=self._resident_id, limit=1)
        self._tools.worker.look(look, "residents.history", done=partial(self._found, self._resident_id))

    def bar(self, words: str) -> None:
        """The newest step is one that Ctrl+Z can't take back: it says so, in ``words``, and leaves older ones alone."""
        self._steps.append(words)

    def step_of(self, row: ChangeRow) -> Step:
        """Taking back one change of the file."""
        words = "、".join(change_words(each) for each in row.fields)
        work = partial(residents.undo_change, resident_id=self._resident_id, key=row.key)
        return Step(words, work, "residents.undo_change", FILE | {"matters", "grids"})

    def undo(self) -> None:
        """Ctrl+Z."""
        if not self._steps:
            self._tools.notices.tell(translate("resident_file", "Nothing was saved here that could be undone."), "info")
        elif not self._is_busy:
            step = self._steps.pop()
            if isinstance(step, str):
                self._tools.notices.tell(step, "info")
            else:
                self.take_back(step)

    def take_back(self, step: Step) -> None:
        self._is_busy = True
        self._tools.worker.run(
            step.work, step.operation, done=partial(self._done, step), failed=self._refused, touched=step.touched
        )

    def _found(self, resident_id: int, rows: tuple[ChangeRow, ...]) -> None:
        me = self._tools.worker.actor
        row = next((row for row in rows if me is not None and row.by == me.name), None)
        if row is not None and resident_id == self._resident_id:
            self.remember(self.step_of(row))

    def _done(self, step: Step, _: object) -> None:
        self._is_busy = False
        self._tools.notices.tell(step.words, "good", title=translate("resident_file", "Taken back"))
        self.undone.emit()

    def _refused(self, error: DeskError) -> None:
        self._is_busy = False
        self._tools.notices.tell(error.text, "bad", title=translate("resident_file", "Not taken back"))
