"""How cards at the beds are to be printed: on which paper, and whether with a telephone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.printing.bed_card import CardPaper
from desk.services.papers import CardsOf
from desk.views import theme
from desk.views.kit import Option, Segmented
from desk.views.papers.bed_jobs import BedCardsJob
from desk.words import translate


class CardChoice(QWidget):
    """``changed`` after every choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = Segmented(
            [Option("A5", "A5"), Option("A4", translate("papers_dialog", "A4, two a page"))],
            translate("papers_dialog", "Paper"),
        )
        self.contact = Segmented(
            [
                Option(value=False, text=translate("papers_dialog", "No telephone")),
                Option(value=True, text=translate("papers_dialog", "With whom to call")),
            ],
            translate("papers_dialog", "Telephone"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.paper)
        row.addWidget(self.contact)
        self.paper.changed.connect(self._tell)
        self.contact.changed.connect(self._tell)

    def job(self, *, stay_id: int | None = None, room_id: int | None = None) -> BedCardsJob:
        """The cards as chosen: of a stay, of a room, or of all who are in."""
        paper: CardPaper = "A4" if self.paper.value() == "A4" else "A5"
        return BedCardsJob(CardsOf(stay_id, room_id, contact=bool(self.contact.value())), paper)

    def _tell(self) -> None:
        self.changed.emit()
