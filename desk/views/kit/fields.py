"""Form rows and the find box."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desk.views import icons, paint, theme
from desk.views.kit.labels import Label

# state → (shape, family)
_MESSAGES = {"error": ("triangle", "red"), "warn": ("clock", "amber"), "good": ("tick", "green"), "": ("", "grey")}


class Field(QWidget):
    """A label above, an editor, and a message below with a shape: red blocks, amber may pass, green is derived."""

    def __init__(self, text: str, editor: QWidget, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint = hint
        self.title = Label(text, "small", "ink2")
        self.title.setBuddy(editor)
        self._message = _Message(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for each in (self.title, editor, self._message):
            column.addWidget(each)
        editor.setAccessibleName(text)
        if not isinstance(editor, QLineEdit):
            from desk.views.kit.tidying import tidy  # date boxes and calendars are not loaded for the sign-in window

            tidy(editor)
        self.clear()

    def set_label(self, text: str) -> None:
        """Call the editor something else."""
        self.title.setText(text)
        self.editor.setAccessibleName(text)

    def set_problem(self, text: str) -> None:
        """What is wrong and what would be right; blocks. An empty text clears."""
        self._show("error" if text else "", text or self._hint)

    def set_warning(self, text: str) -> None:
        self._show("warn" if text else "", text or self._hint)

    def set_good(self, text: str) -> None:
        self._show("good" if text else "", text or self._hint)

    def set_hint(self, text: str) -> None:
        """The quiet line that shows while there is nothing to say."""
        self._hint = text
        if not self.state():
            self.clear()

    def clear(self) -> None:
        self._show("", self._hint)

    def state(self) -> str:
        """``error``, ``warn``, ``good`` or empty."""
        return str(self.editor.property("state") or "")

    def message(self) -> str:
        return self._message.text()

    def _show(self, state: str, text: str) -> None:
        self._message.tell(state, text)
        self.editor.setAccessibleDescription(text)
        if self.state() != state:
            self.editor.setProperty("state", state)
            theme.restyle(self.editor)


def show_beside(fields: Mapping[str, Field], problems: Mapping[str, str]) -> str:
    """Beside each field what is wrong with it, the first one gets the focus; what has no field is handed back."""
    for name, field in fields.items():
        field.set_problem(problems.get(name, ""))
    first = next((field for name, field in fields.items() if name in problems), None)
    if first is not None:
        first.editor.setFocus(Qt.FocusReason.OtherFocusReason)
    return "\n".join(text for name, text in problems.items() if name not in fields)


class _Message(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = ""
        self._label = Label("", "small", "ink3", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._label)

    def text(self) -> str:
        return self._label.text()

    def tell(self, state: str, text: str) -> None:
        self._state = state
        self.setVisible(bool(text))
        self._label.setText(text)
        self._label.set_look(c=_MESSAGES[state][1] if state else "ink3")
        self.layout().setContentsMargins(theme.px(20) if state else 0, 0, 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        shape, family = _MESSAGES[self._state]
        if shape:
            with QPainter(self) as painter:
                paint.draw_shape(painter, shape, QRectF(theme.px(1), theme.px(4), theme.px(13), theme.px(13)), family)


class FindEdit(QLineEdit):
    """A find box: icon at the left, an optional key cap at the right when the box has one.

    ``look``: ``plain`` input, ``bar`` (the top bar's sunken one), ``big`` (44 px, the page's first box).
    """

    def __init__(
        self,
        words: str,
        *,
        look: str = "plain",
        key: str = "",
        icon: str = "magnifying-glass",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key, self._icon = key, icon
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        if look == "bar":
            self.setProperty("find", "true")
        if look == "big":
            self.setProperty("big", "true")
        self._margins()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._margins()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side, middle = theme.px(16), self.height() / 2
        with QPainter(self) as painter:
            box = QRectF(theme.px(11), middle - side / 2, side, side)
            icons.paint(painter, self._icon, box, theme.colour("ink3"))
            if self._key:
                paint.draw_key(painter, self.width() - paint.key_width(self._key) - theme.px(9), middle, self._key)

    def _margins(self) -> None:
        right = paint.key_width(self._key) + theme.px(4) if self._key else 0
        self.setTextMargins(theme.px(26), 0, right, 0)
