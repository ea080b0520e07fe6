"""The beds on the page of today: the house in small, and who comes, goes, is late or was not found."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk.rules.times import clock_text, date_text, local_date
from desk.services.beds.watching import Alert, BedDay, FloorRow, Look, WatchLine
from desk.views import icons, paint, theme
from desk.views.kit import Card, Label
from desk.views.today.plainlist import ROW, FittedList
from desk.views.today.strips import Strip
from desk.words import QT_TRANSLATE_NOOP, translate

LINE = 28
SHOWN = 4
"""So many lines are in sight; the others are scrolled to."""

_WORDS = {
    Alert.MISSING: QT_TRANSLATE_NOOP("today_beds", "not found at night"),
    Alert.OVERSTAYED: QT_TRANSLATE_NOOP("today_beds", "overstays"),
    Alert.OVERDUE: QT_TRANSLATE_NOOP("today_beds", "not back"),
    Alert.NOT_COME: QT_TRANSLATE_NOOP("today_beds", "did not come"),
    Alert.INCOMPLETE: QT_TRANSLATE_NOOP("today_beds", "to complete"),
    Alert.ARRIVING: QT_TRANSLATE_NOOP("today_beds", "comes to"),
    Alert.LEAVING: QT_TRANSLATE_NOOP("today_beds", "leaves"),
    Alert.NOT_READY: QT_TRANSLATE_NOOP("today_beds", "bed"),
}
_PICTURES = {
    Alert.ARRIVING: "sign-in",
    Alert.LEAVING: "sign-out",
    Alert.INCOMPLETE: "clock",
    Alert.NOT_READY: "paint-brush-broad-fill",
}
_LOOKS = {
    Look.TAKEN: QT_TRANSLATE_NOOP("today_beds", "taken"),
    Look.FREE: QT_TRANSLATE_NOOP("today_beds", "free"),
    Look.AWAY: QT_TRANSLATE_NOOP("today_beds", "away"),
    Look.TO_CLEAN: QT_TRANSLATE_NOOP("today_beds", "to clean"),
    Look.RESERVE: QT_TRANSLATE_NOOP("today_beds", "reserve"),
    Look.OUT_OF_USE: QT_TRANSLATE_NOOP("today_beds", "out of use"),
}


class BedsCard(Card):
    """Shows a :class:`BedDay`; ``opened`` brings the key of a stay, None for the board itself."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", margins=(16, 12, 16, 10), gap=6, parent=parent)
        self.counts = Label("", "small", "ink2")
        self.house = HousePicture()
        self.lines = FittedList(translate("today_beds", "Beds to see to today"), _line_words, _line_more)
        self._painter = _Painter()
        self.lines.paint_with(self._painter)
        head = QHBoxLayout()
        head.addWidget(Label(translate("today_beds", "Beds"), "h2"), 1)
        head.addWidget(self.counts)
        self.body.addLayout(head)
        self.body.addWidget(self.house)
        self.body.addWidget(self.lines)
        self.lines.opened.connect(self._open)
        self.hide()

    def show_day(self, day: BedDay | None) -> None:
        """Show ``day``; None hides the card."""
        self.setVisible(day is not None)
        if day is None:
            return
        comes, goes = day.count(Alert.ARRIVING), day.count(Alert.LEAVING)
        self.counts.setText(
            translate("today_beds", "{n} beds·today {in_} in {out} out", n=day.beds, in_=comes, out=goes)
        )
        self.house.show_day(day)
        self._painter.today = day.day
        self.lines.show_entries(day.lines, SHOWN)

    def _open(self, line: WatchLine) -> None:
        self.opened.emit(line.stay_id)


