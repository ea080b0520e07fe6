"""The tab 周预约: the board of a week, the slot under the cursor beside it, what is done by key and by hand."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.permissions import Permission
from desk.rules.times import clock_text, local_date
from desk.services import bookings, care
from desk.services.bookings import BookingFile
from desk.services.care import Week
from desk.views import theme
from desk.views.care.acts import Acts
from desk.views.care.bar import WeekBar
from desk.views.care.carrying import Carry, take
from desk.views.care.dialogs import WeekDialogs
from desk.views.care.grid import WeekGrid
from desk.views.care.legend import Legend
from desk.views.care.loading import Looked, look
from desk.views.care.panel import SlotPanel
from desk.views.care.possible import Act
from desk.views.care.printing import WeekPrinting
from desk.views.care.sheet import DAYS
from desk.views.care.tab import Tab
from desk.views.care.wording import context_words
from desk.views.kit import Button, EmptyState, hide_unless
from desk.views.page import Tools
from desk.views.pressing import hear
from desk.views.wording import may
from desk.words import QT_TRANSLATE_NOOP, translate

CALM_MS = 60
"""So long the cursor rests before the slot under it is read."""

_NARROW = 1280 - 88 - 40  # a narrow window, less rail and margins
_LETTERS = {"D": Act.NEXT, "G": Act.MOVE, "Del": Act.CANCEL}


class WeekTab(Tab):
    """周预约. The panel of the slot folds away in large type and in a narrow window until it is asked for."""

    NAME: ClassVar[str] = "week"
    TITLE: ClassVar[str] = QT_TRANSLATE_NOOP("care_page", "Week")

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.may_act = may(self.worker, Permission.CARE_BOOK)
        self.first = monday_of(local_date(self.worker.clock()))
        self.week: Week | None = None
        self.looked: Looked | None = None
        self.bar = self.tools_row = WeekBar(may_act=self.may_act)
        self.grid = WeekGrid()
        self.grid.may_act = self.may_act
        self.legend = Legend()
        self.panel = self.side = SlotPanel(may_act=self.may_act, may_run=may(self.worker, Permission.CARE_WRITE))
        self.acts = Acts(tools, self)
        self._awaited: int | None = None
        self._folded: bool | None = None
        self._grabbed: int | None = None
        self._next_act: tuple[Act, int, date] | None = None
        self._asked: tuple[str, int] | None = None
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._build()
        self.dialogs = WeekDialogs(self)
        self.printing = WeekPrinting(self)
        self._connect()
        self.measure()

    # Looks

    def _build(self) -> None:
        self.setup = Button(translate("care_board", "Services and times …"), kind="primary")
        hide_unless(may(self.worker, Permission.CARE_SETUP), self.setup)
        self.none = EmptyState(
            translate("care_board", "No services yet"),
            translate("care_board", "Enter what the centre offers and when, or take over the usual ones."),
            [self.setup],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.legend)

    def measure(self) -> None:
        self.layout().setSpacing(theme.px(6 * theme.compact_share(self.compact)))
        self.panel.set_compact(self.compact)
        room = self.parentWidget().window().width() if self.parentWidget() is not None else 0
        folded = theme.current().is_large or 0 < room < theme.px(_NARROW)
        if folded != self._folded:
            self._folded = folded
            self.fold_side(folded)

    def _connect(self) -> None:
        grid, panel, bar = self.grid, self.panel, self.bar
        bar.stepped.connect(self.turn)
        bar.this_week.clicked.connect(self.show_today)
        bar.new.clicked.connect(self.dialogs.book_here)
        self.setup.clicked.connect(self._want_setup)
        grid.turned.connect(self.turn)
        grid.pointed.connect(self._pointed)
        grid.wanted.connect(self.dialogs.book_here)
        grid.opened.connect(self.open_slot)
        grid.stepped.connect(self._next_seat)
        grid.picked.connect(self._choose)
        grid.grabbed.connect(self._grab)
        grid.dropped.connect(self._drop)
        grid.carried.connect(self.keys_changed)
        grid.pressed_key.connect(self._press)
        panel.wanted.connect(self.act)
        panel.chosen.connect(self._choose)
        panel.closed.connect(self.fold)
        panel.left.connect(self.fold_or_leave)
        panel.person_wanted.connect(self._open_person)
        self._calm.timeout.connect(self._read_slot)
        self.acts.done.connect(self._done)
        self.acts.refused.connect(self._refused)
        self.acts.busy.connect(panel.set_busy)
        hear(self, "Ctrl+Z", self.acts.undo)
        hear(self.panel, "Ctrl+Z", self.acts.undo)
        for part in (self, panel):
            hear(part, "Ctrl+E", partial(self.act, Act.CHANGE))
            hear(part, "Ctrl+J", partial(self.act, Act.ACCOUNT))
        hear(self, "Alt+Left", bar.back.click)
        hear(self, "Alt+Right", bar.on.click)
        for key, act in (("D", Act.NEXT), ("G", Act.MOVE), ("Del", Act.CANCEL)):
            hear(self.panel, key, partial(self.act, act))

    # Reading

    def reload(self) -> None:
        self.worker.look(
            partial(care.board, first=self.first), "care.board", done=self._show, failed=self.tell,
            replaces="care-week",
        )  # fmt: skip

    def tick(self) -> None:
        if self.grid.carry is None:
            self.reload()

    def _show(self, week: Week) -> None:
        self.week = week
        self.grid.show_week(week)
        self.bar.show_week(week.first)
        lines = self.grid.sheet.lines if self.grid.sheet is not None else ()
        self._stack.setCurrentWidget(self.grid if lines else self.none)
        self.legend.setVisible(bool(lines))
        self.panel.setVisible(bool(lines) and not self.side_folded and self.is_current())
        self.say(context_words(week.open_now))
        self.keys_changed.emit()
        self.filled.emit()
        self._do_asked()

    def is_reading(self) -> bool:
        """Whether the slot under the cursor is still to be read."""
        return self._calm.isActive()

    def _pointed(self) -> None:
        self._calm.start()

    def _read_slot(self) -> None:
        cell = self.grid.current_cell()
        if cell is None or self.side_folded:
            return
        known = self._awaited or (self.panel.file.booking_id if self.panel.file is not None else None)
        self.worker.look(
            partial(look, sitting_id=cell.sitting_id, day=cell.day, booking_id=known), "care.slot",
            done=self._show_slot, failed=self.tell, replaces="care-slot",
        )  # fmt: skip

    def _show_slot(self, looked: Looked) -> None:
        cell = self.grid.current_cell()
        if cell is None or (cell.sitting_id, cell.day) != (looked.slot.sitting_id, looked.slot.day):
            return
        self.looked, self._awaited = looked, None
        self.panel.show_slot(looked, self.worker.clock())
        self.grid.choose(looked.file.booking_id if looked.file is not None else None)
        self._calm.stop()
        grabbed, self._grabbed = self._grabbed, None
        if grabbed is not None and looked.file is not None and looked.file.booking_id == grabbed:
            self._take(looked.file, by_keys=False)
        wanted, self._next_act = self._next_act, None
        if wanted is not None and wanted[1:] == (cell.sitting_id, cell.day):
            self.act(wanted[0])

    def tell(self, error: DeskError) -> None:
        """Say what went wrong."""
        self.tools.notices.tell(error.text, "bad")

    # Weeks

    def show_from(self, first: date) -> None:
        """Show the week that begins with ``first``."""
        self.first = first
        self.bar.show_week(first)
        self.reload()

    def turn(self, weeks: int) -> None:
        """So many weeks on or back."""
        self.show_from(self.first + timedelta(days=DAYS * weeks))

    def show_today(self) -> None:
        """T: this week, the cursor on today."""
        today = local_date(self.worker.clock())
        at = self.grid.cursor_at
        if at is not None:
            self.grid.point(at.line, today.weekday())
        self.show_from(monday_of(today))
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    # The panel

    def fold(self) -> None:
        """Away with the panel; Enter and a click bring it back."""
        self.fold_side(True)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold_or_leave(self) -> None:
        """Esc in the panel: back to the board; where it covers the board, away with it."""
        if self._folded:
            self.fold()
        else:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_slot(self) -> None:
        """The bookings of the slot, to go through them."""
        self.fold_side(False)
        self._read_slot()
        self.panel.focus_seats()
        if self.grid.cursor_at is not None:
            QTimer.singleShot(0, self._show_cursor)  # once the board is as narrow as it will be

    def _show_cursor(self) -> None:
        if self.grid.cursor_at is not None:
            self.grid.show_spot(self.grid.cursor_at)

    def _next_seat(self, by: int) -> None:
        self.panel.step_booking(by)

    def _choose(self, booking_id: int) -> None:
        self._awaited = booking_id
        self.fold_side(False)
        self._calm.start()

    def _open_person(self, resident_id: int) -> None:
        self.go.emit("residents", resident_id)

    def _want_setup(self) -> None:
        self.go.emit("settings", "care")

    # Acts

    def _press(self, letter: str) -> None:
        if letter == "T":
            self.show_today()
        elif letter == "/":
            self.open_slot()
        elif letter == "N":
            self.dialogs.book()
        elif letter == "P":
            self.dialogs.plans()
        elif letter in _LETTERS:
            self.act(_LETTERS[letter])

    def act(self, act: Act) -> None:
        """A button of the panel or its key: nothing that is not offered, and nothing to a slot that the cursor left."""
        looked, file = self.looked, self.panel.file
        if self.acts.is_busy:
            return
        cell = self.grid.current_cell()
        if cell is None or looked is None or not self._is_fresh():
            if cell is not None:
                self._next_act = (act, cell.sitting_id, cell.day)
                self.fold_side(False)
                self._read_slot()
            return
        if not self.panel.can(act):
            return
        waiting = looked.slot.waiting[0] if looked.slot.waiting else None
        if act is Act.BOOK:
            self.dialogs.book_here()
        elif act is Act.MOVE and file is not None:
            self._take(file, by_keys=True)
        elif act is Act.SEAT_WAITING and waiting is not None:
            self.acts.seat_waiting(waiting.booking_id)
        elif act is Act.MOVE_WAITING and waiting is not None:
            self.acts.move_waiting(waiting.booking_id, looked.openings[0])
        elif act is Act.GIVE_WAY and waiting is not None and file is not None:
            self.acts.give_way(file, waiting.booking_id, waiting.name, looked.openings[0])
        elif act is Act.CHANGE and file is not None:
            self.dialogs.change(file)
        elif act is Act.ACCOUNT and file is not None:
            self.dialogs.account_of(file.resident_id)
        elif act is Act.AUTHORISE and file is not None:
            self.printing.authorise(file)
        elif file is not None:
            self.acts.do(act, file)

    def _is_fresh(self) -> bool:
        """Whether the panel shows the slot under the cursor as it is now, with the booking that was asked for."""
        cell = self.grid.current_cell()
        if cell is None or self.looked is None or self.side_folded or self._calm.isActive():
            return False
        return (cell.sitting_id, cell.day) == (self.looked.slot.sitting_id, self.looked.slot.day)

    def _grab(self, booking_id: int) -> None:
        """The mouse takes a booking along: as soon as it is known whole."""
        file = self.panel.file
        if file is not None and file.booking_id == booking_id:
            self._take(file, by_keys=False)
        else:
            self._grabbed = self._awaited = booking_id
            self._read_slot()

    def _take(self, file: BookingFile, *, by_keys: bool) -> None:
        if not self.panel.can(Act.MOVE) or not (by_keys or self.grid.is_held()):
            return
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self.grid.begin(take(file, by_keys=by_keys))

    def _drop(self, carry: Carry) -> None:
        self._awaited = carry.booking_id
        self.acts.drop(carry)

    def _done(self, file: BookingFile) -> None:
        self.grid.put_back()
        self._awaited = file.booking_id
        spot = self.grid.sheet.spot_of(file.sitting_id, file.day) if self.grid.sheet is not None else None
        if spot is not None:
            self.grid.point(spot.line, spot.column)

    def _refused(self) -> None:
        self._awaited = None
        self.grid.put_back()

    # What the page asks

    def keys(self) -> list[tuple[str, str]]:
        if self.grid.carry is not None and self.grid.carry.by_keys:
            return [
                ("← → ↑ ↓", translate("care_board", "Carry")),
                ("Enter", translate("care_board", "Put down")),
                ("Esc", translate("care_board", "Put back")),
            ]
        keys = [("← → ↑ ↓", translate("care_board", "Cell"))]
        if self.may_act:
            keys += [
                ("Enter", translate("care_board", "Book a free place")),
                *([("D", translate("care_board", "Next step"))] if self.panel.may_run else []),
                ("G", translate("care_board", "Other time")),
                ("Del", translate("care_board", "Cancel")),
                ("/", translate("care_board", "Who is booked")),
                ("Ctrl+P", translate("care_board", "Print the day")),
                ("P", translate("care_board", "Plans")),
                ("N", translate("care_board", "New booking")),
                ("Ctrl+E", translate("care_board", "Change")),
                *([("Ctrl+J", translate("care_board", "Account"))] if self.panel.may_run else []),
                ("Ctrl+Z", translate("care_board", "Undo")),
            ]
        keys += [
            (translate("care_board", "Space"), translate("care_board", "Next booking")),
            ("T", translate("care_board", "This week")),
            ("PgUp PgDn", translate("care_board", "Other week")),
        ]
        return keys

    def notes(self) -> list[tuple[str, str]]:
        if self.week is None:
            return []
        return [("check-circle", translate("care_board", "Read at {clock}", clock=clock_text(self.week.now)))]

    def open(self, subject: object) -> None:
        """The booking with this key: its week, the cursor on it. ``("slot", (3, day))`` is a time, ``("book", 7)``
        books for a resident, ``("plans", 7)`` and ``("account", 7)`` show theirs.
        """
        if isinstance(subject, tuple) and subject[0] == "slot":
            self._bring(*subject[1])
        elif isinstance(subject, tuple) and subject[0] in ("book", "plans", "account"):
            self._asked = subject
            self._do_asked()
        elif isinstance(subject, int):
            self.worker.look(
                partial(bookings.booking, booking_id=subject), "care.booking", done=self._go_to, failed=self.tell
            )

    def _do_asked(self) -> None:
        """What another page asked for, once the week is known."""
        if self.week is None or self._asked is None:
            return
        (what, resident_id), self._asked = self._asked, None
        does = {"book": self.dialogs.book, "plans": self.dialogs.plans_of, "account": self.dialogs.account_of}
        does[what](resident_id)

    def _go_to(self, file: BookingFile) -> None:
        self._awaited = file.booking_id
        self._bring(file.sitting_id, file.day)

    def _bring(self, sitting_id: int, day: date) -> None:
        """A time, with its bookings beside it."""
        self.fold_side(False)
        self.first = monday_of(day)
        self.worker.look(
            partial(care.board, first=self.first), "care.board", done=partial(self._show_at, sitting_id, day),
            failed=self.tell, replaces="care-week",
        )  # fmt: skip

    def _show_at(self, sitting_id: int, day: date, week: Week) -> None:
        self._show(week)
        spot = self.grid.sheet.spot_of(sitting_id, day) if self.grid.sheet is not None else None
        if spot is not None:
            self.grid.point(spot.line, spot.column)

    def focus_first(self) -> None:
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.side_folded and self._folded:
            self.fold()
            return
        super().keyPressEvent(event)

    def cover(self) -> None:
        self.grid.put_back()
        if self.panel.menu is not None:
            self.panel.menu.close()
        self.printing.cover()
        self.dialogs.cover()

    def leave(self) -> None:
        self.cover()

    def is_dirty(self) -> bool:
        return self.dialogs.is_dirty()


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())
