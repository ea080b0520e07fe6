"""What somebody may eat, and their canteen cards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.foods import words_of
from desk.services import meals
from desk.services.meals import CardRow, DietRow, Eats, EatsInput
from desk.views import theme
from desk.views.form import FormDialog, Pick, line
from desk.views.kit import Button, Label, mark
from desk.views.page import Tools
from desk.views.scanning.catcher import TAKES_DIGITS
from desk.words import translate


class EatsOpener(QObject):
    """Reads what somebody may eat and opens the dialog over ``host``; ``saved`` with what it says now.

    Lives with whatever offers it: a tab, a form of a booking, the file of a resident.
    """

    saved = Signal(object)

    def __init__(self, tools: Tools, host: QWidget) -> None:
        super().__init__(host)
        self._tools, self._host = tools, host
        self.dialog: EatsDialog | None = None

    def open(self, resident_id: int, name: str) -> None:
        """The diet, allergies and cards of ``name``."""
        if self.dialog is None:
            self._tools.worker.look(
                partial(_read, resident_id=resident_id), "meals.eats", done=partial(self._show, name),
                failed=self._tell, replaces="meals-eats",
            )  # fmt: skip

    def close(self) -> None:
        """The desk is being locked."""
        if self.dialog is not None:
            self.dialog.reject()

    def _show(self, name: str, read: tuple[Eats, tuple[DietRow, ...]]) -> None:
        if self.dialog is not None or not self._host.isVisible():
            return
        self.dialog = EatsDialog(self._tools, self._host, *read, name)
        self.dialog.finished.connect(self._closed)
        self.dialog.saved.connect(self.saved)
        self.dialog.open()

    def _closed(self, _: int) -> None:
        self.dialog = None

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")


def _read(session: Any, *, resident_id: int) -> tuple[Eats, tuple[DietRow, ...]]:
    return meals.eats(session, resident_id=resident_id), meals.diets(session)


class EatsDialog(FormDialog):
    """Diet, allergies, what is left out; a card is scanned into its line and given out with Enter."""

    TOUCHES: ClassVar[frozenset[str]] = meals.TOUCHES | {"residents"}

    def __init__(self, tools: Tools, parent: QWidget, eats: Eats, diets: tuple[DietRow, ...], name: str) -> None:
        title = translate("canteen", "Meals of {name}", name=name)
        super().__init__(tools, "meals.save_eats", title, parent, icon="fork-knife")
        self.eats, self._version = eats, eats.version
        between = translate("kitchen", ", ")
        ordinary = next((row.name for row in diets if row.ordinary), "")
        options: list[tuple[object, str]] = [(None, translate("canteen", "ordinary ({diet})", diet=ordinary))]
        options += [(row.diet_id, row.name) for row in diets if not row.ordinary]
        self.diet = Pick(options, eats.diet_id)
        self.allergies = line(between.join(eats.allergies), translate("canteen", "such as shrimp, peanuts"))
        self.avoid = line(between.join(eats.avoid), translate("canteen", "such as bean curd, coriander"))
        self.note = line(eats.note)
        self.card = line("", translate("canteen", "Scan a card, Enter gives it out"))
        self.card.setProperty(TAKES_DIGITS, True)
        self.give = Button(translate("canteen", "Give out"), small=True)
        self.cards = Label("", "small", "ink2", wrap=True)
        self.end = Button(translate("canteen", "End the card"), kind="dangerline", small=True)
        self._held: CardRow | None = None
        self._fill()
        self._read_cards()
        self.diet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        self.add("diet_id", translate("canteen", "Diet"), self.diet, wide=True)
        known = "、".join(self.eats.on_file)
        hint = translate("canteen", "The file says too: {what}", what=known) if known else ""
        self.add("allergies", translate("canteen", "Allergies"), self.allergies, wide=True, hint=hint)
        self.add("avoid", translate("canteen", "Left out"), self.avoid, wide=True)
        self.add("note", translate("canteen", "Note for the kitchen"), self.note, wide=True)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.cards, 1)
        row.addWidget(self.end)
        number = self.rows.rowCount()
        self.add("number", translate("canteen", "Canteen card"), self.card)
        self.rows.addWidget(self.give, number, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.rows.addLayout(row, number + 1, 0, 1, 2)
        self.give.clicked.connect(self.give_card)
        self.card.returnPressed.connect(self.give_card)
        self.end.clicked.connect(self.end_card)
        self.end.hide()

    def values(self) -> EatsInput:
        """What is typed."""
        chosen = self.diet.currentData()
        return EatsInput(chosen, words_of(self.avoid.text()), words_of(self.allergies.text()), self.note.text())

    def work(self) -> Callable[[Any], Any]:
        return partial(meals.save_eats, resident_id=self.eats.resident_id, version=self._version, values=self.values())

    def newest(self) -> Callable[[Any], Any]:
        return partial(meals.eats, resident_id=self.eats.resident_id)

    def texts(self, row: Eats) -> Mapping[str, str]:
        self._version = row.version
        between = translate("kitchen", ", ")
        return {
            "diet_id": row.diet,
            "allergies": between.join(row.allergies),
            "avoid": between.join(row.avoid),
            "note": row.note,
        }

    # Cards

    def _read_cards(self) -> None:
        work = partial(meals.cards_of, resident_id=self.eats.resident_id)
        self._tools.worker.look(
            work, "meals.cards_of", done=self._show_cards, failed=self._card_failed, replaces="meals-cards"
        )

    def _show_cards(self, cards: tuple[CardRow, ...]) -> None:
        held = [card for card in cards if card.ended_on is None]
        self._held = held[0] if held else None
        self.cards.setText(
            translate("canteen", "Holds: {numbers}", numbers="、".join(card.number for card in held))
            if held
            else translate("canteen", "Holds no card.")
        )
        self.end.setVisible(bool(held))

    def give_card(self) -> None:
        """The number in the line becomes a card of this person."""
        if not self.card.text().strip() or not self.give.isEnabled():
            return
        self._set_busy(True)
        work = partial(meals.issue_card, resident_id=self.eats.resident_id, number=self.card.text())
        self._tools.worker.run(
            work, "meals.issue_card", done=self._card_done, failed=self._card_failed, touched=meals.TOUCHES
        )

    def end_card(self) -> None:
        """Lost or given back."""
        if self._held is not None:
            self._set_busy(True)
            work = partial(meals.end_card, card_id=self._held.card_id)
            self._tools.worker.run(
                work, "meals.end_card", done=self._card_done, failed=self._card_failed, touched=meals.TOUCHES
            )

    def _set_busy(self, busy: bool) -> None:
        for button in (self.give, self.end):
            button.set_busy(busy)

    def _card_done(self, _: CardRow) -> None:
        self._set_busy(False)
        self.card.clear()
        mark(self.card, "")
        self.fields["number"].clear()
        self._read_cards()

    def _card_failed(self, error: DeskError) -> None:
        self._set_busy(False)
        fields = error.fields if isinstance(error, Rejected) else {}
        self.fields["number"].set_problem(fields.get("number", error.text))
