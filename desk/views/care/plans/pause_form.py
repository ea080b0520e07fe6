"""Nothing for a while, or for good: a pause with its dates, one lifted or moved, a plan stopped."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QCheckBox, QWidget

from desk.errors import Rejected
from desk.rules.care import PauseKind, pause_text
from desk.rules.times import local_date
from desk.services import bookings
from desk.services.bookings import PauseRow, PlanRow
from desk.services.residents import ResidentFile
from desk.views.care.acts import TOUCHES
from desk.views.care.plans.words import pause_words, title_words
from desk.views.form import FormDialog, Pick, line
from desk.views.kit import Option, Segmented
from desk.views.moments import DayLine
from desk.views.page import Tools
from desk.words import translate

KINDS = (PauseKind.REQUEST, PauseKind.HOSPITAL, PauseKind.AWAY)
"""What is said by hand; a stay in a bed of the centre pauses by itself."""


class DatesForm(FormDialog):
    """A form of days."""

    TOUCHES: ClassVar[frozenset[str]] = TOUCHES

    def __init__(self, tools: Tools, operation: str, title: str, parent: QWidget, *, icon: str, yes: str, more: str):
        super().__init__(tools, operation, title, parent, icon=icon, yes=yes, more=more)
        self.setAccessibleName(title)
        self.today: date = local_date(tools.worker.clock())

    def day(self, name: str) -> date | None:
        """The day of a field. Raises Rejected for what can't be read."""
        editor = self.fields[name].editor
        assert isinstance(editor, DayLine)
        return editor.checked(name)

    def needed_day(self, name: str) -> date:
        """The same where a day must be said."""
        found = self.day(name)
        if found is None:
            raise Rejected({name: translate("care_plans", "Please say from when.")})
        return found


class PauseForm(DatesForm):
    """P: nothing from a day on, up to the day of coming back; of one plan or of everything."""

    def __init__(self, tools: Tools, parent: QWidget, file: ResidentFile, plan: PlanRow | None) -> None:
        super().__init__(
            tools, "bookings.pause", translate("care_plans", "Pause for {name}", name=file.name), parent,
            icon="pause-fill", yes=translate("care_plans", "Pause"),
            more=translate("care_plans", "What is booked in these days is cancelled and costs nothing."),
        )  # fmt: skip
        self._file = file
        everything: tuple[object, str] = (None, translate("care_plans", "everything that is booked ahead"))
        own: list[tuple[object, str]] = [(plan.plan_id, title_words(plan))] if plan is not None else []
        self.what = Pick([*own, everything], plan.plan_id if plan is not None else None)
        self.what.setCurrentIndex(0)
        self.kind = Segmented(
            [Option(kind, pause_text(kind)) for kind in KINDS], translate("care_plans", "Why it rests")
        )
        self.since = DayLine(self.today, self.today + timedelta(days=1))
        self.until = DayLine(self.today, nothing=translate("care_plans", "not known yet"))
        self.reason = line()
        for name, words, editor, wide in (
            ("plan_id", translate("care_plans", "What rests"), self.what, True),
            ("kind", translate("care_plans", "Why it rests"), self.kind, True),
            ("since", translate("care_plans", "First day without"), self.since, False),
            ("until", translate("care_plans", "First day with again"), self.until, False),
            ("reason", translate("care_plans", "Note"), self.reason, True),
        ):
            self.add(name, words, editor, wide=wide)
        self.since.setFocus()

    def work(self) -> Callable[[Any], Any]:
        return partial(
            bookings.pause, resident_id=self._file.resident_id, plan_id=self.what.currentData(),
            since=self.needed_day("since"), until=self.day("until"), reason=self.reason.text(),
            kind=PauseKind(str(self.kind.value())),
        )  # fmt: skip


class LiftForm(DatesForm):
    """It goes on earlier or later than was said, or was never to be."""

    def __init__(self, tools: Tools, parent: QWidget, file: ResidentFile, pause: PauseRow) -> None:
        super().__init__(
            tools, "bookings.lift", translate("care_plans", "{name} is back", name=file.name), parent,
            icon="clock-counter-clockwise", yes=translate("care_plans", "Goes on"),
            more=pause_words(pause, everything=pause.plan_id is None),
        )  # fmt: skip
        self._pause = pause
        self.on = DayLine(self.today, self.today + timedelta(days=1))
        self.never = QCheckBox(translate("care_plans", "It was a mistake: as if it had never been"))
        self.add("on", translate("care_plans", "First day with again"), self.on)
        self.rows.addWidget(self.never, self.rows.rowCount(), 0, 1, 2)
        self.never.toggled.connect(self.on.setDisabled)
        self.on.setFocus()

    def work(self) -> Callable[[Any], Any]:
        on = None if self.never.isChecked() else self.needed_day("on")
        return partial(bookings.lift, pause_id=self._pause.pause_id, version=self._pause.version, on=on)


class StopForm(DatesForm):
    """S: a plan ends for good."""

    def __init__(self, tools: Tools, parent: QWidget, plan: PlanRow) -> None:
        super().__init__(
            tools, "bookings.stop_plan", translate("care_plans", "Stop the plan of {name}", name=plan.name), parent,
            icon="stop-fill", yes=translate("care_plans", "Stop it"), more=title_words(plan),
        )  # fmt: skip
        self._plan = plan
        self.on = DayLine(self.today, max(self.today + timedelta(days=1), plan.valid_from))
        self.reason = line(translate("care_panel", "asked for"))
        self.add("on", translate("care_plans", "First day without"), self.on)
        self.add("reason", translate("care_panel", "Why"), self.reason)
        self.on.setFocus()

    def work(self) -> Callable[[Any], Any]:
        return partial(
            bookings.stop_plan, plan_id=self._plan.plan_id, version=self._plan.version, on=self.needed_day("on"),
            reason=self.reason.text(),
        )  # fmt: skip
