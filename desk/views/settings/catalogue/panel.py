"""The right side of the catalogue: one item, its form or its history, and what can be done with it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desk.rules.times import long_date_text
from desk.services.catalogue import Edition, ItemRow, Standing
from desk.views import theme
from desk.views.kit import Button, Card, Label, Option, Segmented
from desk.views.pressing import press_with
from desk.views.rows import RowModel, RowTable
from desk.views.settings.catalogue.form import ItemForm
from desk.views.settings.catalogue.looks import edition_columns, key
from desk.words import translate

FORM, HISTORY = "form", "history"


class ItemPanel(Card):
    """``history_asked`` when the editions of :attr:`form`'s item are wanted."""

    history_asked = Signal()

    def __init__(self, today: date, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__("card", margins=(16, 10, 8, 10), gap=8, parent=parent)
        self._can_write = can_write
        self.form = ItemForm(today)
        self.title = Label("", "h2", elide=True)
        self.about = Label("", "small", "ink2", elide=True)
        options = [
            Option(FORM, translate("catalogue_page", "Item")),
            Option(HISTORY, translate("catalogue_page", "History")),
        ]
        self.choice = Segmented(options, translate("catalogue_page", "Item or history"))
        self.model = RowModel(edition_columns(), key, parent=self)
        self.history = RowTable(self.model, translate("catalogue_page", "Editions of the item"))
        self.save = Button(translate("catalogue_page", "Save"), kind="primary", key="Ctrl+S")
        self.review = Button(translate("catalogue_page", "Checked: all right"), key="Ctrl+R", icon="check")
        self.retire = Button("", kind="dangerline", small=True)
        self.take_back = Button(translate("catalogue_page", "Take the last change back"), small=True)
        self._stack = QStackedWidget()
        self._build()
        self.choice.changed.connect(self.show_side)
        self.show_form()

    def _build(self) -> None:
        press_with(self.save, "Ctrl+S")
        press_with(self.review, "Ctrl+R")
        px = theme.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.review)
        head.addWidget(self.save)
        self.body.addLayout(head)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.choice)
        line.addWidget(self.about, 1)
        line.addWidget(self.take_back)
        line.addWidget(self.retire)
        self.body.addLayout(line)
        self._stack.addWidget(self.form)
        self._stack.addWidget(self.history)
        self.body.addWidget(self._stack, 1)

    def show_side(self, side: object) -> None:
        """The form, or the history, of the item."""
        self._stack.setCurrentWidget(self.history if side == HISTORY else self.form)
        if side == HISTORY:
            self.history_asked.emit()

    def show_form(self) -> None:
        self.choice.set_value(FORM)
        self._stack.setCurrentWidget(self.form)

    def shows_history(self) -> bool:
        return self.choice.value() == HISTORY

    def show_editions(self, editions: tuple[Edition, ...]) -> None:
        """The editions of the item, the newest first."""
        self.model.reset(len(editions), editions)

    def settle(self, today: date) -> None:
        """What can be done with the item of the form, and what is said about it."""
        row = self.form.row
        standing = row.standing(today) if row is not None else None
        ended = standing is Standing.ENDED
        self.title.setText(row.name if row is not None else translate("catalogue_page", "New item"))
        self.about.setText(_about(row, standing))
        self.choice.setVisible(row is not None)
        self.save.setVisible(self._can_write and not ended)
        self.review.setVisible(self._can_write and row is not None and row.default_data and not ended)
        self.retire.setVisible(self._can_write and row is not None and standing is not Standing.COMING)
        back = translate("catalogue_page", "Bring back") if ended else translate("catalogue_page", "Retire")
        self.retire.setText(back)
        self.retire.set_kind("secondary" if ended else "dangerline")
        may_take_back = row is not None and not ended and not row.default_data and row.valid_from >= today
        self.take_back.setVisible(self._can_write and may_take_back)
        self.form.set_read_only(ended or not self._can_write)


def _about(row: ItemRow | None, standing: Standing | None) -> str:
    if row is None:
        return translate("catalogue_page", "Saved, it can be asked for from its day on.")
    since = translate(
        "catalogue_page",
        "{code}, edition {n}, since {day}",
        code=row.code,
        n=row.edition,
        day=long_date_text(row.valid_from),
    )
    if standing is Standing.ENDED and row.valid_to is not None:
        end = translate("catalogue_page", "retired since {day}", day=long_date_text(row.valid_to))
    elif standing is Standing.COMING:
        end = translate("catalogue_page", "has not begun")
    elif row.default_data:
        end = translate("catalogue_page", "default data, to be checked by the station")
    else:
        end = translate("catalogue_page", "checked by the station")
    return f"{since} · {end}"
