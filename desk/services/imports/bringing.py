"""A ledger brought in as a whole: one transaction, every row recorded, found by search, repeatable without doubles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import cast

from desk import collector, recording
from desk.db import Session
from desk.errors import DeskError
from desk.exchange.report import LedgerReading
from desk.models.residents import (
    Resident,
    ResidentTag,
)
from desk.rules import identity
from desk.rules.identity import IdType, Sex
from desk.rules.permissions import Permission
from desk.rules.tags import in_force
from desk.rules.times import local_date
from desk.services import batches, grids
from desk.services.acting import require
from desk.services.imports import indexing
from desk.services.imports.laying import NewFiles
from desk.services.imports.matching import (
    ADDRESSES,
    Matched,
    OnFile,
    Person,
    differences,
    is_blank,
    matched,
    with_choices,
)
from desk.services.imports.rows import Choices, ImportResult, Place, Progress
from desk.services.imports.writing import Writer, writer
from desk.services.residents import saving
from desk.words import translate

KIND = "residents"
_COUNTED = frozenset(("rows", "created", "changed", "same", "repeated", "refused"))


@dataclass(slots=True)
class _Run:
    """What one import works with, and how many files it changed or found as the row says."""

    session: Session
    hand: Writer
    locator: grids.Locator
    new: NewFiles
    changed: int = 0
    same: int = 0


def bring_in(
    session: Session,
    *,
    reading: LedgerReading,
    choices: Choices | None = None,
    file_name: str,
    digest: str,
    progress: Progress | None = None,
) -> ImportResult:
    """Bring a residents' ledger in. Rows about people on file fill in what is blank; ``choices`` overrule that.

    ``progress(done, total)`` counts rows and may raise :class:`desk.errors.Cancelled`; the transaction then leaves
    everything as it was.
    """
    require(session, Permission.LEDGER_IMPORT)
    require(session, Permission.RESIDENTS_WRITE)
    if not reading.accepted:
        raise DeskError(translate("imports", "No row of this ledger can be brought in. Nothing was changed."))
    chosen = choices or {}
    batches.hold(session, "residents", "households")
    batch = batches.begin(session, kind=KIND, file_name=file_name, digest=digest)
    total = len(reading.accepted)
    locator = grids.Locator(session)
    with collector.paused(), indexing.set_aside(session, total) as later, writer(session) as hand:
        run = _Run(session, hand, locator, NewFiles(session, hand, locator, batch_id=batch.id, most=total))
        acts = _acts(run, reading, chosen, progress)
        if session.connection().dialect.name == "postgresql":
            # The chain of records is held from the first one on, and there other desks would wait for it.
            acts = iter(list(acts))
        recording.append_encoded(session, acts, insert=hand.insert, wait=hand.wait)
        run.new.write_keys(later)
    _tell(progress, total, total)
    refused = len({(each.sheet, each.row) for each in reading.rejected})
    result = ImportResult(
        batch.id, total + len(reading.duplicates) + refused, run.new.made, run.changed, run.same,
        len(reading.duplicates), refused,
    )  # fmt: skip
    batch.rows = result.rows
    batch.counts = {key: value for key, value in asdict(result).items() if key in _COUNTED} | {
        "first_household": run.new.first_household, "last_household": run.new.last_household,
    }  # fmt: skip
    return result


def _tell(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, total)


def _acts(run: _Run, reading: LedgerReading, chosen: Choices, progress: Progress | None) -> Iterator[recording.Encoded]:
    """Bring all rows in; what is to be recorded of the new files."""
    done, total = 0, len(reading.accepted)
    for portion in matched(
        run.session, with_choices(reading, chosen), local_date(run.session.now), before_look=run.hand.wait
    ):
        yield from _take(run, portion, chosen)
        done += len(portion)
        _tell(progress, done * 9 // 10, total)


def _take(run: _Run, portion: list[Matched], choices: Choices) -> list[recording.Encoded]:
    new = [each for each in portion if each.on_file is None and not each.repeats]
    for each in portion:
        if each.repeats:
            run.same += 1
        elif each.on_file is not None:
            _fill_in(run, each, each.on_file, choices)
    return run.new.add(new) if new else []


def _fill_in(run: _Run, row: Matched, on_file: OnFile, choices: Choices) -> None:
    """Change the file where it is blank or where the row was chosen."""
    place: Place = (row.row.sheet, row.row.row)
    chosen = choices.get(place, {})
    fields = [name for name in differences(on_file.said, row.said) if chosen.get(name, is_blank(on_file.said, name))]
    if not fields:
        run.same += 1
        return
    session = run.session
    run.hand.wait()
    resident = saving.locked(session, on_file.resident_id)
    before, old_keys = saving.snapshot(resident), saving.keys_of(resident)
    with session.no_autoflush:
        for name in fields:
            _set(run, resident, name, row.said)
        if not ADDRESSES.keys().isdisjoint(fields):
            saving.settle(session, resident, run.locator.by_label(cast(str | None, row.row.values.get("grid"))))
    saving.finish(session, resident, before, old_keys, new=False)
    run.changed += 1


def _set(run: _Run, resident: Resident, name: str, said: Person) -> None:
    value = said[name]
    if name in ADDRESSES:
        saving.set_address(run.session, resident, ADDRESSES[name], value)
    elif name == "phones":
        saving.set_phones(resident, value)
    elif name == "emergency_contacts":
        saving.set_contacts(resident, saving.with_notes(resident, value))
    elif name == "tags":
        today = local_date(run.session.now)
        known = {tag.label for tag in resident.tags if in_force(tag.since, tag.until, today)}
        resident.tags.extend(ResidentTag(label=label, since=today) for label in value if label not in known)
    elif name == "id_no":
        id_type = said.get("id_type", IdType.RESIDENT_ID)
        resident.id_type, resident.id_no = id_type.value, value
        if id_type is not IdType.OTHER:
            told = identity.parse(value, today=local_date(run.session.now))
            resident.sex, resident.birth_date = told.sex.value, told.birth_date
    elif name not in ("sex", "birth_date") or resident.id_type not in (IdType.RESIDENT_ID, IdType.RESIDENCE_PERMIT_HMT):
        setattr(resident, name, value.value if isinstance(value, Sex) else value)
