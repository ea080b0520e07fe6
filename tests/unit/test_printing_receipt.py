"""The receipt on both papers: what it says, where it says it, and that machines can read it again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desk import words
from desk.errors import RuleBroken
from desk.printing.receipt import Missing, Paper, receipt_pdf
from desk.printing.styles import POINT
from tests.support.printed.values import RECEIPT as PLAIN
from tests.support.printed.values import RECEIPT_LONG as LONG
from tests.support.printed.values import RECEIPT_RARE as RARE
from tests.support.printed.values import RECEIPTS as CASES

DATA = Path(__file__).resolve().parent.parent / "data"
PAPERS: tuple[Paper, ...] = ("80mm", "A4")


@pytest.fixture(autouse=True)
def chinese_words() -> Iterator[None]:
    found = json.loads((DATA / "printing_words.json").read_text("utf-8"))
    words.install(lambda context, text: found.get(context, {}).get(text, ""))
    yield
    words.install(None)


def pages(pdf: bytes) -> list[pypdfium2.PdfPage]:
    return list(pypdfium2.PdfDocument(pdf))


def picture(page: pypdfium2.PdfPage, dots: int) -> Image.Image:
    return page.render(scale=dots / 72).to_pil().convert("L")


def text(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_bounded() for page in pages(pdf))


def solid(told: str) -> str:
    """Without the blanks and line ends that a wrapped line brings."""
    return "".join(told.split())


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("case", CASES)
def test_every_word_can_be_copied(case: str, paper: Paper) -> None:
    receipt = CASES[case]
    told = solid(text(receipt_pdf(receipt, paper=paper)))
    for value in receipt.texts():
        assert solid(value) in told
    assert "查进度" in told


@pytest.mark.parametrize("paper", PAPERS)
def test_without_a_telephone_nobody_is_told_to_call(paper: Paper) -> None:
    told = solid(text(receipt_pdf(replace(PLAIN, service_phone=""), paper=paper)))
    assert "拿这张条来窗口扫" in told
    assert "服务热线" not in told


def test_what_the_roll_says_line_by_line() -> None:
    assert text(receipt_pdf(PLAIN, paper="80mm")).split("\r\n") == [
        "春和里社区党群服务中心", "受理回执", "370102001-MS-20261119-0023",
        "居民 陆阿根（本人）", "事项 居家适老化改造申请", "办理方式 派单 第 3 网格 莫兰英",
        "受理时间 2026年11月19日 09:41", "经办人 1 号窗口 顾敏", "待补材料 □ 房屋权属或租赁证明", "（11月23日前）",
        "办结期限", "11月24日（周二）18:00 前", "难事 3 天，周末不计",
        "查进度", "拿这张条来窗口扫，或打", "服务热线", "0500-555 0120", "居民联　请保管到办结",
    ]  # fmt: skip


def test_who_came() -> None:
    def who(**changes: str | None) -> str:
        return solid(text(receipt_pdf(replace(PLAIN, **changes), paper="80mm")))

    assert "陆*根（本人）" in who(person="陆*根")
    assert "陆阿根（他人代办）" in who(agent="")
    assert "陆阿根（王*芳代办）" in who(agent="王*芳")
    assert "匿名" in who(person="")


def test_a_deadline_in_another_year_says_the_year() -> None:
    late = replace(PLAIN, deadline=datetime(2027, 1, 4, 10, 0, tzinfo=UTC))
    assert "2027年1月4日 18:00 前" in text(receipt_pdf(late, paper="80mm"))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("dots", [203, 300])
def test_scanners_read_both_codes_and_nothing_personal(case: str, paper: Paper, dots: int) -> None:
    for page in pages(receipt_pdf(CASES[case], paper=paper)):
        found = zxingcpp.read_barcodes(picture(page, dots))
        assert {code.format for code in found} == {zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128}
        assert {code.text for code in found} == {PLAIN.code}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("length", [8, 12, 20, 21, 24])
def test_codes_of_any_length_are_read_from_a_receipt_printer(paper: Paper, length: int) -> None:
    receipt = replace(PLAIN, code="370102001202611190023999"[:length])
    found = zxingcpp.read_barcodes(picture(pages(receipt_pdf(receipt, paper=paper))[0], 203))
    assert [code.text for code in found] == [receipt.code, receipt.code]


def test_codes_hold_digits_only() -> None:
    with pytest.raises(ValueError, match="digits"):
        receipt_pdf(replace(PLAIN, code="MS-0023"), paper="80mm")


@pytest.mark.parametrize("paper", PAPERS)
def test_the_same_receipt_gives_the_same_bytes(paper: Paper) -> None:
    assert receipt_pdf(PLAIN, paper=paper, copies=2) == receipt_pdf(PLAIN, paper=paper, copies=2)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_file_tells_nothing_about_the_person(paper: Paper) -> None:
    document = pypdfium2.PdfDocument(receipt_pdf(PLAIN, paper=paper))
    facts = document.get_metadata_dict(skip_empty=True)
    assert facts.pop("Producer").startswith("ReportLab")
    assert {facts.pop("CreationDate"), facts.pop("ModDate")} == {"D:20000101000000+00'00'"}
    assert facts == {"Title": "受理回执", "Author": PLAIN.station, "Creator": "Doorstep Desk"}


def test_the_roll_is_as_long_as_its_content() -> None:
    short, long = (pages(receipt_pdf(case, paper="80mm"))[0] for case in (RARE, LONG))
    assert short.get_width() * POINT == pytest.approx(80, abs=0.1)
    assert long.get_width() * POINT == pytest.approx(80, abs=0.1)
    assert 110 < short.get_height() * POINT < 150
    assert long.get_height() > short.get_height()


def test_copies_on_a_roll_are_pages_of_their_own() -> None:
    mine, file = (page.get_textpage().get_text_bounded() for page in pages(receipt_pdf(PLAIN, paper="80mm", copies=2)))
    assert "居民联" in mine
    assert "签字" not in mine
    assert "存根联" in file
    assert "签字" in file


def test_two_copies_share_a_sheet_with_a_line_to_cut_along() -> None:
    (page,) = pages(receipt_pdf(PLAIN, paper="A4", copies=2))
    assert page.get_size() == pytest.approx((595.28, 841.89), abs=0.01)
    sheet = picture(page, 100)
    row = sheet.crop((0, sheet.height // 2 - 3, sheet.width, sheet.height // 2 + 3))
    dark = sum(1 for x in range(row.width) if min(row.crop((x, 0, x + 1, 6)).tobytes()) < 200)
    assert 0.3 < dark / row.width < 0.9
    told = text(receipt_pdf(PLAIN, paper="A4", copies=2))
    assert told.count(PLAIN.number) == 2
    assert told.index("居民联") < told.index("存根联")


def test_copies_too_long_for_half_a_sheet_get_one_each() -> None:
    assert len(pages(receipt_pdf(LONG, paper="A4", copies=2))) == 2
    with pytest.raises(ValueError, match="copies"):
        receipt_pdf(PLAIN, paper="A4", copies=0)


def test_main_facts_on_a4_are_large_and_bold() -> None:
    """At least 16 pt bold, for eyes of eighty years."""
    for case in (PLAIN, LONG):
        page = pages(receipt_pdf(case, paper="A4"))[0].get_textpage()
        for sought in (case.person[:3], case.item[:4], "18:00"):
            found = page.search(sought, match_case=True).get_next()
            assert found is not None
            assert _size(page, found[0]) >= 15.99
            assert _weight(page, found[0]).endswith("Bold")


@pytest.mark.parametrize("paper", PAPERS)
@given(
    name=st.text(st.sampled_from("买提·吐尔逊陆阿根𬱖𠅤A e1（）"), min_size=1, max_size=120),
    item=st.text(st.sampled_from("改造申请、（）a1 2026年\n"), max_size=400),
    count=st.integers(0, 60),
    copies=st.integers(1, 2),
)
def test_nothing_ever_overflows(paper: Paper, name: str, item: str, count: int, copies: int) -> None:
    receipt = replace(PLAIN, person=name, item=item, missing=tuple(Missing(f"第{n}号材料") for n in range(count)))
    for page in pages(receipt_pdf(receipt, paper=paper, copies=copies)):
        words_there = page.get_textpage()
        edge = 4 / POINT
        for n in range(words_there.count_rects()):
            left, bottom, right, top = words_there.get_rect(n)
            assert edge < left < right < page.get_width() - edge
            assert edge < bottom < top < page.get_height() - edge


@pytest.mark.parametrize("field", ["person", "item", "handling", "received_by", "station", "agent"])
def test_a_name_no_font_can_draw_is_refused_before_printing(field: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        receipt_pdf(replace(PLAIN, **{field: "王\U00030000"}), paper="80mm")
    assert refused.value.code == "NO_GLYPH"
    assert "\U00030000 (U+30000)" in refused.value.text


def test_so_is_one_in_a_material() -> None:
    with pytest.raises(RuleBroken, match=r"U\+30001"):
        receipt_pdf(replace(PLAIN, missing=(Missing("\U00030001"),)), paper="A4")


def _size(page: pypdfium2.PdfTextPage, index: int) -> float:
    return float(pypdfium2.raw.FPDFText_GetFontSize(page.raw, index))


def _weight(page: pypdfium2.PdfTextPage, index: int) -> str:
    import ctypes

    buffer, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    pypdfium2.raw.FPDFText_GetFontInfo(page.raw, index, buffer, 200, ctypes.byref(flags))
    return buffer.value.decode()
