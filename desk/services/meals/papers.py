"""The papers of meals: kitchen sheet, extra slip, labels, route sheets, and the list on which the canteen signs.

They bear whole names and allergies, or they would be a danger: PAPERS_PRINT and CARE_WRITE are needed. Each that leaves
the desk is kept as a paper.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from desk.db import Session
from desk.errors import DeskError
from desk.models.papers import PaperIssue
from desk.printing.kitchen import DietLine, KitchenSheet, NeedLine, Slip, SlipLine
from desk.printing.listing import Listing
from desk.printing.meal_labels import MealLabel
from desk.printing.route_sheet import DoorLine, RouteSheet
from desk.rules.meals import Change
from desk.rules.papers import KITCHEN_SHEET, KITCHEN_SLIP, MEAL_LABELS, MEAL_SIGN_OFF, ROUTE_SHEET, paper_text
from desk.rules.permissions import Permission
from desk.rules.times import clock_text, day_text, long_day_text
from desk.services import letterhead
from desk.services.acting import require
from desk.services.meals.kitchen import kitchen_of
from desk.services.meals.portions import Table, slot_on, table_of
from desk.services.meals.routes import walks_of
from desk.services.meals.rows import Extra, Kitchen, Need, StopRow, Walk
from desk.services.papers import keeping
from desk.words import translate


def kitchen_sheet(session: Session, *, sitting_id: int, day: date) -> KitchenSheet:
    """What the kitchen cooks (备餐单), to look at."""
    _allow(session)
    told = _kitchen(session, sitting_id, day)
    return KitchenSheet(
        **letterhead.of(session),
        about=_about(told),
        counted=_counted(told),
        dishes=tuple(dish.name for dish in told.dishes),
        diets=tuple(
            DietLine(each.name, each.instruction, each.count.here, each.count.home, each.extra.total)
            for each in told.diets
        ),
        routes=tuple(
            (
                f"{each.code}　{each.name}",
                each.carrier,
                clock_text(each.leaves_at) if each.leaves_at is not None else "",
                str(each.portions),
            )
            for each in told.routes
        ),
        needs=tuple(map(_need, told.needs)),
    )


def print_kitchen(session: Session, *, sitting_id: int, day: date) -> KitchenSheet:
    """As :func:`kitchen_sheet`, kept."""
    sheet = kitchen_sheet(session, sitting_id=sitting_id, day=day)
    counts = {each.name: [each.here, each.home] for each in sheet.diets}
    _keep(session, KITCHEN_SHEET, sitting_id, day, counts=counts)
    return sheet


def extra_slip(session: Session, *, sitting_id: int, day: date) -> Slip:
    """What changed since the cut-off and the kitchen has no slip of; when it has one of everything, all of it.

    DeskError when nothing changed.
    """
    _allow(session)
    return _slip(session, _kitchen(session, sitting_id, day))


def print_slip(session: Session, *, sitting_id: int, day: date) -> Slip:
    """As :func:`extra_slip`, kept with each booking that it names."""
    _allow(session)
    told = _kitchen(session, sitting_id, day)
    slip = _slip(session, told)
    for each in _to_tell(told):
        _keep(session, KITCHEN_SLIP, sitting_id, day, booking_id=each.booking_id, resident_id=each.resident_id)
    return slip


def labels(session: Session, *, sitting_id: int, day: date, route_id: int | None = None) -> tuple[MealLabel, ...]:
    """A label for each brought portion in walking order, of one route or of all; strays come last.

    DeskError when nothing is brought.
    """
    _allow(session)
    table = table_of(session, slot_on(session, sitting_id, day))
    walks, strays = walks_of(session, table)
    stops = [stop for walk in walks if route_id in (None, walk.route_id) for stop in walk.stops]
    found = tuple(_labels(table, [*stops, *(strays if route_id is None else ())]))
    if not found:
        raise DeskError(translate("meals", "Nothing is brought at this meal."))
    return found


def print_labels(session: Session, *, sitting_id: int, day: date, route_id: int | None = None) -> tuple[MealLabel, ...]:
    """As :func:`labels`, kept."""
    found = labels(session, sitting_id=sitting_id, day=day, route_id=route_id)
    _keep(session, MEAL_LABELS, sitting_id, day, labels=len(found), route=route_id)
    return found


def route_sheets(
    session: Session, *, sitting_id: int, day: date, route_id: int | None = None
) -> tuple[RouteSheet, ...]:
    """The sheet of one route, or of all that bring something. DeskError when nothing is brought."""
    _allow(session)
    table = table_of(session, slot_on(session, sitting_id, day))
    walks, _ = walks_of(session, table)
    station, contact = letterhead.from_station(session)
    wanted = [walk for walk in walks if route_id in (None, walk.route_id) and walk.stops]
    if not wanted:
        raise DeskError(translate("meals", "Nothing is brought at this meal."))
    return tuple(_route(table, walk, station.name, contact) for walk in wanted)


def print_routes(
    session: Session, *, sitting_id: int, day: date, route_id: int | None = None
) -> tuple[RouteSheet, ...]:
    """As :func:`route_sheets`, kept."""
    sheets = route_sheets(session, sitting_id=sitting_id, day=day, route_id=route_id)
    _keep(session, ROUTE_SHEET, sitting_id, day, routes=[sheet.route for sheet in sheets])
    return sheets


def sign_off(session: Session, *, sitting_id: int, day: date) -> Listing:
    """Who eats here, with a place to sign for each (堂食签到表)."""
    _allow(session)
    table = table_of(session, slot_on(session, sitting_id, day))
    here: dict[int, list[str]] = {}
    names = {}
    for each in table.served:
        if not each.at_home:
            here.setdefault(each.resident_id, []).append(_diet(table, each.diet_id))
            names[each.resident_id] = each.name
    rows = [
        (str(number), names[key], _several(diets), str(len(diets)), _warning(table, key), "")
        for number, (key, diets) in enumerate(here.items(), start=1)
    ]
    count = sum(map(len, here.values()))
    return Listing(
        **letterhead.of(session),
        title=paper_text(MEAL_SIGN_OFF),
        above=(_meal(table),),
        heads=(
            translate("kitchen_paper", "No."),
            translate("kitchen_paper", "Name"),
            translate("kitchen_paper", "Diet"),
            translate("kitchen_paper", "Portions"),
            translate("kitchen_paper", "Allergy"),
            translate("kitchen_paper", "Signature"),
        ),
        shares=(15, 30, 26, 15, 34, 48),
        right=frozenset(),
        centred=frozenset({0, 3}),
        rows=tuple(rows),
        total=(
            "", translate("kitchen_paper", "{n} people", n=len(here)), "", str(count), "", ""
        ),
        signatures=(translate("kitchen_paper", "Checked by"),),
    )  # fmt: skip


def print_sign_off(session: Session, *, sitting_id: int, day: date) -> Listing:
    """As :func:`sign_off`, kept."""
    listing = sign_off(session, sitting_id=sitting_id, day=day)
    _keep(session, MEAL_SIGN_OFF, sitting_id, day, people=len(listing.rows))
    return listing


# All


def _allow(session: Session) -> None:
    require(session, Permission.PAPERS_PRINT)
    require(session, Permission.CARE_WRITE)


def _kitchen(session: Session, sitting_id: int, day: date) -> Kitchen:
    return kitchen_of(session, table_of(session, slot_on(session, sitting_id, day)), ())


def _keep(
    session: Session, kind: str, sitting_id: int, day: date, *, booking_id: int | None = None,
    resident_id: int | None = None, **values: Any,
) -> None:  # fmt: skip
    said = {"sitting": sitting_id, "day": day.isoformat(), **values}
    row = PaperIssue(
        matter_id=None, resident_id=resident_id, item_id=None, stay_id=None, booking_id=booking_id, kind=kind,
        number=None, template_id=None, values=said,
    )  # fmt: skip
    keeping.keep(session, row, 1)


def _meal(table: Table) -> str:
    return translate("kitchen_paper", "{day} {meal}", day=long_day_text(table.slot.day), meal=table.slot.sitting.name)


def _diet(table: Table, diet_id: int | None) -> str:
    diet = table.diets.get(diet_id)
    return diet.name if diet is not None else translate("meals", "ordinary")


def _several(words: Iterable[str]) -> str:
    return translate("kitchen_paper", ", ").join(dict.fromkeys(words))


def _warning(table: Table, resident_id: int) -> str:
    eats = table.eats.get(resident_id)
    return _several((*eats.allergies, *eats.on_file)) if eats is not None else ""


# The kitchen


def _about(told: Kitchen) -> str:
    name = told.sitting.name if told.sitting is not None else ""
    return translate("kitchen_paper", "{day} {meal}", day=long_day_text(told.day), meal=name)


def _counted(told: Kitchen) -> str:
    if told.cut_off_at is None:
        return translate("kitchen_paper", "Not cut off yet: counted at {clock}", clock=clock_text(told.now))
    words = translate(
        "kitchen_paper", "Cut off at {clock} by {who}", clock=clock_text(told.cut_off_at), who=told.cut_off_by
    )
    if not told.extras:
        return words
    return translate("kitchen_paper", "{words}, {n} changes since then", words=words, n=len(told.extras))


def _need(need: Need) -> NeedLine:
    instead = _several(
        translate("kitchen_paper", "{dish} → {other}", dish=each.dish, other=each.instead or "?")
        for each in need.cautions
    )
    place = need.place or translate("meals", "eaten here")
    words = _several(need.words)
    if need.portions > 1:
        words = translate("kitchen_paper", "{words} ({n} portions)", words=words, n=need.portions)
    return NeedLine(place, need.name, need.diet, words, instead, need.allergy)


def _to_tell(told: Kitchen) -> list[Extra]:
    return [each for each in told.extras if not each.printed] or list(told.extras)


def _slip(session: Session, told: Kitchen) -> Slip:
    lines = _to_tell(told)
    if not lines:
        raise DeskError(translate("meals", "Nothing was changed after the cut-off."))
    station, _ = letterhead.from_station(session)
    was = told.total.total - sum(each.extra.total for each in told.diets)
    return Slip(
        station=station.name,
        about=_about(told),
        totals=translate("kitchen_paper", "{was} portions → {now} portions", was=was, now=told.total.total),
        diets=tuple(
            translate("kitchen_paper", "{diet} {n}", diet=each.name, n=each.count.total)
            for each in told.diets
            if each.extra.here or each.extra.home
        ),
        lines=tuple(map(_slip_line, lines)),
        date=letterhead.made_out(session),
    )


def _slip_line(extra: Extra) -> SlipLine:
    sign = {
        Change.ADDED: translate("kitchen_paper", "+"),
        Change.GONE: translate("kitchen_paper", "−"),
        Change.OTHER: translate("kitchen_paper", "other"),
    }[extra.change]
    change = extra.after or extra.before
    if extra.change is Change.OTHER:
        change = translate("kitchen_paper", "{dish} → {other}", dish=extra.before, other=extra.after)
    return SlipLine(sign, extra.name, change, extra.reason, clock_text(extra.at) if extra.at is not None else "")


# What is brought


def _labels(table: Table, stops: Iterable[StopRow]) -> Iterable[MealLabel]:
    about = translate("kitchen_paper", "{day} {meal}", day=day_text(table.slot.day), meal=table.slot.sitting.name)
    for stop in stops:
        instead = _several(
            translate("kitchen_paper", "{dish} → {other}", dish=each.dish, other=each.instead)
            for each in stop.cautions
            if each.instead
        )
        warning = translate("bed_card", "Allergy: {what}", what=_several(stop.allergies)) if stop.allergies else ""
        for portion in stop.portions:
            note = _several(filter(None, (_left_out(stop), portion.wish, instead)))
            yield MealLabel(stop.place or "—", stop.name, stop.address, portion.diet, about, warning, note)


def _left_out(stop: StopRow) -> str:
    return translate("kitchen_paper", "Without: {what}", what=_several(stop.avoid)) if stop.avoid else ""


def _route(table: Table, walk: Walk, station: str, contact: str) -> RouteSheet:
    leaves = clock_text(walk.leaves_at) if walk.leaves_at is not None else "—"
    return RouteSheet(
        station=station,
        route=f"{walk.code}　{walk.name}",
        about=translate(
            "kitchen_paper", "{meal}, carrier {who}, leaves at {clock}", meal=_meal(table), who=walk.carrier or "—",
            clock=leaves,
        ),
        lines=tuple(map(_door, walk.stops)),
        total=translate("kitchen_paper", "{doors} doors, {n} portions", doors=len(walk.stops), n=walk.portions),
        contact=contact,
    )  # fmt: skip


def _door(stop: StopRow) -> DoorLine:
    counts: dict[str, int] = {}
    for portion in stop.portions:
        counts[portion.diet] = counts.get(portion.diet, 0) + 1
    meals = [translate("kitchen_paper", "{diet} × {n}", diet=diet, n=n) for diet, n in counts.items()]
    wishes = [portion.wish for portion in stop.portions if portion.wish]
    door = "\n".join(filter(None, (stop.address, stop.hint)))
    said = "\n".join(filter(None, (_several(meals), _left_out(stop), _several(wishes))))
    return DoorLine(stop.place, stop.name, door, stop.phone, said, _several(stop.allergies))
