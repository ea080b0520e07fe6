"""A list without a frame on a card of today: one line is picked with the arrow keys and opened with Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QWidget

ROW = int(Qt.ItemDataRole.UserRole)
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PlainModel(QAbstractListModel):
    """``entries`` as they came; ``words`` says each for the screen reader, ``more`` beside the mouse."""

    def __init__(self, words: Callable[[Any], str], more: Callable[[Any], str] | None, parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._more = words, more
        self.entries: tuple[Any, ...] = ()

    def fill(self, entries: Sequence[Any]) -> None:
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == ROW:
            return entry
        if role == Qt.ItemDataRole.ToolTipRole and self._more is not None:
            return self._more(entry)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(entry)
        return None


class PlainList(QListView):
    """``opened`` brings the entry on Enter, Space and a double click. Letters go to the page."""

    opened = Signal(object)

    def __init__(self, name: str, model: QAbstractListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setProperty("k", "bare")
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.doubleClicked.connect(self._open)

    def paint_with(self, delegate: QStyledItemDelegate) -> None:
        """The delegate lives as long as the list."""
        delegate.setParent(self)
        self.setItemDelegate(delegate)

    def measure(self) -> None:
        """The look or what is shown has changed."""
        self.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS:
            self._open(self.currentIndex())
        elif event.text().isprintable() and event.text() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.measure()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ROW))


class FittedList(PlainList):
    """As high as ``shown`` of its entries; the others are scrolled to. A reload keeps the place."""

    def __init__(
        self, name: str, words: Callable[[Any], str], more: Callable[[Any], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        self.entries = PlainModel(words, more, None)
        super().__init__(name, self.entries, parent)
        self.shown = 0

    def show_entries(self, entries: Sequence[Any], shown: int) -> None:
        """``shown`` of them are in sight; without any the list is hidden."""
        row, at = self.currentIndex().row(), self.verticalScrollBar().value()
        self.entries.fill(entries)
        self.shown = min(shown, len(entries))
        if 0 <= row < len(entries):
            self.setCurrentIndex(self.entries.index(row))
        self.verticalScrollBar().setValue(at)
        self.setVisible(bool(entries))
        self.measure()

    def measure(self) -> None:
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in range(self.shown)) + 2)
        super().measure()
