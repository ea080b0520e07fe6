"""What widgets and delegates paint alike: text, pills, tags, key caps, status shapes, avatars, badges, meters.

Each ``draw_`` function paints at the current scale in the current palette and leaves the painter as it was, apart
from pen, brush and font. Measures given as ``rect`` are device-independent px, already scaled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desk.views import icons, theme
from desk.views.tokens import HEIGHT, RADIUS

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter

AVATAR_FAMILIES = ("teal", "violet", "amber", "blue", "rose", "olive")


@dataclass(frozen=True, slots=True)
class State:
    """How a status looks: its colour family and its shape. The word comes from the page."""

    family: str
    shape: str


STATES: Mapping[str, State] = MappingProxyType(
    {
        "overdue": State("red", "triangle"),
        "due_soon": State("amber", "clock"),
        "in_time": State("green", "dot"),
        "to_sign": State("violet", "ring"),
        "in_progress": State("blue", "half"),
        "to_answer": State("amber", "clock"),
        "to_call_back": State("teal", "handset"),
        "closed": State("green", "tick"),
        "transferred": State("grey", "right"),
        "returned": State("rose", "left"),
        "paused": State("grey", "bars"),
        "draft": State("grey", "dash"),
    }
)


def draw_text(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    role: str = "body",
    colour: QColor | str = "ink",
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """One line of text in a type role, elided at the right when it does not fit."""
    painter.setFont(theme.font(role))
    painter.setPen(theme.colour(colour) if isinstance(colour, str) else colour)
    metrics = theme.metrics(role)
    if metrics.horizontalAdvance(text) > rect.width() + 1:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(QRectF(rect), int(align), text)


def text_width(text: str, role: str = "body") -> int:
    return theme.metrics(role).horizontalAdvance(text)


def draw_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    border: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box whose border lies inside ``rect``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(border, width))
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def pill_width(text: str, shape: str | None = None) -> int:
    lead = theme.px(12) + theme.px(5) if shape else 0
    return theme.px(8) * 2 + lead + text_width(text, "smallb")


def draw_pill(painter: QPainter, x: float, middle: float, text: str, family: str, shape: str | None = None) -> int:
    """A status pill whose left edge is at ``x``, centred on ``middle``; gives its width."""
    look, height, width = theme.family(family), theme.px(HEIGHT["pill"]), pill_width(text, shape)
    rect = QRectF(x, middle - height / 2, width, height)
    draw_box(painter, rect, height / 2, look.soft)
    left = x + theme.px(8)
    if shape:
        side = theme.px(12)
        draw_shape(painter, shape, QRectF(left, middle - side / 2, side, side), family)
        left += side + theme.px(5)
    draw_text(painter, QRectF(left, rect.y(), width, height), text, "smallb", look.text)
    return width


def tag_width(text: str) -> int:
    return theme.px(7) * 2 + text_width(text, "small")


def draw_tag(painter: QPainter, x: float, middle: float, text: str, family: str) -> int:
    """A square tag, a fact about a person, its left edge at ``x``; gives its width."""
    look, height, width = theme.family(family), theme.px(HEIGHT["tag"]), tag_width(text)
    rect = QRectF(x, middle - height / 2, width, height)
    draw_box(painter, rect, theme.px(RADIUS["tag"]), look.soft, look.line)
    draw_text(painter, rect, text, "small", look.text, CENTER)
    return width


def key_width(text: str) -> int:
    return max(theme.px(HEIGHT["key"]) + 2, text_width(text, "microb") + theme.px(7) * 2)


def draw_key(painter: QPainter, x: float, middle: float, text: str) -> int:
    """A key cap with its foot, the left edge at ``x``; gives its width."""
    height, width = theme.px(HEIGHT["key"]), key_width(text)
    cap = QRectF(x, middle - height / 2, width, height)
    radius = theme.px(RADIUS["key"])
    draw_box(painter, cap, radius, theme.colour("line2"))
    face = cap.adjusted(1, 1, -1, -2)
    draw_box(painter, face, radius - 1, theme.colour("raised"))
    draw_text(painter, face, text, "microb", "ink2", CENTER)
    return width


def draw_badge(painter: QPainter, centre: QPointF, count: int) -> None:
    """The count badge; three digits and more show as 99+."""
    if count <= 0:
        return
    text = str(count) if count < 100 else "99+"
    height = theme.px(18)
    width = max(height + 2, text_width(text, "microb") + theme.px(10))
    rect = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
    draw_box(painter, rect, height / 2, theme.colour("badge"))
    draw_text(painter, rect, text, "microb", "on_badge", CENTER)


def avatar_letter(name: str) -> str:
    """The last character of the given name; the first one when the last is masked or a bracket."""
    letters = [each for each in name if each.isalnum()]
    if not letters:
        return ""
    return letters[-1] if name[-1].isalnum() else letters[0]


def avatar_family(name: str) -> str:
    letter = avatar_letter(name)
    return AVATAR_FAMILIES[ord(letter) % len(AVATAR_FAMILIES)] if letter else "grey"


def draw_avatar(painter: QPainter, rect: QRectF, name: str) -> None:
    """A person's circle: last character of the name in its own family colour."""
    look = theme.family(avatar_family(name))
    draw_box(painter, rect, rect.height() / 2, look.soft, look.line)
    face = theme.sized_font(rect.height() / theme.current().scale * 0.43, bold=True)
    painter.setFont(face)
    painter.setPen(look.text)
    painter.drawText(rect, int(CENTER), avatar_letter(name))


