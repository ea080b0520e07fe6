"""Eight desks, each a process of its own, that book the last place of a time at the same moment; each tells how it
went.

``python -m tests.support.booking_race URL NOW SITTING DAY NAME…``: one line of JSON for each name, ``won`` or ``why``.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from multiprocessing import get_context
from typing import Any

from sqlalchemy import select

from desk import db
from desk.db import Actor, Session
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules.permissions import Role
from desk.services import bookings
from desk.services.bookings import BookingInput, Refused


def desk(url: str, now: str, sitting: str, day: str, name: str, start: Any, answers: Any) -> None:
    engine, moment = db.open_engine(url), datetime.fromisoformat(now)
    with db.reading(engine, db.SYSTEM, now=moment) as session:
        resident_id = session.scalar(select(Resident.id).where(Resident.name == name)) or 0
        staff_id = session.scalar(select(Staff.id).where(Staff.account == "station_head"))
    actor = Actor(staff_id, name, 1, frozenset({Role.STATION_HEAD.value}), name)

    def book(session: Session) -> str:
        person = BookingInput(resident_id)
        done = bookings.book(session, person=person, sitting_id=int(sitting), day=date.fromisoformat(day))
        return done.booking.name

    start.wait()
    try:
        answers.put({"won": db.run(engine, book, actor=actor, now=moment, operation="bookings.book")})
    except Refused as refusal:
        answers.put({"why": [each.key for each in refusal.problems], "openings": len(refusal.openings)})


def main(url: str, now: str, sitting: str, day: str, *names: str) -> None:
    context = get_context("fork")  # what is imported once need not be imported eight times
    start, answers = context.Barrier(len(names)), context.Queue()
    desks = [
        context.Process(target=desk, args=(url, now, sitting, day, name, start, answers)) for name in names
    ]  # fmt: skip
    for each in desks:
        each.start()
    for _ in desks:
        print(json.dumps(answers.get(timeout=100)), flush=True)
    for each in desks:
        each.join()


if __name__ == "__main__":
    main(*sys.argv[1:])
