"""Opens the gate of a bath from the week board, and tells the board what was done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desk.rules.papers import BATH_RECORD, paper_text
from desk.services import baths
from desk.services.baths import BathDone, Gate
from desk.services.bookings import BookingFile, Done
from desk.views.care.acts import when_words
from desk.views.care.bath.dialog import BathDialog
from desk.views.care.bath.jobs import BathRecordJob

if TYPE_CHECKING:
    from desk.views.care.week import WeekTab


class BathOpener(QObject):
    """Lives with the tab of the week."""

    def __init__(self, tab: WeekTab) -> None:
        super().__init__(tab)
        self._tab = tab

    def open(self, file: BookingFile) -> None:
        """The gate of this bath, or the bath while it runs."""
        self._tab.worker.look(
            partial(baths.gate, booking_id=file.booking_id), "baths.gate", done=self._show, failed=self._tab.tell,
            replaces="bath-gate",
        )  # fmt: skip

    def _show(self, gate: Gate) -> None:
        dialog = BathDialog(self._tab.tools, self._tab, gate, chooser=self._tab.printing.chooser)
        dialog.done_with.connect(self._done)
        self._tab.dialogs.open(dialog)

    def _done(self, done: BathDone, said: str) -> None:
        file = done.gate.booking
        text = f"{file.name}  {file.service}  {when_words(file)}  {said}"
        if done.step_id is not None:
            self._tab.acts.tell(Done(file, done.step_id, done.followed), text)
            return
        self._tab.tools.notices.tell("\n".join([text, *done.followed]), "warn" if done.followed else "good")
        self._tab.acts.done.emit(file)

    def print_record(self, file: BookingFile) -> None:
        """The record sheet of this bath, blank while nothing was measured."""
        self.print_records((file.booking_id,))

    def print_records(self, booking_ids: tuple[int, ...]) -> None:
        """The record sheet of each of these baths."""
        from desk.views.papers.one import PaperDialog  # Qt's PDF parts load only when paper is wanted

        tab, title = self._tab, paper_text(BATH_RECORD)
        job = BathRecordJob(booking_ids)
        tab.dialogs.open(PaperDialog(tab.tools, title, job, title, tab, chooser=tab.printing.chooser))
