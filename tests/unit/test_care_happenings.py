"""What the care centre adds to the time line of a person."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.models.assessments import Assessment
from desk.models.beds import StayStep
from desk.rules.beds import LeaveKind, StayState, StayVerb
from desk.rules.permissions import Role
from desk.services import residents
from desk.services.beds import leaving, undo
from desk.services.beds.rows import LeaveInput
from desk.services.residents import Happened, TimeLinePage
from tests.unit.house import House, house


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return house(engine, now, monkeypatch)


def step(here: House, stay_id: int, verb: StayVerb, *, days: int, text: str = "") -> None:
    at = here.now - timedelta(days=days)
    clerk = here.actors[Role.CLERK].staff_id
    row = StayStep(stay_id=stay_id, verb=verb, at=at, by_id=clerk, state="ADMITTED", text=text or None, facts={})
    here.system(lambda s: s.add(row))


def test_what_was_taken_back_is_not_told(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-2", date(2026, 1, 2), date(2026, 1, 20))
    values = LeaveInput(LeaveKind.HOME, here.now, here.now + timedelta(days=1))
    operator = Role.CARE_OPERATOR
    gone = here.do(lambda s: leaving.leave_now(s, stay_id=stay, version=None, values=values), operator, later=1)
    here.do(lambda s: undo(s, step_id=gone.step_id), operator, later=2)
    here.do(lambda s: leaving.ask_leave(s, stay_id=stay, version=None, values=values), operator, later=3)
    assert [row.title for row in line(here, key).rows] == ["asked for leave  201-2"]


def line(here: House, resident_id: int, role: Role = Role.CLERK, **values: Any) -> TimeLinePage:
    page: TimeLinePage = here.do(
        lambda s: residents.timeline(s, resident_id=resident_id, kinds={Happened.BED}, **values), role
    )
    return page


def test_a_stay_is_told_with_its_bed(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-2", date(2026, 1, 2), date(2026, 1, 20))
    step(here, stay, StayVerb.BOOK, days=7)
    step(here, stay, StayVerb.ADMIT, days=5)
    step(here, stay, StayVerb.CHANGE, days=4)
    step(here, stay, StayVerb.LEAVE, days=1, text="儿子接走")
    other = here.stay(here.add("李秀英").resident_id, "202-1", date(2026, 1, 2))
    step(here, other, StayVerb.ADMIT, days=3)
    rows = line(here, key).rows
    assert [(row.title, row.words, row.by, row.stay_id) for row in rows] == [
        ("went on leave  201-2", "儿子接走", "王芳", stay),
        ("admitted  201-2", "", "王芳", stay),
        ("booked a bed  201-2", "", "王芳", stay),
    ]


def test_page_by_page(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-2", date(2026, 1, 2))
    for days in range(5):
        step(here, stay, StayVerb.MOVE, days=days)
    first = line(here, key, limit=3)
    rest = line(here, key, limit=3, before=first.before)
    assert [len(first.rows), len(rest.rows), rest.before] == [3, 2, None]


def test_somebody_on_the_waitlist_has_no_bed_yet(here: House) -> None:
    key = here.add().resident_id
    step(here, here.wait(key, date(2026, 1, 9)), StayVerb.WAIT, days=0)
    assert [row.title for row in line(here, key).rows] == ["put on the waitlist"]


def test_after_a_cancelled_booking_the_bed_is_still_named(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "202-2", date(2026, 1, 9), date(2026, 1, 12), StayState.CANCELLED)
    step(here, stay, StayVerb.CANCEL, days=1)
    assert [row.title for row in line(here, key).rows] == ["cancelled the stay  202-2"]


def test_who_may_not_see_beds_sees_none_here(here: House) -> None:
    key = here.add().resident_id
    step(here, here.stay(key, "201-2", date(2026, 1, 2)), StayVerb.ADMIT, days=1)
    assert line(here, key, Role.GRID_WORKER).rows == ()


def test_an_assessment_is_told_to_whoever_may_see_health(here: House) -> None:
    key = here.add().resident_id

    def work(session: Session) -> None:
        for state, level in (("VALID", "SEVERE"), ("DRAFT", "MILD"), ("VOID", "MILD")):
            session.add(
                Assessment(
                    station_id=here.actors[Role.CLERK].station_id, resident_id=key, state=state, occasion="FIRST",
                    assessed_on=date(2026, 1, 6), scores={}, total=40, first_level=level, adjustments={},
                    final_level=level, first_assessor="甲", second_assessor="乙", next_due=date(2026, 7, 6),
                    written_at=here.now, written_by_id=here.actors[Role.CLERK].staff_id,
                )
            )  # fmt: skip

    here.system(work)
    kinds = {Happened.ASSESSMENT}
    page = here.do(lambda s: residents.timeline(s, resident_id=key, kinds=kinds), Role.STATION_HEAD)
    assert [(row.title, row.words) for row in page.rows] == [
        ("Ability assessment", "severely disabled · of 2026-01-06 · next due 2026-07-06")
    ]
    assert here.do(lambda s: residents.timeline(s, resident_id=key, kinds=kinds)).rows == ()
