"""Closings, openings and changes of the plan: whose bookings they hit, and what becomes of those."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Event
from typing import Any

import pytest
from sqlalchemy import select, text

from desk import db
from desk.db import Session
from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.models.bookings import BookingUse
from desk.models.care import CareSlot
from desk.rules.care import BookingState, ResourceKind, ServiceKind
from desk.rules.care_catalogue import ResourceSpec, ServiceSpec, SittingSpec
from desk.rules.permissions import Role
from desk.services import bookings, care, care_setup, grids
from desk.services.bookings.writing_out import write_out
from desk.services.care import day_sheet
from desk.services.care_setup import ClosingInput, Hit, SittingInput
from desk.services.grids import ResourceInput
from tests.unit.service_house import Centre, make_centre

TOMORROW, FRIDAY = 1, 2


@pytest.fixture
def centre(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Centre]:
    """Wednesday, nine o'clock."""
    engine = db.open_engine(sqlite_url)
    yield make_centre(engine, now, monkeypatch)
    engine.dispose()


def book(centre: Centre, name: str, sitting: str, day: int) -> Any:
    return centre.act(bookings.book, person=centre.wants(name), **centre.time(sitting, day)).booking


def state(centre: Centre, file: Any) -> BookingState:
    return centre.look(bookings.booking, booking_id=file.booking_id).state


def closes(centre: Centre, day: int, last: int | None = None, **more: Any) -> ClosingInput:
    return ClosingInput(centre.day(day), centre.day(day if last is None else last), "检修", **more)


def hit(centre: Centre, work: Any, **values: Any) -> list[tuple[str, str, str]]:
    """Whom an act would hit, and why; nothing of it is done."""
    with pytest.raises(Hit) as caught:
        centre.act(work, **values)
    return [(each.name, each.sitting, each.why) for each in caught.value.bookings]


def sitting(centre: Centre, service: str, name: str) -> Any:
    row = next(each for each in centre.look(care.services) if each.name == service)
    return next(each for each in row.sittings if each.name == name)


def typed(row: Any, *, resources: Any = None, valid_to: Any = None, **more: Any) -> SittingInput:
    values = {name: getattr(row, name) for name in SittingSpec.__slots__} | {"provider": row.provider or ""}
    taken = row.resources if resources is None else resources
    return SittingInput(SittingSpec(**values | more), row.valid_from, valid_to, taken)


def test_closing_names_whom_it_hits_cancels_them_free_and_gives_all_back(centre: Centre) -> None:
    lunch, bath = book(centre, "沈桂芳", "午餐", TOMORROW), book(centre, "沈桂芳", "助浴10", FRIDAY)
    other = book(centre, "何桂英", "午餐", FRIDAY + 1)
    values = closes(centre, TOMORROW, FRIDAY)
    with pytest.raises(Forbidden):
        centre.act(care_setup.close, Role.CARE_OPERATOR, values=values)
    assert hit(centre, care_setup.close, values=values) == [("沈桂芳", "午餐", "检修"), ("沈桂芳", "助浴10", "检修")]
    assert state(centre, lunch) is BookingState.BOOKED, "nothing was done"
    made = centre.act(care_setup.close, values=values, cancel=True)
    assert (made.closing.what, len(made.cancelled)) == ("The whole centre", 2)
    assert [state(centre, each) for each in (lunch, bath, other)] == [
        BookingState.CANCELLED, BookingState.CANCELLED, BookingState.BOOKED
    ]  # fmt: skip
    said = centre.look(bookings.booking, booking_id=lunch.booking_id).steps[-1]
    assert said.text == "Closed: 检修"
    with pytest.raises(bookings.Refused):
        book(centre, "何桂英", "午餐", TOMORROW)
    assert [each.reason for each in centre.look(care.closings, since=centre.today)] == ["检修"]
    back = centre.act(care_setup.withdraw, closing_id=made.closing.closing_id)
    assert (back.brought_back, back.refused) == (2, ())
    assert state(centre, lunch) is state(centre, bath) is BookingState.BOOKED
    assert centre.look(care.closings, since=centre.today) == ()
    with pytest.raises(DeskError, match="already"):
        centre.act(care_setup.withdraw, closing_id=made.closing.closing_id)


