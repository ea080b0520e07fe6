"""The catalogue as an Excel sheet: what is written is read back, other people's sheets are read by their headings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import DeskError, Forbidden
from desk.exchange.catalogue import HEADINGS, cells_of, materials_text, parse_materials, read_items, write_items
from desk.exchange.workbook import open_workbook
from desk.models.records import Record
from desk.rules.catalogue import Category, Form, ItemSpec, Kind, Material, Route, Tier, categories_of, problems, tidied
from desk.rules.deadlines import PROFILES
from desk.rules.matters import Channel
from desk.services import catalogue, shipped
from tests.support import intake_street
from tests.support.intake_street import Street

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp")), max_size=20).map(str.strip)
NAME = TEXT.filter(bool)
MATERIALS = st.lists(
    st.builds(
        Material,
        NAME.filter(lambda name: not set(name) & set("；;")),
        st.sampled_from(Form),
        st.integers(1, 999),
        st.none() | st.integers(1, 999),
    ),
    max_size=4,
    unique_by=lambda material: material.name,
).map(tuple)


@st.composite
def specs(draw: st.DrawFn) -> ItemSpec:
    kind = draw(st.sampled_from(Kind))
    spec = ItemSpec(
        code=draw(st.from_regex("[A-Z]{2}[0-9]{2,3}", fullmatch=True)),
        name=draw(NAME),
        kind=kind,
        category=draw(st.sampled_from(categories_of(kind))),
        tier=draw(st.sampled_from(Tier)),
        route=draw(st.sampled_from(Route)),
        channels=tuple(draw(st.sets(st.sampled_from(Channel), min_size=1))),
        levels={code: draw(st.sampled_from([each.code for each in PROFILES[code].levels])) for code in PROFILES},
        on_the_spot=draw(st.booleans()),
        materials=draw(MATERIALS),
        legal_basis=draw(TEXT),
        answer=draw(TEXT),
        aliases=tuple(draw(st.lists(NAME.filter(lambda name: not set(name) & set("、，,；;")), max_size=3))),
    )
    spec = tidied(spec)
    assert not problems(spec)
    return spec


@given(MATERIALS)
def test_materials_are_read_back_from_their_cell(materials: tuple[Material, ...]) -> None:
    assert parse_materials(materials_text(materials)) == materials


def test_materials_as_a_clerk_writes_them() -> None:
    text = "身份证；户口簿（原件及复印件、可容缺5个工作日）;残疾证（有则提供）；近照（原件,3份）"
    assert parse_materials(text) == (
        Material("身份证", Form.ORIGINAL),
        Material("户口簿", Form.ORIGINAL_AND_COPY, 1, 5),
        Material("残疾证（有则提供）", Form.ORIGINAL),
        Material("近照", Form.ORIGINAL, 3),
    )


@settings(max_examples=40, deadline=None)
@given(st.lists(specs(), min_size=1, max_size=4, unique_by=lambda spec: spec.code))
def test_a_sheet_is_read_back_as_it_was_written(items: list[ItemSpec]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "items.xlsx"
        assert write_items(path, items, unit="站点", day=date(2026, 1, 2)) == len(items)
        reading = read_items(open_workbook(path))
    assert not reading.refused
    assert [dict(row.values) for row in reading.rows] == [_values(item) for item in items]


def _values(item: ItemSpec) -> dict[str, Any]:
    return {name: getattr(item, name) for name in ItemSpec.__slots__}


def test_the_shipped_catalogue_goes_out_and_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "items.xlsx"
    write_items(path, shipped.items(), unit="站点", day=date(2026, 1, 2))
    assert [_values(item) for item in shipped.items()] == [
        dict(row.values) for row in read_items(open_workbook(path)).rows
    ]


def sheet(path: Path, *lines: tuple[str, ...]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        for at, line in enumerate(lines):
            page.write_row(at, 0, line)
    return path


def test_only_a_sheet_of_items_is_taken(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="headings"):
        read_items(open_workbook(sheet(tmp_path / "a.xlsx", ("姓名", "电话"), ("甲", "1"))))
    with pytest.raises(DeskError, match="xlsx"):
        write_items(tmp_path / "a.csv", (), unit="", day=date(2026, 1, 1))


@pytest.fixture
def street(engine: Engine, now: datetime) -> Street:
    return intake_street.fill(engine, now)


@pytest.fixture
def act(engine: Engine, street: Street, now: datetime) -> Callable[..., Any]:
    def run(work: Callable[..., Any], *, by: db.Actor | None = None, **values: Any) -> Any:
        with db.transaction(engine, by or street.head, now=now, operation="test") as session:
            return work(session, **values)

    return run


def test_what_goes_out_comes_in_as_the_same(act: Callable[..., Any], tmp_path: Path, engine: Engine) -> None:
    path = tmp_path / "items.xlsx"
    assert act(catalogue.export_items, path=path) == len(shipped.items())
    found = act(catalogue.preview_items, reading=read_items(open_workbook(path)))
    assert (found.new, found.changed, found.refused, found.same) == ((), (), (), len(shipped.items()))
    with pytest.raises(DeskError, match="Nothing in this sheet"):
        act(catalogue.bring_in_items, reading=read_items(open_workbook(path)))


def test_someone_elses_sheet_is_compared_and_brought_in(
    act: Callable[..., Any], tmp_path: Path, engine: Engine, now: datetime
) -> None:
    path = sheet(
        tmp_path / "own.xlsx",
        ("某街道服务清单",),
        ("序号", "编码", "服务事项", "类别", "层级", "申请材料"),
        ("1", "YL05", "助餐服务申请", "养老助残", "社区", "身份证（原件）；照片（复印件，2份）"),
        ("2", "", "上门修锁", "家政维修", "社区级", ""),
        ("3", "", "没有类别的", "", "社区", ""),
        ("4", "YL06", "助浴服务预约", "洗浴类", "社区", ""),
        ("5", "YL05", "助餐服务申请", "养老助残", "社区", ""),
        ("6", "YL07", "噪声扰民", "养老助残", "社区", ""),
        ("", "", "", "", "", ""),
    )
    reading = read_items(open_workbook(path))
    found = act(catalogue.preview_items, reading=reading)
    assert [(row, spec.code, spec.kind) for row, spec in found.new] == [(4, "JZ11", Kind.CONVENIENCE)]
    [changed] = found.changed
    assert (changed.row, list(changed.changes)) == (3, [HEADINGS["materials"]])
    assert [each.row for each in found.refused] == [5, 6, 7, 8]
    assert act(catalogue.bring_in_items, reading=reading) == found
    rows = {row.code: row for row in act(catalogue.list_items)}
    assert rows["YL05"].materials == (Material("身份证", Form.ORIGINAL), Material("照片", Form.COPY, 2))
    assert (rows["YL05"].edition, rows["YL05"].default_data) == (2, False)
    assert rows["YL05"].answer == next(spec.answer for spec in shipped.items() if spec.code == "YL05")
    assert rows["JZ11"].category is Category.REPAIR
    assert act(catalogue.preview_items, reading=reading).same == 2
    with db.reading(engine, db.SYSTEM, now=now) as session:
        assert session.scalars(select(Record.action).where(Record.subject == "import")).all() == ["import"]


def test_a_retired_item_is_not_brought_back_by_a_sheet(act: Callable[..., Any], tmp_path: Path) -> None:
    row = next(row for row in act(catalogue.list_items) if row.code == "YL05")
    act(catalogue.export_items, path=tmp_path / "items.xlsx")
    act(catalogue.retire_item, seen=row)
    found = act(catalogue.preview_items, reading=read_items(open_workbook(tmp_path / "items.xlsx")))
    assert [each.name for each in found.refused] == [row.name]


def test_clerks_may_save_the_sheet_and_not_bring_one_in(
    act: Callable[..., Any], street: Street, tmp_path: Path
) -> None:
    path = tmp_path / "items.xlsx"
    act(catalogue.export_items, by=street.clerk, path=path)
    reading = read_items(open_workbook(path))
    for verb in (catalogue.preview_items, catalogue.bring_in_items):
        with pytest.raises(Forbidden):
            act(verb, by=street.clerk, reading=reading)


def test_cells_say_all_of_an_item() -> None:
    item = replace(shipped.items()[0], tier=None)
    assert list(cells_of(item)) == list(HEADINGS)
    assert cells_of(item)["tier"] == ""
