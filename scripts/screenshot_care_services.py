"""What the pictures show of the services by reservation, told as a story for ``take_screenshots.py``; a head is signed
in.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication

from desk.clerk import Clerk, Story

EATER, NEWCOMER = "qye", "jiangyuzhen"
MEASURED = {"systolic": "166", "diastolic": "88", "pulse": "76", "temperature": "36.4", "meal_minutes": "95",
            "room_temperature": "25", "water_temperature": "40"}  # fmt: skip


def services(clerk: Clerk) -> Story:
    """The week, a booking, plans, kitchen, routes, laundry, the gate of a bath, the till, an account."""
    page = _page(clerk)
    yield from _week(clerk, page)
    yield from _booking(clerk, page)
    yield from _plan(clerk, page)
    yield from _gate(clerk, page)
    yield from _account(clerk, page)
    yield from _tab(clerk, page, "kitchen", "kitchen")
    yield from _tab(clerk, page, "routes", "routes")
    yield from _tab(clerk, page, "laundry", "laundry")
    yield from _tab(clerk, page, "till", "")
    clerk.press("Alt+Left")
    yield lambda: page.tab.till is not None and page.tab.till.last is not None and _is_idle(clerk)
    clerk.picture("till")
    page.show_tab("week")


def services_at_a_glance(clerk: Clerk) -> Story:
    """The week, and nothing else."""
    yield from _week(clerk, _page(clerk))


def _page(clerk: Clerk) -> Any:
    shell: Any = clerk.window.shell
    shell.notices.clear()
    shell.show_page("care")
    return shell.page("care")


def _point(clerk: Clerk, page: Any, service: str, starts: int, days: int = 0) -> Story:
    """The cursor onto a time of a service, so many days from today."""
    tab = page.tab
    row = next(each for each in tab.week.services if each.name == service)
    sitting = next(each for each in row.sittings if each.starts == starts)
    spot = tab.grid.sheet.spot_of(sitting.sitting_id, tab.week.now.astimezone().date())
    tab.grid.point(spot.line, spot.column + days)
    tab.grid.setFocus()
    yield lambda: tab.grid.hasFocus() and not tab.is_reading() and _is_idle(clerk)
    yield lambda: True  # laid out


def _week(clerk: Clerk, page: Any) -> Story:
    yield lambda: page.tab.week is not None and page.tab.week.services and _is_idle(clerk)
    page.focus_first()
    yield from _point(clerk, page, "助浴", 600)
    clerk.picture("services")


def _booking(clerk: Clerk, page: Any) -> Story:
    """Lunch tomorrow for two of one household; the places are held."""
    yield from _point(clerk, page, "助餐", 660, 1)
    clerk.press("N")
    yield partial(_is_open, clerk)
    form = page.tab.dialogs.dialog
    yield from _choose(clerk, form, NEWCOMER)
    form._mates.itemAt(0).widget().click()
    yield lambda: len(form.people) == 2 and not form.holding.is_asking and _is_idle(clerk)
    yield lambda: not form._calm.isActive() and form.held.text() and _is_idle(clerk)
    clerk.picture("services-booking")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None and _is_idle(clerk)


def _choose(clerk: Clerk, form: Any, letters: str) -> Story:
    clerk.write(letters)
    yield lambda: form.person.finder.popup.isVisible() and _is_idle(clerk)
    clerk.press("Return")
    yield lambda: form.people and not form.holding.is_asking and _is_idle(clerk)


def _plan(clerk: Clerk, page: Any) -> Story:
    """The standing plans of somebody, and the form of one."""
    page.tab.dialogs.plans_of(None)
    yield partial(_is_open, clerk)
    dialog = page.tab.dialogs.dialog
    clerk.write(EATER)
    yield lambda: dialog.person.finder.popup.isVisible() and _is_idle(clerk)
    clerk.press("Return")
    yield lambda: dialog.standing is not None and dialog.list.entries() and dialog.edit.isEnabled() and _is_idle(clerk)
    clerk.press("Down", "Down", "E")
    yield lambda: dialog.form is not None and QApplication.activeModalWidget() is dialog.form and _is_idle(clerk)
    clerk.picture("services-plan")
    clerk.press("Escape")
    yield lambda: dialog.form is None
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def _gate(clerk: Clerk, page: Any) -> Story:
    """Who was fetched for the bath at ten is measured; the pressure is too high."""
    yield from _point(clerk, page, "助浴", 600)
    clerk.press("D")
    yield partial(_is_open, clerk)
    sheet = page.tab.dialogs.dialog
    for name, words in MEASURED.items():
        sheet.measures.numbers[name].setText(words)
    for choice in (sheet.measures.skin, sheet.measures.mind, sheet.measures.eaten):
        choice.segment(True).click()
    yield lambda: sheet.begin.isEnabled() and _is_idle(clerk)
    clerk.picture("bath-gate")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def _account(clerk: Clerk, page: Any) -> Story:
    """Packages and money of the other one who bathes at ten."""
    clerk.press("Space")
    yield lambda: not page.tab.is_reading() and _is_idle(clerk)
    clerk.press("Ctrl+J")
    yield partial(_is_open, clerk)
    dialog = page.tab.dialogs.dialog
    yield lambda: dialog.account is not None and _is_idle(clerk)
    clerk.picture("account-of-services")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def _tab(clerk: Clerk, page: Any, name: str, picture: str) -> Story:
    page.show_tab(name)
    yield lambda: name == page.tab.NAME and _is_idle(clerk)
    page.focus_first()
    yield partial(_is_idle, clerk)
    if picture:
        clerk.picture(picture)


def _is_open(clerk: Clerk) -> bool:
    return QApplication.activeModalWidget() is not None and _is_idle(clerk)


def _is_idle(clerk: Clerk) -> bool:
    """Whether everything asked of the worker was answered."""
    return clerk.window.worker._under_way == 0
