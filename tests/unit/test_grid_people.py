"""Grids, their people and resources: what is moved, counted and taken away; who was responsible when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import DeskError, Rejected, Stale
from desk.models.attachments import AttachmentContent
from desk.models.grids import Grid
from desk.models.matters import Matter
from desk.models.residents import ResidentAddress, ResidentTag
from desk.recording import Actor, Session
from desk.services import grids
from desk.services.grids import GridCounts, GridInput, MemberInput, RangeInput, ResourceInput
from tests.support.grid_town import build, grid, living, station_head
from tests.support.matters_desk import set_up

SINCE = date(2025, 1, 1)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


@pytest.fixture
def head(engine: Engine, now: datetime) -> Actor:
    return station_head(engine, now)


@pytest.fixture
def desk(engine: Engine, head: Actor, now: datetime) -> Iterator[Session]:
    """The head's session over the grids."""
    with db.transaction(engine, head, now=now) as session:
        build(session)
        yield session


def ids(session: Session) -> dict[str, int]:
    return {node.code: node.grid_id for node in grids.tree(session)}


def test_a_grid_moves_with_all_below_it(desk: Session) -> None:
    key = ids(desk)
    node = next(node for node in grids.tree(desk) if node.code == "010101")
    values = GridInput("010101", "微1", 3, key["0102"])
    grids.save_grid(desk, grid_id=node.grid_id, version=node.version, values=values)
    assert [each.code for each in grids.tree(desk)] == ["01", "0101", "0102", "010101"]
    with pytest.raises(Rejected) as caught:
        grids.save_grid(desk, grid_id=key["0102"], version=None, values=GridInput("0102", "第2网格", 1, None))
    assert set(caught.value.fields) == {"level"}


def test_counts_roll_up_and_each_person_counts_once(desk: Session) -> None:
    key = ids(desk)
    old = living(desk, key["010101"], "王桂芳", date(1940, 1, 1), living_alone=True)
    # Registered elsewhere, she still counts where she lives, once.
    old.addresses.append(ResidentAddress(kind="registered", text="某处", address_key="某处", grid_id=key["0102"]))
    tagged = living(desk, key["0101"], "李强", date(1965, 6, 1))
    tagged.tags.append(ResidentTag(label="独居", since=SINCE))
    living(desk, key["0101"], "白露", None)
    living(desk, key["0102"], "周敏", date(1930, 1, 1), status="deceased")
    grids.save_buildings(desk, grid_id=key["0101"], text="百花洲家园1-3号楼")
    found = grids.counts(desk)
    assert found[key["010101"]] == GridCounts(1, 1, 1, 1, 1)
    assert found[key["0101"]] == GridCounts(3, 3, 2, 1, 2, buildings=3)
    assert found[key["0102"]] == GridCounts(households=1)
    assert found[key["01"]] == GridCounts(4, 3, 2, 1, 2, buildings=3)


def test_an_empty_grid_is_deleted_and_one_with_a_past_retired(desk: Session) -> None:
    key = ids(desk)
    with pytest.raises(DeskError, match="1"):
        grids.remove_grid(desk, grid_id=key["0101"], version=None)
    assert grids.remove_grid(desk, grid_id=key["010101"], version=1).deleted
    grids.assign_member(desk, grid_id=key["0101"], name="李强", duty="网格员", since=SINCE)
    with pytest.raises(Stale):
        grids.remove_grid(desk, grid_id=key["0101"], version=9)
    assert not grids.remove_grid(desk, grid_id=key["0101"], version=1).deleted
    assert [node.code for node in grids.tree(desk)] == ["01", "0102"]
    retired = next(node for node in grids.tree(desk, retired=True) if node.code == "0101")
    assert retired.retired_on == desk.now.date()
    assert grids.members(desk, grid_id=key["0101"]) == ()
    with pytest.raises(DeskError):
        grids.assign_member(desk, grid_id=key["0101"], name="李强", duty="网格员", since=SINCE)
    assert grids.restore_grid(desk, grid_id=key["0101"]).retired_on is None


