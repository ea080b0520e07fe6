"""For a sheet whose places have to be met: the printer that is used, as somebody measured it."""

from __future__ import annotations

from desk.rules.card_sheets import Correction
from desk.rules.permissions import Permission
from desk.services import cards
from desk.services.cards import ProfileRow
from desk.views.form import Pick
from desk.views.wording import may
from desk.words import translate
from desk.work import Worker


class PrinterPick(Pick):
    """The printers of the station; nothing is put right for none of them."""

    def __init__(self, worker: Worker) -> None:
        super().__init__([(None, translate("printer_pick", "as it is"))])
        if any(may(worker, each) for each in (Permission.PAPERS_PRINT, Permission.CARDS_PRINT)):
            worker.look(cards.profiles, "cards.profiles", done=self._know)

    def correction(self) -> Correction:
        """What is done against a printer that is off."""
        row = self.currentData()
        if not isinstance(row, ProfileRow):
            return Correction()
        return Correction(row.values.offset_right, row.values.offset_down, row.values.scale)

    def _know(self, rows: tuple[ProfileRow, ...]) -> None:
        for row in rows:
            self.addItem(row.values.name, row)
