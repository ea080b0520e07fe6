"""For whom cards are printed: one resident, a grid, categories, a list, what a search finds, everybody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, or_, select

from desk.db import Session
from desk.errors import Rejected
from desk.models.cards import ContactCard
from desk.models.grids import Grid
from desk.models.residents import Resident, ResidentAddress
from desk.rules.identity import years_ago
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require, station_of
from desk.services.cards import own
from desk.services.cards.outdated import holders as holders_of_outdated
from desk.services.cards.rows import Chosen, Holder, LeftOut, OutWhy, Scope, Selection
from desk.services.cards.tokens import in_force
from desk.services.grids.people import ELDER, is_home, lives_alone
from desk.services.grids.tree import below
from desk.services.residents.reading import shown
from desk.services.residents.rows import Filters, Status
from desk.words import translate

HEAD = "户主"

_OUT = {Status.DECEASED: OutWhy.DECEASED, Status.MOVED_OUT: OutWhy.MOVED_OUT, Status.MERGED: OutWhy.MERGED}
_NUMBERS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Somebody who was chosen."""

    resident_id: int
    household_id: int | None
    status: str
    name: str
    birth_date: date | None
    role: str | None
    alone: bool

    def rank(self, elder: date) -> tuple[bool, bool, date, bool, int]:
        """The first of a household holds its card: who lives alone, the eldest over 60, the head, the eldest."""
        born = self.birth_date or date.max
        is_elder = born <= elder
        return not self.alone, not is_elder, born if is_elder else date.max, self.role != HEAD, self.resident_id


def choose(session: Session, *, selection: Selection) -> Chosen:
    """Who gets a card and who doesn't, and why; who lives alone first, then by grid and address. Needs CARDS_PRINT.

    Raises Rejected (``text``, ``tags``, ``grid_id``) for a selection that says nothing.
    """
    require(session, Permission.CARDS_PRINT)
    found = _candidates(session, selection)
    named = selection.scope is Scope.PEOPLE
    left = [_left(row, _OUT[Status(row.status)]) for row in found if row.status != Status.LIVING]
    left += _missing(selection, found) if named else []
    living = [row for row in found if row.status == Status.LIVING and (row.alone or not selection.alone)]
    holders, others = _by_household(session, living) if selection.by_household else (living, [])
    if named:
        left += [_left(row, OutWhy.HOUSEHOLD) for row in others]
    having = _having(session, selection, holders)
    told = [_left(row, OutWhy.HAS_CARD) for row in holders if row.resident_id in having]
    if not selection.anew and selection.scope is not Scope.OUTDATED:
        left += told if named else []
        wanted = [row for row in holders if row.resident_id not in having]
    else:
        wanted = holders
    return Chosen(len(holders), len(told), tuple(_in_order(session, wanted, having)), tuple(left))


def _candidates(session: Session, selection: Selection) -> list[_Candidate]:
    """Whoever the selection names, once each; only those who live here unless they are named one by one."""
    alone = lives_alone(session).label("alone")
    query = select(
        Resident.id, Resident.household_id, Resident.status, Resident.name, Resident.birth_date,
        Resident.household_role, alone,
    )  # fmt: skip
    if selection.scope in (Scope.PEOPLE, Scope.OUTDATED):
        ids = dict.fromkeys(selection.resident_ids)
        if selection.scope is Scope.OUTDATED:
            ids = dict.fromkeys(holders_of_outdated(session, selection.kind, selection.grid_id))
        return [row for some in own.portions(ids) for row in _rows(session, query.where(Resident.id.in_(some)))]
    here = Resident.station_id == station_of(session), Resident.status == Status.LIVING.value
    return _rows(session, _narrowed(session, query, selection).where(*here))


