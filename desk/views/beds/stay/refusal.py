"""A bed that can't be had: who is in the way, and what can be had instead with one click or key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.placing import Offer
from desk.services.beds import Refused
from desk.views import theme
from desk.views.beds.bubble import offer_text
from desk.views.kit import Button, Card, Label, Shape
from desk.views.pressing import press_with
from desk.words import translate

MOST = 4


class RefusalBox(Card):
    """``taken`` with the :class:`Offer` that was chosen; gone while nothing was refused."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bad", margins=(12, 8, 12, 8), gap=8, horizontal=True, parent=parent)
        self.words = Label("", "small", "red", wrap=True)
        self.buttons: list[Button] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(6))
        words = QVBoxLayout()
        words.setSpacing(theme.px(6))
        words.addWidget(self.words)
        words.addLayout(self._row)
        self.body.addWidget(Shape("triangle", "red", 16), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(words, 1)
        self.hide()

    def tell(self, error: Refused) -> None:
        """Show who is in the way and the nearest offers."""
        lines = list(dict.fromkeys(each.text for each in error.blockers)) or [error.text]
        self.words.setText("\n".join(lines))
        self.setAccessibleName(" ".join(lines))
        self._offer(error.offers[:MOST])
        self.show()

    def clear(self) -> None:
        self.hide()

    def _offer(self, offers: tuple[Offer, ...]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        for number, offer in enumerate(offers, start=1):
            button = Button(offer_text(offer), small=True, key=f"Alt+{number}")
            press_with(button, f"Alt+{number}")
            button.setAccessibleName(translate("beds_dialogs", "Take {offer} instead", offer=offer_text(offer)))
            button.clicked.connect(partial(self._take, offer))
            self.buttons.append(button)
            self._row.addWidget(button)
        self._row.addStretch(1)

    def _take(self, offer: Offer) -> None:
        self.hide()
        self.taken.emit(offer)
