"""What a side of a card is made of. Lengths are millimetres from its upper left corner.

Texts hold ``{field}`` places of a card's values and ``{@name}`` places of the template's editable texts, which may
hold fields in turn. An element whose places are all empty isn't drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any, ClassVar, Literal

Align = Literal["left", "centre", "right"]
PLACE = re.compile(r"\{(@?)([a-z_]+)\}")
UP, UNDER = 0.88, 0.24
"""How far ink reaches above and below the line that letters stand on, in ems of type."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a text looks. ``size`` is the height of an em; a text too wide for its place shrinks to ``smallest``, is then
    wrapped where it may, and shrinks on to ``least`` (default: not at all, none). ``leading`` is the distance of lines.
    """

    size: float
    bold: bool = False
    ink: str = "#1C2422"
    smallest: float = 0.0
    least: float = 0.0
    leading: float = 1.14

    @property
    def floor(self) -> float:
        return self.smallest or self.size

    @property
    def limit(self) -> float:
        return self.least or self.floor


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line, ``gap`` mm after the piece before it and ``rise`` mm above the line."""

    text: str
    look: Look
    gap: float = 0.0
    rise: float = 0.0


def opened(text: str, words: Mapping[str, str]) -> str:
    """``text`` with its editable texts filled in; only fields are left."""
    return PLACE.sub(lambda place: words.get(place[2], "") if place[1] else place[0], text)


def places(text: str, words: Mapping[str, str]) -> tuple[str, ...]:
    """The fields of ``text``, those inside its editable texts too."""
    return tuple(place[2] for place in PLACE.finditer(opened(text, words)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """``part``: the part of the card it belongs to, drawn only while that is shown; ``!part`` only while it isn't.
    ``block``: what it goes and moves with, of a stack (``alert``, or ``alert/note`` inside another).
    """

    kind: ClassVar[str]
    x: float
    y: float
    w: float
    h: float
    part: str = ""
    block: str = ""

    def part_shown(self, shown: frozenset[str]) -> bool:
        """Whether it is drawn while these parts are shown."""
        return not self.part or (self.part[1:] not in shown if self.part[0] == "!" else self.part in shown)

    def texts(self) -> Iterator[str]:
        """Its texts with their places."""
        return iter(())

    def fields(self, words: Mapping[str, str]) -> frozenset[str]:
        """What of a card's values it shows."""
        return frozenset(name for text in self.texts() for name in places(text, words))

    def as_json(self) -> dict[str, Any]:
        """Plain values; what is as always is left out."""
        plain = {each.name: _plain(getattr(self, each.name)) for each in fields(self)}
        return {"kind": self.kind, **{name: value for name, value in plain.items() if value not in ("", ())}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Box(Element):
    """A field of colour, with a line around it where ``line`` is an ink. One that reaches an edge bleeds beyond it."""

    kind = "box"
    fill: str = ""
    line: str = ""
    thick: float = 0.2
    radius: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign(Element):
    """A drawn sign: ``warning``, a triangle."""

    kind = "sign"
    sign: str = "warning"
    ink: str = "#B3261A"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark(Element):
    """The station's logo, or the mark of the desk."""

    kind = "mark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Element):
    """Pieces of text on one line. The ``main``-th gives way when it gets too long: it shrinks, then it is wrapped to
    ``most`` lines within the box.
    """

    kind = "line"
    spans: tuple[Span, ...] = ()
    align: Align = "left"
    main: int = 0
    most: int = 1

    def texts(self) -> Iterator[str]:
        return (span.text for span in self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows(Element):
    """The rows of services, ``pitch`` mm apart: the name in ``label`` mm, then the times. At most as many as fit."""

    kind = "rows"
    pitch: float = 4.0
    label: float = 12.0
    name: Look
    times: Look

    def fields(self, words: Mapping[str, str]) -> frozenset[str]:
        return frozenset({"rows"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One of :class:`Entries`: who, the number to call, and how to get it."""

    who: str
    phone: str
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries(Element):
    """Whom to call, below each other: who and the phone on one line, how to get it below. One without phone and how
    is left out; the others share the room.
    """

    kind = "entries"
    entries: tuple[Entry, ...] = ()
    who: Look
    phone: Look
    how: Look
    line: str = ""

    def texts(self) -> Iterator[str]:
        return (text for each in self.entries for text in (each.who, each.phone, each.how))


@dataclass(frozen=True, slots=True, kw_only=True)
class Qr(Element):
    """The code as QR of 21 modules of ``module`` mm; four modules around it stay clear."""

    kind = "qr"
    module: float = 0.57

    def fields(self, words: Mapping[str, str]) -> frozenset[str]:
        return frozenset({"code"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars(Element):
    """The code as Code 128, bars of ``module`` mm and more; ten modules on each side stay clear."""

    kind = "bars"
    module: float = 0.254

    def fields(self, words: Mapping[str, str]) -> frozenset[str]:
        return frozenset({"code"})


@dataclass(frozen=True, slots=True)
class Side:
    """A side of a card: its elements from the back to the front, and its stacks, each the blocks of a column from the
    top. Where a block isn't drawn the others of its stack share its room.
    """

    elements: tuple[Element, ...]
    stacks: tuple[tuple[str, ...], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Plain values."""
        return {"elements": [each.as_json() for each in self.elements], "stacks": [list(each) for each in self.stacks]}


KINDS: Mapping[str, type[Element]] = MappingProxyType(
    {each.kind: each for each in (Box, Sign, Mark, Line, Rows, Entries, Qr, Bars)}
)


def element_from(values: Mapping[str, Any]) -> Element:
    """The element that :meth:`Element.as_json` gave. KeyError, TypeError: it is none."""
    made = KINDS[values["kind"]]
    plain = {name: value for name, value in values.items() if name != "kind"}
    for name in ("name", "times", "who", "phone", "how"):
        if name in plain:
            plain[name] = Look(**plain[name])
    if "spans" in plain:
        plain["spans"] = tuple(Span(**{**span, "look": Look(**span["look"])}) for span in plain["spans"])
    if "entries" in plain:
        plain["entries"] = tuple(Entry(**each) for each in plain["entries"])
    return made(**plain)


def _plain(value: object) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, (Look, Span, Entry)):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    return value
