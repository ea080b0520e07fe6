"""Cards at the beds to look at, print or save: of a room, or of all who are in."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.rules.papers import BED_CARD, paper_text
from desk.views.page import Tools
from desk.views.papers.card_choice import CardChoice
from desk.views.papers.one import PaperDialog
from desk.views.preview import Chooser, choose_printer


class CardsDialog(PaperDialog):
    """``room_id`` None: of all who are in."""

    def __init__(
        self, tools: Tools, title: str, parent: QWidget, *, room_id: int | None, chooser: Chooser = choose_printer
    ) -> None:
        self.choice = CardChoice()
        self._room_id = room_id
        job = self.choice.job(room_id=room_id)
        super().__init__(tools, title, job, paper_text(BED_CARD), parent, chooser=chooser)
        self.head.addWidget(self.choice)
        self.choice.changed.connect(self._choose)

    def _choose(self) -> None:
        self.set_job(self.choice.job(room_id=self._room_id))
