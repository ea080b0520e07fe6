"""Papers of the desk (文书): their kinds, and what each must say; their texts are of :mod:`desk.rules.paper_texts`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from desk.rules.numbers import PaperSeries
from desk.words import QT_TRANSLATE_NOOP, translate

RECEIPT = "receipt"
"""The kind of the acceptance receipt (受理回执): it stands beside these papers, and its text is fixed."""

ASSESSMENT_REPORT = "assessment_report"
"""The kind of the report of an ability assessment (老年人能力评估报告), whose text is fixed too."""

BED_CARD = "bed_card"
"""The card at a bed (床头卡): it has no number and no text of its own."""

KITCHEN_SHEET = "kitchen_sheet"
"""What the kitchen cooks for one meal (备餐单); like the other papers of meals without a number."""

KITCHEN_SLIP = "kitchen_slip"
"""What changed after the cut-off (加减餐单), one issue for each booking that it names."""

MEAL_LABELS = "meal_labels"
ROUTE_SHEET = "route_sheet"
MEAL_SIGN_OFF = "meal_sign_off"

BATH_RECORD = "bath_record"
"""What was measured before a bath and how it went (助浴记录表), with its booking."""

LAUNDRY_TAG = "laundry_tag"
"""The tag on a bag of laundry (洗衣袋标签), with its booking."""

NUMBERLESS = frozenset(
    {RECEIPT, BED_CARD, KITCHEN_SHEET, KITCHEN_SLIP, MEAL_LABELS, ROUTE_SHEET, MEAL_SIGN_OFF, BATH_RECORD, LAUNDRY_TAG}
)
"""The kinds that are kept without a number of their own; a receipt bears that of its matter."""

MOST_COPIES = 2


class PaperKind(StrEnum):
    """一次性告知单, 受理通知书, 不予受理通知书, 容缺受理承诺书, 委托书, 送达回证; 入住风险告知书, 托养服务协议;
    帮代办授权委托书.
    """

    NOTICE_OF_MATERIALS = "NOTICE_OF_MATERIALS"
    ACCEPTANCE = "ACCEPTANCE"
    REFUSAL = "REFUSAL"
    PROMISE = "PROMISE"
    AUTHORISATION = "AUTHORISATION"
    SERVICE_RECEIPT = "SERVICE_RECEIPT"
    RISK_NOTICE = "RISK_NOTICE"
    CARE_AGREEMENT = "CARE_AGREEMENT"
    ERRAND = "ERRAND"


class Copy(StrEnum):
    """Whom a copy is for: 当事人联, 存档联."""

    PERSON = "PERSON"
    FILE = "FILE"


class Place(StrEnum):
    """What can be filled into a text. ``TABLE`` is the list of materials, of papers or of fees."""

    STATION = "station"
    STATION_ADDRESS = "station_address"
    STATION_PHONE = "station_phone"
    CLERK = "clerk"
    TODAY = "today"
    PERSON = "person"
    PERSON_ID = "person_id"
    ADDRESS = "address"
    AGENT = "agent"
    AGENT_ID = "agent_id"
    AGENT_PHONE = "agent_phone"
    RELATION = "relation"
    ITEM = "item"
    BASIS = "basis"
    MATTER = "matter"
    RECEIVED = "received"
    DUE = "due"
    PROMISED = "promised"
    REASON = "reason"
    WHERE_TO_GO = "where_to_go"
    REMEDY = "remedy"
    ENTRUSTED = "entrusted"
    PERIOD = "period"
    RECIPIENT = "recipient"
    WAY = "way"
    TABLE = "table"
    PERSON_ABOUT = "person_about"
    FAMILY = "family"
    FAMILY_PHONE = "family_phone"
    BED = "bed"
    ROOM_KIND = "room_kind"
    STAY_KIND = "stay_kind"
    STAY_FROM = "stay_from"
    STAY_UNTIL = "stay_until"
    TRIAL_UNTIL = "trial_until"
    CARE_LEVEL = "care_level"
    MONTHLY_FEE = "monthly_fee"
    DEPOSIT = "deposit"
    COMPANION = "companion"
    COMPANION_PHONE = "companion_phone"
    RISKS = "risks"


_P, _K = Place, PaperKind

WRITTEN_BY_HAND = frozenset(
    {
        _P.PERSON_ID, _P.AGENT_ID, _P.AGENT_PHONE, _P.RELATION, _P.PERSON_ABOUT, _P.FAMILY, _P.FAMILY_PHONE, _P.BED,
        _P.ROOM_KIND, _P.CARE_LEVEL, _P.MONTHLY_FEE, _P.DEPOSIT, _P.COMPANION_PHONE,
    }
)  # fmt: skip
"""Where nothing is known, a line to write on stands; a paragraph that names anything else unknown is left out."""

_ALWAYS = frozenset(
    {_P.STATION, _P.STATION_ADDRESS, _P.STATION_PHONE, _P.CLERK, _P.TODAY, _P.PERSON, _P.ADDRESS, _P.ITEM}
)
_OF_MATTER = _ALWAYS | {_P.MATTER, _P.RECEIVED, _P.DUE, _P.AGENT, _P.AGENT_PHONE, _P.RELATION}
_OF_STAY = frozenset(
    {
        _P.STATION, _P.STATION_ADDRESS, _P.STATION_PHONE, _P.CLERK, _P.TODAY, _P.PERSON, _P.PERSON_ID, _P.PERSON_ABOUT,
        _P.ADDRESS, _P.FAMILY, _P.FAMILY_PHONE, _P.BED, _P.ROOM_KIND, _P.STAY_KIND, _P.STAY_FROM, _P.STAY_UNTIL,
        _P.TRIAL_UNTIL, _P.CARE_LEVEL, _P.MONTHLY_FEE, _P.DEPOSIT, _P.COMPANION, _P.COMPANION_PHONE,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class KindRules:
    """What holds for every paper of a kind, whatever its text says.

    ``places`` may be named in its text, ``needed`` must be. ``copies`` says for whom the first and the second are.
    A sealed paper is the station's own and carries its stamp; one that is served can stand on a 送达回证; one of a
    stay is about somebody in the care centre, one of a booking about an agent's errand, the others about a matter or
    an item.
    """

    series: PaperSeries
    places: frozenset[Place]
    needed: frozenset[Place]
    copies: tuple[Copy, Copy] = (Copy.PERSON, Copy.FILE)
    is_sealed: bool = False
    is_served: bool = False
    of_stay: bool = False
    of_booking: bool = False


RULES: Mapping[PaperKind, KindRules] = MappingProxyType(
    {
        _K.NOTICE_OF_MATERIALS: KindRules(
            PaperSeries.NOTICE,
            _ALWAYS | {_P.BASIS, _P.TABLE},
            frozenset({_P.ITEM, _P.TABLE}),
            is_sealed=True,
            is_served=True,
        ),
        _K.ACCEPTANCE: KindRules(
            PaperSeries.ACCEPTANCE,
            _OF_MATTER | {_P.BASIS, _P.PROMISED, _P.TABLE},
            frozenset({_P.PERSON, _P.ITEM, _P.MATTER}),
            is_sealed=True,
            is_served=True,
        ),
        _K.REFUSAL: KindRules(
            PaperSeries.REFUSAL,
            _OF_MATTER | {_P.BASIS, _P.REASON, _P.WHERE_TO_GO, _P.REMEDY},
            frozenset({_P.PERSON, _P.ITEM, _P.REASON, _P.WHERE_TO_GO, _P.REMEDY}),
            is_sealed=True,
            is_served=True,
        ),
        _K.PROMISE: KindRules(
            PaperSeries.PROMISE,
            _OF_MATTER | {_P.PROMISED, _P.TABLE},
            frozenset({_P.PERSON, _P.ITEM, _P.TABLE, _P.PROMISED}),
            copies=(Copy.FILE, Copy.PERSON),
        ),
        _K.AUTHORISATION: KindRules(
            PaperSeries.AUTHORISATION,
            _OF_MATTER | {_P.PERSON_ID, _P.AGENT_ID, _P.ENTRUSTED, _P.PERIOD},
            frozenset({_P.PERSON, _P.AGENT, _P.ENTRUSTED, _P.PERIOD}),
            copies=(Copy.FILE, Copy.PERSON),
        ),
        _K.SERVICE_RECEIPT: KindRules(
            PaperSeries.SERVICE,
            _OF_MATTER | {_P.RECIPIENT, _P.WAY, _P.TABLE},
            frozenset({_P.RECIPIENT, _P.WAY, _P.TABLE}),
            copies=(Copy.FILE, Copy.PERSON),
        ),
        _K.RISK_NOTICE: KindRules(
            PaperSeries.RISK,
            _OF_STAY | {_P.RISKS},
            frozenset({_P.PERSON}),
            is_sealed=True,
            of_stay=True,
        ),
        _K.CARE_AGREEMENT: KindRules(
            PaperSeries.AGREEMENT,
            _OF_STAY | {_P.TABLE},
            frozenset({_P.PERSON, _P.STAY_FROM, _P.TABLE}),
            is_sealed=True,
            of_stay=True,
        ),
        _K.ERRAND: KindRules(
            PaperSeries.ERRAND,
            _ALWAYS | {_P.BASIS, _P.PERSON_ID, _P.AGENT, _P.AGENT_PHONE, _P.ENTRUSTED, _P.PERIOD, _P.TABLE},
            frozenset({_P.PERSON, _P.AGENT, _P.ITEM, _P.ENTRUSTED, _P.PERIOD, _P.TABLE}),
            copies=(Copy.FILE, Copy.PERSON),
            of_booking=True,
        ),
    }
)

KINDS_OF_STAY = tuple(kind for kind in PaperKind if RULES[kind].of_stay)
KINDS_OF_BOOKING = tuple(kind for kind in PaperKind if RULES[kind].of_booking)
KINDS_OF_MATTER = tuple(kind for kind in PaperKind if kind not in (*KINDS_OF_STAY, *KINDS_OF_BOOKING))

_KIND_NAMES = MappingProxyType(
    {
        _K.NOTICE_OF_MATERIALS: QT_TRANSLATE_NOOP("paper_kinds", "List of what to bring"),
        _K.ACCEPTANCE: QT_TRANSLATE_NOOP("paper_kinds", "Notice of acceptance"),
        _K.REFUSAL: QT_TRANSLATE_NOOP("paper_kinds", "Notice of refusal"),
        _K.PROMISE: QT_TRANSLATE_NOOP("paper_kinds", "Promise to hand in later"),
        _K.AUTHORISATION: QT_TRANSLATE_NOOP("paper_kinds", "Authorisation of an agent"),
        _K.SERVICE_RECEIPT: QT_TRANSLATE_NOOP("paper_kinds", "Record of service"),
        _K.RISK_NOTICE: QT_TRANSLATE_NOOP("paper_kinds", "Notice of the risks of a stay"),
        _K.CARE_AGREEMENT: QT_TRANSLATE_NOOP("paper_kinds", "Care agreement"),
        _K.ERRAND: QT_TRANSLATE_NOOP("paper_kinds", "Authorisation of an errand"),
    }
)

_PLACE_NAMES = MappingProxyType(
    {
        _P.STATION: QT_TRANSLATE_NOOP("paper_places", "station"),
        _P.STATION_ADDRESS: QT_TRANSLATE_NOOP("paper_places", "station's address"),
        _P.STATION_PHONE: QT_TRANSLATE_NOOP("paper_places", "station's phone"),
        _P.CLERK: QT_TRANSLATE_NOOP("paper_places", "clerk"),
        _P.TODAY: QT_TRANSLATE_NOOP("paper_places", "date"),
        _P.PERSON: QT_TRANSLATE_NOOP("paper_places", "person"),
        _P.PERSON_ID: QT_TRANSLATE_NOOP("paper_places", "person's ID number"),
        _P.ADDRESS: QT_TRANSLATE_NOOP("paper_places", "person's address"),
        _P.AGENT: QT_TRANSLATE_NOOP("paper_places", "agent"),
        _P.AGENT_ID: QT_TRANSLATE_NOOP("paper_places", "agent's ID number"),
        _P.AGENT_PHONE: QT_TRANSLATE_NOOP("paper_places", "agent's phone"),
        _P.RELATION: QT_TRANSLATE_NOOP("paper_places", "relation"),
        _P.ITEM: QT_TRANSLATE_NOOP("paper_places", "item"),
        _P.BASIS: QT_TRANSLATE_NOOP("paper_places", "legal basis"),
        _P.MATTER: QT_TRANSLATE_NOOP("paper_places", "matter number"),
        _P.RECEIVED: QT_TRANSLATE_NOOP("paper_places", "received on"),
        _P.DUE: QT_TRANSLATE_NOOP("paper_places", "due by"),
        _P.PROMISED: QT_TRANSLATE_NOOP("paper_places", "promised by"),
        _P.REASON: QT_TRANSLATE_NOOP("paper_places", "reason"),
        _P.WHERE_TO_GO: QT_TRANSLATE_NOOP("paper_places", "where to go"),
        _P.REMEDY: QT_TRANSLATE_NOOP("paper_places", "remedy"),
        _P.ENTRUSTED: QT_TRANSLATE_NOOP("paper_places", "what is entrusted"),
        _P.PERIOD: QT_TRANSLATE_NOOP("paper_places", "period"),
        _P.RECIPIENT: QT_TRANSLATE_NOOP("paper_places", "recipient"),
        _P.WAY: QT_TRANSLATE_NOOP("paper_places", "way of service"),
        _P.TABLE: QT_TRANSLATE_NOOP("paper_places", "list"),
        _P.PERSON_ABOUT: QT_TRANSLATE_NOOP("paper_places", "sex and age"),
        _P.FAMILY: QT_TRANSLATE_NOOP("paper_places", "family"),
        _P.FAMILY_PHONE: QT_TRANSLATE_NOOP("paper_places", "family's phone"),
        _P.BED: QT_TRANSLATE_NOOP("paper_places", "bed"),
        _P.ROOM_KIND: QT_TRANSLATE_NOOP("paper_places", "kind of room"),
        _P.STAY_KIND: QT_TRANSLATE_NOOP("paper_places", "kind of stay"),
        _P.STAY_FROM: QT_TRANSLATE_NOOP("paper_places", "stays from"),
        _P.STAY_UNTIL: QT_TRANSLATE_NOOP("paper_places", "stays until"),
        _P.TRIAL_UNTIL: QT_TRANSLATE_NOOP("paper_places", "on trial until"),
        _P.CARE_LEVEL: QT_TRANSLATE_NOOP("paper_places", "care level"),
        _P.MONTHLY_FEE: QT_TRANSLATE_NOOP("paper_places", "monthly fee"),
        _P.DEPOSIT: QT_TRANSLATE_NOOP("paper_places", "deposit"),
        _P.COMPANION: QT_TRANSLATE_NOOP("paper_places", "companion"),
        _P.COMPANION_PHONE: QT_TRANSLATE_NOOP("paper_places", "companion's phone"),
        _P.RISKS: QT_TRANSLATE_NOOP("paper_places", "special risks"),
    }
)


def kind_text(kind: PaperKind) -> str:
    """一次性告知单, 受理通知书 …"""
    return translate("paper_kinds", _KIND_NAMES[kind])


_OF_SERVICES = MappingProxyType(
    {
        KITCHEN_SHEET: QT_TRANSLATE_NOOP("paper_kinds", "Kitchen sheet"),
        KITCHEN_SLIP: QT_TRANSLATE_NOOP("paper_kinds", "Extra slip of the kitchen"),
        MEAL_LABELS: QT_TRANSLATE_NOOP("paper_kinds", "Meal labels"),
        ROUTE_SHEET: QT_TRANSLATE_NOOP("paper_kinds", "Route sheet"),
        MEAL_SIGN_OFF: QT_TRANSLATE_NOOP("paper_kinds", "Sign-off sheet of the canteen"),
        BATH_RECORD: QT_TRANSLATE_NOOP("paper_kinds", "Record of a bath"),
        LAUNDRY_TAG: QT_TRANSLATE_NOOP("paper_kinds", "Tag of a laundry bag"),
    }
)


def paper_text(kind: str) -> str:
    """The name of a paper by the kind under which it was issued."""
    if kind == ASSESSMENT_REPORT:
        return translate("paper_kinds", "Ability assessment report")
    if kind == BED_CARD:
        return translate("bed_card", "Bed card")
    if kind in _OF_SERVICES:
        return translate("paper_kinds", _OF_SERVICES[kind])
    return translate("paper_kinds", "Receipt") if kind == RECEIPT else kind_text(PaperKind(kind))


def place_text(place: Place) -> str:
    """事项, 居民 …: the word of a place where a text is edited."""
    return translate("paper_places", _PLACE_NAMES[place])


def series_of(kind: str) -> PaperSeries | None:
    """The series of the numbers of a paper by the kind under which it was issued; None where it has no number."""
    if kind in NUMBERLESS:
        return None
    return PaperSeries.ASSESSMENT if kind == ASSESSMENT_REPORT else RULES[PaperKind(kind)].series
