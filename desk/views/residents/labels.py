"""What is printed for those whom the list shows: envelope labels (信封标签), and contact cards on their own page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.rules.permissions import Permission
from desk.services import residents
from desk.services.cards import Scope, Selection
from desk.services.residents import Filters
from desk.views.kit import Button, hide_unless
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.preview import Chooser, choose_printer
from desk.views.wording import may
from desk.words import translate

if TYPE_CHECKING:
    from desk.views.residents.labels_dialog import LabelsDialog

KEY, CARDS_KEY = "Ctrl+Shift+L", "Ctrl+Shift+K"


class ListPrints(QObject):
    """Two buttons beside the list, hidden from whoever may not print whole names. ``cards_wanted``: the page of cards
    is, with a :class:`Selection`.
    """

    cards_wanted = Signal(object)

    def __init__(self, tools: Tools, page: QWidget, *, chooser: Chooser = choose_printer) -> None:
        super().__init__(page)
        self._tools, self._page, self.chooser = tools, page, chooser
        words = translate("address_labels", "Envelope labels …")
        self.button = Button(words, key=KEY, icon="printer", small=True, kind="ghost", parent=page)
        cards = translate("address_labels", "Contact cards …")
        self.cards = Button(cards, key=CARDS_KEY, icon="identification-card", small=True, kind="ghost", parent=page)
        hide_unless(may(tools.worker, Permission.CARDS_PRINT), self.button, self.cards)
        press_with(self.button, KEY)
        press_with(self.cards, CARDS_KEY)
        self.dialog: LabelsDialog | None = None

    def offer(self, filters: Filters) -> None:
        """Show the labels of whoever the list shows."""
        from desk.views.residents.labels_dialog import LabelsDialog  # Qt's PDF parts load only when paper is wanted

        self.dialog = LabelsDialog(self._tools, filters, self._page.window(), chooser=self.chooser)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def choose_cards(self, filters: Filters) -> None:
        """A card for each household of whoever the list shows."""
        look = partial(residents.listed, filters=filters)
        self._tools.worker.look(look, "residents.listed", done=self._want_cards, replaces="cards of the list")

    def _want_cards(self, ids: tuple[int, ...]) -> None:
        self.cards_wanted.emit(Selection(Scope.PEOPLE, resident_ids=ids))

    def _closed(self) -> None:
        self.dialog = None
