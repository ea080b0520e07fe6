"""The ability assessment of GB/T 42195-2022: points, bands, adjustments, what must be said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import RuleBroken
from desk.rules import assessment as rules
from desk.rules.assessment import (
    GROUPS,
    LEVELS,
    MOST,
    Adjustment,
    Circumstances,
    Diagnosis,
    Due,
    Group,
    Item,
    Level,
    RiskEvent,
)
from desk.rules.assessment_checking import Facts, faults
from desk.rules.assessment_toml import load_words
from desk.rules.assessment_words import adjustment_text, band_text, group_text, item_text, level_text, word
from desk.services import shipped

TODAY = date(2026, 1, 7)
FULL = dict(MOST)

any_scores = st.fixed_dictionaries({item: st.integers(0, MOST[item]) for item in Item})
any_circumstances = st.builds(
    Circumstances,
    coma=st.booleans(),
    diagnosis=st.none() | st.sampled_from(Diagnosis),
    events=st.dictionaries(st.sampled_from(RiskEvent), st.integers(0, 5)),
)


def facts(**values: object) -> Facts:
    plain = Facts(FULL, Circumstances(), TODAY, "周敏", "李站", "王晓梅")
    return replace(plain, **values)  # type: ignore[arg-type]  # the names of its own fields


def test_26_items_in_four_groups_give_90_points() -> None:
    assert len(Item) == 26
    assert [item for items in GROUPS.values() for item in items] == list(Item), "in the order of the standard"
    assert [rules.most_of(group) for group in Group] == [32, 15, 28, 15]
    assert rules.HIGHEST == rules.total(FULL) == 90
    fewer = {item: MOST[item] for item in Item if MOST[item] != 4}
    assert fewer == {
        Item.STAIRS: 3, Item.AGGRESSION: 1, Item.DEPRESSION: 1, Item.CONSCIOUSNESS: 2, Item.SIGHT: 2, Item.HEARING: 2,
        Item.TRANSPORT: 3,
    }  # fmt: skip
    assert all(item in GROUPS[rules.group_of(item)] for item in Item)


@pytest.mark.parametrize(
    ("total", "level"),
    [
        (90, Level.INTACT), (89, Level.MILD), (66, Level.MILD), (65, Level.MODERATE), (46, Level.MODERATE),
        (45, Level.SEVERE), (30, Level.SEVERE), (29, Level.COMPLETE), (0, Level.COMPLETE),
    ],
)  # fmt: skip
def test_every_edge_of_the_bands(total: int, level: Level) -> None:
    assert rules.level_of(total) is level


@pytest.mark.parametrize("total", [-1, 91])
def test_there_are_no_other_points(total: int) -> None:
    with pytest.raises(ValueError, match=str(total)):
        rules.level_of(total)


@given(any_scores)
def test_the_total_is_0_to_90_and_the_sum_of_the_groups(scores: dict[Item, int]) -> None:
    total = rules.total(scores)
    assert total is not None
    assert 0 <= total <= 90
    assert total == sum(rules.points(scores, group) for group in Group)


@given(any_scores, st.sampled_from(Item))
def test_a_missing_item_means_no_total(scores: dict[Item, int], gone: Item) -> None:
    rest = {item: score for item, score in scores.items() if item is not gone}
    assert rules.total(rest) is None
    assert rules.missing(rest) == (gone,)


@given(any_scores, st.sampled_from(Item))
def test_more_points_are_never_a_worse_level(scores: dict[Item, int], item: Item) -> None:
    better = scores | {item: MOST[item]}
    before, after = rules.total(scores), rules.total(better)
    assert before is not None
    assert after is not None
    assert LEVELS.index(rules.level_of(after)) <= LEVELS.index(rules.level_of(before))


@given(st.sampled_from(Level), any_circumstances, st.sampled_from((1, 2)))
def test_adjustments_never_better_a_level(first: Level, circumstances: Circumstances, both: int) -> None:
    final = rules.final_level(first, circumstances, both_levels=both)
    worse = LEVELS.index(final) - LEVELS.index(first)
    assert worse >= 0
    if not circumstances.coma:
        assert worse <= both
    if not rules.adjustments(circumstances):
        assert final is first


@given(any_circumstances)
def test_circumstances_come_back_from_the_database(circumstances: Circumstances) -> None:
    back = rules.circumstances_from(circumstances.as_json())
    assert rules.adjustments(back) == rules.adjustments(circumstances)
    assert (back.coma, back.diagnosis) == (circumstances.coma, circumstances.diagnosis)
    assert back.events == {kind: n for kind, n in circumstances.events.items() if n}


def test_what_makes_a_level_worse() -> None:
    dementia = Circumstances(diagnosis=Diagnosis.DEMENTIA)
    fell = Circumstances(events={RiskEvent.FALL: 2})
    once_each = Circumstances(events={RiskEvent.FALL: 1, RiskEvent.CHOKING: 1})
    once = Circumstances(events={RiskEvent.FALL: 1})
    both = replace(dementia, events=fell.events)
    final = rules.final_level
    assert final(Level.INTACT, dementia) is Level.MILD
    assert final(Level.MILD, Circumstances(diagnosis=Diagnosis.MENTAL)) is Level.MODERATE
    assert final(Level.MILD, fell) is final(Level.MILD, once_each) is Level.MODERATE
    assert final(Level.MILD, once) is Level.MILD
    assert final(Level.MILD, both) is Level.MODERATE, "both together: by one level, unless the station wants two"
    assert final(Level.MILD, both, both_levels=2) is Level.SEVERE
    assert final(Level.MILD, dementia, both_levels=2) is Level.MODERATE
    assert final(Level.COMPLETE, both, both_levels=2) is Level.COMPLETE
    assert final(Level.INTACT, Circumstances(coma=True)) is Level.COMPLETE


@pytest.mark.parametrize(
    ("on", "due"),
    [
        (date(2026, 1, 7), date(2026, 7, 7)),
        (date(2025, 8, 31), date(2026, 2, 28)),
        (date(2023, 8, 30), date(2024, 2, 29)),
    ],
)
def test_the_next_is_due_in_six_months(on: date, due: date) -> None:
    assert rules.next_due(on) == due


def test_when_it_is_due() -> None:
    days = (date(2026, 1, 6), TODAY, date(2026, 2, 6), date(2026, 2, 7))
    assert [rules.due(day, TODAY) for day in days] == [Due.OVERDUE, Due.SOON, Due.SOON, Due.LATER]


def test_a_complete_assessment_has_no_faults() -> None:
    assert faults(facts(), today=TODAY, birth=date(1945, 3, 9)) == {}


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"assessed_on": date(2026, 1, 8)}, "assessed_on"),
        ({"assessed_on": date(1945, 3, 8)}, "assessed_on"),
        ({"first_assessor": " "}, "first_assessor"),
        ({"second_assessor": ""}, "second_assessor"),
        ({"second_assessor": "周 敏"}, "second_assessor"),
        ({"informant": ""}, "informant"),
        ({"informant": "王" * 51}, "informant"),
        ({"remark": "字" * 201}, "remark"),
        ({"circumstances": Circumstances(diagnosis=Diagnosis.DEMENTIA)}, "reason"),
        ({"circumstances": Circumstances(events={RiskEvent.FALL: 31}), "reason": "记录"}, "events"),
        ({"circumstances": Circumstances(coma=True), "reason": "病历"}, "scores"),
    ],
)
def test_what_is_wrong_is_named(values: dict[str, object], field: str) -> None:
    assert list(faults(facts(**values), today=TODAY, birth=date(1945, 3, 9))) == [field]


def test_missing_items_are_named() -> None:
    scores = {item: score for item, score in FULL.items() if item not in (Item.EATING, Item.SOCIAL)}
    assert faults(facts(scores=scores), today=TODAY) == {"scores": "Still without points: Eating, Social life."}


def test_every_code_has_words(words: None) -> None:
    assert [group_text(group) for group in Group] == ["自理能力", "基础运动能力", "精神状态", "感知觉与社会参与"]
    assert [level_text(level) for level in Level] == ["能力完好", "轻度失能", "中度失能", "重度失能", "完全失能"]
    assert [band_text(level) for level in Level] == ["90 分", "66–89 分", "46–65 分", "30–45 分", "0–29 分"]
    assert len({item_text(item) for item in Item}) == 26
    assert all(word(code) for kind in (Diagnosis, RiskEvent, rules.Occasion, rules.AssessmentState) for code in kind)
    fell = Circumstances(events={RiskEvent.FALL: 2, RiskEvent.WANDERING: 1}, diagnosis=Diagnosis.DEMENTIA, coma=True)
    assert [adjustment_text(each, fell) for each in Adjustment] == [
        "处于昏迷状态", "确诊痴呆（F00–F03）", "近 30 天跌倒 2 次、走失 1 次",
    ]  # fmt: skip


def test_the_shipped_words_say_what_every_point_means() -> None:
    shown = shipped.assessment()
    assert list(shown) == list(Item)
    for item, words in shown.items():
        assert len(words.options) == MOST[item] + 1
        assert len(set(words.options)) == len(words.options)


def test_words_that_lack_a_point_are_refused() -> None:
    with pytest.raises(RuleBroken) as caught:
        load_words('[EATING]\nasks = "x"\n4 = "y"\n')
    assert caught.value.code == "ASSESSMENT_BAD"
