"""Lists of the grids as clerks keep them: compared, brought in, repeated, taken back, written and read again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Cancelled, DeskError, Rejected
from desk.exchange.grids import GridLists, read_lists
from desk.models.grids import Building, Grid, GridMember, GridRange, Resource
from desk.models.records import Record
from desk.recording import Actor, Session
from desk.services import grids, imports
from desk.services.grids import ListsPreview
from tests.support.grid_town import build, living, station_head

TODAY = date(2026, 1, 7)
Rows = list[list[Any]]

GRIDS: Rows = [
    ["春和里街道网格一览表"],
    ["填报单位：春和里社区", "", "填报时间：2026年1月7日"],
    ["序号", "社区", "网格", "微网格", "包联单位", "网格长", "联系电话", "专职网格员", "联系电话", "管辖范围"],
    [1, "春和里社区", "第一网格", "", "春和里小学", "周敏", "15400000001", "李强", "15400000002",
     "春和里西区1-8号楼、10号楼；纬二路2-36号（双号）"],
    [2, "同上", "第一网格", "东片微网格", "", "", "", "", "", "春和里西区1号楼"],
    [3, "同上", "第二网格", "", "", "王芳", "154000", "", "", "春和里东区"],
    [4, "同上", "第三网格", "", "", "", "", "", "", "1-8号楼"],
    ["合计", 4],
]  # fmt: skip
MEMBERS: Rows = [
    ["序号", "姓名", "职务", "所属网格", "手机号", "值班时间"],
    [1, "李强", "专职网格员", "第1网格", "15400000002", "8:30-17:30"],
    [2, "刘洋", "楼长", "东片微网格", "15400000009", "全天"],
    [3, "", "网格员", "第一网格", "", ""],
    [4, "孙丽", "网格员", "第九网格", "", ""],
]
BUILDINGS: Rows = [
    ["小区", "楼号", "所属网格", "单元数", "层数", "户数"],
    ["春和里西区", 1, "东片微网格", 3, "6层", 36],
    ["春和里西区", "2-4号楼", "第一网格", "", "", ""],
    ["春和里西区", "甲5", "第一网格", "", "", ""],
    ["春和里西区", "东楼", "第一网格", "", "", ""],
]
RESOURCES: Rows = [
    ["资源类别", "名称", "所属网格", "联系人", "电话", "面积"],
    ["消防应急", "微型消防站", "第一网格", "周队", "15400000011、0531-87528099", "60㎡"],
    ["不知道", "某某", "第一网格", "", "", ""],
]
SHEETS = {"网格一览表": GRIDS, "网格员花名册": MEMBERS, "楼栋": BUILDINGS, "资源": RESOURCES, "说明": [["填表说明"]]}


@pytest.fixture
def head(engine: Engine, now: datetime) -> Actor:
    return station_head(engine, now)


@pytest.fixture
def act(engine: Engine, head: Actor, now: datetime) -> Callable[..., Any]:
    """One transaction of the head, ``later`` than now."""

    def run(work: Callable[[Session], Any], later: timedelta = timedelta(0)) -> Any:
        return db.run(engine, work, actor=head, now=now + later, operation="test")

    return run


def read(folder: Path, sheets: dict[str, Rows]) -> GridLists:
    path = folder / "网格资料.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return read_lists(path, today=TODAY)


def bring_in(session: Session, lists: GridLists) -> grids.ListsBroughtIn:
    return grids.bring_in_lists(session, reading=lists, file_name=lists.file, digest="d")


def actions(preview: ListsPreview) -> dict[str, tuple[int, int, int]]:
    parts = dict.fromkeys(row.part for row in preview.rows)
    return {
        part: (preview.count("new", part), preview.count("changed", part), preview.count("same", part))
        for part in parts
    }


def test_sheets_are_told_apart_and_bad_cells_named(tmp_path: Path, act: Callable[..., Any]) -> None:
    lists = read(tmp_path, SHEETS)
    assert {part: reading.sheet for part, reading in lists.parts.items()} == {
        "grids": "网格一览表",
        "members": "网格员花名册",
        "buildings": "楼栋",
        "resources": "资源",
    }
    preview = act(lambda session: grids.preview_lists(session, reading=lists, digest="d"))
    assert actions(preview) == {
        "grids": (3, 0, 0),
        "ranges": (4, 0, 0),
        "members": (3, 1, 0),
        "buildings": (5, 0, 0),
        "resources": (1, 0, 0),
    }
    assert preview.earlier is None
    assert [(each.sheet, each.row, each.cell, each.value) for each in preview.refused] == [
        ("网格一览表", 6, "G6", "154000"),
        ("网格一览表", 7, "J7", "1-8号楼"),
        ("网格员花名册", 4, "B4", ""),
        ("网格员花名册", 5, "D5", "第九网格"),
        ("楼栋", 5, "B5", "东楼"),
        ("资源", 3, "A3", "不知道"),
    ]
    assert all(each.reason for each in preview.refused)
    assert act(lambda session: session.scalar(select(func.count()).select_from(Grid))) == 0


def test_lists_come_in_whole_and_only_once(tmp_path: Path, act: Callable[..., Any]) -> None:
    lists = read(tmp_path, SHEETS)
    first = act(lambda session: bring_in(session, lists))
    assert (first.counts["grids"], first.refused) == ({"new": 3}, 6)

    def look(session: Session) -> None:
        nodes = {node.name: node for node in grids.tree(session)}
        assert [(node.code, node.level) for node in nodes.values()] == [("01", 1), ("01-01", 2), ("01-01-01", 3)]
        assert nodes["第一网格"].host_unit == "春和里小学"
        people = grids.members(session, grid_id=nodes["第一网格"].grid_id)
        assert [(row.name, row.duty, row.phone, row.duty_hours) for row in people] == [
            ("李强", "专职网格员", "15400000002", "8:30-17:30"),
            ("周敏", "网格长", "15400000001", None),
        ]
        for address, code in (
            ("春和里西区1-2-101", "01-01-01"),
            ("纬二路4号1户", "01-01"),
            ("春和里西区甲5号楼101", "01-01"),
        ):
            found = grids.propose(session, address=address)
            assert found is not None
            assert found.code == code
        preview = grids.preview_lists(session, reading=lists, digest="d")
        assert {row.action for row in preview.rows} == {"same"}
        assert preview.earlier == first.batch_id

    act(look)
    again = act(lambda session: bring_in(session, lists))
    assert set(again.counts["members"]) == {"same"}
    assert act(lambda session: session.scalar(select(func.count()).select_from(GridMember))) == 3
    batch = act(lambda session: imports.list_batches(session))[0]
    assert (batch.kind, batch.counts["created"], batch.counts["refused"]) == ("grids", 0, 6)
    assert (
        act(lambda session: session.scalars(select(Record.batch_id).where(Record.subject == "grid")).all())
        == [first.batch_id] * 3
    )


def test_a_new_head_replaces_the_old_one_from_today(tmp_path: Path, act: Callable[..., Any]) -> None:
    act(lambda session: bring_in(session, read(tmp_path, SHEETS)))
    row: list[Any] = ["01-01", "第1网格", "赵强", "15400000007", "8:30-12:00"]
    lists = read(tmp_path, {"表": [["网格编码", "网格名称", "网格长", "电话", "值班时间"], row]})

    def work(session: Session) -> None:
        preview = grids.preview_lists(session, reading=lists)
        assert [(each.action, each.changes[0].known, each.changes[0].in_row) for each in preview.rows[1:]] == [
            ("changed", "周敏", "赵强")
        ]
        bring_in(session, lists)
        key = next(node.grid_id for node in grids.tree(session) if node.code == "01-01")
        heads = [each.member for each in grids.history(session, grid_id=key) if each.member.duty == "网格长"]
        assert [(each.name, each.since, each.until) for each in heads] == [
            ("赵强", TODAY + timedelta(days=3), None),
            ("周敏", TODAY, TODAY + timedelta(days=3)),
        ]

    act(work, timedelta(days=3))


@pytest.mark.parametrize(
    ("heading", "row", "cell"),
    [
        (["网格名称", "级别"], ["第三网格", "二级"], "A2"),
        (["网格名称", "上级网格"], ["微1", "没有的网格"], "B2"),
        (["网格名称", "上级网格", "级别"], ["微9", "0101", "二级"], "C2"),
        (["网格名称", "级别"], ["第三网格", "四"], "B2"),
        (["网格编码", "包联单位"], ["9999", "某校"], "A2"),
        (["网格", "微网格", "网格长"], ["", "新微网格", "赵强"], "B2"),
    ],
)
def test_a_grid_that_can_not_be_placed_is_refused(
    tmp_path: Path, act: Callable[..., Any], heading: list[str], row: list[str], cell: str
) -> None:
    lists = read(tmp_path, {"表": [heading, row, row]})

    def work(session: Session) -> ListsPreview:
        build(session)
        grids.save_grid(session, grid_id=None, version=None, values=grids.GridInput("02", "第二社区", 1))
        return grids.preview_lists(session, reading=lists)

    preview = act(work)
    assert [each.cell for each in preview.refused][:1] == [cell]
    with pytest.raises(DeskError):
        act(lambda session: bring_in(session, lists))


def test_grids_move_and_get_their_codes_from_a_list(tmp_path: Path, act: Callable[..., Any]) -> None:
    heading = ["网格编码", "网格名称", "级别", "上级网格编码", "包联单位"]
    rows = [
        ["010101", "微1", "三级", "0102", ""],
        ["0102", "第2网格", "二级", "01", "某校"],
        ["0103", "新网格", "", "01", ""],
    ]
    lists = read(tmp_path, {"表": [heading, *rows]})

    def work(session: Session) -> None:
        key = build(session)
        bring_in(session, lists)
        nodes = {node.code: node for node in grids.tree(session)}
        assert nodes["010101"].parent_id == key["0102"]
        assert (nodes["0102"].host_unit, nodes["0103"].level) == ("某校", 2)

    act(work)


def test_an_import_is_taken_back_as_a_whole(tmp_path: Path, act: Callable[..., Any]) -> None:
    def prepare(session: Session) -> int:
        key = build(session)
        grids.save_buildings(session, grid_id=key["0102"], text="春和里西区1号楼", units=2)
        grids.assign_member(
            session, grid_id=key["0101"], name="旧人", duty="网格长", since=date(2025, 1, 1), phone="15400000005"
        )
        return key["0101"]

    grid_id = act(prepare)
    before = act(everything)
    sheets: dict[str, Rows] = {
        "网格": [
            ["社区", "网格", "网格长", "范围"],
            ["百花洲社区", "第1网格", "新人", "春和里西区"],
            ["百花洲社区", "第8网格", "他人", "春和里东区"],
        ],
        "楼": [BUILDINGS[0], ["春和里西区", 1, "第8网格", 3, 6, 36], ["春和里西区", 2, "第8网格", 3, 6, 36]],
        "资源": [["资源类别", "名称", "网格"], ["便民商户", "菜店", "第8网格"]],
    }
    batch_id = act(lambda session: bring_in(session, read(tmp_path, sheets))).batch_id
    assert act(everything) != before
    new = act(lambda session: session.scalar(select(Grid.id).where(Grid.name == "第8网格")))
    act(lambda session: living(session, new, "王桂芳").id)
    assert act(lambda session: imports.undo(session, batch_id=batch_id)).batch_id == batch_id
    assert act(everything) == before
    assert act(lambda session: grids.responsible(session, grid_id=grid_id)).name == "旧人"
    assert act(lambda session: grids.addresses_without_grid(session)).total == 1
    with pytest.raises(DeskError):
        act(lambda session: grids.undo(session, batch_id=batch_id))


def everything(session: Session) -> list[list[tuple[Any, ...]]]:
    """All rows of the grids' tables without their versions."""
    return [
        sorted(
            (
                tuple(getattr(row, column.key) for column in model.__table__.columns if column.key != "version")
                for row in session.scalars(select(model))
            ),
            key=str,
        )
        for model in (Grid, GridMember, GridRange, Building, Resource)
    ]


