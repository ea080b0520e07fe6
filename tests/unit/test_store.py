from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Engine

from desk import db, store
from tests.unit.office import first_run, hash_quickly


def test_the_newest_revision_is_the_constant() -> None:
    config = Config()
    config.set_main_option("script_location", str(store.ROOT / "alembic"))
    assert ScriptDirectory.from_config(config).get_heads() == [store.SCHEMA_REVISION]


def test_where_the_store_is(tmp_path: Path) -> None:
    assert store.open_store(tmp_path) == store.Store(tmp_path, f"sqlite:///{tmp_path}/desk.sqlite3")
    assert store.open_store(tmp_path).sqlite_file == tmp_path / "desk.sqlite3"
    server = store.open_store(tmp_path, "postgresql://desk@server/desk")
    assert server.sqlite_file is None
    assert store.look(server) == store.NOTHING_YET
    assert store.open_store().folder.name == "doorstep-desk"


@pytest.fixture
def engine(sqlite_url: str) -> Engine:
    return db.open_engine(sqlite_url)


def test_what_the_first_window_shows(
    engine: Engine, tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = store.look(store.Store(tmp_path, str(engine.url)))
    assert (found.revision, found.faces) == (store.SCHEMA_REVISION, ())
    hash_quickly(monkeypatch)
    first_run(engine, now)
    engine.dispose()
    found = store.look(store.Store(tmp_path, str(engine.url)))
    assert found.station == "解放路街道党群服务中心"
    assert [face.account for face in found.faces] == ["administrator", "clerk", "station_head", "auditor"]


def test_files_that_are_no_database_of_ours(engine: Engine, tmp_path: Path) -> None:
    engine.dispose()
    assert store.look(store.open_store(tmp_path / "nowhere")) == store.NOTHING_YET
    (tmp_path / "empty").write_bytes(b"")
    assert store.look(store.Store(tmp_path, f"sqlite:///{tmp_path}/empty")) == store.NOTHING_YET
    with closing(sqlite3.connect(tmp_path / "other")) as connection:
        connection.execute("CREATE TABLE t (a)")
    assert store.look(store.Store(tmp_path, f"sqlite:///{tmp_path}/other")) == store.NOTHING_YET
    (tmp_path / "text").write_text("户主,地址\n" * 1000, encoding="utf-8")
    with pytest.raises(sqlite3.DatabaseError):
        store.look(store.Store(tmp_path, f"sqlite:///{tmp_path}/text"))


def test_another_revision_is_only_named(engine: Engine, tmp_path: Path) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    assert store.look(store.Store(tmp_path, str(engine.url))) == store.Doorstep("9999", "", ())


def test_the_first_look_loads_no_library() -> None:
    program = "import sys, desk.store; sys.exit('sqlalchemy' in sys.modules or 'alembic' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], cwd=store.ROOT, check=True)
