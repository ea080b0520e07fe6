from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules import foods
from desk.rules.foods import allergens, has, is_food, left_out, words_of
from desk.rules.meals import Change, Count, Portion, changed, counted, merged, positions, stop_text, walked


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("对虾、蟹过敏", ("虾", "蟹")),
        ("不吃豆制品", ("豆制品",)),
        ("低钾，不放香蕉", ("低钾", "香蕉")),
        ("对虾", ("对虾",)),
        ("花生 过敏", ("花生",)),
        ("　", ()),
    ],
)
def test_the_foods_that_a_file_names(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("allergy", "dish", "contains", "harms"),
    [
        ("虾蟹", "白灼基围虾", (), True),
        ("虾", "清蒸螃蟹", (), True),  # one class, GB 7718
        ("海鲜", "红烧带鱼", (), True),
        ("虾", "海鲜豆腐煲", (), False),  # the name tells no class; what it contains does
        ("虾", "豆腐煲", ("海鲜",), True),
        ("鱼", "鱼香肉丝", (), False),
        ("鱼", "爆炒鱿鱼", (), False),
        ("鸡蛋", "番茄蛋汤", (), True),
        ("大豆", "麻婆豆腐", (), True),
        ("牛奶", "小米粥", ("奶粉",), True),
        ("芒果", "芒果布丁", (), True),
        ("青霉素", "红烧鸡块", ("鸡",), False),
    ],
)
def test_what_somebody_allergic_must_not_have(allergy: str, dish: str, contains: tuple[str, ...], harms: bool) -> None:
    assert has(dish, contains, allergens(allergy)) is harms


def test_what_is_only_left_out_is_not_its_whole_class() -> None:
    assert has("麻婆豆腐", (), left_out("豆制品"))
    assert not has("现磨豆浆", (), left_out("豆腐"))
    assert has("现磨豆浆", (), allergens("豆腐"))
    assert has("清蒸鲈鱼", (), left_out("海鲜"))
    assert is_food("基围虾") and not is_food("青霉素")


@given(st.sampled_from(sorted({word for words in foods.FAMILIES.values() for word in words})))
def test_every_word_of_a_class_warns_of_the_dish_called_so(word: str) -> None:
    assert has("", (word,), allergens(word)) and has("", (word,), left_out(word))


def test_counts_by_diet() -> None:
    portions = [Portion(1, False), Portion(1, True), Portion(1, False), Portion(2, True), Portion(None, False)]
    assert counted(portions) == {1: Count(2, 1), 2: Count(0, 1), None: Count(1, 0)}
    assert Count(2, 1).total == 3


def test_what_changed_after_the_count() -> None:
    before = {1: Portion(1, False), 2: Portion(1, True), 3: Portion(2, True)}
    now = {1: Portion(1, False), 3: Portion(2, False), 4: Portion(1, True)}
    assert changed(before, now) == {2: Change.GONE, 3: Change.OTHER, 4: Change.ADDED}


KEYS = st.lists(st.integers(1, 30), unique=True, max_size=12)


@given(usual=KEYS, today=KEYS)
def test_everybody_on_the_route_is_walked_to_once(usual: list[int], today: list[int]) -> None:
    order = walked(usual, today)
    assert sorted(order) == sorted(usual)
    assert [key for key in order if key in today] == [key for key in today if key in usual]
    assert walked(usual, ()) == tuple(usual)


@given(usual=KEYS, walk=KEYS)
def test_an_order_for_good_moves_only_those_of_the_day(usual: list[int], walk: list[int]) -> None:
    order = merged(usual, walk)
    assert sorted(order) == sorted(usual)
    assert [key for key in order if key in walk] == [key for key in walk if key in usual]
    assert all(order[n] == key for n, key in enumerate(usual) if key not in walk)


def test_who_comes_new_to_a_changed_day_follows_the_usual_neighbour() -> None:
    assert walked([1, 2, 3, 4], [3, 1]) == (3, 4, 1, 2)
    assert positions([7, 9]) == {7: 10, 9: 20}
    assert stop_text("A", 3) == "A03"
