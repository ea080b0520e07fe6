"""The services of the centre: what is shipped, what is read, what is set up and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from desk import db
from desk.errors import Forbidden
from desk.rules.care import ResourceKind, ServiceKind
from desk.rules.care_catalogue import AIDS
from desk.rules.permissions import Role
from desk.services import care
from desk.services.care import Shipped
from tests.unit.office import Office, set_up

TODAY = date(2026, 1, 7)


@pytest.fixture
def office(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    engine = db.open_engine(sqlite_url)
    yield set_up(engine, now, monkeypatch)
    engine.dispose()


def test_what_is_shipped_is_put_in_once_and_what_the_station_has_stays(office: Office) -> None:
    with pytest.raises(Forbidden):
        office.act(Role.CLERK, care.ship)
    before = office.act(Role.CLERK, care.lacking)
    assert before == Shipped(18, 8, 6, 6)
    assert office.act(Role.STATION_HEAD, care.ship) == before
    assert not office.act(Role.STATION_HEAD, care.lacking)
    assert office.act(Role.STATION_HEAD, care.ship) == Shipped(0, 0, 0, 0)


def test_services_are_read_with_their_times_in_order(office: Office) -> None:
    office.act(Role.STATION_HEAD, care.ship)
    offered = office.act(Role.CLERK, care.services)
    assert [each.name for each in offered[:6]] == ["助餐", "助浴", "洗衣", "理发", "陪诊", "康复"]
    assert {each.aid for each in offered} == {*AIDS, ""}
    meal, bath = offered[:2]
    assert [(each.name, each.starts, each.capacity) for each in meal.sittings] == [
        ("午餐", 660, 100),
        ("晚餐", 1020, 40),
    ]
    assert [each.starts for each in bath.sittings] == [540, 600, 840, 900]
    assert bath.kind is ServiceKind.BATH and bath.needs_assessment and bath.needs_consent
    rooms = {each.resource_id: each for each in office.act(Role.CLERK, care.resources)}
    taken = [rooms[key].name for key in bath.sittings[0].resources]
    assert taken == ["1 号浴间", "2 号浴间", "护理员一", "护理员二"]
    assert [each.kind for each in rooms.values()] == sorted(
        (each.kind for each in rooms.values()), key=list(ResourceKind).index
    )
    fair = offered[-1]
    assert fair.kind is ServiceKind.FAIR and all(each.provider for each in fair.sittings)


def test_timetable_judges_every_time_of_a_week(office: Office) -> None:
    office.act(Role.STATION_HEAD, care.ship)
    monday = TODAY + timedelta(days=5)
    table = office.act(Role.CLERK, lambda session: care.timetable(session, monday, monday + timedelta(days=6)))
    rows = {
        each.name: [
            [table.judge(sitting, monday + timedelta(days=offset)).capacity for offset in range(7)]
            for sitting in each.sittings
        ]
        for each in table.services
    }
    assert rows["助餐"] == [[100] * 7, [40] * 7]
    assert rows["助浴"] == [[2, 2, 2, 2, 2, 0, 0]] * 4
    assert rows["理发"] == [[0, 0, 0, 6, 0, 0, 6]]
    assert rows["陪诊"] == [[3, 3, 3, 3, 3, 0, 0]]
