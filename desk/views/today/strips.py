"""Painted strips of the page of today: numbers, days ahead, bars by category."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.rules.times import date_text, weekday_text
from desk.services.today import DayLoad
from desk.views import paint, theme
from desk.words import translate


@dataclass(frozen=True, slots=True)
class Fact:
    """One number: ``note`` stands beside it; with ``family`` and ``shape`` it is a warning. ``leads`` names a place."""

    title: str
    value: int
    note: str = ""
    family: str = ""
    shape: str = ""
    leads: object = None


class Strip(QWidget):
    """A painted widget of fixed height that follows the look."""

    HEIGHT = 44

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(self.HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), theme.px(self.HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)


class FactsStrip(Strip):
    """Numbers side by side, parted by hairlines; one that leads somewhere can be clicked."""

    HEIGHT = 54
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts: tuple[Fact, ...] = ()
        self.setMouseTracking(True)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        self.facts = tuple(facts)
        self.setAccessibleName(", ".join(f"{each.title} {each.value:,} {each.note}".strip() for each in facts))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        fact = self._at(event)
        leads = fact is not None and fact.leads is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        fact = self._at(event)
        if fact is not None and fact.leads is not None:
            self.chosen.emit(fact.leads)

    def _at(self, event: QMouseEvent) -> Fact | None:
        lefts = self.lefts()
        number = sum(left <= event.position().x() for left in lefts[:-1]) - 1
        return self.facts[number] if number >= 0 else None

    def lefts(self) -> list[float]:
        """Where each number begins, and where the last ends: shares of one size, unless a long number needs more."""
        share, gap = self.width() / max(1, len(self.facts)), theme.px(15)
        needs = [paint.text_width(f"{each.value:,}", "display") + gap for each in self.facts]
        if all(need <= share for need in needs):
            widths = [share] * len(needs)
        else:
            titles = (paint.text_width(each.title, "small") + gap for each in self.facts)
            whole = [max(both) for both in zip(needs, titles, strict=True)]
            needs = whole if sum(whole) <= self.width() else needs
            spare = (self.width() - sum(needs)) / len(needs)
            widths = [need + spare for need in needs]
        return [sum(widths[:at]) for at in range(len(widths) + 1)]

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            lefts = self.lefts()
            for at, (fact, left) in enumerate(zip(self.facts, lefts, strict=False)):
                if at:
                    painter.fillRect(
                        QRectF(left - theme.px(8), theme.px(4), 1, self.height() - theme.px(8)), theme.colour("line")
                    )
                self._paint_fact(painter, fact, left, lefts[at + 1] - left)

    def _paint_fact(self, painter: QPainter, fact: Fact, left: float, width: float) -> None:
        room = QRectF(left, 0, width - theme.px(14), theme.px(20))
        paint.draw_text(painter, room, fact.title, "small", "ink2")
        value = f"{fact.value:,}"
        need, middle = paint.text_width(value, "display"), theme.px(35)
        ink = theme.family(fact.family).text if fact.family else "ink"
        paint.draw_text(painter, QRectF(left, theme.px(18), need + 4, theme.px(34)), value, "display", ink)
        at = left + need + theme.px(9)
        if fact.shape:
            side = theme.px(15)
            paint.draw_shape(painter, fact.shape, QRectF(at, middle - side / 2 + 1, side, side), fact.family)
            at += side + theme.px(5)
        rest = QRectF(at, theme.px(25), left + width - theme.px(10) - at, theme.px(22))
        if rest.width() > theme.px(20):
            paint.draw_text(painter, rest, fact.note, "small", ink if fact.shape else "ink2")


class DaysStrip(Strip):
    """How many matters are due on each of the next days; the busiest has the highest column."""

    HEIGHT = 92

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days: tuple[DayLoad, ...] = ()

    def set_days(self, days: Sequence[DayLoad]) -> None:
        self.days = tuple(days)
        self.setAccessibleName(
            ", ".join(f"{weekday_text(each.day)} {date_text(each.day)}: {each.due}" for each in days)
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.days:
            return
        most = max(1, *(each.due for each in self.days))
        width = self.width() / len(self.days)
        with QPainter(self) as painter:
            for at, load in enumerate(self.days):
                cell = QRectF(at * width, 0, width - theme.px(4), self.height())
                self._paint_day(painter, cell, load, most, is_today=at == 0)

    def _paint_day(self, painter: QPainter, cell: QRectF, load: DayLoad, most: int, *, is_today: bool) -> None:
        if is_today:
            paint.draw_box(painter, cell, theme.px(6), theme.colour("brand_soft"), theme.colour("brand_line"))
        elif load.day.weekday() >= 5:
            paint.draw_box(painter, cell, theme.px(6), theme.colour("zebra"))
        count = QRectF(cell.x(), cell.y() + theme.px(2), cell.width(), theme.px(20))
        ink = "amber" if is_today and load.due else "ink" if load.due else "ink3"
        paint.draw_text(painter, count, str(load.due), "smallb" if load.due else "small", ink, paint.CENTER)
        room = theme.px(22)
        height = room * load.due / most
        bar = QRectF(cell.center().x() - theme.px(7), cell.y() + theme.px(24) + room - height, theme.px(14), height)
        if load.due:
            solid = theme.family("amber" if is_today else "green").solid
            paint.draw_box(painter, bar, theme.px(3), solid)
        words = QRectF(cell.x(), cell.bottom() - theme.px(42), cell.width(), theme.px(20))
        paint.draw_text(painter, words, _short_weekday(load.day), "small", "ink2", paint.CENTER)
        number = words.translated(0, theme.px(19))
        paint.draw_text(painter, number, str(load.day.day), "smallb" if is_today else "small", "ink2", paint.CENTER)


class CategoryBars(Strip):
    """Name, number and bar of each category, the largest on top; those for which there is room."""

    ROW = 40
    LEAST_ROW = 30
    WIDE_ROW = 56
    HEIGHT = 5 * ROW
    FAMILIES = ("teal", "blue", "violet", "rose", "olive")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def set_bars(self, bars: Sequence[tuple[str, int]]) -> None:
        self.bars = tuple(bars)
        self.setAccessibleName(", ".join(f"{name} {number}" for name, number in bars))
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), theme.px(self.ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        most = max((number for _, number in self.bars), default=1)
        shown = self.bars[: max(1, self.height() // theme.px(self.LEAST_ROW))]
        pitch = min(theme.px(self.WIDE_ROW), self.height() / max(1, len(shown)))
        with QPainter(self) as painter:
            if not self.bars:
                words = translate("today", "Nothing was taken in yet today.")
                paint.draw_text(painter, QRectF(0, 0, self.width(), theme.px(24)), words, "control", "ink2")
            for at, (name, number) in enumerate(shown):
                line = QRectF(0, at * pitch, self.width(), theme.px(22))
                paint.draw_text(painter, line, str(number), "strong", align=paint.RIGHT)
                paint.draw_text(painter, line.adjusted(0, 0, -theme.px(40), 0), name, "control")
                bar = QRectF(0, line.bottom() + theme.px(1), self.width(), theme.px(5))
                solid = theme.family(self.FAMILIES[at % len(self.FAMILIES)]).solid
                paint.draw_meter(painter, bar, number / most, solid)


def _short_weekday(day: date) -> str:
    """四 for 周四; a language without such a short form keeps its own."""
    words = weekday_text(day)
    return words[-1] if len(words) == 2 else words
