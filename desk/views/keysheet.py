"""F1: the keys that hold everywhere and those of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, KeyCap, Label
from desk.views.page import Page
from desk.words import QT_TRANSLATE_NOOP, translate

_EARLIER, _LATER = QT_TRANSLATE_NOOP("keysheet", "Earlier"), QT_TRANSLATE_NOOP("keysheet", "Later")
_BACK_TO_NOW = QT_TRANSLATE_NOOP("keysheet", "To today")
_ORDER = QT_TRANSLATE_NOOP("keysheet", "Further up or down")
_UNDO = QT_TRANSLATE_NOOP("keysheet", "Take back")
_RARE: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "intake": (
            ("Ctrl+Enter", QT_TRANSLATE_NOOP("keysheet", "Take in")),
            ("F9", QT_TRANSLATE_NOOP("keysheet", "Done at once")),
            ("F10", QT_TRANSLATE_NOOP("keysheet", "To dispatch")),
            ("F11", QT_TRANSLATE_NOOP("keysheet", "To hand over")),
            ("Ctrl+B", QT_TRANSLATE_NOOP("keysheet", "Through an agent")),
            ("Ctrl+S", QT_TRANSLATE_NOOP("keysheet", "Keep as a draft")),
            ("Ctrl+D", QT_TRANSLATE_NOOP("keysheet", "Go on with a draft")),
            ("Ctrl+N", QT_TRANSLATE_NOOP("keysheet", "New resident")),
            ("Ctrl+M", QT_TRANSLATE_NOOP("keysheet", "Anonymous")),
        ),
        "matters": (
            ("Ctrl+P", QT_TRANSLATE_NOOP("keysheet", "The receipt again")),
            ("Ctrl+G", QT_TRANSLATE_NOOP("keysheet", "Papers")),
        ),
        "residents": (
            ("/", QT_TRANSLATE_NOOP("keysheet", "Find here")), ("Alt+←", QT_TRANSLATE_NOOP("keysheet", "Back")),
        ),
        "grids": (
            ("Ctrl+O", QT_TRANSLATE_NOOP("keysheet", "Import")),
            ("Ctrl+Shift+E", QT_TRANSLATE_NOOP("keysheet", "Export")),
            ("Ctrl+Shift+T", QT_TRANSLATE_NOOP("keysheet", "Duty contacts")),
        ),
        "grids.resources": (("Ctrl+Shift+P", QT_TRANSLATE_NOOP("keysheet", "Plans")),),
        "grids.buildings": (("Ctrl+A", QT_TRANSLATE_NOOP("keysheet", "All buildings")),),
        "beds": (
            ("Alt+←", _EARLIER), ("Alt+→", _LATER),
            ("Ctrl+← →", QT_TRANSLATE_NOOP("keysheet", "Next stay of the bed")),
            ("Ctrl+↑ ↓", QT_TRANSLATE_NOOP("keysheet", "Next room")),
            ("Home/End", QT_TRANSLATE_NOOP("keysheet", "First, last day")),
            ("PgUp/PgDn", QT_TRANSLATE_NOOP("keysheet", "So many beds on")),
        ),
        "care": (("Ctrl+1…", QT_TRANSLATE_NOOP("keysheet", "Another part")),),
        "care.week": (
            ("Alt+←", _EARLIER), ("Alt+→", _LATER), ("Ctrl+Z", _UNDO),
            ("Home/End", QT_TRANSLATE_NOOP("keysheet", "First, last day")),
        ),
        "care.kitchen": (("T", _BACK_TO_NOW),),
        "care.routes": (("T", _BACK_TO_NOW), ("L", QT_TRANSLATE_NOOP("keysheet", "Print labels"))),
        "care.laundry": (("Ctrl+S", QT_TRANSLATE_NOOP("keysheet", "Keep the count")),),
        "care.till": (
            ("Alt+←", _EARLIER), ("Alt+→", _LATER), ("T", _BACK_TO_NOW), ("Ctrl+Z", _UNDO),
            ("Ctrl+E", QT_TRANSLATE_NOOP("keysheet", "Fill in as booked")),
        ),
        "cards": (
            ("Ctrl+E", QT_TRANSLATE_NOOP("keysheet", "Edit the template")),
            ("F7", QT_TRANSLATE_NOOP("keysheet", "Next gap")),
            ("← → ↑ ↓", QT_TRANSLATE_NOOP("keysheet", "Another card")),
        ),
        "records": (("Ctrl+PgUp", QT_TRANSLATE_NOOP("keysheet", "Newer")),),
        "settings.tags": (("Alt+↑ ↓", _ORDER),),
        "settings.rooms": (("Del", QT_TRANSLATE_NOOP("keysheet", "Take out of use")),),
        "settings.care": (
            ("Alt+↑ ↓", _ORDER), ("Ctrl+PgUp", QT_TRANSLATE_NOOP("keysheet", "List before")),
            ("Del", QT_TRANSLATE_NOOP("keysheet", "Take out of use")),
        ),
    }
)  # fmt: skip
"""By the names that :meth:`Page.names_in_sight` gives."""

_LONG = 14  # keys, from which on they stand in three columns
_ANSWERS = frozenset({"Enter", "Esc"})
"""On a button they say which of several it is."""


class KeySheet(QDialog):
    """A list to read and close with Esc."""

    def __init__(
        self, page_keys: Sequence[tuple[str, str]], everywhere: Sequence[tuple[str, str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("keysheet", "Keys"))
        self.ring = FocusRing(self)
        column = QVBoxLayout(self)
        margin = theme.px(24)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(12))
        column.addWidget(Label(translate("keysheet", "Keys"), "h1"))
        if page_keys:
            column.addLayout(self._grid(translate("keysheet", "On this page"), page_keys))
        column.addLayout(self._grid(translate("keysheet", "Everywhere"), everywhere))
        close = Button(translate("keysheet", "Close"), key="Esc")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _grid(self, title: str, keys: Sequence[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        across = 3 if len(keys) > _LONG else 2
        grid.addWidget(Label(title, "smallb", "ink2"), 0, 0, 1, 2 * across)
        for at, (key, word) in enumerate(keys):
            row, side = 1 + at // across, at % across * 2
            grid.addWidget(KeyCap(key), row, side, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(Label(word), row, side + 1)
            grid.setColumnStretch(side + 1, 1)
        return grid


def page_keys(page: Page) -> list[tuple[str, str]]:
    """What the key bar has room for, what it hasn't, and the keys of the buttons in sight."""
    found = dict(page.keys())
    rare = [(key, translate("keysheet", words)) for name in page.names_in_sight() for key, words in _RARE.get(name, ())]
    buttons = [(button.key(), button.text()) for button in page.findChildren(Button) if button.isVisible()]
    for key, words in (*rare, *buttons):
        if key and key not in _ANSWERS:
            found.setdefault(key, words.replace("&", "").rstrip("… "))
    return list(found.items())


def everywhere(pages: int, takes_in: bool, may_find: bool) -> list[tuple[str, str]]:
    """The keys that hold on every page, for a rail with so many numbered ``pages``."""
    keys = [("F1", translate("keysheet", "This sheet"))]
    if takes_in:
        keys.append(("F2", translate("keysheet", "New intake")))
    if may_find:
        keys.append(("F3 / Ctrl+K", translate("keysheet", "Find a person or a matter")))
    keys.append(("F5", translate("keysheet", "Refresh")))
    if pages > 1:
        keys.append((f"Alt+1 … {pages}", translate("keysheet", "Pages of the rail")))
    return [*keys, ("Ctrl+L", translate("keysheet", "Lock the desk")), ("Esc", translate("keysheet", "One layer out"))]
