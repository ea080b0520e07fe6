"""The tab 结账: at 17:00 what was served and what came in, what is unfinished, and closing the day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.accounts import Method
from desk.rules.times import clock_text, local_date
from desk.services import bookings, fees
from desk.services.fees import OpenBooking, Till
from desk.views import theme
from desk.views.care.tab import Tab
from desk.views.care.till.bar import TillBar
from desk.views.care.till.day import OpenCard, SittingsCard
from desk.views.care.till.jobs import DayJob
from desk.views.care.till.money import MoneyCard
from desk.views.care.till.months import FeeMonths
from desk.views.kit import Scroll
from desk.views.notices import Action
from desk.views.page import Tools
from desk.views.pressing import hear
from desk.words import QT_TRANSLATE_NOOP, translate

TOUCHES = bookings.TOUCHES | fees.TOUCHES
_SIDE = 400
_DAY = timedelta(days=1)


class TillTab(Tab):
    """结账. ``day`` is the one in sight."""

    NAME: ClassVar[str] = "till"
    TITLE: ClassVar[str] = QT_TRANSLATE_NOOP("care_page", "Accounts")
    PERMISSION: ClassVar[str] = "CARE_WRITE"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.day = local_date(self.worker.clock())
        self.till: Till | None = None
        self._steps: tuple[int, ...] = ()
        self.bar = self.tools_row = TillBar()
        self.sittings, self.open_card, self.money = SittingsCard(), OpenCard(), MoneyCard()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        self._connect()
        self.measure()

    # Looks

    def _build(self) -> None:
        self._left = QVBoxLayout()
        self._left.addWidget(self.sittings, 1)
        self._left.addWidget(self.open_card, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(self._left, 1)
        self._right = Scroll(self.money)
        self._row.addWidget(self._right)

    def measure(self) -> None:
        self._left.setSpacing(theme.px(12 * theme.compact_share(self.compact)))
        self._row.setSpacing(theme.px(14))
        self._right.setFixedWidth(round(_SIDE * min(theme.current().scale, 1.15)))
        self.sittings.measure()
        for card in (self.sittings, self.open_card, self.money):
            card.set_compact(self.compact)

    def _connect(self) -> None:
        self.bar.stepped.connect(self.step)
        self.bar.today.clicked.connect(self.show_today)
        self.bar.months.clicked.connect(self.show_months)
        self.open_card.ended.connect(self.end)
        self.open_card.settled.connect(self.settle)
        self.money.closed.connect(self.close_day)
        for key, slot in (
            ("Alt+Left", self.bar.back.click), ("Alt+Right", self.bar.on.click), ("T", self.show_today),
            ("M", self.show_months), ("Ctrl+P", self.print_day), ("Ctrl+S", self.money.store),
            ("Ctrl+E", self.money.fill_in), ("Ctrl+Z", self.undo), ("D", self.open_card.say_came),
            ("X", self.open_card.say_missed),
        ):  # fmt: skip
            hear(self, key, slot)

    # Reading

    def reload(self) -> None:
        self.worker.look(
            partial(fees.till, day=self.day), "fees.till", done=self.show_till, failed=self._tell, replaces="care-till"
        )

    def show_till(self, till: Till) -> None:
        """Show this day; what is being typed stays."""
        self.till = till
        self.bar.show_day(till.day, local_date(self.worker.clock()))
        for card in (self.sittings, self.open_card, self.money):
            card.show_till(till)
        self.say(translate("till_page", "Accounts"))
        self.keys_changed.emit()
        self.filled.emit()

    def is_dirty(self) -> bool:
        return self.money.is_dirty()

    # Days

    def step(self, days: int) -> None:
        """So many days on or back, up to today; a count that was begun for this day goes."""
        self._go(min(self.day + days * _DAY, local_date(self.worker.clock())))

    def show_today(self) -> None:
        """T."""
        self._go(local_date(self.worker.clock()))

    def _go(self, day: date) -> None:
        if day != self.day:
            self.day = day
            self.reload()

    def open(self, subject: object) -> None:
        """``subject`` is a day."""
        if isinstance(subject, date):
            self._go(subject)

    # How it ended

    def end(self, rows: object, came: bool) -> None:
        """The chosen bookings were done, or nobody came."""
        assert isinstance(rows, list)
        keys = [(row.booking_id, row.version) for row in rows if isinstance(row, OpenBooking)]
        self.open_card.set_busy(True)
        self.worker.run(
            partial(bookings.finish_many, bookings=keys, came=came), "bookings.fulfil" if came else "bookings.no_show",
            done=self._ended, failed=self._refused, touched=TOUCHES,
        )  # fmt: skip

    def _ended(self, steps: tuple[int, ...]) -> None:
        self.open_card.set_busy(False)
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # the list may go, and in a line Ctrl+Z would undo the typing
        self._steps = steps
        words = translate("till_page", "Of {n} services it is said how they ended.", n=len(steps))
        undo = Action(translate("till_page", "Undo"), "", self.undo)  # Ctrl+Z belongs to the tab
        self.tools.notices.tell(words, "good", action=undo)
        self.reload()

    def undo(self) -> None:
        """Ctrl+Z: take back what was said last."""
        if self._steps:
            steps, self._steps = self._steps, ()
            self.worker.run(
                partial(bookings.undo_many, step_ids=steps), "bookings.undo", done=self._undone, failed=self._refused,
                touched=TOUCHES,
            )  # fmt: skip

    def _undone(self, _: object) -> None:
        self.tools.notices.tell(translate("till_page", "It is taken back."), "good")
        self.reload()

    def settle(self) -> None:
        """What was done is settled, before the till is counted."""
        self.open_card.set_busy(True)
        self.worker.run(
            partial(fees.settle_day, day=self.day), "fees.settle_day", done=self._settled, failed=self._refused,
            touched=TOUCHES,
        )  # fmt: skip

    def _settled(self, till: Till) -> None:
        self.open_card.set_busy(False)
        self.show_till(till)

    # The count

    def close_day(self, counted: dict[Method, int], note: str) -> None:
        """Book what was counted, and settle what was done."""
        self.worker.run(
            partial(fees.close_day, day=self.day, counted=counted, note=note), "fees.close_day", done=self._closed,
            failed=self._refused, touched=TOUCHES,
        )  # fmt: skip

    def _closed(self, till: Till) -> None:
        self.money.close_day.set_busy(False)
        self.money.clear()
        self.show_till(till)
        self.tools.notices.tell(translate("till_page", "The day is closed."), "good")

    def _refused(self, error: DeskError) -> None:
        self.open_card.set_busy(False)
        self.money.close_day.set_busy(False)
        if isinstance(error, Rejected):
            self.money.show_problems(error.fields)
            return
        self._tell(error)
        self.reload()

    def _tell(self, error: DeskError) -> None:
        self.tools.notices.tell(error.text, "bad")

    # Months and papers

    def show_months(self) -> None:
        """M: the accounts of the month."""
        self.show_dialog(FeeMonths(self.tools, self, month=self.day))

    def print_day(self) -> None:
        """Ctrl+P: the reconciliation of the day, to look at and print."""
        from desk.views.papers.one import PaperDialog  # Qt's PDF parts load only when paper is wanted

        title = translate("fees_paper", "Reconciliation of the day")
        self.show_dialog(PaperDialog(self.tools, title, DayJob(self.day), f"{title} {self.day.isoformat()}", self))

    # Keys

    def keys(self) -> list[tuple[str, str]]:
        found = [
            ("Ctrl+S", translate("till_page", "Close the day")),
            ("Ctrl+P", translate("till_page", "Print the day")),
            ("M", translate("till_page", "Accounts of the month …")),
        ]
        if self.till is not None and self.till.unfinished:
            found = [
                ("D", translate("till_page", "Was done")), ("X", translate("till_page", "Nobody came")), *found
            ]  # fmt: skip
        return found

    def notes(self) -> list[tuple[str, str]]:
        return [("check-circle", translate("till_page", "read at {clock}", clock=clock_text(self.worker.clock())))]

    def focus_first(self) -> None:
        unfinished = self.till is not None and self.till.unfinished
        target = self.open_card.table if unfinished else self.money.counted[Method.CASH]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
