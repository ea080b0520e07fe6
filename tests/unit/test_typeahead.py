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
        ("低保", "最低生活保障申请"),
        ("db", "最低生活保障申请"),
        ("dibao", "最低生活保障申请"),
        ("高龄补贴", "高龄津贴申请"),
        ("glbt", "高龄津贴申请"),
        ("轮椅", "助行、轮椅等辅具借用"),
        ("社保卡", "社会保障卡申领、补换与激活指引"),
        ("报销", "医疗费用手工报销代办"),
        ("公租房", "公共租赁住房、租赁补贴申请"),
        ("残疾证", "残疾人证办理、换领指引"),
        ("开证明", "社区出具证明咨询与办理"),
        ("送餐", "助餐服务申请"),
        ("陪诊", "助医、陪诊服务预约"),
        ("漏水", "水管漏水、停水报修"),
        ("loushui", "水管漏水、停水报修"),
        ("垃圾", "环境卫生、垃圾清运"),
        ("投诉", "意见建议与投诉登记"),
        ("独居老人", "爱心敲门（独居老人探访）登记"),
        ("理发", "理发"),
        ("lf", "理发"),
        ("上门理发", "上门理发（义剪）"),
        ("义诊", "健康义诊报名"),
        ("干洗", "免费干洗预约"),
        ("量血压", "测血压、血糖"),
        ("换灯泡", "上门小修小补（灯泡、水龙头、门锁）"),
        ("四点半", "课后托管（四点半课堂）报名"),
        ("磨刀", "磨剪子、磨菜刀"),
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
    both = [Entry("登记", ("低保金",)), Entry("低保申请")]
    assert [entry.text for entry, _ in best("db", both, lambda entry: entry, 5)] == ["低保申请", "登记"]


def test_another_name_typed_whole_comes_before_part_of_a_name() -> None:
    both = [Entry("低保边缘"), Entry("最低生活保障", ("低保",))]
    for typed in ("低保", "db", "dibao"):
        assert [entry.text for entry, _ in best(typed, both, lambda entry: entry, 5)] == ["最低生活保障", "低保边缘"]
    assert [entry.text for entry, _ in best("低", both, lambda entry: entry, 5)] == ["低保边缘", "最低生活保障"]


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
