"""The texts of papers: what they must say, what can be filled in, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import words
from desk.errors import RuleBroken
from desk.rules.paper_texts import (
    Template,
    faults,
    fill,
    from_words,
    load_template,
    split_at_table,
    template_from,
    to_words,
)
from desk.rules.papers import RULES, PaperKind, Place, kind_text, place_text
from desk.services import shipped

PLAIN = shipped.papers()[PaperKind.ACCEPTANCE]


@pytest.mark.parametrize("kind", PaperKind)
def test_what_is_shipped_is_sound_and_survives_being_kept(kind: PaperKind) -> None:
    template = shipped.papers()[kind]
    assert faults(kind, template) == {}
    assert template_from(template.as_json()) == template
    assert all(each.strip() == each for each in template.body)


def test_each_kind_has_its_own_series_and_name() -> None:
    assert len({RULES[kind].series for kind in PaperKind}) == len(PaperKind)
    assert len({kind_text(kind) for kind in PaperKind}) == len(PaperKind)
    assert len({place_text(place) for place in Place}) == len(Place)


def test_a_bad_file_names_what_is_wrong() -> None:
    text = 'title = ""\nhead = ""\nbody = ["{item}{person}{matter}"]\nsignatures = []\nnotes = []\ncopies = 3'
    with pytest.raises(RuleBroken, match=r"ACCEPTANCE: .*title.*copy") as refused:
        load_template(PaperKind.ACCEPTANCE, text)
    assert refused.value.code == "TEMPLATE_BAD"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": "  "}, "title"),
        ({"title": "致{person}"}, "title"),
        ({"head": "{person}{nobody}："}, "head"),
        ({"head": "{person}{reason}："}, "head"),  # known, but not on this paper
        ({"body": ()}, "body"),
        ({"body": ("{person}{item}",)}, "body"),  # lacks the number
        ({"body": (*PLAIN.body, "{table}")}, "body"),
        ({"body": ("{person}{item}{matter}", "{table}见上")}, "body"),
        ({"body": ("{person}{item}{matter}{",)}, "body"),
        ({"body": ("{person}{item}{matter}" + "长" * 6000,)}, "body"),
        ({"notes": ("{table}",)}, "notes"),
        ({"signatures": ("签名}",)}, "signatures"),
        ({"copies": 0}, "copies"),
    ],
)
def test_a_text_that_cannot_be_used_says_where(changes: dict[str, object], field: str) -> None:
    assert list(faults(PaperKind.ACCEPTANCE, replace(PLAIN, **changes))) == [field]  # type: ignore[arg-type] # by field


def test_what_is_not_known_leaves_its_paragraph_out_or_a_line_to_write_on() -> None:
    values = {Place.PERSON: "陆阿根", Place.AGENT: ""}
    assert fill("{person}：", values) == "陆阿根："
    assert fill("由{agent}代为办理。", values) is None
    assert fill("办理期限：{due}前。", values) is None
    assert fill("证件号码：{person_id}", values) == "证件号码：" + "_" * 18
    assert fill("没有要填的", {}) == "没有要填的"


def test_what_is_filled_in_is_not_read_again() -> None:
    assert fill("{person}", {Place.PERSON: "{item}", Place.ITEM: "低保"}) == "{item}"


def test_the_list_stands_where_the_text_says() -> None:
    assert split_at_table(("甲", "收到：{table}", "乙")) == (("甲",), "收到：", ("乙",))
    assert split_at_table(("甲",)) == (("甲",), None, ())
    assert split_at_table(("{table}",)) == ((), "", ())


class TestWords:
    """The names of places as the clerk sees them."""

    @pytest.fixture(autouse=True)
    def chinese(self) -> Iterator[None]:
        words.install(lambda context, text: {"item": "事项", "person": "当事人"}.get(text, ""))
        yield
        words.install(None)

    def test_places_are_read_in_the_language_of_the_desk(self) -> None:
        assert to_words("{person}：办理{item}，{unknown}") == "{当事人}：办理{事项}，{unknown}"
        assert from_words("{当事人}：办理{ 事项 }，{unknown}") == "{person}：办理{item}，{unknown}"

    @given(st.text(alphabet="{}ab事项 item当人\n"))
    def test_any_text_can_be_judged(self, text: str) -> None:
        template = Template("标题", text, (from_words(text),), (text,), (text,), 1)
        found = faults(PaperKind.ACCEPTANCE, template)
        assert "body" in found  # these letters can't name everything it needs
        assert to_words(from_words(to_words(text))) == to_words(text)
