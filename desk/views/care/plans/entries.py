"""The plans of a resident and their pauses, as one list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk.services.bookings import PauseRow, PlanRow
from desk.views import paint, theme
from desk.views.care.plans.jobs import Standing
from desk.views.care.plans.words import OVER, pause_words, pill_of, terms_words, title_words
from desk.words import translate

_PLAN, _PAUSE = 56, 36


@dataclass(frozen=True, slots=True)
class Entry:
    """A plan, or a pause: of that plan, or (``plan`` None) of everything."""

    plan: PlanRow | None
    pause: PauseRow | None

    def words(self) -> str:
        """For the screen reader."""
        if self.pause is not None:
            return pause_words(self.pause, everything=self.plan is None)
        assert self.plan is not None
        return f"{title_words(self.plan)}  {pill_of(self.plan)[0]}  {terms_words(self.plan)}"


class EntryList(QListView):
    """``opened`` on Enter and a double click, ``pointed`` when another entry is current."""

    opened = Signal()
    pointed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = _Entries(self)
        self.setModel(self._entries)
        self.setItemDelegate(_Painter(self))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("care_plans", "Plans and pauses"))
        self.selectionModel().currentChanged.connect(self._changed)
        self.doubleClicked.connect(self._opened)

    def show_standing(self, standing: Standing) -> None:
        """Show a resident's plans; the current one stays current."""
        key = _key(self.current())
        self._entries.set_entries(entries_of(standing))
        rows = [_key(entry) for entry in self._entries.entries]
        if rows:
            self.setCurrentIndex(self._entries.index(rows.index(key) if key in rows else 0))
        self.pointed.emit()

    def entries(self) -> tuple[Entry, ...]:
        return self._entries.entries

    def current(self) -> Entry | None:
        index = self.currentIndex()
        return self._entries.entries[index.row()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        elif event.text().isalnum():
            event.ignore()  # letters are keys of the dialog
        else:
            super().keyPressEvent(event)

    def _changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.pointed.emit()

    def _opened(self, _: QModelIndex) -> None:
        self.opened.emit()


def entries_of(standing: Standing) -> tuple[Entry, ...]:
    """Pauses of everything first, then each plan with its own; what is over at the end."""
    found = [Entry(None, pause) for pause in standing.pauses]
    for plan in sorted(standing.plans, key=_is_over):
        found.append(Entry(plan, None))
        found += [Entry(plan, pause) for pause in plan.pauses if pause.plan_id == plan.plan_id]
    return tuple(found)


def _is_over(plan: PlanRow) -> bool:
    return plan.state in OVER


def _key(entry: Entry | None) -> tuple[int, int] | None:
    if entry is None:
        return None
    return (entry.plan.plan_id if entry.plan else 0, entry.pause.pause_id if entry.pause else 0)


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.entries[index.row()].words()
        return None


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        entry = index.model().entries[index.row()]
        return QSize(theme.px(200), theme.px(_PLAN if entry.pause is None else _PAUSE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        entry, px = index.model().entries[index.row()], theme.px
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            paint.draw_box(painter, box, px(6), theme.colour("select"))
            bar = QRectF(box.x(), box.y() + px(6), px(4), box.height() - px(12))
            paint.draw_box(painter, bar, px(2), theme.colour("brand"))
        if entry.pause is not None:
            left = box.x() + px(14 if entry.plan is None else 30)
            side = px(13)
            mark = QRectF(left, box.center().y() - side / 2, side, side)
            paint.draw_shape(painter, "bars", mark, "amber")
            room = QRectF(left + px(21), box.y(), box.right() - left - px(30), box.height())
            words = pause_words(entry.pause, everything=entry.plan is None)
            paint.draw_text(painter, room, words, "control", theme.family("amber").text)
            return
        assert entry.plan is not None
        over = entry.plan.state in OVER
        word, family, shape = pill_of(entry.plan)
        wide = paint.pill_width(word, shape)
        left, room = box.x() + px(14), box.width() - wide - px(40)
        ink = "ink3" if over else "ink"
        upper = QRectF(left, box.y() + px(4), room, px(24))
        paint.draw_text(painter, upper, title_words(entry.plan), "strong", ink)
        lower = QRectF(left, box.y() + px(28), room, px(20))
        paint.draw_text(painter, lower, terms_words(entry.plan), "small", "ink3" if over else "ink2")
        paint.draw_pill(painter, box.right() - wide - px(10), box.center().y(), word, family, shape)
