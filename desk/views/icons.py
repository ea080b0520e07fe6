"""Pictures from ``resources/icons`` in any colour and size, kept per (name, colour, size, device pixel ratio)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desk.views import theme

_renderers: dict[str, QSvgRenderer] = {}
_pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

theme.on_forget(_pixmaps.clear)


def icon(name: str, token: str = "ink2", size: int = 20) -> QIcon:
    """An icon for Qt's own widgets; ``size`` in px at scale 1.0. It keeps its colour: ask again after a switch."""
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0):
        made.addPixmap(pixmap(name, theme.colour(token), theme.px(size), ratio))
    made.addPixmap(pixmap(name, theme.colour("ink_off"), theme.px(size)), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """The picture ``name`` in one colour, ``size`` device-independent px wide and high. KeyError: no such icon."""
    key = (name, colour.rgba(), size, ratio)
    found = _pixmaps.get(key)
    if found is None:
        found = _pixmaps[key] = _drawn(name, colour, size, ratio)
    return found


def paint(painter: QPainter, name: str, rect: QRect | QRectF, colour: QColor) -> None:
    """Paint the picture ``name`` centred in ``rect``, as large as its shorter side."""
    size = round(min(rect.width(), rect.height()))
    ratio = painter.device().devicePixelRatioF()
    at = QPoint(round(rect.x() + (rect.width() - size) / 2), round(rect.y() + (rect.height() - size) / 2))
    painter.drawPixmap(at, pixmap(name, colour, size, ratio))


def _drawn(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    side = max(1, round(size * ratio))
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        _renderer(name).render(painter, QRectF(0, 0, side, side))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(drawn.rect(), colour)
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _renderer(name: str) -> QSvgRenderer:
    found = _renderers.get(name)
    if found is None:
        path = theme.RESOURCES / "icons" / f"{name}.svg"
        if not path.exists():
            raise KeyError(f"no icon {name}; add it to scripts/bake_icons.py")
        found = _renderers[name] = QSvgRenderer(str(path))
    return found
