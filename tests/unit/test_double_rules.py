from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desk.rules.doubles import Certainty, Facts, Side, Standing, alike_names, judge, proposal, two_ids

ID_A, ID_B = "990102194503090024", "990102194503090040"
ONE = Facts(
    name="王桂芳",
    sex="female",
    id_type="resident_id",
    id_no=ID_A,
    birth_date=date(1945, 3, 9),
    phones=frozenset({"15400001234"}),
    homes=frozenset({"百花洲家园12-5-402"}),
    household_id=1,
)
BARE = replace(ONE, id_type="none", id_no=None, phones=frozenset(), homes=frozenset(), household_id=None)
"""The same name and birth date, and nothing else."""


def certainty(one: Facts, other: Facts) -> Certainty | None:
    judged, mirrored = judge(one, other), judge(other, one)
    assert judged == mirrored
    return judged.certainty if judged else None


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (replace(BARE, phones=ONE.phones), Certainty.LIKELY),
        (replace(BARE, phones=ONE.phones, sex="male"), Certainty.POSSIBLE),
        (BARE, Certainty.POSSIBLE),
        (replace(BARE, birth_date=None), None),
        (replace(BARE, birth_date=None, homes=ONE.homes), Certainty.POSSIBLE),
        (replace(BARE, birth_date=None, household_id=1), Certainty.POSSIBLE),
        (replace(BARE, birth_date=date(1945, 1, 26), homes=ONE.homes), Certainty.POSSIBLE),
        (replace(BARE, birth_date=date(1945, 9, 3), homes=ONE.homes), Certainty.POSSIBLE),
        (replace(BARE, birth_date=date(1972, 8, 1), homes=ONE.homes), None),
        (replace(BARE, name="王贵芳", homes=ONE.homes, birth_date=None), Certainty.POSSIBLE),
        (replace(BARE, name="王贵芳"), None),
        (replace(BARE, name="王贵芳", phones=ONE.phones), Certainty.POSSIBLE),
        (replace(BARE, name="王桂芬", homes=ONE.homes, sex="male"), None),
        (replace(ONE, id_no=ID_B), Certainty.DIFFERENT),
        (replace(ONE, id_no=ID_B, birth_date=date(1945, 3, 10)), None),
        (replace(BARE, id_type="other", id_no="990102450309002"), Certainty.SURE),
        (replace(BARE, id_type="passport", id_no="E12345678"), Certainty.POSSIBLE),
        (replace(BARE, name="李秀英", id_type="other", id_no=ID_A), Certainty.SURE),
    ],
)
def test_certainty(other: Facts, expected: Certainty | None) -> None:
    assert certainty(ONE, other) is expected


def test_what_speaks_for_and_against_it() -> None:
    other = replace(BARE, phones=frozenset({"15400005678"}), homes=frozenset({"县西巷15"}), sex="male")
    judged = judge(ONE, other)
    assert judged is not None
    assert judged.reasons == ("same name", "same birth date")
    assert judged.against == ("sexes differ", "no telephone in common", "addresses differ")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("王桂芳", "王贵芳", True),
        ("张芳", "张方", True),
        ("王建国", "王建军", True),
        ("王芳", "王丽", False),
        ("李建国", "张建国", False),
        ("王桂芳", "王桂芳", False),
        ("王芳", "王桂芳", False),
        ("John Smith", "Joan Smith", True),
    ],
)
def test_names_that_may_be_one(one: str, other: str, alike: bool) -> None:
    assert bool(alike_names(one, other)) is bool(alike_names(other, one)) is alike


def test_variants_of_a_character_are_one_name() -> None:
    one, other = replace(BARE, name="张峰"), replace(ONE, name="张峯")
    judged = judge(one, other)
    assert judged is not None
    assert "same name" in judged.reasons


def test_two_numbers_of_one_kind() -> None:
    assert two_ids(ONE, replace(ONE, id_no=ID_B))
    assert not two_ids(ONE, replace(ONE, id_type="other", id_no="990102450309002"))
    assert not two_ids(ONE, replace(ONE, id_type="passport", id_no="E12345678"))
    assert not two_ids(ONE, BARE)


PAPER, NONE = Standing("resident_id", newer=False), Standing("none", newer=True)


@pytest.mark.parametrize(
    ("field", "kept", "gone", "standings", "side"),
    [
        ("ethnicity", "", "回族", (PAPER, NONE), Side.GONE),
        ("ethnicity", "回族", None, (PAPER, NONE), Side.KEPT),
        ("living_alone", None, False, (PAPER, NONE), Side.GONE),
        ("living_alone", True, False, (PAPER, NONE), Side.GONE),
        ("name", "王桂芳", "王贵芳", (PAPER, NONE), Side.KEPT),
        ("allergy_note", "花生", "青霉素", (PAPER, NONE), Side.BOTH),
        ("status", "living", "deceased", (PAPER, NONE), Side.GONE),
        ("status", "deceased", "moved_out", (PAPER, NONE), Side.KEPT),
        ("id_no", "E12345678", ID_A, (Standing("passport", newer=True), PAPER), Side.GONE),
        ("id_no", ID_A, ID_B, (PAPER, PAPER), None),
    ],
)
def test_whose_value_is_proposed(
    field: str, kept: object, gone: object, standings: tuple[Standing, Standing], side: Side | None
) -> None:
    found, why = proposal(field, kept, gone, standings)
    assert found is side
    assert why
