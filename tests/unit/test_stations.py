from __future__ import annotations

import subprocess
import sys
from collections import Counter
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import DeskError, Forbidden, Rejected
from desk.models.stations import NumberSeries, Setting
from desk.rules.numbers import NumberKind, parse_matter_number
from desk.rules.permissions import Role
from desk.services import notes, settings, stations
from desk.services.settings import CHOICES, DEFAULTS, RANGES, Settings
from desk.store import ROOT
from tests.unit.office import PASSWORD, Office, set_up

DAY = date(2026, 1, 7)


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    return set_up(engine, now, monkeypatch)


def first_run(engine: Engine, now: datetime, **values: Any) -> stations.FirstRun:
    sound = {
        "station_name": " 解放路街道党群服务中心 ",
        "street_code": "３７０１０２００１",
        "administrator_account": "Admin",
        "administrator_name": "赵一",
        "password": PASSWORD,
    }
    return db.run(
        engine,
        lambda session: stations.first_run(session, **{**sound, **values}),
        actor=db.SYSTEM,
        now=now,
        operation="first_run",
    )


def number(office: Office, kind: NumberKind = NumberKind.INTAKE, day: date = DAY) -> str:
    return office.act(Role.CLERK, lambda session: stations.next_number(session, kind=kind, day=day))


def test_first_run_sets_up_an_empty_database_once(engine: Engine, now: datetime) -> None:
    assert db.run(engine, stations.is_empty, actor=db.SYSTEM, now=now, operation="x")
    made = first_run(engine, now)
    assert (made.station.name, made.station.street_code) == ("解放路街道党群服务中心", "370102001")
    assert (made.administrator.account, made.administrator.roles) == ("admin", {Role.ADMINISTRATOR})
    assert not made.administrator.must_change_password
    assert not db.run(engine, stations.is_empty, actor=db.SYSTEM, now=now, operation="x")
    with pytest.raises(DeskError, match="set up already"):
        first_run(engine, now)


def test_first_run_names_every_wrong_field(engine: Engine, now: datetime) -> None:
    with pytest.raises(Rejected) as refused:
        first_run(
            engine, now, station_name=" ", street_code="3701", administrator_account="", administrator_name="",
            password="1",
        )  # fmt: skip
    assert refused.value.fields.keys() == {
        "station_name", "street_code", "administrator_account", "administrator_name", "password"
    }  # fmt: skip
    assert first_run(engine, now, street_code="370102001003").station.street_code == "370102001003"


def test_the_station_can_be_renamed_and_keeps_its_code(office: Office) -> None:
    def change(**values: str) -> stations.StationRow:
        return office.act(Role.ADMINISTRATOR, lambda session: stations.change(session, **values))

    row = change(name="新名", phone="0531-87528099", address="解放路 1 号")
    assert (row.name, row.phone, row.street_code) == ("新名", "0531-87528099", "370102001")
    assert office.act(Role.CLERK, stations.current) == row
    with pytest.raises(Rejected) as refused:
        change(name="", phone="1")
    assert refused.value.fields.keys() == {"name", "phone"}
    with pytest.raises(Forbidden):
        office.act(Role.CLERK, lambda session: stations.change(session, name="x"))


def test_numbers_run_by_kind_and_day(office: Office) -> None:
    assert [number(office) for _ in range(3)] == [f"370102001-SL-20260107-000{n}" for n in (1, 2, 3)]
    assert number(office, NumberKind.HOTLINE) == "370102001-RX-20260107-0001"
    assert number(office, day=date(2026, 1, 8)) == "370102001-SL-20260108-0001"
    assert number(office) == "370102001-SL-20260107-0004"


def test_a_number_nobody_saw_leaves_no_gap(office: Office) -> None:
    number(office)

    def fails(session: db.Session) -> None:
        stations.next_number(session, kind=NumberKind.INTAKE, day=DAY)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        office.act(Role.CLERK, fails)
    assert number(office).endswith("-0002")


RACING = """
import os, sys
from datetime import date, datetime, timezone
from functools import partial
from desk import db
from desk.recording import Actor
from desk.rules.numbers import NumberKind
from desk.services import stations

def race():
    engine = db.open_engine(sys.argv[1])
    actor = Actor(1, "x", 1)
    take = partial(stations.next_number, kind=NumberKind.INTAKE, day=date(2026, 1, 7))
    for _ in range(20):
        number = db.run(engine, take, actor=actor, now=datetime.now(timezone.utc), operation="race")
        os.write(1, f"{number}\\n".encode())
    engine.dispose()

desks = []
for _ in range(8):
    desk = os.fork()
    if not desk:
        race()
        os._exit(0)
    desks.append(desk)
sys.exit(any([os.waitpid(desk, 0)[1] for desk in desks]))
"""


