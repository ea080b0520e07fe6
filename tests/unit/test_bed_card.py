"""The card at a bed: how large, how it looks, what it says, and what can't be drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest

from desk import words
from desk.errors import RuleBroken
from desk.printing.bed_card import BedCard, bed_cards_pdf
from tests.support.printed.values import CARD as PLAIN
from tests.support.printed.values import CARD_LONG as LONG
from tests.support.printed.values import CARD_RARE as RARE

POINT = 25.4 / 72
WORDS = {
    "Bed card": "床头卡",
    "Allergy: {what}": "过敏：{what}",
    "Allergy: none on record": "过敏：档案中无记录",
    "May fall": "防跌倒",
    "Oxygen": "供氧",
    "Rails": "床栏",
    "Responsible nurse": "责任护理员",
    "Doctor": "签约医生",
    "To call: {contact}": "联系人：{contact}",
    "{label}:": "{label}：",
}


@pytest.fixture(autouse=True)
def chinese_words() -> Iterator[None]:
    words.install(lambda context, text: WORDS.get(text, "") if context in ("bed_card", "letter") else "")
    yield
    words.install(None)


def pages(pdf: bytes) -> list[pypdfium2.PdfPage]:
    return list(pypdfium2.PdfDocument(pdf))


def told(page: pypdfium2.PdfPage) -> str:
    return "".join(page.get_textpage().get_text_bounded().split())


def largest(page: Any, text: str) -> float:
    """The height in mm of the first character of ``text`` on the page."""
    read = page.get_textpage()
    at = read.get_text_range().index(text)
    _, bottom, _, top = read.get_charbox(at, loose=True)
    return float(top - bottom) * POINT


def test_one_a_page_of_a5_lying() -> None:
    found = pages(bed_cards_pdf([PLAIN, RARE], paper="A5"))
    assert len(found) == 2
    assert [round(side * POINT) for side in found[0].get_size()] == [210, 148]
    assert "王桂芳" in told(found[0])
    assert "䶮㛃𬱖" in told(found[1])


def test_two_a_page_of_a4() -> None:
    found = pages(bed_cards_pdf([PLAIN, LONG, RARE], paper="A4"))
    assert len(found) == 2
    assert [round(side * POINT) for side in found[0].get_size()] == [210, 297]
    assert "203-2" in told(found[0])
    assert "1203-12" in told(found[0])


@pytest.mark.parametrize("card", [PLAIN, LONG, RARE])
def test_the_name_is_read_from_the_door(card: BedCard) -> None:
    page = pages(bed_cards_pdf([card], paper="A5"))[0]
    assert largest(page, card.name[0]) >= 40 * POINT * 0.99


def test_the_longest_name_stays_whole() -> None:
    name = "·".join(["买买提吐尔逊"] * 8)[:55]
    assert name in told(pages(bed_cards_pdf([replace(PLAIN, name=name)], paper="A5"))[0])


def test_dangers_are_told_in_words_too() -> None:
    said = told(pages(bed_cards_pdf([PLAIN], paper="A5"))[0])
    for words_on_it in ("过敏：青霉素、磺胺类", "防跌倒", "供氧", "床栏", "责任护理员"):
        assert words_on_it in said
    assert "联系人" not in said
    without = told(pages(bed_cards_pdf([RARE], paper="A5"))[0])
    assert "档案中无记录" in without
    assert "防跌倒" not in without
    assert "13805310001" in without


def test_a_name_that_no_font_draws_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        bed_cards_pdf([PLAIN, replace(PLAIN, name="王\U000323ae")], paper="A4")
    assert refused.value.code == "NO_GLYPH"
