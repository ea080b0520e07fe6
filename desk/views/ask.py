"""Questions to the clerk. Nothing waits: the answer goes to ``then``.

Esc is always the safe answer. Enter is the primary one, but never a dangerous one. Tests hand in another object
with the same methods.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Field, Label, Picture, hide_unless, sheet_foot
from desk.words import translate

WIDTH = 480


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a question: the name of its answer, what is asked, and what is proposed."""

    name: str
    label: str
    proposed: str = ""


class Ask:
    """Asks in dialogs of ``window``."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def confirm(
        self,
        title: str,
        text: str,
        then: Callable[[bool], object],
        *,
        yes: str = "",
        no: str = "",
        danger: bool = False,
        icon: str = "",
    ) -> None:
        """Yes or no; ``then(False)`` on Esc. ``yes`` and ``no`` name what happens, not “OK”."""
        dialog = _Question(self._window, title, text, yes=yes, no=no, danger=danger, icon=icon)
        dialog.on_answer(then, _yes, no_answer=False)
        dialog.open()

    def ask_text(
        self,
        title: str,
        text: str,
        then: Callable[[str | None], object],
        *,
        label: str,
        yes: str = "",
        no: str = "",
        danger: bool = False,
        required: bool = True,
        icon: str = "",
    ) -> None:
        """One line, such as a reason; ``then(None)`` on Esc. A required one cannot be blank."""
        dialog = _Question(self._window, title, text, yes=yes, no=no, danger=danger, icon=icon)
        dialog.add_line(label, required)
        dialog.on_answer(then, _Question.line_text, no_answer=None)
        dialog.open()

    def ask_lines(
        self,
        title: str,
        text: str,
        lines: Sequence[Line],
        then: Callable[[Mapping[str, str] | None], object],
        *,
        yes: str = "",
        no: str = "",
        icon: str = "",
    ) -> None:
        """Several lines, none of them blank, by name; ``then(None)`` on Esc."""
        dialog = _Question(self._window, title, text, yes=yes, no=no, danger=False, icon=icon)
        dialog.add_lines(lines)
        dialog.on_answer(then, _Question.all_lines, no_answer=None)
        dialog.open()

    def choose(
        self,
        title: str,
        text: str,
        options: Sequence[tuple[object, str]],
        then: Callable[[object | None], object],
        *,
        yes: str = "",
        no: str = "",
        icon: str = "",
    ) -> None:
        """One of (value, words); ``then(None)`` on Esc. The first is marked."""
        dialog = _Question(self._window, title, text, yes=yes, no=no, danger=False, icon=icon)
        dialog.add_options(options)
        dialog.on_answer(then, _Question.picked_value, no_answer=None)
        dialog.open()

    def tick(
        self,
        title: str,
        text: str,
        options: Sequence[tuple[object, str]],
        then: Callable[[tuple[tuple[object, ...], str] | None], object],
        *,
        label: str,
        required: bool,
        yes: str = "",
        no: str = "",
        icon: str = "",
    ) -> None:
        """Any of (value, words), with a line named ``label``: ``then((values, line))``; ``then(None)`` on Esc.

        At least one must be ticked; a single one is from the start. A ``required`` line cannot be blank.
        """
        dialog = _Question(self._window, title, text, yes=yes, no=no, danger=False, icon=icon)
        dialog.add_ticks(options, label, required)
        dialog.on_answer(then, _Question.ticked, no_answer=None)
        dialog.open()


def _yes(dialog: _Question) -> bool:
    return True


class _Question(QDialog):
    def __init__(self, window: QWidget, title: str, text: str, *, yes: str, no: str, danger: bool, icon: str) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.ring = FocusRing(self)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setFixedWidth(theme.px(WIDTH))
        self._then: Callable[[object], object] | None = None
        self._line: QLineEdit | None = None
        self.lines: dict[str, QLineEdit] = {}
        self._values: list[object] = []
        self._choice: QButtonGroup | None = None
        self._boxes: list[QCheckBox] = []
        self._needs_line = False
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(each) for each in (20, 20, 20, 20)))
        column.setSpacing(theme.px(12))
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(Picture(icon or ("trash" if danger else "question"), "red" if danger else "brand"))
        head.addWidget(Label(title, "h1", wrap=True), 1)
        column.addLayout(head)
        self.words = Label(text, "body", "ink2", wrap=True)
        hide_unless(bool(text), self.words)
        column.addWidget(self.words)
        self._middle = QVBoxLayout()
        column.addLayout(self._middle)
        self.no = Button(no or translate("ask", "Back"), key="Esc")
        self.yes = Button(yes or translate("ask", "Yes"), kind="danger" if danger else "primary")
        if not danger:
            self.yes.set_key("Enter")
            self.yes.setDefault(True)
        column.addLayout(sheet_foot(self.no, self.yes))
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        (self.no if danger else self.yes).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the words are, broken into lines at this width."""
        self.resize(self.width(), self.layout().totalHeightForWidth(self.width()))
        super().showEvent(event)

    def on_answer(
        self,
        then: Callable[..., object],
        read: Callable[[_Question], object],
        *,
        no_answer: object,
    ) -> None:
        self._then, self._read, self._no_answer = then, read, no_answer
        self.finished.connect(self._answer)

    def add_line(self, label: str, required: bool) -> None:
        self._line = QLineEdit()
        self._line.setPlaceholderText(label)
        self._line.setAccessibleName(label)
        self._middle.addWidget(self._line)
        if required:
            self.yes.setEnabled(False)
            self._line.textChanged.connect(self._judge)
        self._line.setFocus()

    def add_lines(self, lines: Sequence[Line]) -> None:
        for line in lines:
            edit = QLineEdit(line.proposed)
            edit.textChanged.connect(self._judge_all)
            self.lines[line.name] = edit
            self._middle.addWidget(Field(line.label, edit))
        self._judge_all()
        next(iter(self.lines.values())).setFocus()

    def add_options(self, options: Sequence[tuple[object, str]]) -> None:
        self._choice = QButtonGroup(self)
        self._values = [value for value, _ in options]
        for number, (_, words) in enumerate(options):
            button = QRadioButton(words)
            button.setAccessibleName(words)
            button.setChecked(number == 0)
            self._choice.addButton(button, number)
            self._middle.addWidget(button)
        self._choice.button(0).setFocus()

    def add_ticks(self, options: Sequence[tuple[object, str]], label: str, required: bool) -> None:
        self._needs_line = required
        self._values = [value for value, _ in options]
        for _, words in options:
            box = QCheckBox(words)
            box.setChecked(len(options) == 1)
            box.toggled.connect(self._judge_ticks)
            self._boxes.append(box)
            self._middle.addWidget(box)
        self._line = QLineEdit()
        self._line.textChanged.connect(self._judge_ticks)
        self._middle.addWidget(Field(label, self._line))
        self._judge_ticks()
        first = self._line if len(options) == 1 and required else self._boxes[0]
        first.setFocus()

    def ticked(self) -> tuple[tuple[object, ...], str]:
        chosen = zip(self._values, self._boxes, strict=True)
        return tuple(value for value, box in chosen if box.isChecked()), self.line_text()

    def line_text(self) -> str:
        return self._line.text().strip() if self._line is not None else ""

    def all_lines(self) -> Mapping[str, str]:
        return {name: edit.text().strip() for name, edit in self.lines.items()}

    def picked_value(self) -> object:
        return self._values[self._choice.checkedId()] if self._choice is not None else None

    def _judge(self, text: str) -> None:
        self.yes.setEnabled(bool(text.strip()))

    def _judge_ticks(self) -> None:
        values, line = self.ticked()
        self.yes.setEnabled(bool(values) and (bool(line) or not self._needs_line))

    def _judge_all(self) -> None:
        self.yes.setEnabled(all(self.all_lines().values()))

    def _answer(self, result: int) -> None:
        then, self._then = self._then, None
        if then is not None:
            accepted = result == QDialog.DialogCode.Accepted
            then(self._read(self) if accepted else self._no_answer)
