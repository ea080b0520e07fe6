"""Stays when two files are made one: nobody lies in two beds at once, and meals rest for whoever is in one."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import aliased

from desk.db import Session
from desk.errors import DeskError
from desk.models.beds import Bed, BedStay, Room, StaySegment
from desk.rules.beds import HERE, Phase, Purpose, bed_text
from desk.rules.times import date_text, local_date
from desk.services.residents import welfare
from desk.words import translate


def refuse_two_beds(session: Session, *, kept_id: int, gone_id: int) -> None:
    """Raise DeskError naming both beds when the two files have a bed at one and the same time."""
    mine, theirs = aliased(StaySegment), aliased(StaySegment)
    lying = [
        condition
        for row, key in ((mine, kept_id), (theirs, gone_id))
        for condition in (row.resident_id == key, row.purpose == Purpose.STAY, row.phase != Phase.VOID)
    ]
    overlap = and_(
        or_(mine.ends_at.is_(None), mine.ends_at > theirs.starts_at),
        or_(theirs.ends_at.is_(None), theirs.ends_at > mine.starts_at),
    )
    both_current = and_(mine.phase == Phase.CURRENT, theirs.phase == Phase.CURRENT)  # however late one of them is
    query = select(mine, theirs).where(*lying, or_(overlap, both_current)).order_by(mine.starts_at, theirs.starts_at)
    found = session.execute(query.limit(1)).first()
    if found is not None:
        one, other = (_held_text(session, row) for row in found)
        raise DeskError(
            translate(
                "beds",
                "Both files have a bed at the same time: {one} and {other}. One person can't lie in two beds: end,"
                " move or cancel one of the two stays first.",
                one=one,
                other=other,
            )
        )


def rest_again(session: Session, resident_ids: Iterable[int]) -> None:
    """Meals and knocks rest for those of ``resident_ids`` who are in a bed now, and go on for the others."""
    for key in resident_ids:
        here = select(BedStay.admitted_at).where(BedStay.resident_id == key, BedStay.state.in_(HERE))
        admitted_at = session.scalar(here)
        if admitted_at is not None:
            welfare.pause(session, resident_id=key, on=local_date(admitted_at))
        else:
            welfare.resume(session, resident_id=key)


def _held_text(session: Session, row: StaySegment) -> str:
    query = select(Room.number, Bed.number).join(Bed, Bed.room_id == Room.id).where(Bed.id == row.bed_id)
    bed = bed_text(*session.execute(query).one())
    begins, ends_at = date_text(local_date(row.starts_at)), row.ends_at
    if ends_at is None:
        return translate("beds", "{bed} (from {begins} on)", bed=bed, begins=begins)
    return translate("beds", "{bed} ({begins} to {ends})", bed=bed, begins=begins, ends=date_text(local_date(ends_at)))
