"""What the parts of the settings with a list and a form have in common: what is typed is not lost by looking at
another row, and what is wrong with it is told beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from desk.views import theme
from desk.views.kit import Card, Label
from desk.views.page import Tools
from desk.words import translate


class ListPart(QWidget):
    """A list at the left, the form of one row at the right. Whoever may not write looks rows up.

    ``_shown`` is what the form said when it was filled; subclasses set it whenever they fill it.
    """

    def __init__(self, tools: Tools, *, can_write: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._worker, self._can_write = tools, tools.worker, can_write
        self._shown: object = None

    def said(self) -> object:
        """What the form says, to be compared."""
        raise NotImplementedError

    def mark_again(self) -> None:
        """Choose the row that the form shows in the list again."""
        raise NotImplementedError

    def unsaved_name(self) -> str:
        """What the row in the form is called; empty where it has no name of its own."""
        return ""

    def is_dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._can_write and self.said() != self._shown

    def leave(self, then: Callable[[], object]) -> None:
        """Go to another row, once what is typed in this one may be thrown away."""
        if not self.is_dirty():
            then()
            return
        name = self.unsaved_name()
        self._tools.ask.confirm(
            translate("settings_page", "“{name}” is not saved", name=name)
            if name
            else translate("settings_page", "This is not saved"),
            translate("settings_page", "What you typed here would be lost. Ctrl+S saves it."),
            partial(self._answered_leave, then),
            yes=translate("settings_page", "Throw it away"),
            no=translate("settings_page", "Go on typing"),
            danger=True,
        )

    def _answered_leave(self, then: Callable[[], object], yes: bool) -> None:
        if yes:
            then()
        else:
            self.mark_again()

    def lay_out(self, left: QLayout, card: QWidget, *, width: int) -> None:
        """Both beside each other; the list is at most ``width`` px wide."""
        side = QWidget()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(8))
        side.setLayout(left)
        side.setMaximumWidth(theme.px(width))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(side, 3)
        row.addWidget(card, 2)


def framed(table: QWidget, empty: Label) -> Card:
    """The table in a card, with the words that take its place while there is nothing in it."""
    frame = Card("card", margins=(1, 1, 1, 1))
    frame.body.addWidget(table)
    frame.body.addWidget(empty)
    px = theme.px
    empty.setContentsMargins(px(12), px(10), px(12), px(10))
    return frame


def headed(title: Label, *buttons: QWidget) -> Card:
    """The card of a form, with its title and what is done with it at its head."""
    head = QHBoxLayout()
    head.setSpacing(theme.px(8))
    head.addWidget(title, 1)
    for button in buttons:
        head.addWidget(button)
    card = Card("card", margins=(16, 12, 16, 12), gap=10)
    card.body.addLayout(head)
    return card
