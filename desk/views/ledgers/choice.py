"""Two values side by side, one of them chosen; and the panel that shows one line of the preview whole."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from desk.views import paint, theme
from desk.views.kit import Button, Card, Label, Rule, Scroll
from desk.views.ledgers.lists import Entry
from desk.views.ledgers.words import field_text
from desk.words import translate

PANEL_WIDTH = 348


class ChoiceBox(QRadioButton):
    """One of two values: where it comes from in small, the value below, on up to three lines."""

    def __init__(self, origin: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._origin = origin
        self._value = value or translate("ledgers_page", "(blank)")
        self.setProperty("k", "segment")  # the sheet would hold a plain radio button to one line
        self.setAccessibleName(f"{origin}: {self._value}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def value(self) -> str:
        return self._value

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def sizeHint(self) -> QSize:
        width = theme.px(PANEL_WIDTH - 40)
        room = QRect(0, 0, width - theme.px(44), 10_000)
        text = theme.metrics("body").boundingRect(room, Qt.TextFlag.TextWrapAnywhere, self._value)
        lines = min(text.height(), 3 * theme.metrics("body").lineSpacing())
        return QSize(width, lines + theme.metrics("small").lineSpacing() + theme.px(12))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        on, pad = self.isChecked(), theme.px(10)
        side = theme.px(18)
        with QPainter(self) as painter:
            fill, edge = ("brand_soft", "brand_line") if on else ("hover" if self.underMouse() else "sunken", "")
            rect = self.rect().toRectF()
            line = theme.colour(edge) if edge else None
            paint.draw_box(painter, rect, theme.px(8), theme.colour(fill), line)
            ring = QRectF(pad, rect.center().y() - side / 2, side, side)
            paint.draw_box(
                painter, ring, side / 2, theme.colour("surface"), theme.colour("brand" if on else "line3"), 2
            )
            if on:
                inner = ring.adjusted(side * 0.28, side * 0.28, -side * 0.28, -side * 0.28)
                paint.draw_box(painter, inner, inner.height() / 2, theme.colour("brand"))
            left = ring.right() + theme.px(9)
            top = theme.px(6)
            head = QRectF(left, top, rect.right() - left - pad, theme.metrics("small").lineSpacing())
            paint.draw_text(painter, head, self._origin, "small", "ink2")
            painter.setFont(theme.font("body"))
            painter.setPen(theme.colour("brand_ink" if on else "ink"))
            body = QRectF(left, head.bottom(), head.width(), rect.bottom() - head.bottom() - theme.px(5))
            painter.drawText(body, int(Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignTop), self._value)


class EntryPanel(Card):
    """One line of the preview, whole: where, what is in the cell and why; or the fields to choose between."""

    chosen = Signal(object, str, bool)
    """Entry, field, and whether the value of the ledger's row is taken."""

    all_chosen = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", margins=(14, 12, 14, 12), gap=8, parent=parent)
        self.setFixedWidth(theme.px(PANEL_WIDTH))
        self.entry: Entry | None = None
        self.boxes: dict[tuple[str, bool], ChoiceBox] = {}
        self._groups: list[QButtonGroup] = []
        self.head = Label("", "h2", wrap=True)
        self.body.addWidget(self.head)
        self._scroll = Scroll()
        self.body.addWidget(self._scroll, 1)
        self.keep = Button(translate("ledgers_page", "Keep all"), key="1", small=True)
        self.take = Button(translate("ledgers_page", "Take all from this row"), key="2", small=True)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.keep)
        foot.addWidget(self.take)
        foot.addStretch(1)
        self.body.addWidget(self._foot)
        self.keep.clicked.connect(self._keep_all)
        self.take.clicked.connect(self._take_all)
        self.show_entry(None, {})

    def show_entry(self, entry: Entry | None, taken: dict[str, bool]) -> None:
        """Show ``entry``; ``taken`` says by field whether the ledger's value is chosen."""
        self.entry = entry
        self.boxes, self._groups = {}, []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        self._foot.setVisible(entry is not None and bool(entry.differences))
        if entry is None:
            self.head.setText(translate("ledgers_page", "Nothing chosen"))
            column.addWidget(Label(translate("ledgers_page", "Choose a line with ↑ ↓."), "body", "ink2", wrap=True))
        elif entry.name:
            self._lay_out_choices(entry, taken, column)
        else:
            self._lay_out_cell(entry, column)
        column.addStretch(1)
        self._scroll.setWidget(inside)

    def _lay_out_cell(self, entry: Entry, column: QVBoxLayout) -> None:
        self.head.setText(" ".join(part for part in (entry.where, entry.cell) if part))
        if entry.field:
            column.addWidget(Label(entry.field, "smallb", "ink2"))
        well = Card("well", margins=(10, 8, 10, 8))
        content = entry.content or translate("ledgers_page", "(blank)")
        well.body.addWidget(Label(content, "strong", wrap=True))
        column.addWidget(well)
        column.addWidget(Label(entry.text, "body", "ink", wrap=True))

    def _lay_out_choices(self, entry: Entry, taken: dict[str, bool], column: QVBoxLayout) -> None:
        self.head.setText(f"{entry.name}  {entry.where}")
        if not entry.differences:
            column.addWidget(Label(entry.text, "body", "ink2", wrap=True))
        for number, each in enumerate(entry.differences):
            if number:
                column.addWidget(Rule())
            column.addWidget(Label(field_text(each.field), "smallb", "ink2"))
            group = QButtonGroup(self)
            for take, origin, value in (
                (False, entry.other, each.known),
                (True, translate("ledgers_page", "In {where}", where=entry.where), each.in_row),
            ):
                box = ChoiceBox(origin, value)
                box.setChecked(taken.get(each.field, each.take) is take)
                box.setProperty("field", each.field)
                box.setProperty("take", take)
                group.addButton(box)
                column.addWidget(_held_open(box))
                self.boxes[each.field, take] = box
            group.buttonToggled.connect(self._toggled)
            self._groups.append(group)

    def _toggled(self, box: ChoiceBox, on: bool) -> None:
        if on and self.entry is not None:
            self.chosen.emit(self.entry, box.property("field"), box.property("take"))

    def _keep_all(self) -> None:
        if self.entry is not None:
            self.all_chosen.emit(self.entry, False)

    def _take_all(self) -> None:
        if self.entry is not None:
            self.all_chosen.emit(self.entry, True)


def _held_open(box: ChoiceBox) -> QWidget:
    """``box`` at its full height: the style sheet would let a layout squeeze a radio button to one line."""
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(box)
    holder.setFixedHeight(box.sizeHint().height())
    return holder
