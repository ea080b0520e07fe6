"""基本情况: what is known besides, each value to be written where it stands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desk.services.residents import ResidentFile
from desk.views import theme
from desk.views.kit import Card, Label
from desk.views.residents.reveal import MaskedValue
from desk.views.residents.spot import Spot
from desk.views.residents.wording import DERIVING, id_type_text, sex_words, yes_no_text
from desk.views.wording import date_words
from desk.words import QT_TRANSLATE_NOOP, translate

WORDS = {
    "id_type": QT_TRANSLATE_NOOP("residents_page", "Paper"),
    "birth_date": QT_TRANSLATE_NOOP("residents_page", "Born"),
    "ethnicity": QT_TRANSLATE_NOOP("residents_page", "Ethnicity"),
    "sex": QT_TRANSLATE_NOOP("residents_page", "Sex"),
    "household_role": QT_TRANSLATE_NOOP("residents_page", "Relation"),
    "living_alone": QT_TRANSLATE_NOOP("residents_page", "Alone"),
    "self_care": QT_TRANSLATE_NOOP("residents_page", "Self care"),
}
"""The particulars in the order of the eye, in short words."""

TOLD_BY_THE_NUMBER = ("sex", "birth_date")


class FactsCard(Card):
    """``spots`` are its values; ``asked`` when a masked one shall be shown."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=4, parent=parent)
        self.body.addWidget(Label(translate("residents_page", "Particulars"), "h2"))
        self._texts = {name: Label("", "control", elide=True) for name in WORDS}
        self._spots = {name: Spot(name, text, wide=True) for name, text in self._texts.items()}
        self.last_seen = Label("", "control", elide=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(4))
        places: list[tuple[str, QWidget]] = [(WORDS[name], spot) for name, spot in self._spots.items()]
        for number, (word, widget) in enumerate(places):
            self._place(grid, number, translate("residents_page", word), widget)
        self._place(grid, len(places), translate("residents_page", "Last here"), self.last_seen)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.body.addLayout(grid)
        self.registered = MaskedValue("", translate("residents_page", "registered address"), role="control")
        self.registered.asked.connect(self.asked)
        nothing = translate("resident_file", "not written down")
        self.registered_spot = Spot("registered_address", self.registered, nothing=nothing)
        self._registered = Label(translate("residents_page", "Registered at"), "small", "ink2")
        self.body.addWidget(self._registered)
        self.body.addWidget(self.registered_spot)
        self._notes = {
            "allergy_note": Spot(
                "allergy_note", Label(translate("resident_file", "No allergy written down"), "small", "ink3")
            ),
            "health_note": Spot(
                "health_note", Label(translate("resident_file", "Nothing about health written down"), "small", "ink3")
            ),
        }
        for spot in self._notes.values():
            self.body.addWidget(spot)
        self.spots = (*self._spots.values(), self.registered_spot, *self._notes.values())

    def show_file(self, file: ResidentFile, *, can_show: bool, can_write: bool) -> None:
        texts = {
            "id_type": id_type_text(file.id_type),
            "birth_date": date_words(file.birth_date),
            "ethnicity": file.ethnicity,
            "sex": sex_words(file.sex),
            "household_role": file.household_role,
            "living_alone": yes_no_text(file.living_alone) if file.living_alone is not None else "",
            "self_care": file.self_care,
        }
        told = TOLD_BY_THE_NUMBER if file.id_type in DERIVING and file.id_no else ()
        for name, text in texts.items():
            self._texts[name].setText(text or "—")
            is_free = name not in told and (name != "id_type" or bool(file.id_no))
            self._spots[name].say(text, can_write=can_write and is_free)
        self.last_seen.setText(date_words(file.last_seen_on) or "—")
        is_home = bool(file.living_address) or not file.registered_address
        for each in (self._registered, self.registered_spot):
            each.setVisible(is_home)  # else it stands at the top of the file
        self.registered.set_value("address:registered", file.registered_address, can_show=can_show)
        self.registered_spot.say(file.registered_address, can_write=can_write)
        for name, said in (("allergy_note", file.allergy_note), ("health_note", file.health_note)):
            self._notes[name].setVisible(can_write and said == "")  # what is known stands at the top
            self._notes[name].say("", can_write=can_write)

    def _place(self, grid: QGridLayout, number: int, word: str, widget: QWidget) -> None:
        line, half = divmod(number, 2)
        grid.addWidget(Label(word, "small", "ink2"), line, 2 * half)
        grid.addWidget(widget, line, 2 * half + 1)
