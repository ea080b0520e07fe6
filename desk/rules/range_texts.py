"""Address ranges as clerks write them in one cell: 春和里西区1-8号楼、10号楼；纬二路2-36号（双号）."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from desk.errors import RuleBroken
from desk.rules.grids import AddressRange, GridBuilding, Parity, building_name, check_range, place_name
from desk.words import translate

MOST_BUILDINGS = 500
"""Buildings that one text may mean; more are a slip of the pen."""

_PIECES = re.compile(r"[;。\n]+")
_ITEMS = re.compile(r"[、,]+|(?<=[楼号院幢栋座])(?:和|及|与)(?!以)")
_DASHES = re.compile("[\u2010-\u2015\u2212~]|(?<=[0-9A-Za-z楼号院幢栋座#])[至到](?=[0-9A-Za-z])")
_WORD = "号楼|号院|号|楼|幢|栋|座|院|#楼|#"
_SIDE = re.compile(r"\(?(?P<side>单|双|奇|偶)(?:号|数)?(?:一?侧|边|楼|门牌)?\)?$")
_WHOLE = re.compile(r"\(?(?:全部|全区|全域|整个小区|所有楼栋?|全体)\)?$")
_NUMBERS = re.compile(
    rf"(?P<name>.*?)(?P<first>[甲乙丙丁戊己庚辛]?[A-Za-z]?[0-9]{{1,4}}|(?<![A-Za-z])[A-Za-z](?=座|栋|幢|号|-[A-Za-z]))(?:{_WORD})?"
    rf"(?:-+(?P<last>[0-9]{{1,4}}|[A-Za-z](?=座|栋|幢|号))|(?P<up>及?以[上后]|起)|(?P<down>及?以[下内前]))?"
    rf"(?:{_WORD})?(?:(?P<unit>[0-9]{{1,2}})单元)?"
)
_ROAD = re.compile(r".*(?:路|街|巷|道|胡同|弄)")


@dataclass(frozen=True, slots=True)
class _Item:
    """One piece of the text; ``first`` None means the whole estate, ``open`` that one end is open."""

    proper: str
    text: str
    first: str | None = None
    last: str | None = None
    parity: Parity = Parity.ALL
    unit: str | None = None


def parse_ranges(text: str, grid_code: str = "") -> tuple[AddressRange, ...]:
    """The ranges a text means. A name counts for the numbers that follow it, up to the next name.

    Raises RuleBroken ``RANGE_TEXT`` naming the piece that can't be read, ``RANGE_REVERSED``.
    """
    found: list[AddressRange] = []
    for item in _items(text):
        ends = [_whole_number(item, end) for end in (item.first, item.last)]
        each = AddressRange(grid_code, item.proper, ends[0], ends[1], item.parity, item.unit)
        check_range(each)
        if each not in found:
            found.append(each)
    if not found:
        raise _unreadable(text.strip())
    return tuple(found)


def parse_buildings(text: str, grid_code: str = "") -> tuple[GridBuilding, ...]:
    """Every building a text means, one by one: 春和里西区1–24号楼 → 24 of them.

    Raises RuleBroken ``RANGE_TEXT``, ``RANGE_REVERSED`` and ``BUILDINGS_OPEN`` for a text without both ends.
    """
    found: dict[tuple[str, str], GridBuilding] = {}
    for item in _items(text):
        for number in _numbers(item):
            found.setdefault((item.proper, number), GridBuilding(grid_code, item.proper, number))
            if len(found) > MOST_BUILDINGS:
                raise RuleBroken(
                    "BUILDINGS_OPEN",
                    translate("grids", "More than {most} buildings at once; write fewer.", most=MOST_BUILDINGS),
                )
    if not found:
        raise _unreadable(text.strip())
    return tuple(found.values())


def range_text(each: AddressRange) -> str:
    """A range as people write it; :func:`parse_ranges` reads it back."""
    return each.proper + _numbers_text(each)


def ranges_text(ranges: Iterable[AddressRange]) -> str:
    """Ranges as one cell holds them: 、 between those of one estate, ； before the next."""
    pieces = []
    for proper, group in groupby(ranges, key=lambda each: each.proper):
        numbers = [_numbers_text(each) for each in group]
        if "" in numbers:
            pieces += [proper + text for text in numbers]
        else:
            pieces.append(proper + "、".join(numbers))
    return "；".join(pieces)


def is_road(proper: str) -> bool:
    """Whether a place is a road or lane, whose houses have 号 and no 号楼."""
    return _ROAD.fullmatch(proper) is not None


def _numbers_text(each: AddressRange) -> str:
    word = "号" if is_road(each.proper) else "号楼"
    side = {Parity.ODD: "（单号）", Parity.EVEN: "（双号）"}.get(each.parity, "")
    first, last = each.building_from, each.building_to
    if first is None and last is None:
        return side
    if last is None:
        numbers = f"{first}{word}以上"
    elif first is None:
        numbers = f"{last}{word}以下"
    else:
        numbers = f"{first}{word}" if first == last else f"{first}-{last}{word}"
    return numbers + (f"{each.unit}单元" if each.unit else "") + side


def _items(text: str) -> Iterator[_Item]:
    plain = _DASHES.sub("-", re.sub(r"[^\S\n]", "", unicodedata.normalize("NFKC", text)))
    for piece in _PIECES.split(plain):
        proper = ""
        for part in _ITEMS.split(piece):
            if part.strip():
                item = _item(part.strip(), proper)
                proper = item.proper
                yield item


def _item(part: str, above: str) -> _Item:
    parity, numbers = Parity.ALL, part
    if side := _SIDE.search(part):
        parity = Parity.ODD if side["side"] in "单奇" else Parity.EVEN
        numbers = part[: side.start()]
    found = _NUMBERS.fullmatch(numbers)
    if found is None:
        name = _WHOLE.sub("", numbers)
        if not name or name[-1].isdigit() or "(" in name:
            raise _unreadable(part)
        return _Item(place_name(name), part, parity=parity)
    proper = place_name(found["name"]) if found["name"] else above
    if not proper or (found["name"] and not found["name"].endswith(proper)):
        raise _unreadable(part)
    first: str | None = found["first"].upper()
    last = (found["last"] or "").upper() or (None if found["up"] or found["down"] else first)
    if found["down"]:
        first, last = None, first
    return _Item(proper, part, first, last, parity, found["unit"])


def _whole_number(item: _Item, number: str | None) -> int | None:
    if number is None:
        return None
    if not number.isdigit():
        raise RuleBroken(
            "RANGE_TEXT",
            translate("grids", "“{text}” has a letter in its number; add it as a building.", text=item.text),
        )
    return int(number)


def _numbers(item: _Item) -> Iterable[str]:
    if item.first is None or item.last is None:
        raise RuleBroken(
            "BUILDINGS_OPEN",
            translate("grids", "“{text}” doesn't say which buildings; write the first and the last.", text=item.text),
        )
    if item.first == item.last:
        return (building_name(item.first),)
    if not item.first.isdigit() or not item.last.isdigit():
        if len(item.first) == len(item.last) == 1 and item.first <= item.last:
            return tuple(map(chr, range(ord(item.first), ord(item.last) + 1)))
        raise _unreadable(item.text)
    first, last = int(item.first), int(item.last)
    check_range(AddressRange("", item.proper, first, last))
    kept = {Parity.ALL: (0, 1), Parity.ODD: (1,), Parity.EVEN: (0,)}[item.parity]
    return tuple(str(number) for number in range(first, last + 1) if number % 2 in kept)


def _unreadable(text: str) -> RuleBroken:
    return RuleBroken(
        "RANGE_TEXT",
        translate("grids", "“{text}” can't be read; write it like 春和里西区1-8号楼、10号楼.", text=text),
    )
