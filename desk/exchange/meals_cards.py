"""Whom a row of a ledger of meals is about: the number of a canteen card, or an ID number in its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import cast

from desk.errors import RuleBroken
from desk.exchange.cells import Cell, identifier, is_nothing, is_number, shown
from desk.exchange.ledger import Findings
from desk.exchange.report import Level
from desk.rules import identity
from desk.words import translate

DIGITS = 6
_LOST_DIGITS_FROM = 1e15
_BEFORE = re.compile(r"(?:NO[.:]?|№|#|编号|饭卡|餐卡|卡)+(?:号|NO[.:]?)?[:.]?", re.IGNORECASE)
_NUMBER = re.compile(rf"\d{{1,{DIGITS}}}(?:\.0)?")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+?\d+", re.IGNORECASE)
_ID_LENGTHS = frozenset((15, 18))


class CardReader:
    """Reads the card and the ID number of the rows of one sheet.

    ``first`` has the first column of each field; ``shown_as`` numbers in their formats by (row, column).
    """

    def __init__(
        self, findings: Findings, first: Mapping[str, int], shown_as: Mapping[tuple[int, int], str], today: date
    ) -> None:
        self._findings = findings
        self._first = first
        self._shown_as = shown_as
        self._today = today

    def read(self, cells: list[Cell], values: dict[str, object]) -> None:
        """``card_no`` of six digits and ``id_no``; what can't be read refuses the row, neither is warned about."""
        card, number = self._card(cells)
        if "id_no" in self._first:
            other = self._paper("id_no", cells)
            if number is not None and other is not None and number != other:
                words = translate("exchange", "The ID number here and the one in the column of cards are not the same.")
                self._findings.reject("id_no", "ID_CONFLICT", words)
            number = number or other
        values["card_no"], values["id_no"] = card, number
        if card is None and number is None and not self._findings.rejections:
            words = translate("exchange", "There is no card number: the person has to be matched by name.")
            self._findings.warn("card" if "card" in self._first else "name", "CARD_MISSING", words, Level.MUST)

    def _card(self, cells: list[Cell]) -> tuple[str | None, str | None]:
        """Number of the card, or the ID number that stands in its place."""
        if "card" not in self._first:
            return None, None
        at = self._first["card"]
        value = cells[at]
        if is_number(value) and abs(cast(float, value)) >= _LOST_DIGITS_FROM:
            return None, self._paper("card", cells)
        text = identifier(self._shown_as.get((self._findings.number, at)) or value)
        plain = _BEFORE.sub("", text, count=1) if _BEFORE.match(text) else text
        if is_nothing(plain):
            return None, None
        if _NUMBER.fullmatch(plain):
            return plain.removesuffix(".0").zfill(DIGITS), None
        if (len(plain) in _ID_LENGTHS and plain[:-1].isdigit()) or _SCIENTIFIC.fullmatch(plain):
            return None, self._paper("card", cells)
        words = translate("exchange", "“{text}” is no card number of {n} digits.", text=shown(value).strip(), n=DIGITS)
        self._findings.reject("card", "CARD_INVALID", words)
        return None, None

    def _paper(self, name: str, cells: list[Cell]) -> str | None:
        value = cells[self._first[name]]
        if is_number(value) and abs(cast(float, value)) >= _LOST_DIGITS_FROM:
            words = translate(
                "exchange",
                "The ID number was stored as a number and its last three digits became 000; it cannot be used. "
                "Set the cell to text and enter it again.",
            )
            self._findings.reject(name, "ID_NUMERIC", words)
            return None
        text = _BEFORE.sub("", identifier(value))
        if is_nothing(text):
            return None
        try:
            known = identity.parse(text, today=self._today)
        except RuleBroken as broken:
            self._findings.reject(name, broken.code, broken.text)
            return None
        if known.converted:
            words = translate(
                "exchange",
                "An old number of 15 digits, turned into {number} by the rule: please check.",
                number=known.number,
            )
            self._findings.warn(name, "ID15_CONVERTED", words, Level.MUST)
        return known.number
