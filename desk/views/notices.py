"""What the desk tells the clerk without stopping them: toasts at the key bar, and the panel of a long task.

Rule for words: say what happened, what was kept, what to do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from desk.views import paint, theme
from desk.views.kit import IconButton, KeyBar
from desk.views.task import TaskPanel
from desk.views.tokens import HEIGHT, MARGIN
from desk.words import translate

LOOKS = {"good": ("tick", "green"), "bad": ("triangle", "red"), "warn": ("clock", "amber"), "info": ("half", "blue")}
SHOWN_MS = 4000
_MOTION_MS = 160
_WIDTH = 434
_SHADOW = 14
_MOST = 4
_HISTORY = 200


@dataclass(frozen=True, slots=True)
class Action:
    """What a toast offers: its word, its key, and what it does, such as undo or print again."""

    text: str
    key: str
    do: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing told. Kinds: ``good``, ``bad`` (stays until closed), ``warn``, ``info``."""

    text: str
    kind: str = "info"
    title: str = ""
    action: Action | None = None


class Notices(QObject):
    """The notices of one window. ``history`` holds them all, latest last, for the bell and for tests.

    Toasts stand at the lower left, over the legend of the key ``bar``: that is where nothing can be pressed or typed.
    """

    told = Signal(object)

    def __init__(self, window: QWidget, bar: KeyBar | None = None) -> None:
        super().__init__(window)
        self._window, self._bar = window, bar
        self._toasts: list[Toast] = []
        self.tasks: list[TaskPanel] = []
        self.history: list[Notice] = []
        window.installEventFilter(self)

    def tell(self, text: str, kind: str = "info", *, title: str = "", action: Action | None = None) -> Notice:
        """Show a toast. ``title`` is the bold word in front, as “Closed” or “Not printed”."""
        notice = Notice(text, kind, title, action)
        self.history = [*self.history[1 - _HISTORY :], notice]
        same = [toast for toast in self._toasts if toast.notice.text == text and toast.notice.title == title]
        for toast in same or self._toasts[: max(0, len(self._toasts) + 1 - _MOST)]:
            self._drop(toast)
        toast = Toast(notice, self._window)
        toast.closed.connect(self._closed)
        self._toasts.append(toast)
        self.arrange(arriving=toast)
        self.told.emit(notice)
        return notice

    def toasts(self) -> tuple[Toast, ...]:
        """Those on the screen, oldest first."""
        return tuple(self._toasts)

    def clear(self) -> None:
        """Take all toasts off the screen, as when the desk is locked."""
        for toast in tuple(self._toasts):
            self._drop(toast)

    def task(self, title: str, stages: tuple[str, ...], *, detail: str = "", undo: str = "") -> TaskPanel:
        """Open the panel of a long task. ``undo`` says what stopping takes back."""
        panel = TaskPanel(title, stages, detail=detail, undo=undo, parent=self._window)
        self.tasks.append(panel)
        panel.closed.connect(self._task_closed)
        panel.backgrounded.connect(self._task_hidden)
        panel.place()
        panel.show()
        panel.raise_()
        panel.setFocus()
        return panel

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.arrange()
            for panel in self.tasks:
                panel.place()
        return False

    def _closed(self, toast: Toast) -> None:
        self._drop(toast)
        self.arrange()

    def _task_closed(self, panel: TaskPanel) -> None:
        if panel in self.tasks:
            self.tasks.remove(panel)
            panel.deleteLater()

    def _task_hidden(self, panel: TaskPanel) -> None:
        words = translate("notices", "It goes on in the background.")
        show = Action(translate("notices", "Show it"), "", panel.come_back)
        self.tell(words, "info", title=panel.title, action=show)

    def _drop(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            toast.hide()
            toast.deleteLater()

    def arrange(self, arriving: Toast | None = None) -> None:
        """Put the toasts where they belong, as after the key bar has changed."""
        left, foot = self._corner()
        for toast in reversed(self._toasts):
            foot -= toast.sizeHint().height() - 2 * _SHADOW
            toast.come(QPoint(left - _SHADOW, foot - _SHADOW), moving=toast is arriving)
            foot -= theme.px(10)

    def _corner(self) -> tuple[int, int]:
        """Lower left of the lowest toast: over the key bar where its buttons leave the room, else above it."""
        window, gap = self._window, theme.px(5)
        if self._bar is None or not self._bar.isVisibleTo(window):
            return theme.px(10), window.height() - theme.px(HEIGHT["key_bar_actions"]) - gap
        at = self._bar.mapTo(window, QPoint(0, 0))
        fits = self._bar.free_width() >= theme.px(_WIDTH)
        return at.x() + theme.px(MARGIN[0] - 8), window.height() - gap if fits else at.y() - gap


class Toast(QWidget):
    """One notice on the screen; goes after four seconds unless the mouse is on it or it is an error."""

    closed = Signal(object)

    def __init__(self, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self.notice = notice
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{notice.title} {notice.text}".strip())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._close)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setDuration(_MOTION_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.button: _ActionButton | None = None
        self.close_button: IconButton | None = None
        self._build()
        if not self.stays():
            self._timer.start()

    def stays(self) -> bool:
        """Errors stay until they are closed."""
        return self.notice.kind == "bad"

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_WIDTH) + 2 * _SHADOW, self._height() + 2 * _SHADOW)

    def come(self, place: QPoint, *, moving: bool) -> None:
        """Stand at ``place``, sliding up when it has just arrived and the system allows motion."""
        self.resize(self.sizeHint())
        self._arrange()
        moves = moving and self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
        self._slide.stop()
        self.move(place + QPoint(0, theme.px(12) if moves else 0))
        if self.isHidden():
            self.show()
        self.raise_()
        if moves:
            self._slide.setStartValue(self.pos())
            self._slide.setEndValue(place)
            self._slide.start()

    def enterEvent(self, event: QEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.stays():
            self._timer.start()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._close()

    def paintEvent(self, event: QPaintEvent) -> None:
        px, box = theme.px, self._box()
        shape, family = LOOKS[self.notice.kind]
        with QPainter(self) as painter:
            paint.draw_shadow(painter, box.adjusted(4, 0, -4, -4), px(8))
            paint.draw_box(painter, box, px(8), theme.colour("raised"), theme.colour("line2"))
            bar = QRectF(box.x() + px(8), box.y() + px(7), px(4), box.height() - px(14))
            paint.draw_box(painter, bar, px(2), theme.family(family).solid)
            side = px(20)
            lead = QRectF(box.x() + px(18), box.y() + (px(HEIGHT["toast"]) - side) / 2, side, side)
            paint.draw_shape(painter, shape, lead, family)
            self._paint_words(painter, box)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        px = theme.px
        left = box.x() + px(46)
        first = QRectF(left, box.y(), self._words_end() - left, px(HEIGHT["toast"]))
        if self.notice.title:
            width = paint.text_width(self.notice.title, "strong")
            paint.draw_text(painter, first, self.notice.title, "strong")
            first.setLeft(left + width + px(10))
        if not self._lines():
            paint.draw_text(painter, first, self.notice.text, "body", "ink2")
            return
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("ink2"))
        top = px(34) if self.notice.title else px(11)
        block = QRectF(left, box.y() + top, self._words_end() - left, box.height() - top)
        painter.drawText(block, int(Qt.TextFlag.TextWordWrap), self.notice.text)

    def _build(self) -> None:
        if self.notice.action is not None:
            self.button = _ActionButton(self.notice.action, self)
            self.button.clicked.connect(self._act)
            if self.notice.action.key:
                QShortcut(QKeySequence(self.notice.action.key), self).activated.connect(self._act)
        if self.stays():
            self.close_button = IconButton("x", translate("notices", "Close"), size=16, parent=self)
            self.close_button.clicked.connect(self._close)

    def _arrange(self) -> None:
        box, px = self._box(), theme.px
        right = int(box.right()) - px(8)
        middle = int(box.y()) + px(HEIGHT["toast"]) // 2
        if self.close_button is not None:
            side = px(28)
            self.close_button.setGeometry(right - side, middle - side // 2, side, side)
            right -= side + px(2)
        if self.button is not None:
            size = self.button.sizeHint()
            self.button.setGeometry(QRect(QPoint(right - size.width(), middle - size.height() // 2), size))

    def _words_end(self) -> float:
        ends = [each.x() for each in (self.button, self.close_button) if each is not None]
        return min(ends, default=self._box().right() - theme.px(12)) - theme.px(8)

    def _box(self) -> QRectF:
        return QRectF(_SHADOW, _SHADOW, theme.px(_WIDTH), self._height())

    def _lines(self) -> int:
        """0 when all fits on one line with the title, else how many lines the text needs, below the title if any."""
        px = theme.px
        action = self.button.sizeHint().width() if self.button else 0
        room = px(_WIDTH) - px(46 + 20) - action - (px(30) if self.stays() else 0)
        title = paint.text_width(self.notice.title, "strong") + px(10) if self.notice.title else 0
        if title + paint.text_width(self.notice.text) <= room:
            return 0
        area = theme.metrics("body").boundingRect(QRect(0, 0, room, 2000), Qt.TextFlag.TextWordWrap, self.notice.text)
        return max(1 if self.notice.title else 2, round(area.height() / theme.metrics("body").height()))

    def _height(self) -> int:
        lines = self._lines()
        if not lines:
            return theme.px(HEIGHT["toast"])
        top = 34 if self.notice.title else 11
        return theme.px(top + 12) + lines * theme.metrics("body").height()

    def _act(self) -> None:
        action = self.notice.action
        self._close()
        if action is not None:
            action.do()

    def _close(self) -> None:
        self._timer.stop()
        self.closed.emit(self)


class _ActionButton(QAbstractButton):
    def __init__(self, action: Action, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self.setText(action.text)
        self.setAccessibleName(action.text)
        self.setAccessibleDescription(action.key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        key = paint.key_width(self._action.key) + theme.px(8) if self._action.key else 0
        return QSize(paint.text_width(self.text(), "strong") + key + theme.px(6), theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint.draw_text(painter, self.rect(), self.text(), "strong", "brand_ink")
            if self._action.key:
                width = paint.key_width(self._action.key)
                paint.draw_key(painter, self.width() - width, self.height() / 2, self._action.key)
