"""The data that comes with the program (``resources/catalogue``, ``papers``, ``assessment``, ``care``, ``cards``),
read once.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from desk.rules.assessment import Item
from desk.rules.assessment_toml import ItemWords, load_words
from desk.rules.card_templates import CardTemplate, by_key
from desk.rules.card_toml import read_template
from desk.rules.care_toml import ShippedCare, load_care
from desk.rules.catalogue import ItemSpec
from desk.rules.catalogue_toml import load_items
from desk.rules.paper_texts import Template, load_template
from desk.rules.papers import PaperKind
from desk.rules.tags import TagDictionary, load_tags
from desk.rules.waiting import PriorityRule, load_rule
from desk.store import RESOURCES

ITEM_FILES = ("relief", "care", "insurance", "housing", "everyday", "convenience")
"""The files of the service items, in the order in which the desk lists them."""


@cache
def items() -> tuple[ItemSpec, ...]:
    """The service items, marked as default data until the station has reviewed them."""
    return load_items(*(_text(f"items/{name}.toml") for name in ITEM_FILES))


@cache
def tags() -> TagDictionary:
    """The categories of people."""
    return load_tags(_text("tags.toml"))


@cache
def waiting() -> PriorityRule:
    """The points of the waitlist for a bed, until the station sets its own."""
    return load_rule(_text("waiting.toml"))


@cache
def papers() -> Mapping[PaperKind, Template]:
    """The texts of the papers of the desk."""
    return MappingProxyType({kind: load_template(kind, _text(f"{kind.lower()}.toml", "papers")) for kind in PaperKind})


@cache
def assessment() -> Mapping[Item, ItemWords]:
    """What the items of the ability assessment ask for."""
    return load_words(_text("gbt42195.toml", "assessment"))


@cache
def care() -> ShippedCare:
    """The services, resources, packages and diets of a care centre, until the station sets up its own."""
    return load_care(*(_text(f"{name}.toml", "care") for name in ("services", "resources", "packages", "diets")))


CARD_FILES = (
    "contact", "contact_single", "contact_id1", "contact_id1_single", "door_card", "meal", "door_code", "visit_door",
)  # fmt: skip
"""The files of the card templates, in the order in which they are offered; their names are the keys."""


@cache
def card_templates() -> Mapping[str, CardTemplate]:
    """The templates of contact cards and whatever is printed like them, by key."""
    return by_key(read_template(name, _text(f"{name}.toml", "cards")) for name in CARD_FILES)


def _text(name: str, folder: str = "catalogue") -> str:
    return (RESOURCES / folder / name).read_text(encoding="utf-8")
