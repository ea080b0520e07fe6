from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from desk.errors import RuleBroken
from desk.rules import catalogue, catalogue_toml
from desk.rules.catalogue import PREFIXES, Category, Form, ItemSpec, Kind, Material, Route, Tier, next_code
from desk.rules.deadlines import PROFILES
from desk.services import shipped

FOLDER = Path(__file__).parents[2] / "resources" / "catalogue"
ITEMS = shipped.items()

GOOD = """
[[item]]
code = "XX01"
name = "助餐"
category = "CARE"
tier = "STREET"
route = "DESK"
on_the_spot = true
levels = { 7123 = "small", four_levels = "ordinary" }
materials = [{ name = "身份证", form = "COPY", copies = 2, deferrable_days = 5 }]
"""


def test_what_the_stations_of_the_texts_offer_is_there() -> None:
    """56 items at the door or by an agent, 42 convenience services in five classes."""
    kinds = Counter(item.kind for item in ITEMS)
    assert kinds[Kind.AGENT] == 56
    assert kinds[Kind.CONVENIENCE] == 42
    assert len({item.category for item in ITEMS if item.kind is Kind.CONVENIENCE}) == 5
    assert all(item.answer and item.tier for item in ITEMS)
    assert min(Counter(item.category for item in ITEMS).values()) >= 7


def test_codes_begin_with_the_class() -> None:
    assert {(item.category, item.code[:2]) for item in ITEMS} == set(PREFIXES.items())


def test_codes_that_were_shipped_before_stay() -> None:
    names = {item.code: item.name for item in ITEMS}
    assert (names["MZ01"], names["ZJ06"], names["YL13"], names["BM99"]) == (
        "最低生活保障申请",
        "下水道堵塞、污水外溢",
        "居家适老化改造申请",
        "其他事项",
    )


def test_the_next_code_of_a_class() -> None:
    assert next_code(Category.EVERYDAY, [item.code for item in ITEMS]) == "BM22"
    assert next_code(Category.CRAFT, []) == "FY01"
    assert next_code(Category.CRAFT, ["FY98"]) == "FY100"


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
    (item,) = catalogue_toml.load_items(GOOD)
    assert item.materials == (Material("身份证", Form.COPY, 2, 5),)
    assert dict(item.levels) == {"7123": "small", "four_levels": "ordinary"}
    assert catalogue_toml.load_items("") == ()


@pytest.mark.parametrize(
    ("old", "new", "about"),
    [
        ('"XX01"', '"X1"', "two capitals"),
        ('name = "助餐"', 'name = " "', "the name of the item"),
        ('category = "CARE"\n', "", "lacks category"),
        ('"CARE"', '"OTHER"', "“OTHER” is none of RELIEF"),
        ('"DESK"', '"NOWHERE"', "“NOWHERE” is none of"),
        ("= true", '= "yes"', "true or false"),
        ('category = "CARE"', 'category = "CRAFT"', "has the classes Relief"),
        ('"STREET"', '"STATE"', "“STATE” is none of COMMUNITY"),
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
        catalogue_toml.load_items(GOOD.replace(old, new, 1))
    assert broken.value.code == "CATALOGUE_BAD"


def test_nothing_is_there_twice() -> None:
    with pytest.raises(RuleBroken, match="twice"):
        catalogue_toml.load_items(GOOD + GOOD)


def test_streets() -> None:
    streets = catalogue_toml.load_streets((FOLDER / "streets.toml").read_text(encoding="utf-8"))
    assert streets["370102001"] == "解放路街道"
    assert streets["370105006"] == "堤口路街道"
    assert sum(len(code) == 6 for code in streets) == 12


@pytest.mark.parametrize("text", ["[streets]\n370102001 = 'x'", "[districts]\n37 = 'x'", "[streets\n"])
def test_broken_streets(text: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        catalogue_toml.load_streets(text)
    assert broken.value.code == "CATALOGUE_BAD"


def test_every_word_has_a_text() -> None:
    assert all(catalogue.kind_text(each) for each in Kind)
    assert all(catalogue.category_text(each) for each in Category)
    assert all(catalogue.tier_text(each) for each in Tier)
    assert all(catalogue.route_text(each) for each in Route)
    assert all(catalogue.form_text(each) for each in Form)


def spec(**values: object) -> ItemSpec:
    sound: dict[str, object] = {
        "code": "XX01",
        "name": "助餐",
        "category": Category.CARE,
        "route": Route.DESK,
        "levels": {"7123": "small", "four_levels": "ordinary"},
        "tier": Tier.STREET,
    }
    return ItemSpec(**(sound | values))  # type: ignore[arg-type]  # the fields are named in a dict


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"code": "1"}, "code"),
        ({"name": ""}, "name"),
        ({"name": "长" * 61}, "name"),
        ({"category": Category.CRAFT}, "category"),
        ({"kind": Kind.CONVENIENCE}, "category"),
        ({"tier": None}, "tier"),
        ({"channels": ()}, "channels"),
        ({"levels": {"7123": "small"}}, "levels"),
        ({"levels": {"7123": "small", "four_levels": "small"}}, "levels"),
        ({"materials": (Material("甲；乙", Form.COPY),)}, "materials"),
        ({"materials": (Material("甲", Form.COPY), Material("甲", Form.ORIGINAL))}, "materials"),
        ({"materials": (Material("甲", Form.COPY, 0),)}, "materials"),
        ({"materials": (Material("甲", Form.COPY, 1, 0),)}, "materials"),
        ({"aliases": ("甲、乙",)}, "aliases"),
    ],
)
def test_what_is_wrong_with_an_item_is_said_by_field(values: dict[str, object], field: str) -> None:
    assert catalogue.problems(spec()) == {}
    assert list(catalogue.problems(spec(**values))) == [field]


def test_what_a_paste_brings_in_is_tidied() -> None:
    pasted = spec(
        code=" mz09", name=" 助\x07餐 ", aliases=("饭", " ", "饭"), materials=(Material(" ", Form.COPY),), answer=" "
    )
    tidy = catalogue.tidied(pasted)
    assert (tidy.code, tidy.name, tidy.aliases, tidy.materials, tidy.answer) == ("MZ09", "助餐", ("饭",), (), None)
