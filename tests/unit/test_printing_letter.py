"""The papers of the desk on A4: how they look, what can be copied from them, how a long one goes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from desk import words
from desk.errors import RuleBroken
from desk.printing.letter import Letter, Table, letter_pdf

GOLDEN = Path(__file__).resolve().parent.parent / "data" / "golden"
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

HEADS = ("序号", "材料名称", "形式", "份数", "要求")
SHARES = (1.2, 5, 2.8, 1.2, 3.4)
NOTICE = Letter(
    station="春和里社区党群服务中心",
    title="一次性告知单",
    number="370102001-GZ-20261119-0001",
    date="2026年11月19日",
    head="陆阿根：",
    caption="您申请（咨询）办理“居家适老化改造申请”，所需材料一次性告知如下，请对照备齐。",
    table=Table(
        HEADS,
        SHARES,
        (
            ("1", "身份证", "原件和复印件", "1", "必须"),
            ("2", "房屋权属或租赁证明", "复印件", "1", "可容缺，3个工作日内补齐"),
            ("3", "最近三个月内的失能等级评估报告或者残疾证（有则提供）", "原件", "1", "必须"),
        ),
    ),
    after=(
        "标注“可容缺”的材料暂时无法提交的，可以签署容缺受理承诺书先行受理，在承诺期限内补齐；其余材料请在申请时一并提交。",
        "材料备齐后，请到春和里社区党群服务中心办理，地址：济南市历下区春和里小区1号楼底商。",
    ),
    sealed=True,
    signatures=("告知人（签名）", "被告知人（签名）"),
    notes=("本单已列明办理该事项所需的全部材料。",),
    contact="地址：济南市历下区春和里小区1号楼底商　电话：0500-5550120",
    marks=("当事人联", "存档联"),
)
FORM = replace(
    NOTICE,
    title="委托书",
    head="",
    before=("委托人：䶮㛃㙓𬱖𠅤", "证件号码：" + "_" * 18, "受托人：买买提·吐尔逊·阿卜杜热合曼·麦麦提敏·古丽巴哈尔"),
    caption="",
    table=None,
    after=(),
    sealed=False,
    signatures=("委托人（签名或按指印）", "受托人（签名）"),
    notes=("第一条。", "第二条。"),
    marks=("存档联",),
)
LONG = replace(
    NOTICE,
    station="新疆维吾尔自治区乌鲁木齐市某某区某某街道某某社区党群服务中心暨综合养老服务中心",
    table=Table(
        HEADS, SHARES, tuple((str(n), "审批表（一式三份，须加盖公章）" * 3, "原件", "1", "") for n in range(1, 19))
    ),
    marks=("当事人联",),
)
CASES = {"notice": NOTICE, "form": FORM, "long": LONG}


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
def test_looks_as_it_did(case: str) -> None:
    """Against pictures somebody has looked at; delete one and run the tests to have it drawn anew."""
    file = GOLDEN / f"letter-{case}.png"
    drawn = pages(letter_pdf(CASES[case]))[0].render(scale=80 / 72).to_pil().convert("L")
    if not file.exists():
        drawn.save(file, optimize=True)
        pytest.fail(f"{file.name} was missing; it has been drawn: look at it, then run again")
    with Image.open(file) as golden:
        assert drawn.size == golden.size
        difference = ImageChops.difference(drawn, golden.convert("L"))
    assert ImageStat.Stat(difference).mean[0] < 0.5


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
