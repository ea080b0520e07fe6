"""What answers the wishes of the page of beds: the sheets and the drawer of a stay, one sheet at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from desk.errors import DeskError, Stale
from desk.rules.beds import HERE, Phase, Purpose, StayState
from desk.rules.permissions import Permission
from desk.rules.times import moment_text
from desk.services import accounts, beds
from desk.services.beds import TOUCHES, Bar, BedRow, Done, LeaveRow, StayFile
from desk.services.beds.census import Round
from desk.services.beds.leaving import approve_leave, cancel_leave
from desk.services.beds.waiting import accept, wait
from desk.views.assessments.opening import AssessmentWindows
from desk.views.beds.accounts_stay import AccountDialog
from desk.views.beds.stay.admission import AdmissionSheet
from desk.views.beds.stay.bed_sheet import BedSheet
from desk.views.beds.stay.drawer import StayDrawer
from desk.views.beds.stay.emergency import EmergencySheet
from desk.views.beds.stay.leave import GoSheet, LeaveSheet, ReturnSheet, leave_words, out_on
from desk.views.beds.stay.leaves import APPROVE, CHANGE, GO
from desk.views.beds.stay.leaving import DatesSheet, DischargeSheet, OrderSheet, WithdrawSheet, later_words
from desk.views.beds.stay.moving import MoveSheet, SwapSheet
from desk.views.beds.stay.possible import Act
from desk.views.beds.stay.round_sheet import RoundSheet
from desk.views.beds.wishes import Wanted, Wish
from desk.views.pressing import hear
from desk.views.wording import may
from desk.words import translate

if TYPE_CHECKING:
    from desk.views.beds.page import BedsPage

Work = Callable[[Any], Any]


class StayDialogs(QObject):
    """Lives with the page. ``print_stay`` prints papers of a stay, ``print_round`` a night round, once something that
    can is put there; until then nothing of the kind is offered.
    """

    def __init__(self, page: BedsPage) -> None:
        super().__init__(page)
        self._page, self._tools, self._worker = page, page.tools, page.worker
        self.dialog: QDialog | None = None
        self.print_stay: Callable[[StayFile], object] | None = None
        self.print_round: Callable[[Round], object] | None = None
        self.assessing = AssessmentWindows(page.tools, page)
        self.drawer = StayDrawer(may_act=page.may_act)
        self.drawer.wanted.connect(self.act)
        self.drawer.leave_wanted.connect(self.act_on_leave)
        self.drawer.person_wanted.connect(self._open_person)
        self.drawer.folded.connect(self._folded)
        page.requested.connect(self.answer)
        page.acts.done.connect(self._done_elsewhere)
        page.filled.connect(self.refresh)
        hear(page, "Ctrl+E", self.emergency)
        hear(page, "Ctrl+B", page.board.keys.open_bed)
        hear(page, "Ctrl+Y", self.night_round)
        self.assessing.completed.connect(self.refresh)

    # Wishes

    def answer(self, wish: Wish) -> None:
        """Open what ``wish`` needs."""
        wanted, bar = wish.wanted, wish.bar
        if wanted is Wanted.ROOMS:
            self._page.go.emit("settings", "rooms")
        elif wanted is Wanted.BED and wish.bed is not None:
            self.bed(wish.bed)
        elif wanted in (Wanted.BOOK, Wanted.REGISTER):
            self.admit(wish)
        elif wanted is Wanted.REQUEST and wish.waiting is not None:
            self.read(wish.waiting.stay_id, partial(self.admit, wish))
        elif bar is None or bar.stay_id is None:
            return
        elif wanted is Wanted.OPEN:
            self.open(bar.stay_id)
        elif wanted is Wanted.ADMIT:
            self.read(bar.stay_id, partial(self.admit, wish))
        elif wanted is Wanted.LEAVE:
            self.read(bar.stay_id, self.leave)
        elif wanted is Wanted.RETURN:
            self.read(bar.stay_id, self.come_back)
        elif wanted is Wanted.DISCHARGE:
            self.read(bar.stay_id, self.discharge)

    def read(self, stay_id: int, then: Callable[[StayFile], object]) -> None:
        """Read a stay, then open what was wanted for it."""
        self._worker.look(
            partial(beds.stay, stay_id=stay_id), "beds.stay", done=then, failed=self._tell, replaces="beds-stay"
        )

    # The drawer

    def open(self, stay_id: int) -> None:
        """Enter on a bar: the drawer with all that is known of the stay."""
        self.read(stay_id, self._open)

    def _open(self, file: StayFile) -> None:
        self._show(file)
        self.drawer.unfold()
        self._page.show_beside(self.drawer)
        first = next((self.drawer.buttons[act] for act in self.drawer.shown_acts()), None)
        (first or self.drawer.scroll).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self, _: object = None) -> None:
        """What the drawer shows has changed."""
        if self.drawer.is_open() and self.drawer.file is not None:
            self._worker.look(
                partial(beds.stay, stay_id=self.drawer.file.stay_id), "beds.stay", done=self._show, failed=self._gone,
                replaces="beds-drawer",
            )  # fmt: skip

    def _show(self, file: StayFile) -> None:
        self.drawer.can_print = self.print_stay is not None
        self.drawer.show_file(file, self._worker.clock())
        if self._page.may_act and (file.state in HERE or file.state is StayState.DISCHARGED):
            look = partial(accounts.account, stay_id=file.stay_id)
            show = self.drawer.show_account
            self._worker.look(look, "accounts.account", done=show, failed=self._tell, replaces="beds-account")

    def _gone(self, _: DeskError) -> None:
        self.drawer.fold()

    def _folded(self) -> None:
        self.drawer.be_done()  # both beside each other would make a small window wider than its screen
        self._page.show_beside(None)
        self._page.focus_first()

    def _open_person(self, resident_id: int) -> None:
        self._page.go.emit("residents", resident_id)

    # Sheets

    def admit(self, wish: Wish, file: StayFile | None = None) -> None:
        """N: whoever is to come, or is here."""
        sheet = AdmissionSheet(self._tools, self._page, wish, file)
        sheet.saved.connect(self._done)
        sheet.emergency.connect(self.emergency)
        sheet.cancel_wanted.connect(self.cancel)
        self._open_sheet(sheet)

    def emergency(self) -> None:
        """Ctrl+E: somebody has to lie down now."""
        if not self._page.may_act:
            return
        line = self._page.board.current_line()
        free = line is not None and line.bed.reserve and self._page.board.current_bar() is None
        sheet = EmergencySheet(self._tools, self._page, bed_id=line.bed.bed_id if free and line is not None else None)
        sheet.saved.connect(self._done)
        self._open_sheet(sheet)

    def bed(self, bed: BedRow) -> None:
        """Ctrl+B: the condition of a bed, and times out of use."""
        sheet = self._page.board.sheet
        room = next((each for each in sheet.board.rooms if each.room_id == bed.room_id), None) if sheet else None
        if sheet is None or room is None:
            return
        closed = [bar for bar in sheet.board.bars if bar.bed_id == bed.bed_id and bar.purpose is Purpose.CLOSED]
        may_set_up = may(self._worker, Permission.BEDS_SETUP)
        opened = BedSheet(self._tools, self._page, bed, room, closed, may_set_up=may_set_up)
        opened.told.connect(self._tell_good)
        opened.rooms_wanted.connect(partial(self.answer, Wish(Wanted.ROOMS)))
        self._open_sheet(opened)

    def night_round(self) -> None:
        """Ctrl+Y: who is where tonight."""
        if self._page.may_act:
            sheet = RoundSheet(self._tools, self._page)
            sheet.print.setVisible(self.print_round is not None)
            sheet.print_wanted.connect(self._print_round)
            self._open_sheet(sheet)

    def _print_round(self, found: Round) -> None:
        if self.print_round is not None:
            self.print_round(found)

    def _tell_good(self, text: str) -> None:
        self._tools.notices.tell(text, "good")

    def leave(self, file: StayFile, leave: LeaveRow | None = None) -> None:
        """O: a leave of absence."""
        self._open_act(LeaveSheet(self._tools, self._page, file, leave), translate("beds_dialogs", "leave entered"))

    def come_back(self, file: StayFile) -> None:
        """O, of who is out: back again."""
        if out_on(file) is None:
            self.leave(file)
            return
        self._open_act(ReturnSheet(self._tools, self._page, file), translate("beds_dialogs", "is back"))

    def discharge(self, file: StayFile) -> None:
        """E: leaves for good; of a booking: it is given up."""
        if file.state is StayState.BOOKED:
            self.cancel(file)
            return
        sheet = DischargeSheet(self._tools, self._page, file, self._later(file))
        self._open_act(sheet, translate("beds_dialogs", "has left"))

    def cancel(self, file: StayFile) -> None:
        """A request or booking is given up, with the reason."""
        self._tools.ask.ask_text(
            translate("beds_dialogs", "Cancel the stay of {name}?", name=file.name),
            translate("beds_dialogs", "The bed is free again. Ctrl+Z takes it back."),
            partial(self._cancel, file),
            label=translate("beds_dialogs", "Why, as written into the history"),
            yes=translate("beds_dialogs", "Cancel it"),
            no=translate("beds_dialogs", "Leave it"),
        )

    def _cancel(self, file: StayFile, reason: str | None) -> None:
        if reason is not None:
            work = partial(beds.cancel, stay_id=file.stay_id, version=file.version, reason=reason)
            self.run(work, "beds.cancel", translate("beds_dialogs", "cancelled"))

    def act(self, act: Act) -> None:
        """A button of the drawer."""
        file = self.drawer.file
        if file is None:
            return
        release = may(self._worker, Permission.RESERVE_RELEASE)
        sheets: dict[Act, Callable[[], object]] = {
            Act.BACK: partial(self.come_back, file),
            Act.ADMIT: partial(self.admit, Wish(Wanted.ADMIT), file),
            Act.COMPLETE: partial(self.admit, Wish(Wanted.OPEN), file),
            Act.CHANGE: partial(self.admit, Wish(Wanted.OPEN), file),
            Act.BOOK: partial(self.admit, Wish(Wanted.REQUEST), file),
            Act.LEAVE: partial(self.leave, file),
            Act.MOVE: partial(self._move, file, release),
            Act.SWAP: partial(self._swap, file),
            Act.DATES: partial(self._dates, file),
            Act.ORDER: partial(self._order, file),
            Act.WITHDRAW: partial(self._withdraw, file),
            Act.DISCHARGE: partial(self.discharge, file),
            Act.CANCEL: partial(self.cancel, file),
            Act.ASSESS: partial(self.assessing.new, file.resident_id),
            Act.ACCOUNT: partial(self._account, file),
            Act.PRINT: partial(self._print, file),
        }
        if act in sheets:
            sheets[act]()
            return
        key: dict[str, Any] = {"stay_id": file.stay_id, "version": file.version}
        works: dict[Act, tuple[Work, str, str]] = {
            Act.ACCEPT: (partial(accept, **key), "beds.accept", translate("beds_dialogs", "said yes: booked")),
            Act.CARRY_OUT: (partial(beds.carry_out, **key), "beds.carry_out", translate("beds_dialogs", "moved")),
            Act.NO_SHOW: (partial(beds.no_show, **key), "beds.no_show", translate("beds_dialogs", "did not come")),
            Act.LINE: (partial(wait, **key), "beds.wait", translate("beds_dialogs", "waits for a bed")),
        }
        self.run(*works[act])

    def _move(self, file: StayFile, release: bool) -> None:
        sheet = MoveSheet(self._tools, self._page, file, may_release=release)
        self._open_act(sheet, translate("beds_dialogs", "moved"))

    def _swap(self, file: StayFile) -> None:
        sheet = SwapSheet(self._tools, self._page, file, self._others(file))
        self._open_act(sheet, translate("beds_dialogs", "swapped"))

    def _dates(self, file: StayFile) -> None:
        self._open_act(DatesSheet(self._tools, self._page, file), translate("beds_dialogs", "dates changed"))

    def _order(self, file: StayFile) -> None:
        self._open_act(OrderSheet(self._tools, self._page, file), translate("beds_dialogs", "is about to leave"))

    def _withdraw(self, file: StayFile) -> None:
        self._open_act(WithdrawSheet(self._tools, self._page, file), translate("beds_dialogs", "stays after all"))

    def _account(self, file: StayFile) -> None:
        self._open_sheet(AccountDialog(self._tools, file.stay_id, self._page))

    def _print(self, file: StayFile) -> None:
        if self.print_stay is not None:
            self.print_stay(file)

    def act_on_leave(self, what: str, leave: LeaveRow) -> None:
        """A button beside a leave in the drawer."""
        file = self.drawer.file
        if file is None:
            return
        key: dict[str, Any] = {"stay_id": file.stay_id, "version": file.version, "leave_id": leave.leave_id}
        if what == APPROVE:
            work = partial(approve_leave, **key)
            self.run(work, "beds.approve_leave", translate("beds_dialogs", "leave approved"))
        elif what == GO:
            self._open_act(GoSheet(self._tools, self._page, file, leave), translate("beds_dialogs", "went out"))
        elif what == CHANGE:
            self.leave(file, leave)
        else:
            self._tools.ask.confirm(
                translate("beds_dialogs", "Take the leave of {name} back?", name=file.name),
                leave_words(leave),
                partial(self._cancel_leave, key),
                yes=translate("beds_dialogs", "Take back"),
                no=translate("beds_dialogs", "Leave it"),
            )

    def _cancel_leave(self, key: dict[str, Any], yes: bool) -> None:
        if yes:
            work = partial(cancel_leave, **key)
            self.run(work, "beds.cancel_leave", translate("beds_dialogs", "leave taken back"))

    # Doing

    def run(self, work: Work, operation: str, said: str) -> None:
        """An act that needs no sheet."""
        self.drawer.set_busy(True)
        self._worker.run(work, operation, done=partial(self._told, said), failed=self._failed, touched=TOUCHES)

    def _told(self, said: str, done: Done) -> None:
        self._done(done, said)

    def _done(self, done: Done, said: str) -> None:
        """Tell what was done, with the way back, and go on at the stay."""
        where = f"{done.stay.name}  {done.stay.bed}".strip()
        self.drawer.set_busy(False)
        self._page.acts.tell(done, f"{where}  {said}")
        if self.drawer.is_open():
            self.refresh()

    def _done_elsewhere(self, _: int) -> None:
        self.refresh()

    def _failed(self, error: DeskError) -> None:
        self.drawer.set_busy(False)
        self._tell(error)
        if isinstance(error, Stale):
            self._worker.touched.emit(TOUCHES)

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")

    def _open_act(self, sheet: Any, said: str) -> None:
        sheet.saved.connect(partial(self._told, said))
        self._open_sheet(sheet)

    def _open_sheet(self, sheet: QDialog) -> None:
        if self.dialog is not None or not self._page.isVisible():
            sheet.deleteLater()
            return
        self.dialog = sheet
        sheet.finished.connect(partial(self._closed, sheet))
        sheet.open()

    def _closed(self, sheet: QDialog, _: int) -> None:
        if self.dialog is sheet:
            self.dialog = None
            if self.drawer.is_open():
                self.refresh()

    def cover(self) -> None:
        """The desk is locked. A sheet with what is typed in it is put away by the window."""
        self.assessing.cover()
        self.drawer.fold()

    # What the board knows

    def _others(self, file: StayFile) -> list[tuple[Bar, str]]:
        """With whom the bed can be swapped: who is in a bed now, and for a booking who booked."""
        sheet = self._page.board.sheet
        if sheet is None:
            return []
        phase = Phase.CURRENT if file.state in HERE else Phase.PLANNED
        bars = (bar for bar in sheet.board.bars if bar.purpose is Purpose.STAY and bar.phase is phase)
        found = [(bar, sheet.beds[bar.bed_id].text) for bar in bars if bar.stay_id not in (None, file.stay_id)]
        return sorted(found, key=_bed)

    def _later(self, file: StayFile) -> str:
        """Who has the bed next, as far as the days in sight tell."""
        sheet = self._page.board.sheet
        bars = sheet.board.bars if sheet is not None else ()
        own = (bar for bar in bars if bar.bed_id == file.bed_id and bar.phase is Phase.PLANNED)
        later = sorted((bar for bar in own if bar.stay_id not in (None, file.stay_id)), key=_begins)
        return later_words(later[0].name, moment_text(later[0].starts_at)) if later else ""


def _bed(each: tuple[Bar, str]) -> str:
    return each[1]


def _begins(bar: Bar) -> Any:
    return bar.starts_at
