"""The forms of a price and of a subsidy (价格与补贴) in the settings: of which service, how much, from when to when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desk.errors import Rejected
from desk.services.fees import PriceInput, PriceRow, SubsidyInput, SubsidyRow
from desk.views.form import Pick, line, whole
from desk.views.moments import DayLine
from desk.views.settings.care.base import SetupForm, day_in
from desk.views.settings.care.conditioned import ConditionedForm, fen_of, yuan_words
from desk.words import translate

Services = Sequence[tuple[int, str, tuple[tuple[int, str], ...]]]
"""Each with its sittings, as (key, name)."""


class DatedForm(SetupForm):
    """Of which service or sitting, and from when to when."""

    service: Pick
    sitting: Pick
    first: DayLine
    last: DayLine

    def add_place(self, at: int) -> None:
        """The service and its time in line ``at``."""
        self.service, self.sitting = Pick([]), Pick([])
        self._services: Services = ()
        self.add("service_id", translate("care_setup", "Service"), self.service, (at, 0, 1))
        self.add("sitting_id", translate("care_setup", "Time"), self.sitting, (at, 1, 2))
        self.service.activated.connect(self._fill_sittings)

    def add_span(self, at: int, today: date) -> None:
        """The days in line ``at``."""
        self._today = today
        self.first = DayLine(today, today)
        self.last = DayLine(today, nothing=translate("care_setup", "goes on"))
        self.add("valid_from", translate("care_setup", "From"), self.first, (at, 0, 1))
        self.add("valid_to", translate("care_setup", "First day without"), self.last, (at, 1, 1))

    def set_services(self, services: Services) -> None:
        """The services there are; what was chosen stays so."""
        chosen, sitting = self.service.currentData(), self.sitting.currentData()
        self._services = services
        self.service.clear()
        for key, name, _ in services:
            self.service.addItem(name, key)
        self.show_place(chosen, sitting)

    def show_place(self, service_id: object, sitting_id: object) -> None:
        """Choose a service and one of its times; None: all of them."""
        self.service.setCurrentIndex(max(0, self.service.findData(service_id)))
        self._fill_sittings()
        self.sitting.setCurrentIndex(max(0, self.sitting.findData(sitting_id)))

    def show_span(self, first: date | None, last: date | None) -> None:
        """The days of a row; None: from today on."""
        self.first.set_day(first or self._today)
        self.last.set_day(last)

    def span(self) -> tuple[date, date | None]:
        """What is typed. Raises Rejected for what can't be read."""
        first = day_in(self.first, "valid_from")
        if first is None:
            raise Rejected({"valid_from": translate("care_setup", "Say from when on.")})
        return first, day_in(self.last, "valid_to")

    def _fill_sittings(self) -> None:
        self.sitting.clear()
        self.sitting.addItem(translate("care_setup", "every time"), None)
        found = next((times for key, _, times in self._services if key == self.service.currentData()), ())
        for key, name in found:
            self.sitting.addItem(name, key)


class PriceForm(DatedForm):
    """What one unit of a service costs."""

    def __init__(self, today: date) -> None:
        super().__init__(3)
        self.amount = line()
        self.add_place(0)
        self.add("amount", translate("care_setup", "Price (yuan)"), self.amount, (1, 0, 1))
        self.add_span(2, today)

    def show_row(self, row: PriceRow | None) -> None:
        """A price, or an empty form for a new one."""
        self.show_place(row.service_id if row else None, row.sitting_id if row else None)
        self.amount.setText(yuan_words(row.amount) if row else "")
        self.show_span(row.valid_from if row else None, row.valid_to if row else None)
        self.clear()

    def values(self) -> PriceInput:
        """What is typed. Raises Rejected for what can't be read."""
        faults: dict[str, str] = {}
        amount = fen_of(self, "amount", faults)
        if amount is None and not faults:
            faults["amount"] = translate("care_setup", "Enter an amount of yuan, 0 or more.")
        if faults:
            raise Rejected(faults)
        first, last = self.span()
        return PriceInput(int(self.service.currentData() or 0), amount or 0, first, last, self.sitting.currentData())


class SubsidyForm(DatedForm, ConditionedForm):
    """What somebody else pays of a price, for whom, and within what bounds."""

    def __init__(self, today: date) -> None:
        super().__init__(3)
        self.name, self.payer = line(), line()
        self.amount, self.percent = line(), line()
        self.cap_unit, self.cap_day, self.least_price = line(), line(), line()
        unbound = translate("care_setup", "no bound")
        for edit in (self.cap_unit, self.cap_day, self.least_price):
            edit.setPlaceholderText(unbound)
        self.add("name", translate("care_setup", "Name of the subsidy"), self.name, (0, 0, 2))
        self.add("payer", translate("care_setup", "Who pays it"), self.payer, (0, 2, 1))
        self.add_place(1)
        self.add("amount", translate("care_setup", "Amount (yuan)"), self.amount, (2, 0, 1))
        self.add("percent", translate("care_setup", "or share of the price (%)"), self.percent, (2, 1, 1))
        self.add("least_price", translate("care_setup", "From which price on (yuan)"), self.least_price, (2, 2, 1))
        self.add("cap_unit", translate("care_setup", "Most for one time (yuan)"), self.cap_unit, (3, 0, 1))
        self.add("cap_day", translate("care_setup", "Most for one day (yuan)"), self.cap_day, (3, 1, 1))
        self.add_conditions(4)
        self.add_span(5, today)
        self.add_box("workdays_only", translate("care_setup", "On workdays only"), (6, 0, 1))
        self.add_box("stacks", translate("care_setup", "On top of others (else only the highest counts)"), (6, 1, 2))

    def show_row(self, row: SubsidyRow | None) -> None:
        """A rule, or an empty form for a new one."""
        values = row.values if row else SubsidyInput(0, "", "", self._today)
        self.show_place(values.service_id, values.sitting_id)
        texts = (
            (self.name, values.name), (self.payer, values.payer), (self.amount, yuan_words(values.amount)),
            (self.percent, "" if values.percent is None else str(values.percent)),
            (self.cap_unit, yuan_words(values.cap_unit)), (self.cap_day, yuan_words(values.cap_day)),
            (self.least_price, yuan_words(values.least_price)),
        )  # fmt: skip
        for edit, text in texts:
            edit.setText(text)
            edit.setCursorPosition(0)
        self.show_conditions(values.conditions)
        self.boxes["workdays_only"].setChecked(values.workdays_only)
        self.boxes["stacks"].setChecked(values.stacks)
        self.show_span(row.values.valid_from if row else None, values.valid_to)
        self.clear()

    def values(self) -> SubsidyInput:
        """What is typed. Raises Rejected for what can't be read."""
        faults: dict[str, str] = {}
        amounts = {name: fen_of(self, name, faults) for name in ("amount", "cap_unit", "cap_day", "least_price")}
        conditions = self.conditions(faults)
        if faults:
            raise Rejected(faults)
        first, last = self.span()
        return SubsidyInput(
            int(self.service.currentData() or 0), self.name.text(), self.payer.text(), first,
            percent=whole(self.percent), sitting_id=self.sitting.currentData(), conditions=conditions, valid_to=last,
            workdays_only=self.boxes["workdays_only"].isChecked(), stacks=self.boxes["stacks"].isChecked(), **amounts,
        )  # fmt: skip
