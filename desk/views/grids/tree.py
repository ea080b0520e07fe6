"""The tree of the grids: find as one types, arrows open and close, each with who answers for it and what it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desk.rules import typeahead
from desk.rules.typeahead import Entry
from desk.services.grids import GridCounts, GridNode
from desk.views import icons, paint, theme
from desk.views.grids.wording import counts_text, head_text
from desk.views.kit import FindEdit, IconButton
from desk.views.tokens import HEIGHT
from desk.words import translate

NODE, COUNTS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_NOTHING = GridCounts()
_INDENT = 14
_ROOT = QModelIndex()


class GridTree(QWidget):
    """``picked`` with the grid that is current, or None; ``entered`` when Enter is pressed on it."""

    picked = Signal(object)
    entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nodes: tuple[GridNode, ...] = ()
        self._items: dict[int, QStandardItem] = {}
        self.find = FindEdit(translate("grids_page", "Find a grid"), key="/")
        self.add = IconButton("plus", translate("grids_page", "New grid"), key="Ctrl+N")
        self.edit = IconButton("pencil-simple", translate("grids_page", "Change the grid"), key="Ctrl+E")
        self.remove = IconButton("trash", translate("grids_page", "Remove the grid"), key="Del")
        self.model = QStandardItemModel(self)
        self.view = _View()
        self.view.setModel(self.model)
        head = QHBoxLayout()
        head.setSpacing(theme.px(2))
        head.addWidget(self.find, 1)
        for button in (self.add, self.edit, self.remove):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.find.installEventFilter(self)
        self.find.textChanged.connect(self._narrow)
        self.find.returnPressed.connect(self._to_best)
        self.view.selectionModel().currentChanged.connect(self._tell)
        self.view.entered_by_key.connect(self._enter)

    def show_nodes(self, nodes: Sequence[GridNode], counts: Mapping[int, GridCounts]) -> None:
        """Show the tree; what is current and what is open stay so."""
        current = self.current()
        closed = {key for key, item in self._items.items() if item.hasChildren() and not self._is_open(item)}
        self.nodes, self._items = tuple(nodes), {}
        self.view.selectionModel().blockSignals(True)
        self.model.clear()
        for node in nodes:
            item = QStandardItem()
            item.setEditable(False)
            above = self._items.get(node.parent_id) if node.parent_id is not None else None
            (above or self.model.invisibleRootItem()).appendRow(item)
            self._items[node.grid_id] = item
            _fill(item, node, counts.get(node.grid_id, _NOTHING))
        for node in nodes:
            item = self._items[node.grid_id]
            if item.hasChildren():
                self.view.setExpanded(item.index(), node.grid_id not in closed)
        self.view.selectionModel().blockSignals(False)
        self._narrow(self.find.text())
        key = current.grid_id if current is not None else None
        if not self.select(key):
            self.select(nodes[0].grid_id if nodes else None)

    def current(self) -> GridNode | None:
        """The grid that is picked."""
        index = self.view.currentIndex()
        node = index.data(NODE) if index.isValid() else None
        return node if isinstance(node, GridNode) else None

    def counts(self) -> GridCounts:
        """What the picked grid holds."""
        index = self.view.currentIndex()
        found = index.data(COUNTS) if index.isValid() else None
        return found if isinstance(found, GridCounts) else _NOTHING

    def select(self, key: int | None) -> bool:
        """Make the grid with ``key`` the picked one, if it is here."""
        item = self._items.get(key) if key is not None else None
        if item is None:
            return False
        above = item.parent()
        while above is not None:
            self.view.expand(above.index())
            above = above.parent()
        self.view.setCurrentIndex(item.index())
        self.view.scrollTo(item.index())
        return True

    def focus_tree(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leaves the find box for the tree; Esc empties it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._to_best()
                return True
            if event.key() == Qt.Key.Key_Escape and self.find.text():
                self.find.clear()
                return True
        return False

    def _is_open(self, item: QStandardItem) -> bool:
        return self.view.isExpanded(item.index())

    def _narrow(self, text: str) -> None:
        """Only what fits, with the grids above and below it."""
        fitting = {node.grid_id for node in self.nodes if not text.strip() or _fits(text, node)}
        shown = set(fitting)
        for node in self.nodes:  # each before its children
            if node.parent_id in fitting:
                fitting.add(node.grid_id)
                shown.add(node.grid_id)
        for node in reversed(self.nodes):
            if node.grid_id in shown and node.parent_id is not None:
                shown.add(node.parent_id)
        for key, item in self._items.items():
            above = item.parent()
            self.view.setRowHidden(item.row(), above.index() if above is not None else _ROOT, key not in shown)
            if text.strip() and key in shown and item.hasChildren():
                self.view.expand(item.index())

    def _to_best(self) -> None:
        """The grid that fits best becomes the picked one."""
        text = self.find.text()
        if text.strip():
            found = typeahead.best(text, self.nodes, _entry, 1)
            if found:
                self.select(found[0][0].grid_id)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, now: QModelIndex, before: QModelIndex) -> None:
        self.picked.emit(self.current())

    def _enter(self) -> None:
        self.entered.emit(self.current())


class _View(QTreeView):
    entered_by_key = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("grids_page", "Grids"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setIndentation(theme.px(_INDENT))
        self.setItemDelegate(_Looks(self))

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands of the page here; the find box searches."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_by_key.emit()
        elif event.text().isprintable() and event.text() and event.text() not in "*+-":
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setIndentation(theme.px(_INDENT))
            self.scheduleDelayedItemsLayout()

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A selected row is filled from edge to edge, its mark at the left; no lines and no fill of the style."""
        here = QModelIndex(index)
        place = self.visualRect(here)
        own = QStyleOptionViewItem(option)
        own.rect = place
        own.state &= ~QStyle.StateFlag.State_Selected
        if self.selectionModel().isSelected(here):
            own.state |= QStyle.StateFlag.State_Selected
            painter.fillRect(0, place.y(), self.viewport().width(), place.height(), theme.colour("select"))
            painter.fillRect(0, place.y(), theme.px(4), place.height(), theme.colour("brand"))
        if self.model().hasChildren(here):
            side = theme.px(12)
            mark = QRectF(place.x() - side, place.y() + theme.px(10), side, side)
            caret = "caret-down" if self.isExpanded(here) else "caret-right"
            icons.paint(painter, caret, mark, theme.colour("ink3"))
        self.itemDelegate().paint(painter, own, here)


