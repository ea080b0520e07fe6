"""The papers of a stay (入住风险告知书, 托养服务协议): what they draw on, which can be issued, issuing them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desk.db import Session
from desk.errors import DeskError
from desk.models.beds import BedStay
from desk.models.papers import PaperIssue
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.models.stations import Station
from desk.printing.letter import Letter, Table
from desk.rules import masking
from desk.rules.accounts import Charge, Rate, Unit, charge_text, rate_for, unit_text
from desk.rules.beds import StayState, kind_text
from desk.rules.money import yuan_text
from desk.rules.papers import KINDS_OF_STAY, RULES, PaperKind, Place
from desk.rules.permissions import Permission
from desk.rules.times import local_date, long_date_text
from desk.services import search, settings, stations
from desk.services.accounts.rates import tariff
from desk.services.acting import may, require, staff_of
from desk.services.beds.agreeing import put_down_agreement
from desk.services.beds.file import file_of
from desk.services.beds.rows import StayFile
from desk.services.papers import templates, writing
from desk.services.papers.bed_cards import sex_text
from desk.services.papers.keeping import issued, keep
from desk.services.papers.lists import fees_table
from desk.services.papers.rows import Issued, Papers, Possible
from desk.words import translate

_BLANK = "_" * 12
_GIVEN_UP = (StayState.CANCELLED, StayState.NO_SHOW)
_CARDS = (StayState.BOOKED, StayState.ADMITTED, StayState.ON_LEAVE, StayState.DISCHARGE_PENDING)


@dataclass(frozen=True, slots=True)
class StayFacts:
    """What a paper of a stay can draw on; ``rates`` are those in force on ``day``."""

    day: date
    clerk: str
    station: Station
    stay: StayFile
    resident: Resident
    rates: tuple[Rate, ...]


def papers_of(session: Session, *, stay_id: int) -> Papers:
    """Which papers of the stay can be issued now and why not the others; those that were issued."""
    found = gather(session, stay_id)
    possible = tuple(
        Possible(kind, _why_not(found), templates.in_force(session, kind=kind, day=found.day).template.copies, ())
        for kind in KINDS_OF_STAY
    )
    has_card = found.stay.state in _CARDS and may(session.actor, Permission.RESIDENTS_HEALTH)
    given = issued(session, PaperIssue.stay_id == stay_id)
    whose = f"{found.stay.bed} {found.resident.name}".strip()
    return Papers("", possible, given, (), settings.read(session), bed_card=has_card, whose=whose)


def compose(session: Session, *, kind: PaperKind, stay_id: int, copies: int) -> Letter:
    """The paper to look at before it is issued: without a number, ID number and telephones masked."""
    found = gather(session, stay_id)
    told = values(found)
    told[Place.PERSON_ID] = masking.mask_id(told[Place.PERSON_ID])
    for place in (Place.FAMILY_PHONE, Place.COMPANION_PHONE):
        told[place] = masking.mask_phone(told[place]) if told[place] else ""
    template = templates.in_force(session, kind=kind, day=found.day).template
    number = translate("papers", "numbered when issued")
    return writing.write(kind, template, told, _table(kind, found), number=number, copies=copies)


def issue(session: Session, *, kind: PaperKind, stay_id: int, copies: int) -> Issued:
    """Issue the paper in ``copies``; the number of the first agreement becomes that of the stay.

    The person's ID number stands on it only where the clerk may reveal it, else a line to write on. :class:`DeskError`
    says why it can't be issued.
    """
    found = gather(session, stay_id)
    if why := _why_not(found):
        raise DeskError(why)
    told = values(found)
    if not may(session.actor, Permission.RESIDENTS_REVEAL):
        told[Place.PERSON_ID] = ""
    edition = templates.in_force(session, kind=kind, day=found.day)
    number = stations.next_number(session, kind=RULES[kind].series, day=found.day)
    letter = writing.write(kind, edition.template, told, _table(kind, found), number=number, copies=copies)
    row = keep(
        session,
        PaperIssue(
            stay_id=stay_id,
            resident_id=found.resident.id,
            kind=kind.value,
            number=number,
            template_id=edition.template_id,
            values=writing.as_json(letter),
        ),
        copies,
    )
    if kind is PaperKind.CARE_AGREEMENT:
        put_down_agreement(session, stay_id=stay_id, number=number)
    return Issued(row.id, kind, number, letter)


def gather(session: Session, stay_id: int) -> StayFacts:
    """Everything at once. Needs PAPERS_PRINT and CARE_WRITE; :class:`DeskError` when the stay is not there."""
    require(session, Permission.PAPERS_PRINT)
    require(session, Permission.CARE_WRITE)
    row = session.get(BedStay, stay_id)
    if row is None:
        raise DeskError(translate("beds", "This stay is not there any more."))
    return StayFacts(
        day=local_date(session.now),
        clerk=session.get_one(Staff, staff_of(session)).name,
        station=session.get_one(Station, row.station_id),
        stay=file_of(session, row),
        resident=session.get_one(Resident, row.resident_id),
        rates=tuple(each.rate for each in tariff(session).rates if each.in_force),
    )


def _why_not(found: StayFacts) -> str:
    if found.stay.state in _GIVEN_UP:
        return translate("papers", "This stay was given up.")
    return translate("papers", "This stay is over.") if found.stay.state is StayState.DISCHARGED else ""


def values(found: StayFacts) -> dict[Place, str]:
    """Every place that follows from what is known; nothing is masked."""
    station, stay, person = found.station, found.stay, found.resident
    contact = next(iter(person.contacts), None)
    years = search.age_on(person.birth_date, found.day)
    age = "" if years is None else translate("residents", "{n} years", n=years)
    return {
        Place.STATION: station.name,
        Place.STATION_ADDRESS: station.address or "",
        Place.STATION_PHONE: station.phone or "",
        Place.CLERK: found.clerk,
        Place.TODAY: long_date_text(found.day),
        Place.PERSON: person.name,
        Place.PERSON_ID: person.id_no or "",
        Place.PERSON_ABOUT: translate("papers", ", ").join(filter(None, (sex_text(person.sex), age))),
        Place.ADDRESS: person.home,
        Place.FAMILY: _family(contact.name, contact.relation) if contact is not None else "",
        Place.FAMILY_PHONE: (contact.phone if contact is not None else None) or "",
        Place.BED: stay.bed,
        Place.ROOM_KIND: stay.room_kind,
        Place.STAY_KIND: kind_text(stay.kind),
        Place.CARE_LEVEL: stay.care_level or "",
        Place.MONTHLY_FEE: _yuan(stay.monthly_fee),
        Place.DEPOSIT: _yuan(stay.deposit),
        Place.COMPANION: stay.companion_name or "",
        Place.COMPANION_PHONE: stay.companion_phone or "",
        Place.RISKS: _risks(stay),
        **_days(stay),
    }


def _days(stay: StayFile) -> dict[Place, str]:
    came = stay.admitted_at or stay.starts_at
    begins = stay.agreement_from or (local_date(came) if came is not None else stay.wanted_from)
    ends = stay.agreement_until or (local_date(stay.ends_at) if stay.ends_at is not None else None)
    if stay.starts_at is None:
        ends = ends or stay.wanted_until
    open_ended = translate("papers", "one side ends it")
    return {
        Place.STAY_FROM: long_date_text(begins),
        Place.STAY_UNTIL: long_date_text(ends) if ends is not None else open_ended,
        Place.TRIAL_UNTIL: long_date_text(stay.trial_until) if stay.trial_until is not None else "",
    }


def _family(name: str | None, relation: str | None) -> str:
    if name and relation:
        return translate("papers", "{name} ({relation})", name=name, relation=relation)
    return name or ""


def _risks(stay: StayFile) -> str:
    told = [translate("papers", "in danger of falling")] if stay.fall_risk else []
    if stay.allergy_note:
        told.append(translate("papers", "allergy: {what}", what=stay.allergy_note))
    if stay.condition_note:
        told.append(stay.condition_note)
    if stay.diet:
        told.append(translate("papers", "diet: {what}", what=stay.diet))
    return translate("papers", "; ").join(told)


# What it costs


def _table(kind: PaperKind, found: StayFacts) -> Table | None:
    return fees_table(list(_fees(found))) if kind is PaperKind.CARE_AGREEMENT else None


def _fees(found: StayFacts) -> Iterator[tuple[str, str, str]]:
    """By what was agreed, else by the rates; what is known by neither is written by hand."""
    stay, rates = found.stay, found.rates
    if stay.monthly_fee is not None:
        price = _price(stay.monthly_fee, Unit.MONTH)
        yield charge_text(Charge.BED), price, translate("papers", "as agreed")
    else:
        yield _fee(found, rates, Charge.BED)
    yield _fee(found, rates, Charge.CARE)
    if stay.whole_room:
        yield _fee(found, rates, Charge.ROOM)
    if stay.companion_name:
        yield _fee(found, rates, Charge.COMPANION)
    for name in dict.fromkeys(rate.name for rate in rates if rate.kind is Charge.OTHER):
        yield name, *_fee(found, rates, Charge.OTHER, name)[1:]
    if stay.deposit is not None:
        yield charge_text(Charge.DEPOSIT), _yuan(stay.deposit), translate("papers", "as agreed")
    else:
        yield _fee(found, rates, Charge.DEPOSIT)


def _fee(
    found: StayFacts, rates: Sequence[Rate], charge: Charge, name: str | None = None
) -> tuple[str, str, str]:  # fmt: skip
    stay = found.stay
    conditions = (stay.room_kind or None, stay.care_level, stay.kind.value)
    rate = rate_for(rates, charge, name, found.day, conditions)
    if rate is None:
        return charge_text(charge), _BLANK, ""
    narrowed = translate("papers", ", ").join(filter(None, (rate.room_kind, rate.care_level)))
    return charge_text(charge), _price(rate.amount, rate.unit), narrowed


def _price(fen: int, unit: Unit) -> str:
    if unit is Unit.ONCE:
        return _yuan(fen)
    return translate("papers", "{amount} {unit}", amount=_yuan(fen), unit=unit_text(unit))


def _yuan(fen: int | None) -> str:
    return translate("papers", "{amount} yuan", amount=yuan_text(fen)) if fen is not None else ""
