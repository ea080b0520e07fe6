"""What is known for a paper: the station, the matter or the item, the person; and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.matters import Matter, MatterMaterial, MatterStep
from desk.models.papers import PaperIssue
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.models.stations import Station
from desk.rules.matters import ANSWERED_STATES, MatterState, Verb
from desk.rules.papers import RULES, PaperKind, Place
from desk.rules.times import clock_text, local_date, long_date_text
from desk.services import catalogue
from desk.services.acting import staff_of, station_of
from desk.services.catalogue import ItemRow
from desk.services.papers import errands
from desk.services.papers.errands import Errand
from desk.services.papers.rows import About, Question
from desk.words import translate

_OVER = ANSWERED_STATES | {MatterState.REFUSED, MatterState.MERGED}
_PEOPLE = 2
"""The person and the agent can be served."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a paper can draw on; ``served`` are the papers of the matter that can be served, ``errand`` is the booking
    of an agent that it is about.
    """

    day: date
    clerk: str
    station: Station
    item: ItemRow
    matter: Matter | None
    resident: Resident | None
    served: tuple[PaperIssue, ...]
    errand: Errand | None = None

    @property
    def name(self) -> str:
        """The whole name of the person, empty for an anonymous one."""
        known = self.matter.caller_name if self.matter else None
        return self.resident.name if self.resident else known or ""

    @property
    def missing(self) -> list[MatterMaterial]:
        """The materials that were promised for later."""
        return [m for m in self.matter.materials if not m.present and m.due_at is not None] if self.matter else []

    @property
    def refusal(self) -> MatterStep | None:
        """The step that refused the matter, as long as it is refused."""
        if self.matter is None or self.matter.state != MatterState.REFUSED:
            return None
        return next(step for step in reversed(self.matter.steps) if step.verb == Verb.REFUSE)


def gather(session: Session, about: About) -> Facts:
    """Everything at once; :class:`DeskError` when what it is about is not there."""
    if about.booking_id is not None:
        return _of_errand(session, errands.errand(session, about.booking_id))
    matter = session.get(Matter, about.matter_id) if about.matter_id is not None else None
    item_id = matter.item_id if matter else about.item_id
    if item_id is None:
        raise DeskError(translate("papers", "This matter is not there any more."))
    resident_id = matter.resident_id if matter else about.resident_id
    return Facts(
        day=local_date(session.now),
        clerk=session.get_one(Staff, staff_of(session)).name,
        station=session.get_one(Station, matter.station_id if matter else station_of(session)),
        item=catalogue.open_item(session, item_id=item_id),
        matter=matter,
        resident=session.get(Resident, resident_id) if resident_id is not None else None,
        served=_served(session, matter.id) if matter else (),
    )


def _of_errand(session: Session, errand: Errand) -> Facts:
    return Facts(
        day=local_date(session.now),
        clerk=session.get_one(Staff, staff_of(session)).name,
        station=session.get_one(Station, station_of(session)),
        item=catalogue.open_item(session, item_id=errand.item_id),
        matter=None,
        resident=session.get_one(Resident, errand.resident_id),
        served=(),
        errand=errand,
    )


def _served(session: Session, matter_id: int) -> tuple[PaperIssue, ...]:
    kinds = [kind.value for kind in PaperKind if RULES[kind].is_served]
    found = session.scalars(
        select(PaperIssue)
        .where(PaperIssue.matter_id == matter_id, PaperIssue.kind.in_(kinds))
        .order_by(PaperIssue.id.desc())
    )
    return tuple(reversed({each.number: each for each in found}.values()))  # the first print of each


def why_not(kind: PaperKind, facts: Facts) -> str:
    """Why a paper of that kind can't be issued now; empty when it can."""
    matter = facts.matter
    if facts.errand is not None:
        return facts.errand.why_not
    if kind is PaperKind.NOTICE_OF_MATERIALS:
        return "" if facts.item.materials else translate("papers", "This item asks for no materials.")
    if matter is None:
        return translate("papers", "Take the request in first.")
    state = MatterState(matter.state)
    match kind:
        case PaperKind.ACCEPTANCE if state is MatterState.REFUSED:
            return translate("papers", "The matter was refused.")
        case PaperKind.ACCEPTANCE if state is MatterState.MERGED:
            return translate("papers", "The matter was merged into another one.")
        case PaperKind.ACCEPTANCE if matter.steps[0].verb == Verb.SETTLE:
            return translate("papers", "Done on the spot: the receipt says so.")
        case PaperKind.REFUSAL if state is not MatterState.REFUSED:
            return translate("papers", "Only for a matter that was refused.")
        case PaperKind.PROMISE if not facts.missing:
            return translate("papers", "Nothing is to be handed in later.")
        case PaperKind.PROMISE if state in _OVER:
            return translate("papers", "The matter is finished.")
        case PaperKind.AUTHORISATION if not matter.agent_name:
            return translate("papers", "Nobody acts for the person.")
        case PaperKind.PROMISE | PaperKind.AUTHORISATION if not facts.name:
            return translate("papers", "Nobody is named who could sign.")
        case PaperKind.SERVICE_RECEIPT if not facts.served:
            return translate("papers", "No paper that is served was issued yet.")
    return ""


