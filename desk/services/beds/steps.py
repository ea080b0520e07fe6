"""What every act on a stay has in common: who may, from which state, what it changed, and the step that it leaves.

A :class:`Change` keeps what each row said before, so that :func:`desk.services.beds.undo` can put back exactly that.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm.attributes import flag_modified, set_committed_value

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.beds import Bed, BedStay, StayLeave, StaySegment, StayStep
from desk.models.residents import Resident
from desk.recording import plain
from desk.rules.beds import FROM, StayState, StayVerb, state_text, verb_text
from desk.rules.permissions import Permission
from desk.services.acting import require
from desk.services.beds.file import file_of
from desk.services.beds.rows import Done
from desk.services.grids.meanwhile import check_version
from desk.services.keeping import values_of
from desk.services.residents import welfare
from desk.words import translate

Row = BedStay | StaySegment | StayLeave | Bed


class Change:
    """What one act changes: rows as they were (:meth:`keep`), new rows and rows that went.

    ``followed`` is what it brought about elsewhere, in words; ``others`` the stays of others that it changed, with
    what is written into their history. ``at_hand`` holds what is asked for again: the session forgets it otherwise.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.followed: list[str] = []
        self.others: dict[int, tuple[BedStay, str]] = {}
        self.at_hand: list[object] = []
        self._said: dict[tuple[str, int], tuple[Row, dict[str, Any]]] = {}
        self._made: list[Row] = []
        self._gone: list[tuple[str, dict[str, Any]]] = []
        self._rests: dict[str, Any] = {}
        self._versions: dict[int, int] = {}

    def keep(self, *rows: Row) -> None:
        """Remember what the rows say; before they are changed."""
        for row in rows:
            if row not in self._made and (row.SUBJECT, row.id) not in self._said:
                self._said[row.SUBJECT, row.id] = (row, values_of(row))
                if isinstance(row, BedStay):
                    self._versions[row.id] = row.version

    def raises_version(self, stay: BedStay) -> bool:
        """Whether the version of a stay is another one than before, or will be with the next flush."""
        session = self.session
        return stay in self._made or stay.version != self._versions.get(stay.id) or session.is_modified(stay)

    def add(self, row: Row) -> None:
        self.session.add(row)
        self._made.append(row)

    def add_stay(self, stay: BedStay) -> None:
        """Add a stay that is new, with all that is said of it in one go, for its segments and steps name its key."""
        if stay not in self.session:
            self.add(stay)
            self.session.flush()
            set_committed_value(stay, "segments", [])  # else they are looked for

    def drop(self, row: StaySegment) -> None:
        """Delete a segment that was never begun; the step keeps it."""
        _, said = self._said.pop((row.SUBJECT, row.id), (row, values_of(row)))
        self._gone.append((row.SUBJECT, {"id": row.id} | said))
        self.session.delete(row)

    def rest(self, resident_id: int, on: date | None) -> None:
        """Meals and knocks rest from the day ``on``; None: they go on."""
        person = self.session.get_one(Resident, resident_id)
        self._rests.setdefault(str(resident_id), plain(person.meals_paused_on))
        if on is None:
            welfare.resume(self.session, resident_id=resident_id)
        else:
            welfare.pause(self.session, resident_id=resident_id, on=on)

    def facts(self) -> dict[str, Any]:
        """What :mod:`desk.services.beds.undoing` needs; only rows that were flushed."""
        changed = []
        for (subject, key), (row, said) in self._said.items():
            now = values_of(row)
            fields = {name: [said[name], now[name]] for name in said if said[name] != now[name]}
            if fields:
                changed.append([subject, key, fields])
        made = [[row.SUBJECT, row.id] for row in self._made]
        parts = {"changed": changed, "made": made, "gone": [list(each) for each in self._gone], "rests": self._rests}
        return {name: part for name, part in parts.items() if part}


def locked(session: Session, stay_id: int) -> BedStay:
    """The stay, and on PostgreSQL nobody else acts on it until we are done."""
    row = session.get(BedStay, stay_id, with_for_update=True)
    if row is None:
        raise DeskError(translate("beds", "This stay is not there any more."))
    return row


def ours(session: Session, stay_id: int) -> BedStay:
    """:func:`locked`, of the actor's station only; the program itself acts at all."""
    row = locked(session, stay_id)
    if session.actor.station_id not in (None, row.station_id):
        raise DeskError(translate("beds", "This stay is not there any more."))
    return row


def begin(session: Session, verb: StayVerb, stay_id: int, version: int | None) -> tuple[BedStay, Change]:
    """The stay, locked, for an act that is allowed now. Raises Forbidden, Stale, or DeskError naming the state."""
    require(session, Permission.CARE_WRITE)
    row = ours(session, stay_id)
    check_version(session, row, version)
    check_from(row, verb)
    change = Change(session)
    change.keep(row)
    change.at_hand.append(session.get(Resident, row.resident_id))
    return row, change


def check_from(row: BedStay, verb: StayVerb) -> None:
    """Raise DeskError when ``verb`` can't be done from the state of the stay."""
    state = StayState(row.state)
    if verb in FROM and state not in FROM[verb]:
        raise DeskError(
            translate("beds", "“{verb}” can't be done now: {state}.", verb=verb_text(verb), state=state_text(state))
        )


def finish(
    change: Change, row: BedStay, verb: StayVerb, *, text: str = "", facts: Mapping[str, Any] | None = None
) -> Done:
    """Write the step, one more for each stay of others that was changed, and tell the stay as it is now."""
    session = change.session
    change.add_stay(row)
    for each in (row, *(other for other, _ in change.others.values())):
        if not change.raises_version(each):
            flag_modified(each, "state")  # the version rises also when only a segment changed
    session.flush()  # the step names new rows by their keys
    step = step_of(change, row, verb, text, {**(facts or {}), "undo": change.facts()})
    session.add(step)
    session.flush()
    for other, words in change.others.values():
        session.add(step_of(change, other, StayVerb.FOLLOW, words, {"of": step.id}))
    session.flush()
    return Done(file_of(session, row), step.id, tuple(change.followed))


def step_of(change: Change, row: BedStay, verb: StayVerb, text: str, facts: Mapping[str, Any]) -> StayStep:
    """A line of the history of a stay."""
    session = change.session
    return StayStep(
        stay_id=row.id, verb=verb.value, at=session.now, by_id=session.actor.staff_id, state=row.state,
        text=text.strip() or None, facts=dict(facts),
    )  # fmt: skip


def reason_of(text: str, field: str = "reason") -> str:
    """Why it is done; Rejected ``field`` when nothing was written."""
    if not text.strip():
        raise Rejected({field: translate("beds", "Please say why.")})
    return text.strip()
