"""Whether beds and accounts are guarded, and the stays as whole as the guards promise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select, text
from sqlalchemy.orm import InstrumentedAttribute

from desk.db import Session
from desk.models.beds import BedStay, StaySegment
from desk.rules.beds import HERE, WAITING, Phase, Purpose, StayState
from desk.services.findings import Finding
from desk.words import translate

_TRIGGERS = ("account_entries_refuse_update", "account_entries_refuse_delete", "account_entries_refuse_locked")
_INDEXES = ("uq_stay_segments_current_bed", "uq_stay_segments_current_person", "uq_stay_segments_head")
_EVER = tuple(f"stay_segments_{what}_{verb}" for what in ("bed", "person") for verb in ("insert", "update"))
_EXCLUDE = ("ex_stay_segments_bed", "ex_stay_segments_person", "fk_stay_segments_chain", "fk_stay_segments_person")

GUARDS_SQLITE = frozenset({*_TRIGGERS, *_INDEXES, *_EVER})
GUARDS_POSTGRESQL = frozenset({*_TRIGGERS, "account_months_wait", *_INDEXES, *_EXCLUDE})
_SQLITE = text("SELECT name FROM sqlite_master WHERE tbl_name IN ('stay_segments', 'account_entries')")
_POSTGRESQL = text(
    "SELECT tgname FROM pg_trigger WHERE tgenabled IN ('O', 'A') AND tgrelid IN"
    " (CAST('account_entries' AS regclass), CAST('account_months' AS regclass))"
    " UNION ALL SELECT conname FROM pg_constraint WHERE convalidated AND conrelid = CAST('stay_segments' AS regclass)"
    " UNION ALL SELECT indexname FROM pg_indexes WHERE schemaname = current_schema() AND tablename = 'stay_segments'"
)


def _guards(session: Session) -> Iterator[Finding]:
    sqlite = session.get_bind().dialect.name == "sqlite"
    found = set(session.scalars(_SQLITE if sqlite else _POSTGRESQL))
    for name in sorted((GUARDS_SQLITE if sqlite else GUARDS_POSTGRESQL) - found):
        subject = "account_entry" if name.startswith("account") else StaySegment.SUBJECT
        words = translate("integrity", "A guard of the database is gone: {name}.", name=name)
        yield Finding("GUARD_MISSING", subject, "", words)


def _overlaps(session: Session) -> Iterator[Finding]:
    """Each row beside the one that began before it: nothing overlaps when no neighbours do."""
    live = StaySegment.phase != Phase.VOID
    for key, only, rule, words in (
        (StaySegment.bed_id, live, "BED_TWICE", translate("integrity", "Its bed is held twice at one time.")),
        (
            StaySegment.resident_id,
            and_(live, StaySegment.purpose == Purpose.STAY),
            "PERSON_TWICE",
            translate("integrity", "Its resident has two beds at one time."),
        ),
    ):
        for segment_id in session.scalars(_colliding(key, only)):
            yield Finding(rule, StaySegment.SUBJECT, str(segment_id), words)


def _colliding(key: InstrumentedAttribute[Any], only: ColumnElement[bool]) -> Select[tuple[int]]:
    order: dict[str, Any] = {"partition_by": key, "order_by": (StaySegment.starts_at, StaySegment.id)}
    rows = (
        select(
            StaySegment.id,
            StaySegment.starts_at,
            func.lag(StaySegment.id).over(**order).label("before"),
            func.lag(StaySegment.ends_at).over(**order).label("ended"),
        )
        .where(only)
        .subquery()
    )
    overlaps = or_(rows.c.ended.is_(None), rows.c.ended > rows.c.starts_at)
    return select(rows.c.id).where(rows.c.before.is_not(None), overlaps).order_by(rows.c.id)


def _chains(session: Session) -> Iterator[Finding]:
    order: dict[str, Any] = {"partition_by": (StaySegment.stay_id, StaySegment.lane), "order_by": StaySegment.starts_at}
    rows = (
        select(StaySegment.id, StaySegment.follows, func.lag(StaySegment.ends_at).over(**order).label("ended"))
        .where(StaySegment.stay_id.is_not(None))
        .subquery()
    )
    whole = or_(
        and_(rows.c.follows.is_(None), rows.c.ended.is_(None)),
        and_(rows.c.follows.is_not(None), rows.c.follows == rows.c.ended),
    )
    broken = select(rows.c.id).where(~func.coalesce(whole, False)).order_by(rows.c.id)
    for segment_id in session.scalars(broken):
        words = translate("integrity", "It does not follow the piece of its stay that comes before it.")
        yield Finding("STAY_GAP", StaySegment.SUBJECT, str(segment_id), words)


def _phases(session: Session) -> Iterator[Finding]:
    """Who is here has one current piece, a booking is all planned, who left has only past, who cancelled void ones."""

    def count(*phases: Phase) -> ColumnElement[int]:
        mine = and_(StaySegment.lane == 0, StaySegment.phase.in_(phases))
        return func.coalesce(func.sum(case((mine, 1), else_=0)), 0)

    planned, current = count(Phase.PLANNED), count(Phase.CURRENT)
    past, void = count(Phase.PAST), count(Phase.VOID)
    all_of = func.count(StaySegment.id).filter(StaySegment.lane == 0)
    expected = (
        (HERE, and_(current == 1, void == 0)),
        ({StayState.BOOKED}, and_(planned > 0, planned == all_of)),
        (WAITING, all_of == 0),
        ({StayState.DISCHARGED}, and_(past > 0, past == all_of)),
        ({StayState.CANCELLED, StayState.NO_SHOW}, void == all_of),
    )
    sound = or_(*(and_(BedStay.state.in_([each.value for each in states]), rule) for states, rule in expected))
    query = (
        select(BedStay.id)
        .outerjoin(StaySegment, StaySegment.stay_id == BedStay.id)
        .group_by(BedStay.id, BedStay.state)
        .having(~sound)
        .order_by(BedStay.id)
    )
    for stay_id in session.scalars(query):
        words = translate("integrity", "Its state and its times on beds contradict each other.")
        yield Finding("STAY_PHASES", BedStay.SUBJECT, str(stay_id), words)


PARTS = (_guards, _overlaps, _chains, _phases)
"""What a check of the database asks, each of a session; the guards first."""
