"""Ledgers of beds for the tests, brought in at a desk, and what came of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select

from desk.exchange.beds import BedsReading, read_beds_of
from desk.exchange.guards import FileKind
from desk.exchange.workbook import Sheet, Workbook
from desk.models.beds import Bed, BedStay
from desk.recording import Session
from desk.rules.beds import StayKind
from desk.rules.permissions import Role
from desk.services import beds, imports, integrity, residents
from desk.services.beds import PlaceInput, StayInput
from desk.services.imports import ImportResult, Preview
from desk.services.residents import ResidentInput
from desk.store import RESOURCES
from tests.unit.office import Office

LEDGER = RESOURCES / "demo" / "beds.xlsx"
HEAD = ["楼层", "房间", "床号", "床位类型", "状态", "老人姓名", "身份证号", "能力等级", "入住日期", "合同起止日期",
        "护理等级", "月费", "押金", "请假外出", "退住日期"]  # fmt: skip
ONE, TWO, THREE = "370102194903070027", "37010519200229041X", "370102192603121014"
HEADS = Role.STATION_HEAD
Cells = Sequence[object]


def stay(
    name: str, number: str, came: str, *, place: tuple[object, object, object] = (1, 101, 1), status: str = "在住",
    left: str = "", **more: str,
) -> Cells:  # fmt: skip
    values = dict.fromkeys(HEAD, "") | {
        "楼层": place[0], "房间": place[1], "床号": place[2], "床位类型": "双人间", "状态": status, "老人姓名": name,
        "身份证号": number, "入住日期": came, "退住日期": left, **more,
    }  # fmt: skip
    return list(values.values())


def empty(place: tuple[object, object, object], status: str = "空床", kind: str = "双人间") -> Cells:
    return [*place, kind, status, *[""] * 10]


def ledger(*rows: Cells, head: Sequence[str] = HEAD, today: date = date(2026, 1, 7)) -> BedsReading:
    sheet = Sheet(name="床位", rows=[list(head), *(list(row) for row in rows)], visible=True)  # type: ignore[list-item]  # cells of the test are plain values
    return read_beds_of(Workbook(file="床位.xlsx", kind=FileKind.XLSX, sheets=(sheet,)), today=today)


def bring(desk: Office, reading: BedsReading, **more: Any) -> ImportResult:
    def work(session: Session) -> ImportResult:
        return imports.bring_in(session, reading=reading, file_name="床位.xlsx", digest="d", **more)

    found = desk.act(HEADS, work, "imports.bring_in")
    assert isinstance(found, ImportResult)
    assert desk.system(integrity.check) == ()
    return found


def look(desk: Office, reading: BedsReading) -> Preview:
    found = desk.act(HEADS, lambda session: imports.preview(session, reading=reading))
    assert isinstance(found, Preview)
    return found


def undo(desk: Office, batch_id: int) -> imports.UndoResult:
    done = desk.act(HEADS, lambda session: imports.undo(session, batch_id=batch_id), "imports.undo")
    assert isinstance(done, imports.UndoResult)
    assert desk.system(integrity.check) == ()
    return done


def count(desk: Office, *tables: Any) -> list[int]:
    def work(session: Session) -> list[int]:
        return [session.scalar(select(func.count()).select_from(table)) or 0 for table in tables]

    return list(desk.system(work))


def everything(desk: Office, query: Any) -> list[Any]:
    return list(desk.system(lambda session: [tuple(row) for row in session.execute(query)]))


def states(desk: Office) -> dict[str, int]:
    return dict(everything(desk, select(BedStay.state, func.count()).group_by(BedStay.state)))


def new_file(desk: Office, name: str, number: str | None, birth: date | None = None) -> int:
    values = ResidentInput(name=name, id_no=number or "", birth_date=birth, sex="female")
    file = desk.act(HEADS, lambda session: residents.save(session, resident_id=None, version=None, values=values))
    return int(file.resident_id)


def put_in(desk: Office, resident_id: int, bed_id: int, at: datetime) -> None:
    values = StayInput(resident_id, StayKind.LONG, at.date())
    desk.act(HEADS, lambda s: beds.admit_now(s, values=values, place=PlaceInput(bed_id, at)), "beds.admit_now")


def admit(desk: Office, name: str, bed: int, at: datetime) -> None:
    [(key,)] = everything(desk, select(Bed.id).where(Bed.number == str(bed)))
    put_in(desk, new_file(desk, name, THREE), key, at)
