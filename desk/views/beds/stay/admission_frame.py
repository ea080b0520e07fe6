"""The sheet of an admission as it looks: who, when and where, care and agreement, what is missing, what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.beds import StayKind, state_text
from desk.rules.times import local_date
from desk.services.beds import StayFile
from desk.views import theme
from desk.views.beds.stay.care_part import CarePart, Check, CheckList
from desk.views.beds.stay.person import GuestPick
from desk.views.beds.stay.refusal import RefusalBox
from desk.views.beds.stay.time_part import KINDS, TimePart
from desk.views.focus import FocusRing
from desk.views.kit import Button, Card, Label, Scroll, Shape, sheet_head
from desk.views.page import Tools
from desk.words import translate

WIDTH, HEIGHT = 1060, 690
_EDGE = 36  # px that stay of the window around
_BOTH = {"wanted_until": "ends_at", "resident_id": "person", "at": "starts_at"}
"""What services name otherwise than the sheet."""


class AdmissionFrame(QDialog):
    """The parts of the sheet; ``file`` None: of somebody new."""

    def __init__(self, tools: Tools, parent: QWidget, file: StayFile | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tools, self._worker, self.file = tools, tools.worker, file
        self._now: datetime = tools.worker.clock()
        self._is_touched = False
        self.ring = FocusRing(self)
        kinds = KINDS if file is None or file.kind in KINDS else (file.kind, *KINDS)
        self.person = GuestPick(tools, self)
        self.time, self.care = TimePart(self._now, kinds), CarePart(local_date(self._now))
        self.checks = CheckList()
        self.refusal = RefusalBox()
        self.trouble = Label("", "small", "red", wrap=True)
        self._make_buttons()
        self._build()

    def _make_buttons(self) -> None:
        self.draft = Card("warn", margins=(12, 4, 8, 4), horizontal=True)
        self.draft_words = Label("", "small", "amber", elide=True)
        self.take_draft = Button(translate("beds_dialogs", "Go on with it"), small=True, key="Ctrl+D")
        self.urgent = Button(translate("beds_dialogs", "Emergency"), key="Ctrl+E", kind="ghost", icon="lightning-fill")
        self.cancel = Button(translate("beds_dialogs", "Cancel it"), key="Ctrl+4", kind="ghost")
        self.back = Button(translate("beds_dialogs", "Back"), key="Esc")
        self.line = Button(translate("beds_dialogs", "Into the line"), key="Ctrl+1")
        self.book = Button(translate("beds_dialogs", "Book"), key="Ctrl+2")
        self.admit = Button(translate("beds_dialogs", "Is here now"), key="Ctrl+3")
        self.store_button = Button(translate("beds_dialogs", "Save"), key="Ctrl+S")
        for button in (self.take_draft, self.urgent, self.cancel, self.back, *self.acts()):
            button.setAutoDefault(False)

    def acts(self) -> tuple[Button, ...]:
        """What can be done with the sheet, the least first."""
        return (self.line, self.book, self.admit, self.store_button)

    def _build(self) -> None:
        px = theme.px
        file = self.file
        title = translate("beds_dialogs", "Admission")
        if file is not None:
            title = translate("beds_dialogs", "Admission of {name}: {state}", name=file.name,
                              state=state_text(file.state))  # fmt: skip
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.draft.body.addWidget(Shape("clock", "amber", 15))
        self.draft.body.addWidget(self.draft_words, 1)
        self.draft.body.addWidget(self.take_draft)
        inside = QWidget()
        middle = QHBoxLayout()
        middle.setSpacing(px(24))
        right = QVBoxLayout()
        right.setSpacing(px(10))
        right.addWidget(self.checks)
        right.addWidget(self.care)
        right.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.time)
        left.addStretch(1)
        middle.addLayout(left, 1)
        middle.addLayout(right, 1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(4), 0)
        column.setSpacing(px(10))
        column.addWidget(self.draft)
        column.addWidget(self.person)
        column.addLayout(middle)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.urgent)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        for button in (self.back, *self.acts()):
            foot.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(14), px(16), px(14))
        whole.setSpacing(px(10))
        whole.addLayout(sheet_head("bed", title))
        whole.addWidget(Scroll(inside), 1)
        whole.addWidget(self.refusal)
        whole.addWidget(self.trouble)
        whole.addLayout(foot)
        self.draft.hide()
        self.trouble.hide()
        room = self.parentWidget().window().size()
        self.resize(min(px(WIDTH), room.width() - px(_EDGE)), min(px(HEIGHT), room.height() - px(_EDGE)))

    def missing(self) -> tuple[Check, ...]:
        """The steps of the flow, and which of them is still to be done."""
        care, about = self.care, self.person.about
        level = about.ability if about is not None else ""
        risk, number = care.days["risk_notice_on"].text(), care.number.text().strip()
        signed, trial = care.days["agreement_on"].text(), care.days["trial_until"].text()
        return (
            Check("ability", bool(level), _what(translate("beds_dialogs", "Ability assessment"), level),
                  translate("beds_dialogs", "Assess"), "Ctrl+G"),
            Check("risk", bool(risk), _what(translate("beds_dialogs", "Risk notice"), risk),
                  translate("beds_dialogs", "Signed today"), "Ctrl+R"),
            Check("agreement", bool(number and signed), _what(translate("beds_dialogs", "Agreement"), number),
                  translate("beds_dialogs", "Enter it"), "Ctrl+T"),
            Check("trial", bool(trial) or self.time.kind.value() is StayKind.TRIAL,
                  _what(translate("beds_dialogs", "Trial stay"), trial),
                  translate("beds_dialogs", "7 days"), "Ctrl+Y"),
        )  # fmt: skip

    # What is wrong

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Beside each field what is wrong; the first gets the focus, what has no field is said below."""
        named = {_BOTH.get(name, name): text for name, text in problems.items()}
        fields = self.time.fields | self.care.fields
        self.person.tell_problem(named.pop("person", ""))
        first: QWidget | None = None if not self.person.problem.text() else self.person.find
        rest = []
        for name, text in named.items():
            if name not in fields:
                rest.append(text)
                continue
            fields[name].set_problem(text)
            first = first or fields[name].editor
        self._say("\n".join(rest))
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _need_person(self) -> None:
        self.show_problems({"person": translate("beds_dialogs", "Please choose who it is, or put them on file.")})

    def _clear_problems(self) -> None:
        self.refusal.clear()
        self._say("")
        self.person.tell_problem("")
        for field in (self.time.fields | self.care.fields).values():
            if field.state() == "error":
                field.clear()

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))


def _what(words: str, what: str) -> str:
    """能力评估：失能 3 级, or the step alone while it is missing: its shape and its key say so."""
    return translate("beds_dialogs", "{step}: {what}", step=words, what=what) if what else words
