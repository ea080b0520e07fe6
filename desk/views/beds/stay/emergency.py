"""应急入住: a name and the condition, and somebody is in a bed; all the rest is completed by a deadline."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.placing import Offer
from desk.rules.times import moment_text
from desk.services import search
from desk.services.beds import TOUCHES, Done, EmergencyInput, Refused, admit_emergency
from desk.services.beds.openings import Openings, openings
from desk.services.search import FindResult, Hit
from desk.services.settings import read as read_settings
from desk.views import theme
from desk.views.beds.stay.places import BedPick
from desk.views.beds.stay.refusal import RefusalBox
from desk.views.findrows import sex_text
from desk.views.focus import FocusRing
from desk.views.kit import Button, Card, Field, Label, Option, Segmented, Shape, sheet_column, sheet_foot, sheet_head
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.words import translate
from desk.work import FIND

WIDTH = 600
SAME = 3
"""So many files of the same name are offered."""
_PAUSE_MS = 200


class EmergencySheet(QDialog):
    """Ctrl+E. Enter goes from the name to the condition, and admits from there. ``saved`` with the :class:`Done`."""

    saved = Signal(object, str)

    def __init__(self, tools: Tools, parent: QWidget, *, bed_id: int | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tools, self._worker = tools, tools.worker
        self.resident_id: int | None = None
        self.ring = FocusRing(self)
        self.name, self.condition = QLineEdit(), QLineEdit()
        self.sex = Segmented(
            [
                Option("unknown", translate("beds_dialogs", "not known")),
                Option("female", sex_text("female")),
                Option("male", sex_text("male")),
            ],
            translate("beds_dialogs", "Sex"),
        )
        self.bed = BedPick(nothing=translate("beds_dialogs", "the first that is free"))
        self.bed.choose(bed_id)
        self.fields = {
            "name": Field(translate("beds_dialogs", "Name"), self.name),
            "sex": Field(translate("beds_dialogs", "Sex"), self.sex),
            "condition": Field(translate("beds_dialogs", "What is the matter"), self.condition),
            "bed_id": Field(translate("beds_dialogs", "Bed"), self.bed),
        }
        self.name.setPlaceholderText(translate("beds_dialogs", "if only a provisional one"))
        self.condition.setPlaceholderText(translate("beds_dialogs", "in a word, such as fallen, alone at home"))
        self.deadline = Label("", "small", "ink2", wrap=True)
        self.refusal = RefusalBox()
        self.trouble = Label("", "small", "red", wrap=True)
        self.known = Card("well", margins=(10, 6, 10, 6), gap=6)
        self.hits: list[Button] = []
        self.back = Button(translate("beds_dialogs", "Back"), key="Esc")
        self.admit = Button(translate("beds_dialogs", "Admit"), kind="primary", key="Enter", icon="lightning-fill")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._build()
        self._connect()
        self._look()
        self.name.setFocus()

    def _build(self) -> None:
        px = theme.px
        title = translate("beds_dialogs", "Emergency admission")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setFixedWidth(px(WIDTH))
        first = QHBoxLayout()
        first.setSpacing(px(12))
        first.addWidget(self.fields["name"], 1, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.fields["sex"], 0, Qt.AlignmentFlag.AlignTop)
        self.known.body.addWidget(Label(translate("beds_dialogs", "On file already?"), "small", "ink2"))
        self._known_column = QVBoxLayout()
        self._known_column.setSpacing(px(4))
        self.known.body.addLayout(self._known_column)
        due = Card("warn", margins=(12, 6, 12, 6), gap=8, horizontal=True)
        due.body.addWidget(Shape("clock", "amber", 15))
        due.body.addWidget(self.deadline, 1)
        column = sheet_column(self, sheet_head("lightning-fill", title))
        column.addLayout(first)
        for each in (self.known, self.fields["condition"], self.fields["bed_id"], due, self.refusal, self.trouble):
            column.addWidget(each)
        column.addLayout(sheet_foot(self.back, self.admit))
        self.known.hide()
        self.trouble.hide()
        self.admit.setAutoDefault(False)
        self.back.setAutoDefault(False)

    def _connect(self) -> None:
        self.name.textEdited.connect(self._typed)
        self.sex.changed.connect(self._look)
        self._timer.timeout.connect(self._find)
        self.refusal.taken.connect(self._take_offer)
        self.back.clicked.connect(self.reject)
        self.admit.clicked.connect(self.store)

    # The bed

    def _look(self) -> None:
        now = self._worker.clock()
        look = partial(_before, now=now, resident_id=self.resident_id, sex=str(self.sex.value()))
        self._worker.look(look, "beds.emergency", done=self._found, failed=self._failed, replaces="beds-emergency")

    def _found(self, found: tuple[Openings, datetime]) -> None:
        beds, due = found
        reserve = next((each for each in beds.beds if each.free and each.reserve), None)
        self.bed.show_openings(beds, may_release=True)
        if self.bed.bed_id() is None or not self.bed.was_chosen():
            best = reserve or beds.best
            self.bed.setCurrentIndex(self.bed.findData(best.bed_id) if best is not None else 0)
        words = translate("beds_dialogs", "What is missing is to be completed by {moment}.", moment=moment_text(due))
        self.deadline.setText(words)

    def _take_offer(self, offer: Offer) -> None:
        self.bed.choose(offer.bed_id)
        self.store()

    # Somebody on file

    def _typed(self) -> None:
        self.resident_id = None
        self.fields["name"].clear()
        self._timer.start()

    def _find(self) -> None:
        typed = self.name.text().strip()
        if len(typed) < 2:
            self._show_hits(())
            return
        self._worker.look(
            partial(search.find, query=typed, limit=SAME, kinds=frozenset({search.RESIDENT})), "beds.find",
            done=partial(self._hits, typed), replaces="beds-find", lane=FIND,
        )  # fmt: skip

    def _hits(self, typed: str, result: FindResult) -> None:
        if typed == self.name.text().strip() and self.resident_id is None:
            self._show_hits(tuple(each for each in result.hits if each.status == "living")[:SAME])

    def _show_hits(self, hits: tuple[Hit, ...]) -> None:
        while (item := self._known_column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.hits = []
        for number, hit in enumerate(hits, start=1):
            age = translate("beds_dialogs", "aged {n}", n=hit.age) if hit.age is not None else ""
            words = "  ".join(filter(None, (hit.name, sex_text(hit.sex), age, hit.address)))
            button = Button(words, small=True, key=f"Alt+{number}", kind="ghost")
            button.setAutoDefault(False)
            press_with(button, f"Alt+{number}")
            button.clicked.connect(partial(self.take, hit))
            self.hits.append(button)
            self._known_column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.known.setVisible(bool(hits))
        QTimer.singleShot(0, self.adjustSize)  # once the layout knows what came and went

    def take(self, hit: Hit) -> None:
        """This file: nothing new is put on file."""
        self._timer.stop()
        self.resident_id = hit.subject_id
        self.name.setText(hit.name)
        if hit.sex in ("female", "male"):
            self.sex.set_value(hit.sex)
        self._show_hits(())
        self.fields["name"].set_good("  ".join(filter(None, (hit.name, hit.address))))
        self._look()
        self.condition.setFocus()

    # The act

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.name.hasFocus() and not self.condition.text().strip():
                self.condition.setFocus()
            else:
                self.store()
            return
        super().keyPressEvent(event)

    def store(self) -> None:
        """Enter: into the bed."""
        if not self.admit.isEnabled():
            return
        self.refusal.clear()
        for field in self.fields.values():
            if field.state() == "error":
                field.clear()
        values = EmergencyInput(
            self.name.text(), self.condition.text(), str(self.sex.value()), self.resident_id, self.bed.bed_id()
        )
        self.admit.set_busy(True)
        self._worker.run(
            partial(admit_emergency, values=values), "beds.admit_emergency", done=self._done, failed=self._failed,
            touched=TOUCHES,
        )  # fmt: skip

    def _done(self, done: Done) -> None:
        due = moment_text(done.stay.complete_by) if done.stay.complete_by is not None else ""
        said = translate("beds_dialogs", "admitted in an emergency; to be completed by {moment}", moment=due)
        self.saved.emit(done, said)
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self.admit.set_busy(False)
        if isinstance(error, Refused):
            self.refusal.tell(error)
            if self.refusal.buttons:
                self.refusal.buttons[0].setFocus()
        elif isinstance(error, Rejected):
            rest = [text for name, text in error.fields.items() if name not in self.fields]
            for name, text in error.fields.items():
                if name in self.fields:
                    self.fields[name].set_problem(text)
            first = next((name for name in self.fields if name in error.fields), None)
            if first is not None:
                self.fields[first].editor.setFocus()
            self._say("\n".join(rest))
        else:
            self._say(error.text)
        QTimer.singleShot(0, self.adjustSize)  # once the layout knows what came and went

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))


def _before(session: Any, *, now: datetime, resident_id: int | None, sex: str) -> tuple[Openings, datetime]:
    """Beds that are ready this moment, and by when the rest is to be there."""
    tomorrow = now + timedelta(days=1)
    found = openings(session, starts_at=now, ends_at=tomorrow, resident_id=resident_id, lying=True, sex=sex)
    return found, now + timedelta(hours=read_settings(session).emergency_complete_hours)