def test_what_a_grid_holds_is_handed_over(desk: Session) -> None:
    key = ids(desk)
    living(desk, key["010101"], "王桂芳", None)
    grids.save_range(desk, grid_id=key["010101"], values=RangeInput("百花洲家园", 1, 9))
    grids.save_buildings(desk, grid_id=key["010101"], text="百花洲家园1号楼")
    resource = grids.save_resource(
        desk, resource_id=None, version=None, values=ResourceInput("shop", "菜店", key["010101"])
    )
    with pytest.raises(Rejected) as caught:
        grids.remove_grid(desk, grid_id=key["010101"], version=None)
    assert set(caught.value.fields) == {"hand_over_to"}
    removal = grids.remove_grid(desk, grid_id=key["010101"], version=None, hand_over_to=key["0102"])
    assert removal.deleted
    assert removal.handed_over.to_hand_over == 4
    assert grids.counts(desk)[key["0102"]] == GridCounts(households=1, residents=1, buildings=1)
    assert [row.grid_id for row in grids.ranges(desk, grid_id=key["0102"])] == [key["0102"]]
    assert grids.resources(desk, grid_id=key["0102"])[0].resource_id == resource.resource_id
    found = grids.propose(desk, address="百花洲家园5号楼1单元101")
    assert found is not None
    assert found.code == "0102"


def test_open_matters_hold_their_grid_and_keep_who_had_them(engine: Engine, now: datetime) -> None:
    desk = set_up(engine, now)
    matter = desk.take()
    head = Actor(None, "站长", desk.clerk.station_id, frozenset({"STATION_HEAD"}))
    with db.transaction(engine, head, now=now) as session:
        assert grids.holdings(session, grid_id=desk.grid_id).open_matters == 1
        with pytest.raises(DeskError, match="1"):
            grids.remove_grid(session, grid_id=desk.grid_id, version=None)
        grids.end_member(session, member_id=desk.handler_id, until=now.date())
        assert session.get_one(Matter, matter.matter_id).handler_id == desk.handler_id


def test_who_was_responsible_stays_known(desk: Session) -> None:
    key = ids(desk)
    first = grids.assign_member(
        desk, grid_id=key["0101"], name="李强", duty="专职网格员", since=SINCE, phone="15400000001", duty_hours="全天"
    )
    grids.assign_member(desk, grid_id=key["0101"], name="李强", duty="楼长", since=SINCE, phone="15400000001")
    change = date(2025, 6, 1)
    grids.assign_member(
        desk, grid_id=key["0101"], name="王芳", duty="专职网格员", since=change, replaces=first.member_id
    )
    who = [
        grids.responsible_on(desk, grid_id=key["010101"], day=day)
        for day in (SINCE - timedelta(days=1), SINCE, change - timedelta(days=1), change)
    ]
    assert [each.name if each else None for each in who] == [None, "李强", "李强", "王芳"]
    assert [row.member.name for row in grids.history(desk, grid_id=key["0101"])] == ["王芳", "李强", "李强"]
    duties = grids.duties_of(desk, member_id=first.member_id)
    assert [(row.member.duty, row.path) for row in duties] == [
        ("楼长", "百花洲社区 › 第1网格"),
        ("专职网格员", "百花洲社区 › 第1网格"),
    ]
    assert first.duty_hours == "全天"


