"""A week of services at a station: who eats, who bathes, who waits; for the whole window and its pictures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial

from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Session
from desk.models.assessments import Assessment
from desk.models.care import CareService, CareSitting
from desk.models.residents import Resident, ResidentConsent
from desk.recording import Actor
from desk.rules.search import resident_keys
from desk.rules.times import local_date
from desk.services import bookings, care, search
from desk.services.bookings import BookingInput

OFFERED = ("meal", "bath", "laundry", "barber", "escort", "rehab")
BATHS: dict[int, dict[int, Sequence[str]]] = {
    540: {0: ("方国梁", "洪建忠"), 1: ("阮秀琴",), 2: ("周素珍", "葛云霞"), 3: ("邵炳坤", "马福寿"), 4: ("陆阿根",)},
    600: {
        0: ("钱月娥", "苏玉兰"),
        1: ("叶阿妹", "沈桂芳"),
        2: ("郭长林",),
        3: ("俞志清", "金凤仙"),
        4: ("何桂英", "葛守田"),
    },
    840: {0: ("俞志清",), 1: ("陆阿根", "金凤仙"), 2: ("阮秀琴", "方国梁"), 3: ("周素珍",)},
    900: {1: ("马福寿",), 2: ("邵炳坤",), 3: ("葛云霞",), 4: ("钱月娥",)},
}
"""Who bathes, by the minute it begins and the day of the week."""
COUNTS = {
    "meal660": (21, 24, 25, 26, 19, 12, 8), "meal1020": (11, 9, 13, 10, 6, 8, 6), "laundry510": (14, 9, 16, 11, 12),
    "escort480": (2, 3, 1, 2, 3), "rehab840": (6, 8, 5, 7, 4),
}  # fmt: skip
NAMES = (
    "方国梁", "洪建忠", "阮秀琴", "周素珍", "葛云霞", "邵炳坤", "马福寿", "陆阿根", "钱月娥", "苏玉兰", "叶阿妹",
    "沈桂芳", "郭长林", "俞志清", "金凤仙", "何桂英", "葛守田", "莫水根", "严凤英", "丁阿宝", "龚秀珍", "戴金福",
    "毛桂花", "史连生", "孔云娣", "谈永福",
)  # fmt: skip


def fill_services(engine: Engine, head: Actor, now: datetime, *, crowded: bool = False) -> dict[str, int]:
    """A week with ``now`` in it, everything booked on the Friday before; residents by name.

    Baths and the barber; ``crowded``: meals, laundry and the rest too.
    """
    monday = local_date(now) - timedelta(days=local_date(now).weekday())
    before = now - timedelta(days=(local_date(now) - monday).days + 3)
    fill = partial(_fill, monday=monday, crowded=crowded)
    return db.run(engine, fill, actor=head, now=before, operation="test.fill")


def _fill(session: Session, monday: date, crowded: bool) -> dict[str, int]:
    care.ship(session)
    services = session.scalars(select(CareService)).all()
    codes = {row.id: row.code for row in services}
    for row in services:
        if row.code not in OFFERED:
            row.retired_on = monday - timedelta(days=7)
        if row.code == "barber":
            row.cutoff_days = 0
    sittings = {
        f"{codes[row.service_id]}{row.starts}": row.id
        for row in session.scalars(select(CareSitting))
        if codes[row.service_id] in OFFERED
    }
    for row in session.scalars(select(CareSitting)):
        row.valid_from = monday - timedelta(days=60)
    session.flush()
    people = {name: _person(session, name) for name in NAMES}
    for starts, days in BATHS.items():
        for number, names in days.items():
            for name in names:
                _book(session, sittings[f"bath{starts}"], monday + timedelta(days=number), people[name])
    for key, counts in COUNTS.items() if crowded else ():
        for number, count in enumerate(counts):
            for name in NAMES[:count]:
                _book(session, sittings[key], monday + timedelta(days=number), people[name])
    barber = sittings["barber540"]
    for name in NAMES[:6]:
        _book(session, barber, monday + timedelta(days=3), people[name])
    for name in NAMES[6:10]:
        _book(session, barber, monday + timedelta(days=6), people[name])
    bookings.wait(
        session, person=BookingInput(people["洪建忠"], insist=True), sitting_id=sittings["bath600"],
        day=monday + timedelta(days=3),
    )  # fmt: skip
    return people


def _book(session: Session, sitting_id: int, day: date, resident_id: int) -> None:
    bookings.book(session, person=BookingInput(resident_id, insist=True), sitting_id=sitting_id, day=day)


def _person(session: Session, name: str) -> int:
    """A file of somebody old enough, with the assessment and the consent that a bath asks for."""
    born = date(1947, 3, 1)
    row = Resident(
        station_id=session.actor.station_id, name=name, sex="male" if name[1] in "国建炳福志守长" else "female",
        id_type="none", birth_date=born, created_at=session.now, updated_at=session.now,
    )  # fmt: skip
    session.add(row)
    session.flush()
    search.put_keys(
        session, search.RESIDENT, row.id, resident_keys(name=name, id_no=None, phones=[], addresses=[]), None
    )
    if name == "俞志清":
        row.health_note = "心脏支架，水温 38℃，不泡"
    today = local_date(session.now)
    session.add(
        Assessment(
            station_id=session.actor.station_id, resident_id=row.id, state="VALID", occasion="FIRST",
            assessed_on=today, scores={}, total=90, first_level="INTACT", adjustments={}, first_assessor="甲",
            final_level="INTACT", second_assessor="乙",
            next_due=today + timedelta(days=180), written_at=session.now, written_by_id=session.actor.staff_id,
        )
    )  # fmt: skip
    session.add(
        ResidentConsent(
            resident_id=row.id, kind="CONSENT", purpose="HEALTH", given_on=today, given_by="SELF", way="SIGNED",
            recorded_at=session.now, recorded_by_id=session.actor.staff_id,
        )
    )  # fmt: skip
    return row.id
