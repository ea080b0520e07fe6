"""Eight desks, each a process of its own, that book the same bed at the same moment; each tells how it went.

``python -m tests.support.bed_race URL NOW BED NAME…``: one line of JSON for each name, ``won`` or ``blockers``.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from multiprocessing import get_context
from typing import Any

from sqlalchemy import select

from desk import db
from desk.db import Actor, Session
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules.beds import StayKind, arrives, leaves
from desk.rules.permissions import Role
from desk.rules.times import local_date
from desk.services import beds
from desk.services.beds import PlaceInput, Refused, StayInput


def desk(url: str, now: str, bed: str, name: str, start: Any, answers: Any) -> None:
    engine, moment = db.open_engine(url), datetime.fromisoformat(now)
    today = local_date(moment)
    with db.reading(engine, db.SYSTEM, now=moment) as session:
        resident_id = session.scalar(select(Resident.id).where(Resident.name == name)) or 0
        staff_id = session.scalar(select(Staff.id).where(Staff.account == "station_head"))
    actor = Actor(staff_id, name, 1, frozenset({Role.STATION_HEAD.value}), name)

    def book(session: Session) -> str:
        values = StayInput(resident_id, StayKind.SHORT, today)
        place = PlaceInput(int(bed), arrives(today), leaves(today.replace(day=today.day + 3)))
        return beds.book_new(session, values=values, place=place).stay.name

    start.wait()
    try:
        answers.put({"won": db.run(engine, book, actor=actor, now=moment, operation="beds.book")})
    except Refused as refusal:
        answers.put({"blockers": [each.name for each in refusal.blockers]})


def main(url: str, now: str, bed: str, *names: str) -> None:
    context = get_context("fork")  # what is imported once need not be imported eight times
    start, answers = context.Barrier(len(names)), context.Queue()
    desks = [context.Process(target=desk, args=(url, now, bed, name, start, answers)) for name in names]
    for each in desks:
        each.start()
    for _ in desks:
        print(json.dumps(answers.get(timeout=100)), flush=True)
    for each in desks:
        each.join()


if __name__ == "__main__":
    main(*sys.argv[1:])
