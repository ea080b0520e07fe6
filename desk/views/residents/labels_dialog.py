"""Envelope labels (信封标签) of those whom the list shows: which sheet, the first free label, which printer."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from desk.printing.address_labels import address_labels_pdf
from desk.printing.label_sheets import SHEETS, LabelPaper
from desk.services.papers import address_labels
from desk.services.papers.address_labels import AddressLabels
from desk.services.residents import Filters
from desk.views import theme
from desk.views.form import Pick
from desk.views.kit import Label, tidy
from desk.views.page import Tools
from desk.views.papers.one import PaperDialog
from desk.views.papers.printer_pick import PrinterPick
from desk.views.preview import Chooser, choose_printer
from desk.words import translate


@dataclass(frozen=True, slots=True)
class LabelsJob:
    """The labels of a list on a place of a sheet."""

    OPERATION: ClassVar[str] = "papers.print_address_labels"
    filters: Filters
    by_household: bool = True
    paper: LabelPaper = field(default_factory=LabelPaper)

    def look(self, session: Any) -> AddressLabels:
        return address_labels.address_labels(session, filters=self.filters, by_household=self.by_household)

    def issue(self, session: Any) -> AddressLabels:
        return address_labels.print_address_labels(session, filters=self.filters, by_household=self.by_household)

    def draw(self, paper: AddressLabels) -> bytes:
        return address_labels_pdf(paper.labels, paper=self.paper)

    def name(self, paper: AddressLabels) -> str:
        return translate("address_labels", "Envelope labels")


class LabelsDialog(PaperDialog):
    """``first`` is the first free label of the sheet in the printer; ``profile`` puts the printer right."""

    def __init__(
        self, tools: Tools, filters: Filters, parent: QWidget, *, chooser: Chooser = choose_printer
    ) -> None:  # fmt: skip
        title = translate("address_labels", "Envelope labels")
        self._labels = LabelsJob(filters)
        super().__init__(tools, title, self._labels, title, parent, chooser=chooser)
        one, each = translate("address_labels", "One a household"), translate("address_labels", "One a person")
        self.household = Pick([(True, one), (False, each)], True)
        sheets = ((name, f"{s.across} × {s.down}  {s.wide:g} × {s.high:.3g} mm") for name, s in SHEETS.items())
        self.sheet = Pick(list(sheets), self._labels.paper.sheet)
        self.profile = PrinterPick(tools.worker)
        self.first = QSpinBox()
        self.first.setRange(1, self._labels.paper.kind.count)
        tidy(self.first)
        self._lay_out()
        self.household.activated.connect(self._choose)
        self.sheet.activated.connect(self._choose)
        self.profile.activated.connect(self._choose)
        self.first.valueChanged.connect(self._choose)

    def _lay_out(self) -> None:
        choices = QGridLayout()
        choices.setHorizontalSpacing(theme.px(10))
        choices.setVerticalSpacing(theme.px(2))
        for at, (words, editor) in enumerate((
            (translate("address_labels", "For whom"), self.household),
            (translate("address_labels", "Label sheet"), self.sheet),
            (translate("address_labels", "First free label"), self.first),
            (translate("printer_pick", "Printer, as measured"), self.profile),
        )):  # fmt: skip
            name = Label(words, "small", "ink2")
            name.setBuddy(editor)
            editor.setAccessibleName(words)
            choices.addWidget(name, 0, at)
            choices.addWidget(editor, 1, at)
            choices.setColumnStretch(at, 1)
        column = self.layout()
        assert column is not None
        column.insertLayout(1, choices)  # type: ignore[attr-defined]  # it is a QVBoxLayout

    def _choose(self, _: int) -> None:
        sheet = str(self.sheet.currentData())
        self.first.setMaximum(SHEETS[sheet].count)
        paper = LabelPaper(sheet, self.first.value(), self.profile.correction())
        self._labels = replace(self._labels, by_household=bool(self.household.currentData()), paper=paper)
        self.set_job(self._labels)
