from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import RuleBroken
from desk.rules import matters
from desk.rules.matters import ANSWERED_STATES, OPEN_STATES, TRANSITIONS, MatterState, Need, Rating, Verb


def walk(*verbs: Verb) -> MatterState:
    state = MatterState.REGISTERED
    for verb in verbs:
        state = matters.next_state(state, verb)
    return state


def test_on_the_spot() -> None:
    assert walk(Verb.SETTLE, Verb.ARCHIVE) is MatterState.ARCHIVED


def test_the_whole_loop() -> None:
    verbs = [Verb.PASS_ON, Verb.DISPATCH, Verb.RETURN, Verb.DISPATCH, Verb.ACCEPT, Verb.HOLD, Verb.RESUME]
    verbs += [Verb.ESCALATE, Verb.EXTEND, Verb.TRANSFER, Verb.ACCEPT, Verb.ANSWER, Verb.CALL_BACK, Verb.RATE]
    verbs += [Verb.REOPEN, Verb.ANSWER, Verb.RATE, Verb.ARCHIVE]
    assert walk(*verbs) is MatterState.ARCHIVED


def test_a_refused_matter_can_be_reopened() -> None:
    assert walk(Verb.PASS_ON, Verb.REFUSE, Verb.REOPEN) is MatterState.TO_DISPATCH


def test_a_wrong_verb_names_what_may_be_done() -> None:
    with pytest.raises(RuleBroken, match="accept, return, transfer, supervise, merge") as broken:
        matters.next_state(MatterState.DISPATCHED, Verb.ANSWER)
    assert broken.value.code == "VERB_NOT_NOW"
    with pytest.raises(RuleBroken, match="finished"):
        matters.next_state(MatterState.ARCHIVED, Verb.REOPEN)


def test_needs_name_everything_missing() -> None:
    with pytest.raises(RuleBroken, match=r"the result, the reply record \(who, when, how\)") as broken:
        matters.check_needs(Verb.ANSWER, [])
    assert broken.value.code == "NEEDS_MISSING"
    with pytest.raises(RuleBroken, match="needs the reason"):
        matters.check_needs(Verb.RETURN, [Need.RESULT])
    matters.check_needs(Verb.ANSWER, [Need.RESULT, Need.REPLY])
    matters.check_needs(Verb.ACCEPT, [])


def test_every_open_matter_can_be_merged_and_no_other() -> None:
    assert {state for state, verb in TRANSITIONS if verb is Verb.MERGE} == OPEN_STATES


def test_every_word_has_a_text() -> None:
    assert all(matters.state_text(each) for each in MatterState)
    assert all(matters.verb_text(each) for each in Verb)
    assert all(matters.channel_text(each) for each in matters.Channel)
    assert all(matters.handling_text(each) for each in matters.Handling)
    assert all(matters.rating_text(each) for each in Rating)


@given(st.data())
def test_no_path_closes_without_a_result_and_a_reply(data: st.DataObject) -> None:
    state = MatterState.REGISTERED
    given_needs: frozenset[Need] = frozenset()
    for _ in range(12):
        allowed = matters.verbs_for(state)
        if not allowed:
            break
        verb = data.draw(st.sampled_from(allowed))
        state = matters.next_state(state, verb)
        given_needs = frozenset() if state in OPEN_STATES else given_needs | matters.needs(verb)
        if state in ANSWERED_STATES:
            assert {Need.RESULT, Need.REPLY} <= given_needs
        if state is MatterState.REFUSED:
            assert {Need.REASON, Need.WHERE_TO_GO, Need.REMEDY} <= given_needs


@pytest.mark.parametrize(
    ("part", "base", "text"),
    [
        (9996, 10_000, "99.96%"),
        (99_999, 100_000, "99.999%"),
        (995, 1000, "99.5%"),
        (1235, 1300, "95.0%"),
        (10, 10, "100.0%"),
        (0, 10, "0.0%"),
        (1, 100_000, "0.001%"),
        (0, 0, "—"),
        (1, 3, "33.3%"),
        (2, 3, "66.7%"),
    ],
)
def test_rates(part: int, base: int, text: str) -> None:
    assert matters.percent_text(part, base) == text


@given(st.integers(1, 2_000_000), st.data(), st.integers(0, 3))
def test_a_rate_is_never_rounded_to_all_or_nothing(base: int, data: st.DataObject, digits: int) -> None:
    part = data.draw(st.integers(0, base))
    value = float(matters.percent_text(part, base, digits).rstrip("%"))
    assert (value == 100) == (part == base)
    assert (value == 0) == (part == 0)
    assert abs(value - part * 100 / base) <= 0.51 * 10**-digits


def test_the_unrated_are_shown_and_never_counted_as_satisfied() -> None:
    base = matters.rate_base([Rating.VERY_SATISFIED, Rating.ROUGHLY_SATISFIED, Rating.DISSATISFIED, None, None])
    assert (base.satisfied, base.rated, base.unrated) == (2, 3, 2)
    assert matters.rate_text(base) == "66.7% (2/3, unrated 2)"
    assert [rating.value for rating in Rating if rating.needs_call_back] == [2, 1]
