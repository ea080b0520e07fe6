"""入住: one sheet for whoever asks for a bed, books one, or comes in now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.errors import DeskError, Rejected, Stale
from desk.rules.beds import HERE, WAITING, StayState
from desk.rules.permissions import Permission
from desk.rules.placing import Offer
from desk.rules.times import clock_text, date_text, local_date
from desk.services import beds
from desk.services.beds import TOUCHES, Done, PlaceInput, Refused, StayFile, StayInput
from desk.services.beds.openings import Openings, openings
from desk.views.assessments.opening import AssessmentWindows
from desk.views.beds.stay import jobs
from desk.views.beds.stay.admission_frame import AdmissionFrame
from desk.views.beds.stay.care_part import trial_end
from desk.views.beds.stay.jobs import About, Start
from desk.views.beds.stay.keeping import SheetKeeper
from desk.views.beds.wishes import Wanted, Wish
from desk.views.kit import Button
from desk.views.page import Tools
from desk.views.pressing import hear, press_with
from desk.views.wording import may
from desk.words import translate

_SEEK_MS = 250


class AdmissionSheet(AdmissionFrame):
    """``file`` None: somebody new. ``saved`` with the :class:`Done` and what was done in words, ``emergency`` when
    there is no time for all this, ``cancel_wanted`` with the stay that is to be given up.

    What is typed is kept at every pause and offered again by the next sheet for somebody new.
    """

    saved = Signal(object, str)
    emergency = Signal()
    cancel_wanted = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget, wish: Wish, file: StayFile | None = None) -> None:
        super().__init__(tools, parent, file)
        self.version = file.version if file is not None else None
        self._may_release = may(tools.worker, Permission.RESERVE_RELEASE)
        self._said = ""
        self._registers = wish.wanted is Wanted.REGISTER
        self.keeper = SheetKeeper(self._worker, self.content, self)
        self.assessing = AssessmentWindows(tools, self)
        self._seek_timer = QTimer(self)
        self._seek_timer.setSingleShot(True)
        self._seek_timer.setInterval(_SEEK_MS)
        self._connect()
        self._begin(wish)

    def _connect(self) -> None:
        for button in (self.take_draft, self.urgent, self.cancel, *self.acts()):
            press_with(button, button.key())
        hear(self, "Ctrl+N", self.person.new.click)
        hear(self, "Ctrl+Return", self.do)
        self.person.decided.connect(self._decided)
        self.person.cleared.connect(self._cleared)
        self.person.edited.connect(self._touched)
        self.time.edited.connect(self._touched)
        self.care.edited.connect(self._touched)
        self.time.asked.connect(self._seek_timer.start)
        self._seek_timer.timeout.connect(self._seek)
        self.checks.wanted.connect(self._do_check)
        self.refusal.taken.connect(self._take_offer)
        self.keeper.failed.connect(self._tell)
        self.take_draft.clicked.connect(self.restore)
        self.urgent.clicked.connect(self._want_emergency)
        self.cancel.clicked.connect(self._want_cancel)
        self.back.clicked.connect(self.reject)
        self.line.clicked.connect(self.put_in_line)
        self.book.clicked.connect(self.book_bed)
        self.admit.clicked.connect(self.admit_now)
        self.store_button.clicked.connect(self.store)
        self.assessing.completed.connect(self._assessed)

    def _begin(self, wish: Wish) -> None:
        if wish.bed is not None:
            self.time.bed.choose(wish.bed.bed_id)
        if wish.starts_at is not None:
            self.time.begins.set_moment(wish.starts_at)
            self.time.ends.set_moment(wish.ends_at)
            self.time._propose(self.time.kind.value())
        file = self.file
        if file is not None:
            self.time.show_file(file)
            self.care.show_file(file)
            self.person.hold()
            self.person.decide(file.resident_id)
            self._lock_time()
        self._worker.look(jobs.start, "beds.admission", done=self._started, failed=self._tell)
        self._is_touched = False
        self._seek()
        self._judge()
        if file is None:
            self.person.focus()
        else:
            (self.admit if file.state is StayState.BOOKED else self.time.begins).setFocus()

    def _lock_time(self) -> None:
        """Of who is here, bed and times are changed by acts of their own."""
        assert self.file is not None
        if self.file.state in HERE:
            for edit in (self.time.begins, self.time.ends, self.time.nights):
                edit.setReadOnly(True)
            self.time.bed.setEnabled(False)

    # What is known

    def _started(self, start: Start) -> None:
        self.care.show_levels(start.levels)
        if self.file is None and start.draft is not None and start.typed_at is not None:
            self._draft = start.draft
            moment = f"{date_text(local_date(start.typed_at))} {clock_text(start.typed_at)}"
            name = start.draft.get("name") or translate("beds_dialogs", "nobody chosen yet")
            words = translate("beds_dialogs", "Not finished: {name}, typed {moment}.", name=name, moment=moment)
            self.draft_words.setText(words)
            self.draft.show()

    _draft: Mapping[str, Any] | None = None

    def _decided(self, resident_id: int) -> None:
        health = may(self._worker, Permission.RESIDENTS_HEALTH)
        self._worker.look(
            partial(jobs.about, resident_id=resident_id, health=health), "beds.about", done=self._know,
            failed=self._tell, replaces="beds-about",
        )  # fmt: skip
        self._touched()
        self._seek()
        if self.file is None:
            self.time.kind.segment(self.time.kind.value()).setFocus()

    def _know(self, about: About) -> None:
        if about.file.resident_id == self.person.resident_id:
            self.person.show_about(about, but=self.file.stay_id if self.file is not None else None)
            self._judge()

    def _cleared(self) -> None:
        self._touched()
        self._seek()

    def _assessed(self, _: object) -> None:
        if self.person.resident_id is not None:
            self._decided(self.person.resident_id)

    def _seek(self) -> None:
        """Judge the beds for the time and the wishes."""
        try:
            begins, ends = self.time.span()
        except Rejected:
            return
        if ends is not None and ends <= begins:
            return
        look = partial(
            openings, starts_at=begins, ends_at=ends, resident_id=self.person.resident_id, wants=self.time.wants(),
            stay_id=self.file.stay_id if self.file is not None else None,
        )  # fmt: skip
        self._worker.look(look, "beds.openings", done=self._found, failed=self._tell, replaces="openings")

    def _found(self, found: Openings) -> None:
        self.time.show_openings(found, may_release=self._may_release)

    # What is typed

    def _touched(self) -> None:
        self._is_touched = True
        self.refusal.clear()
        self._judge()
        if self.file is None:
            self.keeper.touch()

    def _judge(self) -> None:
        """Which acts there are now, and what is still missing."""
        state = self.file.state if self.file is not None else None
        begins = self.time.first_day()
        today = local_date(self._now)
        self.line.setVisible(state is None or state in WAITING or state is StayState.BOOKED)
        self.book.setVisible(state is None or state in WAITING)
        self.admit.setVisible(state is None or state in WAITING or state is StayState.BOOKED)
        self.admit.setEnabled((begins is not None and begins <= today) or state is StayState.BOOKED)
        self.store_button.setVisible(state is not None and state not in WAITING)
        self.urgent.setVisible(self.file is None)
        self.cancel.setVisible(state in WAITING or state is StayState.BOOKED)
        if state is StayState.BOOKED:
            self.line.setText(translate("beds_dialogs", "Back into the line"))
        elif state is StayState.WAITLISTED:
            self.line.setText(translate("beds_dialogs", "Save"))
        primary = self._primary(begins is not None and begins <= today)
        for button in self.acts():
            button.set_kind("primary" if button is primary else "secondary")
        self.checks.show_checks(self.missing())

    def _primary(self, comes_today: bool) -> Button:
        state = self.file.state if self.file is not None else None
        if state is StayState.BOOKED:
            return self.admit if comes_today else self.store_button
        if state is None or state in WAITING:
            if self._registers:
                return self.line
            return self.admit if comes_today else self.book
        return self.store_button

    def _do_check(self, name: str) -> None:
        today = local_date(self._now)
        if name == "ability":
            if self.person.resident_id is None:
                self._need_person()
            else:
                self.assessing.new(self.person.resident_id)
        elif name == "risk":
            self.care.days["risk_notice_on"].set_day(today)
        elif name == "agreement":
            if not self.care.days["agreement_on"].text():
                self.care.days["agreement_on"].set_day(today)
                self.care.days["agreement_from"].set_day(self.time.first_day())
            self.care.number.setFocus()
        else:
            self.care.days["trial_until"].set_day(trial_end(self.time.first_day() or today))
        self._touched()

    def content(self) -> Mapping[str, Any] | None:
        """Everything typed, as plain JSON; None while nothing is."""
        if not self._is_touched or self.file is not None:
            return None
        return self.person.content() | {"time": self.time.content(), "care": self.care.content()}

    def restore(self) -> None:
        """Ctrl+D: go on with what was typed before."""
        draft = self._draft
        if draft is None:
            return
        self._draft = None
        self.draft.hide()
        self.time.restore(draft["time"])
        self.care.restore(draft["care"])
        self.person.restore(draft)
        self._touched()
        self._seek()

    # Acts

    def do(self) -> None:
        """Ctrl+Enter: what is likeliest."""
        next((each for each in self.acts() if each.kind() == "primary"), self.book).click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field; while somebody is looked for, it belongs to the find box."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.person.is_new() and self.person.resident_id is not None:
                self.focusNextChild()
            return
        super().keyPressEvent(event)

    def values(self) -> StayInput:
        """What is known of the stay. Raises Rejected."""
        if self.person.resident_id is None:
            raise Rejected({"person": translate("beds_dialogs", "Please choose who it is, or put them on file.")})
        problems: dict[str, str] = {}
        said: dict[str, Any] = {}
        for part in (self.time, self.care):
            try:
                said |= part.said()
            except Rejected as rejected:
                problems |= rejected.fields
        if problems:
            raise Rejected(problems)
        return StayInput(resident_id=self.person.resident_id, **said)

    def put_in_line(self) -> None:
        """Ctrl+1: wait for a bed."""
        self._run(translate("beds_dialogs", "waits for a bed"), jobs.put_in_line, "beds.wait", with_place=False)

    def book_bed(self) -> None:
        """Ctrl+2: hold the bed from that time on."""
        self._run(translate("beds_dialogs", "booked"), jobs.book, "beds.book")

    def admit_now(self) -> None:
        """Ctrl+3: in the bed from now on, or since the time that was typed."""
        self._run(translate("beds_dialogs", "admitted"), jobs.admit, "beds.admit")

    def store(self) -> None:
        """Ctrl+S: what is known of a stay; of a booking other dates or another bed too."""
        assert self.file is not None
        if self.file.state is StayState.BOOKED:
            self._run(translate("beds_dialogs", "changed"), jobs.book, "beds.change")
        else:
            self._run(translate("beds_dialogs", "changed"), jobs.save, "beds.change", with_place=False)

    def _run(self, said: str, work: Any, operation: str, *, with_place: bool = True) -> None:
        self._clear_problems()
        try:
            values = self.values()
            given: dict[str, Any] = {"values": values, "file": self.file, "version": self.version}
            if with_place:
                given["place"] = self._place(arrives_now=work is jobs.admit)
        except Rejected as rejected:
            self.show_problems(rejected.fields)
            return
        self._said, self._last = said, (said, work, operation, with_place)
        for button in self.acts():
            button.set_busy(True)
        self._worker.run(
            partial(work, **given), operation, done=self._done, failed=self._failed, touched=TOUCHES | {"drafts"}
        )

    def _place(self, *, arrives_now: bool) -> PlaceInput:
        place = self.time.place()
        if self.time.bed.is_reserve():
            place = replace(place, release=self._may_release)
        now = self._worker.clock()
        if arrives_now and (place.starts_at > now or not self.time.is_begin_typed()):
            place = replace(place, starts_at=now)
        return place

    def _done(self, done: Done) -> None:
        self.keeper.end()
        self.saved.emit(done, self._said)
        self._is_touched = False
        self.accept()

    def _failed(self, error: DeskError) -> None:
        for button in self.acts():
            button.set_busy(False)
        self._judge()
        if isinstance(error, Refused):
            self.refusal.tell(error)
            if self.refusal.buttons:
                self.refusal.buttons[0].setFocus()
        elif isinstance(error, Rejected):
            self.show_problems(error.fields or {"": error.text})
        elif isinstance(error, Stale) and self.file is not None:
            again = partial(beds.stay, stay_id=self.file.stay_id)
            self._worker.look(again, "beds.stay", done=partial(self._overtaken, error.text), failed=self._tell)
        else:
            self._tell(error)

    def _overtaken(self, told: str, file: StayFile) -> None:
        """A colleague was first: what is typed stays, and is done all the same when it is asked for again."""
        self.version = file.version
        self._say(f"{told} {translate('beds_dialogs', 'What you typed is still here; press again to save it.')}")

    def _take_offer(self, offer: Offer) -> None:
        """The bed and the time that were offered, and the act again."""
        self.time.bed.choose(offer.bed_id)
        if not offer.whole:
            self.time.begins.set_moment(offer.starts_at)
            self.time.ends.set_moment(offer.ends_at)
        self._touched()
        self._seek()
        if offer.whole:
            said, work, operation, with_place = self._last
            self._run(said, work, operation, with_place=with_place)

    _last: tuple[Any, Any, Any, Any] = ("", jobs.book, "beds.book", True)

    def _tell(self, error: DeskError) -> None:
        self._say(error.text)

    # Leaving

    def _want_emergency(self) -> None:
        self.reject()
        self.emergency.emit()

    def _want_cancel(self) -> None:
        file = self.file
        self.reject()
        self.cancel_wanted.emit(file)

    def reject(self) -> None:
        """Esc: what was typed is kept, and offered the next time."""
        if self._is_touched:
            self.keeper.save()
            if self.file is None:
                told = translate("beds_dialogs", "What you typed is kept. ＋ Admit offers it again.")
                self._tools.notices.tell(told)
        super().reject()
