"""The pieces of a stay laid on beds: the resident's own, and beside them the whole room and whoever keeps company.

An act says how the resident's pieces are to be; :func:`lay` finds what that means for the rows and writes it in an
order that no guard of the database minds: what goes first, then what gets less, then what gets more and what is new.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select

from desk.db import Session
from desk.errors import DeskError
from desk.models.beds import Bed, BedStay, Room, StaySegment
from desk.models.residents import Resident
from desk.rules.beds import HERE, Phase, Purpose, StayState, bed_text
from desk.rules.placing import Ask
from desk.rules.times import local_date, moment_text
from desk.services.acting import station_of
from desk.services.beds.guards import guarded
from desk.services.beds.steps import Change, locked
from desk.words import translate


@dataclass(frozen=True, slots=True)
class Piece:
    """A time on one bed, as it is to be; ``segment_id`` of the row that it was so far."""

    bed_id: int
    starts_at: datetime
    ends_at: datetime | None
    phase: Phase
    segment_id: int | None = None
    released_by_id: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """How the pieces of a stay are to be, without gaps; ``company_bed_id``: of whoever keeps company."""

    stay: BedStay
    pieces: tuple[Piece, ...]
    company_bed_id: int | None


Target = dict[str, Any]


def pieces_of(stay: BedStay) -> tuple[Piece, ...]:
    """The resident's own pieces that were not given up, in the order of time."""
    return tuple(
        Piece(row.bed_id, row.starts_at, row.ends_at, Phase(row.phase), row.id, row.released_by_id)
        for row in stay.segments
        if row.lane == 0 and row.phase != Phase.VOID
    )


def layout(stay: BedStay, pieces: Iterable[Piece]) -> Layout:
    """These pieces, and company as it was."""
    return Layout(stay, tuple(pieces), company_bed(stay))


def company_bed(stay: BedStay) -> int | None:
    """The bed of whoever keeps company; None: nobody does."""
    rows = [row for row in stay.segments if row.purpose == Purpose.COMPANION and row.phase != Phase.VOID]
    return rows[-1].bed_id if rows else None


def asks_of(session: Session, wanted: Layout, *, release: bool = False, lying: bool = False) -> list[Ask]:
    """What of a layout has to be judged: pieces that aren't over.

    A bed that the stay has already needs no release, and no bed does for whoever was admitted in an emergency.
    """
    stay = wanted.stay
    person = session.get_one(Resident, stay.resident_id)
    released = {row.bed_id for row in stay.segments if row.phase != Phase.VOID} if stay.id else set()
    return [
        Ask(
            piece.bed_id, piece.starts_at, piece.ends_at, stay.resident_id, person.name, person.sex,
            person.household_id, stay.whole_room, wanted.company_bed_id,
            release=release or is_emergency(stay) or piece.bed_id in released,
            lying=lying and piece.phase is Phase.CURRENT,
            free_of=frozenset({stay.id} if stay.id else ()),
        )
        for piece in wanted.pieces
        if piece.phase is not Phase.PAST
    ]  # fmt: skip


def is_emergency(stay: BedStay) -> bool:
    """Whether it began as an emergency; the kind alone is what somebody wrote down."""
    return stay.complete_by is not None


def still_open(
    session: Session, asks: Iterable[Ask], before: Sequence[Piece], starts_at: datetime | None = None
) -> list[Ask]:
    """Of ``asks`` of somebody who is here with the pieces ``before``: the time that nobody granted yet.

    That is what lies ahead, what was overstayed, and what an earlier arrival ``starts_at`` adds.
    """
    promised = [each.ends_at for each in before if each.phase is Phase.CURRENT and each.ends_at is not None]
    since = min((session.now, *promised))
    ahead = [replace(ask, starts_at=max(ask.starts_at, since)) for ask in asks]
    judged = [ask for ask in ahead if ask.ends_at is None or ask.ends_at > ask.starts_at]
    first = before[0]
    if starts_at is not None and starts_at < first.starts_at and ahead:
        judged.append(replace(ahead[0], bed_id=first.bed_id, starts_at=starts_at, ends_at=first.starts_at))
    return judged


