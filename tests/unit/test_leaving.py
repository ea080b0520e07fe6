"""Leaves: asked for, approved, gone, back; overdue; taken back; and the bed stays held all the while."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.models.beds import StayStep
from desk.rules.beds import LeaveKind, LeaveState, Phase, StayState, StayVerb
from desk.rules.permissions import Role
from desk.services.beds import leaving
from desk.services.beds.rows import Done, LeaveInput
from tests.unit.house import House, house

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return house(engine, now, monkeypatch)


@pytest.fixture
def stay(here: House) -> int:
    """In bed 201-1 from the second to the twentieth."""
    return here.stay(here.add().resident_id, "201-1", date(2026, 1, 2), date(2026, 1, 20))


def act(
    here: House, verb: Callable[..., Done], *, later: int = 0, role: Role = Role.CARE_OPERATOR, **values: Any
) -> Done:
    values.setdefault("version", None)
    done: Done = here.do(lambda s: verb(s, **values), role, later=later)
    return done


def home(here: House, starts: timedelta, length: timedelta | None = DAY, **values: Any) -> LeaveInput:
    begins = here.now + starts
    return LeaveInput(values.pop("kind", LeaveKind.HOME), begins, begins + length if length else None, **values)


def test_asked_approved_gone_and_back(here: House, stay: int) -> None:
    values = home(here, HOUR, place="大女儿家", taken_by="女儿", phone="15400001234")
    asked = act(here, leaving.ask_leave, stay_id=stay, values=values)
    (leave,) = asked.stay.leaves
    assert (leave.state, leave.gone_at, leave.place, leave.phone) == (
        LeaveState.PENDING,
        None,
        "大女儿家",
        "15400001234",
    )
    with pytest.raises(DeskError, match="approved first"):
        act(here, leaving.go_on_leave, stay_id=stay, leave_id=leave.leave_id)
    approved = act(here, leaving.approve_leave, stay_id=stay, leave_id=leave.leave_id, role=Role.STATION_HEAD)
    assert (approved.stay.leaves[0].state, approved.stay.leaves[0].approved_by) == (LeaveState.APPROVED, "李站")
    assert approved.stay.state is StayState.ADMITTED
    gone = act(here, leaving.go_on_leave, stay_id=stay, leave_id=leave.leave_id, later=75)
    assert gone.stay.state is StayState.ON_LEAVE
    assert gone.stay.leaves[0].leaves_at == here.now + timedelta(minutes=75)
    (segment,) = gone.stay.segments
    assert (segment.bed, segment.phase) == ("201-1", Phase.CURRENT), "the bed stays held"
    back = act(here, leaving.come_back, stay_id=stay, later=60 * 20)
    assert back.stay.state is StayState.ADMITTED
    assert (back.stay.leaves[0].state, back.stay.leaves[0].back_at) == (LeaveState.BACK, here.now + 20 * HOUR)
    verbs = [step.verb for step in back.stay.steps]
    assert verbs == [StayVerb.ASK_LEAVE, StayVerb.APPROVE_LEAVE, StayVerb.LEAVE, StayVerb.RETURN]
    assert back.stay.steps[-1].text == "at home 01-07 (Wed) 10:15 to 01-08 (Thu) 05:00 大女儿家"


def test_every_step_keeps_what_the_rows_said_before(here: House, stay: int) -> None:
    asked = act(here, leaving.ask_leave, stay_id=stay, values=home(here, HOUR), approved=True)
    key = asked.stay.leaves[0].leave_id
    gone = act(here, leaving.go_on_leave, stay_id=stay, leave_id=key, later=75)

    def facts(session: Session) -> list[Any]:
        return [session.get_one(StayStep, done.step_id).facts["undo"] for done in (asked, gone)]

    made, changed = here.system(facts)
    assert made["made"] == [["stay_leave", key]]
    said = {(subject, field): values for subject, _, fields in changed["changed"] for field, values in fields.items()}
    assert said["bed_stay", "state"] == ["ADMITTED", "ON_LEAVE"]
    assert said["stay_leave", "gone_at"][0] is None


def test_to_the_hospital_at_once_and_nobody_knows_for_how_long(here: House, stay: int) -> None:
    done = act(
        here, leaving.leave_now, stay_id=stay, values=home(here, -HOUR, None, kind=LeaveKind.HOSPITAL, place="省立医院")
    )
    (leave,) = done.stay.leaves
    assert (done.stay.state, leave.state, leave.back_due_at, leave.overdue) == (
        StayState.ON_LEAVE, LeaveState.APPROVED, None, False,
    )  # fmt: skip
    with pytest.raises(Rejected) as caught:
        act(here, leaving.ask_leave, stay_id=stay, values=home(here, DAY, None))
    assert set(caught.value.fields) == {"back_due_at"}, "only of a hospital nobody knows"


def test_a_planned_leave_is_not_in_the_way_of_an_ambulance(here: House, stay: int) -> None:
    act(here, leaving.ask_leave, stay_id=stay, values=home(here, 2 * DAY), approved=True)
    act(here, leaving.leave_now, stay_id=stay, values=home(here, -HOUR, None, kind=LeaveKind.HOSPITAL))
    back = act(here, leaving.come_back, stay_id=stay, later=3 * 24 * 60)
    assert [leave.state for leave in back.stay.leaves] == [LeaveState.BACK, LeaveState.CANCELLED]
    assert back.followed == ("A planned leave was taken back: at home 01-09 (Fri) 09:00 to 01-10 (Sat) 09:00.",)


def test_several_leaves_one_after_the_other_but_not_over_each_other(here: House, stay: int) -> None:
    act(here, leaving.ask_leave, stay_id=stay, values=home(here, DAY, DAY))
    act(here, leaving.ask_leave, stay_id=stay, values=home(here, 2 * DAY, DAY))
    for starts, length in ((DAY / 2, DAY), (DAY, DAY), (2.5 * DAY, HOUR), (HOUR, 9 * DAY)):
        with pytest.raises(Rejected, match=r"overlaps with a leave: at home 01-0[89]"):
            act(here, leaving.ask_leave, stay_id=stay, values=home(here, starts, length))
    act(here, leaving.ask_leave, stay_id=stay, values=home(here, 3 * DAY, HOUR))


def test_within_the_stay(here: House, stay: int) -> None:
    for starts, length, field in (
        (-6 * DAY, DAY, "leaves_at"),
        (14 * DAY, DAY, "leaves_at"),
        (12 * DAY, 3 * DAY, "back_due_at"),
        (DAY, -HOUR, "back_due_at"),
    ):
        with pytest.raises(Rejected) as caught:
            act(here, leaving.ask_leave, stay_id=stay, values=home(here, starts, length))
        assert set(caught.value.fields) == {field}
    with pytest.raises(Rejected) as caught:
        act(here, leaving.ask_leave, stay_id=stay, values=home(here, DAY, phone="1540000"))
    assert set(caught.value.fields) == {"phone"}


def test_who_overstays_is_taken_to_the_hospital_too(here: House, stay: int) -> None:
    fortnight = timedelta(days=14)
    values = home(here, fortnight, None, kind=LeaveKind.HOSPITAL)
    gone = act(here, leaving.leave_now, stay_id=stay, values=values, later=int(fortnight / timedelta(minutes=1)))
    assert (gone.stay.state, gone.stay.overstayed) == (StayState.ON_LEAVE, True)


def test_overdue_by_the_clock_and_again_not_after_a_call(here: House, stay: int) -> None:
    done = act(here, leaving.leave_now, stay_id=stay, values=home(here, -HOUR, 3 * HOUR))

    def overdue(later: int, role: Role = Role.CARE_OPERATOR) -> list[tuple[str, str]]:
        rows = here.do(leaving.overdue_leaves, role, later=later)
        return [(row.bed, row.name) for row in rows]

    assert overdue(119) == []
    assert overdue(121) == [("201-1", "王桂芳")]
    assert overdue(121, Role.CLERK) == [("201-1", "王*芳")]
    key = done.stay.leaves[0].leave_id
    values = home(here, -2 * HOUR, DAY, reason="来电：明早回")
    changed = act(here, leaving.change_leave, stay_id=stay, leave_id=key, values=values, later=125)
    assert overdue(126) == []
    (leave,) = changed.stay.leaves
    assert (leave.leaves_at, leave.back_due_at) == (here.now - HOUR, here.now + 22 * HOUR), "gone is gone"


def test_a_planned_leave_is_never_overdue(here: House, stay: int) -> None:
    act(here, leaving.ask_leave, stay_id=stay, values=home(here, HOUR, HOUR), approved=True)
    assert here.do(leaving.overdue_leaves, later=24 * 60) == ()


def test_taken_back_before_the_going_only(here: House, stay: int) -> None:
    asked = act(here, leaving.ask_leave, stay_id=stay, values=home(here, DAY))
    key = asked.stay.leaves[0].leave_id
    done = act(here, leaving.cancel_leave, stay_id=stay, leave_id=key, reason="女儿没空")
    assert done.stay.leaves[0].state is LeaveState.CANCELLED
    with pytest.raises(DeskError, match="over"):
        act(here, leaving.cancel_leave, stay_id=stay, leave_id=key)
    gone = act(here, leaving.leave_now, stay_id=stay, values=home(here, -HOUR))
    with pytest.raises(DeskError, match="gone already"):
        act(here, leaving.cancel_leave, stay_id=stay, leave_id=gone.stay.leaves[0].leave_id)
    with pytest.raises(DeskError, match="can't be done now"):
        act(here, leaving.leave_now, stay_id=stay, values=home(here, -HOUR))


def test_moments_that_can_not_be(here: House, stay: int) -> None:
    asked = act(here, leaving.ask_leave, stay_id=stay, values=home(here, HOUR), approved=True)
    key = asked.stay.leaves[0].leave_id
    for at in (here.now + HOUR, here.now - 6 * DAY):
        with pytest.raises(Rejected) as caught:
            act(here, leaving.go_on_leave, stay_id=stay, leave_id=key, at=at)
        assert set(caught.value.fields) == {"at"}
    with pytest.raises(Rejected, match="promised"):
        act(here, leaving.go_on_leave, stay_id=stay, leave_id=key, later=26 * 60)
    act(here, leaving.go_on_leave, stay_id=stay, leave_id=key)
    for at in (here.now + HOUR, here.now - HOUR):
        with pytest.raises(Rejected) as caught:
            act(here, leaving.come_back, stay_id=stay, at=at)
        assert set(caught.value.fields) == {"at"}


def test_about_to_leave_and_taken_to_the_hospital(here: House) -> None:
    stay = here.stay(here.add().resident_id, "201-2", date(2026, 1, 2), None, StayState.DISCHARGE_PENDING)
    done = act(here, leaving.leave_now, stay_id=stay, values=home(here, -HOUR, None, kind=LeaveKind.HOSPITAL))
    assert done.stay.state is StayState.DISCHARGE_PENDING
    back = act(here, leaving.come_back, stay_id=stay, later=60)
    assert (back.stay.state, back.stay.leaves[0].state) == (StayState.DISCHARGE_PENDING, LeaveState.BACK)
    with pytest.raises(DeskError, match="not on leave"):
        act(here, leaving.come_back, stay_id=stay, later=61)


def test_a_colleague_was_faster(here: House, stay: int) -> None:
    version = here.of(stay).version
    act(here, leaving.ask_leave, stay_id=stay, version=version, values=home(here, DAY))
    with pytest.raises(Stale):
        act(here, leaving.ask_leave, stay_id=stay, version=version, values=home(here, 3 * DAY))


def test_a_booking_has_no_leaves(here: House) -> None:
    stay = here.stay(here.add().resident_id, "201-2", date(2026, 1, 9), date(2026, 1, 12), StayState.BOOKED)
    with pytest.raises(DeskError, match="can't be done now"):
        act(here, leaving.ask_leave, stay_id=stay, values=home(here, DAY))
    with pytest.raises(Forbidden):
        act(here, leaving.ask_leave, stay_id=stay, values=home(here, DAY), role=Role.CLERK)
