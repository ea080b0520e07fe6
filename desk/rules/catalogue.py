"""The catalogue of what can be asked for (事项目录): its words, an item as it is written down, and what an item needs.

What is shipped is a first proposal for a station in Jinan; every item is marked as default data until the station
has reviewed it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from desk.rules.deadlines import PROFILES
from desk.rules.matters import Channel
from desk.words import QT_TRANSLATE_NOOP, translate

CODE = re.compile(r"[A-Z]{2}[0-9]{2,3}")
USUAL_CHANNELS = (Channel.WINDOW, Channel.PHONE, Channel.DOOR)
LONGEST: Mapping[str, int] = MappingProxyType({"name": 60, "legal_basis": 300, "answer": 1000})
"""Characters that a text of an item may have."""

# They part the entries of a list in a cell and on a line; within an entry they would make two of it.
_BETWEEN_MATERIALS = frozenset("；;\n")
_BETWEEN_ALIASES = frozenset("、，；,;\n")


class Kind(StrEnum):
    """上门办、帮代办 (at the door, or through an agent), 便民服务, and what is simply asked for at the window."""

    AGENT = "agent"
    CONVENIENCE = "convenience"
    PLAIN = "plain"


class Category(StrEnum):
    """Five classes of what the offices decide (民政救助 养老助残 社保医保就业 住房环境 综合事务), and five of the
    convenience services (健康义诊 非遗手造 托育托管 家政维修 洗衣理发)."""

    RELIEF = "RELIEF"
    CARE = "CARE"
    INSURANCE = "INSURANCE"
    HOUSING = "HOUSING"
    EVERYDAY = "EVERYDAY"
    HEALTH = "HEALTH"
    CRAFT = "CRAFT"
    CHILDCARE = "CHILDCARE"
    REPAIR = "REPAIR"
    LAUNDRY = "LAUNDRY"


class Tier(StrEnum):
    """Who decides in the end: 社区, 街道, 区, 市."""

    COMMUNITY = "COMMUNITY"
    STREET = "STREET"
    DISTRICT = "DISTRICT"
    CITY = "CITY"


class Route(StrEnum):
    """Where an item goes that isn't settled at once: the desk itself, a grid worker, a community cadre (便民业务
    直联), or a team with a lead unit (专业类组团解决)."""

    DESK = "DESK"
    GRID = "GRID"
    CADRE = "CADRE"
    TEAM = "TEAM"


class Form(StrEnum):
    """In which form a material is wanted."""

    ORIGINAL = "ORIGINAL"
    COPY = "COPY"
    ORIGINAL_AND_COPY = "ORIGINAL_AND_COPY"
    SIGNED = "SIGNED"


PREFIXES: Mapping[Category, str] = MappingProxyType(
    {
        Category.RELIEF: "MZ",
        Category.CARE: "YL",
        Category.INSURANCE: "SB",
        Category.HOUSING: "ZJ",
        Category.EVERYDAY: "BM",
        Category.HEALTH: "JK",
        Category.CRAFT: "FY",
        Category.CHILDCARE: "TY",
        Category.REPAIR: "JZ",
        Category.LAUNDRY: "XH",
    }
)
"""How the codes of a class begin."""

_OF_CONVENIENCE = (Category.HEALTH, Category.CRAFT, Category.CHILDCARE, Category.REPAIR, Category.LAUNDRY)
_OF_OFFICES = tuple(category for category in Category if category not in _OF_CONVENIENCE)

_KIND_NAMES = MappingProxyType(
    {
        Kind.AGENT: QT_TRANSLATE_NOOP("catalogue", "At the door or by an agent"),
        Kind.CONVENIENCE: QT_TRANSLATE_NOOP("catalogue", "Convenience services"),
        Kind.PLAIN: QT_TRANSLATE_NOOP("catalogue", "At the window"),
    }
)

_CATEGORY_NAMES = MappingProxyType(
    {
        Category.RELIEF: QT_TRANSLATE_NOOP("catalogue", "Relief"),
        Category.CARE: QT_TRANSLATE_NOOP("catalogue", "Elders and disability"),
        Category.INSURANCE: QT_TRANSLATE_NOOP("catalogue", "Insurance and work"),
        Category.HOUSING: QT_TRANSLATE_NOOP("catalogue", "Housing and surroundings"),
        Category.EVERYDAY: QT_TRANSLATE_NOOP("catalogue", "General affairs"),
        Category.HEALTH: QT_TRANSLATE_NOOP("catalogue", "Health checks"),
        Category.CRAFT: QT_TRANSLATE_NOOP("catalogue", "Crafts and culture"),
        Category.CHILDCARE: QT_TRANSLATE_NOOP("catalogue", "Child care"),
        Category.REPAIR: QT_TRANSLATE_NOOP("catalogue", "Housekeeping and repairs"),
        Category.LAUNDRY: QT_TRANSLATE_NOOP("catalogue", "Laundry and hair"),
    }
)

_TIER_NAMES = MappingProxyType(
    {
        Tier.COMMUNITY: QT_TRANSLATE_NOOP("catalogue", "Community"),
        Tier.STREET: QT_TRANSLATE_NOOP("catalogue", "Street"),
        Tier.DISTRICT: QT_TRANSLATE_NOOP("catalogue", "District"),
        Tier.CITY: QT_TRANSLATE_NOOP("catalogue", "City"),
    }
)

_ROUTE_NAMES = MappingProxyType(
    {
        Route.DESK: QT_TRANSLATE_NOOP("catalogue", "the window itself"),
        Route.GRID: QT_TRANSLATE_NOOP("catalogue", "grid worker"),
        Route.CADRE: QT_TRANSLATE_NOOP("catalogue", "community cadre"),
        Route.TEAM: QT_TRANSLATE_NOOP("catalogue", "team with a lead unit"),
    }
)

_FORM_NAMES = MappingProxyType(
    {
        Form.ORIGINAL: QT_TRANSLATE_NOOP("catalogue", "original"),
        Form.COPY: QT_TRANSLATE_NOOP("catalogue", "copy"),
        Form.ORIGINAL_AND_COPY: QT_TRANSLATE_NOOP("catalogue", "original and copy"),
        Form.SIGNED: QT_TRANSLATE_NOOP("catalogue", "to be signed here"),
    }
)


def kind_text(kind: Kind) -> str:
    """上门办、帮代办, 便民服务, 窗口办理."""
    return translate("catalogue", _KIND_NAMES[kind])


def category_text(category: Category) -> str:
    """民政救助, 养老助残 …"""
    return translate("catalogue", _CATEGORY_NAMES[category])


def tier_text(tier: Tier) -> str:
    """社区, 街道, 区, 市."""
    return translate("catalogue", _TIER_NAMES[tier])


def route_text(route: Route) -> str:
    """窗口, 网格员, 社区干部, 组团."""
    return translate("catalogue", _ROUTE_NAMES[route])


def form_text(form: Form) -> str:
    """原件, 复印件 …"""
    return translate("catalogue", _FORM_NAMES[form])


def categories_of(kind: Kind) -> tuple[Category, ...]:
    """The classes that items of this kind may have."""
    return _OF_CONVENIENCE if kind is Kind.CONVENIENCE else _OF_OFFICES


@dataclass(frozen=True, slots=True)
class Material:
    """One paper to bring. ``deferrable_days``: may follow within that many working days (容缺), None: may not."""

    name: str
    form: Form
    copies: int = 1
    deferrable_days: int | None = None


@dataclass(frozen=True, slots=True)
class ItemSpec:
    """What an item says. ``levels`` maps profile code → level code for each profile there is; ``tier`` is None where
    nobody has said yet who decides."""

    code: str
    name: str
    category: Category
    route: Route
    levels: Mapping[str, str]
    tier: Tier | None = None
    kind: Kind = Kind.PLAIN
    channels: tuple[Channel, ...] = USUAL_CHANNELS
    on_the_spot: bool = False
    materials: tuple[Material, ...] = ()
    legal_basis: str | None = None
    answer: str | None = None
    aliases: tuple[str, ...] = ()


def next_code(category: Category, taken: Collection[str]) -> str:
    """The first code of this class that comes after all that are ``taken``; 99 is kept for what fits nowhere."""
    prefix = PREFIXES[category]
    numbers = [int(code[2:]) for code in taken if CODE.fullmatch(code) and code.startswith(prefix)]
    number = max((each for each in numbers if each != 99), default=0) + 1
    return f"{prefix}{number if number != 99 else 100:02d}"


def tidied(spec: ItemSpec) -> ItemSpec:
    """``spec`` without what a paste brings in: control characters, blanks at the ends, blank and double entries."""
    return replace(
        spec,
        code=_clean(spec.code).upper(),
        name=_clean(spec.name),
        channels=tuple(channel for channel in Channel if channel in spec.channels),
        materials=tuple(
            replace(material, name=_clean(material.name)) for material in spec.materials if _clean(material.name)
        ),
        legal_basis=_clean(spec.legal_basis or "") or None,
        answer=_clean(spec.answer or "") or None,
        aliases=tuple(dict.fromkeys(alias for each in spec.aliases if (alias := _clean(each)))),
    )


def problems(spec: ItemSpec) -> dict[str, str]:
    """What is wrong with a tidied item, by field; empty for a sound one."""
    found: dict[str, str] = {}
    if not CODE.fullmatch(spec.code):
        found["code"] = translate("catalogue", "A code is two capitals and two or three digits, e.g. MZ01.")
    if not spec.name:
        found["name"] = translate("catalogue", "Write the name of the item.")
    for field, most in LONGEST.items():
        if len(getattr(spec, field) or "") > most:
            found[field] = translate("catalogue", "At most {most} characters.", most=most)
    if spec.category not in categories_of(spec.kind):
        found["category"] = translate(
            "catalogue",
            "“{kind}” has the classes {classes}.",
            kind=kind_text(spec.kind),
            classes=listed(category_text(category) for category in categories_of(spec.kind)),
        )
    if spec.tier is None:
        found["tier"] = translate("catalogue", "Choose who decides.")
    if not spec.channels:
        found["channels"] = translate("catalogue", "Choose at least one way to ask for it.")
    known = {code: {level.code for level in profile.levels} for code, profile in PROFILES.items()}
    if set(spec.levels) != set(known) or any(level not in known[code] for code, level in spec.levels.items()):
        found["levels"] = translate("catalogue", "Choose a level for each of {profiles}.", profiles=listed(PROFILES))
    if problem := _problem_of_materials(spec.materials):
        found["materials"] = problem
    if _BETWEEN_ALIASES & set("".join(spec.aliases)):
        found["aliases"] = translate("catalogue", "Another name holds no comma or semicolon.")
    return found


def _problem_of_materials(materials: tuple[Material, ...]) -> str:
    names = [material.name for material in materials]
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        return translate("catalogue", "“{name}” is there twice.", name=twice)
    for material in materials:
        days = material.deferrable_days
        if _BETWEEN_MATERIALS & set(material.name):
            return translate("catalogue", "The name of a material holds no semicolon: “{name}”.", name=material.name)
        if material.copies < 1 or (days is not None and days < 1):
            return translate("catalogue", "Copies and days are whole numbers from 1 on: “{name}”.", name=material.name)
    return ""


def _clean(text: str) -> str:
    return "".join(each for each in text if each == "\n" or unicodedata.category(each) != "Cc").strip()


def listed(words: Iterable[str]) -> str:
    """The words one after the other, as in a sentence."""
    return translate("catalogue", ", ").join(words)
