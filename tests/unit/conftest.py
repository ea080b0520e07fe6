"""What tests without widgets may ask for, and what holds for all of them."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk import db
from desk.store import SCHEMA_REVISION

NEW, YOUNG, OLD = 10_000, 20, 20


@pytest.fixture(scope="package", autouse=True)
def rarer_garbage() -> Iterator[None]:
    """Rows and statements come and go in great number, and nothing waits for garbage to be found."""
    before = gc.get_threshold()
    gc.set_threshold(NEW, YOUNG, OLD)
    yield
    gc.set_threshold(*before)


@pytest.fixture
def upgraded_once(sqlite_template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A SQLite file that would be upgraded from nothing is copied from one that was.

    For backups of a server, each of which begins with such a file; the command line's story makes its own.
    """
    upgrade = db.upgrade

    def copy_or_upgrade(engine: Engine, *, before: Callable[[], Any] | None = None, to: str = SCHEMA_REVISION) -> bool:
        file = Path(engine.url.database or "")
        if engine.dialect.name != "sqlite" or to != SCHEMA_REVISION or (file.exists() and file.stat().st_size):
            return upgrade(engine, before=before, to=to)
        shutil.copy(sqlite_template, file)
        return True

    monkeypatch.setattr(db, "upgrade", copy_or_upgrade)
