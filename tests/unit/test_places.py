"""Places and providers: looked up, offered, on a plan, as a ledger of their own, and kept from being lost."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import DeskError, Rejected, RuleBroken, Stale
from desk.exchange import kinds
from desk.models.attachments import AttachmentContent
from desk.models.care import CareService
from desk.models.grids import Resource
from desk.recording import Session
from desk.rules import places as marks
from desk.rules.matters import Verb
from desk.services import attachments, exports, grids, imports, matters, papers, places, settings, shipped
from desk.services.care import shipping
from desk.services.grids import ResourceInput, ResourceRow
from tests.support import matters_desk
from tests.support.grid_town import build, station_head

TODAY = date(2026, 1, 7)
Act = Callable[..., Any]


@pytest.fixture
def act(engine: Engine, now: datetime) -> Act:
    """One transaction of the head of a new station with its grids, ``later`` than now."""
    head = station_head(engine, now)

    def run(work: Callable[[Session], Any], later: timedelta = timedelta(0)) -> Any:
        return db.run(engine, work, actor=head, now=now + later, operation="test")

    return run


def png(wide: int, high: int) -> bytes:
    """A white picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = zlib.compress((b"\0" + b"\xff" * wide) * high)
    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def add(session: Session, kind: str, name: str, grid_id: int | None = None, **said: Any) -> ResourceRow:
    values = ResourceInput(kind, name, grid_id, **said)
    return grids.save_resource(session, resource_id=None, version=None, values=values)


def town(session: Session) -> dict[str, int]:
    """The grids by code, and places by their first two characters."""
    keys = build(session)
    rows = [
        add(session, "police", "春和里派出所", keys["01"], phone="0500-5550110", hours="全天", walk_minutes=14),
        add(session, "property", "红旗物业", keys["0101"], phone="0500-5550102", walk_minutes=5, on_cards=True),
        add(session, "shop", "便民菜店", keys["010101"], walk_minutes=6, address="百花洲路2号"),
        add(session, "care", "老年食堂", None, venue=True, area=260, walk_minutes=16, hours="11:00-12:30"),
        add(session, "care", "会客厅", keys["0102"], venue=True, area=300),
        add(session, "medical", "旧药店", keys["0101"], since=date(2020, 1, 1), until=date(2021, 1, 1)),
    ]
    return keys | {row.name[:2]: row.resource_id for row in rows}


def test_a_place_is_found_by_what_a_caller_says(act: Act) -> None:
    act(town)
    known = act(places.register).places
    found = {
        word: [each.row.name for each in places.found(known, word)]
        for word in ("lnst", "laonian", "派出所", "公安", "55501", "05005550102", "百花洲路", "养老 食堂", "旧药")
    }
    assert found == {
        "lnst": ["老年食堂"], "laonian": ["老年食堂"], "派出所": ["春和里派出所"], "公安": ["春和里派出所"],
        "55501": ["春和里派出所", "红旗物业"], "05005550102": ["红旗物业"], "百花洲路": ["便民菜店"],
        "养老 食堂": ["老年食堂"], "旧药": [],
    }  # fmt: skip
    every = act(lambda session: places.register(session, past=True)).places
    assert [each.row.name for each in places.found(every, "旧药")] == ["旧药店"]
    assert next(each for each in every if each.row.name == "旧药店").gone


def test_walks_make_circles_and_small_venues_are_flagged_by_a_setting(act: Act) -> None:
    act(town)
    rows = act(places.circle_rows)
    assert [(each.row.name, each.ring, each.small) for each in rows] == [
        ("红旗物业", 5, False), ("便民菜店", 10, False), ("春和里派出所", 15, False), ("老年食堂", None, True),
        ("会客厅", None, False),
    ]  # fmt: skip
    assert places.circle_text(rows[3]) != places.circle_text(rows[4]) == ""
    act(lambda session: settings.keep(session, {"venue_area": 301}))
    assert [each.row.name for each in act(places.circle_rows) if each.small] == ["老年食堂", "会客厅"]


