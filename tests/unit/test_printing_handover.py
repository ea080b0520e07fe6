"""The hand-over sheet: how it looks, and that what is said of a section stays with it overleaf."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest

from desk import words
from desk.errors import RuleBroken
from desk.printing.handover import Section, hand_over_pdf
from tests.support.printed.values import SHEET

WORDS = {
    "Hand-over of the shift": "交接班表",
    "Nothing of: {what}": "以下各项均无：{what}。",
    ", ": "、",
    "{title} ({n})": "{title}（{n}）",
    "{when} {who}: {words}": "{when}　{who}：{words}",
    "Watch especially, and whatever else is to be handed over": "需重点关注及其他交接事项：",
    "Handed over by": "交班人",
    "Taken over by": "接班人",
    "Time": "时间",
    "{label}:": "{label}：",
    "page {n} of {total}": "第 {n} 页　共 {total} 页",
}


@pytest.fixture(autouse=True)
def chinese_words() -> Iterator[None]:
    words.install(lambda context, text: WORDS.get(text, "") if context in ("handover_paper", "letter") else "")
    yield
    words.install(None)


def pages(pdf: bytes) -> list[pypdfium2.PdfPage]:
    return list(pypdfium2.PdfDocument(pdf))


def told(page: pypdfium2.PdfPage) -> str:
    return "".join(page.get_textpage().get_text_bounded().split())


def test_a_title_is_never_alone_at_the_foot() -> None:
    lines = tuple(("201-1", "王桂芳", "1月6日 14:00", "短住") for _ in range(3))
    for count in range(4, 12):
        found = pages(hand_over_pdf(replace(SHEET, sections=tuple(Section(f"入住{n}", lines) for n in range(count)))))
        for page in found:
            assert not told(page).split("地址")[0].endswith("（3）")
        assert "接班人" in told(found[-1])


def test_what_no_font_draws_is_refused() -> None:
    with pytest.raises(RuleBroken):
        hand_over_pdf(replace(SHEET, round="\U000323ae"))