class _Looks(QStyledItemDelegate):
    """Name, code and host unit; below them who answers for it and what it holds."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.px(200), theme.px(HEIGHT["list_row"]))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        node, counts = index.data(NODE), index.data(COUNTS)
        if not isinstance(node, GridNode):
            return
        box = QRectF(option.rect)
        state = option.state
        px, right = theme.px, box.right() - theme.px(8)
        name_line = QRectF(box.x() + px(4), box.y() + px(5), 0, px(22))
        if node.host_unit:
            width = min(paint.tag_width(node.host_unit), px(112))
            text = theme.metrics("small").elidedText(node.host_unit, Qt.TextElideMode.ElideRight, width - px(14))
            paint.draw_tag(painter, right - paint.tag_width(text), name_line.center().y(), text, "violet")
            right -= width + px(6)
        role = "strong" if state & QStyle.StateFlag.State_Selected or node.level == 1 else "body"
        name_line.setRight(right)
        paint.draw_text(painter, name_line, node.name, role)
        left = name_line.x() + paint.text_width(node.name, role) + px(6)
        if paint.text_width(node.code, "small") <= right - left:
            paint.draw_text(painter, QRectF(left, name_line.y(), right - left, px(22)), node.code, "small", "ink3")
        self._second_line(painter, QRectF(name_line.x(), box.y() + px(26), box.right() - px(8) - name_line.x(), px(20)),
                          node, counts)  # fmt: skip

    def _second_line(self, painter: QPainter, place: QRectF, node: GridNode, counts: object) -> None:
        words = counts_text(counts) if isinstance(counts, GridCounts) else ""
        width = paint.text_width(words, "small")
        paint.draw_text(painter, place, words, "small", "ink3", paint.RIGHT)
        ink = "ink2" if node.responsible is not None else "amber"
        place.setRight(place.right() - width - theme.px(8))
        paint.draw_text(painter, place, head_text(node), "small", ink)


def _fill(item: QStandardItem, node: GridNode, counts: GridCounts) -> None:
    item.setData(node, NODE)
    item.setData(counts, COUNTS)
    words = f"{node.name} {node.code} {node.host_unit or ''} {head_text(node)} {counts_text(counts)}"
    item.setData(words, Qt.ItemDataRole.AccessibleTextRole)
    item.setToolTip(f"{node.code} {node.name} {node.host_unit or ''}".strip())


def _entry(node: GridNode) -> Entry:
    who = node.responsible.name if node.responsible is not None and node.responsible.grid_id == node.grid_id else ""
    return Entry(node.name, tuple(filter(None, (node.code, node.host_unit, who))))


def _fits(text: str, node: GridNode) -> bool:
    return typeahead.match(text, _entry(node)) is not None
