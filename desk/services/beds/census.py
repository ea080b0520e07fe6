"""The night round (夜间查床): what should be found at each bed, confirmed in one act with what was otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.beds import NightCensus, NightCount
from desk.models.staff import Staff
from desk.rules.beds import Found, LeaveKind, found_text
from desk.rules.permissions import Permission
from desk.rules.rounds import expected, is_alarm, judged_at, night_of
from desk.rules.times import clock_text, long_date_text
from desk.services.acting import require, staff_of, station_of
from desk.services.beds import lying as beds
from desk.services.beds.lying import Lying
from desk.words import translate

TOUCHES = frozenset({"beds"})
"""What views show anew after a round."""


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One bed on the round. ``found`` None: not written down yet; ``overdue``: should be back from the leave by now."""

    bed_id: int
    bed: str
    stay_id: int | None
    name: str
    sex: str
    expected: Found
    found: Found | None
    note: str
    overdue: bool

    @property
    def alarm(self) -> bool:
        """Whether somebody has to look at once."""
        return self.found is not None and is_alarm(self.expected, self.found)


@dataclass(frozen=True, slots=True)
class Round:
    """The round of one night, ``night`` being the day on which it begins; ``taken_at`` None: not taken yet."""

    night: date
    rows: tuple[RoundRow, ...]
    taken_at: datetime | None
    taken_by: str
    note: str

    @property
    def alarms(self) -> tuple[RoundRow, ...]:
        """Who was not where they should be."""
        return tuple(row for row in self.rows if row.alarm)

    def count(self, found: Found) -> int:
        """At how many beds this was found, or is expected while nobody went round."""
        return sum((row.found or row.expected) is found for row in self.rows)


@dataclass(frozen=True, slots=True)
class Finding:
    """What was otherwise at a bed."""

    found: Found
    note: str = ""


@dataclass(frozen=True, slots=True)
class RoundDone:
    """The round as it was written down, and what now needs somebody, in words."""

    round: Round
    told: tuple[str, ...]


def night_round(session: Session, *, night: date | None = None) -> Round:
    """The round of a night, by default of the one that it is now; what was not taken shows what is expected."""
    require(session, Permission.BEDS_READ)
    night = night or night_of(session.now)
    census = _census(session, night)
    if census is None:
        rows = tuple(_row(session, row, None) for row in _visited(session, night))
        return Round(night, rows, None, "", "")
    return _taken(session, census)


def take_round(
    session: Session, *, night: date, found: Mapping[int, Finding] = MappingProxyType({}), note: str = ""
) -> RoundDone:
    """Write the round down: every bed as expected but those ``found`` otherwise (bed → what).

    This night's and the last one's can be. Raises DeskError when a colleague has taken it; Rejected ``night``, and
    ``found`` for a bed that is not on the round.
    """
    require(session, Permission.CARE_WRITE)
    _check_night(session, night)
    if (census := _census(session, night)) is not None:
        raise _already(session, census)
    visited = _visited(session, night)
    if unknown := found.keys() - {row.bed.id for row in visited}:
        words = translate("census", "{n} beds are not on this round any more. Please look again.", n=len(unknown))
        raise Rejected({"found": words})
    census = NightCensus(
        station_id=station_of(session), night=night, taken_at=session.now, taken_by_id=staff_of(session),
        note=note.strip() or None,
    )  # fmt: skip
    for row in visited:
        other = found.get(row.bed.id)
        census.counts.append(
            NightCount(
                bed_id=row.bed.id,
                stay_id=row.stay.id if row.stay is not None and row.lies else None,
                found=(other.found if other is not None else _expected(row)).value,
                note=(other.note.strip() or None) if other is not None else None,
            )
        )
    session.add(census)
    try:
        session.flush()
    except IntegrityError as error:  # at the other desk, this very moment
        raise DeskError(translate("census", "A colleague has taken this round this very moment.")) from error
    done = _taken(session, census)
    return RoundDone(done, _told(done))


