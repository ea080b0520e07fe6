"""How bars are painted: the stay's kind by colour and word, what is unusual by shape, hatching and word."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desk.rules.beds import Phase, Purpose, StayKind
from desk.services.beds.rows import Bar
from desk.views import icons, paint, tagbook, texts, theme
from desk.views.beds.scale import Scale
from desk.views.beds.sheet import Sheet, arrives_today, leave_until, leaves_today, open_leaves
from desk.views.beds.wording import bar_words, leave_words, left_text, overstay_text
from desk.views.theme import Family
from desk.views.tokens import RADIUS

FAMILIES: Mapping[StayKind | None, str] = MappingProxyType(
    {
        StayKind.LONG: "teal",
        StayKind.SHORT: "blue",
        StayKind.RESPITE: "violet",
        StayKind.TRIAL: "olive",
        StayKind.EMERGENCY: "red",
        None: "grey",
    }
)
LIGHTER = 0.55
"""How much of its colour a bar has whose guest is still to come."""

_ACCENT = 5
_LEAD = 12
_STRIPES = 7.0


def look_of(bar: Bar) -> Family:
    """The colours of a bar's kind."""
    return theme.family(FAMILIES[bar.kind])


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """So much of ``colour`` over ``ground``."""
    parts = zip(colour.getRgb()[:3], ground.getRgb()[:3], strict=True)
    return QColor(*(round(a * share + b * (1 - share)) for a, b in parts))


def draw_chip(painter: QPainter, centre: QPointF, words: str, ink: QColor, ground: QColor) -> None:
    """A word on a clear patch, in the middle of stripes."""
    wide, high = texts.width(words, "control") + theme.px(12), theme.px(20)
    patch = QRectF(centre.x() - wide / 2, centre.y() - high / 2, wide, high)
    paint.draw_box(painter, patch, high / 2, ground)
    texts.draw_centred(painter, centre.x(), centre.y(), words, "control", ink)


def name_for(name: str, room: float) -> str:
    """A name in a short bar: whole or cut at its end, the surname where only that fits, else nothing."""
    wide, first = texts.width(name, "strong"), name[:1]
    if wide <= room or texts.width(first + "…", "strong") <= room:
        return name
    return first if texts.width(first, "strong") <= room else ""


