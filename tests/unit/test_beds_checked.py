from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.rules.beds import LeftTo
from desk.services import beds, integrity
from tests.unit.care_house import House, make_house


@pytest.fixture
def house(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    """One in each state."""
    house = make_house(engine, now, monkeypatch)
    for name, bed, count in (("沈桂芳", "201-1", 5), ("阮秀琴", "201-2", 5), ("金凤仙", "203-1", 9)):
        house.act(beds.book_new, values=house.wants(name, 0, count), place=house.place(bed, 0, count))
    house.act(beds.ask, values=house.wants("郭长林"))
    house.passes(hours=6)
    for name in ("沈桂芳", "阮秀琴"):
        house.do(beds.admit, stay_of(house, name))
    house.passes(days=1)
    house.do(beds.move, stay_of(house, "阮秀琴"), bed_id=house.beds["202-2"], reason="换")
    house.do(beds.discharge, stay_of(house, "沈桂芳"), left_to=LeftTo.HOME)
    cancelled = house.act(beds.book_new, values=house.wants("何桂英", 6, 9), place=house.place("202-1", 6, 9)).stay
    house.do(beds.cancel, cancelled, reason="不来了")
    return house


def stay_of(house: House, name: str) -> Any:
    return house.look(beds.stays_of, resident_id=house.people[name])[0]


def found(house: House) -> set[tuple[str, str]]:
    return {(each.rule, each.subject) for each in house.office.system(integrity.check)}


def past_the_rules(house: House, *statements: str) -> None:
    """As a fault of the disk could, or somebody with the database's own password."""
    with house.office.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            driver: Any = connection.connection.driver_connection
            for statement in ("PRAGMA foreign_keys=OFF", *statements, "PRAGMA foreign_keys=ON"):
                driver.execute(statement)
            return
        connection.execute(text("SET TRANSACTION READ WRITE"))
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        for statement in statements:
            connection.execute(text(statement))
        connection.commit()


def test_nothing_to_tell(house: House) -> None:
    assert found(house) == set()


def test_guards_that_are_gone(house: House) -> None:
    def strip(session: Session) -> None:
        if session.get_bind().dialect.name == "sqlite":
            session.execute(text("DROP TRIGGER stay_segments_bed_update"))
            session.execute(text("DROP TRIGGER account_entries_refuse_locked"))
        else:
            session.execute(text("ALTER TABLE stay_segments DROP CONSTRAINT ex_stay_segments_bed"))
            session.execute(text("ALTER TABLE account_entries DISABLE TRIGGER account_entries_refuse_locked"))
        session.execute(text("DROP INDEX uq_stay_segments_current_person"))

    house.office.system(strip)
    told = [each for each in house.office.system(integrity.check) if each.rule == "GUARD_MISSING"]
    assert sorted(each.subject for each in told) == ["account_entry", "stay_segment", "stay_segment"]


@pytest.mark.parametrize(
    ("where", "state"),
    [
        ("state = 'BOOKED'", "ADMITTED"),
        ("state = 'BOOKED'", "WAITLISTED"),
        ("state = 'BOOKED'", "CANCELLED"),
        ("state = 'ADMITTED'", "BOOKED"),
        ("state = 'CANCELLED'", "REQUESTED"),
        ("state = 'REQUESTED'", "BOOKED"),
    ],
)
def test_a_state_that_its_pieces_deny(house: House, where: str, state: str) -> None:
    house.office.system(lambda session: session.execute(text(f"UPDATE bed_stays SET state = '{state}' WHERE {where}")))
    assert found(house) == {("STAY_PHASES", "bed_stay")}


def test_beds_and_persons_in_two_places(house: House) -> None:
    booked, lying = stay_of(house, "金凤仙").segments[0], stay_of(house, "阮秀琴").segments[1]
    strip = "DROP TRIGGER stay_segments_bed_update"
    if house.office.engine.dialect.name != "sqlite":
        strip = "ALTER TABLE stay_segments DROP CONSTRAINT ex_stay_segments_bed"
    past_the_rules(house, strip, f"UPDATE stay_segments SET bed_id = {lying.bed_id} WHERE id = {booked.segment_id}")
    assert found(house) == {("BED_TWICE", "stay_segment"), ("GUARD_MISSING", "stay_segment")}


def test_a_gap(house: House) -> None:
    first = stay_of(house, "阮秀琴").segments[0]
    earlier = "2026-01-08 02:00:00.000000" if house.office.engine.dialect.name == "sqlite" else "2026-01-08T02:00:00Z"
    past_the_rules(house, f"UPDATE stay_segments SET ends_at = '{earlier}' WHERE id = {first.segment_id}")
    assert ("STAY_GAP", "stay_segment") in found(house)
