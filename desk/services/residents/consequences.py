"""What depends on a turn in someone's life: each subject that holds something for the future has its line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select

from desk.db import Session
from desk.models.matters import Matter
from desk.models.residents import Resident, ResidentContact
from desk.models.stations import ShiftNote
from desk.rules.life import LifeEvent, Presence
from desk.rules.matters import OPEN_STATES
from desk.services.acting import staff_of
from desk.words import translate


class Act(StrEnum):
    """``CANCELLED``: it never happened; what was stopped for it may go on."""

    BEGAN = "BEGAN"
    ENDED = "ENDED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class LifeChange:
    """What happened to whom. ``before`` and ``after`` are where the person is, today, without and with it.

    ``household_id`` is the household that the person belonged to until then.
    """

    act: Act
    resident_id: int
    event_id: int
    kind: LifeEvent
    since: date
    until: date | None
    before: Presence
    after: Presence
    household_id: int | None

    @property
    def left(self) -> bool:
        """Whether the person is no longer here from now on: dead or moved out."""
        return self.after is not self.before and self.after in (Presence.DEAD, Presence.MOVED_OUT)


@dataclass(frozen=True, slots=True)
class Consequence:
    """What an event stopped, or what now needs somebody: 3 件未办结.

    ``key`` is stable (``MATTERS_OPEN``); ``subject_ids`` are the rows of ``subject`` (``matter``, ``resident``).
    """

    key: str
    text: str
    count: int
    subject: str = ""
    subject_ids: tuple[int, ...] = ()


Follow = Callable[[Session, LifeChange], tuple[Consequence, ...]]


def follow(session: Session, change: LifeChange) -> tuple[Consequence, ...]:
    """Everything that follows from ``change``."""
    return tuple(each for follower in FOLLOWERS for each in follower(session, change))


def _open_matters(session: Session, change: LifeChange) -> tuple[Consequence, ...]:
    """They stay open, for somebody has to bring them to an end; of a death their station is told by a note."""
    if not change.left:
        return ()
    query = (
        select(Matter.id, Matter.number, Matter.station_id)
        .where(Matter.resident_id == change.resident_id, Matter.state.in_([state.value for state in OPEN_STATES]))
        .order_by(Matter.id)
    )
    found = session.execute(query).all()
    if not found:
        return ()
    if change.after is Presence.DEAD:
        numbers: dict[int, list[str]] = {}
        for row in found:
            numbers.setdefault(row.station_id, []).append(row.number)
        for station_id, several in numbers.items():
            told = translate(
                "life", "The person of these open matters has died: {numbers}. Please see to them.",
                numbers="、".join(several),
            )  # fmt: skip
            session.add(
                ShiftNote(station_id=station_id, text=told, written_by_id=staff_of(session), written_at=session.now)
            )
    text = translate("life", "{n} open matters stay and need somebody", n=len(found))
    return (Consequence("MATTERS_OPEN", text, len(found), "matter", tuple(row.id for row in found)),)


def _emergency_contact(session: Session, change: LifeChange) -> tuple[Consequence, ...]:
    """Whoever has this person as an emergency contact needs another."""
    if not change.left:
        return ()
    query = (
        select(Resident.id)
        .join(ResidentContact, ResidentContact.resident_id == Resident.id)
        .where(ResidentContact.linked_id == change.resident_id, Resident.status == "living")
        .distinct()
        .order_by(Resident.id)
    )
    found = tuple(session.scalars(query))
    if not found:
        return ()
    text = translate("life", "emergency contact of {n} residents, who need another", n=len(found))
    return (Consequence("CONTACT_OF", text, len(found), "resident", found),)


def _left_alone(session: Session, change: LifeChange) -> tuple[Consequence, ...]:
    """One person remains at the dwelling: to be asked whether living alone now."""
    if not change.left or change.household_id is None:
        return ()
    query = select(Resident.id).where(
        Resident.household_id == change.household_id, Resident.status == "living", Resident.id != change.resident_id
    )
    found = tuple(session.scalars(query.limit(2)))
    if len(found) != 1:
        return ()
    text = translate("life", "one person remains at home: ask whether living alone")
    return (Consequence("LEFT_ALONE", text, 1, "resident", found),)


def _beds(session: Session, change: LifeChange) -> tuple[Consequence, ...]:
    from desk.services.beds import following  # it admits people, and so knows their files

    return following.follow(session, change)


def _services(session: Session, change: LifeChange) -> tuple[Consequence, ...]:
    from desk.services.bookings import following  # it asks who is still here

    return following.follow(session, change)


FOLLOWERS: tuple[Follow, ...] = (_open_matters, _emergency_contact, _left_alone, _beds, _services)
"""Asked in this order, in the transaction of the event."""
