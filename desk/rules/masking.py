"""What lists, prints, exports and the clipboard show of personal data unless a reason to reveal it was given."""

from __future__ import annotations

import re

from desk.rules.addresses import split_building
from desk.rules.names import SEPARATOR
from desk.rules.text import is_han

_HIDDEN = "****"
_SERVICE_PREFIXES = ("400", "800")
_LONGEST_SERVICE = 8
_LONGEST_PLACE = 6
_LONG_NUMBER = re.compile(r"(?<![0-9])(?:[0-9]{17}[0-9Xx]|[0-9]{15}|1[3-9][0-9]{9})(?![0-9])")
_OWN_DOOR = re.compile(r"[A-Za-z]?[0-9]+[A-Za-z]?((?:号院|[号院排弄])?)$")


def mask_name(name: str) -> str:
    """王芳 → ``王*``, 王桂芳 → ``王*芳``, 买买提·吐尔逊 → ``买***``, John Smith → ``J***``."""
    if SEPARATOR in name or not all(is_han(character) for character in name):
        return f"{name[:1]}***" if name else ""
    if len(name) == 1:
        return "*"
    if len(name) == 2:
        return f"{name[0]}*"
    return f"{name[0]}{'*' * (len(name) - 2)}{name[-1]}" if name else ""


def mask_phone(number: str) -> str:
    """13812341234 → ``138****1234``, 0531-87528099 → ``0531-****8099``; public service numbers stay readable."""
    area, hyphen, line = number.rpartition("-")
    if hyphen:
        return f"{area}-{_HIDDEN}{line[-4:]}" if len(line) >= 7 else f"{area}-{_HIDDEN}"
    if len(number) == 11:
        return f"{number[:3]}{_HIDDEN}{number[-4:]}"
    if len(number) <= 6 or (number.startswith(_SERVICE_PREFIXES) and len(number) == 10) or _is_service(number):
        return number
    return f"{_HIDDEN}{number[-2:]}"


def mask_id(number: str) -> str:
    """370102194903070027 → ``370102********0027``; of other papers the first and last two characters."""
    if len(number) == 18 and number[:17].isdigit():
        return f"{number[:6]}{'*' * 8}{number[-4:]}"
    if len(number) <= 4:
        return "*" * len(number)
    return f"{number[:2]}{'*' * (len(number) - 4)}{number[-2:]}"


def mask_address(address: str) -> str:
    """百花洲家园12号楼5单元504室 → ``百花洲家园12号楼**室``; a building alone stays, a house of its own doesn't:
    县西巷15号 → ``县西巷**号``. Without a house number only the beginning is kept.
    """
    shown, hidden = split_building(address)
    if shown and hidden:
        return f"{shown}号楼**室" if shown[-1].isdigit() else f"{shown}**室"
    if shown or not hidden:
        return _OWN_DOOR.sub(r"**\1", shown)
    beginning = hidden[: min(_LONGEST_PLACE, len(hidden) // 2)]
    return re.sub(r"\d", "*", beginning) + "**"


def mask_numbers(text: str) -> str:
    """Free text with the ID and mobile numbers in it masked."""
    return _LONG_NUMBER.sub(lambda found: (mask_phone if len(found[0]) == 11 else mask_id)(found[0]), text)


def _is_service(number: str) -> bool:
    return len(number) <= _LONGEST_SERVICE and number.startswith(("95", "96"))
