"""The bubble beside the ghost: who is in the way, until when, for how many nights, and where it would go instead."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from desk.rules.beds import kind_text, nights
from desk.rules.placing import Blocker, Offer, Reason
from desk.rules.times import local_date
from desk.views import icons, paint, texts, theme
from desk.views.beds.carrying import Carry
from desk.views.beds.ghost import draw_shadow
from desk.views.beds.sheet import Sheet
from desk.views.beds.wording import long_span, nights_text, short_date, short_span
from desk.words import translate

WIDTH = 300
MOST_OFFERS = 3
_ARROW = 9
_SHADOW = 14
_CLINGS = "，。、；：）"
_NAMED = (Reason.TAKEN, Reason.OVERSTAY, Reason.ROOM)


@dataclass(frozen=True, slots=True)
class Said:
    """What the bubble says: ``lines`` below the title, wrapped already. ``swap``: the two may change beds."""

    good: bool
    title: str
    lines: tuple[str, ...]
    offers: tuple[Offer, ...]
    enter: str
    swap: bool = False


class Bubble(QWidget):
    """``taken`` with the offer that was pressed, ``swap_asked`` when that was."""

    taken = Signal(object)
    swap_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.said = Said(True, "", (), (), "")
        self._above = False
        self._tip = 0.0
        self._offers: list[tuple[QRectF, Offer]] = []
        self._swap = QRectF()
        self._picture: QPixmap | None = None
        self.hide()

    def offer(self, number: int) -> Offer | None:
        """The offer that a digit or Enter (0) takes."""
        return self.said.offers[number] if number < len(self.said.offers) else None

    def tell(self, carry: Carry, sheet: Sheet, anchor: QRectF, tip: float) -> None:
        """Say what is true of ``carry``; the bubble points at ``anchor``, px of the parent, at x = ``tip``."""
        before = (self.said, self._above, self._tip)
        self.said = said_of(carry, sheet)
        self.setAccessibleName(self.words())
        self._arrange(anchor, tip)
        if (self.said, self._above, self._tip) != before:
            self._picture = None
        self.show()
        self.raise_()
        self.update()

    def words(self) -> str:
        """All that it says, for the screen reader."""
        said = self.said
        also = [offer_text(offer) for offer in said.offers]
        if said.swap:
            also.append(translate("beds_page", "Swap beds"))
        return " ".join([said.title, *said.lines, *also])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._picture = None
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for box, offer in self._offers:
            if box.contains(event.position()):
                self.taken.emit(offer)
                return
        if self._swap.contains(event.position()):
            self.swap_asked.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        places = (self._swap, *(box for box, _ in self._offers))
        over = any(box.contains(event.position()) for box in places)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Behind it the board moves all the time: it is painted once for what it says."""
        if self._picture is None or self._picture.deviceIndependentSize().toSize() != self.size():
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            with QPainter(self._picture) as painter:
                self._paint(painter)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)

    def _paint(self, painter: QPainter) -> None:
        said, px = self.said, theme.px
        ink = theme.family("green" if said.good else "red")
        box = self._box()
        draw_shadow(painter, box, px(8))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink.solid, 1.6))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(box, px(8), px(8))
        self._paint_tip(painter, box, ink)
        left, top = box.x() + px(37), box.y() + px(10)
        middle = top + px(11)
        side = px(17)
        mark = QRectF(box.x() + px(13), middle - side / 2 - 1, side, side)
        icons.paint(painter, "check-circle-fill" if said.good else "prohibit-bold", mark, ink.text)
        texts.draw(painter, left, middle, said.title, "strong", ink.text, box.right() - left - px(8))
        middle += px(24)
        for line in said.lines:
            texts.draw(painter, left, middle, line, "control", "ink2", box.right() - left - px(6))
            middle += px(21)
        self._paint_offers(painter, box, left, middle + px(6))

    def _paint_tip(self, painter: QPainter, box: QRectF, ink: theme.Family) -> None:
        """The arrow: its two sides, and nothing where it meets the box."""
        side = theme.px(_ARROW)
        foot = box.bottom() if self._above else box.top()
        peak = foot + side if self._above else foot - side
        corners = [QPointF(self._tip - side, foot), QPointF(self._tip, peak), QPointF(self._tip + side, foot)]
        painter.setPen(Qt.PenStyle.NoPen)
        inward = -1.2 if self._above else 1.2
        painter.drawPolygon(QPolygonF([corners[0] + QPointF(0, inward), corners[1], corners[2] + QPointF(0, inward)]))
        painter.setPen(QPen(ink.solid, 1.6))
        painter.drawPolyline(QPolygonF(corners))

    def _paint_offers(self, painter: QPainter, box: QRectF, left: float, middle: float) -> None:
        px, said = theme.px, self.said
        self._offers, self._swap = [], QRectF()
        right = box.right() - px(8)
        if said.enter:
            first = said.offers[0] if said.offers else None
            wide = texts.width(said.enter, "controlb")
            texts.draw(painter, right - wide, middle, said.enter, "controlb", "brand_ink")
            cap = paint.key_width("Enter")
            paint.draw_key(painter, right - wide - px(6) - cap, middle, "Enter")
            if first is not None:
                room = right - wide - px(12) - cap - left
                texts.draw(painter, left, middle, first_text(first), "control", "ink", room)
                self._offers.append((QRectF(left, middle - px(14), right - left, px(28)), first))
            middle += px(29)
        self._paint_more(painter, left, right, middle)

    def _paint_more(self, painter: QPainter, left: float, right: float, middle: float) -> None:
        """Other offers by their digits, and the swap."""
        px, at = theme.px, left
        choices = [
            (str(number), offer_text(offer), offer) for number, offer in enumerate(self.said.offers[1:], start=2)
        ]
        if self.said.swap:
            choices.insert(0, ("S", translate("beds_page", "Swap beds"), None))
        for key, words, offer in choices:
            if at + paint.key_width(key) + px(6) + texts.width(words, "control") > right:
                return
            end = at + paint.draw_key(painter, at, middle, key) + px(6)
            end = texts.draw(painter, end, middle, words, "control", "brand_ink")
            place = QRectF(at, middle - px(13), end - at, px(26))
            if offer is None:
                self._swap = place
            else:
                self._offers.append((place, offer))
            at = end + px(12)

    def _box(self) -> QRectF:
        """The bubble without its shadow and its arrow."""
        lead = 0 if self._above else theme.px(_ARROW)
        high = self._height()
        return QRectF(_SHADOW, _SHADOW + lead, theme.px(WIDTH), high)

    def _height(self) -> int:
        px, said = theme.px, self.said
        high = px(10) + px(24) + px(21) * len(said.lines) + px(8)
        if said.enter:
            high += px(29)
        if len(said.offers) > 1 or said.swap:
            high += px(28)
        return high

    def _arrange(self, anchor: QRectF, tip: float) -> None:
        """Below what it points at, above where there is no room; never over the edge."""
        px, inside = theme.px, self.parentWidget().rect()
        wide = px(WIDTH) + 2 * _SHADOW
        high = self._height() + px(_ARROW) + 2 * _SHADOW + 6
        below = anchor.bottom() + px(3)
        self._above = below + high - _SHADOW > inside.bottom() and anchor.top() - high + _SHADOW > 0
        left = min(max(tip - px(26) - _SHADOW, -_SHADOW + 4), inside.right() - wide + _SHADOW)
        top = anchor.top() - px(3) - px(_ARROW) - self._height() - _SHADOW if self._above else below - _SHADOW
        self.setGeometry(QRect(QPoint(round(left), round(top)), QPoint(round(left) + wide, round(top) + high)))
        self._tip = min(max(tip - round(left), _SHADOW + px(20.0)), wide - _SHADOW - px(20.0))


