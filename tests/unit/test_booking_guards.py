"""The guards of the database itself: what they refuse, past all services; eight desks at the last place; the check."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError

from desk import db
from desk.db import Session
from desk.errors import Rejected
from desk.rules.life import LifeEvent
from desk.services import bookings, residents
from desk.services.bookings import BookingInput, PlanInput, Refused, checking, judging, placing
from desk.services.bookings.placing import Taken
from desk.services.findings import Finding
from desk.services.residents import EventInput
from tests.unit.service_house import Centre, grant, make_centre

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def centre(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Centre:
    return make_centre(engine, now, monkeypatch)


def booked(centre: Centre, name: str, sitting: str, day: int = 1, **more: Any) -> Any:
    return centre.act(bookings.book, person=centre.wants(name, **more), **centre.time(sitting, day)).booking


def run(centre: Centre, statement: str, **values: Any) -> None:
    centre.act(lambda session: session.execute(text(statement), values))


def refuses(centre: Centre, guard: str, statement: str, **values: Any) -> None:
    with pytest.raises(IntegrityError, match=guard):
        run(centre, statement, **values)


def test_what_the_database_itself_refuses(centre: Centre) -> None:
    one, two = booked(centre, "沈桂芳", "晚餐"), booked(centre, "阮秀琴", "晚餐")
    bath = booked(centre, "沈桂芳", "助浴09")
    other = booked(centre, "阮秀琴", "助浴14")
    seat = "UPDATE bookings SET seat = :seat WHERE id = :id"
    place = "fk_bookings_place|ck_bookings_seat|FOREIGN KEY|CHECK constraint failed: ck_bookings_seat"
    taken = "uq_bookings_slot_id_seat|bookings.slot_id, bookings.seat"
    refuses(centre, taken, seat, seat=1, id=two.booking_id)
    refuses(centre, place, seat, seat=3, id=two.booking_id)
    refuses(centre, "ck_bookings_held", seat, seat=None, id=two.booking_id)
    capacity = "UPDATE care_slots SET capacity = :capacity WHERE id = :id"
    refuses(centre, place, capacity, capacity=1, id=one.slot_id)
    refuses(centre, place, "UPDATE bookings SET capacity = 9 WHERE id = :id", id=two.booking_id)
    run(centre, capacity, capacity=3, id=one.slot_id)
    run(centre, seat, seat=3, id=two.booking_id)
    refuses(
        centre, "uq_bookings_portion|bookings.slot_id, bookings.resident_id, bookings.nth",
        "UPDATE bookings SET resident_id = :who WHERE id = :id", who=one.resident_id, id=two.booking_id,
    )  # fmt: skip
    run(centre, "UPDATE bookings SET state = 'CANCELLED', seat = NULL WHERE id = :id", id=two.booking_id)
    run(centre, "UPDATE bookings SET resident_id = :who WHERE id = :id", who=one.resident_id, id=two.booking_id)
    new = (
        "INSERT INTO booking_uses (booking_id, resource_id, starts_at, ends_at, live)"
        " SELECT :id, resource_id, starts_at, ends_at, :live FROM booking_uses WHERE booking_id = :of"
    )
    refuses(centre, "ex_booking_uses_resource", new, id=other.booking_id, of=bath.booking_id, live=True)
    run(centre, new, id=other.booking_id, of=bath.booking_id, live=False)
    refuses(centre, "ex_booking_uses_resource", "UPDATE booking_uses SET live = :yes", yes=True)


def test_a_guard_that_speaks_says_why(centre: Centre, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when two desks pass the judgement at the same moment."""
    booked(centre, "沈桂芳", "理发10")
    monkeypatch.setattr(judging, "_of_time", _says_nothing)
    monkeypatch.setattr(judging, "_of_person", _says_nothing)
    monkeypatch.setattr(placing, "_busy", _says_nothing)
    monkeypatch.setattr(placing, "free_seats", lambda *_: [1])
    with pytest.raises(Refused) as caught:
        booked(centre, "阮秀琴", "理发10")
    assert ([each.key for each in caught.value.problems], bool(caught.value.openings)) == (["FULL"], True)
    monkeypatch.setattr(placing, "choose", lambda *_, **__: Taken((centre.resources["吴芳"],)))
    with pytest.raises(Refused) as caught:
        booked(centre, "阮秀琴", "助浴10")
    assert [each.key for each in caught.value.problems] == ["CARER"]


