"""The acceptance receipt (受理回执): what it says is fixed when it is first issued; a reprint says the same."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import select

from desk.db import Session
from desk.models.grids import Grid, GridMember
from desk.models.matters import Matter
from desk.models.papers import PaperIssue
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.models.stations import Station
from desk.printing.receipt import Missing, Paper, Receipt
from desk.rules import deadlines, masking
from desk.rules.matters import Handling, Verb, handling_text
from desk.rules.numbers import is_matter_number, scan_code
from desk.rules.papers import RECEIPT
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require, staff_of
from desk.services.intake import Intake, sketch
from desk.services.matters.reading import called_in
from desk.words import translate

NO_CODE = "0" * 23
"""What stands in the bar code of a preview: as long as a real one, and the number of nothing."""


def issue_receipt(session: Session, *, matter_id: int, paper: Paper, copies: int) -> Receipt:
    """The receipt of a matter, recorded as issued in ``copies`` on ``paper``."""
    require(session, Permission.PAPERS_PRINT)
    receipt = first_receipt(session, matter_id=matter_id) or _compose(session, session.get_one(Matter, matter_id))
    session.add(
        PaperIssue(
            matter_id=matter_id,
            kind=RECEIPT,
            size=paper,
            copies=copies,
            values=_as_json(receipt),
            issued_at=session.now,
            issued_by_id=staff_of(session),
        )
    )
    return receipt


def show_receipt(session: Session, *, matter_id: int) -> Receipt:
    """The receipt of a matter to look at: the one that was issued, or the one that would be."""
    require(session, Permission.MATTERS_READ)
    return first_receipt(session, matter_id=matter_id) or _compose(session, session.get_one(Matter, matter_id))


def preview_receipt(session: Session, *, intake: Intake) -> Receipt:
    """The receipt that ``intake`` would get now; where the number goes it says that there is none yet."""
    placeholder = translate("papers", "numbered when taken in")
    return _compose(session, sketch(session, intake=intake, number=placeholder))


def first_receipt(session: Session, *, matter_id: int) -> Receipt | None:
    """What the first receipt of the matter said, if one was issued."""
    values = session.scalars(
        select(PaperIssue.values)
        .where(PaperIssue.matter_id == matter_id, PaperIssue.kind == RECEIPT)
        .order_by(PaperIssue.id)
        .limit(1)
    ).one_or_none()
    return _from_json(values) if values else None


def _compose(session: Session, matter: Matter) -> Receipt:
    station = session.get_one(Station, matter.station_id)
    resident = session.get(Resident, matter.resident_id) if matter.resident_id else None
    name = resident.name if resident else matter.caller_name or ""
    level = deadlines.profile(matter.profile).level(matter.level)
    settled = matter.steps[0].verb == Verb.SETTLE.value
    return Receipt(
        station=station.name,
        number=matter.number,
        code=scan_code(matter.number) if is_matter_number(matter.number) else NO_CODE,
        person=masking.mask_name(name),
        agent=masking.mask_name(matter.agent_name) if matter.agent_name else None,
        item=matter.title,
        handling=handling_text(Handling.ON_THE_SPOT) if settled else _sent_on(session, matter),
        received_at=matter.received_at,
        received_by=session.get_one(Staff, matter.received_by_id).name,
        service_phone=station.phone or "",
        deadline=None if settled else matter.due_at,
        profile="" if settled else f"{level.text} {deadlines.limit_text(level)}",
        outcome=(matter.result or "") if settled else "",
        missing=tuple(
            Missing(m.name, local_date(m.due_at)) for m in matter.materials if not m.present and m.due_at is not None
        ),
    )


def _sent_on(session: Session, matter: Matter) -> str:
    if matter.unit:
        return f"{handling_text(Handling.TRANSFER)} {matter.unit}"
    grid = session.get(Grid, matter.grid_id) if matter.grid_id else None
    handler = session.get(GridMember, matter.handler_id) if matter.handler_id else None
    whom = " ".join(each.name for each in (grid, handler) if each is not None)
    whom = "、".join(filter(None, (whom, called_in(session, matter.resource_id))))
    return f"{handling_text(Handling.DISPATCH)} {whom or translate('papers', 'to be assigned')}"


def _as_json(receipt: Receipt) -> dict[str, Any]:
    def plain(value: object) -> object:
        return value.isoformat() if isinstance(value, date) else value

    values = {name: plain(value) for name, value in asdict(receipt).items() if name != "missing"}
    values["missing"] = [{"name": each.name, "until": plain(each.until)} for each in receipt.missing]
    return values


def _from_json(values: dict[str, Any]) -> Receipt:
    receipt = Receipt(**{**values, "missing": ()})
    missing = tuple(
        Missing(each["name"], date.fromisoformat(each["until"]) if each["until"] else None)
        for each in values["missing"]
    )
    deadline = cast(str | None, values["deadline"])
    return replace(
        receipt,
        received_at=datetime.fromisoformat(values["received_at"]),
        deadline=datetime.fromisoformat(deadline) if deadline else None,
        missing=missing,
    )
