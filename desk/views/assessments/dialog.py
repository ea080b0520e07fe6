"""新评估: filling in an ability assessment by keyboard, kept as it is typed, completed by two assessors."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.times import clock_text, date_text, local_date
from desk.services import assessments
from desk.services.assessments import TOUCHES, AssessmentFile, AssessmentInput, AssessmentStart, DraftKept
from desk.views import theme
from desk.views.assessments.keeping import DraftKeeper
from desk.views.assessments.sheet import POINTS, SIGNING, AssessmentSheet
from desk.views.focus import FocusRing
from desk.views.kit import Button, Label, sheet_foot, sheet_head
from desk.views.page import Tools
from desk.views.wording import about_words
from desk.words import translate

WIDTH, HEIGHT = 1080, 744
_EDGE = 24  # px that stay of the window around


def fit(dialog: QDialog, wide: int, high: int) -> None:
    """As large as is useful, and within the window around."""
    around = dialog.parentWidget()
    room = around.window().size() if around is not None else dialog.screen().availableSize()
    edge = theme.px(_EDGE)
    dialog.resize(min(theme.px(wide), room.width() - edge), min(theme.px(high), room.height() - edge))


class AssessmentDialog(QDialog):
    """``completed`` gives the :class:`AssessmentFile`. Esc closes it; what was typed is offered again."""

    completed = Signal(object)

    def __init__(self, tools: Tools, start: AssessmentStart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tools, self._worker, self._start = tools, tools.worker, start
        self._is_done = False
        self.ring = FocusRing(self)
        about = "  ".join(filter(None, (start.name, about_words(start.sex, start.age))))
        title = translate("assessment_dialog", "Ability assessment  {who}", who=about)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        first = start.draft.values if start.draft is not None else start.values
        self.sheet = AssessmentSheet(first, start.both_levels)
        self.sheet.form.begin(start.today, start.assessors, start.informants)
        self.keeper = DraftKeeper(tools.worker, start.resident_id, self.sheet.values, parent or tools.worker)
        self._last: AssessmentInput = first
        self._build(title)
        self._connect()
        self._take_up(first)
        fit(self, WIDTH, HEIGHT)
        self.sheet.show_sheet(POINTS)

    def _build(self, title: str) -> None:
        px = theme.px
        self.kept = Label("", "small", "ink2")
        self.over = Button(translate("assessment_dialog", "Begin anew"), kind="ghost", small=True)
        self.over.hide()
        self.trouble = Label("", "body", "red", wrap=True)
        self.trouble.hide()
        self.leave = Button(translate("assessment_dialog", "Close, kept as a draft"), key="Esc")
        self.done_button = Button(
            translate("assessment_dialog", "Complete"), kind="primary", key="Ctrl+Enter", icon="check"
        )
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addLayout(sheet_head("clipboard-text", title), 1)
        head.addWidget(self.kept)
        head.addWidget(self.over)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(12), px(18), px(12))
        column.setSpacing(px(10))
        column.addLayout(head)
        column.addWidget(self.sheet, 1)
        column.addWidget(self.trouble)
        column.addLayout(sheet_foot(self.leave, self.done_button))

    def _connect(self) -> None:
        self.sheet.edited.connect(self._typed)
        self.keeper.kept.connect(self._tell_kept)
        self.keeper.parted.connect(self._tell_parted)
        self.keeper.failed.connect(self._refused)
        self.leave.clicked.connect(self.reject)
        self.over.clicked.connect(self._ask_over)
        self.done_button.clicked.connect(self.complete)
        for keys, slot in (
            ("Ctrl+1", partial(self.sheet.show_sheet, POINTS)),
            ("Ctrl+2", partial(self.sheet.show_sheet, SIGNING)),
            ("Ctrl+Return", self.complete),
            ("Ctrl+Enter", self.complete),
            ("F8", self.sheet.show_missing),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # Kept as it is typed

    def _take_up(self, values: AssessmentInput) -> None:
        draft = self._start.draft
        if draft is None:
            self.keeper.found(None, None, values)
            return
        self.keeper.found(draft.row.assessment_id, draft.row.version, values)
        moment = f"{date_text(local_date(draft.row.written_at))} {clock_text(draft.row.written_at)}"
        self.kept.setText(
            translate("assessment_dialog", "Begun by {who}, kept {moment}", who=draft.row.written_by, moment=moment)
        )
        self.over.show()

    def _typed(self) -> None:
        now = self.sheet.values()
        if now != self._last:
            self._last = now
            self.keeper.touch()

    def _tell_kept(self, kept: DraftKept) -> None:
        self.kept.setText(translate("assessment_dialog", "Draft kept at {moment}", moment=clock_text(kept.kept_at)))

    def _tell_parted(self, words: str) -> None:
        self._say(translate("assessment_dialog", "{what} What you type is now kept as a draft of its own.", what=words))

    def _ask_over(self) -> None:
        self._tools.ask.confirm(
            translate("assessment_dialog", "Begin anew?"),
            translate("assessment_dialog", "What was filled in so far is given up."),
            self._begin_over_if,
            yes=translate("assessment_dialog", "Begin anew"),
            no=translate("assessment_dialog", "Go on with it"),
        )

    def _begin_over_if(self, yes: bool) -> None:
        if yes:
            self.keeper.settle(self._begin_over)

    def _begin_over(self) -> None:
        self.over.hide()
        self.kept.setText("")
        if self.keeper.assessment_id is not None:
            self._worker.run(
                partial(
                    assessments.drop_draft, assessment_id=self.keeper.assessment_id, version=self.keeper.version
                ),
                "assessments.drop_draft", failed=self._refused, touched={"assessments"},
            )  # fmt: skip
        self._last = self._start.values
        self.keeper.found(None, None, self._start.values)
        self.sheet.set_values(self._start.values)
        self.sheet.show_sheet(POINTS)

    def reject(self) -> None:
        """Esc: what was typed stays as a draft."""
        if not self._is_done:
            self._is_done = True
            self.keeper.end(keep=True)
        super().reject()

    # Completing

    def complete(self) -> None:
        """Ctrl+Enter."""
        if not self.done_button.isEnabled():
            return
        self.trouble.hide()
        self.sheet.form.show_problems({})
        if not self.sheet.form.is_date_read():
            words = translate("assessment_dialog", "Please write the day like 2024-03-01.")
            self.sheet.show_problems({"assessed_on": words})
            return
        self.done_button.set_busy(True)
        self.keeper.settle(self._hand_in)

    def _hand_in(self) -> None:
        self._worker.run(
            partial(
                assessments.complete,
                resident_id=self._start.resident_id, assessment_id=self.keeper.assessment_id,
                version=self.keeper.version, values=self.sheet.values(),
            ),
            "assessments.complete", done=self._completed, failed=self._refused, touched=TOUCHES,
        )  # fmt: skip

    def _completed(self, file: AssessmentFile) -> None:
        self._is_done = True
        self.keeper.end(keep=False)
        self.accept()
        self.completed.emit(file)

    def _refused(self, error: DeskError) -> None:
        self.done_button.set_busy(False)
        problems = dict(error.fields) if isinstance(error, Rejected) else {}
        self.sheet.show_problems(problems)
        beside = [text for name, text in problems.items() if name not in self.sheet.form.fields]
        self._say("\n".join(beside) if problems else error.text)
        self.keeper.touch()

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
