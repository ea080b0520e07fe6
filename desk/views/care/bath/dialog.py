"""The gate of a bath in one screen, by keys alone: measured, let in, and how it went."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from desk.errors import DeskError, Rejected, Stale
from desk.rules.baths import Failure, failure_text
from desk.rules.papers import BATH_RECORD, paper_text
from desk.rules.permissions import Permission
from desk.rules.times import clock_text
from desk.services import baths
from desk.services.baths import BathDone, Gate
from desk.views import theme
from desk.views.care.bath.course import Course
from desk.views.care.bath.jobs import BathRecordJob
from desk.views.care.bath.known import KnownCard
from desk.views.care.bath.measures import Measures
from desk.views.focus import FocusRing
from desk.views.kit import Button, Card, Label, Pill, Shape, is_plain_enter, sheet_column, sheet_head
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.preview import Chooser, choose_printer
from desk.views.wording import may
from desk.words import translate

WIDTH = 900
TICK_MS = 5_000
TOUCHES = baths.TOUCHES | {"fees"}


class BathDialog(QDialog):
    """``done_with`` the :class:`desk.services.baths.BathDone` of a bath that began or is over, and what to say of it.

    Enter goes from field to field, Ctrl+Enter lets in and ends, Ctrl+S only puts down what was measured.
    """

    done_with = Signal(object, str)

    def __init__(self, tools: Tools, parent: QWidget, gate: Gate, *, chooser: Chooser = choose_printer) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tools, self.gate, self._chooser = tools, gate, chooser
        self.failures: tuple[Failure, ...] = ()
        self.paper: QDialog | None = None
        self.ring = FocusRing(self)
        self.state = Pill()
        self.known = KnownCard()
        self.measures, self.course = Measures(gate), Course(gate)
        self.verdict = Card("well", margins=(12, 8, 12, 8), gap=8, horizontal=True)
        self.verdict_shape, self.verdict_words = Shape("dot", "grey", 18), Label("", "strong", wrap=True)
        self.trouble = Card("bad", margins=(12, 8, 12, 8), gap=8, horizontal=True)
        self.trouble_words = Label("", "body", "red", wrap=True)
        self.back = Button(translate("bath", "Back"), key="Esc")
        self.print = Button(translate("bath", "Record sheet"), icon="printer", key="Ctrl+P")
        self.keep = Button(translate("bath", "Only write it down"), key="Ctrl+S")
        self.begin = Button("", kind="primary", key="Ctrl+Enter")
        self.finish = Button(translate("bath", "Bath is over"), kind="primary", key="Ctrl+Enter")
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._build()
        self._connect()
        self.measures.fill(gate.record)
        self.show_gate(gate)

    # Looks

    def _build(self) -> None:
        px, file = theme.px, self.gate.booking
        title = translate("bath", "{service} of {name}", service=file.service, name=file.name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setFixedWidth(px(WIDTH))
        head = sheet_head("shower", title)
        head.addWidget(Label(f"{clock_text(file.starts_at)}–{clock_text(file.ends_at)}", "body", "ink2"))
        head.addWidget(self.state)
        self.verdict.body.addWidget(self.verdict_shape, 0, Qt.AlignmentFlag.AlignTop)
        self.verdict.body.addWidget(self.verdict_words, 1)
        self.trouble.body.addWidget(Shape("triangle", "red", 18), 0, Qt.AlignmentFlag.AlignTop)
        self.trouble.body.addWidget(self.trouble_words, 1)
        self.trouble.hide()
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.print)
        foot.addStretch(1)
        for button in (self.back, self.keep, self.begin, self.finish):
            foot.addWidget(button)
        column = sheet_column(self, head, dense=True)
        for each in (self.known, self.trouble, self.measures, self.course, self.verdict):
            column.addWidget(each)
        column.addLayout(foot)
        self.print.setVisible(may(self._tools.worker, Permission.PAPERS_PRINT))

    def _connect(self) -> None:
        self.measures.edited.connect(self._judge)
        self.back.clicked.connect(self.reject)
        self.print.clicked.connect(self.print_record)
        self.keep.clicked.connect(self.write_down)
        self.begin.clicked.connect(self.let_in)
        self.finish.clicked.connect(self.end)
        self._timer.timeout.connect(self._tick)
        press_with(self.print, "Ctrl+P")
        press_with(self.keep, "Ctrl+S")
        for button in (self.begin, self.finish):
            press_with(button, "Ctrl+Return", "Ctrl+Enter")

    def show_gate(self, gate: Gate) -> None:
        """What is on file now; what is typed stays."""
        self.gate = self.measures.gate = gate
        self.known.show_gate(gate)
        running = gate.is_running
        for widget in (self.measures, self.verdict, self.keep, self.begin):
            widget.setVisible(not running)
        for widget in (self.course, self.finish):
            widget.setVisible(running)
        self._show_state()
        if running:
            self.course.show_gate(gate)
            self._tick()
            self._timer.start()
            self.course.focus_first()
        else:
            self._timer.stop()
            self._judge()
            self.measures.focus_first()
        self.adjustSize()

    def _show_state(self) -> None:
        record = self.gate.record
        if self.gate.is_running:
            self.state.set_pill(translate("bath", "is bathed now"), "amber", "half")
        elif record is not None:
            words = translate("bath", "measured at {clock} by {who}", clock=clock_text(record.gated_at),
                              who=record.gated_by)  # fmt: skip
            self.state.set_pill(words, "red" if record.failed else "green", "triangle" if record.failed else "tick")
        else:
            self.state.set_pill(translate("bath", "not measured yet"), "grey", "ring")

    def _judge(self) -> None:
        """Say at once what speaks against it, what is missing, and who may decide."""
        self.failures = self.measures.judge()
        missing = self.measures.missing()
        words: list[str] = []
        look = ("good", "green", "tick")
        if self.failures:
            look = ("bad", "red", "triangle")
            words.append(" ".join(map(failure_text, self.failures)))
            if self.gate.may_override:
                words.append(translate("bath", "You may let it take place, with a reason."))
            else:
                who = translate("care_panel", ", ").join(self.gate.overriders)
                words.append(translate("bath", "It may be let through by: {who}.", who=who or "—"))
        if missing:
            look = look if self.failures else ("well", "ink2", "ring")
            between = translate("care_panel", ", ")
            words.append(translate("bath", "Still missing: {what}.", what=between.join(missing)))
        if not words:
            words = [translate("bath", "Nothing speaks against it.")]
        self.verdict.set_kind(look[0])
        self.verdict_shape.set_shape(look[2], look[1] if look[1] != "ink2" else "grey", words[0])
        self.verdict_words.setText(" ".join(words))
        self.verdict_words.set_look(c=look[1])
        self.begin.setText(translate("bath", "Let through …") if self.failures else translate("bath", "Begin the bath"))
        self.begin.set_kind("danger" if self.failures else "primary")
        self.begin.setEnabled(not missing and (not self.failures or self.gate.may_override))
        self.keep.setEnabled(not missing)

    def _tick(self) -> None:
        self.course.tick(self._tools.worker.clock())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain_enter(event):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    # What is done

    def write_down(self) -> None:
        """Ctrl+S: put down what was measured; nobody bathes yet."""
        self._measure(self._written)

    def let_in(self) -> None:
        """Ctrl+Enter: it begins; where something speaks against it, for a reason."""
        if self.failures:
            name = self.gate.booking.name
            self._tools.ask.ask_text(
                translate("bath", "Let {name} bathe all the same?", name=name),
                "\n".join(map(failure_text, self.failures)), self._let_through,
                label=translate("bath", "Why, as it stands in the record with your name"),
                yes=translate("bath", "Let through"), danger=True, icon="shower",
            )  # fmt: skip
        else:
            self._measure(partial(self._begin, ""))

    def _let_through(self, reason: str | None) -> None:
        if reason is not None:
            self._measure(partial(self._begin, reason))

    def _measure(self, then: Any) -> None:
        try:
            values = self.measures.values()
        except ValueError:  # the pulse, which nothing else looks at
            self.measures.numbers["pulse"].setFocus()
            return
        record = self.gate.record
        work = partial(
            baths.measure, booking_id=self.gate.booking.booking_id, version=record.version if record else None,
            values=values,
        )  # fmt: skip
        self._run(work, "baths.measure", then)

    def _written(self, done: BathDone) -> None:
        self._set_busy(False)
        self._tools.notices.tell(translate("bath", "What was measured is written down."), "good")
        self.show_gate(done.gate)

    def _begin(self, reason: str, done: BathDone) -> None:
        """It is measured; what is on file was looked at once more."""
        self.gate = self.measures.gate = done.gate
        record = done.gate.record
        assert record is not None
        if record.failed and not reason:
            self._set_busy(False)
            self.show_gate(done.gate)
            return
        work = partial(
            baths.begin, booking_id=done.gate.booking.booking_id, version=record.version, reason=reason
        )  # fmt: skip
        self._run(work, "baths.begin", self._begun)

    def _begun(self, done: BathDone) -> None:
        self._set_busy(False)
        self.show_gate(done.gate)
        self.done_with.emit(done, translate("bath", "the bath has begun"))

    def end(self) -> None:
        """Ctrl+Enter: it is over and counted."""
        course = self.course.course()
        record = self.gate.record
        if not course or record is None:
            return
        work = partial(
            baths.finish, booking_id=self.gate.booking.booking_id, version=record.version, course=course,
            note=self.course.note.text(),
        )  # fmt: skip
        self._run(work, "baths.finish", self._over)

    def _over(self, done: BathDone) -> None:
        self.done_with.emit(done, translate("bath", "the bath is over"))
        self.accept()

    def print_record(self) -> None:
        """Ctrl+P: the record sheet as it is on file, blank while nothing was measured."""
        from desk.views.papers.one import PaperDialog  # Qt's PDF parts load only when paper is wanted

        title = paper_text(BATH_RECORD)
        job = BathRecordJob((self.gate.booking.booking_id,))
        self.paper = PaperDialog(self._tools, title, job, title, self, chooser=self._chooser)
        self.paper.open()

    # Troubles

    def _run(self, work: Any, operation: str, done: Any) -> None:
        self.trouble.hide()
        self._set_busy(True)
        self._tools.worker.run(work, operation, done=done, failed=self._failed, touched=TOUCHES)

    def _set_busy(self, busy: bool) -> None:
        for button in (self.keep, self.begin, self.finish):
            button.set_busy(busy)

    def _failed(self, error: DeskError) -> None:
        self._set_busy(False)
        text = error.text
        if isinstance(error, Rejected):
            fields = self.course.fields if self.gate.is_running else self.measures.fields
            text = "\n".join(words for name, words in error.fields.items() if name not in fields)
            for name, words in error.fields.items():
                if name in fields:
                    fields[name].set_problem(words)
        self.trouble_words.setText(text)
        self.trouble.setVisible(bool(text))
        if isinstance(error, Stale):
            work = partial(baths.gate, booking_id=self.gate.booking.booking_id)
            self._tools.worker.look(work, "baths.gate", done=self.show_gate, failed=self._gone)

    def _gone(self, error: DeskError) -> None:
        self.trouble_words.setText(error.text)
        self.trouble.show()
