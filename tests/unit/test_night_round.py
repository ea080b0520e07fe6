"""The night round: what it should find, written down in one act, corrected the same night, and what raises an alarm."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType

import pytest
from sqlalchemy import event, select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import DeskError, Forbidden, Rejected
from desk.models.records import Record
from desk.rules.beds import Found, LeaveKind, StayState
from desk.rules.permissions import Role
from desk.rules.rounds import expected, is_alarm, judged_at, night_of
from desk.services.beds import census
from desk.services.beds.census import Finding, Round, RoundDone
from tests.unit.house import House, house

TONIGHT = date(2026, 1, 7)
AT_NIGHT = 13 * 60  # minutes after nine: 22:00


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return house(engine, now, monkeypatch)


def day(number: int) -> date:
    return date(2026, 1, number)


def look(here: House, *, later: int = AT_NIGHT, role: Role = Role.CARE_OPERATOR, night: date | None = None) -> Round:
    found: Round = here.do(lambda s: census.night_round(s, night=night), role, later=later)
    return found


def take(
    here: House, found: Mapping[int, Finding] = MappingProxyType({}), *, later: int = AT_NIGHT, night: date = TONIGHT,
    role: Role = Role.CARE_OPERATOR,
) -> RoundDone:  # fmt: skip
    done: RoundDone = here.do(lambda s: census.take_round(s, night=night, found=found), role, later=later)
    return done


def furnish(here: House) -> dict[str, int]:
    """In bed, on leave, in hospital; two beds are empty."""
    stays = {
        "in": here.stay(here.add("王桂芳").resident_id, "201-1", day(2), day(20)),
        "away": here.stay(here.add("李秀英").resident_id, "201-2", day(2), state=StayState.ON_LEAVE),
        "hospital": here.stay(here.add("赵玉兰").resident_id, "202-1", day(2), state=StayState.ON_LEAVE),
    }
    here.stay(here.add("孙大爷").resident_id, "202-2", day(9), state=StayState.BOOKED)
    out = {"gone_at": here.now, "back_due_at": here.now + timedelta(hours=10)}
    here.leave(stays["away"], here.now, **out)
    here.leave(stays["hospital"], here.now, kind="HOSPITAL", gone_at=here.now)
    return stays


def test_the_night_begins_at_noon(now: datetime) -> None:
    assert night_of(now) == day(6)
    assert night_of(now + timedelta(hours=3)) == TONIGHT
    assert night_of(now + timedelta(hours=17)) == TONIGHT, "at two in the morning it is still the same night"
    assert judged_at(TONIGHT, now + timedelta(hours=12)) == now + timedelta(hours=12)
    assert judged_at(day(6), now) == now - timedelta(hours=3), "written down late: who was there at six"


def test_what_is_an_alarm() -> None:
    assert expected(taken=False, away=None) is Found.EMPTY
    assert expected(taken=True, away=LeaveKind.FAMILY) is Found.ON_LEAVE
    assert is_alarm(Found.PRESENT, Found.MISSING)
    assert is_alarm(Found.EMPTY, Found.PRESENT)
    assert not is_alarm(Found.ON_LEAVE, Found.PRESENT)
    assert not is_alarm(Found.EMPTY, Found.MISSING)


def test_what_the_round_should_find(here: House) -> None:
    furnish(here)
    found = look(here)
    assert (found.night, found.taken_at) == (TONIGHT, None)
    assert [(row.bed, row.name, row.expected, row.found, row.overdue) for row in found.rows] == [
        ("201-1", "王桂芳", Found.PRESENT, None, False),
        ("201-2", "李秀英", Found.ON_LEAVE, None, True),
        ("202-1", "赵玉兰", Found.IN_HOSPITAL, None, False),
        ("202-2", "", Found.EMPTY, None, False),
        ("203-1", "", Found.EMPTY, None, False),
    ]
    assert [found.count(each) for each in (Found.PRESENT, Found.EMPTY, Found.MISSING)] == [1, 2, 0]
    assert look(here, role=Role.CLERK).rows[0].name == "王*芳"


def test_confirmed_in_one_act_with_what_was_otherwise(here: House) -> None:
    stays = furnish(here)
    beds = here.beds
    done = take(
        here,
        {
            beds["201-1"]: Finding(Found.MISSING, "门卫没看见"),
            beds["201-2"]: Finding(Found.PRESENT),
            beds["203-1"]: Finding(Found.PRESENT),
        },
    )
    assert [row.bed for row in done.round.alarms] == ["201-1", "203-1"]
    assert done.told == (
        "201-1 王桂芳 was not found: in bed was expected.",
        "Somebody lies in 203-1, which should be empty.",
        "201-2 李秀英 is back: please write the return down.",
    )
    assert (done.round.rows[0].note, done.round.rows[0].stay_id) == ("门卫没看见", stays["in"])
    again = look(here, later=AT_NIGHT + 60)
    assert again == done.round
    assert (again.taken_by, again.count(Found.EMPTY)) == ("王芳", 1)


def test_once_a_night(here: House) -> None:
    furnish(here)
    take(here)
    with pytest.raises(DeskError, match=r"王芳 has taken the round of 2026-01-07 already, at 22:00"):
        take(here, later=AT_NIGHT + 1)


def test_what_was_written_stays_when_things_change_after_it(here: House) -> None:
    furnish(here)
    done = take(here)
    here.stay(here.add("周奶奶").resident_id, "203-1", day(8))
    assert look(here, later=AT_NIGHT + 24 * 60, night=TONIGHT) == done.round


def test_corrected_the_same_night_and_recorded(here: House) -> None:
    furnish(here)
    bed = here.beds["201-1"]
    take(here, {bed: Finding(Found.MISSING)})

    def correct(later: int) -> RoundDone:
        done: RoundDone = here.do(
            lambda s: census.correct_round(s, night=TONIGHT, bed_id=bed, found=Found.PRESENT, note="在活动室"),
            Role.CARE_OPERATOR,
            later=later,
        )
        return done

    done = correct(AT_NIGHT + 10)
    assert (done.round.alarms, done.told) == ((), ())
    query = select(Record.changes).where(Record.subject == "night_count", Record.action == "change")
    (changes,) = here.system(lambda s: s.scalars(query).all())
    assert json.loads(changes) == {"found": ["MISSING", "PRESENT"], "note": [None, "在活动室"]}
    with pytest.raises(Rejected):
        correct(AT_NIGHT + 2 * 24 * 60)


def test_last_nights_round_written_down_late_says_who_was_there(here: House) -> None:
    key = here.add().resident_id
    here.stay(key, "201-1", day(2), day(7), StayState.DISCHARGED)  # left at ten this morning
    found = look(here, later=120, night=day(6))
    assert [(row.bed, row.expected) for row in found.rows[:2]] == [("201-1", Found.PRESENT), ("201-2", Found.EMPTY)]
    take(here, later=120, night=day(6))
    with pytest.raises(Rejected) as caught:
        take(here, later=120, night=day(4))
    assert set(caught.value.fields) == {"night"}


def test_a_bed_that_is_not_on_the_round(here: House) -> None:
    with pytest.raises(Rejected) as caught:
        take(here, {99: Finding(Found.EMPTY)})
    assert set(caught.value.fields) == {"found"}


def test_nothing_to_correct(here: House) -> None:
    with pytest.raises(DeskError, match="not taken"):
        here.do(
            lambda s: census.correct_round(s, night=TONIGHT, bed_id=1, found=Found.EMPTY), Role.STATION_HEAD,
            later=AT_NIGHT,
        )  # fmt: skip


def test_who_may(here: House) -> None:
    with pytest.raises(Forbidden):
        take(here, role=Role.CLERK)
    with pytest.raises(Forbidden):
        look(here, role=Role.GRID_WORKER)


def test_years_of_history_are_not_read(here: House) -> None:
    """The beds, what is current, what is out of use, and the leaves: the same few questions however much is past."""
    furnish(here)
    asked: list[str] = []

    def count(*told: object) -> None:
        asked.append(str(told[2]))

    with db.reading(here.engine, here.actors[Role.CLERK], now=here.now) as session:
        event.listen(here.engine, "before_cursor_execute", count)
        try:
            census.night_round(session)
        finally:
            event.remove(here.engine, "before_cursor_execute", count)
    assert len(asked) <= 8, asked
