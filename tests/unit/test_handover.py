"""What one shift hands to the next, and which kinds of beds are free tonight."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import Forbidden
from desk.models.beds import Bed, StaySegment
from desk.rules.beds import Found, StayState, arrives
from desk.rules.permissions import Role
from desk.services import notes
from desk.services.beds import census, handover
from desk.services.beds.handover import HandOver, SheetLine
from desk.services.beds.vacancy import KindRow, Vacancy, vacancy
from tests.unit.house import House, house


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return house(engine, now, monkeypatch)


def day(number: int) -> date:
    return date(2026, 1, number)


def look(here: House, role: Role = Role.CARE_OPERATOR, *, later: int = 0) -> HandOver:
    found: HandOver = here.do(handover.hand_over, role, later=later)
    return found


def said(lines: Sequence[SheetLine]) -> list[tuple[str, str, str]]:
    return [(line.bed, line.name, line.words) for line in lines]


def test_a_day_of_a_centre(here: House) -> None:
    here.stay(here.add("王桂芳").resident_id, "201-1", day(6), None, admitted_at=arrives(day(6)))
    here.stay(here.add("李秀英").resident_id, "201-2", day(1), day(6), StayState.DISCHARGED)  # yesterday at ten
    here.stay(here.add("赵玉兰").resident_id, "201-2", day(7), day(9), StayState.BOOKED)
    away = here.stay(here.add("孙大爷").resident_id, "202-1", day(2), day(7), StayState.ON_LEAVE)
    here.leave(
        away, here.now - timedelta(days=1), gone_at=here.now - timedelta(days=1), place="大女儿家",
        back_due_at=here.now - timedelta(hours=1),
    )  # fmt: skip
    sick = here.stay(here.add("周奶奶").resident_id, "202-2", day(2), None, StayState.ON_LEAVE)
    here.leave(sick, here.now, gone_at=here.now, kind="HOSPITAL")
    here.stay(
        here.add("吴叔").resident_id,
        "203-1",
        day(3),
        None,
        kind="EMERGENCY",
        complete_by=here.now,
        condition_note="昏倒",
    )
    here.do(lambda s: notes.leave(s, text="202-1 家属来电"), Role.CLERK, later=-60)
    found = look(here)
    assert said(found.came) == [("201-1", "王桂芳", "short stay")]
    assert said(found.left) == [("201-2", "李秀英", "went home")]
    assert said(found.arriving) == [("201-2", "赵玉兰", "short stay")]
    assert said(found.leaving) == [("202-1", "孙大爷", "")], "promised for ten o'clock this morning"
    assert said(found.overdue) == [("202-1", "孙大爷", "at home 大女儿家 back by 01-07 (Wed) 08:00")]
    assert [line.bed for line in found.away] == ["202-1", "202-2"]
    assert said(found.in_hospital) == [("202-2", "周奶奶", "in hospital")]
    assert said(found.incomplete) == [("203-1", "吴叔", "昏倒")]
    assert said(look(here, Role.CLERK).incomplete) == [("203-1", "吴*", "")], "health is not for this role"
    assert [(line.name, line.words) for line in found.notes] == [("王芳", "202-1 家属来电")]
    assert (found.total.beds, found.total.taken, found.total.away) == (5, 4, 2)
    assert look(here, Role.CLERK).came[0].name == "王*芳"


def test_who_left_since(here: House) -> None:
    left = datetime.combine(day(6), datetime.min.time(), here.now.tzinfo) + timedelta(hours=16)

    def late(session: Session) -> None:
        row = session.get_one(StaySegment, 1)
        row.ends_at = left

    here.stay(
        here.add().resident_id, "201-2", day(1), day(6), StayState.DISCHARGED, left_at=left, left_to="HOSPITAL"
    )  # fmt: skip
    here.system(late)
    assert said(look(here).left) == [("201-2", "王桂芳", "to hospital")]


def test_who_moved_and_who_came_back(here: House) -> None:
    key = here.add().resident_id
    stay = here.stay(key, "201-1", day(2))

    def move(session: Session) -> None:
        first = session.get_one(StaySegment, 1)
        first.ends_at, first.phase = here.now, "PAST"
        session.flush()
        session.add(
            StaySegment(
                stay_id=stay, lane=0, bed_id=here.beds["202-2"], resident_id=key, purpose="STAY", phase="CURRENT",
                starts_at=here.now, follows=here.now,
            )
        )  # fmt: skip

    here.system(move)
    earlier = here.now - timedelta(hours=20)
    here.leave(stay, earlier, "BACK", gone_at=earlier, back_at=here.now - timedelta(hours=2), kind="OUTING")
    found = look(here, later=1)
    assert said(found.moved) == [("202-2", "王桂芳", "from 201-1")]
    assert said(found.back) == [("202-2", "王桂芳", "outing")]
    assert found.came == ()


def test_beds_that_are_not_ready_and_who_was_missing(here: House) -> None:
    here.stay(here.add().resident_id, "201-1", day(2))

    def dirty(session: Session) -> None:
        bed = session.get_one(Bed, here.beds["202-1"])
        bed.condition, bed.condition_note = "TO_CLEAN", "换床垫"

    here.system(dirty)
    found = {here.beds["201-1"]: census.Finding(Found.MISSING, "不在房间")}
    here.do(lambda s: census.take_round(s, night=day(7), found=found), Role.CARE_OPERATOR, later=14 * 60)
    sheet = look(here, later=24 * 60)
    assert said(sheet.not_ready) == [("202-1", "", "to clean 换床垫")]
    assert said(sheet.missing) == [("201-1", "王桂芳", "不在房间")]
    assert sheet.round is not None
    assert look(here).round is None


def test_vacancy_by_kind(here: House) -> None:
    here.stay(here.add("王桂芳").resident_id, "201-1", day(2))
    here.stay(here.add("李秀英").resident_id, "201-2", day(7), day(9), StayState.BOOKED)
    here.stay(here.add("赵玉兰").resident_id, "202-1", day(8), day(9), StayState.BOOKED)

    def close(session: Session) -> None:
        session.get_one(Bed, here.beds["202-2"]).condition = "OUT_OF_USE"

    here.system(close)
    found: Vacancy = here.do(vacancy)
    assert found.kinds == (
        KindRow("双人间", beds=4, taken=1, away=0, booked=1, free=1, reserve_free=0, to_clean=0, out_of_use=1),
        KindRow("护理间", beds=1, taken=0, away=0, booked=0, free=0, reserve_free=1, to_clean=0, out_of_use=0),
    )
    total = found.total
    assert (
        total.beds == total.taken + total.booked + total.free + total.reserve_free + total.to_clean + total.out_of_use
    )


def test_who_may(here: House) -> None:
    with pytest.raises(Forbidden):
        look(here, Role.GRID_WORKER)
