"""The right column: the chosen card large, gaps, the printer, what is printed."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.views import theme
from desk.views.cards.calibration import CalibrationCard
from desk.views.cards.face import FaceView
from desk.views.cards.gaps import GapsCard
from desk.views.cards.printbox import PrintBox
from desk.views.kit import Label, Option, Scroll, Segmented
from desk.words import translate

WIDTH = 286
FRONT, BACK = 0, 1


class Side(QWidget):
    """The print box stays in sight; what is above it scrolls in large type."""

    def __init__(self) -> None:
        super().__init__()
        self.name = Label("", "h2", elide=True)
        self.sides = Segmented(
            [
                Option(FRONT, translate("cards_page", "Front")),
                Option(BACK, translate("cards_page", "Back side")),
            ],
            translate("cards_page", "Side of the card"),
        )
        self.face = FaceView()
        self.note = Label("", "small", "red", wrap=True)
        self.note.hide()
        self.gaps, self.calibration, self.box = GapsCard(), CalibrationCard(), PrintBox()
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.name, 1)
        head.addWidget(self.sides)
        inside = QWidget()
        self.upper = QVBoxLayout(inside)
        self.upper.setContentsMargins(0, 0, 0, 0)
        self.upper.addLayout(head)
        for part in (self.face, self.note, self.gaps, self.calibration):
            self.upper.addWidget(part)
        self.upper.addStretch(1)
        self.scroll = Scroll(inside)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.scroll, 1)
        self.column.addWidget(self.box)

    def measure(self, low: bool) -> None:
        """Gaps, at the size of now; ``low``: a low window."""
        share = theme.compact_share(low)
        self.setFixedWidth(theme.px(WIDTH))
        self.upper.setSpacing(theme.px(10 * share))
        self.column.setSpacing(theme.px(10 * share))
        for card in (self.gaps, self.calibration, self.box):
            card.set_compact(low)

    def side(self) -> int:
        """Which side of the card is shown."""
        return int(str(self.sides.value()))

    def show_sides(self, two: bool) -> None:
        """A card of one side has no other one."""
        self.sides.setVisible(two)
        if not two:
            self.sides.set_value(FRONT)
