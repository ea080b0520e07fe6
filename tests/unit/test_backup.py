from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import backup as backups
from desk import db, restore
from desk.errors import Cancelled, DeskError
from desk.models.grids import Grid
from desk.models.records import Record
from desk.models.stations import NumberSeries, ShiftNote
from desk.recording import Actor
from desk.rules.numbers import NumberKind
from desk.rules.permissions import Role
from desk.services import integrity, notes, settings, staff, stations
from tests.unit.office import Office, set_up

pytestmark = pytest.mark.usefixtures("upgraded_once")

DAY = date(2026, 1, 7)


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    office = set_up(engine, now, monkeypatch)
    office.act(Role.CLERK, lambda session: notes.leave(session, text="钥匙在李站处 𠅤 '\"\\\t%"))
    office.act(Role.ADMINISTRATOR, lambda session: settings.change(session, scale=120))

    def grids(session: db.Session) -> None:
        station = office.actors[Role.CLERK].station_id
        assert station is not None
        child, parent = (
            Grid(station_id=station, level=level, code=f"G{level}", name=f"网格{level}") for level in (2, 1)
        )
        session.add(child)
        session.flush()
        session.add(parent)
        session.flush()
        child.parent_id = parent.id  # a row that points at a later one

    office.system(grids)
    return office


