"""What happened lately to the people of ``turns.toml``: stays, consents, and the neighbour who has the key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select

from desk.db import Actor, Session
from desk.demo.requests import at
from desk.models.residents import ResidentContact, ResidentPhone
from desk.rules.consents import ConsentKind, Purpose, Way
from desk.rules.life import LifeEvent
from desk.rules.times import at_local, local_date
from desk.services import residents
from desk.services.residents import ConsentInput, ContactInput, EventInput

OFFICE_HOUR = time(10, 20)


def play(
    session: Session, *, script: Mapping[str, Sequence[Mapping[str, Any]]], people: Mapping[str, int], who: Actor,
    now: datetime,
) -> None:  # fmt: skip
    """Record everything as ``who``, on the day it happened; ``people``: keys of the files by name."""
    today = local_date(now)
    for each in script["consent"]:
        day = _as_of(session, who, today, each["days"], "residents.give")
        given = ConsentInput(
            ConsentKind(each["kind"]), Purpose(each["purpose"]), day, way=Way(each["way"]), note=each.get("note", "")
        )
        residents.give(session, resident_id=people[each["person"]], values=given)
    for each in script["neighbour"]:
        _as_of(session, who, today, 30, "residents.save_field")
        _neighbour(session, people[each["person"]], each["neighbour"], people[each["neighbour"]], each["note"])
    for each in script["allergy"]:
        _as_of(session, who, today, 30, "residents.save_field")
        key = people[each["person"]]
        residents.save_field(session, resident_id=key, version=None, field="allergy_note", value=each["text"])
    for each in sorted(script["turn"], key=_days, reverse=True):
        day = _as_of(session, who, today, each["days"], "residents.record_event")
        until = today - timedelta(days=each["until"]) if "until" in each else None
        turn = EventInput(LifeEvent(each["kind"]), day, until, each["place"], each.get("note", ""))
        residents.record_event(session, resident_id=people[each["person"]], version=None, values=turn)


def _days(turn: Mapping[str, Any]) -> int:
    days: int = turn["days"]
    return days


def _as_of(session: Session, who: Actor, today: date, days: int, operation: str) -> date:
    day = today - timedelta(days=days)
    at(session, who, at_local(day, OFFICE_HOUR), operation)
    return day


def _neighbour(session: Session, resident_id: int, name: str, neighbour_id: int, note: str) -> None:
    held = [
        ContactInput(row.name or "", row.relation or "", row.phone or "", row.note or "", row.linked_id)
        for row in session.scalars(
            select(ResidentContact).where(ResidentContact.resident_id == resident_id).order_by(ResidentContact.position)
        )
    ]
    phone = session.scalar(
        select(ResidentPhone.number).where(ResidentPhone.resident_id == neighbour_id).order_by(ResidentPhone.position)
    )
    held.append(ContactInput(name, "邻居", phone or "", note, neighbour_id))
    residents.save_field(session, resident_id=resident_id, version=None, field="contacts", value=tuple(held))
