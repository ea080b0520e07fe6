"""Buttons, chips and segmented choices: Qt's own behaviour, painted look.

``key`` is only shown; the shortcut itself belongs to the page's action, or to ``setShortcut`` of the caller.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QRadioButton, QSizePolicy, QToolButton, QWidget

from desk.views import icons, paint, theme
from desk.views.tokens import HEIGHT, RADIUS

CLEAR = QColor(0, 0, 0, 0)


class Button(QPushButton):
    """A push button of a kind: ``primary secondary danger dangerline ghost``, with an icon and a key hint.

    On a page Enter presses it as the space bar does; in a dialog Enter is for the button that bears the key. In the
    largest type a small button has no room for the hint: its tool tip says the key.
    """

    def __init__(
        self,
        text: str = "",
        *,
        kind: str = "secondary",
        key: str = "",
        icon: str = "",
        small: bool = False,
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._key, self._icon, self._small = kind, key, icon, small
        self.setAutoDefault(False)
        self.setProperty("small", "true" if small else "false")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name(tip or self._said_key())

    def kind(self) -> str:
        return self._kind

    def key(self) -> str:
        return self._key

    def set_kind(self, kind: str) -> None:
        self._kind = kind
        self.update()

    def set_key(self, key: str) -> None:
        said, self._key = self._said_key(), key
        self._name(self._said_key() if self.toolTip() == said else self.toolTip())

    def set_busy(self, busy: bool) -> None:
        """Off while the work it started runs; the focus comes back with it."""
        had_focus = busy and self.hasFocus()
        self._focus_back = had_focus or (not busy and getattr(self, "_focus_back", False))
        self.setEnabled(not busy)
        if not busy and self._focus_back:
            self._focus_back = False
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        on_page = plain and not isinstance(self.window(), QDialog)
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or not on_page:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._name(self.toolTip())

    def sizeHint(self) -> QSize:
        width = self._label_width() + 2 * self._padding()
        if self._has_hint():
            width += theme.px(10) + self._hint_width()
        name = "button_small" if self._small else "button"
        return QSize(width, theme.px(HEIGHT[name]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, edge, ink = self._look()
        rect = self.rect().toRectF()
        with QPainter(self) as painter:
            radius = theme.px(RADIUS["input"] if self._small else RADIUS["button"])
            paint.draw_box(painter, rect, radius, fill, edge)
            room = rect.adjusted(self._padding(), 0, -self._padding(), 0)
            if self._has_hint():
                width = self._hint_width()
                self._draw_hint(painter, QRectF(room.right() - width + theme.px(3), 0, width, rect.height()), ink)
                room.setRight(room.right() - width - theme.px(10) + theme.px(3))
            self._draw_label(painter, room, ink)

    def _name(self, tip: str) -> None:
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self._key)
        self.setToolTip(tip)
        self.updateGeometry()
        self.update()

    def _role(self) -> str:
        bold = self._kind in {"primary", "danger"}
        if self._small:
            return "controlb" if bold else "control"
        return "strong" if bold else "body"

    def _padding(self) -> int:
        return theme.px(6 if self._kind == "ghost" else 10 if self._small else 14)

    def _label_width(self) -> int:
        lead = theme.px(18) + theme.px(5) if self._icon else 0
        return lead + paint.text_width(self.text().replace("&", ""), self._role())

    def _said_key(self) -> str:
        return self._key if self._small else ""

    def _has_hint(self) -> bool:
        return bool(self._key) and not (self._small and theme.current().is_largest)

    def _hint_width(self) -> int:
        return max(theme.px(20), paint.text_width(self._key, "microb") + theme.px(5) * 2)

    def _look(self) -> tuple[QColor, QColor, QColor]:
        """Fill, border and ink of the present state."""
        colour = theme.colour
        down, over = self.isDown(), self.underMouse()
        if not self.isEnabled():
            if self._kind == "ghost":
                return CLEAR, CLEAR, colour("ink_off")
            return colour("sunken"), colour("line"), colour("ink_off")
        if self._kind == "primary":
            fill = colour("brand_press" if down else "brand_hover" if over else "brand")
            return fill, fill, colour("on_brand")
        if self._kind == "danger":
            fill = colour("red").darker(112) if down or over else colour("red")
            return fill, fill, colour("on_danger")
        if self._kind == "dangerline":
            return colour("red_soft") if down or over else colour("surface"), colour("red_line"), colour("red")
        if self._kind == "ghost":
            return colour("brand_soft") if down or over else CLEAR, CLEAR, colour("brand_ink")
        fill = colour("sunken" if down else "hover" if over else "surface")
        return fill, colour("line3" if over else "line2"), colour("ink")

    def _draw_label(self, painter: QPainter, room: QRectF, ink: QColor) -> None:
        left = room.x() + max(0.0, (room.width() - self._label_width()) / 2)
        if self._icon:
            side = theme.px(18)
            icons.paint(painter, self._icon, QRectF(left, room.center().y() - side / 2, side, side), ink)
            left += side + theme.px(5)
        rest = QRectF(left, room.y(), room.right() - left + 1, room.height())
        paint.draw_text(painter, rest, self.text().replace("&", ""), self._role(), ink)

    def _draw_hint(self, painter: QPainter, slot: QRectF, ink: QColor) -> None:
        height = theme.px(20)
        cap = QRectF(slot.x(), slot.center().y() - height / 2, slot.width(), height)
        if self._kind in {"primary", "danger"} and self.isEnabled():
            veil = QColor(ink)
            veil.setAlphaF(0.2)
            paint.draw_box(painter, cap, theme.px(5), veil)
        else:
            paint.draw_box(painter, cap, theme.px(5), theme.colour("sunken"), theme.colour("line2"))
            ink = theme.colour("ink2") if self.isEnabled() else ink
        paint.draw_text(painter, cap, self._key, "microb", ink, paint.CENTER)


class IconButton(QToolButton):
    """A picture to press; ``words`` is its accessible name and tool tip. May carry a badge and a status shape."""

    def __init__(self, icon: str, words: str, *, key: str = "", size: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._size, self._badge, self._state = icon, size, 0, ("", "")
        self.setAccessibleName(words)
        self.setToolTip(f"{words}  {key}" if key else words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_icon(self, icon: str, words: str) -> None:
        self._icon = icon
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def set_badge(self, count: int) -> None:
        self._badge = count
        self.setAccessibleDescription(str(count) if count else "")
        self.update()

    def badge(self) -> int:
        return self._badge

    def set_state(self, shape: str, family: str, words: str) -> None:
        """The status shape at the corner, and its words for the tool tip and the screen reader."""
        self._state = (shape, family)
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.px(36)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, side = self.rect().toRectF(), theme.px(self._size)
        with QPainter(self) as painter:
            if self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked()):
                ground = "sunken" if self.isDown() or self.isChecked() else "hover"
                paint.draw_box(painter, rect, theme.px(8), theme.colour(ground))
            box = QRectF(0, 0, side, side)
            box.moveCenter(rect.center())
            icons.paint(painter, self._icon, box, theme.colour("ink2" if self.isEnabled() else "ink_off"))
            shape, family = self._state
            if shape:
                ring = QRectF(0, 0, theme.px(14), theme.px(14))
                ring.moveCenter(box.bottomRight() + QPointF(1, -1))
                paint.draw_box(painter, ring, ring.height() / 2, theme.colour("surface"))
                paint.draw_shape(painter, shape, ring.adjusted(1, 1, -1, -1), family)
            paint.draw_badge(painter, box.topRight() + QPointF(-theme.px(3), theme.px(2)), self._badge)


class Chip(QPushButton):
    """A filter that can be on or off, with an optional status shape, count and menu arrow."""

    def __init__(
        self,
        text: str,
        *,
        shape: str = "",
        family: str = "grey",
        count: int | None = None,
        arrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._shape, self._family, self._count, self._arrow = shape, family, count, arrow
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("small", "true")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._words())

    def set_count(self, count: int | None) -> None:
        self._count = count
        self.setAccessibleName(self._words())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lead = theme.px(14) + theme.px(6) if self._shape else 0
        tail = theme.px(14) if self._arrow else 0
        # Bold is wider: a chip must not jump when it is checked.
        width = theme.px(12) * 2 + lead + tail + paint.text_width(self._words(), "controlb")
        return QSize(width, theme.px(HEIGHT["chip"]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, on = self.rect().toRectF(), self.isChecked()
        with QPainter(self) as painter:
            ground = "brand_soft" if on else "hover" if self.underMouse() and self.isEnabled() else "surface"
            edge = theme.colour("brand" if on else "line2")
            paint.draw_box(painter, rect, rect.height() / 2, theme.colour(ground), edge)
            left = rect.x() + theme.px(12)
            if self._shape:
                side = theme.px(14)
                box = QRectF(left - theme.px(1), rect.center().y() - side / 2, side, side)
                paint.draw_shape(painter, self._shape, box, self._family)
                left += side + theme.px(6)
            room = QRectF(left, 0, rect.right() - theme.px(8) - left, rect.height())
            ink = "ink_off" if not self.isEnabled() else "brand_ink" if on else "ink2"
            align = paint.LEFT if self._shape or self._arrow else paint.CENTER
            if align == paint.CENTER:
                room = rect
            paint.draw_text(painter, room, self._words(), "controlb" if on else "control", ink, align)
            if self._arrow:
                box = QRectF(rect.right() - theme.px(24), rect.center().y() - theme.px(6), theme.px(12), theme.px(12))
                icons.paint(painter, "caret-down", box, theme.colour(ink))

    def _words(self) -> str:
        return self.text() if self._count is None else f"{self.text()} {self._count:,}"


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a ``Segmented``: its value, its word, and a small hint such as a count or a key."""

    value: object
    text: str
    hint: str = ""


