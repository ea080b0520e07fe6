from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules.text import halfwidth, is_han, squeeze


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("３７０１０２Ｘ", "370102X"),
        (" 370102\u3000", "370102"),
        ("\u00a0370102\u200b\ufeff\n", "370102"),
        ("'370102", "370102"),
        ("''12", "'12"),
        ("370102 1936 \t7147", "37010219367147"),
    ],
)
def test_squeeze(written: str, read: str) -> None:
    assert squeeze(written) == read


def test_halfwidth_leaves_han_and_rare_characters() -> None:
    assert halfwidth("王䶮（１）　𬱖") == "王䶮(1) 𬱖"


@given(st.text())
def test_squeezed_text_holds_no_white_space(text: str) -> None:
    assert not any(character.isspace() for character in squeeze(text))


@given(st.text())
def test_halfwidth_twice_changes_nothing(text: str) -> None:
    assert halfwidth(halfwidth(text)) == halfwidth(text)


def test_rare_characters_are_han() -> None:
    assert all(map(is_han, "刘䶮㛃㙓𠅤𬱖〇"))
    assert not any(map(is_han, "aZ1·。"))
