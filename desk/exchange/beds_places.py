"""Which bed a row of a ledger of beds is about: floor, room and bed, also where they are written once for many rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from desk.exchange import beds_words as words
from desk.exchange.cells import Cell, identifier, is_nothing, plain_text, shown
from desk.exchange.ledger import Findings
from desk.exchange.residents_words import AS_ABOVE
from desk.rules.text import squeeze
from desk.words import translate

_SINGLE = ("单人", "单间", "一人间")


class BedPlace(NamedTuple):
    """A bed as the ledger names it. ``building`` is "" where the ledger has no column for it."""

    building: str
    floor: int
    room: str
    bed: str

    @property
    def text(self) -> str:
        """203-2."""
        return f"{self.building}{self.room}-{self.bed}"


class PlaceReader:
    """Reads the places of the rows of one sheet, top to bottom."""

    def __init__(self, first: Mapping[str, int], findings: Findings) -> None:
        self._first = first
        self._findings = findings
        self._building = ""
        self._floor: int | None = None
        self._headed = False
        self._room = ""
        self._bed = ""

    def group(self, text: str) -> bool:
        """Whether ``text`` stands alone as the head of a floor; it holds for the rows below."""
        if not words.heads_floor(text):
            return False
        self._floor = words.floor_of(squeeze(text).rstrip(":："))
        self._room = self._bed = ""
        self._headed = True
        return True

    def read(self, cells: Sequence[Cell], *, named: bool) -> BedPlace | None:
        """The bed of a row, or None when it can't be told; then the row is refused. ``named``: somebody is in it."""
        if building := self._text(cells, "building"):
            self._building = building
        room_cell, bed_cell = self._cell(cells, "room"), self._cell(cells, "bed")
        both = words.room_and_bed(bed_cell) or (words.room_and_bed(room_cell) if bed_cell == "" else None)
        room_said = words.room_text(room_cell) if room_cell != "" else ""
        if both is not None:
            room_said = room_said if room_said and bed_cell != "" else both[0]
        floor_said, room = words.floor_and_rest(room_said)
        floor = self._floor_of(cells, floor_said, room)
        if floor is None or not (room or self._room):
            self._refuse("floor" if floor is None else "room")
            return None
        if room and (room != self._room or floor != self._floor):
            self._bed = ""
        bed = both[1] if both is not None else words.bed_text(bed_cell) if bed_cell != "" else ""
        if not bed and named:
            bed = self._bed  # written once for two people, one after the other
        if not bed and (self._text(cells, "bed_type") or "").startswith(_SINGLE):
            bed = "1"
        if not bed:
            self._refuse("bed")
            return None
        self._floor, self._room, self._bed = floor, room or self._room, bed
        return BedPlace(self._building, floor, self._room, bed)

    def _floor_of(self, cells: Sequence[Cell], said: int | None, room: str) -> int | None:
        """The floor that is written, else that of the rows above, else the one the room's number begins with."""
        cell = self._cell(cells, "floor")
        if cell != "" and (written := words.floor_of(cell)) is not None:
            return written
        if said is not None:
            return said
        is_told = "floor" in self._first or self._headed
        if cell == "" and is_told and self._floor is not None:
            return self._floor
        of_room = words.floor_of_room(room) if room else self._floor
        # A house that nobody divides into floors has one.
        return of_room if of_room is not None or is_told else 1

    def _cell(self, cells: Sequence[Cell], name: str) -> Cell:
        """The cell of a field, "" when it says nothing; 同上 is as good as nothing, the row above holds."""
        if name not in self._first:
            return ""
        cell = cells[self._first[name]]
        text = squeeze(shown(cell))
        return "" if is_nothing(identifier(cell)) or text in AS_ABOVE else cell

    def _text(self, cells: Sequence[Cell], name: str) -> str | None:
        cell = self._cell(cells, name)
        return plain_text(cell) if cell != "" else None

    def _refuse(self, missing: str) -> None:
        words_of = {
            "floor": translate("exchange", "The floor can't be told from this row."),
            "room": translate("exchange", "The room is missing."),
            "bed": translate("exchange", "The number of the bed is missing."),
        }
        name = missing if missing in self._first else "bed"
        self._findings.reject(name, "PLACE_MISSING", words_of[missing])
