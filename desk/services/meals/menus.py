"""The weekly menu (一周菜单): what is cooked at each sitting, what it contains, and what is served instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sqlalchemy import Select, select

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.care import CareService, CareSitting
from desk.models.meals import Menu
from desk.rules.care import ServiceKind
from desk.rules.permissions import Permission
from desk.services.acting import require, station_of
from desk.services.grids.meanwhile import check_version
from desk.services.meals.diets import dishes_of
from desk.services.meals.rows import Dish, MenuDay, MenuWeek
from desk.words import translate

DAYS = 7
_DAY = timedelta(days=1)
_LAST = _DAY * (DAYS - 1)
_KNOWN = 120  # menus that are looked through for dishes


def menus(session: Session, *, first: date) -> MenuWeek:
    """The menus of seven days from ``first``. Needs CARE_READ."""
    require(session, Permission.CARE_READ)
    sittings = _sittings(session, first)
    days = [first + _DAY * number for number in range(DAYS)]
    kept = {
        (row.sitting_id, row.day): _menu_day(row)
        for row in session.scalars(_between(session, first, days[-1]))
    }  # fmt: skip
    return MenuWeek(
        first,
        sittings,
        tuple(tuple(kept.get((key, day), MenuDay(key, day)) for day in days) for key, _ in sittings),
    )


def save_menu(session: Session, *, sitting_id: int, day: date, version: int | None, dishes: Sequence[Dish]) -> MenuDay:
    """Write down what is cooked; no dishes: nothing is known any more. Needs CARE_WRITE.

    Raises Rejected (``dishes``) when one is named twice, and Stale.
    """
    require(session, Permission.CARE_WRITE)
    _check_sitting(session, sitting_id)
    query = select(Menu).where(Menu.sitting_id == sitting_id, Menu.day == day).with_for_update()
    row = session.scalar(query)
    if row is None:
        row = Menu(sitting_id=sitting_id, day=day)
        session.add(row)
    else:
        check_version(session, row, version if version is not None else 0)
    row.dishes = _kept(dishes)
    session.flush()
    return _menu_day(row)


def copy_week(session: Session, *, first: date, to: date) -> int:
    """Write the menus of the week from ``first`` into the week from ``to``; how many. Needs CARE_WRITE.

    What was written for a day already stays.
    """
    require(session, Permission.CARE_WRITE)
    there = {(row.sitting_id, row.day): row for row in session.scalars(_between(session, to, to + _LAST))}
    count = 0
    for row in session.scalars(_between(session, first, first + _LAST)).all():
        day = to + (row.day - first)
        other = there.get((row.sitting_id, day))
        if not row.dishes or (other is not None and other.dishes):
            continue
        if other is None:
            session.add(Menu(sitting_id=row.sitting_id, day=day, dishes=list(row.dishes)))
        else:
            other.dishes = list(row.dishes)
        count += 1
    return count


def known_dishes(session: Session) -> tuple[Dish, ...]:
    """The dishes of the last weeks by name, with what they contain: what is typed once is offered again."""
    require(session, Permission.CARE_READ)
    found: dict[str, Dish] = {}
    query = (
        select(Menu.dishes)
        .join(CareSitting, CareSitting.id == Menu.sitting_id)
        .join(CareService, CareService.id == CareSitting.service_id)
        .where(CareService.station_id == station_of(session))
        .order_by(Menu.day.desc(), Menu.id.desc())
        .limit(_KNOWN)
    )
    for kept in session.scalars(query):
        for dish in dishes_of(kept):
            found.setdefault(dish.name, dish)
    return tuple(found.values())


def _kept(dishes: Iterable[Dish]) -> list[dict[str, object]]:
    kept: dict[str, dict[str, object]] = {}
    for dish in dishes:
        name = dish.name.strip()
        if name in kept:
            raise Rejected({"dishes": translate("meals", "{dish} is there twice.", dish=name)})
        if name:
            contains = list(dict.fromkeys(word.strip() for word in dish.contains if word.strip()))
            kept[name] = {"name": name, "contains": contains, "instead": dish.instead.strip()}
    return list(kept.values())


def _between(session: Session, first: date, last: date) -> Select[tuple[Menu]]:
    return (
        select(Menu)
        .join(CareSitting, CareSitting.id == Menu.sitting_id)
        .join(CareService, CareService.id == CareSitting.service_id)
        .where(CareService.station_id == station_of(session), Menu.day.between(first, last))
    )


def _sittings(session: Session, first: date) -> tuple[tuple[int, str], ...]:
    """The meals that are given in the week from ``first``."""
    query = (
        select(CareSitting.id, CareSitting.name)
        .join(CareService, CareService.id == CareSitting.service_id)
        .where(CareService.station_id == station_of(session), CareService.kind == ServiceKind.MEAL.value)
        .where(CareService.retired_on.is_(None), CareSitting.valid_from < first + _DAY * DAYS)
        .where(CareSitting.valid_to.is_(None) | (CareSitting.valid_to > first))
        .order_by(CareSitting.starts, CareSitting.id)
    )
    return tuple((key, name) for key, name in session.execute(query).tuples())


def _check_sitting(session: Session, sitting_id: int) -> None:
    query = (
        select(CareService.station_id)
        .join(CareSitting, CareSitting.service_id == CareService.id)
        .where(CareSitting.id == sitting_id, CareService.kind == ServiceKind.MEAL.value)
    )
    if session.scalar(query) != station_of(session):
        raise DeskError(translate("meals", "There is no such meal on this day."))


def _menu_day(row: Menu) -> MenuDay:
    return MenuDay(row.sitting_id, row.day, dishes_of(row.dishes), row.version)
