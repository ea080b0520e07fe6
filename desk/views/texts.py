"""Words laid out once and painted many times."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QStaticText

from desk.views import theme

_KEPT = 6000

_laid: dict[tuple[str, str, int], QStaticText] = {}
_widths: dict[tuple[str, str], int] = {}


def _clear() -> None:
    _laid.clear()
    _widths.clear()


theme.on_forget(_clear)


def width(text: str, role: str) -> int:
    """How wide ``text`` is in a type role, in px."""
    found = _widths.get((text, role))
    if found is None:
        if len(_widths) > _KEPT:
            _widths.clear()
        found = _widths[text, role] = theme.metrics(role).horizontalAdvance(text)
    return found


def draw(
    painter: QPainter,
    x: float,
    middle: float,
    text: str,
    role: str,
    colour: QColor | str,
    room: float | None = None,
) -> float:
    """One line from ``x``, centred on ``middle``, elided to ``room`` px; gives where it ends."""
    wide = width(text, role)
    limit = -1
    if room is not None and wide > room:
        wide = limit = max(0, int(room))
    if not text or not limit:
        return x
    laid = _laid_out(text, role, limit)
    painter.setFont(theme.font(role))
    painter.setPen(theme.colour(colour) if isinstance(colour, str) else colour)
    painter.drawStaticText(QPointF(x, middle - laid.size().height() / 2), laid)
    return x + wide


def draw_centred(painter: QPainter, x: float, middle: float, text: str, role: str, colour: QColor | str) -> None:
    """One line whose middle is at ``x``."""
    draw(painter, x - width(text, role) / 2, middle, text, role, colour)


def _laid_out(text: str, role: str, limit: int) -> QStaticText:
    key = (text, role, limit)
    found = _laid.get(key)
    if found is None:
        if len(_laid) > _KEPT:
            _laid.clear()
        shown = text if limit < 0 else theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, limit)
        found = QStaticText(shown)
        found.setTextFormat(Qt.TextFormat.PlainText)
        found.prepare(font=theme.font(role))
        _laid[key] = found
    return found
