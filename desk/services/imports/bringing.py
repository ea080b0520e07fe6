"""A ledger brought in as a whole: one transaction, every row recorded, found by search, repeatable without doubles."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import Any, cast

from sqlalchemy import select, text

from desk import bulk, recording
from desk.db import Session
from desk.errors import DeskError
from desk.exchange.report import Accepted, LedgerReading
from desk.models.imports import ImportBatch
from desk.models.residents import (
    Household,
    Resident,
    ResidentAddress,
    ResidentContact,
    ResidentPhone,
    ResidentTag,
)
from desk.recording import Act
from desk.rules import addresses, identity
from desk.rules.identity import IdType, Sex
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import grids
from desk.services.acting import require, station_of
from desk.services.imports.keys import KeyPile
from desk.services.imports.matching import (
    ADDRESSES,
    PLAIN,
    Matched,
    OnFile,
    Person,
    differences,
    matched,
    said_by,
    with_choices,
)
from desk.services.imports.rows import Choices, ImportResult, Place, Progress
from desk.services.residents import saving
from desk.services.residents.rows import Status, phone_text
from desk.words import translate

KIND = "residents"
RECORDS_AT_ONCE = 2_000

_RESIDENT = (
    "id", "version", "station_id", "name", "sex", "id_type", "id_no", "birth_date", "ethnicity", "household_id",
    "living_alone", "self_care", "remark", "status", "batch_id", "created_at", "updated_at",
)  # fmt: skip
_HOUSEHOLD = ("id", "station_id", "address", "address_key", "grid_id")
_ADDRESS = ("resident_id", "kind", "text", "address_key", "grid_id")
_PHONE = ("resident_id", "position", "number", "extension", "owner")
_CONTACT = ("resident_id", "position", "name", "relation", "phone")
_TAG = ("resident_id", "label", "since")


@dataclass(slots=True)
class _Run:
    """What one import has done so far. ``made``: key, row, household and grid of each new file."""

    session: Session
    batch_id: int
    locator: grids.Locator
    made: list[tuple[int, Accepted, int | None, int | None]] = field(default_factory=list)
    keys: KeyPile = field(default_factory=KeyPile)
    households: dict[str, int] = field(default_factory=dict)
    first_household: int = 0
    last_household: int = 0
    changed: int = 0
    same: int = 0


@dataclass(slots=True)
class _Rows:
    """Rows of one portion, in the order of the columns above."""

    residents: list[tuple[Any, ...]] = field(default_factory=list)
    households: list[tuple[Any, ...]] = field(default_factory=list)
    addresses: list[tuple[Any, ...]] = field(default_factory=list)
    phones: list[tuple[Any, ...]] = field(default_factory=list)
    contacts: list[tuple[Any, ...]] = field(default_factory=list)
    tags: list[tuple[Any, ...]] = field(default_factory=list)


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
    _hold(session)
    batch = ImportBatch(
        station_id=station_of(session), kind=KIND, file_name=file_name, file_digest=digest, rows=0, counts={},
        imported_at=session.now, imported_by_id=session.actor.staff_id,
    )  # fmt: skip
    session.add(batch)
    session.flush()  # everything else names the batch by its key
    session.batch_id = batch.id
    run = _Run(session, batch.id, grids.Locator(session))
    total = len(reading.accepted)
    with _no_collection():
        done = 0
        for portion in matched(session, with_choices(reading, chosen), local_date(session.now)):
            _take(run, portion, chosen)
            done += len(portion)
            _tell(progress, done * 6 // 10, total)
        run.keys.write(session)
        _tell(progress, total * 8 // 10, total)
        _write_records(run, progress, total)
    refused = len({(each.sheet, each.row) for each in reading.rejected})
    result = ImportResult(
        batch.id, total + len(reading.duplicates) + refused, len(run.made), run.changed, run.same,
        len(reading.duplicates), refused,
    )  # fmt: skip
    batch.rows = result.rows
    batch.counts = {key: value for key, value in asdict(result).items() if key != "batch_id"} | {
        "first_household": run.first_household, "last_household": run.last_household,
    }  # fmt: skip
    return result


@contextmanager
def _no_collection() -> Iterator[None]:
    """No search for cyclic garbage among a million rows that hold none: a quarter of the time of a large import."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _hold(session: Session) -> None:
    """Nobody adds a resident or a household between our look and our writing; SQLite has one writer anyway."""
    if session.connection().dialect.name == "postgresql":
        session.connection().execute(text("LOCK TABLE residents, households IN SHARE ROW EXCLUSIVE MODE"))


