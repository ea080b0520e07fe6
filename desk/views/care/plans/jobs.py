"""What the dialog of plans asks the worker for, each in one look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desk.services import bookings, care, residents
from desk.services.bookings import PauseRow, PlanRow
from desk.services.care import ServiceRow
from desk.services.meals import DietRow, diets
from desk.services.residents import ResidentFile


@dataclass(frozen=True, slots=True)
class Standing:
    """A resident with their plans and with the pauses of everything."""

    file: ResidentFile
    plans: tuple[PlanRow, ...]
    pauses: tuple[PauseRow, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the form of a plan offers."""

    services: tuple[ServiceRow, ...]
    diets: tuple[DietRow, ...]


def standing(session: Any, *, resident_id: int) -> Standing:
    """The plans of a resident: those that run before those that are over."""
    file = residents.open_file(session, resident_id=resident_id)
    pauses = bookings.pauses_of(session, resident_id=resident_id)
    whole = tuple(each for each in pauses if each.plan_id is None)
    return Standing(file, bookings.plans_of(session, resident_id=resident_id), whole)


def choices(session: Any) -> Choices:
    """Services that are given, and diets."""
    return Choices(care.services(session), diets(session))
