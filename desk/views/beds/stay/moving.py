"""To another bed: which one, from when, why; and two residents in each other's bed."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from desk.errors import DeskError, Rejected
from desk.rules.beds import CHECK_OUT, HERE
from desk.rules.placing import Offer
from desk.services.beds import Bar, StayFile, move, swap
from desk.services.beds.openings import Openings, openings
from desk.views.beds.stay.leave import earlier
from desk.views.beds.stay.places import BedPick
from desk.views.beds.stay.sheet import ActSheet, Work, title_of
from desk.views.form import Pick, line
from desk.views.moments import MomentLine
from desk.views.page import Tools
from desk.words import translate


class MoveSheet(ActSheet):
    """M in the drawer: another bed now, or from a moment ahead; why is written into the history."""

    def __init__(self, tools: Tools, parent: QWidget, file: StayFile, *, may_release: bool = False) -> None:
        title = translate("beds_dialogs", "Move {who}", who=title_of(file))
        super().__init__(tools, parent, file, "beds.move", title, icon="swap", yes=translate("beds_dialogs", "Move"))
        self._may_release = may_release
        begins = self.now if file.state in HERE else file.starts_at
        self.bed = BedPick()
        self.at = MomentLine(self.now, begins, clock=CHECK_OUT)
        self.ends = MomentLine(self.now, None, clock=CHECK_OUT)
        self.reason = line("", translate("beds_dialogs", "as written into the history"))
        self.add("bed_id", translate("beds_dialogs", "Where to"), self.bed, wide=True)
        self.add("at", translate("beds_dialogs", "From"), self.at)
        self.add("ends_at", translate("beds_dialogs", "New end"), self.ends)
        self.add("reason", translate("beds_dialogs", "Why"), self.reason, wide=True)
        self.fields["ends_at"].setVisible(file.overstayed)
        if file.overstayed:
            self.ends.set_moment(self.now + timedelta(days=1))
        self.bed.setFocus()
        self._seek()

    def _seek(self) -> None:
        begins, ends = self.now, self.file.ends_at
        if self.file.state not in HERE and self.file.starts_at is not None:
            begins = self.file.starts_at
        if ends is not None and ends <= begins:
            ends = begins + timedelta(days=1)
        look = partial(
            openings, starts_at=begins, ends_at=ends, resident_id=self.file.resident_id, wants=self.file.wants,
            stay_id=self.file.stay_id, lying=self.file.state in HERE,
        )  # fmt: skip
        self._tools.worker.look(look, "beds.openings", done=self._found, failed=self._no_beds, replaces="openings")

    def _found(self, found: Openings) -> None:
        self.bed.show_openings(found, without=self.file.bed_id, may_release=self._may_release)

    def _no_beds(self, error: DeskError) -> None:
        self.tell_trouble(error.text)

    def take_offer(self, offer: Offer) -> None:
        self.bed.choose(offer.bed_id)
        if not offer.whole:
            self.at.set_moment(offer.starts_at)
        self.store()

    def work(self) -> Work:
        bed_id = self.bed.bed_id()
        if bed_id is None:
            raise Rejected({"bed_id": translate("beds_dialogs", "Please choose a bed.")})
        at = self.moment("at")
        if self.file.state in HERE or at == self.file.starts_at:
            at = earlier(at, self.now) if self.file.state in HERE else None
        ends = self.moment("ends_at") if self.file.overstayed else None
        return partial(
            move, stay_id=self.file.stay_id, version=self.version, bed_id=bed_id, reason=self.reason.text(), at=at,
            ends_at=ends, release=self.bed.is_reserve() and self._may_release,
        )  # fmt: skip


class SwapSheet(ActSheet):
    """Two residents in each other's bed."""

    def __init__(self, tools: Tools, parent: QWidget, file: StayFile, others: list[tuple[Bar, str]]) -> None:
        title = translate("beds_dialogs", "Swap the bed of {who}", who=title_of(file))
        yes = translate("beds_dialogs", "Swap")
        super().__init__(tools, parent, file, "beds.swap", title, icon="swap", yes=yes)
        self.others = {bar.stay_id: bar for bar, _ in others}
        self.other = Pick([(bar.stay_id, f"{bed}  {bar.name}") for bar, bed in others])
        self.reason = line("", translate("beds_dialogs", "as written into the history"))
        self.add("other_id", translate("beds_dialogs", "With whom"), self.other, wide=True)
        self.add("reason", translate("beds_dialogs", "Why"), self.reason, wide=True)
        self.other.setFocus()

    def work(self) -> Work:
        other = self.others.get(self.other.currentData())
        if other is None or other.stay_id is None:
            raise Rejected({"other_id": translate("beds_dialogs", "Please choose somebody.")})
        return partial(
            swap, stay_id=self.file.stay_id, version=self.version, other_id=other.stay_id, other_version=other.version,
            reason=self.reason.text(),
        )  # fmt: skip
