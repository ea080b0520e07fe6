"""Lists of the grids brought in as a whole, and taken back as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from sqlalchemy import exists, or_, select, update

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.exchange.grids import GridLists
from desk.models.grids import Building, Grid, GridMember, GridRange, Resource
from desk.models.imports import ImportBatch
from desk.models.matters import Matter
from desk.models.residents import Household, ResidentAddress
from desk.rules.permissions import Permission
from desk.services import batches
from desk.services.acting import require
from desk.services.grids.planning import CHANGED, NEW, SAME, Plan
from desk.services.grids.resources import uses
from desk.services.grids.rows import ListsBroughtIn, ListsPreview, Progress
from desk.words import translate

KIND = "grids"
_MODELS: Mapping[str, Any] = {model.SUBJECT: model for model in (GridMember, GridRange, Building, Resource, Grid)}
"""What an import makes, in the order in which it can be taken away."""


def preview_lists(session: Session, *, reading: GridLists, digest: str = "") -> ListsPreview:
    """Compare lists with the grids; nothing is changed. ``digest`` of the file tells an import made before."""
    require(session, Permission.LEDGER_IMPORT)
    require(session, Permission.GRIDS_WRITE)
    plan = Plan(session, reading)
    same_file = select(ImportBatch.id).where(ImportBatch.file_digest == digest, ImportBatch.undone_at.is_(None))
    earlier = session.scalar(same_file.order_by(ImportBatch.id.desc()).limit(1)) if digest else None
    return ListsPreview(tuple(each.row for each in plan.planned), tuple(plan.refused), earlier)


def bring_in_lists(
    session: Session,
    *,
    reading: GridLists,
    file_name: str,
    digest: str,
    progress: Progress | None = None,
    kind: str = KIND,
) -> ListsBroughtIn:
    """Bring lists in: what is new is added, what a row says otherwise is changed, nothing is taken away.

    Another 网格长 or 专职网格员 in the list of grids replaces the present one from today; who it was stays known.
    Addresses on file keep their grid until :func:`desk.services.grids.relocate`. ``progress(done, total)`` counts
    rows and may raise :class:`desk.errors.Cancelled`; everything then is as it was. ``kind`` names the ledger.
    """
    require(session, Permission.LEDGER_IMPORT)
    require(session, Permission.GRIDS_WRITE)
    plan = Plan(session, reading)
    if not plan.planned:
        raise DeskError(translate("grids", "No row of this list can be brought in. Nothing was changed."))
    batch = batches.begin(session, kind=kind, file_name=file_name, digest=digest)
    total = len(plan.planned)
    for done, each in enumerate(plan.planned):
        if progress is not None and done % 100 == 0:
            progress(done, total)
        if each.step is not None:
            each.step(session)
    session.flush()  # what can't be saved is said now, not at the end of the gesture
    if progress is not None:
        progress(total, total)
    refused = len({(each.sheet, each.row) for each in plan.refused})
    counts: dict[str, Counter[str]] = {}
    for each in plan.planned:
        counts.setdefault(each.row.part, Counter())[each.row.action] += 1
    batch.rows, batch.counts = total + refused, _totals(counts, total, refused)
    return ListsBroughtIn(batch.id, {part: dict(numbers) for part, numbers in counts.items()}, refused)


def undo(session: Session, *, batch_id: int, kind: str = KIND) -> tuple[int, int]:
    """Take an import of lists back; how many rows of the database were deleted, and how many given back.

    Addresses that were located in a grid which it made belong to none again. Raises Rejected when a row was changed
    since, a matter went to a grid or person that it made, or something else was put in such a grid; then nothing is
    changed.
    """
    require(session, Permission.LEDGER_IMPORT)
    require(session, Permission.GRIDS_WRITE)
    batch = batches.held(session, batch_id, kind)
    found = batches.traces(session, batch_id, _MODELS)
    _refuse_changed(session, batch_id)
    _refuse_used(session, found.made, found.touched)
    session.batch_id = batch_id
    for record in found.records:
        if record.action == "change":
            batches.put_back(session, _MODELS, record)
    session.flush()  # nothing may name what is deleted next
    _leave_grids(session, found.made[Grid.SUBJECT])
    for subject, keys in found.made.items():
        _delete(session, _MODELS[subject], keys)
    batches.close(session, batch)
    return sum(map(len, found.made.values())), found.restored


def _totals(counts: Mapping[str, Counter[str]], total: int, refused: int) -> dict[str, int]:
    """The totals in the words of a ledger's import, then those of each part."""
    by_action = sum(counts.values(), Counter[str]())
    totals = {
        "rows": total + refused, "created": by_action[NEW], "changed": by_action[CHANGED], "same": by_action[SAME],
        "repeated": 0, "refused": refused,
    }  # fmt: skip
    return totals | {f"{part}_{action}": number for part, acts in counts.items() for action, number in acts.items()}


def _refuse_changed(session: Session, batch_id: int) -> None:
    """Somebody saved a row after the import."""
    changed = len(batches.changed_since(session, batch_id, _MODELS))
    if changed:
        text = translate("grids", "{n} rows of this import were changed since. Nothing was taken back.", n=changed)
        raise Rejected({}, text)


def _refuse_used(session: Session, made: Mapping[str, list[int]], touched: Mapping[str, set[int]]) -> None:
    """Something else came into the grids of the import, or a matter to its people."""
    grids, people = made[Grid.SUBJECT], made[GridMember.SUBJECT]
    used = [exists().where(or_(Matter.grid_id.in_(grids), Matter.handler_id.in_(people)))]
    for model in (GridMember, GridRange, Building, Resource):
        used.append(exists().where(model.grid_id.in_(grids), model.id.not_in(touched[model.SUBJECT])))
    used.append(exists().where(Grid.parent_id.in_(grids), Grid.id.not_in(touched[Grid.SUBJECT])))
    if session.scalar(select(or_(*used))) or uses(session, made[Resource.SUBJECT]):
        raise Rejected({}, translate("grids", "What this import brought in is in use since. Nothing was taken back."))


def _leave_grids(session: Session, grids: list[int]) -> None:
    """Addresses that were located in grids of the import belong to none."""
    homes: tuple[Any, ...] = (ResidentAddress, Household)
    for home in homes:
        session.execute(
            update(home).where(home.grid_id.in_(grids)).values(grid_id=None),
            execution_options={"synchronize_session": False},
        )


def _delete(session: Session, model: Any, keys: list[int]) -> None:
    rows = session.scalars(select(model).where(model.id.in_(keys))).all()
    for row in sorted(rows, key=lambda row: -row.level) if model is Grid else rows:
        session.delete(row)
        if model is Grid:
            session.flush()  # a grid goes before the one above it
    session.flush()
