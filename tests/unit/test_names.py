from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import RuleBroken
from desk.rules.names import normalise


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("谭\u3000萍", "谭萍"),
        ("钟  勇", "钟勇"),
        ("马\u3000爱华\n", "马爱华"),
        ("李𬱖", "李𬱖"),
        ("王䶮", "王䶮"),
        ("赵㛃", "赵㛃"),
        ("𠅤", "𠅤"),
        ("买买提•吐尔逊", "买买提·吐尔逊"),
        ("阿依古丽.艾合买提", "阿依古丽·艾合买提"),
        ("阿依古丽 ． 艾合买提", "阿依古丽·艾合买提"),
        ("阿依古丽・艾合买提", "阿依古丽·艾合买提"),
        ("阿依古丽‧艾合买提", "阿依古丽·艾合买提"),
        ("  John  A.  Smith ", "John A. Smith"),
        ("Jean-Luc O'Brien", "Jean-Luc O'Brien"),
        ("\uf9f4", "\uf9f4"),
    ],
)
def test_normalise(written: str, name: str) -> None:
    assert normalise(written) == name


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "NAME_EMPTY"),
        (" \u3000", "NAME_EMPTY"),
        ("·", "NAME_EMPTY"),
        ("王3", "NAME_DIGIT"),
        ("王３", "NAME_DIGIT"),
        ("王\x00芳", "NAME_CONTROL"),
        ("王" * 101, "NAME_TOO_LONG"),
    ],
)
def test_refused(written: str, code: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        normalise(written)
    assert broken.value.code == code


def test_long_names_are_possible() -> None:
    assert normalise("阿" * 60 + "·" + "提" * 39)


@given(st.text(alphabet=st.sampled_from("王芳𬱖㛃·.•・ \u3000\u200bab-é")))
def test_twice_changes_nothing(text: str) -> None:
    try:
        once = normalise(text)
    except RuleBroken:
        return
    assert normalise(once) == once
