"""备注: the remark of the file, what colleagues wrote down, and a line for the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.rules.times import local_date
from desk.services.residents import NoteRow, ResidentFile
from desk.views import theme
from desk.views.kit import Button, Card, Label
from desk.views.residents.spot import Spot
from desk.views.residents.wording import date_words
from desk.words import translate

SHOWN = 3
"""The newest notes; all of them are in the time line."""


class NotesCard(Card):
    """``spot`` is where the remark is written, ``edit`` where the next note is."""

    added = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("note", gap=6, parent=parent)
        title = Label(translate("residents_page", "Notes"), "smallb", "note_ink")
        self.remark = Label("", "body", "note_ink", wrap=True)
        self.spot = Spot("remark", title)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(theme.px(4))
        self._lines: list[Label] = []
        words = translate("residents_page", "What a colleague should know")
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(words)
        self.edit.setAccessibleName(words)
        self.add = Button(translate("residents_page", "Add"), small=True, tip=words)
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(self.edit, 1)
        row.addWidget(self.add)
        self.body.addWidget(self.spot)
        self.body.addWidget(self.remark)
        self.body.addLayout(self._notes)
        self.body.addLayout(row)
        self.edit.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)

    def show_file(self, file: ResidentFile, *, can_add: bool, can_write: bool) -> None:
        self.remark.setText(file.remark)
        self.remark.setVisible(bool(file.remark))
        self.spot.say(file.remark, can_write=can_write)
        for line in self._lines:
            line.deleteLater()
        self._lines = [line for note in file.notes[:SHOWN] for line in _lines_of(note)]
        for line in self._lines:
            self._notes.addWidget(line)
        self.edit.setVisible(can_add)
        self.add.setVisible(can_add)

    def set_busy(self, busy: bool) -> None:
        self.add.set_busy(busy)

    def _add(self) -> None:
        if self.edit.text().strip() and self.add.isEnabled():
            self.added.emit(self.edit.text())


def _lines_of(note: NoteRow) -> Sequence[Label]:
    by = f"{note.written_by}  {date_words(local_date(note.written_at))}"
    return Label(note.text, "control", "note_ink", wrap=True), Label(by, "small", "note_ink")
