"""The catcher of hand scanners: no digit of a scan stays anywhere, no digit of a hand is lost or comes late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.rules.laundry import bag_code
from desk.rules.numbers import card_token, scan_code
from desk.views.scanning.catcher import GAP_MS, TAKES_DIGITS, ScanCatcher
from tests.support.scanner import Hand, scan

CARD = card_token(402_918_375_016)
BAG = bag_code(60_417_233)
MATTER = scan_code("370102001-SL-20260107-0001")
FOREIGN = CARD[:-1] + str((int(CARD[-1]) + 1) % 10)
FULL = str.maketrans("0123456789", "０１２３４５６７８９")
KEYPAD = Qt.KeyboardModifier.KeypadModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Form:
    """A form with two fields and a button, the catcher on the application, and what it told."""

    window: QWidget
    first: QLineEdit
    second: QLineEdit
    button: QPushButton
    catcher: ScanCatcher
    hand: Hand
    scanned: list[str] = field(default_factory=list)
    misread: list[str] = field(default_factory=list)
    entered: list[str] = field(default_factory=list)
    closed: bool = False

    def rest(self) -> None:
        """Nothing is struck for a while."""
        self.hand.wait(GAP_MS + 1)
        while self.catcher.is_holding():
            self.catcher._time_is_up()

    def enter(self) -> None:
        self.entered.append(self.first.text())


@pytest.fixture
def form(qapp: QApplication, qtbot: QtBot) -> Iterator[Form]:
    window, hand = QWidget(), Hand()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    made = Form(
        window, QLineEdit(), QLineEdit(), QPushButton("x"), ScanCatcher(lambda: made.closed, clock=hand.clock), hand
    )
    for each in (made.first, made.second, made.button):
        column.addWidget(each)
    made.catcher.scanned.connect(made.scanned.append)
    made.catcher.misread.connect(made.misread.append)
    made.first.returnPressed.connect(made.enter)
    qapp.installEventFilter(made.catcher)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.first.setFocus()
    yield made
    qapp.removeEventFilter(made.catcher)
    made.catcher._forget()
    made.catcher.deleteLater()


# Scans


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
@pytest.mark.parametrize("code", [CARD, BAG, MATTER])
def test_a_scan_is_told_and_leaves_nothing_in_the_field(form: Form, code: str, end: Qt.Key) -> None:
    form.first.setText("王")
    scan(code, end)
    assert form.scanned == [code]
    assert (form.first.text(), form.second.text(), form.entered) == ("王", "", [])
    assert form.first.hasFocus()


def test_a_scan_is_heard_where_nothing_takes_text_and_presses_nothing(form: Form) -> None:
    pressed: list[bool] = []
    form.button.clicked.connect(pressed.append)
    form.button.setDefault(True)
    shortcut = QShortcut(QKeySequence("Return"), form.window)
    shortcut.activated.connect(form.enter)
    form.button.setFocus()
    scan(CARD).enter(20)  # some send it twice
    assert form.scanned == [CARD]
    assert (pressed, form.entered) == ([], [])


def test_a_scanner_without_a_frame_is_known_by_its_speed(form: Form) -> None:
    form.hand.type(CARD, 12)
    assert form.scanned == []
    form.rest()
    assert form.scanned == [CARD]
    form.hand.enter(90)  # the late end of a slow one
    assert (form.first.text(), form.entered) == ("", [])
    form.hand.enter(500)  # and the hand's own
    assert form.entered == [""]


@pytest.mark.parametrize(
    ("prefix", "modifiers"),
    [("", SHIFT), ("", KEYPAD), ("~", SHIFT), ("]C1", Qt.KeyboardModifier.NoModifier),
     ("", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)],
)  # fmt: skip
def test_frames_and_oddities_of_scanners(form: Form, prefix: str, modifiers: Qt.KeyboardModifier) -> None:
    for each in prefix + CARD:
        form.hand.wait(15)
        form.hand.key(Qt.Key.Key_Shift)
        form.hand.key(Qt.Key.Key_unknown, each, modifiers)
    form.hand.enter(15)
    assert form.scanned == [CARD]
    assert form.first.text() == ""


def test_digits_that_shift_turned_into_signs_are_digits(form: Form) -> None:
    for each in CARD:
        form.hand.wait(15)
        form.hand.key(Qt.Key.Key_unknown, ")!@#$%^&*("[int(each)], SHIFT)
    form.hand.enter(15)
    assert form.scanned == [CARD]
    form.hand.key(Qt.Key.Key_Exclam, "!", SHIFT)
    form.hand.wait(100)
    form.hand.key(Qt.Key.Key_ParenLeft, "(", SHIFT)
    form.rest()
    assert form.first.text() == "!("


@pytest.mark.parametrize("pieces", [1, 2, 5, 13])
@pytest.mark.parametrize("full", [False, True])
def test_a_scan_through_the_input_method(form: Form, pieces: int, full: bool) -> None:
    typed = CARD.translate(FULL) if full else CARD
    size = -(-len(typed) // pieces)
    for start in range(0, len(typed), size):
        form.hand.commit(typed[start : start + size], 20)
    form.hand.enter(20)
    assert form.scanned == [CARD]
    assert form.first.text() == ""


def test_an_input_method_that_composes_digits_and_swallows_enter(form: Form) -> None:
    for count in range(1, len(CARD) + 1):
        form.hand.commit("", 15, preedit=CARD[:count])
    form.hand.commit("", 5)
    form.hand.commit(CARD)
    form.rest()
    assert form.scanned == [CARD]
    assert form.first.text() == ""


def test_keys_and_commits_may_take_turns(form: Form) -> None:
    form.hand.type(CARD[:6], 15)
    form.hand.commit(CARD[6:9].translate(FULL), 15)
    form.hand.type(CARD[9:], 15)
    form.hand.enter(15)
    assert form.scanned == [CARD]


# What is no scan


def test_an_unknown_number_goes_to_the_field_as_it_was_typed(form: Form) -> None:
    scan(FOREIGN)
    assert (form.scanned, form.misread) == ([], [])
    assert (form.first.text(), form.entered) == (FOREIGN, [FOREIGN])
    form.first.clear()
    form.hand.wait(1000)
    form.hand.type("990102194503071234".translate(FULL), 10)  # such as a reader of identity cards types
    form.hand.enter(10)
    assert form.first.text() == "990102194503071234".translate(FULL)


def test_an_unknown_number_where_nothing_takes_text_is_told(form: Form) -> None:
    form.button.setFocus()
    scan(FOREIGN)
    assert form.misread == [FOREIGN]
    scan("12")
    assert form.misread == [FOREIGN]


def test_a_field_may_ask_for_the_digits_themselves(form: Form) -> None:
    form.first.setProperty(TAKES_DIGITS, True)
    scan(CARD)
    assert (form.scanned, form.first.text(), form.entered) == ([], CARD, [CARD])


def test_a_paste_is_no_scan(form: Form) -> None:
    QApplication.clipboard().setText(CARD)
    form.first.paste()
    form.hand.enter(5)
    assert (form.scanned, form.first.text(), form.entered) == ([], CARD, [CARD])
    form.first.clear()
    form.hand.commit(CARD, 100)  # a clipboard of the input method
    form.rest()
    assert (form.scanned, form.first.text()) == ([], CARD)


def test_digits_inside_something_longer_are_left_alone(form: Form) -> None:
    scan("https://example.org/" + CARD)
    assert (form.scanned, form.first.text()) == ([], "https://example.org/" + CARD)
    form.first.clear()
    scan("370102001-SL-20260107-0001")
    assert form.entered[-1] == "370102001-SL-20260107-0001"


def test_a_key_that_is_held_down_is_no_scanner(form: Form) -> None:
    for _ in range(20):
        form.hand.wait(30)
        form.hand.key(Qt.Key.Key_7, "7", repeats=True)
    form.hand.enter(30)
    assert form.entered == ["7" * 20]


def test_a_program_that_types_is_no_scanner(form: Form) -> None:
    QTest.keyClicks(form.first, CARD)
    assert form.first.text() == CARD


# Hands


def test_the_code_typed_by_hand_is_typed(form: Form) -> None:
    form.hand.type(CARD, 60)
    form.hand.enter(60)
    assert (form.scanned, form.entered) == ([], [CARD])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from("0123456789０９aX-王"), st.integers(0, 140), st.booleans()), max_size=24),
    st.data(),
)
def test_a_hand_never_loses_a_digit_or_their_order(
    form: Form, strokes: list[tuple[str, int, bool]], data: st.DataObject
) -> None:
    form.first.clear()
    form.first.setFocus()
    form.hand.wait(1000)
    for text, gap, composed in strokes:
        if composed:
            form.hand.commit(text, gap)
        else:
            form.hand.type(text, gap)
        if data.draw(st.integers(0, 9)) == 0:
            form.catcher._time_is_up() if form.catcher.is_holding() else None
    form.rest()
    assert form.first.text() == "".join(text for text, _, _ in strokes)
    assert not form.catcher.is_holding()


def test_shortcuts_arrows_and_deleting_come_after_the_digits_before_them(form: Form) -> None:
    kept: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+S"), form.window)
    shortcut.activated.connect(lambda: kept.append(form.first.text()))
    form.hand.type("154", 20)
    form.hand.wait(10)
    form.hand.key(Qt.Key.Key_Backspace, "\b")
    form.hand.type("0", 20)
    form.hand.wait(10)
    form.hand.key(Qt.Key.Key_Home)
    form.hand.type("86", 20)
    window = QGuiApplication.focusWindow()
    assert window is not None
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert kept == ["86150"]


def test_a_shortcut_of_a_digit_is_pressed_by_hands_and_not_by_scanners(form: Form) -> None:
    pressed: list[bool] = []
    shortcut = QShortcut(QKeySequence(CARD[0]), form.window)
    shortcut.activated.connect(lambda: pressed.append(True))
    form.button.setFocus()
    scan(CARD)
    assert (form.scanned, pressed) == ([CARD], [])
    form.hand.wait(1000)
    form.hand.type(CARD[0], 100)
    form.rest()
    assert pressed == [True]


def test_digits_stay_with_the_field_when_the_focus_moves(form: Form) -> None:
    form.hand.type("12", 20)
    form.second.setFocus()
    assert form.first.text() == "12"
    form.hand.type("34", 20)
    form.hand.wait(5)
    form.hand.key(Qt.Key.Key_Tab, "\t")
    assert (form.first.text(), form.second.text()) == ("12", "34")
    form.first.setFocus()
    form.hand.type("5", 20)
    QTest.mouseClick(form.second, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert form.first.text() == "125"


def test_digits_typed_into_a_dialog_that_closes_are_lost_nowhere_else(form: Form, qtbot: QtBot) -> None:
    dialog = QDialog(form.window)
    edit = QLineEdit(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    edit.setFocus()
    form.hand.type("987", 20)
    form.rest()
    assert edit.text() == "987"
    scan(CARD)
    assert (form.scanned, edit.text()) == ([CARD], "987")
    assert dialog.isVisible()
    form.hand.wait(1000)
    form.hand.type("1", 20)
    dialog.accept()
    assert edit.text() == "9871"
    form.rest()
    assert form.first.text() == ""


def test_a_busy_desk_waits_for_the_keys_that_were_struck_meanwhile(form: Form) -> None:
    form.hand.type(CARD[:5], 12)
    form.hand.wait(300)  # the desk was busy; the time of the keys is the device's
    form.catcher._time_is_up()
    assert form.first.text() == ""
    at, form.hand.at = form.hand.at, form.hand.at - 300
    form.hand.type(CARD[5:], 12)
    form.hand.enter(12)
    form.hand.at = at
    assert form.scanned == [CARD]


def test_a_busy_desk_whose_system_stamps_keys_as_they_are_heard(form: Form) -> None:
    form.hand.type(CARD[:5], 12)
    form.hand.wait(300)
    form.catcher._time_is_up()
    form.hand.type(CARD[5:], 12)
    form.hand.enter(12)
    assert (form.scanned, form.first.text()) == ([CARD], "")


# The door


@pytest.mark.parametrize("code", [CARD, BAG, FOREIGN, "6901234567892"])
def test_at_the_door_nothing_of_a_scan_comes_into_the_password(form: Form, code: str) -> None:
    form.closed = True
    form.first.setEchoMode(QLineEdit.EchoMode.Password)
    form.hand.type("ab12", 90)
    form.hand.wait(500)
    form.hand.at = float(int(form.hand.at))
    form.rest()
    for each in code:
        form.hand.wait(10)
        form.hand.key(Qt.Key(ord(each)), each)
    form.hand.enter(10)
    assert (form.first.text(), form.entered) == ("ab12", [])
    assert (form.scanned, form.misread) == ([], [])
    form.hand.type("15452026", 70)
    form.hand.enter(70)
    assert form.entered == ["ab1215452026"]
