"""备注: the remark of the file, what colleagues wrote down, and a line for the next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.times import local_date
from desk.services import residents
from desk.services.residents import NoteRow, ResidentFile
from desk.views import theme
from desk.views.kit import Button, Card, Label
from desk.views.page import Tools
from desk.views.residents.spot import Spot
from desk.views.wording import date_words
from desk.words import translate

SHOWN = 3
"""The newest notes; all of them are in the time line."""


class NotesCard(Card):
    """``spot`` is where the remark is written, ``edit`` where the next note is. Writes notes by itself."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__("note", gap=6, parent=parent)
        self._tools = tools
        self._resident_id: int | None = None
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
        if file.resident_id != self._resident_id:
            self._resident_id = file.resident_id
            self.edit.clear()
        self.remark.setText(file.remark)
        self.remark.setVisible(bool(file.remark))
        self.spot.say(file.remark, can_write=can_write)
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [line for note in file.notes[:SHOWN] for line in _lines_of(note)]
        for line in self._lines:
            self._notes.addWidget(line)
        self.edit.setVisible(can_add)
        self.add.setVisible(can_add)

    def _add(self) -> None:
        if not self.edit.text().strip() or not self.add.isEnabled() or self._resident_id is None:
            return
        self.add.set_busy(True)
        self._tools.worker.run(
            partial(residents.add_note, resident_id=self._resident_id, text=self.edit.text()),
            "residents.add_note",
            done=self._added,
            failed=self._refused,
            touched={"residents", "records"},
        )

    def _added(self, _: object) -> None:
        self.add.set_busy(False)
        self.edit.clear()
        self._tools.notices.tell(translate("residents_page", "The note is kept."), "good")

    def _refused(self, error: DeskError) -> None:
        self.add.set_busy(False)
        self._tools.notices.tell(error.text, "bad")


def _lines_of(note: NoteRow) -> Sequence[Label]:
    by = f"{note.written_by}  {date_words(local_date(note.written_at))}"
    return Label(note.text, "control", "note_ink", wrap=True), Label(by, "small", "note_ink")