def test_eight_desks_never_get_the_same_number(office: Office, database_url: str) -> None:
    desks = subprocess.run(
        [sys.executable, "-c", RACING, database_url], stdout=subprocess.PIPE, text=True, cwd=ROOT, check=True
    )
    taken = desks.stdout.split()
    assert Counter(taken).most_common(1)[0][1] == 1
    assert {parse_matter_number(each).seq for each in taken} == set(range(1, 161))
    rows = office.system(lambda session: [row.last for row in session.scalars(select(NumberSeries))])
    assert rows == [160]


def test_settings_have_defaults_and_keep_what_was_chosen(office: Office) -> None:
    assert office.act(Role.CLERK, settings.read) == DEFAULTS
    changed = office.act(
        Role.ADMINISTRATOR,
        lambda session: settings.change(session, idle_lock_minutes=3, theme="dark", receipt_copies=2),
    )
    assert changed == Settings(idle_lock_minutes=3, theme="dark", receipt_copies=2)
    office.act(Role.ADMINISTRATOR, lambda session: settings.change(session, idle_lock_minutes=5))
    assert office.act(Role.CLERK, settings.read) == Settings(theme="dark", receipt_copies=2)
    with pytest.raises(Forbidden):
        office.act(Role.CLERK, lambda session: settings.change(session, theme="dark"))


def test_settings_of_a_newer_program_are_passed_over(office: Office) -> None:
    def put(session: db.Session) -> None:
        session.execute(delete(Setting))
        session.add(Setting(station_id=1, name="of_the_future", value={"a": 1}))

    office.system(put)
    assert office.act(Role.CLERK, settings.read) == DEFAULTS


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("idle_lock_minutes", 0), ("idle_lock_minutes", 31), ("idle_lock_minutes", "5"), ("idle_lock_minutes", True),
        ("theme", "pink"), ("scale", 130), ("deadline_profile", "x"), ("nothing", 1),
    ],
)  # fmt: skip
def test_settings_that_cannot_be_so(office: Office, name: str, value: object) -> None:
    with pytest.raises(Rejected) as refused:
        office.act(Role.ADMINISTRATOR, lambda session: settings.change(session, tag_review_months=6, **{name: value}))
    assert refused.value.fields.keys() == {name}
    assert office.act(Role.CLERK, settings.read) == DEFAULTS


@given(st.sampled_from(sorted(RANGES)), st.integers())
def test_ranges_hold(name: str, value: int) -> None:
    low, high = RANGES[name]
    assert (low <= value <= high) == _taken(name, value)


def test_the_defaults_keep_their_own_rules() -> None:
    assert all(getattr(DEFAULTS, name) in choices for name, choices in CHOICES.items())
    assert all(low <= getattr(DEFAULTS, name) <= high for name, (low, high) in RANGES.items())


def _taken(name: str, value: int) -> bool:
    try:
        return settings.checked(name, value) == value
    except DeskError:
        return False


def test_notes_are_left_read_and_signed_for(office: Office) -> None:
    first = office.act(Role.CLERK, lambda session: notes.leave(session, text=" 钥匙在李站处 "))
    second = office.act(Role.CLERK, lambda session: notes.leave(session, text="二"))
    assert (first.text, first.written_by, first.read_at) == ("钥匙在李站处", "王芳", None)
    assert office.act(Role.STATION_HEAD, notes.current) == (second, first)
    signed = office.act(Role.STATION_HEAD, lambda session: notes.sign_for(session, note_id=first.note_id))
    assert (signed.read_by, signed.read_at) == ("李站", office.now)
    again = office.act(Role.CLERK, lambda session: notes.sign_for(session, note_id=first.note_id))
    assert again == signed, "whoever signed first stays"
    assert office.act(Role.CLERK, notes.current) == (second,)
    assert office.act(Role.CLERK, notes.latest) == (second, signed)


def test_notes_that_cannot_be(office: Office) -> None:
    for text in (" ", "字" * 2001):
        with pytest.raises(Rejected):
            office.act(Role.CLERK, lambda session, text=text: notes.leave(session, text=text))
    with pytest.raises(DeskError):
        office.act(Role.CLERK, lambda session: notes.sign_for(session, note_id=99))
    for work in (notes.current, notes.latest, lambda session: notes.leave(session, text="x")):
        with pytest.raises(Forbidden):
            office.act(Role.AUDITOR, work)


def test_daily_backups_stay_as_long_as_a_station_wants(office: Office) -> None:
    assert office.system(settings.backups_kept) == DEFAULTS.backup_keep
    office.act(Role.ADMINISTRATOR, lambda session: settings.change(session, backup_keep=3))
    assert office.system(settings.backups_kept) == 3
