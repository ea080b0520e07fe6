from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules import pinyin
from desk.rules.identity import check_digit
from desk.rules.search import Spans, matched_spans, matter_keys, probes, resident_keys

NAMES = st.text(alphabet="刘桂兰单仇曾王芳长河吕晟䶮㛃𬱖赵浩李香安", min_size=2, max_size=4)
MOBILES = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)
IDS = st.from_regex(r"370102(19[3-9][0-9])(0[1-9]|1[0-2])(0[1-9]|2[0-8])[0-9]{3}", fullmatch=True).map(
    lambda first17: first17 + check_digit(first17)
)
LIU = resident_keys(
    name="刘桂兰",
    id_no="37010519200229041X",
    phones=["13812345678", "0531-87528099"],
    addresses=["济南市历下区百花洲家园12号楼5单元504室"],
    card_code="8800123456",
)


def finds(query: str, keys: frozenset[str]) -> bool:
    return any(probe.prefix <= key < probe.stop for probe in probes(query) for key in keys)


NAME_QUERIES = "刘桂兰 桂兰 刘桂 桂 lgl lg gl liuguilan liugui guilan LiuGui lan liugu ｌｇｌ Liú liu'gui".split()
NUMBER_QUERIES = "13812345678 138 5678 １２３４５６７８ 345678 78 0531-87528099 87528099 05318752 8099 8800".split()
PAPER_QUERIES = "37010519200229041X 37010519200229041x 041x 29041X 370105 8800123456".split()
PLACE_QUERIES = "百花洲 花洲 家园 百花洲12 百花洲家园12号楼 百花洲家园十二号楼5单元504 百花洲１２－５".split()
SPACED_QUERIES = ["济南市历下区 百花洲家园", "刘 桂兰", "liu gui lan", "Liú Guìlán", "138 1234", "+86 138 1234 5678"]


@pytest.mark.parametrize("query", NAME_QUERIES + NUMBER_QUERIES + PAPER_QUERIES + PLACE_QUERIES + SPACED_QUERIES)
def test_found(query: str) -> None:
    assert finds(query, LIU)


@pytest.mark.parametrize(
    "query", ["hao", "ui", "ugui", "an", "llg", "桂刘", "1399", "9999", "百花洲13", "孙", "370103", "", " ", "·"]
)
def test_not_found(query: str) -> None:
    assert not finds(query, LIU)


def test_hao_is_not_zhao() -> None:
    zhao = resident_keys(name="赵伟", id_no=None, phones=[], addresses=[])
    assert not finds("hao", zhao)
    assert finds("zhao", zhao)
    assert finds("zhaow", zhao)
    assert finds("zw", zhao)
    assert finds("zhw", zhao)


def test_a_surname_is_found_as_a_surname_only() -> None:
    keys = resident_keys(name="单芳", id_no=None, phones=[], addresses=[])
    assert finds("shanfang", keys)
    assert not finds("danfang", keys)
    assert finds("lv", resident_keys(name="吕布", id_no=None, phones=[], addresses=[]))


def test_whole_syllables_come_first() -> None:
    prefixes = [probe.prefix for probe in probes("fangang")]
    assert prefixes.index("pfan gang") < prefixes.index("pfan gan g")
    assert probes("fan")[0].prefix == "pfan"


def test_names_with_a_separator_and_in_latin_letters() -> None:
    keys = resident_keys(name="买买提·吐尔逊", id_no=None, phones=[], addresses=[])
    assert all(finds(query, keys) for query in ("吐尔逊", "买买提吐", "买买提•吐尔逊", "tuer", "mmt", "maimaititu"))
    keys = resident_keys(name="John O'Brien", id_no="E12345678", phones=[], addresses=["3-2-12"])
    assert all(finds(query, keys) for query in ("john", "JOHN OBR", "o'brien", "E123", "5678", "3-2-12"))


def test_two_readings_of_a_given_name() -> None:
    keys = resident_keys(name="刘长河", id_no=None, phones=[], addresses=[])
    assert finds("liuchanghe", keys)
    assert finds("liuzhanghe", keys)
    assert finds("lch", keys)
    assert finds("lzh", keys)


def test_numbers_say_whose_they_are() -> None:
    """So that a name beside the end of a number needs no look at the files; the name finds nothing by itself here."""
    named = {key for key in LIU if "\t" in key}
    assert {key[0] for key in named} == {"d", "r", "t"}
    assert {key.partition("\t")[2] for key in named} == {"刘桂兰"}
    assert named == {key for key in LIU if key[0] in "drt"}


