"""One assessment on two sheets, points and signing, with the result always in sight."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.rules.assessment import MOST, Item, Level, missing
from desk.rules.assessment_words import item_text
from desk.services.assessments import AssessmentInput
from desk.views import theme
from desk.views.assessments.options import OptionsPanel
from desk.views.assessments.result import ResultBar
from desk.views.assessments.signing import SigningForm
from desk.views.assessments.table import ScoreTable
from desk.views.kit import Card, Label, Option, Scroll, Segmented
from desk.words import translate

POINTS, SIGNING = "points", "signing"
TABLE_WIDTH = 500


class AssessmentSheet(QWidget):
    """``edited`` tells that something was typed. ``both_levels`` is the station's setting, ``final`` the level that was
    fixed when a completed one was signed."""

    edited = Signal()

    def __init__(
        self,
        values: AssessmentInput,
        both_levels: int = 1,
        *,
        final: Level | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values, self._both_levels, self._final = values, both_levels, final
        self.turner = Segmented(
            [
                Option(POINTS, translate("assessment_dialog", "Points"), "Ctrl+1"),
                Option(SIGNING, translate("assessment_dialog", "Adjusting and signing"), "Ctrl+2"),
            ],
            translate("assessment_dialog", "Sheet"),
        )
        self.table, self.options = ScoreTable(), OptionsPanel()
        self.form = SigningForm()
        self.result = ResultBar()
        self.stack = QStackedWidget()
        self._build()
        self._connect()
        self.set_values(values)

    def _build(self) -> None:
        px = theme.px
        frame = Card(margins=(4, 6, 4, 6), gap=0)
        frame.body.addWidget(self.table)
        frame.setMinimumWidth(px(TABLE_WIDTH))
        self.hint = Label("", "small", "ink2", elide=True)
        points = QWidget()
        row = QHBoxLayout(points)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(frame, 5)
        row.addWidget(self.options, 5)
        self.stack.addWidget(Scroll(points))
        self.stack.addWidget(Scroll(self.form))
        head = QHBoxLayout()
        head.setSpacing(px(14))
        head.addWidget(self.turner)
        head.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        column.addWidget(self.result)

    def _connect(self) -> None:
        self.turner.changed.connect(self.show_sheet)
        self.table.chosen.connect(self._show_item)
        self.table.scored.connect(self._scored)
        self.table.refused.connect(self._refuse)
        self.table.finished.connect(self._sign)
        self.options.picked.connect(self._pick)
        self.form.edited.connect(self._edited)

    # What it says

    def set_values(self, values: AssessmentInput) -> None:
        """Show ``values`` without telling anyone."""
        self._values = values
        self.form.set_values(values)
        self.table.set_scores(values.scores)
        self._show_item(self.table.item() or next(iter(Item)))
        self._tell_result()

    def values(self) -> AssessmentInput:
        """What is typed now."""
        said = self.form.into(self._values)
        return AssessmentInput(
            **{name: getattr(said, name) for name in said.__dataclass_fields__ if name != "scores"},
            scores=self.table.scores(),
        )

    def set_read_only(self) -> None:
        self.table.is_read_only = True
        self.options.set_read_only()
        self.form.set_read_only()

    # Where the clerk is

    def sheet(self) -> str:
        """``points`` or ``signing``."""
        return str(self.turner.value())

    def show_sheet(self, name: object) -> None:
        """Ctrl+1, Ctrl+2."""
        self.turner.set_value(name)
        self.stack.setCurrentIndex((POINTS, SIGNING).index(str(name)))
        self._say_hint()
        target = self.table if name == POINTS else self.form.first()
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_missing(self) -> None:
        """F8: the next item without points."""
        self.show_sheet(POINTS)
        if missing(self.table.scores()):
            self.table.go_on()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong beside the fields, and go to the first of it."""
        self.form.show_problems(problems)
        if "scores" in problems:
            self.show_missing()
        elif (wrong := self.form.first_problem()) is not None:
            self.show_sheet(SIGNING)
            wrong.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_item(self, item: Item) -> None:
        self.options.show_item(item, self.table.scores().get(item))

    def _pick(self, points: int) -> None:
        self.table.give(points)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, item: Item) -> None:
        words = translate("assessment_dialog", "{item} has {n} points at most", item=item_text(item), n=MOST[item])
        self.hint.setText(words)
        self.hint.set_look(c="amber")

    def _scored(self) -> None:
        self._say_hint()
        self._show_item(self.table.item() or next(iter(Item)))
        self._edited()

    def _say_hint(self) -> None:
        """How the keyboard works on the points."""
        words = translate("assessment_dialog", "0–4 give points and go on, arrows move, Backspace takes back")
        if self.table.is_read_only:
            words = translate("assessment_dialog", "Arrows move from item to item")
        self.hint.setText(words if self.sheet() == POINTS else "")
        self.hint.set_look(c="ink2")

    def _sign(self) -> None:
        if not self.table.is_read_only:
            self.show_sheet(SIGNING)

    def _edited(self) -> None:
        self._tell_result()
        self.edited.emit()

    def _tell_result(self) -> None:
        self.result.tell(self.table.scores(), self.form.circumstances(), self._both_levels, self._final)
