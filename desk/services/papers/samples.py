"""A paper about nobody, to see how a text looks while it is edited."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desk.db import Session
from desk.models.stations import Station
from desk.printing.letter import Letter, Table
from desk.rules.accounts import Charge, Unit, charge_text, unit_text
from desk.rules.catalogue import Form, form_text
from desk.rules.paper_texts import Template
from desk.rules.papers import PaperKind, Place, kind_text
from desk.rules.permissions import Permission
from desk.rules.times import local_date, long_date_text
from desk.services.acting import require, station_of
from desk.services.papers import writing
from desk.services.papers.lists import fees_table, handed_over_table, materials_table, papers_table
from desk.words import QT_TRANSLATE_NOOP, translate

_P = Place
_SAID: Mapping[Place, str] = MappingProxyType(
    {
        _P.CLERK: QT_TRANSLATE_NOOP("paper_samples", "Clerk"),
        _P.PERSON: QT_TRANSLATE_NOOP("paper_samples", "John Doe"),
        _P.PERSON_ID: QT_TRANSLATE_NOOP("paper_samples", "990102********0012"),
        _P.ADDRESS: QT_TRANSLATE_NOOP("paper_samples", "1 Example Street"),
        _P.AGENT: QT_TRANSLATE_NOOP("paper_samples", "Jane Doe"),
        _P.RELATION: QT_TRANSLATE_NOOP("paper_samples", "daughter"),
        _P.ITEM: QT_TRANSLATE_NOOP("paper_samples", "Example item"),
        _P.BASIS: QT_TRANSLATE_NOOP("paper_samples", "the rules on the example item"),
        _P.REASON: QT_TRANSLATE_NOOP("paper_samples", "The item belongs to another office."),
        _P.WHERE_TO_GO: QT_TRANSLATE_NOOP("paper_samples", "The office of the example item, ground floor."),
        _P.REMEDY: QT_TRANSLATE_NOOP("paper_samples", "Complain to the street office, or call 12345."),
        _P.ENTRUSTED: QT_TRANSLATE_NOOP("paper_samples", "handing in the materials, signing for papers"),
        _P.RECIPIENT: QT_TRANSLATE_NOOP("paper_samples", "John Doe"),
        _P.WAY: QT_TRANSLATE_NOOP("paper_samples", "handed over directly"),
        _P.PERSON_ABOUT: QT_TRANSLATE_NOOP("paper_samples", "male, 80 years"),
        _P.FAMILY: QT_TRANSLATE_NOOP("paper_samples", "Jane Doe (daughter)"),
        _P.BED: QT_TRANSLATE_NOOP("paper_samples", "203-2"),
        _P.ROOM_KIND: QT_TRANSLATE_NOOP("paper_samples", "double room"),
        _P.STAY_KIND: QT_TRANSLATE_NOOP("paper_samples", "long stay"),
        _P.CARE_LEVEL: QT_TRANSLATE_NOOP("paper_samples", "level 2"),
        _P.MONTHLY_FEE: QT_TRANSLATE_NOOP("paper_samples", "3,000.00 yuan"),
        _P.DEPOSIT: QT_TRANSLATE_NOOP("paper_samples", "5,000.00 yuan"),
        _P.COMPANION: QT_TRANSLATE_NOOP("paper_samples", "Jane Doe"),
        _P.RISKS: QT_TRANSLATE_NOOP("paper_samples", "may fall"),
    }
)
_MATTER, _PAPER = "370102001-SL-20260107-0001", "370102001-ST-20260107-0001"


def sample(session: Session, *, kind: PaperKind, template: Template) -> Letter:
    """How ``template`` looks with invented people, in one copy. It must be without faults."""
    require(session, Permission.PAPERS_PRINT)
    station = session.get_one(Station, station_of(session))
    today = long_date_text(local_date(session.now))
    values = {place: translate("paper_samples", words) for place, words in _SAID.items()} | {
        _P.STATION: station.name,
        _P.STATION_ADDRESS: station.address or "",
        _P.STATION_PHONE: station.phone or "",
        _P.MATTER: _MATTER,
        _P.TODAY: today,
        _P.RECEIVED: today,
        _P.DUE: today,
        _P.PROMISED: today,
        _P.PERIOD: today,
        _P.STAY_FROM: today,
        _P.STAY_UNTIL: today,
        _P.TRIAL_UNTIL: today,
    }
    number = translate("papers", "numbered when issued")
    return writing.write(kind, template, values, _table(kind, today), number=number, copies=1)


def _table(kind: PaperKind, day: str) -> Table | None:
    if kind is PaperKind.SERVICE_RECEIPT:
        return papers_table([(kind_text(PaperKind.ACCEPTANCE), _PAPER)])
    if kind is PaperKind.CARE_AGREEMENT:
        fee = translate("paper_samples", "3,000.00 yuan")
        price = translate("papers", "{amount} {unit}", amount=fee, unit=unit_text(Unit.MONTH))
        return fees_table([(charge_text(Charge.BED), price, "")])
    name = translate("paper_samples", "Example material")
    if kind is PaperKind.ERRAND:
        return handed_over_table([(name, form_text(Form.ORIGINAL), 1)])
    return materials_table(kind, [(name, form_text(Form.ORIGINAL), 1, day)])
