"""The navigation rail: one accessible button per page, badges, and the digits that held Alt shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from desk.views import icons, paint, theme
from desk.views.kit import BrandMark
from desk.views.measured import Measured
from desk.views.tokens import RAIL_PITCH, RAIL_PITCH_COMPACT, RAIL_WIDTH


@dataclass(frozen=True, slots=True)
class RailItem:
    """One page: its key, its word, and an icon that has a ``-fill`` twin."""

    key: str
    text: str
    icon: str


_TIGHT, _BESIDE, _TIGHTEST = 56, 48, 36
"""px of a button below which its parts stand closer, below which they stand beside each other, and the least of it."""


class NavRail(Measured):
    """Pages from the top, others (settings) at the foot. The shortcuts Alt+1 … Alt+8 belong to the window."""

    chosen = Signal(str)

    def __init__(
        self,
        items: Sequence[RailItem],
        bottom: Sequence[RailItem] = (),
        *,
        words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._mark = BrandMark(40)
        self._column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(theme.px(14))
        self._buttons = {item.key: _RailButton(item, number) for number, item in enumerate(items, start=1)}
        self._buttons |= {item.key: _RailButton(item, 0) for item in bottom}
        for at, button in enumerate(self._buttons.values()):
            if at == len(items):
                self._column.addStretch(1)
            self._group.addButton(button)
            self._column.addWidget(button)
            button.clicked.connect(self._tell)
        if not bottom:
            self._column.addStretch(1)
        self._compact = False
        self.measure()

    def set_active(self, key: str) -> None:
        """Mark a page as the one shown, without telling anyone. KeyError: no such page."""
        self._buttons[key].setChecked(True)

    def active(self) -> str:
        button = self._group.checkedButton()
        return button.item.key if isinstance(button, _RailButton) else ""

    def set_badge(self, key: str, count: int) -> None:
        self._buttons[key].set_badge(count)

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self.measure()

    def show_digits(self, shown: bool) -> None:
        for button in self._buttons.values():
            button.show_digit(shown)

    def watch(self, window: QWidget) -> None:
        """Show the digits while Alt is held in ``window``."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease} and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            self.show_digits(pressed and event.key() == Qt.Key.Key_Alt)
        elif event.type() in {QEvent.Type.WindowDeactivate, QEvent.Type.Hide}:
            self.show_digits(False)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("rail"))

    def _tell(self) -> None:
        self.chosen.emit(self.active())

    def measure(self) -> None:
        self.setFixedWidth(theme.px(RAIL_WIDTH))
        self._column.setContentsMargins(0, theme.px(14), 0, theme.px(8))
        for button in self._buttons.values():
            button.set_pitch(RAIL_PITCH_COMPACT if self._compact else RAIL_PITCH)


class _RailButton(QAbstractButton):
    def __init__(self, item: RailItem, number: int) -> None:
        super().__init__()
        self.item, self._number = item, number
        self._badge, self._pitch, self._digit = 0, RAIL_PITCH, False
        self.setCheckable(True)
        self.setText(item.text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(item.text)
        if number:
            self.setToolTip(f"{item.text}  {QKeySequence(f'Alt+{number}').toString()}")

    def set_badge(self, count: int) -> None:
        self._badge = count
        self.setAccessibleDescription(str(count) if count else "")
        self.update()

    def set_pitch(self, pitch: int) -> None:
        self._pitch = pitch
        self.updateGeometry()

    def show_digit(self, shown: bool) -> None:
        if self._digit != shown:
            self._digit = shown
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(RAIL_WIDTH), theme.px(self._pitch))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(RAIL_WIDTH), theme.px(_TIGHTEST))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where many pages share a low window, picture and word stand closer, or beside each other."""
        px, on = theme.px, self.isChecked()
        box = QRectF(px(8), px(2), self.width() - px(16), self.height() - px(4))
        middle = self.width() / 2
        with QPainter(self) as painter:
            if on or self.underMouse():
                painter.setOpacity(1.0 if on else 0.5)
                paint.draw_box(painter, box, px(10), theme.colour("rail_hi"))
                painter.setOpacity(1.0)
            if on:
                mark = QRectF(-px(4), box.y() + px(12), px(8), box.height() - px(24))
                paint.draw_box(painter, mark, px(4), theme.colour("rail_mark"))
            ink = theme.colour("rail_ink_on" if on else "rail_ink")
            role = "smallb" if on else "small"
            picture, words = self._places(box, paint.text_width(self.item.text, role))
            icons.paint(painter, self.item.icon + ("-fill" if on else ""), picture, ink)
            paint.draw_text(painter, words, self.item.text, role, ink, paint.CENTER)
            paint.draw_badge(painter, QPointF(middle + px(16), box.y() + px(11)), self._badge)
            if self._digit and self._number:
                cap = QRectF(px(10), box.y() + px(3), px(20), px(19))
                paint.draw_box(painter, cap, px(4), theme.colour("rail_mark"))
                door = theme.colour("rail")
                paint.draw_text(painter, cap, str(self._number), "microb", door, paint.CENTER)

    def _places(self, box: QRectF, wide: float) -> tuple[QRectF, QRectF]:
        """Of the picture and of the word, which takes ``wide`` px."""
        px, middle = theme.px, self.width() / 2
        others = self.parentWidget().findChildren(type(self))
        high = min(each.height() for each in others)  # they differ by a pixel, and look alike
        if high < px(_BESIDE):
            side, gap = px(20), px(4)
            left = max(box.x(), middle - (side + gap + wide) / 2)
            picture = QRectF(left, box.center().y() - side / 2, side, side)
            return picture, QRectF(picture.right() + gap, box.y(), wide, box.height())
        side, tight = px(22), high < px(_TIGHT)
        picture = QRectF(middle - side / 2, box.y() + px(3 if tight else 8), side, side)
        return picture, QRectF(0, box.bottom() - px(22 if tight else 25), self.width(), px(20))
