"""What is wrong, beside the editors it is about."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desk.views import paint, theme
from desk.views.kit.labels import Label

_SHAPE_ROOM = 20


class Problem(Label):
    """What is wrong and what would be right, beside the field it is about; takes no room while all is well.

    A triangle stands before the words: red alone is not seen by everyone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "small", "red", wrap=True, parent=parent)
        self.hide()

    def tell(self, text: str) -> None:
        self.setContentsMargins(theme.px(_SHAPE_ROOM), 0, 0, 0)
        self.setText(text)
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.px(13)
        with QPainter(self) as painter:
            paint.draw_shape(painter, "triangle", QRectF(theme.px(1), theme.px(4), side, side), "red")

    def hasHeightForWidth(self) -> bool:
        # A wrapping label asks for the height it would need on a very narrow line, and the whole card grows.
        return False

    def sizeHint(self) -> QSize:
        room = max(self.width(), theme.px(200)) - theme.px(_SHAPE_ROOM)
        lines = sum(1 + paint.text_width(each, "small") // room for each in self.text().split("\n"))
        return QSize(theme.px(200), theme.px(20) * lines)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


def mark(editor: QWidget, problem: str) -> None:
    """Give the editor a red border and the screen reader the reason; an empty text takes both away."""
    state = "error" if problem else ""
    editor.setAccessibleDescription(problem)
    if str(editor.property("state") or "") != state:
        editor.setProperty("state", state)
        theme.restyle(editor)


def show_problems(problem: Problem, editors: Mapping[str, QWidget], fields: Mapping[str, str]) -> QWidget | None:
    """Tell in ``problem`` what ``fields`` say of ``editors``; the first editor that is wrong."""
    told = {name: fields.get(name, "") for name in editors}
    for name, editor in editors.items():
        mark(editor, told[name])
    problem.tell("\n".join(text for text in told.values() if text))
    return next((editors[name] for name, text in told.items() if text), None)


def line(words: str) -> QLineEdit:
    """A line edit whose placeholder is its name."""
    edit = QLineEdit()
    edit.setPlaceholderText(words)
    edit.setAccessibleName(words)
    return edit


def is_plain_enter(event: QKeyEvent) -> bool:
    """Enter, on the letters or on the number pad, without Ctrl or the like."""
    enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return enter and not (event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
