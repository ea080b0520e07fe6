"""The report of an assessment: look at it, print one copy or two, save it as a PDF."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.views.assessments.dialog import fit
from desk.views.kit import Option, Segmented
from desk.views.page import Tools
from desk.views.papers.jobs import ReportJob
from desk.views.papers.one import PaperDialog
from desk.views.preview import Chooser, choose_printer
from desk.words import translate

WIDTH, HEIGHT = 640, 744


class ReportDialog(PaperDialog):
    """Two copies are marked: one for the person, one for the file."""

    def __init__(self, tools: Tools, assessment_id: int, parent: QWidget, *, chooser: Chooser = choose_printer) -> None:
        self._assessment_id = assessment_id
        title = translate("paper_kinds", "Ability assessment report")
        # Named by what it is, never by a person.
        name = f"{title}-{assessment_id}"
        super().__init__(tools, title, ReportJob(assessment_id, 1), name, parent, chooser=chooser)
        self.copies = Segmented(
            [Option(1, translate("papers_dialog", "1 copy")), Option(2, translate("papers_dialog", "{n} copies", n=2))],
            translate("papers_dialog", "Copies"),
        )
        self.head.addWidget(self.copies)
        self.copies.changed.connect(self._choose_copies)
        fit(self, WIDTH, HEIGHT)

    def _choose_copies(self, copies: object) -> None:
        self.set_job(ReportJob(self._assessment_id, int(str(copies))))