def test_the_nearest_forces_are_offered_first_and_shops_last(act: Act) -> None:
    keys = act(town)
    offered = act(lambda session: places.offers(session, grid_id=keys["010101"]))
    assert [(each.name, each.level) for each in offered] == [
        ("红旗物业", 2), ("春和里派出所", 1), ("老年食堂", 0), ("便民菜店", 3),
    ]  # fmt: skip
    assert [each.name for each in act(lambda session: places.offers(session, grid_id=None))] == ["老年食堂"]


def test_what_is_used_is_not_lost_by_mistake(act: Act) -> None:
    keys = act(town)
    plan = act(
        lambda session: places.save_plan(session, plan_id=None, version=None, name="春和里", picture=png(400, 300))
    )

    def use(session: Session) -> None:
        places.put_pin(session, plan_id=plan.plan_id, resource_id=keys["老年"], x=0.5, y=0.5)
        shipping.ship(session)
        session.flush()
        session.scalars(select(CareService)).first().provider_id = keys["老年"]

    act(use)
    with pytest.raises(DeskError) as caught:
        act(lambda session: grids.remove_resource(session, resource_id=keys["老年"], version=None))
    assert "老年食堂" in caught.value.text
    assert caught.value.text.count("1") == 2
    act(lambda session: grids.remove_resource(session, resource_id=keys["会客"], version=None))
    ended = ResourceInput("care", "老年食堂", None, until=TODAY)
    act(lambda session: grids.save_resource(session, resource_id=keys["老年"], version=1, values=ended))
    assert act(lambda session: places.plan(session, plan_id=plan.plan_id)).pins == ()


def test_a_plan_keeps_its_pins_and_no_picture_that_nobody_shows(act: Act) -> None:
    keys = act(town)
    first = act(
        lambda session: places.save_plan(session, plan_id=None, version=None, name=" 春和里 ", picture=png(400, 300))
    )
    assert (first.name, first.width, first.height) == ("春和里", 400, 300)

    def pin(session: Session) -> None:
        for name, x, y in (("老年", 0.25, 1.4), ("红旗", 0.1, 0.2), ("老年", 0.5, 0.75)):
            places.put_pin(session, plan_id=first.plan_id, resource_id=keys[name], x=x, y=y)

    act(pin)
    sheet = act(lambda session: places.plan(session, plan_id=first.plan_id))
    assert [(each.number, each.place.row.name, each.x, each.y) for each in sheet.pins] == [
        (1, "老年食堂", 0.5, 0.75), (2, "红旗物业", 0.1, 0.2),
    ]  # fmt: skip
    with pytest.raises(Stale):
        act(lambda session: places.save_plan(session, plan_id=first.plan_id, version=first.version, name="别名"))
    other = act(lambda session: places.save_plan(
        session, plan_id=first.plan_id, version=sheet.plan.version, name="别名", picture=png(500, 900)
    ))  # fmt: skip
    assert (other.name, other.height, other.pins) == ("别名", 900, 2)
    count = select(func.count()).select_from(AttachmentContent)
    assert act(lambda session: session.scalar(count)) == 1
    for name, picture, field in (
        ("别名", png(300, 300), "name"),
        ("新", None, "picture"),
        ("新", b"%PDF-1.7", "picture"),
        ("新", png(100, 900), "picture"),
    ):
        with pytest.raises(Rejected) as caught:
            act(lambda session, name=name, picture=picture: places.save_plan(
                session, plan_id=None, version=None, name=name, picture=picture))  # fmt: skip
        assert set(caught.value.fields) == {field}
    act(lambda session: places.take_pin(session, plan_id=first.plan_id, resource_id=keys["红旗"]))
    act(lambda session: places.remove_plan(session, plan_id=first.plan_id, version=None))
    assert act(lambda session: session.scalar(count)) == 0
    assert act(places.plans) == ()
    with pytest.raises(Rejected) as refused:
        act(lambda session: places.save_plan(
            session, plan_id=None, version=None, name="新图", grid_id=9_999, picture=png(9, 9)
        ))  # fmt: skip
    assert set(refused.value.fields) == {"grid_id"}


