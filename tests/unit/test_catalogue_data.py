from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from desk.errors import RuleBroken
from desk.rules import catalogue
from desk.rules.catalogue import Category, Form, Material
from desk.rules.deadlines import PROFILES

FOLDER = Path(__file__).parents[2] / "resources" / "catalogue"
ITEMS = catalogue.load_items((FOLDER / "service_items.toml").read_text(encoding="utf-8"))

GOOD = """
[[item]]
code = "XX01"
name = "助餐"
category = "CARE"
route = "DESK"
on_the_spot = true
levels = { 7123 = "small", four_levels = "ordinary" }
materials = [{ name = "身份证", form = "COPY", copies = 2, deferrable_days = 5 }]
"""


def test_the_shipped_catalogue_is_large_enough_and_spread_over_all_classes() -> None:
    assert len(ITEMS) >= 60
    assert min(Counter(item.category for item in ITEMS)[category] for category in Category) >= 10
    assert all(item.default_data for item in ITEMS)
    assert all(item.answer for item in ITEMS)


def test_codes_begin_with_the_class() -> None:
    assert {(item.code[:2], item.category) for item in ITEMS} == {
        ("MZ", Category.RELIEF),
        ("YL", Category.CARE),
        ("SB", Category.INSURANCE),
        ("ZJ", Category.HOUSING),
        ("BM", Category.EVERYDAY),
    }


def test_every_item_is_found_by_other_words_than_its_name() -> None:
    for item in ITEMS:
        assert item.aliases, item.code
        assert len(set(item.aliases)) == len(item.aliases), item.code


def test_no_amounts_are_shipped() -> None:
    assert not [item.code for item in ITEMS if "元" in f"{item.answer}".replace("单元", "")]


def test_levels_are_those_of_the_profiles() -> None:
    for item in ITEMS:
        for profile, level in item.levels.items():
            assert PROFILES[profile].level(level).code == level


def test_a_small_catalogue() -> None:
    (item,) = catalogue.load_items(GOOD)
    assert item.materials == (Material("身份证", Form.COPY, 2, 5),)
    assert dict(item.levels) == {"7123": "small", "four_levels": "ordinary"}
    assert catalogue.load_items("") == ()


@pytest.mark.parametrize(
    ("old", "new", "about"),
    [
        ('"XX01"', '"X1"', "two capitals"),
        ('name = "助餐"', 'name = " "', "lacks name"),
        ('category = "CARE"\n', "", "lacks category"),
        ('"CARE"', '"OTHER"', "“OTHER” is none of RELIEF"),
        ('"DESK"', '"NOWHERE"', "“NOWHERE” is none of"),
        ("= true", '= "yes"', "true or false"),
        ('"small"', '"tiny"', "“tiny” is none of on_the_spot"),
        (", four_levels", ", other", "each of 7123, four_levels"),
        ('"COPY"', '"FAX"', "“FAX” is none of"),
        ("copies = 2", "copies = 0", "whole numbers"),
        ("deferrable_days = 5", "deferrable_days = '5'", "whole numbers"),
        ("copies = 2", "kopies = 2", "kopies"),
        ("on_the_spot", "colour = 1\non_the_spot", "colour"),
        ("[[item]]", "[[item]", "TOML"),
    ],
)
def test_a_broken_catalogue_says_where_and_what(old: str, new: str, about: str) -> None:
    with pytest.raises(RuleBroken, match=about) as broken:
        catalogue.load_items(GOOD.replace(old, new, 1))
    assert broken.value.code == "CATALOGUE_BAD"


def test_nothing_is_there_twice() -> None:
    with pytest.raises(RuleBroken, match="twice"):
        catalogue.load_items(GOOD + GOOD)


def test_streets() -> None:
    streets = catalogue.load_streets((FOLDER / "streets.toml").read_text(encoding="utf-8"))
    assert streets["370102001"] == "解放路街道"
    assert streets["370105006"] == "堤口路街道"
    assert sum(len(code) == 6 for code in streets) == 12


@pytest.mark.parametrize("text", ["[streets]\n370102001 = 'x'", "[districts]\n37 = 'x'", "[streets\n"])
def test_broken_streets(text: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        catalogue.load_streets(text)
    assert broken.value.code == "CATALOGUE_BAD"


def test_every_word_has_a_text() -> None:
    assert all(catalogue.category_text(each) for each in Category)
    assert all(catalogue.form_text(each) for each in Form)
