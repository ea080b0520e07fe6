"""What the chosen item asks for, and what each of its points means; one click or digit gives them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desk.rules.assessment import MOST, Item
from desk.rules.assessment_words import item_text
from desk.services import shipped
from desk.views import paint, theme
from desk.views.kit import Card, Label
from desk.views.tokens import RADIUS
from desk.words import translate

HIGHEST = max(MOST.values())
ITEMS = tuple(Item)


class OptionLine(QAbstractButton):
    """``points`` and their meaning, in two lines at most."""

    HEIGHT = 50

    def __init__(self, points: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = points
        self._is_given = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the digits stay with the table
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def tell(self, words: str, *, given: bool) -> None:
        self._is_given = given
        self.setText(words)
        self.setAccessibleName(translate("assessment_dialog", "{n} points: {words}", n=self.points, words=words))
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(self.HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(self.HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, px = self.rect().toRectF(), theme.px
        over = self.isEnabled() and (self.underMouse() or self.isDown())
        with QPainter(self) as painter:
            ground = "brand_soft" if self._is_given else "hover" if over else "surface"
            edge = theme.colour("brand" if self._is_given else "line")
            paint.draw_box(
                painter, rect, px(RADIUS["button"]), theme.colour(ground), edge, 1.4 if self._is_given else 1
            )
            paint.draw_key(painter, px(12), rect.height() / 2, str(self.points))
            role = "controlb" if self._is_given else "control"
            slot = QRectF(px(50), px(3), rect.width() - px(50) - px(36), rect.height() - px(6))
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour("brand_ink" if self._is_given else "ink"))
            flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(slot, flags, self.text())
            if self._is_given:
                side = px(18)
                tick = QRectF(rect.right() - side - px(12), (rect.height() - side) / 2, side, side)
                paint.draw_shape(painter, "tick", tick, "teal")


class OptionsPanel(Card):
    """``picked`` tells how many points were clicked."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 12, 16, 12), gap=8, parent=parent)
        self.title = Label("", "h2", elide=True)
        self.place = Label("", "small", "ink2")
        self.asks = Label("", "control", "ink2", wrap=True)
        self.asks.setMinimumHeight(theme.metrics("control").lineSpacing() * 2)
        self.asks.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.lines = {points: OptionLine(points) for points in range(HIGHEST, -1, -1)}
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.place)
        self.body.addLayout(head)
        self.body.addWidget(self.asks)
        for line in self.lines.values():
            self.body.addWidget(line)
            line.clicked.connect(self._pick)
        self.body.addStretch(1)

    def show_item(self, item: Item, points: int | None) -> None:
        """What ``item`` asks for; ``points`` it has are marked."""
        words = shipped.assessment()[item]
        self.title.setText(item_text(item))
        self.place.setText(f"{ITEMS.index(item) + 1} / {len(ITEMS)}")
        self.asks.setText(words.asks)
        for n, line in self.lines.items():
            line.setVisible(n <= MOST[item])
            if n <= MOST[item]:
                line.tell(words.options[n], given=n == points)

    def set_read_only(self) -> None:
        for line in self.lines.values():
            line.setEnabled(False)
            line.setCursor(Qt.CursorShape.ArrowCursor)

    def _pick(self) -> None:
        line = self.sender()
        if isinstance(line, OptionLine):
            self.picked.emit(line.points)