def test_bytes_that_a_plan_shows_are_not_dropped_with_a_face(act: Act) -> None:
    keys = act(town)
    data = png(300, 300)
    act(lambda session: places.save_plan(session, plan_id=None, version=None, name="春和里", picture=data))
    row = act(lambda session: grids.assign_member(
        session, grid_id=keys["01"], name="李强", duty="网格员", since=date(2025, 1, 1)))  # fmt: skip
    act(lambda session: grids.set_photo(session, member_id=row.member_id, data=data))
    act(lambda session: grids.set_photo(session, member_id=row.member_id, data=None))
    kept = act(lambda session: session.scalars(select(AttachmentContent.id)).all())
    assert len(kept) == 1
    act(lambda session: attachments.drop_unused(session, None))


HEADS = [
    "资源类别",
    "名称",
    "所属网格",
    "地址",
    "营业时间",
    "电话",
    "使用面积（㎡）",
    "步行（分钟）",
    "是否阵地",
    "是否上卡",
]
ROWS = [
    ["便民商户", "春和里菜店", "第1网格", "百花洲路2号", "7:00-19:00", "0500-5550101", "45平方米", "约6分钟", "否", ""],
    ["便民商户", "春和里菜店", "第2网格", "百花洲路88号", "", "", "", "12", "×", ""],
    ["公安", "春和里警务室", "第1网格", "", "全天", "0500-5550110", "", "3", "", "√"],
    ["养老助残", "老年食堂", "", "", "11点到1点", "", "260", "", "是", "是"],
    ["养老助残", "活动室", "", "", "", "", "", "", "也许", ""],
    ["不知道", "某某", "第1网格", "", "", "", "", "", "", ""],
    ["党建", "第一支部", "第9网格", "", "", "", "", "", "", ""],
]


def ledger(folder: Path, rows: list[list[str]]) -> Path:
    path = folder / "资源清单.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("资源")
        for at, row in enumerate([["服务资源清单"], HEADS, *rows]):
            sheet.write_row(at, 0, row)
    return path


def read(path: Path, kind: str = "") -> Any:
    return kinds.read(path, shipped.tags, today=TODAY, kind=kind)


def test_a_list_of_resources_is_a_ledger_of_its_own(tmp_path: Path, act: Act) -> None:
    act(build)
    reading = read(ledger(tmp_path, ROWS))
    assert reading.kind == "resources"
    preview = act(lambda session: imports.preview(session, reading=reading))
    assert (preview.rows, preview.new, preview.same, preview.differing) == (7, 4, 0, ())
    assert [(each.row, each.cell, each.field) for each in preview.refused] == [
        (7, "I7", "venue"), (8, "A8", "kind"), (9, "C9", "grid"),
    ]  # fmt: skip
    bring_in = {"reading": reading, "file_name": "资源清单.xlsx", "digest": "d"}
    first = act(lambda session: imports.bring_in(session, **bring_in))
    assert (first.created, first.changed, first.same, first.refused, len(first.kept_out)) == (4, 0, 0, 3, 2)
    rows = {(row.name, row.address): row for row in act(grids.resources)}
    shop = rows["春和里菜店", "百花洲路2号"]
    assert (shop.area, shop.walk_minutes, shop.venue, shop.on_cards) == (45, 6, False, False)
    assert rows["春和里警务室", None].on_cards
    assert rows["老年食堂", None].venue
    again = act(lambda session: imports.bring_in(session, **bring_in))
    assert (again.created, again.changed, again.same) == (0, 0, 4)
    assert act(lambda session: imports.preview(session, reading=reading, digest="d")).earlier.batch_id == again.batch_id


