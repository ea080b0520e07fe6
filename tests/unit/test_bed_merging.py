"""Two files of one person who has beds: one after the other they follow, both at once they are refused."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.errors import DeskError
from desk.models.beds import StaySegment
from desk.models.residents import Resident
from desk.rules.beds import StayState
from desk.services import integrity
from desk.services.residents import welfare
from tests.unit.house import House, house
from tests.unit.two_files import ID_A, merge, undo


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return house(engine, now, monkeypatch)


def day(number: int) -> date:
    return date(2026, 1, number)


def owners(here: House) -> list[int | None]:
    found: list[int | None] = here.system(
        lambda s: list(s.scalars(select(StaySegment.resident_id).order_by(StaySegment.id)))
    )
    return found


def paused(here: House, resident_id: int) -> date | None:
    found: date | None = here.system(lambda s: s.get_one(Resident, resident_id).meals_paused_on)
    return found


def two(here: House) -> tuple[int, int]:
    return here.add(id_no=ID_A, birth_date=None, sex="").resident_id, here.add().resident_id


def test_stays_one_after_the_other_follow_and_go_back(here: House) -> None:
    kept, gone = two(here)
    here.stay(kept, "201-1", day(1), day(4), StayState.DISCHARGED)
    here.stay(gone, "201-2", day(5), day(20))
    here.stay(kept, "202-1", day(21), day(25), StayState.BOOKED)
    here.system(lambda s: welfare.pause(s, resident_id=gone, on=day(5)))
    done = merge(here, kept, gone)
    assert owners(here) == [kept] * 3
    assert (paused(here, kept), paused(here, gone)) == (day(5), None)
    assert here.system(integrity.check) == ()
    undo(here, done.merge_id)
    assert owners(here) == [kept, gone, kept]
    assert (paused(here, kept), paused(here, gone)) == (None, day(5))


def test_both_past_stays_of_the_same_days_are_refused_too(here: House) -> None:
    kept, gone = two(here)
    here.stay(kept, "201-1", day(1), day(5), StayState.DISCHARGED)
    here.stay(gone, "201-2", day(4), day(6), StayState.DISCHARGED)
    with pytest.raises(DeskError, match=r"201-1 .* and 201-2"):
        merge(here, kept, gone)
    assert owners(here) == [kept, gone]


def test_two_in_bed_now_are_refused_however_late_one_is(here: House) -> None:
    kept, gone = two(here)
    here.stay(kept, "201-1", day(1), day(3))  # should have left four days ago
    here.stay(gone, "202-2", day(5), None)
    with pytest.raises(DeskError, match=r"201-1 \(01-01 to 01-03\) and 202-2 \(from 01-05 on\)"):
        merge(here, kept, gone)


def test_a_cancelled_booking_is_in_nobodys_way(here: House) -> None:
    kept, gone = two(here)
    here.stay(kept, "201-1", day(5), day(9), StayState.CANCELLED)
    here.stay(gone, "202-2", day(5), day(9), StayState.BOOKED)
    merge(here, kept, gone)
    assert owners(here) == [kept, kept]


def test_a_leave_follows_with_its_stay(here: House) -> None:
    kept, gone = two(here)
    stay = here.stay(gone, "201-2", day(5), day(20))
    leave = here.leave(stay, here.now)
    merge(here, kept, gone)
    assert here.of(stay).resident_id == kept
    assert [row.id for row in here.of(stay).leaves] == [leave]
