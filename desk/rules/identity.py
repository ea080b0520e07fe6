"""Identity papers: the resident ID number by GB 11643-1999 (公民身份号码) and what may stand in its place."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desk.errors import RuleBroken
from desk.rules.text import squeeze
from desk.words import translate

_CHECK_DIGITS = "10X98765432"
_WHOLE = re.compile(r"[0-9]{17}[0-9X]")
_LEGACY = re.compile(r"[0-9]{15}")
_SCIENTIFIC = re.compile(r"[0-9](?:\.[0-9]*)?E\+?[0-9]{1,3}")
_BAD_CHARACTER = re.compile(r"[^0-9X]|X(?!$)")
_PASSPORT = re.compile(r"[A-Z0-9]{5,20}")
_HMT_PREFIXES = ("81", "82", "83")
_LONGEST_OTHER = 40


class Sex(StrEnum):
    """Sex as the ID number tells it; the 17th digit is odd for men."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


class IdType(StrEnum):
    """Kinds of papers a resident may show."""

    RESIDENT_ID = "resident_id"
    RESIDENCE_PERMIT_HMT = "residence_permit_hmt"
    """港澳台居民居住证: 18 characters by the same standard, beginning with 81, 82 or 83."""
    PASSPORT = "passport"
    OTHER = "other"
    NONE = "none"


class IdNumber(NamedTuple):
    """A valid 18-character number and what it says. ``converted``: it was written in the 15-digit form."""

    number: str
    birth_date: date
    sex: Sex
    converted: bool


def check_digit(first17: str) -> str:
    """The 18th character (``0``–``9`` or ``X``) for the first 17 digits, GB 11643-1999 (ISO 7064 MOD 11-2)."""
    # The weights of the standard are powers of 2; modulo 11 those of 13 are the same.
    return _CHECK_DIGITS[2 * int(first17, 13) % 11]


def parse(text: str, *, today: date) -> IdNumber:
    """Read a resident ID number as written in a form or a ledger cell.

    Spaces, full-width characters, a leading apostrophe and a lower-case x are forgiven; a 15-digit number
    is turned into 18. The area code is never compared with a list: it may be historical.

    Raises RuleBroken: ID_SCIENTIFIC, ID_BAD_CHARACTER, ID_BAD_LENGTH, ID_BAD_DATE, ID_FUTURE_DATE, ID_BAD_CHECK.
    """
    return _read(text, today)


def paper_of(number: str) -> IdType:
    """The paper that has a number of 18 characters, told by its beginning; none without a number."""
    if not number:
        return IdType.NONE
    return IdType.RESIDENCE_PERMIT_HMT if number.startswith(_HMT_PREFIXES) else IdType.RESIDENT_ID


def normalise_paper(id_type: IdType, text: str, *, today: date | None = None) -> str:
    """The number of a paper in the form it is stored, ``""`` for :attr:`IdType.NONE`.

    Without ``today`` a birth date that lies ahead goes unnoticed.
    Raises RuleBroken: the codes of :func:`parse`, PAPER_NOT_EMPTY, PAPER_BAD_PREFIX, PAPER_BAD_NUMBER.
    """
    if id_type in (IdType.RESIDENT_ID, IdType.RESIDENCE_PERMIT_HMT):
        number = _read(text, today).number
        if id_type is IdType.RESIDENCE_PERMIT_HMT and not number.startswith(_HMT_PREFIXES):
            raise RuleBroken(
                "PAPER_BAD_PREFIX",
                translate("identity", "The number of a residence permit for HMT residents begins with 81, 82 or 83."),
            )
        return number
    number = squeeze(text).upper()
    if id_type is IdType.NONE:
        if number:
            raise RuleBroken(
                "PAPER_NOT_EMPTY",
                translate("identity", "A number is given, but no paper: choose the kind of paper."),
            )
        return ""
    if id_type is IdType.PASSPORT and not _PASSPORT.fullmatch(number):
        raise RuleBroken(
            "PAPER_BAD_NUMBER", translate("identity", "A passport number has 5 to 20 letters and digits, nothing else.")
        )
    if not number or len(number) > _LONGEST_OTHER or not number.isprintable():
        raise RuleBroken(
            "PAPER_BAD_NUMBER",
            translate("identity", "The number of the paper must have 1 to {most} characters.", most=_LONGEST_OTHER),
        )
    return number


def years_ago(today: date, years: int) -> date:
    """The latest birth date of whoever is ``years`` old today; born on 29 February counts from 1 March."""
    try:
        return today.replace(year=today.year - years)
    except ValueError:
        return date(today.year - years, 2, 28)


def age(birth: date, on: date) -> int:
    """Full years (周岁) on the day ``on``, reached on the birthday itself.

    Who was born on 29 February grows older on 1 March in common years. ValueError when ``on`` is before ``birth``.
    """
    if on < birth:
        raise ValueError(f"{on} is before the birth on {birth}")
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def _read(text: str, today: date | None) -> IdNumber:
    number = squeeze(text).upper()
    converted = False
    if not _WHOLE.fullmatch(number):
        if not _LEGACY.fullmatch(number):
            raise _unreadable(number)
        number = number[:6] + "19" + number[6:]
        number += check_digit(number)
        converted = True
    birth_date = _birth_date(number, today)
    right = check_digit(number[:17])
    if number[17] != right:
        raise RuleBroken(
            "ID_BAD_CHECK",
            translate("identity", "The check digit of the ID number is wrong (it should be {right}).", right=right),
        )
    return IdNumber(number, birth_date, Sex.MALE if int(number[16]) % 2 else Sex.FEMALE, converted)


def _birth_date(number: str, today: date | None) -> date:
    try:
        birth_date = date.fromisoformat(number[6:14])
    except ValueError:
        raise RuleBroken(
            "ID_BAD_DATE",
            translate("identity", "The birth date {date} in the ID number does not exist.", date=_written(number)),
        ) from None
    if today is not None and birth_date > today:
        raise RuleBroken(
            "ID_FUTURE_DATE",
            translate("identity", "The birth date {date} in the ID number lies ahead.", date=_written(number)),
        )
    return birth_date


def _written(number: str) -> str:
    return f"{number[6:10]}-{number[10:12]}-{number[12:14]}"


def _unreadable(number: str) -> RuleBroken:
    if _SCIENTIFIC.fullmatch(number):
        return RuleBroken(
            "ID_SCIENTIFIC",
            translate(
                "identity",
                "The ID number was turned into a number ({number}) and its last digits are lost: "
                "set the cell to text and enter it again.",
                number=number,
            ),
        )
    bad = _BAD_CHARACTER.search(number)
    if bad:
        return RuleBroken(
            "ID_BAD_CHARACTER",
            translate(
                "identity",
                "“{character}” (place {place}) can't stand in an ID number: digits only, the last place may be X.",
                character=bad.group(),
                place=bad.start() + 1,
            ),
        )
    if len(number) < 18:
        text = translate("identity", "The ID number has only {count} characters; it must have 18.", count=len(number))
    else:
        text = translate("identity", "The ID number has {count} characters; it must have 18.", count=len(number))
    return RuleBroken("ID_BAD_LENGTH", text)