@pytest.fixture(params=["sqlite", "postgresql"])
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database of either kind, beside the one of ``office``."""
    if request.param == "sqlite":
        (tmp_path / "elsewhere").mkdir()
        opened = db.open_engine(f"sqlite:///{tmp_path}/elsewhere/desk.sqlite3")
    else:
        opened = db.open_engine(request.getfixturevalue("new_postgresql")("template1"))
    yield opened
    opened.dispose()


def number(office: Office, engine: Engine | None = None) -> str:
    return db.run(
        engine or office.engine,
        lambda session: stations.next_number(session, kind=NumberKind.INTAKE, day=DAY),
        actor=office.actors[Role.CLERK],
        now=office.now,
        operation="number",
    )


def contents(engine: Engine) -> dict[str, Any]:
    """All that a restore must bring back, in the words of the services."""

    def read(session: db.Session) -> dict[str, Any]:
        station = session.scalars(select(ShiftNote.station_id)).first()
        session.actor = Actor(1, "x", station, frozenset({"CLERK"}))
        return {
            "notes": notes.current(session),
            "settings": settings.read(session),
            "faces": staff.faces(session),
            "grids": [(row.code, row.parent_id) for row in session.scalars(select(Grid).order_by(Grid.code))],
            "records": [
                (row.sequence, row.hash, row.at)
                for row in session.scalars(select(Record).where(Record.action != "restore").order_by(Record.sequence))
            ],
        }

    return db.run(engine, read, actor=db.SYSTEM, now=datetime.fromisoformat("2026-01-07T09:00+08:00"), operation="read")


def findings(office: Office, engine: Engine | None = None) -> tuple[integrity.Finding, ...]:
    return db.run(engine or office.engine, integrity.check, actor=db.SYSTEM, now=office.now, operation="check")


def test_there_and_back_again(office: Office, tmp_path: Path) -> None:
    before = contents(office.engine)
    number(office)
    info = backups.backup(office.engine, tmp_path / "out" / "desk.backup")
    assert (info.station, info.counts["staff"]) == ("解放路街道党群服务中心", 4)
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["desk.backup"]
    assert info.file.stat().st_mode & 0o077 == 0
    later = [number(office), number(office)]
    office.act(Role.CLERK, lambda session: notes.leave(session, text="后来的"))
    done = restore.restore(office.engine, info.file, now=office.now, actor=office.actors[Role.ADMINISTRATOR])
    assert done.gap == 0
    assert contents(office.engine) == before
    assert number(office) not in later, "a number was given out twice"
    assert number(office).endswith("-0005")
    assert findings(office) == ()
    last = office.system(
        lambda session: session.scalars(select(Record).order_by(Record.sequence.desc()).limit(1)).one()
    )
    assert (last.action, last.actor_name, json.loads(last.changes)["gap"]) == ("restore", "管理员", [None, 0])
    if office.engine.dialect.name == "sqlite":
        assert done.kept is not None
        assert backups.verify(done.kept).counts["shift_notes"] == 2


def test_from_either_kind_into_either_kind(office: Office, elsewhere: Engine, tmp_path: Path) -> None:
    given = [number(office) for _ in range(3)]
    info = backups.backup(office.engine, tmp_path / "desk.backup")
    done = restore.restore(elsewhere, info.file, now=office.now + timedelta(days=1))
    assert done.gap == restore.GAP, "nobody knows what was given out since"
    assert contents(elsewhere) == contents(office.engine)
    assert findings(office, elsewhere) == ()
    assert number(office, elsewhere) not in given
    assert number(office, elsewhere).endswith("-1005")
    again = backups.backup(elsewhere, tmp_path / "again.backup")
    assert again.counts["staff"] == info.counts["staff"]
    tomorrow = db.run(
        elsewhere,
        lambda session: stations.next_number(session, kind=NumberKind.HOTLINE, day=DAY + timedelta(days=1)),
        actor=office.actors[Role.CLERK],
        now=office.now,
        operation="number",
    )
    assert tomorrow.endswith("-1001"), "a series that may have begun after the backup"
    office.act(Role.CLERK, lambda session: notes.leave(session, text="键不重复"))
    restored = db.run(
        elsewhere,
        lambda session: notes.leave(session, text="新的"),
        actor=office.actors[Role.CLERK],
        now=office.now,
        operation="x",
    )
    assert restored.note_id > 1


def test_another_lineage_leaves_a_gap(office: Office, tmp_path: Path) -> None:
    first = backups.backup(office.engine, tmp_path / "first.backup")
    office.act(Role.CLERK, lambda session: notes.leave(session, text="一"))
    second = backups.backup(office.engine, tmp_path / "second.backup")
    assert restore.restore(office.engine, first.file, now=office.now).gap == 0
    assert restore.restore(office.engine, second.file, now=office.now + timedelta(seconds=1)).gap == restore.GAP
    assert findings(office) == ()


def test_the_records_stay_guarded_after_a_restore(office: Office, tmp_path: Path) -> None:
    info = backups.backup(office.engine, tmp_path / "desk.backup")
    restore.restore(office.engine, info.file, now=office.now)
    for statement in ("UPDATE records SET actor_name = 'x'", "DELETE FROM records"):
        with pytest.raises(Exception, match="append-only"), office.engine.begin() as connection:
            connection.exec_driver_sql(statement)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def spoil(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[8192:24576] = os.urandom(16384)
    file.write_bytes(data)


def no_database(file: Path) -> None:
    file.write_text("户主,地址\n" * 1000, encoding="utf-8")


def empty(file: Path) -> None:
    file.write_bytes(b"")


def other_program(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE t (a)")


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def headless(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DELETE FROM record_head")


def dangling(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE shift_notes SET written_by_id = 77")


@pytest.mark.parametrize(
    "damage", [cut, spoil, no_database, empty, other_program, newer, headless, dangling, Path.unlink]
)
def test_what_is_no_sound_backup_changes_nothing(
    office: Office, tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    info = backups.backup(office.engine, tmp_path / "desk.backup")
    damage(info.file)
    before = contents(office.engine)
    with pytest.raises(DeskError):
        restore.restore(office.engine, info.file, now=office.now)
    assert contents(office.engine) == before
    assert not list(tmp_path.glob("*before-restore*"))
    assert not list(tmp_path.glob(".desk-*"))


def test_a_backup_that_is_stopped_or_has_no_room_leaves_nothing(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(done: int, total: int, stage: str) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        backups.backup(office.engine, tmp_path / "out" / "desk.backup", progress=stop)
    assert list((tmp_path / "out").iterdir()) == []
    (tmp_path / "file").write_text("")
    with pytest.raises(DeskError):
        backups.backup(office.engine, tmp_path / "file" / "desk.backup")

    def full(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "sync", full)
    with pytest.raises(DeskError, match="the disk is full"):
        backups.backup(office.engine, tmp_path / "out" / "desk.backup")
    assert list((tmp_path / "out").iterdir()) == []


def test_daily_backups_are_made_once_and_the_oldest_go(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    made = [
        backups.daily_backup(office.engine, folder, now=office.now + timedelta(days=day), keep=3) for day in range(5)
    ]
    assert all(made)
    for own in ("my own", "desk-handover"):
        (folder / f"{own}.sqlite3").write_text("")
    assert backups.daily_backup(office.engine, folder, now=office.now + timedelta(days=4, hours=2), keep=3) is None
    assert sorted(each.name for each in folder.iterdir()) == [
        "desk-20260109.sqlite3",
        "desk-20260110.sqlite3",
        "desk-20260111.sqlite3",
        "desk-handover.sqlite3",
        "my own.sqlite3",
    ]


@pytest.fixture
def single(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    opened = db.open_engine(sqlite_url)
    yield set_up(opened, now, monkeypatch)
    opened.dispose()


@pytest.mark.parametrize("damage", [no_database, spoil, Path.unlink])
def test_a_damaged_or_lost_database_is_replaced_and_kept(
    single: Office, tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    given = [number(single)]
    info = backups.backup(single.engine, tmp_path / "desk.backup")
    given.append(number(single))
    single.engine.dispose()
    file = Path(single.engine.url.database or "")
    damage(file)
    kept = file.read_bytes() if file.exists() else None
    done = restore.restore(single.engine, info.file, now=single.now)
    assert done.gap == restore.GAP
    if kept is None:
        assert done.kept is None
    else:
        assert done.kept is not None
        assert done.kept.read_bytes() == kept
    assert findings(single) == ()
    assert number(single) not in given


def test_a_restore_reaches_a_second_window(single: Office, tmp_path: Path) -> None:
    info = backups.backup(single.engine, tmp_path / "desk.backup")
    single.act(Role.CLERK, lambda session: notes.leave(session, text="一"))
    second = db.open_engine(str(single.engine.url))
    with second.connect() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM shift_notes").scalar()
        restore.restore(single.engine, info.file, now=single.now)  # while the other reads
        connection.rollback()
        assert connection.exec_driver_sql("SELECT count(*) FROM shift_notes").scalar() == 0
    second.dispose()
    assert findings(single) == ()


def test_a_restore_waits_for_nobody_who_holds_on(single: Office, tmp_path: Path) -> None:
    info = backups.backup(single.engine, tmp_path / "desk.backup")
    monkey = pytest.MonkeyPatch()
    monkey.setattr(backups, "PATIENCE", 0.05)
    with closing(sqlite3.connect(single.engine.url.database or "", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DeskError, match="Another program"):
            restore.restore(single.engine, info.file, now=single.now)
    monkey.undo()
    assert findings(single) == ()


def test_writers_do_not_disturb_a_backup(single: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "PAGES", 5)
    wrote = []

    def write(done: int, total: int, stage: str) -> None:
        wrote.append(single.act(Role.CLERK, lambda session: notes.leave(session, text="同时")))

    info = backups.backup(single.engine, tmp_path / "desk.backup", progress=write)
    assert len(wrote) > 3
    assert info.counts["shift_notes"] == 0


def test_series_of_the_present_that_the_backup_does_not_know(single: Office, tmp_path: Path) -> None:
    info = backups.backup(single.engine, tmp_path / "desk.backup")
    assert number(single).endswith("-0001")
    restore.restore(single.engine, info.file, now=single.now)
    rows = single.system(lambda session: [(row.kind, row.last) for row in session.scalars(select(NumberSeries))])
    assert rows == [("SL", 1)]
