"""Ledgers out (台账导出): what is on file, written as a sheet that the import reads back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Row, func, or_, select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.errors import Rejected
from desk.exchange.contacts import Contact
from desk.exchange.writing import DEFAULT_COLUMNS, write_residents
from desk.models.grids import Grid
from desk.models.residents import (
    Resident,
    ResidentAddress,
    ResidentContact,
    ResidentPhone,
    ResidentTag,
)
from desk.rules import masking
from desk.rules.identity import IdType, Sex
from desk.rules.permissions import Permission
from desk.rules.phones import Phone
from desk.rules.times import local_date
from desk.services import stations
from desk.services.acting import require
from desk.services.beds.exporting import export_beds
from desk.services.grids import export_resources
from desk.services.meals.exporting import export_meals
from desk.services.residents import AddressKind
from desk.services.residents.rows import masked_phone
from desk.services.search import age_on
from desk.words import translate

PAGE = 2_000
MASKED_COLUMNS = tuple("age" if name == "birth_date" else name for name in DEFAULT_COLUMNS)
"""What is masked in the number must not stand beside it."""

_FIELDS = {AddressKind.REGISTERED: "household_address", AddressKind.LIVING: "residence_address"}
Values = dict[str, object]


def export_residents(session: Session, *, path: Path, reveal: bool = False, reason: str = "") -> int:
    """Write the residents who live here to ``path`` (.xlsx or .csv); how many there are.

    Names, numbers, telephones and addresses are masked unless ``reveal``, which needs a ``reason``. The export and
    its reason are recorded. Raises :class:`desk.errors.DeskError` when the file can't be saved.
    """
    require(session, Permission.LEDGER_EXPORT)
    if reveal:
        require(session, Permission.RESIDENTS_REVEAL)
        if not reason.strip():
            raise Rejected({"reason": translate("exports", "Say what the unmasked list is needed for.")})
    written = write_residents(
        path,
        resident_rows(session, (Resident.status == "living",), masked=not reveal),
        columns=DEFAULT_COLUMNS if reveal else MASKED_COLUMNS,
        title=translate("exports", "Residents' ledger"),
        unit=stations.current(session).name,
        day=local_date(session.now),
    )
    facts: Mapping[str, list[object]] = {"rows": [None, written], "masked": [None, not reveal]}
    session.note("export", "export", "residents", facts, reason=reason.strip() or None)
    return written


def resident_rows(session: Session, conditions: Sequence[ColumnElement[bool]], *, masked: bool) -> Iterator[Values]:
    """The residents that meet ``conditions`` as rows of the ledger, by their keys."""
    after, number = 0, 0
    columns = (
        Resident.id, Resident.name, Resident.sex, Resident.id_type, Resident.id_no, Resident.birth_date,
        Resident.ethnicity, Resident.living_alone, Resident.self_care, Resident.remark, Grid.name.label("grid"),
    )  # fmt: skip
    home, any_home = aliased(ResidentAddress), aliased(ResidentAddress)
    first_kind = select(func.min(any_home.kind)).where(any_home.resident_id == Resident.id).scalar_subquery()
    query = (
        select(*columns)
        .select_from(Resident)
        .outerjoin(home, (home.resident_id == Resident.id) & (home.kind == first_kind))
        .outerjoin(Grid, Grid.id == home.grid_id)
        .where(*conditions)
        .order_by(Resident.id)
        .limit(PAGE)
    )
    while rows := session.execute(query.where(Resident.id > after)).all():
        first, after = rows[0].id, rows[-1].id
        lists = _lists(session, first, after)
        for row in rows:
            number += 1
            values = _values(session, row, lists[row.id]) | {"seq": number}
            yield _masked(values) if masked else values


def _values(session: Session, row: Row[Any], lists: Mapping[str, Any]) -> Values:
    today = local_date(session.now)
    by_paper = row.id_type in (IdType.RESIDENT_ID, IdType.RESIDENCE_PERMIT_HMT, IdType.NONE)
    return {
        "name": row.name,
        "sex": Sex(row.sex),
        "id_no": row.id_no if by_paper else None,
        "birth_date": row.birth_date,
        "age": age_on(row.birth_date, today),
        "ethnicity": row.ethnicity,
        "living_alone": row.living_alone,
        "self_care": row.self_care,
        "grid": row.grid,
        "remark": row.remark,
        **lists,
    }


def _lists(session: Session, first: int, last: int) -> Mapping[int, dict[str, Any]]:
    """What hangs on the residents with keys from ``first`` to ``last``, by resident and column."""
    found: defaultdict[int, dict[str, Any]] = defaultdict(dict)
    today = local_date(session.now)

    def add(resident_id: int, column: str, value: object) -> None:
        values = found[resident_id]
        values[column] = (*values.get(column, ()), value)

    address, phone, contact, tag = ResidentAddress, ResidentPhone, ResidentContact, ResidentTag
    for key, kind, text in session.execute(
        select(address.resident_id, address.kind, address.text).where(address.resident_id.between(first, last))
    ).tuples():
        found[key][_FIELDS[AddressKind(kind)]] = text
    for key, number, extension, owner in session.execute(
        select(phone.resident_id, phone.number, phone.extension, phone.owner)
        .where(phone.resident_id.between(first, last))
        .order_by(phone.resident_id, phone.position)
    ).tuples():
        add(key, "phones", Phone(number, extension, owner))
    for key, name, relation, reached in session.execute(
        select(contact.resident_id, contact.name, contact.relation, contact.phone)
        .where(contact.resident_id.between(first, last))
        .order_by(contact.resident_id, contact.position)
    ).tuples():
        add(key, "emergency_contacts", Contact(name, relation, reached))
    in_force = (or_(tag.since.is_(None), tag.since <= today), or_(tag.until.is_(None), tag.until > today))
    for key, label in session.execute(
        select(tag.resident_id, tag.label).where(tag.resident_id.between(first, last), *in_force).order_by(tag.id)
    ).tuples():
        add(key, "tags", label)
    return found


def _masked(values: Values) -> Values:
    masked: dict[str, Any] = dict(values)
    masked["name"] = masking.mask_name(masked["name"])
    if masked["id_no"]:
        masked["id_no"] = masking.mask_id(masked["id_no"])
    if masked["remark"]:
        masked["remark"] = masking.mask_numbers(masked["remark"])
    for field in _FIELDS.values():
        if field in masked:
            masked[field] = masking.mask_address(masked[field])
    masked["phones"] = tuple(masked_phone(phone.number, phone.extension) for phone in masked.get("phones", ()))
    masked["emergency_contacts"] = tuple(
        Contact(
            masking.mask_name(each.name) if each.name else None,
            each.relation,
            masked_phone(each.phone) if each.phone else None,
        )
        for each in masked.get("emergency_contacts", ())
    )
    return masked


EXPORTS: Mapping[str, Callable[..., int]] = {
    "residents": export_residents,
    "beds": export_beds,
    "meals": export_meals,
    "resources": export_resources,
}
"""By kind of ledger, what writes it: ``session``, ``path``, ``reveal`` and ``reason``; how many rows."""
