"""Looking into the database of a story, past the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Session
from desk.services import integrity
from tests.support.real_desk import Clock


def reading(engine: Engine, clock: Clock, look: Callable[[Session], Any]) -> Any:
    """What ``look`` finds in the database."""
    with db.snapshot(engine, db.SYSTEM, now=clock()) as session:
        found = look(session)
        session.expunge_all()
        return found


def count(engine: Engine, clock: Clock, kind: type[Any]) -> int:
    return int(reading(engine, clock, lambda session: session.scalar(select(func.count()).select_from(kind))))


def is_whole(engine: Engine, clock: Clock) -> bool:
    return bool(reading(engine, clock, integrity.check) == ())
