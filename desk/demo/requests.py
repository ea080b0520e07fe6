"""The matters of the last days, taken in and handled by the services as the clerks would have done it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import partial
from random import Random
from typing import Any

from sqlalchemy import select

from desk.db import Actor, Session
from desk.models.matters import Matter
from desk.models.residents import Resident, ResidentAddress, ResidentPhone
from desk.recording import append
from desk.rules.matters import Channel, Handling, Verb
from desk.rules.papers import PaperKind
from desk.rules.times import at_local, local_date
from desk.services import catalogue, grids, intake, matters, papers
from desk.services.catalogue import ItemRow
from desk.services.intake import Agent, Intake, MaterialTick
from desk.services.papers import About

SOMEBODY, NOBODY = "某居民", "匿名"
OPENING, MORNING = time(8, 30), timedelta(hours=5)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who there is: accounts, the workers of the grids by account key, residents by name and at random."""

    staff: Mapping[str, Actor]
    named: Mapping[str, int]
    somebody: Sequence[int]


def at(session: Session, actor: Actor, now: datetime, operation: str) -> None:
    """Go on as ``actor`` at ``now``; what was done so far is recorded under who did it and when."""
    session.flush()  # so that its acts are noted under the actor before
    acts, session.acts = session.acts, []
    if acts:
        append(session, acts)
    session.actor, session.now, session.operation = actor, now, operation


def play(session: Session, *, script: Sequence[Mapping[str, Any]], cast: Cast, now: datetime, chance: Random) -> None:
    """Take in and handle every matter of ``matters.toml`` in the order of time; what lies after ``now`` is left out."""
    items = {item.code: item for item in catalogue.list_items(session)}
    keys: dict[int, int] = {}
    gestures: list[tuple[datetime, int, int, Callable[[], None]]] = []
    for number, each in enumerate(script):
        received = _received(now, timedelta(**dict(zip(("days", "hours", "minutes"), each["ago"], strict=True))))
        actor = cast.staff[each["by"]]
        who = _who(each["who"], cast, chance)
        take = partial(_take_in, session, each, items[each["item"]], who, actor, received, keys, number)
        gestures.append((received, number, 0, take))
        for place, step in enumerate(each.get("steps", ()), start=1):
            when = received + timedelta(minutes=step[0])
            handle = partial(_handle, session, keys, number, step, cast, actor, when)
            gestures.append((when, number, place, handle))
    for when, _, _, gesture in sorted(gestures, key=lambda gesture: gesture[:3]):
        if when <= now:
            gesture()


def _received(now: datetime, ago: timedelta) -> datetime:
    """When the matter came in; this morning's are pressed together when the desk has just opened."""
    if ago >= MORNING:
        return now - ago
    opened = max(now - at_local(local_date(now), OPENING), timedelta(minutes=30))
    return now - ago * (min(opened, MORNING) / MORNING)


def _who(name: str, cast: Cast, chance: Random) -> int | None:
    if name == NOBODY:
        return None
    return chance.choice(cast.somebody) if name == SOMEBODY else cast.named[name]


def _take_in(
    session: Session,
    each: Mapping[str, Any],
    item: ItemRow,
    resident_id: int | None,
    actor: Actor,
    received: datetime,
    keys: dict[int, int],
    number: int,
) -> None:
    at(session, actor, received, "intake.take_in")
    profile = each.get("profile", "7123")
    address, phone = each.get("address", ""), ""
    if resident_id is not None:
        address, phone = _home(session, resident_id)
    filled = Intake(
        item_id=item.id,
        handling=_handling(each),
        profile=profile,
        level=each.get("level", item.levels[profile]),
        resident_id=resident_id,
        caller_phone=phone,
        description=each.get("description", ""),
        address=address,
        channel=Channel(each.get("channel", Channel.WINDOW)),
        materials=tuple(
            MaterialTick(
                material.name,
                material.name not in each.get("missing", ()),
                material.form,
                material.copies,
                material.deferrable_days,
            )
            for material in item.materials
        ),
        agent=Agent(*each["agent"]) if "agent" in each else None,
        unit=each.get("unit", ""),
        result=each.get("settle", ""),
    )
    if filled.handling is Handling.DISPATCH and each.get("grid", True):
        proposal = grids.propose(session, address=address)
        if proposal is not None:
            worker = proposal.responsible.member_id if proposal.responsible else None
            filled = replace(filled, grid_id=proposal.grid_id, handler_id=worker)
    keys[number] = intake.take_in(session, intake=filled).matter_id
    about = About(matter_id=keys[number])
    for kind in each.get("papers", ()):
        at(session, actor, received, "papers.issue")
        papers.issue(session, kind=PaperKind(kind), about=about, answers={}, copies=1)


def _handling(each: Mapping[str, Any]) -> Handling:
    if "settle" in each:
        return Handling.ON_THE_SPOT
    return Handling.TRANSFER if "unit" in each else Handling.DISPATCH


def _home(session: Session, resident_id: int) -> tuple[str, str]:
    living = select(ResidentAddress.text).where(
        ResidentAddress.resident_id == resident_id, ResidentAddress.kind == "living"
    )
    phone = select(ResidentPhone.number).where(ResidentPhone.resident_id == resident_id, ResidentPhone.position == 0)
    return session.scalar(living) or "", session.scalar(phone) or ""


def _handle(
    session: Session,
    keys: Mapping[int, int],
    number: int,
    step: Sequence[Any],
    cast: Cast,
    clerk: Actor,
    when: datetime,
) -> None:
    """Do one step, by the grid worker who has the matter, or by the clerk when that worker has no account."""
    matter = session.get_one(Matter, keys[number])
    at(session, _worker(session, matter, cast) or clerk, when, "matters.act")
    verb = Verb(step[1])
    matters.act(
        session,
        matter_id=matter.id,
        version=matter.version,
        verb=verb,
        text=step[2] if len(step) > 2 else "",
        reply_channel=Channel.PHONE if verb is Verb.ANSWER else None,
    )


def _worker(session: Session, matter: Matter, cast: Cast) -> Actor | None:
    """The grid worker with an account to whom the matter went."""
    if matter.grid_id is None:
        return None
    member = grids.responsible(session, grid_id=matter.grid_id)
    keys = {actor.staff_id: actor for actor in cast.staff.values()}
    return keys.get(member.staff_id) if member and member.staff_id else None


def adults(session: Session, limit: int = 400) -> list[int]:
    """Keys of residents who may come to the window by themselves."""
    today = local_date(session.now)
    born_before = today.replace(year=today.year - 20, day=1)
    query = select(Resident.id).where(Resident.birth_date < born_before).order_by(Resident.id)
    return list(session.scalars(query))[:: max(1, 12_000 // limit)]
