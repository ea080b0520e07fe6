"""The two palettes: complete, and every pair of colours that is used together can be told apart."""

from __future__ import annotations

import re

import pytest

from desk.views.tokens import DARK, FAMILIES, GRAPHIC_PAIRS, LIGHT, PALETTES, PARTS, TEXT_PAIRS, TYPE, contrast


def test_both_palettes_name_the_same_tokens() -> None:
    assert LIGHT.keys() == DARK.keys()
    assert all(family + part in LIGHT for family in FAMILIES for part in PARTS)


@pytest.mark.parametrize("name", PALETTES)
def test_every_token_is_a_colour(name: str) -> None:
    assert all(re.fullmatch("#[0-9A-F]{6}", value) for value in PALETTES[name].values())


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(name: str, text: str, ground: str) -> None:
    palette = PALETTES[name]
    assert contrast(palette[text], palette[ground]) >= 4.5


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize(("shape", "ground"), GRAPHIC_PAIRS)
def test_shapes_and_input_borders_can_be_seen(name: str, shape: str, ground: str) -> None:
    palette = PALETTES[name]
    assert contrast(palette[shape], palette[ground]) >= 3.0


def test_contrast_of_black_and_white_is_the_largest() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#123456", "#123456") == pytest.approx(1.0)


def test_no_type_is_smaller_than_twelve_pixels() -> None:
    assert min(role.px for role in TYPE.values()) == 12