def _says_nothing(*_: object) -> tuple[object, ...]:
    """In the place of the judgement."""
    return ()


def test_eight_desks_at_the_last_place(centre: Centre, database_url: str) -> None:
    """One wins; seven are refused, each told why and what is free instead. Nobody had written to that time before."""
    told = subprocess.run(
        [
            sys.executable, "-m", "tests.support.booking_race", database_url, centre.now.isoformat(),
            str(centre.sittings["理发10"]), centre.day(1).isoformat(), *centre.people,
        ],
        stdout=subprocess.PIPE, text=True, cwd=ROOT, check=True, timeout=120,
    ).stdout  # fmt: skip
    answers = [json.loads(line) for line in told.splitlines()]
    assert len(answers) == 8
    assert sum("won" in each for each in answers) == 1
    assert [each["why"] for each in answers if "why" in each] == [["FULL", "CARER"]] * 7
    assert all(each["openings"] for each in answers if "why" in each)
    query = text("SELECT count(*), max(seat) FROM bookings")
    assert centre.look(lambda session: session.execute(query).one()) == (1, 1)
    assert centre.look(lambda session: session.scalar(text("SELECT count(*) FROM care_slots"))) == 1


@pytest.mark.parametrize("act", ["book", "plan"])
def test_nothing_is_booked_for_whoever_is_dying_on_paper_at_that_moment(
    act: str, postgresql_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The death is written and not yet told to others, when another desk books: that one waits, and knows of it."""
    engine = db.open_engine(postgresql_url)
    centre, died, over = make_centre(engine, now, monkeypatch), Event(), Event()
    key, waiting = centre.people["沈桂芳"], text("SELECT count(*) FROM pg_locks WHERE NOT granted")

    def die_slowly(session: Session) -> None:
        values = EventInput(LifeEvent.DEATH, centre.today)
        residents.record_event(session, resident_id=key, version=None, values=values)
        died.set()
        while not over.is_set() and not session.scalar(waiting):
            pass

    def book(session: Session) -> None:
        if act == "book":
            bookings.book(session, person=BookingInput(key), **centre.time("午餐", 1))
        else:
            values = PlanInput(key, centre.sittings["午餐"], "1234567", valid_from=centre.day(1))
            bookings.save_plan(session, plan_id=None, version=None, values=values)

    def book_then() -> None:
        died.wait(60)
        try:
            centre.act(book)
        finally:
            over.set()

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(centre.act, die_slowly), pool.submit(book_then)
        first.result()
        assert isinstance(second.exception(), Refused if act == "book" else Rejected)
    engine.dispose()


def found_by(session: Session, part: Callable[[Session], Iterable[Finding]]) -> list[Finding]:
    return list(part(session))


def test_what_a_check_finds(centre: Centre) -> None:
    centre.act(grant, centre=centre, name="沈桂芳", service="助浴", count=1)
    bath = booked(centre, "沈桂芳", "助浴10")
    booked(centre, "阮秀琴", "助浴10")

    def findings() -> set[str]:
        return {each.rule for part in checking.PARTS for each in centre.look(found_by, part=part)}

    assert findings() == set()
    run(centre, "UPDATE bookings SET state = 'FULFILLED' WHERE id = :id", id=bath.booking_id)
    assert findings() == {"BOOKING_COUNT"}
    run(centre, "UPDATE bookings SET state = 'CANCELLED', seat = NULL WHERE id = :id", id=bath.booking_id)
    assert findings() == {"BOOKING_COUNT", "USE_WITHOUT_PLACE"}
    run(centre, "DROP INDEX uq_bookings_portion")
    assert findings() == {"BOOKING_COUNT", "USE_WITHOUT_PLACE", "GUARD_MISSING"}
