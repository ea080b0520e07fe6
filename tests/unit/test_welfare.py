"""Meals and knocks rest while someone lies in a bed, and nobody's open form is disturbed by it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import DeskError, Stale
from desk.models.records import Record
from desk.models.residents import Resident
from desk.rules.beds import StayState
from desk.services import residents
from desk.services.residents import welfare
from tests.unit.house import House
from tests.unit.whole_file import WANG, Street, street


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return street(engine, now, monkeypatch)


def flags(here: Street, resident_id: int) -> list[date | None]:
    def read(session: Session) -> list[date | None]:
        row = session.get_one(Resident, resident_id)
        return [row.meals_paused_on, row.knocks_paused_on]

    found: list[date | None] = here.system(read)
    return found


def test_paused_and_resumed_and_both_recorded(here: Street) -> None:
    key = here.add().resident_id
    here.do(lambda session: welfare.pause(session, resident_id=key, on=date(2026, 1, 7)))
    here.do(lambda session: welfare.pause(session, resident_id=key, on=date(2026, 1, 9)))
    assert flags(here, key) == [date(2026, 1, 7)] * 2, "what rests already keeps its day"
    here.do(lambda session: welfare.pause(session, resident_id=key, on=date(2026, 1, 5)))
    assert flags(here, key) == [date(2026, 1, 5)] * 2
    here.do(lambda session: welfare.resume(session, resident_id=key))
    here.do(lambda session: welfare.resume(session, resident_id=key))
    assert flags(here, key) == [None, None]
    query = select(Record.changes).where(Record.subject == "resident", Record.changes.contains("meals_paused_on"))
    told = [json.loads(text)["meals_paused_on"] for text in here.system(lambda s: list(s.scalars(query)))]
    assert told == [[None, "2026-01-07"], ["2026-01-07", "2026-01-05"], ["2026-01-05", None]]


def test_what_is_in_the_session_is_changed_too(here: Street) -> None:
    key = here.add().resident_id

    def work(session: Session) -> date | None:
        row = session.get_one(Resident, key)
        welfare.pause(session, resident_id=key, on=date(2026, 1, 7))
        return row.meals_paused_on

    assert here.do(work) == date(2026, 1, 7)


def test_an_open_form_is_not_stale(here: Street) -> None:
    file = here.add()
    here.do(lambda session: welfare.pause(session, resident_id=file.resident_id, on=date(2026, 1, 7)), later=1)
    assert here.open(file.resident_id).version == file.version

    def save(session: Session, remark: str) -> residents.ResidentFile:
        return residents.save(
            session, resident_id=file.resident_id, version=file.version, values=replace(WANG, remark=remark)
        )

    here.do(lambda session: save(session, "有钥匙"), later=2)
    with pytest.raises(Stale) as caught:
        here.do(lambda session: save(session, "没有钥匙"), later=3)
    assert list(caught.value.changes) == ["remark"]


def test_a_file_that_is_gone(here: Street) -> None:
    with pytest.raises(DeskError):
        here.do(lambda session: welfare.resume(session, resident_id=99))


def test_the_file_says_where_the_bed_is_and_since_when_meals_rest(here: Street) -> None:
    centre = House(here.engine, here.now, here.actors)
    centre.furnish()
    key = centre.add().resident_id
    assert (centre.open(key).bed, centre.open(key).bed_state, centre.open(key).rests_on) == ("", None, None)
    centre.stay(key, "201-2", date(2026, 1, 2), None, StayState.ON_LEAVE)
    centre.do(lambda session: welfare.pause(session, resident_id=key, on=date(2026, 1, 2)))
    file = centre.open(key)
    assert (file.bed, file.bed_state, file.rests_on) == ("201-2", StayState.ON_LEAVE, date(2026, 1, 2))
