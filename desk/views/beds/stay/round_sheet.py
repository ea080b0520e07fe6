"""The night round (夜间查床): every bed with what is expected there; only what is otherwise is said."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QWidget

from desk.errors import DeskError
from desk.rules.beds import Found, found_text
from desk.rules.rounds import is_alarm
from desk.rules.times import clock_text, long_date_text
from desk.services.beds.census import (
    TOUCHES,
    Finding,
    Round,
    RoundDone,
    RoundRow,
    correct_round,
    night_round,
    take_round,
)
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Card, Label, sheet_column, sheet_head
from desk.views.page import Tools
from desk.views.pressing import hear, press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

WIDTH, HEIGHT = 860, 640
_EDGE = 36
FOUND = (Found.PRESENT, Found.ON_LEAVE, Found.IN_HOSPITAL, Found.MISSING, Found.EMPTY)
"""By their digits, 1 to 5."""

_LOOKS = {
    Found.PRESENT: "ink",
    Found.ON_LEAVE: "violet",
    Found.IN_HOSPITAL: "violet",
    Found.MISSING: "red",
    Found.EMPTY: "ink3",
}


class RoundSheet(QDialog):
    """``taken`` with the :class:`RoundDone`. After the round was taken a digit corrects a bed at once."""

    taken = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tools, self._worker = tools, tools.worker
        self.round: Round | None = None
        self.said: dict[int, Finding] = {}
        self.ring = FocusRing(self)
        self.model = RowModel(self._columns(), _key, parent=self)
        self.table = _Table(self.model, translate("beds_dialogs", "Beds on the round"))
        self.sums, self.state = Label("", "strong"), Label("", "small", "ink2", elide=True)
        self.buttons = {
            found: Button(found_text(found), key=str(number), small=True) for number, found in enumerate(FOUND, start=1)
        }
        self.note = QLineEdit()
        self.note.setPlaceholderText(translate("beds_dialogs", "What was otherwise at this bed"))
        self.note.setAccessibleName(translate("beds_dialogs", "Note to the bed"))
        self.alarm = Card("bad", margins=(12, 8, 12, 8))
        self.alarm_words = Label("", "small", "red", wrap=True)
        self.print = Button(translate("beds_dialogs", "Print"), key="Ctrl+P", icon="printer")
        self.back = Button(translate("beds_dialogs", "Back"), key="Esc")
        self.take = Button(translate("beds_dialogs", "All as it says"), kind="primary", key="Enter")
        self._build()
        self._connect()
        self.reload()

    def _build(self) -> None:
        px = theme.px
        title = translate("beds_dialogs", "Night round")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        self.alarm.body.addWidget(self.alarm_words)
        head, keys, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.sums)
        head.addWidget(self.state, 1)
        keys.setSpacing(px(6))
        for button in self.buttons.values():
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            keys.addWidget(button)
        keys.addWidget(self.note, 1)
        foot.setSpacing(px(8))
        foot.addWidget(self.print)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.take)
        column = sheet_column(self, sheet_head("moon", title), dense=True)
        column.addLayout(head)
        column.addWidget(self.alarm)
        column.addWidget(frame, 1)
        column.addLayout(keys)
        column.addLayout(foot)
        self.alarm.hide()
        self.print.hide()
        for button in (self.print, self.back, self.take):
            button.setAutoDefault(False)
        room = self.parentWidget().window().size()
        self.resize(min(px(WIDTH), room.width() - px(_EDGE)), min(px(HEIGHT), room.height() - px(_EDGE)))

    def _connect(self) -> None:
        for found, button in self.buttons.items():
            button.clicked.connect(partial(self.say, found))
            hear(self.table, button.key(), button.click)
        press_with(self.print, "Ctrl+P")
        self.note.editingFinished.connect(self._note_typed)
        self.table.picked.connect(self._picked)
        self.print.clicked.connect(self._print)
        self.back.clicked.connect(self.reject)
        self.take.clicked.connect(self.store)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.note.hasFocus():
                self.table.setFocus()
            else:
                self.store()
            return
        super().keyPressEvent(event)

    # Reading

    def reload(self) -> None:
        """Read this night's round."""
        self._worker.look(night_round, "beds.night_round", done=self.show_round, failed=self._failed)

    def show_round(self, found: Round) -> None:
        """Show the round as it was read; what was said otherwise stays."""
        self.round = found
        row = max(self.table.currentIndex().row(), 0)
        self.model.reset(len(found.rows), found.rows)
        if found.rows:
            self.table.selectRow(min(row, len(found.rows) - 1))
        self.table.setFocus()
        words = long_date_text(found.night)
        if found.taken_at is not None:
            done = translate("beds_dialogs", "taken by {who} at {clock}", who=found.taken_by,
                             clock=clock_text(found.taken_at))  # fmt: skip
            words = f"{words}  {done}"
        self.state.setText(words)
        self.take.setVisible(found.taken_at is None)
        self._count()
        self.layout().activate()  # at once, or the head is painted as narrow as it was while empty

    def now(self, row: RoundRow) -> Found:
        """What holds of a bed: what was said, what was written down, what is expected."""
        other = self.said.get(row.bed_id)
        return other.found if other is not None else row.found or row.expected

    def _count(self) -> None:
        rows = self.round.rows if self.round is not None else ()
        found = [self.now(row) for row in rows]
        parts = [f"{found_text(each)} {found.count(each)}" for each in FOUND if found.count(each)]
        self.sums.setText("  ".join(parts))
        alarms = [row for row in rows if is_alarm(row.expected, self.now(row))]
        words = [f"{row.bed} {row.name}  {found_text(self.now(row))}".replace("  ", " ") for row in alarms]
        self.alarm.setVisible(bool(alarms))
        named = translate("records", ", ").join(words)
        self.alarm_words.setText(translate("beds_dialogs", "Look at once: {beds}", beds=named))
        many = bool(self.said)
        self.take.setText(
            translate("beds_dialogs", "Otherwise at {n} beds, else as it says", n=len(self.said))
            if many
            else translate("beds_dialogs", "All as it says")
        )

    # Saying

    def say(self, found: Found) -> None:
        """A digit: what is at the bed, and on to the next one."""
        row = self.table.current_row()
        if not isinstance(row, RoundRow) or self.round is None:
            return
        if self.round.taken_at is not None:
            self._correct(row, found, row.note)
            return
        if found is row.expected:
            self.said.pop(row.bed_id, None)
        else:
            self.said[row.bed_id] = Finding(found, self.note.text())
        self._changed()
        number = self.table.currentIndex().row() + 1
        if number < self.model.total():
            self.table.selectRow(number)

    def _note_typed(self) -> None:
        row = self.table.current_row()
        if not isinstance(row, RoundRow) or self.round is None or self.note.text() == self._note_of(row):
            return
        if self.round.taken_at is not None:
            self._correct(row, self.now(row), self.note.text())
            return
        self.said[row.bed_id] = Finding(self.now(row), self.note.text())
        self._changed()

    def _note_of(self, row: RoundRow) -> str:
        other = self.said.get(row.bed_id)
        return other.note if other is not None else row.note

    def _picked(self, row: object) -> None:
        if isinstance(row, RoundRow):
            self.note.setText(self._note_of(row))

    def _changed(self) -> None:
        self.table.viewport().update()
        self._count()

    def _correct(self, row: RoundRow, found: Found, note: str) -> None:
        assert self.round is not None
        work = partial(correct_round, night=self.round.night, bed_id=row.bed_id, found=found, note=note)
        self._worker.run(work, "beds.correct_round", done=self._taken, failed=self._failed, touched=TOUCHES)

    def store(self) -> None:
        """Enter: the round is written down."""
        if self.round is None or self.round.taken_at is not None or not self.take.isEnabled():
            return
        self.take.set_busy(True)
        work = partial(take_round, night=self.round.night, found=dict(self.said))
        self._worker.run(work, "beds.take_round", done=self._taken, failed=self._failed, touched=TOUCHES)

    def _taken(self, done: RoundDone) -> None:
        self.take.set_busy(False)
        self.said = {}
        self.show_round(done.round)
        self.taken.emit(done)
        told = "\n".join(done.told) or translate("beds_dialogs", "All as expected.")
        title = translate("beds_dialogs", "Night round")
        self._tools.notices.tell(told, "warn" if done.told else "good", title=title)

    def _failed(self, error: DeskError) -> None:
        self.take.set_busy(False)
        self._tools.notices.tell(error.text, "bad")
        self.state.setText(error.text)

    def _print(self) -> None:
        if self.round is not None:
            self.print_wanted.emit(self.round)

    # The table

    def _columns(self) -> list[Column]:
        return [
            Column(translate("beds_dialogs", "Bed"), 76, text=_bed, kind="strong"),
            Column(translate("beds_dialogs", "Who"), 0, text=_name, ink=self._ink),
            Column(translate("beds_dialogs", "Expected"), 110, text=_expected, kind="meta"),
            Column(translate("beds_dialogs", "Found"), 120, text=self._found_words, ink=self._ink, kind="title"),
            Column(translate("beds_dialogs", "Note"), 190, text=self._note_words, kind="meta"),
        ]

    def _found_words(self, row: Any) -> str:
        words = found_text(self.now(row))
        return f"▲ {words}" if is_alarm(row.expected, self.now(row)) else words

    def _note_words(self, row: Any) -> str:
        overdue = translate("beds_dialogs", "overdue") if row.overdue else ""
        return "  ".join(filter(None, (overdue, self._note_of(row))))

    def _ink(self, row: Any) -> str:
        return "red" if is_alarm(row.expected, self.now(row)) else _LOOKS[self.now(row)]


class _Table(RowTable):
    """Enter is the sheet's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _key(row: object) -> object:
    return row.bed_id if isinstance(row, RoundRow) else None


def _bed(row: Any) -> str:
    return str(row.bed)


def _name(row: Any) -> str:
    return row.name or "—"


def _expected(row: Any) -> str:
    return found_text(row.expected)
