"""One editor for one field of a file, by the kind of value it has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desk.rules.identity import IdType, Sex
from desk.services.grids import GridNode, GridProposal
from desk.views import theme
from desk.views.kit import Field, Option, Segmented
from desk.views.residents.lines import ContactLine, Line, Lines, PhoneLine, TagLine
from desk.views.residents.reveal import MaskedEdit
from desk.views.residents.values import FIELDS, Values
from desk.views.residents.wording import SELF_CARE, id_type_text, sex_words, yes_no_text
from desk.words import translate

NOTE_HEIGHT = 84
ADDRESSES = ("living_address", "registered_address")
MASKED = ("id_no", *ADDRESSES)
NOTES = ("remark", "health_note", "allergy_note")


class FieldEditor(QWidget):
    """Shows and gives the value of one field of :data:`~desk.views.residents.values.Values`."""

    edited = Signal()
    WIDTH = 300
    """How wide the sheet round it is, in px at scale 1.0."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def value(self) -> Any:
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        raise NotImplementedError

    def first(self) -> QWidget:
        """Where writing begins."""
        raise NotImplementedError

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """What is wrong, by field or by line (``phones.0``); nothing takes it away."""
        raise NotImplementedError


class _Single(FieldEditor):
    """An editor with its label above and what is wrong below."""

    def __init__(self, name: str, editor: QWidget) -> None:
        super().__init__()
        self.field = Field(_label(name), editor)
        self.column.addWidget(self.field)

    def first(self) -> QWidget:
        return self.field.editor

    def show_problems(self, problems: Mapping[str, str]) -> None:
        self.field.set_problem("\n".join(problems.values()))


class TextEditor(_Single):
    def __init__(self, name: str) -> None:
        self.edit = QLineEdit()
        super().__init__(name, self.edit)
        if name == "birth_date":
            self.edit.setPlaceholderText(translate("residents_page", "like 1949-03-07"))
        self.edit.textEdited.connect(self.edited)

    def value(self) -> str:
        return self.edit.text()

    def set_value(self, value: str) -> None:
        self.edit.setText(value)
        self.edit.selectAll()


class MaskedEditor(_Single):
    """The number of the paper, or an address: Ctrl+D shows the whole; an address proposes its grid."""

    WIDTH = 380

    def __init__(self, name: str, masked: str, *, can_show: bool) -> None:
        kind, _, rest = name.partition("_address")
        self.edit = MaskedEdit(name if name == "id_no" else f"address:{kind}{rest}", _label(name))
        self._masked, self._can_show = masked, can_show
        super().__init__(name, self.edit)
        self.edit.textEdited.connect(self.edited)

    def value(self) -> str:
        return self.edit.value()

    def set_value(self, value: str) -> None:
        self.edit.set_value(value, self._masked, can_show=self._can_show)
        self.edit.selectAll()

    def show_proposal(self, proposal: GridProposal | None) -> None:
        """The grid the address belongs to, or that none covers it."""
        if self.field.state() == "error":
            return
        if proposal is None:
            self.field.clear()
            self.field.set_hint(translate("residents_page", "No grid covers this address; choose one."))
        else:
            who = proposal.responsible.name if proposal.responsible else ""
            self.field.set_good("  ".join(part for part in (proposal.path, who) if part))


class NoteEditor(_Single):
    WIDTH = 340

    def __init__(self, name: str) -> None:
        self.note = _Note()
        super().__init__(name, self.note)
        self.note.setFixedHeight(theme.px(NOTE_HEIGHT))
        self.field.set_hint(translate("resident_file", "Shift+Enter begins a new line"))
        self.note.textChanged.connect(self.edited)

    def value(self) -> str:
        return self.note.toPlainText()

    def set_value(self, value: str) -> None:
        self.note.blockSignals(True)
        self.note.setPlainText(value)
        self.note.blockSignals(False)
        self.note.selectAll()


