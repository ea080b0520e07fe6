"""The line above the list that offers an unfinished form."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.views import theme
from desk.views.kit import Button, Card, Label
from desk.views.residents.drafts import FormDraft
from desk.words import translate


class DraftOffer(QWidget):
    """Shown while there is a form to go on with; takes no room otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label("", "body", "amber", elide=True)
        self.take = Button(translate("residents_page", "Go on with it"), small=True)
        card = Card("warn", margins=(14, 6, 8, 6), horizontal=True)
        card.body.addWidget(self.words, 1)
        card.body.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(each) for each in (20, 12, 20, 0)))
        column.addWidget(card)
        self.hide()

    def show_draft(self, draft: FormDraft | None) -> None:
        """Offer ``draft``; None takes the line away."""
        self.setVisible(draft is not None)
        if draft is not None:
            name = draft.values["name"] or translate("residents_page", "new file")
            self.words.setText(
                translate("residents_page", "Not saved yet: {name}, typed {moment}.", name=name, moment=draft.when())
            )
