"""The telephone columns of a residents' ledger: the resident's own numbers and the people to call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from desk.exchange import residents_words as words
from desk.exchange.cells import Cell, identifier, shown
from desk.exchange.contacts import Contact, join_contacts, read_contacts
from desk.exchange.headings import Headings
from desk.exchange.ledger import Findings
from desk.exchange.report import Level
from desk.exchange.residents_fields import KIN_IN_HEADINGS
from desk.rules import phones
from desk.rules.phones import Phone
from desk.words import translate


class PhoneReader:
    """Reads the telephone cells of the rows of one sheet, top to bottom."""

    def __init__(self, headings: Headings, findings: Findings) -> None:
        self._findings = findings
        self._own = headings.of("phone")
        self._groups = _groups(headings)
        self._relatives = _relations(headings)
        self._above: dict[int, Cell] = {}

    def own(self, cells: Sequence[Cell]) -> tuple[Phone, ...]:
        """The resident's numbers, each once, in the order of the columns; 同上 takes those of the row above."""
        found: tuple[Phone, ...] = ()
        for column in self._own:
            value = cells[column]
            # A clean mobile number is what most cells hold; only the others are worth the full reading.
            if (
                type(value) is str
                and len(value) == 11
                and value.isdecimal()
                and value.isascii()
                and "13" <= value[:2] <= "19"
            ):
                self._above[column] = value
                phone = Phone(value)
                if phone not in found:
                    found = (*found, phone)
                continue
            value = self._said(column, value)
            if value == "":
                continue
            read, unreadable = phones.parse_cell(words.phone_text(value))
            found += tuple(phone for phone in read if phone not in found)
            if unreadable:
                self._warn("phone", shown(value), column)
        return found

    def contacts(self, cells: Sequence[Cell]) -> tuple[Contact, ...]:
        """The people to call, from columns for all together or for names, numbers and relations of their own."""
        found: list[Contact] = []
        for group in self._groups:
            person = words.phone_text(cells[group.person]) if group.person is not None else ""
            number = words.phone_text(cells[group.number]) if group.number is not None else ""
            relation = shown(cells[group.relation]) if group.relation is not None else ""
            if number or relation:
                contacts, readable = join_contacts(person, number, relation)
            else:
                contacts, readable = read_contacts(person)
            found.extend(contact for contact in contacts if contact not in found)
            if not readable:
                self._warn("emergency_phone" if number else "emergency", person + number, group.place(number))
        for column, relation in self._relatives.items():
            text = words.phone_text(cells[column])
            contacts, readable = read_contacts(text)
            known = {contact.phone for contact in found}
            found.extend(
                replace(contact, relation=contact.relation or relation)
                for contact in contacts
                if contact.phone is not None and contact.phone not in known
            )
            if not readable:
                self._warn("kin_phone", text, column)
        return tuple(found)

    def _said(self, column: int, value: Cell) -> Cell:
        if type(value) is str and identifier(value) in words.AS_ABOVE:
            return self._above.get(column, "")
        self._above[column] = value
        return value

    def _warn(self, name: str, text: str, column: int | None) -> None:
        if "*" in text or "＊" in text:
            message = translate("exchange", "The telephone number is masked and was not taken.")
            self._findings.warn(name, "PHONE_MASKED", message, Level.SHOULD, column=column)
            return
        message = translate("exchange", "The telephone number is not complete and was not taken: please check.")
        self._findings.warn(name, "PHONE_INVALID", message, Level.MUST, column=column)


@dataclass(frozen=True, slots=True)
class _Group:
    """0-based columns that tell of one contact; ``None`` for what has no column."""

    person: int | None = None
    number: int | None = None
    relation: int | None = None

    def place(self, number: str) -> int | None:
        """The column to point at when a number cannot be read."""
        return self.number if number else self.person


def _groups(headings: Headings) -> tuple[_Group, ...]:
    """Names with their numbers and relations, by whom the headings speak of (监护人姓名, 监护人电话), else by order."""
    kinds = {column.index: _kind_of(column.header) for column in headings.columns}
    numbers = list(headings.of("emergency_phone"))
    groups: list[_Group] = []
    people = headings.of("emergency")
    for exactly in (True, False):
        for person in people:
            if any(group.person == person for group in groups):
                continue
            number = next((at for at in numbers if _belong(kinds[person], kinds[at], exactly)), None)
            if number is not None:
                numbers.remove(number)
                groups.append(_Group(person, number))
            elif not exactly:
                groups.append(_Group(person))
    groups.sort(key=lambda group: group.person or 0)
    groups.extend(_Group(None, number) for number in numbers)
    kin = headings.of("emergency_relation")
    groups.extend(_Group() for _ in kin[len(groups) :])
    return tuple(replace(group, relation=at) for group, at in zip_longest(groups, kin[: len(groups)]))


def _belong(person: str | None, number: str | None, exactly: bool) -> bool:
    return person == number if exactly else person is None or number is None


def _kind_of(header: str) -> str | None:
    """Whom a heading speaks of; ``None`` for just a contact."""
    return next((word for word in ("监护", "赡养", "家属", "亲属", "子女", "照料") if word in header), None)


def _relations(headings: Headings) -> Mapping[int, str]:
    """The relation that stands in the heading of each column of relatives' numbers: 女儿电话 → 女儿."""
    return {
        column.index: next(word for word in KIN_IN_HEADINGS if word in column.header)
        for column in headings.columns
        if column.field == "kin_phone" and any(word in column.header for word in KIN_IN_HEADINGS)
    }
