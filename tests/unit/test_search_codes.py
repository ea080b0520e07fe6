"""The find box finds a laundry bag by its tag, and a resident by the number of a canteen card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from desk import db
from desk.db import Session
from desk.models.laundry import LaundryBag
from desk.models.stations import Station
from desk.rules.laundry import bag_code
from desk.rules.permissions import Role
from desk.services import meals, search
from desk.services.search import FindResult
from tests.unit.service_house import Centre, booked, make_centre

BAG, CARD = bag_code(7), "0417"


@pytest.fixture
def centre(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Centre]:
    engine = db.open_engine(sqlite_url)
    made = make_centre(engine, now, monkeypatch)
    wash = booked(made, "葛云霞", "洗衣09", 1)

    def fill(session: Session) -> int:
        session.add(
            LaundryBag(
                station_id=session.actor.station_id, booking_id=wash.booking_id, resident_id=wash.resident_id,
                code=BAG, state="READY", due_on=made.day(1), received_at=session.now,
                received_by_id=session.actor.staff_id,
            )
        )  # fmt: skip
        meals.issue_card(session, resident_id=made.people["沈桂芳"], number=CARD)
        other = Station(name="别处", street_code="370102004")
        session.add(other)
        session.flush()
        return other.id

    here = made.office.actors[Role.CLERK]
    made.office.actors[Role.GRID_WORKER] = replace(here, roles=frozenset({Role.GRID_WORKER.value}))
    made.office.actors[Role.CARE_OPERATOR] = replace(here, station_id=made.act(fill))
    yield made
    engine.dispose()


def _find(centre: Centre, query: str, role: Role = Role.CLERK, **more: object) -> FindResult:
    found = centre.look(search.find, role, query=query, **more)
    assert isinstance(found, FindResult)
    return found


def _keys(found: FindResult) -> list[tuple[int, int]]:
    return [(hit.subject, hit.subject_id) for hit in found.hits]


def test_exact_codes_stand_before_everything_else(centre: Centre) -> None:
    [bag] = _find(centre, BAG).hits
    assert (bag.subject, bag.name, bag.number, bag.state) == (search.BAG, "葛云霞", BAG, "ready")
    assert _keys(_find(centre, f"{BAG[:4]} {BAG[4:]}")) == [(search.BAG, bag.subject_id)], "read in groups"
    assert _find(centre, BAG[:-1]).hits == (), "half a code is nobody's"
    [person] = _find(centre, CARD).hits
    assert (person.subject, person.name) == (search.RESIDENT, "沈桂芳")
    assert _keys(_find(centre, "沈桂芳")) == [(search.RESIDENT, person.subject_id)]
    only = frozenset({search.RESIDENT})
    assert _keys(_find(centre, BAG, kinds=only)) == [] and len(_find(centre, CARD, kinds=only).hits) == 1
    [card] = centre.look(meals.cards_of, resident_id=centre.people["沈桂芳"])
    centre.act(meals.end_card, card_id=card.card_id)
    assert _find(centre, CARD).hits == (), "a card that ended opens nothing"


@pytest.mark.parametrize("role", [Role.GRID_WORKER, Role.CARE_OPERATOR])
def test_codes_are_for_those_who_may_see_the_services_of_their_station(centre: Centre, role: Role) -> None:
    """The grid worker may not see services; the care operator here is of another station."""
    assert _find(centre, BAG, role).hits == () and _find(centre, CARD, role).hits == ()
