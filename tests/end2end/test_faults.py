"""What goes wrong round the desk: it says so in plain words, loses nothing, stays alive, and goes on afterwards."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment
from pytestqt.qtbot import QtBot
from sqlalchemy import select, text
from sqlalchemy.engine import Engine

from desk import app, crash, db
from desk.clerk import Story
from desk.models.matters import Matter
from desk.services import intake
from desk.store import NOTHING_YET, SCHEMA_REVISION, open_store
from tests import postgres
from tests.conftest import ROOT
from tests.support import real_station
from tests.support.looking import count
from tests.support.real_desk import Clock, Printer, RealDesk, come_in, is_idle
from tests.support.real_intake import ask_for, begin_intake, choose_person, take_in
from tests.support.real_station import PASSWORD, Station

Open = Callable[..., RealDesk]
WORDS = "楼道灯坏了三天，晚上看不清台阶。"
BUSY_PATIENCE = 0.05
"""Seconds that a window of these stories waits for a locked file."""


def wait_for_trouble(desk: RealDesk) -> Story:
    """Until the door says that the desk can't be opened, and the window has nothing left to do."""
    field = desk.window.door.sign_in.field
    yield lambda: field.state() == "error" and is_idle(desk)
    assert desk.window.isVisible()
    assert not desk.window.door.sign_in.password.isEnabled()
    assert desk.window.door.sign_in.again.hasFocus()


def come_in_after_trouble(desk: RealDesk) -> Story:
    """Enter tries again; then a person can come in as on any morning."""
    sign_in = desk.window.door.sign_in
    desk.clerk.press("Return")
    assert sign_in.field.state() == "" and sign_in.again.isHidden()
    yield lambda: sign_in.password.isEnabled()
    yield from come_in(desk.clerk, "gm", PASSWORD)


def fill_intake(desk: RealDesk) -> Story:
    """A request, complete up to Ctrl+Enter, and its draft on disk."""
    yield from begin_intake(desk)
    yield from choose_person(desk)
    yield from ask_for(desk)
    page = desk.page("intake")
    page.what.description.setFocus()
    desk.clerk.write(WORDS)
    desk.clerk.press("F9")
    yield lambda: page.how.is_complete() and not page.keeper.is_pending() and is_idle(desk)


def wait_until_told(desk: RealDesk, words: str) -> Story:
    """Until a notice says ``words``; what was typed is still there."""
    yield lambda: any(words in told for told in desk.told()) and is_idle(desk)
    page = desk.page("intake")
    assert page.what.description.toPlainText() == WORDS
    assert page.who.visitor.file.name == "陆阿根"


def arrive(desk: RealDesk, folder: Path) -> Story:
    yield from come_in(desk.clerk, "gm", PASSWORD)
    desk.page("intake").printing.dialog = Printer(folder)
    yield from fill_intake(desk)


@pytest.fixture
def full_file(sqlite_url: str, time: Clock, quick_hash: None) -> Path:
    """A SQLite file with a station in it, closed."""
    engine = db.open_engine(sqlite_url)
    real_station.set_up(engine, time())
    engine.dispose()
    return Path(sqlite_url.removeprefix("sqlite:///"))


# A database that can't be opened


