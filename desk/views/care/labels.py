"""Labels to look at and print: from the first free label of a sheet, the printer's offset put right."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

from desk.printing.meal_labels import PER_SHEET, LabelPaper
from desk.views import theme
from desk.views.kit import Label, tidy
from desk.views.page import Tools
from desk.views.papers.jobs import Job
from desk.views.papers.one import PaperDialog
from desk.views.preview import Chooser, choose_printer
from desk.words import translate

FURTHEST = 10.0
"""mm that a printer may be off."""


class LabelJob(Job, Protocol):
    """A job whose paper is a sheet of labels; :meth:`on` is the same on another place of the sheet."""

    def on(self, paper: LabelPaper) -> LabelJob: ...


class LabelsDialog(PaperDialog):
    """``first`` is the first free label of the sheet in the printer."""

    def __init__(
        self, tools: Tools, title: str, job: LabelJob, parent: QWidget, *, chooser: Chooser = choose_printer
    ) -> None:
        self._labels = job
        super().__init__(tools, title, job, title, parent, chooser=chooser)
        self.first = QSpinBox()
        self.first.setRange(1, PER_SHEET)
        self.right, self.down = _offset(), _offset()
        for words, box in (
            (translate("kitchen", "First label"), self.first),
            (translate("kitchen", "Right, mm"), self.right),
            (translate("kitchen", "Down, mm"), self.down),
        ):
            name = Label(words, "small", "ink2")
            name.setBuddy(box)
            box.setAccessibleName(words)
            box.setFixedWidth(theme.px(84))
            tidy(box)
            self.head.addWidget(name)
            self.head.addWidget(box)
            box.valueChanged.connect(self._choose)

    def _choose(self, _: float) -> None:
        self.set_job(self._labels.on(LabelPaper(self.first.value(), self.right.value(), self.down.value())))


def _offset() -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(-FURTHEST, FURTHEST)
    box.setDecimals(1)
    box.setSingleStep(0.5)
    return box
