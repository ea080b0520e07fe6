"""The bars of the shell: title bar above, key bar below, and the drawer at the side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QEvent, QPropertyAnimation, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QStyle, QVBoxLayout, QWidget

from desk.views import icons, paint, theme
from desk.views.kit.buttons import IconButton
from desk.views.kit.fields import FindEdit
from desk.views.kit.labels import Label
from desk.views.measured import Measured
from desk.views.tokens import HEIGHT, MARGIN
from desk.words import translate


class TopBar(Measured):
    """Title and context, find box (F3), scanner, printer, bell, person.

    The parts are public for the window to connect: ``find``, ``scanner``, ``printer``, ``bell``, ``person``.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact = False
        self.title = Label("", "h1")
        self.context = Label("", "small", "ink2", elide=True)
        words = translate("kit", "Name, phone, ID or matter number")
        self.find = FindEdit(words, look="bar", key="F3")
        self.scanner = IconButton("barcode", translate("kit", "Scanner"))
        self.printer = IconButton("printer", translate("kit", "Printer"))
        self.bell = IconButton("bell", translate("kit", "Notices"))
        self.person = PersonButton()
        row = QHBoxLayout(self)
        row.setSpacing(theme.px(4))
        row.addWidget(self.title)
        row.addSpacing(theme.px(8))
        row.addWidget(self.context, 1)
        row.addWidget(self.find)
        row.addSpacing(theme.px(12))
        for each in (self.scanner, self.printer, self.bell, self.person):
            row.addWidget(each)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.measure()

    def set_title(self, title: str, context: str = "") -> None:
        self.title.setText(title)
        self.context.setText(context)

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self.measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("surface"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))

    def measure(self) -> None:
        self.layout().setContentsMargins(theme.px(22), 0, 0, 0)
        self.find.setFixedWidth(theme.px(340))
        self.setFixedHeight(theme.px(HEIGHT["top_bar_compact" if self._compact else "top_bar"]))


