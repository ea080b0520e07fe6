from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import RuleBroken
from desk.rules import tags

DICTIONARY = tags.load_tags(
    (Path(__file__).parents[2] / "resources" / "catalogue" / "tags.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("word", "label"),
    [
        ("低保户", "低保"),
        ("特困供养", "特困"),
        ("失独家庭", "失独"),
        ("残疾人", "残疾"),
        (" 低 保 ", "低保"),
        ("失能（重度）", "失能"),
        ("残疾(肢体、一级)", "残疾"),
        ("劳模", None),
        ("", None),
    ],
)
def test_synonyms(word: str, label: str | None) -> None:
    assert DICTIONARY.canonical(word) == label


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("低保、失独/残疾，优抚,特困；独居;空巢 留守", 8),
        ("、低保、、", 1),
        ("/", 0),
        ("—", 0),
        ("无", 0),
        ("  ", 0),
        ("残疾（肢体、一级）、低保", 2),
        ("低保\n失独\u3000残疾", 3),
    ],
)
def test_splitting(text: str, words: int) -> None:
    assert len(tags.split(text)) == words


def test_reading_a_cell_keeps_the_order_and_unknown_words() -> None:
    assert DICTIONARY.read("失独家庭、低保户/劳模，低保") == (("失独", "低保"), ("劳模",))
    assert DICTIONARY.sort(("劳模", "优抚", "特困")) == ("特困", "优抚", "劳模")


def test_all_categories_of_the_field_are_there() -> None:
    wanted = "特困 低保 低保边缘 孤寡 独居 空巢 留守 失能 重残 残疾 失独 优抚".split()
    assert [DICTIONARY.canonical(word) for word in wanted] == wanted
    found = DICTIONARY.get("低保户")
    assert found is not None
    assert found.family in tags.FAMILIES


@pytest.mark.parametrize(
    ("birth", "today", "label"),
    [
        (date(1946, 1, 8), date(2026, 1, 7), None),
        (date(1946, 1, 7), date(2026, 1, 7), "80+"),
        (date(1936, 1, 7), date(2026, 1, 7), "90+"),
        (date(1926, 1, 7), date(2026, 1, 7), "100+"),
        (date(1936, 2, 29), date(2026, 2, 28), "80+"),
        (date(1936, 2, 29), date(2026, 3, 1), "90+"),
        (None, date(2026, 1, 7), None),
        (date(2026, 1, 8), date(2026, 1, 7), None),
    ],
)
def test_age_gives_its_own_categories(birth: date | None, today: date, label: str | None) -> None:
    assert tags.age_tag(birth, today) == label


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("tag = 1 2", "not readable"),
        ("[[tag]]\nfamily = 'red'", "no label"),
        ("[[tag]]\nlabel = '低保'\nfamily = 'pink'", "colour"),
        ("[[tag]]\nlabel = '低保'\nfamily = 'red'\nsynonyms = ['低保']", "already means"),
    ],
)
def test_a_broken_dictionary_says_where(text: str, about: str) -> None:
    with pytest.raises(RuleBroken, match=about) as broken:
        tags.load_tags(text)
    assert broken.value.code == "TAGS_BAD"


@given(st.text(max_size=30))
def test_any_cell_can_be_read(text: str) -> None:
    known, unknown = DICTIONARY.read(text)
    assert len(set(known)) == len(known)
    assert all(word and DICTIONARY.canonical(word) is None for word in unknown)
