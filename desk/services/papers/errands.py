"""An agent's errand (帮代办) as the paper that authorises it needs it: for whom, for what, who goes, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.bookings import Booking, BookingUse
from desk.models.care import CareResource, CareService
from desk.models.staff import Staff
from desk.rules.care import BookingState, ResourceKind, ServiceKind
from desk.rules.papers import Place
from desk.rules.times import long_date_text
from desk.services.acting import staff_of, station_of
from desk.services.papers.rows import Question
from desk.words import translate

LASTS = timedelta(days=30)
"""How long after the day of the errand the authorisation holds, as is proposed [conv]."""

_OPEN = frozenset({BookingState.WAITING, BookingState.BOOKED, BookingState.IN_PREPARATION})


@dataclass(frozen=True, slots=True)
class Errand:
    """A booking of an agent. ``agent`` is who goes, with the telephone of their account: the carer who was assigned,
    else whoever makes out the paper. ``why_not``: why nothing can be authorised any more.
    """

    booking_id: int
    resident_id: int
    item_id: int
    service: str
    day: date
    agent: str
    agent_phone: str
    why_not: str


def errand(session: Session, booking_id: int) -> Errand:
    """The errand of a booking of the station; :class:`DeskError` where it is none, or nobody has said what it is."""
    row = session.get(Booking, booking_id)
    if row is None or row.station_id != station_of(session) or row.resident_id is None:
        raise DeskError(translate("bookings", "This booking is not there any more."))
    service = session.get_one(CareService, row.service_id)
    if service.kind != ServiceKind.AGENT:
        raise DeskError(translate("papers", "Only an errand by an agent is authorised."))
    if row.item_id is None:
        raise DeskError(translate("papers", "Say first what the agent is to do: change the booking (Ctrl+E)."))
    over = "" if row.state in _OPEN else translate("papers", "This booking is over.")
    return Errand(row.id, row.resident_id, row.item_id, service.name, row.day, *_agent(session, row.id), over)


def questions(found: Errand, day: date) -> tuple[Question, ...]:
    """Who goes, for what, and until when, with what is proposed on ``day``."""
    until = long_date_text(max(day, found.day) + LASTS)
    return (
        Question(Place.AGENT, found.agent),
        Question(Place.AGENT_PHONE, found.agent_phone),
        Question(Place.ENTRUSTED, translate("papers", "handing in and completing the materials, signing for papers")),
        Question(
            Place.PERIOD,
            translate("papers", "from {day} until {until}", day=long_date_text(day), until=until),
        ),
    )


def _agent(session: Session, booking_id: int) -> tuple[str, str]:
    query = (
        select(CareResource.name, Staff.phone)
        .join(BookingUse, BookingUse.resource_id == CareResource.id)
        .outerjoin(Staff, Staff.id == CareResource.staff_id)
        .where(BookingUse.booking_id == booking_id, BookingUse.live, CareResource.kind == ResourceKind.CARER)
        .order_by(BookingUse.id)
        .limit(1)
    )
    carer = session.execute(query).first()
    if carer is not None:
        return carer.name, carer.phone or ""
    clerk = session.get_one(Staff, staff_of(session))
    return clerk.name, clerk.phone or ""
