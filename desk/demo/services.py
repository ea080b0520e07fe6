"""The services of the care centre (``services.toml``): prices, packages, what is booked one by one, what is done each
day, and what happens to those who eat there. The meals themselves are in :mod:`desk.demo.canteen`.

Everything is done by the services, in the order of time; standing plans alone are put in in bulk, as an import does it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from functools import partial
from itertools import islice
from random import Random
from typing import Any

from sqlalchemy import select, update

from desk import bulk
from desk.db import Actor, Session
from desk.demo import bathing, canteen
from desk.demo.timeline import TimeLine
from desk.models.bookings import Booking, BookingStep
from desk.models.care import CareService, CareSlot
from desk.models.stations import Station
from desk.rules.accounts import Method
from desk.rules.assessment import MOST, Occasion
from desk.rules.care import FROM, BookingState, ServiceKind, Verb, Way
from desk.rules.care_catalogue import ResourceSpec
from desk.rules.consents import ConsentKind, Purpose
from desk.rules.eligibility import Conditions
from desk.rules.life import LifeEvent
from desk.services import assessments, bookings, care, fees, packages, residents
from desk.services.assessments import AssessmentInput
from desk.services.bookings import BookingInput
from desk.services.care import Timetable, timetable
from desk.services.care_setup import save_resource
from desk.services.fees import PriceInput, SubsidyInput
from desk.services.packages import catalogue
from desk.services.residents import ConsentInput, EventInput

OPENED = -38
"""The day on which the services were set up."""

LOOKS_BACK, LOOKS_AHEAD = -35, 21
"""Between these days the script counts the days on which something is open."""

SET_UP, MORNING, EXTRA, DESK, LATER, NOON, PAID, EVENING, CLOSED = (
    time(9, 40), time(8, 40), time(9, 36), time(10, 30), time(11, 15), time(12, 40), time(12, 50), time(18, 10),
    time(19, 5),
)  # fmt: skip
PAYS = 6
"""So many of those who were served pay at once; every third one by telephone."""

ABSENT = 11
"""Of so many portions of lunch nobody comes for one; who it is changes from day to day."""


@dataclass(slots=True)
class House:
    """What the acts of the script need: services by code, keys of residents by name, the days that are open."""

    line: TimeLine
    script: Mapping[str, Any]
    people: Mapping[str, int]
    who: Actor
    head: Actor
    carers: Mapping[str, Actor]
    chance: Random
    services: dict[str, care.ServiceRow] = field(default_factory=dict)
    plan: Timetable | None = None

    @property
    def session(self) -> Session:
        return self.line.session

    def sitting(self, code: str, each: Mapping[str, Any]) -> care.SittingRow:
        """The time of a service that the script means: by its name, by when it begins, or the only one."""
        begins = canteen.minutes(each["at"]) if "at" in each else None
        for row in self.services[code].sittings:
            if each.get("sitting") in (None, row.name) and begins in (None, row.starts):
                return row
        raise KeyError(code)

    def open_day(self, sitting: care.SittingRow, place: int) -> date:
        """The day number ``place`` of those on which it is open: 0 is today, or the first one after."""
        assert self.plan is not None
        days = [self.line.day(days) for days in range(LOOKS_BACK, LOOKS_AHEAD)]
        held = [day for day in days if self.plan.judge(sitting, day).open]
        past = sum(day < self.line.today for day in held)
        return held[past + place]

    def booked_on(self, day: date) -> date:
        """When somebody books for ``day``: two days before, and by yesterday at the latest."""
        return min(day - timedelta(days=2), self.line.day(-1))


def plan(house: House) -> None:
    """Plan everything; what depends on the shipped services is planned once they are there."""
    house.line.plan(house.line.day(OPENED), SET_UP, house.head, "care.ship", partial(_set_up, house))


def _set_up(house: House) -> None:
    session = house.session
    care.ship(session)
    _name_carers(house)
    house.services = {row.code: row for row in care.services(session)}
    house.plan = timetable(session, house.line.day(LOOKS_BACK), house.line.day(LOOKS_AHEAD))
    _prices(house)
    _packages(house)
    line, script = house.line, house.script
    for each in script["assessed"]:
        line.plan(line.day(OPENED + 2), DESK, house.who, "assessments.complete", partial(_assess, house, each))
    line.plan(line.day(OPENED + 2), LATER, house.who, "residents.give", partial(_consents, house))
    for each in script["grant"]:
        line.plan(line.day(each["on"]), DESK, house.who, "packages.grant", partial(_grant, house, each))
    since = begins(line.today)
    hall = canteen.Canteen(
        line, script, house.people, house.who, {row.name: row.sitting_id for row in house.services["meal"].sittings},
        house.chance,
    )  # fmt: skip
    canteen.plan(hall, since)
    _plan_standing(house, [eater.resident_id for eater in hall.eaters if not eater.route])
    for each in script["single"]:
        _plan_single(house, each)
    for each in script["line"]:
        sitting = house.sitting(each["service"], each)
        day = house.open_day(sitting, each["open"])
        wait = partial(
            bookings.wait, session, person=BookingInput(house.people[each["person"]], insist=True),
            sitting_id=sitting.sitting_id, day=day,
        )  # fmt: skip
        line.plan(house.booked_on(day), LATER, house.who, "bookings.wait", wait)
    line.plan(line.today, EXTRA, house.who, "bookings.book", partial(_book_extra, house))
    bathing.plan(house)
    _plan_days(house, since)
    _plan_lives(house, hall.eaters)


def begins(today: date) -> date:
    """The first day of the meals: Monday of this week, and yesterday at the latest."""
    return min(today - timedelta(days=today.weekday()), today - timedelta(days=1))


# What is set up


def _name_carers(house: House) -> None:
    for row in care.resources(house.session):
        for each in house.script["carers"]:
            if each["of"] == row.name:
                values = ResourceSpec(row.kind, each["name"], row.hours)
                save_resource(
                    house.session, resource_id=row.resource_id, version=row.version, values=values,
                    staff_id=house.carers[each["account"]].staff_id,
                )  # fmt: skip


def _prices(house: House) -> None:
    first = house.line.day(OPENED)
    for each in house.script["price"]:
        sitting = house.sitting(each["service"], each).sitting_id if "sitting" in each else None
        since = house.line.day(each["since"]) if "since" in each else first
        values = PriceInput(house.services[each["service"]].service_id, each["amount"], since, sitting_id=sitting)
        fees.save_price(house.session, values=values)
    for each in house.script["subsidy"]:
        who = Conditions(each.get("min_age"), tuple(each.get("tags", ())))
        key = house.services[each["service"]].service_id
        values_ = SubsidyInput(key, each["name"], each["payer"], first, amount=each["amount"], conditions=who)
        fees.save_subsidy(house.session, values=values_)


def _packages(house: House) -> None:
    said = {each["code"]: each for each in house.script["package"]}
    for row in catalogue.packages(house.session):
        each = said[row.code]
        spec = row.spec
        values = type(spec)(
            spec.name, spec.valid_days, spec.description, each["price"], spec.conditions, each.get("trial_days"),
            each.get("trial_uses"),
        )  # fmt: skip
        catalogue.save_package(
            house.session, package_id=row.package_id, version=row.version, values=values, counts=dict(row.counts)
        )  # fmt: skip


def _grant(house: House, each: Mapping[str, Any]) -> None:
    key = next(row.package_id for row in catalogue.packages(house.session) if row.code == each["package"])
    packages.grant(
        house.session, resident_id=house.people[each["person"]], package_id=key, on_trial=each.get("trial", False)
    )


def _assess(house: House, each: Mapping[str, Any]) -> None:
    first, second = house.script["assessors"]
    scores = {item: int(most * each["part"] + 0.5) for item, most in MOST.items()}
    values = AssessmentInput(
        Occasion.FIRST, house.line.day(OPENED + 2), scores, first_assessor=first, second_assessor=second,
        informant=each["person"], informant_relation="本人", place="养老服务中心",
    )  # fmt: skip
    key = house.people[each["person"]]
    assessments.complete(house.session, resident_id=key, assessment_id=None, version=None, values=values)


def _consents(house: House) -> None:
    given = ConsentInput(ConsentKind.CONSENT, Purpose.HEALTH, house.line.day(OPENED + 2))
    for name in house.script["consented"]:
        residents.give(house.session, resident_id=house.people[name], values=given)


# What is booked


def _plan_standing(house: House, others: list[int]) -> None:
    """Weekly bookings of other services; ``others`` are dealt out where the script names nobody."""
    line = house.line
    for each in house.script["standing"]:
        since = max(line.day(each["since"]), begins(line.today))
        key = house.sitting(each["service"], each).sitting_id
        rows = []
        pool = iter(house.chance.sample(others, len(others)))
        for weekdays, who in each["weeks"]:
            chosen = list(islice(pool, who)) if isinstance(who, int) else [house.people[name] for name in who]
            rows += [(person, key, weekdays, False, since, 1, house.services[each["service"]].at_home, since)
                     for person in chosen]  # fmt: skip
        put_in = partial(canteen.put_in_plans, house.session, rows)
        line.plan(line.day(canteen.ENTERED), LATER, house.who, "bookings.save_plan", put_in)


def _plan_single(house: House, each: Mapping[str, Any]) -> None:
    sitting = house.sitting(each["service"], each)
    day = house.open_day(sitting, each["open"])
    at_home = house.services[each["service"]].at_home
    for name in each["people"]:
        person = BookingInput(house.people[name], at_home=at_home, wish=each.get("wish", ""), insist=True)
        book = partial(bookings.book, house.session, person=person, sitting_id=sitting.sitting_id, day=day)
        house.line.plan(house.booked_on(day), DESK, house.who, "bookings.book", book)


def _book_extra(house: House) -> None:
    said = house.script["extra"]
    person, lunch = BookingInput(house.people[said["person"]], insist=True), house.sitting("meal", {"sitting": "午餐"})
    bookings.book(
        house.session, person=person, sitting_id=lunch.sitting_id, day=house.line.today, way=Way.PHONE,
        reason=said["reason"],
    )  # fmt: skip


# What is done each day


def _plan_days(house: House, since: date) -> None:
    line = house.line
    for days in range((line.today - line.day(LOOKS_BACK)).days + 1):
        day = line.day(LOOKS_BACK + days)
        for clock in (NOON, EVENING):
            line.plan(day, clock, house.who, "bookings.fulfil", partial(_finish, house, day))
        if day >= since:
            line.plan(day, PAID, house.who, "fees.pay", partial(_take_money, house, day))
    line.plan(line.day(-1), CLOSED, house.who, "fees.close_day", partial(_close, house, line.day(-1)))


def _finish(house: House, day: date) -> None:
    """Whatever is over was done; for a few portions nobody came. Baths and bags have records of their own."""
    query = (
        select(Booking.id, Booking.version, Booking.grant_id, Booking.service_id, CareSlot.sitting_id)
        .join(CareSlot, CareSlot.id == Booking.slot_id)
        .join(CareService, CareService.id == Booking.service_id)
        .where(Booking.day == day, CareSlot.ends_at <= house.session.now)
        .where(Booking.state.in_([state.value for state in FROM[Verb.FULFIL]]))
        .where(CareService.kind.not_in([ServiceKind.BATH.value, ServiceKind.LAUNDRY.value]))
        .order_by(CareService.position, Booking.id)
    )
    over = house.session.execute(query).tuples().all()
    free = {place for place in {row[3:] for row in over} if fees.price_of(house.session, *place, day) is None}
    gratis = [row[0] for row in over if row[2] is None and row[3:] in free]
    put_down_gratis(house.session, gratis)
    paid = [row[:2] for row in over if row[0] not in gratis]
    missed = paid[day.toordinal() % ABSENT :: 4 * ABSENT]
    bookings.finish_many(house.session, bookings=[each for each in paid if each not in missed], came=True)
    bookings.finish_many(house.session, bookings=missed, came=False)


def put_down_gratis(session: Session, keys: list[int]) -> None:
    """What costs nothing was done; it leaves no line in any ledger, and so goes in at once: one record for all."""
    if not keys:
        return
    done = BookingState.FULFILLED.value
    session.execute(
        update(Booking).where(Booking.id.in_(keys)).values(state=done, version=Booking.version + 1)
        .execution_options(synchronize_session="fetch")
    )  # fmt: skip
    same = {
        "verb": Verb.FULFIL.value, "at": session.now, "by_id": session.actor.staff_id, "state": done, "text": None,
        "after_cut_off": False, "facts": {},
    }  # fmt: skip
    bulk.insert(session, BookingStep.__table__, ("booking_id",), [(key,) for key in keys], same)
    session.note("change", Station.SUBJECT, session.actor.station_id, {"bookings": [None, len(keys)]})


def _take_money(house: House, day: date) -> None:
    query = select(Booking.resident_id).join(CareSlot, CareSlot.id == Booking.slot_id)
    lunch = house.sitting("meal", {"sitting": "午餐"}).sitting_id
    query = query.where(Booking.day == day, CareSlot.sitting_id == lunch, Booking.state == "FULFILLED")
    place = day.toordinal() % ABSENT
    eaters = house.session.scalars(query.order_by(Booking.seat)).all()[place::ABSENT][:PAYS]
    for number, key in enumerate(eaters, start=1):
        owed = fees.account(house.session, resident_id=key or 0).closing
        if owed > 0:
            method = Method.CASH if number % 3 else Method.CODE
            fees.pay(house.session, resident_id=key or 0, amount=owed, method=method)


def _close(house: House, day: date) -> None:
    fees.close_day(house.session, day=day, counted=fees.till(house.session, day=day).expected)


# What happens to somebody


def _plan_lives(house: House, eaters: Iterable[canteen.Eater]) -> None:
    line, script = house.line, house.script
    *_, ill, dead = eaters
    death, hospital, pause = script["death"], script["hospital"], script["pause"]
    events = (
        (dead, death["on"], EventInput(LifeEvent.DEATH, line.day(death["since"]), note=death["note"])),
        (ill, hospital["since"], EventInput(LifeEvent.HOSPITAL, line.day(hospital["since"]), place=hospital["place"])),
    )
    for eater, on, values in events:
        record = partial(
            residents.record_event, house.session, resident_id=eater.resident_id, version=None, values=values
        )  # fmt: skip
        line.plan(line.day(on), MORNING, house.head, "residents.record_event", record)
    rest = partial(
        bookings.pause, house.session, resident_id=house.people[pause["person"]], plan_id=None,
        since=line.day(pause["from"]), until=line.day(pause["until"]), reason=pause["reason"],
    )  # fmt: skip
    line.plan(line.day(-1), LATER, house.who, "bookings.pause", rest)


__all__ = ["House", "plan"]
