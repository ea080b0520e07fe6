"""What every test may ask for: a fixed time, the Chinese words, a clean database of either kind."""

from __future__ import annotations

import os

# Before Qt is imported: windows without a display, a locale Qt does not complain about.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import event
from sqlalchemy.engine import Dialect, Engine
from sqlalchemy.util import LRUCache

from desk import db, words
from tests import postgres

MEMORY = Path("/dev/shm")
ROOM = 2 << 30
if "TMPDIR" not in os.environ and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    # Nearly every test makes a database, and every commit is written through: in memory both cost next to nothing.
    tempfile.tempdir = os.environ["TMPDIR"] = str(MEMORY)

ROOT = Path(__file__).resolve().parent.parent
CLEAN = "desk_template"
"""The PostgreSQL database of the newest revision that is copied."""
QM = ROOT / "resources" / "i18n" / "desk_zh_CN.qm"

settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home folder for the session: no test sees or touches the developer's own files."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            patch.setenv(f"XDG_{kind}_HOME", str(folder / kind.lower()))
        yield folder


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """A statement is compiled once for each kind of database, not by every engine that a test opens."""
    open_engine = db.open_engine
    dialects: dict[str, Dialect] = {}
    compiled: defaultdict[str, LRUCache[Any, Any]] = defaultdict(lambda: LRUCache(2000))

    def open_sharing(url: str, **settings: Any) -> Engine:
        engine = open_engine(url, **settings)
        name = engine.dialect.name
        engine.dialect = dialects.get(name, engine.dialect)
        event.listen(engine, "connect", lambda *_: dialects.setdefault(name, engine.dialect))  # it knows the server now
        engine.update_execution_options(compiled_cache=compiled[name])
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(db, "open_engine", open_sharing)
        yield


@pytest.fixture
def now() -> datetime:
    """A Wednesday morning at the desk, 09:00 in Jinan."""
    return datetime(2026, 1, 7, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def clock(now: datetime) -> Callable[[], datetime]:
    """A clock that stands still at ``now``."""
    return lambda: now


@pytest.fixture(name="words")
def chinese_words() -> Iterator[None]:
    """Texts in Chinese, as the clerk sees them; other tests see the English source."""
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(str(QM)), "no translations: run make translations"
    words.install(lambda context, text: translator.translate(context, text) or "")
    yield
    words.install(None)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An upgraded, empty SQLite database, to be copied."""
    file = tmp_path_factory.mktemp("template") / "template.sqlite3"
    _upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A clean SQLite database of the newest revision."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'desk.sqlite3')}"


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """A PostgreSQL server for the session; see :func:`tests.postgres.server`."""
    with postgres.server() as url:
        yield url


@pytest.fixture(scope="session")
def new_postgresql(postgresql_server: str) -> Callable[[str], str]:
    """Makes a database from the named template and returns its URL; ``template1`` is PostgreSQL's empty one."""
    numbers = count(1)

    def make(template: str) -> str:
        name = f"desk_{next(numbers)}"
        copy = postgres.copy_clean if template == CLEAN else postgres.copy
        copy(postgresql_server, name, template)
        return _named(postgresql_server, name)

    return make


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str) -> str:
    """The name of an upgraded, empty PostgreSQL database, to be copied."""
    postgres.administer(postgresql_server, f"CREATE DATABASE {CLEAN}")
    _upgrade(_named(postgresql_server, CLEAN))
    return CLEAN


@pytest.fixture
def postgresql_url(
    postgresql_server: str, postgresql_template: str, new_postgresql: Callable[[str], str]
) -> Iterator[str]:
    """A clean PostgreSQL database of the newest revision."""
    url = new_postgresql(postgresql_template)
    yield url
    name = url.partition("@/")[2].partition("?")[0]
    postgres.administer(postgresql_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A clean database of the newest revision; the test runs once on each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An engine on ``database_url``."""
    opened = db.open_engine(database_url)
    yield opened
    opened.dispose()


def _named(server: str, database: str) -> str:
    return server.replace("@/", f"@/{database}")


def _upgrade(url: str) -> None:
    opened = db.open_engine(url)
    db.upgrade(opened)
    opened.dispose()
