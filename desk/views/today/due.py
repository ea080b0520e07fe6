"""The list of what is due: three groups, two lines each, by time left."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk.rules.deadlines import Light
from desk.rules.times import clock_text, date_text, local_date
from desk.services.matters import MatterRow
from desk.services.today import DueGroup, Today
from desk.views import paint, theme
from desk.views.today.plainlist import ROW, PlainList
from desk.views.tokens import HEIGHT
from desk.words import translate

_LAMPS = {Light.OVERDUE: ("triangle", "red"), Light.DUE_SOON: ("clock", "amber"), Light.IN_TIME: ("dot", "green")}


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a group: its word, its number in words, its family."""

    title: str
    count: str
    family: str


@dataclass(frozen=True, slots=True)
class Line:
    """One matter: ``when`` says in words when it is due."""

    row: MatterRow
    when: str


class DueModel(QAbstractListModel):
    """Heads and lines in one column; heads can't be picked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Head | Line, ...] = ()

    def set_entries(self, entries: tuple[Head | Line, ...]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == ROW:
            return entry
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if isinstance(entry, Head):
            return f"{entry.title} {entry.count}"
        row = entry.row
        return " ".join((row.title, row.person, row.owner, row.clock, entry.when))

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if isinstance(self.entries[index.row()], Head):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class DueList(PlainList):
    """``opened`` brings a :class:`Line`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.entries = DueModel()
        super().__init__(translate("today", "Matters to watch"), self.entries, parent)
        self.low = False
        self.paint_with(_Painter(self))

    def show_today(self, today: Today) -> None:
        """Show the groups; the picked matter stays picked."""
        kept, at = self.current(), self.verticalScrollBar().value()
        self.entries.set_entries(_entries(today))
        self.select(kept.id if kept is not None else None)
        self.verticalScrollBar().setValue(at)

    def current(self) -> MatterRow | None:
        """The picked matter."""
        index = self.currentIndex()
        entry = index.data(ROW) if index.isValid() else None
        return entry.row if isinstance(entry, Line) else None

    def select(self, matter_id: int | None) -> None:
        """Pick that matter, or the first one."""
        lines = [(at, each.row.id) for at, each in enumerate(self.entries.entries) if isinstance(each, Line)]
        if lines:
            at = next((at for at, key in lines if key == matter_id), lines[0][0])
            self.setCurrentIndex(self.entries.index(at))

    def set_compact(self, compact: bool) -> None:
        """Lower rows on a low window."""
        self.low = compact
        self.doItemsLayout()


class _Painter(QStyledItemDelegate):
    def __init__(self, view: DueList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        is_head = isinstance(index.data(ROW), Head)
        height = HEIGHT["list_head" if is_head else "list_row"]
        return QSize(theme.px(100), theme.px(height - 4 if self._view.low else height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        entry = index.data(ROW)
        rect = QRectF(option.rect)
        if isinstance(entry, Head):
            _paint_head(painter, rect, entry)
        else:
            _paint_line(painter, rect, entry, bool(option.state & QStyle.StateFlag.State_Selected))


def _paint_head(painter: QPainter, rect: QRectF, head: Head) -> None:
    left, gap = rect.x() + theme.px(10), theme.px(8)
    paint.draw_text(painter, rect.adjusted(theme.px(10), 0, 0, 0), head.title, "smallb", theme.family(head.family).text)
    left += paint.text_width(head.title, "smallb") + gap
    paint.draw_text(painter, QRectF(left, rect.y(), rect.width(), rect.height()), head.count, "small", "ink2")
    left += paint.text_width(head.count, "small") + gap
    rule = QRectF(left, rect.center().y(), rect.right() - theme.px(10) - left, 1)
    painter.fillRect(rule, theme.colour("line"))


def _paint_line(painter: QPainter, rect: QRectF, line: Line, selected: bool) -> None:
    row, pad = line.row, theme.px(10)
    if selected:
        paint.draw_box(painter, rect.adjusted(0, 1, 0, -1), theme.px(6), theme.colour("select"))
        mark = QRectF(rect.x() + 1, rect.y() + theme.px(9), theme.px(4), rect.height() - theme.px(18))
        paint.draw_box(painter, mark, theme.px(2), theme.colour("brand"))
    shape, name = _LAMPS.get(row.light, ("dot", "green"))
    family, side, middle = theme.family(name), theme.px(20), rect.center().y()
    if shape == "dot":
        side = theme.px(18)
    centre = rect.x() + pad + theme.px(12)
    paint.draw_shape(painter, shape, QRectF(centre - side / 2, middle - side / 2, side, side), name)
    left, right, half = rect.x() + theme.px(44), rect.right() - pad, theme.px(22)
    first = QRectF(left, middle - half, right - left, half)
    second = QRectF(left, middle, right - left, theme.px(20))
    pressing = row.light is not Light.IN_TIME
    role = "strong" if pressing else "body"
    clock = paint.text_width(row.clock, role) + theme.px(12)
    when = paint.text_width(line.when, "small") + theme.px(12)
    paint.draw_text(painter, first, row.clock, role, family.text, paint.RIGHT)
    bold = selected or row.light is Light.OVERDUE
    paint.draw_text(painter, first.adjusted(0, 0, -clock, 0), row.title, "strong" if bold else "body")
    paint.draw_text(painter, second, line.when, "small", "ink2", paint.RIGHT)
    about = "·".join((row.person, row.owner, row.number.rpartition("-")[0][-4:] + "-" + row.number.rpartition("-")[2]))
    paint.draw_text(painter, second.adjusted(0, 0, -when, 0), about, "small", "ink2")


def _entries(today: Today) -> tuple[Head | Line, ...]:
    entries: list[Head | Line] = []
    for title, family, group in (
        (translate("today", "Late"), "red", today.due.overdue),
        (translate("today", "Due today"), "amber", today.due.today),
        (translate("today", "Within three days"), "green", today.due.soon),
    ):
        if group.total:
            entries.append(Head(title, _number_words(group), family))
            entries += [Line(row, _when(row, today)) for row in group.rows]
    return tuple(entries)


def _number_words(group: DueGroup) -> str:
    if len(group.rows) < group.total:
        return translate("today", "{n} matters, the first {shown} here", n=group.total, shown=len(group.rows))
    return translate("today", "{n} matters", n=group.total)


def _when(row: MatterRow, today: Today) -> str:
    if row.due_at is None:
        return ""
    day, clock = local_date(row.due_at), clock_text(row.due_at)
    ahead = (day - local_date(today.at)).days
    near = {
        -1: translate("today", "yesterday {clock}", clock=clock),
        0: translate("today", "today {clock}", clock=clock),
        1: translate("today", "tomorrow {clock}", clock=clock),
    }
    words = near.get(ahead) or f"{date_text(day)} {clock}"
    return translate("today", "should be closed {when}", when=words) if row.light is Light.OVERDUE else words
