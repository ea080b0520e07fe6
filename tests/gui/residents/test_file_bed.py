"""The file of somebody in a bed of the centre: where, since when meals and knocks rest, and the stay in the line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from desk.rules.beds import LeaveKind, StayKind
from desk.rules.permissions import Role
from desk.services.beds import PlaceInput, StayInput, admit_now
from desk.services.beds.leaving import leave_now
from desk.services.beds.rows import LeaveInput
from desk.services.residents import Happened
from tests.support.residents_desk import Desk, make
from tests.unit.house import House
from tests.unit.office import Office


def test_the_bed_is_said_and_that_meals_rest(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    house = House(office.engine, office.now, office.actors)
    house.furnish()
    stay = StayInput(file.resident_id, StayKind.SHORT, date(2026, 1, 7))
    place = PlaceInput(house.beds["201-2"], office.now - timedelta(hours=1), office.now + timedelta(days=9))
    done = house.do(lambda s: admit_now(s, values=stay, place=place), Role.STATION_HEAD)
    desk = sit()
    desk.open(file)
    head = desk.page.file.head
    assert head.presence.accessibleName() == "201-2 staying"
    assert head.rests.isVisible()
    assert head.rests.text() == "No meals, no knocks since 01-07  in bed 201-2"
    card = desk.page.file.line_card
    assert card.chips[Happened.BED].isVisible()
    assert card.line.rows()[0].title == "admitted  201-2"
    away = LeaveInput(LeaveKind.HOME, office.now, office.now + timedelta(days=1))
    house.do(lambda s: leave_now(s, stay_id=done.stay.stay_id, version=None, values=away), Role.STATION_HEAD, later=1)
    desk.page.reload()
    desk.settle()
    assert head.presence.accessibleName() == "201-2 on leave"


def test_somebody_at_home_has_no_such_line(office: Office, sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.open(make(office))
    assert not desk.page.file.head.rests.isVisible()
    assert desk.page.file.head.presence.accessibleName() == "at home"
