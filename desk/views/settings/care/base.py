"""What the parts of the care centre have in common: forms of fields, and acts that may hit bookings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QDateEdit, QGridLayout, QLineEdit, QWidget

from desk.errors import DeskError, Rejected, Stale
from desk.rules.slots import parse_clock
from desk.rules.times import clock_text, day_text
from desk.services.care_setup import Hit, HitRow
from desk.views import theme
from desk.views.form import whole
from desk.views.kit import Button, Card, Field, Label, Scroll, show_beside
from desk.views.moments import DayLine
from desk.views.page import Tools
from desk.views.settings.part import ListPart, headed
from desk.views.weekdays import WeekdaysEdit
from desk.words import translate

TOUCHED = frozenset({"care"})
LAST_LINE = 20
"""Below all fields of a form: takes the room that is over."""

LISTED = 12
"""So many of the bookings that are hit are named; the rest is counted."""


class Custom(QWidget):
    """An editor of several widgets; ``edited`` whenever something is typed or chosen in one by hand."""

    edited = Signal()

    def said(self) -> str:
        """What it says, to be compared."""
        raise NotImplementedError

    def tell(self) -> None:
        """Something was typed or chosen."""
        self.edited.emit()


class SetupForm(QWidget):
    """Fields in a grid; ``edited`` whenever something is typed or chosen by hand."""

    edited = Signal()

    def __init__(self, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self.boxes: dict[str, QCheckBox] = {}
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(theme.px(12))
        self.grid.setVerticalSpacing(theme.px(8))
        for column in range(columns):
            self.grid.setColumnStretch(column, 1)
        self.grid.setRowStretch(LAST_LINE, 1)

    def add(self, name: str, words: str, editor: QWidget, place: tuple[int, int, int], *, hint: str = "") -> None:
        """A field at ``place``: line, column, and over how many columns."""
        field = self.fields[name] = Field(words, editor, hint=hint)
        line, column, width = place
        self.grid.addWidget(field, line, column, 1, width, Qt.AlignmentFlag.AlignTop)
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(self.tell)
        elif isinstance(editor, QComboBox):
            editor.activated.connect(self.tell)
        elif isinstance(editor, QDateEdit):
            editor.dateChanged.connect(self.tell)
        elif isinstance(editor, Custom | WeekdaysEdit):
            editor.edited.connect(self.tell)

    def add_box(self, name: str, words: str, place: tuple[int, int, int]) -> None:
        """A box to tick at ``place``."""
        box = self.boxes[name] = QCheckBox(words)
        line, column, width = place
        self.grid.addWidget(box, line, column, 1, width)
        box.clicked.connect(self.tell)

    def said(self) -> tuple[str, ...]:
        """What stands in the form, to be compared."""
        fields = (_said(field.editor) for field in self.fields.values())
        return (*fields, *(str(box.isChecked()) for box in self.boxes.values()))

    def show_problems(self, problems: Mapping[str, str]) -> str:
        """Beside the fields; what has none is handed back."""
        return show_beside(self.fields, problems)

    def clear(self) -> None:
        """Take back what was told beside the fields."""
        for field in self.fields.values():
            field.clear()

    def set_read_only(self) -> None:
        """Whoever may not change it looks it up."""
        for widget in (*(field.editor for field in self.fields.values()), *self.boxes.values()):
            if isinstance(widget, QLineEdit):
                widget.setReadOnly(True)
            else:
                widget.setEnabled(False)

    def tell(self) -> None:
        """Something was typed or chosen."""
        self.edited.emit()


class SetupPart(ListPart):
    """A part whose acts may hit bookings: those are named, and cancelled only when the answer says so.

    ``_begun``: the form is empty because somebody asked for a new row; it stays so when the list is read again.
    """

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(tools, can_write=can_write, parent=parent)
        self.title = Label("", "h2", elide=True)
        self.trouble = Label("", "small", "red", wrap=True)
        self.trouble.hide()
        self._begun = False
        self._off: list[QAbstractButton] = []
        self.save = Button(translate("care_setup", "Save"), kind="primary", key="Ctrl+S")
        self.retire = Button("", small=True, key="Del")

    def form_card(self, inside: QWidget) -> Card:
        """The card of the form: its head, ``inside``, and below it what stands in the way."""
        card = headed(self.title, self.retire, self.save)
        card.body.addWidget(Scroll(inside), 1)
        card.body.addWidget(self.trouble)
        return card

    def form(self) -> SetupForm:
        """The form that is shown."""
        raise NotImplementedError

    def reload(self) -> None:
        """Look at the rows again; what is being typed stays."""
        raise NotImplementedError

    def focus_first(self) -> None:
        raise NotImplementedError

    def keys(self) -> list[tuple[str, str]]:
        """What the key bar says of this part."""
        raise NotImplementedError

    def said(self) -> object:
        return self.form().said()

    def run(self, work: Callable[..., Any], operation: str, done: Callable[[Any], object]) -> None:
        """Do it; ``work`` takes ``cancel`` where bookings may be hit."""
        self.say("")
        self._rest()
        self._worker.run(
            work,
            operation,
            done=partial(self._done, done),
            failed=partial(self._failed, work, operation, done),
            touched=TOUCHED,
        )

    def say(self, text: str) -> None:
        """What stands in the way, below the form."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def acting(self) -> tuple[QAbstractButton, ...]:
        """What is off while an act is under way."""
        return self.save, self.retire

    def _rest(self) -> None:
        self._off = [button for button in self.acting() if button.isEnabled()]
        for button in self._off:
            if isinstance(button, Button):
                button.set_busy(True)
            else:
                button.setEnabled(False)

    def _wake(self) -> None:
        for button in self._off:
            if isinstance(button, Button):
                button.set_busy(False)
            else:
                button.setEnabled(True)
        self._off = []

    def _done(self, done: Callable[[Any], object], answer: Any) -> None:
        self._wake()
        done(answer)

    def _failed(
        self, work: Callable[..., Any], operation: str, done: Callable[[Any], object], error: DeskError
    ) -> None:
        self._wake()
        if isinstance(error, Hit):
            self._ask_hits(error, partial(self._answered_hits, work, operation, done))
        elif isinstance(error, Rejected):
            self.say(self.form().show_problems(error.fields))
        else:
            self.say(error.text)
            if isinstance(error, Stale):
                self.reload()  # what is typed is then a change of what the colleague saved

    def _ask_hits(self, error: Hit, then: Callable[[bool], object]) -> None:
        rows = error.bookings
        lines = [hit_text(row) for row in rows[:LISTED]]
        if len(rows) > LISTED:
            lines.append(translate("care_setup", "… and {n} more", n=len(rows) - LISTED))
        lines += ["", translate("care_setup", "Cancelled so, they cost nothing, and counts go back to the packages.")]
        self._tools.ask.confirm(
            translate("care_setup", "{n} bookings are hit by this", n=len(rows)),
            "\n".join(lines),
            then,
            yes=translate("care_setup", "Do it and cancel them"),
            no=translate("care_setup", "Back"),
            danger=True,
            icon="warning",
        )

    def _answered_hits(
        self, work: Callable[..., Any], operation: str, done: Callable[[Any], object], yes: bool
    ) -> None:
        if yes:
            self.run(partial(work, cancel=True), operation, done)

    def tell_saved(self, what: str, cancelled: tuple[HitRow, ...]) -> None:
        """Say that it was done, and to how many."""
        words = translate("care_setup", "Saved: {what}", what=what)
        if cancelled:
            words = translate("care_setup", "Saved: {what}. {n} bookings were cancelled.", what=what, n=len(cancelled))
        self._tools.notices.tell(words, "good")


