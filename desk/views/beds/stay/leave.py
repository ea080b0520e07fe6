"""Away from the bed: a leave asked for, changed, gone on, and come back from."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from desk.errors import Rejected
from desk.rules.beds import LeaveKind, leave_text
from desk.rules.times import at_local, local, local_date, moment_text
from desk.services.beds import LeaveInput, LeaveRow, StayFile
from desk.services.beds.leaving import ask_leave, change_leave, come_back, go_on_leave, leave_now
from desk.views.beds.stay.sheet import ActSheet, Work, title_of
from desk.views.form import line
from desk.views.kit import Option, Segmented
from desk.views.moments import MomentLine
from desk.views.page import Tools
from desk.words import translate

BACK_BY = time(17)
LEAVES_AT = time(8)
NIGHTS = {LeaveKind.OUTING: 0, LeaveKind.HOME: 2, LeaveKind.FAMILY: 3}
"""After how many nights somebody is proposed to come back; of a hospital nobody knows."""


class LeaveSheet(ActSheet):
    """O: what kind of leave, from when, back when, with whom. ``leave``: the one that is changed, None for a new one.

    Approved at once, and gone at once when it begins now, unless that is unticked.
    """

    def __init__(self, tools: Tools, parent: QWidget, file: StayFile, leave: LeaveRow | None = None) -> None:
        title = translate("beds_dialogs", "Leave of {who}", who=title_of(file))
        super().__init__(
            tools, parent, file, "beds.ask_leave", title, icon="sign-out", yes=translate("beds_dialogs", "Enter")
        )
        self.leave = leave
        now = self.now
        chosen = leave.kind if leave is not None else LeaveKind.OUTING
        self.kind = Segmented(
            [Option(kind, leave_text(kind)) for kind in LeaveKind], translate("beds_dialogs", "Where to"), value=chosen
        )
        begins = leave.leaves_at if leave is not None else local(now).replace(second=0, microsecond=0)
        self.begins = MomentLine(now, begins, clock=LEAVES_AT)
        self.due = MomentLine(now, None, clock=BACK_BY)
        self.place = line(leave.place if leave else "", translate("beds_dialogs", "such as the daughter's home"))
        self.taken_by = line(leave.taken_by if leave else "", translate("beds_dialogs", "who takes the resident along"))
        self.phone = line(leave.phone if leave else "")
        self.reason = line(leave.reason if leave else "")
        self.approved = QCheckBox(translate("beds_dialogs", "Approved"))
        self.gone = QCheckBox(translate("beds_dialogs", "Is leaving the house now"))
        self._fill()
        self._connect()
        self._choose(chosen)
        if leave is not None:
            self.due.set_moment(leave.back_due_at)
        self._judge()
        self.kind.segment(chosen).setFocus()

    def _fill(self) -> None:
        words = {
            "kind": (translate("beds_dialogs", "Where to"), self.kind, True),
            "leaves_at": (translate("beds_dialogs", "From"), self.begins, False),
            "back_due_at": (translate("beds_dialogs", "Back by"), self.due, False),
            "taken_by": (translate("beds_dialogs", "With whom"), self.taken_by, False),
            "phone": (translate("beds_dialogs", "Phone there"), self.phone, False),
            "place": (translate("beds_dialogs", "Place"), self.place, False),
            "reason": (translate("beds_dialogs", "Reason"), self.reason, False),
        }
        for name, (text, editor, wide) in words.items():
            self.add(name, text, editor, wide=wide)
        number = self.rows.rowCount()
        self.rows.addWidget(self.approved, number, 0)
        self.rows.addWidget(self.gone, number, 1)
        self.approved.setChecked(True)
        for box in (self.approved, self.gone):
            box.setVisible(self.leave is None)
        if self.leave is not None and self.leave.gone_at is not None:
            self.begins.setReadOnly(True)

    def _connect(self) -> None:
        self.kind.changed.connect(self._choose)
        self.begins.textEdited.connect(self._judge)
        self.approved.toggled.connect(self._judge)
        self.due.textEdited.connect(self._typed_due)

    _proposed = True

    def _typed_due(self) -> None:
        self._proposed = False

    def _choose(self, kind: object) -> None:
        """Another kind proposes another return, unless one was typed."""
        assert isinstance(kind, LeaveKind)
        where = translate("beds_dialogs", "Hospital and ward") if kind is LeaveKind.HOSPITAL else ""
        self.fields["place"].set_label(where or translate("beds_dialogs", "Place"))
        unknown = translate("beds_dialogs", "not known yet")
        self.due.setPlaceholderText(unknown if kind is LeaveKind.HOSPITAL else "")
        if not self._proposed or self.leave is not None:
            return
        if kind not in NIGHTS:
            self.due.clear()
            return
        day = local_date(self.now) + timedelta(days=NIGHTS[kind])
        due = at_local(day, BACK_BY)
        self.due.set_moment(due if due > self.now else self.now + timedelta(hours=2))

    def _begins(self) -> datetime | None:
        try:
            return self.begins.moment()
        except ValueError:
            return None

    def _judge(self) -> None:
        """Whoever leaves at a moment that has come may be gone; only what is approved can be gone on."""
        begins = self._begins()
        may_go = begins is not None and begins <= self.now and self.approved.isChecked()
        if may_go != self.gone.isEnabled() or not self._was_judged:
            self.gone.setChecked(may_go)
        self._was_judged = True
        self.gone.setEnabled(may_go)

    _was_judged = False

    def values(self) -> LeaveInput:
        """What is typed. Raises Rejected for what can't be read."""
        begins = self.moment("leaves_at")
        if begins is None:
            raise Rejected({"leaves_at": translate("beds_dialogs", "Please say from when.")})
        return LeaveInput(
            LeaveKind(str(self.kind.value())), begins, self.moment("back_due_at"), self.place.text(),
            self.reason.text(), self.taken_by.text(), self.phone.text(),
        )  # fmt: skip

    def work(self) -> Work:
        values, key, version = self.values(), self.file.stay_id, self.version
        if self.leave is not None:
            self._operation = "beds.change_leave"
            return partial(change_leave, stay_id=key, version=version, leave_id=self.leave.leave_id, values=values)
        if self.gone.isChecked():
            self._operation = "beds.leave_now"
            return partial(leave_now, stay_id=key, version=version, values=values)
        self._operation = "beds.ask_leave"
        return partial(ask_leave, stay_id=key, version=version, values=values, approved=self.approved.isChecked())


