"""The waitlist: its order and why, what fits, offers that are kept for a while, and whom a freed bed fits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import DeskError, Forbidden, Rejected
from desk.models.assessments import Assessment
from desk.models.beds import Bed
from desk.rules.beds import StayKind, StayState, StayVerb, Urgency, arrives, leaves
from desk.rules.permissions import Role
from desk.rules.waiting import plain_rule
from desk.services import shipped
from desk.services.beds import waiting
from desk.services.beds.booking import cancel, no_show
from desk.services.beds.rows import Done, PlaceInput, Refused, StayInput, WaitingRow
from desk.services.beds.watching import Alert, bed_day
from desk.services.residents import TagInput
from tests.unit.house import House, house

DAY = 24 * 60


@pytest.fixture
def here(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> House:
    return house(engine, now, monkeypatch)


def day(number: int) -> date:
    return date(2026, 1, number)


def act(
    here: House, verb: Callable[..., Done], *, later: int = 0, role: Role = Role.CARE_OPERATOR, **values: Any
) -> Done:
    if verb is not waiting.wait_new:
        values.setdefault("version", None)
    done: Done = here.do(lambda s: verb(s, **values), role, later=later)
    return done


def line(here: House, role: Role = Role.CARE_OPERATOR, *, later: int = 0) -> tuple[WaitingRow, ...]:
    rows: tuple[WaitingRow, ...] = here.do(waiting.waiting, role, later=later)
    return rows


def fitting(here: House, stay_id: int, *, later: int = 0) -> list[tuple[str, date, bool]]:
    found = here.do(waiting.fits, Role.CARE_OPERATOR, later=later)[stay_id]
    return [(offer.bed, offer.starts_at.date(), offer.whole) for offer in found]


def assessed(here: House, resident_id: int, level: str, on: date) -> None:
    def work(session: Session) -> None:
        session.add(
            Assessment(
                station_id=here.actors[Role.CLERK].station_id, resident_id=resident_id, state="VALID", occasion="FIRST",
                assessed_on=on, scores={}, total=40, first_level=level, adjustments={}, final_level=level,
                first_assessor="甲", second_assessor="乙", next_due=date(2026, 7, 6), written_at=here.now,
                written_by_id=here.actors[Role.CLERK].staff_id,
            )
        )  # fmt: skip

    here.system(work)


def test_the_needy_and_the_urgent_first_and_why(here: House) -> None:
    first = here.wait(here.add("王桂芳", birth_date=date(1950, 1, 1)).resident_id, day(9))
    needy = here.add("李秀英", birth_date=date(1934, 1, 1), tags=(TagInput("低保"),), living_alone=True).resident_id
    assessed(here, needy, "MILD", day(1))
    assessed(here, needy, "SEVERE", day(5))
    second = here.wait(needy, day(9))
    third = here.wait(here.add("赵玉兰").resident_id, day(9), urgency=int(Urgency.AT_ONCE))
    rows = line(here)
    assert [(row.stay_id, row.priority) for row in rows] == [(third, 85), (second, 65), (first, 0)]
    assert rows[1].why == ("低保 +20", "severely disabled +20", "独居 +15", "90+ +10")
    assert (rows[1].ability, rows[1].tags) == ("severely disabled", ("低保", "独居", "90+"))
    clerk = line(here, Role.CLERK)[1]
    assert (clerk.name, clerk.ability) == ("李*英", None)
    assert clerk.why[1] == "ability assessment +20", "the level is health; that it counts is not"
    assert [row.priority for row in line(here, later=30 * DAY)] == [95, 75, 10]
    with pytest.raises(Forbidden):
        line(here, Role.GRID_WORKER)


def test_of_the_same_priority_who_asked_first(here: House) -> None:
    young = date(1950, 1, 1)
    later = here.wait(here.add("王桂芳", birth_date=young).resident_id, day(9))
    sooner = here.wait(here.add("李秀英", birth_date=young).resident_id, day(9), asked_at=here.now - timedelta(hours=1))
    assert [row.stay_id for row in line(here)] == [sooner, later]


def test_a_station_sets_its_own_points(here: House) -> None:
    here.wait(here.add("王桂芳").resident_id, day(9))
    own = plain_rule(shipped.waiting()) | {"tags": {"80+": 500}}
    here.do(lambda s: waiting.set_rule(s, values=own), Role.STATION_HEAD)
    assert line(here)[0].priority == 500
    with pytest.raises(Rejected):
        here.do(lambda s: waiting.set_rule(s, values=own | {"urgency": []}), Role.STATION_HEAD)
    with pytest.raises(Forbidden):
        here.do(lambda s: waiting.set_rule(s, values=None), Role.CARE_OPERATOR)
    here.do(lambda s: waiting.set_rule(s, values=None), Role.STATION_HEAD)
    assert line(here)[0].priority == 5


def test_what_fits_now(here: House) -> None:
    here.stay(here.add("王桂芳").resident_id, "201-1", day(2))
    here.stay(here.add("李秀英").resident_id, "201-2", day(2), day(11))
    here.stay(here.add("赵玉兰").resident_id, "202-1", day(10), day(14), StayState.BOOKED)
    short = here.wait(here.add("孙大爷").resident_id, day(8), day(10))
    long = here.wait(here.add("周奶奶").resident_id, day(5))
    assert fitting(here, short) == [("202-1", day(8), True), ("202-2", day(8), True)]
    assert fitting(here, long) == [("202-2", day(7), True)], "from today on; the reserve is not offered"
    here.stay(here.add("吴叔").resident_id, "202-2", day(2))
    assert fitting(here, long) == [("201-2", day(11), False), ("202-1", day(14), False)]


def test_wishes_are_kept(here: House) -> None:
    def window(session: Session) -> None:
        session.get_one(Bed, here.beds["202-1"]).window = True

    here.system(window)
    at_window = here.wait(here.add("王桂芳").resident_id, day(8), wants={"window": True, "other": "近护士站"})
    upstairs = here.wait(here.add("李秀英").resident_id, day(8), wants={"floor": 3})
    alone = here.wait(here.add("赵玉兰").resident_id, day(8), wants={"whole_room": True, "kind": "双人间"})
    here.stay(here.add("孙大爷").resident_id, "201-2", day(2))
    assert fitting(here, at_window) == [("202-1", day(8), True)]
    assert fitting(here, upstairs) == []
    assert fitting(here, alone) == [("202-1", day(8), True), ("202-2", day(8), True)], "nobody else in the room"


def test_whom_a_freed_bed_fits(here: House) -> None:
    here.stay(here.add("王桂芳").resident_id, "201-1", day(10), state=StayState.BOOKED)
    low = here.wait(here.add("李秀英").resident_id, day(8), day(10))
    here.wait(here.add("赵玉兰").resident_id, day(8), day(12), urgency=3)  # runs into the booking
    high = here.wait(here.add("孙大爷").resident_id, day(8), day(9), urgency=1)
    here.wait(here.add("周奶奶").resident_id, day(8), day(9), urgency=2, wants={"oxygen": True})
    found = here.do(lambda s: waiting.suggestions(s, bed_id=here.beds["201-1"]))
    assert [(each.row.stay_id, each.offer.bed) for each in found] == [(high, "201-1"), (low, "201-1")]
    assert here.do(lambda s: waiting.suggestions(s, bed_id=here.beds["203-1"])) == (), "the reserve is not given away"


def asked(here: House, name: str = "李秀英") -> StayInput:
    return StayInput(here.add(name).resident_id, StayKind.SHORT, day(8), day(12))


def test_asked_offered_and_accepted(here: House) -> None:
    done = act(here, waiting.wait_new, values=asked(here), text="家属来电")
    stay = done.stay
    assert (stay.state, stay.steps[-1].verb, stay.steps[-1].text) == (StayState.WAITLISTED, StayVerb.WAIT, "家属来电")
    place = PlaceInput(here.beds["201-1"], arrives(day(9)), leaves(day(12)))
    offered = act(here, waiting.offer, stay_id=stay.stay_id, place=place)
    assert (offered.stay.state, offered.stay.bed) == (StayState.BOOKED, "201-1")
    assert offered.stay.hold_until == here.now + timedelta(hours=24)
    assert offered.stay.steps[-1].text == "kept until 01-08 (Thu) 09:00"
    other = act(here, waiting.wait_new, values=asked(here, "赵玉兰")).stay.stay_id
    with pytest.raises(Refused, match="李秀英"):
        act(here, waiting.offer, stay_id=other, place=place)
    accepted = act(here, waiting.accept, stay_id=stay.stay_id)
    assert accepted.stay.hold_until == arrives(day(9)) + timedelta(hours=24)
    with pytest.raises(DeskError, match="booking already"):
        act(here, waiting.accept, stay_id=stay.stay_id)


def test_an_offer_that_ran_out_is_shown_and_goes_back_with_one_act(here: House) -> None:
    stay_id = act(here, waiting.wait_new, values=asked(here)).stay.stay_id
    place = PlaceInput(here.beds["201-1"], arrives(day(9)), leaves(day(12)))
    act(here, waiting.offer, stay_id=stay_id, place=place)
    assert here.do(waiting.ran_out, later=DAY - 1) == ()
    (held,) = here.do(waiting.ran_out, Role.CARE_OPERATOR, later=DAY + 1)
    assert (held.stay_id, held.name, held.bed, held.offered, held.may_no_show) == (
        stay_id,
        "李秀英",
        "201-1",
        True,
        False,
    )
    told = here.do(bed_day, later=DAY + 1)
    assert [(line.alert, line.stay_id) for line in told.lines if line.late] == [(Alert.NOT_COME, stay_id)]
    done = act(here, waiting.wait, stay_id=stay_id, version=held.version, text="没有回音", later=DAY + 2)
    assert (done.stay.state, done.stay.hold_until, done.stay.bed) == (StayState.WAITLISTED, None, "")
    assert done.stay.segments == ()
    assert here.do(waiting.ran_out, later=DAY + 3) == ()
    assert [row.stay_id for row in line(here, later=DAY + 3)] == [stay_id]


def test_a_booking_whose_hold_ran_out(here: House) -> None:
    until = arrives(day(7)) + timedelta(hours=2)
    stay_id = here.stay(here.add().resident_id, "201-1", day(7), day(9), StayState.BOOKED, hold_until=until)
    assert here.do(waiting.ran_out, later=5 * 60) == ()
    (held,) = here.do(waiting.ran_out, Role.CLERK, later=8 * 60)
    assert (held.name, held.offered, held.may_no_show) == ("王*芳", False, True)
    done = act(here, no_show, stay_id=stay_id, later=8 * 60)
    assert done.stay.state is StayState.NO_SHOW


def test_a_request_goes_on_the_waitlist_and_can_be_given_up(here: House) -> None:
    stay_id = here.wait(here.add().resident_id, day(9), state="REQUESTED")
    assert act(here, waiting.wait, stay_id=stay_id).stay.state is StayState.WAITLISTED
    with pytest.raises(DeskError, match="can't be done now"):
        act(here, waiting.wait, stay_id=stay_id)
    assert act(here, cancel, stay_id=stay_id, reason="去女儿家").stay.state is StayState.CANCELLED
    assert line(here) == ()


def test_offers_that_can_not_be(here: House) -> None:
    stay_id = act(here, waiting.wait_new, values=asked(here)).stay.stay_id
    bed = here.beds["201-1"]
    for place, field in (
        (PlaceInput(bed, arrives(day(9)), leaves(day(9))), "ends_at"),
        (PlaceInput(bed, arrives(day(6)), leaves(day(9))), "starts_at"),
        (PlaceInput(bed, arrives(day(9)), None, hold_until=here.now), "hold_until"),
    ):
        with pytest.raises(Rejected) as caught:
            act(here, waiting.offer, stay_id=stay_id, place=place)
        assert set(caught.value.fields) == {field}
