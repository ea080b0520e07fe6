"""The design tokens: both palettes, type roles, spaces and measures, as plain data.

Every colour is an sRGB ``#RRGGBB`` text, every measure a pixel count at 96 dpi and scale 1.0. A family has
four tokens: text (bare name), ``_soft`` fill, ``_line`` border, ``_solid`` shape or bar. ``_solid`` colours are
for shapes, never for text. ``TEXT_PAIRS`` and ``GRAPHIC_PAIRS`` name what must be told apart; WCAG 2.2, 1.4.3 and
1.4.11 give 4.5:1 for text and 3:1 for graphics and input borders.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

FAMILIES = ("red", "amber", "green", "blue", "violet", "grey", "teal", "rose", "olive")
PARTS = ("", "_soft", "_line", "_solid")

_LIGHT_BASE = {
    "app": "#F5F3EE",
    "surface": "#FFFFFF",
    "sunken": "#EEEBE4",
    "raised": "#FFFFFF",
    "hover": "#F4F1EA",
    "select": "#E2EFEB",
    "select_hi": "#CFE4DE",
    "zebra": "#FBFAF7",
    "line": "#E5E1D8",
    "line2": "#D3CEC2",
    "line3": "#8B8677",
    "brand_soft": "#E2EFEB",
    "brand_line": "#A9CDC4",
    "brand_hover": "#0B5048",
    "brand_press": "#083E38",
    "rail": "#12403A",
    "rail_hi": "#1F544C",
    "rail_mark": "#F0B35A",
    "note": "#FFF8E6",
    "note_line": "#EAD7A8",
    "ink": "#1C2422",
    "ink2": "#444E4A",
    "ink3": "#626A66",
    "ink_off": "#9B9F99",
    "brand": "#0E6157",
    "brand_ink": "#0E6157",
    "on_brand": "#FFFFFF",
    "rail_ink": "#C9DDD7",
    "rail_ink_on": "#FFFFFF",
    "note_ink": "#4A3B12",
    "badge": "#CF3C2C",
    "on_badge": "#FFFFFF",
    "on_danger": "#FFFFFF",
}

_DARK_BASE = {
    "app": "#141918",
    "surface": "#1C2221",
    "sunken": "#101514",
    "raised": "#262D2C",
    "hover": "#232A29",
    "select": "#1F3A36",
    "select_hi": "#27504A",
    "zebra": "#1F2524",
    "line": "#2D3534",
    "line2": "#3D4745",
    "line3": "#7C8884",
    "brand_soft": "#1B3732",
    "brand_line": "#34635A",
    "brand_hover": "#7FD2C2",
    "brand_press": "#9BE0D2",
    "rail": "#0E1312",
    "rail_hi": "#20302D",
    "rail_mark": "#F0B35A",
    "note": "#2E2815",
    "note_line": "#5A4C22",
    "ink": "#EEF1EE",
    "ink2": "#C5CCC8",
    "ink3": "#9DA7A2",
    "ink_off": "#66706C",
    "brand": "#67C3B1",
    "brand_ink": "#7FD2C2",
    "on_brand": "#06211D",
    "rail_ink": "#A9B6B1",
    "rail_ink_on": "#FFFFFF",
    "note_ink": "#F0E0B0",
    "badge": "#FFB0A4",
    "on_badge": "#141918",
    "on_danger": "#3D211E",
}

_LIGHT_FAMILIES = {
    "red": ("#A5251A", "#FBE7E3", "#EDB5AC", "#CF3C2C"),
    "amber": ("#855000", "#FCF0D9", "#EBCB8F", "#C47A08"),
    "green": ("#22633A", "#E3F1E6", "#A9D3B5", "#3A9156"),
    "blue": ("#1F588F", "#E5EEF7", "#AFCBE6", "#3E7CBB"),
    "violet": ("#5C438E", "#EEE9F6", "#CBBDE4", "#8468BC"),
    "grey": ("#4B534F", "#EDEBE6", "#CFCCC3", "#8A908C"),
    "teal": ("#0E6157", "#DCEDE8", "#A3CEC4", "#2E8C7E"),
    "rose": ("#93345A", "#F8E8EE", "#E6BCCC", "#BE6487"),
    "olive": ("#5A5E14", "#F0F0DA", "#D0D29B", "#8E9331"),
}

_DARK_FAMILIES = {
    "red": ("#FFB0A4", "#3D211E", "#6E362F", "#E5604F"),
    "amber": ("#F3C67A", "#382B14", "#66502A", "#DC9A32"),
    "green": ("#9AD9AE", "#1C3325", "#315C40", "#4FA96C"),
    "blue": ("#A4CBF2", "#1C2E40", "#34536F", "#5694D2"),
    "violet": ("#CDBBF0", "#2C2540", "#4F4374", "#9A80D0"),
    "grey": ("#C3CAC6", "#2A3130", "#454E4C", "#7F8985"),
    "teal": ("#8AD6C7", "#18352F", "#2F6257", "#46A797"),
    "rose": ("#F3B3CB", "#3A222C", "#6C3F52", "#CC7898"),
    "olive": ("#D6D98C", "#2F3018", "#585B2C", "#A2A744"),
}


def _palette(base: Mapping[str, str], families: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    colours = dict(base)
    for family, values in families.items():
        colours.update({family + part: value for part, value in zip(PARTS, values, strict=True)})
    return MappingProxyType(colours)


LIGHT = _palette(_LIGHT_BASE, _LIGHT_FAMILIES)
DARK = _palette(_DARK_BASE, _DARK_FAMILIES)
PALETTES: Mapping[str, Mapping[str, str]] = MappingProxyType({"light": LIGHT, "dark": DARK})

# The brand mark and the doorstep scene keep their colours in both palettes.
MARK = MappingProxyType({"plate": "#FFFFFF", "door": "#12403A", "light": "#F0B35A", "knob": "#C23B22"})


@dataclass(frozen=True, slots=True)
class TypeRole:
    """One step of the type scale: size and line height in px, bold or regular."""

    px: int
    line: int
    bold: bool = False


TYPE: Mapping[str, TypeRole] = MappingProxyType(
    {
        "display": TypeRole(28, 36, bold=True),
        "h1": TypeRole(20, 28, bold=True),
        "h2": TypeRole(16, 24, bold=True),
        "body": TypeRole(15, 24),
        "strong": TypeRole(15, 24, bold=True),
        "control": TypeRole(14, 22),
        "controlb": TypeRole(14, 22, bold=True),
        "small": TypeRole(13, 20),
        "smallb": TypeRole(13, 20, bold=True),
        "micro": TypeRole(12, 16),
        "microb": TypeRole(12, 16, bold=True),
    }
)

# The bundled face is the sure one, and no absent face is named: Qt searches long for those. On Windows the face that
# clerks know comes first.
BUNDLED_FAMILY = "Noto Sans SC"
FONT_STACK = (BUNDLED_FAMILY,)
FONT_STACK_WINDOWS = ("Microsoft YaHei UI", BUNDLED_FAMILY)

SPACES = (2, 4, 6, 8, 10, 12, 14, 16, 20)
SCALES = (1.0, 1.2, 1.4)

RADIUS: Mapping[str, int] = MappingProxyType(
    {"key": 5, "tag": 5, "bar": 6, "input": 7, "button": 8, "well": 8, "segmented": 8, "card": 10}
)

HEIGHT: Mapping[str, int] = MappingProxyType(
    {
        "button": 36,
        "button_small": 30,
        "input": 36,
        "input_big": 44,
        "chip": 32,
        "segmented": 34,
        "pill": 24,
        "tag": 22,
        "key": 22,
        "table_head": 34,
        "table_row": 42,
        "list_head": 30,
        "list_row": 50,
        "catalogue_row": 36,
        "find_row": 58,
        "toast": 46,
        "top_bar": 58,
        "top_bar_compact": 48,
        "key_bar": 36,
        "key_bar_compact": 30,
        "key_bar_actions": 56,
        "key_bar_actions_compact": 48,
    }
)

RAIL_WIDTH = 88
RAIL_PITCH = 62
RAIL_PITCH_COMPACT = 58
MARGIN = (20, 14)
GAP = 14
COMPACT_HEIGHT = 740
COMPACT_SHARE = 0.55

# (text token, ground token) that must reach 4.5:1, and (shape token, ground token) that must reach 3:1.
TEXT_PAIRS = (
    *((ink, ground) for ink in ("ink", "ink2", "ink3") for ground in ("app", "surface", "sunken", "hover", "select")),
    ("ink", "select_hi"),
    ("ink", "note"),
    ("note_ink", "note"),
    ("brand_ink", "surface"),
    ("brand_ink", "app"),
    ("brand_ink", "sunken"),
    ("brand_ink", "brand_soft"),
    ("brand_ink", "select"),
    ("on_brand", "brand"),
    ("on_brand", "brand_hover"),
    ("on_brand", "brand_press"),
    ("on_badge", "badge"),
    ("on_danger", "red"),
    ("rail_ink", "rail"),
    ("rail_ink_on", "rail"),
    ("rail_ink_on", "rail_hi"),
    *((family, ground) for family in FAMILIES for ground in (f"{family}_soft", "surface", "app", "select")),
)
GRAPHIC_PAIRS = (
    ("line3", "surface"),
    ("brand", "surface"),
    ("brand", "app"),
    ("rail_mark", "rail"),
    *((f"{family}_solid", "surface") for family in FAMILIES),
)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two ``#RRGGBB`` colours, 1 to 21 (WCAG 2.2)."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
