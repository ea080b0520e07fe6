"""What becomes of bookings: the line, another time, other wishes, cancelled in time and late, done, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from sqlalchemy import func, select, update

from desk import db
from desk.db import Session
from desk.errors import DeskError, Rejected, Stale
from desk.models.bookings import Booking
from desk.models.care import CareService, CareSitting, CareSlot
from desk.models.fees import CarePrice
from desk.models.meals import Diet
from desk.models.residents import Resident
from desk.rules.care import BookingState, Verb
from desk.rules.doubles import Side
from desk.services import bookings, care, doubles, fees, integrity
from desk.services.bookings import ChangeInput, Refused
from desk.services.bookings.ending import follow
from desk.services.bookings.undoing import take_back
from desk.services.fees import PriceInput
from tests.unit.service_house import SINCE, Centre, booked, cell, file, grant, keys, left, make_centre, refusal, uses


@pytest.fixture
def centre(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Centre]:
    engine = db.open_engine(sqlite_url)
    yield make_centre(engine, now, monkeypatch)
    engine.dispose()


# The line


def test_the_line_of_a_full_slot(centre: Centre) -> None:
    with pytest.raises(DeskError, match="free"):
        centre.act(bookings.wait, person=centre.wants("金凤仙"), **centre.time("晚餐", 1))
    one, two = booked(centre, "沈桂芳", "晚餐"), booked(centre, "阮秀琴", "晚餐")
    waits = centre.act(bookings.wait, person=centre.wants("金凤仙"), **centre.time("晚餐", 1)).booking
    again = centre.act(bookings.wait, person=centre.wants("何桂英"), **centre.time("晚餐", 1)).booking
    assert (waits.state, waits.seat, cell(centre, "晚餐", 1).waiting) == (BookingState.WAITING, None, 2)
    with pytest.raises(Refused):
        centre.do(bookings.seat, waits)
    done = centre.do(bookings.cancel, one, reason="出门")
    assert done.followed == ("A place is free now, 2 wait for one.",)
    seated = centre.do(bookings.seat, waits)
    assert (seated.booking.state, seated.booking.seat) == (BookingState.BOOKED, 1)
    with pytest.raises(Refused, match="full"):
        centre.act(bookings.undo, step_id=done.step_id)
    centre.act(bookings.undo, step_id=seated.step_id)
    assert file(centre, waits).state == BookingState.WAITING
    back = centre.act(bookings.undo, step_id=done.step_id).booking
    assert (back.state, back.seat) == (BookingState.BOOKED, 1)
    moved = centre.do(bookings.move, again, **centre.time("午餐", 1)).booking
    assert (moved.state, moved.seat) == (BookingState.BOOKED, 1)
    assert two.seat == 2


# Other times, other wishes


def test_another_time_takes_everything_along(centre: Centre) -> None:
    key = centre.act(grant, centre=centre, name="郭长林", service="助浴", count=1)
    booking = booked(centre, "郭长林", "助浴10")
    assert booking.left.grant_id == key
    done = centre.do(bookings.move, booking, **centre.time("助浴09", 2), reason="儿子陪同")
    moved = done.booking
    assert (moved.day, moved.sitting_id, moved.resources) == (
        centre.day(2), centre.sittings["助浴09"], ("1 号浴间", "施小燕", "何丽"),
    )  # fmt: skip
    assert left(centre, "郭长林") == (0, 1, 0)
    assert cell(centre, "助浴10", 1).booked == 0
    assert len(uses(centre)) == 3
    booked(centre, "沈桂芳", "助浴10")
    back = centre.act(bookings.undo, step_id=done.step_id).booking
    assert (back.day, back.seat, back.resources) == (centre.day(1), 2, ("2 号浴间", "何丽", "吴芳"))
    with pytest.raises(Rejected):
        centre.do(bookings.move, back, **centre.time("助浴10", 1))
    with pytest.raises(Rejected):
        centre.do(bookings.move, back, **centre.time("午餐", 1))
    with pytest.raises(Stale):
        centre.do(bookings.move, moved, **centre.time("助浴14", 1))
    centre.passes(days=40)
    centre.now = centre.now.replace(hour=9)
    with pytest.raises(Refused) as caught:  # beyond the package, and long past
        centre.do(bookings.move, back, **centre.time("助浴10", 1))
    assert ("COUNT", False) in keys(caught.value)


def test_what_is_known_of_it_is_changed(centre: Centre) -> None:
    key = centre.act(grant, centre=centre, name="沈桂芳", service="助浴", count=2)
    booking = booked(centre, "沈桂芳", "助浴10", grant_id=None)

    def diet(session: Session) -> int:
        row = Diet(station_id=session.actor.station_id, name="软食", hue="teal")
        session.add(row)
        session.flush()
        return row.id

    soft = centre.act(diet)
    rooms = tuple(centre.resources[each] for each in ("2 号浴间", "吴芳"))
    values = ChangeInput(at_home=True, diet_id=soft, wish="轻一点", resource_ids=rooms)
    done = centre.do(bookings.change, booking, values=values)
    assert (done.booking.diet, done.booking.wish, done.booking.resources) == ("软食", "轻一点", ("2 号浴间", "吴芳"))
    assert (done.booking.left.grant_id, left(centre, "沈桂芳")) == (key, (1, 1, 0))
    back = centre.act(bookings.undo, step_id=done.step_id).booking
    assert (back.left, back.wish, back.resources, left(centre, "沈桂芳")) == (
        None, "", ("1 号浴间", "施小燕"), (2, 0, 0),
    )  # fmt: skip
    other = booked(centre, "阮秀琴", "助浴10")
    for wrong, error in (
        (ChangeInput(resource_ids=(centre.resources["周师傅"],)), Refused),
        (ChangeInput(resource_ids=rooms[:1]), Refused),
        (ChangeInput(resource_ids=tuple(centre.resources[each] for each in ("1 号浴间", "吴芳"))), Refused),
        (ChangeInput(resource_ids=(*rooms, centre.resources["何丽"])), Rejected),
        (ChangeInput(diet_id=99), Rejected),
        (ChangeInput(grant_id=key), Refused),
    ):
        with pytest.raises(error):
            centre.do(bookings.change, other, values=wrong)


# The end of it


def test_in_time_and_late(centre: Centre) -> None:
    centre.act(grant, centre=centre, name="沈桂芳", service="助餐", count=3)
    one, two = booked(centre, "沈桂芳", day=0), booked(centre, "阮秀琴", day=0)
    with pytest.raises(Rejected):
        centre.do(bookings.cancel, one, reason=" ")
    done = centre.do(bookings.cancel, one, reason="吃过了")
    assert (done.booking.state, done.followed, left(centre, "沈桂芳")) == (BookingState.CANCELLED, (), (3, 0, 0))
    back = centre.act(bookings.undo, step_id=done.step_id).booking
    assert (back.state, left(centre, "沈桂芳")) == (BookingState.BOOKED, (2, 1, 0))
    assert back.free_until == centre.at(0, 10)
    centre.passes(hours=1)
    late = centre.do(bookings.cancel, back, reason="吃过了")
    assert (late.booking.state, left(centre, "沈桂芳")) == (BookingState.LATE_CANCELLED, (2, 0, 1))
    assert late.followed == ("It is late: the count is used up.",)
    paid = centre.do(bookings.cancel, two, reason="吃过了")
    assert paid.followed == ("It is late; nothing is charged.",)  # there is no price
    two = centre.act(bookings.undo, step_id=paid.step_id).booking
    price = PriceInput(centre.services["助餐"], 1_500, centre.at(0, 0).date())
    centre.act(fees.save_price, price_id=None, version=None, values=price)
    paid = centre.do(bookings.cancel, two, reason="吃过了")
    assert paid.followed == ("It is late: 50 % of the price is charged.",)
    centre.act(bookings.undo, step_id=late.step_id)
    assert left(centre, "沈桂芳") == (2, 1, 0)
    with pytest.raises(DeskError, match="already"):
        centre.act(bookings.undo, step_id=late.step_id)


def test_done_corrected_waived_and_not_come(centre: Centre) -> None:
    centre.act(grant, centre=centre, name="沈桂芳", service="助餐", count=4)
    booking = booked(centre, "沈桂芳", day=0)
    with pytest.raises(DeskError, match="ahead"):
        centre.do(bookings.fulfil, booked(centre, "沈桂芳", day=1))
    with pytest.raises(DeskError, match="begins"):
        centre.do(bookings.no_show, booking)
    centre.passes(hours=3)
    under_way = centre.do(bookings.prepare, booking, facts={"by": "A 线"}).booking
    done = centre.do(bookings.fulfil, under_way, facts={"signed": "本人", "note": "少半碗饭"})
    assert (done.booking.state, done.booking.facts) == (
        BookingState.FULFILLED, {"by": "A 线", "signed": "本人", "note": "少半碗饭"},
    )  # fmt: skip
    assert left(centre, "沈桂芳") == (2, 1, 1)
    assert done.booking.verbs == {Verb.CORRECT}
    with pytest.raises(DeskError, match="can't be done now"):
        centre.do(bookings.cancel, done.booking, reason="x")
    wrong = centre.do(bookings.correct, done.booking, reason="点错人")
    assert (wrong.booking.state, left(centre, "沈桂芳")) == (BookingState.CORRECTED, (3, 1, 0))
    centre.act(bookings.undo, step_id=wrong.step_id)
    with pytest.raises(DeskError, match="since"):
        centre.act(bookings.undo, step_id=booking.undo_step_id)
    back = centre.act(bookings.undo, step_id=done.step_id).booking
    assert (back.state, back.facts, left(centre, "沈桂芳")) == (
        BookingState.IN_PREPARATION, {"by": "A 线"}, (2, 2, 0),
    )  # fmt: skip
    missed = centre.do(bookings.no_show, back, text="敲门无应")
    assert left(centre, "沈桂芳") == (2, 1, 1)
    again = centre.act(bookings.undo, step_id=missed.step_id).booking
    waived = centre.do(bookings.waive, again, reason="饭菜凉了").booking
    assert (waived.state, waived.seat, left(centre, "沈桂芳")) == (BookingState.WAIVED, 1, (3, 1, 0))
    centre.passes(days=1)
    second = booked(centre, "沈桂芳", "晚餐", 0, insist=True)
    centre.do(bookings.fulfil, second, facts={"note": "添了一次"})
    centre.passes(days=1)
    assert booked(centre, "沈桂芳", day=0, insist=True).last == ((centre.day(-1), "添了一次"),)


def test_what_a_rule_took_is_given_back_although_the_rule_is_another_one_by_now(centre: Centre) -> None:
    centre.act(grant, centre=centre, name="沈桂芳", service="助餐", count=4)
    centre.act(_priced, service_id=centre.services["助餐"])
    counted, paid = booked(centre, "沈桂芳", day=0), booked(centre, "阮秀琴", day=0)
    centre.passes(hours=3)
    missed = [centre.do(bookings.no_show, each) for each in (counted, paid)]
    assert (left(centre, "沈桂芳"), _owed(centre, "阮秀琴")) == ((3, 0, 1), 1500)
    centre.act(_milder, service_id=centre.services["助餐"])
    back = [centre.act(bookings.undo, step_id=each.step_id).booking for each in missed]
    assert (left(centre, "沈桂芳"), _owed(centre, "阮秀琴")) == ((3, 1, 0), 0)
    for each in back:
        centre.do(bookings.fulfil, each)
    assert (left(centre, "沈桂芳"), _owed(centre, "阮秀琴")) == ((3, 0, 1), 1500)


def _priced(session: Session, service_id: int) -> None:
    price = CarePrice(station_id=session.actor.station_id, service_id=service_id, amount=1500)
    price.valid_from = SINCE
    session.add(price)


def _milder(session: Session, service_id: int) -> None:
    service = session.get_one(CareService, service_id)
    service.missed_percent, service.missed_counts = 0, False


def _owed(centre: Centre, name: str) -> int:
    owed: int = centre.look(fees.account, resident_id=centre.people[name]).closing
    return owed


def test_after_the_kitchen_has_counted_there_is_a_reason(centre: Centre) -> None:
    booking = booked(centre, "沈桂芳", day=0)

    def cut_off(session: Session) -> None:
        session.get_one(CareSlot, booking.slot_id).cut_off_at = session.now

    centre.act(cut_off)
    for work, values in (
        (bookings.cancel, {"reason": ""}),
        (bookings.change, {"values": ChangeInput(wish="少盐")}),
        (bookings.move, {**centre.time("晚餐", 0), "insist": True}),
    ):
        with pytest.raises(Rejected) as caught:
            centre.do(work, booking, **values)
        assert list(caught.value.fields) == ["reason"]
    person = centre.wants("阮秀琴", insist=True)
    with pytest.raises(Rejected):
        centre.act(bookings.book, person=person, **centre.time("午餐", 0))
    extra = centre.act(bookings.book, person=person, reason="临时就餐", **centre.time("午餐", 0)).booking
    assert [(each.verb, each.after_cut_off, each.text) for each in extra.steps] == [(Verb.BOOK, True, "临时就餐")]
    taken = centre.act(bookings.undo, step_id=extra.undo_step_id).booking
    assert [each.after_cut_off for each in taken.steps] == [True, True]
    cancelled = centre.do(bookings.cancel, booking, reason="去医院").booking
    assert [each.after_cut_off for each in cancelled.steps] == [False, True]


def test_what_follows_from_elsewhere_costs_nothing_and_comes_back(centre: Centre) -> None:
    centre.act(grant, centre=centre, name="沈桂芳", service="助餐", count=1)
    booking = booked(centre, "沈桂芳", day=0)
    centre.passes(hours=2)
    step_id = centre.act(follow, booking_id=booking.booking_id, text="住院")
    gone = file(centre, booking)
    assert (gone.state, gone.undo_step_id, left(centre, "沈桂芳")) == (BookingState.CANCELLED, None, (1, 0, 0))
    with pytest.raises(DeskError, match="followed"):
        centre.act(bookings.undo, step_id=step_id)
    centre.act(take_back, step_id=step_id)
    assert (file(centre, booking).state, left(centre, "沈桂芳")) == (BookingState.BOOKED, (0, 1, 0))
    done = centre.do(bookings.cancel, file(centre, booking), reason="不吃")

    def dies(session: Session) -> None:
        session.get_one(Resident, centre.people["沈桂芳"]).status = "deceased"

    centre.act(dies)
    with pytest.raises(DeskError, match="died"):
        centre.act(bookings.undo, step_id=done.step_id)


def test_two_files_made_one_have_portions_of_one_person(centre: Centre) -> None:
    keep_id, gone_id = centre.people["沈桂芳"], centre.people["阮秀琴"]
    for name in ("沈桂芳", "阮秀琴"):
        booked(centre, name, portions=2)
    booked(centre, "阮秀琴", "晚餐")

    def unite(session: Session) -> None:
        rows = [session.get_one(Resident, key) for key in (keep_id, gone_id)]
        doubles.merge(
            session, keep_id=keep_id, gone_id=gone_id, versions=(rows[0].version, rows[1].version),
            choices={"name": Side.KEPT}, reason="同一人",
        )  # fmt: skip

    centre.act(unite)
    rows = centre.look(bookings.bookings_of, resident_id=keep_id, first=centre.day(1), last=centre.day(1))
    assert [(each.starts_at.hour, each.nth) for each in rows] == [(3, 1), (3, 2), (3, 3), (3, 4), (9, 1)]
    assert centre.office.system(integrity.check) == ()


def test_fewer_places_than_are_taken_and_more_again(centre: Centre) -> None:
    for name in ("沈桂芳", "阮秀琴", "金凤仙"):
        booked(centre, name)

    def allow(session: Session, capacity: int) -> None:
        session.execute(update(CareSitting).where(CareSitting.name == "午餐").values(capacity=capacity))

    centre.act(allow, capacity=2)
    assert keys(refusal(centre, "何桂英")) == [("FULL", False)]
    shown = cell(centre, "午餐", 1)
    assert (shown.capacity, shown.booked, shown.is_full) == (2, 3, True)
    centre.act(allow, capacity=6)
    assert booked(centre, "何桂英").seat == 4
    query = select(func.max(Booking.capacity), func.min(Booking.capacity))
    assert centre.look(lambda session: session.execute(query).one()) == (6, 6)


def test_a_week_says_what_is_open_and_who_has_the_few_places(centre: Centre) -> None:
    booked(centre, "沈桂芳", "助浴10")
    week = centre.look(care.board, first=centre.today)
    assert (len(week.cells), {len(row) for row in week.cells}, week.open_now) == (7, {7}, 4)
    assert cell(centre, "助浴10", 1).seats[0].name == "沈桂芳"
    assert not cell(centre, "助浴10", 3).open
    assert cell(centre, "午餐", 3).open
    assert cell(centre, "午餐", 1).seats == ()
    later = centre.look(care.board, first=centre.day(60))
    assert (later.open_now, later.cells[0][0].slot_id) == (4, None)
    assert centre.look(bookings.nearest, **centre.time("助浴10", 1))[0].day == centre.day(1)