class PersonButton(QAbstractButton):
    """Who is signed in and where; opens the person's menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._place = "", ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_person(self, name: str, place: str) -> None:
        self._name, self._place = name, place
        self.setAccessibleName(f"{name} {place}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = max(paint.text_width(self._name, "smallb"), paint.text_width(self._place, "small"))
        return QSize(theme.px(56) + words + theme.px(20), theme.px(48))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        middle, side = self.height() / 2, theme.px(34)
        with QPainter(self) as painter:
            if self.underMouse():
                painter.fillRect(self.rect(), theme.colour("hover"))
            painter.fillRect(0, 0, 1, self.height(), theme.colour("line"))
            if self._name:
                paint.draw_avatar(painter, QRectF(theme.px(14), middle - side / 2, side, side), self._name)
            left, line = theme.px(56), theme.px(20)
            room = self.width() - left
            paint.draw_text(painter, QRectF(left, middle - line, room, line), self._name, "smallb")
            paint.draw_text(painter, QRectF(left, middle, room, line), self._place, "small", "ink2")


class KeyBar(Measured):
    """The keys of the page as caps with words, at the right what is saved, or the page's action buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[tuple[str, str], ...] = ()
        self._notes: tuple[tuple[str, str], ...] = ()
        self._actions: tuple[QWidget, ...] = ()
        self._compact = False
        row = QHBoxLayout(self)
        row.setSpacing(theme.px(10))
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.measure()

    def set_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """(key, word) each, as (“F2”, “New intake”)."""
        self._keys = tuple(keys)
        self.setAccessibleName(", ".join(f"{key} {word}" for key, word in self._keys))
        self.update()

    def set_notes(self, *notes: tuple[str, str]) -> None:
        """(icon, words) each at the right: what was saved when, how the data are."""
        self._notes = notes
        self.setAccessibleDescription(", ".join(words for _, words in notes))
        self.update()

    def free_width(self) -> int:
        """How wide the legend may be before it meets the page's buttons, in px."""
        taken = sum(button.sizeHint().width() + self.layout().spacing() for button in self._actions)
        return self.width() - 2 * theme.px(MARGIN[0]) - taken

    def set_actions(self, buttons: Sequence[QWidget]) -> None:
        """Show the page's own buttons at the right; they go back to their page when others are set."""
        row = self.layout()
        for old in self._actions:
            row.removeWidget(old)
            if old not in buttons:
                old.hide()
        self._actions = tuple(buttons)
        for button in self._actions:
            row.addWidget(button)
            button.show()
        self.measure()
        self.update()

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self.measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        middle = self.height() / 2
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("sunken"))
            painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
            end = self._draw_notes(painter, middle)
            left = float(theme.px(MARGIN[0]))
            for key, word in self._keys:
                need = paint.key_width(key) + theme.px(7) + paint.text_width(word, "small")
                if left + need > end:
                    break
                left += paint.draw_key(painter, left, middle, key) + theme.px(7)
                width = paint.text_width(word, "small")
                paint.draw_text(painter, QRectF(left, 0, width + 2, self.height()), word, "small", "ink2")
                left += width + theme.px(20)

    def _draw_notes(self, painter: QPainter, middle: float) -> float:
        """Paint the notes from the right; gives where the free room ends."""
        if self._actions:
            return min(button.x() for button in self._actions) - theme.px(10)
        right, side = self.width() - theme.px(22), theme.px(16)
        for icon, words in reversed(self._notes):
            width = paint.text_width(words, "small")
            slot = QRectF(right - width, 0, width + 2, self.height())
            paint.draw_text(painter, slot, words, "small", "ink2")
            right -= width + side + theme.px(4)
            icons.paint(painter, icon, QRectF(right, middle - side / 2, side, side), theme.colour("ink3"))
            right -= theme.px(20)
        return right

    def measure(self) -> None:
        name = ("key_bar_actions" if self._actions else "key_bar") + ("_compact" if self._compact else "")
        self.layout().setContentsMargins(0, 0, theme.px(MARGIN[0]), 0)
        self.setFixedHeight(theme.px(HEIGHT[name]))


class Drawer(QWidget):
    """A side panel that is part of the layout; Esc folds it. Put the content into ``body``."""

    folded = Signal()

    def __init__(self, width: int = 376, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.panel = QWidget(self)
        self.body = QVBoxLayout(self.panel)
        self.body.setContentsMargins(*(theme.px(each) for each in (16, 14, 12, 12)))
        self.body.setSpacing(theme.px(10))
        self._slide = QPropertyAnimation(self, b"minimumWidth", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._follow)
        self._slide.finished.connect(self._settle)
        self._open = False
        self.panel.hide()
        self.setFixedWidth(0)

    def is_open(self) -> bool:
        return self._open

    def unfold(self) -> None:
        self._move(True)

    def fold(self) -> None:
        if self._open:
            self._move(False)
            self.folded.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._open:
            self.fold()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QEvent) -> None:
        self.panel.setGeometry(0, 0, theme.px(self._width), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("surface"))
            painter.fillRect(0, 0, 1, self.height(), theme.colour("line"))

    def _move(self, opening: bool) -> None:
        if opening == self._open:
            return
        self._open = opening
        end = theme.px(self._width) if opening else 0
        # Folded, its content is hidden, so that Tab does not wander into it.
        self.panel.setVisible(True)
        # The style answers 0 when the system asks for no motion.
        moves = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
        if not moves or not self.window().isVisible():
            self._follow(end)
            self._settle()
            return
        self._slide.stop()
        self._slide.setDuration(120)
        self._slide.setStartValue(self.width())
        self._slide.setEndValue(end)
        self._slide.start()

    def be_done(self) -> None:
        """Open or folded at once, without the rest of the motion: where something else takes its place."""
        self._slide.stop()
        self._follow(theme.px(self._width) if self._open else 0)
        self._settle()

    def _follow(self, width: int) -> None:
        self.setFixedWidth(int(width))

    def _settle(self) -> None:
        self.panel.setVisible(self._open)
