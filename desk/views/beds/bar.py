"""Above the board: how many days, which beds, from when, and the way to a new stay."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLayout, QWidget

from desk.views import theme
from desk.views.beds.scale import DAY, MONTHS, WEEK, WEEKS, ZOOMS, Zoom
from desk.views.beds.sheet import Filter
from desk.views.beds.wording import span_text
from desk.views.kit import Button, Chip, IconButton, Label, Option, Segmented, hide_unless
from desk.views.measured import Measured
from desk.words import translate


class BedBar(Measured):
    """``zoomed`` with a :class:`Zoom`, ``filtered`` with a :class:`Filter`, ``stepped`` back or on."""

    zoomed = Signal(object)
    filtered = Signal(object)
    stepped = Signal(int)

    def __init__(self, *, may_act: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom = Segmented(
            [
                Option(DAY.name, translate("beds_page", "1 day")),
                Option(WEEK.name, translate("beds_page", "1 week")),
                Option(WEEKS.name, translate("beds_page", "3 weeks")),
                Option(MONTHS.name, translate("beds_page", "3 months")),
            ],
            translate("beds_page", "How many days"),
            value=WEEKS.name,
        )
        self.chips = {
            Filter.ALL: Chip(translate("beds_page", "All")),
            Filter.MALE: Chip(translate("beds_page", "Men")),
            Filter.FEMALE: Chip(translate("beds_page", "Women")),
            Filter.MOVING: Chip(translate("beds_page", "Something today")),
        }
        self.back = IconButton("caret-left", translate("beds_page", "Earlier"), key="Alt+←")
        self.dates = Label("", "strong", align=Qt.AlignmentFlag.AlignCenter)
        self.on = IconButton("caret-right", translate("beds_page", "Later"), key="Alt+→")
        self.today = Button(translate("beds_page", "Today"), key="T")
        self.line = Button(translate("beds_page", "Waiting"), key="W")
        self.more = IconButton("dots-three", translate("beds_page", "The whole house: print, night round, accounts …"))
        self.admit = Button(translate("beds_page", "Admit"), kind="primary", icon="plus-bold", key="N")
        hide_unless(may_act, self.admit)
        self._left, self._right = QWidget(), QWidget()
        self._two = False
        self._build()
        self._group = QButtonGroup(self)
        for chip in self.chips.values():
            self._group.addButton(chip)
        self.chips[Filter.ALL].setChecked(True)
        self._group.buttonToggled.connect(self._choose)
        self.zoom.changed.connect(self._zoom)
        self.back.clicked.connect(self._back)
        self.on.clicked.connect(self._on)

    def show_days(self, first: date, zoom: Zoom) -> None:
        """Say which days are in sight."""
        self.dates.setText(span_text(first, zoom.days))
        self.measure()
        if self.zoom.value() != zoom.name:
            self.zoom.set_value(zoom.name)

    def show_moving(self, count: int) -> None:
        """On how many beds something happens today."""
        self.chips[Filter.MOVING].set_count(count)

    def show_line(self, count: int, *, folded: bool) -> None:
        """How many wait; a button leads to them where their panel has no place of its own."""
        self.line.setText(translate("beds_page", "Waiting {n}", n=count))
        self.line.setVisible(folded)
        self.measure()

    def measure(self) -> None:
        """In one line where there is room, else in two."""
        grid = self.layout()
        assert isinstance(grid, QGridLayout)
        need = self._left.sizeHint().width() + self._right.sizeHint().width() + theme.px(12)
        two = 0 < self.width() < need
        if two != self._two:
            self._two = two
            grid.removeWidget(self._right)
            grid.addWidget(self._right, 1 if two else 0, 0 if two else 1, Qt.AlignmentFlag.AlignRight)
            self.updateGeometry()
        for part in (self._left, self._right):
            part.layout().setSpacing(theme.px(7))
        for arrow in (self.back, self.on):
            arrow.setFixedWidth(theme.px(28))
        grid.setVerticalSpacing(theme.px(8))

    def minimumSizeHint(self) -> QSize:
        """As narrow as two lines may be, whatever it has now."""
        narrow = max(part.minimumSizeHint().width() for part in (self._left, self._right))
        return QSize(narrow, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()

    def _build(self) -> None:
        left, right = QHBoxLayout(self._left), QHBoxLayout(self._right)
        left.addWidget(self.zoom)
        left.addSpacing(theme.px(4))
        for chip in self.chips.values():
            left.addWidget(chip)
        left.addStretch(1)
        right.addWidget(self.back)
        right.addWidget(self.dates)
        right.addWidget(self.on)
        right.addSpacing(theme.px(2))
        right.addWidget(self.today)
        right.addWidget(self.line)
        right.addWidget(self.more)
        right.addWidget(self.admit)
        for row in (left, right):
            row.setContentsMargins(0, 0, 0, 0)
        grid = QGridLayout(self)
        grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._left, 0, 0)
        grid.addWidget(self._right, 0, 1)
        self.line.hide()
        self.measure()

    def _zoom(self, name: object) -> None:
        self.zoomed.emit(next(zoom for zoom in ZOOMS if zoom.name == name))

    def _choose(self, button: object, on: bool) -> None:
        if on:
            self.filtered.emit(next(wanted for wanted, chip in self.chips.items() if chip is button))

    def _back(self) -> None:
        self.stepped.emit(-1)

    def _on(self) -> None:
        self.stepped.emit(1)