def _tell(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, total)


def _take(run: _Run, portion: list[Matched], choices: Choices) -> None:
    new = [each for each in portion if each.on_file is None and not each.repeats]
    for each in portion:
        if each.repeats:
            run.same += 1
        elif each.on_file is not None:
            _fill_in(run, each, each.on_file, choices)
    if new:
        _insert(run, new)


def _fill_in(run: _Run, row: Matched, on_file: OnFile, choices: Choices) -> None:
    """Change the file where it is blank or where the row was chosen."""
    place: Place = (row.row.sheet, row.row.row)
    chosen = choices.get(place, {})
    fields = [name for name in differences(on_file.said, row.said) if chosen.get(name, not on_file.said.get(name))]
    if not fields:
        run.same += 1
        return
    session = run.session
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
        saving.set_contacts(resident, value)
    elif name == "tags":
        known = {tag.label for tag in resident.tags if tag.until is None}
        since = local_date(run.session.now)
        resident.tags.extend(ResidentTag(label=label, since=since) for label in value if label not in known)
    elif name == "id_no":
        id_type = said.get("id_type", IdType.RESIDENT_ID)
        resident.id_type, resident.id_no = id_type.value, value
        if id_type is IdType.RESIDENT_ID:
            told = identity.parse(value, today=local_date(run.session.now))
            resident.sex, resident.birth_date = told.sex.value, told.birth_date
    elif name not in ("sex", "birth_date") or resident.id_type != IdType.RESIDENT_ID:
        setattr(resident, name, value.value if isinstance(value, Sex) else value)


def _insert(run: _Run, new: Sequence[Matched]) -> None:
    session = run.session
    rows = _Rows()
    homes = [_home(run, each) for each in new]
    _number_households(run, homes, rows)
    ids = bulk.take_keys(session, Resident.__table__, len(new))
    for resident_id, each, home in zip(ids, new, homes, strict=True):
        _lay_out(run, rows, resident_id, each, home)
    for table, columns, values in (
        (Household, _HOUSEHOLD, rows.households),
        (Resident, _RESIDENT, rows.residents),
        (ResidentAddress, _ADDRESS, rows.addresses),
        (ResidentPhone, _PHONE, rows.phones),
        (ResidentContact, _CONTACT, rows.contacts),
        (ResidentTag, _TAG, rows.tags),
    ):
        bulk.insert(session, table.__table__, columns, values)


@dataclass(frozen=True, slots=True)
class _Home:
    """Where someone lives, else is registered."""

    text: str
    parts: addresses.AddressParts
    key: str
    grid_id: int | None

    @property
    def dwelling(self) -> bool:
        """Whether the address names a door."""
        return bool(self.parts.proper and self.parts.room)


def _home(run: _Run, each: Matched) -> _Home | None:
    address = each.said.get("residence_address") or each.said.get("household_address")
    if address is None:
        return None
    parts = addresses.parse(address)
    grid_id = run.locator.by_label(cast(str | None, each.row.values.get("grid"))) or run.locator.by_address(parts)
    return _Home(address, parts, parts.proper + parts.house + parts.rest, grid_id)


