"""A list of resources (资源清单) as a ledger of its own: compared, brought in, taken back as a whole."""

from __future__ import annotations

from dataclasses import replace

from desk.db import Session
from desk.errors import DeskError
from desk.exchange.grids import RESOURCES, GridLists
from desk.exchange.report import LedgerReading, Rejection
from desk.services import grids
from desk.services.grids import ListedRefusal
from desk.services.imports.looking import earlier
from desk.services.imports.rows import Choices, Difference, DifferingRow, ImportResult, Preview, Progress, UndoResult
from desk.words import translate

KIND = RESOURCES


def preview(session: Session, *, reading: LedgerReading, digest: str = "", progress: Progress | None = None) -> Preview:
    """Compare a list with the register; nothing is changed. What a row says otherwise is taken, blank cells are not."""
    found = grids.preview_lists(session, reading=_lists(reading))
    refused = tuple(map(_rejection, found.refused))
    differing = tuple(
        DifferingRow(
            (row.sheet, row.row), 0, row.title,
            tuple(Difference(each.field, each.known, each.in_row, take=True) for each in row.changes),
        )
        for row in found.rows if row.action == "changed"
    )  # fmt: skip
    if progress is not None:
        progress(len(found.rows), len(found.rows))
    return Preview(
        rows=len(found.rows) + len({(each.sheet, each.row) for each in refused}),
        new=sum(row.action == "new" for row in found.rows),
        same=sum(row.action == "same" for row in found.rows),
        differing=differing,
        repeated=(),
        refused=refused,
        warnings=reading.warnings,
        earlier=earlier(session, digest),
    )


def bring_in(
    session: Session,
    *,
    reading: LedgerReading,
    choices: Choices | None = None,
    file_name: str,
    digest: str,
    progress: Progress | None = None,
) -> ImportResult:
    """Bring a list in: new resources are added, what a row says otherwise is changed unless ``choices`` keep it."""
    kept = {(place, field) for place, fields in (choices or {}).items() for field, take in fields.items() if not take}
    lists = _lists(_without(reading, kept))
    refused = grids.preview_lists(session, reading=lists).refused
    done = grids.bring_in_lists(
        session, reading=lists, file_name=file_name, digest=digest, progress=progress, kind=KIND
    )  # fmt: skip
    counts = done.counts.get(RESOURCES, {})
    created, changed, same = (counts.get(action, 0) for action in ("new", "changed", "same"))
    read = {(each.sheet, each.row, each.cell) for each in reading.rejected}
    return ImportResult(
        done.batch_id, created + changed + same + done.refused, created, changed, same, 0, done.refused,
        kept_out=tuple(_rejection(each) for each in refused if (each.sheet, each.row, each.cell) not in read),
    )  # fmt: skip


def undo(session: Session, *, batch_id: int, progress: Progress | None = None) -> UndoResult:
    """Take such an import back as a whole; Rejected when something of it is in use or was changed since."""
    return UndoResult(batch_id, *grids.undo(session, batch_id=batch_id, kind=KIND))


def _lists(reading: LedgerReading) -> GridLists:
    if not reading.accepted and not reading.rejected:
        raise DeskError(translate("imports", "No row of this ledger can be brought in. Nothing was changed."))
    return GridLists(reading.file, {RESOURCES: reading})


def _without(reading: LedgerReading, kept: set[tuple[tuple[str | None, int], str]]) -> LedgerReading:
    """The reading with the cells blank that are not to be taken."""
    if not kept:
        return reading
    blank = {"grid_id": ("grid_code", "community", "grid", "micro")}
    rows = []
    for row in reading.accepted:
        fields = [field for place, field in kept if place == (row.sheet, row.row)]
        names = {name for field in fields for name in blank.get(field, (field,))}
        values = {name: None if name in names else value for name, value in row.values.items()}
        rows.append(row._replace(values=values))
    return replace(reading, accepted=tuple(rows))


def _rejection(each: ListedRefusal) -> Rejection:
    return Rejection(each.row, each.cell, each.field, "RESOURCE", each.reason, each.value, each.sheet)
