"""Admission (入住): of who booked, of who comes unannounced, and in an emergency."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.beds import BedStay
from desk.models.residents import Resident
from desk.rules.beds import CHECK_OUT, Condition, Phase, StayKind, StayState, StayVerb, Urgency
from desk.rules.identity import Sex
from desk.rules.permissions import Permission
from desk.rules.placing import Ask, Place, Plan, is_free
from desk.rules.times import at_local, local_date, moment_text
from desk.services import residents, settings
from desk.services.acting import require
from desk.services.beds.booking import laid_out, new_stay, put_down, released
from desk.services.beds.placing import judge, whole_plan
from desk.services.beds.rows import Done, EmergencyInput, PlaceInput, StayInput
from desk.services.beds.segments import Layout, Piece, asks_of, lay, layout, lock_beds, pieces_of
from desk.services.beds.steps import Change, begin, finish
from desk.words import translate


def admit(session: Session, *, stay_id: int, version: int | None, at: datetime | None = None) -> Done:
    """Who booked has come, now or at an earlier moment. Meals and knocks rest from that day.

    Raises Rejected ``at``, and Refused when the bed is still taken or not usable.
    """
    stay, change = begin(session, StayVerb.ADMIT, stay_id, version)
    arrived, pieces = at or session.now, pieces_of(stay)
    first = replace(pieces[0], starts_at=arrived, phase=Phase.CURRENT)
    if first.ends_at is not None and first.ends_at <= arrived:
        words = translate("beds", "The booked time is over. Enter other dates first.")
        raise Rejected({"at": words})
    wanted = released(session, layout(stay, (first, *pieces[1:])), release=False)
    return _arrive(change, wanted, StayVerb.ADMIT, arrived)


def admit_now(session: Session, *, values: StayInput, place: PlaceInput) -> Done:
    """Somebody comes who had not booked; ``place.starts_at`` is the arrival. Raises Rejected by field, Refused."""
    require(session, Permission.CARE_WRITE)
    if place.ends_at is not None and place.ends_at <= max(place.starts_at, session.now):
        raise Rejected({"ends_at": translate("beds", "The end must come after the beginning, and after now.")})
    change = Change(session)
    stay = new_stay(change, values, StayState.REQUESTED)
    wanted = laid_out(session, stay, place, Phase.CURRENT)
    return _arrive(change, wanted, StayVerb.ADMIT, place.starts_at, release=place.release)


def admit_emergency(session: Session, *, values: EmergencyInput) -> Done:
    """Name and condition, and a bed: what else there is to know is completed by a deadline.

    Opens a file without papers when none is known. Without ``bed_id`` the first usable bed of the emergency reserve is
    taken, then any, the one that is free for longest. Raises Rejected (``name``, ``condition``, ``bed_id``), Refused.
    """
    require(session, Permission.CARE_WRITE)
    if not values.condition.strip():
        raise Rejected({"condition": translate("beds", "Please say in a word what the person's condition is.")})
    change = Change(session)
    person_id = values.resident_id if values.resident_id is not None else _open_file(session, values)
    today = local_date(session.now)
    known = StayInput(
        person_id, StayKind.EMERGENCY, today, urgency=Urgency.AT_ONCE, condition_note=values.condition
    )  # fmt: skip
    stay = new_stay(change, known, StayState.REQUESTED)
    hours = settings.read(session).emergency_complete_hours
    stay.complete_by = session.now + timedelta(hours=hours)
    bed_id, ends_at = _emergency_bed(session, stay, values.bed_id)
    if ends_at is not None:
        stay.wanted_until = local_date(ends_at)
        words = translate("beds", "The bed is free up to {moment}.", moment=moment_text(ends_at))
        change.followed.append(words)
    lock_beds(session, (bed_id,))
    wanted = Layout(stay, (Piece(bed_id, session.now, ends_at, Phase.CURRENT),), None)
    return _arrive(change, wanted, StayVerb.ADMIT_EMERGENCY, session.now)


def complete(session: Session, *, stay_id: int, version: int | None, values: StayInput) -> Done:
    """What an emergency admission left out is there now. Raises Rejected by field, DeskError when nothing was."""
    stay, change = begin(session, StayVerb.COMPLETE, stay_id, version)
    if stay.complete_by is None or stay.completed_at is not None:
        raise DeskError(translate("beds", "Nothing is missing of this stay."))
    if values.resident_id != stay.resident_id:
        raise Rejected({"resident_id": translate("beds", "A stay stays with its resident.")})
    put_down(stay, values)
    stay.completed_at = session.now
    return finish(change, stay, StayVerb.COMPLETE)


def _arrive(change: Change, wanted: Layout, verb: StayVerb, at: datetime, *, release: bool = False) -> Done:
    session, stay = change.session, wanted.stay
    if at > session.now:
        raise Rejected({"at": translate("beds", "An arrival can't lie ahead. Book the bed instead.")})
    asks = asks_of(session, wanted, release=release, lying=True)
    judge(session, asks)
    stay.state, stay.admitted_at, stay.hold_until = StayState.ADMITTED.value, at, None
    change.rest(stay.resident_id, local_date(at))
    lay(change, [wanted], asks)
    return finish(change, stay, verb, facts={"bed_id": wanted.pieces[0].bed_id})


def _open_file(session: Session, values: EmergencyInput) -> int:
    if not values.name.strip():
        raise Rejected({"name": translate("beds", "Please give the person a name, if only a provisional one.")})
    form = residents.ResidentInput(name=values.name, sex=values.sex)
    return residents.save(session, resident_id=None, version=None, values=form).resident_id


def _emergency_bed(session: Session, stay: BedStay, bed_id: int | None) -> tuple[int, datetime | None]:
    """A bed that somebody can lie in at once, and until when it is free; None: open.

    When there is none the first bed of the reserve is asked for, so that the refusal says who lies there.
    """
    person = session.get_one(Resident, stay.resident_id)
    plan = whole_plan(session, session.now)
    asked = Ask(
        0, session.now, None, person.id, person.name, person.sex or Sex.UNKNOWN, person.household_id,
        release=True, lying=True, free_of=frozenset({stay.id}),
    )  # fmt: skip
    beds = [place for place in plan.places.values() if bed_id in (None, place.bed_id)]
    night = at_local(local_date(session.now) + timedelta(days=1), CHECK_OUT)
    free = [
        (place, until)
        for place in beds
        if (until := _free_until(plan, replace(asked, bed_id=place.bed_id), night)) is not None
    ]
    if not free:
        if bed_id is None and not beds:
            raise DeskError(translate("beds", "There is no bed yet. Enter rooms and beds first."))
        chosen = bed_id if bed_id is not None else min(beds, key=_last_resort).bed_id
        return chosen, None
    place, until = min(free, key=lambda each: (not each[0].reserve, -each[1].timestamp(), each[0].text))
    return place.bed_id, None if until == _FOREVER else until


_FOREVER = at_local(date(9999, 1, 1), CHECK_OUT)


def _last_resort(place: Place) -> tuple[object, ...]:
    return (place.companion, place.condition is not Condition.USABLE, not place.reserve, place.text)


def _free_until(plan: Plan, asked: Ask, night: datetime) -> datetime | None:
    """Up to when the bed can be had from now on; None: not even for the first night."""
    if not is_free(plan, replace(asked, ends_at=night)):
        return None
    if is_free(plan, asked):
        return _FOREVER
    return max(_ends(plan, asked, night), default=night)


def _ends(plan: Plan, asked: Ask, night: datetime) -> Iterable[datetime]:
    """The beginnings of what is planned in the room, as long as the bed is free up to there."""
    room = plan.rooms[plan.places[asked.bed_id].room_id]
    for place in room:
        for hold in plan.of_bed.get(place.bed_id, ()):
            if hold.starts_at > night and is_free(plan, replace(asked, ends_at=hold.starts_at)):
                yield hold.starts_at
