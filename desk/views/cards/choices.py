"""The left column: which template, for whom, on what paper, what of the resident is printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.cards import Chosen, Shown
from desk.views import theme
from desk.views.cards.tiles import Tiles
from desk.views.kit import Button, Card, Label, hide_unless
from desk.words import translate

WIDTH = 220
_TICKS = ("health", "family", "age", "name", "address")


MANY = 1000
"""People, from which on what is said of them takes two lines."""


class WhoCard(Card):
    """第 3 网格，独居  换; 27 位  已有卡 3，本次 24."""

    def __init__(self) -> None:
        super().__init__("card", margins=(12, 4, 8, 8), gap=0)
        self.name = Label("", "body", elide=True)
        self.change = Button(translate("cards_page", "Change"), kind="ghost", small=True, key="F4")
        self.count, self.rest = Label("", "h1"), Label("", "small", "ink2", wrap=True)
        head, below = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(theme.px(4))
        head.addWidget(self.name, 1)
        head.addWidget(self.change)
        below.setSpacing(theme.px(8))
        below.addWidget(self.count)
        below.addWidget(self.rest, 1)
        self.body.addLayout(head)
        self.body.addLayout(below)

    def show_chosen(self, words: str, chosen: Chosen | None, one: bool) -> None:
        """``chosen`` None: it is not known yet."""
        self.name.setText(words or translate("cards_page", "Nobody chosen yet"))
        count, rest = self._words(words, chosen, one)
        self.count.setText(count)
        self.count.setVisible(bool(count))
        self.rest.setText(rest)

    def _words(self, words: str, chosen: Chosen | None, one: bool) -> tuple[str, str]:
        if not words:
            return "", translate("cards_page", "F4 finds people and grids")
        if chosen is None:
            return "", translate("cards_page", "One moment …")
        if one:
            place = chosen.holders[0].address if chosen.holders else ""
            return "", place or translate("cards_page", "No card for this person")
        parts = []
        if chosen.with_card:
            parts.append(translate("cards_page", "{n} with a card", n=f"{chosen.with_card:,}"))
        parts.append(translate("cards_page", "{n} now", n=f"{len(chosen.holders):,}"))
        found = translate("cards_page", "{n} people", n=f"{chosen.found:,}")
        many = chosen.found >= MANY
        return found, ("\n" if many else translate("cards_page", ", ")).join(parts)


class Choices(QWidget):
    """``changed`` when paper, feed or what is printed was chosen anew."""

    changed = Signal()

    def __init__(self, *, may_health: bool, may_set_up: bool) -> None:
        super().__init__()
        self.tiles, self.who = Tiles(), WhoCard()
        self.edit = Button(translate("cards_page", "Edit …"), kind="ghost", small=True, tip="Ctrl+E")
        hide_unless(may_set_up, self.edit)
        self.paper, self.feed = QComboBox(), QComboBox()
        self.paper.setAccessibleName(translate("cards_page", "Paper"))
        self.feed.setAccessibleName(translate("cards_page", "Feed"))
        words = {
            "health": translate("cards_page", "Allergies and illnesses"),
            "family": translate("cards_page", "Telephone of the family"),
            "age": translate("cards_page", "Age"),
            "name": translate("cards_page", "Name"),
            "address": translate("cards_page", "Door number"),
        }
        self.ticks = {name: QCheckBox(words[name]) for name in _TICKS}
        self.ticks["health"].setEnabled(may_health)
        self.heads = [
            Label(text, "strong", "ink2")
            for text in (
                translate("cards_page", "Template"), translate("cards_page", "For"), translate("cards_page", "Paper"),
                translate("cards_page", "To print or not"),
            )
        ]  # fmt: skip
        self._build()
        self.set_shown(Shown())
        for combo in (self.paper, self.feed):
            combo.activated.connect(self._tell)
        for tick in self.ticks.values():
            tick.clicked.connect(self._tell)

    def _build(self) -> None:
        self.column = QVBoxLayout(self)
        template, who, paper, ticks = self.heads
        head = QHBoxLayout()
        head.addWidget(template, 1)
        head.addWidget(self.edit)
        self.column.addLayout(head)
        self.column.addWidget(self.tiles)
        for each in (who, self.who, paper, self.paper, self.feed, ticks):
            self.column.addWidget(each)
        self.grid = QGridLayout()
        self.grid.setContentsMargins(0, 0, 0, 0)
        for tick, line, column, wide in (
            ("health", 0, 0, 2), ("family", 1, 0, 2), ("age", 2, 0, 1), ("name", 2, 1, 1), ("address", 3, 0, 2),
        ):  # fmt: skip
            self.grid.addWidget(self.ticks[tick], line, column, 1, wide)
        self.column.addLayout(self.grid)
        self.column.addStretch(1)

    def measure(self, low: bool) -> None:
        """Gaps, at the size of now; ``low``: a low window."""
        px, share = theme.px, theme.compact_share(low)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(6 * share))
        self.grid.setVerticalSpacing(0)
        self.grid.setHorizontalSpacing(px(8))
        for head in self.heads[1:]:
            head.setContentsMargins(0, px(4 * share), 0, 0)
        self.tiles.low = low
        self.tiles.measure()
        self.who.set_compact(low)

    def shown(self) -> Shown:
        """What of the resident is printed."""
        return Shown(**{name: tick.isChecked() for name, tick in self.ticks.items()})

    def set_shown(self, shown: Shown) -> None:
        for name, tick in self.ticks.items():
            tick.setChecked(getattr(shown, name))

    def set_papers(self, papers: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer these (key, words); without the chosen one the first is."""
        _offer(self.paper, papers, chosen)

    def set_feeds(self, feeds: Sequence[tuple[str, str]], chosen: str) -> None:
        """The ways in which the paper goes through the printer."""
        _offer(self.feed, feeds, chosen)

    def _tell(self) -> None:
        self.changed.emit()


def _offer(combo: QComboBox, entries: Sequence[tuple[str, str]], chosen: str) -> None:
    combo.blockSignals(True)
    combo.clear()
    for key, words in entries:
        combo.addItem(words, key)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    combo.setEnabled(len(entries) > 1)
    combo.blockSignals(False)