def lock_beds(session: Session, bed_ids: Iterable[int]) -> dict[int, Bed]:
    """The beds, which nobody else gives away until we are done. Raises DeskError for one that the station hasn't."""
    wanted = sorted(set(bed_ids))
    ours = select(Room.id).where(Room.station_id == station_of(session))
    query = select(Bed).where(Bed.id.in_(wanted), Bed.room_id.in_(ours)).order_by(Bed.id)
    found = {bed.id: bed for bed in session.scalars(query.with_for_update(key_share=True))}
    if len(found) != len(wanted):
        raise DeskError(translate("beds", "This bed is not there any more."))
    return found


def lay(change: Change, layouts: Sequence[Layout], asks: Sequence[Ask]) -> None:
    """Bring the rows of these stays to ``layouts``. What a guard refuses is told as what stands in the way of ``asks``.

    Stays of others that a late leaving runs into give way: a booking begins later or waits, a planned move is given up.
    """
    session = change.session
    for each in layouts:
        change.add_stay(each.stay)
    with session.no_autoflush:
        rooms = _beds_of_rooms(session, layouts)
        drops: list[StaySegment] = []
        moves: list[tuple[StaySegment, Target]] = []
        adds: list[StaySegment] = []
        for each in layouts:
            _compare(each, rooms, drops, moves, adds)
        for row, words in _in_the_way(change, moves, {each.stay.id for each in layouts}):
            _give_way(change, row, words, rooms, drops, moves)
        with guarded(session, asks):
            rearrange(change, drops, moves, adds)
    for each in layouts:
        session.expire(each.stay, ["segments"])
    for stay, _ in change.others.values():
        session.expire(stay, ["segments"])


def rearrange(
    change: Change, drops: Collection[StaySegment], moves: Iterable[tuple[StaySegment, Target]],
    adds: Collection[StaySegment],
) -> None:  # fmt: skip
    """Write it: at no moment do two rows hold one bed or one person."""
    session = change.session
    for row in drops:
        change.drop(row)
    if drops:
        session.flush()
    changing = [(row, target) for row, target in moves if any(getattr(row, name) != to for name, to in target.items())]
    change.keep(*(row for row, _ in changing))
    if adds or len(changing) > 1:  # else nothing of ours is in the way of the one row
        for row, target in changing:
            _lessen(row, target)
        session.flush()
    for row, target in changing:
        for name, value in target.items():
            setattr(row, name, value)
    for row in adds:
        change.add(row)
    session.flush()


def _lessen(row: StaySegment, target: Target) -> None:
    """What the row has both before and after; nothing when it goes elsewhere or is given up."""
    starts_at = max(row.starts_at, target["starts_at"])
    ends = [end for end in (row.ends_at, target["ends_at"]) if end is not None]
    ends_at = min(ends, default=None)
    apart = row.bed_id != target["bed_id"] or (ends_at is not None and ends_at <= starts_at)
    if apart or target["phase"] == Phase.VOID:
        row.phase = Phase.VOID.value
        return
    if row.follows is not None:
        row.follows = starts_at
    row.starts_at, row.ends_at = starts_at, ends_at
    if row.phase == Phase.CURRENT:
        row.phase = target["phase"]


def _compare(
    wanted: Layout, rooms: dict[int, list[int]], drops: list[StaySegment],
    moves: list[tuple[StaySegment, Target]], adds: list[StaySegment],
) -> None:  # fmt: skip
    stay = wanted.stay
    live = [row for row in stay.segments if row.phase != Phase.VOID] if stay.id else []
    own = {row.id: row for row in live if row.lane == 0}
    before: datetime | None = None
    for piece in wanted.pieces:
        target = _target(piece) | {"follows": before, "released_by_id": piece.released_by_id}
        before = piece.ends_at
        row = own.pop(piece.segment_id, None) if piece.segment_id is not None else None
        if row is not None:
            moves.append((row, target))
        else:
            adds.append(_new(stay, 0, Purpose.STAY, target))
    drops.extend(own.values())
    _compare_beside(wanted, rooms, [row for row in live if row.lane != 0], drops, moves, adds)


