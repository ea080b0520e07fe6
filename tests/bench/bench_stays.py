"""Acts and looks of the bed registry beside years of history, and what its guards cost.

The same 400 beds twice, with 1,000 and with 100,000 stays that are over, each with its steps, every third with a leave,
and with an account that was closed month by month; each act and look is taken in turn on both. The floor of an
admission is what it writes, by the same session with its records, in a database without guards.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Engine

from desk import bulk, db
from desk.db import Session
from desk.models.accounts import AccountEntry, AccountMonth, CareRate
from desk.models.beds import Bed, BedStay, NightCensus, NightCount, Room, StayLeave, StaySegment, StayStep
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.recording import Actor
from desk.rules.accounts import Method
from desk.rules.beds import Condition, LeaveKind, LeftTo, StayKind
from desk.rules.permissions import Role
from desk.services import accounts, beds
from desk.services.beds import census, handover, leaving, vacancy, waiting, watching
from desk.services.beds.openings import openings
from desk.services.residents import welfare
from tests.bench import people
from tests.bench.measure import Measurement, in_turn

NOW = datetime.fromisoformat("2026-11-19T09:41:00+08:00")
ROOMS, BEDS_EACH = 100, 4
BEDS = ROOMS * BEDS_EACH
LITTLE, MUCH = 1_000, 100_000
MONTH = NOW.date().replace(day=1)
LENGTH = timedelta(days=10)
PERSONS_A_BED = 5
NEWCOMERS = 200
ROUNDS = 40
LIMIT, GUARDS_LIMIT = 1.2, 2.0

Work = Callable[[], object]


def measure() -> Iterator[Measurement]:
    with tempfile.TemporaryDirectory(prefix="bench-stays-") as folder:
        houses = [_house(Path(folder) / f"{past}.sqlite3", past) for past in (LITTLE, MUCH)]
        for name in _works(houses[0]):
            works = [_works(house)[name] for house in houses]
            for work in works:
                work()
            little, much = (median(taken) * 1000 for taken in in_turn(works, rounds=ROUNDS))
            yield Measurement(f"{name}, {MUCH:,} stays over", much, "ms", little, f"{LITTLE:,} stays over", LIMIT)
        yield _guards(houses[0], Path(folder) / "bare.sqlite3")
        for house in houses:
            house.engine.dispose()


@dataclass
class House:
    """A centre whose newcomers come one after the other; the last bed is always free."""

    engine: Engine
    actor: Actor
    newcomers: list[int]
    past: int
    bed_id: int = BEDS
    came: int = 0
    now: datetime = NOW

    def act(self, work: Callable[[Session], Any], operation: str = "beds.act") -> Any:
        return db.run(self.engine, work, actor=self.actor, now=self.now, operation=operation)

    def look(self, work: Callable[[Session], Any]) -> Any:
        with db.reading(self.engine, self.actor, now=NOW, operation="look") as session:
            return work(session)

    def stay_in(self, bed_id: int) -> int:
        """Whoever lies there from the beginning."""
        return self.past + bed_id

    def next_one(self) -> int:
        self.came += 1
        return self.newcomers[self.came % len(self.newcomers)]


def _works(house: House) -> dict[str, Work]:
    """By name what is timed; each act leaves the house as it was."""
    return {
        "book and cancel": partial(_book, house),
        "admit, move, leave the bed": partial(_whole_stay, house),
        "leave, come back": partial(_leave, house),
        "two change beds, undone": partial(_swap, house),
        "refused, with offers": partial(_refused, house),
        "board of 3 weeks": partial(house.look, partial(beds.board, first=date(2026, 11, 16), days=21)),
        "file of a stay": partial(house.look, partial(beds.stay, stay_id=1)),
        "stays of a person": partial(house.look, partial(beds.stays_of, resident_id=house.newcomers[0])),
        "waitlist": partial(house.look, waiting.waiting),
        "today": partial(house.look, watching.bed_day),
        "hand-over sheet": partial(house.look, handover.hand_over),
        "vacancy summary": partial(house.look, vacancy.vacancy),
        "round of last night": partial(house.look, partial(census.night_round, night=NOW.date() - timedelta(days=1))),
        "overdue leaves": partial(house.look, leaving.overdue_leaves),
        "which bed could be had": partial(house.look, partial(openings, starts_at=NOW, ends_at=None)),
        "a payment": partial(_pay, house),
        "account of a stay": partial(house.look, partial(accounts.account, stay_id=house.stay_in(2))),
        "settlement of a month": partial(house.look, partial(accounts.settlement, month=MONTH)),
        "charge a month again": partial(house.act, partial(accounts.charge_month, month=MONTH), "accounts.charge"),
    }


def _asked(house: House) -> beds.StayInput:
    return beds.StayInput(house.next_one(), StayKind.SHORT, NOW.date(), NOW.date() + timedelta(days=7))


def _place(house: House, starts_at: datetime) -> beds.PlaceInput:
    return beds.PlaceInput(house.bed_id, starts_at, NOW + timedelta(days=7))


def _book(house: House) -> None:
    values, place = _asked(house), _place(house, NOW + timedelta(days=1))
    done = house.act(partial(beds.book_new, values=values, place=place))
    house.act(partial(beds.cancel, stay_id=done.stay.stay_id, version=done.stay.version, reason="改期"))


def _whole_stay(house: House) -> None:
    done = _admit(house)
    stay_id, other = done.stay.stay_id, house.bed_id - 1
    house.now += timedelta(minutes=1)
    done = house.act(partial(beds.move, stay_id=stay_id, version=None, bed_id=other, at=house.now, reason="靠窗"))
    house.act(partial(beds.undo, step_id=done.step_id))
    house.act(partial(beds.discharge, stay_id=stay_id, version=None, at=house.now, left_to=LeftTo.HOME))
    for condition in (Condition.TO_INSPECT, Condition.USABLE):
        house.act(partial(beds.set_condition, bed_id=house.bed_id, version=None, condition=condition))


def _admit(house: House) -> beds.Done:
    house.now += timedelta(minutes=1)  # the time of whoever left before counts
    values, place = _asked(house), _place(house, house.now)
    done: beds.Done = house.act(partial(beds.admit_now, values=values, place=place), "beds.admit")
    return done


def _leave(house: House) -> None:
    house.now += timedelta(minutes=2)
    values = beds.LeaveInput(LeaveKind.HOME, house.now - timedelta(minutes=1), house.now + timedelta(days=1), "女儿家")
    stay_id = house.stay_in(1)
    house.act(partial(leaving.leave_now, stay_id=stay_id, version=None, values=values))
    house.act(partial(leaving.come_back, stay_id=stay_id, version=None))


def _swap(house: House) -> None:
    house.now += timedelta(minutes=1)
    one, other = house.stay_in(5), house.stay_in(6)
    done = house.act(partial(beds.swap, stay_id=one, version=None, other_id=other, other_version=None, reason="合得来"))
    house.act(partial(beds.undo, step_id=done.step_id))


def _pay(house: House) -> None:
    house.act(partial(accounts.pay, stay_id=house.stay_in(1), amount=100, method=Method.CASH), "accounts.pay")


def _refused(house: House) -> None:
    place = beds.PlaceInput(1, NOW + timedelta(days=1), NOW + timedelta(days=7))
    try:
        house.act(partial(beds.book_new, values=_asked(house), place=place))
    except beds.Refused:
        return
    raise AssertionError("the bed is taken")


# What the guards cost


def _guards(house: House, bare_file: Path) -> Measurement:
    bare = _house(bare_file, LITTLE)
    with bare.engine.connect().execution_options(writing=True) as connection, connection.begin():
        found = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'stay%'"))
        for name in [*found.all()]:
            connection.execute(text(f"DROP TRIGGER {name}"))
        for name in ("uq_stay_segments_head", "uq_stay_segments_current_bed", "uq_stay_segments_current_person"):
            connection.execute(text(f"DROP INDEX {name}"))
    taken: list[list[float]] = [[], []]
    for _ in range(ROUNDS):
        for times, one, work in zip(taken, (house, bare), (_admit, _same_rows), strict=True):
            times += in_turn([partial(work, one)], rounds=1)[0]
            _clear(one)
    guarded, floor = (median(times) * 1000 for times in taken)
    bare.engine.dispose()
    return Measurement(
        "admission with all guards", guarded, "ms", floor, "the same rows, session and records, no guards", GUARDS_LIMIT
    )


def _same_rows(house: House) -> None:
    resident_id = house.next_one()

    def write(session: Session) -> None:
        stay = BedStay(
            station_id=house.actor.station_id, resident_id=resident_id, kind="SHORT", state="ADMITTED", asked_at=NOW,
            wanted_from=NOW.date(), wanted_until=NOW.date() + timedelta(days=7), wants={}, urgency=0, admitted_at=NOW,
        )  # fmt: skip
        session.add(stay)
        session.flush()
        segment = StaySegment(
            stay_id=stay.id, lane=0, bed_id=house.bed_id, resident_id=resident_id, purpose="STAY", phase="CURRENT",
            starts_at=NOW, ends_at=NOW + timedelta(days=7),
        )  # fmt: skip
        session.add(segment)
        session.flush()
        facts = {
            "bed_id": house.bed_id,
            "undo": {
                "made": [["bed_stay", stay.id], ["stay_segment", segment.id]],
                "rests": {str(resident_id): None},
            },
        }
        by_id = house.actor.staff_id
        session.add(StayStep(stay_id=stay.id, verb="ADMIT", at=NOW, by_id=by_id, state="ADMITTED", facts=facts))
        welfare.pause(session, resident_id=resident_id, on=NOW.date())

    house.act(write, "beds.admit")


def _clear(house: House) -> None:
    """The bed is free again, by hand."""

    def free(session: Session) -> None:
        session.execute(text("UPDATE stay_segments SET phase = 'VOID' WHERE bed_id = :bed"), {"bed": house.bed_id})
        session.execute(text("UPDATE residents SET meals_paused_on = NULL, knocks_paused_on = NULL"))

    house.act(free, "test.clear")


# The house


def _house(file: Path, past: int) -> House:
    engine = db.open_engine(f"sqlite:///{file}")
    db.upgrade(engine)
    clerk = people.station(engine)
    with db.transaction(engine, clerk, now=NOW, operation="test.fill") as session:
        staff = Staff(
            station_id=clerk.station_id, account="head", name="站长", initials="zz", password_hash="",
            must_change_password=False, active=True, created_at=NOW,
        )  # fmt: skip
        session.add(staff)
        session.flush()
        _fill(session, clerk.station_id or 0, past)
        _fill_history(session, clerk.station_id or 0, staff.id, past)
    head = Actor(staff.id, staff.name, clerk.station_id, frozenset({Role.STATION_HEAD.value}), clerk.workstation)
    first = BEDS * PERSONS_A_BED + 1
    return House(engine, head, list(range(first, first + NEWCOMERS)), past)


def _fill(session: Session, station_id: int, past: int) -> None:
    rooms = [(number, station_id, "", number // 20, str(number), "双人间", "ANY", 1) for number in range(1, ROOMS + 1)]
    _insert(session, Room, "id station_id building floor number kind gender_rule version", rooms)
    no = (False,) * 5
    own = [(number, (number - 1) // BEDS_EACH + 1, str(number), *no, "USABLE", NOW, 1) for number in range(1, BEDS + 1)]
    _insert(
        session, Bed, "id room_id number oxygen rail window companion reserve condition condition_since version", own
    )
    persons = [
        (number, station_id, f"住客{number}", "female", "passport", f"T{number}", "living", NOW, NOW, 1)
        for number in range(1, BEDS * PERSONS_A_BED + NEWCOMERS + 1)
    ]
    _insert(session, Resident, "id station_id name sex id_type id_no status created_at updated_at version", persons)
    stays, pieces = [], []
    for number in range(1, past + BEDS - 1):  # the last two beds have nobody
        here = number > past
        bed_id, resident_id, starts_at = _when(number, past)
        ends_at = NOW + timedelta(days=30) if here else starts_at + LENGTH
        left = (None, None) if here else (ends_at, "HOME")
        state, phase = ("ADMITTED", "CURRENT") if here else ("DISCHARGED", "PAST")
        stays.append((number, station_id, resident_id, "SHORT", state, starts_at, starts_at.date(), {}, 0, False, False,
                      starts_at, *left, 1))  # fmt: skip
        pieces.append((number, 0, bed_id, resident_id, "STAY", phase, starts_at, ends_at))
    columns = "id station_id resident_id kind state asked_at wanted_from wants urgency whole_room fall_risk admitted_at"
    _insert(session, BedStay, f"{columns} left_at left_to version", stays)
    _insert(session, StaySegment, "stay_id lane bed_id resident_id purpose phase starts_at ends_at", pieces)


def _when(number: int, past: int) -> tuple[int, int, datetime]:
    """Bed, person and arrival of a stay: each bed has one now and, one after the other, those that are over."""
    here = number > past
    place = number - past if here else number
    bed_id, back = (place - 1) % BEDS + 1, (place - 1) // BEDS
    resident_id = (bed_id - 1) * PERSONS_A_BED + (0 if here else back % (PERSONS_A_BED - 1) + 1) + 1
    return bed_id, resident_id, NOW - LENGTH * (1 if here else back + 2) + timedelta(minutes=1)


def _fill_history(session: Session, station_id: int, staff_id: int, past: int) -> None:
    """Steps, leaves, rounds and accounts of what is over."""
    steps, leaves, lines = [], [], []
    for number in range(1, past + 1):
        _, resident_id, starts_at = _when(number, past)
        ends_at, month = starts_at + LENGTH, starts_at.date().replace(day=1)
        steps += [(number, "ADMIT", starts_at, staff_id, "ADMITTED", {}),
                  (number, "DISCHARGE", ends_at, staff_id, "DISCHARGED", {})]  # fmt: skip
        if number % 3 == 0:
            went = starts_at + timedelta(days=2)
            back = went + timedelta(days=1)
            leaves.append((number, "HOME", "BACK", went, went, back, back, starts_at, 1))
        booked = (station_id, number, resident_id, month, month)
        lines += [(*booked, "BED", 100_000, 10, "床位费", f"charge/{number}/{month:%Y-%m}/1/BED/", starts_at, staff_id),
                  (*booked, "PAYMENT", -100_000, None, "缴费", None, ends_at, staff_id)]  # fmt: skip
    _insert(session, StayStep, "stay_id verb at by_id state facts", steps)
    columns = "stay_id kind state leaves_at gone_at back_due_at back_at asked_at version"
    _insert(session, StayLeave, columns, leaves)
    columns = "station_id stay_id resident_id month of_month kind amount days text key booked_at booked_by_id"
    _insert(session, AccountEntry, columns, lines)
    months = sorted({line[3] for line in lines} - {MONTH})
    closed = [(station_id, month, NOW, staff_id, {}) for month in months]
    _insert(session, AccountMonth, "station_id month locked_at locked_by_id carried", closed)
    rate = (station_id, "BED", "", "DAY", 10_000, 100, 0, date(2010, 1, 1), 1)
    columns = "station_id kind name unit amount leave_percent leave_free_days valid_from version"
    _insert(session, CareRate, columns, [rate])
    nights = range(1, past // BEDS * LENGTH.days)
    rounds = [(night, station_id, NOW.date() - timedelta(days=night), NOW, staff_id) for night in nights]
    _insert(session, NightCensus, "id station_id night taken_at taken_by_id", rounds)
    counts = [(night, bed_id, past + bed_id, "PRESENT") for night in (*nights[:1], *nights[1::30])
              for bed_id in range(1, BEDS - 1)]  # fmt: skip
    _insert(session, NightCount, "census_id bed_id stay_id found", counts)


def _insert(session: Session, table: Any, columns: str, rows: list[tuple[Any, ...]]) -> None:
    bulk.insert(session, table.__table__, columns.split(), rows)
