"""The side of the page: who waits for a bed, all of them or those for whom there is one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.placing import Offer
from desk.services.beds.rows import WaitingRow
from desk.views import theme
from desk.views.beds.waitlist import WaitCards
from desk.views.kit import Button, Card, Chip, Label, Rule, hide_unless
from desk.words import translate

WIDTH = 252


class WaitPanel(Card):
    """``cards`` with a head that counts them, two filters and a foot that says what to do."""

    def __init__(self, *, may_act: bool, parent: QWidget | None = None) -> None:
        super().__init__("side", margins=(14, 12, 14, 8), gap=8, parent=parent)
        self.setAccessibleName(translate("beds_page", "Waiting for a bed"))
        self._rows: tuple[WaitingRow, ...] = ()
        self._fits: Mapping[int, Offer | None] = {}
        self._now: datetime | None = None
        self.title = Label(translate("beds_page", "Waiting"), "h2")
        self.count = Label("", "small", "ink2")
        self.register = Button(translate("beds_page", "Register"), kind="ghost", small=True)
        self.all = Chip(translate("beds_page", "All"))
        self.fitting = Chip(translate("beds_page", "Fit somewhere"))
        self.cards = WaitCards()
        self.cards.may_act = may_act
        self.none = Label(translate("beds_page", "Nobody is waiting."), "body", "ink2", wrap=True)
        self.hint = Label(translate("beds_page", "Drag onto a bed, or choose with W"), "small", "ink2", elide=True)
        hide_unless(may_act, self.hint, self.register)
        self._build()
        self._group = QButtonGroup(self)
        for chip in (self.all, self.fitting):
            self._group.addButton(chip)
        self.all.setChecked(True)
        self._group.buttonToggled.connect(self._choose)

    def show_rows(self, rows: Sequence[WaitingRow], fits: Mapping[int, Offer | None], now: datetime) -> None:
        """Show the line as it is now."""
        self._rows, self._fits, self._now = tuple(rows), fits, now
        words = (
            translate("beds_page", "1 person") if len(rows) == 1 else translate("beds_page", "{n} people", n=len(rows))
        )
        self.count.setText(words)
        self.all.set_count(len(rows))
        self.fitting.set_count(sum(self._fit(row) for row in rows))
        self._show()

    def focus_cards(self) -> None:
        """To the cards; to the way to register where there are none."""
        reason = Qt.FocusReason.ShortcutFocusReason
        (self.cards if self.cards.rows else self.all).setFocus(reason)

    def _fit(self, row: WaitingRow) -> bool:
        return self._fits.get(row.stay_id) is not None

    def _choose(self, _: object, on: bool) -> None:
        if on:
            self._show()

    def _show(self) -> None:
        if self._now is None:
            return
        rows = [row for row in self._rows if self.all.isChecked() or self._fit(row)]
        self.cards.show_rows(rows, self._fits, self._now)
        self.cards.setVisible(bool(rows))
        self.none.setVisible(not rows)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.title)
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.register)
        self.body.addLayout(head)
        chips = QHBoxLayout()
        chips.setSpacing(theme.px(8))
        chips.addWidget(self.all)
        chips.addWidget(self.fitting)
        chips.addStretch(1)
        self.body.addLayout(chips)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, theme.px(4), 0, 0)
        middle.addWidget(self.cards, 1)
        middle.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(middle, 1)
        self.body.addWidget(Rule())
        self.body.addWidget(self.hint)
