"""The sheet of a weekly service day (便民服务日安排): who comes to give what and when, who signed up, what is free."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desk.db import Session
from desk.models.care import CareSlot
from desk.printing.listing import Listing
from desk.rules.care import COUNTED, ServiceKind
from desk.rules.permissions import Permission
from desk.rules.times import clock_text, long_day_text
from desk.services import letterhead
from desk.services.acting import require
from desk.services.care.board import seats_of
from desk.services.care.rows import SeatRow
from desk.services.care.slots import Occasion, occasions
from desk.services.care.timetable import timetable
from desk.words import translate


def fair_sheet(session: Session, *, day: date) -> Listing:
    """The stands of ``day`` by the clock, also those that are closed, with the reason.

    Needs PAPERS_PRINT and CARE_BOOK; names masked for whoever does not run the centre.
    """
    require(session, Permission.PAPERS_PRINT)
    require(session, Permission.CARE_BOOK)
    plan = timetable(session, day, day)
    fairs = [service for service in plan.services if service.kind is ServiceKind.FAIR]
    stands = [each for row in occasions(session, plan, fairs) for each in row if each.open or each.reason]
    stands.sort(key=lambda each: (each.starts_at, each.sitting.sitting_id))
    seats = seats_of(session, [each.slot_id for each in stands if each.slot_id is not None])
    found = [(each, seats.get(each.slot_id, []) if each.slot_id is not None else []) for each in stands]
    rows = [_line(each, people) for each, people in found]
    people = {seat.resident_id for _, there in found for seat in _signed_up(there)}
    return Listing(
        **letterhead.of(session),
        title=translate("care_paper", "Service day"),
        above=(long_day_text(day),),
        heads=(
            translate("care_paper", "Time"),
            translate("care_paper", "Stand"),
            translate("care_paper", "Given by"),
            translate("care_paper", "Signed up"),
            translate("care_paper", "Places left"),
            translate("care_paper", "Who"),
        ),
        shares=(26, 32, 46, 20, 22, 110),
        right=frozenset({3, 4}),
        centred=frozenset({0}),
        rows=tuple(rows),
        total=(
            "", translate("care_paper", "{n} stands", n=len(stands)), "",
            str(sum(len(_signed_up(there)) for _, there in found)), str(sum(_left(*each) for each in found)),
            translate("care_paper", "{n} people", n=len(people)),
        ),
        below=() if stands else (translate("care_paper", "Nothing is given on this day."),),
        signatures=(translate("care_paper", "Made out by"), translate("care_paper", "Head of the station")),
        lying=True,
    )  # fmt: skip


def print_fair_sheet(session: Session, *, day: date) -> Listing:
    """As :func:`fair_sheet`, recorded."""
    listing = fair_sheet(session, day=day)
    session.note("print", CareSlot.SUBJECT, day.isoformat(), {})
    return listing


def _line(stand: Occasion, people: Sequence[SeatRow]) -> tuple[str, ...]:
    span = f"{clock_text(stand.starts_at)}–{clock_text(stand.ends_at)}"
    names = translate("care_paper", ", ").join(seat.name for seat in _signed_up(people))
    waiting = len(people) - sum(seat.seat is not None for seat in people)
    if waiting:
        names = translate("care_paper", "{names} ({n} waiting)", names=names, n=waiting)
    if not stand.open:
        names = "  ".join(filter(None, (translate("care_paper", "closed: {why}", why=stand.reason), names)))
    return (
        span, stand.sitting.name, stand.sitting.provider or "", str(len(_signed_up(people))),
        str(_left(stand, people)), names,
    )  # fmt: skip


def _signed_up(people: Sequence[SeatRow]) -> list[SeatRow]:
    return [seat for seat in people if seat.state in COUNTED]


def _left(stand: Occasion, people: Sequence[SeatRow]) -> int:
    return max(0, stand.capacity - sum(seat.seat is not None for seat in people)) if stand.open else 0