def said_of(carry: Carry, sheet: Sheet) -> Said:
    """What to say of a ghost where it is."""
    bed = sheet.beds[carry.at.bed_id].text
    at = carry.at
    if carry.is_clear():
        title = translate("beds_page", "Fits: {bed}", bed=bed)
        words = short_span(at.starts_at, at.ends_at)
        if at.ends_at is not None:
            length = nights_text(nights(at.starts_at, at.ends_at))
            words = translate("beds_page", "{span}, {nights}", span=words, nights=length)
        return Said(True, title, (words,), (), _enter_words(carry))
    blocker = carry.blockers[0]
    title, lines = _why(blocker, carry, sheet, bed)
    if len(carry.blockers) > 1:
        rest = translate("beds_page", "and {n} more in the way", n=len(carry.blockers) - 1)
        lines = (*lines[:-1], f"{lines[-1]}  {rest}") if lines else (rest,)
    found = (carry.offers or ())[:MOST_OFFERS]
    enter = translate("beds_page", "Put it there") if found else ""
    return Said(False, title, lines, found, enter, swap=carry.other(sheet) is not None)


def _enter_words(carry: Carry) -> str:
    return translate("beds_page", "Put it here") if carry.by_keys else ""


def _why(blocker: Blocker, carry: Carry, sheet: Sheet, bed: str) -> tuple[str, tuple[str, ...]]:
    room = theme.px(WIDTH) - theme.px(46)
    if blocker.reason not in _NAMED or blocker.starts_at is None or not blocker.name:
        title = translate("beds_page", "Does not fit: {bed}", bed=bed)
        return title, wrapped(blocker.text, room, 3)
    title = translate("beds_page", "Does not fit: {name} has {bed}", name=blocker.name, bed=bed)
    if blocker.reason == Reason.OVERSTAY:
        return title, wrapped(blocker.text, room, 3)
    bar = sheet.bar_of_stay(blocker.stay_id) if blocker.stay_id is not None else None
    kind = f"{kind_text(bar.kind)} " if bar is not None and bar.kind is not None else ""
    span = long_span(blocker.starts_at, blocker.ends_at)
    if not blocker.nights:
        return title, (f"{kind}{span}",)
    words = translate(
        "beds_page", "{kind}{span}, {nights} overlap", kind=kind, span=span, nights=nights_text(blocker.nights)
    )
    return title, wrapped(words, room, 2)


