"""Who is to come into a bed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.rules.beds import HERE, state_text
from desk.services.beds import StayFile
from desk.views.beds.stay.jobs import About
from desk.views.page import Tools
from desk.views.persons.pick import PersonPick
from desk.words import translate


class GuestPick(PersonPick):
    """Says of somebody which stay they have already."""

    def __init__(self, tools: Tools, popup_parent: QWidget) -> None:
        super().__init__(tools, popup_parent)
        self.about: About | None = None

    def decide(self, resident_id: int) -> None:
        self.about = None
        super().decide(resident_id)

    def clear(self) -> None:
        self.about = None
        super().clear()

    def show_about(self, about: About, *, but: int | None = None) -> None:
        """Who it is, and which stay they have already, apart from the stay ``but``."""
        self.about = about
        others = [each for each in about.stays if each.stay_id != but]
        self.show_file(about.file, "\n".join(_taken_words(each) for each in others))


def _taken_words(file: StayFile) -> str:
    """该居民已有床位：201-1 在住."""
    if file.state in HERE:
        return translate("beds_dialogs", "{name} is in bed {bed} already: {state}.", name=file.name, bed=file.bed,
                         state=state_text(file.state))  # fmt: skip
    if file.bed:
        return translate("beds_dialogs", "{name} has bed {bed} already: {state}.", name=file.name, bed=file.bed,
                         state=state_text(file.state))  # fmt: skip
    return translate("beds_dialogs", "{name} is in the line already: {state}.", name=file.name,
                     state=state_text(file.state))  # fmt: skip
