"""The parts that every page is made of. Pages import from here: ``from desk.views.kit import Button, Card, Label``.

A part is loaded when it is first asked for: the sign-in window needs four of these modules, and is painted first.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk.views.kit.bars import Drawer, KeyBar, PersonButton, TopBar
    from desk.views.kit.buttons import Button, Chip, IconButton, Option, Segmented
    from desk.views.kit.fields import Field, FindEdit, show_beside
    from desk.views.kit.labels import Card, Label, Rule, Section
    from desk.views.kit.marks import Avatar, KeyCap, Meter, Picture, Pill, Shape, Skeleton, StepBadge, Tags
    from desk.views.kit.problems import Problem, is_plain_enter, line, mark, show_problems
    from desk.views.kit.scene import BrandMark, DoorstepScene, EmptyState
    from desk.views.kit.scroll import Scroll
    from desk.views.kit.sheets import sheet_column, sheet_foot, sheet_head
    from desk.views.kit.tidying import hide_unless, tidy, tidy_calendar

_PLACES = {
    "bars": ("Drawer", "KeyBar", "PersonButton", "TopBar"),
    "buttons": ("Button", "Chip", "IconButton", "Option", "Segmented"),
    "fields": ("Field", "FindEdit", "show_beside"),
    "labels": ("Card", "Label", "Rule", "Section"),
    "marks": ("Avatar", "KeyCap", "Meter", "Picture", "Pill", "Shape", "Skeleton", "StepBadge", "Tags"),
    "problems": ("Problem", "is_plain_enter", "line", "mark", "show_problems"),
    "scroll": ("Scroll",),
    "sheets": ("sheet_column", "sheet_foot", "sheet_head"),
    "tidying": ("hide_unless", "tidy", "tidy_calendar"),
    "scene": ("BrandMark", "DoorstepScene", "EmptyState"),
}
_PLACE_OF = {part: place for place, parts in _PLACES.items() for part in parts}


def __getattr__(name: str) -> object:
    place = _PLACE_OF.get(name)
    if place is None:
        raise AttributeError(name)
    part = globals()[name] = getattr(import_module(f"desk.views.kit.{place}"), name)
    return part


__all__ = [
    "Avatar",
    "BrandMark",
    "Button",
    "Card",
    "Chip",
    "DoorstepScene",
    "Drawer",
    "EmptyState",
    "Field",
    "FindEdit",
    "IconButton",
    "KeyBar",
    "KeyCap",
    "Label",
    "Meter",
    "Option",
    "PersonButton",
    "Picture",
    "Pill",
    "Problem",
    "Rule",
    "Scroll",
    "Section",
    "Segmented",
    "Shape",
    "Skeleton",
    "StepBadge",
    "Tags",
    "TopBar",
    "hide_unless",
    "is_plain_enter",
    "line",
    "mark",
    "sheet_column",
    "sheet_foot",
    "sheet_head",
    "show_beside",
    "show_problems",
    "tidy",
    "tidy_calendar",
]
