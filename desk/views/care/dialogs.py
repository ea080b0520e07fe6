"""What opens over the week board: the form of a booking, plans and pauses of a resident; one dialog at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from desk.rules.care import BookingState, ServiceKind
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.bookings import BookingFile, Done
from desk.views.care.account import ServiceAccount
from desk.views.care.acts import when_words
from desk.views.care.bath import BathOpener
from desk.views.care.booking.change_form import ChangeForm, Known, known
from desk.views.care.booking.form import BookingForm
from desk.views.care.laundry import LaundryOpener
from desk.views.care.plans.dialog import PlansDialog
from desk.views.care.possible import Act
from desk.views.wording import may
from desk.words import translate

if TYPE_CHECKING:
    from desk.views.care.week import WeekTab


class WeekDialogs(QObject):
    """Lives with the tab."""

    def __init__(self, tab: WeekTab) -> None:
        super().__init__(tab)
        self._tab, self._tools = tab, tab.tools
        self.dialog: QDialog | None = None
        self.baths = baths = BathOpener(tab)
        tab.acts.openers[ServiceKind.BATH, BookingState.IN_PREPARATION] = baths.open
        tab.acts.opens[Act.BATH_RECORD] = baths.print_record
        bags = LaundryOpener(tab)
        tab.acts.openers[ServiceKind.LAUNDRY, BookingState.BOOKED] = bags.receive
        tab.acts.openers[ServiceKind.LAUNDRY, BookingState.IN_PREPARATION] = bags.open_room

    def book(self, resident_id: int | None = None) -> None:
        """N: somebody for the time under the cursor, where that is still to come; another can be chosen."""
        tab = self._tab
        if not tab.may_act or tab.week is None:
            return
        cell, today = tab.grid.current_cell(), local_date(tab.worker.clock())
        sitting = cell.sitting_id if cell is not None else None
        day = max(cell.day, today) if cell is not None else today
        form = BookingForm(self._tools, tab, tab.week.services, sitting, day)
        form.saved.connect(self._booked)
        if self.open(form) and resident_id:
            form.choose(resident_id)

    def book_here(self) -> None:
        """Enter on a free place."""
        self.book()

    def _booked(self, found: tuple[Done, ...]) -> None:
        first = found[0]
        names = translate("care_panel", ", ").join(done.booking.name for done in found)
        waits = first.booking.seat is None
        said = translate("care_form", "waits for a place") if waits else translate("care_form", "booked")
        text = f"{names}  {first.booking.service}  {when_words(first.booking)}  {said}"
        self._tab.acts.tell(first, text)

    def change(self, file: BookingFile) -> None:
        """Ctrl+E: what is known of a booking."""
        self._tab.worker.look(
            partial(known, file=file), "bookings.known", done=partial(self._change, file), failed=self._tab.tell,
            replaces="care-change",
        )  # fmt: skip

    def _change(self, file: BookingFile, given: Known) -> None:
        form = ChangeForm(self._tools, self._tab, file, given)
        form.saved.connect(self._changed)
        self.open(form)

    def _changed(self, done: Done) -> None:
        said = translate("care_form", "changed")
        self._tab.acts.tell(done, f"{done.booking.name}  {done.booking.service}  {when_words(done.booking)}  {said}")

    def plans(self) -> None:
        """P: the standing plans of whoever is worked with, else of somebody who is looked for."""
        file = self._tab.panel.file
        self.plans_of(file.resident_id if file is not None else None)

    def plans_of(self, resident_id: int | None) -> None:
        """The standing plans of a resident."""
        if self._tab.week is not None:
            self.open(PlansDialog(self._tools, self._tab, resident_id))

    def account_of(self, resident_id: int) -> None:
        """The account of services of a resident: packages and money, for whoever runs the centre."""
        if may(self._tab.worker, Permission.CARE_WRITE):
            self.open(ServiceAccount(self._tools, resident_id, self._tab))

    # Opening

    def open(self, dialog: QDialog) -> bool:
        """Open a dialog, unless one is open already."""
        if self.dialog is not None or not self._tab.isVisible():
            dialog.reject()
            dialog.deleteLater()
            return False
        self.dialog = dialog
        dialog.finished.connect(partial(self._closed, dialog))
        dialog.open()
        return True

    def is_dirty(self) -> bool:
        """Whether a form is open."""
        return self.dialog is not None

    def cover(self) -> None:
        """The desk is locked: nothing floats above it, nothing stays held."""
        if self.dialog is not None:
            self.dialog.reject()

    def _closed(self, dialog: QDialog, _: int) -> None:
        if self.dialog is dialog:
            self.dialog = None
            self._tab.focus_first()
