"""A ledger of meals brought in: bookings and money that come of it, on both databases; repeated, taken back, out."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Cancelled, DeskError, Forbidden
from desk.exchange.guards import FileKind
from desk.exchange.meals import MealsReading, read_meals, read_meals_of
from desk.exchange.workbook import Sheet, Workbook
from desk.models.bookings import Booking
from desk.models.care import CareService, CareSitting, CareSlot
from desk.models.fees import FeeEntry
from desk.models.imports import ImportBatch
from desk.models.meals import MealCard
from desk.models.residents import Resident
from desk.rules.fees import Book, balances
from desk.rules.identity import check_digit
from desk.rules.permissions import Role
from desk.services import care, fees, imports, integrity, meals, residents
from desk.services.exports import EXPORTS
from desk.services.imports import ImportResult, Preview, UndoResult
from desk.services.residents import ResidentInput
from desk.store import RESOURCES
from tests.unit import office
from tests.unit.office import Office

LEDGER = RESOURCES / "demo" / "meals.xlsx"
HEAD = ["日期", "姓名", "卡号", "餐次", "份数", "金额", "补贴", "送餐地址"]
HEADS = Role.STATION_HEAD
ONE = "37010219350312711" + check_digit("37010219350312711")
NOTE = ["注：早餐5元/份，午餐12元/份，晚餐8元/份"]


@pytest.fixture
def desk(sqlite_url: str, monkeypatch: pytest.MonkeyPatch, now: datetime) -> Any:
    engine = db.open_engine(sqlite_url)
    made = office.set_up(engine, now.replace(month=2, day=3), monkeypatch)
    made.act(HEADS, care.ship)
    yield made
    engine.dispose()


def ledger(*rows: list[object], today: date = date(2026, 2, 3)) -> MealsReading:
    cells: Any = [["助餐台账（2026年1月）", *[""] * 7], HEAD, *([*row, *[""] * (8 - len(row))] for row in rows)]
    sheet = Sheet(name="助餐", rows=cells, visible=True)
    return read_meals_of(Workbook(file="助餐.xlsx", kind=FileKind.XLSX, sheets=(sheet,)), today=today)


def lunch(day: str, name: str, card: str, n: int = 1, amount: object = 12, subsidy: object = 3, at: str = "") -> Any:
    return [day, name, card, "午餐", n, amount, subsidy, at]


def bring(desk: Office, reading: MealsReading, **more: Any) -> ImportResult:
    given = {"reading": reading, "file_name": "助餐.xlsx", "digest": "d", **more}
    found: ImportResult = desk.act(HEADS, lambda s: imports.bring_in(s, **given), "imports.bring_in")
    return found


def look(desk: Office, reading: MealsReading) -> Preview:
    found: Preview = desk.act(HEADS, lambda s: imports.preview(s, reading=reading))
    return found


def undo(desk: Office, batch_id: int) -> UndoResult:
    done: UndoResult = desk.act(HEADS, lambda s: imports.undo(s, batch_id=batch_id), "imports.undo")
    assert desk.system(integrity.check) == ()
    return done


def everything(desk: Office, query: Any) -> list[Any]:
    return list(desk.system(lambda s: [tuple(row) for row in s.execute(query)]))


def count(desk: Office, *tables: Any) -> list[int]:
    return [everything(desk, select(func.count()).select_from(table))[0][0] for table in tables]


def books(desk: Office) -> dict[Book, int]:
    found = balances(everything(desk, select(FeeEntry.debit, FeeEntry.credit, FeeEntry.amount)))
    return {book: fen for book, fen in found.items() if fen}


def new_file(desk: Office, name: str, number: str = "") -> int:
    values = ResidentInput(name=name, id_no=number, sex="female")
    file = desk.act(HEADS, lambda s: residents.save(s, resident_id=None, version=None, values=values))
    return int(file.resident_id)


def codes(found: Preview) -> list[tuple[int, str]]:
    return [(each.row, each.code) for each in found.warnings]


def test_the_ledger_becomes_the_meals_that_its_oracle_counts(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, now: datetime, tmp_path: Path
) -> None:
    """Brought in, out and in again, and taken back: on both databases."""
    station = office.set_up(engine, now.replace(month=2, day=3), monkeypatch)
    reading = read_meals(LEDGER, today=date(2026, 2, 3))
    result = bring(station, reading)
    assert (result.rows, result.created, result.repeated, result.refused, result.portions) == (293, 286, 1, 6, 530)
    assert count(station, Booking, Resident) == [530, result.files]
    charged = 100 * sum(total.amount for total in reading.totals.values())
    subsidised = 897_00  # of one meal that was free nothing is left to subsidise
    assert books(station) == {
        Book.INCOME: -charged, Book.SUBSIDY: subsidised, Book.LEDGER: charged - subsidised,
    }  # fmt: skip
    times = select(CareSitting.name).join(CareService).where(CareService.kind == "MEAL").order_by(CareSitting.starts)
    assert everything(station, times) == [("早餐",), ("午餐",), ("晚餐",)]
    file = tmp_path / "助餐.xlsx"
    export = {"path": file, "reveal": True, "reason": "核对", "month": date(2026, 1, 7)}
    written = station.act(HEADS, lambda s: EXPORTS["meals"](s, **export))
    out = read_meals(file, today=date(2026, 2, 3))
    assert (len(out.accepted), out.rejected, out.duplicates, out.period) == (written, (), (), "2026-01")
    assert out.headings.rows == (3, 4)
    into = bring(station, out)
    assert (into.created, into.files, into.same) == (0, 0, written)
    done = undo(station, result.batch_id)
    assert (done.deleted, books(station)) == (530 + 18, {})
    assert everything(station, select(Booking.state, func.count()).group_by(Booking.state)) == [("CORRECTED", 530)]
    assert count(station, MealCard) == [0]


def test_each_portion_has_its_share_and_its_place(desk: Office) -> None:
    bring(desk, ledger(lunch("1.7", "甲一", "1", 3, 25, 3, "甲路1号"), ["1.7", "甲二", "2", "晚餐", 1, 8, ""]))
    rows = everything(desk, select(Booking.seat, Booking.nth, Booking.state, Booking.way, Booking.at_home, Booking.day))
    assert rows == [
        (1, 1, "SETTLED", "LEDGER", True, date(2026, 1, 7)), (2, 2, "SETTLED", "LEDGER", True, date(2026, 1, 7)),
        (3, 3, "SETTLED", "LEDGER", True, date(2026, 1, 7)), (1, 1, "SETTLED", "LEDGER", False, date(2026, 1, 7)),
    ]  # fmt: skip
    charges = everything(desk, select(FeeEntry.amount).where(FeeEntry.kind == "CHARGE").order_by(FeeEntry.id))
    assert charges == [(834,), (833,), (833,), (800,)]
    month = desk.act(HEADS, lambda s: fees.settlement(s, month=date(2026, 1, 1)))
    assert (month.charged, month.subsidised, month.paid, month.closing) == (33_00, 3_00, 30_00, 0)
    assert [(row.service, row.payer, row.subsidised) for row in month.served] == [("助餐", "", 3_00)]


def test_more_eaters_than_places_raise_the_capacity_of_that_day(desk: Office) -> None:
    bring(desk, ledger(*(["1.7", f"甲{chr(0x4E00 + n)}", str(n), "晚餐", 1, 8, ""] for n in range(1, 44))))
    assert everything(desk, select(CareSlot.capacity)) == [(43,)]
    assert everything(desk, select(CareSitting.capacity).where(CareSitting.name == "晚餐")) == [(40,)]


def test_who_is_on_file_is_found(desk: Office) -> None:
    by_number, by_card, by_name = new_file(desk, "甲一", ONE), new_file(desk, "乙二"), new_file(desk, "丙三")
    new_file(desk, "丁四")
    new_file(desk, "丁四")
    desk.act(HEADS, lambda s: meals.issue_card(s, resident_id=by_card, number="000002"))
    reading = ledger(
        lunch("1.7", "甲一", ONE), lunch("1.7", "乙二", "2"), lunch("1.7", "丙三", "3"),
        lunch("1.7", "丁四", ""), lunch("1.8", "甲一", ""), lunch("1.8", "他人", "2"), lunch("1.8", "戊五", "5"),
        lunch("1.9", "戊五", ""),
    )  # fmt: skip
    seen = look(desk, reading)
    assert [(each.row, each.code) for each in seen.refused] == [(8, "CARD_OF_ANOTHER")]
    assert {(5, "FOUND_BY_NAME"), (6, "NEW_BY_NAME")} <= set(codes(seen))
    result = bring(desk, reading)
    assert (result.created, result.refused, result.files) == (7, 1, 2)
    who = dict(everything(desk, select(Booking.resident_id, func.count()).group_by(Booking.resident_id)))
    assert (who[by_number], who[by_card], who[by_name]) == (2, 1, 1)
    assert dict(everything(desk, select(MealCard.number, MealCard.resident_id)))["000003"] == by_name
    again = bring(desk, reading)
    assert (again.created, again.same, again.files) == (0, 7, 0)


def test_what_the_desk_knows_stays(desk: Office) -> None:
    bring(desk, ledger(lunch("1.7", "甲一", "1")))
    more = ledger(
        lunch("1.7", "甲一", "1", 2, 24, 6), ["1.7", "甲一", "1", "晚餐", 1, 8, ""], lunch("2.9", "甲一", "1")
    )
    seen = look(desk, more)
    assert (3, "DESK_DIFFERS") in codes(seen)
    assert [(each.row, each.code) for each in seen.refused] == [(5, "DATE_AHEAD")]
    result = bring(desk, more)
    assert (result.created, result.same, result.refused, result.portions) == (1, 1, 1, 1)


def test_a_month_that_is_closed_takes_nothing_more(desk: Office) -> None:
    first = ledger(lunch("1.7", "甲一", "1"))
    result = bring(desk, first)
    desk.act(HEADS, lambda s: fees.lock_month(s, month=date(2026, 1, 1)))
    assert bring(desk, first).same == 1
    with pytest.raises(DeskError, match="2026-01 is closed"):
        bring(desk, ledger(lunch("1.8", "甲一", "1")))
    undo(desk, result.batch_id)
    months = everything(desk, select(FeeEntry.kind, FeeEntry.month).order_by(FeeEntry.id))
    assert {month for kind, month in months if kind == "REVERSE"} == {date(2026, 2, 1)}


def test_what_was_corrected_or_given_away_since_is_left_alone(desk: Office) -> None:
    reading = ledger(lunch("1.7", "甲一", "1"), lunch("1.8", "甲一", "1"), ["1.8", "甲二", "2", "早餐", 1, 5, ""])
    result = bring(desk, reading)
    (card,) = everything(desk, select(MealCard.id).where(MealCard.number == "000001"))[0]
    desk.act(HEADS, lambda s: meals.end_card(s, card_id=card))
    undo(desk, result.batch_id)
    assert everything(desk, select(MealCard.number)) == [("000001",)]
    ended = everything(desk, select(CareSitting.name, CareSitting.valid_to).where(CareSitting.valid_to.is_not(None)))
    assert ended == [("早餐", date(2026, 2, 3))]
    with pytest.raises(DeskError, match="taken back already"):
        undo(desk, result.batch_id)
    once_more = bring(desk, reading)
    assert (once_more.created, once_more.files, once_more.portions) == (3, 0, 3)
    assert desk.system(integrity.check) == ()


def test_it_stops_when_told_and_needs_the_right(desk: Office) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled("stopped")

    reading = ledger(lunch("1.7", "甲一", "1"))
    with pytest.raises(Cancelled):
        bring(desk, reading, progress=stop)
    assert count(desk, Booking, Resident, ImportBatch) == [0, 0, 0]
    with pytest.raises(Forbidden):
        desk.act(Role.CLERK, lambda s: imports.preview(s, reading=reading))
    with pytest.raises(DeskError, match="No row"):
        bring(desk, ledger(lunch("2.9", "甲一", "1")))


def test_out_masked_and_as_csv(desk: Office, tmp_path: Path) -> None:
    file = tmp_path / "助餐.csv"
    with pytest.raises(DeskError, match="No meals"):
        desk.act(HEADS, lambda s: EXPORTS["meals"](s, path=file))
    bring(desk, ledger(lunch("1.7", "甲一二", ONE, 2, 24.5, 6, "甲路1号"), ["1.7", "甲一二", ONE, "早餐", 1, 5, ""]))
    assert desk.act(HEADS, lambda s: EXPORTS["meals"](s, path=file)) == 1
    masked = file.read_text(encoding="utf-8-sig")
    assert ONE not in masked and "甲一二" not in masked
    desk.act(HEADS, lambda s: EXPORTS["meals"](s, path=file, reveal=True, reason="核对"))
    out = read_meals(file, today=date(2026, 2, 3))
    assert out.accepted[0].values["meals"] == (
        {"meal": "breakfast", "portions": 1, "amount": 5, "subsidy": 0},
        {"meal": "lunch", "portions": 2, "amount": 24.5, "subsidy": 6},
    )
    assert out.accepted[0].values["delivery_address"] == "甲路1号"
    assert bring(desk, out).same == 1
