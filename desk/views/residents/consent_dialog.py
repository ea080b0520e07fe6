"""Recording a notice, a consent, or what a resident asks for about the own data."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.consents import (
    NEEDS,
    ConsentKind,
    GivenBy,
    Purpose,
    Right,
    Way,
    given_by_text,
    kind_text,
    purpose_text,
    right_text,
    way_text,
)
from desk.rules.times import local_date
from desk.services import residents
from desk.services.residents import ConsentInput
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Field, Label, Option, Segmented, sheet_foot
from desk.views.page import Tools
from desk.views.wording import date_words, read_date
from desk.words import translate

WIDTH = 480


class ConsentDialog(QDialog):
    """``saved`` gives the :class:`ConsentFile` as it is then."""

    saved = Signal(object)

    def __init__(self, tools: Tools, resident_id: int, purpose: Purpose | None, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._worker, self._resident_id = tools.worker, resident_id
        self._today = local_date(tools.worker.clock())
        self.ring = FocusRing(self)
        title = translate("resident_file", "Record a notice, a consent or a request")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setFixedWidth(theme.px(WIDTH))
        first = NEEDS[purpose] if purpose is not None else ConsentKind.CONSENT
        self.kind = Segmented(
            [Option(kind, kind_text(kind)) for kind in ConsentKind], translate("resident_file", "What"), value=first
        )
        self.purpose, self.right = QComboBox(), QComboBox()
        for each in Purpose:
            self.purpose.addItem(purpose_text(each), each)
        for each in Right:
            self.right.addItem(right_text(each), each)
        if purpose is not None:
            self.purpose.setCurrentIndex(self.purpose.findData(purpose))
        self.given_on = QLineEdit(date_words(self._today))
        self.given_by = Segmented(
            [Option(each, given_by_text(each)) for each in GivenBy], translate("resident_file", "By whom")
        )
        self.way = Segmented([Option(each, way_text(each)) for each in Way], translate("resident_file", "In which way"))
        self.note = QLineEdit()
        self.fields = {
            "purpose": Field(translate("resident_file", "What for"), self.purpose),
            "right": Field(translate("resident_file", "What is asked for"), self.right),
            "given_on": Field(translate("resident_file", "On"), self.given_on),
            "given_by": Field(translate("resident_file", "By whom"), self.given_by),
            "way": Field(translate("resident_file", "In which way"), self.way),
            "note": Field(translate("resident_file", "Note"), self.note),
        }
        self._build(title)
        self.kind.changed.connect(self._show_kind)
        self.leave.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self._show_kind(first)

    def _build(self, title: str) -> None:
        px = theme.px
        self.trouble = Label("", "body", "red", wrap=True)
        self.trouble.hide()
        self.leave = Button(translate("resident_file", "Don't record"), key="Esc")
        self.save_button = Button(translate("resident_file", "Record"), kind="primary", key="Enter")
        self.save_button.setDefault(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(10))
        places = (("purpose", 0, 0), ("right", 1, 0), ("given_on", 0, 1), ("given_by", 2, 0), ("way", 2, 1))
        for name, line, column in places:
            grid.addWidget(self.fields[name], line, column, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.fields["note"], 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(18))
        column.setSpacing(px(12))
        column.addWidget(Label(title, "h1"))
        column.addWidget(self.kind)
        column.addLayout(grid)
        column.addWidget(self.trouble)
        column.addLayout(sheet_foot(self.leave, self.save_button))

    def _show_kind(self, kind: object) -> None:
        request = kind is ConsentKind.REQUEST
        for name in ("purpose", "given_on", "given_by"):
            self.fields[name].setVisible(not request)
        self.fields["right"].setVisible(request)
        self.adjustSize()

    def save(self) -> None:
        """Enter."""
        if not self.save_button.isEnabled():
            return
        for field in self.fields.values():
            field.clear()
        if self.kind.value() is ConsentKind.REQUEST:
            work = partial(
                residents.record_request,
                resident_id=self._resident_id,
                right=Right(self.right.currentData()),  # Qt gives back the plain text
                way=self.way.value(),
                note=self.note.text(),
            )
        else:
            try:
                day = read_date(self.given_on.text(), self._today)
            except ValueError:
                day = None
            if day is None:
                words = translate("resident_file", "Please write the day like 2024-03-01.")
                self.fields["given_on"].set_problem(words)
                self.given_on.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
            values = ConsentInput(
                self.kind.value(), Purpose(self.purpose.currentData()), day, self.given_by.value(), self.way.value(),
                self.note.text(),
            )  # fmt: skip
            work = partial(residents.give, resident_id=self._resident_id, values=values)
        self.save_button.set_busy(True)
        self._worker.run(
            work, "residents.consent", done=self._saved, failed=self._refused, touched={"residents", "records"}
        )

    def _saved(self, found: object) -> None:
        self.accept()
        self.saved.emit(found)

    def _refused(self, error: DeskError) -> None:
        self.save_button.set_busy(False)
        problems = error.fields if isinstance(error, Rejected) else {}
        for name, text in problems.items():
            if name in self.fields:
                self.fields[name].set_problem(text)
        rest = [text for name, text in problems.items() if name not in self.fields]
        self.trouble.setText("\n".join(rest) if problems else error.text)
        self.trouble.setVisible(bool(rest) or not problems)
        self.adjustSize()