def test_a_row_typed_wrong_is_set_right_on_its_day(engine: Engine, head: Actor, now: datetime) -> None:
    with db.transaction(engine, head, now=now) as session:
        key = grid(session, "01", "百花洲社区", 1)
        row = grids.assign_member(session, grid_id=key, name="李墙", duty="网格长", since=SINCE)
        assert grids.is_fresh(session, member_id=row.member_id)
    right = MemberInput("李强", "网格长", SINCE, "15400000002", "8:30-17:30")
    with db.transaction(engine, head, now=now + timedelta(hours=1)) as session:
        said = grids.correct_member(session, member_id=row.member_id, values=right)
        assert (said.name, said.phone, said.duty_hours) == ("李强", "15400000002", "8:30-17:30")
    with db.transaction(engine, head, now=now + timedelta(days=2)) as session:
        assert not grids.is_fresh(session, member_id=row.member_id)
        moved = grids.correct_member(session, member_id=row.member_id, values=replace(right, phone="15400000003"))
        assert moved.phone == "15400000003"
        with pytest.raises(Rejected) as caught:
            grids.correct_member(session, member_id=row.member_id, values=replace(right, name="赵强"))
        assert set(caught.value.fields) == {"name"}
        with pytest.raises(DeskError):
            grids.withdraw_member(session, member_id=row.member_id)
    with db.transaction(engine, head, now=now) as session:
        again = grids.assign_member(session, grid_id=key, name="错了", duty="网格长", since=SINCE)
        grids.withdraw_member(session, member_id=again.member_id)
        assert [row.member.name for row in grids.history(session, grid_id=key)] == ["李强"]


def test_a_photo_is_kept_once_and_goes_with_its_last_use(desk: Session) -> None:
    key = ids(desk)["0101"]
    rows = [grids.assign_member(desk, grid_id=key, name=name, duty="网格员", since=SINCE) for name in ("李强", "王芳")]
    for row in rows:
        grids.set_photo(desk, member_id=row.member_id, data=PNG)
    assert grids.photo(desk, member_id=rows[0].member_id) == PNG
    assert desk.scalar(select(func.count()).select_from(AttachmentContent)) == 1
    assert grids.set_photo(desk, member_id=rows[0].member_id, data=None).photo_id is None
    assert grids.photo(desk, member_id=rows[0].member_id) is None
    assert grids.photo(desk, member_id=rows[1].member_id) == PNG
    grids.set_photo(desk, member_id=rows[1].member_id, data=b"\xff\xd8\xff\xe0 another")
    desk.flush()
    assert desk.scalar(select(func.count()).select_from(AttachmentContent)) == 1
    for data in (b"GIF89a", PNG + bytes(2 * 1024 * 1024)):
        with pytest.raises(Rejected) as caught:
            grids.set_photo(desk, member_id=rows[1].member_id, data=data)
        assert set(caught.value.fields) == {"photo"}


def test_resources_are_listed_by_class_and_counted_upwards(desk: Session) -> None:
    key = ids(desk)
    assert len(grids.resource_classes()) == 18
    values = ResourceInput("shop", "菜店", key["010101"], phone="15400000011、0531-87528099", area=60)
    shop = grids.save_resource(desk, resource_id=None, version=None, values=values)
    assert shop.phone == "15400000011、0531-87528099"
    grids.save_resource(desk, resource_id=None, version=None, values=ResourceInput("party", "第一支部", key["0101"]))
    grids.save_resource(
        desk, resource_id=None, version=None, values=ResourceInput("party", "旧支部", key["0101"], until=SINCE)
    )
    assert [row.name for row in grids.resources(desk, grid_id=key["0101"])] == ["第一支部", "菜店"]
    past = grids.resources(desk, grid_id=key["0101"], below=False, past=True)
    assert {row.name for row in past} == {"旧支部", "第一支部"}
    assert [row.name for row in grids.resources(desk, kind="shop")] == ["菜店"]
    found = grids.resource_counts(desk)
    assert found[key["01"]] == {"party": 1, "shop": 1}
    assert found[key["0102"]] == {}
    with pytest.raises(Rejected) as caught:
        grids.save_resource(
            desk,
            resource_id=None,
            version=None,
            values=ResourceInput("?", " ", phone="12", until=SINCE, since=desk.now.date()),
        )
    assert set(caught.value.fields) == {"kind", "name", "phone", "until"}
    with pytest.raises(Stale):
        grids.remove_resource(desk, resource_id=shop.resource_id, version=7)
    grids.remove_resource(desk, resource_id=shop.resource_id, version=shop.version)
    assert desk.scalar(select(func.count()).select_from(Grid)) == 4
