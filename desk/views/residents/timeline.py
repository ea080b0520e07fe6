"""The time line of a person: what was asked for, newest first, under its day; Enter opens it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk.rules.matters import OPEN_STATES, state_text
from desk.rules.times import clock_text, day_text, local_date, long_day_text, moment_text
from desk.services.matters import MatterRow
from desk.views import icons, paint, theme
from desk.views.residents.wording import LIGHT_LOOKS, MATTER_LOOKS
from desk.words import translate

DAY_HEIGHT, ROW_HEIGHT = 30, 50


@dataclass(frozen=True, slots=True)
class Day:
    """The head of a day."""

    text: str


class TimeLine(QListView):
    """Matters under their days. ↑ ↓ move over the matters, Enter and a double click open one."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("k", "bare")
        self.setAccessibleName(translate("residents_page", "What there was"))
        self.setItemDelegate(_Painter(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setMouseTracking(True)
        self._entries = _Entries(self)
        self.setModel(self._entries)
        self.doubleClicked.connect(self._open)

    def set_matters(self, matters: Sequence[MatterRow], today: date) -> None:
        """Show ``matters``, in any order."""
        chosen = self._entries.at(self.currentIndex())
        self._entries.fill(sorted(matters, key=_received, reverse=True), today)
        for number in range(self._entries.rowCount()):
            entry = self._entries.at(self._entries.index(number))
            if isinstance(chosen, MatterRow) and isinstance(entry, MatterRow) and entry.id == chosen.id:
                self.setCurrentIndex(self._entries.index(number))

    def matters(self) -> tuple[MatterRow, ...]:
        """What is shown, from the top."""
        return tuple(entry for entry in self._entries.entries if isinstance(entry, MatterRow))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F2} or (event.text().isprintable() and event.text()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._entries.rowCount() > 1:
            self.setCurrentIndex(self._entries.index(1))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def _open(self, index: QModelIndex) -> None:
        entry = self._entries.at(index)
        if isinstance(entry, MatterRow):
            self.opened.emit(entry.id)


def _received(row: MatterRow) -> object:
    return row.received_at


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Day | MatterRow] = []

    def fill(self, matters: Sequence[MatterRow], today: date) -> None:
        self.beginResetModel()
        self.entries = []
        last: date | None = None
        for row in matters:
            day = local_date(row.received_at)
            if day != last:
                self.entries.append(Day(_day_words(day, today)))
                last = day
            self.entries.append(row)
        self.endResetModel()

    def at(self, index: QModelIndex) -> Day | MatterRow | None:
        return self.entries[index.row()] if index.isValid() and index.row() < len(self.entries) else None

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if isinstance(self.at(index), Day):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        entry = self.at(index)
        if isinstance(entry, MatterRow):
            return f"{entry.title} {state_text(entry.state)} {about_matter(entry)}"
        return entry.text if entry is not None else None


def _day_words(day: date, today: date) -> str:
    words = day_text(day) if day.year == today.year else long_day_text(day)
    if day == today:
        return translate("residents_page", "Today  {day}", day=words)
    if (today - day).days == 1:
        return translate("residents_page", "Yesterday  {day}", day=words)
    return words


def about_matter(row: MatterRow) -> str:
    """The quiet line of a matter: who has it, by when, its number."""
    parts = [row.owner]
    if row.state in OPEN_STATES and row.due_at is not None:
        parts.append(translate("residents_page", "due {moment}", moment=moment_text(row.due_at)))
    elif row.replied_at is not None:
        parts.append(translate("residents_page", "answered {moment}", moment=moment_text(row.replied_at)))
    parts.append(row.number)
    return "  ".join(part for part in parts if part)


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        entry = index.model().at(index)
        return QSize(theme.px(200), theme.px(DAY_HEIGHT if isinstance(entry, Day) else ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        entry, rect = index.model().at(index), QRectF(option.rect)
        painter.save()
        if isinstance(entry, Day):
            self._paint_day(painter, rect, entry.text)
        elif entry is not None:
            nothing_below = isinstance(index.model().at(index.siblingAtRow(index.row() + 1)), Day | None)
            self._paint_matter(painter, rect, option, entry, nothing_below)
        painter.restore()

    def _paint_day(self, painter: QPainter, rect: QRectF, text: str) -> None:
        paint.draw_text(painter, rect, text, "smallb", "ink2")
        left = rect.x() + paint.text_width(text, "smallb") + theme.px(12)
        painter.fillRect(QRectF(left, rect.center().y(), rect.right() - left, 1), theme.colour("line"))

    def _paint_matter(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, row: MatterRow, last: bool
    ) -> None:
        px = theme.px
        if option.state & QStyle.StateFlag.State_Selected:
            paint.draw_box(painter, rect.adjusted(0, 1, 0, -1), px(8), theme.colour("select"))
            mark = QRectF(rect.x(), rect.y() + px(8), px(4), rect.height() - px(16))
            paint.draw_box(painter, mark, px(2), theme.colour("brand"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint.draw_box(painter, rect.adjusted(0, 1, 0, -1), px(8), theme.colour("hover"))
        look = LIGHT_LOOKS.get(row.light) or MATTER_LOOKS[row.state]
        state = paint.STATES[look]
        slot = QRectF(rect.x() + px(10), rect.y() + px(4), px(48), px(24))
        paint.draw_text(painter, slot, clock_text(row.received_at), "control", "ink2", paint.RIGHT)
        circle = QRectF(rect.x() + px(66), rect.y() + px(5), px(30), px(30))
        family = theme.family(state.family)
        paint.draw_box(painter, circle, px(15), family.soft)
        icons.paint(painter, "pencil-line-bold", circle.adjusted(px(7), px(7), -px(7), -px(7)), family.text)
        if not last:
            stem = QRectF(circle.center().x() - 1, circle.bottom() + px(3), 2, rect.bottom() - circle.bottom() - px(1))
            painter.fillRect(stem, theme.colour("line2"))
        words = state_text(row.state)
        right = rect.right() - px(4) - paint.pill_width(words, state.shape)
        paint.draw_pill(painter, right, rect.y() + px(20), words, state.family, state.shape)
        left = rect.x() + px(108)
        width = right - left - px(12)
        paint.draw_text(painter, QRectF(left, rect.y() + px(4), width, px(22)), row.title, "body")
        about = QRectF(left, rect.y() + px(25), width, px(19))
        paint.draw_text(painter, about, about_matter(row), "small", "ink2")
