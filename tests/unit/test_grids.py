"""Grids: the tree, people with dates, address ranges, and the grid an address proposes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Forbidden, Rejected, Stale
from desk.models.grids import GridRange
from desk.models.stations import Station
from desk.recording import Actor, Session
from desk.services import grids, residents
from desk.services.grids import GridInput, RangeInput
from desk.services.residents import Filters, ResidentInput


@pytest.fixture
def head(engine: Engine, now: datetime) -> Actor:
    """The station head."""
    with db.transaction(engine, db.SYSTEM, now=now) as session:
        station = Station(name="百花洲社区", street_code="370102003")
        session.add(station)
        session.flush()
        return Actor(None, "站长", station.id, frozenset({"STATION_HEAD"}))


@pytest.fixture
def desk(engine: Engine, head: Actor, now: datetime) -> Iterator[Session]:
    """The head's session over a community with one grid and one micro grid."""
    with db.transaction(engine, head, now=now) as session:
        community = grids.save_grid(session, grid_id=None, version=None, values=GridInput("01", "百花洲社区", 1))
        grid = grids.save_grid(
            session, grid_id=None, version=None, values=GridInput("0101", "第1网格", 2, community.grid_id)
        )
        grids.save_grid(session, grid_id=None, version=None, values=GridInput("010101", "微1", 3, grid.grid_id))
        yield session


def ids(session: Session) -> dict[str, int]:
    return {node.code: node.grid_id for node in grids.tree(session)}


def test_tree_lists_parents_first_with_who_answers(desk: Session) -> None:
    grids.assign_member(desk, grid_id=ids(desk)["0101"], name="周敏", duty="网格长", since=date(2025, 1, 1))
    grids.assign_member(desk, grid_id=ids(desk)["0101"], name="李强", duty="专职网格员", since=date(2025, 6, 1))
    found = [(node.code, node.responsible.name if node.responsible else None) for node in grids.tree(desk)]
    assert found == [("01", None), ("0101", "李强"), ("010101", "李强")]
    assert [member.name for member in grids.members(desk, grid_id=ids(desk)["0101"])] == ["李强", "周敏"]


def test_a_duty_is_dated_and_handed_over(desk: Session) -> None:
    grid_id = ids(desk)["0101"]
    before = grids.assign_member(desk, grid_id=grid_id, name="李强", duty="专职网格员", since=date(2025, 6, 1))
    grids.assign_member(
        desk, grid_id=grid_id, name="王芳", duty="专职网格员", since=date(2026, 1, 7), replaces=before.member_id
    )
    assert [member.name for member in grids.members(desk, grid_id=grid_id)] == ["王芳"]
    assert [member.name for member in grids.members(desk, grid_id=grid_id, past=True)] == ["李强", "王芳"]
    with pytest.raises(Rejected):
        grids.end_member(desk, member_id=before.member_id, until=date(2025, 5, 1))
    with pytest.raises(Rejected) as caught:
        grids.assign_member(desk, grid_id=grid_id, name=" ", duty="", since=date(2026, 1, 7), phone="12")
    assert set(caught.value.fields) == {"name", "duty", "phone"}


def test_faulty_grids_are_refused(desk: Session) -> None:
    wrong = GridInput("0101", " ", 3, ids(desk)["01"])
    with pytest.raises(Rejected) as caught:
        grids.save_grid(desk, grid_id=None, version=None, values=wrong)
    assert set(caught.value.fields) == {"code", "name", "parent_id"}
    with pytest.raises(Stale):
        grids.save_grid(desk, grid_id=ids(desk)["01"], version=7, values=GridInput("01", "百花洲", 1))
    renamed = grids.save_grid(desk, grid_id=ids(desk)["01"], version=1, values=GridInput("01", "百花洲", 1))
    assert (renamed.name, renamed.version) == ("百花洲", 2)


def test_an_address_proposes_its_grid(desk: Session) -> None:
    grids.save_range(desk, grid_id=ids(desk)["0101"], values=RangeInput("百花洲家园", 1, 20))
    first = grids.propose(desk, address="济南市历下区百花洲家园12号楼5单元504室")
    assert first is not None
    assert (first.code, first.path) == ("0101", "百花洲社区 › 第1网格")
    row = grids.save_range(desk, grid_id=ids(desk)["010101"], values=RangeInput("百花洲家园", 12, 12))
    closer = grids.propose(desk, address="百花洲家园12-5-504")
    assert closer is not None
    assert closer.code == "010101"
    grids.save_range(desk, grid_id=ids(desk)["010101"], values=RangeInput("百花洲家园", 13, 13), range_id=row.range_id)
    again = grids.propose(desk, address="百花洲家园12-5-504")
    assert again is not None
    assert again.code == "0101"
    assert desk.scalar(select(func.count()).select_from(GridRange)) == 2
    grids.remove_range(desk, range_id=grids.ranges(desk, grid_id=ids(desk)["0101"])[0].range_id)
    assert grids.propose(desk, address="百花洲家园12-5-504") is None
    with pytest.raises(Rejected):
        grids.save_range(desk, grid_id=ids(desk)["0101"], values=RangeInput("百花洲家园", 9, 3))


def test_files_get_the_grid_and_the_list_filters_by_it(desk: Session) -> None:
    grids.save_range(desk, grid_id=ids(desk)["010101"], values=RangeInput("百花洲家园"))
    home = ResidentInput(name="王桂芳", living_address="百花洲家园12号楼5单元504室")
    file = residents.save(desk, resident_id=None, version=None, values=home)
    assert file.grid is not None
    assert file.grid.name == "微1"
    assert residents.list_page(desk, filters=Filters(grid_id=ids(desk)["01"])).total == 1
    chosen = ResidentInput(name="王桂芳", living_address=file.living_address, grid_id=ids(desk)["0101"])
    changed = residents.save(desk, resident_id=file.resident_id, version=1, values=chosen)
    assert changed.grid is not None
    assert changed.grid.name == "第1网格"
    assert residents.list_page(desk, filters=Filters(grid_id=ids(desk)["010101"])).total == 0


def test_only_the_head_edits(engine: Engine, head: Actor, now: datetime) -> None:
    clerk = Actor(None, "顾敏", head.station_id, frozenset({"CLERK"}))
    with pytest.raises(Forbidden), db.transaction(engine, clerk, now=now) as session:
        grids.save_grid(session, grid_id=None, version=None, values=GridInput("01", "百花洲社区", 1))
