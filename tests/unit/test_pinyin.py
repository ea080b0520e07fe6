from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules.pinyin import full, initials, plain, sounds, syllables, units
from desk.rules.text import is_han


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("刘桂兰", "liu gui lan"),
        ("单田芳", "shan tian fang"),
        ("仇和", "qiu he"),
        ("曾国藩", "zeng guo fan"),
        ("任云", "ren yun"),
        ("查良镛", "zha liang yong"),
        ("区海", "ou hai"),
        ("盖文", "ge wen"),
        ("解晓东", "xie xiao dong"),
        ("朴英", "piao ying"),
        ("缪荣", "miao rong"),
        ("逄文博", "pang wen bo"),
        ("亓红", "qi hong"),
        ("綦玉山", "qi yu shan"),
        ("展德顺", "zhan de shun"),
        ("覃芳", "qin fang"),
        ("翟梅", "zhai mei"),
        ("乐嘉", "yue jia"),
        ("宓云", "mi yun"),
        ("尉迟恭", "yu chi gong"),
        ("万俟卨", "mo qi xie"),
        ("长孙无忌", "zhang sun wu ji"),
        ("吕晟", "lv sheng"),
        ("王䶮", "wang yan"),
        ("赵㛃", "zhao jie"),
        ("李𬱖", "li di"),
        ("买买提·吐尔逊", "mai mai ti tu er xun"),
        ("José García", "jose garcia"),
    ],
)
def test_full(name: str, reading: str) -> None:
    assert full(name) == reading


def test_surnames_have_no_wrong_reading() -> None:
    assert syllables("单曾") == (("shan",), ("zeng",))
    assert syllables("刘长河")[1] == ("chang", "zhang")


def test_initials_and_characters_without_reading() -> None:
    assert initials("刘桂兰") == "lgl"
    assert syllables("王\ue000") == (("wang",), ())
    assert initials("王\ue000芳") == "wf"
    assert full("") == ""


def test_plain() -> None:
    assert plain("Lǚ Lü Lǖ É ń") == "lv lv lv e n"


@pytest.mark.parametrize(
    ("name", "heard"),
    [
        ("单田芳", " shan dan chan tian fang"),
        ("刘长河", " liu chang zhang he"),
        ("尉迟恭", " wei yu chi gong"),
        ("买买提·艾力", " mai mai ti? ai li"),
        ("王\ue000A", " wang?"),
    ],
)
def test_sounds(name: str, heard: str) -> None:
    assert sounds(name) == heard


@given(st.text(st.sampled_from("单尉迟长孙行乐王小明曾阿依古丽·Ab"), min_size=1, max_size=6))
def test_sounds_leave_no_reading_out(name: str) -> None:
    heard = sounds(name)
    assert all(f" {each}" in heard for unit in units(name) if is_han(name[unit.start]) for each in unit.readings)


def test_dictionary_is_loaded_at_need_only() -> None:
    code = "import sys, desk.rules.pinyin, desk.rules.search; print('pypinyin' in sys.modules)"
    root = Path(__file__).parents[2]
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root).stdout
    assert printed == "False\n"


@given(st.text(max_size=12))
def test_any_text(text: str) -> None:
    assert full(text).count(" ") + 1 >= sum(1 for readings in syllables(text) if readings)
