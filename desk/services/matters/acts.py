"""The verbs of the closed loop, one after the other, each with what it must record."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError, Rejected, Stale, about
from desk.models.grids import Grid, GridMember, Resource
from desk.models.matters import Matter, MatterStep
from desk.models.staff import Staff
from desk.rules import deadlines
from desk.rules.matters import Channel, MatterState, Need, Verb, check_needs, next_state
from desk.rules.times import local_date
from desk.services.acting import may, require, staff_of
from desk.services.calendar import work_calendar
from desk.services.matters.checklist import MATERIALS, came_later
from desk.services.matters.reading import open_matter, permissions_for
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
    resource_id: int | None = None,
    where_to_go: str = "",
    remedy: str = "",
) -> MatterFile:
    """Do ``verb`` (one of :data:`HANDLED_HERE`) to the matter: ``text`` is the result of an answer, else the reason.

    A dispatch goes to ``handler_id`` or ``grid_id``; ``resource_id`` is a force or provider that is called in.
    A refusal also says ``where_to_go`` instead and which ``remedy`` there is. Raises :class:`Stale` when the matter
    changed since ``version`` was read, :class:`Rejected` for what the verb lacks, :class:`RuleBroken` for a verb that
    is not possible now.
    """
    if verb not in HANDLED_HERE:
        raise ValueError(f"{verb} is not done here")
    matter = _begin(session, matter_id, version, verb)
    state = next_state(MatterState(matter.state), verb)
    text = text.strip()
    said = {"where_to_go": where_to_go.strip(), "remedy": remedy.strip()}
    with about("grid" if verb is Verb.DISPATCH else "text"):
        check_needs(verb, _given(verb, text, reply_channel, grid_id, handler_id, said))
    facts = _do(session, matter, verb, text, reply_channel, grid_id, handler_id)
    if verb is Verb.DISPATCH:
        facts |= call_in(session, matter, resource_id)
    if verb is Verb.REFUSE:
        facts |= said
    matter.state = state.value
    return _end(session, matter, verb, text, facts)


def materials_came(
    session: Session, *, matter_id: int, version: int, material_ids: Collection[int], note: str = ""
) -> MatterFile:
    """Materials that were missing at the desk (容缺) are here now: when, and who took them, stands in the step.

    Raises :class:`Stale` when the matter changed since ``version`` was read, :class:`RuleBroken` when it is finished,
    :class:`Rejected` on ``materials`` for none at all or for one that isn't missing.
    """
    matter = _begin(session, matter_id, version, Verb.SUPPLEMENT)
    missing = {line.id for line in matter.materials if not line.present}
    refused = translate("matters", "This material is not missing any more.")
    return _tick(session, matter, Verb.SUPPLEMENT, material_ids, missing, note.strip(), refused)


def materials_taken_back(
    session: Session, *, matter_id: int, version: int, material_ids: Collection[int], reason: str
) -> MatterFile:
    """They did not come after all, or were ticked by mistake: missing again, with the promise that was given.

    Raises as :func:`materials_came`; only what came later can be taken back. The ``reason`` stays in the file.
    """
    matter = _begin(session, matter_id, version, Verb.TAKE_BACK)
    refused = translate("matters", "This material was there from the start, or is missing already.")
    return _tick(session, matter, Verb.TAKE_BACK, material_ids, came_later(matter).keys(), reason.strip(), refused)


def _tick(
    session: Session,
    matter: Matter,
    verb: Verb,
    material_ids: Collection[int],
    possible: Collection[int],
    text: str,
    refused: str,
) -> MatterFile:
    """The state stays as it is."""
    next_state(MatterState(matter.state), verb)
    given = [Need.MATERIALS] if material_ids else []
    with about("materials" if not material_ids else "text"):
        check_needs(verb, [*given, Need.REASON] if text else given)
    if not set(material_ids) <= set(possible):
        raise Rejected({"materials": refused})
    for line in matter.materials:
        if line.id in material_ids:
            line.present = verb is Verb.SUPPLEMENT
    matter.version += 1  # only lines of the check list changed: the matter itself must be written too
    return _end(session, matter, verb, text, {MATERIALS: sorted(material_ids)})


def _begin(session: Session, matter_id: int, version: int, verb: Verb) -> Matter:
    """The matter, kept from others until the end, as it was when it was read."""
    possible = permissions_for(verb)
    require(session, next((each for each in possible if may(session.actor, each)), possible[0]))
    matter = session.get(Matter, matter_id, with_for_update=True)
    if matter is None:
        raise DeskError(translate("matters", "This matter is not there any more."))
    if matter.version != version:
        raise Stale(_who_was_faster(session, matter), {})
    return matter


def _end(session: Session, matter: Matter, verb: Verb, text: str, facts: Mapping[str, Any]) -> MatterFile:
    """One more step, and the matter as it stands now."""
    matter.steps.append(
        MatterStep(
            verb=verb.value,
            at=session.now,
            by_id=staff_of(session),
            state=matter.state,
            text=text or None,
            facts=dict(facts),
        )
    )
    session.flush()  # the file below has the raised version and the new state
    return open_matter(session, matter_id=matter.id)


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
            matter.handler_id, matter.unit, matter.resource_id = None, None, None
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


def call_in(session: Session, matter: Matter, resource_id: int | None) -> dict[str, Any]:
    """The force or provider that helps; what the step remembers. Rejected ``resource`` for one that is gone."""
    matter.resource_id = resource_id
    if resource_id is None:
        return {}
    row = session.get(Resource, resource_id)
    if (
        row is None
        or session.actor.station_id not in (None, row.station_id)
        or (row.until and row.until <= local_date(session.now))
    ):
        raise Rejected({"resource": translate("matters", "This provider is not there any more; choose another.")})
    return {"resource_id": resource_id}


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
