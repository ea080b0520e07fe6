"""The gate of a bath: what is measured, what fails, who may override it, and the record of the bath."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import db
from desk.db import Session
from desk.errors import DeskError, Forbidden, Rejected
from desk.models.assessments import Assessment
from desk.models.care import CareResource, CareService
from desk.models.residents import Resident, ResidentConsent
from desk.rules.baths import (
    POSSIBLE,
    After,
    BathWay,
    Failure,
    Known,
    Measured,
    Thresholds,
    judge,
    plausible_text,
    sound,
)
from desk.rules.care import BookingState
from desk.rules.permissions import Role
from desk.services import baths, bookings
from desk.services.baths import BathInput, Gate
from desk.services.bookings import BookingInput
from tests.unit.standing_centre import Standing
from tests.unit.whole_file import street

SOUND = Measured(130, 80, 365, True, True, False, 120, 250, 400, 1)
READY = Known(assessed=True, consented=True, carers_needed=1)
LIMITS = Thresholds()


def test_what_is_sound_passes() -> None:
    assert judge(SOUND, READY, LIMITS) == ()


@pytest.mark.parametrize(
    ("changed", "failure"),
    [
        ({"systolic": 161}, Failure.PRESSURE_HIGH),
        ({"diastolic": 101}, Failure.PRESSURE_HIGH),
        ({"systolic": 89}, Failure.PRESSURE_LOW),
        ({"diastolic": 59}, Failure.PRESSURE_LOW),
        ({"temperature": 374}, Failure.FEVER),
        ({"temperature": 349}, Failure.COLD),
        ({"skin_sound": False}, Failure.SKIN),
        ({"conscious": False}, Failure.UNCONSCIOUS),
        ({"fasting": True}, Failure.FASTING),
        ({"meal_minutes": 59}, Failure.JUST_EATEN),
        ({"room_temperature": 239}, Failure.ROOM_COLD),
        ({"room_temperature": 261}, Failure.ROOM_HOT),
        ({"water_temperature": 379}, Failure.WATER_COLD),
        ({"water_temperature": 421}, Failure.WATER_HOT),
        ({"carers": 0}, Failure.ALONE),
    ],
)
def test_each_threshold_fails_by_itself(changed: dict[str, int], failure: Failure) -> None:
    assert judge(replace(SOUND, **changed), READY, LIMITS) == (failure,)


def test_what_is_not_on_file_fails() -> None:
    known = Known(assessed=False, consented=False, carers_needed=2)
    assert judge(SOUND, known, LIMITS) == (Failure.ASSESSMENT, Failure.CONSENT, Failure.ALONE)


@given(st.integers(*POSSIBLE["systolic"]), st.integers(*POSSIBLE["diastolic"]))
def test_pressure_passes_only_within_both_bounds(systolic: int, diastolic: int) -> None:
    failed = judge(replace(SOUND, systolic=systolic, diastolic=diastolic), READY, LIMITS)
    assert (not failed) == (90 <= systolic <= 160 and 60 <= diastolic <= 100)


class Bathroom(Standing):
    """Somebody has booked the bath at ten."""

    resident: int
    booking: int
    carers: tuple[int, int]
    values: BathInput

    def open(self) -> None:
        self.furnish()
        who = self.add("俞志清").resident_id

        def work(session: Session) -> None:
            head = self.actors[Role.STATION_HEAD]
            service = session.get_one(CareService, session.query(CareService.id).filter_by(code="B").scalar())
            service.needs_assessment = service.needs_consent = True
            service.carers_disabled = 2
            second = CareResource(station_id=head.station_id, kind="CARER", name="何丽")
            session.add(second)
            session.flush()
            first = session.query(CareResource.id).filter_by(kind="CARER", name="CARER").scalar()
            self.carers = (first, second.id)
            session.add(
                Assessment(
                    station_id=head.station_id, resident_id=who, state="VALID", occasion="FIRST",
                    assessed_on=date(2026, 1, 5), scores={}, total=90, first_level="INTACT", final_level="INTACT",
                    adjustments={}, first_assessor="甲", second_assessor="乙", next_due=date(2026, 7, 5),
                    written_at=session.now, written_by_id=head.staff_id,
                )
            )  # fmt: skip
            session.add(
                ResidentConsent(
                    resident_id=who, kind="CONSENT", purpose="HEALTH", given_on=date(2026, 1, 5), way="SIGNED",
                    recorded_at=session.now, recorded_by_id=head.staff_id,
                )
            )  # fmt: skip

        self.system(work)
        self.resident = who
        day = date(2026, 1, 9)
        person = BookingInput(who)
        done = self.act(bookings.book, person=person, sitting_id=self.bath, day=day)
        self.booking = done.booking.booking_id
        self.values = BathInput(130, 80, 365, True, True, False, 250, 400, (self.carers[0],), meal_minutes=120)

    def then(self, verb: Any, role: Role = Role.CARE_OPERATOR, *, minutes: int = 0, **values: Any) -> Any:
        """``verb`` on the day of the bath."""
        days = (date(2026, 1, 9) - (self.now + timedelta(hours=8)).date()).days
        return self.act(verb, role, days=days, minutes=minutes, booking_id=self.booking, **values)

    def gate(self, role: Role = Role.CARE_OPERATOR) -> Gate:
        found: Gate = self.act(baths.gate, role, booking_id=self.booking)
        return found


@pytest.fixture
def room(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bathroom]:
    engine = db.open_engine(sqlite_url)
    made = street(engine, now, monkeypatch)
    head = made.actors[Role.STATION_HEAD]
    carer = replace(head, name="护理员", roles=frozenset({Role.CARE_OPERATOR.value}))
    found = Bathroom(made.engine, made.now, made.actors | {Role.CARE_OPERATOR: carer})
    found.open()
    yield found
    engine.dispose()


def test_a_bath_from_the_gate_to_the_count(room: Bathroom) -> None:
    before = room.gate()
    assert before.record is None
    assert before.known == Known(assessed=True, consented=True, carers_needed=1)
    assert [each.booked for each in before.carers] == [True, False]
    measured = room.then(baths.measure, version=None, values=room.values)
    record = measured.gate.record
    assert record is not None
    assert record.failed == ()
    begun = room.then(baths.begin, version=record.version, minutes=1)
    assert begun.gate.booking.state is BookingState.IN_PREPARATION
    assert begun.gate.record is not None
    over = room.then(
        baths.finish, version=begun.gate.record.version, minutes=21, course={"way": "SHOWER"}, note="怕冷，先暖房"
    )
    assert over.gate.booking.state is BookingState.FULFILLED
    assert over.followed == ()
    assert over.gate.booking.facts["note"] == "怕冷，先暖房"


def test_a_bath_that_took_too_long_is_told(room: Bathroom) -> None:
    record = room.then(baths.measure, version=None, values=room.values).gate.record
    assert record is not None
    begun = room.then(baths.begin, version=record.version).gate.record
    assert begun is not None
    over = room.then(baths.finish, version=begun.version, minutes=31, course={})
    assert any("31" in text for text in over.followed)


def test_a_failed_gate_blocks_and_an_override_is_named(room: Bathroom) -> None:
    values = replace(room.values, systolic=170)
    record = room.then(baths.measure, version=None, values=values).gate.record
    assert record is not None
    assert record.failed == (Failure.PRESSURE_HIGH,)
    with pytest.raises(Forbidden):
        room.then(baths.begin, version=record.version, reason="家属在场")
    with pytest.raises(Rejected) as rejected:
        room.then(baths.begin, Role.STATION_HEAD, version=record.version, reason=" ")
    assert rejected.value.fields.keys() == {"reason"}
    begun = room.then(baths.begin, Role.STATION_HEAD, version=record.version, reason="医生同意擦浴").gate.record
    assert begun is not None
    assert begun.overridden_by
    assert begun.override_reason == "医生同意擦浴"
    assert begun.started_at is not None


def test_what_changed_on_file_since_the_gate_counts(room: Bathroom) -> None:
    """失能 since the morning: now two must be there."""
    record = room.then(baths.measure, version=None, values=room.values).gate.record
    assert record is not None

    def disabled(session: Session) -> None:
        session.get_one(Resident, room.resident).self_care = "失能"
        for row in session.query(Assessment):
            row.final_level = "COMPLETE"

    room.system(disabled)
    with pytest.raises(Forbidden):
        room.then(baths.begin, version=record.version)
    again = room.then(baths.measure, version=record.version, values=replace(room.values, carers=room.carers))
    assert again.gate.record is not None
    assert again.gate.record.failed == ()


def test_nobody_goes_past_the_gate(room: Bathroom) -> None:
    file = room.gate().booking
    with pytest.raises(DeskError, match="not been recorded"):
        room.then(bookings.fulfil, version=file.version)
    with pytest.raises(DeskError):
        room.then(baths.begin, version=None)


def test_it_is_measured_on_the_day_itself(room: Bathroom) -> None:
    with pytest.raises(DeskError, match="on the day"):
        room.act(baths.measure, Role.CARE_OPERATOR, booking_id=room.booking, version=None, values=room.values)


def test_what_no_instrument_shows_is_refused_by_field(room: Bathroom) -> None:
    values = replace(room.values, systolic=20, temperature=500, carers=())
    with pytest.raises(Rejected) as rejected:
        room.then(baths.measure, version=None, values=values)
    assert rejected.value.fields.keys() == {"systolic", "temperature", "carers", "diastolic"}
    assert room.gate().record is None


def test_clerks_do_not_see_the_gate(room: Bathroom) -> None:
    with pytest.raises(Forbidden):
        room.gate(Role.CLERK)


def test_a_begin_that_was_taken_back_is_done_again(room: Bathroom) -> None:
    record = room.then(baths.measure, version=None, values=room.values).gate.record
    assert record is not None
    begun = room.then(baths.begin, version=record.version)
    assert begun.step_id is not None
    room.act(bookings.undo, Role.CARE_OPERATOR, days=2, step_id=begun.step_id)
    back = room.gate()
    assert back.booking.state is BookingState.BOOKED
    assert back.record is not None
    again = room.then(baths.measure, version=back.record.version, values=room.values, minutes=5).gate.record
    assert again is not None
    assert room.then(baths.begin, version=again.version, minutes=6).gate.booking.state is BookingState.IN_PREPARATION


def test_thresholds_are_the_stations(room: Bathroom) -> None:
    with pytest.raises(Forbidden):
        room.act(baths.set_thresholds, limits=LIMITS)
    with pytest.raises(Rejected) as rejected:
        room.act(baths.set_thresholds, Role.STATION_HEAD, limits=replace(LIMITS, systolic_high=80))
    assert rejected.value.fields.keys() == {"systolic_high"}
    with pytest.raises(Rejected) as rejected:
        room.act(baths.set_thresholds, Role.STATION_HEAD, limits=replace(LIMITS, temperature_high=500, minutes=1))
    assert rejected.value.fields["temperature_high"].endswith("36.5 to 38.5.")
    assert rejected.value.fields["minutes"].endswith("5 to 90.")
    room.act(baths.set_thresholds, Role.STATION_HEAD, limits=replace(LIMITS, systolic_high=140))
    measured = room.then(baths.measure, version=None, values=replace(room.values, systolic=150)).gate.record
    assert measured is not None
    assert measured.failed == (Failure.PRESSURE_HIGH,)


def test_what_was_taken_back_is_done_anew(room: Bathroom) -> None:
    file = room.gate().booking
    fetched = room.then(bookings.prepare, version=file.version)
    record = room.then(baths.measure, version=None, values=room.values).gate.record
    begun = room.then(baths.begin, version=record.version)
    assert begun.gate.is_running
    assert begun.gate.booking.bathing_since == begun.gate.record.started_at
    with pytest.raises(Rejected) as rejected:
        room.then(baths.finish, version=begun.gate.record.version, course={"after": After.UNWELL})
    assert rejected.value.fields.keys() == {"note"}
    course = {"way": BathWay.TUB, "after": After.WELL}
    over = room.then(baths.finish, version=begun.gate.record.version, minutes=20, course=course)
    assert over.gate.record.course == course
    room.act(bookings.undo, Role.CARE_OPERATOR, days=2, minutes=21, step_id=over.step_id)
    again = room.gate()
    assert again.is_running
    assert again.record.course == {}
    room.act(bookings.undo, Role.CARE_OPERATOR, days=2, minutes=22, step_id=fetched.step_id)
    assert room.gate().record.started_at is None
    assert room.gate().overriders == ("李站",)


def test_while_nothing_is_measured_nothing_speaks_against_it() -> None:
    assert judge(sound(READY, LIMITS), READY, LIMITS) == ()
    assert plausible_text("temperature").endswith("33 to 43.")
