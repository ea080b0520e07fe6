"""What services add to the time line of a person and to the personal copy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk import db
from desk.models.residents import Resident
from desk.rules.permissions import Role
from desk.services import bookings, residents
from desk.services.residents import Happened, HappenedRow
from desk.services.residents.personal_copy import personal_copy
from tests.unit.standing_centre import Standing, standing


@pytest.fixture
def here(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Standing]:
    engine: Engine = db.open_engine(sqlite_url)
    yield standing(engine, now, monkeypatch)
    engine.dispose()


def told(here: Standing, key: int, role: Role = Role.CLERK, **values: Any) -> tuple[HappenedRow, ...]:
    kinds = {Happened.SERVICE}
    page = here.act(residents.timeline, role, days=2, resident_id=key, kinds=kinds, **values)
    rows: tuple[HappenedRow, ...] = page.rows
    return rows


def test_what_came_of_bookings_and_packages_stands_in_the_line(here: Standing) -> None:
    key = here.add().resident_id
    here.plan(key, grant_id=here.granted(key), valid_until=date(2026, 1, 14))
    first, second, third, *_ = here.rows(key)
    head = Role.STATION_HEAD
    done = here.act(bookings.fulfil, head, days=1, minutes=200, booking_id=first.id, version=None)
    here.act(bookings.undo, head, days=1, minutes=201, step_id=done.step_id)
    here.act(bookings.fulfil, head, days=1, minutes=202, booking_id=first.id, version=None)
    here.act(bookings.cancel, days=1, minutes=300, booking_id=third.id, version=None, reason="走亲戚")
    here.act(bookings.no_show, head, days=2, minutes=300, booking_id=second.id, version=None)
    rows = told(here, key)
    assert [(row.title, row.words, row.by) for row in rows] == [
        ("助餐  did not come", "for 2026-01-09", "李站"),
        ("助餐  cancelled", "for 2026-01-12 · 走亲戚", "王芳"),
        ("助餐  done", "for 2026-01-08", "李站"),
        ("Package: 助餐套餐", "2026-01-07–2026-03-07", "李站"),
    ]
    page = here.act(residents.timeline, resident_id=key, kinds={Happened.SERVICE}, limit=3)
    after = here.act(residents.timeline, resident_id=key, kinds={Happened.SERVICE}, limit=3, before=page.before)
    assert (*page.rows, *after.rows) == rows


def test_the_personal_copy_has_plans_pauses_packages_and_what_was_booked(here: Standing) -> None:
    key = here.add().resident_id
    here.granted(key)
    here.plan(key, valid_until=date(2026, 1, 14), wish="少盐")
    pause = {"plan_id": None, "since": date(2026, 1, 12), "until": date(2026, 1, 13), "reason": "体检"}
    here.act(bookings.pause, resident_id=key, **pause)
    copy = here.system(lambda session: personal_copy(session, session.get_one(Resident, key), ()))
    (part,) = (each for each in copy.parts if each.title == "Services")
    assert part.lines == (
        ("助餐套餐", "2026-01-07–2026-03-07"),
        ("助餐", "午餐 Mon to Fri 2026-01-08–2026-01-13 少盐"),
        ("Pause", "asked for 2026-01-12–2026-01-12 体检"),
        ("助餐", "booked 3 times 2026-01-08–2026-01-13"),
        ("助餐", "cancelled 1 times 2026-01-12"),
    )