def correct_round(session: Session, *, night: date, bed_id: int, found: Found, note: str = "") -> RoundDone:
    """Write down otherwise what was found at one bed, as long as the night or the next one lasts; it is recorded.

    Raises DeskError when the round was not taken or is long over.
    """
    require(session, Permission.CARE_WRITE)
    _check_night(session, night)
    census = _census(session, night)
    if census is None:
        raise DeskError(translate("census", "This round was not taken yet."))
    query = select(NightCount).where(NightCount.census_id == census.id, NightCount.bed_id == bed_id)
    count = session.scalars(query.with_for_update()).first()
    if count is None:
        raise DeskError(translate("census", "This bed was not on the round."))
    count.found, count.note = found.value, note.strip() or None
    session.flush()  # the round below is read from the table
    done = _taken(session, census)
    return RoundDone(done, _told(done))


def _check_night(session: Session, night: date) -> None:
    tonight = night_of(session.now)
    if not 0 <= (tonight - night).days <= 1:
        raise Rejected(
            {"night": translate("census", "Only this night's round and the last one's can be written down.")}
        )


def _already(session: Session, census: NightCensus) -> DeskError:
    who = session.scalar(select(Staff.name).where(Staff.id == census.taken_by_id)) or ""
    return DeskError(
        translate(
            "census",
            "{who} has taken the round of {night} already, at {clock}. Correct single beds there.",
            who=who,
            night=long_date_text(census.night),
            clock=clock_text(census.taken_at),
        )
    )


def _census(session: Session, night: date) -> NightCensus | None:
    query = select(NightCensus).where(NightCensus.station_id == station_of(session), NightCensus.night == night)
    return session.scalars(query).first()


def _visited(session: Session, night: date) -> list[Lying]:
    """The beds on the round: all in use; those for company only when somebody sleeps there."""
    at = judged_at(night, session.now)
    return [row for row in beds.lying(session, at if at < session.now else None) if row.lies or not row.bed.companion]


def _expected(row: Lying) -> Found:
    away = LeaveKind(row.leave.kind) if row.leave is not None and row.segment is not None else None
    if away is not None and row.segment is not None and row.segment.lane:
        away = None  # who keeps company says nothing of a leave
    return expected(taken=row.lies, away=away)


def _row(session: Session, row: Lying, count: NightCount | None) -> RoundRow:
    due = row.leave.back_due_at if row.leave is not None else None
    return RoundRow(
        row.bed.id,
        row.text,
        row.stay.id if row.stay is not None else None,
        beds.shown_name(session, row) if row.lies else "",
        row.resident.sex if row.resident is not None and row.lies else "",
        _expected(row),
        Found(count.found) if count is not None else None,
        (count.note if count is not None else None) or "",
        due is not None and due < session.now,
    )


def _taken(session: Session, census: NightCensus) -> Round:
    """The beds as they lay at the moment of the round."""
    at = judged_at(census.night, census.taken_at)
    counts = {count.bed_id: count for count in census.counts}
    rows = [_row(session, row, counts.get(row.bed.id)) for row in beds.lying(session, at) if row.bed.id in counts]
    who = session.scalar(select(Staff.name).where(Staff.id == census.taken_by_id)) or ""
    return Round(census.night, tuple(rows), census.taken_at, who, census.note or "")


def _told(done: Round) -> tuple[str, ...]:
    told = [_alarm_text(row) for row in done.alarms]
    for row in done.rows:
        if row.found is Found.PRESENT and row.expected in (Found.ON_LEAVE, Found.IN_HOSPITAL):
            words = translate(
                "census", "{bed} {name} is back: please write the return down.", bed=row.bed, name=row.name
            )
            told.append(words)
    return tuple(told)


def _alarm_text(row: RoundRow) -> str:
    if row.found is Found.MISSING:
        return translate("census", "{bed} {name} was not found: {expected} was expected.", bed=row.bed, name=row.name,
                         expected=found_text(row.expected))  # fmt: skip
    return translate("census", "Somebody lies in {bed}, which should be empty.", bed=row.bed)
