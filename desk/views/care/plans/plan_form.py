"""The form of a standing plan: what, on which days, from when, how, and how long."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.care import ServiceKind
from desk.rules.times import local_date
from desk.services import bookings
from desk.services.bookings import PlanInput, PlanRow
from desk.services.care import ServiceRow
from desk.services.residents import ResidentFile
from desk.views import theme
from desk.views.care.booking.jobs import About, about
from desk.views.care.booking.person_row import MOST, OFTEN, left_words
from desk.views.care.insisting import InsistingForm
from desk.views.care.plans.jobs import Choices
from desk.views.care.wording import time_words
from desk.views.form import Pick, line
from desk.views.kit import Option, Segmented
from desk.views.moments import DayLine
from desk.views.page import Tools
from desk.views.weekdays import WeekdaysEdit
from desk.words import translate

WIDE = 620
WORKING = "12345"


class PlanForm(InsistingForm):
    """``plan`` None: a new one. A plan that runs is changed from the day in ``valid_from`` on; it says today first."""

    def __init__(
        self, tools: Tools, parent: QWidget, file: ResidentFile, choices: Choices, plan: PlanRow | None = None
    ) -> None:
        title = translate("care_plans", "Standing plan of {name}", name=file.name)
        super().__init__(tools, "bookings.save_plan", title, parent, icon="calendar-blank")
        self.setAccessibleName(title)
        self.setFixedWidth(theme.px(WIDE))
        self.file, self.plan, self._choices = file, plan, choices
        self.version = plan.version if plan is not None else None
        today = local_date(tools.worker.clock())
        self._services = [each for each in choices.services if each.sittings]
        chosen = next((each for each in self._services if plan is not None and _has(each, plan.sitting_id)), None)
        self.service = Pick([(each.service_id, each.name) for each in self._services],
                            chosen.service_id if chosen is not None else None)  # fmt: skip
        self.sitting = Pick([])
        self.weekdays = WeekdaysEdit(plan.weekdays if plan is not None else WORKING)
        self.on_holidays = QCheckBox(translate("care_plans", "On days off too"))
        self.valid_from = DayLine(today, _begins(plan, today))
        last = plan.valid_until - timedelta(days=1) if plan is not None and plan.valid_until is not None else None
        self.last = DayLine(today, last, nothing=translate("care_plans", "until it is stopped"))
        self.portions = QSpinBox()
        self.portions.setRange(1, MOST)
        self.at_home = Segmented(
            [Option(False, translate("care_form", "Here")), Option(True, translate("care_form", "Brought home"))],
            translate("care_form", "Where"),
        )
        self.package = Pick([])
        self.diet = Pick([])
        self.wish = line(plan.wish if plan is not None else "")
        self._fill()
        self._connect()
        self._show_plan()
        self.service.setFocus()

    def _fill(self) -> None:
        time = QWidget()
        row = QHBoxLayout(time)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.service, 1)
        row.addWidget(self.sitting, 1)
        self.sitting.setAccessibleName(translate("care_form", "Time of the day"))
        time.setFocusProxy(self.service)
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.weekdays, 1)
        row.addWidget(self.on_holidays)
        days.setFocusProxy(self.weekdays)
        change = self.plan is not None
        words = {
            "sitting_id": (translate("care_plans", "What and when"), time, True),
            "weekdays": (translate("care_plans", "On which days"), days, True),
            "valid_from": (_from_words(change), self.valid_from, False),
            "valid_until": (translate("care_plans", "Last day"), self.last, False),
            "portions": (translate("care_form", "Portions"), self.portions, False),
            "at_home": (translate("care_form", "Where"), self.at_home, False),
            "grant_id": (translate("care_form", "Package"), self.package, False),
            "diet_id": (translate("care_form", "Diet"), self.diet, False),
            "wish": (translate("care_form", "Wish"), self.wish, True),
        }
        for name, (text, editor, wide) in words.items():
            self.add(name, text, editor, wide=wide)
        self.service.setAccessibleName(translate("care_form", "Service"))

    def _connect(self) -> None:
        self.service.currentIndexChanged.connect(self._other_service)
        for signal in (
            self.sitting.currentIndexChanged, self.weekdays.edited, self.on_holidays.toggled,
            self.valid_from.textEdited, self.last.textEdited, self.portions.valueChanged, self.at_home.changed,
            self.package.currentIndexChanged, self.diet.currentIndexChanged,
        ):  # fmt: skip
            signal.connect(self.edited)

    def _show_plan(self) -> None:
        plan = self.plan
        self._other_service()
        if plan is None:
            return
        self.sitting.setCurrentIndex(max(0, self.sitting.findData(plan.sitting_id)))
        self.on_holidays.setChecked(plan.on_holidays)
        self.portions.setValue(plan.portions)
        self.at_home.set_value(plan.at_home)

    # What is offered

    def chosen_service(self) -> ServiceRow | None:
        """The service that is chosen."""
        key = self.service.currentData()
        return next((each for each in self._services if each.service_id == key), None)

    def _other_service(self) -> None:
        service = self.chosen_service()
        blocker = QSignalBlocker(self.sitting)
        self.sitting.clear()
        for each in service.sittings if service is not None else ():
            assert service is not None
            self.sitting.addItem(time_words(service, each), each.sitting_id)
        del blocker
        if service is None:
            return
        self.fields["portions"].setVisible(service.kind in OFTEN)
        for name in ("at_home", "diet_id"):
            self.fields[name].setVisible(service.kind is ServiceKind.MEAL)
        self._offer(None)
        look = partial(
            about, resident_id=self.file.resident_id, service_id=service.service_id, kind=service.kind,
            day=local_date(self._tools.worker.clock()),
        )  # fmt: skip
        self._tools.worker.look(look, "bookings.about", done=self._offer, failed=self._tell, replaces="care-plan-about")
        self.edited()

    def _offer(self, known: About | None) -> None:
        """The packages that hold the service, and the diets."""
        plan, service = self.plan, self.chosen_service()
        if (
            known is not None
            and service is not None
            and any(each.service_id != service.service_id for each in known.left)
        ):
            return
        left = list(known.left) if known is not None else []
        same = plan is not None and service is not None and _has(service, plan.sitting_id)
        own = plan.grant_id if plan is not None and same else None
        packages: list[tuple[object, str]] = [(each.grant_id, left_words(each)) for each in left]
        if own is not None and own not in (key for key, _ in packages):
            packages.append((own, translate("care_plans", "its package, used up")))
        packages.append((None, translate("care_form", "paid by itself")))
        first = packages[0][0] if plan is None else own
        _refill(self.package, packages, first)
        eats = known.eats if known is not None else None
        on_file = translate("care_form", "{diet} (on file)", diet=eats.diet) if eats is not None else ""
        diets: list[tuple[object, str]] = [(None, on_file), *((row.diet_id, row.name) for row in self._choices.diets)]
        _refill(self.diet, diets, plan.diet_id if plan is not None and same else None)

    # Saving

    def values(self) -> PlanInput:
        """What is typed. Raises Rejected for days that can't be read."""
        service = self.chosen_service()
        first, last = self.valid_from.checked("valid_from"), self.last.checked("valid_until")
        if first is None:
            raise Rejected({"valid_from": translate("care_plans", "Please say from when.")})
        meal = service is not None and service.kind is ServiceKind.MEAL
        often = service is not None and service.kind in OFTEN
        return PlanInput(
            self.file.resident_id, self.sitting.currentData() or 0, self.weekdays.weekdays(), first,
            last + timedelta(days=1) if last is not None else None, on_holidays=self.on_holidays.isChecked(),
            portions=self.portions.value() if often else 1, at_home=bool(self.at_home.value()) if meal else False,
            grant_id=self.package.currentData(), diet_id=self.diet.currentData() if meal else None,
            wish=self.wish.text(),
        )  # fmt: skip

    def work(self) -> Callable[[Any], Any]:
        return partial(
            bookings.save_plan, plan_id=self.plan.plan_id if self.plan is not None else None, version=self.version,
            values=self.values(), insist=self.insists,
        )  # fmt: skip

    def newest(self) -> Callable[[Any], Any] | None:
        return partial(bookings.plan, plan_id=self.plan.plan_id) if self.plan is not None else None

    def texts(self, row: Any) -> Mapping[str, str]:
        self.version = row.version
        return {}

    def _tell(self, error: DeskError) -> None:
        self.tell_trouble(error.text)


def _has(service: ServiceRow, sitting_id: int) -> bool:
    return any(each.sitting_id == sitting_id for each in service.sittings)


def _begins(plan: PlanRow | None, today: date) -> date:
    """Tomorrow for a new one; a plan that runs is changed from tomorrow on, one ahead where it begins."""
    tomorrow = today + timedelta(days=1)
    return tomorrow if plan is None else max(plan.valid_from, tomorrow)


def _from_words(change: bool) -> str:
    return translate("care_plans", "Changed from") if change else translate("care_plans", "From")


def _refill(pick: Pick, options: list[tuple[object, str]], chosen: object) -> None:
    blocker = QSignalBlocker(pick)
    pick.clear()
    for value, words in options:
        pick.addItem(words, value)
    values = [value for value, _ in options]
    pick.setCurrentIndex(values.index(chosen) if chosen in values else 0)
    del blocker