def test_what_a_row_says_otherwise_is_taken_or_kept_and_all_is_taken_back(tmp_path: Path, act: Act) -> None:
    act(build)
    act(lambda session: imports.bring_in(session, reading=read(ledger(tmp_path, ROWS)), file_name="a", digest="a"))
    new = [["便民商户", "春和里菜店", "第1网格", "百花洲路2号", "8:00-18:00", "0500-5550103", "", "", "", "是"]]
    reading = read(ledger(tmp_path, new), "resources")
    row = act(lambda session: imports.preview(session, reading=reading)).differing[0]
    assert {each.field for each in row.differences} == {"hours", "phone", "on_cards"}
    second = act(lambda session: imports.bring_in(
        session, reading=reading, choices={row.place: {"phone": False}}, file_name="b", digest="b"))  # fmt: skip
    shop = next(row for row in act(grids.resources) if row.address == "百花洲路2号")
    assert (shop.hours, shop.phone, shop.on_cards) == ("8:00-18:00", "0500-5550101", True)
    undone = act(lambda session: imports.undo(session, batch_id=second.batch_id))
    assert (undone.deleted, undone.restored) == (0, 1)
    shop = next(row for row in act(grids.resources) if row.address == "百花洲路2号")
    assert (shop.hours, shop.on_cards) == ("7:00-19:00", False)
    plan = act(lambda session: places.save_plan(session, plan_id=None, version=None, name="图", picture=png(300, 300)))
    act(lambda session: places.put_pin(session, plan_id=plan.plan_id, resource_id=shop.resource_id, x=0.5, y=0.5))
    first = second.batch_id - 1
    with pytest.raises(Rejected):
        act(lambda session: imports.undo(session, batch_id=first))
    act(lambda session: places.remove_plan(session, plan_id=plan.plan_id, version=None))
    assert act(lambda session: imports.undo(session, batch_id=first)).deleted == 4
    assert act(lambda session: session.scalar(select(func.count()).select_from(Resource))) == 0


def test_the_register_goes_out_and_comes_back_as_it_was(tmp_path: Path, act: Act) -> None:
    act(town)
    path = tmp_path / "资源.xlsx"
    write = exports.EXPORTS["resources"]
    assert act(lambda session: write(session, path=path, reveal=False, reason="")) == 5
    preview = act(lambda session: imports.preview(session, reading=read(path)))
    assert (preview.new, preview.same, preview.differing, preview.refused) == (0, 5, (), ())
    circles = tmp_path / "服务圈.xlsx"
    assert act(lambda session: places.export_circles(session, path=circles)) == 5


@given(st.sampled_from(range(18)), st.sampled_from(range(18)))
def test_no_two_classes_look_the_same(one: int, other: int) -> None:
    assert (marks.mark_of(one) == marks.mark_of(other)) == (one == other)


@given(st.binary(max_size=64))
def test_any_bytes_are_a_picture_or_refused(data: bytes) -> None:
    for head in (b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"):
        with suppress(RuleBroken):
            assert min(marks.picture_size(head + data)) >= marks.LEAST_PIXELS


def test_a_matter_keeps_who_was_called_in(engine: Engine, now: datetime) -> None:
    desk = matters_desk.set_up(engine, now)
    head = replace(desk.clerk, roles=frozenset({"STATION_HEAD"}))
    with desk.at_work(head) as session:
        helper = add(session, "property", "红旗物业", None, phone="0500-5550102")
        gone = add(session, "property", "旧物业", None, since=date(2020, 1, 1), until=date(2021, 1, 1))
    taken = desk.take(sent=False)
    with desk.at_work() as session:
        wanted = {
            "matter_id": taken.matter_id,
            "version": taken.version,
            "verb": Verb.DISPATCH,
            "grid_id": desk.grid_id,
        }
        with pytest.raises(Rejected) as caught:
            matters.act(session, **wanted, resource_id=gone.resource_id)
        assert set(caught.value.fields) == {"resource"}
        session.rollback()
    with desk.at_work() as session:
        file = matters.act(session, **wanted, resource_id=helper.resource_id)
        assert file.called_in == file.steps[-1].facts["called_in"] == "红旗物业 0500-555 0102"
    with desk.at_work() as session:
        shown = papers.show_receipt(session, matter_id=taken.matter_id)
        assert "红旗物业 0500-555 0102" in shown.handling
    with pytest.raises(DeskError, match="1"), desk.at_work(head) as session:
        grids.remove_resource(session, resource_id=helper.resource_id, version=None)
    with desk.at_work() as session:
        back = {**wanted, "verb": Verb.RETURN, "version": file.version, "text": "not ours"}
        back.pop("grid_id")
        assert matters.act(session, **back).called_in == ""
