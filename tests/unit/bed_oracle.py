"""What must be true of beds, reckoned from nothing but intervals: the oracle of the property test."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime

Span = tuple[str, int, str, str, datetime, datetime | None]
"""Bed, stay, purpose, phase, from, to."""


@dataclass
class Piece:
    bed: str
    begins: datetime
    ends: datetime | None
    phase: str

    def until(self, now: datetime) -> datetime | None:
        late = self.phase == "CURRENT" and self.ends is not None and self.ends <= now
        return None if late else self.ends


@dataclass
class Stay:
    person: str
    state: str
    pieces: list[Piece] = field(default_factory=list)
    whole: bool = False
    company: str | None = None


@dataclass
class World:
    """Beds by room, and what became of each stay."""

    rooms: dict[str, list[str]]
    now: datetime
    stays: dict[int, Stay] = field(default_factory=dict)
    dirty: set[str] = field(default_factory=set)

    def copy(self) -> World:
        return deepcopy(self)

    def room_of(self, bed: str) -> list[str]:
        return next(beds for beds in self.rooms.values() if bed in beds)

    def beside(self, stay: Stay, piece: Piece) -> list[str]:
        if not stay.whole:
            return []
        return [bed for bed in self.room_of(piece.bed) if bed not in (piece.bed, stay.company)]

    def spans(self, key: int) -> list[Span]:
        """Everything that the stay holds or held."""
        stay, found = self.stays[key], []
        for piece in stay.pieces:
            found.append((piece.bed, key, "STAY", piece.phase, piece.begins, piece.ends))
            found += [(bed, key, "ROOM", piece.phase, piece.begins, piece.ends) for bed in self.beside(stay, piece)]
        if stay.company and stay.pieces:
            phases = [piece.phase for piece in stay.pieces]
            phase = next(each for each in ("CURRENT", "PLANNED", "PAST") if each in phases)
            found.append((stay.company, key, "COMPANION", phase, stay.pieces[0].begins, stay.pieces[-1].ends))
        return found

    def clashes(self, bed: str, begins: datetime, ends: datetime | None, without: set[int]) -> bool:
        return any(
            span[0] == bed and self._meets(span, begins, ends)
            for key in self.stays.keys() - without
            for span in self.spans(key)
        )

    def is_elsewhere(self, person: str, begins: datetime, ends: datetime | None, without: set[int]) -> bool:
        return any(
            span[2] == "STAY" and self._meets(span, begins, ends)
            for key in self.stays.keys() - without
            if self.stays[key].person == person
            for span in self.spans(key)
        )

    def fits(
        self, stay: Stay, bed: str, begins: datetime, ends: datetime | None, without: set[int], *, lying: bool = False
    ) -> bool:
        """Whether the stay may have the bed, with its whole room and its company."""
        beds = [bed, *self.beside(stay, Piece(bed, begins, ends, "PLANNED"))]
        if stay.company:
            beds.append(stay.company)
        if lying and (bed in self.dirty or stay.company in self.dirty):
            return False
        free = not any(self.clashes(each, begins, ends, without) for each in beds)
        return free and not self.is_elsewhere(stay.person, begins, ends, without)

    def _meets(self, span: Span, begins: datetime, ends: datetime | None) -> bool:
        _, _, _, phase, since, to = span
        until = Piece("", since, to, phase).until(self.now)
        return (ends is None or since < ends) and (until is None or until > begins)

    def give_way(self, key: int, gone: list[Span], at: datetime) -> None:
        """Whoever should have begun in these beds before ``at`` begins then, or waits; a planned move is given up."""
        for bed, _, _, _, _, promised in gone:
            if promised is None or at <= promised:
                continue
            for other in sorted(self.stays.keys() - {key}):
                stay = self.stays[other]
                if not any(
                    span[0] == bed and span[3] != "PAST" and span[4] < at and (span[5] is None or span[5] > promised)
                    for span in self.spans(other)
                ):
                    continue
                if stay.state == "BOOKED":
                    stay.pieces = [each for each in stay.pieces if each.ends is None or each.ends > at]
                    if stay.pieces:
                        stay.pieces[0].begins = max(stay.pieces[0].begins, at)
                    else:
                        stay.state = "WAITLISTED"
                else:
                    stay.pieces = [each for each in stay.pieces if each.phase != "PLANNED"]
