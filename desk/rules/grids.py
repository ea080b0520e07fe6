"""Which grid an address belongs to: that of its building, else of the most specific range that covers it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

from desk.errors import RuleBroken
from desk.rules import addresses
from desk.words import translate

_BUILDING = re.compile(r"([甲乙丙丁戊己庚辛]?[A-Z]?[0-9]{1,4}[A-Z]?|[A-Z])(?:号楼|号院|号|楼|幢|栋|座|院|#楼|#)?")
_STEM = re.compile(r"(.{2,}?)([甲乙丙丁戊己庚辛])")
_NUMBER = re.compile(r"[0-9]+")
_YARD = re.compile(r"(.+?)([0-9]+)(?:号院|号|院)(?:内)?")
_ESTATE = re.compile(r"(?<=..)(?:小区|生活区|宿舍区)$")


class Parity(StrEnum):
    ALL = "all"
    ODD = "odd"
    EVEN = "even"


class Placed(Protocol):
    """What is needed of an address; :class:`desk.rules.addresses.AddressParts` has it."""

    @property
    def proper(self) -> str | None: ...

    @property
    def building(self) -> str | None: ...

    @property
    def unit(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class AddressRange:
    """Addresses of one grid: an estate or road, its buildings from–to (both included), their parity, one unit.

    None leaves a part open: no building numbers means the whole estate.
    """

    grid_code: str
    proper: str
    building_from: int | None = None
    building_to: int | None = None
    parity: Parity = Parity.ALL
    unit: str | None = None

    def covers(self, building: int | None, unit: str | None) -> bool:
        """Whether a building (and unit) of the same estate lies in this range."""
        if self._is_open and self.parity is Parity.ALL and self.unit is None:
            return True
        if building is None:
            return False
        if self.building_from is not None and building < self.building_from:
            return False
        if self.building_to is not None and building > self.building_to:
            return False
        if self.parity is not Parity.ALL and building % 2 != (self.parity is Parity.ODD):
            return False
        return self.unit is None or self.unit == unit

    @property
    def precision(self) -> tuple[bool, bool, int, bool]:
        """Greater is more specific: a unit, then closed ends, then fewer buildings, then one side of the road."""
        closed = self.building_from is not None and self.building_to is not None
        width = (self.building_to or 0) - (self.building_from or 0) if closed else 1_000_000
        half_open = closed or not self._is_open
        return self.unit is not None, half_open, -width, self.parity is not Parity.ALL

    @property
    def _is_open(self) -> bool:
        return self.building_from is None and self.building_to is None


@dataclass(frozen=True, slots=True)
class GridBuilding:
    """A building of a grid; ``proper`` and ``number`` as :func:`place_name` and :func:`building_name` give them."""

    grid_code: str
    proper: str
    number: str


class GridIndex:
    """Buildings by their place, ranges by their proper name, so that one proposal looks at one estate only."""

    def __init__(self, ranges: Iterable[AddressRange], buildings: Iterable[GridBuilding] = ()) -> None:
        self._by_building: dict[tuple[str, str], str | None] = {}
        for building in buildings:
            key = fold_proper(building.proper), _fold(building.number)
            known = self._by_building.setdefault(key, building.grid_code)
            if known != building.grid_code:
                self._by_building[key] = None  # two stations claim it
        grouped: defaultdict[str, list[AddressRange]] = defaultdict(list)
        for each in ranges:
            grouped[fold_proper(each.proper)].append(each)
        self._by_proper = {
            proper: sorted(group, key=lambda each: each.precision, reverse=True) for proper, group in grouped.items()
        }

    def code_of(self, address: Placed) -> str | None:
        """The code of the grid of the address's building, else of the range that :meth:`propose` finds."""
        if not (self._by_building or self._by_proper):
            return None  # a large ledger asks a hundred thousand times
        if self._by_building and address.building:
            for key in _places(fold_proper(address.proper or ""), _fold(address.building)):
                if key in self._by_building:
                    return self._by_building[key]
        found = self.propose(address)
        return found.grid_code if found else None

    def propose(self, address: Placed) -> AddressRange | None:
        """The most specific range that covers ``address``; None when none does, or two grids have equal claims."""
        proper = fold_proper(address.proper or "")
        claims = self._by_proper.get(proper)
        if claims is not None:
            building, unit = building_number(address.building), _fold(address.unit or "") or None
        elif yard := _YARD.fullmatch(proper):
            # A yard with buildings of its own lies on its road by the yard's number.
            claims, building, unit = self._by_proper.get(yard[1]), int(yard[2]), None
        if not claims:
            return None
        best: AddressRange | None = None
        for each in claims:
            if not each.covers(building, unit):
                continue
            if best is None:
                best = each
            elif each.precision < best.precision:
                break
            elif each.grid_code != best.grid_code:
                return None
        return best


def propose(address: Placed, ranges: Iterable[AddressRange]) -> AddressRange | None:
    """As :meth:`GridIndex.propose`, for a single question."""
    return GridIndex(ranges).propose(address)


def check_range(each: AddressRange) -> None:
    """Refuse a range that can't cover anything: ``RANGE_NO_NAME``, ``RANGE_REVERSED``."""
    if not each.proper.strip():
        raise RuleBroken("RANGE_NO_NAME", translate("grids", "A range needs the name of an estate or a road."))
    if each.building_from is not None and each.building_to is not None and each.building_from > each.building_to:
        raise RuleBroken(
            "RANGE_REVERSED",
            translate(
                "grids",
                "The range runs from {first} back to {last}; put the smaller building number first.",
                first=each.building_from,
                last=each.building_to,
            ),
        )


def place_name(text: str) -> str:
    """The estate or road of what a clerk typed, without city, district, street and community."""
    return addresses.parse(f"{text.strip()}1号楼").proper


def building_name(text: str) -> str:
    """The number of a building as people say it: 5号楼 → 5, 甲3 号楼 → 甲3, a座 → A. ``BUILDING_NO_NUMBER``."""
    found = _BUILDING.fullmatch(_fold(text).upper())
    if found is None:
        raise RuleBroken(
            "BUILDING_NO_NUMBER",
            translate("grids", "“{text}” is no number of a building; write 5, A or 甲3.", text=text.strip()),
        )
    return found[1]


def building_number(building: str | None) -> int | None:
    """The first number in a building's name (12号楼 → 12, 甲3 → 3); None when it has none."""
    found = _NUMBER.search(unicodedata.normalize("NFKC", building)) if building else None
    return int(found.group()) if found else None


@lru_cache(maxsize=4096)
def fold_proper(proper: str) -> str:
    """The key under which estates are compared: width, case and spaces don't matter, nor a closing 小区."""
    return _ESTATE.sub("", _fold(proper))


def _places(proper: str, building: str) -> Iterator[tuple[str, str]]:
    """Where a building may be listed: as it is read, with 甲 before its number, as a yard of its road."""
    yield proper, building
    if stem := _STEM.fullmatch(proper):
        yield fold_proper(stem[1]), stem[2] + building
    if yard := _YARD.fullmatch(proper):
        yield fold_proper(yard[1]), yard[2]


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()
