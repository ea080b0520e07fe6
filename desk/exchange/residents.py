"""The residents' ledger (居民台账, 60周岁以上老年人台账): its mapping and the judgement of each row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import cast

from desk.exchange import residents_words as words
from desk.exchange.cells import (
    Cell,
    identifier,
    is_nothing,
    plain_text,
    shown,
    yes_no,
)
from desk.exchange.ledger import Findings, Key, LedgerKind, Progress, SheetFacts, read_ledger
from desk.exchange.persons import PersonReader
from desk.exchange.report import LedgerReading, Level
from desk.exchange.residents_fields import RESIDENT_FIELDS
from desk.exchange.residents_phones import PhoneReader
from desk.exchange.workbook import open_workbook
from desk.rules import identity, tags
from desk.rules.phones import Phone
from desk.words import translate

PLACES = ("estate", "building", "unit", "room")
"""Columns that together are the address where somebody lives, when no column has it whole."""


def read_residents(
    path: Path | str,
    dictionary: tags.TagDictionary,
    *,
    today: date,
    as_of: date | None = None,
    progress: Progress | None = None,
) -> LedgerReading:
    """Open and judge a residents' ledger; see :func:`~desk.exchange.ledger.read_ledger` for the arguments."""
    return read_ledger(open_workbook(path), residents_ledger(dictionary), today=today, as_of=as_of, progress=progress)


def residents_ledger(dictionary: tags.TagDictionary) -> LedgerKind:
    """The mapping of the residents' ledger; ``dictionary`` knows the categories of people.

    Values of an accepted row, only those whose column is there: ``seq`` int or str, ``name`` str, ``sex`` Sex or
    None, ``id_no`` str or None, ``birth_date`` date or None, ``age`` and ``age_reported`` in full years,
    ``ethnicity``, ``household_address``, ``residence_address``, ``grid``, ``community``, ``self_care``, ``remark``
    str or None, ``phones`` tuple of Phone, ``emergency_contacts`` tuple of Contact, ``tags`` tuple of str,
    ``living_alone`` bool or None; ``id_type`` and ``other_id_no`` str when the paper is no ID card.
    """
    return LedgerKind(
        name="residents",
        fields=RESIDENT_FIELDS,
        required=(
            frozenset({"name"}),
            frozenset({"id_no", "birth", "phone", "residence_address", "household_address", "age", "room"}),
        ),
        minimum=2,
        key_field="id_no",
        not_compared=frozenset({"seq", "age"}),
        as_sets=frozenset({"tags"}),
        make_reader=lambda facts, findings, shared: ResidentReader(facts, findings, shared, dictionary),
        wanted=lambda: translate("exchange", "the name and the ID number, address or telephone"),
    )