def hit_text(row: HitRow) -> str:
    """11月24日（周二）10:00 助浴  沈桂芳：检修."""
    return translate(
        "care_setup", "{day} {clock} {service}  {name}: {why}",
        day=day_text(row.day), clock=clock_text(row.starts_at), service=row.service, name=row.name, why=row.why,
    )  # fmt: skip


def number_of(edit: QLineEdit) -> int:
    """The number of a line; what is none, or blank, is -1, which the services refuse."""
    number = whole(edit)
    return -1 if number is None else number


def minutes_of(edit: QLineEdit) -> int:
    """The time of a line in minutes after midnight; what is none is -1, which the services refuse."""
    minutes = parse_clock(edit.text())
    return -1 if minutes is None else minutes


def day_in(edit: DayLine, name: str) -> date | None:
    """The day of a line, None when blank. Rejected for what can't be read, under ``name``."""
    try:
        return edit.day()
    except ValueError as error:
        raise Rejected({name: translate("care_setup", "Write the day like 2027-01-01 or 11-28.")}) from error


def _said(editor: QWidget) -> str:
    if isinstance(editor, QLineEdit):
        return editor.text().strip()
    if isinstance(editor, QComboBox):
        return editor.currentText() if editor.isEditable() else str(editor.currentData())
    if isinstance(editor, QDateEdit):
        return editor.text()
    if isinstance(editor, WeekdaysEdit):
        return editor.weekdays()
    assert isinstance(editor, Custom)
    return editor.said()
