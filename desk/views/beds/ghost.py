"""The ghost of a bar while it is carried: where it would lie, and what it would lie on."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from desk.rules.beds import Phase
from desk.rules.placing import Reason
from desk.views import paint, texts, theme
from desk.views.beds.bars import FAMILIES, mixed
from desk.views.beds.carrying import Carry
from desk.views.beds.scale import Scale
from desk.views.beds.sheet import Sheet
from desk.views.beds.wording import short_span, short_until
from desk.views.tokens import RADIUS
from desk.words import translate

SHADOW = 14
_KEPT_SHADOWS = 24
_LEAD = 12
_HELD = (Reason.TAKEN, Reason.OVERSTAY, Reason.ROOM, Reason.CLOSED)


class Ghost:
    """Paints what is carried, on one scale."""

    def __init__(self, carry: Carry, sheet: Sheet, scale: Scale) -> None:
        self.carry, self.sheet, self.scale = carry, sheet, scale

    def place(self, top: float, tall: float) -> QRectF:
        """Where the ghost lies on a line that begins at ``top``: lifted, so a little higher than a bar."""
        scale, at = self.scale, self.carry.at
        left = max(scale.x(self._begins()), scale.left)
        right = min(scale.x(at.ends_at) if at.ends_at is not None else scale.right, scale.right)
        grow = theme.px(3)
        return QRectF(left, top + scale.gap / 2 - grow, max(right - left, 6.0), tall - scale.gap + 2 * grow)

    def area(self, top: float, tall: float) -> QRect:
        """What has to be painted again where the ghost was or comes to: its line and its shadow."""
        high = SHADOW + theme.px(6)
        return QRect(0, int(top) - high, self.scale.width, int(tall) + 2 * high + 6)

    def over(self) -> tuple[QColor, QColor]:
        """Ground and ink of the line it is over."""
        clear, surface = self.carry.is_clear(), theme.colour("surface")
        ground = mixed(theme.colour("brand_soft" if clear else "red_soft"), surface, 0.75)
        return ground, theme.colour("brand_ink") if clear else theme.family("red").text

    def paint(self, painter: QPainter, top: float, tall: float) -> None:
        carry, place = self.carry, self.place(top, tall)
        look = theme.family(self._family())
        edge = theme.colour("brand") if carry.is_clear() else theme.family("red").solid
        radius = theme.px(RADIUS["bar"])
        draw_shadow(painter, place, radius)
        paint.draw_box(painter, place, radius, look.soft)
        shape = QPainterPath()
        shape.addRoundedRect(place, radius, radius)
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        for left, right in self.clashes():
            box = QRectF(left, place.y(), right - left, place.height())
            painter.fillRect(box, theme.colour("red_soft"))
            paint.draw_stripes(painter, box, theme.family("red").solid, theme.px(7), 2.2)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(edge, theme.px(2)))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), radius, radius)
        self._paint_words(painter, place, look.text)
        self._paint_blocker(painter, place)

    def _begins(self) -> datetime:
        """Whoever is here goes to another bed from now on; what was before stays where it was."""
        bar, at = self.carry.bar, self.carry.at
        goes = bar is not None and bar.phase is Phase.CURRENT and at.bed_id != bar.bed_id
        return max(at.starts_at, self.sheet.now) if goes else at.starts_at

    def clashes(self) -> list[tuple[float, float]]:
        """The stretches, in px, where somebody else is."""
        scale, at = self.scale, self.carry.at
        found = []
        for blocker in self.carry.blockers:
            if blocker.reason not in _HELD or blocker.starts_at is None or blocker.bed_id != at.bed_id:
                continue
            begins = max(blocker.starts_at, self._begins())
            ends = blocker.ends_at if blocker.reason != Reason.OVERSTAY else None
            if at.ends_at is not None:
                ends = min(ends, at.ends_at) if ends is not None else at.ends_at
            left = max(scale.x(begins), scale.left)
            right = min(scale.x(ends) if ends is not None else scale.right, scale.right)
            if right > left:
                found.append((left, right))
        return found

    def _paint_words(self, painter: QPainter, place: QRectF, ink: QColor) -> None:
        carry, px = self.carry, theme.px
        left, middle = place.x() + px(_LEAD), place.center().y()
        first_clash = min((start for start, _ in self.clashes()), default=place.right())
        right = first_clash if first_clash > left + px(40) else place.right()
        name = carry.name or translate("beds_page", "New")
        span = short_span(self._begins(), carry.at.ends_at)
        room = right - left - px(4)
        if room < px(16):
            return
        at = texts.draw(painter, left, middle, name, "strong", ink, room)
        for role in ("control", "small"):
            if at + px(9) + texts.width(span, role) <= right - px(1):
                texts.draw(painter, at + px(9), middle, span, role, ink)
                return

    def _paint_blocker(self, painter: QPainter, place: QRectF) -> None:
        """The name of who is in the way stays in sight beside the ghost that lies over it."""
        sheet, scale = self.sheet, self.scale
        for bar in sheet.bars_of(self.carry.at.bed_id):
            until = sheet.held_until(bar)
            right = min(scale.x(until) if until is not None else scale.right, scale.right)
            covered = scale.x(bar.starts_at) < place.right() < right and scale.x(bar.starts_at) >= place.x()
            if not covered or not bar.name or bar is self.carry.bar:
                continue
            look, left, middle = theme.family(FAMILIES[bar.kind]), place.right() + theme.px(10), place.center().y()
            room = right - left - theme.px(4)
            if room < theme.px(20):
                continue
            at = texts.draw(painter, left, middle, bar.name, "strong", look.text, room) + theme.px(8)
            words = short_until(bar.ends_at)
            if at + texts.width(words, "control") <= right - theme.px(4):
                texts.draw(painter, at, middle, words, "control", look.text)

    def _family(self) -> str:
        carry = self.carry
        if carry.bar is not None:
            return FAMILIES[carry.bar.kind]
        return FAMILIES[carry.waiting.kind] if carry.waiting is not None else "blue"


_shadows: dict[tuple[int, int, float], QPixmap] = {}
theme.on_forget(_shadows.clear)


def draw_shadow(painter: QPainter, box: QRectF, radius: float) -> None:
    """The shadow of something lifted, painted once for each size."""
    ratio = painter.device().devicePixelRatioF()
    key = (round(box.width()), round(box.height()), ratio)
    found = _shadows.get(key)
    if found is None:
        if len(_shadows) > _KEPT_SHADOWS:
            _shadows.clear()
        wide, high = key[0] + 2 * SHADOW, key[1] + 2 * SHADOW + 6
        found = _shadows[key] = QPixmap(round(wide * ratio), round(high * ratio))
        found.setDevicePixelRatio(ratio)
        found.fill(Qt.GlobalColor.transparent)
        with QPainter(found) as inside:
            paint.draw_shadow(inside, QRectF(SHADOW, SHADOW, key[0], key[1]), radius)
    painter.drawPixmap(QPointF(box.x() - SHADOW, box.y() - SHADOW), found)
