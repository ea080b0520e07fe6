"""服务包 and 接下来: what a resident has left of packages, and what is booked for the next days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.care import AHEAD, BookingState, ServiceKind, state_text
from desk.rules.permissions import Permission
from desk.rules.times import clock_text, date_text, local_date, weekday_text
from desk.services import bookings
from desk.services.bookings import BookingRow
from desk.services.packages import CountRow
from desk.services.packages.reading import in_hand
from desk.views import paint, theme
from desk.views.counts import CountLine, is_low
from desk.views.kit import Button, Card, Label
from desk.views.page import Tools
from desk.views.residents.cards.pressable import PressableLine
from desk.views.wording import may
from desk.words import translate

DAYS_AHEAD = timedelta(days=14)
SHOWN = 3
FROM_AGE = 60
"""Below this age the cards show only what there is."""

_NEAR = 6
"""Up to so many days ahead the day of the week says it."""


@dataclass(frozen=True, slots=True)
class Served:
    """What is left of packages today, and what is still to come."""

    left: tuple[CountRow, ...]
    coming: tuple[BookingRow, ...]


def read(session: Any, *, resident_id: int) -> Served:
    """Both in one look."""
    today = local_date(session.now)
    booked = bookings.bookings_of(session, resident_id=resident_id, first=today, last=today + DAYS_AHEAD)
    coming = (row for row in booked if row.ends_at > session.now and (row.state in AHEAD or _is_under_way(row)))
    return Served(in_hand(session, resident_id=resident_id), tuple(coming))


def _is_under_way(row: BookingRow) -> bool:
    return row.state is BookingState.IN_PREPARATION


class NextLine(PressableLine):
    """One booking; Enter shows it on the board."""

    HEIGHT = 26
    chosen = Signal(int)

    def __init__(self, row: BookingRow, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._when, self._what = when_words(row, today), what_words(row)
        self._waits = state_text(row.state) if row.state is BookingState.WAITING else ""
        self.setAccessibleName(" ".join(filter(None, (self._when, self._what, self._waits))))
        self.setToolTip(translate("resident_services", "Show it on the board"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self.row.booking_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = self.rect().toRectF()
        with QPainter(self) as painter:
            if self.underMouse() or self.isDown():
                paint.draw_box(painter, rect, theme.px(6), theme.colour("hover"))
            paint.draw_text(painter, rect, self._when, "small", "ink2")
            left = theme.px(94)
            right = paint.text_width(self._waits, "small")
            paint.draw_text(painter, rect, self._waits, "small", theme.family("violet").text, paint.RIGHT)
            room = QRectF(left, 0, max(0.0, rect.width() - left - right - theme.px(6)), rect.height())
            paint.draw_text(painter, room, self._what, "control")


class NextCard(Card):
    """接下来; ``opened`` brings the key of a booking."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=2, parent=parent)
        self.lines: list[NextLine] = []
        self.more = Label("", "small", "ink3")
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addWidget(Label(translate("resident_services", "Coming up"), "h2"))
        self.body.addLayout(self._column)
        self.body.addWidget(self.more)
        self.hide()

    def show_rows(self, rows: Sequence[BookingRow], today: date) -> None:
        """The first few; without any the card is away."""
        self.lines = _changed(self._column, self.lines, [NextLine(row, today) for row in rows[:SHOWN]])
        for line in self.lines:
            line.chosen.connect(self.opened)
        rest = len(rows) - len(self.lines)
        self.more.setText(translate("resident_services", "and {n} more in two weeks", n=rest))
        self.more.setVisible(rest > 0)
        self.setVisible(bool(rows))


