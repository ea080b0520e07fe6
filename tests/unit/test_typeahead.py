"""Finding an item as one types: initials, syllables, words, aliases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules import pinyin
from desk.rules.typeahead import Entry, best, match
from desk.services import shipped

ITEMS = [Entry(item.name, item.aliases) for item in shipped.items()]


def found(query: str, limit: int = 5) -> list[str]:
    return [entry.text for entry, _ in best(query, ITEMS, lambda entry: entry, limit)]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("slgz", "居家适老化改造申请"),
        ("SLGZ", "居家适老化改造申请"),
        ("ｓｌｇｚ", "居家适老化改造申请"),
        ("适老化", "居家适老化改造申请"),
        ("zcfw", "助餐服务申请"),
        ("zhucan", "助餐服务申请"),
        ("zhuc", "助餐服务申请"),
        ("zsrm", "噪声扰民"),
        ("吃低保", "最低生活保障申请"),
        ("rlzdb", ""),
    ],
)
def test_what_is_typed_finds_first(query: str, name: str) -> None:
    assert (found(query) or [""])[0] == name


def test_the_matched_characters_are_told() -> None:
    fit = match("slgz", Entry("居家适老化改造申请"))
    assert fit is not None
    assert [("居家适老化改造申请"[at]) for at in fit.positions] == ["适", "老", "改", "造"]
    word = match("老化", Entry("居家适老化改造申请"))
    assert word is not None
    assert word.positions == (3, 4)


def test_an_empty_query_lists_in_order_and_an_alias_comes_after_a_name() -> None:
    assert found("", 3) == [entry.text for entry in ITEMS[:3]]
    both = [Entry("登记", ("低保",)), Entry("低保申请")]
    assert [entry.text for entry, _ in best("db", both, lambda entry: entry, 5)] == ["低保申请", "登记"]


def test_fewer_skipped_characters_come_first() -> None:
    near, far = Entry("一二适老改造"), Entry("适应老人的改善造价")
    assert [entry for entry, _ in best("slgz", [far, near], lambda entry: entry, 5)] == [near, far]


def test_no_first_character_is_read_as_a_surname() -> None:
    assert match("cqbj", Entry("查清背景")) is not None
    assert match("jjjf", Entry("解决纠纷")) is not None


@given(st.sampled_from(ITEMS), st.data())
def test_initials_of_any_stretch_find_their_item(entry: Entry, data: st.DataObject) -> None:
    units = [unit for unit in pinyin.units("·" + entry.text) if unit.readings]
    start = data.draw(st.integers(0, len(units) - 1))
    stop = data.draw(st.integers(start + 1, len(units)))
    letters = "".join(unit.readings[0][0] for unit in units[start:stop])
    fit = match(letters, entry)
    assert fit is not None
    assert list(fit.positions) == sorted(set(fit.positions))


@given(st.text(max_size=20), st.sampled_from(ITEMS))
def test_anything_may_be_typed(query: str, entry: Entry) -> None:
    fit = match(query, entry)
    assert fit is None or all(0 <= at < len(entry.text) for at in fit.positions)
