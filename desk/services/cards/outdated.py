"""Cards in force that say something otherwise than the desk does today (需要重印的卡)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, select

from desk.db import Session
from desk.models.cards import CardRun, ContactCard
from desk.models.care import CareService, CareSitting
from desk.models.grids import Grid, GridMember, Resource
from desk.models.records import Record, RecordHead
from desk.models.residents import Resident, ResidentAddress, ResidentContact
from desk.models.stations import Station
from desk.rules.card_templates import CardValues, template_from
from desk.rules.cards import TokenKind
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require, station_of
from desk.services.cards import own
from desk.services.cards.duty import Duties
from desk.services.cards.facts import Drafts, drafts_of, shown_of
from desk.services.cards.own import Own
from desk.services.cards.rows import Outdated, OutdatedCard
from desk.services.cards.tokens import in_force
from desk.services.grids.tree import below
from desk.services.residents.rows import Status

SUBJECTS = frozenset(
    each.SUBJECT
    for each in (
        CareService, CareSitting, CardRun, ContactCard, Grid, GridMember, Resident, ResidentAddress, ResidentContact,
        Resource, Station,
    )
) | {"database"}  # fmt: skip
"""What has to change before a card is out of date, or no longer."""


class _Card(NamedTuple):
    """A card in force whose holder still lives here."""

    card_id: int
    resident_id: int
    run_id: int
    duty_hash: str
    own_hash: str


@dataclass(slots=True)
class _Look:
    """What cards say today, in the eyes of one look at the database."""

    duties: Duties
    drafts: dict[int, Drafts]
    people: dict[int, Own]
    today: date

    def is_outdated(self, card: _Card) -> bool:
        """Whether the card says something else than it would today."""
        said, drafts = self.people[card.resident_id], self.drafts[card.run_id]
        if drafts.duty_hash(self.duties.of(said.grid_id)) != card.duty_hash:
            return True
        return drafts.own_hash(said.fields(self.today)) != card.own_hash


def outdated(session: Session, *, kind: TokenKind = TokenKind.CARD, grid_id: int | None = None) -> Outdated:
    """The cards out of date, of a grid with those below it or of all, by grid and address. Needs CARDS_PRINT."""
    require(session, Permission.CARDS_PRINT)
    cards = _cards(session, kind)
    if not cards:
        return Outdated(0, (), Counter(), Counter())
    look = _look(session, kind, cards)
    grids = frozenset(below(session, grid_id)) if grid_id is not None else None
    seen = [each for each in cards if grids is None or look.people[each.resident_id].grid_id in grids]
    found = {each.card_id: each for each in seen if look.is_outdated(each)}
    rows = sorted(_rows(session, look, found), key=lambda each: (each.grid, each.address, each.card_id))
    return Outdated(
        len(seen), tuple(rows), Counter(change for row in rows for change in row.changes),
        Counter(row.grid_id for row in rows),
    )  # fmt: skip


def outdated_count(session: Session, *, kind: TokenKind = TokenKind.CARD) -> int:
    """How many cards are out of date, without saying what changed; remembered until something changes that cards say.

    Needs CARDS_PRINT.
    """
    require(session, Permission.CARDS_PRINT)
    key = station_of(session), kind, local_date(session.now)
    last = session.scalar(select(RecordHead.sequence).where(RecordHead.id == 1)) or 0
    known = _counts.setdefault(session.connection().engine, {})
    if key not in known or session.acts or _has_changed(session, known[key][0], last):
        cards = _cards(session, kind)
        count = sum(map(_look(session, kind, cards).is_outdated, cards)) if cards else 0
        if session.acts:
            return count
        known[key] = last, count
    known[key] = last, known[key][1]
    return known[key][1]


def holders(session: Session, kind: TokenKind, grid_id: int | None) -> list[int]:
    """Whose card is out of date; for services of cards."""
    return [each.resident_id for each in outdated(session, kind=kind, grid_id=grid_id).cards]


_counts: WeakKeyDictionary[Engine, dict[tuple[int, TokenKind, date], tuple[int, int]]] = WeakKeyDictionary()
_MANY = 2_000
"""So many newer records are not looked through."""


def _has_changed(session: Session, since: int, last: int) -> bool:
    if last < since or last > since + _MANY:  # lower: another database was restored
        return True
    query = select(Record.subject).where(Record.sequence > since, Record.sequence <= last).distinct()
    return not SUBJECTS.isdisjoint(session.scalars(query))


def _cards(session: Session, kind: TokenKind) -> list[_Card]:
    columns = (
        ContactCard.id, ContactCard.resident_id, ContactCard.run_id, ContactCard.duty_hash, ContactCard.own_hash,
    )  # fmt: skip
    query = (
        select(*columns)
        .join(Resident, Resident.id == ContactCard.resident_id)
        .where(*in_force(session, kind), Resident.status == Status.LIVING.value)
    )
    session.flush()  # plain statements don't do it by themselves
    return [_Card(*row) for row in session.connection().execute(query).all()]


def _look(session: Session, kind: TokenKind, cards: list[_Card]) -> _Look:
    runs = {card.run_id for card in cards}
    drafts: dict[int, Drafts] = {}
    for some in own.portions(sorted(runs)):
        bodies = select(CardRun.id, CardRun.body, CardRun.options).where(CardRun.id.in_(some))
        for key, body, options in session.execute(bodies).tuples():
            drafts[key] = drafts_of(template_from(body), shown_of(options))
    people = own.read_where(session, select(ContactCard.resident_id).where(*in_force(session, kind)))
    return _Look(Duties(session), drafts, people, local_date(session.now))


def _rows(session: Session, look: _Look, found: dict[int, _Card]) -> Iterator[OutdatedCard]:
    for some in own.portions(found):
        printed = select(ContactCard.id, ContactCard.values, ContactCard.printed_at).where(ContactCard.id.in_(some))
        for key, values, at in session.execute(printed).tuples():
            card = found[key]
            said, drafts = look.people[card.resident_id], look.drafts[card.run_id]
            changes = drafts.changes(
                CardValues.from_json(values), look.duties.of(said.grid_id), said.fields(look.today)
            )
            yield OutdatedCard(
                key, card.resident_id, said.name, own.home_text(said.address), said.grid_id,
                look.duties.grid_name(said.grid_id), at or session.now, changes,
            )  # fmt: skip
