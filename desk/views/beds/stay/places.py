"""The choice of a bed: the proposed one first, with what it has or what stands in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox

from desk.services.beds.openings import Opening, Openings
from desk.views.form import Pick
from desk.views.kit import tidy
from desk.words import translate


class BedPick(Pick):
    """A bed, or none. ``chose`` with the key that the clerk chose; what was chosen stays when beds are judged anew."""

    chose = Signal(object)

    def __init__(self, *, nothing: str = "") -> None:
        super().__init__([])
        self._nothing = nothing
        self._by_hand: int | None = None
        self.found: Openings | None = None
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        self.activated.connect(self._activated)
        tidy(self)

    def bed_id(self) -> int | None:
        """The bed that is chosen."""
        data = self.currentData()
        return data if isinstance(data, int) else None

    def opening(self) -> Opening | None:
        """What is known of the chosen bed."""
        beds = self.found.beds if self.found is not None else ()
        return next((each for each in beds if each.bed_id == self.bed_id()), None)

    def is_reserve(self) -> bool:
        """Whether the chosen bed is kept for emergencies."""
        opening = self.opening()
        return opening is not None and opening.reserve

    def was_chosen(self) -> bool:
        """Whether the clerk chose, or somebody for them."""
        return self._by_hand is not None

    def choose(self, bed_id: int | None) -> None:
        """Take this bed, also when it was not judged yet."""
        self._by_hand = bed_id
        index = self.findData(bed_id) if bed_id is not None else 0
        if index >= 0:
            self.setCurrentIndex(index)

    def show_openings(self, found: Openings, *, without: int | None = None, may_release: bool = False) -> None:
        """Offer these beds: the free ones first; the best one is chosen unless the clerk chose."""
        self.found = found
        kept = self._by_hand
        self.blockSignals(True)
        self.clear()
        if self._nothing:
            self.addItem(self._nothing, None)
        for each in found.beds:
            if not each.companion and each.bed_id != without:
                self._add(each, may_release)
        best = kept if kept is not None else (found.best.bed_id if found.best is not None else None)
        self.setCurrentIndex(self.findData(best) if best is not None else (0 if self._nothing else -1))
        self.blockSignals(False)
        self.currentIndexChanged.emit(self.currentIndex())

    def _add(self, each: Opening, may_release: bool) -> None:
        mark = "○" if each.free and (may_release or not each.reserve) else "×"
        words = each.words
        if each.free and not each.met:
            words = f"{words}  {translate('beds_dialogs', 'not as wished')}"
        if each.free and each.reserve and not may_release:
            words = translate("beds_dialogs", "kept for emergencies, a head releases it")
        said = words if words.startswith(each.bed) else f"{each.bed}  {words}"
        self.addItem(f"{mark} {said}", each.bed_id)
        self.setItemData(self.count() - 1, words, Qt.ItemDataRole.ToolTipRole)

    def _activated(self, _: int) -> None:
        self._by_hand = self.bed_id()
        self.chose.emit(self._by_hand)
