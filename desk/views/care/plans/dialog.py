"""长期预约: the standing plans of a resident, what rests and until when."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QWidget

from desk.errors import DeskError
from desk.rules.permissions import Permission
from desk.services.bookings import PauseDone, PlanDone
from desk.views import theme
from desk.views.care.plans import jobs
from desk.views.care.plans.entries import EntryList
from desk.views.care.plans.jobs import Choices, Standing
from desk.views.care.plans.pause_form import LiftForm, PauseForm, StopForm
from desk.views.care.plans.plan_form import PlanForm
from desk.views.care.plans.words import OVER, done_words, followed_words, title_words
from desk.views.focus import FocusRing
from desk.views.kit import Button, EmptyState, Label, sheet_column, sheet_foot, sheet_head
from desk.views.page import Tools
from desk.views.persons.pick import PersonPick
from desk.views.wording import may
from desk.words import translate

WIDTH, HEIGHT = 720, 560
_EDGE = 40


class PlansDialog(QDialog):
    """``resident_id`` None: somebody is looked for first. Letters are keys: N new, E change, S stop, P pause, R resume.

    ``changed`` when something was done that the board shows.
    """

    changed = Signal()

    def __init__(self, tools: Tools, parent: QWidget, resident_id: int | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tools, self._worker = tools, tools.worker
        self.may_act = may(tools.worker, Permission.CARE_BOOK)
        self.standing: Standing | None = None
        self.form: QDialog | None = None
        self._choices: Choices | None = None
        self.ring = FocusRing(self)
        self.setWindowTitle(translate("care_plans", "Standing plans"))
        self.setAccessibleName(self.windowTitle())
        self.person = PersonPick(tools, self)
        self.list = EntryList()
        self.note = Label("", "small", "ink2", wrap=True)
        self._make_buttons()
        self._build()
        self._connect()
        self._worker.look(jobs.choices, "care.choices", done=self._know_choices, failed=self._tell)
        if resident_id is not None:
            self.person.decide(resident_id)
        else:
            self.person.focus()
        self._judge()

    def _make_buttons(self) -> None:
        self.new = Button(translate("care_plans", "New plan"), kind="primary", icon="plus-bold", key="N")
        self.edit = Button(translate("care_plans", "Change"), key="E")
        self.pause = Button(translate("care_plans", "Pause"), key="P")
        self.resume = Button(translate("care_plans", "Goes on"), key="R")
        self.stop = Button(translate("care_plans", "Stop"), kind="dangerline", key="S")
        self.back = Button(translate("form", "Back"), key="Esc")
        for button in (*self.acts(), self.back):
            button.setAutoDefault(False)

    def acts(self) -> tuple[Button, ...]:
        """What can be done, by the letters of their keys."""
        return (self.stop, self.resume, self.pause, self.edit, self.new)

    def _build(self) -> None:
        px = theme.px
        self.none = EmptyState(
            translate("care_plans", "No standing plans"),
            translate("care_plans", "With a plan every Monday to Friday is booked by itself, until it is stopped."),
            [],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.none)
        column = sheet_column(self, sheet_head("calendar-blank", self.windowTitle()), dense=True)
        column.addWidget(self.person)
        column.addWidget(self._stack, 1)
        column.addWidget(self.note)
        foot = sheet_foot(self.back, *self.acts())
        assert isinstance(foot, QHBoxLayout)
        column.addLayout(foot)
        self.note.hide()
        room = self.parentWidget().window().size()
        self.resize(min(px(WIDTH), room.width() - px(_EDGE)), min(px(HEIGHT), room.height() - px(_EDGE)))

    def _connect(self) -> None:
        self.person.decided.connect(self._read)
        self.person.cleared.connect(self._clear)
        self.list.pointed.connect(self._judge)
        self.list.opened.connect(self._open)
        self.new.clicked.connect(self.begin)
        self.edit.clicked.connect(self.change)
        self.pause.clicked.connect(self.rest)
        self.resume.clicked.connect(self.lift)
        self.stop.clicked.connect(self.end)
        self.back.clicked.connect(self.reject)

    # Reading

    def _know_choices(self, choices: Choices) -> None:
        self._choices = choices
        self._judge()

    def _read(self, resident_id: int) -> None:
        self._worker.look(
            partial(jobs.standing, resident_id=resident_id), "bookings.plans_of", done=self._show, failed=self._tell,
            replaces="care-plans",
        )  # fmt: skip

    def _show(self, standing: Standing) -> None:
        if standing.file.resident_id != self.person.resident_id:
            return
        self.standing = standing
        self.person.show_file(standing.file)
        self.list.show_standing(standing)
        some = bool(self.list.entries())
        self._stack.setCurrentWidget(self.list if some else self.none)
        self._judge()
        (self.list if some else self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self.standing = None
        self._stack.setCurrentWidget(self.none)
        self._judge()

    def _judge(self) -> None:
        """What can be done with the entry that is current."""
        ready = self.may_act and self.standing is not None and self._choices is not None
        entry = self.list.current() if self.standing is not None else None
        plan = entry.plan if entry is not None else None
        runs = plan is not None and plan.state not in OVER
        is_pause = entry is not None and entry.pause is not None
        for button in self.acts():
            button.setVisible(self.may_act)
        self.new.setEnabled(ready)
        self.edit.setEnabled(ready and runs and not is_pause)
        self.stop.setEnabled(ready and runs and not is_pause)
        self.pause.setEnabled(ready and (plan is None or runs) and not is_pause)
        self.resume.setEnabled(ready and is_pause)

    # Acts

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        typing = self.person.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        button = next((each for each in self.acts() if each.key() == letter), None)
        if button is not None and not typing and not event.modifiers():
            if button.isEnabled():
                button.click()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)

    def _open(self) -> None:
        entry = self.list.current()
        if entry is not None:
            (self.resume if entry.pause is not None else self.edit).click()

    def begin(self) -> None:
        """N: a new plan."""
        if self.standing is not None and self._choices is not None:
            self._ask(PlanForm(self._tools, self, self.standing.file, self._choices))

    def change(self) -> None:
        """E: other days, portions, diet from a day on."""
        entry = self.list.current()
        if self.standing is not None and self._choices is not None and entry is not None and entry.plan is not None:
            self._ask(PlanForm(self._tools, self, self.standing.file, self._choices, entry.plan))

    def rest(self) -> None:
        """P: nothing for some days."""
        entry = self.list.current()
        if self.standing is not None:
            self._ask(PauseForm(self._tools, self, self.standing.file, entry.plan if entry is not None else None))

    def lift(self) -> None:
        """R: a pause ends."""
        entry = self.list.current()
        if self.standing is not None and entry is not None and entry.pause is not None:
            self._ask(LiftForm(self._tools, self, self.standing.file, entry.pause))

    def end(self) -> None:
        """S: a plan is stopped."""
        entry = self.list.current()
        if entry is not None and entry.plan is not None:
            self._ask(StopForm(self._tools, self, entry.plan))

    def _ask(self, form: PlanForm | PauseForm | LiftForm | StopForm) -> None:
        self.form = form
        form.saved.connect(self._saved)
        form.finished.connect(self._closed)
        form.open()

    def _closed(self, _: int) -> None:
        self.form = None
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _saved(self, done: PlanDone | PauseDone) -> None:
        """What was done, and what followed: it stays in sight, for it may be long."""
        what = title_words(done.plan) if isinstance(done, PlanDone) else translate("care_plans", "Pause")
        head = "  ".join(filter(None, (what, done_words(done.written, done.cancelled))))
        short = done.short if isinstance(done, PauseDone) else done.plan.short
        left = done.left if isinstance(done, PauseDone) else ()
        followed = followed_words(done.kept, short, left)
        self.note.setText("\n".join((head, *followed)))
        self.note.set_look(c="amber" if followed else "green")
        self.note.show()
        self.changed.emit()
        if self.person.resident_id is not None:
            self._read(self.person.resident_id)

    def _tell(self, error: DeskError) -> None:
        self.note.setText(error.text)
        self.note.set_look(c="red")
        self.note.show()

    def reject(self) -> None:
        """Esc; what is open over it closes first, as when the desk is locked."""
        if self.form is not None:
            self.form.reject()
        super().reject()
