"""Write ``resources/theme``: the XML, style sheet and indicator pictures of both palettes.

qt-material renders its template from our XML; families of widgets that the desk does not use, and the rules that
hit every widget, are dropped (they are most of the polishing time); ``overlay.qss`` is appended. Nothing of this
happens when the desk starts. Run it after a change of ``desk/views/tokens.py``, ``overlay.qss`` or qt-material:

    python scripts/bake_theme.py           writes
    python scripts/bake_theme.py --check   exits 1 when the stored files differ from fresh ones
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtGui import QGuiApplication  # noqa: E402

from desk.views.tokens import BUNDLED_FAMILY, PALETTES  # noqa: E402

THEME = ROOT / "resources" / "theme"

XML_ROLES = {
    "primaryColor": "brand",
    "primaryLightColor": "select_hi",
    "secondaryColor": "surface",
    "secondaryLightColor": "line2",
    "secondaryDarkColor": "app",
    "primaryTextColor": "ink",
    "secondaryTextColor": "ink",
}

USED_FAMILIES = frozenset(
    """QAbstractItemView QAbstractSpinBox QCalendarWidget QCheckBox QComboBox QDateEdit QDateTimeEdit QDoubleSpinBox
    QGroupBox QHeaderView QLineEdit QListView QMenu QPlainTextEdit QProgressBar QPushButton QRadioButton QScrollArea
    QScrollBar QSpinBox QSplitter QTabBar QTableCornerButton QTableView QTabWidget QTextEdit QTimeEdit QToolButton
    QToolTip QTreeView QWidget""".split()
)

# Parts of used families that the overlay draws itself (with its own pictures) or that no page has.
UNUSED_PARTS = (
    "::indicator",
    "::branch",
    "::up-",
    "::down-",
    "::close-button",
    "::handle:",
    ":flat",
    "QTabBar QToolButton",
)

INDICATORS = {
    "check_on": '<rect x="1" y="1" width="18" height="18" rx="5" fill="{brand}"/>'
    '<path d="M5.4 10.4l3.1 3.1 6.1-6.6" fill="none" stroke="{on_brand}" stroke-width="2.4" '
    'stroke-linecap="round" stroke-linejoin="round"/>',
    "check_off": '<rect x="1.75" y="1.75" width="16.5" height="16.5" rx="4.5" fill="{surface}" '
    'stroke="{line3}" stroke-width="1.5"/>',
    "check_mid": '<rect x="1" y="1" width="18" height="18" rx="5" fill="{brand}"/>'
    '<path d="M5.8 10h8.4" stroke="{on_brand}" stroke-width="2.4" stroke-linecap="round"/>',
    "radio_on": '<circle cx="10" cy="10" r="8.25" fill="{surface}" stroke="{brand}" stroke-width="1.8"/>'
    '<circle cx="10" cy="10" r="4.6" fill="{brand}"/>',
    "radio_off": '<circle cx="10" cy="10" r="8.25" fill="{surface}" stroke="{line3}" stroke-width="1.5"/>',
    "check_dim": '<rect x="1.75" y="1.75" width="16.5" height="16.5" rx="4.5" fill="{sunken}" '
    'stroke="{line2}" stroke-width="1.5"/>',
    "check_on_dim": '<rect x="1" y="1" width="18" height="18" rx="5" fill="{line2}"/>'
    '<path d="M5.4 10.4l3.1 3.1 6.1-6.6" fill="none" stroke="{ink_off}" stroke-width="2.4" '
    'stroke-linecap="round" stroke-linejoin="round"/>',
    "radio_dim": '<circle cx="10" cy="10" r="8.25" fill="{sunken}" stroke="{line2}" stroke-width="1.5"/>',
    "radio_on_dim": '<circle cx="10" cy="10" r="8.25" fill="{sunken}" stroke="{line2}" stroke-width="1.8"/>'
    '<circle cx="10" cy="10" r="4.6" fill="{ink_off}"/>',
    "up": '<path d="M4.5 12.5l5.5-5.5 5.5 5.5" fill="none" stroke="{ink2}" stroke-width="1.8" '
    'stroke-linecap="round" stroke-linejoin="round"/>',
    "down": '<path d="M4.5 7.5l5.5 5.5 5.5-5.5" fill="none" stroke="{ink2}" stroke-width="1.8" '
    'stroke-linecap="round" stroke-linejoin="round"/>',
}


def main() -> int:
    application = QGuiApplication([])
    fresh: dict[str, str] = {}
    for name, palette in PALETTES.items():
        fresh |= bake(name, palette)
    application.shutdown()
    if "--check" in sys.argv[1:]:
        return check(fresh)
    for path, text in fresh.items():
        target = THEME / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    for stale in stored() - fresh.keys():
        (THEME / stale).unlink()
    return 0


def check(fresh: Mapping[str, str]) -> int:
    """0 when the stored files are the fresh ones, else 1 with the names of those that differ."""
    now = stored()
    wrong = [path for path, text in fresh.items() if path not in now or (THEME / path).read_text("utf-8") != text]
    wrong += now - fresh.keys()
    for path in sorted(wrong):
        print(f"resources/theme/{path} differs from a fresh one", file=sys.stderr)
    return 1 if wrong else 0


def stored() -> set[str]:
    """The baked files that lie there, relative to ``resources/theme``."""
    files = (path for path in THEME.rglob("*") if path.is_file() and path.name not in {"overlay.qss", "LICENSE"})
    return {path.relative_to(THEME).as_posix() for path in files}


def bake(name: str, palette: Mapping[str, str]) -> dict[str, str]:
    """All files of one palette: path under ``resources/theme`` → text."""
    import qt_material  # here, because it looks for PySide6 among the modules that are loaded already

    xml = theme_xml(palette)
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / f"{name}.xml"
        source.write_text(xml, encoding="utf-8")
        pictures = Path(place) / "pictures"
        base = qt_material.build_stylesheet(theme=str(source), extra=extra(palette), parent=str(pictures), export=True)
        overlay = filled((THEME / "overlay.qss").read_text("utf-8"), palette)
        sheet = "\n".join((*used_rules(base), overlay))
        files = {f"{name}.xml": xml, f"{name}.qss": sheet}
        for path in sorted(set(re.findall(r"icon:/([\w/-]+\.svg)", sheet))):
            stem = path.removesuffix(".svg")
            drawn = indicator(stem, palette) if stem in INDICATORS else (pictures / path).read_text("utf-8")
            files[f"{name}/{path}"] = drawn
    return files


def theme_xml(palette: Mapping[str, str]) -> str:
    """The palette in the roles of qt-material."""
    lines = (f'  <color name="{role}">{palette[token]}</color>' for role, token in XML_ROLES.items())
    return "\n".join(("<?xml version='1.0' encoding='UTF-8'?>", "<resources>", *lines, "</resources>", ""))


def extra(palette: Mapping[str, str]) -> dict[str, object]:
    """A fresh dict each time: qt-material writes into it. The same sheet serves every platform."""
    return {
        "density_scale": "0",
        "font_family": BUNDLED_FAMILY,
        "font_size": "15px",
        "line_height": "22px",
        "danger": palette["red"],
        "warning": palette["amber"],
        "success": palette["green"],
        "linux": False,
        "windows": False,
        "darwin": False,
    }


def used_rules(sheet: str) -> Iterator[str]:
    """The rules of ``sheet`` for widgets that the desk uses, one a line, without those that hit every widget."""
    plain = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", plain):
        kept = [" ".join(each.split()) for each in selectors.split(",")]
        kept = [each for each in kept if is_used(each)]
        declarations = " ".join(body.split())
        if kept and declarations:
            yield f"{', '.join(kept)} {{ {declarations} }}"


def is_used(selector: str) -> bool:
    """Whether a selector names only used families, no ``.class``, and more than ``QWidget`` alone."""
    families = re.findall(r"Q[A-Z]\w+", selector)
    if not families:
        return selector.startswith("#qt_calendar")
    unused = any(part in selector for part in (*UNUSED_PARTS, ".", "["))
    return set(families) <= USED_FAMILIES and families != ["QWidget"] and not unused


def indicator(name: str, palette: Mapping[str, str]) -> str:
    drawing = filled(INDICATORS[name], palette)
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20">{drawing}</svg>\n'


def filled(text: str, palette: Mapping[str, str]) -> str:
    """``text`` with each ``{token}`` replaced by its colour."""
    return re.sub(r"\{(\w+)\}", lambda found: palette[found[1]], text)


if __name__ == "__main__":
    sys.exit(main())