def test_an_import_in_use_is_not_taken_back(tmp_path: Path, act: Callable[..., Any]) -> None:
    lists = read(tmp_path, SHEETS)
    batch_id = act(lambda session: bring_in(session, lists)).batch_id

    def change(session: Session) -> None:
        node = next(node for node in grids.tree(session) if node.code == "01-01")
        grids.save_range(session, grid_id=node.grid_id, values=grids.RangeInput("别处"))

    act(change)
    before = act(everything)
    with pytest.raises(Rejected):
        act(lambda session: grids.undo(session, batch_id=batch_id))
    assert act(everything) == before


def test_a_stopped_import_leaves_nothing(tmp_path: Path, act: Callable[..., Any]) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled("")

    def work(session: Session) -> None:
        lists = read(tmp_path, SHEETS)
        grids.bring_in_lists(session, reading=lists, file_name=lists.file, digest="d", progress=stop)

    with pytest.raises(Cancelled):
        act(work)
    assert act(everything) == [[], [], [], [], []]


def test_what_is_exported_comes_back_the_same(tmp_path: Path, act: Callable[..., Any], engine: Engine) -> None:
    act(lambda session: bring_in(session, read(tmp_path, SHEETS)))
    path = tmp_path / "out.xlsx"
    assert act(lambda session: grids.export_lists(session, path=path)) == 12
    lists = read_lists(path, today=TODAY)
    assert all(not reading.rejected for reading in lists.parts.values())
    preview = act(lambda session: grids.preview_lists(session, reading=lists))
    assert {row.action for row in preview.rows} == {"same"}
    assert not preview.refused
    known = act(everything)
    batches = act(lambda session: [batch.batch_id for batch in imports.list_batches(session)])
    act(lambda session: grids.undo(session, batch_id=batches[0]))
    act(lambda session: bring_in(session, lists))
    assert [len(rows) for rows in act(everything)] == [len(rows) for rows in known]
    assert [without_keys(rows) for rows in act(everything)] == [without_keys(rows) for rows in known]
    with pytest.raises(DeskError):
        act(lambda session: grids.export_lists(session, path=tmp_path / "out.csv"))


def without_keys(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return sorted((tuple(value for value in row if not isinstance(value, int) or value < 1) for row in rows), key=str)


def test_a_list_of_residents_is_no_list_of_the_grids(tmp_path: Path) -> None:
    heading = ["姓名", "身份证号", "所属网格", "现住址", "联系电话"]
    with pytest.raises(DeskError, match="网格资料"):
        read(tmp_path, {"居民": [heading, ["王桂芳", "990102194903070027", "第一网格", "某处", ""]]})


def test_a_list_from_csv(tmp_path: Path) -> None:
    path = tmp_path / "楼栋.csv"
    path.write_bytes("小区,楼号,网格\r\n春和里西区,5号楼,第一网格\r\n".encode("gb18030"))
    lists = read_lists(path, today=TODAY)
    assert list(lists.parts) == ["buildings"]
    assert lists.parts["buildings"].accepted[0].values["grid"] == "第一网格"
