"""A small sheet that lies over the file beside the value it is about: an editor, or what has changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from desk.views import paint, theme

SHADOW = 14


class Bubble(QWidget):
    """Content goes into ``body``. Tab stays inside, Esc closes; ``closed`` tells that it went.

    A child of ``host`` and not a window of its own: a window would take the input method away.
    """

    closed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._anchor: QWidget | None = None
        self._width = 0
        self.body = QVBoxLayout(self)
        self.body.setSpacing(theme.px(8))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        host.installEventFilter(self)
        self.hide()

    def show_at(self, anchor: QWidget, width: int) -> None:
        """Lie over ``anchor``, ``width`` px wide at scale 1.0, as far as the host has room."""
        self._anchor, self._width = anchor, width
        self.show()
        self.raise_()
        self.fit()

    def anchor(self) -> QWidget | None:
        """What it lies over, if that is still there."""
        return self._anchor if self._anchor is not None and isValid(self._anchor) else None

    def fit(self) -> None:
        """Take the room that the content needs."""
        anchor = self.anchor()
        if anchor is None or self.isHidden():
            return
        host, edge = self.parentWidget(), theme.px(8)
        pad = theme.px(14)
        self.body.setContentsMargins(SHADOW + pad, SHADOW + theme.px(10), SHADOW + pad, SHADOW + theme.px(10))
        width = min(theme.px(self._width), host.width() - 2 * edge) + 2 * SHADOW
        self.setFixedWidth(width)
        self.body.activate()
        needed = (
            self.body.totalHeightForWidth(width) if self.body.hasHeightForWidth() else self.body.sizeHint().height()
        )
        height = min(needed, host.height() + 2 * SHADOW - 2 * edge)
        at = anchor.mapTo(host, QPoint(-pad, -theme.px(6))) - QPoint(SHADOW, SHADOW)
        left = max(edge - SHADOW, min(at.x(), host.width() - width + SHADOW - edge))
        top = max(edge - SHADOW, min(at.y(), host.height() - height + SHADOW - edge))
        self.setGeometry(QRect(left, top, width, height))

    def close_bubble(self) -> None:
        """Hide; the focus goes back to what it was about."""
        if self.isHidden():
            return
        inside = QApplication.focusWidget()
        had_focus = inside is not None and (inside is self or self.isAncestorOf(inside))
        self.hide()
        anchor = self.anchor()
        if had_focus and anchor is not None and anchor.isVisible():
            anchor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bubble()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            pressed = QApplication.focusWidget()
            if isinstance(pressed, QAbstractButton) and not isinstance(pressed, QRadioButton):
                pressed.click()
            else:
                self.entered()
        else:
            super().keyPressEvent(event)

    def entered(self) -> None:
        """Enter was pressed, on no button."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside."""
        stops = [each for each in self._chain() if _is_stop(each)]
        if not stops:
            return False
        now = QApplication.focusWidget()
        at = stops.index(now) if now in stops else -1 if forward else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def _chain(self) -> list[QWidget]:
        found: list[QWidget] = []
        each = self.nextInFocusChain()
        while each is not self:
            if self.isAncestorOf(each):
                found.append(each)
            each = each.nextInFocusChain()
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def event(self, event: QEvent) -> bool:
        found = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        box = self.rect().toRectF().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        with QPainter(self) as painter:
            paint.draw_shadow(painter, box, theme.px(10))
            paint.draw_box(painter, box, theme.px(10), theme.colour("raised"), theme.colour("brand_line"))


def _is_stop(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return bool(policy & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.isVisible()
