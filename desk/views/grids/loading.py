"""What the page asks the worker for: each one look at the database, or one long task."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from desk.errors import DeskError
from desk.exchange.grids import GridLists, read_lists
from desk.rules.times import local_date
from desk.services import grids
from desk.services.grids import (
    DutyRow,
    EstateWithoutGrid,
    GridCounts,
    GridNode,
    ListsBroughtIn,
    ListsPreview,
    MemberRow,
    Relocation,
    ResourceRow,
)
from desk.words import translate
from desk.work import Progress, Worker

TOUCHED = frozenset({"grids"})
"""What pages show anew after a change here."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole tree, what each grid holds, and where addresses without a grid are."""

    nodes: tuple[GridNode, ...]
    counts: Mapping[int, GridCounts]
    strays: tuple[EstateWithoutGrid, ...]
    resources: Mapping[int, Mapping[str, int]]


def overview(session: Any) -> Overview:
    """Everything that does not depend on which grid is picked."""
    return Overview(
        grids.tree(session), grids.counts(session), grids.estates_without_grid(session), grids.resource_counts(session)
    )


@dataclass(frozen=True, slots=True)
class PeopleFound:
    """The people of one grid: ``now`` in the order in which they are asked, ``duties`` all there ever were.

    ``photos``: bytes by ``photo_id``, without those that were known.
    """

    grid_id: int
    now: tuple[MemberRow, ...]
    duties: tuple[DutyRow, ...]
    photos: Mapping[int, bytes]


def people_of(session: Any, *, grid_id: int, known: Collection[int]) -> PeopleFound:
    """The people of a grid, with the photos that are not ``known`` yet."""
    now = grids.members(session, grid_id=grid_id)
    photos = {}
    for row in now:
        if row.photo_id is not None and row.photo_id not in known:
            data = grids.photo(session, member_id=row.member_id)
            if data is not None:
                photos[row.photo_id] = data
    return PeopleFound(grid_id, now, grids.history(session, grid_id=grid_id), photos)


def node_of(session: Any, *, grid_id: int) -> GridNode | None:
    """The grid as it is now; None when it is gone."""
    return next((node for node in grids.tree(session) if node.grid_id == grid_id), None)


def member_of(session: Any, *, row: MemberRow) -> MemberRow | None:
    """Someone's duty as it is now; None when it was withdrawn."""
    rows = grids.members(session, grid_id=row.grid_id, past=True)
    return next((each for each in rows if each.member_id == row.member_id), None)


def resource_of(session: Any, *, resource_id: int) -> ResourceRow | None:
    """The resource as it is now; None when it is gone."""
    return next((row for row in grids.resources(session, past=True) if row.resource_id == resource_id), None)


@dataclass(frozen=True, slots=True)
class RelocateJob:
    """Propose the grids anew: of the addresses without one, or with ``everything`` of all."""

    worker: Worker
    everything: bool = False

    def __call__(self, progress: Progress) -> Relocation:
        work = partial(grids.relocate, everything=self.everything, progress=progress)
        result = self.worker.in_transaction(work, "grids.relocate")
        assert isinstance(result, Relocation)
        return result


@dataclass(frozen=True, slots=True)
class PreviewJob:
    """What proposing all grids anew would do. Nothing is changed."""

    worker: Worker

    def __call__(self, progress: Progress) -> Relocation:
        work = partial(grids.preview_relocation, everything=True, progress=progress)
        result = self.worker.in_reading(work, "grids.preview_relocation")
        assert isinstance(result, Relocation)
        return result


@dataclass(frozen=True, slots=True)
class FoundLists:
    """A file of lists that was read and compared, not yet brought in."""

    reading: GridLists
    preview: ListsPreview
    digest: str


@dataclass(frozen=True, slots=True)
class ReadListsJob:
    """Read a file of lists and compare it with the grids. Nothing is changed."""

    worker: Worker
    path: Path

    def __call__(self, progress: Progress) -> FoundLists:
        try:
            digest = hashlib.sha256(self.path.read_bytes()).hexdigest()
        except OSError as error:
            words = translate("grids_page", "“{file}” can't be read.", file=self.path.name)
            raise DeskError(words) from error
        reading = read_lists(self.path, today=local_date(self.worker.clock()), progress=progress)
        compare = partial(grids.preview_lists, reading=reading, digest=digest)
        return FoundLists(reading, self.worker.in_reading(compare, "grids.preview_lists"), digest)


@dataclass(frozen=True, slots=True)
class BringInJob:
    """Bring the lists in: one transaction, all or nothing."""

    worker: Worker
    found: FoundLists

    def __call__(self, progress: Progress) -> ListsBroughtIn:
        found = self.found
        work = partial(
            grids.bring_in_lists,
            reading=found.reading,
            file_name=found.reading.file,
            digest=found.digest,
            progress=progress,
        )
        result = self.worker.in_transaction(work, "grids.bring_in_lists")
        assert isinstance(result, ListsBroughtIn)
        return result
