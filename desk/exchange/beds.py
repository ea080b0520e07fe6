"""The ledger of beds (床位台账): its mapping, and what comes of all rows together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, cast

from desk.exchange import beds_words as words
from desk.exchange.beds_fields import BED_FIELDS
from desk.exchange.beds_reader import Bed, BedReader, Gathered, place_of
from desk.exchange.ledger import LedgerKind, Progress, read_ledger
from desk.exchange.report import LedgerReading
from desk.exchange.workbook import Workbook, open_workbook
from desk.words import translate

KIND = "beds"


@dataclass(frozen=True, slots=True)
class Occupancy:
    """How many beds there are on ``as_of``, and what they are doing; who is on leave still occupies a bed."""

    as_of: date
    beds_total: int
    occupied: int
    of_these_on_leave: int
    out_of_service: int
    vacant: int


@dataclass(frozen=True, slots=True)
class BedsReading(LedgerReading):
    """A ledger of beds, read and judged. ``beds`` are all that a row names, also a refused one, in order."""

    beds: tuple[Bed, ...] = ()
    occupancy: Occupancy | None = None

    def as_json(self) -> dict[str, object]:
        """The report, with the year of its dates, the beds and the occupancy."""
        report = LedgerReading.as_json(self)
        assert self.occupancy is not None
        report["meta"] = cast(dict[str, object], report["meta"]) | {"year": self.occupancy.as_of.year}
        counted = self.occupancy
        report["summary"] = {
            "as_of": counted.as_of.isoformat(), "beds_total": counted.beds_total, "occupied": counted.occupied,
            "of_these_on_leave": counted.of_these_on_leave, "out_of_service": counted.out_of_service,
            "vacant": counted.vacant,
        }  # fmt: skip
        report["beds"] = [
            ({"building": bed.place.building} if bed.place.building else {})
            | {"floor": bed.place.floor, "room": bed.place.room, "bed": bed.place.bed}
            for bed in self.beds
        ]
        return report


def read_beds(
    path: Path | str, *, today: date, as_of: date | None = None, progress: Progress | None = None
) -> BedsReading:
    """Open and judge a ledger of beds; see :func:`~desk.exchange.ledger.read_ledger` for the arguments."""
    return read_beds_of(open_workbook(path), today=today, as_of=as_of, progress=progress)


def read_beds_of(
    workbook: Workbook, *, today: date, as_of: date | None = None, progress: Progress | None = None
) -> BedsReading:
    """:func:`read_beds` of a workbook that is open already."""
    gathered = Gathered()
    reading = read_ledger(workbook, beds_ledger(gathered), today=today, as_of=as_of, progress=progress)
    known: dict[str, Any] = {entry.name: getattr(reading, entry.name) for entry in fields(LedgerReading)}
    occupancy = _occupancy(reading, gathered, reading.as_of or today)
    return BedsReading(**known, beds=tuple(gathered.beds.values()), occupancy=occupancy)


def beds_ledger(found: Gathered | None = None) -> LedgerKind:
    """The mapping of the ledger of beds; ``found`` takes what comes of all its rows.

    Values of an accepted row: ``floor`` int, ``room``, ``bed`` str, ``bed_type``, ``status`` (one of the words in
    :mod:`~desk.exchange.beds_words`); of the stay on it ``name``, ``id_no``, ``birth_date``, ``sex``, ``ability``,
    ``check_in``, ``check_out`` (excluded; None: open), ``contract_start``, ``contract_end`` (None with
    ``contract_open_ended``: 长期), ``care_level``, ``monthly_fee`` and ``deposit`` in yuan, ``leaves`` (start, end, and
    hospital where it is said), all None where nobody is named; ``building``, ``phones``, ``emergency_contacts``,
    ``household_address``, ``residence_address``, ``agreement_number``, ``agreement_on``, ``remark`` where they are.
    """
    gathered = found or Gathered()
    return LedgerKind(
        name=KIND,
        fields=BED_FIELDS,
        required=(
            frozenset({"bed", "room"}),
            frozenset({"name"}),
            frozenset({"check_in", "check_out", "stay", "status", "bed_type", "contract"}),
        ),
        minimum=4,
        key_field="id_no",
        not_compared=frozenset(),
        as_sets=frozenset(),
        make_reader=lambda facts, findings, shared: BedReader(facts, findings, gathered),
        wanted=lambda: translate("exchange", "the room, the number of the bed, the name and the day of coming in"),
        keep_rows=True,
    )


def _occupancy(reading: LedgerReading, gathered: Gathered, as_of: date) -> Occupancy:
    there = [row.values for row in reading.accepted if is_there(row.values, as_of)]
    occupied = {place_of(values) for values in there}
    closed = {bed.place for bed in gathered.beds.values() if bed.out_of_use} - occupied
    total = len(gathered.beds)
    return Occupancy(
        as_of, total, len(occupied), sum(1 for values in there if is_away(values, as_of)), len(closed),
        total - len(occupied) - len(closed),
    )  # fmt: skip


def is_there(values: Mapping[str, object], day: date) -> bool:
    """Whether a row's stay holds its bed on ``day``; a booking does not."""
    came, left = cast(date | None, values["check_in"]), cast(date | None, values["check_out"])
    return came is not None and came <= day and (left is None or left > day) and values["status"] != words.BOOKED


def is_away(values: Mapping[str, object], day: date) -> bool:
    """Whether somebody is on leave on ``day``: by the dates, and where there are none by what is said."""
    leaves = cast(tuple[Mapping[str, date | None], ...], values["leaves"])
    if not leaves:
        return values["status"] == words.AWAY
    return any(cast(date, each["start"]) <= day and ((end := each["end"]) is None or end > day) for each in leaves)
