"""The form of one rate (收费标准): what it is for, what narrows it, how much, on leave, and from when to when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QLineEdit, QWidget

from desk.errors import Rejected, RuleBroken
from desk.rules.accounts import RATED, Charge, Rate, Unit, charge_text, unit_text
from desk.rules.beds import StayKind, kind_text
from desk.rules.money import parse_yuan, yuan_text
from desk.services.accounts import RateInput, Tariff
from desk.views import theme
from desk.views.kit import Field, show_beside
from desk.words import translate

_PLACES = (
    ("kind", 0, 0), ("stay_kind", 0, 1), ("name", 1, 0), ("amount", 2, 0), ("unit", 2, 1), ("room_kind", 3, 0),
    ("care_level", 3, 1), ("leave_percent", 4, 0), ("leave_free_days", 4, 1), ("valid_from", 5, 0), ("valid_to", 5, 1),
)  # fmt: skip


class RateForm(QWidget):
    """``edited`` whenever something is typed or chosen."""

    edited = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.kind, self.unit, self.stay_kind = QComboBox(), QComboBox(), QComboBox()
        self.room_kind, self.care_level = QComboBox(), QComboBox()
        self.name, self.amount, self.valid_to = QLineEdit(), QLineEdit(), QLineEdit()
        self.percent, self.free_days = QLineEdit(), QLineEdit()
        self.valid_from = QDateEdit()
        for each in RATED:
            self.kind.addItem(charge_text(each), each.value)
        for unit in Unit:
            self.unit.addItem(unit_text(unit), unit.value)
        self.stay_kind.addItem(translate("rates_page", "every stay"), "")
        for kind in StayKind:
            self.stay_kind.addItem(kind_text(kind), kind.value)
        for combo in (self.room_kind, self.care_level):
            combo.setEditable(True)
            combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.room_kind.lineEdit().setPlaceholderText(translate("rates_page", "every room"))
        self.care_level.lineEdit().setPlaceholderText(translate("rates_page", "every level"))
        self.valid_to.setPlaceholderText(translate("rates_page", "goes on"))
        self.fields = self._make_fields()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        for column in range(2):
            grid.setColumnStretch(column, 1)
        for name, line, column in _PLACES:
            wide = 2 if name == "name" else 1
            grid.addWidget(self.fields[name], line, column, 1, wide, Qt.AlignmentFlag.AlignTop)
        self._connect()

    def _make_fields(self) -> dict[str, Field]:
        return {
            "kind": Field(translate("rates_page", "Charged for"), self.kind),
            "name": Field(translate("rates_page", "Name"), self.name),
            "amount": Field(translate("rates_page", "Amount (yuan)"), self.amount),
            "unit": Field(translate("rates_page", "For"), self.unit),
            "room_kind": Field(translate("rates_page", "Kind of room"), self.room_kind),
            "care_level": Field(translate("rates_page", "Care level"), self.care_level),
            "stay_kind": Field(translate("rates_page", "Kind of stay"), self.stay_kind),
            "leave_percent": Field(translate("rates_page", "Charged on leave (%)"), self.percent),
            "leave_free_days": Field(
                translate("rates_page", "Full rate for the first days of a leave"), self.free_days
            ),
            "valid_from": Field(translate("rates_page", "From"), self.valid_from),
            "valid_to": Field(
                translate("rates_page", "Up to, not including"), self.valid_to,
                hint=translate("rates_page", "Blank: goes on. Write 2027-01-01."),
            ),
        }  # fmt: skip

    def _connect(self) -> None:
        for line in (self.name, self.amount, self.valid_to, self.percent, self.free_days):
            line.textChanged.connect(self._tell)
        for combo in (self.unit, self.stay_kind):
            combo.currentIndexChanged.connect(self._tell)
        for combo in (self.room_kind, self.care_level):
            combo.editTextChanged.connect(self._tell)
        self.kind.currentIndexChanged.connect(self._choose_kind)
        self.valid_from.dateChanged.connect(self._tell)

    def set_read_only(self) -> None:
        """Whoever may not change rates looks them up."""
        for line in (self.name, self.amount, self.valid_to, self.percent, self.free_days, self.valid_from):
            line.setReadOnly(True)
        for combo in (self.kind, self.unit, self.stay_kind, self.room_kind, self.care_level):
            combo.setEnabled(False)

    def set_choices(self, tariff: Tariff) -> None:
        """The kinds of rooms and levels of care there are; others can be typed."""
        for combo, words in ((self.room_kind, tariff.room_kinds), (self.care_level, tariff.care_levels)):
            said = combo.currentText()
            combo.blockSignals(True)
            combo.clear()
            combo.addItems(["", *words])
            combo.setEditText(said)
            combo.blockSignals(False)

    def show_rate(self, rate: Rate | None) -> None:
        """Fill the form; None empties it for a new rate."""
        shown = rate or Rate(0, Charge.BED, "", Unit.MONTH, 0, self._today.replace(day=1))
        self.kind.setCurrentIndex(self.kind.findData(shown.kind.value))
        self.unit.setCurrentIndex(self.unit.findData(shown.unit.value))
        self.name.setText(shown.name)
        self.amount.setText(yuan_text(shown.amount).replace(",", "") if rate is not None else "")
        self.room_kind.setEditText(shown.room_kind or "")
        self.care_level.setEditText(shown.care_level or "")
        self.stay_kind.setCurrentIndex(max(0, self.stay_kind.findData(shown.stay_kind or "")))
        self.percent.setText(str(shown.leave_percent))
        self.free_days.setText(str(shown.leave_free_days))
        day = shown.valid_from
        self.valid_from.setDate(QDate(day.year, day.month, day.day))
        self.valid_to.setText(shown.valid_to.isoformat() if shown.valid_to is not None else "")
        for field in self.fields.values():
            field.clear()
        self._suit(shown.kind)

    def said(self) -> tuple[str, ...]:
        """What the form says, to be compared."""
        return (
            str(self.kind.currentData()), str(self.unit.currentData()), str(self.stay_kind.currentData()),
            *(each.text().strip() for each in (self.name, self.amount, self.percent, self.free_days, self.valid_to)),
            self.room_kind.currentText().strip(), self.care_level.currentText().strip(), self.valid_from.text(),
        )  # fmt: skip

    def values(self) -> RateInput:
        """What the form says, for the service. Rejected names what can't be read."""
        faults: dict[str, str] = {}
        amount = 0
        try:
            amount = parse_yuan(self.amount.text())
        except RuleBroken as broken:
            faults["amount"] = broken.text
        text, valid_to = self.valid_to.text().strip(), None
        if text:
            with suppress(ValueError):
                valid_to = date.fromisoformat(text.replace("/", "-").replace(".", "-"))
            if valid_to is None:
                faults["valid_to"] = translate("rates_page", "Write the day like 2027-01-01.")
        if faults:
            raise Rejected(faults)
        since = self.valid_from.date()
        deposit = self.kind.currentData() == Charge.DEPOSIT.value
        return RateInput(
            Charge(self.kind.currentData()), amount, Unit.ONCE if deposit else Unit(self.unit.currentData()),
            date(since.year(), since.month(), since.day()), valid_to, self.name.text(), self.room_kind.currentText(),
            self.care_level.currentText(), str(self.stay_kind.currentData()), _number(self.percent),
            _number(self.free_days),
        )  # fmt: skip

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Beside each field what is wrong with it; the first gets the focus."""
        show_beside(self.fields, problems)

    def _choose_kind(self) -> None:
        kind = Charge(self.kind.currentData())
        if kind is Charge.DEPOSIT or self.unit.currentData() == Unit.ONCE.value:
            unit = Unit.ONCE if kind is Charge.DEPOSIT else Unit.MONTH
            self.unit.setCurrentIndex(self.unit.findData(unit.value))
        self._suit(kind)
        self._tell()

    def _suit(self, kind: Charge) -> None:
        """A deposit has one unit and knows no leave; only other charges need a name."""
        deposit = kind is Charge.DEPOSIT
        self.unit.setEnabled(not deposit and self.kind.isEnabled())
        for name in ("leave_percent", "leave_free_days"):
            self.fields[name].setVisible(not deposit)
        self.fields["name"].setVisible(kind is Charge.OTHER)

    def _tell(self) -> None:
        self.edited.emit()


def _number(line: QLineEdit) -> int:
    """What is no number is -1, which the service refuses."""
    text = line.text().strip()
    return int(text) if text.isdecimal() and len(text) < 5 else -1


def narrowed_text(rate: Rate) -> str:
    """What narrows a rate: 双人间、二级、短住."""
    stay = kind_text(StayKind(rate.stay_kind)) if rate.stay_kind else ""
    said: Sequence[str] = [each for each in (rate.room_kind, rate.care_level, stay) if each]
    return translate("rates_page", ", ").join(said) or translate("rates_page", "everyone")