class HousePicture(Strip):
    """A square for each bed, floor by floor, with what the looks mean and how many there are of each."""

    FLOOR, SIDE, MOST_FLOORS, LEGEND = 26, 20, 5, 22
    LEFT = 34

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day: BedDay | None = None

    def show_day(self, day: BedDay) -> None:
        self.day = day
        self.setAccessibleName(", ".join(f"{_look_text(look)} {number}" for look, number in day.looks))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(self._high()))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), theme.px(self._high()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # the legend may need another line

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.day is None:
            return
        with QPainter(self) as painter:
            top = 0.0
            for floor in self._floors():
                self._paint_floor(painter, floor, top)
                top += theme.px(self.FLOOR)
            self._paint_legend(painter, top + theme.px(2))

    def _floors(self) -> tuple[FloorRow, ...]:
        """A house that is too high for the card is told in numbers alone."""
        floors = self.day.floors if self.day is not None else ()
        return floors if len(floors) <= self.MOST_FLOORS else ()

    def _high(self) -> int:
        return len(self._floors()) * self.FLOOR + self._legend_lines() * self.LEGEND + 4

    def _side(self) -> float:
        """Smaller squares where a floor has many beds, the same on all floors."""
        most = max(sum(map(len, each.rooms)) + 0.4 * (len(each.rooms) - 1) for each in self._floors())
        room = (self.width() - theme.px(self.LEFT)) / max(1.0, most) - theme.px(2)
        return max(theme.px(5), min(float(theme.px(self.SIDE)), room))

    def _paint_floor(self, painter: QPainter, floor: FloorRow, top: float) -> None:
        high = theme.px(self.FLOOR)
        words = translate("today_beds", "{n}F", n=f"{floor.building}{floor.floor}")
        paint.draw_text(painter, QRectF(0, top, theme.px(self.LEFT) - theme.px(4), high), words, "small", "ink2")
        side, left = self._side(), float(theme.px(self.LEFT))
        for room in floor.rooms:
            for _, look in room:
                _paint_look(painter, look, QRectF(left, top + (high - side) / 2, side, side))
                left += side + theme.px(2)
            left += side * 0.4

    def _entries(self) -> list[tuple[Look, str]]:
        return [(look, f"{_look_text(look)} {number}") for look, number in (self.day.looks if self.day else ())]

    def _legend_lines(self) -> int:
        lines, left = 1, 0
        for _, words in self._entries():
            need = self._need(words)
            if left and left + need > max(self.width(), theme.px(80)):
                lines, left = lines + 1, 0
            left += need
        return lines if self.day is not None else 0

    def _need(self, words: str) -> int:
        return theme.px(14 + 5 + 12) + paint.text_width(words, "small")

    def _paint_legend(self, painter: QPainter, top: float) -> None:
        left, high, side = 0, theme.px(self.LEGEND), theme.px(14)
        for look, words in self._entries():
            need = self._need(words)
            if left and left + need > self.width():
                left, top = 0, top + high
            _paint_look(painter, look, QRectF(left, top + (high - side) / 2, side, side))
            paint.draw_text(painter, QRectF(left + theme.px(19), top, need, high), words, "small", "ink2")
            left += need


def _line_more(line: WatchLine) -> str:
    return " ".join(filter(None, (line.bed, line.name, line.words)))


def _line_words(line: WatchLine) -> str:
    return f"{_alert_text(line.alert)} {_line_more(line)}"


class _Painter(QStyledItemDelegate):
    def __init__(self) -> None:
        super().__init__()
        self.today = date.min

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(theme.px(100), theme.px(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        line, rect = index.data(ROW), QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            paint.draw_box(painter, rect.adjusted(0, 1, 0, -1), theme.px(6), theme.colour("select"))
        elif index.row():
            painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), 1), theme.colour("line"))
        _paint_line(painter, rect, line, self.today)
        painter.restore()


def _paint_line(painter: QPainter, rect: QRectF, line: WatchLine, today: date) -> None:
    px = theme.px
    sign = QRectF(rect.x() + px(2), rect.center().y() - px(8), px(16), px(16))
    family = theme.family("red" if line.late else "amber" if line.alert is Alert.INCOMPLETE else "teal")
    if line.late:
        paint.draw_shape(painter, "triangle", sign, "red")
    else:
        icons.paint(painter, _PICTURES[line.alert], sign, family.text)
    rest = rect.adjusted(px(24), 0, -px(4), 0)
    right = _alert_text(line.alert) if line.late or line.alert is Alert.INCOMPLETE else line.words
    wide = min(paint.text_width(right, "small"), int(rest.width() * 0.45))
    ink = family.text if line.late or line.alert is Alert.INCOMPLETE else theme.colour("ink2")
    paint.draw_text(painter, rest.adjusted(rest.width() - wide, 0, 0, 0), right, "small", ink, paint.RIGHT)
    rest.adjust(0, 0, -wide - px(8), 0)
    when = _when(line, today)
    paint.draw_text(painter, rest, when, "small", "ink2")
    rest.adjust(paint.text_width(when, "small") + px(8) if when else 0, 0, 0, 0)
    paint.draw_text(painter, rest, line.name, "control")
    rest.adjust(paint.text_width(line.name, "control") + px(8) if line.name else 0, 0, 0, 0)
    what = line.bed if line.late or line.alert is Alert.INCOMPLETE else f"{_alert_text(line.alert)} {line.bed}"
    paint.draw_text(painter, rest, what, "small", "ink")


def _when(line: WatchLine, today: date) -> str:
    """The clock of what is due today; the day of what was due before; nothing for a bed."""
    if line.at is None or line.alert is Alert.NOT_READY:
        return ""
    day = local_date(line.at)
    return clock_text(line.at) if day == today else date_text(day)


def _paint_look(painter: QPainter, look: Look, box: QRectF) -> None:
    radius = box.width() / 5
    teal, amber, red, grey = (theme.family(name) for name in ("teal", "amber", "red", "grey"))
    if look is Look.TAKEN:
        paint.draw_box(painter, box, radius, teal.solid)
    elif look is Look.FREE:
        paint.draw_box(painter, box, radius, None, teal.solid, 1.5)
    elif look in (Look.AWAY, Look.OUT_OF_USE):
        family = teal if look is Look.AWAY else grey
        paint.draw_box(painter, box, radius, family.soft, family.solid, 1.2)
        paint.draw_stripes(painter, box.adjusted(2, 2, -2, -2), family.solid, theme.px(5), 1.4)
    else:
        family, picture = (amber, "paint-brush-broad-fill") if look is Look.TO_CLEAN else (red, "lightning-fill")
        paint.draw_box(painter, box, radius, family.soft, family.solid, 1.2)
        if box.width() >= theme.px(12):
            inset = box.width() * 0.2
            icons.paint(painter, picture, box.adjusted(inset, inset, -inset, -inset), family.text)


def _look_text(look: Look) -> str:
    return translate("today_beds", _LOOKS[look])


def _alert_text(alert: Alert) -> str:
    return translate("today_beds", _WORDS[alert])
