"""The packages of a resident, one card each: what is left of every service, how long, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.money import yuan_text
from desk.rules.packages import GrantState, state_text
from desk.rules.times import long_date_text
from desk.services.packages import GrantRow
from desk.views import theme
from desk.views.counts import CountLine, booked_words
from desk.views.kit import Button, Card, Label, Pill, Scroll
from desk.words import translate

KEEP, GIVE_BACK, TAKE_BACK = "keep", "give_back", "take_back"
LOOKS = {
    GrantState.AHEAD: ("grey", "clock"),
    GrantState.TRIAL: ("violet", "ring"),
    GrantState.TRIAL_OVER: ("amber", "triangle"),
    GrantState.RUNNING: ("green", "dot"),
    GrantState.EXPIRED: ("grey", "dash"),
    GrantState.ENDED: ("grey", "dash"),
}
"""Colour family and shape of a state."""

_OVER = frozenset({GrantState.EXPIRED, GrantState.ENDED})


class PackageCard(Card):
    """``wanted`` with one of :data:`KEEP`, :data:`GIVE_BACK`, :data:`TAKE_BACK`."""

    wanted = Signal(str)

    def __init__(self, row: GrantRow, parent: QWidget | None = None) -> None:
        super().__init__("plain" if row.state in _OVER else "card", margins=(12, 10, 12, 10), gap=7, parent=parent)
        self.row = row
        family, shape = LOOKS[row.state]
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Label(row.package, "strong", "ink2" if row.state in _OVER else "ink", elide=True), 1)
        head.addWidget(Pill(state_text(row.state), family, shape))
        self.body.addLayout(head)
        self.body.addWidget(Label(span_words(row), "small", "ink2", wrap=True))
        for count in row.counts:
            self.body.addWidget(CountLine(count, booked_words(count)))
        if row.end_reason:
            self.body.addWidget(Label(row.end_reason, "small", "ink2", wrap=True))
        self.buttons = {name: self._button(name, text) for name, text in acts_of(row)}
        if self.buttons:
            foot = QHBoxLayout()
            foot.setSpacing(theme.px(8))
            foot.addStretch(1)
            for button in self.buttons.values():
                foot.addWidget(button)
            self.body.addLayout(foot)

    def _button(self, name: str, text: str) -> Button:
        button = Button(text, small=True, kind="primary" if name == KEEP else "secondary")
        button.setAccessibleName(f"{text} {self.row.package}")
        button.clicked.connect(partial(self.wanted.emit, name))
        return button


class PackageList(QWidget):
    """``wanted`` with what is to be done and the package; ``grant`` opens the form for a new one."""

    wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[PackageCard] = []
        self.grant = Button(translate("packages_page", "Give a package …"), icon="plus", key="Ctrl+G", small=True)
        self.empty = Label(translate("packages_page", "No package yet."), "body", "ink2", wrap=True)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, theme.px(6), 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(self.empty)
        self._column.addStretch(1)
        self.scroll = Scroll()
        self.scroll.setWidget(self._inside)
        head = QHBoxLayout()
        head.addWidget(Label(translate("packages_page", "Packages"), "h2"))
        head.addStretch(1)
        head.addWidget(self.grant)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.scroll, 1)

    def show_grants(self, rows: Sequence[GrantRow], *, may_act: bool) -> None:
        """A card for each, those in use first."""
        if any(card.isAncestorOf(self.focusWidget() or self) for card in self.cards):
            self.grant.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that was pressed goes
        for card in self.cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self.cards = [PackageCard(row) for row in rows]
        for place, card in enumerate(self.cards):
            card.wanted.connect(partial(self._want, card.row))
            for button in card.buttons.values():
                button.setVisible(may_act)
            self._column.insertWidget(place, card)
        self.empty.setVisible(not rows)
        self.grant.setVisible(may_act)

    def _want(self, row: GrantRow, name: str) -> None:
        self.wanted.emit(name, row)


def acts_of(row: GrantRow) -> list[tuple[str, str]]:
    """What can be done with it, in words."""
    if row.state in _OVER:
        return []
    used = any(count.left.used for count in row.counts)
    words = translate("packages_page", "Give back …") if row.is_on_trial else translate("packages_page", "End …")
    back = (GIVE_BACK, words)
    found = [back] if used or row.is_on_trial else [(TAKE_BACK, translate("packages_page", "Undo …")), back]
    return [*found, (KEEP, translate("packages_page", "Keep"))] if row.is_on_trial else found


def span_words(row: GrantRow) -> str:
    """From when to when, what it cost, and until when it is tried."""
    said = [
        translate(
            "packages_page", "{first} to {last}", first=long_date_text(row.valid_from),
            last=long_date_text(row.last_day),
        )
    ]  # fmt: skip
    if row.is_on_trial and row.trial_until is not None:
        said = [translate("packages_page", "tried until {day}, then {price} yuan", day=long_date_text(row.trial_until),
                          price=yuan_text(row.price))]  # fmt: skip
    elif row.price:
        said.append(translate("packages_page", "{price} yuan", price=yuan_text(row.price)))
    return "　".join(said)
