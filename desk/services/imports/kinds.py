"""The kinds of ledgers that can be brought in, and what each does with a reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.exchange.report import LedgerReading
from desk.models.imports import ImportBatch
from desk.rules.permissions import Permission
from desk.services import grids
from desk.services.acting import require
from desk.services.imports import beds, bringing, looking, meals, resources, undoing
from desk.services.imports.rows import Choices, ImportResult, Preview, Progress, UndoResult


@dataclass(frozen=True, slots=True)
class _Kind:
    """What is done with a ledger of one kind."""

    preview: Callable[..., Preview]
    bring_in: Callable[..., ImportResult]


_KINDS: Mapping[str, _Kind] = {
    "residents": _Kind(looking.preview, bringing.bring_in),
    "beds": _Kind(beds.preview, beds.bring_in),
    "meals": _Kind(meals.preview, meals.bring_in),
    resources.KIND: _Kind(resources.preview, resources.bring_in),
}
_UNDO: Mapping[str, Callable[..., UndoResult]] = {
    "residents": undoing.undo, "beds": beds.undo, "meals": meals.undo, resources.KIND: resources.undo,
}  # fmt: skip


def preview(session: Session, *, reading: LedgerReading, digest: str = "", progress: Progress | None = None) -> Preview:
    """Compare a ledger with what is on file; nothing is changed. ``progress`` as in :func:`bring_in`."""
    return _KINDS[reading.kind].preview(session, reading=reading, digest=digest, progress=progress)


def bring_in(
    session: Session,
    *,
    reading: LedgerReading,
    choices: Choices | None = None,
    file_name: str,
    digest: str,
    progress: Progress | None = None,
) -> ImportResult:
    """Bring a ledger in as a whole. Rows about what is on file fill in what is blank; ``choices`` overrule that.

    ``progress(done, total)`` counts rows and may raise :class:`desk.errors.Cancelled`; the transaction then leaves
    everything as it was.
    """
    more: dict[str, Any] = {"file_name": file_name, "digest": digest, "choices": choices, "progress": progress}
    return _KINDS[reading.kind].bring_in(session, reading=reading, **more)


def undo(session: Session, *, batch_id: int, progress: Progress | None = None) -> UndoResult:
    """Delete what an import made and give back to the rest what it said before.

    Raises Rejected naming what was worked on since; then nothing is changed.
    """
    require(session, Permission.LEDGER_IMPORT)
    kind = session.scalar(select(ImportBatch.kind).where(ImportBatch.id == batch_id)) or "residents"
    if kind == grids.KIND:
        return UndoResult(batch_id, *grids.undo(session, batch_id=batch_id))
    return _UNDO[kind](session, batch_id=batch_id, progress=progress)