def offer_text(offer: Offer) -> str:
    """301-2, or 202-2，12-05 起."""
    if offer.whole:
        return offer.bed
    return translate("beds_page", "{bed} from {day}", bed=offer.bed, day=short_date(local_date(offer.starts_at)))


def first_text(offer: Offer) -> str:
    """整段能放：301-2."""
    if offer.whole:
        return translate("beds_page", "The whole time: {bed}", bed=offer.bed)
    day = short_date(local_date(offer.starts_at))
    return translate("beds_page", "Later: {bed} from {day}", bed=offer.bed, day=day)


def wrapped(text: str, room: float, most: int) -> tuple[str, ...]:
    """``text`` in lines of at most ``room`` px; what does not go into ``most`` lines is cut by the painter."""
    lines: list[str] = []
    line = ""
    for part in _parts(text):
        if line and texts.width(line + part.rstrip(), "control") > room and len(lines) < most - 1:
            lines.append(line.rstrip())
            line = part.lstrip()
        else:
            line += part
    return (*lines, line.rstrip()) if line.strip() else tuple(lines)


def _parts(text: str) -> list[str]:
    """Words with the space behind them; of Chinese each sign."""
    parts: list[str] = []
    for sign in text:
        together = sign.isascii() and bool(parts) and parts[-1][-1].isascii() and not parts[-1].endswith(" ")
        if together or (parts and sign in _CLINGS):
            parts[-1] += sign
        else:
            parts.append(sign)
    return parts
