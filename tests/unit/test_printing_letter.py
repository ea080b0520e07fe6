"""The papers of the desk on A4: how they look, what can be copied from them, how a long one goes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest

from desk import words
from desk.errors import RuleBroken
from desk.printing.letter import Table, letter_pdf
from tests.support.printed.values import HEADS, NOTICE, SHARES
from tests.support.printed.values import LETTER_LONG as LONG
from tests.support.printed.values import LETTERS as CASES

WORDS = {
    "page {n} of {total}": "第 {n} 页　共 {total} 页",
    "Made out on {date}": "出具日期：{date}",
    "No. {number}": "编号：{number}",
    "{station} (stamp)": "{station}（盖章）",
    "{label}:": "{label}：",
    "      year    month    day": "　　　年　　月　　日",
    "Note: {text}": "说明：{text}",
    "Note {n}: {text}": "说明 {n}：{text}",
}


@pytest.fixture(autouse=True)
def chinese_words() -> Iterator[None]:
    words.install(lambda context, text: WORDS.get(text, "") if context == "letter" else "")
    yield
    words.install(None)


def pages(pdf: bytes) -> list[pypdfium2.PdfPage]:
    return list(pypdfium2.PdfDocument(pdf))


def told(pdf: bytes) -> list[str]:
    """What each page says, without the blanks that lines bring."""
    return ["".join(page.get_textpage().get_text_bounded().split()) for page in pages(pdf)]


@pytest.mark.parametrize("case", CASES)
def test_every_word_can_be_copied(case: str) -> None:
    letter = CASES[case]
    whole = "".join(told(letter_pdf(replace(letter, marks=letter.marks[:1]))))
    for text in letter.texts():
        if text not in letter.marks[1:]:
            assert "".join(text.split()) in whole


def test_each_copy_says_whom_it_is_for_and_else_the_same() -> None:
    first, second = told(letter_pdf(NOTICE))
    assert first.replace("当事人联", "存档联") == second
    assert "共" not in first  # one page is not counted


def test_a_long_list_goes_on_under_its_headings_and_pages_are_counted() -> None:
    found = told(letter_pdf(LONG))
    assert len(found) == 4
    for n, page in enumerate(found[:2], 1):
        assert "材料名称" in page and f"第{n}页共4页" in page
    assert all(LONG.number in page for page in found)


def test_a_row_higher_than_a_page_goes_on_overleaf() -> None:
    endless = "很长的材料名称，" * 400
    letter = replace(LONG, table=Table(HEADS, SHARES, (("1", endless, "原件", "1", "必须"),)))
    whole = "".join(told(letter_pdf(letter)))
    assert whole.count("很长的材料名称") > 390  # a page's end may part one


def test_the_end_stays_together_with_the_last_words() -> None:
    for count in range(1, 60, 3):
        found = told(letter_pdf(replace(NOTICE, after=("请按时补齐材料并妥善保管本单据。",) * count, marks=("",))))
        assert "妥善保管" in found[-1] and "盖章" in found[-1] and "被告知人" in found[-1]


def test_nothing_personal_stands_in_the_file_itself() -> None:
    pdf = letter_pdf(NOTICE)
    facts = pypdfium2.PdfDocument(pdf).get_metadata_dict()
    assert facts["Title"] == "一次性告知单" and facts["Author"] == "春和里社区党群服务中心"
    assert not any("陆阿根" in value for value in facts.values())
    assert letter_pdf(NOTICE) == pdf


@pytest.mark.parametrize("field", ["head", "title", "number"])
def test_what_no_face_can_draw_is_refused(field: str) -> None:
    with pytest.raises(RuleBroken, match=r"U\+E123") as refused:
        letter_pdf(replace(NOTICE, **{field: "\ue123"}))  # type: ignore[arg-type] # a field of that name
    assert refused.value.code == "NO_GLYPH"
