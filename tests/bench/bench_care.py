"""The week board and the kitchen sheet of a centre with 3,600 elders and 2,000 bookings a day, beside three years of
bookings before.

The shipped services with lunch and supper for the whole town; every place of every time is booked. Everybody is on one
of thirty routes, every third has a diet, every sixth an allergy. Twice the same week, once with nothing before it: each
look is taken in turn on both.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median

from sqlalchemy import func, select, update
from sqlalchemy.engine import Engine

from desk import bulk, db
from desk.models.bookings import Booking
from desk.models.care import CareSitting, CareSlot
from desk.models.meals import ResidentDiet, RouteStop
from desk.recording import Actor, Session
from desk.services import care, meals
from desk.services.care.slots import Occasion, occasions
from desk.services.care.timetable import timetable
from desk.services.meals import Dish, RouteInput, papers
from tests import postgres
from tests.bench import people
from tests.bench.measure import Measurement, in_turn

ELDERS = 3_600
A_DAY = 2_000
WEEK = 7
HISTORY = 3 * 365
"""Days."""

MEALS = {"午餐": 1_300, "晚餐": 600}
ROUNDS = 21
LIMIT_MS, LIMIT_HISTORY = 60.0, 1.2
MONDAY = people.NOW.date() - timedelta(days=people.NOW.date().weekday())
CHUNK = 60
"""Days that are filled in one transaction."""

Look = Callable[[Session], object]
LUNCH = 1
"""The first shipped time of meals, in an empty database."""

ROUTES = 30
DISHES = (Dish("白灼基围虾", ("虾",), "清蒸鸡胸"), Dish("麻婆豆腐", ("豆腐",)), Dish("米饭"))
LOOKS: Sequence[tuple[str, Look]] = (
    ("week board", partial(care.board, first=MONDAY)),
    ("kitchen sheet of 1,300 brought meals", partial(papers.kitchen_sheet, sitting_id=LUNCH, day=MONDAY)),
)


def measure() -> Iterator[Measurement]:
    with tempfile.TemporaryDirectory(prefix="bench-care-") as folder:
        yield from _looks("SQLite", [f"sqlite:///{Path(folder) / name}.sqlite3" for name in ("week", "years")])
    with postgres.server() as server:
        names = ("bench_week", "bench_years")
        for name in names:
            postgres.administer(server, f"CREATE DATABASE {name}")
        yield from _looks("PostgreSQL", [server.replace("@/", f"@/{name}") for name in names])


def _looks(kind: str, urls: Sequence[str]) -> Iterator[Measurement]:
    with ExitStack() as stack:
        sessions = []
        for url, days in zip(urls, (0, HISTORY), strict=True):
            engine = db.open_engine(url)
            stack.callback(engine.dispose)
            actor = fill(engine, days)
            sessions.append(stack.enter_context(db.reading(engine, actor, now=people.NOW, operation="care.board")))
        for name, look in LOOKS:
            works = [partial(look, session) for session in sessions]
            for work in works:
                work()
            alone, beside = (median(each) * 1000 for each in in_turn(works, rounds=ROUNDS))
            told = f"{name}, {ELDERS:,} elders and {A_DAY:,} bookings a day, {kind}"
            yield Measurement(told, alone, "ms", limit=LIMIT_MS)
            yield Measurement(f"{told}: after three years", beside, "ms", alone, "nothing before", LIMIT_HISTORY)


def fill(engine: Engine, before: int) -> Actor:
    """A station whose every place is booked in the week of :data:`MONDAY`, and on so many days ``before``."""
    db.upgrade(engine)
    actor = people.fill(engine, ELDERS)
    with db.transaction(engine, actor, now=people.NOW, operation="care.ship") as session:
        care.ship(session)
        for name, capacity in MEALS.items():
            session.execute(update(CareSitting).where(CareSitting.name == name).values(capacity=capacity))
        session.execute(update(CareSitting).values(valid_from=date(2020, 1, 1)))
        _canteen(session)
    first, end = MONDAY - timedelta(days=before), MONDAY + timedelta(days=WEEK)
    while first < end:
        until = min(first + timedelta(days=CHUNK), end)
        with db.transaction(engine, actor, now=people.NOW, operation="bookings.write_out") as session:
            _book(session, first, until)
        first = until
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE" if engine.dialect.name == "sqlite" else "VACUUM ANALYZE")
    return actor


def _canteen(session: Session) -> None:
    """What each may eat, the routes with everybody on them, and what is cooked on :data:`MONDAY`."""
    assert session.scalar(select(CareSitting.name).where(CareSitting.id == LUNCH)) == "午餐"
    diets = [row.diet_id for row in meals.diets(session)]
    eats = [
        (key, diets[key % len(diets)], ["虾蟹"] if key % 6 == 0 else [], ["豆制品"] if key % 9 == 0 else [])
        for key in range(3, ELDERS + 1, 3)
    ]
    same = {"version": 1}
    bulk.insert(session, ResidentDiet.__table__, ("resident_id", "diet_id", "allergies", "avoid"), eats, same)
    for number in range(ROUTES):
        values = RouteInput(f"{number:02d}", f"{number} 号片", "郑国强", leaves={LUNCH: 650}, position=number)
        meals.save_route(session, route_id=None, version=None, values=values)
    stops = [(key % ROUTES + 1, key, key * 10) for key in range(1, ELDERS + 1)]
    bulk.insert(session, RouteStop.__table__, ("route_id", "resident_id", "position"), stops)
    meals.save_menu(session, sitting_id=LUNCH, day=MONDAY, version=None, dishes=DISHES)


def _book(session: Session, first: date, until: date) -> None:
    """Every place of every time on these days, up to :data:`A_DAY` a day, straight into the tables."""
    plan = timetable(session, first, until - timedelta(days=1))
    given = [each for row in occasions(session, plan, plan.services) for each in row if each.open]
    columns = ("id", "station_id", "service_id", "sitting_id", "day", "starts_at", "ends_at", "capacity", "version")
    key = (session.scalar(select(func.max(CareSlot.id))) or 0) + 1
    slots = [
        (number, session.actor.station_id, each.service.service_id, each.sitting.sitting_id, each.day, each.starts_at,
         each.ends_at, each.capacity, 1)
        for number, each in enumerate(given, start=key)
    ]  # fmt: skip
    bulk.insert(session, CareSlot.__table__, columns, slots)
    rows = list(_rows(zip((slot[0] for slot in slots), given, strict=True)))
    same = {
        "station_id": session.actor.station_id, "nth": 1, "state": "BOOKED", "way": "PLAN", "at_home": True,
        "booked_at": people.NOW, "facts": {}, "version": 1,
    }  # fmt: skip
    bulk.insert(session, Booking.__table__, ("slot_id", "service_id", "day", "resident_id", "seat", "capacity"), rows,
                same)  # fmt: skip


def _rows(slots: Iterable[tuple[int, Occasion]]) -> Iterator[tuple[object, ...]]:
    booked: dict[date, int] = {}
    for slot_id, each in slots:
        for seat in range(1, each.capacity + 1):
            count = booked[each.day] = booked.get(each.day, 0) + 1
            if count <= A_DAY:
                resident_id = (slot_id * 17 + seat) % ELDERS + 1
                yield slot_id, each.service.service_id, each.day, resident_id, seat, each.capacity