class ResidentReader:
    """Turns the rows of one sheet into residents' values."""

    def __init__(
        self, facts: SheetFacts, findings: Findings, shared: dict[object, object], dictionary: tags.TagDictionary
    ) -> None:
        self._findings = findings
        self._dictionary = dictionary
        self._today = facts.today
        self._as_of = facts.as_of
        self._first = {
            column.field: facts.headings.of(column.field)[0] for column in facts.headings.columns if column.field
        }
        self._person = PersonReader(findings, self._first, today=facts.today)
        self._minimum_age = words.minimum_age(f"{facts.name or ''} {facts.title.title or ''}")
        self._namesakes = cast(dict[tuple[object, object], tuple[int, str]], shared.setdefault("namesakes", {}))
        self._numbers = PhoneReader(facts.headings, findings)
        self._above: dict[str, str | None] = {}
        self._rest = self._other_steps()

    def read(self, cells: list[Cell]) -> dict[str, object]:
        """One row's values in the order of the report."""
        values: dict[str, object] = {}
        if "seq" in self._first:
            values["seq"] = words.whole_number(cells[self._first["seq"]])
        self._person.name(cells, values)
        self._person.papers(cells, values)
        if not self._findings.rejections and (self._as_of is not None or "age" in self._first):
            self._ages(cells, values)
        for step in self._rest:
            step(cells, values)
        return values

    def key(self, values: Mapping[str, object]) -> Key | None:
        """The ID number; without one, name, birth date (else address) and first telephone number together."""
        number = values.get("id_no")
        if number is not None:
            return Key("id_no", "id_no", cast(str, number))
        numbers = cast(tuple[Phone, ...], values.get("phones", ()))
        apart = values["birth_date"] or values.get("residence_address") or values.get("household_address")
        if apart is None or not numbers or values.get("other_id_no"):
            return None
        return Key("name", "name", f"{values['name']} {apart} {numbers[0].number}")

    def accept(self, number: int, values: Mapping[str, object]) -> None:
        """Warn when an earlier row has the same name and birth date but another ID number."""
        birth = values.get("birth_date")
        if birth is None:
            return
        person = (values["name"], birth)
        known = self._namesakes.get(person)
        if known is None:
            self._namesakes[person] = (number, str(values.get("id_no") or ""))
        else:
            both = known[1] and values.get("id_no")
            message = (
                translate(
                    "exchange",
                    "Same name and birth date as row {row} but another ID number: taken as two persons, please check.",
                    row=known[0],
                )
                if both
                else translate(
                    "exchange",
                    "Same name and birth date as row {row}, and an ID number is missing: please check"
                    " whether this is one person.",
                    row=known[0],
                )
            )
            self._findings.warn("name", "SAME_NAME_BIRTH", message, Level.SHOULD, other_row=known[0])

    def _other_steps(self) -> list[Callable[[list[Cell], dict[str, object]], None]]:
        """What is read besides name and identity, only for the columns that are there."""
        wanted: list[tuple[tuple[str, ...], Callable[[list[Cell], dict[str, object]], None]]] = [
            (("ethnicity",), self._ethnicity),
            (("household_address", "residence_address"), self._addresses),
            (PLACES, self._joined_address),
            (("phone",), self._phones),
            (("emergency", "emergency_phone", "emergency_relation", "kin_phone"), self._contacts),
            (("tags",), self._tags),
            (("living_alone",), self._living_alone),
            (("self_care",), self._self_care),
            (("grid", "community"), self._places),
            (("remark",), self._remark),
        ]
        if "residence_address" in self._first:
            wanted = [(fields, step) for fields, step in wanted if fields is not PLACES]
        return [step for fields, step in wanted if any(name in self._first for name in fields)]

    def _ages(self, cells: list[Cell], values: dict[str, object]) -> None:
        birth = cast(date | None, values["birth_date"])
        age: int | None = None
        if birth is not None and self._as_of is not None and birth <= self._as_of:
            age = identity.age(birth, self._as_of)
        values["age"] = age
        if "age" in self._first:
            reported = words.reported_age(cells[self._first["age"]])
            values["age_reported"] = reported
            if age is not None and reported is not None and abs(reported - age) > 1:
                message = translate(
                    "exchange",
                    "The age {reported} contradicts the birth date: {age} years.",
                    reported=reported,
                    age=age,
                )
                self._findings.warn("age", "AGE_MISMATCH", message, Level.MUST)
        if self._minimum_age and age is not None and age < self._minimum_age:
            message = translate(
                "exchange",
                "Younger than {minimum} ({age} years): outside this ledger.",
                minimum=self._minimum_age,
                age=age,
            )
            place = "id_no" if "id_no" in self._first else "name"
            self._findings.warn(place, f"AGE_BELOW_{self._minimum_age}", message, Level.SHOULD)

    def _text(self, cells: list[Cell], name: str) -> str | None:
        """Text of a field; 同上 and 〃 take the text of the row above."""
        text = plain_text(cells[self._first[name]])
        if text in words.AS_ABOVE:
            return self._above.get(name)
        self._above[name] = text
        return text

    def _ethnicity(self, cells: list[Cell], values: dict[str, object]) -> None:
        text = identifier(self._text(cells, "ethnicity") or "")
        if not text or is_nothing(text):
            values["ethnicity"] = None
        else:
            values["ethnicity"] = text if text.endswith(("族", "人", "籍", "其他", "其它")) else f"{text}族"

    def _addresses(self, cells: list[Cell], values: dict[str, object]) -> None:
        household = self._text(cells, "household_address") if "household_address" in self._first else None
        residence = self._text(cells, "residence_address") if "residence_address" in self._first else None
        if residence is not None and residence in words.SAME_AS_HOUSEHOLD and "household_address" in self._first:
            residence = household
            self._above["residence_address"] = residence
        elif household is not None and household in words.SAME_AS_RESIDENCE and "residence_address" in self._first:
            household = residence
            self._above["household_address"] = household
        if "household_address" in self._first:
            values["household_address"] = None if household is None or is_nothing(household) else household
        if "residence_address" in self._first:
            values["residence_address"] = None if residence is None or is_nothing(residence) else residence

    def _joined_address(self, cells: list[Cell], values: dict[str, object]) -> None:
        values["residence_address"] = words.joined_address(
            {name: cells[self._first[name]] for name in PLACES if name in self._first}
        )

    def _phones(self, cells: list[Cell], values: dict[str, object]) -> None:
        values["phones"] = self._numbers.own(cells)

    def _contacts(self, cells: list[Cell], values: dict[str, object]) -> None:
        values["emergency_contacts"] = self._numbers.contacts(cells)

    def _tags(self, cells: list[Cell], values: dict[str, object]) -> None:
        found: dict[str, None] = {}
        for word in tags.split(shown(cells[self._first["tags"]])):
            if is_nothing(word):
                continue
            label = self._dictionary.canonical(word)
            if label is None:
                message = translate(
                    "exchange", "The category “{word}” is not in the dictionary; it is kept as written.", word=word
                )
                self._findings.warn("tags", "TAG_UNKNOWN", message, Level.SHOULD)
            found[label or word] = None
        values["tags"] = tuple(found)

    def _living_alone(self, cells: list[Cell], values: dict[str, object]) -> None:
        values["living_alone"] = yes_no(cells[self._first["living_alone"]])

    def _self_care(self, cells: list[Cell], values: dict[str, object]) -> None:
        word = identifier(cells[self._first["self_care"]])
        known = words.SELF_CARE.get(word)
        values["self_care"] = known if known or is_nothing(word) else word
        if known is None and not is_nothing(word):
            message = translate(
                "exchange", "The self-care word “{word}” is not known; it is kept as written.", word=word
            )
            self._findings.warn("self_care", "SELF_CARE_UNKNOWN", message, Level.SHOULD)

    def _places(self, cells: list[Cell], values: dict[str, object]) -> None:
        for name in ("grid", "community"):
            if name in self._first:
                values[name] = self._text(cells, name)

    def _remark(self, cells: list[Cell], values: dict[str, object]) -> None:
        text = plain_text(cells[self._first["remark"]])
        values["remark"] = text
        if text and words.says_deceased(text):
            message = translate("exchange", "The remark says that this person has died: please confirm the import.")
            self._findings.warn("remark", "REMARK_DECEASED", message, Level.SHOULD)
