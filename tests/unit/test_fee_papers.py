"""What leaves the desk of services and money: statements, the settlement for the street, a day, and lists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.models.records import Record
from desk.printing.listing import Listing, listing_pdf
from desk.rules.accounts import Method
from desk.services import fees, lists, packages
from desk.services.lists import FeeLines, FeeMonthSettlement
from tests.unit.care_books import CareBooks, care_books

TODAY, DAY = date(2026, 1, 7), timedelta(days=1)
LUNCH, BATH = "助餐", "助浴"


@pytest.fixture(name="engine")
def sqlite_engine(sqlite_url: str) -> Iterator[Engine]:
    opened = db.open_engine(sqlite_url)
    yield opened
    opened.dispose()


@pytest.fixture(name="centre")
def centre_with_a_month(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> CareBooks:
    """Two residents: lunches with two subsidies, one bath without, a package of lunches, and money."""
    made = care_books(engine, now, monkeypatch)
    made.price(LUNCH, 1_500)
    made.price(BATH, 3_000)
    made.subsidy(LUNCH, amount=600)
    made.subsidy(LUNCH, name="独居补贴", payer="区民政局", amount=100, conditions={"tags": ["独居"]}, stacks=True)
    first, second = made.add("王桂芳", living_alone=True).resident_id, made.add("李秀英").resident_id
    for resident, service in ((first, LUNCH), (first, LUNCH), (second, LUNCH), (second, BATH)):
        made.with_booking(TODAY, fees.charge, made.booking(resident, TODAY, service, state="FULFILLED"))
    package = made.package("助餐月卡", counts={LUNCH: 20}, price=20_000)
    held = made.on(TODAY, packages.grant, resident_id=first, package_id=package).grant.grant_id
    for number in range(2):
        booking = made.booking(first, TODAY + number * DAY)
        made.with_booking(TODAY, packages.reserve, booking, held)
        if not number:
            made.with_booking(TODAY, packages.consume, booking)
    made.on(TODAY, fees.add, resident_id=second, amount=200, text="毛巾")
    made.on(TODAY, fees.pay, resident_id=first, amount=20_000, method=Method.CODE, note="女儿 13800001234")
    made.residents = (first, second)
    return made


def words(paper: Listing) -> str:
    assert listing_pdf(paper).startswith(b"%PDF")
    return "\n".join(paper.texts())


def test_a_statement_tells_what_is_left_and_what_is_owed(centre: CareBooks) -> None:
    paper = centre.on(TODAY, packages.statement, resident_id=centre.residents[0])
    said = words(paper)
    assert "助餐月卡 (running, until 2026-02-05): 助餐: 19 of 20 次 left (1 booked)" in said
    assert paper.rows[-1] == ("01-07", "payment code on the phone 女儿 13800001234", "-200.00", "16.00")
    assert paper.total[2:] == ("16.00", "16.00")
    assert "Charged ¥230.00, subsidised ¥14.00, waived ¥0.00, paid ¥200.00" in said
    assert "To be paid: ¥16.00 (RMB 壹拾陆元整)" in said
    later = centre.on(
        date(2026, 2, 2), packages.print_statement, resident_id=centre.residents[0], month=date(2026, 2, 1)
    )
    assert (later.rows, "Nothing is owed." in words(later)) == ((("", "Brought forward", "", "16.00"),), False)
    query = select(Record.action).where(Record.operation == "fees.print_statement")
    assert centre.on(TODAY, lambda session: session.scalars(query).all()) == ["print"]


def test_the_street_sees_services_by_payer_and_nobody_by_name(centre: CareBooks) -> None:
    paper = centre.on(TODAY, fees.sheet, month=TODAY)
    said = words(paper)
    assert [row[1:] for row in paper.rows] == [
        ("助浴", "residents alone", "1", "1", "30.00", "0.00"),
        ("助餐", "from packages", "1", "1", "", ""),
        ("助餐", "区民政局", "1", "2", "30.00", "2.00"),
        ("助餐", "街道", "2", "3", "15.00", "18.00"),
        ("packages", "residents alone", "1", "", "200.00", ""),
        ("charged by hand", "residents alone", "1", "", "2.00", ""),
    ]
    assert paper.total == ("", "Sum", "", "2", "5", "277.00", "20.00")
    assert "桂芳" not in said and "贰拾元整" in said
    assert centre.on(TODAY, fees.print_sheet, month=TODAY).rows == paper.rows


def test_a_day_says_portions_and_money(centre: CareBooks) -> None:
    paper = centre.on(TODAY, fees.day_sheet, day=TODAY)
    assert [row[:4] for row in paper.rows] == [("助餐", "助餐", "4", "3"), ("助浴", "助浴", "1", "1")]
    assert "By the ledger: code on the phone 200.00" in words(paper) and "Not counted yet." in words(paper)
    centre.with_booking(TODAY, lambda _, row: setattr(row, "state", "FULFILLED"), 5)
    centre.on(TODAY, fees.close_day, day=TODAY, counted={Method.CODE: 19_000}, note="未到账")
    said = words(centre.on(TODAY, fees.print_day_sheet, day=TODAY))
    assert "Counted: code on the phone 190.00; difference -10.00" in said and "Note: 未到账" in said


def test_both_ledgers_leave_as_lists(centre: CareBooks) -> None:
    def sheet(wanted: Any) -> list[list[object]]:
        file = BytesIO()
        centre.on(TODAY, lists.write, file=file, name="x.xlsx", wanted=wanted)
        return [[cell.value for cell in row] for row in load_workbook(file).active.iter_rows()]

    month = sheet(FeeMonthSettlement(TODAY))
    assert month[-1][1] == "Together" and month[-1][-1] == 57
    assert [row[1] for row in month if str(row[0]).isdecimal()] == ["王*芳", "李*英"]
    lines = sheet(FeeLines(centre.residents[0]))
    assert lines[-1][5] == "女儿 138****1234" and lines[-1][6] == -200
