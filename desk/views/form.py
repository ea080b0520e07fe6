"""What forms of pages have in common: fields, faults beside them, a colleague's change told and kept apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QDialog, QGridLayout, QLineEdit, QWidget

from desk.errors import DeskError, Rejected, Stale
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Card, Field, Label, Shape, sheet_column, sheet_foot, sheet_head, show_beside
from desk.views.page import Tools
from desk.words import translate

WIDTH = 560


class Pick(QComboBox):
    """One of ``options``, each a value and its words. The wheel scrolls the form, not the choice."""

    def __init__(self, options: list[tuple[object, str]], chosen: object = None) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, words in options:
            self.addItem(words, value)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class FormDialog(QDialog):
    """A form that is saved by one service and closes when that was done; ``saved`` hands its answer on.

    Subclasses give :meth:`work`, the service with what the form says, and for rows that two may write at once
    :meth:`newest` and :meth:`texts`. ``TOUCHES`` are the subjects that pages show anew afterwards.
    """

    TOUCHES: ClassVar[frozenset[str]] = frozenset()

    saved = Signal(object)

    def __init__(
        self, tools: Tools, operation: str, title: str, parent: QWidget, *, icon: str, yes: str = "", more: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.ring = FocusRing(self)
        self.fields: dict[str, Field] = {}
        self._tools, self._operation = tools, operation
        self.trouble = Card("bad", margins=(12, 8, 12, 8), gap=8, horizontal=True)
        self.trouble_words = Label("", "small", "red", wrap=True)
        self.store_button = Button(yes or translate("form", "Save"), kind="primary", key="Ctrl+S")
        self.back = Button(translate("form", "Back"), key="Esc")
        self.rows = QGridLayout()
        self._build(icon, title, more)
        self.store_button.clicked.connect(self.store)
        self.back.clicked.connect(self.reject)

    def _build(self, icon: str, title: str, more: str) -> None:
        px = theme.px
        self.setFixedWidth(px(WIDTH))
        self.trouble.body.addWidget(Shape("triangle", "red", 16), 0, Qt.AlignmentFlag.AlignTop)
        self.trouble.body.addWidget(self.trouble_words, 1)
        self.trouble.hide()
        self.rows.setHorizontalSpacing(px(12))
        self.rows.setVerticalSpacing(px(10))
        for column in range(2):
            self.rows.setColumnStretch(column, 1)
        column = sheet_column(self, sheet_head(icon, title))
        if more:
            column.addWidget(Label(more, "small", "ink2", wrap=True))
        column.addWidget(self.trouble)
        column.addLayout(self.rows)
        column.addLayout(sheet_foot(self.back, self.store_button))
        self.store_button.setDefault(True)

    def add(self, name: str, words: str, editor: QWidget, *, wide: bool = False, hint: str = "") -> Field:
        """One more field; the next one in the line, or a ``wide`` one in a line of its own."""
        field = Field(words, editor, hint=hint)
        self.fields[name] = field
        filled = self.rows.count() and self._next[1]
        if wide and filled:
            self._next = (self._next[0] + 1, 0)
        line, column = self._next if self.rows.count() else (0, 0)
        self.rows.addWidget(field, line, column, 1, 2 if wide else 1, Qt.AlignmentFlag.AlignTop)
        self._next = (line + 1, 0) if wide or column else (line, 1)
        return field

    _next = (0, 0)

    def work(self) -> Callable[[Any], Any]:
        """The service, with what the form says now. May raise Rejected for what can't be read."""
        raise NotImplementedError

    def newest(self) -> Callable[[Any], Any] | None:
        """How the row is read again after a colleague changed it."""
        return None

    def texts(self, row: Any) -> Mapping[str, str]:
        """What ``row`` says, by field, as the form would show it; takes its version over."""
        return {}

    def store(self) -> None:
        """Ctrl+S: save what the form says; what can't be read is told beside its field."""
        self.trouble.hide()
        try:
            work = self.work()
        except Rejected as rejected:
            self.show_problems(rejected.fields)
            return
        self.store_button.set_busy(True)
        self._tools.worker.run(
            work, self._operation, done=self._stored, failed=self._failed, touched=self.TOUCHES
        )  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        saves = {Qt.Key.Key_S, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in saves:
            self.store_button.click()
        else:
            super().keyPressEvent(event)

    def fit(self) -> None:
        """As high as the form has become; its foot stays within the window it belongs to."""
        self.adjustSize()
        room = self.parentWidget().window().geometry()
        foot = room.bottom() + 1 - self.frameGeometry().height()
        self.move(self.x(), max(room.top(), min(self.y(), foot)))

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Beside each field what is wrong with it; the first gets the focus. What has no field is said above."""
        self.tell_trouble(show_beside(self.fields, problems))

    def tell_trouble(self, text: str) -> None:
        """Say above the fields what stands in the way."""
        self.trouble_words.setText(text)
        self.trouble.setVisible(bool(text))

    def _stored(self, row: Any) -> None:
        self.saved.emit(row)
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self.store_button.set_busy(False)
        look = self.newest() if isinstance(error, Stale) else None
        if isinstance(error, Rejected):
            self.show_problems(error.fields or {"": error.text})
        elif look is not None:
            self._tools.worker.look(
                look, f"{self._operation}.newest", done=partial(self._show_theirs, error.text), failed=self._gone
            )
        else:
            self.tell_trouble(error.text)

    def _gone(self, error: DeskError) -> None:
        self.tell_trouble(error.text)

    def _show_theirs(self, told: str, row: Any) -> None:
        """What is typed stays; saving again puts it in the place of the colleague's, who is named in ``told``."""
        if row is None:
            self.tell_trouble(translate("form", "A colleague took it away meanwhile."))
            return
        more = translate("form", "What they wrote stands beside the fields; saving again puts yours in its place.")
        self.tell_trouble(f"{told} {more}")
        for name, theirs in self.texts(row).items():
            field = self.fields[name]
            mine = text_of(field.editor)
            field.set_warning(translate("form", "Now: {text}", text=theirs or "—") if theirs != mine else "")


def text_of(editor: QWidget) -> str:
    """What an editor shows."""
    if isinstance(editor, QComboBox):
        return editor.currentText().strip()
    return editor.text().strip() if isinstance(editor, QLineEdit | QDateEdit) else ""


def line(text: object = "", placeholder: str = "") -> QLineEdit:
    """A line with ``text``; None is empty."""
    edit = QLineEdit("" if text is None else str(text))
    edit.setCursorPosition(0)
    edit.setPlaceholderText(placeholder)
    return edit


def day_edit(day: date) -> QDateEdit:
    """A box for a day."""
    return QDateEdit(QDate(day.year, day.month, day.day))


def day_text(edit: QDateEdit, day: date) -> str:
    """A day as the box would show it."""
    return edit.locale().toString(QDate(day.year, day.month, day.day), edit.displayFormat())


def day_of(edit: QDateEdit) -> date:
    """The day a box shows."""
    shown = edit.date()
    return date(shown.year(), shown.month(), shown.day())


def whole(edit: QLineEdit) -> int | None:
    """The number of a line, None when blank; what is no number is -1, which the services refuse."""
    text = edit.text().strip()
    if not text:
        return None
    return int(text) if text.isdecimal() else -1


def is_count(edit: QLineEdit) -> bool:
    """Whether a line is blank or a number above 0."""
    number = whole(edit)
    return number is None or number > 0
