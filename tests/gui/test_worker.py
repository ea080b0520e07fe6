"""The worker: one transaction per gesture, the answer on the UI thread, and no spinner that never ends."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desk import crash, db
from desk.db import SYSTEM, Session
from desk.errors import Cancelled, DeskError
from desk.models.records import Record
from desk.models.stations import Station
from desk.work import FIND, Progress, Worker


@pytest.fixture
def worker(sqlite_url: str, clock: Callable[[], datetime], qtbot: QtBot) -> Iterator[Worker]:
    worker = Worker(clock)
    worker.use(db.open_engine(sqlite_url))
    worker.actor = SYSTEM
    yield worker
    worker.close()


@pytest.fixture
def bugs() -> Iterator[list[BaseException]]:
    """The bugs that were reported."""
    found: list[BaseException] = []
    crash.listen(found.append)
    yield found
    crash.listen(None)


class Ear(QObject):
    """Notes what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Any] = []
        self.threads: list[threading.Thread] = []

    def hear(self, what: Any) -> None:
        self.heard.append(what)
        self.threads.append(threading.current_thread())


def add_station(session: Session) -> str:
    session.add(Station(name="春和里", street_code="370102001"))
    return "added"


def count_stations(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Station)) or 0


def test_an_act_is_committed_and_recorded_before_it_is_answered(worker: Worker, qtbot: QtBot) -> None:
    ear = Ear()
    with qtbot.waitSignal(worker.touched) as touched:
        worker.run(add_station, "stations.add", done=ear.hear, touched={"stations"})
    assert ear.heard == ["added"]
    assert ear.threads == [threading.main_thread()]
    assert touched.args == [frozenset({"stations"})]
    with db.reading(worker.engine, SYSTEM, now=worker.clock()) as session:
        assert count_stations(session) == 1
        assert session.scalars(select(Record.operation)).all() == ["stations.add"]


def test_a_fault_is_told_and_leaves_everything_as_it_was(worker: Worker, qtbot: QtBot) -> None:
    def fail(session: Session) -> None:
        add_station(session)
        raise DeskError("no room")

    ear, told = Ear(), Ear()
    worker.run(fail, "stations.add", done=ear.hear, failed=told.hear, touched={"stations"})
    worker.look(count_stations, "stations.count", done=ear.hear)
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert [error.text for error in told.heard] == ["no room"]
    assert ear.heard == [0]


def test_a_fault_nobody_waits_for_becomes_a_notice(worker: Worker, qtbot: QtBot) -> None:
    def fail(session: Session) -> None:
        raise DeskError("no room")

    with qtbot.waitSignal(worker.unheard) as told:
        worker.run(fail, "stations.add")
    assert told.args == ["no room"]


def test_a_bug_is_reported_and_sets_the_button_free(worker: Worker, qtbot: QtBot, bugs: list[BaseException]) -> None:
    def broken(session: Session) -> None:
        raise ZeroDivisionError

    told = Ear()
    worker.run(broken, "stations.add", failed=told.hear)
    qtbot.waitUntil(lambda: bool(told.heard))
    assert isinstance(told.heard[0], DeskError)
    assert [type(bug) for bug in bugs] == [ZeroDivisionError]


def test_only_the_newest_look_of_a_name_is_answered(worker: Worker, qtbot: QtBot) -> None:
    may_end = threading.Event()
    ear = Ear()

    def slow(session: Session) -> str:
        may_end.wait()
        return "old"

    worker.look(slow, "find", done=ear.hear, replaces="find", lane=FIND)
    worker.look(lambda session: "between", "find", done=ear.hear, replaces="find", lane=FIND)
    worker.look(lambda session: "new", "find", done=ear.hear, replaces="find", lane=FIND)
    may_end.set()
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert ear.heard == ["new"]


def test_a_callback_whose_widget_is_gone_is_dropped(worker: Worker, qtbot: QtBot) -> None:
    from shiboken6 import delete

    gone, ear = Ear(), Ear()
    worker.look(count_stations, "stations.count", done=gone.hear)
    delete(gone)
    worker.look(count_stations, "stations.count", done=ear.hear)
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert gone.heard == []


def test_a_long_task_tells_its_progress_and_can_be_stopped(worker: Worker, qtbot: QtBot) -> None:
    reached = threading.Event()
    may_go_on = threading.Event()
    steps: list[tuple[int, int, str]] = []
    ear = Ear()

    def long(progress: Progress) -> None:
        progress(1, 3, "reading")
        reached.set()
        may_go_on.wait()
        progress(2, 3, "reading")

    def note(done: int, total: int, stage: str) -> None:
        steps.append((done, total, stage))

    progress = worker.task(long, failed=ear.hear, told=note)
    reached.wait()
    progress.stop()
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert isinstance(ear.heard[0], Cancelled)
    assert steps == [(1, 3, "reading")]


def test_nobody_signed_in_may_do_nothing(worker: Worker, qtbot: QtBot) -> None:
    worker.actor = None
    ear = Ear()
    worker.run(add_station, "stations.add", failed=ear.hear)
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert isinstance(ear.heard[0], DeskError)


def test_a_report_holds_no_values(bugs: list[BaseException]) -> None:
    try:
        raise ValueError("370102194903070027")
    except ValueError as error:
        text = crash.describe(error)
    assert "ValueError" in text
    assert "test_worker.py" in text
    assert "370102194903070027" not in text


def test_whoever_waits_is_let_go_of_on_the_ui_thread(worker: Worker, qtbot: QtBot) -> None:
    gone: list[threading.Thread] = []
    ear = Ear()
    weakref.finalize(ear, lambda: gone.append(threading.current_thread()))
    worker.look(count_stations, "count", done=ear.hear)
    worker.prepare(lambda: None, done=ear.hear)
    del ear
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.main_thread()]
