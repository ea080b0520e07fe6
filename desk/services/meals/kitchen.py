"""What the kitchen cooks (厨房备餐): counts by diet, here and brought, routes, and for whom it must mind something."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from sqlalchemy import func, select

from desk.db import Session
from desk.models.bookings import Booking
from desk.models.care import CareSlot
from desk.rules.meals import Count, counted, stop_text
from desk.rules.permissions import Permission
from desk.services.acting import require
from desk.services.meals.cutting_off import before_of, extras_of
from desk.services.meals.diets import against
from desk.services.meals.portions import Slot, Table, counted_at, slots_of, table_of
from desk.services.meals.rows import Caution, CautionKind, DietCount, Eats, Kitchen, Need, RouteCount, SittingOfDay
from desk.words import translate

NO_ROUTE = "—"
_NOBODY = Eats(0, None, "")


def kitchen(session: Session, *, day: date, sitting_id: int | None = None) -> Kitchen:
    """The kitchen of a meal on ``day``; ``sitting_id`` None: the meal that comes next, else the last one.

    Needs CARE_READ; names are masked for whoever does not run the centre.
    """
    require(session, Permission.CARE_READ)
    slots = slots_of(session, day)
    slot = _chosen(session, slots, sitting_id)
    sittings = tuple(each.sitting for each in slots)
    if slot is None:
        return Kitchen(session.now, day, sittings, None, None, None, "", (), (), Count(), None, (), (), ())
    return kitchen_of(session, table_of(session, slot), sittings)


def kitchen_of(session: Session, table: Table, sittings: tuple[SittingOfDay, ...]) -> Kitchen:
    """The kitchen of what is served, for services that are allowed by themselves."""
    slot = table.slot
    now = {each.booking_id: each.portion for each in table.served}
    before = before_of(session, slot)
    diets = tuple(_diets(table, counted(now.values()), counted((before or now).values())))
    total = Count(sum(each.count.here for each in diets), sum(each.count.home for each in diets))
    return Kitchen(
        now=session.now,
        day=slot.day,
        sittings=sittings,
        sitting=slot.sitting,
        slot_id=slot.slot_id,
        cut_off_at=slot.cut_off_at,
        cut_off_by=slot.cut_off_by,
        dishes=table.dishes,
        diets=diets,
        total=total,
        yesterday=_portions_on(session, slot.sitting.sitting_id, slot.day - timedelta(days=1)),
        routes=tuple(_routes(table)),
        needs=tuple(needs_of(table)),
        extras=extras_of(session, table, before, now) if before is not None else (),
    )


def needs_of(table: Table) -> Iterable[Need]:
    """For whom the kitchen must mind something: allergies first, then by route and door, then who eats here."""
    stops = table.stops()
    found: dict[tuple[int, bool], list[int]] = {}
    wishes: dict[tuple[int, bool], dict[str, None]] = {}
    for number, each in enumerate(table.served):
        if each.resident_id in table.eats or each.wish:
            key = (each.resident_id, each.at_home)
            found.setdefault(key, []).append(number)
            wishes.setdefault(key, {}).update({each.wish: None} if each.wish else {})
    needs = []
    for (resident_id, at_home), numbers in found.items():
        eats = table.eats.get(resident_id, _NOBODY)
        first = table.served[numbers[0]]
        place = ""
        if at_home:
            route = stops.get(resident_id)
            place = stop_text(route[0].code, route[1]) if route is not None else NO_ROUTE
        words = (
            *eats.allergies,
            *eats.on_file,
            *eats.avoid,
            *filter(None, (eats.note,)),
            *wishes[resident_id, at_home],
        )
        diet = table.diets.get(first.diet_id)
        cautions = tuple(against(eats, table.dishes))
        needs.append(
            Need(
                resident_id, first.name, place, eats.has_allergy, words, diet.name if diet else "", len(numbers),
                _once(cautions),
            )
        )  # fmt: skip
    return sorted(needs, key=lambda need: (not need.allergy, not need.place, need.place, need.resident_id))


def _once(cautions: Iterable[Caution]) -> tuple[Caution, ...]:
    """A dish that two words of a file speak against is named once, as an allergy where it is one."""
    named: dict[str, Caution] = {}
    for each in cautions:
        if each.dish not in named or (each.kind is CautionKind.ALLERGY is not named[each.dish].kind):
            named[each.dish] = each
    return tuple(named.values())


def _chosen(session: Session, slots: tuple[Slot, ...], sitting_id: int | None) -> Slot | None:
    for each in slots:
        if each.sitting.sitting_id == sitting_id:
            return each
    coming = (each for each in slots if each.sitting.ends_at > session.now)
    return next(coming, slots[-1] if slots else None)


def _diets(table: Table, now: Mapping[int | None, Count], before: Mapping[int | None, Count]) -> Iterable[DietCount]:
    """All diets that there are, and those given up that somebody has all the same."""
    nothing = Count()
    for key, row in table.diets.items():
        count, was = now.get(key, nothing), before.get(key, nothing)
        if row.retired_on is None or row.retired_on > table.slot.day or count.total or was.total:
            extra = Count(count.here - was.here, count.home - was.home)
            yield DietCount(key, row.name, row.instruction, row.hue, count, extra)
    if None in now:
        yield DietCount(None, translate("meals", "ordinary"), "", "teal", now[None])


def _routes(table: Table) -> Iterable[RouteCount]:
    of_route: dict[int | None, int] = {}
    stops = table.stops()
    for each in table.served:
        if each.at_home:
            route = stops.get(each.resident_id)
            key = route[0].route_id if route is not None else None
            of_route[key] = of_route.get(key, 0) + 1
    for row in table.routes:
        count = of_route.get(row.route_id, 0)
        yield RouteCount(row.route_id, row.code, row.name, row.carrier, row.hue, count, row.leaves_at)
    if strays := of_route.get(None):
        yield RouteCount(None, NO_ROUTE, translate("meals", "On no route"), "", "grey", strays, None)


def _portions_on(session: Session, sitting_id: int, day: date) -> int | None:
    slot = select(CareSlot.id).where(CareSlot.sitting_id == sitting_id, CareSlot.day == day).scalar_subquery()
    found = session.scalar(select(func.count()).select_from(Booking).where(*counted_at(slot)))
    return found or None
