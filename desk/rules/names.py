"""Personal names: Han names with rare characters, names with a middle dot, foreign names in Latin letters."""

from __future__ import annotations

import re
import unicodedata

from desk.errors import RuleBroken
from desk.rules.text import HAN, is_han
from desk.words import translate

LONGEST = 100
"""Code points; the longest registered names have a little over 50."""

SEPARATOR = "\u00b7"
"""The only separator inside a Han name (间隔号)."""

_COMMON = re.compile("[\u4e00-\u9fff]{1,4}")
_BLANKS = re.compile("[\\s\u200b\u2060\ufeff]+")
_BESIDE_HAN = re.compile(f"(?<={HAN}) | (?={HAN})")
_DOTS = re.compile(f"(?<={HAN})[\u00b7\u2022.\uff0e\u3002\u30fb\uff65\u2027\u2219\u22c5\u0387]+(?={HAN})")
_REFUSED = frozenset(("Cc", "Cs"))


def normalise(text: str) -> str:
    """A name as it is stored: no white space (single inner spaces of Latin names stay), ``·`` between Han parts.

    No NFKC: rare and compatibility characters stay as they are registered.
    Raises RuleBroken: NAME_EMPTY, NAME_DIGIT, NAME_CONTROL, NAME_TOO_LONG.
    """
    if _COMMON.fullmatch(text):
        return text
    name = _DOTS.sub(SEPARATOR, _BESIDE_HAN.sub("", _BLANKS.sub(" ", text)).strip())
    for character in name:
        category = unicodedata.category(character)
        if category == "Nd":
            raise RuleBroken(
                "NAME_DIGIT",
                translate("names", "A name has no digits: “{character}” must go.", character=character),
            )
        if category in _REFUSED:
            raise RuleBroken(
                "NAME_CONTROL",
                translate("names", "The name holds an unprintable character (U+{code}).", code=f"{ord(character):04X}"),
            )
    if not any(character.isalpha() or is_han(character) for character in name):
        raise RuleBroken("NAME_EMPTY", translate("names", "The name is missing."))
    if len(name) > LONGEST:
        raise RuleBroken(
            "NAME_TOO_LONG",
            translate(
                "names",
                "The name has {count} characters; at most {most} are possible.",
                count=len(name),
                most=LONGEST,
            ),
        )
    return name
