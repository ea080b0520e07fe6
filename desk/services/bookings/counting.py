"""What a booking takes from its package and what it costs, by its state: the ledgers are brought in line with it."""

from __future__ import annotations

from typing import NamedTuple

from desk.db import Session
from desk.models.bookings import Booking
from desk.models.care import CareService
from desk.rules.care import BookingState
from desk.rules.packages import Pot
from desk.services import fees, packages

_S = BookingState
_RESERVED = frozenset({_S.BOOKED, _S.IN_PREPARATION})
_DONE = frozenset({_S.FULFILLED, _S.SETTLED})
_RULED = frozenset({_S.LATE_CANCELLED, _S.NO_SHOW})
"""Of these the rule of that day decided; by now it may be another one, so what they took is asked of the ledgers."""


class Before(NamedTuple):
    """What a booking said before an act, as far as the ledgers know of it."""

    state: BookingState


class Charge(NamedTuple):
    """``percent`` of the price; subsidies only pay what was ``served``."""

    percent: int
    served: bool


def use_of(state: BookingState, service: CareService) -> Pot:
    """Where the use of a booking that counts from a package is while it is in ``state``."""
    if state in _RESERVED:
        return Pot.RESERVED
    counts = (
        state in _DONE
        or (state is _S.LATE_CANCELLED and service.late_counts)
        or (state is _S.NO_SHOW and service.missed_counts)
    )
    return Pot.USED if counts else Pot.FREE


def charge_of(state: BookingState, service: CareService) -> Charge | None:
    """What is charged for a booking that is paid by itself while it is in ``state``; None: nothing."""
    if state in _DONE:
        return Charge(100, served=True)
    percent = {_S.LATE_CANCELLED: service.late_percent, _S.NO_SHOW: service.missed_percent}.get(state, 0)
    return Charge(percent, served=False) if percent else None


def settle(session: Session, row: Booking, before: Before | None, service: CareService) -> None:
    """Have the ledgers say of the flushed booking what its state says. ``before`` None: the booking is new.

    Raises DeskError when nothing is left in the package, or when it does not hold on the day.
    """
    state = _S(row.state)
    _count(session, row, before, use_of(state, service), service)
    ruled = before is not None and before.state in _RULED
    had = charge_of(before.state, service) if before is not None else None
    wanted = charge_of(state, service)
    if ruled or had != wanted:
        if ruled or had is not None:
            fees.reverse(session, row)
        if wanted is not None:
            fees.charge(session, row, wanted.percent, served=wanted.served)


def let_go(session: Session, row: Booking) -> None:
    """Give the use back to the package it was counted from; before the booking counts from another one."""
    packages.release(session, row)
    packages.reverse(session, row)


def _count(session: Session, row: Booking, before: Before | None, wanted: Pot, service: CareService) -> None:
    if row.grant_id is None:
        return
    had = _had(session, row, before, service)
    if wanted is Pot.FREE:
        if had is not Pot.FREE:
            let_go(session, row)
        return
    if had is Pot.USED:
        if wanted is Pot.USED:
            return
        packages.reverse(session, row)
    packages.reserve(session, row, row.grant_id)  # nothing when it is reserved already
    if wanted is Pot.USED:
        packages.consume(session, row)


def _had(session: Session, row: Booking, before: Before | None, service: CareService) -> Pot:
    """Where the use of the booking was before the act."""
    if before is None:
        return Pot.FREE
    if before.state in _RULED:
        return Pot.USED if packages.is_used(session, row) else Pot.FREE
    return use_of(before.state, service)
