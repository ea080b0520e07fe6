"""The page of services on the real window, at a station that took over the shipped services three weeks ago."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtWidgets import QApplication
from sqlalchemy.engine import Engine

from desk import db
from desk.clerk import Story
from desk.db import Session
from desk.rules.assessment import MOST, Occasion
from desk.rules.consents import ConsentKind, Purpose
from desk.rules.times import local_date
from desk.services import assessments, bookings, care, fees, residents
from desk.services.assessments import AssessmentInput
from desk.services.bookings import BookingInput
from desk.services.fees import PriceInput
from desk.services.residents import ConsentInput, ResidentInput
from tests.support.real_desk import RealDesk, is_idle
from tests.support.real_station import Station

WIFE = "周桂英"
BEFORE, YESTERDAY = timedelta(days=21), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class House:
    """Keys of what the stories need: sittings by 午餐, 助浴10:00 …, bookings by whose they are."""

    sittings: dict[str, int]
    bookings: dict[str, int]
    wife: int


def fill(engine: Engine, station: Station, now: datetime) -> House:
    """Services with a price for lunch; 陆阿根 is married and may bathe, 林阿桂 bathes today, 罗爱国 has laundry."""
    sittings = _act(engine, station, now - BEFORE, _set_up)
    wife = _act(engine, station, now - YESTERDAY, lambda session: _people(session, station.residents))
    booked = _act(engine, station, now - YESTERDAY, lambda session: _book(session, station.residents, sittings))
    return House(sittings, booked, wife)


def _act(engine: Engine, station: Station, now: datetime, work: Callable[[Session], Any]) -> Any:
    return db.run(engine, work, actor=station.head, now=now, operation="test.fill")


def _set_up(session: Session) -> dict[str, int]:
    care.ship(session)
    rows = {row.code: row for row in care.services(session)}
    sittings = {f"{row.name}{each.name or _clock(each.starts)}": each.sitting_id
                for row in rows.values() for each in row.sittings}  # fmt: skip
    price = PriceInput(rows["meal"].service_id, 1_200, local_date(session.now))
    fees.save_price(session, values=price)
    return sittings


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _people(session: Session, people: dict[str, int]) -> int:
    today = local_date(session.now)
    for name in ("陆阿根", "林阿桂"):
        values = AssessmentInput(
            Occasion.FIRST, today, dict(MOST), first_assessor="何占", second_assessor="叶养云", informant=name,
            informant_relation="本人", place="本人家中",
        )  # fmt: skip
        key = people[name]
        assessments.complete(session, resident_id=key, assessment_id=None, version=None, values=values)
        given = ConsentInput(ConsentKind.CONSENT, Purpose.HEALTH, today)
        residents.give(session, resident_id=key, values=given)
    home = ResidentInput(name=WIFE, living_address="济南市历下区春和里小区5号楼2单元402室")
    return residents.save(session, resident_id=None, version=None, values=home).resident_id


def _book(session: Session, people: dict[str, int], sittings: dict[str, int]) -> dict[str, int]:
    today = local_date(session.now) + timedelta(days=1)
    wanted = {"林阿桂": "助浴10:00", "罗爱国": "洗衣上午收"}
    return {
        name: bookings.book(
            session, person=BookingInput(people[name]), sitting_id=sittings[sitting], day=today
        ).booking.booking_id
        for name, sitting in wanted.items()
    }  # fmt: skip


class CareHands:
    """What somebody does on the page; stories go on once nothing is asked of the worker."""

    def __init__(self, desk: RealDesk, house: House) -> None:
        self.desk, self.clerk, self.house = desk, desk.clerk, house
        self.page: Any = desk.page("care")

    @property
    def tab(self) -> Any:
        return self.page.tab

    def open(self) -> Story:
        """To the page."""
        assert self.desk.window.shell is not None
        self.desk.window.shell.show_page("care")
        yield lambda: self.page.isVisible() and self.tab.week is not None and self.is_calm()
        self.page.focus_first()

    def show(self, number: int, name: str) -> Story:
        """Ctrl+1 … Ctrl+5."""
        self.clerk.press(f"Ctrl+{number}")
        yield lambda: name == self.tab.NAME and self.is_calm()

    def press(self, *keys: str) -> Story:
        """Keys one after another, each answered before the next."""
        for key in keys:
            self.clerk.press(key)
            yield self.is_calm

    def point(self, sitting: str, day: date) -> Story:
        """The cursor onto a time, as a click sets it."""
        spot = self.tab.grid.sheet.spot_of(self.house.sittings[sitting], day)
        self.tab.grid.point(spot.line, spot.column)
        self.tab.grid.setFocus()
        yield lambda: self.is_calm() and self.tab.grid.hasFocus()

    def sheet(self) -> Story:
        """Until a dialog is open and hears the keys."""
        yield lambda: QApplication.activeModalWidget() is not None and self.is_calm()

    def no_sheet(self) -> Story:
        """Until everything that was open is closed again."""
        yield lambda: QApplication.activeModalWidget() is None and self.is_calm()

    def choose(self, sheet: Any, letters: str, count: int) -> Story:
        """Somebody by the letters of the name, in a form of a booking that has ``count`` people then."""
        self.clerk.write(letters)
        yield lambda: sheet.person.finder.popup.isVisible() and self.is_calm()
        self.clerk.press("Return")
        yield lambda: len(sheet.people) == count and sheet.holding.held is not None and self.is_calm()

    def is_calm(self) -> bool:
        reads = getattr(self.tab, "is_reading", None)
        return is_idle(self.desk) and not (reads is not None and reads())