class GoSheet(ActSheet):
    """Who has leave goes: when."""

    def __init__(self, tools: Tools, parent: QWidget, file: StayFile, leave: LeaveRow) -> None:
        title = translate("beds_dialogs", "{who} goes out", who=title_of(file))
        more = leave_words(leave)
        yes = translate("beds_dialogs", "Went out")
        super().__init__(tools, parent, file, "beds.go_on_leave", title, icon="sign-out", yes=yes, more=more)
        self.leave = leave
        self.at = MomentLine(self.now, self.now, clock=LEAVES_AT)
        self.add("at", translate("beds_dialogs", "When"), self.at)
        self.at.setFocus()

    def work(self) -> Work:
        at = earlier(self.moment("at"), self.now)
        return partial(
            go_on_leave, stay_id=self.file.stay_id, version=self.version, leave_id=self.leave.leave_id, at=at
        )


class ReturnSheet(ActSheet):
    """Enter: back now; another time can be typed before."""

    def __init__(self, tools: Tools, parent: QWidget, file: StayFile) -> None:
        leave = out_on(file)
        title = translate("beds_dialogs", "{who} is back", who=title_of(file))
        more = leave_words(leave) if leave is not None else ""
        yes = translate("beds_dialogs", "Is back")
        super().__init__(tools, parent, file, "beds.come_back", title, icon="sign-in", yes=yes, more=more)
        self.at = MomentLine(self.now, self.now, clock=BACK_BY)
        field = self.add("at", translate("beds_dialogs", "When"), self.at)
        if leave is not None and leave.overdue and leave.back_due_at is not None:
            due = moment_text(leave.back_due_at)
            field.set_warning(translate("beds_dialogs", "Was to be back by {moment}.", moment=due))
        self.at.setFocus()

    def work(self) -> Work:
        at = earlier(self.moment("at"), self.now)
        return partial(come_back, stay_id=self.file.stay_id, version=self.version, at=at)


def earlier(moment: datetime | None, now: datetime) -> datetime | None:
    """None for this very minute: the service takes its own now, which is never in the future."""
    if moment is None or abs(moment - now) < timedelta(minutes=1):
        return None
    return moment


def out_on(file: StayFile) -> LeaveRow | None:
    """The leave that somebody is on."""
    return next((each for each in file.leaves if each.gone_at is not None and each.back_at is None), None)


def leave_words(leave: LeaveRow) -> str:
    """外出 11-24（周二）08:00 → 11-25（周三）18:00 大女儿家 13800000000."""
    due = leave.back_at or leave.back_due_at
    until = moment_text(due) if due is not None else translate("beds_dialogs", "not known yet")
    parts = (leave_text(leave.kind), f"{moment_text(leave.leaves_at)} → {until}", leave.place, leave.taken_by,
             leave.phone)  # fmt: skip
    return "  ".join(part for part in parts if part)
