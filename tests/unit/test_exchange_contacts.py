"""Whom to call: names, relations and numbers in every order that clerks write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.exchange.contacts import RELATIONS, Contact, join_contacts, read_contacts
from desk.exchange.writing import as_text

A, B = "17737262902", "13713877779"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"女儿张晶 {A}", [("张晶", "女儿", A)]),
        (f"周俊峰，{A}", [("周俊峰", None, A)]),
        (f"郑凯{A}", [("郑凯", None, A)]),
        (f"老伴：{A}", [(None, "老伴", A)]),
        (f"{A}(长女)", [(None, "长女", A)]),
        (f"张晓东 侄女 {A}", [("张晓东", "侄女", A)]),
        (f"薛小红（侄子）{A}", [("薛小红", "侄子", A)]),
        (f"邹楠，{A}；展浩然（孙子）{B}", [("邹楠", None, A), ("展浩然", "孙子", B)]),
        (f"儿子张凯{A}、女儿{B}", [("张凯", "儿子", A), (None, "女儿", B)]),
        (f"张凯{A}\n李梅{B}", [("张凯", None, A), ("李梅", None, B)]),
        (f"{A}张凯 {B}李梅", [("张凯", None, A), ("李梅", None, B)]),
        (f"{A}（儿子）、{B}（女儿）", [(None, "儿子", A), (None, "女儿", B)]),
        (f"女儿,张晶,{A}", [("张晶", "女儿", A)]),
        (f"张晶 女 {A}", [("张晶", "女", A)]),
        (f"孙子涵 {A}", [("孙子涵", None, A)]),
        (f"张凯 {A}/{B}", [("张凯", None, A), (None, None, B)]),
        ("张凯、李梅", [("张凯", None, None), ("李梅", None, None)]),
        ("女儿 张晶", [("张晶", "女儿", None)]),
        (f"阿依古丽·艾合买提 {A}", [("阿依古丽·艾合买提", None, A)]),
        ("张凯 0531-87528099", [("张凯", None, "0531-87528099")]),
        ("张凯 (0531)87528099", [("张凯", None, "0531-87528099")]),
        ("无", []),
        ("/", []),
        ("", []),
    ],
)
def test_contacts_of_a_cell(text: str, expected: list[tuple[str | None, str | None, str | None]]) -> None:
    assert read_contacts(text) == (tuple(Contact(*parts) for parts in expected), True)


@pytest.mark.parametrize("text", ["张凯 1385899011", "138****1234"])
def test_number_that_cannot_be_read_is_told(text: str) -> None:
    contacts, readable = read_contacts(text)
    assert not readable
    assert all(contact.phone is None for contact in contacts)


def test_columns_of_their_own() -> None:
    assert join_contacts("张凯、李梅", f"{A}、{B}", "儿子、女儿") == (
        (Contact("张凯", "儿子", A), Contact("李梅", "女儿", B)),
        True,
    )
    assert join_contacts("", A, "") == ((Contact(None, None, A),), True)
    assert join_contacts(f"张凯{A}", "", "儿子") == ((Contact("张凯", "儿子", A),), True)
    assert join_contacts("张凯", "1234", "")[1] is False


PEOPLE = st.builds(
    Contact,
    st.sampled_from(["张凯", "李𬱖", "孙子涵", "阿依古丽·艾合买提", None]),
    st.sampled_from([None, *sorted(RELATIONS)]),
    st.sampled_from([A, B, "0531-87528099", None]),
).filter(lambda contact: contact != Contact(None, None, None))


@given(st.lists(PEOPLE, min_size=1, max_size=4, unique=True))
def test_written_contacts_are_read_back(contacts: list[Contact]) -> None:
    assert read_contacts(as_text(tuple(contacts))) == (tuple(contacts), True)


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    contacts, _ = read_contacts(text)
    assert all(contact != Contact(None, None, None) for contact in contacts)
