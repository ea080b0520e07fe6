"""The sheets of a day of services: who comes when, who gets nothing, and what plans bring otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select

from desk import db
from desk.db import Session
from desk.errors import Forbidden
from desk.models.care import CareSitting
from desk.models.records import Record
from desk.models.residents import Resident
from desk.printing.listing import Listing
from desk.rules.care import PauseKind, ServiceKind
from desk.rules.permissions import Role
from desk.services import bookings, care_setup
from desk.services.bookings import PlanInput, Refused
from desk.services.care.day_sheet import change_sheet, day_sheet, print_change_sheet, print_day_sheet
from desk.services.care.fair_sheet import fair_sheet, print_fair_sheet
from desk.services.care_setup import ClosingInput
from tests.unit.service_house import Centre, add_service, add_sitting, booked, make_centre


@pytest.fixture
def centre(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Centre]:
    engine = db.open_engine(sqlite_url)
    yield make_centre(engine, now, monkeypatch)
    engine.dispose()


def _sheet(centre: Centre, work: Any = day_sheet, role: Role = Role.STATION_HEAD, day: int = 1) -> Listing:
    found = centre.look(work, role, day=centre.day(day))
    assert isinstance(found, Listing)
    return found


def test_a_day_lists_meals_by_number_and_everybody_else_by_name(centre: Centre) -> None:
    def allergic(session: Session) -> None:
        session.get_one(Resident, centre.people["何桂英"]).allergy_note = "花生"

    centre.act(allergic)
    for name, home in (("何桂英", True), ("方国梁", False)):
        person = centre.wants(name, at_home=home, insist=True)
        centre.act(bookings.book, person=person, **centre.time("午餐", 1))
    for name in ("沈桂芳", "阮秀琴"):
        centre.act(bookings.book, person=centre.wants(name, wish="水温低"), **centre.time("助浴10", 1))
    centre.act(bookings.wait, person=centre.wants("金凤仙"), **centre.time("助浴10", 1))
    gone = centre.act(bookings.book, person=centre.wants("葛守田"), **centre.time("洗衣09", 1)).booking
    centre.do(bookings.cancel, gone, reason="不来了")

    sheet = _sheet(centre)
    bath = "助浴 助浴10"
    assert [row[:4] for row in sheet.rows] == [
        ("10:00", bath, "沈桂芳", sheet.rows[0][3]),
        ("10:00", bath, "阮秀琴", sheet.rows[1][3]),
        ("10:00", bath, "金凤仙", ""),
        ("11:00", "助餐 午餐", "2 portions", "1 here, 1 brought home"),
    ]
    assert "浴间" in sheet.rows[0][3] and sheet.rows[0][4] == "水温低"
    assert (sheet.rows[0][5], sheet.rows[2][5]) == ("booked", "waiting")
    assert sheet.rows[3][4] == "Allergic: 何桂英"
    assert sheet.total[1:5] == ("2 times", "5 people", "", "5 bookings")

    masked = _sheet(centre, role=Role.CLERK)
    assert masked.rows[0][2] == "沈*芳" and masked.rows[3][4] == ""
    with pytest.raises(Forbidden):
        _sheet(centre, role=Role.AUDITOR)
    assert _sheet(centre, day=20).below[0].startswith("Nothing is booked")


def test_who_gets_nothing_and_what_plans_bring_otherwise_is_told(centre: Centre) -> None:
    lunch, person = centre.sittings["午餐"], centre.people["何桂英"]
    values = PlanInput(person, lunch, "1234567", centre.day(0))
    centre.act(bookings.save_plan, plan_id=None, version=None, values=values)
    centre.act(
        bookings.pause, resident_id=person, plan_id=None, since=centre.day(1), until=centre.day(4), reason="摔伤",
        kind=PauseKind.HOSPITAL,
    )  # fmt: skip
    (line,) = _sheet(centre).below[1:]
    assert line.startswith("Nothing for 何桂英: ") and "摔伤" in line
    changed = _sheet(centre, change_sheet)
    assert [row[1] for row in changed.rows] == ["何桂英"] and changed.total[1] == "1 changes"
    assert _sheet(centre, change_sheet, day=2).below[0].startswith("Nothing is other")


def test_a_service_day_lists_its_stands_who_signed_up_and_what_is_free(centre: Centre) -> None:
    day = str(centre.day(1).isoweekday())

    def set_up(session: Session) -> None:
        fair = add_service(session, centre, "便民服务日", ServiceKind.FAIR, cutoff_time=510)
        add_sitting(session, centre, fair, "义剪", 540, 660, day, 2)
        add_sitting(session, centre, fair, "法律咨询", 600, 660, day, 10)
        cut = session.get_one(CareSitting, centre.sittings["义剪"])
        cut.provider = "志愿理发队"

    centre.act(set_up)
    for name in ("沈桂芳", "阮秀琴"):
        booked(centre, name, "义剪")
    with pytest.raises(Refused):
        booked(centre, "金凤仙", "义剪")
    centre.act(bookings.wait, person=centre.wants("金凤仙"), **centre.time("义剪", 1))
    booked(centre, "金凤仙", "法律咨询", insist=True)
    centre.act(bookings.hold, **centre.time("法律咨询", 1))

    sheet = _sheet(centre, fair_sheet)
    assert sheet.rows == (
        ("09:00–11:00", "义剪", "志愿理发队", "2", "0", "沈桂芳, 阮秀琴 (1 waiting)"),
        ("10:00–11:00", "法律咨询", "", "1", "8", "金凤仙"),
    )
    assert sheet.total == ("", "2 stands", "", "3", "8", "3 people")
    assert "沈*芳" in _sheet(centre, fair_sheet, Role.CLERK).rows[0][5]
    with pytest.raises(Forbidden):
        _sheet(centre, fair_sheet, Role.AUDITOR)

    closing = ClosingInput(centre.day(1), centre.day(1), "停电", service_id=centre.services["便民服务日"])
    centre.act(care_setup.close, values=closing, cancel=True)
    assert [row[3:] for row in _sheet(centre, fair_sheet).rows] == [("0", "0", "closed: 停电")] * 2
    assert _sheet(centre, fair_sheet, day=2).below[0].startswith("Nothing is given")


def test_printing_them_is_recorded(centre: Centre) -> None:
    for work in (print_day_sheet, print_change_sheet, print_fair_sheet):
        centre.act(work, day=centre.today)

    def printed(session: Session) -> list[str]:
        return list(session.scalars(select(Record.subject).where(Record.action == "print")))

    assert centre.look(printed) == ["care_slot"] * 3