class Segmented(QWidget):
    """Exactly one of a few options. Arrow keys move; Tab enters at the chosen one."""

    changed = Signal(object)

    def __init__(self, options: Sequence[Option], words: str, *, value: object = None, parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        self._segments = {each.value: _Segment(each, self) for each in options}
        for segment in self._segments.values():
            row.addWidget(segment)
            segment.clicked.connect(self._tell)
        self.set_value(options[0].value if value is None else value)
        for segment in self._segments.values():
            segment.toggled.connect(self._follow_keys)

    def value(self) -> object:
        return next(value for value, segment in self._segments.items() if segment.isChecked())

    def set_value(self, value: object) -> None:
        """Choose without telling anyone. KeyError: no such option."""
        segment = self._segments[value]
        segment.blockSignals(True)
        segment.setChecked(True)
        segment.blockSignals(False)
        for each in self._segments.values():  # Qt sets this only once one of them has had the focus
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is segment else Qt.FocusPolicy.ClickFocus)
        self._last = value
        self.update()

    def set_hint(self, value: object, hint: str) -> None:
        self._segments[value].set_hint(hint)

    def segment(self, value: object) -> QRadioButton:
        """The button of one option, for enabling it or a tool tip."""
        return self._segments[value]

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            edge = theme.colour("line")
            paint.draw_box(painter, self.rect().toRectF(), theme.px(8), theme.colour("sunken"), edge)

    def _follow_keys(self, on: bool) -> None:
        if on:
            self._tell()

    def _tell(self) -> None:
        value = self.value()
        if value != self._last:
            self._last = value
            self.changed.emit(value)


