"""修改: what is known of a booking whose time stays: where, errand, diet, package, wish, its rooms and carers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.care import ServiceKind
from desk.services import bookings, care
from desk.services.bookings import BookingFile, ChangeInput
from desk.services.care import ResourceRow
from desk.services.meals import DietRow, diets
from desk.views import theme
from desk.views.care.acts import when_words
from desk.views.care.booking.errand_pick import ErrandPick
from desk.views.care.booking.jobs import ERRANDS, About, about
from desk.views.care.booking.person_row import left_words
from desk.views.care.insisting import InsistingForm
from desk.views.form import Pick, line
from desk.views.kit import Option, Segmented
from desk.views.page import Tools
from desk.words import translate


@dataclass(frozen=True, slots=True)
class Known:
    """What the form offers: packages and diet on file, diets, and what the time may take."""

    about: About
    diets: tuple[DietRow, ...]
    resources: tuple[ResourceRow, ...]


def known(session: Any, *, file: BookingFile) -> Known:
    """Read it in one look."""
    found = about(session, resident_id=file.resident_id, service_id=file.service_id, kind=file.kind, day=file.day)
    taken = care.sitting_of(session, file.sitting_id).resources
    rows = tuple(row for row in care.resources(session) if row.resource_id in taken)
    return Known(found, diets(session), rows)


class ChangeForm(InsistingForm):
    """``saved`` with the :class:`desk.services.bookings.Done`."""

    def __init__(self, tools: Tools, parent: QWidget, file: BookingFile, given: Known) -> None:
        title = translate("care_form", "{service} of {name}", service=file.service, name=file.name)
        super().__init__(tools, "bookings.change", title, parent, icon="pencil-simple", more=when_words(file))
        self.setAccessibleName(title)
        self.file, self.version = file, file.version
        self.at_home = Segmented(
            [Option(False, translate("care_form", "Here")), Option(True, translate("care_form", "Brought home"))],
            translate("care_form", "Where"), value=file.at_home,
        )  # fmt: skip
        self.diet = Pick(self._diets(given))
        self.package = Pick(self._packages(given))
        self.package.setCurrentIndex(max(0, self.package.findData(file.left.grant_id if file.left else None)))
        self.diet.setCurrentIndex(max(0, self.diet.findText(file.diet) if file.diet else 0))
        self.item = ErrandPick(given.about.items, self, file.item_id, file.item)
        self.wish = line(file.wish)
        self.boxes = {row.resource_id: QCheckBox(row.name) for row in given.resources}
        self.reason = line("", translate("care_form", "why, as written into the history"))
        self._fill(given)
        for signal in (self.at_home.changed, self.diet.currentIndexChanged, self.package.currentIndexChanged):
            signal.connect(self.edited)
        self.wish.setFocus()

    def _fill(self, given: Known) -> None:
        meal = self.file.kind is ServiceKind.MEAL
        if meal:
            self.add("at_home", translate("care_form", "Where"), self.at_home)
            self.add("diet_id", translate("care_form", "Diet"), self.diet)
        if self.file.kind in ERRANDS:
            self.add("item_id", translate("care_form", "Errand"), self.item, wide=True)
        self.add("grant_id", translate("care_form", "Package"), self.package, wide=True)
        self.add("wish", translate("care_form", "Wish"), self.wish, wide=True)
        if self.boxes:
            part = QWidget()
            grid = QGridLayout(part)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(theme.px(12))
            for number, row in enumerate(given.resources):
                self.boxes[row.resource_id].setChecked(row.name in self.file.resources)
                grid.addWidget(self.boxes[row.resource_id], number // 3, number % 3)
            part.setFocusProxy(self.boxes[given.resources[0].resource_id])
            self.add("resource_ids", translate("care_form", "Room and carers"), part, wide=True)
        self.add("reason", translate("care_form", "The kitchen has counted: why"), self.reason, wide=True)
        self.fields["reason"].hide()
        for editor in (self.at_home, self.diet, self.item):
            if editor.parent() is None:  # not asked for: it goes with the form all the same
                editor.setParent(self)
                editor.hide()

    def _diets(self, given: Known) -> list[tuple[object, str]]:
        eats = given.about.eats
        on_file = translate("care_form", "{diet} (on file)", diet=eats.diet) if eats is not None else ""
        return [(None, on_file), *((row.diet_id, row.name) for row in given.diets)]

    def _packages(self, given: Known) -> list[tuple[object, str]]:
        left = [(each.grant_id, left_words(each)) for each in given.about.left]
        own = self.file.left
        if own is not None and own.grant_id not in (key for key, _ in left):
            left.insert(0, (own.grant_id, left_words(own)))
        alone: tuple[object, str] = (None, translate("care_form", "paid by itself"))
        return [*left, alone]

    def values(self) -> ChangeInput:
        """What is typed; rooms and carers only where others were chosen."""
        chosen = tuple(key for key, box in self.boxes.items() if box.isChecked())
        same = {self.boxes[key].text() for key in chosen} == set(self.file.resources)
        return ChangeInput(
            at_home=bool(self.at_home.value()) if self.file.kind is ServiceKind.MEAL else self.file.at_home,
            grant_id=self.package.currentData(),
            diet_id=self.diet.currentData() if self.file.kind is ServiceKind.MEAL else None,
            wish=self.wish.text(),
            item_id=self.item.item_id,
            resource_ids=None if same or not self.boxes else chosen,
            insist=self.insists,
        )

    def store(self) -> None:
        if not self.item.is_unclear():
            super().store()
            return
        self.fields["item_id"].set_problem(translate("care_form", "Please choose one of the list, or clear it."))
        self.item.setFocus()

    def work(self) -> Callable[[Any], Any]:
        return partial(
            bookings.change, booking_id=self.file.booking_id, version=self.version, values=self.values(),
            reason=self.reason.text(),
        )  # fmt: skip

    def newest(self) -> Callable[[Any], Any]:
        return partial(bookings.booking, booking_id=self.file.booking_id)

    def texts(self, row: Any) -> Mapping[str, str]:
        self.version = row.version
        return {}

    def _failed(self, error: DeskError) -> None:
        if isinstance(error, Rejected) and "reason" in error.fields:
            self.fields["reason"].show()
        super()._failed(error)