def test_a_database_of_a_newer_program(open_window: Open, station: Station, database_url: str, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    desk = open_window(database_url)
    desk.play(wait_for_trouble(desk))
    assert "9999" in desk.window.door.sign_in.field.message()
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :known"), {"known": SCHEMA_REVISION})
    desk.play(come_in_after_trouble(desk))


@pytest.mark.parametrize("damage", ["another file", "torn", "empty pages"])
def test_a_damaged_file(open_window: Open, full_file: Path, damage: str) -> None:
    file = full_file
    content = file.read_bytes()
    damaged = {
        "another file": b"Dear diary\n" * 1000,
        "torn": content[: len(content) // 3],
        "empty pages": content[:8192] + bytes(len(content) - 8192),
    }[damage]
    file.write_bytes(damaged)
    desk = open_window(f"sqlite:///{file}")
    desk.play(wait_for_trouble(desk))
    assert "损坏" in desk.window.door.sign_in.field.message()
    assert file.read_bytes() == damaged
    desk.clerk.press("Return")
    desk.play(wait_for_trouble(desk))
    file.write_bytes(content)
    desk.play(come_in_after_trouble(desk))


def test_the_first_glance_at_a_damaged_file_says_nothing_yet(tmp_path: Path) -> None:
    """The driver's own English would flash before the words for the clerk are there."""
    (tmp_path / "desk.sqlite3").write_bytes(b"Dear diary\n" * 1000)
    assert app._glance(open_store(tmp_path))() == NOTHING_YET


# A database that can't be written for a while


def test_another_program_holds_the_file(
    open_window: Open, time: Clock, sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_hash: None
) -> None:
    monkeypatch.setattr(db, "open_engine", partial(db.open_engine, patience=BUSY_PATIENCE))
    engine = db.open_engine(sqlite_url)
    real_station.set_up(engine, time())
    desk = open_window(sqlite_url)
    desk.play(arrive(desk, tmp_path))
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    desk.clerk.press("Ctrl+Return")
    desk.play(wait_until_told(desk, "占用"))
    other.execute("ROLLBACK")
    other.close()
    assert count(engine, time, Matter) == 0
    desk.play(take_in(desk))
    assert count(engine, time, Matter) == 1
    engine.dispose()


@pytest.fixture
def on_a_server(
    open_window: Open, time: Clock, postgresql_url: str, tmp_path: Path, quick_hash: None
) -> Iterator[tuple[RealDesk, Engine]]:
    """A desk on PostgreSQL with a request ready to be taken in, and another way to its database."""
    engine = db.open_engine(postgresql_url)
    real_station.set_up(engine, time())
    desk = open_window(postgresql_url)
    desk.play(arrive(desk, tmp_path))
    yield desk, engine
    engine.dispose()


def test_the_server_goes_in_the_middle_of_a_save(on_a_server: tuple[RealDesk, Engine], time: Clock) -> None:
    desk, engine = on_a_server
    plain = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain) as blocker, psycopg.connect(plain, autocommit=True) as server:
        blocker.execute("LOCK TABLE matters IN EXCLUSIVE MODE")
        desk.clerk.press("Ctrl+Return")

        def cut() -> Story:
            waiting = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            here = f"{waiting} AND datname = current_database()"
            yield lambda: server.execute(here).fetchall()

        desk.play(cut())
        desk.play(wait_until_told(desk, "服务器"))
        blocker.rollback()
    assert count(engine, time, Matter) == 0
    desk.play(take_in(desk))
    assert count(engine, time, Matter) == 1


def test_the_server_is_away_for_a_while(
    on_a_server: tuple[RealDesk, Engine], postgresql_server: str, time: Clock
) -> None:
    desk, engine = on_a_server
    name = engine.url.database
    postgres.administer(
        postgresql_server,
        f"ALTER DATABASE {name} ALLOW_CONNECTIONS false",
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",
    )
    desk.clerk.press("Ctrl+Return")
    desk.play(wait_until_told(desk, "服务器"))
    desk.clerk.press("F5")
    desk.play(wait_until_told(desk, "服务器"))
    postgres.administer(postgresql_server, f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    desk.play(take_in(desk))
    engine.dispose()
    assert count(engine, time, Matter) == 1


# The data folder


@pytest.mark.qt_log_ignore("does not support raise")  # the offscreen platform has no windows in front of others
def test_a_second_copy_brings_the_first_to_the_front(qtbot: QtBot, tmp_path: Path, open_window: Open) -> None:
    folder = tmp_path / "data"
    store = open_store(folder)
    folder.mkdir()
    lock = app._only_one(store)
    assert lock is not None
    desk = open_window(store.url, folder=folder)
    door = desk.window.door
    qtbot.waitUntil(lambda: door.currentWidget() is door.first_run and is_idle(desk), timeout=60_000)
    desk.window.showMinimized()
    second = QProcess()
    second.setProcessEnvironment(QProcessEnvironment.systemEnvironment())
    with qtbot.waitSignals([second.finished, desk.window._doorbell.rung], timeout=60_000):
        second.start(sys.executable, [str(ROOT / "main.py"), "--data", str(folder)])
    assert second.exitCode() == 0, bytes(second.readAllStandardError().data()).decode()
    assert not desk.window.isMinimized()
    assert desk.window.isVisible()
    lock.unlock()


@pytest.mark.skipif(sys.platform != "linux", reason="the power of root to write everywhere is laid down with setpriv")
@pytest.mark.parametrize("kept", [True, False], ids=["with a desk in it", "empty"])
def test_a_folder_that_cannot_be_written(tmp_path: Path, full_file: Path, kept: bool) -> None:
    folder = tmp_path / "read only"
    folder.mkdir()
    if kept:
        (folder / "desk.sqlite3").write_bytes(full_file.read_bytes())
        (folder / "desk.sqlite3").chmod(0o444)
    folder.chmod(0o555)
    before = sorted(folder.iterdir())
    powerless = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"] if os.geteuid() == 0 else []
    done = subprocess.run(
        [*powerless, sys.executable, "-m", "tests.support.what_the_door_says", str(folder)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "无法写入" in done.stdout
    assert "Traceback" not in done.stderr
    assert "Error" not in done.stderr, "a fault of the folder is no bug to be reported"
    assert sorted(folder.iterdir()) == before


# The program itself


def test_a_bug_in_a_service(
    open_window: Open,
    station: Station,
    database_url: str,
    engine: Engine,
    time: Clock,
    tmp_path: Path,
    reports: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(session: db.Session, *, intake: Any) -> None:
        session.scalars(select(Matter)).all()
        raise ValueError(f"{intake.description} 陆阿根")

    desk = open_window(database_url)
    desk.play(arrive(desk, tmp_path))
    with monkeypatch.context() as patch:
        patch.setattr(intake, "take_in", broken)
        desk.clerk.press("Ctrl+Return")
        desk.play(wait_until_told(desk, "程序"))
    (report,) = reports.iterdir()
    said = report.read_text(encoding="utf-8")
    assert "ValueError" in said
    assert "broken" in said
    assert WORDS not in said
    assert "陆阿根" not in said
    report.unlink()
    assert count(engine, time, Matter) == 0
    desk.play(take_in(desk))
    assert count(engine, time, Matter) == 1


def test_a_bug_in_the_window_leaves_it_alive(
    open_window: Open, station: Station, database_url: str, reports: Path
) -> None:
    """What PySide hands to the hook is reported, and the next key is answered."""
    desk = open_window(database_url)
    desk.play(come_in(desk.clerk, "gm", PASSWORD))
    secret = "370102194903070027"
    try:
        raise KeyError(secret)
    except KeyError as error:
        crash._hook(KeyError, error, error.__traceback__)
    (report,) = reports.iterdir()
    assert secret not in report.read_text(encoding="utf-8")
    report.unlink()
    desk.play(fill_intake(desk))
