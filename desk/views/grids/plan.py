"""The plan of the buildings, estate by estate: one painted widget that draws only what is in sight.

A building shows its number, households and elders; its micro grid by colour and by a letter; who lives alone by a
mark with the number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desk.rules.range_texts import is_road
from desk.services.grids import BuildingOnMap, EstateMap, GridNode
from desk.views import icons, paint, theme
from desk.views.canvas import Canvas
from desk.views.grids.board import HEAD, Board, Estate, Tile
from desk.views.grids.wording import NODE_FAMILIES, letters
from desk.words import translate

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_NONE = 0
"""Stands for “no grid” among the letters."""


class PlanView(Canvas):
    """``picked`` when other buildings are selected, ``opened`` on Enter, ``pressed_key`` for letters, Ins and Del."""

    picked = Signal()
    opened = Signal(object)
    pressed_key = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("grids_page", "Plan of the buildings"), parent)
        self._plans: tuple[EstateMap, ...] = ()
        self._names: dict[int, str] = {}
        self._letters: Mapping[int, str] = {}
        self._families: dict[int, str] = {}
        self.board = Board((), 0, 1)
        self.current_key: int | None = None
        self.selected: set[int] = set()
        self._anchor: int | None = None
        self.painted = 0
        self.verticalScrollBar().setSingleStep(theme.px(40))

    def show_plans(self, plans: Sequence[EstateMap], nodes: Sequence[GridNode]) -> None:
        """Show these estates; what is selected stays where it is still there."""
        before = [plan.proper for plan in self._plans]
        here = {each.building.grid_id for plan in plans for each in plan.buildings}
        keys = [node.grid_id for node in nodes if node.grid_id in here]
        order = {key: at for at, key in enumerate(keys)}
        self._plans = tuple(sorted(plans, key=lambda plan: _first_place(plan, order)))
        self._letters = letters(keys)
        self._names = {node.grid_id: node.name for node in nodes}
        self._families = {key: NODE_FAMILIES[at % len(NODE_FAMILIES)] for at, key in enumerate(keys)}
        self._lay_out()
        self.selected = {key for key in self.selected if self.board.tile(key) is not None}
        if self.board.tile(self.current_key) is None:
            first = self.board.first()
            self.current_key = self._anchor = first.key if first is not None else None
            self.selected = {self.current_key} if self.current_key is not None else set()
        if [plan.proper for plan in self._plans] != before:
            self._show_current()
        self._tell()

    def current(self) -> BuildingOnMap | None:
        """The building that the arrows stand on."""
        tile = self.board.tile(self.current_key)
        return tile.building if tile is not None else None

    def chosen(self) -> list[BuildingOnMap]:
        """The selected buildings, as one reads the plan."""
        return [tile.building for line in self.board.lines for tile in line if tile.key in self.selected]

    def select(self, key: int, *, until: bool = False, toggle: bool = False) -> None:
        """Go to a building; ``until`` selects all from the last one on, ``toggle`` adds it or takes it away."""
        if until and self._anchor is not None:
            self.selected = set(self.board.between(self._anchor, key))
        elif toggle:
            self.selected ^= {key}
            self._anchor = key
        else:
            self.selected, self._anchor = {key}, key
        self.current_key = key
        self._show_current()
        self._tell()

    def grid_name(self, key: int | None) -> str:
        """The name of a building's grid."""
        return self._names.get(key, "") if key is not None else translate("grids_page", "no grid")

    # Input

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        letter = event.text().upper()
        if key in _ARROWS and self.current_key is not None:
            tile = self.board.beside(self.current_key, *_ARROWS[key])
            if tile is not None:
                self.select(tile.key, until=shift)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current() is not None:
            self.opened.emit(self.current())
        elif key == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._select_estate()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Insert}:
            self.pressed_key.emit("Del" if key == Qt.Key.Key_Delete else "Ins")
        elif letter and letter in "GE" and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.pressed_key.emit(letter)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        tile = self.board.at(event.position() + self._shift())
        if tile is not None and event.button() == Qt.MouseButton.LeftButton:
            held = event.modifiers()
            shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
            self.select(tile.key, until=bool(held & shift), toggle=bool(held & ctrl))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        tile = self.board.at(event.position() + self._shift())
        if tile is not None:
            self.opened.emit(tile.building)

    def tip_at(self, point: QPointF) -> str:
        tile = self.board.at(point + self._shift())
        return self.words(tile.building) if tile is not None else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "board"):
            self._lay_out()

    def words(self, each: BuildingOnMap) -> str:
        """A building in words, for the tool tip and the screen reader."""
        return translate(
            "grids_page",
            "{name}: {households} homes, {residents} people, {elders} elders, {solitary} living alone, {grid}",
            name=each.building.proper + number_text(each),
            households=each.households,
            residents=each.residents,
            elders=each.elders,
            solitary=each.solitary,
            grid=self.grid_name(each.building.grid_id),
        )

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        shift, area = self._shift(), event.rect()
        top, bottom = area.top() + shift.y(), area.bottom() + shift.y()
        self.painted = 0
        with QPainter(self.viewport()) as painter:
            painter.fillRect(area, theme.colour("surface"))
            painter.translate(-shift)
            for estate in self.board.estates_between(top, bottom):
                if estate.top + theme.px(HEAD) >= top:
                    self._paint_head(painter, estate)
            for tile in self.board.visible(top, bottom):
                self._paint_tile(painter, tile)
                self.painted += 1

    def _paint_head(self, painter: QPainter, estate: Estate) -> None:
        px = theme.px
        left, height = float(px(12)), px(HEAD)
        name = estate.plan.proper
        paint.draw_text(painter, QRectF(left, estate.top, px(260), height), name, "strong")
        left += min(paint.text_width(name, "strong"), px(260)) + px(8)
        count = translate("grids_page", "{n} buildings", n=len(estate.plan.buildings))
        paint.draw_text(painter, QRectF(left, estate.top, px(90), height), count, "small", "ink3")
        left += paint.text_width(count, "small") + px(14)
        here = {each.building.grid_id for each in estate.plan.buildings}
        for key, letter in self._letters.items():
            if key not in here:
                continue
            words = self._names.get(key, "")
            need = px(24) + paint.text_width(words, "small")
            if left + need > self.viewport().width() - px(36):
                paint.draw_text(painter, QRectF(left, estate.top, px(20), height), "…", "small", "ink3")
                break
            middle = estate.top + height / 2
            self._paint_letter(painter, QRectF(left, middle - px(9), px(18), px(18)), self._families[key], letter)
            paint.draw_text(painter, QRectF(left + px(23), estate.top, need, height), words, "small", "ink2")
            left += need + px(12)

    def _paint_letter(self, painter: QPainter, box: QRectF, family: str, letter: str) -> None:
        look = theme.family(family)
        paint.draw_box(painter, box, theme.px(4), look.soft, look.line)
        paint.draw_text(painter, box, letter, "microb", look.text, paint.CENTER)

    def _paint_tile(self, painter: QPainter, tile: Tile) -> None:
        px, each, box = theme.px, tile.building, tile.place
        key = each.building.grid_id
        family = self._families.get(key, "grey") if key is not None else "grey"
        look, selected = theme.family(family), tile.key in self.selected
        fill = look.soft if key is not None else theme.colour("surface")
        paint.draw_box(painter, box, px(6), fill, look.line)
        if key is None:
            paint.draw_stripes(painter, box.adjusted(2, 2, -2, -2), theme.colour("line2"), 9)
        inside = box.adjusted(px(8), px(5), -px(7), -px(5))
        name = QRectF(inside.x(), inside.y(), inside.width() - px(20), px(22))
        paint.draw_text(painter, name, number_text(each), "strong")
        letter = self._letters.get(key, "?") if key is not None else "?"
        corner = QRectF(inside.right() - px(22), inside.y(), px(22), px(22))
        paint.draw_text(painter, corner, letter, "smallb", look.text, paint.RIGHT)
        people = translate("grids_page", "{homes}H {elders}E", homes=each.households, elders=each.elders)
        line = QRectF(inside.x(), inside.bottom() - px(20), inside.width(), px(20))
        if each.solitary:
            line.setRight(self._paint_alone(painter, line, each.solitary))
        if paint.text_width(people, "small") > line.width():  # those who need more stay; the rest is told when chosen
            people = translate("grids_page", "{elders}E", elders=each.elders)
        paint.draw_text(painter, line, people, "small", "ink2")
        if selected:
            paint.draw_box(painter, box, px(6), None, theme.colour("brand"), px(2))
        if tile.key == self.current_key and self.hasFocus():
            paint.draw_box(painter, box.adjusted(-px(3), -px(3), px(3), px(3)), px(8), None, theme.colour("brand"), 1)

    def _paint_alone(self, painter: QPainter, line: QRectF, count: int) -> float:
        """The house and how many live alone, at the right; where they begin."""
        side, ink = theme.px(13), theme.family("rose").text
        width = paint.text_width(str(count), "smallb")
        paint.draw_text(painter, line, str(count), "smallb", ink, paint.RIGHT)
        mark = QRectF(line.right() - width - side - theme.px(2), line.center().y() - side / 2, side, side)
        icons.paint(painter, "house-line", mark, ink)
        return mark.left() - theme.px(2)

    # Moving

    def _lay_out(self) -> None:
        view = self.viewport()
        self.board = Board(self._plans, view.width(), theme.current().scale)
        for bar, need, page in (
            (self.verticalScrollBar(), self.board.height, view.height()),
            (self.horizontalScrollBar(), self.board.width, view.width()),
        ):
            bar.setRange(0, max(0, int(need - page)))
            bar.setPageStep(page)
        view.update()

    def _shift(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _show_current(self) -> None:
        tile = self.board.tile(self.current_key)
        if tile is None:
            return
        head = theme.px(HEAD)
        for bar, start, end, page in (
            (self.verticalScrollBar(), tile.place.top() - head, tile.place.bottom() + 8, self.viewport().height()),
            (self.horizontalScrollBar(), tile.place.left() - 8, tile.place.right() + 8, self.viewport().width()),
        ):
            if start < bar.value():
                bar.setValue(int(start))
            elif end > bar.value() + page:
                bar.setValue(int(end - page))

    def _select_estate(self) -> None:
        if self.current_key is not None:
            self.selected = set(self.board.neighbours_of(self.current_key))
            self._tell()

    def _tell(self) -> None:
        now = self.current()
        self.setAccessibleDescription(self.words(now) if now is not None else "")
        self.viewport().update()
        self.picked.emit()


def number_text(each: BuildingOnMap) -> str:
    """12号楼, or 36号 along a road."""
    return each.building.number + ("号" if is_road(each.building.proper) else "号楼")


def _first_place(plan: EstateMap, order: Mapping[int, int]) -> int:
    """Where the first of an estate's grids stands in the tree; estates without a grid come last."""
    places = (order.get(each.building.grid_id or _NONE, len(order)) for each in plan.buildings)
    return min(places, default=len(order))
