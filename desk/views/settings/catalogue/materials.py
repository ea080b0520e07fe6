"""The papers of an item, one line each: name, form, copies, and in how many days it may follow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from desk.rules.catalogue import Form, Material, form_text
from desk.views import theme
from desk.views.kit import Button, IconButton, Label, tidy
from desk.views.settings.catalogue.choice import Choice
from desk.words import translate

MOST_COPIES, MOST_DAYS = 20, 60


class MaterialLine(QWidget):
    """One paper. Without days it has to be there at once."""

    edited = Signal()
    removed = Signal(object)

    def __init__(self, material: Material, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(material.name)
        self.name.setCursorPosition(0)
        self.form = Choice((form, form_text(form)) for form in Form)
        self.form.choose(material.form)
        self.copies = _number(1, MOST_COPIES, material.copies)
        self.days = _number(0, MOST_DAYS, material.deferrable_days or 0)
        self.days.setSpecialValueText(translate("catalogue_page", "at once"))
        self.remove = IconButton("x", translate("catalogue_page", "Take this material away"), size=16)
        self._build()
        self.name.textEdited.connect(self.edited)
        self.form.currentIndexChanged.connect(self.edited)
        self.copies.valueChanged.connect(self.edited)
        self.days.valueChanged.connect(self.edited)
        self.remove.clicked.connect(self._remove)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for editor, words, width in (
            (self.name, translate("catalogue_page", "Material"), 0),
            (self.form, translate("catalogue_page", "Form"), 148),
            (self.copies, translate("catalogue_page", "Copies"), 66),
            (self.days, translate("catalogue_page", "May follow within working days"), 96),
        ):
            editor.setAccessibleName(words)
            if width:
                tidy(editor)
                editor.setFixedWidth(theme.px(width))
            row.addWidget(editor, 0 if width else 1)
        row.addWidget(self.remove)

    def material(self) -> Material:
        form = Form(self.form.currentData())  # Qt hands a plain text back
        return Material(self.name.text().strip(), form, self.copies.value(), self.days.value() or None)

    def set_read_only(self, read_only: bool) -> None:
        for editor in (self.name, self.copies, self.days):
            editor.setReadOnly(read_only)
        self.form.set_read_only(read_only)
        self.remove.setVisible(not read_only)

    def _remove(self) -> None:
        self.removed.emit(self)


class MaterialsEdit(QWidget):
    """All papers of an item; a blank line counts for nothing."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[MaterialLine] = []
        self._read_only = False
        self.add = Button(translate("catalogue_page", "Add a material"), kind="ghost", small=True, icon="plus")
        self.none = Label(translate("catalogue_page", "Nothing has to be brought."), "small", "ink3")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.none)
        column.addLayout(self._rows)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._add)

    def show_materials(self, materials: Sequence[Material]) -> None:
        """Put these in the place of what is there."""
        for line in self.lines:
            line.deleteLater()
            line.hide()
        self.lines = []
        for material in materials:
            self._put(material)
        self._settle()

    def materials(self) -> tuple[Material, ...]:
        return tuple(material for line in self.lines if (material := line.material()).name)

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.add.setVisible(not read_only)
        for line in self.lines:
            line.set_read_only(read_only)

    def _add(self) -> None:
        line = self._put(Material("", Form.ORIGINAL))
        self._settle()
        line.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _put(self, material: Material) -> MaterialLine:
        line = MaterialLine(material)
        line.set_read_only(self._read_only)
        line.edited.connect(self.edited)
        line.removed.connect(self._remove)
        self.lines.append(line)
        self._rows.addWidget(line)
        return line

    def _remove(self, line: MaterialLine) -> None:
        at = self.lines.index(line)
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self._settle()
        target = self.lines[min(at, len(self.lines) - 1)].name if self.lines else self.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _settle(self) -> None:
        self.none.setVisible(not self.lines)


def _number(low: int, high: int, value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(low, max(high, value))
    box.setValue(value)
    return box
