"""After the paper: how many cards are good? What is confirmed holds, the rest is printed on or given up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QRadioButton, QSpinBox, QWidget

from desk.rules.cards import kind_text
from desk.rules.times import local_date, long_date_text
from desk.services.cards import HeldCard, RunCard
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Label, sheet_column, sheet_foot, sheet_head, tidy
from desk.words import translate

_WIDTH = 500


class AfterDialog(QDialog):
    """``answered`` with the number of the last good card; up to the ``known``-th they are known to be good. ``held``
    is the card that a single one ends.

    Esc leaves the run open: the page offers it again.
    """

    answered = Signal(int)

    def __init__(
        self, cards: Sequence[RunCard], per_sheet: int, known: int, held: HeldCard | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("cards_page", "Are all of them printed well?")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.ring = FocusRing(self)
        self.setFixedWidth(theme.px(_WIDTH))
        self._known = known
        self._names = {card.position: card.name for card in cards}
        self._first, self._last = cards[0].position, cards[-1].position
        self.all = QRadioButton(translate("cards_page", "Yes, all {n}", n=f"{len(cards):,}"))
        self.up_to = QRadioButton(translate("cards_page", "Only up to card number"))
        self.none = QRadioButton(translate("cards_page", "None"))
        self.number = QSpinBox()
        self.number.setRange(self._first, max(self._first, self._last - 1))
        self.number.setAccessibleName(translate("cards_page", "The last good card"))
        self.number.setValue(min(self._last - 1, self._first + per_sheet - 1))
        tidy(self.number)
        self.up_to.setFocusProxy(self.number)  # chosen with an arrow key, too, digits go into the number
        self.who = Label("", "body", "ink2", elide=True)
        self.yes = Button(translate("cards_page", "That is so"), kind="primary", key="Enter")
        self.later = Button(translate("cards_page", "Say it later"), key="Esc")
        self.ends = Label(_what_ends(cards, held), "body", "ink2", wrap=True)
        self._build(title)
        self._connect()

    def _build(self, title: str) -> None:
        px = theme.px
        column = sheet_column(self, sheet_head("printer", title))
        column.setSpacing(px(10))
        column.addWidget(self.ends)
        self._group = QButtonGroup(self)
        for number, button in enumerate((self.all, self.up_to, self.none)):
            self._group.addButton(button, number)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.up_to)
        row.addWidget(self.number)
        row.addWidget(self.who, 1)
        column.addWidget(self.all)
        column.addLayout(row)
        column.addWidget(self.none)
        column.addLayout(sheet_foot(self.later, self.yes))
        one = self._first == self._last
        for part in (self.up_to, self.number, self.who):
            part.setVisible(not one)
        self.all.setChecked(True)
        self.yes.setDefault(True)
        self.all.setFocus()

    def _connect(self) -> None:
        self.number.valueChanged.connect(self._number_typed)
        self._group.idToggled.connect(self._chosen)
        self.yes.clicked.connect(self._agree)
        self.later.clicked.connect(self.reject)
        self._say()

    def printed(self) -> int:
        """The position of the last good card."""
        if self.all.isChecked():
            return self._last
        # Cards that were left out before the first one are not good because it isn't.
        return min(self._first - 1, self._known) if self.none.isChecked() else self.number.value()

    def _number_typed(self, _: int) -> None:
        self.up_to.setChecked(True)
        self._say()

    def _chosen(self, _: int, on: bool) -> None:
        if on and self.up_to.isChecked() and not self.number.hasFocus():
            self.number.setFocus()
            self.number.selectAll()

    def _say(self) -> None:
        self.who.setText(self._names.get(self.number.value(), ""))

    def _agree(self) -> None:
        self.answered.emit(self.printed())
        self.accept()


def _what_ends(cards: Sequence[RunCard], held: HeldCard | None) -> str:
    if len(cards) > 1:
        return translate(
            "cards_page",
            "A code holds from the moment its card is on paper, and the older card of the same person ends.",
        )
    if held is None:
        return translate(
            "cards_page", "The code holds from the moment the card is on paper; {name} has no older one that ends.",
            name=cards[0].name,
        )  # fmt: skip
    kind = kind_text(held.kind)
    own = translate("cards_page", "{kind} ({template})", kind=kind, template=held.template)
    card = held.template if held.template.startswith(kind) else own
    return translate(
        "cards_page", "Once this card is on paper, the older one of {name} ends: {card}, printed on {day}.",
        name=cards[0].name, card=card, day=long_date_text(local_date(held.printed_at)),
    )  # fmt: skip
