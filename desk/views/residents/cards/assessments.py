"""能力评估: the assessments of a resident with level, points and day, and when the next is due."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.assessment import AssessmentState, Due
from desk.rules.assessment_words import level_text, word
from desk.rules.permissions import Permission
from desk.services import assessments
from desk.services.assessments import AssessmentRow, Assessments
from desk.views import paint, theme
from desk.views.assessments.result import LOOKS
from desk.views.kit import Button, Card, Label, Shape
from desk.views.page import Tools
from desk.views.residents.cards.pressable import PressableLine
from desk.views.wording import date_words, may
from desk.words import translate

SHOWN = 4
FROM_AGE = 60
"""The standard is for older adults; below this age the card shows only what there is."""


class AssessmentLine(PressableLine):
    """One assessment; Enter opens it."""

    HEIGHT = 26
    chosen = Signal(object)

    def __init__(self, row: AssessmentRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._day = date_words(row.assessed_on)
        if row.state is AssessmentState.VALID:
            self._family, self._shape = LOOKS[row.final_level]
            self._what = level_text(row.final_level)
            self._points = translate("assessment_dialog", "{n} points", n=row.total)
        else:
            is_draft = row.state is AssessmentState.DRAFT
            self._family, self._shape = ("amber", "dash") if is_draft else ("grey", "cross")
            self._what = word(row.state)
            self._points = f"{row.answered} / 26" if is_draft else ""
        self.setAccessibleName(" ".join(filter(None, (self._what, self._points, self._day))))
        self.setToolTip(" ".join(filter(None, (word(row.occasion), self._points, row.written_by))))
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self.row)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, side = self.rect().toRectF(), theme.px(14)
        with QPainter(self) as painter:
            if self.isEnabled() and (self.underMouse() or self.isDown()):
                paint.draw_box(painter, rect, theme.px(6), theme.colour("hover"))
            at = QRectF(theme.px(1), (rect.height() - side) / 2, side, side)
            paint.draw_shape(painter, self._shape, at, self._family)
            slot = rect.adjusted(side + theme.px(8), 0, -theme.px(2), 0)
            right = paint.text_width(self._day, "small")
            paint.draw_text(painter, slot, self._day, "small", "ink2", paint.RIGHT)
            counts = self.row.due is not None
            role, ink = ("controlb", "ink") if counts else ("control", "ink2")
            room = slot.adjusted(0, 0, -right - theme.px(8), 0)
            paint.draw_text(painter, room, self._what, role, ink)
            left = paint.text_width(self._what, role) + theme.px(8)
            if room.width() - left >= paint.text_width(self._points, "small"):
                paint.draw_text(painter, room.adjusted(left, 0, 0, 0), self._points, "small", "ink2")


class AssessmentsCard(Card):
    """Reads by itself; ``new_asked`` and ``opened`` (with a row) ask for windows."""

    new_asked = Signal(int)
    opened = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(gap=4, parent=parent)
        self._tools, self._worker = tools, tools.worker
        self._resident_id: int | None = None
        self._age: int | None = None
        self.found: Assessments | None = None
        self.lines: list[AssessmentLine] = []
        self.may_see = may(self._worker, Permission.RESIDENTS_HEALTH)
        self.add = Button(translate("resident_file", "New assessment"), kind="ghost", small=True)
        self.add.setToolTip(translate("resident_file", "Assess anew, by GB/T 42195-2022  Ctrl+B"))
        self.due_mark, self.due = Shape("clock", "amber", 16), Label("", "smallb", "ink2", elide=True)
        self.nothing = Label(translate("resident_file", "Not assessed yet"), "small", "ink3")
        head, due = QHBoxLayout(), QHBoxLayout()
        head.addWidget(Label(translate("resident_file", "Ability assessments"), "h2"))
        head.addStretch(1)
        head.addWidget(self.add)
        due.setSpacing(theme.px(6))
        due.addWidget(self.due_mark)
        due.addWidget(self.due, 1)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(head)
        self.body.addLayout(due)
        self.body.addWidget(self.nothing)
        self.body.addLayout(self._column)
        self.hide()
        self.add.clicked.connect(self.ask_new)

    def show_for(self, resident_id: int) -> None:
        """Read the assessments of this resident, as far as they may be seen."""
        if resident_id != self._resident_id:
            self._resident_id, self.found = resident_id, None
            self.hide()
        self.may_see = may(self._worker, Permission.RESIDENTS_HEALTH)
        if self.may_see:
            self._worker.look(
                partial(assessments.assessments_of, resident_id=resident_id), "assessments.of",
                done=self._show, failed=self._tell, replaces="residents-assessments",
            )  # fmt: skip

    def set_age(self, age: int | None) -> None:
        """How old the resident is: for the young the card shows only what there is."""
        self._age = age
        self._appear()

    def ask_new(self) -> None:
        """Ctrl+B."""
        if self._resident_id is not None and self.may_see and may(self._worker, Permission.CARE_WRITE):
            self.new_asked.emit(self._resident_id)

    def _appear(self) -> None:
        is_old = self._age is None or self._age >= FROM_AGE
        self.setVisible(self.found is not None and (bool(self.found.rows) or is_old))

    def _show(self, found: Assessments) -> None:
        if found == self.found:
            return
        self.found = found
        focused = next((line.row.assessment_id for line in self.lines if line is self.window().focusWidget()), None)
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [AssessmentLine(row) for row in found.rows[:SHOWN]]
        self._tell_due(found.latest)
        self.nothing.setVisible(not found.rows)
        self.add.setVisible(may(self._worker, Permission.CARE_WRITE))
        self._appear()
        for line in self.lines:
            self._column.addWidget(line)
            line.show()  # at once, so that it can take the focus
            line.chosen.connect(self.opened)
        again = next((line for line in self.lines if line.row.assessment_id == focused), None)
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_due(self, latest: AssessmentRow | None) -> None:
        """When the next is due: red and with its own shape once the day is over."""
        for each in (self.due_mark, self.due):
            each.setVisible(latest is not None)
        if latest is None:
            return
        day = date_words(latest.next_due)
        shape, family, ink = {
            Due.OVERDUE: ("triangle", "red", "red"),
            Due.SOON: ("clock", "amber", "amber"),
            Due.LATER: ("dot", "green", "ink2"),
        }[latest.due or Due.LATER]
        words = {
            Due.OVERDUE: translate("resident_file", "Overdue: was due {day}", day=day),
            Due.SOON: translate("resident_file", "Due soon: {day}", day=day),
            Due.LATER: translate("resident_file", "Next due {day}", day=day),
        }[latest.due or Due.LATER]
        self.due_mark.set_shape(shape, family)
        self.due.set_look(t="small" if ink == "ink2" else "smallb", c=ink)
        self.due.setText(words)

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")
