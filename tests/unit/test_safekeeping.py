"""Backup, restore and check as staff ask for them: for the administrator only, and on record."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.backup import backup_before_upgrade, daily_backup, verify
from desk.errors import Forbidden
from desk.models.records import Record
from desk.rules.permissions import Role
from desk.services import integrity, safekeeping
from tests.unit.office import Office, set_up

pytestmark = pytest.mark.usefixtures("upgraded_once")


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    return set_up(engine, now, monkeypatch)


@pytest.mark.parametrize("role", [Role.CLERK, Role.STATION_HEAD, Role.AUDITOR])
def test_whoever_may_not_gets_no_copy_and_replaces_nothing(office: Office, role: Role, tmp_path: Path) -> None:
    file = tmp_path / "copy.sqlite3"
    with pytest.raises(Forbidden):
        safekeeping.back_up(office.engine, file=file, actor=office.actors[role], now=office.now)
    assert not file.exists()
    safekeeping.back_up(office.engine, file=file, actor=db.SYSTEM, now=office.now)
    with pytest.raises(Forbidden):
        safekeeping.bring_back(office.engine, file=file, actor=office.actors[role], now=office.now)
    with pytest.raises(Forbidden):
        office.act(role, integrity.check)


def test_the_records_tell_of_both_and_of_no_backup_that_failed(office: Office, tmp_path: Path) -> None:
    administrator = office.actors[Role.ADMINISTRATOR]
    file = tmp_path / "copy.sqlite3"
    made = safekeeping.back_up(office.engine, file=file, actor=administrator, now=office.now)

    def stop(done: int, total: int, stage: str) -> None:
        raise InterruptedError

    with pytest.raises(Exception, match="data folder"):
        safekeeping.back_up(
            office.engine, file=tmp_path / "b.sqlite3", actor=administrator, now=office.now, progress=stop
        )

    def told() -> list[tuple[str, str, str]]:
        query = select(Record.action, Record.subject_id, Record.actor_name).where(Record.subject == "database")
        with db.reading(office.engine, db.SYSTEM, now=office.now) as session:
            return [(action, key, name) for action, key, name in session.execute(query).tuples()]

    assert told() == [("backup", "copy.sqlite3", "管理员")]
    assert verify(file).hash == made.hash
    safekeeping.bring_back(office.engine, file=file, actor=administrator, now=office.now)
    assert told() == [("restore", "copy.sqlite3", "管理员")]
    assert office.act(Role.ADMINISTRATOR, integrity.check) == ()


def test_a_backup_before_an_upgrade_is_made_beside_the_daily_one(office: Office, tmp_path: Path) -> None:
    daily_backup(office.engine, tmp_path, now=office.now)
    late = office.now.replace(hour=0, minute=5) + timedelta(days=1)  # still yesterday in UTC
    made = backup_before_upgrade(office.engine, tmp_path, now=late)
    assert made.file.name == "desk-before-upgrade-20260108-000500.sqlite3"
    assert verify(made.file).station == "解放路街道党群服务中心"
