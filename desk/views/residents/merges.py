"""What is said of doubles on a file: that there may be one, that two were merged, and how that is taken back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.doubles import Certainty
from desk.rules.permissions import Permission
from desk.services import doubles
from desk.services.doubles import MergeDone, MergeRow, Pair
from desk.views import theme
from desk.views.kit import Button, Card, Label
from desk.views.notices import Action
from desk.views.page import Tools
from desk.views.wording import may
from desk.words import translate


class DoublesLine(QWidget):
    """A line above a file that may have a double; ``asked`` with the pairs."""

    asked = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = tools.worker
        self.pairs: tuple[Pair, ...] = ()
        self.words = Label("", "body", "amber", elide=True)
        self.look = Button(translate("doubles_page", "Side by side"), key="Ctrl+U", small=True)
        card = Card("warn", margins=(14, 6, 8, 6), horizontal=True)
        card.body.addWidget(self.words, 1)
        card.body.addWidget(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), 0)
        column.addWidget(card)
        self.look.clicked.connect(self.ask)
        self.hide()

    def look_for(self, resident_id: int) -> None:
        """Whether this file may have a double."""
        if not may(self._worker, Permission.RESIDENTS_MERGE):
            return
        find = partial(doubles.find_doubles, resident_id=resident_id)
        self._worker.look(find, "doubles.find_one", done=self._found, failed=self._not_found, replaces="doubles-one")

    def put_away(self) -> None:
        self.pairs = ()
        self.hide()

    def ask(self) -> None:
        """Ctrl+U."""
        if self.pairs:
            self.asked.emit(self.pairs)

    def _found(self, pairs: tuple[Pair, ...]) -> None:
        self.pairs = pairs
        alike = [pair for pair in pairs if pair.certainty is not Certainty.DIFFERENT]
        if alike:
            why = "、".join(alike[0].reasons)
            words = translate(
                "doubles_page", "There may be {n} more files of this person: {why}", n=len(alike), why=why
            )
        else:
            words = translate("doubles_page", "Somebody else has the same name and birth date. Mind the number.")
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(pairs))

    def _not_found(self, _: DeskError) -> None:
        self.put_away()


class Merges(QObject):
    """Tells of a merge with its undo, and takes one back from the history; ``undone`` with the :class:`MergeDone`."""

    undone = Signal(object)

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools

    def tell(self, done: MergeDone) -> None:
        """Two files were merged."""
        self._tools.notices.tell(
            translate("doubles_page", "{name}: {n} entries followed", name=done.name, n=done.moved),
            "good",
            title=translate("doubles_page", "Merged"),
            action=Action(translate("doubles_page", "Undo"), "", partial(self.undo, done.merge_id)),
        )

    def ask_undo(self, resident_id: int, merge_id: int) -> None:
        """Enter on the merge in the time line."""
        self._tools.worker.look(
            partial(doubles.merges_of, resident_id=resident_id),
            "doubles.merges_of",
            done=partial(self._ask, merge_id),
            failed=self._trouble,
        )

    def undo(self, merge_id: int) -> None:
        self._tools.worker.run(
            partial(doubles.undo_merge, merge_id=merge_id),
            "doubles.undo",
            done=self._undone,
            failed=self._trouble,
            touched=doubles.TOUCHES,
        )

    def _ask(self, merge_id: int, rows: tuple[MergeRow, ...]) -> None:
        row = next((row for row in rows if row.merge_id == merge_id), None)
        if row is None or row.blocked:
            words = row.blocked if row is not None else translate("doubles_page", "It belongs to an earlier merge.")
            self._tools.notices.tell(words, "warn", title=translate("doubles_page", "Can't be taken back now"))
        elif may(self._tools.worker, Permission.RESIDENTS_MERGE):
            title = translate("doubles_page", "Make two files of this one again?")
            text = translate(
                "doubles_page",
                "Merged by {who}: {reason}. Both files say again what they said. What came later stays here.",
                who=row.merged_by,
                reason=row.reason,
            )
            self._tools.ask.confirm(
                title, text, partial(self._answered, merge_id), yes=translate("doubles_page", "Take the merge back"),
                no=translate("doubles_page", "Leave it"), icon="arrow-counter-clockwise",
            )  # fmt: skip

    def _answered(self, merge_id: int, yes: bool) -> None:
        if yes:
            self.undo(merge_id)

    def _undone(self, done: MergeDone) -> None:
        words = translate("doubles_page", "Two files again, both as they were.")
        self._tools.notices.tell(words, "good", title=translate("doubles_page", "Taken back"))
        self.undone.emit(done)

    def _trouble(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad", title=translate("doubles_page", "Not taken back"))
