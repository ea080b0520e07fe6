"""The 工作台: its numbers, what is due when, and what the last shift left."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.engine import Engine

from desk.errors import Forbidden
from desk.recording import Actor
from desk.rules.matters import Handling, Verb
from desk.services import matters, notes
from desk.services.today import DayLoad, today
from tests.support.matters_desk import MattersDesk, set_up

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def desk(engine: Engine, now: datetime) -> MattersDesk:
    return set_up(engine, now)


def test_numbers_of_today(desk: MattersDesk) -> None:
    desk.take(ago=DAY, handling=Handling.ON_THE_SPOT)
    desk.take(handling=Handling.ON_THE_SPOT)
    desk.take(handling=Handling.ON_THE_SPOT, item=30)
    desk.take(sent=False, item=30)
    desk.take(ago=2 * DAY)
    with desk.at_work() as session:
        shown = today(session)
    facts = shown.facts
    assert (facts.taken, facts.taken_yesterday, facts.settled) == (3, 1, 2)
    assert (facts.open, facts.to_dispatch, facts.to_accept, facts.overdue) == (2, 1, 1, 1)
    assert (facts.residents, facts.households, facts.materials_due) == (1, 1, 0)
    assert [number for _, number in shown.categories] == [2, 1]
    assert shown.last_import is None


def test_a_promised_material_that_did_not_come_is_told(desk: MattersDesk) -> None:
    desk.take(ago=20 * DAY, missing={"房产证": 3})
    desk.take(missing={"房产证": 3})
    with desk.at_work() as session:
        assert today(session).facts.materials_due == 1


def test_due_groups(desk: MattersDesk) -> None:
    late = desk.take(ago=3 * DAY)
    later = desk.take(ago=2 * DAY)
    soon = desk.take(ago=20 * HOUR)
    tomorrow = desk.take()
    far = desk.take(profile="four_levels", level="thorny")
    stands = desk.take(ago=5 * DAY)
    for verb, text in ((Verb.ACCEPT, ""), (Verb.HOLD, "等材料")):
        with desk.at_work(later=-DAY) as session:
            version = matters.open_matter(session, matter_id=stands.matter_id).version
            matters.act(session, matter_id=stands.matter_id, version=version, verb=verb, text=text)
    with desk.at_work() as session:
        shown = today(session)
    groups = [[row.id for row in group.rows] for group in (shown.due.overdue, shown.due.today, shown.due.soon)]
    assert groups == [[late.matter_id, later.matter_id], [soon.matter_id], [tomorrow.matter_id]]
    assert [group.total for group in (shown.due.overdue, shown.due.today, shown.due.soon)] == [2, 1, 1]
    assert far.matter_id not in [key for group in groups for key in group]
    assert shown.days[:2] == (DayLoad(date(2026, 1, 7), 1), DayLoad(date(2026, 1, 8), 1))
    assert len(shown.days) == 7


def test_the_note_of_the_last_shift_waits_until_signed_for(desk: MattersDesk) -> None:
    with desk.at_work(desk.other, later=-15 * HOUR) as session:
        note = notes.leave(session, text="5 幢渗漏师傅约今早 9:30 到")
    with desk.at_work() as session:
        assert today(session).notes == (note,)
        notes.sign_for(session, note_id=note.note_id)
    with desk.at_work() as session:
        (signed,) = today(session).notes
        assert (signed.text, signed.read_by) == (note.text, "顾敏")


def test_who_may_not(desk: MattersDesk) -> None:
    administrator = Actor(desk.other.staff_id, "李强", desk.other.station_id, frozenset({"ADMINISTRATOR"}))
    with desk.at_work(administrator) as session, pytest.raises(Forbidden):
        today(session)
