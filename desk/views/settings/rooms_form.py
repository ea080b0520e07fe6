"""The form of a room or a bed (房间、床位) in the settings, and the saving of a room with its beds in one go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desk.errors import Rejected
from desk.rules.beds import GenderRule, gender_rule_text
from desk.services import beds
from desk.services.beds import BedInput, BedRow, RoomInput, RoomRow
from desk.views import theme
from desk.views.form import Pick, line
from desk.views.kit import Field, show_beside
from desk.words import translate

MOST_BEDS = 12
KINDS = ("单人间", "双人间", "三人间", "护理间")
"""The kinds of rooms that are offered besides those there are; as ledgers and rates of stations call
them, so not translated."""


class RoomForm(QWidget):
    """``edited`` on every change. ``count`` is asked for of a new room only."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.building, self.floor, self.number, self.note = line(), line(), line(), line()
        self.kind = QComboBox()
        self.kind.setEditable(True)
        self.kind.addItems(KINDS)
        self.rule = Pick([(rule, gender_rule_text(rule)) for rule in GenderRule], GenderRule.SAME)
        self.count = line("2")
        self.fields = {
            "building": Field(translate("rooms_page", "Building"), self.building),
            "floor": Field(translate("rooms_page", "Floor"), self.floor),
            "number": Field(translate("rooms_page", "Room number"), self.number),
            "kind": Field(translate("rooms_page", "Kind of room"), self.kind),
            "gender_rule": Field(translate("rooms_page", "Who may share it"), self.rule),
            "count": Field(translate("rooms_page", "Beds"), self.count),
            "note": Field(translate("rooms_page", "Note"), self.note),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(10))
        for place, name in enumerate(self.fields):
            grid.addWidget(self.fields[name], place // 2, place % 2, 1, 2 if name == "note" else 1)
        for edit in (self.building, self.floor, self.number, self.note, self.count):
            edit.textEdited.connect(self._tell)
        self.kind.editTextChanged.connect(self._tell)
        self.rule.activated.connect(self._tell)

    def _tell(self) -> None:
        self.edited.emit()

    def show_room(self, room: RoomRow | None, like: RoomRow | None = None) -> None:
        """A room, or an empty form for a new one beside the room ``like``."""
        model = room or like
        self.building.setText(model.building if model else "")
        self.floor.setText(str(model.floor) if model else "")
        self.number.setText(room.number if room else "")
        self.kind.setEditText(model.kind if model else KINDS[1])
        self.rule.setCurrentIndex(self.rule.findData(model.gender_rule if model else GenderRule.SAME))
        self.count.setText("2")
        self.note.setText((room.note or "") if room else "")
        self.fields["count"].setVisible(room is None)
        self.clear()

    def said(self) -> tuple[str, ...]:
        """What stands in the form, to tell whether something was typed."""
        edits = (self.building, self.floor, self.number, self.note, self.count)
        return (*(edit.text() for edit in edits), self.kind.currentText(), str(self.rule.currentData()))

    def values(self) -> RoomInput:
        """What is typed. Raises Rejected for what can't be read."""
        floor = self.floor.text().strip()
        if not floor.removeprefix("-").isdecimal():
            raise Rejected({"floor": translate("rooms_page", "Please enter the floor as a number.")})
        return RoomInput(
            int(floor), self.number.text(), self.kind.currentText(), self.building.text(),
            GenderRule(str(self.rule.currentData())), self.note.text(),
        )  # fmt: skip

    def beds(self) -> int:
        """How many beds a new room gets. Raises Rejected."""
        text = self.count.text().strip()
        if not text.isdecimal() or not 1 <= int(text) <= MOST_BEDS:
            words = translate("rooms_page", "A room has 1 to {n} beds.", n=MOST_BEDS)
            raise Rejected({"count": words})
        return int(text)

    def show_problems(self, problems: Mapping[str, str]) -> str:
        """Beside the fields; what has none is handed back."""
        return show_beside(self.fields, problems)

    def clear(self) -> None:
        for field in self.fields.values():
            field.clear()


class BedForm(QWidget):
    """``edited`` on every change."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.number = QLineEdit()
        self.boxes = {
            "oxygen": QCheckBox(translate("rooms_page", "Oxygen")),
            "rail": QCheckBox(translate("rooms_page", "Rail")),
            "window": QCheckBox(translate("rooms_page", "By the window")),
            "companion": QCheckBox(translate("rooms_page", "For those who keep company")),
            "reserve": QCheckBox(translate("rooms_page", "Kept free for emergencies")),
        }
        self.fields = {"number": Field(translate("rooms_page", "Bed number"), self.number)}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.fields["number"])
        for box in self.boxes.values():
            column.addWidget(box)
            box.toggled.connect(self._tell)
        self.number.textEdited.connect(self._tell)

    def _tell(self) -> None:
        self.edited.emit()

    def show_bed(self, bed: BedRow | None, number: str = "") -> None:
        """A bed, or an empty form for a new one called ``number``."""
        self.number.setText(bed.number if bed else number)
        for name, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(bool(bed and getattr(bed, name)))
            box.blockSignals(False)
        self.clear()

    def said(self) -> tuple[str, ...]:
        """What stands in the form, to tell whether something was typed."""
        return (self.number.text(), *(str(box.isChecked()) for box in self.boxes.values()))

    def values(self) -> BedInput:
        """What is typed."""
        return BedInput(self.number.text(), **{name: box.isChecked() for name, box in self.boxes.items()})

    def show_problems(self, problems: Mapping[str, str]) -> str:
        """Beside the fields; what has none is handed back."""
        return show_beside(self.fields, problems)

    def clear(self) -> None:
        for field in self.fields.values():
            field.clear()


def new_room(session: Any, *, values: RoomInput, count: int) -> RoomRow:
    """A room with its beds 1 to ``count``, all or nothing."""
    room = beds.save_room(session, room_id=None, version=None, values=values)
    for number in range(1, count + 1):
        beds.save_bed(session, bed_id=None, room_id=room.room_id, version=None, values=BedInput(str(number)))
    return room
