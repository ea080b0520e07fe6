"""The services on the page of today: how full each is, what comes next, and what should have been done."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk.rules.times import clock_text
from desk.services.care.watching import CareDay, Lapse, LapseLine, ServiceDay
from desk.views import icons, paint, theme
from desk.views.kit import Card, Label
from desk.views.servicelook import family_of, icon_of
from desk.views.today.plainlist import ROW, FittedList
from desk.words import translate

SERVICES, LAPSES = 4, 2
"""Room for so many of each; the others are scrolled to."""

SERVICE_HIGH, LAPSE_HIGH = 54, 28
_ICON = 32
_TABS = {Lapse.CUT_OFF: "kitchen", Lapse.BAGS: "laundry", Lapse.UNFINISHED: "till"}


class CareCard(Card):
    """Shows a :class:`CareDay`; ``opened`` brings what the page of services is asked to show."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", margins=(16, 12, 16, 8), gap=6, parent=parent)
        self.day: CareDay | None = None
        self.cut_off = Label("", "small", "ink2")
        self.none = Label(translate("today_care", "No service is given today."), "control", "ink2", wrap=True)
        self.lines = FittedList(translate("today_care", "Services of today"), _words, _words)
        self.lines.paint_with(_Painter())
        head = QHBoxLayout()
        head.addWidget(Label(translate("today_care", "Booked today"), "h2"), 1)
        head.addWidget(self.cut_off)
        self.body.addLayout(head)
        self.body.addWidget(self.none)
        self.body.addWidget(self.lines)
        self.lines.opened.connect(self._open)
        self.hide()

    def show_day(self, day: CareDay | None) -> None:
        """Show ``day``; None hides the card."""
        self.day = day
        self.setVisible(day is not None)
        if day is None:
            return
        at = day.cut_off_at
        self.cut_off.setText(translate("today_care", "Cut-off {clock}", clock=clock_text(at)) if at is not None else "")
        entries = (*day.lapses, *day.services)
        self.none.setVisible(not day.services)
        shown = min(LAPSES, len(day.lapses)) + min(SERVICES, len(day.services))
        self.lines.show_entries(entries, shown)

    def _open(self, entry: LapseLine | ServiceDay) -> None:
        assert self.day is not None
        if isinstance(entry, ServiceDay):
            self.opened.emit(("week", ("slot", (entry.sitting_id, self.day.day))))
        elif entry.lapse is Lapse.NO_PLACE:
            self.opened.emit(("week", ("slot", (entry.sitting_id, entry.day))))
        else:
            self.opened.emit((_TABS[entry.lapse], entry.day))


class _Painter(QStyledItemDelegate):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        high = SERVICE_HIGH if isinstance(index.data(ROW), ServiceDay) else LAPSE_HIGH
        return QSize(theme.px(100), theme.px(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        entry, rect = index.data(ROW), QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            paint.draw_box(painter, rect.adjusted(0, 1, 0, -1), theme.px(6), theme.colour("select"))
        elif index.row():
            painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), 1), theme.colour("line"))
        if isinstance(entry, ServiceDay):
            _paint_service(painter, rect, entry)
        else:
            _paint_lapse(painter, rect, entry)
        painter.restore()


def _paint_service(painter: QPainter, rect: QRectF, row: ServiceDay) -> None:
    px, family = theme.px, family_of(row)
    side = px(_ICON)
    face = QRectF(rect.x() + px(2), rect.center().y() - side / 2, side, side)
    inset = px(8)
    paint.draw_box(painter, face, px(8), family.soft)
    icons.paint(painter, icon_of(row), face.adjusted(inset, inset, -inset, -inset), family.text)
    text = rect.adjusted(px(_ICON + 13), 0, -px(4), 0)
    upper = QRectF(text.x(), rect.y() + px(4), text.width(), px(20))
    of = translate("today_care", " / {n} {unit}", n=row.capacity, unit=row.unit)
    wide = paint.text_width(of, "small")
    paint.draw_text(painter, upper, of, "small", "ink2", paint.RIGHT)
    number = str(row.booked)
    paint.draw_text(painter, upper.adjusted(0, 0, -wide, 0), number, "strong", align=paint.RIGHT)
    room = upper.width() - wide - paint.text_width(number, "strong") - px(8)
    tag = translate("today_care", "full") if row.is_full else ""
    taken = paint.tag_width(tag) + px(8) if tag else 0
    name = QRectF(upper.x(), upper.y(), max(0.0, room - taken), upper.height())
    paint.draw_text(painter, name, row.name, "strong")
    if tag:
        left = name.x() + min(name.width(), paint.text_width(row.name, "strong")) + px(7)
        paint.draw_tag(painter, int(left), upper.center().y(), tag, row.hue)
    bar = QRectF(text.x(), rect.y() + px(25), text.width(), px(5))
    paint.draw_meter(painter, bar, row.booked / max(1, row.capacity), family.solid)
    lower = QRectF(text.x(), rect.y() + px(31), text.width(), px(20))
    paint.draw_text(painter, lower, row.words, "small", "ink2")


def _paint_lapse(painter: QPainter, rect: QRectF, line: LapseLine) -> None:
    px = theme.px
    waits = line.lapse is Lapse.NO_PLACE
    shape, name = ("clock", "amber") if waits else ("triangle", "red")
    paint.draw_shape(painter, shape, QRectF(rect.x() + px(2), rect.center().y() - px(8), px(16), px(16)), name)
    words = rect.adjusted(px(24), 0, -px(4), 0)
    paint.draw_text(painter, words, line.words, "small", theme.family(name).text)


def _words(entry: LapseLine | ServiceDay) -> str:
    if isinstance(entry, LapseLine):
        return entry.words
    fill = f"{entry.booked} / {entry.capacity} {entry.unit}"
    full = translate("today_care", "full") if entry.is_full else ""
    return " ".join(filter(None, (entry.name, fill, full, entry.words)))
