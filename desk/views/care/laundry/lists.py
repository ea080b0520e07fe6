"""Who is expected, the washers, and the bags that are here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.rules.times import clock_text, local_date
from desk.services.laundry import BagRow, ExpectedRow, LaundryRoom, WasherRow
from desk.views import paint, theme
from desk.views.care.laundry.words import due_words, expected_words, pill_of, washer_words
from desk.views.kit import Card, Label, Pill
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

_DOOR = 2


class ListCard(Card):
    """A title, a number beside it, and a table; ``opened`` with a row on Enter. ``none`` stands where it is empty."""

    opened = Signal(object)

    def __init__(
        self, title: str, columns: Sequence[Column], nothing: str, *, many: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("card", margins=(1, 8, 1, 1), gap=6, parent=parent)
        self.model = RowModel(columns, _key, parent=self)
        self.table = RowTable(self.model, title, many=many)
        self.table.opened.connect(self.opened)
        self.pill, self.none = Pill(), Label(nothing, "body", "ink3", wrap=True)
        self.none.setContentsMargins(theme.px(15), 0, theme.px(15), theme.px(8))
        self.head = QHBoxLayout()
        self.head.setContentsMargins(theme.px(15), 0, theme.px(12), 0)
        self.head.setSpacing(theme.px(8))
        self.head.addWidget(Label(title, "h2"))
        self.head.addStretch(1)
        self.head.addWidget(self.pill)
        self.body.addLayout(self.head)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.none, 1)

    def show_rows(self, rows: Sequence[object]) -> None:
        """Show these; what was chosen stays chosen where it is still there."""
        had = self.table.current_row()
        self.model.reset(len(rows), rows)
        if rows and not (had is not None and self.table.select_key(_key(had))):
            self.table.selectRow(0)
        self.table.setVisible(bool(rows))
        self.none.setVisible(not rows)

    def tell(self, words: str, family: str = "grey", shape: str = "dot") -> None:
        """Beside the title."""
        self.pill.set_pill(words, family, shape)
        self.pill.setVisible(bool(words))


class ExpectedCard(ListCard):
    """Whose bag comes today."""

    def __init__(self) -> None:
        columns = [
            Column(translate("laundry_page", "Time"), 62, text=_time, kind="meta"),
            Column(translate("laundry_page", "Name"), 0, text=_expected, kind="strong"),
            Column("", 66, text=_fetched, kind="meta"),
        ]
        nothing = translate("laundry_page", "Nobody is expected any more today.")
        super().__init__(translate("laundry_page", "Expected today"), columns, nothing)

    def show_room(self, room: LaundryRoom) -> None:
        self.show_rows(room.expected)
        self.tell(str(len(room.expected)) if room.expected else "", "blue")
        self.table.setAccessibleDescription("\n".join(map(expected_words, room.expected)))


class WashersCard(ListCard):
    """Which washer runs, how long already."""

    def __init__(self) -> None:
        self._now: datetime | None = None
        columns = [
            Column(translate("laundry_page", "Washer"), 96, text=_washer, kind="strong"),
            Column(translate("laundry_page", "State"), 0, text=self._words, ink=_running),
        ]
        nothing = translate("laundry_page", "No washer is entered: the settings know them as resources.")
        super().__init__(translate("laundry_page", "Washers"), columns, nothing)

    def show_room(self, room: LaundryRoom) -> None:
        self._now = room.now
        self.show_rows(room.washers)
        running = sum(row.load_id is not None for row in room.washers)
        self.tell(translate("laundry_page", "{n} running", n=running) if running else "", "amber", "half")
        self.table.setAccessibleDescription("\n".join(f"{row.name} {self._words(row)}" for row in room.washers))

    def _words(self, row: object) -> str:
        assert isinstance(row, WasherRow) and self._now is not None
        return washer_words(row, self._now)


class BagsCard(ListCard):
    """The bags by urgency, those that went back today below; several can be chosen for a washer."""

    def __init__(self) -> None:
        self._today: date | None = None
        columns = [
            Column(translate("laundry_page", "State"), 112, text=_state, paint=_paint_state),
            Column(translate("laundry_page", "Name"), 84, text=_bag_name, kind="strong"),
            Column(translate("laundry_page", "Door"), 0, text=_door, kind="meta"),
            Column(translate("laundry_page", "Pieces"), 52, text=_count, align="right"),
            Column(translate("laundry_page", "Back by"), 140, text=self._due, ink=_late),
        ]
        nothing = translate("laundry_page", "No bag is here.")
        super().__init__(translate("laundry_page", "Bags"), columns, nothing, many=True)

    def measure(self) -> None:
        """In large type there is no room for doors."""
        large = theme.current().is_large
        self.table.hide_columns({_DOOR} if large else ())
        self.table.horizontalHeader().setStretchLastSection(large)

    def show_room(self, room: LaundryRoom) -> None:
        self._today = local_date(room.now)
        rows = (*room.bags, *room.returned)
        self.show_rows(rows)
        words = [translate("laundry_page", "{n} here", n=len(room.bags))] if room.bags else []
        if room.overdue:
            words.append(translate("laundry_page", "{n} late", n=room.overdue))
        if room.missing:
            words.append(translate("laundry_page", "{n} pieces missing", n=room.missing))
        alarm = room.overdue or room.missing
        between = translate("care_panel", ", ")
        self.tell(between.join(words), "red" if alarm else "grey", "triangle" if alarm else "dot")
        said = (f"{_bag_name(row)} {_state(row)} {self._due(row)}" for row in rows)
        self.table.setAccessibleDescription("\n".join(said))

    def chosen(self) -> list[BagRow]:
        """The bags that are chosen."""
        return [row for row in self.table.selected_rows() if isinstance(row, BagRow)]

    def _due(self, row: object) -> str:
        assert isinstance(row, BagRow) and self._today is not None
        return translate("laundry_page", "went back") if row.returned_at is not None else due_words(row, self._today)


def _key(row: object) -> object:
    if isinstance(row, ExpectedRow):
        return row.booking_id
    if isinstance(row, WasherRow):
        return row.resource_id
    return row.bag_id if isinstance(row, BagRow) else None


def _time(row: ExpectedRow) -> str:
    return clock_text(row.starts_at)


def _expected(row: ExpectedRow) -> str:
    return row.name


def _fetched(row: ExpectedRow) -> str:
    return translate("laundry_page", "fetched") if row.at_home else ""


def _washer(row: WasherRow) -> str:
    return row.name


def _running(row: WasherRow) -> str:
    return "amber" if row.load_id is not None else "ink2"


def _state(row: BagRow) -> str:
    return pill_of(row)[0]


def _paint_state(painter: QPainter, box: QRectF, row: object, _selected: bool) -> None:
    assert isinstance(row, BagRow)
    word, family, shape = pill_of(row)
    paint.draw_pill(painter, box.x() - theme.px(2), box.center().y(), word, family, shape)


def _bag_name(row: BagRow) -> str:
    return row.name


def _door(row: BagRow) -> str:
    return row.door


def _count(row: BagRow) -> str:
    return str(row.count)


def _late(row: BagRow) -> str:
    return "red" if row.overdue else ""
