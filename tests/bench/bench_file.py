"""A file with 2,000 events opened with the first page of its time line, on both databases."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy.engine import Engine

from desk import bulk, db
from desk.models.catalogue import ServiceItem
from desk.models.matters import Matter
from desk.models.residents import ResidentEvent, ResidentNote
from desk.models.staff import Staff
from desk.recording import Actor, Session
from desk.services import residents
from desk.services.residents import ContactInput, PhoneInput, ResidentInput, TagInput
from tests import postgres
from tests.bench import people
from tests.bench.measure import Measurement, percentile, seconds

EVENTS = 2_000
OTHERS = 5_000
"""Other residents in the town."""

ROUNDS = 30
LIMIT = 80


def measure() -> Iterator[Measurement]:
    """Each round opens the file in a transaction of its own, as a click does."""
    with ExitStack() as held:
        folder = held.enter_context(tempfile.TemporaryDirectory(prefix="bench-file-"))
        server = held.enter_context(postgres.server())
        postgres.administer(server, "CREATE DATABASE bench_file")
        for kind, url in (
            ("SQLite", f"sqlite:///{Path(folder) / 'desk.sqlite3'}"),
            ("PostgreSQL", server.replace("@/", "@/bench_file")),
        ):
            engine = db.open_engine(url)
            db.upgrade(engine)
            resident_id, actor = street(engine)
            taken = [seconds(lambda: opened(engine, actor, resident_id)) for _ in range(ROUNDS)]  # noqa: B023 - used at once
            engine.dispose()
            name = f"file with {EVENTS:,} events, {kind}"
            yield Measurement(f"{name}, median", median(taken) * 1000, "ms")
            yield Measurement(f"{name}, p90", percentile(taken, 90) * 1000, "ms", limit=LIMIT)


def opened(engine: Engine, actor: Actor, resident_id: int) -> None:
    """The file and the first page of its time line, as the page asks for them."""
    with db.reading(engine, actor, now=people.NOW) as session:
        residents.open_file(session, resident_id=resident_id)
        page = residents.timeline(session, resident_id=resident_id)
        assert len(page.rows) == 100


def street(engine: Engine) -> tuple[int, Actor]:
    """A town with one resident to whom much has happened: the key of that file."""
    actor = people.fill(engine, OTHERS)
    with db.transaction(engine, actor, now=people.NOW) as session:
        clerk = Staff(
            station_id=actor.station_id, account="gm", name="顾敏", initials="gm", password_hash="-",
            must_change_password=False, active=True, created_at=people.NOW,
        )  # fmt: skip
        item = ServiceItem(
            code="A", valid_from=people.NOW.date(), name="证明", category="x", route="x", channels=[], aliases=[],
            on_the_spot=True, levels={}, materials=[],
        )  # fmt: skip
        session.add_all([clerk, item])
        session.flush()
        staff_id, item_id = clerk.id, item.id
    actor = Actor(staff_id, "顾敏", actor.station_id, frozenset({"STATION_HEAD"}), "1")
    values = ResidentInput(
        "陆阿根", living_address="百花洲家园12号楼5单元402室", phones=(PhoneInput("15400002603"),),
        contacts=(ContactInput("陆晓梅", "女儿", "15400007719"),), tags=(TagInput("低保"), TagInput("独居")),
    )  # fmt: skip
    with db.transaction(engine, actor, now=people.NOW) as session:
        resident_id = residents.save(session, resident_id=None, version=None, values=values).resident_id
    for number in range(EVENTS // 4):  # a quarter are changes of the file itself, with their records
        with db.transaction(engine, actor, now=people.NOW - timedelta(hours=number)) as session:
            residents.save_field(session, resident_id=resident_id, version=None, field="remark", value=f"第{number}次")
    with db.transaction(engine, actor, now=people.NOW) as session:
        _insert(session, resident_id, staff_id, item_id, actor.station_id)
    return resident_id, actor


def _insert(session: Session, resident_id: int, staff_id: int, item_id: int, station_id: int | None) -> None:
    each = range(EVENTS // 4)
    hour = timedelta(hours=1)
    matters: dict[str, Any] = {
        "version": 1, "item_id": item_id, "station_id": station_id, "title": "居家适老化改造", "description": "",
        "channel": "WINDOW", "resident_id": resident_id, "state": "ANSWERED", "profile": "7123", "level": "small",
        "received_by_id": staff_id, "due_provisional": False, "result": "已办好", "replied_by_id": staff_id,
        "reply_channel": "WINDOW",
    }  # fmt: skip
    bulk.insert(
        session,
        Matter.__table__,
        ("number", "received_at", "replied_at"),
        [
            (f"370102003-SL-20260106-{number:04}", people.NOW - hour * (number + 1), people.NOW - hour * number)
            for number in each
        ],
        matters,
    )
    bulk.insert(
        session,
        ResidentNote.__table__,
        ("text", "written_at"),
        [(f"来过{number}", people.NOW - hour * number) for number in each],
        {"resident_id": resident_id, "written_by_id": staff_id},
    )
    bulk.insert(
        session,
        ResidentEvent.__table__,
        ("since", "until"),
        [
            (people.NOW.date() - timedelta(days=2 * number), people.NOW.date() - timedelta(days=2 * number - 1))
            for number in each
        ],
        {
            "resident_id": resident_id,
            "kind": "AWAY",
            "before": {},
            "recorded_at": people.NOW,
            "recorded_by_id": staff_id,
        },
    )
