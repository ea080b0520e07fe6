"""Beside the names of the tabs: which day, and the accounts of the month."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desk.views.care.bar import DaysBar
from desk.views.care.wording import near_day_words
from desk.views.kit import Button
from desk.words import translate


class TillBar(DaysBar):
    """``stepped`` a day back or on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        before, after = translate("till_page", "The day before"), translate("till_page", "The next day")
        super().__init__((before, "Alt+←"), (after, "Alt+→"), parent)
        self.today = Button(translate("till_page", "Today"), tip="T")
        self.months = Button(translate("till_page", "Accounts of the month …"), icon="receipt", key="M")
        self.add(self.today, self.months)

    def show_day(self, day: date, today: date) -> None:
        """Say which day is in sight; there is none after today."""
        self.say(near_day_words(day, today))
        self.on.setEnabled(day < today)
        self.today.setEnabled(day != today)
