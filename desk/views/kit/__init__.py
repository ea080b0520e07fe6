"""The parts that every page is made of. Pages import from here: ``from desk.views.kit import Button, Card, Label``."""

from desk.views.kit.bars import Drawer, KeyBar, PersonButton, TopBar
from desk.views.kit.buttons import Button, Chip, IconButton, Option, Segmented
from desk.views.kit.fields import Field, FindEdit, tidy
from desk.views.kit.labels import Card, Label, Rule
from desk.views.kit.marks import Avatar, KeyCap, Meter, Picture, Pill, Shape, Skeleton, StepBadge, Tags
from desk.views.kit.scene import BrandMark, DoorstepScene, EmptyState

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
    "Rule",
    "Segmented",
    "Shape",
    "Skeleton",
    "StepBadge",
    "Tags",
    "TopBar",
    "tidy",
]