def _compare_beside(
    wanted: Layout, rooms: dict[int, list[int]], live: list[StaySegment], drops: list[StaySegment],
    moves: list[tuple[StaySegment, Target]], adds: list[StaySegment],
) -> None:  # fmt: skip
    """The rows of the whole room and of company mirror the resident's own; what is over is not made anew."""
    lane = max((row.lane for row in wanted.stay.segments), default=0) if wanted.stay.id else 0
    for purpose, piece in _beside(wanted, rooms):
        row = _row_of(piece, [row for row in live if row.purpose == purpose and row.bed_id == piece.bed_id])
        target = _target(piece) | {"follows": None, "released_by_id": None}
        if row is not None:
            live.remove(row)
            moves.append((row, target))
        elif piece.phase is not Phase.PAST:
            lane += 1
            adds.append(_new(wanted.stay, lane, purpose, target))
    drops.extend(live)


def _row_of(piece: Piece, rows: Iterable[StaySegment]) -> StaySegment | None:
    """The row that the piece was so far: the one that began then, that overlaps, or that is still to come."""

    def nearness(row: StaySegment) -> tuple[bool, bool]:
        begins_before = piece.ends_at is None or row.starts_at < piece.ends_at
        overlaps = begins_before and (row.ends_at is None or row.ends_at > piece.starts_at)
        return row.starts_at == piece.starts_at, overlaps

    is_over = piece.phase is Phase.PAST
    found = [(nearness(row), row) for row in rows if any(nearness(row)) or not (is_over or row.phase == Phase.PAST)]
    return max(found, key=lambda each: each[0])[1] if found else None


def _beside(wanted: Layout, rooms: dict[int, list[int]]) -> Iterable[tuple[Purpose, Piece]]:
    if wanted.stay.whole_room:
        for piece in wanted.pieces:
            for bed_id in rooms[piece.bed_id]:
                if bed_id not in (piece.bed_id, wanted.company_bed_id):
                    yield Purpose.ROOM, replace(piece, bed_id=bed_id)
    if wanted.company_bed_id is not None and wanted.pieces:
        phases = {piece.phase for piece in wanted.pieces}
        phase = next(each for each in (Phase.CURRENT, Phase.PLANNED, Phase.PAST) if each in phases)
        first, last = wanted.pieces[0], wanted.pieces[-1]
        yield Purpose.COMPANION, Piece(wanted.company_bed_id, first.starts_at, last.ends_at, phase)


def _beds_of_rooms(session: Session, layouts: Sequence[Layout]) -> dict[int, list[int]]:
    """Of each bed of a whole room that is there: all beds of its room."""
    wanted = {piece.bed_id for each in layouts if each.stay.whole_room for piece in each.pieces}
    return beds_beside(session, wanted) if wanted else {}


def beds_beside(session: Session, bed_ids: Collection[int]) -> dict[int, list[int]]:
    """Of each bed: all beds of its room that are still there."""
    mine = dict(session.execute(select(Bed.id, Bed.room_id).where(Bed.id.in_(bed_ids))).tuples().all())
    still = or_(Bed.retired_on.is_(None), Bed.retired_on > local_date(session.now))
    query = select(Bed.room_id, Bed.id).where(Bed.room_id.in_(set(mine.values())), still)
    of_room: dict[int, list[int]] = {}
    for room_id, bed_id in session.execute(query.order_by(Bed.id)).tuples():
        of_room.setdefault(room_id, []).append(bed_id)
    return {bed_id: of_room.get(room_id, []) for bed_id, room_id in mine.items()}


def _target(piece: Piece) -> Target:
    return {
        "bed_id": piece.bed_id,
        "starts_at": piece.starts_at,
        "ends_at": piece.ends_at,
        "phase": piece.phase.value,
    }


