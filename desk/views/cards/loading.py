"""What the page of cards asks the worker for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QSize

from desk.rules.card_templates import CardTemplate, CardValues
from desk.rules.cards import TokenKind
from desk.services import cards, grids, shipped
from desk.services.cards import Chosen, GapRow, Person, ProfileRow, RunRow, Selection, Shown, TemplateRow
from desk.services.grids import GridNode
from desk.views.cards.drawing import CardPicture, Face
from desk.work import Progress, Worker


@dataclass(frozen=True, slots=True)
class Overview:
    """What does not depend on whom cards are printed for. ``logos`` by their keys, ``blank`` is a
    card of the station without anybody on it.
    """

    templates: tuple[TemplateRow, ...]
    profiles: tuple[ProfileRow, ...]
    open_runs: tuple[RunRow, ...]
    nodes: tuple[GridNode, ...]
    logos: dict[int, bytes]
    blank: CardValues


@dataclass(frozen=True, slots=True)
class WhoFound:
    """Who gets a card, with what those of the first sheet say."""

    selection: Selection
    chosen: Chosen
    shown: Shown
    people: tuple[Person, ...]


def overview(session: Any) -> Overview:
    """Templates with their marks, printers, runs that were not finished."""
    templates = cards.templates(session)
    logos = {
        row.logo_id: cards.logo(session, logo_id=row.logo_id) for row in templates if row.logo_id is not None
    }  # fmt: skip
    return Overview(
        templates, cards.profiles(session), cards.runs(session, open_only=True), grids.tree(session), logos,
        cards.duty_values(session, grid_id=None),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class CountOutdated:
    """How many cards say something otherwise than the desk does today: a task, for it looks at all of them."""

    worker: Worker

    def __call__(self, progress: Progress) -> int:
        found: int = self.worker.in_reading(_outdated, "cards.outdated_count")
        return found


def _outdated(session: Any) -> int:
    return cards.outdated_count(session, kind=TokenKind.CARD)


@dataclass(frozen=True, slots=True)
class Warm:
    """Fonts, the drawing of a card and of its picture: loaded before the first click needs them."""

    def __call__(self) -> None:
        template = next(iter(shipped.card_templates().values()))
        CardPicture(template, None, Face(CardValues()), ((0, QSize(90, 54)),), 1.0)()


def who(session: Any, *, selection: Selection, shown: Shown, first: int) -> WhoFound:
    """Whom cards are for, and what the ``first`` of them say."""
    chosen = cards.choose(session, selection=selection)
    keys = [holder.resident_id for holder in chosen.holders[:first]]
    return WhoFound(selection, chosen, shown, cards.people(session, resident_ids=keys, shown=shown))


def people(session: Any, *, keys: Sequence[int], shown: Shown) -> tuple[Shown, tuple[Person, ...]]:
    """What some more of the cards say."""
    return shown, cards.people(session, resident_ids=keys, shown=shown)


@dataclass(frozen=True, slots=True)
class GapsFound:
    """The gaps of all cards chosen, as ``template`` shows them."""

    selection: Selection
    rows: tuple[GapRow, ...]


@dataclass(frozen=True, slots=True)
class FindGaps:
    """Whose card holds characters that no face draws: a task, for of thousands that takes a second."""

    worker: Worker
    selection: Selection
    keys: Sequence[int]
    shown: Shown
    template: CardTemplate

    def __call__(self, _progress: Progress) -> GapsFound:
        look = partial(cards.gaps, resident_ids=self.keys, shown=self.shown, template=self.template)
        return GapsFound(self.selection, self.worker.in_reading(look, "cards.gaps"))