def test_standing_plan_is_written_anew_when_a_closing_is_taken_back(centre: Centre) -> None:
    plan = bookings.PlanInput(
        centre.people["何桂英"], centre.sittings["午餐"], "1234567", centre.day(1), centre.day(8)
    )  # fmt: skip
    centre.act(bookings.save_plan, plan_id=None, version=None, values=plan)
    centre.act(write_out, until=centre.day(8))
    values = closes(centre, TOMORROW, FRIDAY, service_id=centre.services["助餐"])
    assert len(hit(centre, care_setup.close, values=values)) == 2
    made = centre.act(care_setup.close, values=values, cancel=True)
    back = centre.act(care_setup.withdraw, closing_id=made.closing.closing_id)
    assert back.brought_back == 2
    found = centre.look(
        bookings.bookings_of, resident_id=centre.people["何桂英"], first=centre.day(1), last=centre.day(7)
    )
    assert sum(each.state is BookingState.BOOKED for each in found) == 7


def test_days_that_were_closed_when_a_plan_was_written_are_written_when_they_open(centre: Centre) -> None:
    closed = closes(centre, TOMORROW, service_id=centre.services["助餐"])
    made = centre.act(care_setup.close, values=closed).closing
    row = sitting(centre, "助餐", "午餐")
    key = {"service_id": row.service_id, "sitting_id": row.sitting_id}
    centre.act(care_setup.save_sitting, values=typed(row, weekdays="123456"), version=row.version, **key)
    plan = bookings.PlanInput(centre.people["何桂英"], row.sitting_id, "1234567", centre.day(1), centre.day(6))
    centre.act(bookings.save_plan, plan_id=None, version=None, values=plan)
    centre.act(write_out, until=centre.day(6))

    def booked() -> list[int]:
        found = centre.look(
            bookings.bookings_of, resident_id=centre.people["何桂英"], first=centre.today, last=centre.day(9)
        )
        return sorted((each.day - centre.today).days for each in found if each.state is BookingState.BOOKED)

    assert booked() == [2, 3, 5], "closed on Thursday, not given on Sunday"
    centre.act(care_setup.withdraw, closing_id=made.closing_id)
    assert booked() == [1, 2, 3, 5]
    again = sitting(centre, "助餐", "午餐")
    centre.act(care_setup.save_sitting, values=typed(again, weekdays="1234567"), version=again.version, **key)
    assert booked() == [1, 2, 3, 4, 5]


