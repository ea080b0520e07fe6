"""Moving (转床): to another bed now or from a later moment on, two residents in each other's bed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.beds import Bed, BedStay
from desk.rules.beds import HERE, Condition, Phase, StayVerb
from desk.rules.placing import Ask, blockers
from desk.services.beds.booking import released
from desk.services.beds.placing import judge, plan_for, refused
from desk.services.beds.rows import Done
from desk.services.beds.segments import Layout, Piece, asks_of, bed_name, is_emergency, lay, layout, pieces_of
from desk.services.beds.steps import Change, begin, check_from, finish, locked, ours, reason_of
from desk.services.grids.meanwhile import check_version
from desk.words import translate


def move(
    session: Session, *, stay_id: int, version: int | None, bed_id: int, reason: str, at: datetime | None = None,
    ends_at: datetime | None = None, release: bool = False,
) -> Done:  # fmt: skip
    """To another bed from ``at`` on (None: now; of a booking the whole of it); the history keeps where and why.

    A moment that lies ahead, or within a booking, splits the stay over two beds: see :func:`carry_out`. ``ends_at`` is
    the new end of somebody who overstayed. Raises Rejected (``reason``, ``at``, ``ends_at``, ``bed_id``), Refused.
    """
    stay, change = begin(session, StayVerb.MOVE, stay_id, version)
    text, pieces = reason_of(reason), pieces_of(stay)
    moment = at or (session.now if stay.state in HERE else pieces[0].starts_at)
    wanted = released(session, layout(stay, moved(session, stay, bed_id, moment, ends_at)), release=release)
    asks = [
        replace(ask, lying=stay.state in HERE and moment <= session.now)
        for ask in asks_of(session, wanted, release=release)
        if ask.bed_id == bed_id and ask.starts_at >= min(moment, session.now)
    ]
    judge(session, asks)
    lay(change, [wanted], asks)
    old = _piece_at(pieces, moment)
    if old.phase is Phase.CURRENT and moment <= session.now:
        to_clean(change, (old.bed_id,))
    facts = {"from": old.bed_id, "to": bed_id, "at": moment.isoformat()}
    return finish(change, stay, StayVerb.MOVE, text=_text(session, old.bed_id, bed_id, text), facts=facts)


def split(
    session: Session, *, stay_id: int, version: int | None, bed_id: int, at: datetime, reason: str,
    release: bool = False,
) -> Done:  # fmt: skip
    """:func:`move` at a moment that lies ahead and within the stay. Raises Rejected ``at`` for any other."""
    pieces = pieces_of(locked(session, stay_id))
    if not pieces or at <= max(pieces[0].starts_at, session.now):
        raise Rejected({"at": translate("beds", "The move lies ahead, after the beginning of the stay.")})
    return move(session, stay_id=stay_id, version=version, bed_id=bed_id, at=at, reason=reason, release=release)


def carry_out(session: Session, *, stay_id: int, version: int | None) -> Done:
    """The planned move of somebody who is here is done now. Raises DeskError without one, Refused."""
    stay, change = begin(session, StayVerb.MOVE, stay_id, version)
    pieces = pieces_of(stay)
    here = next((number for number, each in enumerate(pieces) if each.phase is Phase.CURRENT), None)
    if here is None or here + 1 == len(pieces):
        raise DeskError(translate("beds", "No move is planned."))
    old, new = pieces[here], pieces[here + 1]
    if new.ends_at is not None and new.ends_at <= session.now:
        raise Rejected({"ends_at": translate("beds", "The time planned there is over. Enter a later end first.")})
    done = (
        *pieces[:here],
        replace(old, ends_at=session.now, phase=Phase.PAST),
        replace(new, starts_at=session.now, phase=Phase.CURRENT),
        *pieces[here + 2 :],
    )
    wanted = released(session, layout(stay, done), release=False)
    asks = [ask for ask in asks_of(session, wanted, lying=True) if ask.bed_id == new.bed_id]
    judge(session, asks)
    lay(change, [wanted], asks)
    to_clean(change, (old.bed_id,))
    facts = {"from": old.bed_id, "to": new.bed_id, "at": session.now.isoformat()}
    return finish(change, stay, StayVerb.MOVE, text=_text(session, old.bed_id, new.bed_id, ""), facts=facts)


def swap(
    session: Session, *, stay_id: int, version: int | None, other_id: int, other_version: int | None, reason: str,
    at: datetime | None = None,
) -> Done:  # fmt: skip
    """Two residents in each other's bed, from ``at`` (None: now) on; of a booking the whole of it.

    Who swaps into the emergency reserve needs a head, as who books it. Raises Rejected (``reason``, ``at``,
    ``other_id``), Stale for either, Refused when a bed is promised to a third.
    """
    text = reason_of(reason)
    if other_id == stay_id:
        raise Rejected({"other_id": translate("beds", "Choose somebody else to swap with.")})
    for key in sorted((stay_id, other_id)):  # two desks that swap the same two wait for each other in one order
        ours(session, key)
    stay, change = begin(session, StayVerb.SWAP, stay_id, version)
    other = locked(session, other_id)
    check_version(session, other, other_version)
    check_from(other, StayVerb.SWAP)
    change.keep(other)
    moment = at or session.now
    both = (stay, other)
    mine, theirs = (_piece_at(pieces_of(each), _moment(each, moment)) for each in both)
    pair = frozenset({stay.id, other.id})
    wanted = [
        released(
            session, layout(each, moved(session, each, bed.bed_id, _moment(each, moment), None)),
            release=not is_emergency(each),
        )
        for each, bed in ((stay, theirs), (other, mine))
    ]  # fmt: skip
    asks = [
        replace(ask, free_of=pair, release=True)
        for layout_, bed in zip(wanted, (theirs, mine), strict=True)
        for ask in asks_of(session, layout_)
        if ask.bed_id == bed.bed_id and ask.starts_at >= min(moment, session.now)
    ]
    judge(session, asks)
    _refuse_company(session, wanted, asks)
    lay(change, wanted, asks)
    words = _text(session, theirs.bed_id, mine.bed_id, text)
    change.others[other.id] = (other, words)
    facts = {"from": mine.bed_id, "to": theirs.bed_id, "at": moment.isoformat(), "other_id": other_id}
    return finish(change, stay, StayVerb.SWAP, text=_text(session, mine.bed_id, theirs.bed_id, text), facts=facts)


def _refuse_company(session: Session, wanted: Sequence[Layout], asks: Sequence[Ask]) -> None:
    """Company keeps its bed in a swap, so that no whole room can be had around it."""
    plan = plan_for(session, asks)
    kept = {each.company_bed_id for each in wanted}
    for each in wanted:
        for ask in asks if each.stay.whole_room else ():
            if ask.resident_id != each.stay.resident_id:
                continue
            found = blockers(plan, replace(ask, free_of=frozenset({each.stay.id})))
            if company := tuple(one for one in found if one.bed_id in kept):
                raise refused(session, ask, company)


def moved(session: Session, stay: BedStay, bed_id: int, at: datetime, ends_at: datetime | None) -> tuple[Piece, ...]:
    """The pieces of a stay when its time from ``at`` to the end of that piece goes to another bed. Raises Rejected."""
    pieces = pieces_of(stay)
    old = _piece_at(pieces, at)
    place = pieces.index(old)
    if old.phase is Phase.PAST:
        raise Rejected({"at": translate("beds", "That time is over: a later move was recorded.")})
    if old.bed_id == bed_id:
        raise Rejected({"bed_id": translate("beds", "That is the bed already.")})
    end = old.ends_at
    if end is not None and end <= max(at, session.now) and old.phase is Phase.CURRENT:
        if ends_at is None or ends_at <= max(at, session.now):
            raise Rejected({"ends_at": translate("beds", "The promised end is over. Say until when it is now.")})
        if place + 1 < len(pieces):
            raise Rejected({"at": translate("beds", "A move is planned already. Carry it out, or change the dates.")})
        end = ends_at
    if at <= old.starts_at:
        return (*pieces[:place], replace(old, bed_id=bed_id, ends_at=end, released_by_id=None), *pieces[place + 1 :])
    goes_now = old.phase is Phase.CURRENT and at <= session.now
    before = replace(old, ends_at=at, phase=Phase.PAST if goes_now else old.phase)
    after = Piece(bed_id, at, end, Phase.CURRENT if goes_now else Phase.PLANNED)
    return (*pieces[:place], before, after, *pieces[place + 1 :])


def to_clean(change: Change, bed_ids: tuple[int, ...]) -> None:
    """Beds that somebody got up from are cleaned before the next one lies in them."""
    for bed_id in bed_ids:
        bed = change.session.get_one(Bed, bed_id)
        if bed.condition != Condition.OUT_OF_USE:
            change.keep(bed)
            bed.condition, bed.condition_since, bed.condition_note = Condition.TO_CLEAN.value, change.session.now, None


def _moment(stay: BedStay, at: datetime) -> datetime:
    return at if stay.state in HERE else pieces_of(stay)[0].starts_at


def _piece_at(pieces: tuple[Piece, ...], at: datetime) -> Piece:
    """The piece that holds the moment: the current one also when it should be over."""
    current = next((each for each in pieces if each.phase is Phase.CURRENT), None)
    holding = [each for each in pieces if each.starts_at <= at and (each.ends_at is None or each.ends_at > at)]
    if holding:
        return holding[0]
    return current or pieces[0]


def _text(session: Session, from_id: int, to_id: int, reason: str) -> str:
    words = translate("beds", "{a} → {b}", a=bed_name(session, from_id), b=bed_name(session, to_id))
    return f"{words} {reason}".strip()
