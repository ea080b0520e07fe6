"""What of the beds must not be missed today."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import Forbidden
from desk.models.beds import Bed
from desk.rules.beds import Found, StayState
from desk.rules.permissions import Role
from desk.services.beds import census
from desk.services.beds.watching import Alert, BedDay, Look, bed_day
from tests.unit.house import House, house
from tests.unit.whole_file import street


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return house(engine, now, monkeypatch)


def day(number: int) -> date:
    return date(2026, 1, number)


def look(here: House, role: Role = Role.CARE_OPERATOR, *, later: int = 0) -> BedDay:
    found: BedDay | None = here.do(bed_day, role, later=later)
    assert found is not None
    return found


def said(found: BedDay) -> list[tuple[Alert, str, str, str]]:
    return [(line.alert, line.bed, line.name, line.words) for line in found.lines]


def test_the_house_at_a_glance(here: House) -> None:
    here.stay(here.add("王桂芳").resident_id, "201-1", day(2))
    away = here.stay(here.add("李秀英").resident_id, "201-2", day(2), state=StayState.ON_LEAVE)
    here.leave(away, here.now, gone_at=here.now)

    def clean(session: Session) -> None:
        session.get_one(Bed, here.beds["202-1"]).condition = "TO_INSPECT"

    here.system(clean)
    found = look(here)
    (floor,) = found.floors
    assert (floor.floor, floor.rooms) == (
        2,
        (
            (("201-1", Look.TAKEN), ("201-2", Look.AWAY)),
            (("202-1", Look.TO_CLEAN), ("202-2", Look.FREE)),
            (("203-1", Look.RESERVE),),
        ),
    )
    assert (found.beds, dict(found.looks)) == (
        5, {Look.TAKEN: 1, Look.AWAY: 1, Look.FREE: 1, Look.TO_CLEAN: 1, Look.RESERVE: 1},
    )  # fmt: skip
    assert said(found) == [(Alert.NOT_READY, "202-1", "", "to inspect")]


def test_what_is_late_comes_first(here: House) -> None:
    soon = here.now + timedelta(hours=3)
    here.stay(here.add("王桂芳").resident_id, "201-1", day(2), day(7))  # until ten o'clock
    here.stay(here.add("李秀英").resident_id, "201-2", day(2), day(6))
    here.stay(here.add("赵玉兰").resident_id, "202-1", day(7), day(9), StayState.BOOKED)
    held = here.now - timedelta(hours=2)
    here.stay(here.add("孙大爷").resident_id, "202-2", day(5), day(9), StayState.BOOKED, hold_until=held)
    here.stay(here.add("周奶奶").resident_id, "203-1", day(6), kind="EMERGENCY", complete_by=soon)
    found = look(here)
    assert said(found) == [
        (Alert.OVERSTAYED, "201-2", "李秀英", "should have left by 01-06 (Tue) 10:00"),
        (Alert.NOT_COME, "202-2", "孙大爷", "did not come; kept until 07:00"),
        (Alert.LEAVING, "201-1", "王桂芳", "short stay"),
        (Alert.INCOMPLETE, "203-1", "周奶奶", "to be completed by 12:00"),
        (Alert.ARRIVING, "202-1", "赵玉兰", "short stay"),
    ]
    assert [line.late for line in found.lines] == [True, True, False, False, False]
    assert (found.count(Alert.ARRIVING), found.count(Alert.LEAVING)) == (1, 1)
    later = look(here, later=4 * 60)
    assert [line.alert for line in later.lines if line.late] == [
        Alert.OVERSTAYED, Alert.OVERSTAYED, Alert.NOT_COME, Alert.INCOMPLETE,
    ]  # fmt: skip


def test_a_leave_that_is_overdue(here: House) -> None:
    stay = here.stay(here.add().resident_id, "201-1", day(2), state=StayState.ON_LEAVE)
    here.leave(stay, here.now - timedelta(days=1), gone_at=here.now, back_due_at=here.now + timedelta(hours=1))
    assert look(here).lines == ()
    assert said(look(here, later=61)) == [(Alert.OVERDUE, "201-1", "王桂芳", "at home, back by 10:00")]


def test_who_was_not_found_is_told_until_somebody_knows_more(here: House) -> None:
    stay = here.stay(here.add().resident_id, "201-1", day(2))
    found = {here.beds["201-1"]: census.Finding(Found.MISSING, "门卫没看见")}
    at_ten = 13 * 60
    here.do(lambda s: census.take_round(s, night=day(7), found=found), Role.CARE_OPERATOR, later=at_ten)
    (line,) = look(here, later=at_ten + 9 * 60).lines
    assert (line.alert, line.late, line.stay_id) == (Alert.MISSING, True, stay)
    assert line.words == "not found in the round at 01-07 (Wed) 22:00 门卫没看见"
    here.do(lambda s: census.take_round(s, night=day(8)), Role.CARE_OPERATOR, later=at_ten + 24 * 60)
    assert look(here, later=at_ten + 24 * 60).lines == (), "found the next night"


def test_names_are_masked_for_whoever_does_not_run_the_centre(here: House) -> None:
    here.stay(here.add().resident_id, "201-1", day(2), day(6))
    here.stay(here.add("李秀英").resident_id, "201-2", day(7), day(9), StayState.BOOKED)
    assert [line.name for line in look(here, Role.CLERK).lines] == ["王*芳", "李*英"]
    with pytest.raises(Forbidden):
        look(here, Role.GRID_WORKER)


def test_a_station_without_beds(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    assert street(engine, now, monkeypatch).do(bed_day) is None
