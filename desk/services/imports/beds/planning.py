"""What bringing a ledger of beds in would do, row by row: the same judgement before and while it is done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import cast

from desk.db import Session
from desk.exchange import beds_words as words
from desk.exchange.beds import BedsReading
from desk.exchange.beds_reader import place_of
from desk.exchange.cells import cell_name
from desk.exchange.cells import shown as cell_text
from desk.exchange.report import Accepted, Duplicate, LedgerWarning, Level, Rejection
from desk.rules.beds import Condition, Phase, Purpose, StayState, condition_text
from desk.rules.identity import Sex
from desk.rules.placing import Ask, Blocker, Hold, Plan, Reason, blockers
from desk.rules.times import local_date
from desk.services.beds.placing import holds
from desk.services.imports.beds.people import OnFile, People, file_text
from desk.services.imports.beds.premises import Premises, Spot, premises
from desk.services.imports.beds.stays import (
    Piece,
    Said,
    at_odds,
    differences,
    namesakes_in,
    said_of_row,
    stays_of,
)
from desk.services.imports.beds.times import LeaveTime, Time, fitted, leaves_of, time_of
from desk.services.imports.rows import Choices, Difference, Place
from desk.words import translate

WHO = "resident:"
"""Before the key of a file that a row without an ID number may be about."""

_HOLDING = frozenset({Reason.TAKEN, Reason.OVERSTAY, Reason.ROOM, Reason.CLOSED, Reason.PERSON})
_OF_BED = _HOLDING | {Reason.RETIRED, Reason.CONDITION}
"""What stands in the way of somebody who is there or comes; what is over asks only who was there."""


class Action(Enum):
    NEW = auto()
    SAME = auto()
    DIFFERS = auto()
    REFUSED = auto()


@dataclass(slots=True)
class Person:
    """Whoever is in a bed: a file, or one that is to be made; then ``key`` is a number below zero."""

    key: int
    name: str
    sex: str
    on_file: OnFile | None


@dataclass(slots=True)
class Planned:
    """What becomes of a row. ``take`` are the fields in which a stay or room on file changes."""

    row: Accepted
    spot: Spot
    action: Action
    person: Person | None = None
    time: Time | None = None
    leaves: Sequence[LeaveTime] = ()
    said: Said = field(default_factory=dict)
    piece: Piece | None = None
    differences: tuple[Difference, ...] = ()
    take: frozenset[str] = frozenset()

    @property
    def at(self) -> Place:
        return self.row.sheet, self.row.row


class BedPlan:
    """The whole import: ``rows`` in the order of the ledger, what is ``refused`` besides, and ``warnings``."""

    def __init__(self, session: Session, reading: BedsReading, choices: Choices) -> None:
        self._reading, self._choices, self._now = reading, choices, session.now
        self._as_of = reading.as_of or local_date(session.now)
        rows = list(_chosen(reading, choices))
        self.premises: Premises = premises(session, reading.beds)
        people = People(session, (row.values for row in rows))
        self._people = people
        keys = {known.resident_id for row in rows for known in self._known(row.values)}
        spots = self.premises.spots
        paperless = {
            (spots[place_of(row.values)].key, cast(str, row.values["name"]))
            for row in rows
            if row.values["name"] is not None and row.values["id_no"] is None
        }
        self._lay_there = namesakes_in(session, {bed for bed, _ in paperless}, {name for _, name in paperless})
        keys |= {key for found in self._lay_there.values() for key in found}
        self._stays = stays_of(session, keys)
        self._plan = self._holding(session, rows, keys)
        self._new_people: dict[str, Person] = {}
        self.refused: list[Rejection] = []
        self.warnings: list[LedgerWarning] = []
        self.rows: list[Planned] = [self._judge(row) for row in rows]

    @property
    def refused_rows(self) -> int:
        """How many rows stay outside, those included that the reading refused."""
        return len({(each.sheet, each.row) for each in (*self._reading.rejected, *self.refused)})

    def count(self, action: Action) -> int:
        return sum(1 for each in self.rows if each.action is action)

    def _known(self, values: Mapping[str, object]) -> Iterator[OnFile]:
        if values["name"] is not None:
            if (known := self._people.certain(values)) is not None:
                yield known
            yield from self._people.possible(values)

    def _holding(self, session: Session, rows: Sequence[Accepted], people: set[int]) -> Plan:
        """Everything on file that holds a bed of the ledger, or one of its people, from its first day on."""
        starts = [time_of(row.values, self._now).starts_at for row in rows if row.values["name"] is not None]
        beds = {spot.key for spot in self.premises.spots.values() if spot.bed is not None}
        found: list[Hold] = []
        if starts and (beds or people):
            found = holds(session, after=min(starts), bed_ids=beds, resident_ids=people)
        known = {place.bed_id for place in self.premises.places}
        return Plan(self._now, self.premises.places, [each for each in found if each.bed_id in known])

    def _judge(self, row: Accepted) -> Planned:
        spot = self.premises.spots[place_of(row.values)]
        if row.values["name"] is None:
            return self._judge_bed(row, spot)
        time = time_of(row.values, self._now)
        leaves = leaves_of(row.values, time, self._now, self._as_of)
        planned = Planned(row, spot, Action.NEW, time=time, leaves=leaves, said=said_of_row(row.values, leaves))
        self._find_person(planned)
        assert planned.person is not None
        piece = self._on_file(planned)
        if piece is not None:
            self._judge_known(planned, piece)
            return planned
        self._judge_new(planned)
        return planned

    def _judge_bed(self, row: Accepted, spot: Spot) -> Planned:
        """A row with nobody: the bed is new, as it was, or the ledger says something else of it."""
        if spot.bed is None:
            planned = Planned(row, spot, Action.NEW)
            if row.values["status"] in (words.BOOKED, words.LIVING, words.AWAY):
                text = translate("imports", "Nobody is named: only the bed comes in. Book or admit on the bed board.")
                self._warn(planned, text)
            return planned
        found = self._of_room(spot)
        closed = spot.bed.condition == Condition.OUT_OF_USE
        if spot.out_of_use and not closed:
            known = condition_text(Condition(spot.bed.condition))
            found.append(Difference("status", known, condition_text(Condition.OUT_OF_USE), take=False))
        return self._with_differences(Planned(row, spot, Action.SAME), found)

    def _of_room(self, spot: Spot) -> list[Difference]:
        room = spot.room
        if room.room is None or room.said in (None, room.room.kind):
            return []
        return [Difference("bed_type", room.room.kind, room.said or "", take=False)]

    def _find_person(self, planned: Planned) -> None:
        """The file of a row; of several namesakes the one that was chosen, else a new one."""
        values = planned.row.values
        name, sex = cast(str, values["name"]), cast(Sex, values["sex"] or Sex.UNKNOWN).value
        known = self._people.certain(values) or self._in_this_bed(planned)
        if known is None:
            chosen = self._choices.get(planned.at, {})
            possible = self._people.possible(values)
            known = next((each for each in possible if chosen.get(f"{WHO}{each.resident_id}") is False), None)
            fresh_file = translate("imports", "a new file without an ID number")
            planned.differences = tuple(
                Difference(f"{WHO}{each.resident_id}", file_text(each), fresh_file, take=True) for each in possible
            )
        if known is not None:
            planned.person = Person(known.resident_id, known.name, known.sex, known)
            return
        number = cast(str | None, values["id_no"])
        fresh = Person(-1 - len(self._new_people), name, sex, None)
        planned.person = self._new_people.setdefault(number or f"#{planned.at}", fresh)

    def _in_this_bed(self, planned: Planned) -> OnFile | None:
        """Whoever of that name came into this very bed on this very day: brought in before, without an ID number."""
        values = planned.row.values
        if values["id_no"] is not None:
            return None
        came = cast(date, values["check_in"])
        for key in self._lay_there.get((planned.spot.key, cast(str, values["name"])), ()):
            if self._stays.find(key, planned.spot.key, came) is not None:
                return OnFile(key, cast(str, values["name"]), "", None, None, "living", "")
        return None

    def _on_file(self, planned: Planned) -> Piece | None:
        assert planned.person is not None
        if planned.person.on_file is None or planned.spot.bed is None:
            return None
        came = cast(date, planned.row.values["check_in"])
        return self._stays.find(planned.person.key, planned.spot.key, came)

    def _judge_known(self, planned: Planned, piece: Piece) -> None:
        planned.action, planned.piece, planned.differences = Action.SAME, piece, ()
        assert planned.time is not None
        text = at_odds(piece, planned.time, cast(date | None, planned.row.values["check_out"]))
        if text:
            self._warn(planned, text)
        found = differences(planned.said, piece, self._stays.leaves[piece.stay.id])
        self._with_differences(planned, [*self._of_room(planned.spot), *found])

    def _judge_new(self, planned: Planned) -> None:
        """A stay that is not on file: somebody may have the bed, or the person another one."""
        person, time, bed = planned.person, planned.time, planned.spot
        assert person is not None and time is not None
        if person.on_file is not None and person.on_file.closed and time.state is not StayState.DISCHARGED:
            text = translate("imports", "The file of {name} is closed: nobody can be in a bed.", name=person.name)
            self._refuse(planned, "name", "RESIDENT_CLOSED", text)
            return
        held = (*self._plan.of_bed.get(bed.key, ()), *self._plan.of_person.get(person.key, ()))
        time = planned.time = fitted(time, [(each.starts_at, self._plan.until(each)) for each in held], self._now)
        ask = Ask(bed.key, time.starts_at, time.ends_at, person.key, person.name, person.sex, release=True)
        wanted = _HOLDING if time.phase is Phase.PAST else _OF_BED
        found = [each for each in blockers(self._plan, ask) if each.reason in wanted]
        if found and time.phase is not Phase.VOID:
            self._refuse_blocked(planned, found)
            return
        self._remember(planned, person, time)
        if planned.differences:
            planned.action = Action.DIFFERS
        self._fill_in_paper(planned)

    def _fill_in_paper(self, planned: Planned) -> None:
        """A file without an ID number gets the one of the row; it was found by name and birth date."""
        number, person = planned.row.values["id_no"], planned.person
        if person is not None and person.on_file is not None and number is not None and person.on_file.id_no is None:
            planned.take |= {"id_no"}

    def _remember(self, planned: Planned, person: Person, time: Time) -> None:
        """The rows below are judged with this one in its bed."""
        if time.phase is Phase.VOID:
            return
        hold = Hold(
            planned.spot.key, planned.spot.place.text, time.starts_at, time.ends_at, Purpose.STAY, time.phase,
            resident_id=person.key, name=person.name, sex=person.sex,
        )  # fmt: skip
        self._plan.of_bed.setdefault(hold.bed_id, []).append(hold)
        self._plan.of_person.setdefault(person.key, []).append(hold)

    def _with_differences(self, planned: Planned, found: Sequence[Difference]) -> Planned:
        chosen = self._choices.get(planned.at, {})
        planned.differences = tuple(found)
        planned.take |= {each.field for each in found if chosen.get(each.field, each.take)}
        if found:
            planned.action = Action.DIFFERS
        return planned

    def _refuse_blocked(self, planned: Planned, found: Sequence[Blocker]) -> None:
        first = found[0]
        code = "BED_OVERLAP" if first.reason in _HOLDING else "BED_NOT_READY"
        names = tuple(dict.fromkeys(each.name for each in found if each.name))
        text = translate("imports", "{why} The row stays outside.", why=" ".join(each.text for each in found))
        self._refuse(planned, "check_in", code, text, names)

    def _refuse(self, planned: Planned, name: str, code: str, text: str, names: tuple[str, ...] = ()) -> None:
        planned.action = Action.REFUSED
        cell, raw = self._cell(planned, name)
        self.refused.append(
            Rejection(planned.row.row, cell, name, code, text, raw, planned.row.sheet, must_mention=names)
        )

    def _warn(self, planned: Planned, text: str) -> None:
        cell, raw = self._cell(planned, "status")
        row = planned.row
        self.warnings.append(LedgerWarning(row.row, cell, "status", "DESK_DIFFERS", text, Level.MUST, raw, row.sheet))

    def _cell(self, planned: Planned, name: str) -> tuple[str, str]:
        """Excel's cell of a field, and what is in it."""
        row = planned.row
        columns = self._reading.headings_of[row.sheet].of(name) or self._reading.headings_of[row.sheet].of("name")
        cells = self._reading.originals.get((row.sheet, row.row), ())
        raw = cell_text(cells[columns[0]]) if columns and columns[0] < len(cells) else ""
        return (cell_name(row.row, columns[0]) if columns else str(row.row)), raw


def _chosen(reading: BedsReading, choices: Choices) -> Iterator[Accepted]:
    """The accepted rows, with the fields that were chosen from a later row about the same stay."""
    taken: dict[Place, dict[str, object]] = {}
    for each in reading.duplicates:
        fields = {name for name, take in choices.get((each.sheet, each.row), {}).items() if take}
        taken.setdefault((each.of_sheet, each.of_row), {}).update(
            {name: each.values.get(name) for name in _fields_of(each) if name in fields}
        )
    for row in reading.accepted:
        other = taken.get((row.sheet, row.row))
        yield row._replace(values={**row.values, **other}) if other else row


def _fields_of(each: Duplicate) -> list[str]:
    return list(each.differing)
