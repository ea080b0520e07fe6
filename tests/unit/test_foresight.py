"""What an event would bring is told before it is recorded, and nothing stays of the attempt."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from desk.errors import Rejected
from desk.models.records import Record
from desk.models.residents import ResidentEvent
from desk.models.stations import ShiftNote
from desk.rules.life import LifeEvent
from desk.services import residents
from desk.services.residents import EventInput
from tests.unit.whole_file import Street, street


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return street(engine, now, monkeypatch)


def foresee(here: Street, key: int, kind: LifeEvent, on: int) -> list[str]:
    values = EventInput(kind, date(2026, 1, on))
    told = here.do(lambda session: residents.foresee(session, resident_id=key, values=values))
    return [each.key for each in told]


def counts(here: Street) -> tuple[int, ...]:
    kinds = (ResidentEvent, ShiftNote, Record)
    found: tuple[int, ...] = here.system(
        lambda session: tuple(session.scalar(select(func.count()).select_from(kind)) for kind in kinds)
    )
    return found


def test_a_death_is_foretold_and_nothing_stays(here: Street) -> None:
    key = here.add().resident_id
    here.add("王建国")
    here.matter(1, key)
    before = counts(here)
    assert foresee(here, key, LifeEvent.DEATH, 6) == ["MATTERS_OPEN", "LEFT_ALONE"]
    assert foresee(here, key, LifeEvent.HOSPITAL, 6) == []
    assert counts(here) == before
    assert here.open(key).status == "living"


def test_what_would_be_refused_is_refused(here: Street) -> None:
    key = here.add().resident_id
    before = counts(here)
    with pytest.raises(Rejected) as refused:
        foresee(here, key, LifeEvent.DEATH, 20)
    assert set(refused.value.fields) == {"since"}
    assert counts(here) == before
