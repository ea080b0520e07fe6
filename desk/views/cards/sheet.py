"""One side of the sheet in the printer: the very drawing that is printed, used places striped, the first one marked."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.views import paint, theme
from desk.views.tokens import LIGHT, RADIUS
from desk.words import translate

_EDGE = 14
_ABOVE = 10  # px that the mark of the first place stands out above it


def _colour(token: str) -> QColor:
    """Paper stays paper in the dark: what is painted on it keeps the light palette."""
    return QColor(LIGHT[token])


@dataclass(frozen=True, slots=True)
class Laying:
    """Where what lies on one side of a sheet, in mm from the upper left corner.

    ``places`` in the order in which they are filled. ``used``: so many from the first are gone; ``begun``: the first
    free one is marked. ``filled``: how many of the others hold a card on this page. ``current``: the chosen card.
    """

    page: tuple[float, float] = (210.0, 297.0)
    places: tuple[QRectF, ...] = field(default=())
    used: int = 0
    filled: int = 0
    current: int | None = None
    begun: bool = False


class SheetSide(QWidget):
    """``pressed`` with the number of a place from 0, and whether it was to be looked at rather than begun with."""

    pressed = Signal(int, bool)
    resized = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setMinimumSize(theme.px(130), theme.px(160))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.laying = Laying()
        self._image = QImage()

    def show_laying(self, laying: Laying) -> None:
        """What lies where; the picture of before stays until the new one comes."""
        self.laying = laying
        self.update()

    def show_image(self, image: QImage) -> None:
        """The page as it is printed, in device pixels of :meth:`paper_rect`; null for none."""
        self._image = image
        self.update()

    def image(self) -> QImage:
        """What is shown of the drawing now."""
        return self._image

    def paper_rect(self) -> QRectF:
        """Where the paper lies, in px."""
        edge = theme.px(_EDGE)
        room = QRectF(self.rect()).adjusted(edge, edge + theme.px(_ABOVE), -edge, -edge)
        wide, high = self.laying.page
        factor = min(room.width() / wide, room.height() / high)
        size = QSize(round(wide * factor), round(high * factor))
        left = round(room.center().x() - size.width() / 2)
        return QRectF(left, round(room.center().y() - size.height() / 2), size.width(), size.height())

    def place_rect(self, number: int) -> QRectF:
        """Where a place lies, in px. IndexError: there is no such place."""
        paper, box = self.paper_rect(), self.laying.places[number]
        factor = paper.width() / self.laying.page[0]
        return QRectF(
            paper.x() + box.x() * factor, paper.y() + box.y() * factor, box.width() * factor, box.height() * factor
        )

    def place_at(self, point: QPointF) -> int | None:
        """The number of the place under ``point``."""
        places = range(len(self.laying.places))
        return next((number for number in places if self.place_rect(number).contains(point)), None)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(344), theme.px(582))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.place_at(event.position())
        if number is not None:
            looks = event.button() != Qt.MouseButton.LeftButton or bool(
                event.modifiers() & Qt.KeyboardModifier.ControlModifier
            )
            self.pressed.emit(number, looks)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            paint.draw_box(painter, QRectF(self.rect()), theme.px(RADIUS["well"]), theme.colour("sunken"))
            paper = self.paper_rect()
            painter.fillRect(paper.translated(0, 3).adjusted(-1, 0, 1, 1), theme.colour("line2"))
            painter.fillRect(paper, Qt.GlobalColor.white)
            if not self._image.isNull():
                painter.drawImage(paper, self._image)
            for number in range(min(self.laying.used, len(self.laying.places))):
                self._paint_used(painter, self.place_rect(number))
            self._paint_current(painter)

    def _paint_used(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, _colour("zebra"))
        paint.draw_stripes(painter, box, _colour("line2"), theme.px(7), 1.2)
        words = translate("cards_page", "Used")
        width, height = paint.text_width(words, "control") + theme.px(22), theme.px(22)
        if width > box.width() or height > box.height():
            return
        pill = QRectF(0, 0, width, height)
        pill.moveCenter(box.center())
        paint.draw_box(painter, pill, height / 2, _colour("surface"))
        paint.draw_text(painter, pill, words, "control", _colour("ink2"), paint.CENTER)

    def _paint_current(self, painter: QPainter) -> None:
        number = self.laying.current
        if number is None or number >= len(self.laying.places):
            return
        box = self.place_rect(number)
        ring = box.adjusted(-1.5, -1.5, 1.5, 1.5)
        paint.draw_box(painter, ring, theme.px(4), None, _colour("brand"), 2.4)
        if self.laying.begun and number == self.laying.used:
            words = translate("cards_page", "From here on")
            width, height = paint.text_width(words, "controlb") + theme.px(18), theme.px(24)
            left = min(ring.right() - width + theme.px(6), self.width() - width - theme.px(2))
            tag = QRectF(max(theme.px(2), left), ring.y() - height / 2, width, height)
            paint.draw_box(painter, tag, height / 2, _colour("brand"))
            paint.draw_text(painter, tag, words, "controlb", _colour("surface"), paint.CENTER)
