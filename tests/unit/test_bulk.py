from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError

from desk import bulk, db
from desk.models.catalogue import ServiceItem
from desk.models.stations import CalendarDay, Station

STATIONS = Station.__table__


def test_values_are_stored_as_the_unit_of_work_stores_them(engine: Engine, now: datetime) -> None:
    with db.transaction(engine, db.SYSTEM, now=now) as session:
        bulk.insert(
            session,
            CalendarDay.__table__,
            ("day", "working", "note"),
            [(date(2026, 10, 1), False, "国庆节\t𠅤\\N\n"), (date(2026, 10, 10), True, None)],
        )
        columns = ("id", "code", "edition", "valid_from", "name", "kind", "category", "route", "channels", "aliases",
                   "on_the_spot", "levels", "materials", "default_data", "position")  # fmt: skip
        day = date(2026, 1, 1)
        bulk.insert(
            session, ServiceItem.__table__, columns,
            [(1, "A", 1, day, "项", "plain", "类", "x", ["a"], ["别名"], True, {"7123": "S"}, [{"name": "身份证"}],
              False, 0)],
        )  # fmt: skip
    with db.reading(engine, db.SYSTEM, now=now) as session:
        days = session.execute(select(CalendarDay.day, CalendarDay.working, CalendarDay.note).order_by(CalendarDay.day))
        assert days.tuples().all() == [
            (date(2026, 10, 1), False, "国庆节\t𠅤\\N\n"),
            (date(2026, 10, 10), True, None),
        ]
        item = session.scalars(select(ServiceItem)).one()
        assert (item.aliases, item.materials, item.on_the_spot) == (["别名"], [{"name": "身份证"}], True)


def test_more_rows_than_one_portion(engine: Engine, now: datetime) -> None:
    """What all rows of a portion have in common goes another way than what differs."""
    first = date(2020, 1, 1)
    whole = [(first + timedelta(days), True, None) for days in range(bulk.ROWS_AT_ONCE)]
    rest = [(first + timedelta(len(whole) + days), bool(days % 2), f"{days}") for days in range(700)]
    columns = ("day", "working", "note")
    with db.transaction(engine, db.SYSTEM, now=now) as session:
        bulk.insert(session, CalendarDay.__table__, columns, [*whole, *rest])
        bulk.insert(session, CalendarDay.__table__, columns, [])
    with db.reading(engine, db.SYSTEM, now=now) as session:
        query = select(CalendarDay.day, CalendarDay.working, CalendarDay.note).order_by(CalendarDay.day)
        assert session.execute(query).tuples().all() == [*whole, *rest]


def test_columns_that_are_the_same_in_all_rows(engine: Engine, now: datetime) -> None:
    same = {"working": False, "note": "春节"}
    days = [(date(2020, 1, 1) + timedelta(days),) for days in range(bulk.WORTH_A_LOOK)]
    with db.transaction(engine, db.SYSTEM, now=now) as session:
        bulk.insert(session, CalendarDay.__table__, ("day",), days, same)
    with db.reading(engine, db.SYSTEM, now=now) as session:
        query = select(CalendarDay.day, CalendarDay.working, CalendarDay.note).order_by(CalendarDay.day)
        assert session.execute(query).tuples().all() == [(*day, False, "春节") for day in days]


def test_a_refused_row_is_told_like_any_other(engine: Engine, now: datetime) -> None:
    rows = [(1, "一", "370102001"), (1, "二", "370102001")]
    with pytest.raises(IntegrityError), db.transaction(engine, db.SYSTEM, now=now) as session:
        bulk.insert(session, STATIONS, ("id", "name", "street_code"), rows)
    with db.reading(engine, db.SYSTEM, now=now) as session:
        assert session.scalars(select(Station)).all() == []


def test_keys_are_nobody_elses(engine: Engine, now: datetime) -> None:
    with db.transaction(engine, db.SYSTEM, now=now) as session:
        session.add(Station(name="一", street_code="370102001"))
        session.flush()
        first, second = bulk.take_keys(session, STATIONS, 3), bulk.take_keys(session, STATIONS, 2)
        bulk.insert(session, STATIONS, ("id", "name", "street_code"), [(key, "x", "1") for key in [*first, *second]])
        last = Station(name="二", street_code="370102001")
        session.add(last)
        session.flush()
        assert (first, second, last.id) == (range(2, 5), range(5, 7), 7)
        assert list(bulk.take_keys(session, STATIONS, 0)) == []


def test_keys_of_a_table_that_was_always_empty(engine: Engine, now: datetime) -> None:
    with db.transaction(engine, db.SYSTEM, now=now) as session:
        assert bulk.take_keys(session, STATIONS, 3) == range(1, 4)
        assert bulk.take_keys(session, STATIONS, 3) == range(4, 7)
