"""The statement of a resident and the settlement of a month, on paper and as sheets."""

from __future__ import annotations

import io
from datetime import date, datetime

import pypdfium2
import pytest
from openpyxl import load_workbook
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.errors import DeskError
from desk.models.records import Record
from desk.printing.listing import Listing, listing_pdf
from desk.rules.accounts import Charge, Method
from desk.rules.permissions import Role
from desk.services import accounts, lists
from desk.services.lists import AccountLines, MonthSettlement
from tests.unit.books import NOVEMBER, Books, books

END, TODAY = date(2025, 11, 30), date(2026, 1, 7)


@pytest.fixture(name="centre")
def centre_with_a_month(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch, words: None) -> Books:
    made = books(engine, now, monkeypatch)
    made.rate(Charge.BED, 300_000)
    for name, bed, begins in (("王桂芳", "201-1", NOVEMBER), ("李秀英", "202-1", date(2025, 11, 16))):
        made.stays = (*made.stays, made.stay(made.add(name).resident_id, bed, begins))
    made.on(END, accounts.charge_month, month=NOVEMBER)
    made.on(END, accounts.pay, stay_id=made.stays[0], amount=350_050, method=Method.CODE, note="女儿代缴")
    made.on(END, accounts.take_deposit, stay_id=made.stays[0], amount=500_000, method=Method.CASH)
    return made


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range().replace("\r\n", "") for page in document]


def read(pdf: bytes) -> str:
    return "".join(pages_of(pdf))


def test_the_statement_says_what_is_owed_in_capitals_too(centre: Books) -> None:
    told = read(listing_pdf(centre.on(TODAY, accounts.statement, stay_id=centre.stays[0])))
    for said in ("王桂芳", "201-1", "3,000.00", "-3,500.50", "女儿代缴", "伍佰元伍角整", "人民币伍仟元整"):
        assert said in told
    owing = read(listing_pdf(centre.on(TODAY, accounts.statement, stay_id=centre.stays[1])))
    assert "人民币壹仟伍佰元整" in owing
    assert "押金" not in owing


def test_the_statement_of_a_month_begins_with_what_was_before(centre: Books) -> None:
    centre.on(TODAY, accounts.pay, stay_id=centre.stays[1], amount=100_000, method=Method.CASH)
    listing = centre.on(TODAY, accounts.statement, stay_id=centre.stays[1], month=date(2026, 1, 1))
    assert [row[-1] for row in listing.rows] == ["1,500.00", "500.00"]
    assert listing.total[-1] == "500.00"


def test_the_settlement_sheet_masks_names_and_adds_up(centre: Books) -> None:
    told = read(listing_pdf(centre.on(TODAY, accounts.sheet, month=NOVEMBER)))
    for said in ("王*芳", "李*英", "4,500.00", "3,500.50", "999.50", "5,000.00", "人民币肆仟伍佰元整", "扫码 3,500.50"):
        assert said in told
    assert "王桂芳" not in told


def test_what_is_printed_is_on_record(centre: Books) -> None:
    centre.on(TODAY, accounts.print_statement, stay_id=centre.stays[0])
    centre.on(TODAY, accounts.print_sheet, month=NOVEMBER)
    found = centre.system(lambda s: s.execute(select(Record.subject).where(Record.action == "print")).scalars().all())
    assert found == ["bed_stay", "account_month"]


def test_a_clerk_gets_neither(centre: Books) -> None:
    for verb, values in ((accounts.statement, {"stay_id": centre.stays[0]}), (accounts.sheet, {"month": NOVEMBER})):
        with pytest.raises(DeskError):
            centre.on(TODAY, verb, Role.CLERK, **values)


@pytest.mark.parametrize("lying", [False, True])
@pytest.mark.parametrize("rows", [0, 1, 17, 18, 19, 20, 60])
def test_a_long_list_goes_on_overleaf_with_its_heads(lying: bool, rows: int) -> None:
    listing = Listing(
        station="泉城路街道", title="结算表", above=("一", "二"), date="2026年1月7日", heads=("序号", "金额"),
        shares=(1, 3), right=frozenset({1}), rows=tuple((f"R{n:02d}", "1,000.00") for n in range(rows)),
        total=("合计", "9.00"),
        below=("甲", "乙", "丙"), signatures=("制表", "审核"), lying=lying,
    )  # fmt: skip
    texts = pages_of(listing_pdf(listing))
    assert all("序号" in text for text in texts if "R" in text or "合计" in text)
    assert sum(text.count("合计") for text in texts) == 1
    assert "合计" in texts[-1] and "审核" in texts[-1]
    assert all(f"R{n:02d}" in "".join(texts) for n in range(rows))


def test_the_settlement_goes_out_as_a_sheet_that_adds_up(centre: Books) -> None:
    file = io.BytesIO()
    written = centre.on(TODAY, lists.write, file=file, name="x.xlsx", wanted=MonthSettlement(NOVEMBER))
    centre.on(TODAY, lists.record, written=written)
    rows = list(load_workbook(file).worksheets[0].iter_rows(values_only=True))
    head = next(n for n, row in enumerate(rows) if row[0] == "序号")
    names = rows[head]
    found = [dict(zip(names, row, strict=True)) for row in rows[head + 1 :]]
    assert [row["姓名"] for row in found] == ["王*芳", "李*英", "合计"]
    assert sum(row["本月结存"] for row in found[:-1]) == found[-1]["本月结存"] == 999.5
    assert found[-1]["押金结存"] == 5_000


def test_an_account_goes_out_as_a_sheet(centre: Books) -> None:
    file = io.BytesIO()
    written = centre.on(TODAY, lists.write, file=file, name="x.csv", wanted=AccountLines(centre.stays[0]))
    assert written.rows == 3
    assert "女儿代缴" in file.getvalue().decode("utf-8-sig")