def _narrowed(session: Session, query: Select[Any], selection: Selection) -> Select[Any]:
    if selection.scope is Scope.GRID:
        if selection.grid_id is None:
            raise Rejected({"grid_id": translate("cards", "Please choose a grid.")})
        query = query.where(Resident.id.in_(in_grid(session, selection.grid_id)))
    elif selection.scope is Scope.TAGS:
        if not selection.tags:
            raise Rejected({"tags": translate("cards", "Please choose a category.")})
        conditions = [shown(session, Filters(tag=tag, status=None))[0] for tag in selection.tags]
        query = query.where(or_(*conditions))
        if selection.grid_id is not None:
            query = query.where(Resident.id.in_(in_grid(session, selection.grid_id)))
    elif selection.scope is Scope.SEARCH:
        if not selection.text.strip():
            raise Rejected({"text": translate("cards", "Please write whom to look for.")})
        query = query.where(*shown(session, Filters(text=selection.text)))
    return query


def in_grid(session: Session, grid_id: int) -> Select[tuple[int]]:
    """The residents whose home is in a grid or in one below it."""
    here = ResidentAddress.grid_id.in_(below(session, grid_id))
    return select(ResidentAddress.resident_id).where(is_home(), here)


def _rows(session: Session, query: Select[Any]) -> list[_Candidate]:
    session.flush()  # plain statements don't do it by themselves
    return [
        _Candidate(key, household_id, status, name, birth, role, bool(alone))
        for key, household_id, status, name, birth, role, alone in session.connection().execute(query).all()
    ]


def _missing(selection: Selection, found: Iterable[_Candidate]) -> list[LeftOut]:
    known = {row.resident_id for row in found}
    return [LeftOut(key, "", OutWhy.GONE) for key in dict.fromkeys(selection.resident_ids) if key not in known]


def _left(row: _Candidate, why: OutWhy) -> LeftOut:
    return LeftOut(row.resident_id, row.name, why)


def _by_household(session: Session, living: Sequence[_Candidate]) -> tuple[list[_Candidate], list[_Candidate]]:
    """Who holds the card of each household, and the others."""
    elder = years_ago(local_date(session.now), ELDER)
    first: dict[tuple[str, int], _Candidate] = {}
    others = []
    for row in living:
        place = ("household", row.household_id) if row.household_id is not None else ("resident", row.resident_id)
        held = first.setdefault(place, row)
        if held is not row:
            first[place], out = sorted((held, row), key=lambda each: each.rank(elder))
            others.append(out)
    return list(first.values()), others


def _having(session: Session, selection: Selection, holders: Sequence[_Candidate]) -> set[int]:
    """The holders who have a card in force already: by household, anybody's in it."""
    cards = select(ContactCard.resident_id, Resident.household_id).join(
        Resident, Resident.id == ContactCard.resident_id
    )  # fmt: skip
    cards = cards.where(*in_force(session, selection.kind))
    if len(holders) <= own.AT_ONCE:
        keys = [row.resident_id for row in holders]
        homes = {row.household_id for row in holders} - {None}
        cards = cards.where(or_(ContactCard.resident_id.in_(keys), Resident.household_id.in_(homes)))
    people: set[int] = set()
    households: set[int] = set()
    for resident_id, household_id in session.connection().execute(cards).all():
        people.add(resident_id)
        if household_id is not None and selection.by_household:
            households.add(household_id)
    return {row.resident_id for row in holders if row.resident_id in people or row.household_id in households}


def _in_order(session: Session, wanted: Sequence[_Candidate], having: set[int]) -> list[Holder]:
    facts = own.read(session, (row.resident_id for row in wanted))
    grids: dict[int | None, str] = dict(session.execute(select(Grid.id, Grid.code)).tuples().all())
    holders = []
    for row in wanted:
        said = facts[row.resident_id]
        holders.append(
            Holder(
                row.resident_id, row.household_id, row.name, own.home_text(said.address), said.grid_id, row.alone,
                row.resident_id in having,
            )
        )  # fmt: skip
    return sorted(holders, key=lambda each: (not each.alone, grids.get(each.grid_id, "~"), _natural(each.address)))


def _natural(address: str) -> list[tuple[bool, int, str]]:
    """Building 9 comes before building 10."""
    return [
        (not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in _NUMBERS.split(address) if part
    ]  # fmt: skip
