"""The shipped templates of cards as TOML (``resources/cards``): read, and checked element by element."""

from __future__ import annotations

from desk.rules.card_templates import CardTemplate


def read_template(key: str, text: str) -> CardTemplate:
    """The template of a TOML file. RuleBroken ``CARD_TEMPLATE_BAD`` names the element that can't stand, and why."""
    raise NotImplementedError
