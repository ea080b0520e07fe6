"""The check list of a matter in the drawer: what is there, what is missing and until when it was promised."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.matters import Verb
from desk.rules.times import date_text, local_date
from desk.services.matters import MaterialRow, MatterFile
from desk.views import theme
from desk.views.kit import Button, IconButton, Label, Shape
from desk.views.matters.looks import KEYS, verb_words
from desk.views.matters.steps import moment
from desk.words import translate

_INKS = {"green": "ink2", "amber": "ink2", "grey": "ink2", "red": "red"}


class MaterialsView(QWidget):
    """Gone without materials. ``verb_wanted`` brings the verb that records what came, or takes it back."""

    verb_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = translate("matters", "Materials")
        self.setAccessibleName(title)
        self.came_button = Button(verb_words(Verb.SUPPLEMENT), key=KEYS[Verb.SUPPLEMENT], icon="check", small=True)
        self.back_button = IconButton(
            "arrow-counter-clockwise", verb_words(Verb.TAKE_BACK), key=KEYS[Verb.TAKE_BACK], size=18
        )
        self.came_button.clicked.connect(self._came)
        self.back_button.clicked.connect(self._back)
        head = QHBoxLayout()
        head.addWidget(Label(title, "smallb", "ink2"))
        head.addStretch(1)
        head.addWidget(self.back_button)
        head.addWidget(self.came_button)
        self._list = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.px(4), 0, 0)
        self._column.setSpacing(theme.px(2))
        self._column.addLayout(head)
        self._column.addWidget(self._list)

    def show_file(self, file: MatterFile, now: datetime) -> None:
        """The check list as it stood ``now``."""
        self.setVisible(bool(file.materials))
        self.came_button.setVisible(Verb.SUPPLEMENT in file.possible)
        self.back_button.setVisible(Verb.TAKE_BACK in file.possible)
        self._column.removeWidget(self._list)
        self._list.hide()
        self._list.deleteLater()
        self._list = QWidget()
        rows = QVBoxLayout(self._list)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(4))
        for line in file.materials:
            rows.addLayout(_row(line, now))
        self._column.addWidget(self._list)

    def words(self) -> str:
        """The lines as they read."""
        return "\n".join(label.text() for label in self._list.findChildren(Label))

    def set_busy(self, busy: bool) -> None:
        """Off while a verb is under way."""
        if self.came_button.isVisibleTo(self):
            self.came_button.set_busy(busy)
        self.back_button.setEnabled(not busy)

    def _came(self) -> None:
        self.verb_wanted.emit(Verb.SUPPLEMENT)

    def _back(self) -> None:
        self.verb_wanted.emit(Verb.TAKE_BACK)


def material_words(line: MaterialRow, now: datetime) -> str:
    """What is to be said about a line besides its name; nothing for what was there from the start."""
    if line.came_at is not None:
        return translate("matters", "came {moment}, taken by {by}", moment=moment(line.came_at, now), by=line.taken_by)
    if line.present:
        return ""
    if line.due_at is None:
        return translate("matters", "missing")
    day = date_text(local_date(line.due_at))
    if is_late(line, now):
        return translate("matters", "missing, overdue since {date}", date=day)
    return translate("matters", "missing, promised by {date}", date=day)


def is_late(line: MaterialRow, now: datetime) -> bool:
    """Whether it was promised for earlier and is not here."""
    return not line.present and line.due_at is not None and line.due_at < now


def _row(line: MaterialRow, now: datetime) -> QHBoxLayout:
    if line.present:
        shape, family = "tick", "green"
    elif is_late(line, now):
        shape, family = "triangle", "red"
    else:
        shape, family = ("clock", "amber") if line.due_at is not None else ("ring", "grey")
    row, mark, words = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
    mark.setContentsMargins(0, theme.px(2), 0, 0)
    mark.addWidget(Shape(shape, family, 16))
    mark.addStretch(1)
    words.setSpacing(0)
    words.addWidget(Label(line.name, "control", wrap=True))
    if said := material_words(line, now):
        words.addWidget(Label(said, "small", _INKS[family], wrap=True))
    row.setSpacing(theme.px(8))
    row.addLayout(mark)
    row.addLayout(words, 1)
    return row
