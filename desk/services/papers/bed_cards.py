"""The cards at the beds (床头卡): of one stay, of a room, of all who are in. Each print is recorded with its stay."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.beds import Bed, BedStay, Room, StaySegment
from desk.models.residents import Resident, ResidentContact
from desk.models.stations import Station
from desk.printing.bed_card import BedCard
from desk.printing.bed_marks import Mark
from desk.rules.assessment import Level
from desk.rules.assessment_words import level_text
from desk.rules.beds import Phase, Purpose, StayKind, bed_text, kind_text
from desk.rules.identity import Sex
from desk.rules.permissions import Permission
from desk.rules.times import local_date, long_date_text
from desk.services import assessments, search
from desk.services.acting import require, station_of
from desk.services.beds.lying import lying
from desk.words import translate


@dataclass(frozen=True, slots=True)
class CardsOf:
    """Whose cards: of one stay, of a room, or (neither) of all who are in. ``contact``: with whom to call."""

    stay_id: int | None = None
    room_id: int | None = None
    contact: bool = False


@dataclass(frozen=True, slots=True)
class _Lies:
    stay: BedStay
    resident: Resident
    bed: Bed
    room: Room


def bed_cards(session: Session, *, wanted: CardsOf) -> tuple[BedCard, ...]:
    """The cards in the order of the house, to look at.

    A card bears the whole name and what is known of the health, or it would be a danger: PAPERS_PRINT, CARE_WRITE and
    RESIDENTS_HEALTH are needed, with a telephone RESIDENTS_REVEAL too. :class:`DeskError` where nobody has a bed.
    """
    return _made(session, _found(session, wanted), contact=wanted.contact)


def print_bed_cards(session: Session, *, wanted: CardsOf) -> tuple[BedCard, ...]:
    """As :func:`bed_cards`, recorded with each stay."""
    found = _found(session, wanted)
    for each in found:
        session.note("print", BedStay.SUBJECT, each.stay.id, {"title": [None, translate("bed_card", "Bed card")]})
    return _made(session, found, contact=wanted.contact)


def _found(session: Session, wanted: CardsOf) -> list[_Lies]:
    needed = [Permission.PAPERS_PRINT, Permission.CARE_WRITE, Permission.RESIDENTS_HEALTH]
    for each in (*needed, *([Permission.RESIDENTS_REVEAL] if wanted.contact else [])):
        require(session, each)
    if wanted.stay_id is not None:
        return [_of_stay(session, wanted.stay_id)]
    found = [
        _Lies(row.stay, row.resident, row.bed, row.room)
        for row in lying(session)
        if row.stay is not None and row.resident is not None and row.segment is not None
        if row.segment.purpose == Purpose.STAY and wanted.room_id in (None, row.room.id)
    ]
    if not found:
        raise DeskError(translate("papers", "Nobody is in a bed there now."))
    return found


def _of_stay(session: Session, stay_id: int) -> _Lies:
    """The bed of now, else the first that is booked."""
    query = (
        select(BedStay, Resident, Bed, Room, StaySegment.phase)
        .join(StaySegment, StaySegment.stay_id == BedStay.id)
        .join(Resident, Resident.id == BedStay.resident_id)
        .join(Bed, Bed.id == StaySegment.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .where(BedStay.id == stay_id, StaySegment.lane == 0)
        .where(StaySegment.phase.in_([Phase.CURRENT.value, Phase.PLANNED.value]))
        .order_by(StaySegment.starts_at)
    )
    rows = session.execute(query).tuples().all()
    if not rows:
        raise DeskError(translate("papers", "There is no bed for which a card could be made."))
    stay, resident, bed, room, _ = min(rows, key=_is_planned)
    return _Lies(stay, resident, bed, room)


def _is_planned(row: tuple[BedStay, Resident, Bed, Room, str]) -> bool:
    return row[4] == Phase.PLANNED


def _made(session: Session, found: Sequence[_Lies], *, contact: bool) -> tuple[BedCard, ...]:
    station = session.get_one(Station, station_of(session))
    people = [each.resident.id for each in found]
    levels = assessments.latest_of(session, resident_ids=people)
    contacts = _contacts(session, people) if contact else {}
    cards = []
    for each in found:
        latest = levels.get(each.resident.id)
        level = latest.final_level if latest is not None else each.stay.ability
        ability = level_text(Level(level)) if level else ""
        cards.append(_card(session, station.name, each, ability, contacts.get(each.resident.id, "")))
    return tuple(cards)


def _card(session: Session, station: str, lies: _Lies, ability: str, contact: str) -> BedCard:
    stay, bed, today = lies.stay, lies.bed, local_date(session.now)
    came = local_date(stay.admitted_at) if stay.admitted_at is not None else stay.wanted_from
    marks = ((Mark.FALLS, stay.fall_risk), (Mark.OXYGEN, bed.oxygen), (Mark.RAILS, bed.rail))
    years = search.age_on(lies.resident.birth_date, today)
    return BedCard(
        station=station,
        bed=bed_text(lies.room.number, bed.number),
        room_kind=lies.room.kind,
        name=lies.resident.name,
        about="　".join(
            filter(None, (sex_text(lies.resident.sex), "" if years is None else _years_text(years)))
        ),
        kind=kind_text(StayKind(stay.kind)),
        facts=(
            (translate("bed_card", "Care level"), stay.care_level or "—"),
            (translate("bed_card", "Diet"), stay.diet or "—"),
            (translate("bed_card", "Ability"), ability or "—"),
            (translate("bed_card", "Came on"), long_date_text(came)),
        ),
        allergy=(lies.resident.allergy_note or "").strip(),
        marks=tuple(mark for mark, holds in marks if holds),
        contact=contact,
    )  # fmt: skip


def sex_text(sex: str) -> str:
    """女, 男; empty where it is not known."""
    return {
        Sex.MALE: translate("personal_copy", "male"),
        Sex.FEMALE: translate("personal_copy", "female"),
        Sex.UNKNOWN: "",
    }[Sex(sex)]


def _years_text(years: int) -> str:
    return translate("residents", "{n} years", n=years)


def _contacts(session: Session, resident_ids: Iterable[int]) -> dict[int, str]:
    """The first contact of each who has a telephone."""
    query = (
        select(ResidentContact)
        .where(ResidentContact.resident_id.in_(list(resident_ids)), ResidentContact.phone.is_not(None))
        .order_by(ResidentContact.resident_id, ResidentContact.position.desc())
    )
    return {
        row.resident_id: " ".join(filter(None, (row.relation, row.name, row.phone))) for row in session.scalars(query)
    }
