"""One bed: cleaned, inspected, out of use now or for a time, and whom it would suit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.beds import CHECK_IN, CHECK_OUT, Condition, condition_text
from desk.rules.times import moment_text
from desk.services import beds
from desk.services.beds import Bar, BedRow, Refused, RoomRow
from desk.services.beds.premises import NEXT
from desk.services.beds.waiting import Suggestion, suggestions
from desk.views import theme
from desk.views.beds.bubble import offer_text
from desk.views.beds.wording import room_line, short_span
from desk.views.focus import FocusRing
from desk.views.form import line
from desk.views.kit import Button, Card, Field, Label, Pill, sheet_column, sheet_foot, sheet_head
from desk.views.moments import MomentLine
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.words import QT_TRANSLATE_NOOP, translate

WIDTH = 580
TOUCHED = frozenset({"beds"})
LOOKS = {
    Condition.USABLE: ("green", "ring"),
    Condition.TO_CLEAN: ("amber", "clock"),
    Condition.TO_INSPECT: ("blue", "half"),
    Condition.OUT_OF_USE: ("grey", "bars"),
}
_STEPS = {
    Condition.TO_INSPECT: QT_TRANSLATE_NOOP("beds_dialogs", "Cleaned, to inspect"),
    Condition.USABLE: QT_TRANSLATE_NOOP("beds_dialogs", "Inspected, usable"),
    Condition.TO_CLEAN: QT_TRANSLATE_NOOP("beds_dialogs", "To clean"),
}


class BedSheet(QDialog):
    """``told`` with what was done in words, ``rooms_wanted`` to set the room up."""

    told = Signal(str)
    rooms_wanted = Signal()

    def __init__(
        self, tools: Tools, parent: QWidget, bed: BedRow, room: RoomRow, closed: Sequence[Bar], *, may_set_up: bool
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tools, self._worker, self.bed = tools, tools.worker, bed
        self.ring = FocusRing(self)
        now = tools.worker.clock()
        self.steps = {
            after: Button(translate("beds_dialogs", words), key=f"Alt+{number}")
            for number, (after, words) in enumerate(_STEPS.items(), start=1)
            if after in NEXT[bed.condition]
        }
        self.reason = line(bed.condition_note, translate("beds_dialogs", "such as the motor of the bed is broken"))
        self.begins = MomentLine(now, None, clock=CHECK_IN, nothing=translate("beds_dialogs", "from now on"))
        self.ends = MomentLine(now, None, clock=CHECK_OUT, nothing=translate("beds_dialogs", "open"))
        self.fields = {
            "note": Field(translate("beds_dialogs", "Out of use, because"), self.reason),
            "starts_at": Field(translate("beds_dialogs", "From"), self.begins),
            "ends_at": Field(translate("beds_dialogs", "Until"), self.ends),
        }
        self.close_button = Button(translate("beds_dialogs", "Out of use"), key="Enter")
        self.trouble = Label("", "small", "red", wrap=True)
        self.suits = Label("", "small", "ink2", wrap=True)
        self.setup = Button(translate("beds_dialogs", "Rooms and beds"), kind="ghost")
        self.back = Button(translate("beds_dialogs", "Back"), key="Esc")
        self.reopen_buttons: list[Button] = []
        self._build(room, closed, may_set_up=may_set_up)
        self._connect()
        look = partial(suggestions, bed_id=bed.bed_id)
        self._worker.look(look, "beds.suggestions", done=self._suggest, failed=self._failed)
        first = next(iter(self.steps.values()), self.reason)
        if bed.condition is not Condition.USABLE and isinstance(first, Button):
            first.set_kind("primary")
            first.setDefault(True)
            first.set_key("Enter")
            self.close_button.set_key("")
            first.setFocus()
        else:
            self.reason.setFocus()

    def _build(self, room: RoomRow, closed: Sequence[Bar], *, may_set_up: bool) -> None:
        px, bed = theme.px, self.bed
        title = translate("beds_dialogs", "Bed {bed}", bed=bed.text)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setFixedWidth(px(WIDTH))
        state = QHBoxLayout()
        state.setSpacing(px(8))
        since = translate("beds_dialogs", "since {moment}", moment=moment_text(bed.condition_since))
        state.addWidget(Pill(condition_text(bed.condition), *LOOKS[bed.condition]))
        state.addWidget(Label("  ".join(filter(None, (since, bed.condition_note))), "small", "ink2", elide=True), 1)
        state.addWidget(Label("  ".join((room_line(room), *_has(bed))), "small", "ink2"))
        steps = QHBoxLayout()
        steps.setSpacing(px(8))
        for button in self.steps.values():
            steps.addWidget(button)
        steps.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(8))
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.fields["note"], 0, 0, 1, 2, top)
        grid.addWidget(self.fields["starts_at"], 1, 0, top)
        grid.addWidget(self.fields["ends_at"], 1, 1, top)
        well = Card("well", margins=(14, 10, 14, 12), gap=8)
        well.body.addLayout(grid)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        well.body.addLayout(foot)
        column = sheet_column(self, sheet_head("bed", title))
        column.addLayout(state)
        column.addLayout(steps)
        column.addWidget(well)
        for bar in closed:
            column.addLayout(self._closing(bar))
        column.addWidget(self.suits)
        column.addWidget(self.trouble)
        end = sheet_foot(self.back)
        if may_set_up:
            end.insertWidget(0, self.setup)
        column.addLayout(end)
        self.suits.hide()
        self.trouble.hide()
        for button in (*self.steps.values(), self.close_button, self.setup, self.back):
            button.setAutoDefault(False)
        self.close_button.setDefault(True)
        if bed.condition is Condition.OUT_OF_USE:
            self.close_button.setText(translate("beds_dialogs", "Out of use for a time"))

    def _closing(self, bar: Bar) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        words = f"{condition_text(Condition.OUT_OF_USE)}  {short_span(bar.starts_at, bar.ends_at)}  {bar.note or ''}"
        button = Button(translate("beds_dialogs", "Back into use"), small=True)
        button.setAutoDefault(False)
        button.setAccessibleName(f"{button.text()} {words}")
        button.clicked.connect(partial(self.reopen, bar.segment_id))
        self.reopen_buttons.append(button)
        row.addWidget(Label(words, "control", elide=True), 1)
        row.addWidget(button)
        return row

    def _connect(self) -> None:
        for after, button in self.steps.items():
            press_with(button, button.key())
            button.clicked.connect(partial(self.step, after))
        self.close_button.clicked.connect(self.put_out_of_use)
        self.setup.clicked.connect(self._set_up)
        self.back.clicked.connect(self.reject)

    def _suggest(self, found: tuple[Suggestion, ...]) -> None:
        self.suits.setVisible(bool(found))
        if found:
            names = "  ".join(f"{each.row.name} {offer_text(each.offer)}" for each in found)
            self.suits.setText(translate("beds_dialogs", "Would suit, of those who wait: {names}", names=names))
        QTimer.singleShot(0, self.adjustSize)

    # Acts

    def step(self, after: Condition) -> None:
        """Cleaned, inspected, usable again."""
        work = partial(
            beds.set_condition, bed_id=self.bed.bed_id, version=self.bed.version, condition=after,
            note=self.reason.text() if after is Condition.OUT_OF_USE else "",
        )  # fmt: skip
        self._run(work, "beds.set_condition", condition_text(after))

    def put_out_of_use(self) -> None:
        """Now and until somebody says otherwise; with a time, for that time."""
        for field in self.fields.values():
            field.clear()
        try:
            begins, ends = self.begins.checked("starts_at"), self.ends.checked("ends_at")
        except Rejected as rejected:
            self._show(rejected.fields)
            return
        if not self.reason.text().strip():
            self._show({"note": translate("beds_dialogs", "Please say why.")})
        elif begins is None and ends is None:
            self.step(Condition.OUT_OF_USE)
        else:
            work = partial(
                beds.close_bed, bed_id=self.bed.bed_id, starts_at=begins or self._worker.clock(), ends_at=ends,
                note=self.reason.text(),
            )  # fmt: skip
            self._run(work, "beds.close_bed", translate("beds_dialogs", "out of use for a time"))

    def reopen(self, segment_id: int) -> None:
        """A time out of use is given up, or over early."""
        work = partial(beds.reopen, segment_id=segment_id)
        self._run(work, "beds.reopen", translate("beds_dialogs", "back into use"))

    def _run(self, work: Callable[[Any], Any], operation: str, said: str) -> None:
        self.trouble.hide()
        self._worker.run(work, operation, done=partial(self._done, said), failed=self._failed, touched=TOUCHED)

    def _done(self, said: str, _: object) -> None:
        self.told.emit(f"{self.bed.text}  {said}")
        self.accept()

    def _failed(self, error: DeskError) -> None:
        if isinstance(error, Rejected):
            self._show(error.fields)
        elif isinstance(error, Refused) and error.blockers:
            self._say("\n".join(each.text for each in error.blockers))
        else:
            self._say(error.text)

    def _show(self, problems: Any) -> None:
        rest = [text for name, text in problems.items() if name not in self.fields]
        for name, text in problems.items():
            if name in self.fields:
                self.fields[name].set_problem(text)
                self.fields[name].editor.setFocus()
        self._say("\n".join(rest))

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        QTimer.singleShot(0, self.adjustSize)

    def _set_up(self) -> None:
        self.accept()
        self.rooms_wanted.emit()


def _has(bed: BedRow) -> list[str]:
    has = (
        (bed.oxygen, translate("beds_page", "oxygen")),
        (bed.rail, translate("beds_page", "rail")),
        (bed.window, translate("beds_page", "window")),
        (bed.companion, translate("beds_page", "for company")),
        (bed.reserve, translate("openings", "emergency reserve")),
    )
    return [words for is_there, words in has if is_there]
