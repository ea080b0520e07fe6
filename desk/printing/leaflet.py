"""The directory of places and providers (服务资源手册) on A4: by class or grid, with telephones, hours and addresses.

``large`` is what is handed to elders: everything in bold of 16 pt and more.
"""

from __future__ import annotations

from dataclasses import dataclass

from desk.printing.flow import ROOM, Block, flow, titled
from desk.printing.fonts import refuse_undrawable, width
from desk.printing.sheet import Sheet, lay
from desk.printing.styles import A4, INK, INK2, Style, points


@dataclass(frozen=True, slots=True)
class LeafletEntry:
    """One place: its name, its telephone beside it; ``facts`` are hours, address and what it does."""

    name: str
    phone: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeafletPart:
    """The places of a class or grid."""

    title: str
    entries: tuple[LeafletEntry, ...]


@dataclass(frozen=True, slots=True)
class Leaflet:
    """What the directory says."""

    station: str
    title: str
    about: str
    parts: tuple[LeafletPart, ...]
    contact: str
    large: bool = False

    def texts(self) -> tuple[str, ...]:
        """Everything of it that gets drawn."""
        entries = [entry for part in self.parts for entry in part.entries]
        said = (text for entry in entries for text in (entry.name, entry.phone, *entry.facts))
        return (self.station, self.title, self.about, *(part.title for part in self.parts), *said, self.contact)


@dataclass(frozen=True, slots=True)
class _Looks:
    """The type of one variant, and the air between two places."""

    part: Style
    name: Style
    phone: Style
    facts: Style
    air: float


_PLAIN = _Looks(
    Style(points(15), True, leading=1.3),
    Style(points(13), True, leading=1.35, smallest=points(11.5)),
    Style(points(14), True, leading=1.35, smallest=points(12)),
    Style(points(11.5), ink=INK2, leading=1.4),
    2.2,
)
_LARGE = _Looks(
    Style(points(20), True, leading=1.3),
    Style(points(18), True, leading=1.3, smallest=points(16)),
    Style(points(20), True, leading=1.3, smallest=points(16)),
    Style(points(16), True, leading=1.35),
    3.4,
)
_INDENT = 3.0


def leaflet_pdf(leaflet: Leaflet) -> bytes:
    """``leaflet`` as PDF; a place is never torn apart. RuleBroken ``NO_GLYPH`` as for papers."""
    refuse_undrawable(*leaflet.texts())
    looks = _LARGE if leaflet.large else _PLAIN
    sheet = Sheet(A4, title=leaflet.title, author=leaflet.station)
    groups: list[list[Block]] = [titled(leaflet.station, leaflet.title, leaflet.about)]
    for part in leaflet.parts:
        entries = [_entry(entry, looks) for entry in part.entries]
        head = _part(part.title, looks)
        groups.append([head, *entries[0]] if entries else [head])
        groups.extend(entries[1:])
    flow(sheet, groups, running=leaflet.title, contact=leaflet.contact)
    return sheet.pdf()


def _part(title: str, looks: _Looks) -> Block:
    laid = lay(title, looks.part, ROOM - 4)
    high = laid.height + 4.6

    def draw(sheet: Sheet, x: float, top: float) -> None:
        bar = [(x, top + 1.8), (x + 1.6, top + 1.8), (x + 1.6, top + 1.4 + laid.height), (x, top + 1.4 + laid.height)]
        sheet.outline(bar, ink=INK)
        sheet.lines(x + 4, top + 1.6, laid)
        sheet.rule(x, top + 2.6 + laid.height, ROOM, ink=INK, thick=0.5)

    return high, draw


def _entry(entry: LeafletEntry, looks: _Looks) -> list[Block]:
    room = ROOM - _INDENT
    phone = lay(entry.phone, looks.phone, room * 0.46) if entry.phone else None
    taken = max(width(line, phone.style.size, True) for line in phone.lines) + 5 if phone is not None else 0.0
    name = lay(entry.name, looks.name, room - taken)
    high = max(name.height, phone.height if phone is not None else 0.0)

    def draw(sheet: Sheet, x: float, top: float) -> None:
        sheet.lines(x + _INDENT, top, name)
        if phone is not None:
            sheet.lines(x + ROOM, top, phone, "right")

    blocks: list[Block] = [(high, draw)]
    for fact in entry.facts:
        blocks.append(_fact(fact, looks))
    return [*blocks, _line(looks.air)]


def _fact(text: str, looks: _Looks) -> Block:
    laid = lay(text, looks.facts, ROOM - _INDENT)
    return laid.height, lambda sheet, x, top: sheet.lines(x + _INDENT, top, laid)


def _line(air: float) -> Block:
    return air, lambda sheet, x, top: sheet.rule(x + _INDENT, top + air / 2, ROOM - _INDENT, ink=INK2, thick=0.12)
