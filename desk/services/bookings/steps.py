"""What every act on a booking has in common: who may, from which state, what the ledgers say then, and its step.

A :class:`Change` keeps what each booking said before, so that :func:`desk.services.bookings.undo` can put back that.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.bookings import Booking, BookingStep
from desk.models.care import CareService, CareSlot
from desk.rules.care import FROM, BookingState, Verb, state_text, verb_text
from desk.services.acting import require, station_of
from desk.services.bookings.counting import Before, settle
from desk.services.bookings.file import file_of
from desk.services.bookings.rows import Done
from desk.services.bookings.verbs import permission_of
from desk.services.grids.meanwhile import check_version
from desk.services.keeping import values_of
from desk.words import translate

_NOT_PUT_BACK = frozenset({"capacity"})


class Change:
    """What one act changes: bookings as they were (:meth:`keep`) and new ones (:meth:`add`).

    ``followed`` is what else the clerk must know, in words.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.followed: list[str] = []
        self._said: dict[int, tuple[Booking, dict[str, Any], list[int]]] = {}
        self._versions: dict[int, int] = {}
        self._made: list[Booking] = []

    @property
    def rows(self) -> list[Booking]:
        """Every booking of the act."""
        return [*(row for row, _, _ in self._said.values()), *self._made]

    def keep(self, row: Booking) -> None:
        """Remember what the booking says; before it is changed."""
        if row not in self._made and row.id not in self._said:
            self._said[row.id] = (row, values_of(row), live(row))
            self._versions[row.id] = row.version

    def raises_version(self, row: Booking) -> bool:
        """Whether the version of a booking is another one than before, or will be with the next flush."""
        return row.version != self._versions.get(row.id) or self.session.is_modified(row)

    def add(self, row: Booking) -> None:
        self.session.add(row)
        self._made.append(row)

    def before(self, row: Booking) -> Before | None:
        """What the ledgers knew of the booking; None for a new one."""
        if row in self._made:
            return None
        _, said, _ = self._said[row.id]
        return Before(BookingState(said["state"]))

    def facts(self) -> dict[str, Any]:
        """What taking back needs; only of what was flushed."""
        changed = []
        for row, said, uses in self._said.values():
            now = values_of(row)
            fields = {name: [said[name], now[name]] for name in said if said[name] != now[name]}
            changed.append([row.id, {name: fields[name] for name in fields.keys() - _NOT_PUT_BACK}, uses])
        return {"changed": changed, "made": [row.id for row in self._made]}


def live(row: Booking) -> list[int]:
    """The rooms, carers and vans that the booking has."""
    return [use.resource_id for use in row.uses if use.live]


def ours(session: Session, booking_id: int) -> Booking:
    """The booking, of the actor's station; on PostgreSQL nobody else acts on it until we are done."""
    row = session.get(Booking, booking_id, with_for_update=True, populate_existing=True)
    if row is None or row.station_id != station_of(session) or row.state == BookingState.DRAFT:
        raise DeskError(translate("bookings", "This booking is not there any more."))
    return row


def may_do(session: Session, verb: Verb) -> None:
    """Raise Forbidden unless the actor may do ``verb``."""
    require(session, permission_of(verb))


def begin(session: Session, verb: Verb, booking_id: int, version: int | None) -> tuple[Booking, Change]:
    """The booking, locked, for an act that is allowed now. Raises Forbidden, Stale, or DeskError naming the state."""
    may_do(session, verb)
    row = ours(session, booking_id)
    check_version(session, row, version)
    check_from(row, verb)
    change = Change(session)
    change.keep(row)
    return row, change


def check_from(row: Booking, verb: Verb) -> None:
    """Raise DeskError when ``verb`` can't be done from the state of the booking."""
    state = BookingState(row.state)
    if state not in FROM[verb]:
        raise DeskError(
            translate("bookings", "“{verb}” can't be done now: {state}.", verb=verb_text(verb), state=state_text(state))
        )


def cut_off_reason(slot: CareSlot, reason: str) -> bool:
    """Whether the kitchen counts no more; then Rejected ``reason`` when nothing was written."""
    if slot.cut_off_at is None:
        return False
    if not reason.strip():
        words = translate("bookings", "The kitchen has counted already. Please say why it is changed.")
        raise Rejected({"reason": words})
    return True


def reason_of(text: str) -> str:
    """Why it is done; Rejected ``reason`` when nothing was written."""
    if not text.strip():
        raise Rejected({"reason": translate("bookings", "Please say why.")})
    return text.strip()


def finish(
    change: Change,
    row: Booking,
    verb: Verb,
    *,
    text: str = "",
    facts: Mapping[str, Any] | None = None,
    after_cut_off: bool = False,
) -> Done:
    """Bring the ledgers in line, write the step (one more for each other booking), tell the booking as it is now."""
    step_id = close(change, row, verb, text=text, facts=facts, after_cut_off=after_cut_off)
    return Done(file_of(change.session, row), step_id, tuple(change.followed))


def close(
    change: Change,
    row: Booking,
    verb: Verb,
    *,
    text: str = "",
    facts: Mapping[str, Any] | None = None,
    after_cut_off: bool = False,
) -> int:
    """:func:`finish` without the file: the key of the step."""
    session = change.session
    rows = change.rows
    for each in rows:
        if not change.raises_version(each):
            flag_modified(each, "state")  # the version rises also when only a room changed
    session.flush()
    for each in rows:
        settle(session, each, change.before(each), _service(session, each))
    session.flush()
    own = {**(facts or {}), "undo": change.facts()}
    step = _step(session, row, verb, text, own, after_cut_off)
    session.add(step)
    session.flush()
    for each in rows:
        if each is not row:
            session.add(_step(session, each, verb, text, {**(facts or {}), "of": step.id}, after_cut_off))
    session.flush()
    return step.id


def _service(session: Session, row: Booking) -> CareService:
    return session.get_one(CareService, row.service_id)


def _step(
    session: Session, row: Booking, verb: Verb, text: str, facts: Mapping[str, Any], after_cut_off: bool
) -> BookingStep:
    return BookingStep(
        booking_id=row.id, verb=verb.value, at=session.now, by_id=session.actor.staff_id, state=row.state,
        text=text.strip() or None, after_cut_off=after_cut_off, facts=dict(facts),
    )  # fmt: skip


def steps_since(session: Session, booking_ids: Collection[int], step_id: int) -> list[BookingStep]:
    """What was done to these bookings after a step."""
    query = select(BookingStep).where(BookingStep.booking_id.in_(booking_ids), BookingStep.id > step_id)
    return list(session.scalars(query.order_by(BookingStep.id)))
