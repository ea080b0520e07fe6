"""What the worker draws: one card, one sheet, a whole run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from desk.printing.cards import card_pdf, gaps, sheets_pdf, write_sheets
from desk.rules.card_sheets import Correction, Pages, SheetOptions
from desk.rules.card_templates import HAND, CardTemplate, CardValues
from desk.rules.cards import Gap, RunState
from desk.services import cards
from desk.services.cards import GapRow, Run, RunCard, RunInput, RunRow
from desk.views.cards.pictures import rendered
from desk.views.cards.setup import Setup
from desk.words import translate
from desk.work import Progress, Worker

SAMPLE_CODE = "1000000000009"
"""On a card that is only looked at: the code is made when the run is begun."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Cards of a run as PDF. ``left_out`` names those whose code was revoked since; ``backs`` are printed once the
    clerk has turned the sheets.
    """

    run: RunRow
    setup: Setup
    cards: tuple[RunCard, ...]
    left_out: tuple[str, ...]
    pdf: bytes
    backs: bytes | None = None


@dataclass(frozen=True, slots=True)
class BeginRun:
    """A run begun, with all it is drawn from."""

    worker: Worker
    values: RunInput

    def __call__(self, progress: Progress) -> Run:
        progress(0, 0, translate("cards_page", "Codes are made"))
        begun = cards.begin_run(self.worker, self.values, partial(self._tell, progress))
        run: Run = self.worker.in_reading(partial(cards.run, run_id=begun.run_id), "cards.run")
        return run

    def _tell(self, progress: Progress, done: int, total: int) -> None:
        progress(done, total, translate("cards_page", "Codes are made"))


@dataclass(frozen=True, slots=True)
class ConfirmRun:
    """The cards up to the ``printed``-th are good."""

    worker: Worker
    run_id: int
    printed: int

    def __call__(self, _progress: Progress) -> RunRow:
        return cards.confirm_run(self.worker, self.run_id, self.printed)


@dataclass(frozen=True, slots=True)
class DrawRun:
    """The cards of a run from the ``first``-th on. ``apart``: where sheets are turned by hand, the backs in a file of
    their own.
    """

    worker: Worker
    run: Run
    first: int
    setup: Setup
    apart: bool = True

    def __call__(self, progress: Progress) -> Drawn:
        found, left_out = self._cards()
        template, setup, logo = self.run.template, self.setup, self.run.logo
        sides = [Pages.FRONTS, Pages.BACKS] if self.apart and setup.by_hand else [Pages.ALL]
        total, files = len(found) * len(sides), []
        for number, pages in enumerate(sides):
            out, before = BytesIO(), number * len(found)
            telling = _Telling(progress, before, total)
            values = (card.values for card in found)
            if found:
                write_sheets(out, template, values, setup.drawn_as(pages), logo=logo, progress=telling)
            files.append(out.getvalue())
        backs = files[1] if len(files) > 1 else None
        return Drawn(self.run.row, setup, found, left_out, files[0], backs)

    def _cards(self) -> tuple[tuple[RunCard, ...], tuple[str, ...]]:
        run_id = self.run.row.run_id
        if self.run.row.state is RunState.OPEN:
            found = self.worker.in_reading(_Values(run_id, self.first), "cards.run_values")
            return tuple(card for card in found if card.good), tuple(card.name for card in found if not card.good)
        again = self.worker.in_transaction(_Again(run_id, self.first), "cards.repeat")
        return again.cards, tuple(card.name for card in again.left_out)


@dataclass(frozen=True, slots=True)
class _Values:
    run_id: int
    first: int

    def __call__(self, session: object) -> tuple[RunCard, ...]:
        return cards.run_values(session, run_id=self.run_id, first=self.first)


@dataclass(frozen=True, slots=True)
class _Again:
    run_id: int
    first: int

    def __call__(self, session: object) -> cards.Repeated:
        return cards.repeat(session, run_id=self.run_id, first=self.first)


@dataclass(frozen=True, slots=True)
class _Telling:
    progress: Progress
    before: int
    total: int

    def __call__(self, done: int) -> None:
        self.progress(self.before + done, self.total, translate("cards_page", "Being drawn"))


@dataclass(frozen=True, slots=True)
class Face:
    """What a card says before its run is begun, with its gaps and what was decided about them."""

    values: CardValues
    row: GapRow | None = None
    choice: Gap | None = None

    def drawn_by(self, template: CardTemplate) -> CardValues:
        """With a code that is none, and room wherever no font draws a character."""
        likes = {character: HAND for _, character in gaps(template, self.values)}
        if self.row is not None and self.choice is Gap.SUBSTITUTE:
            pairs = zip(self.row.name, self.row.substituted, strict=False)
            likes.update({own: like for own, like in pairs if own != like})
        values = self.values.with_replaced(likes) if likes else self.values
        return replace(values, code=values.code or SAMPLE_CODE)


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """Both sides of one sheet, as large as ``rooms`` in px, without the correction of a printer."""

    template: CardTemplate
    logo: bytes | None
    faces: tuple[Face, ...]
    options: SheetOptions
    rooms: tuple[QSize, ...]
    ratio: float

    def __call__(self) -> list[QImage]:
        options = replace(self.options, copies=1, correction=Correction(), pages=Pages.ALL)
        values = [face.drawn_by(self.template) for face in self.faces]
        pdf = sheets_pdf(self.template, values, options, logo=self.logo)
        return rendered(pdf, list(enumerate(self.rooms)), self.ratio)


@dataclass(frozen=True, slots=True)
class CardPicture:
    """Sides of one card; ``rooms`` are the sides with their sizes in px."""

    template: CardTemplate
    logo: bytes | None
    face: Face
    rooms: tuple[tuple[int, QSize], ...]
    ratio: float

    def __call__(self) -> list[QImage]:
        pdf = card_pdf(self.template, self.face.drawn_by(self.template), logo=self.logo)
        return rendered(pdf, self.rooms, self.ratio)
