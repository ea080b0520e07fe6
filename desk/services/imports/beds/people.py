"""Who of a ledger of beds is on file: the same ID number; without one the same name and birth date, if both are known.

Somebody without a number and birth date may be any namesake: then a person chooses, and until then it is a new file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sqlalchemy import Select, select

from desk.db import Session
from desk.models.residents import Resident, ResidentAddress
from desk.rules import identity, masking
from desk.rules.identity import IdType, Sex
from desk.services import search
from desk.services.residents.rows import Status
from desk.words import translate

AT_ONCE = 500
"""Numbers or names in one question."""

_PAPERS = (IdType.RESIDENT_ID.value, IdType.RESIDENCE_PERMIT_HMT.value)
Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class OnFile:
    """A resident who is on file already."""

    resident_id: int
    name: str
    sex: str
    id_no: str | None
    birth_date: date | None
    status: str
    address: str

    @property
    def closed(self) -> bool:
        """Whether nobody comes who has this file."""
        return self.status != Status.LIVING


class People:
    """Everybody on file whom a row may be about."""

    def __init__(self, session: Session, rows: Iterable[Values]) -> None:
        named = [values for values in rows if values["name"] is not None]
        self._by_number: dict[str, OnFile] = {}
        self._by_name: defaultdict[str, list[OnFile]] = defaultdict(list)
        numbers = sorted({cast(str, values["id_no"]) for values in named if values["id_no"]})
        for portion in _portions(numbers):
            for known in _read(session, _query().where(Resident.id_type.in_(_PAPERS), Resident.id_no.in_(portion))):
                self._by_number[known.id_no or ""] = known
        names = sorted({cast(str, each["name"]) for each in named if each["id_no"] not in self._by_number})
        for portion in _portions(names):
            found = _query().where(Resident.name.in_(portion), Resident.status != Status.MERGED)
            for known in _read(session, found.order_by(Resident.id)):
                self._by_name[known.name].append(known)

    def certain(self, values: Values) -> OnFile | None:
        """The file that a row is about without doubt."""
        number = cast(str | None, values["id_no"])
        if number is not None and (known := self._by_number.get(number)) is not None:
            return known
        birth = values["birth_date"]
        if birth is None:
            return None
        alike = [each for each in self._namesakes(values) if each.birth_date == birth]
        return alike[0] if len(alike) == 1 else None

    def possible(self, values: Values) -> Sequence[OnFile]:
        """Whom a row may be about when it is not certain: only somebody without an ID number in the row."""
        if values["id_no"] is not None:
            return ()
        birth = values["birth_date"]
        return [each for each in self._namesakes(values) if birth is None or each.birth_date in (None, birth)]

    def _namesakes(self, values: Values) -> Iterator[OnFile]:
        """Files of the same name that no other ID number and no other sex speaks against."""
        for each in self._by_name.get(cast(str, values["name"]), ()):
            two_papers = each.id_no is not None and values["id_no"] is not None
            sexes = {each.sex, cast(Sex, values["sex"] or Sex.UNKNOWN).value} - {Sex.UNKNOWN.value}
            if not two_papers and len(sexes) < 2:
                yield each


def file_text(known: OnFile) -> str:
    """A file for the eye, to be told from its namesakes; number and address are masked."""
    sex = {Sex.MALE.value: translate("imports", "male"), Sex.FEMALE.value: translate("imports", "female")}
    parts = (
        known.name, sex.get(known.sex, ""), known.birth_date.isoformat() if known.birth_date else "",
        masking.mask_id(known.id_no) if known.id_no else "", search.short_address(known.address),
    )  # fmt: skip
    return " ".join(filter(None, parts))


def paper_of(number: str) -> IdType:
    """What kind of paper a number of 18 characters is of."""
    return identity.paper_of(number)


def _portions(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), AT_ONCE):
        yield values[start : start + AT_ONCE]


def _query() -> Select[Any]:
    home = (
        select(ResidentAddress.text)
        .where(ResidentAddress.resident_id == Resident.id)
        .order_by(ResidentAddress.kind)
        .limit(1)
        .scalar_subquery()
    )
    return select(Resident.id, Resident.name, Resident.sex, Resident.id_no, Resident.birth_date, Resident.status, home)


def _read(session: Session, query: Select[Any]) -> Iterator[OnFile]:
    for key, name, sex, number, birth, status, address in session.execute(query):
        yield OnFile(key, name, sex, number, birth, status, address or "")
