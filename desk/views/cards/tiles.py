"""The templates to choose from, each with a small picture of its front as it is printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desk.services.cards import TemplateRow
from desk.views import paint, theme
from desk.views.cards.wording import size_words
from desk.views.tokens import RADIUS, TYPE
from desk.words import translate

_PICTURE, _WORDS, _SHOT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, (84, 50)
HIGH, LOW, GAP = 64, 52, 8
SHOWN, SHOWN_LARGE = 3, 2
"""So many are in sight at once; the others are scrolled to."""

_Index = QModelIndex | QPersistentModelIndex


class Tiles(QListWidget):
    """``picked`` with the row of a template in the list of those that are offered."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.low = False
        self.setAccessibleName(translate("cards_page", "Template"))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAutoFillBackground(False)
        self.setProperty("k", "bare")
        self.setItemDelegate(_Tile(self))
        self.currentRowChanged.connect(self._pick)

    def show_rows(self, rows: Sequence[TemplateRow], current: int) -> None:
        """Offer these; pictures of before stay until the new ones come."""
        had = {self.item(n).text(): self.item(n).data(_PICTURE) for n in range(self.count())}
        self.blockSignals(True)
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.name)
            item.setData(_WORDS, size_words(row.template))
            item.setData(_PICTURE, had.get(row.name))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.name}  {size_words(row.template)}")
            self.addItem(item)
        self.setCurrentRow(current)
        self.blockSignals(False)
        self.measure()

    def show_picture(self, number: int, image: QImage) -> None:
        """The front of the template in that row."""
        item = self.item(number)
        if item is not None:
            item.setData(_PICTURE, image)

    def shot(self) -> QSize:
        """How large a picture of a tile is at most, in px."""
        high = _SHOT[1] - (10 if self.low else 0)
        return QSize(theme.px(_SHOT[0]), theme.px(high))

    def tile_height(self) -> int:
        return theme.px(LOW if self.low else HIGH)

    def measure(self) -> None:
        """As high as the tiles in sight."""
        gap = theme.px(GAP)
        most = SHOWN_LARGE if self.low and theme.current().is_large else SHOWN
        shown = max(1, min(self.count(), most))
        self.setFixedHeight(shown * (self.tile_height() + gap) - gap)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and Space are keys of the page; letters do not search here."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _pick(self, number: int) -> None:
        if number >= 0:
            self.picked.emit(number)


class _Tile(QStyledItemDelegate):
    def __init__(self, tiles: Tiles) -> None:
        super().__init__(tiles)
        self._tiles = tiles

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        last = index.row() == self._tiles.count() - 1
        return QSize(theme.px(100), self._tiles.tile_height() + (0 if last else theme.px(GAP)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        box = QRectF(option.rect)
        box.setHeight(self._tiles.tile_height())
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ground = theme.colour("brand_soft" if on else "hover" if over else "surface")
        edge = theme.colour("brand" if on else "line")
        paint.draw_box(painter, box, theme.px(RADIUS["card"]), ground, edge, 2.0 if on else 1.0)
        shot = QRectF(box.x() + theme.px(9), 0, *self._tiles.shot().toTuple())
        shot.moveTop(box.center().y() - shot.height() / 2)
        image = index.data(_PICTURE)
        if isinstance(image, QImage) and not image.isNull():
            ratio = image.devicePixelRatioF()
            place = QRectF(0, 0, image.width() / ratio, image.height() / ratio)
            place.moveCenter(shot.center())
            painter.drawImage(place, image)
            paint.draw_box(painter, place, 3, None, theme.colour("line2"))
        left = shot.right() + theme.px(10)
        room = QRectF(left, box.y(), box.right() - left - theme.px(6), box.height())
        self._paint_words(painter, room, index.data(), index.data(_WORDS), on)
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRectF, name: str, size: str, on: bool) -> None:
        """The name, what stands in brackets below it, and the size where there is room for it."""
        first, _, rest = name.partition("（") if "（" in name else name.partition("(")
        lines = [(first.strip(), "strong" if on else "body", "ink")]
        if rest:
            lines += [(rest.strip(" )）"), "micro", "ink2"), (size, "micro", "ink2")][: 1 if self._tiles.low else 2]
        else:
            lines.append((size, "small", "ink2"))
        heights = [theme.px(TYPE[role].line - 1) for _, role, _ in lines]
        line = QRectF(room.x(), room.center().y() - sum(heights) / 2, room.width(), 0)
        for (text, role, ink), height in zip(lines, heights, strict=True):
            line.setHeight(height)
            paint.draw_text(painter, line, text, role, ink)
            line.translate(0, height)
