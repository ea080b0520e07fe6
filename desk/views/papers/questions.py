"""What a paper still asks of the clerk, with words that are proposed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from desk.rules.papers import Place, place_text
from desk.services.papers import Question
from desk.views import theme
from desk.views.kit import Field


class QuestionForm(QWidget):
    """One field a question; ``edited`` after every change by hand."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[Place, Field] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))

    def set_questions(self, questions: Sequence[Question]) -> None:
        """Ask these now; what was said before is gone."""
        for field in self.fields.values():
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields = {question.place: self._field(question) for question in questions}
        for field in self.fields.values():
            self._column.addWidget(field)
        self.setVisible(bool(self.fields))

    def answers(self) -> Mapping[Place, str]:
        return {place: _said(field.editor) for place, field in self.fields.items()}

    def show_problems(self, fields: Mapping[str, str]) -> None:
        """Tell each problem beside its field; the first wrong one gets the focus."""
        wrong = [field for place, field in self.fields.items() if fields.get(place.value)]
        for place, field in self.fields.items():
            field.set_problem(fields.get(place.value, ""))
        if wrong:
            wrong[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _field(self, question: Question) -> Field:
        if question.choices:
            combo = QComboBox()
            combo.addItems(question.choices)
            combo.setCurrentText(question.proposed)
            combo.currentTextChanged.connect(self.edited)
            return Field(place_text(question.place), combo)
        edit = QLineEdit(question.proposed)
        edit.setCursorPosition(0)
        edit.textEdited.connect(self.edited)
        return Field(place_text(question.place), edit)


def _said(editor: QWidget) -> str:
    if isinstance(editor, QComboBox):
        return editor.currentText()
    assert isinstance(editor, QLineEdit)
    return editor.text()