def _new(stay: BedStay, lane: int, purpose: Purpose, target: Target) -> StaySegment:
    resident_id = stay.resident_id if purpose is Purpose.STAY else None
    return StaySegment(
        stay_id=stay.id, lane=lane, purpose=purpose.value, resident_id=resident_id, note=None, **target
    )  # fmt: skip


def _in_the_way(
    change: Change, moves: Iterable[tuple[StaySegment, Target]], ours: Collection[int]
) -> Iterable[tuple[StaySegment, datetime]]:
    """Rows of others that begin before somebody who overstayed is out, each with that moment; each stay once."""
    found: dict[int, tuple[StaySegment, datetime]] = {}
    for row, target in moves:
        leaves_at = target["ends_at"]
        if target["phase"] != Phase.PAST or row.ends_at is None or leaves_at <= row.ends_at:
            continue
        query = (
            select(StaySegment)
            .where(StaySegment.bed_id == row.bed_id, StaySegment.phase != Phase.VOID)
            .where(StaySegment.starts_at < leaves_at)
            .where(or_(StaySegment.ends_at > row.ends_at, StaySegment.ends_at.is_(None)))
            .where(or_(StaySegment.stay_id.is_(None), StaySegment.stay_id.not_in(ours)))
        )
        for other in change.session.scalars(query):
            key = other.stay_id if other.stay_id is not None else -other.id
            found[key] = max(found.get(key, (other, leaves_at)), (other, leaves_at), key=lambda each: each[1])
    return list(found.values())


def _give_way(
    change: Change, row: StaySegment, leaves_at: datetime, rooms: dict[int, list[int]],
    drops: list[StaySegment], moves: list[tuple[StaySegment, Target]],
) -> None:  # fmt: skip
    if row.stay_id is None:
        over = row.ends_at is not None and row.ends_at <= leaves_at
        target = {"bed_id": row.bed_id, "starts_at": row.starts_at, "ends_at": row.ends_at, "phase": Phase.VOID.value}
        moves.append((row, target if over else target | {"starts_at": leaves_at, "phase": row.phase}))
        return
    session = change.session
    stay = locked(session, row.stay_id)
    change.keep(stay)
    name, bed = session.get_one(Resident, stay.resident_id).name, bed_name(session, row.bed_id)
    if stay.state in HERE:
        kept = [piece for piece in pieces_of(stay) if piece.phase is not Phase.PLANNED]
        said = translate("beds", "The planned move to {bed} was given up: the bed was not free.", bed=bed)
    else:
        rest = [each for each in pieces_of(stay) if each.ends_at is None or each.ends_at > leaves_at]
        kept = [replace(rest[0], starts_at=max(rest[0].starts_at, leaves_at)), *rest[1:]] if rest else []
        if kept:
            moment = moment_text(kept[0].starts_at)
            said = translate("beds", "The booking for {bed} begins later: {moment}.", bed=bed, moment=moment)
            if stay.hold_until is not None:
                stay.hold_until += kept[0].starts_at - pieces_of(stay)[0].starts_at
        else:
            said = translate("beds", "Waits again: {bed} was not free in the booked time.", bed=bed)
            stay.state, stay.hold_until = StayState.WAITLISTED.value, None
    change.followed.append(translate("beds", "{name}: {what}", name=name, what=said))
    change.others[stay.id] = (stay, said)  # its own history needs no name, which would be read there unmasked
    if stay.whole_room:
        rooms |= beds_beside(session, {piece.bed_id for piece in kept})
    nothing: list[StaySegment] = []
    _compare(layout(stay, kept), rooms, drops, moves, nothing)


def bed_name(session: Session, bed_id: int) -> str:
    """203-2."""
    query = select(Room.number, Bed.number).join(Bed, Bed.room_id == Room.id).where(Bed.id == bed_id)
    room, bed = session.execute(query).one()
    return bed_text(room, bed)
