"""Choose a grid: type letters of its name or its code, Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from desk.rules import typeahead
from desk.rules.typeahead import Entry
from desk.services.grids import GridNode
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.grids.wording import full_name
from desk.views.kit import Button, FindEdit, Label, sheet_column, sheet_foot, sheet_head
from desk.words import translate

_SIZE = (520, 520)
_MOST = 200
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class GridChooser(QDialog):
    """``chosen`` with the key of the grid; None where ``none`` names a choice for no grid."""

    chosen = Signal(object)

    def __init__(
        self, nodes: Sequence[GridNode], title: str, text: str, parent: QWidget, *, none: str = "", yes: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.ring = FocusRing(self)
        self._none = none
        self._entries = [(node, Entry(full_name(node, nodes), (node.code, node.host_unit or ""))) for node in nodes]
        self.find = FindEdit(translate("grids_page", "Name, letters or code of the grid"))
        self.list = QListWidget()
        self.list.setAccessibleName(translate("grids_page", "Grids"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.take = Button(yes or translate("grids_page", "Choose"), kind="primary", key="Enter")
        self.back = Button(translate("grids_page", "Back"), key="Esc")
        self._build(title, text)
        self.find.installEventFilter(self)
        self.find.textChanged.connect(self._narrow)
        self.list.itemDoubleClicked.connect(self._agree)
        self.take.clicked.connect(self._agree)
        self.back.clicked.connect(self.reject)
        self._narrow("")
        self.find.setFocus()

    def _build(self, title: str, text: str) -> None:
        px = theme.px
        self.resize(px(_SIZE[0]), px(_SIZE[1]))
        column = sheet_column(self, sheet_head("map-trifold", title))
        column.setSpacing(px(10))
        if text:
            column.addWidget(Label(text, "body", "ink2", wrap=True))
        column.addWidget(self.find)
        column.addWidget(self.list, 1)
        column.addLayout(sheet_foot(self.back, self.take))
        self.take.setDefault(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while letters go on narrowing it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
            row = self.list.currentRow() + step[Qt.Key(event.key())]
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
            return True
        return False

    def _narrow(self, text: str) -> None:
        self.list.clear()
        found = typeahead.best(text, self._entries, lambda pair: pair[1], _MOST) if text.strip() else None
        for node, entry in [pair for pair, _ in found] if found is not None else self._entries[:_MOST]:
            self._add(f"{entry.text}  {node.code}", node.grid_id)
        if self._none and not text.strip():
            self._add(self._none, None)  # last, so that Enter alone takes nothing away
        self.list.setCurrentRow(0)
        self.take.setEnabled(self.list.count() > 0)

    def _add(self, words: str, key: int | None) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, key)
        self.list.addItem(item)

    def _agree(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
            self.accept()
