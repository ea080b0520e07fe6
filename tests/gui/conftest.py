"""Tripwires: a test that leaves a window, a thread or a timer behind fails, and not a later one for it; so does one in
which the desk shows a part that has no place yet.
"""

from __future__ import annotations

import sys
import threading
import weakref
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

from desk import db, words
from desk.services import signing_in, staff
from desk.views import theme
from tests.support import real_station
from tests.support.garbage import garbage_here as garbage_here
from tests.support.garbage import no_garbage_elsewhere as no_garbage_elsewhere
from tests.support.real_desk import Clock, RealDesk, open_desk
from tests.unit.office import QUICK

PASSED = pytest.StashKey[bool]()
DESK = str(Path(__file__).resolve().parents[2] / "desk")
PATIENCE_MS = 5000
"""How long work that was already told to end may take to end."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report = yield
    if report.when == "call":
        item.stash[PASSED] = report.passed
    return report


@pytest.fixture(autouse=True)
def nothing_left_behind(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[None]:
    """Set up before, and so taken down after, everything else that the test asks for."""
    windows = {_address(widget) for widget in qapp.topLevelWidgets()}
    python_threads = set(threading.enumerate())
    threads = _noted(monkeypatch, QThread)
    timers = _noted(monkeypatch, QTimer)
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left_windows = [widget for widget in qapp.topLevelWidgets() if _address(widget) not in windows]
    if not request.node.stash.get(PASSED, False):  # its traceback holds what it made; don't report that twice
        for widget in left_windows:
            widget.close()
            widget.deleteLater()
        return
    assert not left_windows, f"windows left behind: {left_windows}; hand them to qtbot.addWidget"
    running = [thread for thread in _alive(threads) if thread.isRunning() and not thread.wait(PATIENCE_MS)]
    assert not running, f"threads left running: {running}"
    assert QThreadPool.globalInstance().waitForDone(PATIENCE_MS), "the thread pool is still at work"
    for thread in set(threading.enumerate()) - python_threads:
        if not isinstance(thread, threading._DummyThread):
            thread.join(PATIENCE_MS / 1000)
            assert not thread.is_alive(), f"thread left running: {thread}"
    ticking = [timer for timer in _alive(timers) if timer.isActive()]
    assert not ticking, f"timers left ticking: {ticking}"


@pytest.fixture(autouse=True)
def nothing_shown_without_a_place(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Such a part is a window of its own for a moment and takes the keyboard away: ``hide_unless`` only hides."""
    show, set_visible = QWidget.show, QWidget.setVisible
    strays: list[str] = []

    def note(widget: QWidget) -> None:
        asked = sys._getframe(2)
        stray = widget.isWindow() and not isinstance(widget, (QDialog, QMainWindow, QMenu))
        if stray and asked.f_code.co_filename.startswith(DESK):
            strays.append(f"{asked.f_code.co_filename}:{asked.f_lineno}: {type(widget).__name__}")

    def noted_show(self: QWidget) -> None:
        note(self)
        show(self)

    def noted_set_visible(self: QWidget, visible: bool) -> None:
        if visible:
            note(self)
        set_visible(self, visible)

    monkeypatch.setattr(QWidget, "show", noted_show)
    monkeypatch.setattr(QWidget, "setVisible", noted_set_visible)
    yield
    assert not strays, f"shown without a place: {strays}"


def _address(widget: QObject) -> int:
    return shiboken6.getCppPointer(widget)[0]  # Python's wrapper of a window comes and goes, its id with it


def _noted(monkeypatch: pytest.MonkeyPatch, kind: type[QObject]) -> list[weakref.ref[QObject]]:
    """Note every object of this kind that is started from now on."""
    started: list[weakref.ref[QObject]] = []
    start = kind.start

    def noted_start(self: QObject, *arguments: object) -> None:
        started.append(weakref.ref(self))
        start(self, *arguments)

    monkeypatch.setattr(kind, "start", noted_start)
    return started


def _alive(references: list[weakref.ref[QObject]]) -> list[QObject]:
    found = {id(each): each for reference in references if (each := reference()) is not None}
    return [each for each in found.values() if shiboken6.isValid(each)]


@pytest.fixture
def desk(
    qapp: QApplication, sqlite_url: str, tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> Iterator[RealDesk]:
    """The real window at the door of a station where people work."""
    for module in (staff, signing_in):
        monkeypatch.setattr(module, "HASHER", QUICK)
    engine = db.open_engine(sqlite_url)
    real_station.set_up(engine, now)
    engine.dispose()
    opened = open_desk(tmp_path / "window", sqlite_url, Clock(now))
    yield opened
    opened.close()
    theme.apply(qapp)
    words.install(None)
