"""A bed that became free is proposed to whoever waits first and fits it; one press offers it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from desk.errors import DeskError
from desk.rules.beds import OVER, Purpose, StayState
from desk.services.beds import TOUCHES, Done, PlaceInput, StayFile
from desk.services.beds.waiting import Suggestion, offer, suggestions
from desk.views.beds.acts import Acts
from desk.views.beds.wording import short_span
from desk.views.notices import Action
from desk.views.page import Tools
from desk.words import translate

_FREES = OVER | {StayState.WAITLISTED}


class Releasing(QObject):
    """Hears what was done on the board and in its sheets."""

    def __init__(self, tools: Tools, acts: Acts) -> None:
        super().__init__(acts)
        self._tools, self._acts = tools, acts
        acts.told.connect(self._look)

    def _look(self, file: StayFile) -> None:
        """Somebody left, or does not come: whom would the bed fit?"""
        beds = [each.bed_id for each in file.segments if each.purpose is Purpose.STAY]
        if file.state not in _FREES or not beds:
            return
        look = partial(suggestions, bed_id=beds[-1], limit=2)
        self._tools.worker.look(look, "beds.suggestions", done=partial(self._propose, file.stay_id), failed=self._tell)

    def _propose(self, left_id: int, found: tuple[Suggestion, ...]) -> None:
        best = next((each for each in found if each.row.stay_id != left_id), None)
        if best is None:
            return
        row, place = best.row, best.offer
        words = translate(
            "beds_page", "{bed} is free: it fits {name}, the first who waits for such a bed. {span}",
            bed=place.bed, name=row.name, span=short_span(place.starts_at, place.ends_at),
        )  # fmt: skip
        action = Action(translate("beds_page", "Offer it"), "", partial(self._offer, best))
        self._tools.notices.tell(words, "info", action=action)

    def _offer(self, best: Suggestion) -> None:
        place = PlaceInput(best.offer.bed_id, best.offer.starts_at, best.offer.ends_at)
        work = partial(offer, stay_id=best.row.stay_id, version=best.row.version, place=place)
        self._tools.worker.run(work, "beds.offer", done=self._offered, failed=self._tell, touched=TOUCHES)

    def _offered(self, done: Done) -> None:
        said = translate("beds_page", "offered; press Y in the drawer when they say yes")
        self._acts.tell(done, f"{done.stay.name}  {done.stay.bed}  {said}")

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")
