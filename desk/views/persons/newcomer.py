"""The short form for someone who isn't on file yet (Ctrl+N)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.identity import Sex
from desk.services.residents import PhoneInput, ResidentInput
from desk.views import theme
from desk.views.findrows import sex_text
from desk.views.kit import Button, Label, Option, Problem, Segmented, line, show_problems
from desk.words import translate


class NewcomerForm(QWidget):
    """Name, sex, ID number, phone and address in one row; the name suffices."""

    save_requested = Signal()
    cancelled = Signal()
    use_other = Signal(int)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = line(translate("intake", "Name"))
        self.id_no = line(translate("intake", "ID number"))
        self.phone = line(translate("intake", "Phone"))
        self.address = line(translate("intake", "Address"))
        self.sex = Segmented(
            [
                Option(Sex.UNKNOWN.value, translate("intake", "unknown")),
                Option(Sex.MALE.value, sex_text("male")),
                Option(Sex.FEMALE.value, sex_text("female")),
            ],
            translate("intake", "Sex"),
        )
        self.problem = Problem()
        self.save = Button(translate("intake", "Put on file"), kind="primary", key="Enter")
        self.cancel = Button(translate("intake", "Back"), key="Esc")
        self.other = Button(translate("intake", "Use that file"), small=True)
        self.other.hide()
        self._other_id = 0
        self._build()
        for edit in self.edits().values():
            edit.textEdited.connect(self._edited)
            edit.returnPressed.connect(self.save_requested)
        self.sex.changed.connect(self._edited)
        self.save.clicked.connect(self.save_requested)
        self.cancel.clicked.connect(self.cancelled)
        self.other.clicked.connect(self._use_other)

    def _build(self) -> None:
        px = theme.px
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for edit, share in ((self.name, 3), (self.sex, 0), (self.id_no, 5), (self.phone, 4), (self.address, 6)):
            row.addWidget(edit, share)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(Label(translate("intake", "The name is enough; the rest can follow."), "small", "ink2"))
        foot.addStretch(1)
        for button in (self.other, self.cancel, self.save):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addLayout(foot)

    def edits(self) -> dict[str, Any]:
        """The line edits under the names that a rejection uses."""
        return {"name": self.name, "id_no": self.id_no, "phones.0": self.phone, "living_address": self.address}

    def values(self) -> ResidentInput:
        phone = self.phone.text().strip()
        return ResidentInput(
            name=self.name.text(),
            sex=str(self.sex.value()),
            id_no=self.id_no.text(),
            living_address=self.address.text(),
            phones=(PhoneInput(phone),) if phone else (),
        )

    def content(self) -> dict[str, str]:
        return {name: edit.text() for name, edit in self.edits().items()} | {"sex": str(self.sex.value())}

    def restore(self, content: Mapping[str, str]) -> None:
        for name, edit in self.edits().items():
            edit.setText(content.get(name, ""))
        self.sex.set_value(content.get("sex", Sex.UNKNOWN.value))
        self.show_problems({})

    def show_problems(self, fields: Mapping[str, str], other_id: int | None = None) -> QWidget | None:
        """Mark what was refused; ``other_id`` is the file that has the same paper already."""
        self._other_id = other_id or 0
        self.other.setVisible(other_id is not None)
        return show_problems(self.problem, self.edits(), fields)

    def _edited(self) -> None:
        self.changed.emit()

    def _use_other(self) -> None:
        self.use_other.emit(self._other_id)
