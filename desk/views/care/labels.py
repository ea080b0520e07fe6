"""Labels to look at and print: from the first free label of a sheet, the printer put right as it was measured."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QSpinBox, QWidget

from desk.printing.label_sheets import LabelPaper
from desk.views import theme
from desk.views.kit import Label, tidy
from desk.views.page import Tools
from desk.views.papers.jobs import Job
from desk.views.papers.one import PaperDialog
from desk.views.papers.printer_pick import PrinterPick
from desk.views.preview import Chooser, choose_printer
from desk.words import translate


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
        self.first.setRange(1, LabelPaper().kind.count)
        tidy(self.first)
        self.profile = PrinterPick(tools.worker)
        boxes: tuple[tuple[str, QWidget, int], ...] = (
            (translate("kitchen", "First label"), self.first, 84),
            (translate("printer_pick", "Printer, as measured"), self.profile, 200),
        )
        for words, box, wide in boxes:
            name = Label(words, "small", "ink2")
            name.setBuddy(box)
            box.setAccessibleName(words)
            box.setFixedWidth(theme.px(wide))
            self.head.addWidget(name)
            self.head.addWidget(box)
        self.first.valueChanged.connect(self._choose)
        self.profile.activated.connect(self._choose)

    def _choose(self, _: int) -> None:
        self.set_job(self._labels.on(LabelPaper(first=self.first.value(), correction=self.profile.correction())))