class _Note(QPlainTextEdit):
    """Enter is for whoever is round it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChoiceEditor(_Single):
    """One of a list. ``free``: something else may be written."""

    def __init__(self, name: str, options: Sequence[tuple[object, str]], *, free: bool = False) -> None:
        self.combo = QComboBox()
        self._free = free
        for value, words in options:
            self.combo.addItem(words, value)
        self.combo.setEditable(free)
        self.combo.setMaxVisibleItems(16)
        super().__init__(name, self.combo)
        self.combo.activated.connect(self.edited)
        if free:
            self.combo.editTextChanged.connect(self.edited)

    def value(self) -> Any:
        return self.combo.currentText() if self._free else self.combo.currentData()

    def set_value(self, value: Any) -> None:
        self.combo.blockSignals(True)
        if self._free:
            self.combo.setEditText(value)
        else:
            self.combo.setCurrentIndex(max(0, self.combo.findData(value)))
        self.combo.blockSignals(False)

    def set_grids(self, nodes: Sequence[GridNode]) -> None:
        """The grids that can be chosen, below the first line."""
        chosen = self.combo.currentData()
        while self.combo.count() > 1:
            self.combo.removeItem(1)
        for node in nodes:
            self.combo.addItem("　" * (node.level - 1) + node.name, node.grid_id)
        self.combo.setCurrentIndex(max(0, self.combo.findData(chosen)))


class SegmentEditor(_Single):
    def __init__(self, name: str, options: Sequence[tuple[object, str]]) -> None:
        self.choice = Segmented([Option(value, words) for value, words in options], _label(name))
        super().__init__(name, self.choice)
        self.choice.changed.connect(self._tell)

    def value(self) -> Any:
        return self.choice.value()

    def set_value(self, value: Any) -> None:
        self.choice.set_value(value)

    def first(self) -> QWidget:
        return self.choice.segment(self.choice.value())

    def _tell(self, _: object) -> None:
        self.edited.emit()


class LinesEditor(FieldEditor):
    """Telephones, contacts, categories; ``blanks`` empty lines to begin with."""

    WIDTH = 460

    def __init__(self, name: str, kind: type[Line], more: str, width: int, *, blanks: int = 1) -> None:
        super().__init__()
        self.lines = Lines(kind, _label(name), more, width, blanks=blanks)
        self.column.addWidget(self.lines)
        self.lines.edited.connect(self.edited)

    def value(self) -> list[list[str]]:
        return self.lines.values()

    def set_value(self, value: Sequence[Sequence[str]]) -> None:
        self.lines.set_values(value)

    def first(self) -> QWidget:
        return self.lines.lines[0].first() if self.lines.lines else self.lines.add

    def begin_another(self) -> None:
        """A blank line, for one more."""
        if not self.lines.lines or not self.lines.lines[-1].is_blank():
            self.lines.add.click()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        own = {int(key.partition(".")[2]): text for key, text in problems.items() if "." in key}
        for text in (text for key, text in problems.items() if "." not in key):
            own.setdefault(0, text)
        self.lines.set_problems(own)


def editor_of(name: str, base: Values, *, can_show: bool) -> FieldEditor:
    """The editor of the field ``name`` of a file; ``base`` is what is stored, as it is shown."""
    if name in MASKED:
        return MaskedEditor(name, base[name], can_show=can_show)
    if name in NOTES:
        return NoteEditor(name)
    if name == "id_type":
        return ChoiceEditor(name, [(kind.value, id_type_text(kind)) for kind in IdType if kind is not IdType.NONE])
    if name == "self_care":
        texts = ("", *(translate("residents_page", text) for text in SELF_CARE))
        return ChoiceEditor(name, [(text, text) for text in texts], free=True)
    if name == "grid_id":
        return ChoiceEditor(name, [(None, translate("residents_page", "By the address"))])
    if name == "sex":
        return SegmentEditor(name, [(sex.value, sex_words(sex)) for sex in Sex])
    if name == "living_alone":
        return SegmentEditor(name, [(value, yes_no_text(value)) for value in (True, False, None)])
    if name == "phones":
        return LinesEditor(name, PhoneLine, translate("residents_page", "Another number"), 2)
    if name == "contacts":
        return LinesEditor(name, ContactLine, translate("residents_page", "Another contact"), 5)
    if name == "tags":
        return LinesEditor(name, TagLine, translate("residents_page", "Add a category"), 5, blanks=0)
    return TextEditor(name)


def _label(name: str) -> str:
    return translate("residents_page", FIELDS[name])
