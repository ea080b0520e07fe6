"""Two desks save the same row of the grids: the second is told who was faster and what it says now, and nothing of
the first is lost.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import DeskError, Stale
from desk.services import grids
from desk.services.grids import MemberInput, MemberRow, RangeInput
from tests.support.grid_town import build, station_head

Act = Callable[..., Any]
SINCE = date(2025, 1, 1)


@pytest.fixture
def act(engine: Engine, now: datetime) -> Act:
    """One transaction of 站长, or of the colleague ``by``, in a town with a few grids."""
    head = station_head(engine, now)

    def run(service: Callable[..., Any], by: str = "", **values: Any) -> Any:
        actor = replace(head, name=by) if by else head
        return db.run(engine, lambda session: service(session, **values), actor=actor, now=now, operation="test")

    run(build)
    return run


@pytest.fixture
def town(act: Act) -> dict[str, int]:
    return {node.code: node.grid_id for node in act(grids.tree)}


@pytest.fixture
def known(act: Act, town: dict[str, int]) -> MemberRow:
    """Somebody on duty, as both desks see them."""
    row = act(grids.assign_member, grid_id=town["0101"], name="李强", duty="网格员", since=SINCE, phone="15400000001")
    assert isinstance(row, MemberRow)
    return row


def said(row: MemberRow, **changes: Any) -> MemberInput:
    return replace(MemberInput(row.name, row.duty, row.since, row.phone or "", row.duty_hours or ""), **changes)


def test_a_correction_over_a_colleague_s_is_told_and_saved_when_meant(act: Act, known: MemberRow) -> None:
    key = known.member_id
    act(grids.correct_member, by="周敏", member_id=key, values=said(known, phone="15400000002"), seen=known)
    with pytest.raises(Stale, match="周敏") as caught:
        act(grids.correct_member, member_id=key, values=said(known, duty_hours="全天"), seen=known)
    assert caught.value.changes == {"phone": ("周敏", "15400000002", "15400000001")}
    [theirs] = act(grids.members, grid_id=known.grid_id)
    assert (theirs.phone, theirs.duty_hours) == ("15400000002", None)
    act(grids.correct_member, member_id=key, values=said(theirs, duty_hours="全天"), seen=theirs)
    [both] = act(grids.members, grid_id=known.grid_id)
    assert (both.phone, both.duty_hours) == ("15400000002", "全天")


def test_the_same_correction_twice_is_no_conflict(act: Act, known: MemberRow) -> None:
    values = said(known, phone="15400000002")
    for by in ("周敏", "沈卉"):
        act(grids.correct_member, by=by, member_id=known.member_id, values=values, seen=known)


def test_nobody_is_replaced_twice_unseen(act: Act, known: MemberRow) -> None:
    first = {"grid_id": known.grid_id, "duty": "网格员", "replaces": known.member_id, "seen": known}
    act(grids.assign_member, by="周敏", name="王芳", since=date(2025, 6, 1), **first)
    with pytest.raises(Stale, match="周敏"):
        act(grids.assign_member, name="赵远", since=date(2025, 7, 1), **first)
    with pytest.raises(Stale) as caught:
        act(grids.end_member, member_id=known.member_id, until=date(2025, 7, 1), seen=known)
    assert caught.value.changes["until"][:2] == ("周敏", "2025-06-01")
    assert [row.member.name for row in act(grids.history, grid_id=known.grid_id)] == ["王芳", "李强"]


def test_who_was_withdrawn_is_gone_in_words(act: Act, known: MemberRow) -> None:
    act(grids.withdraw_member, member_id=known.member_id)
    for service, values in (
        (grids.end_member, {"until": SINCE, "seen": known}),
        (grids.correct_member, {"values": said(known), "seen": known}),
        (grids.set_photo, {"data": None}),
        (grids.withdraw_member, {}),
    ):
        with pytest.raises(DeskError):
            act(service, member_id=known.member_id, **values)


def test_buildings_that_a_colleague_moved_stay_where_they_are(act: Act, town: dict[str, int]) -> None:
    act(grids.save_buildings, grid_id=town["0101"], text="百花洲家园1-6号楼")
    rows = act(grids.buildings, grid_id=town["0101"])
    seen = {row.building_id: row.grid_id for row in rows}
    keys = list(seen)
    act(grids.move_buildings, by="周敏", building_ids=keys[:1], grid_id=town["0102"], seen=seen)
    with pytest.raises(Stale, match=r"周敏.*百花洲家园1 → 第2网格"):
        act(grids.move_buildings, building_ids=keys, grid_id=town["010101"], seen=seen)
    assert len(act(grids.buildings, grid_id=town["0101"])) == 5
    assert act(grids.move_buildings, building_ids=keys, grid_id=town["0102"], seen=seen) == 5


def test_many_moved_buildings_are_not_all_named(act: Act, town: dict[str, int]) -> None:
    act(grids.save_buildings, grid_id=town["0101"], text="百花洲家园1-6号楼")
    seen = {row.building_id: row.grid_id for row in act(grids.buildings, grid_id=town["0101"])}
    act(grids.move_buildings, building_ids=list(seen), grid_id=None)
    with pytest.raises(Stale) as caught:
        act(grids.move_buildings, building_ids=list(seen), grid_id=town["0102"], seen=seen)
    assert caught.value.text.count("→") == 4
    assert caught.value.text.endswith("…")


def test_a_changed_building_is_not_removed_or_saved_over_unseen(act: Act, town: dict[str, int]) -> None:
    act(grids.save_buildings, grid_id=town["0101"], text="百花洲家园1号楼")
    [row] = act(grids.buildings, grid_id=town["0101"])
    values = grids.BuildingInput(row.proper, row.number, row.grid_id, 3, 6)
    act(grids.save_building, by="周敏", building_id=row.building_id, version=row.version, values=values)
    with pytest.raises(Stale, match="周敏"):
        act(grids.remove_buildings, building_ids=[row.building_id], versions={row.building_id: row.version})
    with pytest.raises(Stale, match="周敏"):
        act(grids.save_building, building_id=row.building_id, version=row.version, values=values)
    act(grids.remove_buildings, building_ids=[row.building_id], versions={row.building_id: row.version + 1})
    with pytest.raises(DeskError):
        act(grids.save_building, building_id=row.building_id, version=row.version + 1, values=values)


def test_a_range_a_colleague_changed_is_told_as_it_is_now(act: Act, town: dict[str, int]) -> None:
    [row] = act(grids.save_ranges, grid_id=town["0101"], text="百花洲家园1-8号楼")
    place = {"grid_id": town["0101"], "range_id": row.range_id, "seen": row}
    theirs = act(grids.save_range, by="周敏", values=RangeInput("百花洲家园", 1, 9), **place)
    with pytest.raises(Stale, match=r"周敏.*百花洲家园1-9号楼"):
        act(grids.save_range, values=RangeInput("百花洲家园", 1, 12), **place)
    with pytest.raises(Stale, match="百花洲家园1-9号楼"):
        act(grids.remove_range, range_id=row.range_id, seen=row)
    assert act(grids.ranges, grid_id=town["0101"]) == (theirs,)
    act(grids.remove_range, range_id=row.range_id, seen=theirs)
    with pytest.raises(DeskError):
        act(grids.save_range, values=RangeInput("百花洲家园", 1, 12), **place)
