"""What the pictures show of the beds, told as a story for ``take_screenshots.py``; a head is signed in."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication

from desk.clerk import Clerk, Story

WIDE, USUAL = (1920, 1080), (1366, 768)


def beds(clerk: Clerk) -> Story:
    """The board, also on a wide screen; what is refused, who waits, a stay, the sheets, the round, the accounts."""
    page = _page(clerk)
    yield from _board(clerk, page)
    yield from _refused(clerk, page)
    yield from _waiting(clerk, page)
    yield from _stay(clerk, page)
    yield from _sheets(clerk, page)
    yield from _accounts(clerk, page)


def beds_at_a_glance(clerk: Clerk) -> Story:
    """The board, and nothing else."""
    yield from _board(clerk, _page(clerk))


def _page(clerk: Clerk) -> Any:
    shell: Any = clerk.window.shell
    shell.notices.clear()
    shell.show_page("beds")
    return shell.page("beds")


def _board(clerk: Clerk, page: Any) -> Story:
    yield lambda: page.found is not None and page.board.sheet is not None and page.board.sheet.lines
    page.focus_first()
    yield partial(_is_idle, clerk)
    clerk.picture("beds")
    clerk.window.resize(*WIDE)
    yield lambda: clerk.window.width() == WIDE[0] and _is_idle(clerk)
    clerk.picture("beds-wide")
    clerk.window.resize(*USUAL)
    yield lambda: clerk.window.width() == USUAL[0] and _is_idle(clerk)


def _point(clerk: Clerk, page: Any, bed: str, days: int) -> Story:
    board = page.board
    key = next(each.bed_id for each in board.sheet.beds.values() if each.text == bed)
    board.point_at_bed(key, board.sheet.today + timedelta(days=days))
    board.setFocus()
    yield lambda: board.hasFocus() and _is_idle(clerk)


def _refused(clerk: Clerk, page: Any) -> Story:
    """Somebody is carried onto a bed that is taken: who is there, and what there is instead."""
    board = page.board
    yield from _point(clerk, page, "203-3", 3)
    clerk.press("M", "Up")
    board.seek()
    yield lambda: board.bubble.isVisible() and board.bubble.offer(0) is not None and _is_idle(clerk)
    clerk.picture("beds-refused")
    clerk.press("Escape")
    yield lambda: board.carry is None


def _waiting(clerk: Clerk, page: Any) -> Story:
    """Who waits longest is carried to the bed that fits."""
    clerk.press("W")
    yield lambda: page.panel.cards.hasFocus() and _is_idle(clerk)
    clerk.press("Return")
    yield lambda: page.board.carry is not None and _is_idle(clerk)
    clerk.picture("beds-waiting")
    clerk.press("Escape")
    yield lambda: page.board.carry is None
    if page._folded:
        page.panel.hide()


def _stay(clerk: Clerk, page: Any) -> Story:
    drawer = page.dialogs.drawer
    yield from _point(clerk, page, "201-1", 0)
    clerk.press("Return")
    yield lambda: drawer.is_open() and drawer.width() >= drawer.panel.width() and _is_idle(clerk)
    clerk.picture("beds-stay")
    clerk.press("Escape")
    yield lambda: not drawer.is_open()


def _sheets(clerk: Clerk, page: Any) -> Story:
    dialogs = page.dialogs
    yield from _point(clerk, page, "203-2", 0)
    clerk.press("N")
    yield partial(_is_open, clerk, dialogs)
    sheet = dialogs.dialog
    clerk.write("lag")
    yield lambda: sheet.person.finder.popup.isVisible() and _is_idle(clerk)
    clerk.press("Return")
    yield lambda: sheet.person.about is not None and _is_idle(clerk)
    sheet.time.nights.setFocus()
    sheet.time.nights.selectAll()
    clerk.write("5")
    yield lambda: not sheet._seek_timer.isActive() and _is_idle(clerk)
    clerk.picture("beds-admission")
    sheet._is_touched = False  # nothing is kept of it
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None
    yield from _point(clerk, page, "205-1", 0)
    clerk.press("Ctrl+E")
    yield partial(_is_open, clerk, dialogs)
    clerk.write("马大爷")
    clerk.press("Return")
    clerk.write("独自在家摔倒，髋部疼")
    yield partial(_is_idle, clerk)
    clerk.picture("beds-emergency")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None
    clerk.press("Ctrl+Y")
    yield partial(_is_open, clerk, dialogs)
    clerk.picture("beds-round")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def _accounts(clerk: Clerk, page: Any) -> Story:
    """The month before this one, charged, and one account of it."""
    clerk.press("Ctrl+J")
    yield lambda: page.accounts is not None and page.accounts.found is not None and _is_idle(clerk)
    dialog = page.accounts
    month = dialog.month
    clerk.press("Alt+Left")
    yield lambda: dialog.found.month < month and _is_idle(clerk)
    clerk.picture("accounts")
    clerk.press("Return")
    yield lambda: QApplication.activeModalWidget() is not dialog and _is_idle(clerk)
    clerk.picture("accounts-stay")
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is dialog
    clerk.press("Escape")
    yield lambda: QApplication.activeModalWidget() is None


def _is_open(clerk: Clerk, dialogs: Any) -> bool:
    return dialogs.dialog is not None and QApplication.activeModalWidget() is dialogs.dialog and _is_idle(clerk)


def _is_idle(clerk: Clerk) -> bool:
    """Whether everything asked of the worker was answered."""
    return clerk.window.worker._under_way == 0
