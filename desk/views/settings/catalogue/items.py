"""The left side of the catalogue: the items, found by words and narrowed by kind, class and what is to be checked."""

from __future__ import annotations

from collections import Counter
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.catalogue import Category, Kind, category_text, kind_text
from desk.services.catalogue import ItemRow, Standing
from desk.views import theme
from desk.views.kit import Card, Chip, FindEdit, tidy
from desk.views.rows import RowModel, RowTable
from desk.views.settings.catalogue.looks import Line, Wish, item_columns, key
from desk.words import translate


class ItemList(QWidget):
    """``picked`` and ``opened`` with the item; ``listed`` when other items are in the list."""

    picked = Signal(object)
    opened = Signal(object)
    listed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ItemRow, ...] = ()
        self._day = date.min
        self._current = ""
        self.find = FindEdit(translate("catalogue_page", "Letters, words or code"))
        self.kinds = {kind: Chip(kind_text(kind), count=0) for kind in Kind}
        self.unreviewed = Chip(translate("catalogue_page", "to be checked"), shape="clock", family="amber", count=0)
        self.category = QComboBox()
        self.model = RowModel(item_columns(), key, parent=self)
        self.table = RowTable(self.model, translate("catalogue_page", "Catalogue"))
        self._build()
        self.find.textChanged.connect(self._list)
        self.find.installEventFilter(self)
        self.category.currentIndexChanged.connect(self._list)
        self.unreviewed.toggled.connect(self._list)
        for chip in self.kinds.values():
            chip.clicked.connect(self._choose_kind)
        self.table.picked.connect(self._pick)
        self.table.opened.connect(self._open)

    def _build(self) -> None:
        px = theme.px
        tidy(self.category)
        self.category.setAccessibleName(translate("catalogue_page", "Class"))
        *wide, last = self.kinds.values()
        large = theme.current().is_large
        lines = (
            [wide, [last, self.unreviewed], [self.category]]
            if large
            else [[*wide, last], [self.category, self.unreviewed]]
        )
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.find)
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(px(6))
            for each in line:
                row.addWidget(each)
            if self.category not in line:
                row.addStretch(1)
            column.addLayout(row)
        column.addWidget(frame, 1)

    def show_rows(self, rows: tuple[ItemRow, ...], day: date) -> None:
        """The newest edition of every item, as it stands on ``day``."""
        self.rows, self._day = rows, day
        offered = [row for row in rows if row.standing(day) is not Standing.ENDED]
        counts = Counter(row.kind for row in offered)
        for kind, chip in self.kinds.items():
            chip.set_count(counts[kind])
        self.unreviewed.set_count(sum(row.default_data for row in offered))
        self._fill_categories(Counter(row.category for row in offered))
        self._list()

    def row(self, code: str) -> ItemRow | None:
        return next((row for row in self.rows if row.code == code), None)

    def lines(self) -> tuple[Line, ...]:
        """What the filters let through."""
        chosen = self.category.currentData()  # Qt hands a plain text back
        wish = Wish(
            kind=next((kind for kind, chip in self.kinds.items() if chip.isChecked()), None),
            category=Category(chosen) if chosen else None,
            unreviewed=self.unreviewed.isChecked(),
            text=self.find.text(),
        )
        return wish.lines(self.rows, self._day)

    def mark(self, code: str) -> None:
        """Mark the item with this code, without telling anyone; none for an empty one."""
        self._current = code
        self.table.blockSignals(True)
        if not (code and self.table.select_key(code)):
            self.table.setCurrentIndex(QModelIndex())
        self.table.blockSignals(False)

    def choose_first(self) -> None:
        """Pick the first item of the list."""
        self.table.selectRow(0)

    def focus_first(self) -> None:
        self.find.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the find box the arrow goes into the list, Enter takes its first line."""
        keys = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if watched is not self.find or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in keys or not self.model.total():
            return False
        if not self.table.selectionModel().hasSelection():
            self.choose_first()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _list(self) -> None:
        lines = self.lines()
        self.table.blockSignals(True)
        self.model.reset(len(lines), lines)
        self.table.blockSignals(False)
        self.mark(self._current)
        self.listed.emit()

    def _fill_categories(self, counts: Counter[Category]) -> None:
        chosen = self.category.currentData()
        self.category.blockSignals(True)
        self.category.clear()
        self.category.addItem(translate("catalogue_page", "All classes"), None)
        for category in Category:
            self.category.addItem(f"{category_text(category)} {counts[category]}", category)
        self.category.setCurrentIndex(max(0, self.category.findData(chosen)))
        self.category.blockSignals(False)

    def _choose_kind(self) -> None:
        pressed = self.sender()
        for chip in self.kinds.values():
            if chip is not pressed:
                chip.setChecked(False)
        self._list()

    def _pick(self, line: object) -> None:
        if isinstance(line, Line):
            self.picked.emit(line.row)

    def _open(self, line: object) -> None:
        if isinstance(line, Line):
            self.opened.emit(line.row)
