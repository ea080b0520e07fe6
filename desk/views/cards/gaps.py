"""Characters that no font draws: whose card, which character, and what happens in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desk.rules.cards import Gap
from desk.services.cards import GapRow
from desk.views import icons, paint, theme
from desk.views.cards.wording import gap_text, gapped_name
from desk.views.kit import Button, Card, Label, Shape
from desk.words import translate

SHOWN = 2
"""So many rows are in sight; F7 goes through all of them."""


class GapsCard(Card):
    """``decided`` with a resident and what to do with the gaps of their card; ``next_asked`` by its button."""

    decided = Signal(int, object)
    next_asked = Signal()
    shown_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__("warn", margins=(12, 8, 10, 8), gap=2)
        self.rows: tuple[GapRow, ...] = ()
        self._choices: Mapping[int, Gap] = {}
        self._first = 0
        self.title = Label("", "strong", "amber")
        self.look = Button(translate("cards_page", "One by one"), kind="ghost", small=True)
        self.look.setAccessibleDescription("F7")
        self.look.setToolTip("F7")
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Shape("triangle", "amber", 17))
        head.addWidget(self.title, 1)
        head.addWidget(self.look)
        self.body.addLayout(head)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)
        self.lines: list[GapLine] = []
        self.look.clicked.connect(self.next_asked)
        self.hide()

    def show_gaps(self, rows: Sequence[GapRow], choices: Mapping[int, Gap]) -> None:
        """These cards have gaps; ``choices`` is what was decided about them."""
        self.rows, self._choices = tuple(rows), choices
        self._first = min(self._first, max(0, len(self.rows) - SHOWN))
        left = len(self.unsolved())
        words = (
            translate("cards_page", "{n} cards with gaps", n=len(self.rows))
            if left
            else translate("cards_page", "{n} with gaps, all decided", n=len(self.rows))
        )
        self.title.setText(words)
        self.setVisible(bool(self.rows))
        self._show_lines()

    def unsolved(self) -> list[GapRow]:
        """Those about which nothing was decided."""
        return [row for row in self.rows if row.resident_id not in self._choices]

    def next_after(self, resident_id: int | None) -> GapRow | None:
        """The next card with a gap after that of ``resident_id``, those first that wait for a decision."""
        rows = self.unsolved() or list(self.rows)
        if not rows:
            return None
        order = {row.resident_id: n for n, row in enumerate(self.rows)}
        at = order.get(resident_id, -1) if resident_id is not None else -1
        return next((row for row in rows if order[row.resident_id] > at), rows[0])

    def bring(self, resident_id: int) -> None:
        """Have the row of ``resident_id`` in sight, with the focus on its choice."""
        number = next((n for n, row in enumerate(self.rows) if row.resident_id == resident_id), None)
        if number is None:
            return
        if not self._first <= number < self._first + SHOWN:
            self._first = min(number, max(0, len(self.rows) - SHOWN))
            self._show_lines()
        self.lines[number - self._first].choice.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_lines(self) -> None:
        rows = self.rows[self._first : self._first + SHOWN]
        while len(self.lines) < len(rows):
            line = GapLine()
            line.decided.connect(self.decided)
            line.shown_asked.connect(self.shown_asked)
            self.lines.append(line)
            self._lines.addWidget(line)
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(rows))
            if number < len(rows):
                line.show_row(rows[number], self._choices.get(rows[number].resident_id))


class GapLine(QWidget):
    """One card: the code point, the name with its gap, and a button with what happens."""

    decided = Signal(int, object)
    shown_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.row: GapRow | None = None
        self.menu: QMenu | None = None
        self.words = _GapWords()
        self.choice = _Choice()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(4))
        line.addWidget(self.words, 1)
        line.addWidget(self.choice)
        self.choice.clicked.connect(self.open_menu)
        self.words.pressed.connect(self._show_card)

    def show_row(self, row: GapRow, choice: Gap | None) -> None:
        self.row = row
        points = row.too_long or " ".join(f"U+{ord(character):04X}" for character in row.characters[:2])
        name = gapped_name(row)
        self.words.show_words(points, name)
        self.choice.show_choice(choice)
        said = translate("cards_page", "{name}, {points}: {what}", name=name, points=points, what=self.choice.text())
        self.choice.setAccessibleName(said)

    def open_menu(self) -> None:
        """What can be done."""
        row = self.row
        if row is None:
            return
        self.menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for gap in row.ways:
            words = gap_text(gap)
            if gap is Gap.SUBSTITUTE:
                words = translate("cards_page", "{what}: {name}", what=words, name=row.substituted)
            menu.addAction(words).triggered.connect(partial(self._decide, gap))
        menu.aboutToHide.connect(self._forget_menu)
        menu.popup(self.choice.mapToGlobal(self.choice.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _forget_menu(self) -> None:
        self.menu = None

    def _decide(self, gap: Gap) -> None:
        if self.row is not None:
            self.decided.emit(self.row.resident_id, gap)

    def _show_card(self) -> None:
        if self.row is not None:
            self.shown_asked.emit(self.row.resident_id)


class _GapWords(QWidget):
    """☒ U+2CB29  方□"""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._points, self._name = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, points: str, name: str) -> None:
        self._points, self._name = points, name
        self.setAccessibleName(f"{points} {name}")
        self.setToolTip(f"{points}  {name}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(150), theme.px(28))

    def mousePressEvent(self, _: object) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        side, middle = theme.px(20), self.height() / 2
        with QPainter(self) as painter:
            box = QRectF(0, middle - side / 2, side, side)
            paint.draw_box(painter, box, 4, theme.colour("surface"), theme.colour("amber_solid"), 1.4)
            painter.setPen(QPen(theme.colour("amber_solid"), 1.2))
            inner = box.adjusted(4, 4, -4, -4)
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(QPointF(inner.right(), inner.y()), QPointF(inner.x(), inner.bottom()))
            left = box.right() + theme.px(8)
            room = QRectF(left, 0, self.width() - left, self.height())
            name = paint.text_width(self._name, "strong")
            shown = self._points if paint.text_width(self._points, "small") + name + 8 <= room.width() else ""
            paint.draw_text(painter, room, shown, "small", "ink2")
            room.setX(room.x() + (paint.text_width(shown, "small") + theme.px(8) if shown else 0))
            paint.draw_text(painter, room, self._name, "strong", "ink")


class _Choice(QPushButton):
    """What happens in the place of the gap; red while that is not decided. Enter and Space open the choice."""

    def __init__(self) -> None:
        super().__init__()
        self._gap: Gap | None = None
        self.setAutoDefault(False)
        self.setProperty("small", "true")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_choice(self, gap: Gap | None) -> None:
        self._gap = gap
        self.setText(gap_text(gap or Gap.BY_HAND) + ("" if gap else "?"))
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(paint.text_width(self.text(), "small") + theme.px(20), theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with QPainter(self) as painter:
            if self.underMouse() or self.hasFocus():
                paint.draw_box(painter, rect, theme.px(6), theme.colour("surface"), theme.colour("amber_line"))
            ink = "ink2" if self._gap is not None else "red"
            room = rect.adjusted(theme.px(4), 0, -theme.px(14), 0)
            paint.draw_text(painter, room, self.text(), "small", ink, paint.RIGHT)
            box = QRectF(rect.right() - theme.px(13), rect.center().y() - theme.px(5), theme.px(10), theme.px(10))
            icons.paint(painter, "caret-down", box, theme.colour("ink3"))
