"""Who of a ledger of meals is on file: by ID number, by canteen card, else by a name that only one person has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from sqlalchemy import select

from desk.db import Session
from desk.models.meals import MealCard
from desk.models.residents import Resident
from desk.rules.identity import IdType
from desk.services.acting import station_of
from desk.services.imports.beds.people import AT_ONCE
from desk.services.residents.rows import Status

_PAPERS = (IdType.RESIDENT_ID.value, IdType.RESIDENCE_PERMIT_HMT.value)
Values = Mapping[str, object]
Marks = frozenset[tuple[str, str]]
"""A card and an ID number, or one of them, by the name of the value."""


@dataclass(slots=True)
class Person:
    """Whoever had meals: a file, or one that is to be made; then ``key`` is a number below zero.

    ``cards`` are those to be given out. ``by_name``: found by the name alone.
    """

    key: int
    name: str
    id_no: str | None = None
    cards: list[str] = field(default_factory=list)
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class _OnFile:
    key: int
    name: str
    id_no: str | None


class People:
    """Everybody whom the rows of a ledger are about. Files are common to all stations, cards are the station's own."""

    def __init__(self, session: Session, rows: Sequence[Values]) -> None:
        self._files: dict[int, _OnFile] = {}
        self._by_number: dict[str, int] = {}
        self._by_card: dict[str, int] = {}
        self._has_card: set[int] = set()
        self._by_name: defaultdict[str, list[int]] = defaultdict(list)
        self._look(session, rows)
        self._by_mark: dict[tuple[str, str], Person] = {}
        self._named: dict[str, list[Person]] = defaultdict(list)
        self._nameless: dict[str, Person] = {}
        self._made = 0
        self._sharing = self._namesakes(rows)
        for values in rows:
            if marks := _marks(values):
                self._resolve(values, marks)

    @property
    def file_keys(self) -> set[int]:
        """Keys of all files that rows may be about."""
        return set(self._files)

    def marked(self, values: Values) -> Person | None:
        """Whom a row with a card or an ID number is about; None for a row without."""
        return next((self._by_mark[mark] for mark in _marks(values)), None)

    def namesakes(self, values: Values) -> list[Person]:
        """Whom a row without either may be about: of the ledger and on file."""
        name = cast(str, values["name"])
        found = {person.key: person for person in self._named.get(name, ())}
        for key in self._by_name.get(name, ()):
            found.setdefault(key, Person(key, name, by_name=True))
        return list(found.values())

    def new_by_name(self, values: Values) -> Person:
        """A new file for a name that is nobody's, or several people's; one for all its rows."""
        name = cast(str, values["name"])
        if name not in self._nameless:
            self._nameless[name] = self._new(name, None)
        return self._nameless[name]

    def _new(self, name: str, id_no: str | None) -> Person:
        self._made += 1
        return Person(-self._made, name, id_no)

    def _resolve(self, values: Values, marks: Marks) -> None:
        person = next((self._by_mark[mark] for mark in sorted(marks) if mark in self._by_mark), None)
        number, card = cast(str | None, values["id_no"]), cast(str | None, values["card_no"])
        if person is None:
            person = self._found(values, number, card)
            self._named[person.name].append(person)
        for mark in marks:
            self._by_mark.setdefault(mark, person)
        if card is not None and card not in self._by_card and card not in person.cards:
            person.cards.append(card)

    def _found(self, values: Values, number: str | None, card: str | None) -> Person:
        name = cast(str, values["name"])
        key = self._by_number.get(number or "") or self._by_card.get(card or "")
        if key is not None:
            known = self._files[key]
            return Person(key, known.name, known.id_no)
        alike = self._by_name.get(name, [])
        if len(alike) == 1 and self._sharing[name] == 1:
            known = self._files[alike[0]]
            other_card = card is not None and known.key in self._has_card
            other_number = None not in (number, known.id_no)
            if not other_card and not other_number:
                return Person(known.key, name, known.id_no, by_name=True)
        return self._new(name, number)

    def _namesakes(self, rows: Iterable[Values]) -> dict[str, int]:
        """How many different people of the ledger seem to have each name."""
        groups: defaultdict[str, list[set[tuple[str, str]]]] = defaultdict(list)
        for values in rows:
            if not (marks := set(_marks(values))):
                continue
            of_name = groups[cast(str, values["name"])]
            for group in [each for each in of_name if each & marks]:
                marks |= group
                of_name.remove(group)
            of_name.append(marks)
        return {name: len(of_name) for name, of_name in groups.items()}

    def _look(self, session: Session, rows: Sequence[Values]) -> None:
        columns = select(Resident.id, Resident.name, Resident.id_no)
        numbers = {cast(str, values["id_no"]) for values in rows if values["id_no"]}
        for portion in _portions(numbers):
            papers = columns.where(Resident.id_type.in_(_PAPERS), Resident.id_no.in_(portion))
            for key, name, number in session.execute(papers).tuples():
                self._files[key] = _OnFile(key, name, number)
                self._by_number[number or ""] = key
        for portion in _portions({cast(str, values["name"]) for values in rows}):
            named = columns.where(Resident.name.in_(portion), Resident.status != Status.MERGED)
            for key, name, number in session.execute(named.order_by(Resident.id)).tuples():
                self._files[key] = _OnFile(key, name, number)
                self._by_name[name].append(key)
        cards = {cast(str, values["card_no"]) for values in rows if values["card_no"]}
        given_out = columns.join(MealCard, MealCard.resident_id == Resident.id)
        mine = given_out.where(MealCard.station_id == station_of(session))
        for portion in _portions(cards):
            held = mine.add_columns(MealCard.number).where(MealCard.number.in_(portion))
            for key, name, number, card in session.execute(held).tuples():
                self._files[key] = _OnFile(key, name, number)
                self._by_card[card] = key
        in_use = select(MealCard.resident_id).where(MealCard.station_id == station_of(session))
        self._has_card = set(session.scalars(in_use.where(MealCard.ended_on.is_(None))))


def _marks(values: Values) -> Marks:
    return frozenset((name, cast(str, values[name])) for name in ("id_no", "card_no") if values[name] is not None)


def _portions(values: Iterable[str]) -> Iterator[Sequence[str]]:
    ordered = sorted(values)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]
