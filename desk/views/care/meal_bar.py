"""Beside the names of the tabs: which day, which meal, and what else there is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.services.meals import SittingOfDay
from desk.views import theme
from desk.views.care.wording import near_day_words
from desk.views.kit import IconButton, Label, Option, Segmented
from desk.views.measured import Measured
from desk.words import translate


class MealBar(Measured):
    """``stepped`` a day back (-1) or on (1), ``chosen`` with the key of a sitting."""

    stepped = Signal(int)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton("caret-left", translate("kitchen", "The day before"), key="←")
        self.day = Label("", "strong", align=Qt.AlignmentFlag.AlignCenter)
        self.on = IconButton("caret-right", translate("kitchen", "The next day"), key="→")
        self.more = IconButton("dots-three", translate("kitchen", "Check-in, menus, lists to print …"))
        self.meals: Segmented | None = None
        self._shown: tuple[tuple[int, str], ...] = ()
        self.back.clicked.connect(self._back)
        self.on.clicked.connect(self._on)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for each in (self.back, self.day, self.on, self.more):
            self._row.addWidget(each)
        self.measure()

    def show_day(self, day: date, today: date, sittings: Sequence[SittingOfDay], sitting_id: int | None) -> None:
        """Say which day and which meal is in sight."""
        self.day.setText(near_day_words(day, today))
        self.day.setMinimumWidth(self.day.sizeHint().width())
        options = tuple((each.sitting_id, each.name) for each in sittings)
        if options != self._shown:
            self._shown = options
            self._put_meals(options, sitting_id)
        elif self.meals is not None and sitting_id is not None:
            self.meals.set_value(sitting_id)
        self.updateGeometry()

    def measure(self) -> None:
        self.layout().setSpacing(theme.px(8))
        for arrow in (self.back, self.on):
            arrow.setFixedWidth(theme.px(28))

    def _put_meals(self, options: Sequence[tuple[int, str]], sitting_id: int | None) -> None:
        if self.meals is not None:
            self._row.removeWidget(self.meals)
            self.meals.hide()
            self.meals.deleteLater()
            self.meals = None
        if options:
            choices = [Option(key, name) for key, name in options]
            self.meals = Segmented(choices, translate("kitchen", "Meal"), value=sitting_id)
            self.meals.changed.connect(self._choose)
            self._row.insertWidget(3, self.meals)
            self.meals.show()

    def _choose(self, key: object) -> None:
        assert isinstance(key, int)
        self.chosen.emit(key)

    def _back(self) -> None:
        self.stepped.emit(-1)

    def _on(self) -> None:
        self.stepped.emit(1)
