"""Lists out: as shown, in the ledger's headings, masked without a reason, recorded, whole or not at all."""

from __future__ import annotations

import csv
import errno
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Cancelled, DeskError, Forbidden, Rejected
from desk.exchange.residents import read_residents
from desk.exchange.saving import placing
from desk.models.records import Record
from desk.recording import Session
from desk.rules.matters import Handling
from desk.rules.permissions import Role
from desk.services import lists, residents, shipped
from desk.services.lists import Categories, Matters, Records, Residents, Reviews, Strays, Wanted, Written
from desk.services.matters import View
from desk.services.residents import Filters, PhoneInput, ResidentInput, TagInput
from tests.support import matters_desk
from tests.unit.office import Office, set_up

HOME = "济南市历下区百花洲家园12号楼5单元504室"
ID_WOMAN = "370102194903070027"
REASON = "街道核对高龄津贴"
MATTERS_LEDGER = (
    "事项编号,上报时间,一级网格,二级网格,微网格,上报人,事项类别,事项描述,地点,图片,处置时限(7123),处置部门,"
    "处置情况,是否办结,销号时间"
)
"""The headings as the grids keep them."""


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    office = set_up(engine, now, monkeypatch)
    day = now.date()
    for form in (
        ResidentInput(
            name="王桂芳", id_no=ID_WOMAN, living_address=HOME, phones=(PhoneInput("15400001234"),), remark="=1+1",
            tags=(TagInput("低保", since=date(2025, 1, 1), review_due=day),),
        ),
        ResidentInput(name="李强", birth_date=date(1990, 5, 1), living_address="县西巷15号"),
    ):  # fmt: skip
        office.act(Role.STATION_HEAD, _saving(form))
    return office


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder; the database lies in the one above."""
    made = tmp_path / "out"
    made.mkdir()
    return made


def _saving(form: ResidentInput) -> Callable[[Session], Any]:
    return lambda session: residents.save(session, resident_id=None, version=None, values=form)


def out(office: Office, path: Path, wanted: Wanted, role: Role = Role.CLERK, **values: Any) -> Written:
    """As a page does it: read and write the file, then record it, and only then put the file in its place."""
    with placing(path) as file:
        written: Written = office.act(
            role, lambda session: lists.write(session, file=file, name=path.name, wanted=wanted, **values)
        )
        office.act(role, lambda session: lists.record(session, written=written), "lists.record")
    return written


def lines(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))


def test_the_residents_of_a_filter_masked(office: Office, folder: Path) -> None:
    path = folder / "out.csv"
    written = out(office, path, Residents(Filters(tag="低保")))
    (line,) = lines(path)
    assert (written.rows, written.masked) == (1, True)
    assert (line["姓名"], line["身份证号码"], line["联系电话"]) == ("王*芳", "370102********0027", "154****1234")
    assert line["现居住地址"].endswith("**室") and "出生日期" not in line
    assert line["备注"] == "'=1+1", "no spreadsheet takes it for a formula"
    out(office, path, Residents(Filters(text="李强")))
    assert [line["姓名"] for line in lines(path)] == ["李*"]


def test_the_whole_with_a_reason_reads_back(office: Office, folder: Path, now: datetime) -> None:
    path = folder / "out.xlsx"
    out(office, path, Residents(), Role.STATION_HEAD, reveal=True, reason=f" {REASON} ")
    reading = read_residents(path, shipped.tags(), today=now.date())
    assert [row.values["name"] for row in reading.accepted] == ["王桂芳", "李强"]
    assert reading.accepted[0].values["remark"] == "=1+1"
    cell = next(cell for row in load_workbook(path).active for cell in row if cell.value == "=1+1")
    assert cell.data_type == "s"


def test_what_went_out_is_recorded_without_the_name_looked_for(office: Office, folder: Path) -> None:
    out(office, folder / "a.csv", Residents(Filters(text="王桂芳", tag="低保")))
    out(office, folder / "b.csv", Residents(), Role.STATION_HEAD, reveal=True, reason=REASON)

    def look(session: Session) -> list[Any]:
        columns = (Record.subject_id, Record.changes, Record.reason, Record.operation)
        return list(session.execute(select(*columns).where(Record.action == "export").order_by(Record.sequence)))

    masked, whole = office.system(look)
    assert (masked.subject_id, masked.reason, masked.operation) == ("residents", None, "lists.record")
    facts = json.loads(masked.changes)
    assert (facts["rows"], facts["masked"]) == ([None, 1], [None, True])
    assert "低保" in facts["filters"][1] and "王桂芳" not in masked.changes
    assert (json.loads(whole.changes)["masked"], whole.reason) == ([None, False], REASON)


@pytest.mark.parametrize("wanted", [Residents(), Matters(), Reviews()])
def test_a_clerk_has_no_unmasked_list(office: Office, folder: Path, wanted: Wanted) -> None:
    with pytest.raises(Forbidden):
        out(office, folder / "a.csv", wanted, reveal=True, reason=REASON)
    with pytest.raises(Rejected) as told:
        out(office, folder / "a.csv", wanted, Role.STATION_HEAD, reveal=True, reason=" ")
    assert set(told.value.fields) == {"reason"}
    assert not list(folder.iterdir())


@pytest.mark.parametrize("wanted", [Categories(), Strays(), Records()])
def test_some_lists_are_never_unmasked(office: Office, folder: Path, wanted: Wanted) -> None:
    with pytest.raises(DeskError):
        out(office, folder / "a.csv", wanted, Role.STATION_HEAD, reveal=True, reason=REASON)
    assert not lists.may_reveal(office.actors[Role.STATION_HEAD], wanted)


@pytest.mark.parametrize(
    ("role", "wanted"),
    [(Role.AUDITOR, Residents()), (Role.ADMINISTRATOR, Matters()), (Role.CLERK, Records()), (Role.AUDITOR, Strays())],
)
def test_who_may_not_see_a_list_does_not_get_it(office: Office, folder: Path, role: Role, wanted: Wanted) -> None:
    with pytest.raises(Forbidden):
        out(office, folder / "a.csv", wanted, role)


def test_counts_reviews_and_strays(office: Office, folder: Path, now: datetime) -> None:
    path = folder / "a.csv"
    out(office, path, Categories())
    assert [(line["人员类别"], line["人数"], line["人次"]) for line in lines(path)][-1][1:] == ("1", "1")
    assert lines(path)[0]["人员类别"] == "低保"
    out(office, path, Reviews())
    (line,) = lines(path)
    assert (line["姓名"], line["人员类别"], line["复核时间"], line["是否逾期"]) == (
        "王*芳",
        "低保",
        f"{now:%Y-%m-%d}",
        "否",
    )
    out(office, path, Reviews(), Role.STATION_HEAD, reveal=True, reason=REASON)
    assert [(line["姓名"], line["现居住地址"]) for line in lines(path)] == [("王桂芳", HOME)]
    out(office, path, Strays())
    assert [(line["姓名"], line["小区（街巷）"]) for line in lines(path)] == [
        ("李*", "县西巷"),
        ("王*芳", "百花洲家园"),
    ]


def test_the_records_for_the_auditor_are_masked(office: Office, folder: Path) -> None:
    path = folder / "a.csv"
    written = out(office, path, Records({"subject": "resident", "text": "", "since": None}), Role.AUDITOR)
    found = lines(path)
    assert len(found) == written.rows > 0
    assert ID_WOMAN not in path.read_text(encoding="utf-8-sig")
    assert {"时间", "操作人", "操作", "对象", "变更内容"} <= set(found[0])


def test_the_matters_in_the_headings_of_the_grids_ledger(engine: Engine, now: datetime, folder: Path) -> None:
    desk = matters_desk.set_up(engine, now)
    desk.take(ago=timedelta(days=2))
    desk.take(unit="区城管局", ago=timedelta(days=1))
    desk.take(handling=Handling.ON_THE_SPOT, ago=timedelta(hours=1))
    path = folder / "m.csv"

    def write(wanted: Matters, **values: Any) -> list[dict[str, str]]:
        actor = replace(desk.clerk, roles=frozenset({Role.STATION_HEAD.value}))
        with placing(path) as file, db.transaction(engine, actor, now=now) as session:
            lists.write(session, file=file, name=path.name, wanted=wanted, **values)
        return lines(path)

    rows = write(Matters())
    assert ",".join(rows[0]) == MATTERS_LEDGER
    assert [row["是否办结"] for row in rows] == ["否", "否", "是"]
    assert rows[2]["处置情况"] == "已当面答复" and rows[2]["销号时间"].startswith(f"{now:%Y-%m-%d}")
    assert {row["上报人"] for row in rows} == {matters_desk.PERSON[0] + "*" + matters_desk.PERSON[2:]}
    assert "区城管局" in {row["处置部门"] for row in rows}
    assert (rows[0]["一级网格"], rows[0]["二级网格"]) == ("百花洲社区", "第 3 网格")
    assert len(write(Matters(View.OPEN))) == 2
    assert {row["上报人"] for row in write(Matters(), reveal=True, reason=REASON)} == {matters_desk.PERSON}


def test_a_stopped_list_leaves_nothing(office: Office, folder: Path) -> None:
    def stop(done: int, total: int) -> None:
        assert (done, total) == (0, 2)
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        out(office, folder / "a.xlsx", Residents(), progress=stop)
    assert not list(folder.iterdir())


def test_a_list_that_could_not_be_recorded_is_not_there(
    office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(session: Session, *, written: Written) -> None:
        raise DeskError("the server is gone")

    path = folder / "a.csv"
    path.write_text("the old one", encoding="utf-8")
    monkeypatch.setattr(lists, "record", refuse)
    with pytest.raises(DeskError):
        out(office, path, Residents())
    assert path.read_text(encoding="utf-8") == "the old one"
    assert list(folder.iterdir()) == [path]


def test_a_full_disk_and_a_folder_that_is_gone_are_told(
    office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(DeskError, match=r"nowhere"):
        out(office, folder / "nowhere" / "a.xlsx", Residents())
    with pytest.raises(DeskError, match=r"a\.txt"):
        out(office, folder / "a.txt", Residents())

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr("desk.exchange.saving.os.fsync", full)
    with pytest.raises(DeskError, match=r"a\.csv"):
        out(office, folder / "a.csv", Residents())
    assert not list(folder.iterdir())
