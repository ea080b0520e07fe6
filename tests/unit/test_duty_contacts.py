"""Duty contacts for telephones: vCard and iCalendar as other programs read them, and the hours they are made of."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from io import BytesIO
from pathlib import Path

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from sqlalchemy import Select, select
from sqlalchemy.engine import Engine

from desk.errors import DeskError, Forbidden
from desk.exchange.contentlines import OCTETS, content_lines, escaped
from desk.exchange.duty_calendar import duty_calendar
from desk.exchange.vcard import DutyContact, vcards
from desk.models.records import Record
from desk.recording import Session
from desk.rules.duty_hours import DutyHours, DutySpan, read_duty_hours
from desk.rules.permissions import Role
from desk.rules.times import SHANGHAI
from desk.services import grids
from tests.support.grid_town import build
from tests.unit.office import Office, set_up

NOW = datetime(2026, 11, 24, 9, 41, tzinfo=SHANGHAI)  # a Tuesday
TODAY = NOW.date()
WORKING, ALL = "12345", "1234567"
ONE = DutyContact(
    "urn:uuid:1", "热依罕古丽·阿不都热西提", "网格员；a,b\\c", ("15400000001", "0500-5551234"), "百花洲社区", "第1网格",
    hours="周一至周五 8:30—17:30",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "spans", "unread"),
    [
        ("周一至周五 8:30-17:30", [(WORKING, 510, 1050)], ""),
        ("工作日 8:30—17:30，手机全天", [(WORKING, 510, 1050)], "手机全天"),
        ("每周三 14:00—17:00", [("3", 840, 1020)], ""),
        ("周二、周四 9:00—11:00", [("24", 540, 660)], ""),
        ("周一三五 9点-11点半", [("135", 540, 690)], ""),
        ("星期一到星期五上午８：３０至１１：３０，下午1:30至5点", [(WORKING, 510, 690), (WORKING, 810, 1020)], ""),
        ("周一至周五 8:30-11:30、13:30-17:30；周六 9:00-12:00",
         [(WORKING, 510, 690), (WORKING, 810, 1050), ("6", 540, 720)], ""),
        ("全天", [(ALL, 0, 1440)], ""),
        ("每天20:00-8:00", [(ALL, 1200, 480)], ""),
        ("周五至周一 9:00-10:00", [], "周五至周一9:00-10:00"),
        ("每周五上午", [], "每周五上午"),
        ("有事请打电话", [], "有事请打电话"),
        ("25:00-26:00", [], "25:00-26:00"),
        ("8:30-8:30", [], "8:30-8:30"),
        ("", [], ""),
    ],
)  # fmt: skip
def test_hours_are_read_as_they_are_written(text: str, spans: list[tuple[str, int, int]], unread: str) -> None:
    assert read_duty_hours(text) == DutyHours(tuple(DutySpan(*span) for span in spans), unread)


@given(st.text(max_size=60))
def test_no_text_of_hours_stops_an_export(text: str) -> None:
    for span in read_duty_hours(text).spans:
        assert set(span.weekdays) <= set(ALL) and span.weekdays and span.starts != span.ends


@given(st.lists(st.text(max_size=200), max_size=4))
def test_lines_are_folded_within_their_length_and_unfold_to_what_they_were(texts: list[str]) -> None:
    values = [escaped(text) for text in texts]
    data = content_lines(f"NOTE:{value}" for value in values)
    lines = data.decode().split("\r\n")
    assert all(len(line.encode()) <= OCTETS for line in lines)
    unfolded = data.decode().replace("\r\n ", "").split("\r\n")
    assert unfolded == [*(f"NOTE:{value}" for value in values), ""]


def test_another_program_reads_the_address_book() -> None:
    picture = BytesIO()
    Image.new("RGB", (30, 40), "navy").save(picture, "JPEG")
    data = vcards((ONE, replace(ONE, uid="urn:uuid:2", name="Li", photo=picture.getvalue())), day=TODAY)
    first, second = icalendar.Component.from_ical(data.decode(), multiple=True)
    assert first.name == second.name == "VCARD" and not first.errors and not second.errors
    assert [first[name] for name in ("version", "fn", "uid")] == ["3.0", ONE.name, ONE.uid]
    assert _text(first["title"]) == ONE.duty and _text(first["note"]) == ONE.hours
    assert [_text(each) for each in first["tel"]] == list(ONE.phones)
    assert [each.params["TYPE"] for each in first["tel"]] == [["CELL", "VOICE", "PREF"], ["WORK", "VOICE"]]
    assert b64decode(second["photo"]) == picture.getvalue() and second["photo"].params["ENCODING"] == "b"


def _text(value: object) -> str:
    return str(value).replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")


def test_another_program_reads_the_calendar() -> None:
    people = (
        replace(ONE, hours="周一、周三 8:30-17:30，手机全天", until=date(2027, 1, 1)),
        replace(ONE, uid="urn:uuid:2", hours="每天20:00-8:00"),
        replace(ONE, uid="urn:uuid:3", hours="有事请打电话"),
        replace(ONE, uid="urn:uuid:4", hours="全天", since=date(2026, 12, 1)),
        replace(ONE, uid="urn:uuid:5", hours=""),
    )
    made = duty_calendar(people, name="百花洲社区", now=NOW, today=TODAY)
    assert (made.events, made.without) == (4, 1)
    assert [each.uid for each in made.unread] == ["urn:uuid:1", "urn:uuid:3"]
    calendar = icalendar.Calendar.from_ical(made.data)
    assert not calendar.errors
    day, night, note, round_the_clock = calendar.walk("VEVENT")
    assert day.decoded("dtstart") == datetime(2026, 11, 25, 8, 30, tzinfo=SHANGHAI)  # the next Wednesday
    assert day.decoded("dtend") == datetime(2026, 11, 25, 17, 30, tzinfo=SHANGHAI)
    assert day["rrule"]["BYDAY"] == ["MO", "WE"]
    assert day["rrule"]["UNTIL"][0] == datetime(2026, 12, 31, 23, 59, 59, tzinfo=SHANGHAI)
    assert night.decoded("dtend") - night.decoded("dtstart") == datetime(2026, 1, 2, 8) - datetime(2026, 1, 1, 20)
    assert note.decoded("dtstart") == TODAY and "有事请打电话" in note["summary"]
    assert round_the_clock.decoded("dtstart").date() == date(2026, 12, 1)
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone.to_tz().utcoffset(datetime(2026, 11, 25)) == SHANGHAI.utcoffset(datetime(2026, 11, 25))
    assert len({event["uid"] for event in calendar.walk("VEVENT")}) == 4


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    return set_up(engine, now, monkeypatch)


def test_those_on_duty_in_a_grid_and_below_are_written_and_the_export_is_recorded(
    office: Office, tmp_path: Path
) -> None:
    town = office.act(Role.STATION_HEAD, build)

    def serve(name: str, code: str, hours: str) -> None:
        work = partial(
            grids.assign_member, grid_id=town[code], name=name, duty="专职网格员", since=date(2025, 1, 1),
            phone="15400000001", duty_hours=hours,
        )  # fmt: skip
        office.act(Role.STATION_HEAD, work)

    serve("莫兰英", "0101", "周一至周五 8:30-17:30")
    serve("李新", "010101", "随时")
    serve("王六", "0102", "")
    book, calendar = tmp_path / "duty.vcf", tmp_path / "duty.ics"
    export = partial(grids.export_duty_contacts, path=book)
    assert office.act(Role.CLERK, partial(export, grid_id=town["0101"])) == 2
    first = book.read_bytes()
    assert office.act(Role.CLERK, export) == 3
    assert first in book.read_bytes() or first.count(b"UID") == 2
    assert "FN:莫兰英" in first.decode() and "王六" not in first.decode()
    saved = office.act(Role.CLERK, partial(grids.export_duty_calendar, path=calendar))
    assert (saved.events, saved.unread, saved.without) == (2, ("专职网格员 李新",), 1)
    with pytest.raises(Forbidden):
        office.act(Role.ADMINISTRATOR, export)
    query = select(Record.subject_id).where(Record.action == "export").order_by(Record.sequence)
    noted = office.system(partial(_all, query=query))
    assert noted == ["duty_contacts", "duty_contacts", "duty_calendar"]
    row = next(each for each in office.act(Role.CLERK, partial(grids.members, grid_id=town["010101"])))
    office.act(Role.STATION_HEAD, partial(grids.withdraw_member, member_id=row.member_id))
    assert office.act(Role.CLERK, partial(export, grid_id=town["010101"])) == 1
    assert "FN:莫兰英" in book.read_text(encoding="utf-8")
    empty = partial(grids.export_duty_contacts, path=book, grid_id=town["01"])
    assert office.act(Role.CLERK, empty) == 2  # all lie below the community
    office.act(Role.STATION_HEAD, partial(_all_gone, town=town))
    with pytest.raises(DeskError):
        office.act(Role.CLERK, export)


def _all(session: Session, *, query: Select[tuple[str]]) -> list[str]:
    return list(session.scalars(query))


def _all_gone(session: Session, *, town: dict[str, int]) -> None:
    for code in ("0101", "010101", "0102"):
        for row in grids.members(session, grid_id=town[code]):
            grids.withdraw_member(session, member_id=row.member_id)
