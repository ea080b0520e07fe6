"""The time line of a person: everything that happened, newest first, under its day; Enter opens what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk.rules.cards import TokenState
from desk.rules.matters import MatterState
from desk.rules.times import clock_text, date_text, local_date, long_date_text, weekday_text
from desk.services.residents import Happened, HappenedRow
from desk.views import icons, paint, theme
from desk.views.residents.wording import LIGHT_LOOKS, MATTER_LOOKS
from desk.words import translate

DAY_HEIGHT, ROW_HEIGHT = 30, 50
NEAR_END = 20
"""So many lines before the end the next ones are asked for."""

LOOKS = {
    Happened.MATTER: ("pencil-line-bold", "blue"),
    Happened.PAPER: ("file-text", "olive"),
    Happened.CARD: ("identification-card", "blue"),
    Happened.BED: ("bed", "rose"),
    Happened.SERVICE: ("fork-knife", "teal"),
    Happened.ASSESSMENT: ("gauge", "teal"),
    Happened.NOTE: ("note-pencil", "amber"),
    Happened.LIFE: ("house-line", "violet"),
    Happened.CONSENT: ("shield-check", "teal"),
    Happened.ATTACHMENT: ("paperclip", "grey"),
    Happened.MERGE: ("git-merge", "violet"),
    Happened.CHANGE: ("pencil-simple", "grey"),
}
"""The picture of each kind, and its colour family."""

CARD_LOOKS = {TokenState.LIVE: "closed", TokenState.REVOKED: "draft"}


@dataclass(frozen=True, slots=True)
class Day:
    """The head of a day."""

    text: str


class TimeLine(QListView):
    """Lines under their days. ↑ ↓ move over the lines, Enter and a double click open one; ``wanted`` asks for more."""

    opened = Signal(object)
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("k", "bare")
        self.setAccessibleName(translate("resident_file", "What happened"))
        self.setItemDelegate(_Painter(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setMouseTracking(True)
        self._more = False
        self._entries = _Entries(self)
        self.setModel(self._entries)
        self.doubleClicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)

    def set_rows(self, rows: Sequence[HappenedRow], today: date, *, more: bool) -> None:
        """Show ``rows``, newest first; who had a line chosen still has it."""
        chosen = self._entries.at(self.currentIndex())
        scrolled = self.verticalScrollBar().value()
        self._more = more
        self._entries.fill(rows, today)
        for number, entry in enumerate(self._entries.entries):
            if isinstance(chosen, HappenedRow) and isinstance(entry, HappenedRow) and _same(chosen, entry):
                self.setCurrentIndex(self._entries.index(number))
                self.verticalScrollBar().setValue(scrolled)

    def add_rows(self, rows: Sequence[HappenedRow], today: date, *, more: bool) -> None:
        """Older lines, below those shown."""
        self._more = more
        self._entries.extend(rows, today)

    def rows(self) -> tuple[HappenedRow, ...]:
        """What is shown, from the top."""
        return tuple(entry for entry in self._entries.entries if isinstance(entry, HappenedRow))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F2} or (event.text().isprintable() and event.text()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._entries.rowCount() > 1:
            self.setCurrentIndex(self._entries.index(1))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if self._more and current.row() >= self._entries.rowCount() - NEAR_END:
            self._ask()

    def _look_ahead(self, value: int) -> None:
        if self._more and value >= self.verticalScrollBar().maximum() - theme.px(ROW_HEIGHT * NEAR_END):
            self._ask()

    def _ask(self) -> None:
        self._more = False  # until they came
        self.wanted.emit()

    def _open(self, index: QModelIndex) -> None:
        entry = self._entries.at(index)
        if isinstance(entry, HappenedRow):
            self.opened.emit(entry)


def _same(one: HappenedRow, other: HappenedRow) -> bool:
    return (one.kind, one.key, one.done) == (other.kind, other.key, other.done)


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Day | HappenedRow] = []
        self._last: date | None = None

    def fill(self, rows: Sequence[HappenedRow], today: date) -> None:
        self.beginResetModel()
        self._last = None
        self.entries = self._under_days(rows, today)
        self.endResetModel()

    def extend(self, rows: Sequence[HappenedRow], today: date) -> None:
        new = self._under_days(rows, today)
        if new:
            first = len(self.entries)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self.entries += new
            self.endInsertRows()

    def _under_days(self, rows: Sequence[HappenedRow], today: date) -> list[Day | HappenedRow]:
        entries: list[Day | HappenedRow] = []
        for row in rows:
            day = local_date(row.at)
            if day != self._last:
                entries.append(Day(day_words(day, today)))
                self._last = day
            entries.append(row)
        return entries

    def at(self, index: QModelIndex) -> Day | HappenedRow | None:
        return self.entries[index.row()] if index.isValid() and index.row() < len(self.entries) else None

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if isinstance(self.at(index), Day):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.at(index)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(entry, HappenedRow):
            return "\n".join(part for part in (entry.title, entry.words, entry.by) if part)
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if isinstance(entry, HappenedRow):
            return " ".join(part for part in (entry.title, entry.state_text, about(entry)) if part)
        return entry.text if entry is not None else None


def day_words(day: date, today: date) -> str:
    """今天 周四 11月19日, 昨天 …, then the day alone; with the year when it is another one."""
    words = f"{weekday_text(day)} {date_text(day) if day.year == today.year else long_date_text(day)}"
    if day == today:
        return translate("residents_page", "Today  {day}", day=words)
    if (today - day).days == 1:
        return translate("residents_page", "Yesterday  {day}", day=words)
    return words


def about(row: HappenedRow) -> str:
    """The quiet line: what is said of it, and who did it."""
    return "  ".join(part for part in (row.words.replace("\n", " "), row.by) if part)


def look_of(row: HappenedRow) -> tuple[str, str]:
    """The picture of a line and its colour family."""
    picture, family = LOOKS[row.kind]
    if row.done:
        return "check-bold", "green"
    if row.kind is Happened.MATTER and row.state:
        family = paint.STATES[state_look(row)].family
    return picture, family


def state_look(row: HappenedRow) -> str:
    """How the state of a line looks: of a matter, or of a card."""
    if row.kind is Happened.CARD:
        return CARD_LOOKS[TokenState(row.state)]
    look = LIGHT_LOOKS.get(row.light) if row.light is not None else None
    return look or MATTER_LOOKS[MatterState(row.state)]


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
            self._paint_row(painter, rect, option, entry, nothing_below)
        painter.restore()

    def _paint_day(self, painter: QPainter, rect: QRectF, text: str) -> None:
        paint.draw_text(painter, rect, text, "smallb", "ink2")
        left = rect.x() + paint.text_width(text, "smallb") + theme.px(12)
        painter.fillRect(QRectF(left, rect.center().y(), rect.right() - left, 1), theme.colour("line"))

    def _paint_row(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, row: HappenedRow, last: bool
    ) -> None:
        px = theme.px
        if option.state & QStyle.StateFlag.State_Selected:
            paint.draw_box(painter, rect.adjusted(0, 1, 0, -1), px(8), theme.colour("select"))
            mark = QRectF(rect.x(), rect.y() + px(8), px(4), rect.height() - px(16))
            paint.draw_box(painter, mark, px(2), theme.colour("brand"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint.draw_box(painter, rect.adjusted(0, 1, 0, -1), px(8), theme.colour("hover"))
        if row.kind is not Happened.LIFE:  # of an event only the day is known
            slot = QRectF(rect.x() + px(6), rect.y() + px(4), px(48), px(24))
            paint.draw_text(painter, slot, clock_text(row.at), "control", "ink2", paint.RIGHT)
        picture, name = look_of(row)
        circle = QRectF(rect.x() + px(62), rect.y() + px(5), px(30), px(30))
        family = theme.family(name)
        paint.draw_box(painter, circle, px(15), family.soft)
        icons.paint(painter, picture, circle.adjusted(px(7), px(7), -px(7), -px(7)), family.text)
        if not last:
            stem = QRectF(circle.center().x() - 1, circle.bottom() + px(3), 2, rect.bottom() - circle.bottom() - px(1))
            painter.fillRect(stem, theme.colour("line2"))
        left, right = rect.x() + px(104), rect.right() - px(4)
        if row.state_text:
            state = paint.STATES[state_look(row)]
            right -= paint.pill_width(row.state_text, state.shape)
            paint.draw_pill(painter, right, rect.y() + px(20), row.state_text, state.family, state.shape)
            right -= px(12)
        width = right - left
        paint.draw_text(painter, QRectF(left, rect.y() + px(4), width, px(22)), row.title, "body")
        paint.draw_text(painter, QRectF(left, rect.y() + px(25), width, px(19)), about(row), "small", "ink2")
