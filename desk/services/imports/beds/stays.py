"""The stays on file of the people of a ledger, and in what a row says something else about one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from sqlalchemy import select

from desk.db import Session
from desk.exchange.beds_words import ABILITIES
from desk.models.beds import BedStay, StayLeave, StaySegment
from desk.models.residents import Resident
from desk.rules.assessment import LEVELS, Level
from desk.rules.assessment_words import level_text
from desk.rules.beds import HERE, LeaveState, Phase, Purpose, StayState
from desk.rules.money import yuan_text
from desk.rules.times import local_date
from desk.services.imports.beds.times import LeaveTime, Time
from desk.services.imports.rows import Difference
from desk.words import translate

Values = Mapping[str, object]
Said = dict[str, Any]
FIELDS = ("care_level", "ability", "contract", "monthly_fee", "deposit", "leaves")
"""What a row may fill in or say otherwise of a stay on file. Coming, moving and leaving are acts of their own."""

_HERE = frozenset(state.value for state in HERE)


@dataclass(slots=True)
class Piece:
    """A time on a bed of a stay on file; ``days`` its first day, and the day of leaving or None."""

    stay: BedStay
    bed_id: int
    phase: str
    days: tuple[date, date | None]
    last: bool = True


@dataclass(slots=True)
class Stays:
    """The stays of residents: their times on beds, and the first days of their leaves."""

    of_person: defaultdict[int, list[Piece]] = field(default_factory=lambda: defaultdict(list))
    leaves: defaultdict[int, set[date]] = field(default_factory=lambda: defaultdict(set))

    def find(self, resident_id: int, bed_id: int, came: date) -> Piece | None:
        """The stay on this bed that began on the day ``came``, there or before a move to it."""
        pieces = self.of_person.get(resident_id, ())
        exact = next((each for each in pieces if each.bed_id == bed_id and each.days[0] == came), None)
        if exact is not None:
            return exact
        begun = {each.stay.id for each in pieces if each.days[0] == came and each.stay.admitted_at is not None
                 and local_date(each.stay.admitted_at) == came}  # fmt: skip
        return next((each for each in pieces if each.last and each.bed_id == bed_id and each.stay.id in begun), None)


def stays_of(session: Session, resident_ids: Collection[int]) -> Stays:
    """What is on file of these residents."""
    found = Stays()
    if not resident_ids:
        return found
    query = (
        select(StaySegment, BedStay)
        .join(BedStay, BedStay.id == StaySegment.stay_id)
        .where(BedStay.resident_id.in_(resident_ids), StaySegment.lane == 0)
        .order_by(StaySegment.starts_at)
    )
    last: dict[int, Piece] = {}
    for row, stay in session.execute(query).tuples():
        if row.phase == Phase.VOID and stay.state != StayState.NO_SHOW:
            continue
        days = (local_date(row.starts_at), local_date(row.ends_at) if row.ends_at is not None else None)
        piece = Piece(stay, row.bed_id, row.phase, days)
        if (before := last.get(stay.id)) is not None:
            before.last = False
        last[stay.id] = piece
        found.of_person[stay.resident_id].append(piece)
    leaves = select(StayLeave.stay_id, StayLeave.leaves_at).join(BedStay, BedStay.id == StayLeave.stay_id)
    mine = leaves.where(BedStay.resident_id.in_(resident_ids), StayLeave.state != LeaveState.CANCELLED)
    for stay_id, at in session.execute(mine).tuples():
        found.leaves[stay_id].add(local_date(at))
    return found


def namesakes_in(session: Session, bed_ids: Collection[int], names: Collection[str]) -> dict[tuple[int, str], set[int]]:
    """Who of these names ever lay in these beds, by bed and name: a row without an ID number may be about them."""
    query = (
        select(StaySegment.bed_id, Resident.name, Resident.id)
        .join(Resident, Resident.id == StaySegment.resident_id)
        .where(StaySegment.bed_id.in_(bed_ids), StaySegment.purpose == Purpose.STAY, Resident.name.in_(names))
        .distinct()
    )
    found: dict[tuple[int, str], set[int]] = {}
    for bed_id, name, resident_id in session.execute(query).tuples() if bed_ids and names else ():
        found.setdefault((bed_id, name), set()).add(resident_id)
    return found


def said_of_row(values: Values, leaves: Iterable[LeaveTime]) -> Said:
    """What a row says of its stay, blank fields left out; money in fen."""
    said: Said = {"care_level": values["care_level"], "ability": level_of(values["ability"])}
    if values["contract_open_ended"] is not None:
        start = values["contract_start"] or (values["check_in"] if values["contract_open_ended"] else None)
        said["contract"] = (start, values["contract_end"])
    elif values["contract_start"] or values["contract_end"]:
        said["contract"] = (values["contract_start"], values["contract_end"])
    said["monthly_fee"], said["deposit"] = fen(values["monthly_fee"]), fen(values["deposit"])
    said["leaves"] = tuple(each for each in leaves if each.back_at is not None)
    return {name: value for name, value in said.items() if value not in (None, ())}


def differences(said: Said, piece: Piece, known_leaves: Collection[date]) -> list[Difference]:
    """In what a row differs from its stay; what is blank there is proposed to be filled in."""
    stay, found = piece.stay, []
    if not piece.last:
        return []  # what was agreed before a move went with it
    for name in FIELDS:
        if name not in said:
            continue
        known: Any = (stay.agreement_from, stay.agreement_until) if name == "contract" else None
        if name == "leaves":
            missing = [each for each in said[name] if local_date(each.leaves_at) not in known_leaves]
            if missing:
                found.append(Difference(name, "", shown(name, missing), take=True))
            continue
        if name != "contract":
            known = getattr(stay, name)
        elif known == (None, None):
            known = None
        elif said[name][0] is None:
            known = (None, known[1])  # 长期 alone doesn't say since when
        if known != said[name]:
            found.append(Difference(name, shown(name, known), shown(name, said[name]), take=known is None))
    return found


def at_odds(piece: Piece, time: Time, left: date | None) -> str:
    """How a row and the desk contradict each other about who is where; "" when they don't."""
    stay = piece.stay
    here, gone = stay.state in _HERE, stay.state == StayState.DISCHARGED
    if here and piece.last and time.state is StayState.DISCHARGED:
        return translate("imports", "Left on {day} by the ledger, but not at the desk: record the leaving on the bed"
                         " board.", day=left)  # fmt: skip
    if gone and piece.last and time.here:
        return translate("imports", "Lives there by the ledger, but left on {day} at the desk.", day=piece.days[1])
    if gone and piece.last and left is not None and left != piece.days[1]:
        return translate(
            "imports", "Left on {day} by the ledger, on {known} at the desk.", day=left, known=piece.days[1]
        )
    if stay.state == StayState.BOOKED and time.state in (StayState.ADMITTED, StayState.DISCHARGED):
        return translate("imports", "Came by the ledger, but is only booked at the desk: record it on the bed board.")
    return ""


def shown(name: str, value: Any) -> str:
    """A value of a stay for the eye."""
    if value is None:
        return ""
    if name == "contract":
        start, end = value
        last = end.isoformat() if end is not None else translate("imports", "open")
        return f"{start.isoformat() if start is not None else ''} – {last}"
    if name in ("monthly_fee", "deposit"):
        return yuan_text(value)
    if name == "ability":
        return level_text(Level(value))
    if name == "leaves":
        return "、".join(f"{local_date(each.leaves_at):%m-%d} – {local_date(each.back_at):%m-%d}" for each in value)
    return str(value)


def level_of(word: object) -> str | None:
    """能力完好 … as the assessment calls it."""
    return LEVELS[ABILITIES.index(cast(str, word))].value if word is not None else None


def fen(yuan: object) -> int | None:
    """A sum of the ledger as it is stored."""
    return round(cast(float, yuan) * 100) if yuan is not None else None
