"""F1: the keys that hold everywhere and those of the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, KeyCap, Label
from desk.words import translate


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
        grid.addWidget(Label(title, "smallb", "ink2"), 0, 0, 1, 4)
        for at, (key, word) in enumerate(keys):
            row, side = 1 + at // 2, at % 2 * 2
            grid.addWidget(KeyCap(key), row, side, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(Label(word), row, side + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid


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
