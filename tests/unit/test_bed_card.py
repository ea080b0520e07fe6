"""The card at a bed: how large, how it looks, what it says, and what can't be drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from desk import words
from desk.errors import RuleBroken
from desk.printing.bed_card import BedCard, bed_cards_pdf
from desk.printing.bed_marks import Mark

GOLDEN = Path(__file__).resolve().parent.parent / "data" / "golden"
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
PLAIN = BedCard(
    station="春和里社区党群服务中心（综合养老服务中心）",
    bed="203-2",
    room_kind="双人间",
    name="王桂芳",
    about="女　88岁",
    kind="长住",
    facts=(
        ("护理等级", "二级护理"),
        ("饮食", "低盐软食"),
        ("能力等级", "中度失能"),
        ("入住日期", "2026-11-03"),
    ),
    allergy="青霉素、磺胺类",
    marks=(Mark.FALLS, Mark.OXYGEN, Mark.RAILS),
)
LONG = replace(
    PLAIN,
    bed="1203-12",
    name="买买提·吐尔逊·阿卜杜热合曼·麦麦提敏·古丽巴哈尔",
    facts=(("护理等级", "一级护理"), ("饮食", "糖尿病饮食，少食多餐，忌海鲜、忌辛辣"), ("能力等级", "—")),
    allergy="青霉素、头孢、磺胺类药物、花生、海鲜、芒果、酒精消毒液，曾因青霉素皮试休克，入院抢救，须随身携带急救药",
)
RARE = replace(PLAIN, name="䶮㛃𬱖", allergy="", marks=(), contact="女儿 王小红 13805310001")
CASES = {"plain": PLAIN, "long": LONG, "rare": RARE}


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


@pytest.mark.parametrize("case", CASES)
def test_looks_as_it_did(case: str) -> None:
    """Against pictures somebody has looked at; delete one and run the tests to have it drawn anew."""
    file = GOLDEN / f"bed-card-{case}.png"
    drawn = pages(bed_cards_pdf([CASES[case]], paper="A5"))[0].render(scale=80 / 72).to_pil().convert("L")
    if not file.exists():
        drawn.save(file, optimize=True)
        pytest.fail(f"{file.name} was missing; it has been drawn: look at it, then run again")
    with Image.open(file) as golden:
        assert drawn.size == golden.size
        difference = ImageChops.difference(drawn, golden.convert("L"))
    assert ImageStat.Stat(difference).mean[0] < 0.5


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
