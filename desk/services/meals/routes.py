"""The routes of meals (送餐路线): who is on them and in which order, for good or for one day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from sqlalchemy import and_, func, select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.meals import DeliveryRoute, RouteDay, RouteStop
from desk.models.residents import Household, Resident, ResidentAddress, ResidentPhone
from desk.rules.masking import mask_address
from desk.rules.meals import GAP, merged, positions, stop_text, walked
from desk.rules.permissions import Permission
from desk.services.acting import may, require, station_of
from desk.services.care.slots import slot_of
from desk.services.grids.meanwhile import check_version
from desk.services.meals.diets import HUES, against
from desk.services.meals.portions import Route, Served, Table, slot_on, slots_of, table_of
from desk.services.meals.rows import Rounds, RouteInput, RouteRow, StopPortion, StopRow, Walk
from desk.words import translate


def routes(session: Session, *, retired: bool = False) -> tuple[RouteRow, ...]:
    """The routes of the station in their order; those given up only when asked for. Needs CARE_READ."""
    require(session, Permission.CARE_READ)
    on_route = select(RouteStop.route_id, func.count()).group_by(RouteStop.route_id)
    counts = dict(session.execute(on_route).tuples().all())
    query = select(DeliveryRoute).where(DeliveryRoute.station_id == station_of(session))
    if not retired:
        query = query.where(DeliveryRoute.retired_on.is_(None))
    rows = session.scalars(query.order_by(DeliveryRoute.position, DeliveryRoute.code))
    return tuple(_row(row, counts.get(row.id, 0)) for row in rows)


def save_route(session: Session, *, route_id: int | None, version: int | None, values: RouteInput) -> RouteRow:
    """Save a route; None: a new one. Needs CARE_WRITE. Raises Rejected (``code``, ``name``, ``hue``) and Stale."""
    require(session, Permission.CARE_WRITE)
    row = _locked(session, route_id, version) if route_id is not None else None
    code, name = values.code.strip(), values.name.strip()
    problems = {}
    same = select(DeliveryRoute.id).where(
        DeliveryRoute.station_id == station_of(session), DeliveryRoute.code == code
    )  # fmt: skip
    if not code:
        problems["code"] = translate("meals", "Enter a letter or number for the route.")
    elif session.scalar(same) not in (None, row.id if row is not None else None):
        problems["code"] = translate("meals", "There is a route {code} already.", code=code)
    if not name:
        problems["name"] = translate("meals", "Enter where the route goes.")
    if values.hue not in HUES:
        problems["hue"] = translate("meals", "Choose a colour.")
    if problems:
        raise Rejected(problems)
    if row is None:
        row = DeliveryRoute(station_id=station_of(session), retired_on=None)
        session.add(row)
    row.code, row.name, row.carrier, row.hue = code, name, values.carrier.strip(), values.hue
    row.position = values.position
    row.leaves = {str(key): minutes for key, minutes in values.leaves.items()}
    session.flush()  # the key and the version are told
    return _row(row, len(_usual(session, row.id)))


def retire_route(session: Session, *, route_id: int, version: int | None, on: date | None) -> RouteRow:
    """The route is no more from ``on``; None: it is after all. Needs CARE_WRITE. Who was on it is on none then."""
    require(session, Permission.CARE_WRITE)
    row = _locked(session, route_id, version)
    row.retired_on = on
    if on is not None:
        for stop in session.scalars(select(RouteStop).where(RouteStop.route_id == route_id)):
            session.delete(stop)
    session.flush()
    return _row(row, len(_usual(session, row.id)))


def put_on_route(
    session: Session, *, resident_id: int, route_id: int | None, after: int | None = None, hint: str | None = None
) -> None:
    """Put somebody on a route for good, behind the resident ``after`` (None: at its end); ``route_id`` None: on none.

    ``hint`` None leaves what was known of the door. Needs CARE_WRITE.
    """
    require(session, Permission.CARE_WRITE)
    if session.get(Resident, resident_id) is None:
        raise DeskError(translate("residents", "This file is not there any more."))
    stop = session.scalar(select(RouteStop).where(RouteStop.resident_id == resident_id).with_for_update())
    if stop is not None:
        _locked(session, stop.route_id, None)
    if route_id is None:
        if stop is not None:
            session.delete(stop)
        return
    row = _locked(session, route_id, None)
    if row.retired_on is not None:
        raise DeskError(translate("meals", "This route is not there any more."))
    order = [each.resident_id for each in _usual(session, route_id) if each.resident_id != resident_id]
    place = order.index(after) + 1 if after in order else len(order)
    order.insert(place, resident_id)
    if stop is None:
        stop = RouteStop(resident_id=resident_id, hint=None)
        session.add(stop)
    stop.route_id, stop.position = route_id, GAP * (len(order) + 1)
    if hint is not None:
        stop.hint = hint.strip() or None
    session.flush()  # it is one of those whose places are written
    _number(session, route_id, order)


def set_order(session: Session, *, route_id: int, order: Sequence[int]) -> None:
    """The walking order for good: those of ``order`` change places among each other, the others stay where they are.

    Needs CARE_WRITE.
    """
    require(session, Permission.CARE_WRITE)
    _locked(session, route_id, None)
    usual = [stop.resident_id for stop in _usual(session, route_id)]
    _number(session, route_id, merged(usual, order))


def order_day(
    session: Session, *, route_id: int, sitting_id: int, day: date, order: Sequence[int] = (), carrier: str = ""
) -> None:
    """A route on one day only: another order, another carrier. Empty: as usual. Needs CARE_WRITE."""
    require(session, Permission.CARE_WRITE)
    row = _locked(session, route_id, None)
    slot_on(session, sitting_id, day)
    slot = slot_of(session, sitting_id, day)
    known = {stop.resident_id for stop in _usual(session, route_id)}
    other = session.scalar(select(RouteDay).where(RouteDay.route_id == route_id, RouteDay.slot_id == slot.id))
    stops, by = [key for key in order if key in known], carrier.strip()
    if by == row.carrier:
        by = ""
    if other is None:
        if not (stops or by):
            return
        other = RouteDay(route_id=route_id, slot_id=slot.id)
        session.add(other)
    other.stops, other.carrier = stops, by or None


def keep_order(session: Session, *, route_id: int, sitting_id: int, day: date) -> None:
    """The order in which the route is walked on ``day`` becomes the usual one. Needs CARE_WRITE."""
    require(session, Permission.CARE_WRITE)
    row = _locked(session, route_id, None)
    slot = slot_on(session, sitting_id, day)
    query = select(RouteDay).where(RouteDay.route_id == row.id, RouteDay.slot_id == slot.slot_id)
    other = session.scalar(query)
    if other is not None:
        usual = [stop.resident_id for stop in _usual(session, route_id)]
        _number(session, route_id, walked(usual, other.stops))
        other.stops = []


def rounds(session: Session, *, day: date, sitting_id: int | None = None) -> Rounds:
    """The routes as they are walked at a meal on ``day``; ``sitting_id`` None: the meal that comes next.

    Needs CARE_READ; names and doors are masked for whoever does not run the centre.
    """
    require(session, Permission.CARE_READ)
    slots = slots_of(session, day)
    coming = (each for each in slots if each.sitting.ends_at > session.now)
    asked = next((each for each in slots if each.sitting.sitting_id == sitting_id), None)
    slot = asked or next(coming, slots[-1] if slots else None)
    sittings = tuple(each.sitting for each in slots)
    if slot is None:
        return Rounds(session.now, day, sittings, None, (), ())
    table = table_of(session, slot)
    walks, strays = walks_of(session, table)
    return Rounds(session.now, day, sittings, slot.sitting, walks, strays)


def walks_of(session: Session, table: Table) -> tuple[tuple[Walk, ...], tuple[StopRow, ...]]:
    """The routes with their doors, and whom no route passes; for services that are allowed by themselves."""
    at_door: dict[int, list[Served]] = {}
    for each in table.served:
        if each.at_home:
            at_door.setdefault(each.resident_id, []).append(each)
    doors = _doors(session, at_door)
    walks = tuple(
        Walk(
            route.route_id, route.code, route.name, route.carrier, route.usual_carrier, route.hue, route.leaves_at,
            tuple(
                _stop(table, doors, route, number, at_door[key]) for number, key in enumerate(route.order, start=1)
            ),
            route.as_usual,
        )
        for route in table.routes
    )  # fmt: skip
    on_route = table.stops()
    lost = (found for key, found in at_door.items() if key not in on_route)
    return walks, tuple(_stop(table, doors, None, 0, found) for found in lost)


def _stop(
    table: Table, doors: dict[int, tuple[str, str]], route: Route | None, number: int, found: Sequence[Served]
) -> StopRow:
    first = found[0]
    eats = table.eats.get(first.resident_id)
    address, phone = doors.get(first.resident_id, ("", ""))
    return StopRow(
        resident_id=first.resident_id,
        place=stop_text(route.code, number) if route is not None else "",
        name=first.name,
        address=address,
        phone=phone,
        hint=route.hints.get(first.resident_id, "") if route is not None else "",
        allergies=(*eats.allergies, *eats.on_file) if eats is not None else (),
        avoid=eats.avoid if eats is not None else (),
        cautions=tuple(against(eats, table.dishes)) if eats is not None else (),
        portions=tuple(StopPortion(each.booking_id, _diet(table, each), each.wish, each.state) for each in found),
    )


def _diet(table: Table, served: Served) -> str:
    diet = table.diets.get(served.diet_id)
    return diet.name if diet is not None else translate("meals", "ordinary")


def _doors(session: Session, keys: Collection[int]) -> dict[int, tuple[str, str]]:
    """Address and first telephone of each; the telephone only for whoever runs the centre."""
    runs = may(session.actor, Permission.CARE_WRITE)
    phones = dict[int, str]()
    query = (
        select(ResidentPhone.resident_id, ResidentPhone.number)
        .where(ResidentPhone.resident_id.in_(sorted(keys)))
        .order_by(ResidentPhone.position.desc())
    )
    for key, number in session.execute(query).tuples() if runs else ():
        phones[key] = number
    lives = and_(ResidentAddress.resident_id == Resident.id, ResidentAddress.kind == "living")
    at = (
        select(Resident.id, func.coalesce(ResidentAddress.text, Household.address))
        .outerjoin(ResidentAddress, lives)
        .outerjoin(Household, Household.id == Resident.household_id)
        .where(Resident.id.in_(sorted(keys)))
    )
    return {
        key: ((address if runs else mask_address(address)) if address else "", phones.get(key, ""))
        for key, address in session.execute(at).tuples()
    }


def _usual(session: Session, route_id: int) -> Sequence[RouteStop]:
    query = select(RouteStop).where(RouteStop.route_id == route_id).order_by(RouteStop.position, RouteStop.id)
    return session.scalars(query).all()


def _number(session: Session, route_id: int, order: Iterable[int]) -> None:
    places = positions(tuple(order))
    for stop in _usual(session, route_id):
        stop.position = places[stop.resident_id]


def _locked(session: Session, route_id: int, version: int | None) -> DeliveryRoute:
    row = session.get(DeliveryRoute, route_id, with_for_update=True)
    if row is None or row.station_id != station_of(session):
        raise DeskError(translate("meals", "This route is not there any more."))
    check_version(session, row, version)
    return row


def _row(row: DeliveryRoute, stops: int) -> RouteRow:
    leaves = {int(key): int(minutes) for key, minutes in row.leaves.items()}
    return RouteRow(
        row.id, row.code, row.name, row.carrier, row.hue, leaves, row.position, row.retired_on, row.version, stops
    )
