"""Taking an act back: exactly what it changed is as before, unless something was built on it since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.beds import Bed, BedStay, StayLeave, StaySegment, StayStep
from desk.rules.beds import Condition, LeaveState, Phase, StayState, StayVerb, verb_text
from desk.rules.permissions import Permission
from desk.rules.placing import Ask, Reason, blockers
from desk.rules.times import moment_text
from desk.services.acting import require
from desk.services.beds.guards import guarded
from desk.services.beds.placing import plan_for, refused
from desk.services.beds.rows import Done
from desk.services.beds.segments import Target, rearrange
from desk.services.beds.steps import Change, Row, finish, locked, ours
from desk.services.keeping import parsed, values_of
from desk.words import translate

_TABLES: dict[str, type[Row]] = {table.SUBJECT: table for table in (BedStay, StaySegment, StayLeave, Bed)}
_HOLDING = frozenset({Reason.TAKEN, Reason.OVERSTAY, Reason.ROOM, Reason.CLOSED, Reason.PERSON})
_BUILDS_NOTHING = frozenset({StayVerb.CHANGE, StayVerb.COMPLETE})


def undo(session: Session, *, step_id: int) -> Done:
    """Put back what the act of this step changed, of all stays that it touched.

    Raises DeskError naming what was done since and stands on it, and Refused when the bed went to somebody else.
    """
    require(session, Permission.CARE_WRITE)
    ours(session, _step(session, step_id).stay_id)
    return take_back(session, step_id)


def take_back(session: Session, step_id: int) -> Done:
    """:func:`undo` for services whose own act was allowed: nothing is required."""
    step = _step(session, step_id)
    facts: dict[str, Any] = step.facts["undo"]
    named = [(subject, key) for subject, key, *_ in (*facts.get("changed", ()), *facts.get("made", ()))]
    keys = {step.stay_id, *(key for subject, key in named if subject == BedStay.SUBJECT)}
    stays = {key: locked(session, key) for key in sorted(keys)}
    stay = stays[step.stay_id]
    _refuse_built_upon(session, step, keys)
    changed = [(_row(session, subject, key), fields) for subject, key, fields in facts.get("changed", ())]
    made = [_row(session, subject, key) for subject, key in facts.get("made", ())]
    change = Change(session)
    change.keep(*stays.values())
    _put_back_segments(change, facts, changed, made)
    for row, fields in changed:
        if not isinstance(row, StaySegment):
            _put_back(change, row, fields)
    for row in made:
        _give_up(change, row)
    for key, on in facts.get("rests", {}).items():
        change.rest(int(key), date.fromisoformat(on) if on else None)
    for each in stays.values():
        session.expire(each, ["segments"])
        if each is not stay:
            change.others[each.id] = (each, _words(step))
    return finish(change, stay, StayVerb.UNDO, text=_words(step), facts={"step_id": step.id})


def _step(session: Session, step_id: int) -> StayStep:
    """The step of the act itself, also when one is asked for that followed from it."""
    step = session.get(StayStep, step_id)
    if step is not None and "of" in step.facts:
        step = session.get(StayStep, step.facts["of"])
    if step is None or "undo" not in step.facts or step.verb == StayVerb.UNDO:
        raise DeskError(translate("beds", "This can't be taken back."))
    return step


def _words(step: StayStep) -> str:
    verb = verb_text(StayVerb(step.verb))
    return translate("beds", "Taken back: {verb}, {moment}", verb=verb, moment=moment_text(step.at))


def _refuse_built_upon(session: Session, step: StayStep, stay_ids: set[int]) -> None:
    """Only the latest act of each stay is taken back, not counting what was taken back since."""
    query = select(StayStep).where(StayStep.stay_id.in_(stay_ids), StayStep.id > step.id).order_by(StayStep.id)
    later = session.scalars(query).all()
    undone = {each.facts.get("step_id") for each in later if each.verb == StayVerb.UNDO}
    if step.id in undone:
        raise DeskError(translate("beds", "This was taken back already."))
    for each in later:
        followed = each.verb == StayVerb.FOLLOW and _is_gone(session, each.facts.get("of"), step.id)
        if each.verb == StayVerb.UNDO or each.id in undone or followed or each.verb in _BUILDS_NOTHING:
            continue
        verb = verb_text(StayVerb(each.verb))
        words = translate(
            "beds", "Something was done since: {verb}, {moment}. Take that back first.",
            verb=verb, moment=moment_text(each.at),
        )  # fmt: skip
        raise DeskError(words)


def _is_gone(session: Session, main_id: int | None, ours: int) -> bool:
    """Whether what followed came from the act that is taken back now, from one taken back before, or from an undo."""
    main = session.get(StayStep, main_id) if main_id is not None else None
    if main is None or main.id == ours or main.verb == StayVerb.UNDO:
        return main is not None
    undos = select(StayStep).where(
        StayStep.stay_id == main.stay_id, StayStep.verb == StayVerb.UNDO, StayStep.id > main.id
    )
    return any(each.facts.get("step_id") == main.id for each in session.scalars(undos))


def _row(session: Session, subject: str, key: int) -> Row:
    table: type[Any] = _TABLES[subject]
    row: Row | None = session.get(table, key, with_for_update=True)
    if row is None:
        raise DeskError(translate("beds", "Something that it changed is not there any more."))
    return row


def _put_back_segments(
    change: Change, facts: dict[str, Any], changed: list[tuple[Row, dict[str, Any]]], made: list[Row]
) -> None:
    session = change.session
    moves: list[tuple[StaySegment, Target]] = []
    for row, fields in changed:
        if isinstance(row, StaySegment):
            _check_unchanged(row, fields)
            moves.append(
                (row, _place(row) | {name: parsed(type(row), name, before) for name, (before, _) in fields.items()})
            )
    adds = [_again(values) for subject, values in facts.get("gone", ()) if subject == StaySegment.SUBJECT]
    drops = [row for row in made if isinstance(row, StaySegment)]
    ours = frozenset(row.stay_id for row in (*drops, *adds, *(row for row, _ in moves)) if row.stay_id is not None)
    held = [
        *((row, target["phase"], target) for row, target in moves),
        *((row, row.phase, _place(row)) for row in adds),
    ]
    asks = [
        Ask(target["bed_id"], target["starts_at"], target["ends_at"], row.resident_id, free_of=ours, release=True)
        for row, phase, target in held
        if phase in (Phase.PLANNED, Phase.CURRENT)
    ]
    _refuse_taken(session, asks)
    with session.no_autoflush, guarded(session, [_up_to_now(session, ask) for ask in asks]):
        rearrange(change, drops, moves, adds)


def _place(row: StaySegment) -> Target:
    """Where and when a row holds a bed."""
    return {name: getattr(row, name) for name in ("bed_id", "starts_at", "ends_at", "phase")}


def _up_to_now(session: Session, ask: Ask) -> Ask:
    """Whoever overstayed was in the bed until now, whatever was promised: a guard may speak of who is there since."""
    over = ask.ends_at is not None and ask.ends_at <= session.now
    return replace(ask, ends_at=session.now + timedelta(seconds=1)) if over else ask


def _refuse_taken(session: Session, asks: list[Ask]) -> None:
    """Who has the bed then, or where the person is then; what the room is for was judged before.

    Somebody who overstays in a bed does not count against what was promised of it for later: it was promised before.
    """
    if not asks:
        return
    plan = plan_for(session, asks)
    for ask in asks:
        found = tuple(
            each
            for each in blockers(plan, ask)
            if each.reason in _HOLDING and (each.ends_at is None or each.ends_at > ask.starts_at)
        )
        if found:
            raise refused(session, ask, found)


def _again(values: dict[str, Any]) -> StaySegment:
    """A row that went, under its old key."""
    return StaySegment(**{name: parsed(StaySegment, name, value) for name, value in values.items()})


def _put_back(change: Change, row: Row, fields: dict[str, Any]) -> None:
    if isinstance(row, Bed):  # cleaned meanwhile or not: whoever lies there again lies there
        if row.condition == Condition.OUT_OF_USE:
            raise DeskError(translate("beds", "The bed was taken out of use since."))
    else:
        _check_unchanged(row, fields)
    change.keep(row)
    for name, (before, _) in fields.items():
        setattr(row, name, parsed(type(row), name, before))


def _check_unchanged(row: Row, fields: dict[str, Any]) -> None:
    said = values_of(row)
    if any(said[name] != after for name, (_, after) in fields.items()):
        raise DeskError(translate("beds", "It was changed once more since. It can't be taken back any more."))


def _give_up(change: Change, row: Row) -> None:
    """A stay or a leave that the act made is cancelled: its history stays."""
    if isinstance(row, BedStay):
        row.state = StayState.CANCELLED.value
        row.hold_until = row.admitted_at = row.complete_by = None
    elif isinstance(row, StayLeave):
        change.keep(row)
        row.state, row.gone_at, row.back_at = LeaveState.CANCELLED.value, None, None
