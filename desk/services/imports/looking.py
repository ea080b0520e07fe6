"""What an import would do, and the imports made so far."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.exchange.report import Duplicate, LedgerReading
from desk.models.imports import ImportBatch
from desk.models.staff import Staff
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require
from desk.services.imports.matching import differences, matched, said_by, shown_differences
from desk.services.imports.rows import BatchRow, DifferingRow, Preview, Progress, RepeatedRow


def preview(session: Session, *, reading: LedgerReading, digest: str = "", progress: Progress | None = None) -> Preview:
    """Compare a ledger with the files; nothing is changed. ``progress`` as in :func:`bring_in`."""
    require(session, Permission.LEDGER_IMPORT)
    new = same = done = 0
    differing: list[DifferingRow] = []
    for portion in matched(session, reading.accepted, local_date(session.now)):
        for each in portion:
            if each.repeats:
                same += 1
            elif each.on_file is None:
                new += 1
            elif fields := differences(each.on_file.said, each.said):
                shown = shown_differences(each.on_file.said, each.said, fields)
                place = (each.row.sheet, each.row.row)
                differing.append(DifferingRow(place, each.on_file.resident_id, each.said["name"], shown))
            else:
                same += 1
        done += len(portion)
        if progress is not None:
            progress(done, len(reading.accepted))
    refused = len({(each.sheet, each.row) for each in reading.rejected})
    return Preview(
        rows=len(reading.accepted) + len(reading.duplicates) + refused,
        new=new,
        same=same,
        differing=tuple(differing),
        repeated=tuple(map(_repeated, reading.duplicates)),
        refused=reading.rejected,
        warnings=reading.warnings,
        earlier=earlier(session, digest),
    )


def list_batches(session: Session, *, limit: int = 100) -> tuple[BatchRow, ...]:
    """The imports made so far, the newest first."""
    require(session, Permission.LEDGER_IMPORT)
    return tuple(_batch(row) for row in session.execute(_batches().limit(limit)))


def _repeated(each: Duplicate) -> RepeatedRow:
    earlier = said_by({"name": "", **{field: pair[0] for field, pair in each.differing.items()}})
    later = said_by({"name": "", **{field: pair[1] for field, pair in each.differing.items()}})
    shown = shown_differences(earlier, later, each.differing)
    return RepeatedRow((each.sheet, each.row), (each.of_sheet, each.of_row), str(each.values.get("name", "")), shown)


def earlier(session: Session, digest: str) -> BatchRow | None:
    """The same file, brought in before and not taken back."""
    if not digest:
        return None
    same_file = (ImportBatch.file_digest == digest) & ImportBatch.undone_at.is_(None)
    row = session.execute(_batches().where(same_file).limit(1)).first()
    return _batch(row) if row else None


def _batches() -> Select[Any]:
    by, undone_by = aliased(Staff), aliased(Staff)
    return (
        select(ImportBatch, by.name, undone_by.name)
        .outerjoin(by, by.id == ImportBatch.imported_by_id)
        .outerjoin(undone_by, undone_by.id == ImportBatch.undone_by_id)
        .order_by(ImportBatch.id.desc())
    )


def _batch(found: Any) -> BatchRow:
    row, by, undone_by = found
    return BatchRow(
        row.id, row.kind, row.file_name, row.rows, row.counts, row.imported_at, by or "", row.undone_at, undone_by or ""
    )
