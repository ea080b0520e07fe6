"""The synthetic street: its real size, plausible people, findable addresses, matters about the present moment."""

from __future__ import annotations

import shutil
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import distinct, func, select
from sqlalchemy.engine import Engine

from desk import db, demo
from desk.db import SYSTEM, Actor, Session
from desk.demo import households
from desk.errors import DeskError
from desk.models.baths import BathRecord
from desk.models.beds import BedStay
from desk.models.bookings import Booking
from desk.models.grids import Grid, GridMember
from desk.models.matters import Matter
from desk.models.packages import PackageGrant
from desk.models.records import Record
from desk.models.residents import Household, Resident, ResidentAddress, ResidentPhone, ResidentTag
from desk.models.staff import Staff, StaffRole
from desk.rules import addresses, identity, phones
from desk.rules.beds import Condition, Phase, Purpose, StayKind, StayState
from desk.rules.care import BookingState
from desk.rules.doubles import Certainty
from desk.rules.laundry import BagState
from desk.rules.matters import MatterState
from desk.rules.passwords import check_password
from desk.rules.standing import Absence
from desk.rules.times import local_date
from desk.services import (
    accounts,
    beds,
    bookings,
    doubles,
    fees,
    grids,
    integrity,
    laundry,
    meals,
    notes,
    packages,
    search,
    signing_in,
    today,
)
from desk.services.beds.waiting import waiting
from desk.services.meals import CautionKind
from desk.store import RESOURCES
from tests.unit.office import hash_quickly

DOUBLES, WITH_BIRTH, WITH_HOME = 3, 2, 2
"""Residents with a second file without a paper, and how many of those tell a birth date and an address."""

DIED = 1
DIETS = {"普通", "软食", "糊餐", "低糖", "低盐", "清真"}

