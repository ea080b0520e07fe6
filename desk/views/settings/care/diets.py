"""The kinds of meals the kitchen cooks (餐型) in the settings: the list at the left, one at the right."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desk.rules.times import local_date
from desk.services import meals
from desk.services.meals import HUES, DietInput, DietRow
from desk.views.colours import colours
from desk.views.form import Pick, line
from desk.views.page import Tools
from desk.views.pressing import hear
from desk.views.rows import Column
from desk.views.settings.care.base import SetupForm
from desk.views.settings.care.listed import ListedPart
from desk.words import translate


class DietForm(SetupForm):
    """What it is called, what the kitchen does for it, its colour, and whether it is what everybody gets."""

    def __init__(self) -> None:
        super().__init__(2)
        self.name, self.instruction, self.place = line(), line(), line()
        self.hue = Pick([each for each in colours() if each[0] in HUES])
        self.add("name", translate("care_setup", "Name"), self.name, (0, 0, 1))
        self.add("hue", translate("routes", "Colour"), self.hue, (0, 1, 1))
        hint = translate("care_setup", "such as: cut to 1 cm")
        self.add(
            "instruction", translate("care_setup", "What the kitchen does"), self.instruction, (1, 0, 2), hint=hint
        )
        self.add("position", translate("care_setup", "Place in the list"), self.place, (2, 0, 1))
        self.add_box("ordinary", translate("care_setup", "Whoever says nothing gets it"), (3, 0, 2))

    def show_diet(self, row: DietRow | None, position: int) -> None:
        """A diet, or an empty form for a new one at the end."""
        self.name.setText(row.name if row else "")
        self.instruction.setText(row.instruction if row else "")
        self.place.setText(str((row.position if row else position) + 1))
        self.hue.setCurrentIndex(self.hue.findData(row.hue if row else "teal"))
        self.boxes["ordinary"].setChecked(row is not None and row.ordinary)
        self.clear()

    def values(self) -> DietInput:
        """What is typed; a place that is none is the first."""
        text = self.place.text().strip()
        place = int(text) - 1 if text.isdecimal() else 0
        hue = str(self.hue.currentData())
        return DietInput(
            self.name.text(), self.instruction.text(), hue, max(0, place), self.boxes["ordinary"].isChecked()
        )  # fmt: skip


class DietsPart(ListedPart):
    """``row`` is the diet in the form, None for a new one."""

    row: DietRow | None

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(
            tools, _columns(), translate("care_setup", "Diets"),
            translate("care_setup", "No diets yet. The shipped ones come with the services; Ctrl+N enters one."),
            translate("care_setup", "New diet"), can_write=can_write, parent=parent,
        )  # fmt: skip
        self.diet = DietForm()
        self.lay_out_list(self.diet)
        if not can_write:
            self.diet.set_read_only()
        hear(self.table, "Del", self.retire.click)
        self.retire.clicked.connect(self.ask_retire)
        self.diet.edited.connect(self.judge)
        self.show_row(None)

    # What the page asks

    def reload(self) -> None:
        """Look at the diets again; what is being typed stays."""
        self._worker.look(
            partial(meals.diets, retired=True), "meals.diets", done=self.take_lines, replaces="settings-diets"
        )  # fmt: skip

    def form(self) -> SetupForm:
        return self.diet

    def unsaved_name(self) -> str:
        return self.diet.name.text().strip()

    # The list and the form

    def key_of(self, row: DietRow) -> int:
        return row.diet_id

    def first_editor(self) -> QWidget:
        return self.diet.name

    def show_row(self, row: DietRow | None) -> None:
        self.row = row
        self.diet.show_diet(row, self.model.total())
        self.retire.setVisible(self._can_write and row is not None and not row.ordinary)
        gone = row is not None and row.retired_on is not None
        self.retire.setText(
            translate("care_setup", "Take up again") if gone else translate("care_setup", "Cook it no more")
        )
        self.begin(row.name if row is not None else translate("care_setup", "New diet"))

    # Acts

    def store(self) -> None:
        row = self.row
        work = partial(
            meals.save_diet, diet_id=row.diet_id if row else None, version=row.version if row else None,
            values=self.diet.values(),
        )  # fmt: skip
        self.run(work, "meals.save_diet", self._saved)

    def _saved(self, row: DietRow) -> None:
        self.await_row(row)
        self.tell_saved(row.name, ())

    def ask_retire(self) -> None:
        """Cooked no more from today on, or again: who has it on file keeps it until somebody changes that."""
        row = self.row
        if row is None or not self._can_write or self.retire.isHidden():
            return
        on = local_date(self._worker.clock()) if row.retired_on is None else None
        work = partial(meals.retire_diet, diet_id=row.diet_id, version=row.version, on=on)
        self.run(work, "meals.retire_diet", self._saved)


def _columns() -> list[Column]:
    return [
        Column(translate("care_setup", "Diet"), 120, text=_name, kind="strong", ink=_ink),
        Column(translate("care_setup", "What the kitchen does"), 0, text=_instruction, ink=_ink),
        Column("", 150, text=_state, kind="meta"),
    ]


def _name(row: Any) -> str:
    return str(row.name)


def _instruction(row: Any) -> str:
    return str(row.instruction)


def _state(row: Any) -> str:
    if row.retired_on is not None:
        return translate("care_setup", "no more")
    return translate("care_setup", "for everybody") if row.ordinary else ""


def _ink(row: Any) -> str:
    return "ink3" if row.retired_on is not None else ""
