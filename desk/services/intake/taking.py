"""Taking in a request: checked as a whole, numbered, recorded, answered or sent on its way."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import select

from desk.db import Session
from desk.errors import Rejected, RuleBroken, about
from desk.models.catalogue import ServiceItem
from desk.models.grids import Grid, GridMember
from desk.models.matters import Matter, MatterMaterial, MatterStep
from desk.models.residents import Resident
from desk.rules import addresses, deadlines, names, phones
from desk.rules.matters import Handling, MatterState, Verb, next_state
from desk.rules.numbers import NumberKind
from desk.rules.permissions import Permission
from desk.rules.search import matter_keys
from desk.rules.times import local_date
from desk.rules.workdays import WorkCalendar
from desk.services import catalogue, drafts, residents, search, stations
from desk.services.acting import require, staff_of, station_of
from desk.services.calendar import work_calendar
from desk.services.intake.looking import PAGE, home_of, material_due
from desk.services.intake.rows import Agent, Intake, Taken
from desk.services.matters.acts import call_in
from desk.words import translate


@dataclass(slots=True)
class _Checked:
    """The values of an intake after their rules, and what was wrong with the others."""

    problems: dict[str, str] = field(default_factory=dict)
    caller_name: str | None = None
    caller_phone: str | None = None
    agent_name: str | None = None
    agent_phone: str | None = None
    address: str | None = None
    address_key: str | None = None


def take_in(session: Session, *, intake: Intake) -> Taken:
    """Take in a request: number it, record it, answer it on the spot or send it on its way.

    An item that was changed while the page was open is taken as it holds today. Raises :class:`Rejected` with every
    field that is wrong, and then nothing was numbered. Whoever may not dispatch can still take in a request for
    somebody else to send on.
    """
    require(session, Permission.MATTERS_TAKE)
    intake = _printable(intake)
    if intake.resident_id is not None:  # a form or a draft may be older than a merge
        intake = replace(intake, resident_id=residents.held(session, intake.resident_id))
    if intake.handling is not Handling.ON_THE_SPOT and _has_owner(intake):
        require(session, Permission.MATTERS_DISPATCH)
    item = catalogue.in_force(session, item_id=intake.item_id)
    checked = _check(session, intake, item)
    if checked.problems or item is None:
        raise Rejected(checked.problems)
    number = stations.next_number(session, kind=NumberKind.INTAKE, day=local_date(session.now))
    matter = _matter(session, intake, item, checked, number)
    session.add(matter)
    session.flush()  # the search keys need the matter's own key
    keys = matter_keys(matter.number, matter.outside_number)
    search.put_keys(session, search.MATTER, matter.id, keys, local_date(matter.received_at))
    if intake.resident_id is not None:
        residents.touch(session, resident_id=intake.resident_id)
    drafts.drop(session, page=PAGE)
    return Taken(matter.id, number, MatterState(matter.state), matter.received_at, matter.due_at, matter.version)


def sketch(session: Session, *, intake: Intake, number: str) -> Matter:
    """The matter as it would be taken in now, under ``number``, and not in the session: for the receipt's preview.

    What is still wrong in the form is left out. :class:`Rejected` without an item or with an unknown level.
    """
    require(session, Permission.MATTERS_TAKE)
    intake = _printable(intake)
    item = catalogue.in_force(session, item_id=intake.item_id)
    checked = _check(session, intake, item)
    if item is None:
        raise Rejected(checked.problems)
    return _matter(session, intake, item, checked, number)


def _printable(intake: Intake) -> Intake:
    """Without the control characters that a paste brings in: no paper shows them, and PostgreSQL refuses some."""
    clean = _without_controls
    agent = intake.agent
    return replace(
        intake,
        caller_name=clean(intake.caller_name),
        caller_phone=clean(intake.caller_phone),
        agent=Agent(clean(agent.name), clean(agent.phone), clean(agent.relation)) if agent else None,
        description=clean(intake.description),
        address=clean(intake.address),
        unit=clean(intake.unit),
        result=clean(intake.result),
        outside_number=clean(intake.outside_number),
    )


def _without_controls(text: str) -> str:
    return "".join(each for each in text if each in "\n\t" or unicodedata.category(each) != "Cc")


def _matter(session: Session, intake: Intake, item: ServiceItem, checked: _Checked, number: str) -> Matter:
    calendar = work_calendar(session)
    due = deadlines.due(deadlines.profile(intake.profile).level(intake.level), session.now, calendar)
    matter = Matter(
        number=number,
        outside_number=intake.outside_number.strip() or None,
        station_id=station_of(session),
        item_id=item.id,
        title=item.name,
        description=intake.description.strip(),
        channel=intake.channel.value,
        resident_id=intake.resident_id,
        agent_name=checked.agent_name,
        agent_phone=checked.agent_phone,
        agent_relation=(intake.agent.relation.strip() or None) if intake.agent else None,
        caller_name=checked.caller_name,
        caller_phone=checked.caller_phone,
        address=checked.address,
        address_key=checked.address_key,
        grid_id=intake.grid_id,
        state=MatterState.REGISTERED.value,
        profile=intake.profile,
        level=intake.level,
        received_at=session.now,
        received_by_id=staff_of(session),
        contact_due_at=due.contact_by,
        due_at=due.at,
        due_provisional=due.provisional,
        materials=_materials(intake, session.now, calendar),
    )
    _send_on(session, matter, intake)
    return matter


def _check(session: Session, intake: Intake, item: ServiceItem | None) -> _Checked:
    checked = _Checked()
    problems = checked.problems
    if item is None:
        problems["item"] = translate("intake", "This is no longer offered. Choose again what is asked for.")
    if intake.resident_id is not None:
        resident = session.get(Resident, intake.resident_id)
        if resident is None or resident.status != "living":
            problems["resident"] = translate("intake", "This file is closed; new requests can't be taken in for it.")
    outside = intake.outside_number.strip()
    if outside and (known := session.scalar(select(Matter.number).where(Matter.outside_number == outside))):
        problems["outside_number"] = translate("intake", "This ticket was taken in already, as {number}.", number=known)
    _check_people(intake, checked)
    _check_place(session, intake, checked)
    if intake.handling is Handling.ON_THE_SPOT:
        if not intake.result.strip():
            problems["result"] = translate("intake", "Write the result: nothing closes without one.")
        return checked
    if not intake.description.strip():
        problems["description"] = translate("intake", "Describe the request in a sentence for whoever handles it.")
    if intake.handling is Handling.TRANSFER and not intake.unit.strip():
        problems["unit"] = translate("intake", "Name the unit that takes it over.")
    missing = [m.name for m in intake.materials if not m.present and m.deferrable_days is None]
    if missing:
        problems["materials"] = translate(
            "intake",
            "These can't follow later: {names}. Tick them off, or close on the spot by telling what to bring.",
            names="、".join(missing),
        )
    return checked


def _check_people(intake: Intake, checked: _Checked) -> None:
    for name, label, value in (
        ("caller_name", "caller", intake.caller_name),
        ("agent_name", "agent", intake.agent.name if intake.agent else ""),
    ):
        if value.strip():
            try:
                setattr(checked, name, names.normalise(value))
            except RuleBroken as broken:
                checked.problems[label] = broken.text
    if intake.agent is not None and not intake.agent.name.strip():
        checked.problems["agent"] = translate("intake", "Write the name of whoever comes for the resident.")
    for name, label, value in (
        ("caller_phone", "phone", intake.caller_phone),
        ("agent_phone", "agent_phone", intake.agent.phone if intake.agent else ""),
    ):
        if value.strip():
            try:
                setattr(checked, name, phones.parse_one(value).number)
            except RuleBroken as broken:
                checked.problems[label] = broken.text


def _check_place(session: Session, intake: Intake, checked: _Checked) -> None:
    if intake.address.strip():
        checked.address = addresses.normalise(intake.address)
        checked.address_key = addresses.key(intake.address)
    else:
        checked.address, checked.address_key = home_of(session, intake.resident_id)
    with about("level"):
        deadlines.profile(intake.profile).level(intake.level)
    if intake.grid_id is not None and session.get(Grid, intake.grid_id) is None:
        checked.problems["grid"] = translate("intake", "This grid no longer exists; choose another.")
    if intake.handler_id is not None:
        member = session.get(GridMember, intake.handler_id)
        if member is None or (member.until is not None and member.until <= local_date(session.now)):
            checked.problems["handler"] = translate("intake", "This person no longer has the duty; choose another.")


def _materials(intake: Intake, now: datetime, calendar: WorkCalendar) -> list[MatterMaterial]:
    return [
        MatterMaterial(
            position=position,
            name=tick.name,
            form=tick.form,
            copies=tick.copies,
            present=tick.present,
            due_at=None
            if tick.present or tick.deferrable_days is None
            else material_due(local_date(now), tick.deferrable_days, calendar),
        )
        for position, tick in enumerate(intake.materials)
    ]


def _send_on(session: Session, matter: Matter, intake: Intake) -> None:
    """Through the states of the closed loop, one step per verb."""
    if intake.handling is Handling.ON_THE_SPOT:
        matter.result = intake.result.strip()
        matter.replied_at = session.now
        matter.replied_by_id = staff_of(session)
        matter.reply_channel = intake.reply_channel.value
        _step(session, matter, Verb.SETTLE, matter.result, reply_channel=matter.reply_channel)
        return
    _step(session, matter, Verb.PASS_ON, None)
    if _has_owner(intake):
        matter.handler_id = intake.handler_id
        matter.unit = intake.unit.strip() or None
        matter.dispatched_at = session.now
        helped = call_in(session, matter, intake.resource_id)
        _step(
            session, matter, Verb.DISPATCH, None,
            grid_id=intake.grid_id, handler_id=intake.handler_id, unit=matter.unit, **helped,
        )  # fmt: skip


def _has_owner(intake: Intake) -> bool:
    return intake.handler_id is not None or intake.grid_id is not None or bool(intake.unit.strip())


def _step(session: Session, matter: Matter, verb: Verb, text: str | None, **facts: object) -> None:
    matter.state = next_state(MatterState(matter.state), verb).value
    matter.steps.append(
        MatterStep(verb=verb.value, at=session.now, by_id=staff_of(session), state=matter.state, text=text, facts=facts)
    )
