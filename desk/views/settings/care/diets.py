"""The kinds of meals the kitchen cooks (餐型) in the settings: the list at the left, one at the right."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.times import local_date
from desk.services import meals
from desk.services.meals import HUES, DietInput, DietRow
from desk.views import theme
from desk.views.colours import colours
from desk.views.form import Pick, line
from desk.views.kit import Button, Label
from desk.views.page import Tools
from desk.views.pressing import hear, press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.views.settings.care.base import SetupForm, SetupPart
from desk.views.settings.part import framed
from desk.words import translate

LIST_WIDTH = 540


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


class DietsPart(SetupPart):
    """``row`` is the diet in the form, None for a new one."""

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(tools, can_write=can_write, parent=parent)
        self.row: DietRow | None = None
        self._rows: tuple[DietRow, ...] = ()
        self._awaited: int | None = None
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("care_setup", "Diets"))
        words = translate("care_setup", "No diets yet. The shipped ones come with the services; Ctrl+N enters one.")
        self.none = Label(words, "body", "ink2", wrap=True)
        self.new = Button(translate("care_setup", "New diet"), icon="plus", small=True, key="Ctrl+N")
        self.diet = DietForm()
        self._build()
        self._connect()
        self._show(None)

    def _build(self) -> None:
        acts, left = QHBoxLayout(), QVBoxLayout()
        acts.setSpacing(theme.px(6))
        acts.addWidget(self.new)
        acts.addStretch(1)
        left.addWidget(framed(self.table, self.none), 1)
        left.addLayout(acts)
        self.lay_out(left, self.form_card(self.diet), width=LIST_WIDTH)
        self.save.setVisible(self._can_write)
        self.new.setVisible(self._can_write)
        if not self._can_write:
            self.diet.set_read_only()

    def _connect(self) -> None:
        press_with(self.new, "Ctrl+N")
        press_with(self.save, "Ctrl+S")
        hear(self.table, "Del", self.retire.click)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._edit)
        self.new.clicked.connect(self.begin_new)
        self.save.clicked.connect(self.store)
        self.retire.clicked.connect(self.ask_retire)
        self.diet.edited.connect(self._judge)

    # What the page asks

    def reload(self) -> None:
        """Look at the diets again; what is being typed stays."""
        self._worker.look(
            partial(meals.diets, retired=True), "meals.diets", done=self._take, replaces="settings-diets"
        )  # fmt: skip

    def focus_first(self) -> None:
        (self.table if self.model.total() else self.diet.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """What the key bar says of this part."""
        if not self._can_write:
            return []
        return [("Ctrl+N", translate("care_setup", "New diet")), ("Ctrl+S", translate("care_setup", "Save"))]

    def form(self) -> SetupForm:
        return self.diet

    def mark_again(self) -> None:
        if self.row is not None:
            self.table.blockSignals(True)
            self.table.select_key(self.row.diet_id)
            self.table.blockSignals(False)

    def unsaved_name(self) -> str:
        return self.diet.name.text().strip()

    # The list and the form

    def _take(self, rows: tuple[DietRow, ...]) -> None:
        self._rows = rows
        self.table.blockSignals(True)
        self.model.reset(len(rows), rows)
        self.table.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.table.blockSignals(False)
        wanted = self._awaited or (self.row.diet_id if self.row is not None else None)
        self._awaited = None
        current = next((row for row in rows if row.diet_id == wanted), None)
        if not self.is_dirty() and not self._begun:
            self._show(current or (rows[0] if rows else None))
        elif current is not None:
            self.row = current
        self.mark_again()

    def _picked(self, row: object) -> None:
        if isinstance(row, DietRow) and (self.row is None or row.diet_id != self.row.diet_id):
            self.leave(partial(self._show, row))

    def _edit(self, _: object) -> None:
        self.diet.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_new(self) -> None:
        """Ctrl+N: an empty form."""
        self.leave(self._show_new)

    def _show_new(self) -> None:
        self._show(None)
        self._begun = True
        self.diet.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, row: DietRow | None) -> None:
        self.row = row
        self.diet.show_diet(row, len(self._rows))
        self.title.setText(row.name if row is not None else translate("care_setup", "New diet"))
        self.say("")
        self._begun = False
        self._shown = self.said()
        self.retire.setVisible(self._can_write and row is not None and not row.ordinary)
        gone = row is not None and row.retired_on is not None
        self.retire.setText(
            translate("care_setup", "Take up again") if gone else translate("care_setup", "Cook it no more")
        )
        self._judge()

    def _judge(self) -> None:
        self.save.setEnabled(self.is_dirty())

    # Acts

    def store(self) -> None:
        """Ctrl+S: save what the form says."""
        row = self.row
        work = partial(
            meals.save_diet, diet_id=row.diet_id if row else None, version=row.version if row else None,
            values=self.diet.values(),
        )  # fmt: skip
        self.run(work, "meals.save_diet", self._saved)

    def _saved(self, row: DietRow) -> None:
        self._awaited = row.diet_id
        self._show(row)
        self.tell_saved(row.name, ())

    def ask_retire(self) -> None:
        """Cooked no more from today on, or again: who has it on file keeps it until somebody changes that."""
        row = self.row
        if row is None or not self._can_write or self.retire.isHidden():
            return
        on = local_date(self._worker.clock()) if row.retired_on is None else None
        work = partial(meals.retire_diet, diet_id=row.diet_id, version=row.version, on=on)
        self.run(work, "meals.retire_diet", self._saved)


def _key(row: object) -> object:
    return row.diet_id if isinstance(row, DietRow) else None


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
