"""The two painted lists of the second part: items that fit what is typed, and the papers to bring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk.rules.catalogue import Form, form_text
from desk.services.catalogue import ItemRow
from desk.views import icons, paint, theme
from desk.words import translate

ITEM_ROW = 36
ITEM_ROW_COMPACT = 32
MATERIAL_ROW = 26
MATERIALS_SHOWN = 4

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item that fits: ``positions`` are the matched characters of its name, ``note`` its level and limit."""

    item: ItemRow
    positions: tuple[int, ...]
    note: str


@dataclass(frozen=True, slots=True)
class MaterialLine:
    """A paper to bring. ``until`` is the date in words by which it may follow, empty when it may not."""

    name: str
    form: Form
    copies: int
    deferrable_days: int | None
    until: str
    present: bool = False


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[ItemLine | MaterialLine] = []

    def set_lines(self, lines: Sequence[ItemLine | MaterialLine]) -> None:
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{line.item.name} {line.note}" if isinstance(line, ItemLine) else f"{line.name} {_about(line)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.item.name if isinstance(line, ItemLine) else line.name
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(line, MaterialLine):
            return Qt.CheckState.Checked if line.present else Qt.CheckState.Unchecked
        return None


class _List(QListView):
    def __init__(self, words: str, delegate: type[QStyledItemDelegate], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("k", "bare")
        self.setAccessibleName(words)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setItemDelegate(delegate(self))

    def row(self) -> int:
        return self.currentIndex().row()

    def set_row(self, row: int) -> None:
        self.setCurrentIndex(self._lines.index(row))


class ItemList(_List):
    """Items, best first. The find box above keeps the focus and moves the selection."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("intake", "Items found"), _ItemDelegate, parent)
        self.compact = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._clicked)

    def measure(self) -> None:
        self.setMinimumHeight(theme.px(ITEM_ROW_COMPACT * 2))

    def set_lines(self, lines: Sequence[ItemLine]) -> None:
        self._lines.set_lines(lines)
        if lines:
            self.set_row(0)

    def current(self) -> ItemLine | None:
        index = self.currentIndex()
        found = self._lines.lines[index.row()] if index.isValid() else None
        return found if isinstance(found, ItemLine) else None

    def set_compact(self, compact: bool) -> None:
        if compact != self.compact:
            self.compact = compact
            self.scheduleDelayedItemsLayout()

    def step(self, rows: int) -> None:
        """Move the selection by ``rows``, staying in the list."""
        count = self._lines.rowCount()
        if count:
            self.set_row(max(0, min(count - 1, self.row() + rows)))

    def _clicked(self, index: QModelIndex) -> None:
        self.picked.emit(self._lines.lines[index.row()])


class MaterialList(_List):
    """The check list. Space ticks and goes on to the next, Enter leaves, A ticks all."""

    changed = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("intake", "Materials"), _MaterialDelegate, parent)
        self.setSelectionRectVisible(False)
        self.clicked.connect(self._clicked)

    def set_lines(self, lines: Sequence[MaterialLine]) -> None:
        self._lines.set_lines(lines)
        if lines:
            self.set_row(0)
        self.measure()

    def lines(self) -> tuple[MaterialLine, ...]:
        return tuple(line for line in self._lines.lines if isinstance(line, MaterialLine))

    def set_present(self, names: Sequence[str]) -> None:
        """Tick exactly the papers of these names, silently."""
        for row, line in enumerate(self.lines()):
            self._put(row, line.name in names)

    def toggle(self, row: int) -> None:
        line = self.lines()[row]
        self._put(row, not line.present)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space and self.row() >= 0:
            self._tick()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.done.emit()
        elif key == Qt.Key.Key_A:
            self._tick_all()
        else:
            super().keyPressEvent(event)

    def _tick(self) -> None:
        row = self.row()
        self.toggle(row)
        if self.lines()[row].present and row + 1 < len(self.lines()):
            self.set_row(row + 1)

    def _tick_all(self) -> None:
        present = not all(line.present for line in self.lines())
        for row in range(len(self.lines())):
            self._put(row, present)
        self.changed.emit()

    def _put(self, row: int, present: bool) -> None:
        line = self.lines()[row]
        self._lines.lines[row] = MaterialLine(
            line.name, line.form, line.copies, line.deferrable_days, line.until, present
        )
        index = self._lines.index(row)
        self._lines.dataChanged.emit(index, index)

    def _clicked(self, index: QModelIndex) -> None:
        self.toggle(index.row())

    def measure(self) -> None:
        shown = min(len(self._lines.lines), MATERIALS_SHOWN)
        self.setFixedHeight(theme.px(MATERIAL_ROW) * shown)


def _about(line: MaterialLine) -> str:
    """Which form is wanted, or what follows from its absence."""
    if line.present or line.deferrable_days is None:
        return _form(line) if line.present else translate("intake", "must be here")
    return translate("intake", "by {date}", date=line.until)


def _form(line: MaterialLine) -> str:
    words = form_text(line.form)
    return translate("intake", "{form} × {n}", form=words, n=line.copies) if line.copies > 1 else words


class _ItemDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        compact = bool(getattr(self.parent(), "compact", False))
        return QSize(theme.px(120), theme.px(ITEM_ROW_COMPACT if compact else ITEM_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.model().lines[index.row()]
        px, box = theme.px, QRectF(option.rect).adjusted(0, 1, 0, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            paint.draw_box(painter, box, px(6), theme.colour("select"))
            mark = QRectF(box.x(), box.y() + px(8), px(3), box.height() - px(16))
            paint.draw_box(painter, mark, 1.5, theme.colour("brand"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint.draw_box(painter, box, px(6), theme.colour("hover"))
        note = box.adjusted(0, 0, -px(10), 0)
        paint.draw_text(painter, note, line.note, "small", "ink2", paint.RIGHT)
        end = note.right() - paint.text_width(line.note, "small") - px(8)
        left, name = box.x() + px(12), line.item.name
        for start, stop, hit in _runs(name, line.positions):
            role, ink = ("strong", "brand_ink") if hit else ("body", "ink")
            width = paint.text_width(name[start:stop], role)
            room = QRectF(left, box.y(), min(width + 2, end - left), box.height())
            if room.width() < px(12):
                break
            paint.draw_text(painter, room, name[start:stop], role, ink)
            left += width


def _runs(text: str, positions: tuple[int, ...]) -> list[tuple[int, int, bool]]:
    """Stretches of ``text`` that were matched, and those between."""
    runs: list[tuple[int, int, bool]] = []
    for at in range(len(text)):
        hit = at in positions
        if runs and runs[-1][2] == hit:
            runs[-1] = (runs[-1][0], at + 1, hit)
        else:
            runs.append((at, at + 1, hit))
    return runs


class _MaterialDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(120), theme.px(MATERIAL_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.model().lines[index.row()]
        px, box = theme.px, QRectF(option.rect)
        here = option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus
        if here:
            paint.draw_box(painter, box, px(5), theme.colour("select"))
        side = px(18)
        tick = QRectF(box.x() + px(1), box.center().y() - side / 2, side, side)
        if line.present:
            paint.draw_box(painter, tick, px(4), theme.colour("brand"))
            icons.paint(painter, "check-bold", tick.adjusted(px(3), px(3), -px(3), -px(3)), theme.colour("on_brand"))
        else:
            paint.draw_box(painter, tick, px(4), theme.colour("surface"), theme.colour("line3"))
        end = self._note(painter, line, box)
        left = tick.right() + px(9)
        paint.draw_text(painter, QRectF(left, box.y(), end - left - px(8), box.height()), line.name, "body")

    def _note(self, painter: QPainter, line: MaterialLine, box: QRectF) -> float:
        """Paint what stands at the right end; gives where it begins."""
        words, right = _about(line), box.adjusted(0, 0, -theme.px(2), 0)
        missing = not line.present
        ink = "amber" if missing and line.deferrable_days else "red" if missing else "ink2"
        paint.draw_text(painter, right, words, "small", ink, paint.RIGHT)
        end = right.right() - paint.text_width(words, "small")
        if missing and line.deferrable_days is not None:
            tag = translate("intake", "may follow")
            end -= paint.tag_width(tag) + theme.px(6)
            paint.draw_tag(painter, end, box.center().y(), tag, "amber")
        return end