def draw_meter(painter: QPainter, rect: QRectF, share: float, colour: QColor, track: str = "sunken") -> None:
    """A bar filled to ``share`` (0 to 1; more counts as full)."""
    radius = rect.height() / 2
    draw_box(painter, rect, radius, theme.colour(track))
    if share > 0:
        filled = QRectF(rect)
        filled.setWidth(max(rect.height(), rect.width() * min(share, 1.0)))
        draw_box(painter, filled, radius, colour)


def draw_stripes(painter: QPainter, rect: QRectF, colour: QColor, gap: float = 7.0, width: float = 1.4) -> None:
    """Diagonal stripes inside ``rect``: away, closed, out of use."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, width))
    start = rect.left() - rect.height()
    start -= start % gap
    while start < rect.right():
        painter.drawLine(QPointF(start, rect.bottom()), QPointF(start + rect.height(), rect.top()))
        start += gap
    painter.restore()


def draw_shadow(painter: QPainter, rect: QRectF, radius: float) -> None:
    """The shadow of a popup: fourteen boxes, each 1 px larger, black at 1 %, 6 px down."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 3))
    for grow in range(14):
        box = rect.adjusted(-grow, -grow + 6, grow, grow + 6)
        painter.drawRoundedRect(box, radius + grow, radius + grow)


def draw_shape(painter: QPainter, shape: str, rect: QRectF, colour: str | QColor) -> None:
    """A status shape in ``rect``; ``colour`` is a family name (its solid colour is used) or a colour."""
    solid = theme.family(colour).solid if isinstance(colour, str) else colour
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(solid)
    _SHAPES[shape](painter, rect, solid)
    painter.restore()


def _inner_ink() -> QColor:
    return theme.colour("surface")


def at(rect: QRectF, x: float, y: float) -> QPointF:
    """The point at shares ``x`` and ``y`` of a box."""
    return QPointF(rect.x() + rect.width() * x, rect.y() + rect.height() * y)


def _stroke(colour: QColor, rect: QRectF, share: float) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, rect.width() * share, Qt.PenStyle.SolidLine, cap, join)


def _triangle(painter: QPainter, rect: QRectF, solid: QColor) -> None:
    painter.setPen(_stroke(solid, rect, 0.12))
    painter.drawPolygon(QPolygonF([at(rect, 0.5, 0.12), at(rect, 0.93, 0.86), at(rect, 0.07, 0.86)]))
    painter.setPen(_stroke(_inner_ink(), rect, 0.1))
    painter.drawLine(at(rect, 0.5, 0.38), at(rect, 0.5, 0.58))
    painter.drawPoint(at(rect, 0.5, 0.74))


def _diamond(painter: QPainter, rect: QRectF, solid: QColor) -> None:
    painter.setPen(_stroke(solid, rect, 0.08))
    corners = [at(rect, 0.5, 0.03), at(rect, 0.97, 0.5), at(rect, 0.5, 0.97), at(rect, 0.03, 0.5)]
    painter.drawPolygon(QPolygonF(corners))


