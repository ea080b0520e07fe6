from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.models.records import Record
from desk.models.residents import Resident, ResidentPhone
from desk.models.stations import Station
from desk.recording import Actor

ACTOR = Actor(7, "王芳", 1, frozenset({"CLERK"}), "一号窗口")


def records(engine: Engine, now: datetime) -> Sequence[Record]:
    with db.reading(engine, db.SYSTEM, now=now) as session:
        rows = session.scalars(select(Record).order_by(Record.sequence)).all()
        session.expunge_all()
        return rows


def told(engine: Engine, now: datetime) -> list[tuple[str, str, str, Any]]:
    return [(row.action, row.subject, row.subject_id, json.loads(row.changes)) for row in records(engine, now)]


def resident(now: datetime, **values: Any) -> Resident:
    return Resident(station_id=1, name="刘桂兰", sex="F", id_type="none", created_at=now, updated_at=now, **values)


def add_station(engine: Engine, now: datetime) -> None:
    with db.transaction(engine, ACTOR, now=now, operation="stations.add") as session:
        session.add(Station(name="站", street_code="370102001"))


def test_rows_are_recorded_with_who_when_where(engine: Engine, now: datetime) -> None:
    add_station(engine, now)
    (row,) = records(engine, now)
    assert (row.sequence, row.at, row.station_id, row.actor_id, row.actor_name) == (1, now, 1, 7, "王芳")
    assert (row.workstation, row.operation) == ("一号窗口", "stations.add")
    assert json.loads(row.changes) == {"id": [None, 1], "name": [None, "站"], "street_code": [None, "370102001"]}


def test_only_what_changed_is_recorded(engine: Engine, now: datetime) -> None:
    add_station(engine, now)
    with db.transaction(engine, ACTOR, now=now, operation="x") as session:
        station = session.get_one(Station, 1)
        station.name, station.phone = "站", "0531-87528099"
    with db.transaction(engine, ACTOR, now=now, operation="x") as session:
        session.get_one(Station, 1).phone = "0531-87528099"
    assert told(engine, now)[1:] == [("change", "station", "1", {"phone": [None, "0531-87528099"]})]


def test_a_child_that_falls_out_of_its_list_is_recorded(engine: Engine, now: datetime) -> None:
    add_station(engine, now)
    with db.transaction(engine, ACTOR, now=now, operation="x") as session:
        session.add(resident(now, phones=[ResidentPhone(position=0, number="13805311234")]))
    with db.transaction(engine, ACTOR, now=now, operation="x") as session:
        found = session.get_one(Resident, 1)
        found.phones.clear()
    action, subject, _, changes = told(engine, now)[-1]
    assert (action, subject, changes["number"]) == ("delete", "resident_phone", ["13805311234", None])


def test_a_deleted_row_keeps_its_values_in_the_records(engine: Engine, now: datetime) -> None:
    add_station(engine, now)
    with db.transaction(engine, ACTOR, now=now, operation="x") as session:
        session.delete(session.get_one(Station, 1))
    assert told(engine, now)[-1] == (
        "delete", "station", "1", {"id": [1, None], "name": ["站", None], "street_code": ["370102001", None]}
    )  # fmt: skip


def test_two_flushes_of_one_transaction_are_both_recorded(engine: Engine, now: datetime) -> None:
    with db.transaction(engine, ACTOR, now=now, operation="x") as session:
        station = Station(name="站", street_code="370102001")
        session.add(station)
        session.flush()
        station.name = "新站"
    assert [each[0] for each in told(engine, now)] == ["create", "change"]


def test_what_a_savepoint_took_back_is_not_recorded(engine: Engine, now: datetime) -> None:
    with db.transaction(engine, ACTOR, now=now, operation="x") as session:
        session.note("print", "paper", 1)
        savepoint = session.begin_nested()
        session.add(Station(name="一", street_code="370102001"))
        session.flush()
        session.note("reveal", "resident", 1, reason="核对")
        savepoint.rollback()
        with session.begin_nested():
            session.add(Station(name="二", street_code="370102001"))
    assert [(each[0], each[3].get("name")) for each in told(engine, now)] == [("print", None), ("create", [None, "二"])]


def test_what_was_rolled_back_is_not_recorded_with_what_follows(engine: Engine, now: datetime) -> None:
    with db.transaction(engine, ACTOR, now=now, operation="x") as session:
        session.note("print", "paper", 1)
        session.add(Station(name="一", street_code="370102001"))
        session.flush()
        session.rollback()
        session.add(Station(name="二", street_code="370102001"))
    assert [(each[0], each[3].get("name")) for each in told(engine, now)] == [("create", [None, "二"])]


def test_notes_without_rows_are_linked_too(engine: Engine, now: datetime) -> None:
    with db.transaction(engine, ACTOR, now=now, operation="residents.reveal") as session:
        session.note("reveal", "resident", 5, reason="核对身份")
    (row,) = records(engine, now)
    assert (row.action, row.subject_id, row.reason, row.previous_hash) == ("reveal", "5", "核对身份", "0" * 64)


def test_records_are_append_only(engine: Engine, now: datetime) -> None:
    add_station(engine, now)
    statements = ["UPDATE records SET actor_name = 'x'", "DELETE FROM records"]
    if engine.dialect.name == "sqlite":
        statements.append("INSERT OR REPLACE INTO records SELECT * FROM records")
    for statement in statements:
        with pytest.raises(Exception, match="append-only"), engine.begin() as connection:
            connection.exec_driver_sql(statement)
    assert len(records(engine, now)) == 1
