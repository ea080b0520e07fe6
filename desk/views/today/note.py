"""The paper of the shift (交接班): what the last one left, signed for by this one, and a line for the next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from desk.rules.times import clock_text, date_text, local_date
from desk.services.notes import LONGEST, NoteRow
from desk.views import theme
from desk.views.kit import Button, Card, Label, Picture, Scroll, Shape
from desk.words import translate


class NoteCard(Card):
    """``signed`` brings the keys of the notes that were read, ``left`` the text of a new one."""

    signed = Signal(object)
    left = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__("note", margins=(16, 12, 16, 14), gap=8)
        self._me = name
        self._to_sign: tuple[int, ...] = ()
        self.who = Label("", "small", "note_ink", elide=True, align=Qt.AlignmentFlag.AlignRight)
        self.text = Label("", "body", "note_ink", wrap=True, align=Qt.AlignmentFlag.AlignTop)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setAccessibleName(translate("today", "Note of the last shift"))
        self.mark = Shape("dot", "amber", 12)
        self.mark.hide()
        self.state = Label("", "small", "note_ink", elide=True)
        self.sign_button = Button(translate("today", "Read, I take over"), small=True)
        self.sign_button.hide()
        self.input = QLineEdit()
        self.input.setMaxLength(LONGEST)
        self.input.setPlaceholderText(translate("today", "Leave a line for the next shift …"))
        self.input.setAccessibleName(translate("today", "Note for the next shift"))
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, foot):
            row.setSpacing(theme.px(8))
        head.addWidget(Picture("note-pencil", "amber", 20))
        head.addWidget(Label(translate("today", "Hand-over"), "h2", "note_ink"))
        head.addWidget(self.who, 1)
        foot.addWidget(self.mark)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.sign_button)
        self._scroll = Scroll(self.text)
        self._scroll.setMinimumHeight(theme.px(72))
        self.body.addLayout(head)
        self.body.addWidget(self._scroll, 1)
        self.body.addLayout(foot)
        self.body.addWidget(self.input)
        self.sign_button.clicked.connect(self._sign)
        self.input.returnPressed.connect(self._leave)

    def show_notes(self, notes: Sequence[NoteRow], now: datetime) -> None:
        """Show ``notes``, newest first; one's own are for someone else to sign."""
        unread = [note for note in notes if note.read_at is None]
        self._to_sign = tuple(note.note_id for note in unread if note.written_by != self._me)
        self.who.setText(_signature(notes[0], now) if notes else "")
        blocks = [note.text if at == 0 else f"{_signature(note, now)}\n{note.text}" for at, note in enumerate(notes)]
        self.text.setText("\n\n".join(blocks) or translate("today", "Nothing was left for this shift."))
        self.sign_button.setVisible(bool(self._to_sign))
        self.sign_button.set_busy(False)
        self.mark.setVisible(bool(notes))
        self.mark.set_shape(*(("dot", "amber") if unread else ("tick", "green")))
        if unread:
            self.state.setText(translate("today", "Not taken over"))
        elif notes and notes[0].read_at is not None:
            by, at = notes[0].read_by or "", _moment(notes[0].read_at, now)
            self.state.setText(translate("today", "{name} took over, {moment}", name=by, moment=at))
        else:
            self.state.setText("")

    def _sign(self) -> None:
        self.sign_button.set_busy(True)
        self.signed.emit(self._to_sign)

    def _leave(self) -> None:
        if self.input.text().strip():
            self.input.setEnabled(False)
            self.left.emit(self.input.text())

    def left_done(self, *, kept: bool) -> None:
        """The note was taken, or refused: then what was typed is ``kept``."""
        self.input.setEnabled(True)
        if not kept:
            self.input.clear()


def _signature(note: NoteRow, now: datetime) -> str:
    return f"{note.written_by}·{_moment(note.written_at, now)}"


def _moment(at: datetime, now: datetime) -> str:
    day, today = local_date(at), local_date(now)
    if day == today:
        return clock_text(at)
    if (today - day).days == 1:
        return translate("today", "yesterday {clock}", clock=clock_text(at))
    return f"{date_text(day)} {clock_text(at)}"
