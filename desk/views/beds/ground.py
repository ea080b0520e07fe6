"""What the bars lie on: days and weekends, the labels of rooms and beds, the days above, the free beds below."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desk.rules.beds import Condition
from desk.rules.times import weekday_text
from desk.views import icons, paint, texts, theme
from desk.views.beds.bars import draw_chip, mixed
from desk.views.beds.scale import DAY, Scale
from desk.views.beds.sheet import Line, Sheet
from desk.views.beds.wording import bed_label, month_text, narrow_weekday, room_line
from desk.words import translate

SCARCE = 1
"""So few free beds are told in red."""

_LABEL_LEFT = 14
_WIDE_DAY = 62
_MIDDLE_DAY = 30
_NUMBER = 21
_HOURS = 2
_SATURDAY = 5
_MONDAY = 0

MARKS = {
    Condition.OUT_OF_USE: ("wrench-fill", "grey"),
    Condition.TO_CLEAN: ("paint-brush-household-fill", "amber"),
    Condition.TO_INSPECT: ("sparkle-fill", "blue"),
}
RESERVE_MARK = ("lightning-fill", "red")


class Ground:
    """Paints everything but the bars, for one sheet on one scale."""

    def __init__(self, sheet: Sheet, scale: Scale) -> None:
        self.sheet, self.scale = sheet, scale
        self.today = scale.day_number(sheet.today)
        self._days: QPixmap | None = None

    # One line

    def paint_line(
        self, painter: QPainter, number: int, top: float, tall: float, over: tuple[QColor, QColor] | None = None
    ) -> None:
        """The cells of a bed from ``top`` on; ``over``: ground and ink where somebody is about to be put there."""
        scale, line = self.scale, self.sheet.lines[number]
        body = QRectF(scale.left, top, scale.right - scale.left, tall)
        ratio = painter.device().devicePixelRatioF()
        strip = self._strip(ratio)
        painter.drawPixmap(QRectF(0, top, scale.width, tall), strip, QRectF(0, 0, strip.width(), round(tall * ratio)))
        if line.bed.reserve:
            self._paint_reserve(painter, number, body)
        if over is not None:
            painter.fillRect(QRectF(scale.columns[0], top, scale.right - scale.columns[0], tall), over[0])
        self._paint_label(painter, line, top, tall, over[1] if over is not None else None)
        ends_room = line.place == line.shown - 1
        start = 0 if ends_room else scale.columns[0]
        rule = theme.colour("line2" if ends_room else "line")
        painter.fillRect(QRectF(start, top + tall - 1, scale.right - start, 1), rule)
        painter.fillRect(QRectF(scale.left - 1, top, 1, tall), theme.colour("line2"))

    def _strip(self, ratio: float) -> QPixmap:
        """The ground that all lines have, painted once."""
        if self._days is None:
            scale, high = self.scale, int(self.scale.line) + 2
            self._days = QPixmap(round(scale.width * ratio), round(high * ratio))
            self._days.setDevicePixelRatio(ratio)
            with QPainter(self._days) as painter:
                painter.fillRect(QRectF(0, 0, scale.width, high), theme.colour("surface"))
                self._paint_days(painter, QRectF(scale.left, 0, scale.right - scale.left, high))
        return self._days

    def _paint_days(self, painter: QPainter, body: QRectF) -> None:
        scale = self.scale
        if scale.zoom is DAY:
            for hour in range(_HOURS, 24, _HOURS):
                x = scale.left + scale.day * hour / 24
                painter.fillRect(QRectF(round(x) - 1, body.y(), 1, body.height()), theme.colour("line"))
            return
        crowded = scale.day < theme.px(_MIDDLE_DAY)
        for number in range(scale.zoom.days):
            left, right = round(scale.day_x(number)), round(scale.day_x(number + 1))
            weekday = (scale.first + timedelta(days=number)).weekday()
            box = QRectF(left, body.y(), right - left, body.height())
            if number == self.today:
                painter.fillRect(box, theme.colour("brand_soft"))
            elif weekday >= _SATURDAY:
                painter.fillRect(box, weekend())
            if number and (weekday == _MONDAY or not crowded):
                rule = theme.colour("line2" if weekday == _MONDAY else "line")
                painter.fillRect(QRectF(left - 1, body.y(), 1, body.height()), rule)

    def _paint_reserve(self, painter: QPainter, number: int, body: QRectF) -> None:
        """The hatching of the emergency reserve, and its words where nobody lies."""
        px = theme.px
        look = theme.family("red")
        ink = QColor(look.solid)
        ink.setAlphaF(0.3)
        box = body.adjusted(0, px(3), 0, -px(2))
        paint.draw_stripes(painter, box, ink, px(10.5), 1.4)
        words = translate("beds_page", "Emergency reserve, a head lets it go")
        need = texts.width(words, "control") + px(24)
        start = self._room_for(number, need)
        if start is not None:
            centre = QPointF(start + need / 2, body.center().y())
            draw_chip(painter, centre, words, look.text, theme.colour("surface"))

    def _room_for(self, number: int, need: float) -> float | None:
        """Where ``need`` px of a line are free, beside the line of now where they are."""
        scale, sheet = self.scale, self.sheet
        edges: list[tuple[float, float]] = []
        for bar in sheet.lines[number].bars:
            until = sheet.held_until(bar)
            edges.append((scale.x(bar.starts_at), scale.x(until) if until is not None else scale.right))
        spans, at = [], float(scale.left)
        for start, end in sorted(edges):
            spans.append((at, min(start, scale.right)))
            at = max(at, end)
        spans.append((at, float(scale.right)))
        now = scale.x(sheet.now) + theme.px(4)
        for start, end in spans:
            left = max(start, now) if start <= now <= end else start
            if end > now and end - left >= need:
                return left
        return next((start for start, end in spans if end - start >= need), None)

    # Labels

    def _paint_label(self, painter: QPainter, line: Line, top: float, tall: float, marked: QColor | None) -> None:
        scale, bed = self.scale, line.bed
        middle = top + tall / 2
        left = scale.columns[0]
        words = bed_label(bed)
        role, ink = ("controlb", marked) if marked is not None else ("control", theme.colour("ink2"))
        room = scale.columns[1] + (scale.columns[2] * 0.3)
        texts.draw(painter, left + 1, middle, words, role, ink, room)
        mark = self._mark(line)
        if mark is not None:
            self._paint_mark(painter, mark, QPointF(left + scale.columns[1] + scale.columns[2] / 2, middle))

    def _mark(self, line: Line) -> tuple[str, str] | None:
        bed = line.bed
        if bed.condition is not Condition.USABLE:
            return MARKS[bed.condition]
        if bed.reserve:
            return RESERVE_MARK
        if bed.companion:
            return ("users", "grey")
        return ("", "teal") if self.sheet.is_free(bed.bed_id) else None

    def _paint_mark(self, painter: QPainter, mark: tuple[str, str], centre: QPointF) -> None:
        icon, family = mark
        side = theme.px(18)
        box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        if icon:
            icons.paint(painter, icon, box, theme.family(family).text)
        else:
            paint.draw_shape(painter, "ring", box, family)

    def paint_room(self, painter: QPainter, number: int, top: float, tall: float) -> None:
        """The number and the kind of a room, over all its lines; ``top`` is that of the first of them."""
        line = self.sheet.lines[number]
        if line.place:
            return
        px, room = theme.px, line.room
        left, wide = px(_LABEL_LEFT), self.scale.columns[0] - px(_LABEL_LEFT) - px(4)
        middle = top + min(tall, px(34)) / 2
        reserve = all(bed.reserve for bed in room.beds)
        words = translate("beds_page", "reserve") if reserve else room_line(room)
        ink = theme.family("red").text if reserve else theme.colour("ink3")
        at = texts.draw(painter, left, middle + 1, room.number, "strong", "ink", wide)
        if line.shown == 1:
            free = left + wide - at - px(7)
            texts.draw(painter, at + px(7), middle + 1, fitting(words, room.kind, free), "small", ink, free)
        else:
            texts.draw(painter, left, middle + px(23), fitting(words, room.kind, wide), "small", ink, wide)

    # Above and below

    def paint_head(self, painter: QPainter) -> None:
        scale, px = self.scale, theme.px
        painter.fillRect(QRectF(0, 0, scale.width, scale.head), theme.colour("surface"))
        texts.draw(painter, px(_LABEL_LEFT), scale.head / 2 + 1, translate("beds_page", "Beds"), "controlb", "ink2")
        if scale.zoom is DAY:
            self._paint_hours(painter)
        else:
            self._paint_dates(painter)
        painter.fillRect(QRectF(scale.left - 1, 0, 1, scale.head), theme.colour("line2"))
        painter.fillRect(QRectF(0, scale.head - 1, scale.width, 1), theme.colour("line2"))

    def _paint_dates(self, painter: QPainter) -> None:
        scale, px = self.scale, theme.px
        line = scale.head / 2 - px(3)
        month_end = 0.0
        for number in range(scale.zoom.days):
            day = scale.first + timedelta(days=number)
            left, right = round(scale.day_x(number)), round(scale.day_x(number + 1))
            box = QRectF(left, line, right - left, scale.head - line - 1)
            if number == self.today:
                self._paint_today(painter, box)
            elif day.weekday() >= _SATURDAY:
                painter.fillRect(box, weekend())
            if (number == 0 or day.day == 1) and left >= month_end:
                month_end = texts.draw(painter, left + px(6), px(15), month_text(day), "smallb", "ink2") + px(8)
            self._paint_day(painter, number, box)

    def _paint_today(self, painter: QPainter, box: QRectF) -> None:
        least = theme.px(24)
        if box.width() < least:
            box = QRectF(box.center().x() - least / 2, box.y(), least, box.height())
        plate = box.adjusted(0, 1, -1, -theme.px(2))
        painter.fillRect(box, theme.colour("brand_soft"))
        paint.draw_box(painter, plate, theme.px(6), theme.colour("brand"))

    def _paint_day(self, painter: QPainter, number: int, box: QRectF) -> None:
        day = self.scale.first + timedelta(days=number)
        today = number == self.today
        middle, ink = box.center().y(), theme.colour("on_brand" if today else "ink")
        figures = "strong" if today else "body"
        wide = self.scale.day
        if wide < theme.px(_MIDDLE_DAY):
            every = wide >= theme.px(_NUMBER)
            if today or every or (day.weekday() == _MONDAY and abs(number - self.today) * wide > theme.px(24)):
                role = "smallb" if today else "small"
                need = texts.width(str(day.day), role)
                left = max(box.center().x() - need / 2, self.scale.left + theme.px(3))
                texts.draw(painter, left, middle, str(day.day), role, ink)
            return
        roomy = wide >= theme.px(_WIDE_DAY)
        weekday = weekday_text(day) if roomy else narrow_weekday(day)
        role = "smallb" if today else "small"
        gap = theme.px(5) if roomy else theme.px(1)
        need = texts.width(weekday, role) + gap + texts.width(str(day.day), figures)
        left = box.center().x() - need / 2
        soft = ink if today else theme.colour("ink2")
        at = texts.draw(painter, left, middle, weekday, role, soft)
        texts.draw(painter, at + gap, middle, str(day.day), figures, ink)

    def _paint_hours(self, painter: QPainter) -> None:
        scale, px = self.scale, theme.px
        words = f"{month_text(scale.first)} {scale.first.day}  {weekday_text(scale.first)}"
        texts.draw(painter, scale.left + px(6), px(15), words, "smallb", "ink2")
        for hour in range(0, 24, _HOURS):
            x = scale.left + scale.day * hour / 24
            texts.draw(painter, x + px(5), scale.head - px(15), f"{hour:02d}:00", "small", "ink2")

    def paint_foot(self, painter: QPainter) -> None:
        """How many beds are free in each night."""
        scale, px = self.scale, theme.px
        top = scale.foot_top
        painter.fillRect(QRectF(0, top, scale.width, scale.foot), theme.colour("sunken"))
        painter.fillRect(QRectF(0, top, scale.width, 1), theme.colour("line2"))
        middle = top + scale.foot / 2
        words = translate("beds_page", "Free at night")
        texts.draw(painter, px(_LABEL_LEFT), middle, words, "control", "ink2", scale.left - px(_LABEL_LEFT))
        for number, count, x in self._free_nights():
            role, ink = "control", theme.colour("ink2")
            if count <= SCARCE:
                role, ink = "controlb", theme.family("red").text
            elif number == self.today:
                role, ink = "controlb", theme.colour("brand_ink")
            texts.draw_centred(painter, x, middle, str(count), role, ink)

    def _free_nights(self) -> Iterator[tuple[int, int, float]]:
        """Day, count and the middle of its column; only as many as there is room for."""
        scale = self.scale
        crowded = scale.day < theme.px(18)
        for number, count in enumerate(self.sheet.board.free[: scale.zoom.days]):
            monday = (scale.first + timedelta(days=number)).weekday() == _MONDAY
            if not crowded or monday:
                x = scale.day_x(number) + (scale.day / 2 if not crowded else theme.px(7))
                yield number, count, x

    def paint_now(self, painter: QPainter) -> None:
        """The line of now, from the head down to the free beds."""
        x = self.now_x()
        if x is None:
            return
        scale, ink = self.scale, theme.colour("brand")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, theme.px(2)))
        painter.drawLine(QPointF(x, scale.head), QPointF(x, scale.foot_top))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(x, scale.head), theme.px(4), theme.px(4))

    def now_x(self) -> float | None:
        """Where now is; None when it is out of sight."""
        x = self.scale.x(self.sheet.now)
        return round(x) + 0.5 if self.scale.left <= x <= self.scale.right else None


def weekend() -> QColor:
    """The ground of a Saturday or Sunday."""
    return mixed(theme.colour("app"), theme.colour("surface"), 0.8)


def fitting(words: str, kind: str, room: float) -> str:
    """``words`` of a room, else its kind, else that without 间: a word that is cut in half says nothing."""
    for each in (words, kind, kind.removesuffix("间")):
        if paint.text_width(each, "small") <= room:
            return each
    return ""
