"""The window: from the door to the desk and back, who sees which page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desk.clerk import Story
from desk.services import search
from desk.services.search import FindResult, Hit
from desk.views import theme
from desk.views.findrows import find_rows
from desk.views.keysheet import KeySheet
from desk.views.kit import KeyCap
from desk.views.password_dialog import PasswordDialog
from tests.support import real_station
from tests.support.real_desk import RealDesk, at_work, is_idle, sign_in
from tests.support.real_station import ADMINISTRATOR, PASSWORD

POPUPS = ("does not support raise", "does not support grabbing the keyboard", "propagateSizeHints")  # offscreen
BUSINESS = ["today", "intake", "matters", "residents", "grids"]
WITH_BEDS = ["today", "intake", "matters", "residents", "care", "beds", "cards", "grids"]


def sheet_keys(dialog: QDialog) -> set[str]:
    return {cap.accessibleName() for cap in dialog.findChildren(KeyCap)}


def key_bar(desk: RealDesk) -> list[str]:
    assert desk.window.shell is not None
    return desk.window.shell.keys.accessibleName().split(", ")


# The door


def test_a_wrong_password_is_told_beside_the_box_and_can_be_typed_over(desk: RealDesk) -> None:
    door = desk.window.door

    def story() -> Story:
        yield from sign_in(desk.clerk, "gm", "no-such-1545")
        yield door.sign_in.password.hasFocus
        assert desk.window.shell is None
        assert door.sign_in.field.state() == "error"
        assert door.sign_in.password.selectedText() == "no-such-1545"
        desk.clerk.write(PASSWORD)
        desk.clerk.press("Return")
        yield lambda: desk.window.shell is not None and desk.window.shell.isVisible()
        assert door.sign_in.password.text() == ""

    desk.play(story())


def test_the_find_box_of_the_door_narrows_the_names_and_enter_leads_to_the_password(desk: RealDesk) -> None:
    face = desk.window.door.sign_in

    def story() -> Story:
        yield lambda: len(face.faces()) == len(real_station.PEOPLE) + 1 and face.password.isEnabled()
        assert face.password.hasFocus()
        desk.clerk.press("Shift+Tab")
        face.find.setFocus()
        desk.clerk.write("mly")
        assert [tile.face.name for tile in face.tiles if tile.face is not None] == ["莫兰英"]
        desk.clerk.press("Return")
        assert face.password.hasFocus()
        assert "莫兰英" in face.field.title.text()

    desk.play(story())


def test_large_type_chosen_at_the_door_is_kept_until_that_person_leaves(desk: RealDesk) -> None:
    def story() -> Story:
        yield lambda: bool(desk.window.door.sign_in.faces())
        desk.window.door.sign_in.large.click()
        assert theme.current().is_large
        yield from at_work(desk)
        assert theme.current().is_large
        desk.window.sign_out()
        yield from at_work(desk, "lq")
        assert not theme.current().is_large

    desk.play(story())


def test_a_wrong_present_password_is_told_beside_its_box(desk: RealDesk) -> None:
    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        shell.change_password(owed=False)
        yield lambda: isinstance(QApplication.activeModalWidget(), PasswordDialog)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PasswordDialog)
        for typed in ("no-such-1545", "Autumn-77-leaf", "Autumn-77-leaf"):
            desk.clerk.write(typed)
            desk.clerk.press("Tab")
        desk.clerk.press("Return")
        yield lambda: dialog.fields["old"].state() == "error"
        assert dialog.old.hasFocus() and dialog.save.isEnabled()
        assert "4" in dialog.fields["old"].message()
        desk.clerk.press("Escape")
        yield lambda: QApplication.activeModalWidget() is None

    desk.play(story())


@pytest.mark.parametrize("words", ["lag", "no such person", "l"])
def test_escape_clears_the_find_box_and_goes_back_to_the_work(desk: RealDesk, words: str) -> None:
    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        shell.show_page("residents")
        yield lambda: is_idle(desk) and shell.current_page().isAncestorOf(desk.window.focusWidget())
        was = desk.window.focusWidget()
        desk.clerk.press("F3")
        desk.clerk.write(words)
        if words != "l":  # the last one leaves before an answer can be here
            yield shell.popup.isVisible
        desk.clerk.press("Escape")
        assert shell.top.find.text() == ""
        assert not shell.popup.isVisible()
        assert desk.window.focusWidget() is was
        yield lambda: is_idle(desk)
        assert not shell.popup.isVisible()
        desk.clerk.press("F3", "Escape")
        assert desk.window.focusWidget() is was

    desk.play(story())


# Roles


@pytest.mark.parametrize(
    ("account", "pages"),
    [
        ("gm", [*WITH_BEDS, "ledgers", "settings"]),
        ("hz", [*WITH_BEDS, "ledgers", "settings"]),
        ("mly", [*BUSINESS, "settings"]),
        ("sj", ["records", "settings"]),
        (ADMINISTRATOR, ["settings"]),
    ],
)
def test_each_role_has_its_pages_and_its_keys(desk: RealDesk, account: str, pages: list[str]) -> None:
    def story() -> Story:
        yield from at_work(desk, account)
        shell = desk.window.shell
        assert shell is not None
        assert shell.offered() == pages
        assert pages[:1] == [shell.current_page().NAME]
        works_with_residents = "residents" in pages
        assert shell.top.find.isVisible() is works_with_residents
        numbered = pages[:-1]  # settings, at the foot, have no number
        reached = []
        for number in range(1, len(numbered) + 1):
            desk.clerk.press(f"Alt+{number}")
            reached.append(shell.current_page().NAME)
        assert reached == numbered
        yield lambda: is_idle(desk)
        shell.show_page("settings")
        assert any(each.startswith("F2 ") for each in key_bar(desk)) is works_with_residents
        desk.clerk.press("F1")
        yield lambda: isinstance(QApplication.activeModalWidget(), KeySheet)
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, KeySheet)
        assert ("F2" in sheet_keys(sheet)) is works_with_residents
        assert (f"Alt+1 … {len(numbered)}" in sheet_keys(sheet)) is (len(numbered) > 1)
        desk.clerk.press("Escape")
        yield lambda: QApplication.activeModalWidget() is None

    desk.play(story())


def test_a_page_of_another_role_is_refused_in_words(desk: RealDesk) -> None:
    def story() -> Story:
        yield from at_work(desk, "sj")
        assert desk.window.shell is not None
        desk.window.shell.go("residents", 1)
        assert desk.window.shell.current_page().NAME == "records"
        assert len(desk.told()) == 1

    desk.play(story())


def test_a_laundry_bag_that_was_found_leads_to_the_services(desk: RealDesk) -> None:
    hit = Hit(search.BAG, 1, "葛云霞", number="8000000076", state="可取")
    [row] = find_rows(FindResult((hit,), 1, more=False))
    assert (row.about, row.pinyin, row.note, row.icon) == ("葛*霞", "8000000076", "可取", "t-shirt")

    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        shell.popup.chosen.emit(row)
        assert shell.current_page().NAME == "care"
        yield lambda: is_idle(desk)

    desk.play(story())


# Pages


def test_a_page_in_the_background_is_read_anew_when_it_is_shown_again(
    desk: RealDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    reloads: list[str] = []

    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        matters = desk.page("matters")
        yield lambda: is_idle(desk)
        monkeypatch.setattr(matters, "reload", lambda: reloads.append("matters"))
        desk.window.worker.touched.emit(frozenset({"catalogue"}))
        shell.show_page("matters")
        assert reloads == []
        shell.show_page("today")
        desk.window.worker.touched.emit(frozenset({"matters"}))
        assert reloads == []
        shell.show_page("matters")
        shell.show_page("today")
        shell.show_page("matters")
        assert reloads == ["matters"]
        desk.clerk.press("F5")
        assert reloads == ["matters"] * 2
        yield lambda: is_idle(desk)

    desk.play(story())


def test_tab_shows_where_the_keyboard_is(desk: RealDesk) -> None:
    def story() -> Story:
        yield lambda: bool(desk.window.door.sign_in.faces()) and desk.window.door.sign_in.password.isEnabled()
        desk.clerk.press("Tab")
        assert desk.window._door_ring.target() is desk.window.door.sign_in.enter
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        shell.show_page("matters")
        yield lambda: is_idle(desk)
        desk.page("matters").filters.find.setFocus()
        desk.clerk.press("Shift+Tab")
        assert shell.ring.target() is desk.page("matters").filters.recent_chip
        assert shell.ring.isVisible()

    desk.play(story())


def test_qts_own_dialogs_speak_chinese(desk: RealDesk) -> None:
    assert QCoreApplication.translate("QPrintDialog", "&Print") == "打印(&P)"


def test_toasts_leave_the_buttons_of_the_page_alone(desk: RealDesk) -> None:
    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        shell.show_page("intake")
        page = desk.page("intake")
        yield page.buttons.isVisible
        shell.notices.tell("Taken in.", "good", title="370102001-SL-20260107-0001")
        toast = shell.notices.toasts()[0].geometry()
        for part in (page.buttons, page.receipt, page.who):
            assert not toast.intersects(QRect(part.mapTo(shell, QPoint(0, 0)), part.size()))
        yield lambda: is_idle(desk)

    desk.play(story())


@pytest.mark.qt_log_ignore(*POPUPS)
def test_the_bell_counts_what_went_wrong_until_it_is_looked_at(desk: RealDesk) -> None:
    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        shell.notices.tell("Saved.", "good")
        shell.notices.tell("The printer takes nothing.", "bad", title="Not printed")
        assert shell.top.bell.badge() == 1
        shell.top.bell.click()
        assert shell.top.bell.badge() == 0
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert [action.text() for action in menu.actions()] == ["Not printed  The printer takes nothing.", "Saved."]
        menu.close()
        yield lambda: QApplication.activePopupWidget() is None

    desk.play(story())


@pytest.mark.qt_log_ignore(*POPUPS)
def test_the_menu_of_the_person_shows_and_switches_the_look(desk: RealDesk) -> None:
    def choose(number: int) -> bool:
        assert desk.window.shell is not None
        desk.window.shell.top.person.click()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = [each for each in menu.actions() if each.isCheckable()][number]
        was = action.isChecked()
        action.trigger()
        menu.close()
        return was

    def story() -> Story:
        yield from at_work(desk)
        assert choose(0) is False
        assert theme.current().is_large
        assert choose(1) is False
        assert theme.current().is_dark
        desk.window.worker.touched.emit(frozenset({"settings"}))
        yield lambda: is_idle(desk)
        assert theme.current() == theme.Look("dark", 1.2)
        assert choose(0) is True
        assert choose(1) is True
        assert theme.current() == theme.Look("light", 1.0)

    desk.play(story())


# Closing


def test_a_window_with_something_unsaved_asks_before_it_closes(desk: RealDesk, qtbot: QtBot) -> None:
    def story() -> Story:
        yield from at_work(desk)
        shell = desk.window.shell
        assert shell is not None
        shell.show_page("residents")
        residents = desk.page("residents")
        yield lambda: is_idle(desk)
        desk.clerk.press("Ctrl+N")
        yield lambda: residents.layer() == "editor"
        residents.editor.focus_first()
        desk.clerk.write("wang")
        assert shell.is_dirty()
        desk.window.close()
        yield lambda: QApplication.activeModalWidget() is not None
        assert desk.window.isVisible()
        desk.clerk.press("Escape")
        yield lambda: QApplication.activeModalWidget() is None
        assert desk.window.isVisible()
        desk.window.close()
        yield lambda: QApplication.activeModalWidget() is not None

    desk.play(story())
    question = QApplication.activeModalWidget()
    assert question is not None
    *_, yes = question.findChildren(QPushButton)
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.window.isVisible())
