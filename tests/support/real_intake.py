"""The steps of an intake by keys, on the real window."""

from __future__ import annotations

from desk.clerk import Story
from tests.support.real_desk import RealDesk, is_idle

PERSON, LETTERS = "陆阿根", "lag"


def begin_intake(desk: RealDesk) -> Story:
    """F2, on whatever page; a blank form."""
    desk.clerk.press("F2")
    page = desk.page("intake")
    yield lambda: page.isVisible() and page._opening is not None and page.who.find.hasFocus()


def choose_person(desk: RealDesk, letters: str = LETTERS) -> Story:
    who = desk.page("intake").who
    desk.clerk.write(letters)
    yield lambda: who.popup.isVisible() and who.popup.rows()
    desk.clerk.press("Return")
    yield lambda: who.visitor is not None


def ask_for(desk: RealDesk, letters: str = "jzdj") -> Story:
    what = desk.page("intake").what
    yield what.find.hasFocus
    desk.clerk.write(letters)
    desk.clerk.press("Return")
    yield lambda: what.item is not None


def take_in(desk: RealDesk, count: int = 1) -> Story:
    """Ctrl+Enter; ends when the receipt is printed."""
    page = desk.page("intake")
    printer = page.printing.dialog
    desk.clerk.press("Ctrl+Return")
    yield lambda: printer.has_printed(count)
    yield lambda: is_idle(desk)