class BarPainter:
    """Paints the bars of one sheet on one scale."""

    def __init__(self, sheet: Sheet, scale: Scale) -> None:
        self.sheet, self.scale = sheet, scale

    def place(self, bar: Bar, top: float, tall: float) -> QRectF | None:
        """Where a bar lies on a line that begins at ``top``; None when it is out of sight."""
        scale = self.scale
        until = self.sheet.held_until(bar)
        left = max(scale.x(bar.starts_at), scale.left)
        right = min(scale.x(until) if until is not None else scale.right, scale.right)
        if right <= scale.left or left >= scale.right:
            return None
        height = tall - scale.gap
        return QRectF(left, top + (tall - height) / 2, max(right - left, 3.0), height)

    def paint(self, painter: QPainter, bar: Bar, top: float, tall: float) -> None:
        """One bar, whole."""
        place = self.place(bar, top, tall)
        if place is None:
            return
        if bar.purpose is Purpose.CLOSED:
            self._paint_closed(painter, bar, place)
        elif bar.purpose is not Purpose.STAY:
            self._paint_hold(painter, bar, place)
        else:
            self._paint_stay(painter, bar, place)

    def paint_origin(self, painter: QPainter, bar: Bar, top: float, tall: float) -> None:
        """Where a bar was taken from: dashed, with the name."""
        place = self.place(bar, top, tall)
        if place is None:
            return
        look = look_of(bar)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.solid, 1.4, Qt.PenStyle.DashLine)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(mixed(look.soft, theme.colour("surface"), 0.4))
        painter.drawRoundedRect(place.adjusted(0.7, 0.7, -0.7, -0.7), self._radius(), self._radius())
        room = place.width() - theme.px(_LEAD) - 4
        texts.draw(painter, place.x() + theme.px(_LEAD), place.center().y(), bar.name, "body", look.text, room)

    # A stay

    def _paint_stay(self, painter: QPainter, bar: Bar, place: QRectF) -> None:
        look, now = look_of(bar), self.sheet.now
        coming = arrives_today(bar, self.sheet.today) or bar.late
        fill = look.soft
        if coming:
            fill = theme.colour("surface")
        elif bar.phase is Phase.PLANNED:
            fill = mixed(look.soft, theme.colour("surface"), LIGHTER)
        edge, width = (look.solid, 1.6) if coming else (look.line, 1.0)
        paint.draw_box(painter, place, self._radius(), fill, edge, width)
        gaps = self._paint_leaves(painter, bar, place, look)
        told = False
        if bar.overstayed and bar.ends_at is not None:
            told = self._paint_overstay(painter, bar, place)
            gaps.append((self.scale.x(bar.ends_at), place.right()))
        if bar.first and self.scale.x(bar.starts_at) >= self.scale.left - 1:
            self._paint_accent(painter, place, look)
        narrow = place.width() < theme.px(_LEAD + 24) + texts.width(bar.name[:1], "strong")
        end = self._paint_marks(painter, bar, place, look, told=told, narrow=narrow)
        spans = _free(place.x() + theme.px(_LEAD), end, gaps)
        need = texts.width(bar.name, "strong")
        span = next((each for each in spans if each[1] - each[0] >= need), None)
        if span is None:
            span = max(spans, key=lambda each: each[1] - each[0], default=(0.0, 0.0))
        if gaps and span[1] - span[0] < theme.px(14):  # away all the days in sight: the name stands on the stripes
            self._paint_note(painter, place, bar.name, look)
        ends_in_sight = bar.ends_at is None or self.scale.x(bar.ends_at) <= self.scale.right
        words = bar_words(bar, now, ends_in_sight=ends_in_sight)
        self._paint_words(painter, bar, span, place.center().y(), words)

    def _paint_accent(self, painter: QPainter, place: QRectF, look: Family) -> None:
        """The beginning of a stay: a strong edge."""
        shape = QPainterPath()
        shape.addRoundedRect(place, self._radius(), self._radius())
        edge = QPainterPath()
        edge.addRect(QRectF(place.x(), place.y(), theme.px(_ACCENT), place.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.solid)
        painter.drawPath(shape.intersected(edge))

    def _paint_words(
        self, painter: QPainter, bar: Bar, span: tuple[float, float], middle: float, words: str
    ) -> None:  # fmt: skip
        look, (left, right) = look_of(bar), span
        if right - left < theme.px(14):
            return
        name = name_for(bar.name, right - left)
        at = texts.draw(painter, left, middle, name, "strong", look.text, right - left)
        gap = theme.px(8)
        if at + gap + texts.width(words, "control") <= right:
            at = texts.draw(painter, at + gap, middle, words, "control", look.text)
        at = self._paint_health(painter, bar, at, right, middle)
        left_words = left_text(bar, self.sheet.today)
        if left_words and bar.kind is not StayKind.LONG:
            wide = texts.width(left_words, "small")
            if at + gap * 2 + wide <= right:
                texts.draw(painter, right - wide, middle, left_words, "small", look.text)
                right -= wide + gap
        self._paint_tags(painter, bar, at + gap, right, middle)

    def _paint_health(self, painter: QPainter, bar: Bar, at: float, right: float, middle: float) -> float:
        """What everybody at a bed must know; where the rest may begin."""
        side = theme.px(15)
        for has, icon, family in (
            (bar.allergy, "warning-octagon-fill", "red"),
            (bar.fall_risk, "person-simple-walk-bold", "amber"),
        ):
            if has and at + theme.px(6) + side <= right:
                box = QRectF(at + theme.px(6), middle - side / 2, side, side)
                icons.paint(painter, icon, box, theme.family(family).text)
                at = box.right()
        return at

    def _paint_tags(self, painter: QPainter, bar: Bar, left: float, right: float, middle: float) -> None:
        labels = [*([bar.care_level] if bar.care_level else []), *bar.tags]
        for label in labels[:3]:
            wide = texts.width(label, "micro") + theme.px(10)
            if left + wide > right - theme.px(4):
                return
            look = theme.family(tagbook.family(label))
            box = QRectF(left, middle - theme.px(9), wide, theme.px(18))
            paint.draw_box(painter, box, theme.px(4), theme.colour("surface"), look.line)
            texts.draw_centred(painter, box.center().x(), middle, label, "micro", look.text)
            left += wide + theme.px(5)

    def _paint_marks(
        self, painter: QPainter, bar: Bar, place: QRectF, look: Family, *, told: bool, narrow: bool
    ) -> float:
        """Signs at the right end; where the words must end. ``told``: the overstay was said in words; ``narrow``: that
        somebody leaves today is seen by the end of the bar, the room is for the name.
        """
        end, side, middle = place.right() - theme.px(5), theme.px(15), place.center().y()
        for has, icon, ink in (
            (leaves_today(bar, self.sheet.today) and not narrow, "sign-out-bold", look.text),
            (not bar.last and self._ends_in_sight(bar), "arrow-right-bold", look.text),
            ((bar.overstayed and not told) or bar.displaced, "warning-fill", theme.family("amber").text),
            (bar.late, "clock-bold", theme.family("amber").text),
            (bar.incomplete_by is not None, "pencil-line-bold", theme.family("red").text),
        ):
            if has and end - side >= place.x() + theme.px(4):
                icons.paint(painter, icon, QRectF(end - side, middle - side / 2, side, side), ink)
                end -= side + theme.px(4)
        return end

    def _ends_in_sight(self, bar: Bar) -> bool:
        return bar.ends_at is not None and self.scale.x(bar.ends_at) < self.scale.right

    def _paint_leaves(
        self, painter: QPainter, bar: Bar, place: QRectF, look: Family
    ) -> list[tuple[float, float]]:  # fmt: skip
        """Away from the bed: stripes of the stay's colour on the ground; the gaps they leave for words."""
        gaps = []
        for leave in open_leaves(bar):
            until = leave_until(leave, self.sheet.now)
            left = max(self.scale.x(leave.leaves_at), place.x())
            right = min(self.scale.x(until) if until is not None else place.right(), place.right())
            if right - left < 2:
                continue
            box = QRectF(left, place.y(), right - left, place.height())
            painter.fillRect(box, theme.colour("surface"))
            ink = theme.family("red").solid if leave.overdue else look.solid
            self._paint_stripes(painter, box, ink, _STRIPES)
            words = leave_words(leave)
            if texts.width(words, "control") + theme.px(14) <= box.width():
                words_ink = theme.family("red").text if leave.overdue else look.text
                draw_chip(painter, box.center(), words, words_ink, theme.colour("surface"))
            gaps.append((left, right))
        return gaps

    def _paint_overstay(self, painter: QPainter, bar: Bar, place: QRectF) -> bool:
        """From the promised end up to now: still there, in a warning way; whether there was room for words."""
        assert bar.ends_at is not None
        look = theme.family("amber")
        left = max(self.scale.x(bar.ends_at), place.x())
        box = QRectF(left, place.y(), place.right() - left, place.height())
        if box.width() < 1:
            return False
        painter.fillRect(box, look.soft)
        self._paint_stripes(painter, box, look.solid, _STRIPES)
        pen = QPen(look.solid, 1.6)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(0.8, 0.8, -0.8, -0.8), self._radius(), self._radius())
        words = overstay_text(bar, self.sheet.now)
        if texts.width(words, "control") + theme.px(14) > box.width():
            return False
        draw_chip(painter, box.center(), words, look.text, look.soft)
        return True

    # What is no stay

    def _paint_closed(self, painter: QPainter, bar: Bar, place: QRectF) -> None:
        look = theme.family("grey")
        paint.draw_box(painter, place, self._radius(), look.soft)
        self._paint_stripes(painter, place.adjusted(1, 1, -1, -1), look.line, 9.0)
        self._paint_dashes(painter, place, look.solid)
        words = bar_words(bar, self.sheet.now, ends_in_sight=True)
        self._paint_note(painter, place, words, look)

    def _paint_hold(self, painter: QPainter, bar: Bar, place: QRectF) -> None:
        """A bed kept with another one: the whole room, or whoever keeps company."""
        look = look_of(bar)
        paint.draw_box(painter, place, self._radius(), theme.colour("surface"))
        if bar.purpose is Purpose.ROOM:
            self._paint_stripes(painter, place.adjusted(1, 1, -1, -1), look.soft, 9.0)
        self._paint_dashes(painter, place, look.solid)
        words = bar_words(bar, self.sheet.now, ends_in_sight=True)
        self._paint_note(painter, place, f"{bar.name}  {words}".strip(), look)

    def _paint_dashes(self, painter: QPainter, place: QRectF, ink: QColor) -> None:
        pen = QPen(ink, 1.0, Qt.PenStyle.DashLine)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), self._radius(), self._radius())

    def _paint_note(self, painter: QPainter, place: QRectF, words: str, look: Family) -> None:
        wide = min(texts.width(words, "control"), place.width() - theme.px(18))
        if wide < theme.px(16):
            return
        high = theme.px(19)
        patch = QRectF(place.x() + theme.px(4), place.center().y() - high / 2, wide + theme.px(12), high)
        paint.draw_box(painter, patch, theme.px(5), theme.colour("surface"))
        texts.draw(painter, patch.x() + theme.px(6), patch.center().y(), words, "control", look.text, wide)

    def _paint_stripes(self, painter: QPainter, box: QRectF, ink: QColor, gap: float) -> None:
        paint.draw_stripes(painter, box, ink, theme.px(gap), 1.6)

    def _radius(self) -> int:
        return theme.px(RADIUS["bar"])


def _free(left: float, right: float, gaps: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """What is left between ``left`` and ``right`` for words."""
    spans, at = [], left
    for start, end in sorted(gaps):
        if start - 4 > at:
            spans.append((at, start - 4))
        at = max(at, end + 6)
    if right > at:
        spans.append((at, right))
    return spans