NOW = datetime(2026, 11, 19, 9, 41, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture(scope="module", autouse=True)
def quick_hash() -> Iterator[None]:
    """The demo has nine accounts, and is made several times."""
    with pytest.MonkeyPatch.context() as patch:
        hash_quickly(patch)
        yield


@pytest.fixture(scope="module")
def street(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The street on SQLite; the tests only look at it."""
    file = shutil.copy(sqlite_template, tmp_path_factory.mktemp("street") / "desk.sqlite3")
    engine = db.open_engine(f"sqlite:///{file}")
    assert demo.fill_if_empty(engine, now=NOW)
    yield engine
    engine.dispose()


@pytest.fixture
def session(street: Engine) -> Iterator[Session]:
    with db.snapshot(street, SYSTEM, now=NOW) as opened:
        yield opened


def as_clerk(session: Session) -> None:
    clerk = session.scalars(select(Staff).where(Staff.account == "gm")).one()
    session.actor = Actor(clerk.id, clerk.name, clerk.station_id, frozenset({"CLERK"}))


def as_head(session: Session) -> None:
    head = session.scalars(select(Staff).where(Staff.account == "jmy")).one()
    session.actor = Actor(head.id, head.name, head.station_id, frozenset({"STATION_HEAD"}))


def count(session: Session, *conditions: Any) -> int:
    return session.scalar(select(func.count()).select_from(Resident).where(*conditions)) or 0


def test_it_has_the_size_of_a_real_street(session: Session) -> None:
    sixty = local_date(NOW).replace(year=local_date(NOW).year - 60)
    assert count(session) == 12_000 + DOUBLES
    assert count(session, Resident.birth_date <= sixty) == 3_600 + WITH_BIRTH
    assert session.scalar(select(func.count()).select_from(Household)) == 4_900
    levels = dict(session.execute(select(Grid.level, func.count()).group_by(Grid.level)).tuples().all())
    assert (levels[1], levels[2]) == (4, 32)
    assert levels[3] > 80
    assert session.scalar(select(func.count()).where(Grid.host_unit.is_not(None))) == 9


def test_120_households_with_133_people_live_alone(session: Session) -> None:
    alone = select(Resident).join(ResidentTag).where(ResidentTag.label == "独居").subquery()
    assert session.execute(select(func.count(distinct(alone.c.household_id)), func.count())).one() == (120, 133)
    assert count(session, Resident.living_alone) == 107


def test_the_ages_look_like_a_street(session: Session) -> None:
    day = local_date(NOW)
    decades = Counter(identity.age(birth, day) // 10 for birth in session.scalars(select(Resident.birth_date)) if birth)
    assert set(decades) == set(range(11))
    assert decades[6] > decades[7] > decades[8] > decades[9] > decades[10] == 2
    assert min(decades[place] for place in range(6)) > 400


def test_every_number_is_made_up_and_keeps_the_rules(session: Session) -> None:
    day = local_date(NOW)
    people = session.execute(
        select(Resident.id_no, Resident.birth_date, Resident.sex).where(Resident.id_no.is_not(None))
    )
    for id_no, birth, sex in people:
        told = identity.parse(id_no, today=day)
        assert (told.birth_date, told.sex.value) == (birth, sex)
        assert id_no.startswith("99")
    numbers = [*session.scalars(select(ResidentPhone.number)), *session.scalars(select(GridMember.phone))]
    assert all(number and number.startswith("154") for number in numbers)
    assert all(phones.parse_one(number).number == number for number in numbers[:500] if number)
    assert count(session, Resident.id_type == "none") == 40 + DOUBLES


def test_every_address_proposes_its_grid(session: Session) -> None:
    found = session.execute(select(ResidentAddress.text, ResidentAddress.grid_id)).tuples().all()
    assert len(found) == 24_000 + WITH_HOME
    locator = grids.Locator(session)
    assert all(locator.by_address(addresses.parse(text)) == grid_id for text, grid_id in found)
    proposal = grids.propose(session, address="春和里西区5号楼2单元402室")
    assert proposal is not None
    assert proposal.path == "春和里社区 › 第3网格 › 春和里西区5号楼"
    assert proposal.responsible is not None
    assert proposal.responsible.name == "莫兰英"


def test_the_grids_have_buildings_resources_and_one_estate_without_a_grid(session: Session) -> None:
    assert sum(len(plan.buildings) for plan in grids.buildings_of(session, grid_id=None)) == 125
    assert {row.kind for row in grids.resources(session)} <= {each.kind for each in grids.resource_classes()}
    assert [each.proper for each in grids.estates_without_grid(session)] == ["杏花苑"]
    found = grids.counts(session)
    tops = [node.grid_id for node in grids.tree(session) if node.level == 1]
    without = grids.addresses_without_grid(session).total
    assert sum(found[key].residents for key in tops) + without == 12_000 + WITH_HOME - DIED


def test_the_database_is_whole_and_every_resident_recorded(session: Session) -> None:
    assert integrity.check(session) == ()
    created = select(func.count()).where(Record.subject == "resident", Record.action == "create")
    assert session.scalar(created) == 12_000 + DOUBLES


def test_some_have_two_files(session: Session) -> None:
    found = [pair.certainty for pair in doubles.find_doubles(session)]
    assert found[:DOUBLES] == [Certainty.LIKELY, Certainty.POSSIBLE, Certainty.POSSIBLE]
    assert set(found[DOUBLES:]) <= {Certainty.DIFFERENT}


def test_the_work_bench_has_life(session: Session) -> None:
    as_clerk(session)
    page = today.today(session)
    assert page.facts.overdue == 2
    assert page.facts.open >= 15
    assert page.facts.taken >= 10
    assert page.facts.settled >= 5
    states = set(session.scalars(select(Matter.state)))
    assert {MatterState.DISPATCHED, MatterState.IN_PROGRESS, MatterState.ON_HOLD, MatterState.ANSWERED} <= states
    newest = session.scalar(select(func.max(Matter.received_at)))
    assert newest is not None
    assert newest <= NOW
    (note,) = notes.current(session)
    assert note.written_by == "季明远"


def test_the_centre_has_beds_in_every_state(session: Session) -> None:
    as_head(session)
    board = beds.board(session, first=local_date(NOW), days=21)
    assert sum(len(room.beds) for room in board.rooms) == 25
    assert [bed.text for room in board.rooms for bed in room.beds if bed.reserve] == ["205-1", "305-3"]
    assert {bed.condition for room in board.rooms for bed in room.beds} == set(Condition) - {Condition.OUT_OF_USE}
    assert any(bar.overstayed for bar in board.bars)
    assert any(bar.purpose is Purpose.CLOSED and bar.note == "空调维修" for bar in board.bars)
    told = session.execute(select(BedStay.kind, BedStay.state)).tuples().all()
    assert {kind for kind, _ in told} == set(StayKind)
    given_up = {StayState.REQUESTED, StayState.CANCELLED, StayState.NO_SHOW}
    assert {state for _, state in told} == set(StayState) - given_up
    assert len(waiting(session)) == 5
    taken = {bar.bed_id for bar in board.bars if bar.phase is Phase.CURRENT}
    assert len(taken) == 16


def test_the_amounts_of_the_centre_say_that_they_are_for_show(session: Session) -> None:
    as_head(session)
    assert all(row.rate.name.startswith("演示") for row in accounts.tariff(session).rates)
    settled = accounts.settlement(session, month=local_date(NOW).replace(month=10, day=1))
    assert settled.charged > 0
    assert settled.open == 0


def test_the_canteen_feeds_as_many_as_its_plans_say(session: Session) -> None:
    as_head(session)
    today = local_date(NOW)
    lunch = meals.kitchen(session, day=today)
    assert (lunch.total.home, lunch.cut_off_by, [each.name for each in lunch.extras]) == (34, "韩冬梅", ["秦阿珍"])
    assert 80 <= lunch.total.total <= 95 and {row.name for row in lunch.diets if row.count.total} == DIETS
    assert sum(row.count.total for row in lunch.diets) == lunch.total.total
    assert [route.portions for route in lunch.routes] == [13, 12, 9]
    struck = [caution for need in lunch.needs for caution in need.cautions if caution.kind is CautionKind.ALLERGY]
    assert [(each.word, each.instead) for each in struck] == [("虾蟹", "肉末蒸蛋")]
    dinner = next(each.sitting_id for each in lunch.sittings if each.name == "晚餐")
    assert 25 <= meals.kitchen(session, day=today, sitting_id=dinner).total.total <= 35
    assert {row.why for row in bookings.day_list(session, day=today)} >= {Absence.DIED, Absence.HOSPITAL}


def test_the_day_before_was_settled_and_its_till_counted(session: Session) -> None:
    as_head(session)
    yesterday = fees.till(session, day=local_date(NOW) - timedelta(days=1))
    assert (yesterday.unfinished, yesterday.to_settle, yesterday.coming) == ((), 0, 0)
    assert yesterday.last is not None
    assert yesterday.last.counted == yesterday.expected != {}
    assert yesterday.charged > yesterday.subsidised > 0
    away = {row.service for row in yesterday.sittings if row.open}
    assert away == {"洗衣"}, "a bag is washed for days"
    for row in yesterday.sittings:
        assert row.booked == row.served + row.missed + row.cancelled + row.waived + row.open
    assert all(row.values.name.startswith("演示") for row in fees.tariff(session).subsidies)


def test_baths_laundry_and_packages_are_under_way(session: Session) -> None:
    as_head(session)
    states = Counter(session.scalars(select(Booking.state).where(Booking.day == local_date(NOW))))
    assert {BookingState.BOOKED, BookingState.FULFILLED, BookingState.IN_PREPARATION} <= states.keys()
    assert states[BookingState.WAITING] == 2
    room = laundry.room(session)
    assert (room.overdue, room.missing, len(room.expected)) == (1, 1, 8)
    assert {bag.state for bag in room.bags} == set(BagState) - {BagState.RETURNED}
    overridden = session.scalars(select(BathRecord).where(BathRecord.overridden_by_id.is_not(None))).one()
    assert overridden.failed == "PRESSURE_HIGH"
    held = session.execute(select(PackageGrant.package_id, PackageGrant.trial_until)).tuples().all()
    assert len({key for key, _ in held}) == 6 and sum(until is not None for _, until in held) == 1
    who = session.scalars(select(Resident.id).where(Resident.name == "阮秀琴").order_by(Resident.id)).first()
    (talk,) = packages.left(session, resident_id=who or 0, day=local_date(NOW))
    assert (talk.granted, talk.free, talk.used) == (6, 1, 5)


def test_late_on_a_holiday_both_databases_hold_the_same_street(
    sqlite_url: str, postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What happens in the centre hangs on the day and the hour; of those who live around it a third will do."""
    few = {kind: homes if kind in households.KNOCKED else homes // 3 for kind, homes in households.KINDS.items()}
    monkeypatch.setattr(households, "KINDS", few)
    engines, now = [db.open_engine(url) for url in (sqlite_url, postgresql_url)], NOW.replace(month=10, day=4, hour=23)
    people = select(Resident.id, Resident.name, Resident.id_no, Resident.household_id, Resident.last_seen_on)
    matters = select(Matter.number, Matter.state, Matter.due_at)
    booked = select(Booking.day, Booking.resident_id, Booking.service_id, Booking.state, Booking.seat)
    found = []
    for engine in engines:
        demo.make_street(engine, now=now)
        with db.snapshot(engine, SYSTEM, now=now) as session:
            assert integrity.check(session) == ()
            found.append([Counter(session.execute(rows).tuples()) for rows in (people, matters, booked)])
        engine.dispose()
    assert found[0] == found[1]


def test_people_are_found(session: Session) -> None:
    as_clerk(session)
    assert search.find(session, query="lag").hits[0].name == "陆阿根"
    assert search.find(session, query="春和里西区5-2-402").hits[0].name == "陆阿根"
    assert {hit.name for hit in search.find(session, query="王䶮").hits} == {"王䶮"}


def test_every_account_signs_in_with_the_password_that_is_shown(session: Session) -> None:
    roles = set(session.scalars(select(StaffRole.role)))
    assert roles == {"CLERK", "GRID_WORKER", "CARE_OPERATOR", "STATION_HEAD", "ADMINISTRATOR", "AUDITOR"}
    for staff in session.scalars(select(Staff)):
        check_password(demo.PASSWORD, account=staff.account, name=staff.name)
    result = signing_in.sign_in(session, account="gm", password=demo.PASSWORD)
    assert isinstance(result, signing_in.SignedIn)
    assert not result.must_change_password


def test_a_database_in_use_is_left_as_it_is(street: Engine) -> None:
    assert not demo.fill_if_empty(street, now=NOW)
    with pytest.raises(DeskError, match="already"):
        demo.make_street(street, now=NOW)


def test_stopping_leaves_nothing(sqlite_url: str) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Stopped

    engine = db.open_engine(sqlite_url)
    with pytest.raises(Stopped):
        demo.make_street(engine, now=NOW, progress=stop)
    with db.reading(engine, SYSTEM, now=NOW) as session:
        assert session.scalar(select(func.count()).select_from(Staff)) == 0
        assert session.scalar(select(func.count()).select_from(Record)) == 0
    engine.dispose()


def test_another_seed_makes_other_people() -> None:
    words = tomllib.loads((RESOURCES / "demo" / "names.toml").read_text(encoding="utf-8"))

    def names(seed: int) -> list[str]:
        maker = households.Maker(words, Random(seed), local_date(NOW))
        return [maker.some_name() for _ in range(20)]

    assert names(1) == names(1)
    assert names(1) != names(2)
