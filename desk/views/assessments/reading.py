"""One assessment to read: completed or taken back, nothing can be written any more."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.assessment import AssessmentState, Due
from desk.rules.assessment_words import level_text, word
from desk.rules.permissions import Permission
from desk.services import assessments
from desk.services.assessments import TOUCHES, AssessmentFile
from desk.views import theme
from desk.views.assessments.dialog import HEIGHT, WIDTH, fit
from desk.views.assessments.sheet import POINTS, SIGNING, AssessmentSheet
from desk.views.focus import FocusRing
from desk.views.kit import Button, Label, Pill, sheet_head
from desk.views.page import Tools
from desk.views.wording import about_words, date_words, may
from desk.words import translate

STATES = {
    AssessmentState.DRAFT: ("grey", "dash"),
    AssessmentState.VALID: ("green", "tick"),
    AssessmentState.VOID: ("rose", "cross"),
}


class AssessmentReader(QDialog):
    """``report_asked`` wants the report printed; ``voided`` gives the :class:`AssessmentFile` that was taken back."""

    report_asked = Signal(int)
    voided = Signal(object)

    def __init__(self, tools: Tools, file: AssessmentFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tools, self._worker, self.file = tools, tools.worker, file
        self.ring = FocusRing(self)
        about = "  ".join(filter(None, (file.name, about_words(file.sex, file.age))))
        title = translate("assessment_dialog", "Ability assessment  {who}", who=about)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.sheet = AssessmentSheet(file.values, final=file.row.final_level)
        self.sheet.set_read_only()
        self._build(title)
        self._connect()
        fit(self, WIDTH, HEIGHT)
        self.sheet.show_sheet(POINTS)

    def _build(self, title: str) -> None:
        px, file = theme.px, self.file
        self.state = Pill(word(file.row.state), *STATES[file.row.state])
        self.words = Label(_told(file), "control", "ink2", wrap=True)
        self.void_button = Button(translate("assessment_dialog", "Take back …"), kind="ghost")
        self.leave = Button(translate("assessment_dialog", "Close"), key="Esc")
        self.print_button = Button(
            translate("assessment_dialog", "Report …"), kind="primary", key="Ctrl+P", icon="printer"
        )
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(px(10))
        head.addLayout(sheet_head("clipboard-text", title), 1)
        head.addWidget(self.state)
        foot.setSpacing(px(8))
        foot.addWidget(self.void_button)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(12), px(18), px(12))
        column.setSpacing(px(10))
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.sheet, 1)
        column.addLayout(foot)
        is_valid = file.row.state is AssessmentState.VALID
        self.void_button.setVisible(is_valid and may(self._worker, Permission.CARE_WRITE))
        self.print_button.setVisible(is_valid and may(self._worker, Permission.PAPERS_PRINT))

    def _connect(self) -> None:
        self.leave.clicked.connect(self.reject)
        self.void_button.clicked.connect(self._ask_void)
        self.print_button.clicked.connect(self._ask_report)
        for keys, slot in (
            ("Ctrl+1", partial(self.sheet.show_sheet, POINTS)),
            ("Ctrl+2", partial(self.sheet.show_sheet, SIGNING)),
            ("Ctrl+P", self.print_button.click),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _ask_report(self) -> None:
        self.report_asked.emit(self.file.row.assessment_id)

    def _ask_void(self) -> None:
        self._tools.ask.ask_text(
            translate("assessment_dialog", "Take this assessment back?"),
            translate(
                "assessment_dialog", "It stays to be read and no longer counts. The file says again what it said."
            ),
            self._void_if,
            label=translate("assessment_dialog", "Why"),
            yes=translate("assessment_dialog", "Take back"),
            no=translate("assessment_dialog", "Leave it"),
            danger=True,
        )

    def _void_if(self, reason: str | None) -> None:
        if reason is None:
            return
        self.void_button.set_busy(True)
        row = self.file.row
        self._worker.run(
            partial(assessments.void, assessment_id=row.assessment_id, version=row.version, reason=reason),
            "assessments.void",
            done=self._voided,
            failed=self._refused,
            touched=TOUCHES,
        )

    def _voided(self, file: AssessmentFile) -> None:
        self.accept()
        self.voided.emit(file)

    def _refused(self, error: DeskError) -> None:
        self.void_button.set_busy(False)
        self._tools.notices.tell(error.text, "bad")


def _told(file: AssessmentFile) -> str:
    """重度失能，2026-01-07，李站记录，下次 2026-07-07; why it was taken back."""
    row = file.row
    parts = [level_text(row.final_level) if row.final_level is not None else "", date_words(row.assessed_on)]
    parts.append(translate("assessment_dialog", "written by {who}", who=row.written_by))
    if row.state is AssessmentState.VOID:
        parts.append(
            translate("assessment_dialog", "taken back by {who}: {why}", who=file.voided_by, why=file.void_reason)
        )
    elif row.due is Due.OVERDUE:
        parts.append(translate("assessment_dialog", "next was due {day}", day=date_words(row.next_due)))
    elif row.due is not None:
        parts.append(translate("assessment_dialog", "next due {day}", day=date_words(row.next_due)))
    else:
        parts.append(translate("assessment_dialog", "a later one counts"))
    return "　".join(filter(None, parts))
