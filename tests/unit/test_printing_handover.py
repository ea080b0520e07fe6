"""The hand-over sheet: how it looks, and that what is said of a section stays with it overleaf."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from desk import words
from desk.errors import RuleBroken
from desk.printing.handover import HandOverSheet, Section, hand_over_pdf

GOLDEN = Path(__file__).resolve().parent.parent / "data" / "golden"
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
SHEET = HandOverSheet(
    station="春和里社区综合养老服务中心",
    span="2026年1月6日（周二）09:00 至 2026年1月7日（周三）09:00",
    figures=tuple(
        zip(
            ("床位", "在住", "其中外出", "今晚预订", "空床", "应急空床", "待清洁", "停用"),
            ("58", "51", "4", "2", "3", "1", "1", "0"),
            strict=True,
        )
    ),
    sections=(
        Section("超时未归", (("202-1", "孙大爷", "1月6日 09:00", "回家 大女儿家 应于1月7日（周三）08:00前返回"),)),
        Section("夜间查床异常", ()),
        Section("入住", (("201-1", "𬱖桂芳", "1月6日 14:00", "短住"), ("203-2", "王福生", "1月6日 15:30", "长住"))),
        Section("退住", ()),
        Section("交班记录", (("", "王芳", "1月7日 08:50", "202-1 家属来电，明早十点来接，请提前备好药品。"),)),
    ),
    round="2026年1月6日夜间查床　李梅 于 22:10 查床　在床 47，外出 3，住院 1，不在 0，空床 7",
    date="出具日期：2026年1月7日",
    contact="地址：济南市历下区春和里小区1号楼底商　电话：0500-5550120",
)


@pytest.fixture(autouse=True)
def chinese_words() -> Iterator[None]:
    words.install(lambda context, text: WORDS.get(text, "") if context in ("handover_paper", "letter") else "")
    yield
    words.install(None)


def pages(pdf: bytes) -> list[pypdfium2.PdfPage]:
    return list(pypdfium2.PdfDocument(pdf))


def told(page: pypdfium2.PdfPage) -> str:
    return "".join(page.get_textpage().get_text_bounded().split())


def test_looks_as_it_did() -> None:
    """Against a picture somebody has looked at; delete it and run the test to have it drawn anew."""
    file = GOLDEN / "handover.png"
    [page] = pages(hand_over_pdf(SHEET))
    drawn = page.render(scale=80 / 72).to_pil().convert("L")
    if not file.exists():
        drawn.save(file, optimize=True)
        pytest.fail(f"{file.name} was missing; it has been drawn: look at it, then run again")
    with Image.open(file) as golden:
        assert drawn.size == golden.size
        difference = ImageChops.difference(drawn, golden.convert("L"))
    assert ImageStat.Stat(difference).mean[0] < 0.5


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
