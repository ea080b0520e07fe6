"""The beds of the care centre (``centre.toml``): rooms, beds, stays in every state, leaves, waitlist, an account.

Everything is done by the services, in the order of time, as those who run the centre would have done it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from functools import partial
from typing import Any

from desk.db import Actor, Session
from desk.demo.timeline import Act, TimeLine
from desk.rules.accounts import Charge, Method, Unit, month_of
from desk.rules.assessment import MOST, Occasion
from desk.rules.beds import Condition, GenderRule, LeaveKind, LeftTo, StayKind, Urgency, arrives, bed_text, leaves
from desk.rules.times import at_local, local_date
from desk.services import accounts, assessments, beds
from desk.services.accounts import RateInput
from desk.services.assessments import AssessmentInput
from desk.services.beds import BedInput, EmergencyInput, LeaveInput, PlaceInput, RoomInput, StayInput, census, leaving
from desk.services.beds.waiting import wait_new

FURNISHED, FIRST, DESK, ARRIVES, LEAVES, CLEANED, EVENING, ROUND = (
    time(9), time(9, 30), time(10, 40), time(14, 20), time(9, 20), time(15), time(19, 30), time(22, 30),
)  # fmt: skip
OPENED = -38
"""The day on which the centre was entered; who lay there by then is written down on that day."""


@dataclass(slots=True)
class Centre:
    """Keys of what was made: beds by 203-2, stays by name."""

    line: TimeLine
    script: Mapping[str, Any]
    people: Mapping[str, int]
    who: Actor
    head: Actor
    beds: dict[str, int] = field(default_factory=dict)
    stays: dict[str, int] = field(default_factory=dict)

    @property
    def session(self) -> Session:
        return self.line.session

    def day(self, days: int) -> date:
        return self.line.day(days)

    def plan(self, days: int, hour: time, operation: str, act: Act, *, by_head: bool = False) -> None:
        """``act`` belongs to that moment."""
        self.line.plan(self.day(days), hour, self.head if by_head else self.who, operation, act)


def plan(line: TimeLine, *, script: Mapping[str, Any], people: Mapping[str, int], who: Actor, head: Actor) -> None:
    """Plan everything; ``who`` runs the centre under ``head``. ``people``: keys of the files by name."""
    centre = Centre(line, script, people, who, head)
    centre.plan(OPENED, FURNISHED, "beds.save_room", partial(_furnish, centre), by_head=True)
    for each in script["stay"]:
        _plan_stay(centre, each)
    for each in script["moves"]:
        centre.plan(each["on"], DESK, "beds.move", partial(_move, centre, each))
    for each in script["leave"]:
        _plan_leave(centre, each)
    for each in script["waiting"]:
        centre.plan(each["on"], DESK, "beds.wait", partial(_wait, centre, each))
    for each in script["assessed"]:
        centre.plan(each["on"], CLEANED, "assessments.complete", partial(_assess, centre, each))
    for each in script["closed"]:
        centre.plan(each["from"] - 1, CLEANED, "beds.close_bed", partial(_close, centre, each))
    centre.plan(script["emergency"]["on"], EVENING, "beds.admit_emergency", partial(_emergency, centre))
    centre.plan(-1, CLEANED, "accounts.save_rate", partial(_rates, centre), by_head=True)
    centre.plan(-1, time(16), "accounts.charge_month", partial(_charge, centre))
    centre.plan(-1, ROUND, "beds.take_round", partial(_round, centre))


def _furnish(centre: Centre) -> None:
    script, session = centre.script, centre.session
    for each in script["room"]:
        values = RoomInput(
            each["floor"], each["number"], each["kind"], gender_rule=GenderRule(each["rule"]), note=each.get("note", "")
        )
        room = beds.save_room(session, room_id=None, version=None, values=values)
        for number in range(1, each["beds"] + 1):
            text = bed_text(each["number"], str(number))
            has = {name: text in script[name] for name in ("oxygen", "rail", "window", "reserve")}
            of_bed = BedInput(str(number), **has)
            made = beds.save_bed(session, bed_id=None, room_id=room.room_id, version=None, values=of_bed)
            centre.beds[text] = made.bed_id


# Stays


def _plan_stay(centre: Centre, each: Mapping[str, Any]) -> None:
    first = each["from"]
    if each.get("came") and first <= OPENED:
        centre.plan(OPENED, FIRST, "beds.admit_now", partial(_take_over, centre, each))
        return
    centre.plan(each["booked"], DESK, "beds.book", partial(_book, centre, each))
    if not each.get("came"):
        return
    centre.plan(first, ARRIVES, "beds.admit", partial(_admit, centre, each))
    if each.get("ordered"):
        centre.plan(-1, DESK, "beds.order_discharge", partial(_order, centre, each))
    if "left" in each:
        gone = each.get("left_on", each["to"])
        centre.plan(gone, LEAVES, "beds.discharge", partial(_discharge, centre, each))
        if gone < -5:
            steps = (Condition.TO_INSPECT, Condition.USABLE)
            for hour, condition in zip((CLEANED, EVENING), steps, strict=True):
                centre.plan(gone, hour, "beds.set_condition", partial(_tidy, centre, each["bed"], condition))
        elif each.get("cleaned"):
            centre.plan(-1, CLEANED, "beds.set_condition", partial(_tidy, centre, each["bed"], Condition.TO_INSPECT))


def _values(centre: Centre, each: Mapping[str, Any]) -> StayInput:
    first, last = centre.day(each["from"]), centre.day(each["to"]) if "to" in each else None
    agreed = "agreement" in each
    return StayInput(
        centre.people[each["person"]],
        StayKind(each["kind"]),
        first,
        last,
        fall_risk=each.get("falls", False),
        diet=each.get("diet", ""),
        care_level=each.get("care", ""),
        risk_notice_on=first if agreed else None,
        agreement_number=each.get("agreement", ""),
        agreement_on=first if agreed else None,
        agreement_from=first if agreed else None,
        trial_until=last if each["kind"] == StayKind.TRIAL else None,
    )


def _place(centre: Centre, each: Mapping[str, Any]) -> PlaceInput:
    ends = leaves(centre.day(each["to"])) if "to" in each else None
    return PlaceInput(centre.beds[each["bed"]], arrives(centre.day(each["from"])), ends)


def _take_over(centre: Centre, each: Mapping[str, Any]) -> None:
    done = beds.admit_now(centre.session, values=_values(centre, each), place=_place(centre, each))
    centre.stays[each["person"]] = done.stay.stay_id


def _book(centre: Centre, each: Mapping[str, Any]) -> None:
    done = beds.book_new(centre.session, values=_values(centre, each), place=_place(centre, each))
    centre.stays[each["person"]] = done.stay.stay_id


def _admit(centre: Centre, each: Mapping[str, Any]) -> None:
    beds.admit(centre.session, stay_id=centre.stays[each["person"]], version=None)


def _order(centre: Centre, each: Mapping[str, Any]) -> None:
    key = centre.stays[each["person"]]
    beds.order_discharge(centre.session, stay_id=key, version=None, ends_at=leaves(centre.day(each["to"])))


def _discharge(centre: Centre, each: Mapping[str, Any]) -> None:
    key, left = centre.stays[each["person"]], LeftTo(each["left"])
    beds.discharge(centre.session, stay_id=key, version=None, left_to=left, text=each.get("said", ""))


def _tidy(centre: Centre, bed: str, condition: Condition) -> None:
    beds.set_condition(centre.session, bed_id=centre.beds[bed], version=None, condition=condition)


def _move(centre: Centre, each: Mapping[str, Any]) -> None:
    key, bed = centre.stays[each["person"]], centre.beds[each["bed"]]
    left = next(stay["bed"] for stay in centre.script["stay"] if stay["person"] == each["person"])
    beds.move(centre.session, stay_id=key, version=None, bed_id=bed, reason=each["reason"])
    for condition in (Condition.TO_INSPECT, Condition.USABLE):
        _tidy(centre, left, condition)


def _emergency(centre: Centre) -> None:
    each = centre.script["emergency"]
    values = EmergencyInput(
        each["person"], each["condition"], resident_id=centre.people[each["person"]], bed_id=centre.beds["305-3"]
    )
    centre.stays[each["person"]] = beds.admit_emergency(centre.session, values=values).stay.stay_id


def _close(centre: Centre, each: Mapping[str, Any]) -> None:
    begins, ends = at_local(centre.day(each["from"]), time(8)), at_local(centre.day(each["to"]), time(18))
    bed = centre.beds[each["bed"]]
    beds.close_bed(centre.session, bed_id=bed, starts_at=begins, ends_at=ends, note=each["note"])


# Leaves, waitlist, assessments, the round of the night


def _plan_leave(centre: Centre, each: Mapping[str, Any]) -> None:
    if each["on"] >= 0:
        centre.plan(-1, DESK, "beds.ask_leave", partial(_ask_leave, centre, each))
        return
    centre.plan(each["on"], DESK, "beds.leave_now", partial(_go, centre, each))
    if each.get("back"):
        centre.plan(each["to"], EVENING, "beds.come_back", partial(_come_back, centre, each))


def _leave(centre: Centre, each: Mapping[str, Any]) -> LeaveInput:
    goes = at_local(centre.day(each["on"]), time(9))
    due = at_local(centre.day(each["to"]), time(20)) if "to" in each else None
    return LeaveInput(LeaveKind(each["kind"]), goes, due, each["place"], taken_by=each["by"])


def _ask_leave(centre: Centre, each: Mapping[str, Any]) -> None:
    key, approved = centre.stays[each["person"]], each.get("approved", False)
    leaving.ask_leave(centre.session, stay_id=key, version=None, values=_leave(centre, each), approved=approved)


def _go(centre: Centre, each: Mapping[str, Any]) -> None:
    leaving.leave_now(
        centre.session, stay_id=centre.stays[each["person"]], version=None, values=_leave(centre, each)
    )  # fmt: skip


def _come_back(centre: Centre, each: Mapping[str, Any]) -> None:
    leaving.come_back(centre.session, stay_id=centre.stays[each["person"]], version=None)


def _wait(centre: Centre, each: Mapping[str, Any]) -> None:
    first = centre.day(each["from"])
    last = first + timedelta(days=each["nights"]) if "nights" in each else None
    values = StayInput(
        centre.people[each["person"]],
        StayKind(each["kind"]),
        first,
        last,
        {"kind": each["room"]} if "room" in each else {},
        Urgency(each["urgency"]),
        note=each.get("note", ""),
    )
    centre.stays[each["person"]] = wait_new(centre.session, values=values).stay.stay_id


def _assess(centre: Centre, each: Mapping[str, Any]) -> None:
    first, second = centre.script["assessors"]
    home = next(person for person in centre.script["person"] if person["name"] == each["person"])
    relation, name = home["contact"]
    values = AssessmentInput(
        Occasion.FIRST,
        centre.day(each["on"]),
        {item: int(most * each["part"] + 0.5) for item, most in MOST.items()},
        first_assessor=first,
        second_assessor=second,
        informant=name,
        informant_relation=relation,
        place="本人家中",
    )
    assessments.complete(
        centre.session, resident_id=centre.people[each["person"]], assessment_id=None, version=None, values=values
    )  # fmt: skip


def _round(centre: Centre) -> None:
    census.take_round(centre.session, night=centre.day(-1))


# Money


def _rates(centre: Centre) -> None:
    for each in centre.script["rate"]:
        values = RateInput(
            Charge(each["kind"]),
            each["amount"],
            Unit(each["unit"]),
            centre.day(-400),
            name=each["name"],
            room_kind=each.get("room", ""),
            care_level=each.get("care", ""),
            leave_percent=each.get("leave_percent", 100),
            leave_free_days=each.get("free", 0),
        )
        accounts.save_rate(centre.session, values=values)


def _charge(centre: Centre) -> None:
    """The month before this one is charged; some have paid it, and all who live here left a deposit."""
    session = centre.session
    month = month_of(month_of(local_date(session.now)) - timedelta(days=1))
    accounts.charge_month(session, month=month)
    deposit = next(each["amount"] for each in centre.script["rate"] if each["kind"] == Charge.DEPOSIT)
    for name in centre.script["deposits"]:
        accounts.take_deposit(session, stay_id=centre.stays[name], amount=deposit, method=Method.CASH)
    for stay_id, owed in _owed(centre):
        accounts.pay(session, stay_id=stay_id, amount=owed, method=Method.CODE)


def _owed(centre: Centre) -> Iterator[tuple[int, int]]:
    for name in centre.script["paid"]:
        stay_id = centre.stays[name]
        owed = accounts.account(centre.session, stay_id=stay_id).closing
        if owed > 0:
            yield stay_id, owed


__all__ = ["plan"]