def test_few_keys() -> None:
    keys = resident_keys(
        name="刘桂兰", id_no="37010519200229041X", phones=["13812345678"], addresses=["百花洲家园12号楼5单元504室"]
    )
    assert len(keys) <= 17


def test_road_and_estate_in_one_address() -> None:
    keys = resident_keys(name="王芳", id_no=None, phones=[], addresses=["历山路百花洲家园12号楼5单元504室"])
    assert finds("百花洲家园12号楼", keys)
    assert finds("百花洲", keys)
    assert finds("历山路", keys)
    keys = resident_keys(name="王芳", id_no=None, phones=[], addresses=["泺源大街5号院3号楼2单元402"])
    assert finds("泺源大街5号院", keys)
    assert finds("泺源大街5号院3号楼", keys)
    assert finds("大街", keys)


def test_matters() -> None:
    keys = matter_keys("370102004-YW-20260107-0012", "SD-20260106-778899")
    for query in (
        "370102004-YW-20260107-0012",
        "370102004-yw-2026",
        "370102004YW202601070012",
        "20260107-0012",
        "20260107",
        "0012",
        "0107-0012",
        "SD-20260106-778899",
        "sd20260106",
        "8899",
        "778899",
    ):
        assert finds(query, keys), query


@pytest.mark.parametrize("rare", ["\ue815", "\U00031350", "\U0002ebf0"])
def test_characters_that_python_does_not_take_for_letters(rare: str) -> None:
    keys = resident_keys(name=f"张{rare}三", id_no=None, phones=[], addresses=[f"{rare}里小区5号楼"])
    for query in (f"张{rare}", rare, f"{rare}三", f"张 {rare}三", f"{rare}里5号楼"):
        assert finds(query, keys), query
    others = resident_keys(name="张三", id_no=None, phones=[], addresses=["里小区5号楼"])
    assert not finds(f"张{rare}", others) and not finds(f"{rare}里5号楼", others)
    assert matched_spans(f"张{rare}", f"张{rare}三").name == ((0, 2),)


def test_a_matter_number_read_without_the_code_of_the_street() -> None:
    keys = matter_keys("370102001-SL-20260107-0012", None)
    for query in ("SL-20260107-0012", "sl202601070012", "ＳＬ－20260107", "SL0012"):
        assert finds(query, keys), query
    for query in ("GZ-20260107-0012", "SL-20260108-0012", "SL"):
        assert not finds(query, keys), query


@given(NAMES, MOBILES, IDS)
def test_everyone_is_found_by_what_is_theirs(name: str, phone: str, number: str) -> None:
    keys = resident_keys(name=name, id_no=number, phones=[phone], addresses=[])
    for start in range(len(name)):
        assert finds(name[start:], keys)
        assert finds(pinyin.full(name[start:]) if start == 0 else _tail(name, start), keys)
    assert finds(pinyin.initials(name), keys)
    assert all(finds(phone[-length:], keys) and finds(phone[:length], keys) for length in range(2, 12))
    assert all(finds(number[-length:].lower(), keys) and finds(number[:length], keys) for length in range(2, 19))


def _tail(name: str, start: int) -> str:
    return "".join(readings[0] for readings in pinyin.syllables(name)[start:])


@given(st.text(max_size=80))
def test_any_query_is_answered(query: str) -> None:
    found = probes(query)
    assert len(found) <= 12
    assert all(len(probe.prefix) > 1 for probe in found)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("query", "spans"),
    [
        ("lgl", Spans(((0, 3),), ((0, 1), (4, 5), (8, 9)))),
        ("gl", Spans(((1, 3),), ((4, 5), (8, 9)))),
        ("liugu", Spans(((0, 2),), ((0, 3), (4, 6)))),
        ("guilan", Spans(((1, 3),), ((4, 7), (8, 11)))),
        ("桂", Spans(((1, 2),), ((4, 7),))),
        ("刘桂", Spans(((0, 2),), ((0, 3), (4, 7)))),
        ("hao", Spans()),
        ("5678", Spans()),
        ("", Spans()),
    ],
)
def test_matched_spans(query: str, spans: Spans) -> None:
    assert matched_spans(query, "刘桂兰") == spans


@given(NAMES, st.text(alphabet="liuguanzhoe王桂兰", min_size=1, max_size=6))
def test_spans_lie_inside(name: str, query: str) -> None:
    spans = matched_spans(query, name)
    assert all(0 <= start < end <= len(name) for start, end in spans.name)
    assert all(0 <= start < end <= len(pinyin.full(name)) for start, end in spans.pinyin)
