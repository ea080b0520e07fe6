"""The right of the sheet of an admission: care, diet and risks, the agreement, and what is still missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QWidget

from desk.errors import Rejected, RuleBroken
from desk.rules.money import parse_yuan, yuan_text
from desk.services.beds import StayFile
from desk.views import theme
from desk.views.form import line
from desk.views.kit import Button, Card, Field, Label, Shape
from desk.views.moments import DayLine, bad_day
from desk.views.pressing import press_with
from desk.words import translate

TRIAL_DAYS = 7
_DAYS = ("risk_notice_on", "agreement_on", "agreement_from", "agreement_until", "trial_until")
_MONEY = ("monthly_fee", "deposit")


class CarePart(QWidget):
    """``edited`` on every change."""

    edited = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.today = today
        self.level = QComboBox()
        self.level.setEditable(True)
        self.diet, self.condition, self.note = line(), line(), line()
        self.falls = QCheckBox(translate("beds_dialogs", "May fall"))
        self.number = line()
        self.days = {name: DayLine(today) for name in _DAYS}
        self.money = {name: line("", translate("beds_dialogs", "by the rates")) for name in _MONEY}
        self.fields = self._make_fields()
        self._build()
        self.level.editTextChanged.connect(self._tell)
        self.falls.toggled.connect(self._tell)
        for edit in (self.diet, self.condition, self.note, self.number, *self.days.values(), *self.money.values()):
            edit.textEdited.connect(self._tell)

    def _make_fields(self) -> dict[str, Field]:
        return {
            "care_level": Field(translate("beds_dialogs", "Level of care"), self.level),
            "diet": Field(translate("beds_dialogs", "Diet"), self.diet),
            "condition_note": Field(translate("beds_dialogs", "Condition"), self.condition),
            "note": Field(translate("beds_dialogs", "Note"), self.note),
            "risk_notice_on": Field(translate("beds_dialogs", "Risk notice signed on"), self.days["risk_notice_on"]),
            "trial_until": Field(translate("beds_dialogs", "Trial until"), self.days["trial_until"]),
            "agreement_number": Field(translate("beds_dialogs", "Agreement number"), self.number),
            "agreement_on": Field(translate("beds_dialogs", "Signed on"), self.days["agreement_on"]),
            "agreement_from": Field(translate("beds_dialogs", "Holds from"), self.days["agreement_from"]),
            "agreement_until": Field(translate("beds_dialogs", "Holds until"), self.days["agreement_until"]),
            "monthly_fee": Field(translate("beds_dialogs", "Monthly fee, yuan"), self.money["monthly_fee"]),
            "deposit": Field(translate("beds_dialogs", "Deposit, yuan"), self.money["deposit"]),
        }

    def _build(self) -> None:
        px = theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(8))
        top = Qt.AlignmentFlag.AlignTop
        places = (
            ("care_level", 0, 0, 4), ("diet", 0, 4, 5), ("condition_note", 1, 0, 6), ("note", 1, 6, 6),
            ("risk_notice_on", 2, 0, 4), ("agreement_number", 2, 4, 4), ("agreement_on", 2, 8, 4),
            ("agreement_from", 3, 0, 4), ("agreement_until", 3, 4, 4), ("trial_until", 3, 8, 4),
            ("monthly_fee", 4, 0, 6), ("deposit", 4, 6, 6),
        )  # fmt: skip
        grid.addWidget(self.falls, 0, 9, 1, 3, Qt.AlignmentFlag.AlignBottom)
        before: QWidget = self.level
        for name, row, column, span in places:
            grid.addWidget(self.fields[name], row, column, 1, span, top)
            editor = self.fields[name].editor
            if editor is not before:
                QWidget.setTabOrder(before, editor)
            before = editor
            if name == "diet":
                QWidget.setTabOrder(before, self.falls)
                before = self.falls
        for column in range(12):
            grid.setColumnStretch(column, 1)

    def _tell(self) -> None:
        self.edited.emit()

    def show_levels(self, levels: tuple[str, ...]) -> None:
        """The levels of care that there are."""
        said = self.level.currentText()
        self.level.blockSignals(True)
        self.level.clear()
        self.level.addItems(["", *levels])
        self.level.setEditText(said)
        self.level.blockSignals(False)

    def said(self) -> dict[str, Any]:
        """What belongs to a :class:`StayInput`. Raises Rejected for what can't be read."""
        problems: dict[str, str] = {}
        values: dict[str, Any] = {}
        for name, edit in self.days.items():
            try:
                values[name] = edit.day()
            except ValueError:
                problems[name] = bad_day()
        for name, amount in self.money.items():
            try:
                values[name] = parse_yuan(amount.text()) if amount.text().strip() else None
            except RuleBroken as broken:
                problems[name] = broken.text
        if problems:
            raise Rejected(problems)
        return values | {
            "care_level": self.level.currentText().strip(), "diet": self.diet.text().strip(),
            "condition_note": self.condition.text().strip(), "note": self.note.text().strip(),
            "fall_risk": self.falls.isChecked(), "agreement_number": self.number.text().strip(),
        }  # fmt: skip

    def show_file(self, file: StayFile) -> None:
        """A stay that is there already."""
        self.level.setEditText(file.care_level or "")
        for edit, text in ((self.diet, file.diet), (self.condition, file.condition_note), (self.note, file.note),
                           (self.number, file.agreement_number)):  # fmt: skip
            edit.setText(text or "")
        self.falls.setChecked(file.fall_risk)
        for name, day in self.days.items():
            day.set_day(getattr(file, name))
        for name, amount in self.money.items():
            fen = getattr(file, name)
            amount.setText(yuan_text(fen) if fen is not None else "")

    def content(self) -> dict[str, Any]:
        """Everything typed here, as plain JSON."""
        edits = {"diet": self.diet, "condition": self.condition, "note": self.note, "number": self.number}
        return {name: edit.text() for name, edit in (edits | self.days | self.money).items()} | {
            "level": self.level.currentText(), "falls": self.falls.isChecked(),
        }  # fmt: skip

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what :meth:`content` gave."""
        edits = {"diet": self.diet, "condition": self.condition, "note": self.note, "number": self.number}
        for name, edit in (edits | self.days | self.money).items():
            edit.setText(content[name])
        self.level.setEditText(content["level"])
        self.falls.setChecked(content["falls"])


@dataclass(frozen=True, slots=True)
class Check:
    """A step of the flow: its words, whether it is there, and the key and word of what does it."""

    name: str
    done: bool
    words: str
    act: str
    key: str


class CheckList(Card):
    """What an admission still lacks, each with the key that does it. ``wanted`` with the name of the check."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("well", margins=(12, 4, 6, 4), gap=4)
        self.setAccessibleName(translate("beds_dialogs", "Before the admission"))
        self._rows: dict[str, tuple[Shape, Label, Button]] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(2))
        for column in range(2):
            self._grid.setColumnStretch(column, 1)
        self.body.addLayout(self._grid)

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show these steps, in their order."""
        for check in checks:
            if check.name not in self._rows:
                self._add(check)
            shape, words, button = self._rows[check.name]
            said = check.words if check.done else f"{check.words} {translate('beds_dialogs', 'missing')}"
            shape.set_shape("tick" if check.done else "clock", "green" if check.done else "amber", said)
            words.setText(check.words)
            button.setText(check.act)
            button.setVisible(bool(check.act) and not check.done)

    def button(self, name: str) -> Button:
        """The key of a step."""
        return self._rows[name][2]

    def words(self) -> str:
        """All steps in words."""
        return "\n".join(label.text() for _, label, _ in self._rows.values())

    def _add(self, check: Check) -> None:
        shape, words = Shape("clock", "amber", 15), Label("", "small", elide=True)
        button = Button(check.act, small=True, key=check.key, kind="ghost")
        button.setAutoDefault(False)
        press_with(button, check.key)
        button.setProperty("check", check.name)
        button.clicked.connect(self._tell)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(shape)
        row.addWidget(words, 1)
        row.addWidget(button)
        number = len(self._rows)
        self._grid.addLayout(row, number // 2, number % 2)
        self._rows[check.name] = (shape, words, button)

    def _tell(self) -> None:
        self.wanted.emit(str(self.sender().property("check")))


def trial_end(today: date) -> date:
    """Until when a trial is proposed."""
    return today + timedelta(days=TRIAL_DAYS)
