"""A care centre with services by reservation, for the tests of bookings.

午餐 daily 11:00–12:30, four places · 晚餐 daily 17:00–18:00, two · 助浴 on working days at 09:00, 10:00 and 14:00, two
rooms and three carers, with an assessment, a consent and, for 失能, two carers · 理发 10:00 with the carer who also
bathes · 洗衣 collected in the morning.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.db import Actor, Session
from desk.models.assessments import Assessment
from desk.models.bookings import BookingUse
from desk.models.care import CareResource, CareService, CareSitting, SittingResource
from desk.models.packages import PackageEntry, PackageGrant, PackageItem, ServicePackage
from desk.models.residents import Resident, ResidentConsent
from desk.rules.care import ResourceKind, ServiceKind
from desk.rules.permissions import Role
from desk.rules.times import at_local, local_date
from desk.services import bookings, care, packages
from desk.services.bookings import BookingInput, Refused
from tests.unit.care_house import add_person
from tests.unit.office import Office, set_up

PEOPLE = (
    ("沈桂芳", "female"), ("阮秀琴", "female"), ("金凤仙", "female"), ("何桂英", "female"),
    ("郭长林", "male"), ("方国梁", "male"), ("葛守田", "male"), ("葛云霞", "female"),
)  # fmt: skip
SINCE = date(2025, 1, 1)
ALL, WORKING = "1234567", "12345"


@dataclass
class Centre:
    """The centre; its clock stands at ``now`` until a test moves it. Sittings by 午餐, 助浴10 …"""

    office: Office
    now: datetime
    services: dict[str, int] = field(default_factory=dict)
    sittings: dict[str, int] = field(default_factory=dict)
    resources: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    packages: dict[str, int] = field(default_factory=dict)

    @property
    def today(self) -> date:
        return local_date(self.now)

    def act(self, work: Callable[..., Any], role: Role = Role.STATION_HEAD, **values: Any) -> Any:
        """``work(session, **values)`` in a transaction of its own."""
        return db.run(
            self.office.engine, lambda session: work(session, **values), actor=self.office.actors[role], now=self.now,
            operation="test",
        )  # fmt: skip

    def do(self, work: Callable[..., Any], file: Any, role: Role = Role.STATION_HEAD, **values: Any) -> Any:
        """An act on a booking as it was read."""
        return self.act(work, role, booking_id=file.booking_id, version=file.version, **values)

    def look(self, work: Callable[..., Any], role: Role = Role.STATION_HEAD, **values: Any) -> Any:
        with db.reading(self.office.engine, self.office.actors[role], now=self.now) as session:
            return work(session, **values)

    def passes(self, *, days: int = 0, hours: float = 0) -> None:
        self.now += timedelta(days=days, hours=hours)

    def day(self, number: int) -> date:
        return self.today + timedelta(days=number)

    def at(self, number: int, clock: int) -> datetime:
        """``clock`` o'clock, ``number`` days from today."""
        return at_local(self.day(number), time(clock))

    def wants(self, name: str, **more: Any) -> BookingInput:
        return BookingInput(self.people[name], **more)

    def time(self, sitting: str, day: int) -> dict[str, Any]:
        """A sitting ``day`` days from today, as the services ask for it."""
        return {"sitting_id": self.sittings[sitting], "day": self.day(day)}


def make_centre(engine: Engine, now: datetime, monkeypatch: Any) -> Centre:
    centre = Centre(set_up(engine, now, monkeypatch), now)
    head = centre.office.actors[Role.STATION_HEAD]
    centre.office.actors[Role.CARE_OPERATOR] = Actor(
        head.staff_id, "护理员", head.station_id, frozenset({Role.CARE_OPERATOR.value}), "二号窗口"
    )
    centre.act(_fill, centre=centre)
    return centre


def _fill(session: Session, centre: Centre) -> None:
    for kind, name in (
        (ResourceKind.ROOM, "1 号浴间"), (ResourceKind.ROOM, "2 号浴间"), (ResourceKind.CARER, "施小燕"),
        (ResourceKind.CARER, "何丽"), (ResourceKind.CARER, "吴芳"), (ResourceKind.CARER, "周师傅"),
    ):  # fmt: skip
        row = CareResource(station_id=session.actor.station_id, kind=kind.value, name=name)
        session.add(row)
        session.flush()
        centre.resources[name] = row.id
    bathing = ("1 号浴间", "2 号浴间", "施小燕", "何丽", "吴芳")
    rule = {"late_percent": 50, "late_counts": True, "missed_percent": 100, "missed_counts": True}
    meal = add_service(session, centre, "助餐", ServiceKind.MEAL, cutoff_days=0, cutoff_time=600, **rule)
    add_sitting(session, centre, meal, "午餐", 660, 750, ALL, 4)
    add_sitting(session, centre, meal, "晚餐", 1020, 1080, ALL, 2)
    bath = add_service(
        session, centre, "助浴", ServiceKind.BATH, cutoff_days=1, cutoff_time=960, carers=1, carers_disabled=2,
        needs_assessment=True, needs_consent=True, **rule,
    )  # fmt: skip
    for name, starts in (("助浴09", 540), ("助浴10", 600), ("助浴14", 840)):
        add_sitting(session, centre, bath, name, starts, starts + 40, WORKING, 2, bathing)
    hair = add_service(session, centre, "理发", ServiceKind.VISIT, cutoff_days=1, cutoff_time=960, carers=1)
    add_sitting(session, centre, hair, "理发10", 600, 660, WORKING, 1, ("吴芳",))
    wash = add_service(session, centre, "洗衣", ServiceKind.LAUNDRY, cutoff_days=0, cutoff_time=540)
    add_sitting(session, centre, wash, "洗衣09", 540, 660, WORKING, 20)
    for name, sex in PEOPLE:
        centre.people[name] = add_person(session, name, sex)
    session.get_one(Resident, centre.people["郭长林"]).self_care = "不能自理"
    for name in ("沈桂芳", "阮秀琴", "金凤仙", "郭长林"):
        may_bathe(session, centre, name, disabled=name == "郭长林")


