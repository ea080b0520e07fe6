"""What was booked and served on a day by sitting, and the bookings of which nobody said how they ended."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.rules.care import state_text
from desk.rules.times import clock_text, date_text
from desk.services.fees import OpenBooking, SittingDay, Till
from desk.views import theme
from desk.views.kit import Button, Card, Label, Pill
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate


class SittingsCard(Card):
    """Portions of each sitting of the day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", margins=(1, 8, 1, 1), gap=6, parent=parent)
        self.model = RowModel(_sitting_columns(), _sitting_key, parent=self)
        self.table = RowTable(self.model, translate("till_page", "Services of the day"))
        self.sums = Label("", "small", "ink2", elide=True)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(15), 0, theme.px(15), 0)
        head.setSpacing(theme.px(12))
        head.addWidget(Label(translate("till_page", "Services of the day"), "h2"))
        head.addWidget(self.sums, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.table, 1)

    def measure(self) -> None:
        """In large type there is no room for what was cancelled or waived."""
        self.table.hide_columns(_IN_SMALL_TYPE if theme.current().is_large else ())

    def show_till(self, till: Till) -> None:
        """What was booked and served, and what is still to come."""
        self.model.reset(len(till.sittings), till.sittings)
        booked, served = (sum(getattr(row, name) for row in till.sittings) for name in ("booked", "served"))
        said = translate("till_page", "{n} booked, {served} served", n=booked, served=served)
        if till.coming:
            said = f"{said}　{translate('till_page', '{n} still to come today', n=till.coming)}"
        self.sums.setText(said)


class OpenCard(Card):
    """``ended`` with the chosen bookings and whether the person came; ``settled`` when what was done is settled."""

    ended = Signal(object, bool)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", margins=(1, 8, 1, 8), gap=6, parent=parent)
        self.model = RowModel(_open_columns(), _open_key, parent=self)
        self.table = RowTable(self.model, translate("till_page", "Unfinished"), many=True)
        self.pill = Pill("")
        self.all_done = Label("", "body", "ink2", wrap=True)
        self.came = Button(translate("till_page", "Was done"), kind="primary", small=True, key="D")
        self.missed = Button(translate("till_page", "Nobody came"), small=True, key="X")
        self.settle = Button(translate("till_page", "Settle what was done"), small=True)
        self._build()
        self.came.clicked.connect(self.say_came)
        self.missed.clicked.connect(self.say_missed)
        self.settle.clicked.connect(self.settled)

    def _build(self) -> None:
        side = theme.px(15)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(side, 0, side, 0)
        head.addWidget(Label(translate("till_page", "Unfinished"), "h2"))
        head.addStretch(1)
        head.addWidget(self.pill)
        foot.setContentsMargins(side, 0, side, 0)
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.all_done, 1)
        for button in (self.settle, self.missed, self.came):
            foot.addWidget(button)
        self.body.addLayout(head)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(foot)

    def show_till(self, till: Till) -> None:
        """What is unfinished; what was chosen stays chosen where it is still there."""
        rows, had = till.unfinished, self.table.current_row()
        self.model.reset(len(rows), rows)
        if rows and not (had is not None and self.table.select_key(_open_key(had))):
            self.table.selectRow(0)
        self.table.setVisible(bool(rows))
        said = translate("till_page", "{n} unfinished", n=len(rows)) if rows else translate("till_page", "none")
        self.pill.set_pill(said, "red" if rows else "green", "triangle" if rows else "tick")
        if rows:
            self.all_done.setText("")
        elif till.to_settle:
            self.all_done.setText(
                translate("till_page", "{n} services were done and are not settled.", n=till.to_settle)
            )
        else:
            self.all_done.setText(translate("till_page", "Everything that is over has an end and is settled."))
        for button in (self.came, self.missed):
            button.setVisible(bool(rows))
        self.settle.setVisible(not rows and bool(till.to_settle))

    def set_busy(self, busy: bool) -> None:
        for button in (self.came, self.missed, self.settle):
            button.set_busy(busy)

    def say_came(self) -> None:
        """D: the chosen ones were done."""
        self._end(True)

    def say_missed(self) -> None:
        """X: of the chosen ones nobody came."""
        self._end(False)

    def _end(self, came: bool) -> None:
        rows = self.table.selected_rows()
        if rows and self.came.isEnabled():
            self.ended.emit(rows, came)


_IN_SMALL_TYPE = (5, 6)


def _sitting_columns() -> list[Column]:
    return [
        Column(translate("till_page", "Service"), 110, text=_service, kind="strong"),
        Column(translate("till_page", "Time"), 0, text=_sitting),
        Column(translate("till_page", "Booked"), 64, text=_booked, align="right"),
        Column(translate("till_page", "Served"), 64, text=_served, align="right", kind="strong"),
        Column(translate("till_page", "Missed"), 64, text=_missed, align="right", ink=_red),
        Column(translate("till_page", "Cancelled"), 64, text=_cancelled, align="right", kind="meta"),
        Column(translate("till_page", "Waived"), 64, text=_waived, align="right", kind="meta"),
        Column(translate("till_page", "Open"), 64, text=_open, align="right", ink=_amber),
    ]


def _sitting_key(row: object) -> object:
    return row.sitting_id if isinstance(row, SittingDay) else None


def _service(row: SittingDay | OpenBooking) -> str:
    return row.service


def _sitting(row: SittingDay) -> str:
    return row.sitting


def _number(number: int) -> str:
    return str(number) if number else ""


def _booked(row: SittingDay) -> str:
    return _number(row.booked)


def _served(row: SittingDay) -> str:
    return _number(row.served)


def _missed(row: SittingDay) -> str:
    return _number(row.missed)


def _cancelled(row: SittingDay) -> str:
    return _number(row.cancelled)


def _waived(row: SittingDay) -> str:
    return _number(row.waived)


def _open(row: SittingDay) -> str:
    return _number(row.open)


def _red(row: SittingDay) -> str:
    return "red" if row.missed else ""


def _amber(row: SittingDay) -> str:
    return "amber" if row.open else ""


def _open_columns() -> list[Column]:
    return [
        Column(translate("till_page", "When"), 116, text=_when, kind="meta"),
        Column(translate("till_page", "Service"), 96, text=_service),
        Column(translate("till_page", "Name"), 0, text=_name, kind="strong"),
        Column(translate("till_page", "State"), 90, text=_state, kind="meta"),
    ]


def _open_key(row: object) -> object:
    return row.booking_id if isinstance(row, OpenBooking) else None


def _when(row: OpenBooking) -> str:
    return f"{date_text(row.day)} {clock_text(row.starts_at)}"


def _name(row: OpenBooking) -> str:
    return row.name


def _state(row: OpenBooking) -> str:
    return state_text(row.state)
