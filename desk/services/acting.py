"""Who acts, and whether they may: the first line of every service."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from sqlalchemy import select

from desk.db import Session
from desk.errors import AccountClosed, DeskError, Forbidden
from desk.models.staff import Staff
from desk.recording import Actor
from desk.rules.permissions import Permission, Role, permission_text, permissions_of
from desk.words import translate

T = TypeVar("T")


def may(actor: Actor, permission: Permission) -> bool:
    """Whether ``actor`` has ``permission``; the program itself and its command line may do anything."""
    return actor.program or permission in _permissions(actor.roles)


@lru_cache(maxsize=64)
def _permissions(roles: frozenset[str]) -> frozenset[Permission]:
    """Asked for each name that may have to be masked."""
    return permissions_of({Role(role) for role in roles})


def require(session: Session, permission: Permission) -> None:
    """Raise :class:`Forbidden` unless the session's actor has ``permission``."""
    demand(session.actor, permission)


def demand(actor: Actor, permission: Permission) -> None:
    """The same for what needs no session."""
    if not may(actor, permission):
        raise Forbidden(
            translate(
                "acting",
                "You are not allowed to do this ({permission}). Please ask the station head.",
                permission=permission_text(permission),
            )
        )


def as_long_as_open(session: Session, work: Callable[[Session], T]) -> T:
    """``work``, unless the actor's account was closed after signing in (:class:`AccountClosed`)."""
    staff_id = session.actor.staff_id
    if staff_id is not None and not session.scalar(select(Staff.active).where(Staff.id == staff_id)):
        raise AccountClosed(
            translate("acting", "Your account has been closed; nothing was changed. Please ask the administrator.")
        )
    return work(session)


def station_of(session: Session) -> int:
    """The key of the station the actor works for."""
    if session.actor.station_id is None:
        raise DeskError(translate("acting", "Please sign in at a station first."))
    return session.actor.station_id


def staff_of(session: Session) -> int:
    """The key of the signed-in account."""
    if session.actor.staff_id is None:
        raise DeskError(translate("acting", "Please sign in first."))
    return session.actor.staff_id
