"""What the form of a booking asks the worker for, each in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desk.rules.care import ServiceKind, Way
from desk.services import bookings, catalogue, packages, residents
from desk.services.bookings import BookingInput, Done, Held, Problem
from desk.services.catalogue import ItemRow
from desk.services.meals import DietRow, Eats, diets, eats
from desk.services.packages import Left
from desk.services.residents import ResidentFile

ERRANDS = frozenset({ServiceKind.DOOR, ServiceKind.AGENT})
"""Of these an item of the catalogue can be named."""


@dataclass(frozen=True, slots=True)
class About:
    """Who is to be booked: the file, what their packages hold for the service, what they eat, and the items that can be
    done for them.
    """

    file: ResidentFile
    left: tuple[Left, ...]
    eats: Eats | None
    items: tuple[ItemRow, ...] = ()


def about(session: Any, *, resident_id: int, service_id: int, kind: ServiceKind, day: date) -> About:
    """What the form shows of somebody."""
    file = residents.open_file(session, resident_id=resident_id)
    grants = packages.held(session, resident_id=resident_id).grants
    open_then = (row for row in grants if row.ended_on is None and row.valid_from <= day < row.valid_until)
    counts = (each.left for row in open_then for each in row.counts)
    left = tuple(each for each in counts if each.service_id == service_id and each.free > 0)
    return About(
        file, left, eats(session, resident_id=resident_id) if kind is ServiceKind.MEAL else None,
        catalogue.list_items(session, day=day) if kind in ERRANDS else (),
    )  # fmt: skip


def kinds_of_meals(session: Any) -> tuple[DietRow, ...]:
    """The diets that can be asked for."""
    return diets(session)


def hold(session: Any, *, old: Held | None, sitting_id: int, day: date, places: int) -> Held:
    """Hold so many places; those of ``old`` are given back in the same breath, or stay where it is refused."""
    if old is not None:
        bookings.release(session, held=old)
    return bookings.hold(session, sitting_id=sitting_id, day=day, places=places)


def judge(
    session: Any, *, people: Sequence[BookingInput], sitting_id: int, day: date, held: Held | None
) -> tuple[tuple[Problem, ...], ...]:
    """What speaks against booking each of them."""
    return tuple(
        bookings.problems(session, person=person, sitting_id=sitting_id, day=day, held=held) for person in people
    )


def book(
    session: Any, *, people: Sequence[BookingInput], held: Held | None, sitting_id: int, day: date, way: Way,
    reason: str,
) -> tuple[Done, ...]:  # fmt: skip
    """Book all of them, on the places that are held."""
    time: dict[str, Any] = {"held": held} if held is not None else {"sitting_id": sitting_id, "day": day}
    return bookings.book_household(session, people=people, way=way, reason=reason, **time)


def wait(session: Any, *, people: Sequence[BookingInput], sitting_id: int, day: date, way: Way) -> tuple[Done, ...]:
    """Put all of them in the line."""
    return tuple(bookings.wait(session, person=person, sitting_id=sitting_id, day=day, way=way) for person in people)
