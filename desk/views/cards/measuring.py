"""What the ruler says of the calibration page, and the correction that follows from it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QVBoxLayout, QWidget

from desk.errors import RuleBroken
from desk.rules.card_sheets import ACROSS, DOWN, LEFT, TOP, Correction, correction_from_measured
from desk.views import theme
from desk.views.kit import Button, Card, Label, tidy
from desk.words import translate

_OFF = 30.0
"""mm by which a length on paper may differ from what was drawn."""


class Measuring(Card):
    """``found`` with a :class:`Correction`, once what was measured is taken over."""

    found = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("well", margins=(12, 8, 12, 10), gap=6, parent=parent)
        self.left, self.top = _length(LEFT), _length(TOP)
        self.across, self.down = _length(ACROSS), _length(DOWN)
        self.take = Button(translate("cards_page", "Work it out"), small=True)
        self.problem = Label("", "small", "red", wrap=True)
        self.problem.hide()
        words = translate("cards_page", "Measure the test page, printed without correction, with a ruler:")
        self.body.addWidget(Label(words, "small", "ink2", wrap=True))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(6))
        for line, column, name, box in (
            (0, 0, translate("cards_page", "Left edge to cross"), self.left),
            (1, 0, translate("cards_page", "Upper edge to cross"), self.top),
            (0, 2, translate("cards_page", "Cross to cross, across"), self.across),
            (1, 2, translate("cards_page", "Cross to cross, down"), self.down),
        ):
            label = Label(name, "small", "ink2")
            label.setBuddy(box)
            box.setAccessibleName(name)
            grid.addWidget(label, line, column)
            grid.addWidget(box, line, column + 1)
        self.body.addLayout(grid)
        foot = QVBoxLayout()
        foot.addWidget(self.problem)
        foot.addWidget(self.take)
        self.body.addLayout(foot)
        self.take.clicked.connect(self._take)

    def _take(self) -> None:
        try:
            correction: Correction = correction_from_measured(
                self.left.value(), self.top.value(), self.across.value(), self.down.value()
            )
        except RuleBroken as broken:
            self.problem.setText(broken.text)
            self.problem.show()
            return
        self.problem.hide()
        self.found.emit(correction)


def _length(drawn: float) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(max(0.0, drawn - _OFF), drawn + _OFF)
    box.setDecimals(1)
    box.setSingleStep(0.1)
    box.setValue(drawn)
    box.setFixedWidth(theme.px(78))
    tidy(box)
    return box