def _number_households(run: _Run, homes: Sequence[_Home | None], rows: _Rows) -> None:
    """Give every dwelling of the portion its household, the ones on file or new ones."""
    wanted = {home.key: home for home in homes if home and home.dwelling and home.key not in run.households}
    if not wanted:
        return
    known = select(Household.address_key, Household.id).where(Household.address_key.in_(list(wanted)))
    for key, household_id in run.session.execute(known).tuples():
        run.households[key] = household_id
        del wanted[key]
    numbers = bulk.take_keys(run.session, Household.__table__, len(wanted))
    station_id = station_of(run.session)
    for number, (key, home) in zip(numbers, wanted.items(), strict=True):
        run.households[key] = number
        rows.households.append((number, station_id, home.text, key, home.grid_id))
    if numbers:
        run.first_household = run.first_household or numbers[0]
        run.last_household = numbers[-1]


def _lay_out(run: _Run, rows: _Rows, resident_id: int, each: Matched, home: _Home | None) -> None:
    said = each.said
    get = said.get
    now = run.session.now
    household_id = run.households[home.key] if home and home.dwelling else None
    id_no = get("id_no")
    id_type = get("id_type", IdType.RESIDENT_ID) if id_no else IdType.NONE
    rows.residents.append((
        resident_id, 1, station_of(run.session), said["name"], get("sex", Sex.UNKNOWN).value, id_type.value, id_no,
        get("birth_date"), get("ethnicity"), household_id, get("living_alone"), get("self_care"), get("remark"),
        Status.LIVING.value, run.batch_id, now, now,
    ))  # fmt: skip
    grid_id = home.grid_id if home else None
    places: list[addresses.AddressParts] = []
    for name, kind in ADDRESSES.items():
        address = get(name)
        if address is None:
            continue
        if home is not None and address == home.text:
            places.append(home.parts)
            rows.addresses.append((resident_id, kind, address, home.key, grid_id))
        else:
            other = addresses.parse(address)
            places.append(other)
            rows.addresses.append(
                (resident_id, kind, address, other.proper + other.house + other.rest, run.locator.by_address(other))
            )
    for position, phone in enumerate(get("phones", ())):
        rows.phones.append((resident_id, position, phone.number, phone.extension, phone.label))
    for position, contact in enumerate(get("emergency_contacts", ())):
        rows.contacts.append((resident_id, position, contact.name, contact.relation, contact.phone))
    for label in get("tags", ()):
        rows.tags.append((resident_id, label, None))
    numbers = [phone.number for phone in get("phones", ())]
    run.keys.add(resident_id, name=said["name"], id_no=id_no, phones=numbers, places=places)
    run.made.append((resident_id, each.row, household_id, grid_id))


def _write_records(run: _Run, progress: Progress | None, total: int) -> None:
    """One record for each new resident, holding telephones and addresses too; last, for it locks the chain."""
    made = run.made
    for start in range(0, len(made), RECORDS_AT_ONCE):
        acts = [
            Act(
                "create",
                Resident.SUBJECT,
                str(resident_id),
                _said_in_record(said_by(row.values), household_id, grid_id),
            )
            for resident_id, row, household_id, grid_id in made[start : start + RECORDS_AT_ONCE]
        ]
        recording.append(run.session, acts)
        _tell(progress, total * 8 // 10 + start * 2 // 10, total)
    _tell(progress, total, total)


def _said_in_record(said: Person, household_id: int | None, grid_id: int | None) -> dict[str, list[Any]]:
    changes: dict[str, list[Any]] = {}
    for name in ("id_no", *PLAIN):
        value = said.get(name)
        if value is not None:
            changes[name] = [None, recording.plain(value)]
    for name, kind in ADDRESSES.items():
        if name in said:
            changes[f"{kind}_address"] = [None, said[name]]
    if "phones" in said:
        changes["phones"] = [None, [[phone_text(each.number, each.extension), each.label] for each in said["phones"]]]
    if "emergency_contacts" in said:
        changes["contacts"] = [None, [[each.name, each.relation, each.phone] for each in said["emergency_contacts"]]]
    if "tags" in said:
        changes["tags"] = [None, list(said["tags"])]
    if household_id is not None:
        changes["household_id"] = [None, household_id]
    if grid_id is not None:
        changes["grid_id"] = [None, grid_id]
    return changes
