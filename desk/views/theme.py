"""The look of the desk: fonts, palette and one style sheet, applied at start and again when the clerk switches.

``apply`` reads what ``scripts/bake_theme.py`` has written; nothing is generated. Painters ask ``colour``, ``font``
and ``px`` while they paint, so a switch needs no signal: the style change reaches every widget, which repaints.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desk.views.tokens import COMPACT_SHARE, FONT_STACK, FONT_STACK_WINDOWS, PALETTES, PARTS, SCALES, TYPE

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FONT_FILES = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
RARE_FONT_FILE = "DoorstepRare.ttf"


@dataclass(frozen=True, slots=True)
class Look:
    """What is applied now: the palette's name and the type scale (1.0, 1.2 or 1.4)."""

    name: str = "light"
    scale: float = 1.0

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"

    @property
    def is_large(self) -> bool:
        """Large type, at which right columns merge (section 10 of the design tokens)."""
        return self.scale >= 1.2

    @property
    def is_largest(self) -> bool:
        """The largest type, at which a small screen holds only what has to be read."""
        return self.scale > 1.2


@dataclass(frozen=True, slots=True)
class Family:
    """The four colours of one status family."""

    text: QColor
    soft: QColor
    line: QColor
    solid: QColor


_look = Look()
_colours: dict[str, QColor] = {}
_fonts: dict[str, QFont] = {}
_metrics: dict[str, QFontMetrics] = {}
_families: dict[str, Family] = {}
_forget: list[Callable[[], object]] = []
_loaded_fonts: set[str] = set()


def apply(app: QApplication, *, name: str = "light", scale: float = 1.0) -> None:
    """Give ``app`` the palette ``name`` ("light" or "dark") at ``scale`` (1.0, 1.2 or 1.4)."""
    global _look
    if name not in PALETTES or scale not in SCALES:
        raise ValueError(f"no such look: {name} at {scale}")
    _look = Look(name, scale)
    forget()
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    load_fonts(*FONT_FILES)
    QDir.setSearchPaths("icon", [str(RESOURCES / "theme" / name)])
    app.setPalette(_palette())
    app.setFont(font("body"))
    app.setStyleSheet(sheet(name, scale))


def current() -> Look:
    return _look


def colour(token: str) -> QColor:
    """The colour of a token, e.g. ``ink2`` or ``red_soft``; shared, so never change it in place."""
    found = _colours.get(token)
    if found is None:
        found = _colours[token] = QColor(PALETTES[_look.name][token])
    return found


def family(name: str) -> Family:
    """The four colours of a family, e.g. ``red``."""
    found = _families.get(name)
    if found is None:
        found = _families[name] = Family(*(colour(name + part) for part in PARTS))
    return found


def px(measure: float) -> int:
    """A measure of the design tokens at the current scale."""
    return round(measure * _look.scale)


def compact_share(compact: bool) -> float:
    """By what vertical gaps and paddings are multiplied: 1, or 0.55 on a low window."""
    return COMPACT_SHARE if compact else 1.0


def font(role: str) -> QFont:
    """The font of a type role, e.g. ``body`` or ``smallb``; shared, so never change it in place."""
    found = _fonts.get(role)
    if found is None:
        step = TYPE[role]
        found = _fonts[role] = sized_font(step.px, bold=step.bold)
    return found


def sized_font(measure: float, *, bold: bool = False) -> QFont:
    """A font of any size in px at scale 1.0, for painters that need one outside the type scale."""
    made = QFont()
    made.setFamilies(list(FONT_STACK_WINDOWS if sys.platform == "win32" else FONT_STACK))
    made.setPixelSize(max(1, px(measure)))
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def metrics(role: str) -> QFontMetrics:
    """The metrics of a type role's font."""
    found = _metrics.get(role)
    if found is None:
        found = _metrics[role] = QFontMetrics(font(role))
    return found


def on_forget(clear: Callable[[], object]) -> None:
    """Have ``clear`` called before each switch: for caches of pictures and text in the old look."""
    _forget.append(clear)


def forget() -> None:
    """Empty every cache that depends on the look."""
    for cache in (_colours, _fonts, _metrics, _families):
        cache.clear()
    for clear in _forget:
        clear()


def load_fonts(*files: str) -> None:
    """Make bundled faces known to Qt, each once. A missing file is a broken installation: FileNotFoundError."""
    for name in files:
        path = RESOURCES / "fonts" / name
        if name in _loaded_fonts:
            continue
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
        _loaded_fonts.add(name)


def load_rare_font() -> None:
    """The face for rare name characters; large, so the window loads it after it has been painted."""
    if (RESOURCES / "fonts" / RARE_FONT_FILE).exists():
        load_fonts(RARE_FONT_FILE)


def sheet(name: str, scale: float) -> str:
    """The baked style sheet with every measure in px at ``scale``; hairlines of 1 px stay."""
    text = (RESOURCES / "theme" / f"{name}.qss").read_text("utf-8")
    if scale == 1.0:
        return text
    return re.sub(r"(?<![\w.#])(\d+(?:\.\d+)?)px", lambda found: f"{_scaled(float(found[1]), scale)}px", text)


def restyle(widget: QWidget) -> None:
    """Have the style sheet look at a widget's properties again after one of them changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _scaled(measure: float, scale: float) -> int:
    return int(measure) if measure <= 1 else round(measure * scale)


def _palette() -> QPalette:
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    for each, token in (
        (role.Window, "app"),
        (role.Base, "surface"),
        (role.AlternateBase, "zebra"),
        (role.Text, "ink"),
        (role.WindowText, "ink"),
        (role.ButtonText, "ink"),
        (role.Button, "surface"),
        (role.Highlight, "select_hi"),
        (role.HighlightedText, "ink"),
        (role.PlaceholderText, "ink3"),
        (role.ToolTipBase, "ink"),
        (role.ToolTipText, "app"),
        (role.Link, "brand_ink"),
        (role.LinkVisited, "brand_ink"),
        (role.BrightText, "red"),
    ):
        made.setColor(each, colour(token))
    for each in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(group.Disabled, each, colour("ink_off"))
    return made
