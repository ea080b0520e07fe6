"""What is done with a bag: taken in and counted, washed, counted out, and given back."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.bookings import Booking, BookingStep
from desk.models.care import CareResource
from desk.models.laundry import LaundryBag, LaundryItem, LaundryLoad
from desk.rules.care import BookingState, ResourceKind, ServiceKind, Verb
from desk.rules.laundry import (
    CODES,
    FROM,
    BagState,
    BagVerb,
    Programme,
    Settled,
    bag_code,
    is_complete,
    is_counted,
    state_text,
)
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import bookings, settings
from desk.services.acting import require, staff_of, station_of
from desk.services.grids.meanwhile import check_version
from desk.services.laundry.room import bag, ours, pieces_of
from desk.services.laundry.rows import BagDone
from desk.words import translate

MOST_KINDS, MOST_PIECES = 40, 200
LONGEST = 60


def set_days(session: Session, *, count: int) -> int:
    """After how many days a bag should be back; needs CARE_SETUP. Raises Rejected ``laundry_days``."""
    require(session, Permission.CARE_SETUP)
    return settings.keep(session, {"laundry_days": count}).laundry_days


def receive(
    session: Session, *, booking_id: int, version: int | None, items: Sequence[tuple[str, int]],
    due_on: date | None = None, note: str = "",
) -> BagDone:  # fmt: skip
    """A bag came in, ``items`` (what, how many) counted. ``due_on`` None: by the setting ``laundry_days``.

    ``version`` is the booking's. Raises Rejected by field (``items``, ``due_on``, ``note``), Stale, and DeskError for
    a booking that is no laundry or has its bag already.
    """
    require(session, Permission.CARE_WRITE)
    file = bookings.booking(session, booking_id=booking_id)
    if file.kind is not ServiceKind.LAUNDRY:
        raise DeskError(translate("laundry", "This booking is no laundry."))
    there = session.scalar(select(LaundryBag.code).where(LaundryBag.booking_id == booking_id))
    if there is not None:
        raise DeskError(translate("laundry", "Its bag is here already: {code}.", code=there))
    today = local_date(session.now)
    due = due_on or today + timedelta(days=settings.read(session).laundry_days)
    _check(items, due, today, note)
    done = bookings.prepare(session, booking_id=booking_id, version=version)
    row = LaundryBag(
        station_id=station_of(session), booking_id=booking_id, resident_id=file.resident_id, code=_code(session),
        state=BagState.RECEIVED.value, due_on=due, note=note.strip() or None, received_at=session.now,
        received_by_id=staff_of(session),
        items=[LaundryItem(name=name.strip(), counted_in=count) for name, count in items],
    )  # fmt: skip
    session.add(row)
    session.flush()
    return BagDone(bag(session, bag_id=row.id), done.step_id, done.followed)


def load(session: Session, *, washer_id: int, bag_ids: Collection[int], programme: Programme) -> tuple[BagDone, ...]:
    """Bags go into a washer. DeskError when it is running, and for a bag that is not waiting."""
    require(session, Permission.CARE_WRITE)
    washer = session.get(CareResource, washer_id, with_for_update=True)
    if washer is None or washer.station_id != station_of(session) or washer.kind != ResourceKind.WASHER:
        raise DeskError(translate("laundry", "This washer is not there any more."))
    if not bag_ids:
        raise Rejected({"bags": translate("laundry", "Choose what goes into the washer.")})
    if session.scalar(select(LaundryLoad.id).where(LaundryLoad.washer_id == washer_id, LaundryLoad.ended_at.is_(None))):
        raise DeskError(translate("laundry", "{washer} is running.", washer=washer.name))
    bags = [_begin(session, key, BagVerb.LOAD, None) for key in sorted(bag_ids)]
    run = LaundryLoad(
        station_id=station_of(session), washer_id=washer_id, programme=programme.value, started_at=session.now,
        started_by_id=staff_of(session),
    )  # fmt: skip
    session.add(run)
    session.flush()
    for row in bags:
        row.load_id, row.state = run.id, BagState.WASHING.value
    return _done(session, bags)


def unload(session: Session, *, load_id: int) -> tuple[BagDone, ...]:
    """The load is over: its bags are ready to be counted out. DeskError when it is over already."""
    require(session, Permission.CARE_WRITE)
    run = session.get(LaundryLoad, load_id, with_for_update=True, populate_existing=True)
    if run is None or run.station_id != station_of(session) or run.ended_at is not None:
        raise DeskError(translate("laundry", "This load is over already."))
    run.ended_at = session.now
    bags = [
        _begin(session, key, BagVerb.UNLOAD, None)
        for key in session.scalars(select(LaundryBag.id).where(LaundryBag.load_id == load_id).order_by(LaundryBag.id))
    ]
    for row in bags:
        row.state, row.ready_at = BagState.READY.value, session.now
    return _done(session, bags)


def count_out(session: Session, *, bag_id: int, version: int | None, counts: Mapping[str, int]) -> BagDone:
    """Count what came out, by kind. Something that is not there raises the alarm: the bag misses pieces until it is
    found, paid for or let go. Raises Rejected ``counts`` when a kind was left out, Stale.
    """
    row = _begin(session, bag_id, BagVerb.COUNT_OUT, version)
    if counts.keys() != {each.name for each in row.items}:
        raise Rejected({"counts": translate("laundry", "Count each kind, also what is not there (0).")})
    if any(not 0 <= count <= MOST_PIECES for count in counts.values()):
        raise Rejected({"counts": translate("laundry", "From 0 to {n} pieces.", n=MOST_PIECES)})
    for item in row.items:
        if item.counted_out != counts[item.name]:
            item.counted_out, item.settled = counts[item.name], None
    _judge(row)
    return _done(session, [row])[0]


def settle(session: Session, *, bag_id: int, version: int | None, name: str, how: Settled) -> BagDone:
    """What was missing of a kind was found, paid for, or let go."""
    row = _begin(session, bag_id, BagVerb.SETTLE, version)
    open_ones = {each.name for each in pieces_of(row) if each.is_open}
    if name not in open_ones:
        raise DeskError(translate("laundry", "Nothing of this is missing."))
    for item in row.items:
        if item.name == name:
            item.settled = how.value
    _judge(row)
    return _done(session, [row])[0]


def return_bag(session: Session, *, bag_id: int, version: int | None, to: str = "") -> BagDone:
    """The bag goes back, whole: the booking is done and counted. ``to``: who took it, "" for the resident.

    DeskError while something is not counted out or missing.
    """
    row = _begin(session, bag_id, BagVerb.RETURN, version)
    pieces = pieces_of(row)
    if not is_counted(pieces):
        raise DeskError(translate("laundry", "Count the bag out first."))
    if not is_complete(pieces):
        raise DeskError(translate("laundry", "Pieces are missing: find them, or settle it first."))
    if len(to.strip()) > LONGEST:
        raise Rejected({"to": translate("laundry", "This is too long: {n} characters at most.", n=LONGEST)})
    row.state, row.returned_at, row.returned_to = BagState.RETURNED.value, session.now, to.strip() or None
    session.flush()
    booking = session.get_one(Booking, row.booking_id)
    if booking.state not in _TO_FULFIL:  # somebody said before that it was done
        return BagDone(bag(session, bag_id=row.id))
    facts = {"signed_by": to.strip()} if to.strip() else {}
    done = bookings.fulfil(session, booking_id=row.booking_id, version=booking.version, facts=facts)
    return BagDone(bag(session, bag_id=row.id), done.step_id, done.followed)


def take_back(session: Session, *, bag_id: int, version: int | None) -> BagDone | None:
    """Take the last act back: a bag that went back is here again, one out of a washer's load waits, one that just came
    in was never here (None: there is no bag any more).
    """
    require(session, Permission.CARE_WRITE)
    row = ours(session, bag_id)
    check_version(session, row, version)
    state = BagState(row.state)
    if state is BagState.WASHING:
        row.state, row.load_id = BagState.RECEIVED.value, None
    elif state in (BagState.RETURNED, BagState.RECEIVED):
        verb = Verb.FULFIL if state is BagState.RETURNED else Verb.PREPARE
        step_id = session.scalar(
            select(BookingStep.id)
            .where(BookingStep.booking_id == row.booking_id, BookingStep.verb == verb)
            .order_by(BookingStep.id.desc())
            .limit(1)
        )
        if step_id is not None and session.get_one(Booking, row.booking_id).state in _UNDER_WAY:
            bookings.undo(session, step_id=step_id)
        if state is BagState.RECEIVED:
            session.delete(row)
            session.flush()
            return None
        row.state, row.returned_at, row.returned_to = BagState.READY.value, None, None
    else:
        for item in row.items:
            item.counted_out = item.settled = None
        row.state = BagState.READY.value
    return _done(session, [row])[0]


_TO_FULFIL = frozenset({BookingState.BOOKED, BookingState.IN_PREPARATION})
_UNDER_WAY = frozenset({BookingState.IN_PREPARATION, BookingState.FULFILLED})


def _begin(session: Session, bag_id: int, verb: BagVerb, version: int | None) -> LaundryBag:
    """The bag, locked. Raises Forbidden, Stale, and DeskError naming the state."""
    require(session, Permission.CARE_WRITE)
    row = ours(session, bag_id)
    check_version(session, row, version)
    state = BagState(row.state)
    if state not in FROM[verb]:
        raise DeskError(translate("laundry", "This can't be done now: {state}.", state=state_text(state)))
    return row


def _judge(row: LaundryBag) -> None:
    complete = is_complete(pieces_of(row))
    row.state = (BagState.READY if complete else BagState.MISSING).value
    flag_modified(row, "state")  # the version rises also when only a count changed


def _done(session: Session, bags: Sequence[LaundryBag]) -> tuple[BagDone, ...]:
    session.flush()
    return tuple(BagDone(bag(session, bag_id=row.id)) for row in bags)


def _check(items: Sequence[tuple[str, int]], due: date, today: date, note: str) -> None:
    problems = {}
    names = [name.strip() for name, _ in items]
    if not items or not all(names) or len(items) > MOST_KINDS:
        problems["items"] = translate("laundry", "Write down what is in the bag, and how many of each.")
    elif len(set(names)) < len(names):
        problems["items"] = translate("laundry", "Each kind stands once.")
    elif any(not 1 <= count <= MOST_PIECES for _, count in items):
        problems["items"] = translate("laundry", "From 1 to {n} pieces.", n=MOST_PIECES)
    elif any(len(name) > LONGEST for name in names):
        problems["items"] = translate("laundry", "This is too long: {n} characters at most.", n=LONGEST)
    if due < today:
        problems["due_on"] = translate("laundry", "The day it is back is not before today.")
    if len(note.strip()) > 4 * LONGEST:
        problems["note"] = translate("laundry", "This is too long: {n} characters at most.", n=4 * LONGEST)
    if problems:
        raise Rejected(problems)


def _code(session: Session) -> str:
    """A code that no bag had; nobody can guess the next one."""
    while True:
        code = bag_code(secrets.randbelow(CODES))
        if session.scalar(select(LaundryBag.id).where(LaundryBag.code == code)) is None:
            return code