def test_no_booking_slips_in_while_the_centre_is_closed(
    postgresql_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Booked and not yet told to others, when another desk closes the day: the closing waits, and knows of it."""
    engine = db.open_engine(postgresql_url)
    centre, booked, over = make_centre(engine, now, monkeypatch), Event(), Event()
    wanted = {"person": centre.wants("沈桂芳"), **centre.time("午餐", TOMORROW)}
    waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")

    def book_slowly(session: Session) -> None:
        bookings.book(session, **wanted)
        booked.set()
        while not over.is_set() and not session.scalar(waiting):
            pass

    def close() -> None:
        booked.wait(60)
        try:
            centre.act(care_setup.close, values=closes(centre, TOMORROW))
        finally:
            over.set()

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(centre.act, book_slowly), pool.submit(close)
        first.result()
        assert isinstance(second.exception(), Hit)
    engine.dispose()


def test_room_that_is_closed_hits_who_has_it(centre: Centre) -> None:
    first, second = (book(centre, name, "助浴10", TOMORROW) for name in ("沈桂芳", "阮秀琴"))
    assert first.resources[0] == "1 号浴间" and second.resources[0] == "2 号浴间"
    values = closes(centre, TOMORROW, resource_id=centre.resources["1 号浴间"])
    assert hit(centre, care_setup.close, values=values) == [("沈桂芳", "助浴10", "1 号浴间: 检修")]
    centre.act(care_setup.close, values=values, cancel=True)
    assert state(centre, second) is BookingState.BOOKED
    with pytest.raises(bookings.Refused):
        book(centre, "金凤仙", "助浴10", TOMORROW)
    assert len(centre.look(care.services)) == 4


def test_opening_may_be_booked_and_hits_when_it_is_taken_back(centre: Centre) -> None:
    saturday = 3
    with pytest.raises(bookings.Refused):
        book(centre, "沈桂芳", "助浴10", saturday)
    values = closes(centre, saturday, service_id=centre.services["助浴"], open=True)
    made = centre.act(care_setup.close, values=replace(values, reason="加开")).closing
    bath = book(centre, "沈桂芳", "助浴10", saturday)
    with pytest.raises(Hit):
        centre.act(care_setup.withdraw, closing_id=made.closing_id)
    done = centre.act(care_setup.withdraw, closing_id=made.closing_id, cancel=True)
    assert [each.booking_id for each in done.cancelled] == [bath.booking_id]
    assert state(centre, bath) is BookingState.CANCELLED


def test_closing_is_refused_by_field(centre: Centre) -> None:
    both = {"service_id": centre.services["助餐"], "resource_id": centre.resources["1 号浴间"]}
    for values, field in (
        (closes(centre, 2, 1), "last"),
        (closes(centre, -3, -1), "last"),
        (closes(centre, 1, 400), "last"),
        (replace(closes(centre, 1), reason=" "), "reason"),
        (closes(centre, 1, **both), "resource_id"),
    ):
        with pytest.raises(Rejected) as caught:
            centre.act(care_setup.close, values=values)
        assert set(caught.value.fields) == {field}
    with pytest.raises(DeskError):
        centre.act(care_setup.close, values=closes(centre, 1, service_id=999))
    with pytest.raises(DeskError):
        centre.act(care_setup.close, values=closes(centre, 1, resource_id=999))


def test_fewer_places_hit_who_booked_last(centre: Centre) -> None:
    files = [book(centre, name, "午餐", TOMORROW) for name in ("沈桂芳", "阮秀琴", "金凤仙")]
    row = sitting(centre, "助餐", "午餐")
    key = {"service_id": row.service_id, "sitting_id": row.sitting_id, "version": row.version}
    assert hit(centre, care_setup.save_sitting, values=typed(row, capacity=2), **key) == [
        ("金凤仙", "午餐", "2 places only")
    ]
    saved = centre.act(care_setup.save_sitting, values=typed(row, capacity=2), cancel=True, **key)
    assert saved.sitting.capacity == 2 and len(saved.cancelled) == 1
    assert [state(centre, each) for each in files] == [BookingState.BOOKED] * 2 + [BookingState.CANCELLED]
    with pytest.raises(Stale):
        centre.act(care_setup.save_sitting, values=typed(row, capacity=9), **key)


def test_another_hour_takes_bookings_and_their_rooms_along(centre: Centre) -> None:
    file = book(centre, "沈桂芳", "助浴10", TOMORROW)
    row = sitting(centre, "助浴", "助浴10")
    key = {"service_id": row.service_id, "sitting_id": row.sitting_id}
    centre.act(care_setup.save_sitting, values=typed(row, starts=620, ends=660), version=row.version, **key)
    now = centre.look(bookings.booking, booking_id=file.booking_id)
    assert (now.starts_at, now.resources) == (centre.at(TOMORROW, 10) + timedelta(minutes=20), file.resources)
    # And back again: the uses that were given up are taken up.
    again = sitting(centre, "助浴", "助浴10")
    centre.act(care_setup.save_sitting, values=typed(again, starts=600, ends=640), version=again.version, **key)
    uses = centre.look(
        lambda session: session.execute(
            select(BookingUse.starts_at, BookingUse.live).where(BookingUse.booking_id == file.booking_id)
        ).all()
    )
    assert sorted(uses) == sorted(
        [(centre.at(TOMORROW, 10), True)] * 2 + [(centre.at(TOMORROW, 10) + timedelta(minutes=20), False)] * 2
    )
    # A room that another service has then is named.
    book(centre, "阮秀琴", "助浴09", TOMORROW)
    nine = sitting(centre, "助浴", "助浴09")
    late = {"sitting_id": nine.sitting_id, "version": nine.version, "values": typed(nine, starts=590, ends=630)}
    with pytest.raises(Rejected) as caught:
        centre.act(care_setup.save_sitting, service_id=nine.service_id, **late)
    assert "1 号浴间" in caught.value.fields["starts"]


def test_time_that_ends_without_its_room_or_is_taken_away(centre: Centre) -> None:
    book(centre, "沈桂芳", "助浴10", FRIDAY)
    row = sitting(centre, "助浴", "助浴10")
    key = {"service_id": row.service_id, "sitting_id": row.sitting_id, "version": row.version}
    ended = replace(typed(row), valid_to=centre.day(TOMORROW))
    assert hit(centre, care_setup.save_sitting, values=ended, **key)[0][2] == "not given then any more"
    without = typed(row, resources=row.resources[1:])
    assert hit(centre, care_setup.save_sitting, values=without, **key) == [("沈桂芳", "助浴10", "without 1 号浴间")]
    with pytest.raises(DeskError, match="in use"):
        centre.act(care_setup.remove_sitting, sitting_id=row.sitting_id, version=row.version)
    fresh = SittingInput(SittingSpec(900, 940, "12345", 2, "下午"), centre.today)
    made = centre.act(care_setup.save_sitting, service_id=row.service_id, sitting_id=None, version=None, values=fresh)
    gone = centre.act(care_setup.remove_sitting, sitting_id=made.sitting.sitting_id, version=made.sitting.version)
    assert made.sitting.sitting_id not in [each.sitting_id for each in gone.service.sittings]


def test_sitting_is_refused_by_field(centre: Centre) -> None:
    lunch = sitting(centre, "助餐", "午餐")
    for values, field in (
        (typed(lunch, ends=600), "ends"),
        (typed(lunch, weekdays=""), "weekdays"),
        (typed(lunch, capacity=0), "capacity"),
        (typed(lunch, resources=(999,)), "resources"),
        (typed(lunch, valid_to=lunch.valid_from), "valid_to"),
        (typed(lunch), "starts"),
    ):
        with pytest.raises(Rejected) as caught:
            centre.act(
                care_setup.save_sitting, service_id=lunch.service_id, sitting_id=None, version=None, values=values
            )
        assert field in caught.value.fields


def test_service_that_ends_and_one_that_needs_more_carers(centre: Centre) -> None:
    names = ("沈桂芳", "阮秀琴")
    files = [book(centre, name, "助浴10", TOMORROW) for name in names]
    row = next(each for each in centre.look(care.services) if each.name == "助浴")
    spec = ServiceSpec(**{name: getattr(row, name) for name in ServiceSpec.__slots__} | {"note": row.note or ""})
    key = {"service_id": row.service_id, "version": row.version}
    # Three carers are there: with two for each there is one place.
    assert hit(centre, care_setup.save_service, values=replace(spec, carers=2), **key) == [
        ("阮秀琴", "助浴10", "1 places only")
    ]
    with pytest.raises(Rejected) as caught:
        centre.act(
            care_setup.save_service, values=replace(spec, name="助餐", kind=ServiceKind.VISIT, hue="pink"), **key
        )
    assert set(caught.value.fields) == {"name", "kind", "hue"}
    assert len(hit(centre, care_setup.retire_service, on=centre.today, **key)) == 2
    done = centre.act(care_setup.retire_service, on=centre.today, cancel=True, **key)
    assert done.service.retired_on == centre.today and state(centre, files[0]) is BookingState.CANCELLED
    assert "助浴" not in [each.name for each in centre.look(care.services, on=centre.today)]
    there = centre.act(care_setup.retire_service, service_id=row.service_id, version=done.service.version, on=None)
    assert there.service.retired_on is None


def test_services_in_another_order_and_a_new_one(centre: Centre) -> None:
    fresh = ServiceSpec(ServiceKind.VISIT, " 艾灸 ", "次", "amber", 480, carers=1)
    made = centre.act(care_setup.save_service, service_id=None, version=None, values=fresh).service
    assert (made.name, made.code, made.carers_disabled) == ("艾灸", "S1", 1)
    rows = centre.act(care_setup.move_service, service_id=made.service_id, by=-1)
    assert [each.name for each in rows] == ["助餐", "助浴", "理发", "艾灸", "洗衣"]
    rows = centre.act(care_setup.move_service, service_id=made.service_id, by=-9)
    assert rows[0].name == "艾灸"


def test_carer_with_other_hours_and_one_who_left(centre: Centre) -> None:
    book(centre, "沈桂芳", "理发10", TOMORROW)
    row = next(each for each in centre.look(care.resources) if each.name == "吴芳")
    key = {"resource_id": row.resource_id, "version": row.version}
    afternoons = tuple((day, 780, 1020) for day in range(1, 6))
    spec = ResourceSpec(ResourceKind.CARER, "吴芳", afternoons)
    assert hit(centre, care_setup.save_resource, values=spec, **key) == [("沈桂芳", "理发10", "No carer is there then")]
    kept = centre.act(care_setup.save_resource, values=replace(spec, hours=((4, 480, 1020),)), **key).resource
    assert kept.hours == ((4, 480, 1020),) and kept.version > row.version
    with pytest.raises(Stale):
        centre.act(care_setup.save_resource, values=spec, **key)
    assert hit(centre, care_setup.retire_resource, resource_id=row.resource_id, version=kept.version, on=centre.today)
    gone = centre.act(
        care_setup.retire_resource, resource_id=row.resource_id, version=kept.version, on=centre.day(FRIDAY)
    ).resource
    assert gone.retired_on == centre.day(FRIDAY)
    assert "吴芳" not in [each.name for each in centre.look(care.resources, on=centre.day(FRIDAY))]
    for bad, field in (
        (replace(spec, name="何丽"), "name"),
        (replace(spec, kind=ResourceKind.VAN), "kind"),
        (replace(spec, hours=((1, 480, 720), (1, 700, 800))), "hours"),
    ):
        with pytest.raises(Rejected) as caught:
            centre.act(care_setup.save_resource, resource_id=row.resource_id, version=gone.version, values=bad)
        assert field in caught.value.fields


def test_slots_follow_no_further_than_from_now_on(centre: Centre) -> None:
    book(centre, "沈桂芳", "午餐", 0)
    centre.passes(hours=3)
    row = sitting(centre, "助餐", "午餐")
    centre.act(
        care_setup.save_sitting, service_id=row.service_id, sitting_id=row.sitting_id, version=row.version,
        values=typed(row, starts=690, ends=780),
    )  # fmt: skip
    starts_at = centre.look(lambda session: session.scalars(select(CareSlot.starts_at)).one())
    assert starts_at == centre.at(0, 11), "lunch of today had begun"


def test_a_provider_of_the_register_gives_a_service(centre: Centre) -> None:
    barber = centre.act(
        grids.save_resource, resource_id=None, version=None,
        values=ResourceInput("shop", "街角理发店", phone="0500-5550103"),
    )  # fmt: skip
    row = next(each for each in centre.look(care.services) if each.name == "理发")
    spec = ServiceSpec(**{name: getattr(row, name) for name in ServiceSpec.__slots__} | {"note": row.note or ""})
    key = {"service_id": row.service_id, "version": row.version}
    with pytest.raises(Rejected) as caught:
        centre.act(care_setup.save_service, values=replace(spec, provider_id=barber.resource_id + 9), **key)
    assert set(caught.value.fields) == {"provider_id"}
    saved = centre.act(care_setup.save_service, values=replace(spec, provider_id=barber.resource_id), **key)
    assert saved.service.provider == "街角理发店 0500-5550103"
    file = book(centre, "沈桂芳", "理发10", TOMORROW)
    assert centre.look(bookings.booking, booking_id=file.booking_id).provider == saved.service.provider
    sheet = centre.look(day_sheet.day_sheet, day=centre.day(TOMORROW))
    assert any("街角理发店 0500-5550103" in cell for line in sheet.rows for cell in line)
    with pytest.raises(DeskError, match="1"):
        centre.act(grids.remove_resource, resource_id=barber.resource_id, version=None)