def add_service(session: Session, centre: Centre, name: str, kind: ServiceKind, **more: Any) -> CareService:
    row = CareService(
        station_id=session.actor.station_id, code=name, kind=kind.value, name=name, unit="次", hue="teal",
        position=len(centre.services), **more,
    )  # fmt: skip
    session.add(row)
    session.flush()
    centre.services[name] = row.id
    return row


def add_sitting(
    session: Session, centre: Centre, service: CareService, name: str, starts: int, ends: int, weekdays: str,
    capacity: int, resources: tuple[str, ...] = (),
) -> None:  # fmt: skip
    row = CareSitting(
        service_id=service.id, name=name, starts=starts, ends=ends, weekdays=weekdays, on_holidays=weekdays == ALL,
        capacity=capacity, valid_from=SINCE,
        resources=[SittingResource(resource_id=centre.resources[each], position=n) for n, each in enumerate(resources)],
    )  # fmt: skip
    session.add(row)
    session.flush()
    centre.sittings[name] = row.id


def may_bathe(session: Session, centre: Centre, name: str, *, disabled: bool = False) -> None:
    """An assessment and a consent, as a bath asks for them."""
    today = local_date(session.now)
    session.add_all(
        [
            Assessment(
                station_id=session.actor.station_id, resident_id=centre.people[name], state="VALID", occasion="FIRST",
                assessed_on=today, scores={}, total=90, first_level="INTACT", adjustments={}, first_assessor="甲",
                final_level="COMPLETE" if disabled else "INTACT", second_assessor="乙",
                next_due=today + timedelta(days=180), written_at=session.now, written_by_id=session.actor.staff_id,
            ),
            ResidentConsent(
                resident_id=centre.people[name], kind="CONSENT", purpose="HEALTH", given_on=today, given_by="SELF",
                way="SIGNED", recorded_at=session.now, recorded_by_id=session.actor.staff_id,
            ),
        ]
    )  # fmt: skip


def grant(session: Session, *, centre: Centre, name: str, service: str, count: int, days: int = 30) -> int:
    """A package of ``count`` uses of one service, from today on."""
    station_id, today = session.actor.station_id, local_date(session.now)
    package = ServicePackage(
        station_id=station_id, code=f"{name}{service}{count}", name=f"{service}{count}次", valid_days=days, eligible={},
        items=[PackageItem(service_id=centre.services[service], count=count)],
    )  # fmt: skip
    session.add(package)
    session.flush()
    row = PackageGrant(
        station_id=station_id, resident_id=centre.people[name], package_id=package.id, granted_at=session.now,
        granted_by_id=session.actor.staff_id, valid_from=today, valid_until=today + timedelta(days=days), price=0,
    )  # fmt: skip
    session.add(row)
    session.flush()
    session.add(
        PackageEntry(
            station_id=station_id, grant_id=row.id, service_id=centre.services[service], nth=1, kind="GRANT",
            count=count, source="ISSUED", target="FREE", free=count, reserved=0, month=today.replace(day=1),
            booked_at=session.now, booked_by_id=session.actor.staff_id,
        )
    )  # fmt: skip
    return row.id


def booked(centre: Centre, name: str, sitting: str = "午餐", day: int = 1, **more: Any) -> Any:
    return centre.act(bookings.book, person=centre.wants(name, **more), **centre.time(sitting, day)).booking


def refusal(centre: Centre, name: str, sitting: str = "午餐", day: int = 1, **more: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        booked(centre, name, sitting, day, **more)
    return caught.value


def keys(refused: Refused) -> list[tuple[str, bool]]:
    return [(each.key, each.warning) for each in refused.problems]


def cell(centre: Centre, sitting: str, day: int) -> Any:
    week = centre.look(care.board, first=centre.today)
    rows = {row[0].sitting_id: row for row in week.cells}
    return rows[centre.sittings[sitting]][day]


def file(centre: Centre, booking: Any) -> Any:
    return centre.look(bookings.booking, booking_id=booking.booking_id)


def uses(centre: Centre) -> list[tuple[int, str]]:
    """Live uses as (booking, name)."""

    def read(session: Session) -> list[tuple[int, str]]:
        query = select(BookingUse.booking_id, CareResource.name).join(
            CareResource, CareResource.id == BookingUse.resource_id
        )
        return sorted(session.execute(query.where(BookingUse.live)).tuples())

    found: list[tuple[int, str]] = centre.look(read)
    return found


def left(centre: Centre, name: str) -> tuple[int, int, int]:
    """Free, reserved and used."""
    (row,) = centre.look(packages.left, resident_id=centre.people[name], day=centre.today)
    return row.free, row.reserved, row.used
