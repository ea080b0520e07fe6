"""Beside the names of the tabs: which day, which meal, and what else there is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.services.meals import SittingOfDay
from desk.views.care.bar import DaysBar
from desk.views.care.wording import near_day_words
from desk.views.kit import IconButton, Option, Segmented
from desk.words import translate


class MealBar(DaysBar):
    """``stepped`` a day back or on, ``chosen`` with the key of a sitting."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        before, after = translate("kitchen", "The day before"), translate("kitchen", "The next day")
        super().__init__((before, "←"), (after, "→"), parent)
        self.more = IconButton("dots-three", translate("kitchen", "Check-in, menus, lists to print …"))
        self.meals: Segmented | None = None
        self._shown: tuple[tuple[int, str], ...] = ()
        self.add(self.more)

    def show_day(self, day: date, today: date, sittings: Sequence[SittingOfDay], sitting_id: int | None) -> None:
        """Say which day and which meal is in sight."""
        options = tuple((each.sitting_id, each.name) for each in sittings)
        if options != self._shown:
            self._shown = options
            self._put_meals(options, sitting_id)
        elif self.meals is not None and sitting_id is not None:
            self.meals.set_value(sitting_id)
        self.say(near_day_words(day, today))

    def _put_meals(self, options: Sequence[tuple[int, str]], sitting_id: int | None) -> None:
        if self.meals is not None:
            self.row.removeWidget(self.meals)
            self.meals.hide()
            self.meals.deleteLater()
            self.meals = None
        if options:
            choices = [Option(key, name) for key, name in options]
            self.meals = Segmented(choices, translate("kitchen", "Meal"), value=sitting_id)
            self.meals.changed.connect(self._choose)
            self.row.insertWidget(3, self.meals)
            self.meals.show()

    def _choose(self, key: object) -> None:
        assert isinstance(key, int)
        self.chosen.emit(key)
