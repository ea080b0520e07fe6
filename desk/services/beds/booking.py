"""Asking for a bed, booking it, and what becomes of a booking before anybody comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected, RuleBroken
from desk.models.beds import Bed, BedStay, StaySegment
from desk.models.residents import Resident
from desk.rules.beds import HERE, OVER, WAITING, Phase, StayState, StayVerb
from desk.rules.permissions import Permission
from desk.rules.phones import parse_one
from desk.rules.times import local_date, moment_text
from desk.services import settings
from desk.services.acting import require, staff_of, station_of
from desk.services.beds.placing import judge
from desk.services.beds.rows import Done, PlaceInput, StayInput
from desk.services.beds.segments import (
    Layout,
    Piece,
    Target,
    asks_of,
    beds_beside,
    lay,
    layout,
    lock_beds,
    pieces_of,
    rearrange,
    still_open,
)
from desk.services.beds.steps import Change, begin, finish, reason_of
from desk.words import translate

_TEXTS = ("companion_name", "condition_note", "diet", "note", "care_level", "agreement_number")
_PLAIN = (
    "wanted_from", "wanted_until", "fall_risk", "risk_notice_on", "agreement_on", "agreement_from", "agreement_until",
    "trial_until", "monthly_fee", "deposit",
)  # fmt: skip


def ask(session: Session, *, values: StayInput) -> Done:
    """Somebody asks for a bed. Raises Rejected by field."""
    require(session, Permission.CARE_WRITE)
    change = Change(session)
    return finish(change, new_stay(change, values, StayState.REQUESTED), StayVerb.ASK)


def book(session: Session, *, stay_id: int, version: int | None, place: PlaceInput) -> Done:
    """Book a bed for whoever asked or waits. Raises Rejected (``starts_at``, ``ends_at``, ``hold_until``), Refused."""
    stay, change = begin(session, StayVerb.BOOK, stay_id, version)
    return _book(change, stay, place)


def book_new(session: Session, *, values: StayInput, place: PlaceInput) -> Done:
    """:func:`ask` and :func:`book` in one act."""
    require(session, Permission.CARE_WRITE)
    change = Change(session)
    return _book(change, new_stay(change, values, StayState.REQUESTED), place)


def change(session: Session, *, stay_id: int, version: int | None, values: StayInput) -> Done:
    """Put down what is known of a stay: wishes, agreement, fees. The bed and its times stay. Raises Rejected."""
    stay, change = begin(session, StayVerb.CHANGE, stay_id, version)
    if stay.state in OVER and stay.state != StayState.DISCHARGED:
        raise DeskError(translate("beds", "This stay was given up. Nothing is changed in it."))
    if values.resident_id != stay.resident_id:
        raise Rejected({"resident_id": translate("beds", "A stay stays with its resident.")})
    put_down(stay, values)
    return finish(change, stay, StayVerb.CHANGE)


def reschedule(
    session: Session, *, stay_id: int, version: int | None, starts_at: datetime, ends_at: datetime | None,
    bed_id: int | None = None, release: bool = False,
) -> Done:  # fmt: skip
    """Other dates: earlier, later, longer, shorter; None: an open end. Of who is here the arrival can be corrected,
    up to now, and the promised end changes. ``bed_id``: of a booking on one bed, that bed instead.

    Raises Rejected (``starts_at``, ``ends_at``, ``bed_id``), Refused.
    """
    stay, change = begin(session, StayVerb.RESCHEDULE, stay_id, version)
    pieces = pieces_of(stay)
    here = stay.state in HERE
    problems = _faults(session, starts_at, ends_at)
    if here and starts_at > session.now:
        problems["starts_at"] = translate("beds", "The arrival can't lie ahead.")
    if here and ends_at is not None and ends_at <= session.now:
        problems["ends_at"] = translate("beds", "The end lies ahead. Who left already is recorded as having left.")
    if bed_id is not None and (here or len(pieces) > 1):
        problems["bed_id"] = translate("beds", "Who is here, or booked on several beds, is moved instead.")
    if not here and local_date(starts_at) < min(local_date(session.now), local_date(pieces[0].starts_at)):
        problems["starts_at"] = translate("beds", "A booking begins today or later.")
    if here and len(pieces) > 1 and pieces[0].ends_at is not None and starts_at >= pieces[0].ends_at:
        problems["starts_at"] = translate("beds", "The arrival comes before the first move.")
    if problems:
        raise Rejected(problems)
    wanted = layout(stay, fitted(pieces, starts_at, ends_at, here=here))
    if bed_id is not None:
        wanted = replace(wanted, pieces=(replace(wanted.pieces[0], bed_id=bed_id),))
    wanted = released(session, wanted, release=release)
    asks = asks_of(session, wanted, release=release)
    if here:
        asks = still_open(session, asks, pieces, starts_at)
    judge(session, asks)
    if stay.hold_until is not None:
        stay.hold_until += starts_at - pieces[0].starts_at
    if stay.admitted_at is not None:
        stay.admitted_at = starts_at
        change.rest(stay.resident_id, local_date(starts_at))
    lay(change, [wanted], asks)
    return finish(change, stay, StayVerb.RESCHEDULE, facts=_span(pieces, starts_at, ends_at))


def cancel(session: Session, *, stay_id: int, version: int | None, reason: str) -> Done:
    """Nobody comes: the request or booking is given up, its bed is free. Raises Rejected ``reason``."""
    stay, change = begin(session, StayVerb.CANCEL, stay_id, version)
    return give_up(change, stay, StayVerb.CANCEL, StayState.CANCELLED, reason_of(reason))


def no_show(session: Session, *, stay_id: int, version: int | None, text: str = "") -> Done:
    """Whoever booked did not come, and the bed need not be kept any longer. Raises DeskError before that moment."""
    stay, change = begin(session, StayVerb.NO_SHOW, stay_id, version)
    until = max(stay.hold_until or session.now, pieces_of(stay)[0].starts_at)
    if until > session.now:
        raise DeskError(
            translate("beds", "The bed is kept until {moment}. A booking can be cancelled.", moment=moment_text(until))
        )
    return give_up(change, stay, StayVerb.NO_SHOW, StayState.NO_SHOW, text)


def new_stay(change: Change, values: StayInput, state: StayState) -> BedStay:
    """A stay with what is known of it, to be added by :func:`lay` or :func:`finish`. Raises Rejected by field."""
    session = change.session
    person = session.get(Resident, values.resident_id)
    if person is None or person.status in ("deceased", "merged"):
        words = translate("beds", "This person can't come: the file is closed.")
        raise Rejected({"resident_id": words})
    change.at_hand.append(person)
    stay = BedStay(
        station_id=station_of(session), resident_id=values.resident_id, state=state.value, asked_at=session.now,
        hold_until=None, whole_room=False, admitted_at=None, complete_by=None, completed_at=None, left_at=None,
        left_to=None, batch_id=session.batch_id,
    )  # fmt: skip
    put_down(stay, values)
    return stay


def put_down(stay: BedStay, values: StayInput) -> None:
    """Write what is known. Raises Rejected (``wanted_until``, ``companion_phone``, ``agreement_until``, money)."""
    problems = {}
    if values.wanted_until is not None and values.wanted_until <= values.wanted_from:
        problems["wanted_until"] = translate("beds", "The end must come after the beginning.")
    if values.agreement_from and values.agreement_until and values.agreement_until <= values.agreement_from:
        problems["agreement_until"] = translate("beds", "The end must come after the beginning.")
    for field in ("monthly_fee", "deposit"):
        if (getattr(values, field) or 0) < 0:
            problems[field] = translate("beds", "An amount can't be below zero.")
    phone: str | None = None
    if values.companion_phone.strip():
        try:
            phone = parse_one(values.companion_phone).number
        except RuleBroken as broken:
            problems["companion_phone"] = broken.text
    if problems:
        raise Rejected(problems)
    stay.kind, stay.urgency, stay.wants = values.kind.value, int(values.urgency), dict(values.wants)
    stay.companion_phone = phone
    for field in _TEXTS:
        setattr(stay, field, getattr(values, field).strip() or None)
    for field in _PLAIN:
        setattr(stay, field, getattr(values, field))


def laid_out(session: Session, stay: BedStay, place: PlaceInput, phase: Phase) -> Layout:
    """The stay on one bed as it is asked for; checks the release of the reserve (:class:`Forbidden`)."""
    stay.whole_room = place.whole_room
    piece = Piece(place.bed_id, place.starts_at, place.ends_at, phase)
    return released(session, Layout(stay, (piece,), place.companion_bed_id), release=place.release)


def released(session: Session, wanted: Layout, *, release: bool) -> Layout:
    """Who lets the stay have a bed of the reserve is written to its piece; the beds are locked."""
    held = {row.bed_id: row.released_by_id for row in wanted.stay.segments if row.lane == 0}
    companion = () if wanted.company_bed_id is None else (wanted.company_bed_id,)
    found = lock_beds(session, (*(piece.bed_id for piece in wanted.pieces), *companion))
    pieces = []
    for piece in wanted.pieces:
        if release and piece.bed_id not in held and _of_reserve(session, wanted, found, piece):
            require(session, Permission.RESERVE_RELEASE)
            pieces.append(replace(piece, released_by_id=staff_of(session)))
        else:
            pieces.append(replace(piece, released_by_id=piece.released_by_id or held.get(piece.bed_id)))
    return replace(wanted, pieces=tuple(pieces))


def _of_reserve(session: Session, wanted: Layout, found: Mapping[int, Bed], piece: Piece) -> bool:
    """Whether the bed is of the reserve, or one that is taken with it: for company, or with the whole room."""
    taken = {piece.bed_id} if wanted.company_bed_id is None else {piece.bed_id, wanted.company_bed_id}
    if any(found[key].reserve for key in taken):
        return True
    if not wanted.stay.whole_room:
        return False
    beside = beds_beside(session, (piece.bed_id,))[piece.bed_id]
    return session.scalar(select(Bed.id).where(Bed.id.in_(beside), Bed.reserve).limit(1)) is not None


def fitted(
    pieces: tuple[Piece, ...], starts_at: datetime, ends_at: datetime | None, *, here: bool
) -> tuple[Piece, ...]:
    """The pieces within other bounds: the first begins, the last ends there; what lies outside goes."""
    inside = [
        piece
        for number, piece in enumerate(pieces)
        if (piece.phase is not Phase.PLANNED)
        or (
            (ends_at is None or piece.starts_at < ends_at)
            and (piece.ends_at is None or piece.ends_at > starts_at or number == len(pieces) - 1)
        )
    ] or [pieces[-1]]
    if not here or pieces[0].starts_at != starts_at:
        inside[0] = replace(inside[0], starts_at=starts_at)
    inside[-1] = replace(inside[-1], ends_at=ends_at)
    return tuple(inside)


def hold_until(session: Session, place: PlaceInput) -> datetime:
    """Until when the bed is kept for somebody who does not come."""
    return place.hold_until or place.starts_at + timedelta(hours=settings.read(session).bed_hold_hours)


def _book(change: Change, stay: BedStay, place: PlaceInput) -> Done:
    session = change.session
    if place.starts_at < session.now and local_date(place.starts_at) == local_date(session.now):
        place = replace(place, starts_at=session.now)  # whoever left this afternoon is in nobody's way
    problems = _faults(session, place.starts_at, place.ends_at)
    if local_date(place.starts_at) < local_date(session.now):
        problems["starts_at"] = translate("beds", "A booking begins today or later.")
    if place.hold_until is not None and place.hold_until < place.starts_at:
        problems["hold_until"] = translate("beds", "The bed is kept at least until the booked time begins.")
    if problems:
        raise Rejected(problems)
    wanted = laid_out(session, stay, place, Phase.PLANNED)
    asks = asks_of(session, wanted, release=place.release)
    judge(session, asks)
    stay.state, stay.hold_until = StayState.BOOKED.value, hold_until(session, place)
    lay(change, [wanted], asks)
    return finish(change, stay, StayVerb.BOOK, facts={"bed_id": place.bed_id, "released": place.release})


def give_up(
    change: Change,
    stay: BedStay,
    verb: StayVerb,
    state: StayState,
    text: str,
    *,
    facts: Mapping[str, Any] | None = None,
) -> Done:
    """The beds of a booking or request are free again, and the stay is in ``state``.

    Whoever waits again can be booked again: of them no given up segments are left.
    """
    rows = [row for row in stay.segments if row.phase != Phase.VOID]
    told = {"bed_ids": sorted({row.bed_id for row in rows}), **(facts or {})}
    if state in WAITING:
        rearrange(change, rows, (), ())
        change.session.expire(stay, ["segments"])
    else:
        rearrange(change, (), [(row, _void(row)) for row in rows], ())
    stay.state = state.value
    return finish(change, stay, verb, text=text, facts=told)


def _void(row: StaySegment) -> Target:
    return {"bed_id": row.bed_id, "starts_at": row.starts_at, "ends_at": row.ends_at, "phase": Phase.VOID.value}


def _faults(session: Session, starts_at: datetime, ends_at: datetime | None) -> dict[str, str]:
    if ends_at is not None and ends_at <= starts_at:
        return {"ends_at": translate("beds", "The end must come after the beginning.")}
    return {}


def _span(pieces: tuple[Piece, ...], starts_at: datetime, ends_at: datetime | None) -> Mapping[str, Any]:
    before = (pieces[0].starts_at, pieces[-1].ends_at)
    said = [[each.isoformat() if each else None for each in span] for span in (before, (starts_at, ends_at))]
    return {"from": said[0], "to": said[1]}
