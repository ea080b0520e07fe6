"""Tables: one model over frozen rows and one view that paints them.

A long list opens with its first page, and takes its total then or later; pages that come into sight are asked for and
put in when they arrive, grey bars meanwhile. Only the latest pages stay in memory. The view paints column by column
with laid-out text kept between frames, since a delegate call per cell in Python would cost more than the drawing
itself.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QStaticText
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desk.views import paint, theme
from desk.views.tokens import HEIGHT

PAGE = 200
_KEPT_PAGES = 40
_KEPT_TEXTS = 6000

# kind of a text column → (type role, colour token) at rest
_TEXT_KINDS = {
    "text": ("body", "ink"),
    "title": ("body", "ink"),
    "strong": ("strong", "ink"),
    "meta": ("control", "ink2"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its title, ``width`` px at scale 1.0 (0: takes the rest), and what it shows of a row.

    ``kind``: ``text``, ``title`` (bold while selected), ``strong``, ``meta`` (quiet), ``pill``, ``tags``, ``custom``.
    ``ink`` may name another colour token for a row. ``text`` is also what is copied and read out, so it is masked
    wherever the cell is.
    """

    title: str
    width: int = 0
    text: Callable[[object], str] = str
    kind: str = "text"
    ink: Callable[[object], str] | None = None
    pill: Callable[[object], tuple[str, str]] | None = None
    tags: Callable[[object], Sequence[tuple[str, str]]] | None = None
    paint: Callable[[QPainter, QRectF, object, bool], None] | None = None
    align: str = "left"


@dataclass(frozen=True, slots=True)
class PageWish:
    """A page that came into sight: ``count`` rows from ``offset``. ``after`` is the row before it when that is here,
    so that the loader can go on from its key instead of counting from the start.
    """

    offset: int
    count: int
    after: object | None


