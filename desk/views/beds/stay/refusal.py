"""A bed that can't be had: who is in the way, and what can be had instead with one click or key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk.rules.placing import Offer
from desk.services.beds import Refused
from desk.views import theme
from desk.views.beds.bubble import offer_text
from desk.views.kit import Button, Card, Label, Shape
from desk.views.pressing import press_with
from desk.words import translate

MOST = 4
_WIDE = 700


class RefusalBox(Card):
    """``taken`` with the :class:`Offer` that was chosen; gone while nothing was refused."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bad", margins=(12, 8, 12, 8), gap=8, horizontal=True, parent=parent)
        self.words = Label("", "small", "red", wrap=True)
        self.buttons: list[Button] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(6))
        words = QVBoxLayout()
        words.setSpacing(theme.px(6))
        words.addWidget(self.words)
        words.addLayout(self._grid)
        self.body.addWidget(Shape("triangle", "red", 16), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(words, 1)
        self.hide()

    def tell(self, error: Refused, *, without: int | None = None) -> None:
        """Show who is in the way and the nearest offers, ``without`` the bed that somebody has already."""
        lines = list(dict.fromkeys(each.text for each in error.blockers)) or [error.text]
        self.words.setText("\n".join(lines))
        self.setAccessibleName(" ".join(lines))
        offers = tuple(each for each in error.offers if each.bed_id != without or not each.whole)
        self._offer(offers[:MOST])
        self.show()

    def clear(self) -> None:
        self.hide()

    def _offer(self, offers: tuple[Offer, ...]) -> None:
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        columns = MOST if self.parentWidget().width() > theme.px(_WIDE) else 2
        for number, offer in enumerate(offers):
            key = f"Alt+{number + 1}"
            button = Button(offer_text(offer), small=True, key=key)
            button.setAutoDefault(False)
            press_with(button, key)
            button.setAccessibleName(translate("beds_dialogs", "Take {offer} instead", offer=offer_text(offer)))
            button.clicked.connect(partial(self._take, offer))
            self.buttons.append(button)
            self._grid.addWidget(button, number // columns, number % columns, Qt.AlignmentFlag.AlignLeft)
            button.show()
        self._grid.setColumnStretch(columns, 1)

    def _take(self, offer: Offer) -> None:
        self.hide()
        self.taken.emit(offer)
