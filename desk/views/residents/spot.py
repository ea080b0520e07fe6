"""A value of the file that can be written right where it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desk.views import icons, paint, theme
from desk.views.kit import Label
from desk.views.residents.values import FIELDS
from desk.words import translate


class Spot(QWidget):
    """Holds what shows the value of ``field``. Enter, a double click and the pencil ask for its editor (``asked``).

    ``wide``: the content takes all the room, the pencil lies over its end. ``nothing`` stands for no value.
    """

    asked = Signal(object)

    def __init__(
        self, field: str, content: QWidget, *, wide: bool = False, nothing: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.content = content
        self._wide, self._can_write = wide, False
        self.nothing = Label(nothing, "small", "ink3")
        self.pencil = _Pencil(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        row.addWidget(content, 1 if wide else 0)
        row.addWidget(self.nothing)
        if not wide:
            row.addWidget(self.pencil)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pencil.clicked.connect(self.ask)
        self.set_field(field)
        self.say("", can_write=False)

    def set_field(self, field: str) -> None:
        """Which field it is that is shown."""
        self.field = field
        self.label = translate("residents_page", FIELDS[field])
        self.pencil.set_words(translate("resident_file", "Change: {what}", what=self.label))

    def say(self, text: str, *, can_write: bool) -> None:
        """What a screen reader says of the value, and whether it may be written."""
        self._can_write = can_write
        self.setAccessibleName(f"{self.label} {text}".strip())
        self.nothing.setVisible(bool(self.nothing.text()) and not text)
        history = translate("resident_file", "Ctrl+H  who changed it")
        keys = translate("resident_file", "Enter  change {what}", what=self.label)
        self.setToolTip(f"{keys}\n{history}" if can_write else history)
        self._show_pencil()

    def can_write(self) -> bool:
        return self._can_write

    def ask(self) -> None:
        if self._can_write:
            self.asked.emit(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wide:
            size = self.pencil.sizeHint()
            self.pencil.setGeometry(self.width() - size.width() - theme.px(2), 0, size.width(), self.height())
            self.pencil.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._can_write:
            self.ask()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.ask()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_pencil()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_pencil()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_pencil()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_pencil()

    def _show_pencil(self) -> None:
        self.pencil.set_inked(self._can_write and (self.underMouse() or self.hasFocus()))


class _Pencil(QAbstractButton):
    """Keeps its place while it isn't seen, so that nothing moves when the mouse comes by."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_inked = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        self.setAccessibleName(words)
        self.setToolTip(translate("resident_file", "{what}  Enter", what=words))

    def set_inked(self, inked: bool) -> None:
        self._is_inked = inked
        self.setCursor(Qt.CursorShape.PointingHandCursor if inked else Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(18), theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_inked:
            side = theme.px(15)
            box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            with QPainter(self) as painter:
                paint.draw_box(painter, box.adjusted(-2, -2, 2, 2), theme.px(4), theme.colour("brand_soft"))
                icons.paint(painter, "pencil-simple", box, theme.colour("brand_ink"))
