"""Addresses of a Chinese town: estate or road, building, unit, room, in the many ways they are written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from desk.rules.text import HAN, INVISIBLE, unspaced

_PLAIN = {0xFF10 + digit: 0x30 + digit for digit in range(10)}
_PLAIN |= {code: code - 0xFEE0 for start, stop in ((0xFF21, 0xFF3B), (0xFF41, 0xFF5B)) for code in range(start, stop)}
_PLAIN |= dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFF0D, 0xFF5E), 0x2D)
_PLAIN |= {0xFF03: 0x23}

_UNUSUAL = re.compile(f"[\\s{INVISIBLE}{''.join(map(chr, _PLAIN))}]")

_DISTRICTS = "历下|市中|槐荫|天桥|历城|长清|章丘|济阳|莱芜|钢城|平阴|商河|高新|南山"
_CITIES = "济南|青岛|淄博|枣庄|东营|烟台|潍坊|济宁|泰安|威海|日照|临沂|德州|聊城|滨州|菏泽"
_COMMUNITY = rf"(?:{HAN}{{2,8}}?(?:社区|居委会)(?={HAN}{{2}}))?"
# A community's name is dropped only behind a district or street: 阳光社区3号楼 may be an estate.
_ADMINISTRATION = re.compile(
    rf"(?:{HAN}{{2,3}}省(?={HAN}{{2,4}}市))?(?:(?:{_CITIES})市)?"
    rf"(?P<district>(?:{_DISTRICTS})(?:区|县|市))?"
    rf"(?P<street>{HAN}{{2,6}}?(?:街道办事处|街道|办事处)(?=.))?"
    rf"(?(street){_COMMUNITY}|(?(district){_COMMUNITY}))"
)
_NUMERALS = re.compile("[〇零一二三四五六七八九十百]+(?=号|幢|栋|座|单元|室|户|层|#)")
_WORD = "号楼|号院|号房|号|单元|楼|幢|栋|座|排|弄|院|室|户|门|层|#楼|#"
_TOKEN = re.compile(rf"(?:[A-Za-z]?\d+[A-Za-z]?|[A-Za-z](?=座|栋|幢|号|#))(?P<word>{_WORD})?")
_TAIL = re.compile(rf"(?:[A-Za-z]?\d+[A-Za-z]?|[A-Za-z])(?:{_WORD})|[A-Za-z]?\d+[A-Za-z]?(?:-[A-Za-z]?\d|$)")
_GLUE = re.compile(r"[-,，、.院内的/]+")
_BUILDING = frozenset(("号楼", "楼", "幢", "栋", "座", "#", "#楼"))
_ROOM = frozenset(("室", "户", "号房"))
_UNIT = frozenset(("单元", "门"))
_YARD = frozenset(("号", "号院", "院", "排", "弄"))
_USUAL = re.compile(r"([^\d]{2,})(\d{1,4})号楼(\d{1,3})单元(\d{1,4})室?")
_DIGITS = {"〇": 0, "零": 0} | {character: value for value, character in enumerate("一二三四五六七八九", start=1)}


class AddressParts(NamedTuple):
    """``proper``: estate or road without city, district, street and community; numbers in half width, ``""`` if none.

    A road number alone (双忠西巷24号27户) counts as the building; before a building it stays with ``proper``
    (泺源大街5号院). ``rest``: what follows and is no number, such as 平房.
    """

    proper: str
    building: str
    unit: str
    room: str
    rest: str

    @property
    def house(self) -> str:
        """Building, unit and room with hyphens, such as ``12-5-504``."""
        if self.building and self.unit and self.room:
            return f"{self.building}-{self.unit}-{self.room}"
        return "-".join(filter(None, (self.building, self.unit, self.room)))


def normalise(text: str) -> str:
    """An address as it is stored: half-width digits and letters, plain hyphens, no white space; words as written."""
    return unspaced(text.translate(_PLAIN)) if _UNUSUAL.search(text) else text


def parse(text: str) -> AddressParts:
    """The parts of an address; one that holds no house number is all ``proper``."""
    return parse_stored(normalise(text))


def parse_stored(address: str) -> AddressParts:
    """:func:`parse` of an address as it is stored, that is, one which :func:`normalise` has seen already."""
    return _scan(address)[0]


def usual(address: str) -> AddressParts | None:
    """The parts of a normalised address of the form 百花洲家园12号楼5单元504室; None for any other."""
    found = _USUAL.fullmatch(address)
    if found is None:
        return None
    proper, building, unit, room = found.groups()
    return AddressParts(_without_administration(proper), building, unit, room, "")


def key(text: str) -> str:
    """What equal addresses have in common however written: 百花洲家园12号楼5单元504室 → ``百花洲家园12-5-504``."""
    return key_of(parse(text))


def key_of(parts: AddressParts) -> str:
    """:func:`key` of an address taken apart."""
    return parts.proper + ("-".join(filter(None, (parts.house, parts.rest))) if parts.rest else parts.house)


def split_building(text: str) -> tuple[str, str]:
    """The address up to its building, with numerals as digits, and the rest; the first is empty without a building."""
    address = _numerals_to_digits(normalise(text))
    parts, cut = _scan(address)
    return (address[:cut], address[cut:]) if parts.building else ("", address)


def _scan(address: str) -> tuple[AddressParts, int]:
    """The parts of a normalised address, and where in it (numerals as digits) the building ends."""
    usual = _USUAL.fullmatch(address)
    if usual:
        proper, building, unit, room = usual.groups()
        return AddressParts(_without_administration(proper), building, unit, room, ""), usual.end(2) + 2
    address = _numerals_to_digits(address)
    tail = _TAIL.search(address)
    if not tail:
        return AddressParts(_without_administration(address), "", "", "", ""), len(address)
    tokens: list[tuple[str, str, int]] = []
    at = tail.start()
    while True:
        glue = _GLUE.match(address, at)
        token = _TOKEN.match(address, glue.end() if glue else at)
        if not token:
            at = glue.end() if glue else at
            break
        word = token["word"] or ""
        tokens.append((token.group().removesuffix(word) if word else token.group(), word, token.end()))
        at = token.end()
    proper = address[: tail.start()]
    # A yard before a building belongs to the name of the place.
    if len(tokens) > 1 and tokens[0][1] in _YARD and any(word in _BUILDING for _, word, _ in tokens[1:]):
        proper = address[: tokens[0][2]]
        tokens = tokens[1:]
    building, unit, room, floor, cut = _assign(tokens)
    return AddressParts(_without_administration(proper), building, unit, room, floor + address[at:]), cut


def _assign(tokens: list[tuple[str, str, int]]) -> tuple[str, str, str, str, int]:
    """Building, unit, room, floor and the end of the building from numbers with or without words behind them."""
    building = unit = room = floor = ""
    cut = tokens[0][2]
    bare: list[tuple[str, int]] = []
    for value, word, end in tokens:
        value = value.upper()
        if word in _UNIT:
            unit = value
        elif word in _ROOM:
            room = value
        elif word == "层" or (word == "楼" and building):
            floor = f"{value}层"
        elif (word in _BUILDING or word in _YARD) and not building:
            building, cut = value, end
        else:
            bare.append((value, end))
    if bare and not building and not unit:
        (building, cut), *bare = bare
    if len(bare) > 1 and not unit:
        unit = bare.pop(0)[0]
    if bare and not room:
        room = bare.pop(0)[0]
    return building, unit, room, floor + "".join(value for value, _ in bare), cut


@lru_cache(maxsize=4096)
def _without_administration(proper: str) -> str:
    match = _ADMINISTRATION.match(proper)
    return proper[match.end() :] if match else proper


def _numerals_to_digits(address: str) -> str:
    return _NUMERALS.sub(lambda match: _number(match.group()), address)


def _number(numeral: str) -> str:
    """Arabic digits for a numeral below a thousand, or for digits read one by one (一〇二)."""
    if "十" not in numeral and "百" not in numeral:
        return "".join(str(_DIGITS[character]) for character in numeral)
    total, digit = 0, 0
    for character in numeral:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[character]
    return str(total + digit)
