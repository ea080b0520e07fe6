"""The rows of a ledger of beds, each turned into a bed and, if a name is written, one stay on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import cast

from desk.errors import RuleBroken
from desk.exchange import beds_words as words
from desk.exchange import spans
from desk.exchange.beds_holding import Holding, Holdings, overlap_text
from desk.exchange.beds_places import BedPlace, PlaceReader
from desk.exchange.cells import Cell, identifier, is_nothing, plain_text, shown
from desk.exchange.ledger import Findings, Key, SheetFacts
from desk.exchange.persons import PersonReader
from desk.exchange.report import Level
from desk.exchange.residents_phones import PhoneReader
from desk.exchange.yuan import read_yuan, unit_of
from desk.rules.text import squeeze
from desk.words import translate

STAY_FIELDS = ("name", "id_no", "birth_date", "sex", "ability", "check_in", "contract_start", "contract_end",
               "contract_open_ended", "care_level", "monthly_fee", "deposit", "leaves", "check_out")  # fmt: skip
"""The values of an accepted row that are about whoever is in the bed."""

_CONTACTS = ("emergency", "emergency_phone", "emergency_relation", "kin_phone")
_TEXTS = ("household_address", "residence_address", "agreement_number", "remark")


@dataclass(slots=True)
class Bed:
    """A bed of the ledger. ``kind`` is the type of its room, ``out_of_use`` what any of its rows says."""

    place: BedPlace
    kind: str | None = None
    out_of_use: bool = False


@dataclass(slots=True)
class Gathered:
    """What comes of all rows together: the beds, also those of refused rows, and who holds them."""

    beds: dict[BedPlace, Bed] = field(default_factory=dict)
    holdings: Holdings = field(default_factory=Holdings)


class BedReader:
    """Turns the rows of one sheet into values; ``gathered`` is shared by all sheets."""

    def __init__(self, facts: SheetFacts, findings: Findings, gathered: Gathered) -> None:
        self._findings = findings
        self._gathered = gathered
        self._as_of = facts.as_of or facts.today
        self._first = {
            column.field: facts.headings.of(column.field)[0]
            for column in reversed(facts.headings.columns)
            if column.field
        }
        self._places = PlaceReader(self._first, findings)
        self._person = PersonReader(findings, self._first, today=facts.today)
        self._numbers = PhoneReader(facts.headings, findings)
        self._units = {column.field: unit_of(column.header) for column in facts.headings.columns}
        self._has_contacts = any(name in self._first for name in _CONTACTS)

    def group(self, text: str) -> bool:
        """Whether ``text``, alone in its row, is the head of a floor."""
        return self._places.group(text)

    def read(self, cells: list[Cell]) -> dict[str, object]:
        """One row's values in the order of the report."""
        status, said = self._status(cells)
        named = self._is_named(cells)
        place = self._places.read(cells, named=named)
        values: dict[str, object] = {"floor": None, "room": None, "bed": None}
        if place is not None:
            if place.building:
                values["building"] = place.building
            values |= {"floor": place.floor, "room": place.room, "bed": place.bed}
            self._write_out(cells, place)
        values["bed_type"] = self._plain(cells, "bed_type")
        values["status"] = status
        values |= dict.fromkeys(STAY_FIELDS)
        values["leaves"] = ()
        if place is not None:
            bed = self._gathered.beds.setdefault(place, Bed(place))
            bed.kind = bed.kind or cast(str | None, values["bed_type"])
            bed.out_of_use = bed.out_of_use or status == words.OUT_OF_USE
        if named:
            self._stay(cells, values)
        if status is None and said and not self._findings.rejections:
            message = translate("exchange", "The state “{word}” is not known; it was left out.", word=said)
            self._findings.warn("status", "STATUS_UNKNOWN", message, Level.SHOULD)
        return values

    def _write_out(self, cells: list[Cell], place: BedPlace) -> None:
        """A row that is handed back on its own must say where it is, also when a row above said it."""
        for name, said in (("floor", place.floor), ("room", place.room), ("bed", place.bed)):
            if name in self._first and not shown(cells[self._first[name]]).strip():
                cells[self._first[name]] = said

    def key(self, values: Mapping[str, object]) -> Key | None:
        """The same bed, person and day of coming in; an empty bed is itself."""
        place = place_of(values)
        if values["name"] is None:
            return Key("bed", "bed", place.text + f" {place.floor}")
        who = values["id_no"] or values["name"]
        return Key("name", "stay", f"{place.text} {place.floor} {who} {values['check_in']}")

    def accept(self, number: int, values: Mapping[str, object]) -> None:
        """Refuse a stay on a bed that an earlier row has, or of somebody who is in another one."""
        if values["name"] is None:
            return
        holding = Holding(
            number, place_of(values), cast(str, values["name"]), cast(str, values["id_no"] or ""),
            cast(date, values["check_in"]), cast(date | None, values["check_out"]),
        )  # fmt: skip
        blocker = self._gathered.holdings.blocker(holding)
        if blocker is None:
            self._gathered.holdings.add(holding)
            return
        text = overlap_text(blocker, holding)
        field_name = "check_in" if "check_in" in self._first else "stay"
        self._findings.reject(field_name, "BED_OVERLAP", text, other_row=blocker.row, mention=(blocker.name,))

    def _status(self, cells: list[Cell]) -> tuple[str | None, str]:
        """What the row says of the bed; a clerk may write it in the place of a name, too."""
        word = identifier(cells[self._first["status"]]) if "status" in self._first else ""
        if not word and "name" in self._first:
            in_name = identifier(cells[self._first["name"]])
            return (words.status_of(in_name), "") if words.status_of(in_name) else (None, "")
        return words.status_of(word), "" if is_nothing(word) else word

    def _is_named(self, cells: list[Cell]) -> bool:
        """Whether somebody is written down; a number without a name must not be lost in silence."""
        name = identifier(cells[self._first["name"]]) if "name" in self._first else ""
        if name and not is_nothing(name) and words.status_of(name) is None:
            return True
        number = identifier(cells[self._first["id_no"]]) if "id_no" in self._first else ""
        return not is_nothing(number)

    def _stay(self, cells: list[Cell], values: dict[str, object]) -> None:
        steps: tuple[Callable[[list[Cell], dict[str, object]], None], ...] = (
            self._who, self._ability, self._days, self._contract, self._care, self._money, self._leaves, self._more,
        )  # fmt: skip
        for step in steps:
            step(cells, values)
        if not self._findings.rejections:
            self._compare(values)

    def _who(self, cells: list[Cell], values: dict[str, object]) -> None:
        self._person.name(cells, values)
        self._person.papers(cells, values)

    def _ability(self, cells: list[Cell], values: dict[str, object]) -> None:
        word = identifier(cells[self._first["ability"]]) if "ability" in self._first else ""
        if is_nothing(word):
            return
        values["ability"] = words.ability_of(word)
        if values["ability"] is None:
            message = translate(
                "exchange", "“{word}” is no level of ability (能力完好, 轻度失能 …); it was left out.", word=word
            )
            self._findings.warn("ability", "ABILITY_UNKNOWN", message, Level.SHOULD)

    def _days(self, cells: list[Cell], values: dict[str, object]) -> None:
        """In and out; 至今 and 未退 in the cell for out mean that nobody left."""
        if "stay" in self._first and "check_in" not in self._first:
            span = self._judged("stay", spans.read_span, cells)
            if isinstance(span, spans.Span):
                values["check_in"], values["check_out"] = span.start, span.end
        else:
            values["check_in"] = self._day(cells, "check_in")
        if "check_out" in self._first and not _is_open(cells[self._first["check_out"]]):
            values["check_out"] = self._day(cells, "check_out")
        if self._findings.rejections:
            return
        came, left = cast(date | None, values["check_in"]), cast(date | None, values["check_out"])
        if came is None:
            reason = translate("exchange", "Since when is missing: without it nobody can tell who has the bed.")
            self._findings.reject("check_in" if "check_in" in self._first else "name", "CHECKIN_MISSING", reason)
        elif left is not None and left < came:
            reason = translate("exchange", "Left on {left}, before coming in on {came}.", left=left, came=came)
            self._findings.reject("check_out", "CHECKOUT_BEFORE_CHECKIN", reason)

    def _contract(self, cells: list[Cell], values: dict[str, object]) -> None:
        span: object = None
        if "contract" in self._first:
            span = self._judged("contract", spans.read_span, cells, unreadable="RANGE_INVALID")
        if isinstance(span, spans.Span):
            values["contract_start"], values["contract_end"] = span.start, span.end
            values["contract_open_ended"] = span.open_ended
        if "contract_start" in self._first:
            values["contract_start"] = self._day(cells, "contract_start")
        if "contract_end" in self._first:
            cell = cells[self._first["contract_end"]]
            is_open = _is_open(cell) and not is_nothing(identifier(cell))
            values["contract_end"] = None if is_open else self._day(cells, "contract_end")
            values["contract_open_ended"] = is_open if is_open or values["contract_end"] else None
        start, end = cast(date | None, values["contract_start"]), cast(date | None, values["contract_end"])
        if start is not None and end is not None and end < start and not self._findings.rejections:
            reason = translate("exchange", "It ends on {end}, before it begins on {start}.", end=end, start=start)
            self._findings.reject("contract_end", "RANGE_REVERSED", reason)

    def _care(self, cells: list[Cell], values: dict[str, object]) -> None:
        values["care_level"] = self._plain(cells, "care")

    def _money(self, cells: list[Cell], values: dict[str, object]) -> None:
        for name, value_name in (("fee", "monthly_fee"), ("deposit", "deposit")):
            if name in self._first:
                read = partial(read_yuan, unit=self._units[name])
                values[value_name] = self._judged(name, read, cells, unreadable="AMOUNT_INVALID")

    def _leaves(self, cells: list[Cell], values: dict[str, object]) -> None:
        found: object = ()
        if "leave" in self._first:
            found = self._judged("leave", self._read_leaves, cells, unreadable="RANGE_INVALID")
        elif "leave_start" in self._first:
            start, end = self._day(cells, "leave_start"), self._day(cells, "leave_end")
            if start is not None:
                found = (spans.Away(start, end),)
        leaves = cast(tuple[spans.Away, ...], found or ())
        values["leaves"] = tuple(
            {"start": each.start, "end": each.end} | ({"hospital": True} if each.hospital else {}) for each in leaves
        )

    def _read_leaves(self, cell: Cell) -> tuple[spans.Away, ...]:
        return spans.read_leaves(cell, year=self._as_of.year, as_of=self._as_of)

    def _more(self, cells: list[Cell], values: dict[str, object]) -> None:
        """What only some ledgers have; it goes to the file of somebody new."""
        for name in _TEXTS:
            if name in self._first:
                values[name] = self._plain(cells, name)
        if "agreement_on" in self._first:
            values["agreement_on"] = self._day(cells, "agreement_on")
        if "phone" in self._first:
            values["phones"] = self._numbers.own(cells)
        if self._has_contacts:
            values["emergency_contacts"] = self._numbers.contacts(cells)

    def _compare(self, values: Mapping[str, object]) -> None:
        """The dates decide who is there; what the ledger says of the bed and of the contract is compared with them."""
        came, left = cast(date, values["check_in"]), cast(date | None, values["check_out"])
        status, ends = values["status"], cast(date | None, values["contract_end"])
        gone = left is not None and left <= self._as_of
        if status == words.VACANT and not gone:
            message = translate("exchange", "The bed is said to be empty, but somebody is in it who has not left.")
            self._findings.warn("status", "STATUS_CONFLICT", message, Level.MUST)
        if status == words.LIVING and gone:
            message = translate("exchange", "Said to live there, but left on {day}.", day=left)
            self._findings.warn("status", "STATUS_CONFLICT", message, Level.MUST)
        here = came <= self._as_of and not gone and status != words.BOOKED
        if here and ends is not None and ends < self._as_of:
            message = translate("exchange", "The contract ran out on {day}; the person still lives there.", day=ends)
            name = "contract" if "contract" in self._first else "contract_end"
            self._findings.warn(name, "CONTRACT_EXPIRED", message, Level.SHOULD)

    def _day(self, cells: list[Cell], name: str) -> date | None:
        found = self._judged(name, spans.read_day, cells) if name in self._first else None
        return cast(date | None, found)

    def _judged(self, name: str, read: Callable[[Cell], object], cells: list[Cell], *, unreadable: str = "") -> object:
        """What ``read`` makes of a cell; a fault refuses the row, one called ``unreadable`` is warned about."""
        try:
            return read(cells[self._first[name]])
        except RuleBroken as broken:
            if broken.code == unreadable:
                self._findings.warn(name, broken.code, broken.text, Level.MUST)
            else:
                self._findings.reject(name, broken.code, broken.text)
            return None

    def _plain(self, cells: list[Cell], name: str) -> str | None:
        text = plain_text(cells[self._first[name]]) if name in self._first else None
        return None if text is None or is_nothing(text) else text


def place_of(values: Mapping[str, object]) -> BedPlace:
    return BedPlace(
        cast(str, values.get("building", "")), cast(int, values["floor"]), cast(str, values["room"]),
        cast(str, values["bed"]),
    )  # fmt: skip


def _is_open(cell: Cell) -> bool:
    """Whether nothing ends: a blank cell, 至今, 长期, 未退."""
    text = squeeze(shown(cell))
    return is_nothing(text) or text in ("至今", "长期", "未退", "未退住", "在住", "今", "长期有效", "无固定期限")
