"""Who holds which bed of a ledger, and when: nobody lies in a bed that somebody else has, or in two at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk.exchange.beds_places import BedPlace
from desk.words import translate


@dataclass(frozen=True, slots=True)
class Holding:
    """Somebody in a bed from ``since`` up to the day ``until`` (excluded), None while it is open."""

    row: int
    place: BedPlace
    name: str
    person: str
    since: date
    until: date | None

    def meets(self, other: Holding) -> bool:
        """Whether both are there on one day; in on the day the other leaves is fine."""
        return (self.until is None or other.since < self.until) and (other.until is None or self.since < other.until)


class Holdings:
    """All stays accepted so far, over all sheets."""

    def __init__(self) -> None:
        self._of_bed: dict[BedPlace, list[Holding]] = {}
        self._of_person: dict[str, list[Holding]] = {}

    def blocker(self, wanted: Holding) -> Holding | None:
        """The earliest row that has the bed, or the person elsewhere, at the same time."""
        there = self._of_bed.get(wanted.place, [])
        elsewhere = self._of_person.get(wanted.person, []) if wanted.person else []
        return min((each for each in (*there, *elsewhere) if each.meets(wanted)), key=_row, default=None)

    def add(self, holding: Holding) -> None:
        """From now on ``holding`` stands in the way of others."""
        self._of_bed.setdefault(holding.place, []).append(holding)
        if holding.person:
            self._of_person.setdefault(holding.person, []).append(holding)


def overlap_text(blocker: Holding, wanted: Holding) -> str:
    """Why ``wanted`` can't be brought in, naming who stands in the way, where, when and in which row."""
    known = {"bed": blocker.place.text, "name": blocker.name, "row": blocker.row, "since": blocker.since}
    if blocker.until is None:
        words = translate("exchange", "{name} is in bed {bed} from {since} on (row {row}).", **known)
    else:
        words = translate(
            "exchange", "{name} is in bed {bed} from {since} to {until} (row {row}).", until=blocker.until, **known
        )
    if wanted.until is None:
        mine = translate("exchange", "This row has {bed} from {since} on: the two overlap, and the later row stays"
                         " outside.", bed=wanted.place.text, since=wanted.since)  # fmt: skip
    else:
        mine = translate("exchange", "This row has {bed} from {since} to {until}: the two overlap, and the later row"
                         " stays outside.", bed=wanted.place.text, since=wanted.since, until=wanted.until)  # fmt: skip
    return translate("exchange", "{known} {mine}", known=words, mine=mine)


def _row(holding: Holding) -> int:
    return holding.row
