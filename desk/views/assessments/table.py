"""The 26 items in two columns, each with its points: digits give points and move on, arrows move."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desk.rules import assessment as rules
from desk.rules.assessment import GROUPS, MOST, Group, Item
from desk.rules.assessment_words import group_text, item_text
from desk.views import paint, theme
from desk.views.tokens import RADIUS
from desk.words import translate

ROW = 26
"""px at scale 1.0."""

COLUMNS: tuple[tuple[Group, ...], ...] = ((Group.SELF_CARE, Group.MOBILITY), (Group.MENTAL, Group.SENSES))
Cell = Group | Item | None
Index = QModelIndex | QPersistentModelIndex
ITEMS = tuple(Item)


class ScoreModel(QAbstractTableModel):
    """Groups over their items, column by column; ``scores`` are the points so far."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.scores: dict[Item, int] = {}
        columns: list[list[Cell]] = [
            [cell for group in groups for cell in (group, *GROUPS[group])] for groups in COLUMNS
        ]
        self._rows = max(map(len, columns))
        self._columns = [[*column, *[None] * (self._rows - len(column))] for column in columns]

    def cell(self, index: Index) -> Cell:
        return self._columns[index.column()][index.row()]

    def index_of(self, item: Item) -> QModelIndex:
        column = next(n for n, cells in enumerate(self._columns) if item in cells)
        return self.index(self._columns[column].index(item), column)

    def beside(self, item: Item) -> Item:
        """The item in the other column nearest to the line of ``item``."""
        here = self.index_of(item)
        others = [(row, cell) for row, cell in enumerate(self._columns[1 - here.column()]) if isinstance(cell, Item)]
        return min(others, key=lambda each: abs(each[0] - here.row()))[1]

    def set_scores(self, scores: Mapping[Item, int]) -> None:
        self.scores = dict(scores)
        self.dataChanged.emit(self.index(0, 0), self.index(self._rows - 1, 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usable = isinstance(self.cell(index), Item)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if usable else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.cell(index)
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} or cell is None:
            return None
        if isinstance(cell, Group):
            return f"{group_text(cell)} {rules.points(self.scores, cell)} / {rules.most_of(cell)}"
        points = self.scores.get(cell)
        said = translate("assessment_dialog", "no points yet") if points is None else f"{points} / {MOST[cell]}"
        return f"{item_text(cell)} {said}"


class ScoreTable(QTableView):
    """``chosen`` tells which item has the selection, ``scored`` that points changed, ``refused`` that an item can't
    have so many, ``finished`` that the clerk goes on from the last item, or presses Enter with nothing missing."""

    chosen = Signal(object)
    scored = Signal()
    refused = Signal(object)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_read_only = False
        self.scores_model = ScoreModel(self)
        self.setModel(self.scores_model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(translate("assessment_dialog", "Items and points"))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(theme.px(ROW))
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(
            Qt.WidgetAttribute.WA_InputMethodEnabled, False
        )  # digits go to the points, not to a candidate
        self.setMinimumHeight(theme.px(ROW) * self.scores_model.rowCount() + 2 * self.frameWidth())
        self.selectionModel().currentChanged.connect(self._moved)

    def item(self) -> Item | None:
        """The item that has the selection."""
        index = self.currentIndex()
        cell = self.scores_model.cell(index) if index.isValid() else None
        return cell if isinstance(cell, Item) else None

    def scores(self) -> dict[Item, int]:
        """The points so far, in the order of the standard."""
        return {item: self.scores_model.scores[item] for item in ITEMS if item in self.scores_model.scores}

    def set_scores(self, scores: Mapping[Item, int]) -> None:
        """Show ``scores``; the first item without points is chosen."""
        self.scores_model.set_scores(scores)
        self.go(next(iter(rules.missing(scores)), ITEMS[0]))

    def go(self, item: Item) -> None:
        self.setCurrentIndex(self.scores_model.index_of(item))

    def give(self, points: int | None) -> None:
        """The chosen item gets ``points`` (None: none yet), and the next one is chosen."""
        item = self.item()
        if item is None or self.is_read_only:
            return
        if points is not None and points > MOST[item]:
            self.refused.emit(item)
            return
        scores = {each: n for each, n in self.scores_model.scores.items() if each is not item}
        self.scores_model.set_scores(scores if points is None else scores | {item: points})
        self.scored.emit()
        if points is None:
            return
        if item is ITEMS[-1]:
            self.go_on()
        else:
            self.go(ITEMS[ITEMS.index(item) + 1])

    def go_on(self) -> None:
        """To the next item without points, or on when there is none."""
        lacking = rules.missing(self.scores_model.scores)
        if not lacking:
            self.finished.emit()
            return
        at = ITEMS.index(self.item() or ITEMS[0])
        self.go(next((item for item in lacking if ITEMS.index(item) > at), lacking[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item, key, text = self.item() or ITEMS[0], event.key(), event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        at = ITEMS.index(item)
        moves = {
            Qt.Key.Key_Up: ITEMS[max(0, at - 1)],
            Qt.Key.Key_Down: ITEMS[min(len(ITEMS) - 1, at + 1)],
            Qt.Key.Key_Left: self.scores_model.beside(item),
            Qt.Key.Key_Right: self.scores_model.beside(item),
            Qt.Key.Key_Home: ITEMS[0],
            Qt.Key.Key_End: ITEMS[-1],
        }
        if plain and text.isascii() and text.isdigit():
            self.give(int(text))
        elif plain and key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.give(None)
        elif plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go_on()
        elif plain and key in moves:
            self.go(moves[key])
        else:
            event.ignore()  # for the window: Esc, Ctrl+Enter

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        item = self.item()
        if now.isValid() and item is not None:
            self.chosen.emit(item)


class _Delegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, box, px = index.model(), QRectF(option.rect).adjusted(theme.px(4), 0, -theme.px(4), 0), theme.px
        cell = model.cell(index)
        if cell is None:
            painter.fillRect(option.rect, theme.colour("surface"))  # the style rules a line under every cell
        elif isinstance(cell, Group):
            painter.fillRect(QRectF(box.x() + px(2), box.bottom() - 1, box.width() - px(4), 1), theme.colour("line"))
            slot = box.adjusted(px(6), px(2), -px(8), 0)
            paint.draw_text(painter, slot, group_text(cell), "smallb", "ink2")
            said = f"{rules.points(model.scores, cell)} / {rules.most_of(cell)}"
            paint.draw_text(painter, slot, said, "smallb", "ink2", paint.RIGHT)
        elif isinstance(cell, Item):
            self._paint_item(painter, box, cell, model.scores.get(cell), option)

    def _paint_item(
        self, painter: QPainter, box: QRectF, item: Item, points: int | None, option: QStyleOptionViewItem
    ) -> None:
        px = theme.px
        if option.state & QStyle.StateFlag.State_Selected:
            paint.draw_box(painter, box.adjusted(0, 1, 0, -1), px(RADIUS["bar"]), theme.colour("select"))
            mark = QRectF(box.x(), box.y() + px(6), px(4), box.height() - px(12))
            paint.draw_box(painter, mark, 2, theme.colour("brand"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint.draw_box(painter, box.adjusted(0, 1, 0, -1), px(RADIUS["bar"]), theme.colour("hover"))
        wide = px(44)
        paint.draw_text(painter, box.adjusted(px(12), 0, -wide - px(10), 0), item_text(item), "control")
        slot = QRectF(box.right() - wide - px(6), box.y() + px(3), wide, box.height() - px(6))
        if points is None:
            paint.draw_box(painter, slot, px(RADIUS["key"]), None, theme.colour("line2"))
            paint.draw_text(painter, slot, f"0–{MOST[item]}", "micro", "ink3", paint.CENTER)
            return
        is_full = points == MOST[item]
        look = theme.family("grey" if is_full else "amber")
        paint.draw_box(painter, slot, px(RADIUS["key"]), look.soft, None if is_full else look.line)
        role = "control" if is_full else "controlb"
        paint.draw_text(painter, slot, f"{points} / {MOST[item]}", role, look.text, paint.CENTER)
