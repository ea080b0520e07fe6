"""The page of beds (床位): the board, who waits beside it, and the acts that need no more than a bed and a time."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.permissions import Permission
from desk.rules.placing import Ask, Plan
from desk.rules.times import clock_text, local_date
from desk.services import beds
from desk.services.beds import StayFile, WaitingRow
from desk.views import theme
from desk.views.beds.accounts import AccountsDialog
from desk.views.beds.acts import Acts
from desk.views.beds.bar import BedBar
from desk.views.beds.board import BedBoard
from desk.views.beds.carrying import Carry, take_waiting, wanted_day
from desk.views.beds.dialogs import StayDialogs
from desk.views.beds.legend import Legend
from desk.views.beds.loading import Found, load, seek
from desk.views.beds.panel import WIDTH, WaitPanel
from desk.views.beds.printing import BedPrinting
from desk.views.beds.releasing import Releasing
from desk.views.beds.scale import WEEKS, Zoom
from desk.views.beds.sheet import Filter, arrives_today
from desk.views.beds.wishes import Wanted, Wish
from desk.views.beds.wording import context_text
from desk.views.kit import Button, EmptyState, hide_unless
from desk.views.page import Page, Tools
from desk.views.pressing import hear
from desk.views.tokens import COMPACT_HEIGHT, MARGIN
from desk.views.wording import may
from desk.words import QT_TRANSLATE_NOOP, translate

_LOW = COMPACT_HEIGHT - 94  # a low window, less its bars
_NARROW = 1280 - 88  # a narrow window, less the rail
_MINUTE = 60_000


class BedsPage(Page):
    """床位. ``requested`` with a :class:`Wish` whenever more has to be said than a bed and a time: dialogs answer it.

    In large type and in a narrow window the waitlist lies over the right of the board while it is asked for.
    """

    NAME: ClassVar[str] = "beds"
    TITLE: ClassVar[str] = QT_TRANSLATE_NOOP("window", "Beds")
    ICON: ClassVar[str] = "bed"
    PERMISSION: ClassVar[str] = "BEDS_READ"
    SHOWS: ClassVar[frozenset[str]] = frozenset({"beds", "residents"})
    TICK_MS: ClassVar[int] = _MINUTE

    requested = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.may_act = may(self.worker, Permission.CARE_WRITE)
        self.zoom = WEEKS
        self.first = self.zoom.first_for(self._today())
        self.found: Found | None = None
        self.accounts: AccountsDialog | None = None
        self._awaited: int | None = None
        self.bar = BedBar(may_act=self.may_act)
        self.board = BedBoard()
        self.board.may_act = self.may_act
        self.board.may_release = may(self.worker, Permission.RESERVE_RELEASE)
        self.legend = Legend()
        self.panel = WaitPanel(may_act=self.may_act)
        self.acts = Acts(tools, self.board)
        self._build()
        self._connect()
        self.dialogs = StayDialogs(self)
        self._row.addWidget(self.dialogs.drawer)
        self.printing = BedPrinting(self)
        self.releasing = Releasing(tools, self.acts)

    # Looks

    def _build(self) -> None:
        self.rooms = Button(translate("beds_page", "Rooms and beds …"), kind="primary")
        hide_unless(may(self.worker, Permission.BEDS_SETUP), self.rooms)
        self.none = EmptyState(
            translate("beds_page", "No beds yet"),
            translate("beds_page", "Enter the rooms of the house and their beds first."),
            [self.rooms],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._stack.addWidget(self.none)
        self._column = QVBoxLayout()
        self._column.addWidget(self.bar)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.legend)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._column, 1)
        row.addWidget(self.panel)
        self._folded = self._is_covered = False
        self.measure()

    def measure(self) -> None:
        px = theme.px
        share = theme.compact_share(0 < self.height() < px(_LOW))
        self._column.setContentsMargins(px(MARGIN[0]), px(12 * share), px(14), px(6 * share))
        self._column.setSpacing(px(10 * share))
        folded = theme.current().is_large or 0 < self.width() < px(_NARROW)
        self.panel.setFixedWidth(px(WIDTH))
        self.panel.set_compact(share < 1)
        if folded != self._folded:
            self._folded = folded
            self.panel.setVisible(not folded and not self._is_covered)
        if self.found is not None:
            self.bar.show_line(len(self.found.waiting), folded=folded)

    def _connect(self) -> None:
        self.bar.zoomed.connect(self.set_zoom)
        self.bar.filtered.connect(self.set_filter)
        self.bar.stepped.connect(self._step)
        self.bar.today.clicked.connect(self.show_today)
        self.bar.line.clicked.connect(self.choose_waiting)
        self.bar.admit.clicked.connect(self.admit)
        self.rooms.clicked.connect(self._want_rooms)
        board, cards = self.board, self.panel.cards
        board.dropped.connect(self._dropped)
        board.swapped.connect(self.acts.swap)
        board.wished.connect(self.requested)
        board.pressed_key.connect(self._press)
        board.stepped.connect(self._turn)
        board.offers_wanted.connect(self._seek)
        board.pointed.connect(self._tell_keys)
        cards.carried.connect(self._carried)
        cards.let_go.connect(self._let_go)
        cards.chosen.connect(self.place_waiting)
        cards.opened.connect(self._open_request)
        cards.left.connect(self._leave_line)
        self.panel.register.clicked.connect(self._register)
        self.acts.done.connect(self._done)
        hear(self, "Ctrl+Z", self.acts.undo)
        hear(self, "Ctrl+J", self.open_accounts)
        hear(self, "Alt+Left", self.bar.back.click)
        hear(self, "Alt+Right", self.bar.on.click)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.dialogs.drawer.is_open():
            self.dialogs.drawer.fold()
            return
        super().keyPressEvent(event)

    def show_beside(self, drawer: QWidget | None) -> None:
        """What is open beside the board takes the place of the waitlist; None gives it back."""
        self._is_covered = drawer is not None
        self.panel.setVisible(not self._is_covered and not self._folded)

    # Reading

    def reload(self) -> None:
        """Read the days in sight again; cursor, scroll and what is in the hand stay."""
        self.worker.look(
            partial(load, first=self.first, days=self.zoom.days), "beds.board", done=partial(self._show, self.zoom),
            failed=self._tell, replaces="beds",
        )  # fmt: skip

    def tick(self) -> None:
        if self.board.carry is None:
            self.reload()

    def _show(self, zoom: Zoom, found: Found) -> None:
        self.found = found
        board = found.board
        self.board.show_board(board, zoom)
        self.bar.show_days(board.first, zoom)
        self.bar.show_moving(len(self.board.sheet.moving))
        self.panel.show_rows(found.waiting, found.fits, board.now)
        self.bar.show_line(len(found.waiting), folded=self._folded)
        self._stack.setCurrentWidget(self.board if board.rooms else self.none)
        self.legend.setVisible(bool(board.rooms))
        self.context_changed.emit(context_text(board.rooms))
        if self._awaited is not None:
            self._point_at(self._awaited)
        self.keys_changed.emit()
        self.filled.emit()

    def _tell(self, error: DeskError) -> None:
        self.tools.notices.tell(error.text, "bad")

    def _today(self) -> date:
        return local_date(self.worker.clock())

    # Days

    def set_zoom(self, zoom: Zoom) -> None:
        """More or fewer days, around the cursor."""
        at = self.board.cursor_at
        day = at.day if at is not None else self._today()
        if zoom.days > self.zoom.days and self.first <= self._today() <= self.first + timedelta(days=zoom.days - 1):
            day = min(day, self._today())
        self.zoom, self.first = zoom, zoom.first_for(day)
        self.bar.show_days(self.first, zoom)
        self.reload()
        self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_filter(self, wanted: Filter) -> None:
        """Show other beds."""
        self.board.set_filter(wanted)

    def show_from(self, first: date) -> None:
        """Show the days from ``first`` on."""
        self.first = first
        self.bar.show_days(first, self.zoom)
        self.reload()

    def show_today(self) -> None:
        """T: today's column, the cursor on it."""
        today, at = self._today(), self.board.cursor_at
        if not self.board.sheet or not self.board.scale.sees(today):
            self.show_from(self.zoom.first_for(today))
        if at is not None:
            self.board.move_cursor(at.line, today)

    def _step(self, sign: int) -> None:
        self.show_from(self.first + timedelta(days=sign * self.zoom.step))

    def _turn(self, days: int) -> None:
        self.show_from(self.first + timedelta(days=days))

    # Keys

    def keys(self) -> list[tuple[str, str]]:
        if not self.may_act:
            return [
                ("← → ↑ ↓", translate("beds_page", "Cell")),
                ("Ctrl+P", translate("beds_page", "Print")),
                ("T", translate("beds_page", "Today")),
            ]
        carrying = self.board.carry
        if carrying is not None and carrying.by_keys:
            return [
                ("← → ↑ ↓", translate("beds_page", "Carry")),
                ("Enter", translate("beds_page", "Put down")),
                ("Esc", translate("beds_page", "Put back")),
            ]
        return [
            ("← → ↑ ↓", translate("beds_page", "Cell")),
            ("N", translate("beds_page", "Admit")),
            ("M", translate("beds_page", "Move")),
            ("O", translate("beds_page", "Away")),
            ("E", translate("beds_page", "Leave")),
            ("W", translate("beds_page", "Choose who waits")),
            ("Ctrl+Z", translate("beds_page", "Undo")),
            ("+ −", translate("beds_page", "Longer, shorter")),
            ("C", translate("beds_page", "Cleaned, inspected")),
            ("T", translate("beds_page", "Today")),
            ("Ctrl+E", translate("beds_page", "Emergency")),
            ("Ctrl+B", translate("beds_page", "The bed")),
            ("Ctrl+Y", translate("beds_page", "Night round")),
            ("Ctrl+P", translate("beds_page", "Print")),
            ("Ctrl+J", translate("accounts_page", "Accounts")),
            ("Enter", translate("beds_page", "Open")),
        ]

    def notes(self) -> list[tuple[str, str]]:
        if self.found is None:
            return []
        return [("check-circle", translate("beds_page", "Read at {clock}", clock=clock_text(self.found.board.now)))]

    def _tell_keys(self) -> None:
        carry = self.board.carry
        now = carry is not None and carry.by_keys
        if now != getattr(self, "_said_carry", False):
            self._said_carry = now
            self.keys_changed.emit()

    def _press(self, letter: str) -> None:
        does = {"T": self.show_today, "W": self.choose_waiting, "N": self.admit, "C": self.acts.clean}
        if letter in does:
            does[letter]()

    def admit(self) -> None:
        """N: who is booked there comes in; into an empty cell somebody is booked or admitted."""
        if not self.may_act or self.board.sheet is None:
            return
        bar, line, at = self.board.current_bar(), self.board.current_line(), self.board.cursor_at
        if bar is not None and bar.first and (arrives_today(bar, self.board.sheet.today) or bar.late):
            self.requested.emit(Wish(Wanted.ADMIT, bar, line.bed if line is not None else None))
            return
        free = line is not None and bar is None and at is not None and at.day >= self.board.sheet.today
        self.requested.emit(self.acts.booking(line.bed, at.day) if free else Wish(Wanted.BOOK))

    def open_accounts(self) -> None:
        """Ctrl+J: what the stays of a month cost, and the account of each."""
        if self.accounts is None and self.may_act:
            self.accounts = AccountsDialog(self.tools, self)
            self.accounts.finished.connect(self._accounts_closed)
            self.accounts.open()

    def _accounts_closed(self, _: int) -> None:
        self.accounts = None

    def _want_rooms(self) -> None:
        self.requested.emit(Wish(Wanted.ROOMS))

    # The line

    def choose_waiting(self) -> None:
        """W: to those who wait."""
        self.dialogs.drawer.fold()
        if self.panel.isHidden():
            self.panel.show()
        self.panel.focus_cards()

    def place_waiting(self, row: WaitingRow) -> None:
        """Enter: take somebody who waits to the bed that fits best, else to that of the cursor."""
        board = self.board
        if not self.may_act or board.sheet is None or self.found is None or not board.sheet.lines:
            return
        fit = self.found.fits.get(row.stay_id)
        here = board.bed_id_at_cursor() or board.sheet.lines[0].bed.bed_id
        day = wanted_day(row, board.sheet.now)
        carry = take_waiting(row, here, day, board.sheet.now, by_keys=True)
        if fit is not None and board.sheet.number_of(fit.bed_id) is not None:
            carry = take_waiting(row, fit.bed_id, local_date(fit.starts_at), board.sheet.now, by_keys=True)
        carry.moved = True
        board.setFocus(Qt.FocusReason.OtherFocusReason)
        if board.begin(carry) and not board.scale.sees(local_date(carry.at.starts_at)):
            self.show_from(self.zoom.first_for(local_date(carry.at.starts_at)))

    def _carried(self, row: WaitingRow, point: QPointF) -> None:
        self.board.hands.bring(row, QPointF(self.board.viewport().mapFromGlobal(point)))

    def _let_go(self, _: WaitingRow) -> None:
        self.board.setFocus(Qt.FocusReason.MouseFocusReason)
        self.board.hands.bring_down()

    def _leave_line(self) -> None:
        if self.board.carry is not None:
            self.board.put_back()
        if self._folded:
            self.panel.hide()
        self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def _register(self) -> None:
        self.requested.emit(Wish(Wanted.REGISTER))

    def _open_request(self, row: WaitingRow) -> None:
        self.requested.emit(Wish(Wanted.REQUEST, waiting=row))

    # Acts

    def _dropped(self, carry: Carry) -> None:
        if self._folded:
            self.panel.hide()
        self.acts.drop(carry)

    def _seek(self, plan: Plan, question: Ask) -> None:
        self.worker.prepare(partial(seek, plan, question), done=partial(self.board.take_offers, question))

    def _done(self, stay_id: int) -> None:
        self._awaited = stay_id

    # From elsewhere

    def open(self, subject: object) -> None:
        """The stay with this key: its days, the cursor on it."""
        if isinstance(subject, int):
            self.worker.look(partial(beds.stay, stay_id=subject), "beds.stay", done=self._go_to, failed=self._tell)

    def _go_to(self, file: StayFile) -> None:
        if file.starts_at is None:
            row = next((row for row in (self.found.waiting if self.found else ()) if row.stay_id == file.stay_id), None)
            self.choose_waiting()
            if row is not None:
                self.panel.cards.select(row)
            return
        day = local_date(file.starts_at)
        here = file.left_at is None and day < self._today()
        self._awaited = file.stay_id
        self.bar.chips[Filter.ALL].setChecked(True)
        self.show_from(self.zoom.first_for(self._today() if here else day))

    def _point_at(self, stay_id: int) -> None:
        self._awaited = None
        sheet = self.board.sheet
        bar = sheet.bar_of_stay(stay_id) if sheet is not None else None
        if bar is not None and self.board.scale.sees(day := max(local_date(bar.starts_at), self.first)):
            self.board.point_at_bed(bar.bed_id, max(day, min(self._today(), day)))

    def focus_first(self) -> None:
        self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def cover(self) -> None:
        self.board.put_back()
        self.printing.cover()
        self.dialogs.cover()
        if self.accounts is not None:
            self.accounts.cover()

    def leave(self) -> None:
        self.board.put_back()
        self.dialogs.cover()
