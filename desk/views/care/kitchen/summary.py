"""The line above the count: how many portions of what, how long until the cut-off, more or fewer than yesterday."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.times import local_date
from desk.services.meals import Kitchen
from desk.views import theme
from desk.views.care.kitchen.words import closing_words, meal_words, portions_words, yesterday_words
from desk.views.kit import Button, Card, Label, Rule
from desk.words import translate


class Summary(Card):
    """``cut`` cuts off, ``sheet`` prints the kitchen's sheet, ``slip`` the slip of what came after the cut-off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", margins=(20, 8, 16, 8), gap=12, horizontal=True, parent=parent)
        self.meal = Label("", "small", "ink2")
        self.count = Label("", "display")
        self.dishes = Label("", "body", "ink2", elide=True)
        self.closing, self.time = Label("", "small", "amber"), Label("", "display", "amber")
        self.compare, self.difference = Label(translate("kitchen", "Than yesterday"), "small", "ink2"), Label("", "h1")
        self.sheet = Button(translate("kitchen", "Print the kitchen sheet"), icon="printer", key="Ctrl+P")
        self.slip = Button(translate("kitchen", "Print the extra slip"), kind="primary", icon="printer")
        self.cut = Button(translate("kitchen", "Cut off now"), kind="primary", key="F8")
        self.slip.hide()
        self._build()

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(theme.px(14))
        first.addWidget(self.count)
        first.addWidget(self.dishes, 1)
        self.body.addLayout(_over(self.meal, first), 1)
        self.body.addLayout(_over(self.closing, self.time))
        self.body.addWidget(Rule(vertical=True))
        self.body.addLayout(_over(self.compare, self.difference))
        for button in (self.sheet, self.slip, self.cut):
            self.body.addWidget(button)

    def show_kitchen(self, seen: Kitchen, now: datetime, *, may_act: bool, may_print: bool) -> None:
        """What is cooked, and what can be done now."""
        self.meal.setText(meal_words(seen, local_date(now)))
        self.count.setText(portions_words(seen.total.total))
        dishes = "  ".join(dish.name for dish in seen.dishes)
        self.dishes.setText(dishes or translate("kitchen", "No menu was written"))
        self.dishes.set_look(c="ink2" if dishes else "ink3")
        self.difference.setText(yesterday_words(seen))
        self.tell_time(seen, now)
        meal = seen.sitting is not None
        self.sheet.setVisible(meal and may_print)
        past = seen.day < local_date(now)
        self.cut.setVisible(meal and may_act and seen.cut_off_at is None and not past)
        unprinted = seen.unprinted
        self.slip.setVisible(meal and may_print and bool(seen.extras))
        words = translate("kitchen", "Extra slip ({n})", n=unprinted) if unprinted else ""
        self.slip.setText(words or translate("kitchen", "Print the extra slip"))
        self.slip.set_kind("primary" if unprinted else "secondary")

    def tell_time(self, seen: Kitchen, now: datetime) -> None:
        """How long until the cut-off, by the clock."""
        label, time, ink = closing_words(seen, now)
        self.closing.setText(label)
        self.time.setText(time)
        quiet = "ink2" if ink == "ink" else ink
        self.closing.set_look(c=quiet)
        self.time.set_look(c=ink)


def _over(label: QWidget, below: QWidget | QHBoxLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(label)
    if isinstance(below, QWidget):
        column.addWidget(below)
    else:
        column.addLayout(below)
    return column
