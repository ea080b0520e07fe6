"""What a life event would bring, before anybody says yes to it."""

from __future__ import annotations

from desk.db import Session
from desk.services.residents.consequences import Consequence
from desk.services.residents.life import EventInput, record_event


def foresee(session: Session, *, resident_id: int, values: EventInput) -> tuple[Consequence, ...]:
    """What :func:`~desk.services.residents.record_event` would stop or leave to somebody; raises what it would.

    The event is recorded and rolled back, so that nothing is foretold by other rules than those that hold.
    """
    with session.begin_nested() as attempt:
        done = record_event(session, resident_id=resident_id, version=None, values=values)
        attempt.rollback()
    return done.consequences