class _Segment(QRadioButton):
    def __init__(self, option: Option, parent: QWidget) -> None:
        super().__init__(option.text, parent)
        self._hint = option.hint
        self.setProperty("k", "segment")
        self.setAccessibleName(option.text)
        self.setAccessibleDescription(option.hint)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.updateGeometry()
        self.update()

    def ring_target(self) -> QWidget:
        """The focus ring goes round the whole choice."""
        return self.parentWidget()

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def sizeHint(self) -> QSize:
        hint = theme.px(6) + paint.text_width(self._hint, "small") if self._hint else 0
        width = paint.text_width(self.text(), "controlb") + hint + theme.px(13) * 2
        return QSize(width, theme.px(HEIGHT["segmented"]) - 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, on = self.rect().toRectF(), self.isChecked()
        with QPainter(self) as painter:
            if on:
                paint.draw_box(painter, rect, theme.px(6), theme.colour("raised"), theme.colour("brand"), 1.2)
            role = "controlb" if on else "control"
            ink = "ink_off" if not self.isEnabled() else "brand_ink" if on else "ink2"
            words = paint.text_width(self.text(), role)
            hint = theme.px(6) + paint.text_width(self._hint, "small") if self._hint else 0
            left = rect.center().x() - (words + hint) / 2
            paint.draw_text(painter, QRectF(left, 0, words + 2, rect.height()), self.text(), role, ink)
            if self._hint:
                slot = QRectF(left + words + theme.px(6), 0, hint, rect.height())
                paint.draw_text(painter, slot, self._hint, "small", "ink3" if self.isEnabled() else "ink_off")
