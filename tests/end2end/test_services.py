"""Services by reservation, told as stories with keys on the real window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.clerk import Story
from desk.db import Session
from desk.models.baths import BathRecord
from desk.models.bookings import Booking, BookingPlan, BookingStep
from desk.models.fees import TillDay
from desk.models.laundry import LaundryBag
from desk.rules.baths import After, BathWay
from desk.rules.care import BookingState, PlanState, StopKind, Verb
from desk.rules.laundry import BagState
from desk.rules.life import LifeEvent
from desk.rules.times import local_date
from desk.services import bookings, residents
from desk.services.residents import EventInput
from tests.support.looking import is_whole, reading
from tests.support.real_desk import Clock, RealDesk, come_in
from tests.support.real_services import WIFE, CareHands, House, fill
from tests.support.real_station import PASSWORD, Station

Open = Callable[..., RealDesk]
DAY = timedelta(days=1)
WEEK, KITCHEN, LAUNDRY, TILL = 1, 2, 4, 5


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """What differs between the databases is told by the tests of the services."""
    return sqlite_url


@pytest.fixture
def hands(open_window: Open, engine: Engine, station: Station, time: Clock, database_url: str) -> CareHands:
    """The head of the station, who runs the centre too, in front of the page."""
    house: House = fill(engine, station, time())
    desk = open_window(database_url)
    desk.play(come_in(desk.clerk, "hz", PASSWORD))
    found = CareHands(desk, house)
    desk.play(found.open())
    return found


def booked(engine: Engine, time: Clock, resident_id: int, **more: Any) -> list[Booking]:
    """The bookings of a resident in the order of their days."""
    query = select(Booking).where(Booking.resident_id == resident_id).filter_by(**more)
    return list(reading(engine, time, lambda session: session.scalars(query.order_by(Booking.day, Booking.id)).all()))


def drafts(engine: Engine, time: Clock) -> int:
    query = select(Booking.id).where(Booking.state == BookingState.DRAFT)
    return len(reading(engine, time, lambda session: session.scalars(query).all()))


def _book_a_bath(hands: CareHands, held: Callable[[], int], tomorrow: date) -> Story:
    yield from hands.point("助浴10:00", tomorrow)
    hands.clerk.press("Return")
    yield from hands.sheet()
    sheet = hands.tab.dialogs.dialog
    yield from hands.choose(sheet, "lag", 1)
    assert held() == 1, "the place is kept while the form is open"
    hands.clerk.press("Return")
    yield from hands.no_sheet()
    assert held() == 0
    assert [row.name for row in hands.tab.grid.current_cell().seats] == ["陆阿根"]


def _book_lunch_for_two(hands: CareHands, today: date) -> Story:
    yield from hands.point("助餐午餐", today)
    hands.clerk.press("N")
    yield from hands.sheet()
    sheet = hands.tab.dialogs.dialog
    yield from hands.choose(sheet, "lag", 1)
    mate = sheet._mates.itemAt(0).widget()
    assert mate.text().endswith(WIFE)
    mate.setFocus()
    hands.clerk.press("Space")
    yield lambda: len(sheet.people) == 2 and len(sheet.holding.held.booking_ids) == 2 and hands.is_calm()
    sheet.store_button.setFocus()
    hands.clerk.press("Return")
    yield from hands.no_sheet()
    assert hands.tab.grid.current_cell().booked == 2


def _plan_lunches(hands: CareHands, last: date, pause: tuple[date, date]) -> Story:
    """Of whoever is worked with: Monday to Friday until ``last``, and nothing in the days of the pause."""
    hands.clerk.press("P")
    yield from hands.sheet()
    dialog = hands.tab.dialogs.dialog
    yield lambda: dialog.new.isEnabled() and hands.is_calm()
    hands.clerk.press("N")
    yield lambda: QApplication.activeModalWidget() is dialog.form and hands.is_calm()
    form = dialog.form
    form.last.setFocus()
    hands.clerk.write(last.isoformat())
    hands.clerk.press("Ctrl+S")
    yield lambda: dialog.form is None and QApplication.activeModalWidget() is dialog and hands.is_calm()
    (entry,) = dialog.list.entries()
    assert (entry.plan.weekdays, entry.plan.state) == ("12345", PlanState.PENDING)
    hands.clerk.press("P")
    yield lambda: QApplication.activeModalWidget() is dialog.form and hands.is_calm()
    for editor, day in zip((dialog.form.since, dialog.form.until), pause, strict=True):
        editor.setFocus()
        editor.selectAll()
        hands.clerk.write(day.isoformat())
    hands.clerk.press("Ctrl+S")
    yield lambda: dialog.form is None and QApplication.activeModalWidget() is dialog and hands.is_calm()
    hands.clerk.press("Escape")
    yield from hands.no_sheet()


def _cut_off_and_add(hands: CareHands, time: Clock, today: date) -> Story:
    yield from hands.show(KITCHEN, "kitchen")
    time.go_on(minutes=35)
    yield lambda: hands.tab.seen is not None
    assert hands.tab.seen.total.total == 2
    hands.clerk.press("F8")
    yield from hands.sheet()
    hands.clerk.press("Return")
    yield from hands.no_sheet()
    yield from hands.show(WEEK, "week")
    yield from hands.point("助餐午餐", today)
    hands.clerk.press("N")
    yield from hands.sheet()
    sheet = hands.tab.dialogs.dialog
    yield from hands.choose(sheet, "luoaiguo", 1)
    yield lambda: not sheet._calm.isActive() and sheet._insists and hands.is_calm()
    hands.clerk.press("Return")
    yield lambda: sheet.fields["reason"].isVisible() and hands.is_calm()
    sheet.reason.setFocus()
    hands.clerk.write("儿子出差")
    hands.clerk.press("Ctrl+S")
    yield from hands.no_sheet()
    yield from hands.show(KITCHEN, "kitchen")
    yield lambda: hands.tab.seen.total.total == 3
    (extra,) = hands.tab.seen.extras
    assert (extra.name, extra.reason, extra.printed) == ("罗爱国", "儿子出差", False)


def _close_the_till(hands: CareHands, time: Clock, end: Callable[[], None]) -> Story:
    time.go_on(hours=4)
    end()
    yield from hands.show(TILL, "till")
    yield lambda: hands.tab.till is not None
    hands.tab.reload()
    yield lambda: len(hands.tab.till.unfinished) == 3 and hands.is_calm()
    hands.page.focus_first()
    yield from hands.press("Ctrl+A", "D")
    yield lambda: not hands.tab.till.unfinished and hands.is_calm()
    assert hands.tab.till.charged == 3 * 1_200
    yield from hands.press("Ctrl+E", "Ctrl+S")
    yield lambda: hands.tab.till.last is not None and hands.is_calm()


def test_a_day_from_the_booking_to_the_closed_till(
    hands: CareHands, engine: Engine, station: Station, time: Clock
) -> None:
    today, people = local_date(time()), station.residents
    pause = (today + 2 * DAY, today + 6 * DAY)
    desk = hands.desk
    desk.play(_book_a_bath(hands, partial(drafts, engine, time), today + DAY))
    desk.play(_book_lunch_for_two(hands, today))
    desk.play(_plan_lunches(hands, today + 14 * DAY, pause))
    (plan,) = reading(engine, time, lambda session: session.scalars(select(BookingPlan)).all())
    days = [row.day for row in booked(engine, time, people["陆阿根"], plan_id=plan.id, state="BOOKED")]
    assert days == [day for day in (today + n * DAY for n in range(1, 15))
                    if day.weekday() < 5 and not pause[0] <= day < pause[1]]  # fmt: skip
    desk.play(_cut_off_and_add(hands, time, today))

    def others() -> None:
        """The bath and the bag of today are given up elsewhere: they are another story."""
        db.run(engine, partial(_give_up, hands.house), actor=station.head, now=time(), operation="test")

    desk.play(_close_the_till(hands, time, others))
    (closed,) = reading(engine, time, lambda session: session.scalars(select(TillDay)).all())
    assert (closed.day, closed.expected, closed.counted) == (today, {}, {})
    lunches = reading(engine, time, lambda session: session.scalars(
        select(Booking.state).where(Booking.day == today, Booking.state.not_in(["LATE_CANCELLED", "CANCELLED"]))
    ).all())  # fmt: skip
    assert lunches == [BookingState.SETTLED] * 3
    assert is_whole(engine, time)


def _give_up(house: House, session: Session) -> None:
    for key in house.bookings.values():
        bookings.cancel(session, booking_id=key, version=None, reason="改天")


def _bathe_in_spite_of_the_gate(hands: CareHands, time: Clock, today: date) -> Story:
    yield from hands.point("助浴10:00", today)
    yield from hands.press("D")
    assert hands.tab.panel.file.state is BookingState.IN_PREPARATION
    hands.clerk.press("D")
    yield from hands.sheet()
    sheet = hands.tab.dialogs.dialog
    for name, words in (("systolic", "172"), ("diastolic", "84"), ("temperature", "36.5"), ("meal_minutes", "90"),
                        ("room_temperature", "25"), ("water_temperature", "40")):  # fmt: skip
        sheet.measures.numbers[name].setFocus()
        hands.clerk.write(words)
    for choice, good in ((sheet.measures.skin, True), (sheet.measures.mind, True), (sheet.measures.eaten, True)):
        choice.segment(good).setFocus()
        hands.clerk.press("Space")
    assert sheet.begin.isEnabled()
    hands.clerk.press("Ctrl+Return")
    yield lambda: QApplication.activeModalWidget() is not sheet
    hands.clerk.write("家属在场，改擦浴")
    hands.clerk.press("Tab", "Tab", "Space")  # Enter alone does nothing that is dangerous
    yield lambda: sheet.gate.is_running and QApplication.activeModalWidget() is sheet and hands.is_calm()
    time.go_on(minutes=20)
    for choice, value in ((sheet.course.way, BathWay.WIPED), (sheet.course.after, After.WELL)):
        choice.segment(value).setFocus()
        hands.clerk.press("Space")
    hands.clerk.press("Ctrl+Return")
    yield from hands.no_sheet()


def _bag_in_and_out(hands: CareHands) -> Story:
    yield from hands.show(LAUNDRY, "laundry")
    yield lambda: hands.tab.seen is not None and len(hands.tab.seen.expected) == 1
    hands.page.focus_first()
    hands.clerk.press("Return")
    yield from hands.sheet()
    hands.clerk.write("3")
    hands.clerk.press("Ctrl+S")
    yield lambda: hands.tab.panel.row is not None and hands.is_calm()
    yield from hands.sheet()  # the tag
    hands.clerk.press("Escape")
    yield from hands.no_sheet()
    hands.clerk.press("D")
    yield from hands.sheet()
    hands.clerk.press("Ctrl+S")
    yield from hands.no_sheet()
    hands.clerk.press("D")
    yield from hands.sheet()
    hands.clerk.press("Return")
    yield from hands.no_sheet()
    assert hands.tab.panel.row.state is BagState.READY
    hands.clerk.press("F4")
    hands.clerk.write(hands.tab.panel.row.code)
    hands.clerk.press("Return")
    yield lambda: hands.tab.panel.pieces.is_counting() and hands.is_calm()
    hands.clerk.press("Return")  # as many as were counted in
    yield lambda: hands.tab.panel.row.pieces[0].counted_out == 3 and hands.is_calm()
    hands.clerk.press("D")
    yield from hands.sheet()
    hands.clerk.write("女儿")
    hands.clerk.press("Return")
    yield from hands.no_sheet()


def _print_the_day(hands: CareHands, path: Path) -> Story:
    yield from hands.show(WEEK, "week")
    hands.clerk.press("Ctrl+P")
    yield from hands.sheet()
    paper: Any = QApplication.activeModalWidget()
    yield lambda: not paper.preview.image().isNull() and hands.is_calm()
    paper.choose_save = lambda _: str(path)
    hands.clerk.press("Ctrl+S")
    yield from hands.no_sheet()


def test_a_bath_a_bag_and_a_death(
    hands: CareHands, engine: Engine, station: Station, time: Clock, tmp_path: Path
) -> None:
    today, people, desk = local_date(time()), station.residents, hands.desk
    desk.play(_bathe_in_spite_of_the_gate(hands, time, today))
    record = reading(engine, time, lambda session: session.scalars(select(BathRecord)).one())
    assert (record.failed, record.override_reason) == ("PRESSURE_HIGH", "家属在场，改擦浴")
    assert record.overridden_by_id == station.head.staff_id
    desk.play(_bag_in_and_out(hands))
    bag = reading(engine, time, lambda session: session.scalars(select(LaundryBag)).one())
    assert (bag.state, bag.returned_to) == (BagState.RETURNED, "女儿")
    ended = [row.state for name in hands.house.bookings for row in booked(engine, time, people[name])]
    assert ended == [BookingState.FULFILLED, BookingState.FULFILLED]

    dies = people["林阿桂"]
    db.run(engine, partial(_plan_and_die, hands.house, dies), actor=station.head, now=time(), operation="test")
    rows = booked(engine, time, dies)
    assert Counter(row.state for row in rows) == {"FULFILLED": 1, "CANCELLED": len(rows) - 1} and len(rows) > 10
    plan = reading(engine, time, lambda session: session.scalars(select(BookingPlan)).one())
    assert (plan.stop_kind, plan.stopped_on) == (StopKind.DEATH, today)
    steps = select(BookingStep.verb, BookingStep.text).where(BookingStep.booking_id == rows[-1].id)
    assert (Verb.FOLLOW, "身故") in reading(engine, time, lambda session: session.execute(steps).all())
    desk.play(_print_the_day(hands, tmp_path / "day.pdf"))
    with pypdfium2.PdfDocument(tmp_path / "day.pdf") as paper:
        words = "".join(page.get_textpage().get_text_range() for page in paper)
    assert "林阿桂" in words and "身故" in words
    assert is_whole(engine, time)


def _plan_and_die(house: House, resident_id: int, session: Session) -> None:
    today = local_date(session.now)
    values = bookings.PlanInput(resident_id, house.sittings["助餐晚餐"], "1234567", today)
    bookings.save_plan(session, plan_id=None, version=None, values=values)
    death = EventInput(LifeEvent.DEATH, today)
    residents.record_event(session, resident_id=resident_id, version=None, values=death)
