"""What the week board does with a laundry booking: its bag is taken in, and what comes after is the laundry room's."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desk.rules.papers import LAUNDRY_TAG, paper_text
from desk.rules.permissions import Permission
from desk.services import laundry
from desk.services.bookings import BookingFile
from desk.services.laundry import BagDone, BagRow, LaundryRoom
from desk.views.care.laundry.jobs import TagsJob
from desk.views.care.laundry.receive import ReceiveDialog
from desk.views.wording import may
from desk.words import translate

if TYPE_CHECKING:
    from desk.views.care.week import WeekTab


class LaundryOpener(QObject):
    """Lives with the tab of the week."""

    def __init__(self, tab: WeekTab) -> None:
        super().__init__(tab)
        self._tab = tab
        self._received: BagRow | None = None

    def receive(self, file: BookingFile) -> None:
        """The bag comes in."""
        self._tab.worker.look(
            laundry.room, "laundry.room", done=partial(self._show, file), failed=self._tab.tell,
            replaces="laundry-receive",
        )  # fmt: skip

    def open_room(self, file: BookingFile) -> None:
        """The bag in the laundry room."""
        self._tab.go.emit("care", ("laundry", file.booking_id))

    def _show(self, file: BookingFile, room: LaundryRoom) -> None:
        tab = self._tab
        dialog = ReceiveDialog(
            tab.tools, tab, booking_id=file.booking_id, version=file.version, name=file.name, wish=file.wish,
            due_on=room.due_on,
        )  # fmt: skip
        dialog.saved.connect(self._saved)
        if tab.dialogs.open(dialog):
            dialog.finished.connect(self._closed)

    def _saved(self, done: BagDone) -> None:
        self._received = done.bag
        said = translate("laundry_page", "{name}: {n} pieces taken in", name=done.bag.name, n=done.bag.count)
        self._tab.tools.notices.tell("\n".join([said, *done.followed]), "good")

    def _closed(self, _: int) -> None:
        received, self._received = self._received, None
        tab = self._tab
        if received is None or not may(tab.worker, Permission.PAPERS_PRINT):
            return
        from desk.views.care.labels import LabelsDialog  # Qt's PDF parts load only when paper is wanted

        title = paper_text(LAUNDRY_TAG)
        job = TagsJob((received.bag_id,))
        tab.dialogs.open(LabelsDialog(tab.tools, title, job, tab, chooser=tab.printing.chooser))
