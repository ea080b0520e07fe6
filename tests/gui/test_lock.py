"""The lock: what it covers, what it keeps, and who may come in."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from desk import db
from desk.clerk import Story
from desk.models.staff import Staff
from tests.support.real_desk import RealDesk, at_work, is_idle, unlock
from tests.support.real_station import PASSWORD


def test_the_lock_covers_the_desk_and_gives_back_what_was_typed_and_where(desk: RealDesk) -> None:
    def story() -> Story:
        yield from at_work(desk)
        desk.clerk.press("F2")
        page = desk.page("intake")
        yield lambda: page._opening is not None and page.who.find.hasFocus()
        desk.clerk.write("lag")
        yield page.who.popup.isVisible
        desk.clerk.press("Ctrl+L")
        yield lambda: desk.window.door.isVisible()
        assert not page.isVisible()
        assert not page.who.popup.isVisible()
        yield from unlock(desk.clerk, PASSWORD)
        assert page.isVisible()
        assert page.who.find.text() == "lag"
        assert page.who.find.hasFocus()

    desk.play(story())


def dialogs() -> list[QDialog]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()]


@pytest.mark.parametrize("by_key", [True, False])
def test_an_open_question_is_covered_by_the_lock_and_answered_afterwards(desk: RealDesk, by_key: bool) -> None:
    answers: list[str | None] = []

    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        shell.ask.ask_text("Take it back?", "", answers.append, label="Why")
        yield lambda: len(dialogs()) == 1
        desk.clerk.write("half")
        if by_key:
            desk.clerk.press("Ctrl+L")
        else:
            desk.clock.go_on(hours=1)
            desk.window.lock_if_idle()
        yield desk.window.door.isVisible
        assert not dialogs() and not answers
        yield from unlock(desk.clerk, PASSWORD)
        assert len(dialogs()) == 1
        desk.clerk.write(" a reason")
        desk.clerk.press("Return")
        yield lambda: answers == ["half a reason"]
        assert not dialogs()

    desk.play(story())


def test_a_question_that_comes_while_the_desk_is_locked_waits(desk: RealDesk) -> None:
    answers: list[bool] = []

    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        desk.clerk.press("Ctrl+L")
        yield desk.window.door.isVisible
        shell.ask.confirm("Take it back?", "", answers.append)
        yield lambda: not dialogs()
        assert not answers
        yield from unlock(desk.clerk, PASSWORD)
        assert len(dialogs()) == 1
        desk.clerk.press("Return")
        yield lambda: answers == [True]

    desk.play(story())


def test_an_open_question_of_who_left_is_not_asked_of_who_comes(desk: RealDesk) -> None:
    answers: list[bool] = []

    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        shell.ask.confirm("Take it back?", "", answers.append)
        yield lambda: len(dialogs()) == 1
        desk.clerk.press("Ctrl+L")
        yield desk.window.door.isVisible
        desk.window.door.unlock.other.click()
        assert answers == [False]
        yield from at_work(desk, "lq")
        assert not dialogs()

    desk.play(story())


def test_somebody_else_may_come_in_at_a_locked_desk(desk: RealDesk) -> None:
    def story() -> Story:
        yield from at_work(desk)
        desk.clerk.press("Ctrl+L")
        yield lambda: desk.window.door.isVisible()
        desk.window.door.unlock.other.click()
        assert desk.window.shell is None
        yield from at_work(desk, "lq")
        assert desk.window.shell is not None
        assert "李强" in desk.window.shell.top.person.accessibleName()

    desk.play(story())


def test_the_window_locks_when_the_account_is_closed_under_it(desk: RealDesk) -> None:
    def story() -> Story:
        yield from at_work(desk)
        window, shell = desk.window, desk.window.shell
        assert shell is not None and window.worker.actor is not None
        staff_id, door = window.worker.actor.staff_id, window.door

        def close(session: db.Session) -> None:
            account = session.get_one(Staff, staff_id)
            account.active = False

        db.run(window.worker.engine, close, actor=db.SYSTEM, now=desk.clock(), operation="staff.close")
        desk.clerk.press("F5")
        yield lambda: door.isVisible() and door.currentWidget() is door.unlock and is_idle(desk)
        assert not shell.isVisible()
        assert "停用" in door.unlock.field.message()
        desk.clerk.write(PASSWORD)
        desk.clerk.press("Return")
        yield lambda: is_idle(desk) and door.unlock.password.isEnabled()
        assert not shell.isVisible() and "停用" in door.unlock.field.message()

    desk.play(story())
