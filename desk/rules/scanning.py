"""What a scanner reads off paper: digits, told apart by how many there are and by their check digit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desk.errors import RuleBroken
from desk.rules.laundry import read_bag_code
from desk.rules.numbers import number_of_scan, read_card_token


class CodeKind(StrEnum):
    """On what a code stands: a card or a door, the tag of a laundry bag, the papers of a matter."""

    CARD = "CARD"
    BAG = "BAG"
    MATTER = "MATTER"


@dataclass(frozen=True, slots=True)
class Code:
    """A code that is written as the desk writes them. ``text``: its ASCII digits, or the number of the matter."""

    kind: CodeKind
    text: str


def plain_digits(text: str) -> str:
    """The digits of ``text`` in ASCII, half- or full-width as they were; "" when anything else is in it."""
    return "".join(str(int(each)) for each in text) if text.isdecimal() else ""


def read_code(text: str) -> Code | None:
    """What was scanned or typed, if it is a code of the desk; None for any other number."""
    digits = plain_digits("".join(text.split()))
    if bag := read_bag_code(digits):
        return Code(CodeKind.BAG, bag)
    if number := number_of_scan(digits):
        return Code(CodeKind.MATTER, number)
    try:
        return Code(CodeKind.CARD, read_card_token(digits))
    except RuleBroken:
        return None
