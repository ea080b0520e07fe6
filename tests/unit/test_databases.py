"""The databases that the fixtures hand out."""

from __future__ import annotations

from sqlalchemy import inspect, text
from sqlalchemy.engine import Engine

from desk import db
from desk.store import SCHEMA_REVISION


def test_each_test_gets_an_upgraded_database(engine: Engine) -> None:
    assert db.revision_of(engine) == SCHEMA_REVISION
    assert db.upgrade(engine) is False


def test_no_test_sees_the_rows_of_another(engine: Engine) -> None:
    assert not inspect(engine).has_table("left_behind")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE left_behind (id INTEGER)"))


def test_no_test_sees_the_rows_of_the_one_before(engine: Engine) -> None:
    assert not inspect(engine).has_table("left_behind")
