"""The focus ring: one transparent overlay per window, round the control that the keyboard has reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desk.views import paint, theme
from desk.views.fitting import Fitting

# These show the focus in their own border.
_BORDERED = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit)
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show})
_SHORTCUT_PARTS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_REACH = 4


class FocusRing(QWidget):
    """Draws 2 px of ``brand`` with a 2 px gap round the focused control inside ``window``; hides on the mouse.

    A dialog that has a ring stays within the screen, too (:mod:`desk.views.fitting`).

    A control may offer ``ring_target() -> QWidget`` when the ring belongs round a larger part. Only the focused
    control and, while the ring shows, its parents are watched: a filter on the whole application would cost every
    event a call into Python.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._focused: QWidget | None = None
        self._target: QWidget | None = None
        self._chain: list[QWidget] = []
        self._by_key = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        QApplication.instance().focusChanged.connect(self._focus_changed)
        self._focus_changed(None, QApplication.focusWidget())  # who came before the ring
        self.fitting = Fitting(window) if isinstance(window, QDialog) else None

    def target(self) -> QWidget | None:
        """The widget the ring is round, or None while it is hidden."""
        return self._target

    def leave(self) -> None:
        """Hide the ring until the keyboard moves the focus again."""
        self._target = None
        self._unwatch(self._chain)
        self._chain = []
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._focused:
            if kind == QEvent.Type.ShortcutOverride or kind == QEvent.Type.KeyPress:
                self._by_key = isinstance(event, QKeyEvent) and _moves_focus(event)
            elif kind == QEvent.Type.KeyRelease:
                self._by_key = False
            elif kind == QEvent.Type.MouseButtonPress:
                self.leave()
        if kind in _MOVES and self._target is not None and watched in self._chain:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint.draw_box(painter, self.rect().toRectF(), theme.px(8) + _REACH, None, theme.colour("brand"), 2.0)

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        by_key = self._by_key and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
        self._by_key = False
        self.leave()
        left, self._focused = self._focused, None
        if left is not None:
            self._unwatch([left])
        if new is None or not self.parentWidget().isAncestorOf(new):
            return
        self._focused = new
        new.installEventFilter(self)
        if by_key and not isinstance(new, _BORDERED):
            self._surround(new)

    def _surround(self, widget: QWidget) -> None:
        choose = getattr(widget, "ring_target", None)
        self._target = choose() if choose else widget
        above: QWidget | None = self._target
        while above is not None and above is not self.parentWidget():
            self._chain.append(above)
            above.installEventFilter(self)
            above = above.parentWidget()
        self._follow()

    def _follow(self) -> None:
        target, window = self._target, self.parentWidget()
        if target is None or not target.isVisible():
            self.leave()
            return
        place = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        self.setGeometry(place.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        self.raise_()
        self.show()

    def _unwatch(self, widgets: list[QWidget]) -> None:
        for widget in widgets:
            if isValid(widget) and widget is not self._focused:
                widget.removeEventFilter(self)


def _moves_focus(event: QKeyEvent) -> bool:
    key = event.key()
    if key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
        return True
    return bool(event.modifiers() & _SHORTCUT_PARTS) or Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35


def tab_through(parts: Sequence[QWidget]) -> None:
    """Tab goes through ``parts`` in their order, and within each of them as before."""
    stops = [stop for part in parts for stop in _stops(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> Iterator[QWidget]:
    """What Tab reaches in ``part``, in the order of now."""
    each = part
    while True:
        inside = each is part or (part.isAncestorOf(each) and each.window() is part.window())
        if inside and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None:
            yield each
        each = each.nextInFocusChain()
        if each is part:
            return
