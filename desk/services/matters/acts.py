"""The verbs of the closed loop, one after the other, each with what it must record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected, Stale, about
from desk.models.grids import Grid, GridMember
from desk.models.matters import Matter, MatterStep
from desk.models.staff import Staff
from desk.rules import deadlines
from desk.rules.matters import Channel, MatterState, Need, Verb, check_needs, next_state
from desk.rules.times import local_date
from desk.services.acting import require, staff_of
from desk.services.calendar import work_calendar
from desk.services.matters.reading import open_matter, permission_for
from desk.services.matters.rows import HANDLED_HERE, MatterFile
from desk.words import translate

# What a refusal says besides its reason.
_SAID = {"where_to_go": Need.WHERE_TO_GO, "remedy": Need.REMEDY}


def act(
    session: Session,
    *,
    matter_id: int,
    version: int,
    verb: Verb,
    text: str = "",
    reply_channel: Channel | None = None,
    grid_id: int | None = None,
    handler_id: int | None = None,
    where_to_go: str = "",
    remedy: str = "",
) -> MatterFile:
    """Do ``verb`` (one of :data:`HANDLED_HERE`) to the matter: ``text`` is the result of an answer, else the reason.

    A refusal also says ``where_to_go`` instead and which ``remedy`` there is. Raises :class:`Stale` when the matter
    changed since ``version`` was read, :class:`Rejected` for what the verb lacks, :class:`RuleBroken` for a verb that
    is not possible now.
    """
    if verb not in HANDLED_HERE:
        raise ValueError(f"{verb} is not done here")
    require(session, permission_for(verb))
    matter = session.get(Matter, matter_id, with_for_update=True)
    if matter is None:
        raise DeskError(translate("matters", "This matter is not there any more."))
    if matter.version != version:
        raise Stale(_who_was_faster(session, matter), {})
    state = next_state(MatterState(matter.state), verb)
    text = text.strip()
    said = {"where_to_go": where_to_go.strip(), "remedy": remedy.strip()}
    with about("grid" if verb is Verb.DISPATCH else "text"):
        check_needs(verb, _given(verb, text, reply_channel, grid_id, handler_id, said))
    facts = _do(session, matter, verb, text, reply_channel, grid_id, handler_id)
    if verb is Verb.REFUSE:
        facts |= said
    matter.state = state.value
    matter.steps.append(
        MatterStep(
            verb=verb.value, at=session.now, by_id=staff_of(session), state=state.value, text=text or None, facts=facts
        )
    )
    session.flush()  # the file below has the raised version and the new state
    return open_matter(session, matter_id=matter_id)


def _do(
    session: Session,
    matter: Matter,
    verb: Verb,
    text: str,
    reply_channel: Channel | None,
    grid_id: int | None,
    handler_id: int | None,
) -> dict[str, Any]:
    """What ``verb`` changes besides the state; what its step remembers."""
    match verb:
        case Verb.ANSWER:
            assert reply_channel is not None  # check_needs saw to it
            matter.result, matter.reply_channel = text, reply_channel.value
            matter.replied_at, matter.replied_by_id = session.now, staff_of(session)
            return {"reply_channel": reply_channel.value}
        case Verb.DISPATCH:
            return _hand_to(session, matter, grid_id, handler_id)
        case Verb.RETURN:
            # The grid stays as the next proposal; nobody has the matter now.
            matter.handler_id, matter.unit = None, None
            return {}
        case Verb.RESUME:
            return _move_due(session, matter)
        case _:
            return {}


def _hand_to(session: Session, matter: Matter, grid_id: int | None, handler_id: int | None) -> dict[str, Any]:
    member = session.get(GridMember, handler_id) if handler_id is not None else None
    if handler_id is not None and (member is None or (member.until and member.until <= local_date(session.now))):
        raise Rejected({"handler": translate("matters", "This person no longer has the duty; choose another.")})
    if grid_id is None and member is not None:
        grid_id = member.grid_id
    grid = session.get(Grid, grid_id)
    if grid is None:
        raise Rejected({"grid": translate("matters", "This grid no longer exists; choose another.")})
    matter.grid_id, matter.handler_id, matter.unit = grid_id, handler_id, None
    matter.dispatched_at = session.now
    return {"grid_id": grid_id, "handler_id": handler_id}


def _move_due(session: Session, matter: Matter) -> dict[str, Any]:
    """The clock stood: the matter is due later by as much. The step keeps the original."""
    held = [step for step in matter.steps if step.verb == Verb.HOLD.value]
    if matter.due_at is None or not held:
        return {}
    level = deadlines.profile(matter.profile).level(matter.level)
    moved = deadlines.after_pause(level, matter.due_at, held[-1].at, session.now, work_calendar(session))
    before, matter.due_at = matter.due_at, moved.at
    matter.due_provisional = matter.due_provisional or moved.provisional
    return {"due_before": before.isoformat(), "due_at": moved.at.isoformat() if moved.at else None}


def _given(
    verb: Verb,
    text: str,
    reply_channel: Channel | None,
    grid_id: int | None,
    handler_id: int | None,
    said: Mapping[str, str],
) -> Sequence[Need]:
    given = [need for name, need in _SAID.items() if said[name]]
    if text:
        given += [Need.RESULT if verb is Verb.ANSWER else Need.REASON]
    if reply_channel is not None:
        given.append(Need.REPLY)
    if grid_id is not None or handler_id is not None:
        given.append(Need.HANDLER)
    return given


def _who_was_faster(session: Session, matter: Matter) -> str:
    step = session.execute(
        select(Staff.name, MatterStep.at)
        .join(MatterStep, MatterStep.by_id == Staff.id)
        .where(MatterStep.matter_id == matter.id)
        .order_by(MatterStep.id.desc())
        .limit(1)
    ).first()
    who = step.name if step else translate("matters", "someone else")
    return translate("matters", "{who} has just changed this matter. Here it is as it stands now.", who=who)
