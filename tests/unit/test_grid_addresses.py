"""Buildings, the grid an address proposes while others change the grids, and addresses without a grid."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Cancelled, Rejected, Stale
from desk.models.records import Record
from desk.models.residents import Household, ResidentAddress
from desk.recording import Actor, Session
from desk.services import grids
from desk.services.grids import BuildingInput, BuildingsMade, GridMove, RangeInput
from tests.support.grid_town import build, living, station_head

T = TypeVar("T")
Act = Callable[[Callable[[Session], T]], T]


@pytest.fixture
def head(engine: Engine, now: datetime) -> Actor:
    return station_head(engine, now)


@pytest.fixture
def act(engine: Engine, head: Actor, now: datetime) -> Act[object]:
    """One transaction of the head."""
    return lambda work: db.run(engine, work, actor=head, now=now, operation="test")


@pytest.fixture
def key(act: Act[dict[str, int]]) -> dict[str, int]:
    """The grids by code."""
    return act(build)


def code_of(session: Session, address: str) -> str | None:
    found = grids.propose(session, address=address)
    return found.code if found else None


def test_a_building_is_made_once(act: Act[None], key: dict[str, int]) -> None:
    def work(session: Session) -> None:
        made = grids.save_buildings(session, grid_id=key["0101"], text="历下区百花洲家园1–24号楼", units=3, floors=6)
        assert made == BuildingsMade(24, 0, 0)
        again = grids.save_buildings(session, grid_id=key["0102"], text="百花洲家园24-25号楼")
        assert again == BuildingsMade(1, 1, 0)
        row = grids.buildings(session, grid_id=key["0101"])[0]
        assert (row.proper, row.number, row.units, row.floors) == ("百花洲家园", "1", 3, 6)
        values = BuildingInput("百花洲家园", "２ 号楼", key["0101"])
        for building_id, fields in ((None, {"number"}), (row.building_id, {"number"})):
            with pytest.raises(Rejected) as caught:
                grids.save_building(session, building_id=building_id, version=None, values=values)
            assert set(caught.value.fields) == fields
        with pytest.raises(Rejected) as caught:
            grids.save_building(session, building_id=None, version=None, values=BuildingInput(" ", "东", units=0))
        assert set(caught.value.fields) == {"proper", "number", "units"}
        with pytest.raises(Stale):
            grids.save_building(
                session, building_id=row.building_id, version=9, values=BuildingInput("百花洲家园", "1")
            )
        with pytest.raises(Rejected):
            grids.save_buildings(session, grid_id=key["0101"], text="百花洲家园")
        free = grids.save_building(
            session, building_id=row.building_id, version=1, values=BuildingInput("百花洲家园", "甲1号楼", note="车库")
        )
        assert (free.number, free.grid_id, free.version) == ("甲1", None, 2)
        assert grids.buildings(session) == (free,)
        assert grids.remove_buildings(session, building_ids=[free.building_id]) == 1
        assert grids.buildings(session) == ()

    act(work)


def test_what_others_change_is_proposed_at_once(
    engine: Engine, head: Actor, now: datetime, key: dict[str, int]
) -> None:
    address = "百花洲家园5号楼1单元101室"

    def seen() -> str | None:
        with db.reading(engine, head, now=now) as session:
            return code_of(session, address)

    assert seen() is None
    with db.transaction(engine, head, now=now) as session:
        grids.save_range(session, grid_id=key["0101"], values=RangeInput("百花洲家园"))
        assert code_of(session, address) == "0101"
        grids.save_buildings(session, grid_id=key["010101"], text="百花洲家园5号楼")
        assert code_of(session, address) == "010101"
    assert seen() == "010101"

    def give_up(session: Session) -> None:
        row = grids.buildings(session, grid_id=key["010101"])[0]
        grids.move_buildings(session, building_ids=[row.building_id], grid_id=key["0102"])
        assert code_of(session, address) == "0102"
        raise Cancelled("")

    with pytest.raises(Cancelled):
        db.run(engine, give_up, actor=head, now=now, operation="test")
    assert seen() == "010101"
    with db.transaction(engine, head, now=now) as session:
        row = grids.buildings(session, grid_id=key["010101"])[0]
        grids.move_buildings(session, building_ids=[row.building_id], grid_id=key["0102"])
    assert seen() == "0102"
    with db.transaction(engine, head, now=now) as session:
        grids.assign_member(session, grid_id=key["01"], name="周敏", duty="网格长", since=date(2025, 1, 1))
    with db.reading(engine, head, now=now) as session:
        found = grids.propose(session, address=address)
    assert found is not None
    assert found.responsible is not None
    assert found.responsible.name == "周敏"


def test_the_plan_of_an_estate_shows_who_lives_where(act: Act[None], key: dict[str, int]) -> None:
    def work(session: Session) -> None:
        grids.save_buildings(session, grid_id=key["0101"], text="百花洲家园1-3号楼、12号楼")
        grids.save_buildings(session, grid_id=key["010101"], text="双忠西巷24号")
        grids.save_buildings(session, grid_id=key["0102"], text="荷风里1号楼")
        living(session, None, "王桂芳", date(1940, 1, 1), "历下区百花洲家园1号楼2单元101室", living_alone=True)
        living(session, None, "李强", date(1990, 1, 1), "百花洲家园12号楼1单元101室")
        living(session, None, "白露", date(1950, 1, 1), "百花洲家园12号楼1单元101室")
        living(session, None, "周敏", None, "双忠西巷24号27户")
        living(session, None, "走了", date(1950, 1, 1), "百花洲家园12号楼1单元102室", status="moved_out")
        place = grids.buildings(session, grid_id=key["0101"])[1]
        grids.place_buildings(session, places={place.building_id: (5, 2)})
        estates = {plan.proper: plan for plan in grids.buildings_of(session, grid_id=key["0101"])}
        assert set(estates) == {"百花洲家园", "双忠西巷"}
        found = {
            each.building.number: (each.households, each.residents, each.elders, each.solitary)
            for each in estates["百花洲家园"].buildings
        }
        assert found == {"1": (1, 1, 1, 1), "2": (0, 0, 0, 0), "3": (0, 0, 0, 0), "12": (1, 2, 1, 0)}
        assert [(each.x, each.y) for each in estates["百花洲家园"].buildings] == [(0, 0), (5, 2), (1, 0), (2, 0)]
        assert (estates["百花洲家园"].columns, estates["百花洲家园"].lines) == (6, 3)
        assert estates["双忠西巷"].buildings[0].residents == 1
        assert len(grids.buildings_of(session, grid_id=None)) == 3
        grids.place_buildings(session, places={place.building_id: None})
        assert grids.buildings(session, grid_id=key["0101"])[1].map_x is None

    act(work)


def test_addresses_without_a_grid_are_grouped_paged_and_masked(act: Act[None], key: dict[str, int]) -> None:
    def work(session: Session) -> None:
        for number in range(1, 8):
            living(session, None, f"王桂{'甲乙丙丁戊己庚'[number - 1]}", None, f"春和里南区{number}号楼1单元101室")
        living(session, None, "李强", None, "春和里南区7号楼1单元101室")
        living(session, None, "白露", None, "春和里南区西院3号楼101室")
        living(session, key["0101"], "周敏", None, "春和里南区9号楼1单元101室")
        living(session, None, "走了", None, "春和里南区8号楼1单元101室", status="deceased")
        first, second = grids.estates_without_grid(session)
        assert (first.proper, first.households, first.residents) == ("春和里南区", 7, 8)
        assert (first.building_from, first.building_to, first.buildings[0]) == (1, 7, "1")
        assert (second.proper, second.residents) == ("春和里南区西院", 1)
        page = grids.addresses_without_grid(session, proper="春和里南区", limit=5)
        assert (page.total, len(page.rows)) == (8, 5)
        assert (page.rows[0].name, page.rows[0].address) == ("王*甲", "春和里南区1号楼**室")
        rest = grids.addresses_without_grid(session, proper="春和里南区", after=page.next, limit=5)
        assert (len(rest.rows), rest.next) == (3, None)
        assert grids.addresses_without_grid(session).total == 9

    act(work)


def test_addresses_are_located_anew_on_confirmation(engine: Engine, act: Act[None], key: dict[str, int]) -> None:
    def prepare(session: Session) -> None:
        living(session, None, "王桂芳", None, "春和里南区1号楼1单元101室")
        living(session, key["0102"], "李强", None, "春和里南区2号楼1单元101室")
        living(session, key["0102"], "白露", None, "别处1号楼1单元101室")
        grids.save_buildings(session, grid_id=key["0101"], text="春和里南区1-2号楼")

    def look(session: Session) -> None:
        only_new = grids.preview_relocation(session)
        assert only_new.moves == (GridMove(None, key["0101"], 1),)
        assert (only_new.households, only_new.looked_at) == (1, 2)
        found = grids.preview_relocation(session, everything=True)
        assert set(found.moves) == {GridMove(None, key["0101"], 1), GridMove(key["0102"], key["0101"], 1)}
        assert found.uncovered == 2  # the address and its household

    def stop(done: int, total: int) -> None:
        raise Cancelled("")

    def move(session: Session) -> None:
        told: list[tuple[int, int]] = []
        with pytest.raises(Cancelled):
            grids.relocate(session, everything=True, progress=stop)
        done = grids.relocate(
            session, everything=True, only={(None, key["0101"])}, progress=lambda *at: told.append(at)
        )
        assert (done.moved, done.households) == (1, 1)
        assert told[-1] == (6, 6)
        assert grids.relocate(session, everything=True).moved == 1
        assert grids.relocate(session, everything=True).moved == 0

    act(prepare)
    act(look)
    act(move)

    def check(session: Session) -> None:
        texts = dict(session.execute(select(ResidentAddress.text, ResidentAddress.grid_id)).tuples().all())
        assert texts["春和里南区1号楼1单元101室"] == texts["春和里南区2号楼1单元101室"] == key["0101"]
        assert set(session.scalars(select(Household.grid_id))) == {key["0101"], key["0102"]}
        notes = session.scalars(select(Record.changes).where(Record.action == "relocate")).all()
        assert notes == ['{"addresses":[null,1],"households":[null,1]}'] * 2

    act(check)
