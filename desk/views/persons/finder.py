"""Finding a person, or all that has keys, as one types. Enter takes the first hit, also one that has not arrived."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.services import search
from desk.services.search import FindResult, Hit
from desk.views.find import MORE, FindPopup
from desk.views.findrows import find_rows
from desk.views.kit import FindEdit, is_plain_enter
from desk.work import FIND, Worker

PEOPLE = frozenset({search.RESIDENT})


class Finder(QObject):
    """A find box with its popup: ``chosen`` gives a :class:`Hit`, ``create_requested`` comes with Ctrl+N.

    ``kinds``: what is looked for; ``operation`` names the look.
    """

    chosen = Signal(object)
    create_requested = Signal()

    def __init__(
        self,
        worker: Worker,
        edit: FindEdit,
        popup_parent: QWidget,
        *,
        kinds: frozenset[int] = PEOPLE,
        operation: str = "intake.find",
        can_create: bool = True,
    ) -> None:
        super().__init__(edit)
        self._worker, self._edit = worker, edit
        self._kinds, self._operation = kinds, operation
        self._wants_first = False
        self._found_for = ""
        self.popup = FindPopup(edit, popup_parent, can_create=can_create)
        edit.installEventFilter(self)  # after the popup: asked before it, to wait for hits that fit
        edit.textEdited.connect(self._typed)
        self.popup.chosen.connect(self._take)
        self.popup.create_requested.connect(self.create_requested)
        self.popup.more_wanted.connect(self._find_more)

    def close(self) -> None:
        """Hide the hits; what stands in the box counts as answered."""
        self.popup.close_popup()
        self._wants_first = False
        self._found_for = self._edit.text()

    def _typed(self, typed: str) -> None:
        self._wants_first = False
        if not typed.strip():
            self.popup.close_popup()
            return
        self._look_for(typed, search.LINES)

    def _find_more(self) -> None:
        self._look_for(self._edit.text(), len(self.popup.rows()) + MORE)

    def _look_for(self, typed: str, limit: int) -> None:
        self._worker.look(
            partial(search.find, query=typed, limit=limit, kinds=self._kinds),
            self._operation,
            done=partial(self._found, typed),
            replaces=self._operation,
            lane=FIND,
        )

    def _found(self, typed: str, result: FindResult) -> None:
        if typed != self._edit.text():
            return
        self._found_for = typed
        rows = find_rows(result)
        if self._wants_first and rows:
            self._take(rows[0])
        elif self._edit.hasFocus():
            self.popup.set_rows(rows, result.total_hint if result.more else None)
        self._wants_first = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and is_plain_enter(event):
            text = self._edit.text()
            if text.strip() and self._found_for != text:
                self._wants_first = True  # the hits on screen are those of fewer letters
                return True
        return super().eventFilter(watched, event)

    def _take(self, row: Any) -> None:
        hit = row.payload
        if isinstance(hit, Hit):
            self.close()
            self.chosen.emit(hit)