class RowModel(QAbstractTableModel):
    """Frozen rows under columns. ``key`` gives what a row is known by, e.g. its id."""

    def __init__(
        self,
        columns: Sequence[Column],
        key: Callable[[object], object],
        *,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._total = 0
        self._pages: OrderedDict[int, tuple[object, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._fetch: Callable[[PageWish], object] | None = None

    def reset(self, total: int, rows: Sequence[object] = (), fetch: Callable[[PageWish], object] | None = None) -> None:
        """Show ``total`` rows of which the first are here; ``fetch`` is called for each page that is missed."""
        self.beginResetModel()
        self._total, self._fetch = total, fetch
        self._pages.clear()
        self._asked.clear()
        self._keep(0, rows)
        self.endResetModel()

    def set_total(self, total: int) -> None:
        """There are ``total`` rows: what is shown grows or shrinks at its end, all else stays."""
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            self.endRemoveRows()

    def put(self, offset: int, rows: Sequence[object]) -> None:
        """Take a page that arrived. One that was not asked for since the last ``reset`` is dropped."""
        number = offset // PAGE
        if number not in self._asked:
            return
        self._asked.discard(number)
        self._keep(offset, rows)
        last = min(offset + len(rows), self._total) - 1
        if last >= offset:
            self.dataChanged.emit(self.index(offset, 0), self.index(last, len(self.columns) - 1))

    def failed(self, offset: int) -> None:
        """A page could not be fetched: it will be asked for again when it is next in sight."""
        self._asked.discard(offset // PAGE)

    def total(self) -> int:
        return self._total

    def row(self, number: int) -> object | None:
        """The row at ``number``; None while its page is on the way (and asks for that page)."""
        page = self._pages.get(number // PAGE)
        if page is None:
            self._ask(number // PAGE)
            return None
        at = number % PAGE
        return page[at] if at < len(page) else None

    def key(self, row: object) -> object:
        return self._key(row)

    def find(self, key: object) -> int:
        """Where the row with ``key`` is, among the rows that are here; -1 otherwise."""
        for number, page in self._pages.items():
            for at, row in enumerate(page):
                if self._key(row) == key:
                    return number * PAGE + at
        return -1

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        row = self.row(index.row())
        return "" if row is None else cell_text(self.columns[index.column()], row)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return int(paint.RIGHT if self.columns[section].align == "right" else paint.LEFT)
        return None

    def _ask(self, number: int) -> None:
        if self._fetch is None or number in self._asked:
            return
        self._asked.add(number)
        before = self._pages.get(number - 1)
        after = before[-1] if before and len(before) == PAGE else None
        offset = number * PAGE
        self._fetch(PageWish(offset, min(PAGE, self._total - offset), after))

    def _keep(self, offset: int, rows: Sequence[object]) -> None:
        first = offset // PAGE
        for at in range(0, len(rows), PAGE):
            self._pages[first + at // PAGE] = tuple(rows[at : at + PAGE])
        while self._fetch is not None and len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)


def cell_text(column: Column, row: object) -> str:
    """What a cell says in words."""
    if column.pill is not None:
        return column.pill(row)[0]
    if column.tags is not None:
        return " ".join(word for word, _ in column.tags(row))
    return column.text(row)


class RowTable(QTableView):
    """The table over a ``RowModel``: rows of 42 px, whole-row selection, no editing, no input method."""

    opened = Signal(object)
    picked = Signal(object)
    previewed = Signal(object)

    def __init__(self, model: RowModel, words: str, *, many: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._texts: dict[tuple[str, str, int], QStaticText] = {}
        self.setModel(model)
        self.setAccessibleName(words)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(theme.px(20))
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._tell_picked)
        self._measure()

    def current_row(self) -> object | None:
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    def selected_rows(self) -> list[object]:
        """The selected rows that are here, from the top."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row for row in map(self.rows.row, numbers) if row is not None]

    def hide_columns(self, numbers: Collection[int]) -> None:
        """Leave out these columns, as where there is no room, and show all others."""
        for at in range(len(self.rows.columns)):
            self.setColumnHidden(at, at in numbers)
        self._stretch()

    def select_key(self, key: object) -> bool:
        """Make the row with ``key`` the current one, if it is here."""
        number = self.rows.find(key)
        if number >= 0:
            self.selectRow(number)
            self.scrollTo(self.rows.index(number, 0))
        return number >= 0

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands of the page here, not a search."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row is not None:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Space and row is not None:
            self.previewed.emit(row)
        elif event.text().isprintable() and event.text() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._texts.clear()
            self._measure()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        area = event.rect()
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        last = self.rows.total() - 1 if last < 0 else last
        with QPainter(self.viewport()) as painter:
            painter.fillRect(area, theme.colour("surface"))
            if first < 0:
                return
            top, height = self.rowViewportPosition(first), self.verticalHeader().defaultSectionSize()
            selection = self.selectionModel()
            lines = []
            for number in range(first, last + 1):
                lines.append((self.rows.row(number), top, selection.isRowSelected(number, QModelIndex())))
                top += height
            self._paint_grounds(painter, lines, height)
            for at, column in enumerate(self.rows.columns):
                if self.isColumnHidden(at):
                    continue
                box = QRectF(self.columnViewportPosition(at), 0, self.columnWidth(at), height)
                if box.right() >= area.left() and box.left() <= area.right():
                    self._paint_column(painter, column, box, lines)

    def _paint_grounds(self, painter: QPainter, lines: list[tuple[object, int, bool]], height: int) -> None:
        width, rule, mark = self.viewport().width(), theme.colour("line"), theme.px(4)
        for _, top, selected in lines:
            if selected:
                painter.fillRect(0, top, width, height, theme.colour("select"))
                painter.fillRect(0, top, mark, height, theme.colour("brand"))
            painter.fillRect(0, top + height - 1, width, 1, rule)

    def _paint_column(
        self, painter: QPainter, column: Column, box: QRectF, lines: list[tuple[object, int, bool]]
    ) -> None:
        pad = theme.px(8)
        cell = box.adjusted(pad, 0, -pad, -1)
        for row, top, selected in lines:
            place = cell.translated(0, top)
            if row is None:
                bar = QRectF(place.x(), place.center().y() - pad / 2, place.width() * 0.6, pad)
                painter.fillRect(bar, theme.colour("sunken"))
            elif column.paint is not None:
                column.paint(painter, place, row, selected)
            elif column.pill is not None:
                word, state = column.pill(row)
                look = paint.STATES[state]
                paint.draw_pill(painter, place.x() - theme.px(2), place.center().y(), word, look.family, look.shape)
            elif column.tags is not None:
                left = place.x()
                for word, family in column.tags(row):
                    left += paint.draw_tag(painter, left, place.center().y(), word, family) + theme.px(5)
            else:
                self._paint_text(painter, column, place, row, selected)

    def _paint_text(self, painter: QPainter, column: Column, place: QRectF, row: object, selected: bool) -> None:
        role, token = _TEXT_KINDS[column.kind]
        if column.ink is not None:
            token = column.ink(row) or token
        if selected and column.kind == "title":
            role = "strong"
        text = column.text(row)
        if not text:
            return
        laid = self._laid_out(text, role, int(place.width()))
        painter.setFont(theme.font(role))
        painter.setPen(theme.colour(token))
        size = laid.size()
        left = place.right() - size.width() if column.align == "right" else place.x()
        painter.drawStaticText(QPointF(left, place.center().y() - size.height() / 2), laid)

    def _laid_out(self, text: str, role: str, width: int) -> QStaticText:
        key = (text, role, width)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) > _KEPT_TEXTS:
                self._texts.clear()
            short = theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, width)
            found = QStaticText(short)
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.prepare(font=theme.font(role))
            self._texts[key] = found
        return found

    def _open(self, index: QModelIndex) -> None:
        row = self.rows.row(index.row())
        if row is not None:
            self.opened.emit(row)

    def _tell_picked(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.picked.emit(self.rows.row(current.row()) if current.isValid() else None)

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.px(HEIGHT["table_row"]))
        self.horizontalHeader().setFixedHeight(theme.px(HEIGHT["table_head"]))
        self._stretch()

    def _stretch(self) -> None:
        """Fixed widths, and the rest shared by the columns without one."""
        hidden = [self.isColumnHidden(at) for at in range(len(self.rows.columns))]
        wide = [0 if hidden[at] else theme.px(column.width) for at, column in enumerate(self.rows.columns)]
        open_ends = [at for at, column in enumerate(self.rows.columns) if not column.width and not hidden[at]]
        rest = self.viewport().width() - sum(wide)
        for at in open_ends:
            wide[at] = max(theme.px(120), rest // len(open_ends))
        for at, width in enumerate(wide):
            if not hidden[at]:
                self.setColumnWidth(at, width)
