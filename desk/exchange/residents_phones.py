"""The telephone columns of a residents' ledger: the resident's own numbers and the people to call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

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
        self._people = headings.of("emergency")
        self._numbers = headings.of("emergency_phone")
        self._kin = headings.of("emergency_relation")
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
        for at in range(max(len(self._people), len(self._numbers), len(self._kin))):
            person = words.phone_text(cells[self._people[at]]) if at < len(self._people) else ""
            number = words.phone_text(cells[self._numbers[at]]) if at < len(self._numbers) else ""
            relation = shown(cells[self._kin[at]]) if at < len(self._kin) else ""
            if number or relation:
                contacts, readable = join_contacts(person, number, relation)
            else:
                contacts, readable = read_contacts(person)
            found.extend(contact for contact in contacts if contact not in found)
            if not readable:
                column = self._numbers[at] if number else self._people[at]
                self._warn("emergency_phone" if number else "emergency", person + number, column)
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

    def _warn(self, name: str, text: str, column: int) -> None:
        if "*" in text or "＊" in text:
            message = translate("exchange", "The telephone number is masked and was not taken.")
            self._findings.warn(name, "PHONE_MASKED", message, Level.SHOULD, column=column)
            return
        message = translate("exchange", "The telephone number is not complete and was not taken: please check.")
        self._findings.warn(name, "PHONE_INVALID", message, Level.MUST, column=column)


def _relations(headings: Headings) -> Mapping[int, str]:
    """The relation that stands in the heading of each column of relatives' numbers: 女儿电话 → 女儿."""
    return {
        column.index: next(word for word in KIN_IN_HEADINGS if word in column.header)
        for column in headings.columns
        if column.field == "kin_phone" and any(word in column.header for word in KIN_IN_HEADINGS)
    }
