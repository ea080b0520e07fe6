"""The receipt as it will be printed, redrawn as the form changes."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk.errors import DeskError
from desk.printing.receipt import Paper, receipt_pdf
from desk.services import papers
from desk.services.intake import Intake
from desk.services.settings import Settings
from desk.views import theme
from desk.views.kit import Button, Card, Label, Option, Pill, Segmented
from desk.views.preview import PaperPreview
from desk.words import translate
from desk.work import Progress, Worker

ROLL, SHEET = "80mm", "A4"
_PAUSE_MS = 150


class ReceiptPanel(Card):
    """Paper and copies are the clerk's choice; the station's are proposed."""

    def __init__(self, worker: Worker) -> None:
        super().__init__(margins=(14, 12, 14, 12))
        self._worker = worker
        self._intake: Intake | None = None
        self.paper = Segmented(
            [Option(ROLL, translate("intake", "Slip")), Option(SHEET, "A4")], translate("intake", "Paper"), value=SHEET
        )
        self.copies = Segmented(
            [Option(1, translate("intake", "1 copy")), Option(2, translate("intake", "2 copies"))],
            translate("intake", "Copies"),
        )
        self.preview = PaperPreview()
        self.state = Pill()
        self.state.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._draw)
        self.papers = Button(translate("intake", "Papers"), key="Ctrl+G", icon="file-text", small=True)
        self.papers_offer = Label("", "small", "ink2", elide=True)
        self._offer_row = QWidget()
        head, foot, offer = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(self._offer_row)
        head.addWidget(Label(translate("intake", "Receipt"), "h2"))
        head.addStretch(1)
        head.addWidget(self.paper)
        foot.setSpacing(theme.px(8))
        foot.addWidget(Label(translate("intake", "Print"), "body", "ink2"))
        foot.addWidget(self.copies)
        foot.addStretch(1)
        foot.addWidget(self.state)
        self.body.addLayout(head)
        self.body.addWidget(self.preview, 1)
        offer.setContentsMargins(0, 0, 0, 0)
        offer.setSpacing(theme.px(8))
        offer.addWidget(self.papers_offer, 1)
        offer.addWidget(self.papers)
        self.body.addLayout(foot)
        self.body.addWidget(self._offer_row)
        self.setMinimumWidth(theme.px(332))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.paper.changed.connect(self._chosen)
        self.copies.changed.connect(self._chosen)
        self.show_intake(None)

    def use(self, settings: Settings) -> None:
        """The station's paper and number of copies."""
        self.paper.set_value(ROLL if settings.receipt_paper == "80MM" else SHEET)
        self.copies.set_value(settings.receipt_copies)

    def paper_value(self) -> Paper:
        return cast(Paper, self.paper.value())

    def copies_value(self) -> int:
        return int(str(self.copies.value()))

    def show_intake(self, intake: Intake | None) -> None:
        """Draw this soon; None empties the panel."""
        self._intake = intake
        if intake is None:
            self._timer.stop()
            self._blank()
        else:
            self.state.hide()  # what it says is about the receipt before
            self._timer.start()

    def offer_papers(self, words: str, usable: bool) -> None:
        """Which papers there are besides the receipt; the row is gone while there are none."""
        self.papers_offer.setText(words)
        self.papers.setAccessibleDescription(words)
        self._offer_row.setVisible(usable)

    def stop(self) -> None:
        self._timer.stop()

    def set_state(self, words: str, family: str, shape: str) -> None:
        """What became of the last print."""
        self.state.set_pill(words, family, shape)
        self.state.setVisible(bool(words))

    def _chosen(self) -> None:
        if self._intake is not None:
            self._timer.start()

    def _draw(self) -> None:
        if self._intake is not None:
            self._worker.task(
                partial(_draw, self._worker, self._intake, self.paper_value(), self.copies_value()),
                done=self._drawn,
                failed=self._not_drawn,
                replaces="intake-receipt",
            )

    def _drawn(self, pdf: bytes) -> None:
        if self._intake is not None:
            self.preview.set_pdf(pdf)

    def _not_drawn(self, error: DeskError) -> None:
        self.preview.set_pdf(None, error.text)

    def _blank(self) -> None:
        self.preview.set_pdf(None, translate("intake", "Choose the person and the request; the receipt shows here"))


def _draw(worker: Worker, intake: Intake, paper: Paper, copies: int, _progress: Progress) -> bytes:
    receipt = worker.in_reading(partial(papers.preview_receipt, intake=intake), "papers.preview")
    return receipt_pdf(receipt, paper=paper, copies=copies)
