"""What the tabs of one meal of one day have in common: which day, which meal, its papers, what somebody may eat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.errors import DeskError
from desk.rules.papers import MEAL_LABELS, paper_text
from desk.rules.permissions import Permission
from desk.rules.times import clock_text, local_date
from desk.services.meals import SittingOfDay
from desk.views.care.canteen.eats import EatsOpener
from desk.views.care.meal_bar import MealBar
from desk.views.care.meal_jobs import LabelsJob
from desk.views.care.tab import Tab
from desk.views.page import Tools
from desk.views.papers.jobs import Job
from desk.views.preview import Chooser, choose_printer
from desk.views.wording import may
from desk.words import translate

_DAY = timedelta(days=1)


class Meal(Protocol):
    """What was read of a meal."""

    @property
    def day(self) -> date: ...

    @property
    def sittings(self) -> Sequence[SittingOfDay]: ...

    @property
    def sitting(self) -> SittingOfDay | None: ...

    @property
    def now(self) -> datetime: ...


class MealTab(Tab):
    """``day`` None is today, also when the day turns. ``chooser`` picks the printer and can be replaced."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.may_act = may(self.worker, Permission.CARE_WRITE)
        self.may_print = self.may_act and may(self.worker, Permission.PAPERS_PRINT)
        self.day: date | None = None
        self.sitting_id: int | None = None
        self.seen: Meal | None = None
        self.chooser: Chooser = choose_printer
        self.eats = EatsOpener(tools, self)
        self.bar = self.tools_row = MealBar()
        self.bar.stepped.connect(self.step)
        self.bar.chosen.connect(self.choose_meal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # Reading

    def read(self, service: Callable[..., Any], name: str, done: Callable[[Any], object]) -> None:
        """Ask for the meal in sight; ``name`` is the operation among those of meals."""
        self.worker.look(
            partial(service, day=self.shown_day(), sitting_id=self.sitting_id), f"meals.{name}", done=done,
            failed=self.tell, replaces=f"meals-{name}",
        )  # fmt: skip

    def show_meal(self, seen: Meal) -> None:
        """Say above which meal was read; the next reading is of the same."""
        if seen.sitting is not None:
            self.sitting_id = seen.sitting.sitting_id
        key = seen.sitting.sitting_id if seen.sitting is not None else None
        self.bar.show_day(seen.day, local_date(self.worker.clock()), seen.sittings, key)

    def at(self) -> tuple[int, date] | None:
        """The meal in sight: its sitting and day."""
        seen = self.seen
        return (seen.sitting.sitting_id, seen.day) if seen is not None and seen.sitting is not None else None

    def tell(self, error: DeskError) -> None:
        """Say what went wrong."""
        self.tools.notices.tell(error.text, "bad")

    # Days and meals

    def shown_day(self) -> date:
        """The day in sight."""
        return self.day or local_date(self.worker.clock())

    def step(self, days: int) -> None:
        """So many days on or back; the meal stays."""
        self.day = self.shown_day() + days * _DAY
        self.reload()

    def show_today(self) -> None:
        """T: today."""
        self.day = None
        self.reload()

    def choose_meal(self, sitting_id: int) -> None:
        """Another meal of the day."""
        self.sitting_id = sitting_id
        self.reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        self.step(step)

    # Papers

    def show_paper(self, title: str, job: Job) -> None:
        """A paper of the meal, to look at and print."""
        from desk.views.papers.one import PaperDialog  # Qt's PDF parts load only when paper is wanted

        self.show_dialog(PaperDialog(self.tools, title, job, title, self, chooser=self.chooser))

    def show_labels(self, job: LabelsJob) -> None:
        """Labels, to look at and print."""
        from desk.views.care.labels import LabelsDialog

        self.show_dialog(LabelsDialog(self.tools, paper_text(MEAL_LABELS), job, self, chooser=self.chooser))

    # What the page asks

    def notes(self) -> list[tuple[str, str]]:
        if self.seen is None:
            return []
        words = translate("kitchen", "Read at {clock}, each minute anew", clock=clock_text(self.seen.now))
        return [("check-circle", words)]

    def dialog_closed(self) -> None:
        if self.isVisible():
            self.focus_first()

    def cover(self) -> None:
        super().cover()
        self.eats.close()
