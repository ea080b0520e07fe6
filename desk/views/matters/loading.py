"""What the page of matters asks the worker for, each in one look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desk.services import matters
from desk.services.matters import MatterFile, MatterPage, View
from desk.views.rows import PAGE


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to."""

    view: View = View.ALL
    narrowed: View | None = None
    within_days: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The first page of the list and the numbers on the tabs."""

    wanted: Wanted
    page: MatterPage
    counts: dict[View, int]


@dataclass(frozen=True, slots=True)
class Opened:
    """A matter asked for from elsewhere, and its place in the whole list."""

    file: MatterFile
    place: int | None


def page_of(session: Any, *, wanted: Wanted, offset: int = 0, limit: int = PAGE) -> MatterPage:
    """One page of the list."""
    return matters.list_matters(
        session,
        view=wanted.view,
        narrowed=wanted.narrowed,
        within_days=wanted.within_days,
        text=wanted.text,
        offset=offset,
        limit=limit,
    )


def load(session: Any, *, wanted: Wanted) -> Loaded:
    """The first page, with the numbers of all views."""
    return Loaded(wanted, page_of(session, wanted=wanted), dict(matters.counts(session)))


def open_with_place(session: Any, *, matter_id: int) -> Opened:
    """The matter, and where the whole list has it."""
    place = matters.place_of(session, matter_id=matter_id)
    return Opened(matters.open_matter(session, matter_id=matter_id), place)
