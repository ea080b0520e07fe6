"""The fields of the gate: each value that fails turns red at once, with its reason below."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desk.rules import baths as rules
from desk.rules.baths import Failure, Known
from desk.services.baths import BathInput, BathRow, Carer, Gate
from desk.views import theme
from desk.views.form import Pick, line
from desk.views.kit import Field, Option, Segmented
from desk.views.reading import ReadingEdit
from desk.words import translate

COLUMNS = 4
NUMBERS = ("systolic", "diastolic", "pulse", "temperature", "meal_minutes", "room_temperature", "water_temperature")
_OPTIONAL = frozenset({"pulse"})


class Measures(QWidget):
    """``edited`` whenever something is typed or chosen."""

    edited = Signal()

    def __init__(self, gate: Gate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gate = gate
        self.numbers = {name: ReadingEdit(tenths=name.endswith("temperature"), big=True) for name in NUMBERS}
        self.skin = _choice(translate("bath", "Skin"), translate("bath", "sound"), translate("bath", "broken"))
        self.mind = _choice(translate("bath", "Mind"), translate("bath", "clear"), translate("bath", "not clear"))
        self.eaten = _choice(translate("bath", "Eaten"), translate("bath", "has eaten"), translate("bath", "fasting"))
        self.first, self.second = Pick(_carers(gate.carers)), Pick(_carers(gate.carers))
        self.note = line("", translate("bath", "what was seen, for the record"))
        self.fields: dict[str, Field] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        limits = self.gate.limits
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(8))
        editors: tuple[tuple[str, str, QWidget, str], ...] = (
            ("systolic", translate("bath", "Systolic, mmHg"), self.numbers["systolic"],
             _span(limits.systolic_low, limits.systolic_high)),
            ("diastolic", translate("bath", "Diastolic, mmHg"), self.numbers["diastolic"],
             _span(limits.diastolic_low, limits.diastolic_high)),
            ("pulse", translate("bath", "Pulse"), self.numbers["pulse"], translate("bath", "may stay blank")),
            ("temperature", translate("bath", "Body, ℃"), self.numbers["temperature"],
             _span(limits.temperature_low, limits.temperature_high, 10)),
            ("skin_sound", translate("bath", "Skin"), self.skin, ""),
            ("conscious", translate("bath", "Mind"), self.mind, ""),
            ("fasting", translate("bath", "Eaten"), self.eaten, ""),
            ("meal_minutes", translate("bath", "Minutes since the meal"), self.numbers["meal_minutes"],
             translate("bath", "{n} or more", n=limits.after_meal)),
            ("room_temperature", translate("bath", "Room, ℃"), self.numbers["room_temperature"],
             _span(limits.room_low, limits.room_high, 10)),
            ("water_temperature", translate("bath", "Water, ℃"), self.numbers["water_temperature"],
             _span(limits.water_low, limits.water_high, 10)),
            ("carers", translate("bath", "Carer"), self.first, ""),
            ("second", translate("bath", "Second carer"), self.second, ""),
        )  # fmt: skip
        for number, (name, words, editor, hint) in enumerate(editors):
            field = self.fields[name] = Field(words, editor, hint=hint)
            grid.addWidget(field, number // COLUMNS, number % COLUMNS, Qt.AlignmentFlag.AlignTop)
        self.fields["note"] = Field(translate("bath", "Note"), self.note)
        grid.addWidget(self.fields["note"], len(editors) // COLUMNS, 0, 1, COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)

    def _connect(self) -> None:
        for edit in self.numbers.values():
            edit.textChanged.connect(self._edited)
        for choice in (self.skin, self.mind, self.eaten):
            choice.changed.connect(self._edited)
        for pick in (self.first, self.second):
            pick.currentIndexChanged.connect(self._edited)

    def _edited(self) -> None:
        self.edited.emit()

    def fill(self, record: BathRow | None) -> None:
        """Show what was measured; before that whom the booking has."""
        if record is None:
            chosen = [each.resource_id for each in self.gate.carers if each.booked][: self.gate.known.carers_needed]
        else:
            values = record.values
            for name, edit in self.numbers.items():
                edit.set_value(getattr(values, name))
            self.skin.set_value(values.skin_sound)
            self.mind.set_value(values.conscious)
            self.eaten.set_value(not values.fasting)
            self.note.setText(values.note)
            chosen = list(values.carers)
        for pick, key in zip((self.first, self.second), [*chosen, None, None], strict=False):
            pick.setCurrentIndex(max(0, pick.findData(key)))
        self.edited.emit()

    # What it says

    def found(self) -> dict[str, Any]:
        """What is filled in and can be judged, by the fields of :class:`desk.rules.baths.Measured`."""
        said: dict[str, Any] = {}
        for name, edit in self.numbers.items():
            try:
                value = edit.value()
            except ValueError:
                continue
            if name not in _OPTIONAL and value is not None and not rules.implausible(name, value):
                said[name] = value
        for name, choice in (("skin_sound", self.skin), ("conscious", self.mind)):
            if choice.value() is not None:
                said[name] = choice.value()
        if self.eaten.value() is not None:
            said["fasting"] = not self.eaten.value()
        said["carers"] = len(self.carers())
        return said

    def carers(self) -> tuple[int, ...]:
        """Who bathes, each one once."""
        chosen = (self.first.currentData(), self.second.currentData())
        return tuple(dict.fromkeys(key for key in chosen if key is not None))

    def missing(self) -> list[str]:
        """The names of the fields that must still be filled in, as they stand on the screen."""
        said = self.found()
        wanted = [name for name in self.fields if name not in {*_OPTIONAL, "carers", "second", "note"}]
        if said.get("fasting"):
            wanted.remove("meal_minutes")
        names = [name for name in wanted if name not in said]
        if not self.carers():
            names.append("carers")
        return [self.fields[name].title.text() for name in names]

    def values(self) -> BathInput:
        """What is filled in, once nothing is missing."""
        said = self.found()
        fasting = bool(said["fasting"])
        return BathInput(
            systolic=said["systolic"], diastolic=said["diastolic"], temperature=said["temperature"],
            skin_sound=said["skin_sound"], conscious=said["conscious"], fasting=fasting,
            room_temperature=said["room_temperature"], water_temperature=said["water_temperature"],
            carers=self.carers(), meal_minutes=None if fasting else said["meal_minutes"],
            pulse=self.numbers["pulse"].value(), note=self.note.text(),
        )  # fmt: skip

    # What speaks against it

    def judge(self) -> tuple[Failure, ...]:
        """Everything that speaks against the bath so far; each reason stands below its field."""
        known, limits = self.gate.known, self.gate.limits
        sound = rules.sound(known, limits)
        said = self.found()
        of_field = Known(True, True, known.carers_needed)
        for name, field in self.fields.items():
            measure = "carers" if name == "second" else name
            reasons: tuple[Failure, ...] = ()
            if measure in said and name != "carers":
                reasons = rules.judge(replace(sound, **{measure: said[measure]}), of_field, limits)
            field.set_problem("\n".join(map(rules.failure_text, reasons)) or self._slip(name))
        return rules.judge(replace(sound, **said), known, limits)

    def _slip(self, name: str) -> str:
        """What is typed and no instrument can show."""
        edit = self.numbers.get(name)
        if edit is None:
            return ""
        try:
            value = edit.value()
        except ValueError:
            return rules.plausible_text(name)
        return rules.plausible_text(name) if value is not None and rules.implausible(name, value) else ""

    def focus_first(self) -> None:
        """The first field that is still blank, else the first one."""
        blank = [edit for edit in self.findChildren(QLineEdit) if not edit.text() and edit is not self.note]
        (blank or [self.numbers["systolic"]])[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _choice(words: str, good: str, bad: str) -> Segmented:
    """Nothing is chosen beforehand: it has to be looked at."""
    return Segmented([Option(None, "—"), Option(True, good), Option(False, bad)], words)


def _carers(carers: tuple[Carer, ...]) -> list[tuple[object, str]]:
    return [(None, "—"), *((each.resource_id, each.name) for each in carers)]


def _span(low: int, high: int, parts: int = 1) -> str:
    return f"{low / parts:g}–{high / parts:g}"
