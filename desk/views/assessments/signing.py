"""What makes the level worse, and who assessed, when and where: the second half of an assessment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from desk.rules.assessment import Circumstances, Diagnosis, Occasion, RiskEvent
from desk.rules.assessment_checking import MOST_EVENTS, NAME_LONGEST, PLACE_LONGEST, TEXT_LONGEST
from desk.rules.assessment_words import word
from desk.services.assessments import AssessmentInput
from desk.views import theme
from desk.views.kit import Card, Chip, Field, Label, Option, Segmented, tidy
from desk.views.wording import date_words, read_date
from desk.words import translate

TEXTS = ("place", "reason", "informant_relation", "remark")
NAMES = ("first_assessor", "second_assessor", "informant")


class Names(QComboBox):
    """A name as it is typed, or one of those offered. The wheel scrolls the form, not the choice."""

    def __init__(self, names: Sequence[str] = ()) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setMaxLength(NAME_LONGEST)
        self.offer(names)

    def offer(self, names: Sequence[str]) -> None:
        """Offer ``names``; what is typed stays."""
        typed = self.currentText()
        self.clear()
        self.addItems(names)
        self.setEditText(typed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Count(QSpinBox):
    """How often something happened."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0, MOST_EVENTS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SigningForm(QWidget):
    """``edited`` tells that something of it was typed or chosen."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._informants: dict[str, str] = {}
        self._today: date | None = None
        self.coma = Chip(translate("assessment_dialog", "In a coma: completely disabled"))
        nothing = translate("assessment_dialog", "No diagnosis")
        self.diagnosis = Segmented(
            [Option("", nothing), *(Option(each.value, word(each)) for each in Diagnosis)],
            translate("assessment_dialog", "Diagnosed by a doctor"),
        )
        self.events = {kind: Count() for kind in RiskEvent}
        self.occasion = Segmented(
            [Option(each.value, word(each)) for each in Occasion], translate("assessment_dialog", "Occasion")
        )
        self.names = {name: Names() for name in NAMES}
        self.texts = {name: QLineEdit() for name in TEXTS}
        self.day = QLineEdit()
        for name, edit in self.texts.items():
            edit.setMaxLength({"place": PLACE_LONGEST, "informant_relation": NAME_LONGEST}.get(name, TEXT_LONGEST))
        self._make_fields()
        self._build()
        self._connect()

    def _make_fields(self) -> None:
        labels: Mapping[str, str] = {
            "reason": translate("assessment_dialog", "What the adjustment rests on"),
            "first_assessor": translate("assessment_dialog", "First assessor"),
            "second_assessor": translate("assessment_dialog", "Second assessor"),
            "informant": translate("assessment_dialog", "Informant"),
            "informant_relation": translate("assessment_dialog", "Relation"),
            "place": translate("assessment_dialog", "Where"),
            "remark": translate("assessment_dialog", "Remark"),
        }
        editors = {**self.names, **self.texts}
        self.fields = {name: Field(label, editors[name]) for name, label in labels.items()}
        self.fields["assessed_on"] = Field(translate("assessment_dialog", "Assessed on"), self.day)
        self.fields["occasion"] = Field(translate("assessment_dialog", "Occasion"), self.occasion)
        self.fields["diagnosis"] = Field(translate("assessment_dialog", "Diagnosed by a doctor"), self.diagnosis)
        self.fields["events"] = Field(
            translate("assessment_dialog", "How often in the last 30 days (two or more count)"), self._build_events()
        )
        self.texts["reason"].setPlaceholderText(
            translate("assessment_dialog", "such as a doctor's certificate, the care notes of a day")
        )
        self.texts["place"].setPlaceholderText(translate("assessment_dialog", "such as at home, at the centre"))

    def _build_events(self) -> QWidget:
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for kind, count in self.events.items():
            label = Label(word(kind), "control")
            label.setBuddy(count)
            count.setAccessibleName(word(kind))
            count.setFixedWidth(theme.px(64))
            tidy(count)
            row.addWidget(label)
            row.addWidget(count)
            row.addSpacing(theme.px(8))
        row.addStretch(1)
        return inside

    def _build(self) -> None:
        px = theme.px
        worse, who = Card(gap=8), Card(gap=8)
        first = QHBoxLayout()
        first.setSpacing(px(16))
        first.addWidget(self.fields["diagnosis"])
        first.addWidget(self.coma, 0, Qt.AlignmentFlag.AlignBottom)
        first.addStretch(1)
        worse.body.addLayout(first)
        worse.body.addWidget(self.fields["events"])
        worse.body.addWidget(self.fields["reason"])
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(8))
        places = {
            "first_assessor": (0, 0, 1), "second_assessor": (0, 1, 1), "assessed_on": (0, 2, 1),
            "informant": (1, 0, 1), "informant_relation": (1, 1, 1), "place": (1, 2, 1),
            "occasion": (2, 0, 2), "remark": (2, 2, 1),
        }  # fmt: skip
        for name, (line, column, span) in places.items():
            grid.addWidget(self.fields[name], line, column, 1, span, Qt.AlignmentFlag.AlignTop)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        who.body.addLayout(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(worse)
        column.addWidget(who)
        column.addStretch(1)

    def _connect(self) -> None:
        self.coma.toggled.connect(self._tell)
        for choice in (self.diagnosis, self.occasion):
            choice.changed.connect(self._tell)
        for count in self.events.values():
            count.valueChanged.connect(self._tell)
        for edit in (self.day, *self.texts.values()):
            edit.textChanged.connect(self._tell)
        for names in self.names.values():
            names.editTextChanged.connect(self._tell)
        self.names["informant"].editTextChanged.connect(self._fill_relation)
        for name, names in self.names.items():
            names.editTextChanged.connect(partial(self._clear, name))
        for name, edit in (("assessed_on", self.day), *self.texts.items()):
            edit.textChanged.connect(partial(self._clear, name))

    def begin(self, today: date, assessors: Sequence[str], informants: Sequence[tuple[str, str]]) -> None:
        """Names to choose from, and the day that a date without a year is near to."""
        self._today, self._informants = today, dict(informants)
        blockers = [QSignalBlocker(each) for each in self.names.values()]
        for name in ("first_assessor", "second_assessor"):
            self.names[name].offer(assessors)
        self.names["informant"].offer(tuple(self._informants))
        del blockers

    def set_values(self, values: AssessmentInput) -> None:
        """Show ``values`` without telling anyone."""
        blocker = QSignalBlocker(self)
        self.coma.setChecked(values.circumstances.coma)
        diagnosis = values.circumstances.diagnosis
        self.diagnosis.set_value(diagnosis.value if diagnosis is not None else "")
        for kind, count in self.events.items():
            count.setValue(values.circumstances.events.get(kind, 0))
        self.occasion.set_value(values.occasion.value)
        for name in NAMES:
            self.names[name].setEditText(getattr(values, name))
        for name in TEXTS:
            self.texts[name].setText(getattr(values, name))
        self.day.setText(date_words(values.assessed_on))
        blocker.unblock()
        self.show_problems({})

    def circumstances(self) -> Circumstances:
        """What is said of coma, diagnosis and risk events."""
        chosen = str(self.diagnosis.value())
        return Circumstances(
            coma=self.coma.isChecked(),
            diagnosis=Diagnosis(chosen) if chosen else None,
            events={kind: count.value() for kind, count in self.events.items() if count.value()},
        )

    def is_date_read(self) -> bool:
        """Whether the day can be read as it is typed."""
        return self._day() is not None

    def into(self, values: AssessmentInput) -> AssessmentInput:
        """``values`` with what this form says; a day that can't be read leaves the one before."""
        return replace(
            values,
            occasion=Occasion(str(self.occasion.value())),
            assessed_on=self._day() or values.assessed_on,
            circumstances=self.circumstances(),
            **{name: self.names[name].currentText() for name in NAMES},
            **{name: edit.text() for name, edit in self.texts.items()},
        )

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong beside each field."""
        for name, field in self.fields.items():
            field.set_problem(problems.get(name, ""))

    def first_problem(self) -> QWidget | None:
        """The editor of the first field that something is wrong with."""
        order = ("events", "reason", *NAMES, "assessed_on", "informant_relation", "place", "remark")
        return next((self.fields[name].editor for name in order if self.fields[name].state() == "error"), None)

    def first(self) -> QWidget:
        """Where the keyboard begins: the first name that is still to be written."""
        for name in ("first_assessor", "second_assessor", "informant"):
            if not self.names[name].currentText().strip():
                return self.names[name]
        return self.diagnosis.segment(self.diagnosis.value())

    def set_read_only(self) -> None:
        """For reading: nothing can be written, everything can be copied."""
        for edit in (self.day, *self.texts.values(), *(each.lineEdit() for each in self.names.values())):
            edit.setReadOnly(True)
        for each in (self.coma, self.diagnosis, self.occasion, *self.events.values(), *self.names.values()):
            each.setEnabled(False)

    def _day(self) -> date | None:
        try:
            return read_date(self.day.text(), self._today)
        except ValueError:
            return None

    def _tell(self, *_: object) -> None:
        self.edited.emit()

    def _clear(self, name: str, _: str) -> None:
        """What was wrong is being set right."""
        self.fields[name].clear()

    def _fill_relation(self, name: str) -> None:
        """The file knows how they are related."""
        relation = self._informants.get(name.strip(), "")
        if relation and not self.texts["informant_relation"].text():
            self.texts["informant_relation"].setText(relation)