def _clock(painter: QPainter, rect: QRectF, solid: QColor) -> None:
    _diamond(painter, rect, solid)
    painter.setPen(_stroke(_inner_ink(), rect, 0.12))
    painter.drawPolyline(QPolygonF([at(rect, 0.48, 0.28), at(rect, 0.48, 0.53), at(rect, 0.68, 0.53)]))


def _dot(painter: QPainter, rect: QRectF, solid: QColor) -> None:
    painter.drawEllipse(rect.center(), rect.width() * 0.42, rect.height() * 0.42)


def _ring(painter: QPainter, rect: QRectF, solid: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_stroke(solid, rect, 0.16))
    painter.drawEllipse(rect.center(), rect.width() * 0.38, rect.height() * 0.38)


def _half(painter: QPainter, rect: QRectF, solid: QColor) -> None:
    _ring(painter, rect, solid)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(solid)
    inner = QRectF(0, 0, rect.width() * 0.52, rect.height() * 0.52)
    inner.moveCenter(rect.center())
    painter.drawPie(inner, 90 * 16, -180 * 16)


def _tick(painter: QPainter, rect: QRectF, solid: QColor) -> None:
    painter.drawEllipse(rect.center(), rect.width() * 0.47, rect.height() * 0.47)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_stroke(_inner_ink(), rect, 0.12))
    painter.drawPolyline(QPolygonF([at(rect, 0.29, 0.52), at(rect, 0.44, 0.67), at(rect, 0.72, 0.36)]))


def _handset(painter: QPainter, rect: QRectF, solid: QColor) -> None:
    icons.paint(painter, "phone-call-fill", rect.adjusted(-1, -1, 1, 1), solid)


def _arrow(tip: float) -> Callable[[QPainter, QRectF, QColor], None]:
    def arrow(painter: QPainter, rect: QRectF, solid: QColor) -> None:
        back = 0.68 if tip > 0.5 else 0.32
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_stroke(solid, rect, 0.12))
        painter.drawLine(at(rect, 1 - tip, 0.5), at(rect, tip, 0.5))
        painter.drawPolyline(QPolygonF([at(rect, back, 0.24), at(rect, tip, 0.5), at(rect, back, 0.76)]))

    return arrow


def _bars(painter: QPainter, rect: QRectF, solid: QColor) -> None:
    for x in (0.2, 0.6):
        painter.drawRoundedRect(QRectF(at(rect, x, 0.1), at(rect, x + 0.2, 0.9)), 1, 1)


def _dash(painter: QPainter, rect: QRectF, solid: QColor) -> None:
    painter.setPen(_stroke(solid, rect, 0.16))
    painter.drawLine(at(rect, 0.12, 0.5), at(rect, 0.88, 0.5))


def _cross(painter: QPainter, rect: QRectF, solid: QColor) -> None:
    painter.setPen(_stroke(solid, rect, 0.16))
    painter.drawLine(at(rect, 0.2, 0.2), at(rect, 0.8, 0.8))
    painter.drawLine(at(rect, 0.8, 0.2), at(rect, 0.2, 0.8))


def _square(painter: QPainter, rect: QRectF, solid: QColor) -> None:
    painter.drawRoundedRect(QRectF(at(rect, 0.1, 0.1), at(rect, 0.9, 0.9)), 2, 2)


def _octagon(painter: QPainter, rect: QRectF, solid: QColor) -> None:
    icons.paint(painter, "warning-octagon-fill", rect.adjusted(-1, -1, 1, 1), solid)


_SHAPES: Mapping[str, Callable[[QPainter, QRectF, QColor], None]] = MappingProxyType(
    {
        "triangle": _triangle,
        "diamond": _diamond,
        "clock": _clock,
        "dot": _dot,
        "ring": _ring,
        "half": _half,
        "tick": _tick,
        "handset": _handset,
        "right": _arrow(0.9),
        "left": _arrow(0.1),
        "bars": _bars,
        "dash": _dash,
        "cross": _cross,
        "square": _square,
        "octagon": _octagon,
    }
)
SHAPES = tuple(_SHAPES)