class ServicesCard(Card):
    """服务包. Reads by itself, also for ``coming``; ``asked`` brings what the page of services is to show."""

    asked = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, parent=parent)
        self._tools, self._worker = tools, tools.worker
        self._resident_id: int | None = None
        self._age: int | None = None
        self.found: Served | None = None
        self.lines: list[CountLine] = []
        self.coming = NextCard()
        self.book = self._button(translate("resident_services", "Book"), "book")
        self.plans = self._button(translate("resident_services", "Plans"), "plans")
        self.account = self._button(translate("resident_services", "Account"), "account")
        self.plans.setToolTip(translate("resident_services", "Standing plans and pauses"))
        self.account.setToolTip(translate("resident_services", "Packages and money"))
        self.nothing = Label(translate("resident_services", "No package that can be used today"), "small", "ink3")
        head = QHBoxLayout()
        head.setSpacing(theme.px(2))
        head.addWidget(Label(translate("resident_services", "Service packages"), "h2"))
        head.addStretch(1)
        for button in (self.book, self.plans, self.account):
            head.addWidget(button)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(9))
        self.body.addLayout(head)
        self.body.addWidget(self.nothing)
        self.body.addLayout(self._column)
        self.coming.opened.connect(self._open)
        self.hide()

    def _button(self, words: str, what: str) -> Button:
        button = Button(words, kind="ghost", small=True)
        button.clicked.connect(partial(self._ask, what))
        return button

    def show_for(self, resident_id: int) -> None:
        """Read what this resident has, as far as it may be seen."""
        if resident_id != self._resident_id:
            self._resident_id, self.found = resident_id, None
            self.hide()
            self.coming.hide()
        if may(self._worker, Permission.CARE_READ):
            self._worker.look(
                partial(read, resident_id=resident_id), "residents.services", done=self._show, failed=self._tell,
                replaces="residents-services",
            )  # fmt: skip

    def set_age(self, age: int | None) -> None:
        """How old the resident is: for the young the card shows only what there is."""
        self._age = age
        self._appear()

    def _appear(self) -> None:
        is_old = self._age is None or self._age >= FROM_AGE
        found = self.found
        self.setVisible(found is not None and (is_old or bool(found.left) or bool(found.coming)))

    def _show(self, found: Served) -> None:
        if found != self.found:
            self.lines = _changed(self._column, self.lines, [CountLine(row, note_words(row)) for row in found.left])
            self.nothing.setVisible(not found.left)
            self.coming.show_rows(found.coming, local_date(self._worker.clock()))
        self.found = found
        books = may(self._worker, Permission.CARE_BOOK)
        self.book.setVisible(books)
        self.plans.setVisible(books)
        self.account.setVisible(may(self._worker, Permission.CARE_WRITE))
        self._appear()

    def _ask(self, what: str) -> None:
        self.asked.emit(("week", (what, self._resident_id)))

    def _open(self, booking_id: int) -> None:
        self.asked.emit(booking_id)

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")


def when_words(row: BookingRow, today: date) -> str:
    """今天 11:30, 周五 10:00, 12月8日 10:00."""
    ahead, clock = (row.day - today).days, clock_text(row.starts_at)
    named = {0: translate("resident_services", "today"), 1: translate("resident_services", "tomorrow")}
    day = named.get(ahead) or (weekday_text(row.day) if ahead <= _NEAR else date_text(row.day))
    return f"{day} {clock}"


def what_words(row: BookingRow) -> str:
    """助餐 送餐 软食."""
    home, door = translate("resident_services", "brought home"), translate("resident_services", "at the door")
    where = (home if row.kind is ServiceKind.MEAL else door) if row.at_home else ""
    return "  ".join(filter(None, (row.service, where, row.wish)))


def note_words(row: CountRow) -> str:
    """快用完，问要不要续; else until when it can be used."""
    if is_low(row):
        return translate("resident_services", "nearly used up: ask if more is wanted")
    last = row.left.valid_until - timedelta(days=1)
    return translate("resident_services", "until {day}", day=date_text(last))


def _changed(column: QVBoxLayout, old: Sequence[QWidget], new: list[Any]) -> list[Any]:
    """``new`` in the place of ``old``."""
    for line in old:
        line.hide()
        line.deleteLater()
    for line in new:
        column.addWidget(line)
        line.show()  # at once, so that it can take the focus
    return new
