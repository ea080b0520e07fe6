"""The sheets of the care centre: the hand-over of a shift, the free beds, the night round as a form or as a record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from desk.db import Session
from desk.models.beds import NightCensus
from desk.models.stations import Station
from desk.printing.handover import HandOverSheet, Section
from desk.printing.listing import Listing
from desk.rules.beds import Found, found_text
from desk.rules.permissions import Permission
from desk.rules.times import clock_text, local, long_date_text, long_moment_text
from desk.services import letterhead
from desk.services.acting import require, station_of
from desk.services.beds.census import Round, RoundRow, night_round
from desk.services.beds.handover import HandOver, SheetLine, hand_over
from desk.services.beds.vacancy import KindRow, vacancy
from desk.words import translate

BOX, TICK = "□", "√"
_TO_TICK = (Found.PRESENT, Found.ON_LEAVE, Found.IN_HOSPITAL, Found.MISSING, Found.EMPTY)


def hand_over_sheet(session: Session, *, since: datetime | None = None) -> HandOverSheet:
    """What the next shift must know (交接班表), to look at. Needs PAPERS_PRINT and BEDS_READ."""
    require(session, Permission.PAPERS_PRINT)
    found = hand_over(session, since=since)
    return HandOverSheet(
        **letterhead.of(session),
        span=translate(
            "handover_paper",
            "From {since} to {until}",
            since=long_moment_text(found.since),
            until=long_moment_text(found.until),
        ),
        figures=_figures(found.total),
        sections=_sections(found),
        round=_round_words(found.round),
    )


def print_hand_over(session: Session, *, since: datetime | None = None) -> HandOverSheet:
    """As :func:`hand_over_sheet`, recorded: it leaves the desk."""
    sheet = hand_over_sheet(session, since=since)
    _note(session, translate("handover_paper", "Hand-over of the shift"))
    return sheet


def vacancy_sheet(session: Session) -> Listing:
    """How many beds of each kind are free tonight (空床汇总), to look at. Needs PAPERS_PRINT and BEDS_READ."""
    require(session, Permission.PAPERS_PRINT)
    found = vacancy(session)
    said = long_moment_text(found.at)
    return Listing(
        **letterhead.of(session),
        title=_vacancy_title(),
        above=(translate("vacancy_paper", "As of {moment}", moment=said),),
        heads=(
            translate("vacancy_paper", "Kind of room"),
            translate("vacancy_paper", "Beds"),
            translate("vacancy_paper", "Taken"),
            translate("vacancy_paper", "Of them away"),
            translate("vacancy_paper", "Booked tonight"),
            translate("vacancy_paper", "Free"),
            translate("vacancy_paper", "Reserve free"),
            translate("vacancy_paper", "To clean"),
            translate("vacancy_paper", "Out of use"),
        ),
        shares=(24, 14, 14, 22, 22, 14, 22, 18, 16),
        right=frozenset(),
        centred=frozenset(range(1, 9)),
        rows=tuple((row.kind, *_counts(row)) for row in found.kinds),
        total=(translate("vacancy_paper", "Sum"), *_counts(found.total)),
        below=(
            translate(
                "vacancy_paper",
                "Free: usable, nobody comes before tomorrow morning; the emergency reserve is counted apart. Beds of "
                "those who keep company are not counted.",
            ),
        ),
        signatures=(translate("vacancy_paper", "Made out by"), translate("vacancy_paper", "Checked by")),
    )


def print_vacancy(session: Session) -> Listing:
    """As :func:`vacancy_sheet`, recorded."""
    listing = vacancy_sheet(session)
    _note(session, listing.title)
    return listing


def census_sheet(session: Session, *, night: date | None = None) -> Listing:
    """The night round (夜间查床表): boxes to tick before it was taken, the record of it afterwards.

    Needs PAPERS_PRINT and BEDS_READ; names are masked for whoever does not run the centre.
    """
    require(session, Permission.PAPERS_PRINT)
    found = night_round(session, night=night)
    taken = found.taken_at is not None
    begins = translate("census_paper", "Night of {day}", day=long_date_text(found.night))
    said = _taken_words(found) if taken else translate("census_paper", "Tick what is found at each bed.")
    return Listing(
        **letterhead.of(session),
        title=_census_title(found),
        above=(f"{begins}　　{said}",),
        heads=(
            translate("census_paper", "Bed"),
            translate("census_paper", "Name"),
            translate("census_paper", "Expected"),
            *(found_text(each) for each in _TO_TICK),
            translate("census_paper", "Note"),
        ),
        shares=(19, 26, 17, 14, 14, 14, 14, 14, 34),
        right=frozenset(),
        centred=frozenset({2, *range(3, 8)}),
        rows=tuple(_census_row(row, taken=taken) for row in found.rows),
        below=_census_end(found, taken=taken),
        signatures=(translate("census_paper", "Went round"), translate("census_paper", "Checked by")),
    )


def print_census(session: Session, *, night: date | None = None) -> Listing:
    """As :func:`census_sheet`, recorded."""
    found = night_round(session, night=night)
    listing = census_sheet(session, night=night)
    session.note("print", NightCensus.SUBJECT, found.night.isoformat(), {})
    return listing


# The hand-over


def _sections(found: HandOver) -> tuple[Section, ...]:
    """What needs somebody comes first; who is away stands once."""
    told = {line.bed for line in (*found.overdue, *found.in_hospital)}
    away = tuple(line for line in found.away if line.bed not in told)
    sick = tuple(line for line in found.in_hospital if line not in found.overdue)
    titled: tuple[tuple[str, Sequence[SheetLine]], ...] = (
        (translate("handover_paper", "Not back in time"), found.overdue),
        (translate("handover_paper", "Not found on the night round"), found.missing),
        (translate("handover_paper", "Emergency files to complete"), found.incomplete),
        (translate("handover_paper", "Came"), found.came),
        (translate("handover_paper", "Left"), found.left),
        (translate("handover_paper", "Moved to another bed"), found.moved),
        (translate("handover_paper", "Came back"), found.back),
        (translate("handover_paper", "On leave"), away),
        (translate("handover_paper", "In hospital"), sick),
        (translate("handover_paper", "To come by tonight"), found.arriving),
        (translate("handover_paper", "To leave by tonight"), found.leaving),
        (translate("handover_paper", "Beds not ready"), found.not_ready),
        (translate("handover_paper", "Notes of the shift"), found.notes),
    )
    return tuple(Section(title, tuple(map(_line, lines))) for title, lines in titled)


def _line(line: SheetLine) -> tuple[str, str, str, str]:
    when = ""
    if line.at is not None:
        at = local(line.at)
        when = translate(
            "handover_paper", "{month}-{day} {clock}", month=at.month, day=at.day, clock=clock_text(line.at)
        )
    return line.bed, line.name, when, line.words


def _figures(total: KindRow) -> tuple[tuple[str, str], ...]:
    return (
        (translate("vacancy_paper", "Beds"), str(total.beds)),
        (translate("vacancy_paper", "Taken"), str(total.taken)),
        (translate("vacancy_paper", "Of them away"), str(total.away)),
        (translate("vacancy_paper", "Booked tonight"), str(total.booked)),
        (translate("vacancy_paper", "Free"), str(total.free)),
        (translate("vacancy_paper", "Reserve free"), str(total.reserve_free)),
        (translate("vacancy_paper", "To clean"), str(total.to_clean)),
        (translate("vacancy_paper", "Out of use"), str(total.out_of_use)),
    )


def _round_words(found: Round | None) -> str:
    if found is None:
        return translate("handover_paper", "The last night round was not taken.")
    told = translate("handover_paper", "Night round of {day}", day=long_date_text(found.night))
    return f"{told}　{_taken_words(found)}　{_counted(found)}"


# The night round


def _census_title(found: Round) -> str:
    if found.taken_at is None:
        return translate("census_paper", "Night round")
    return translate("census_paper", "Record of the night round")


def _taken_words(found: Round) -> str:
    at = clock_text(found.taken_at) if found.taken_at is not None else ""
    return translate("census_paper", "Taken at {clock} by {who}", clock=at, who=found.taken_by)


def _census_row(row: RoundRow, *, taken: bool) -> tuple[str, ...]:
    marks = [BOX if not taken else TICK if row.found is each else "" for each in _TO_TICK]
    notes = [row.note] if row.note else []
    if row.overdue:
        notes.insert(0, translate("census_paper", "overdue"))
    if row.alarm:
        notes.insert(0, translate("census_paper", "not as expected"))
    between = translate("census_paper", "; ")
    return (row.bed, row.name, found_text(row.expected), *marks, between.join(notes))


def _census_end(found: Round, *, taken: bool) -> tuple[str, ...]:
    told = _counted(found)
    words = (
        translate("census_paper", "Found: {counts}", counts=told)
        if taken
        else translate("census_paper", "Expected: {counts}", counts=told)
    )
    return (words, translate("letter", "Note: {text}", text=found.note)) if found.note else (words,)


def _counted(found: Round) -> str:
    between = translate("census_paper", ", ")
    return between.join(f"{found_text(each)} {found.count(each)}" for each in _TO_TICK)


# All


def _vacancy_title() -> str:
    return translate("vacancy_paper", "Free beds")


def _counts(row: KindRow) -> tuple[str, ...]:
    found = (
        row.beds, row.taken, row.away, row.booked, row.free, row.reserve_free, row.to_clean, row.out_of_use,
    )  # fmt: skip
    return tuple(map(str, found))


def _note(session: Session, title: str) -> None:
    """A sheet about nobody in particular is recorded at its station."""
    session.note("print", Station.SUBJECT, station_of(session), {"title": [None, title]})
