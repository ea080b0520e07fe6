"""Databases that many tests begin with: each is filled once in a session, and copied after that."""

from __future__ import annotations

import copy
from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy.engine import Engine

from tests import postgres

T = TypeVar("T")
Fill = Callable[[Engine, datetime], T]

_kept: dict[tuple[str, Fill[Any], datetime], tuple[Engine, bytes | str, Any]] = {}
_numbers = count(1)


def filled(engine: Engine, now: datetime, fill: Fill[T]) -> T:
    """What ``fill(engine, now)`` returns, with the clean database of ``engine`` as ``fill`` leaves it.

    ``fill`` is a function of a module. It is called once for each moment and kind of database; whoever comes later
    gets a copy of the database, and of what was returned, in which ``engine`` stands wherever the first engine stood.
    """
    assert engine.pool.checkedin() == engine.pool.checkedout() == 0, "somebody used this database already"
    key = (str(engine.url.query.get("host", "")), fill, now)
    if key not in _kept:
        if engine.dialect.name != "sqlite":
            postgres.use(_server(engine), engine.url.database or "")
        made = fill(engine, now)
        engine.dispose()
        _kept[key] = engine, _keep(engine), copy.deepcopy(made, {id(engine): engine})
    else:
        _bring(engine, _kept[key][1])
    first, _, found = _kept[key]
    return copy.deepcopy(found, {id(first): engine})


def _keep(engine: Engine) -> bytes | str:
    """The file of a SQLite database, the name of a template on the server."""
    if engine.dialect.name == "sqlite":
        return _file(engine).read_bytes()
    name = f"desk_filled_{next(_numbers)}"
    postgres.copy(_server(engine), name, engine.url.database or "")
    return name


def _bring(engine: Engine, kept: bytes | str) -> None:
    if isinstance(kept, bytes):
        _file(engine).write_bytes(kept)
    else:
        name = engine.url.database or ""
        postgres.make_room(_server(engine), name)
        postgres.copy(_server(engine), name, kept)


def _file(engine: Engine) -> Path:
    file = Path(engine.url.database or "")
    assert not file.with_name(f"{file.name}-wal").exists(), "another engine holds this database"
    return file


def _server(engine: Engine) -> str:
    return engine.url.set(database="").render_as_string(hide_password=False)