def questions(kind: PaperKind, facts: Facts) -> tuple[Question, ...]:
    """What the clerk may still say, with what is proposed."""
    if facts.errand is not None:
        return errands.questions(facts.errand, facts.day)
    if kind is PaperKind.AUTHORISATION:
        return (
            Question(Place.AGENT_ID),
            Question(
                Place.ENTRUSTED, translate("papers", "handing in and completing the materials, signing for papers")
            ),
            Question(
                Place.PERIOD,
                translate("papers", "from {day} until the matter is closed", day=long_date_text(facts.day)),
            ),
        )
    if kind is PaperKind.SERVICE_RECEIPT:
        agent = facts.matter.agent_name if facts.matter else None
        people = tuple(each for each in (facts.name or _unnamed(), agent) if each)
        ways = (
            translate("papers", "handed over directly"),
            translate("papers", "by post"),
            translate("papers", "left at the home"),
            translate("papers", "electronically"),
        )
        return (
            Question(Place.RECIPIENT, people[0], people if len(people) == _PEOPLE else ()),
            Question(Place.WAY, ways[0], ways),
        )
    return ()


def values(facts: Facts) -> dict[Place, str]:
    """Every place that follows from what is known, whichever kind needs it; the person's ID number is not masked."""
    station, matter, refusal = facts.station, facts.matter, facts.refusal
    found = {
        Place.STATION: station.name,
        Place.STATION_ADDRESS: station.address or "",
        Place.STATION_PHONE: station.phone or "",
        Place.CLERK: facts.clerk,
        Place.TODAY: long_date_text(facts.day),
        Place.PERSON: facts.name or _unnamed(),
        Place.PERSON_ID: (facts.resident.id_no or "") if facts.resident else "",
        Place.ADDRESS: _home(facts),
        Place.ITEM: matter.title if matter else facts.item.name,
        Place.BASIS: facts.item.legal_basis or "",
    }
    if matter is None:
        return found
    due = matter.due_at
    promised = max((local_date(m.due_at) for m in facts.missing if m.due_at), default=None)
    reasons = {"text": refusal.text, **refusal.facts} if refusal else {}
    return found | {
        Place.MATTER: matter.number,
        Place.RECEIVED: long_date_text(local_date(matter.received_at)),
        Place.DUE: f"{long_date_text(local_date(due))}{clock_text(due)}" if due else "",
        Place.PROMISED: long_date_text(promised) if promised else "",
        Place.AGENT: matter.agent_name or "",
        Place.AGENT_PHONE: matter.agent_phone or "",
        Place.RELATION: matter.agent_relation or "",
        Place.REASON: reasons.get("text") or "",
        Place.WHERE_TO_GO: reasons.get("where_to_go", ""),
        Place.REMEDY: reasons.get("remedy", ""),
    }


def _home(facts: Facts) -> str:
    known = facts.resident.home if facts.resident is not None else ""
    return known or (facts.matter.address if facts.matter is not None else "") or ""


def _unnamed() -> str:
    return translate("papers", "The applicant")
