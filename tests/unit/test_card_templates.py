"""Templates of cards: read, checked, changed, kept."""

from __future__ import annotations

import json

import pytest

from desk.errors import RuleBroken
from desk.printing.cards import card_pdf
from desk.rules.card_fields import FIELDS, spoken, unspoken
from desk.rules.card_templates import HAND, LANGUAGES, CardValues, template_from
from desk.rules.card_toml import read_template
from desk.services import shipped
from tests.support.card_values import FULL

PLAIN = """
title = { zh = "卡", en = "Card" }
kind = "CARD"
size = [90.0, 54.0]
inks = { red = "#B3261A", pale = "#E3E3E3", pink = "#FBEFEA" }
looks = { big = { size = 8.0 }, tiny = { size = 2.0 }, pale = { size = 4.0, ink = "pale" }, fine = { size = 4.0 } }
parts = { more = { zh = "更多", en = "More" } }
texts.zh = { hello = "你好" }
texts.en = { hello = "Hello" }
[[side]]
stacks = [["top"]]
elements = [
  { kind = "line", x = 5, y = 5, w = 40, h = 9, text = "{@hello} {name}", look = "big", part = "more", block = "top" },
  { kind = "qr", x = 70, y = 20, w = 12, h = 12, module = 0.57 },
]
"""


@pytest.mark.parametrize("key", shipped.CARD_FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_templates_stand_in_both_languages_and_survive_being_kept(key: str, language: str) -> None:
    template = shipped.card_templates()[key].changed(language=language)
    assert template_from(json.loads(json.dumps(template.as_json()))) == template
    assert template.used - {"rows", "code"} <= FIELDS and "code" in template.used
    assert card_pdf(template, FULL) == card_pdf(template, CardValues.from_json(json.loads(json.dumps(FULL.to_json()))))
    assert card_pdf(template, CardValues())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("x = 5,", "x = 3.9,", "nearer to the edge than 4 mm"),
        ("w = 40,", "w = 82,", "nearer to the edge than 4 mm"),
        ("y = 5, w = 40,", "y = 16, w = 64,", "lie on each other"),
        ("{name}", "{nickname}", "nickname"),
        ("{@hello}", "{@bye}", "bye"),
        ('look = "big"', 'look = "huge"', "huge"),
        ('look = "big"', 'look = "tiny"', "smaller than 2.35 mm"),
        ('look = "big"', 'look = "pale"', "too pale"),
        ("h = 9,", "h = 8,", "too high"),
        ('part = "more"', 'part = "less"', "less"),
        ('block = "top"', 'block = "low"', "low"),
        ("size = [90.0, 54.0]", "", "size"),
        ("size = [90.0, 54.0]", "size = [8.0, 54.0]", "size"),
        ('texts.en = { hello = "Hello" }', "", "zh, en"),
        ('texts.en = { hello = "Hello" }', 'texts.en = { bye = "Bye" }', "different texts"),
        ('hello = "Hello"', 'hello = "{id_no}"', "id_no"),
        ("module = 0.57 }", 'module = 0.57, size = 3 }', "size"),
        ("elements = [", 'elements = [ { kind = "box", x = 60, y = 0, w = 30, h = 54, fill = "pink" },', "white only"),
        ("elements = [", 'elements = [ { kind = "box", x = 60, y = 0, w = 9, h = 54, fill = "pink" },', "lie on each"),
        ("[[side]]", "colour = 3\n[[side]]", "colour"),
        ("title", "tit=le", ""),
    ],
)  # fmt: skip
def test_a_template_that_cannot_stand_is_refused_by_name(old: str, new: str, said: str) -> None:
    assert read_template("plain", PLAIN).words["hello"] == "你好"
    with pytest.raises(RuleBroken) as refused:
        read_template("plain", PLAIN.replace(old, new, 1))
    assert refused.value.code in {"CARD_TEMPLATE_BAD", "CARD_TEXT_BAD"} and said in refused.value.text


def test_a_station_changes_texts_language_and_parts() -> None:
    template = shipped.card_templates()["contact"]
    changed = template.changed(texts={"desk": "  春和里  {hotline_note} "}, shown={"bars": False})
    assert changed.words["desk"] == "春和里 {hotline_note}" and "bars" not in changed.shown
    assert template.words["desk"] == "社区服务台" and "bars" in template.shown
    assert changed.changed(language="en").title == "Contact card"
    assert changed.changed(language="en").changed(language="zh").words["desk"] == "春和里 {hotline_note}"
    without = template.changed(shown={"bars": False, "qr": False, "mark": False, "services": False})
    assert not {"code", "rows", "station"} & without.used and not without.takes_logo
    for broken in (
        {"language": "fr"}, {"texts": {"nothing": "x"}}, {"shown": {"nothing": True}}, {"texts": {"desk": "长" * 201}},
        {"texts": {"desk": "{id_no}"}}, {"texts": {"desk": "{@help}"}}, {"texts": {"desk": "a { b"}},
    ):  # fmt: skip
        with pytest.raises(RuleBroken):
            template.changed(**broken)


def test_characters_are_replaced_by_like_ones_or_left_for_the_hand() -> None:
    values = CardValues({"name": "方𰻝", "address": "𰻝里"}, (("𰻝面", "随时"),))
    replaced = values.with_replaced({"𰻝": HAND})
    assert replaced["name"] == f"方{HAND}" and replaced["address"] == f"{HAND}里" and replaced.rows[0][0] == f"{HAND}面"
    assert values.with_replaced({"𰻝": "饼"})["name"] == "方饼"


def test_the_places_of_a_text_are_shown_by_the_names_of_their_fields() -> None:
    assert spoken("My {worker_duty}, {nothing}") == "My {duty of the grid worker}, {nothing}"
    for text in (*(f"a {{{name}}} b" for name in FIELDS), "{nothing}", "a { b", "{@years}"):
        assert unspoken(spoken(text)) == text
