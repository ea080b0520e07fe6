"""The chosen card, large: the very drawing that is printed, front or back."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.views import paint, theme
from desk.words import translate

_CORNER = 6


class FaceView(QWidget):
    """As wide as its place, as high as the card is then; no higher than ``most`` px at scale 1.0."""

    resized = Signal()

    def __init__(self, most: int = 196, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._card = (90.0, 54.0)
        self._image = QImage()
        self._words = ""
        self.setAccessibleName(translate("cards_page", "The chosen card"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_card(self, size: tuple[float, float]) -> None:
        """Width and height of the card, mm."""
        if size != self._card:
            self._card = size
            self._fit()

    def show_image(self, image: QImage, words: str = "") -> None:
        """The card as it is printed; null: ``words`` stand in its place."""
        self._image, self._words = image, words
        self.setAccessibleDescription(words)
        self.update()

    def image(self) -> QImage:
        return self._image

    def card_rect(self) -> QRectF:
        """Where the card is, in px."""
        wide, high = self._card
        factor = min(self.width() / wide, self.height() / high)
        box = QRectF(0, 0, round(wide * factor), round(high * factor))
        box.moveLeft(round((self.width() - box.width()) / 2))
        return box

    def sizeHint(self) -> QSize:
        return QSize(theme.px(286), theme.px(172))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.resized.emit()

    def _fit(self) -> None:
        wide, high = self._card
        self.setFixedHeight(min(round(self.width() * high / wide), theme.px(self._most)))

    def paintEvent(self, event: QPaintEvent) -> None:
        box, corner = self.card_rect(), theme.px(_CORNER)
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            if self._image.isNull():
                paint.draw_box(painter, box, corner, theme.colour("sunken"), theme.colour("line"))
                paint.draw_text(painter, box, self._words, "small", "ink2", paint.CENTER)
                return
            path = QPainterPath()
            path.addRoundedRect(box, corner, corner)
            painter.setClipPath(path)
            painter.drawImage(box, self._image)
            painter.setClipping(False)
            paint.draw_box(painter, box, corner, None, theme.colour("line2"))
