"""Dialogs of which there is more than a small screen holds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.views import fitting
from desk.views.focus import FocusRing
from desk.views.kit import Button, Label, sheet_foot

ROOM = QSize(500, 400)


class Tall(QDialog):
    """``lines`` lines to type in, and a foot."""

    def __init__(self, parent: QWidget, lines: int) -> None:
        super().__init__(parent)
        self.ring = FocusRing(self)
        self.setFixedWidth(360)
        self.column = QVBoxLayout(self)
        self.lines = [QLineEdit() for _ in range(lines)]
        self.trouble = Label("", wrap=True)
        self.trouble.hide()
        self.yes = Button("Save", kind="primary", key="Enter")
        for part in (*self.lines, self.trouble):
            self.column.addWidget(part)
        self.column.addLayout(sheet_foot(self.yes))
        self.lines[-1].setFocus()


@pytest.fixture(autouse=True)
def small_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitting, "room", lambda _: ROOM)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def opened(qtbot: QtBot, window: QWidget, lines: int) -> Tall:
    dialog = Tall(window, lines)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.lines[-1].hasFocus())
    return dialog


def test_what_is_too_long_scrolls_and_the_foot_stays_in_sight(qtbot: QtBot, window: QWidget) -> None:
    dialog = opened(qtbot, window, 20)
    assert dialog.height() <= ROOM.height()
    assert dialog.rect().contains(dialog.yes.geometry())
    assert not dialog.ring.fitting.scroll.isAncestorOf(dialog.yes)
    qtbot.keyClick(dialog.lines[-1], "\t")
    dialog.lines[-1].setFocus()
    for _ in range(30):
        if dialog.lines[0].hasFocus():
            break
        dialog.focusNextChild()
    assert dialog.lines[0].hasFocus(), "Tab comes round as before"
    assert not dialog.lines[0].visibleRegion().isEmpty(), "and what it reaches comes into sight"


def test_what_fits_stays_as_it_was_until_it_grows(qtbot: QtBot, window: QWidget) -> None:
    dialog = opened(qtbot, window, 6)
    assert dialog.ring.fitting.scroll is None
    dialog.trouble.setText("A long story of what is wrong here. " * 20)
    dialog.trouble.show()
    qtbot.waitUntil(lambda: dialog.ring.fitting.scroll is not None)
    assert dialog.height() <= ROOM.height()
    assert dialog.lines[0].isVisible() and dialog.lines[-1].hasFocus()
    assert dialog.rect().contains(dialog.yes.geometry())
