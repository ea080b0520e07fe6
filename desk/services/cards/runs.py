"""Print runs (打印批次): begun, put on paper card by card, stopped, repeated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TypeVar

from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.attachments import AttachmentContent
from desk.models.cards import CardRun, CardToken, ContactCard
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.rules.card_templates import CardValues, template_from
from desk.rules.cards import Gap, RevokedWhy, RunState, TokenKind, TokenState
from desk.rules.permissions import Permission
from desk.services.acting import require, station_of
from desk.services.cards import facts, own
from desk.services.cards.choosing import choose
from desk.services.cards.duty import Duties
from desk.services.cards.making import Maker, Plan, plan_of
from desk.services.cards.paper import OnPaper, put_on_paper, revoke
from desk.services.cards.rows import Repeated, Run, RunCard, RunInput, RunRow
from desk.services.cards.telling import chosen_json, told
from desk.services.residents.rows import Status
from desk.words import translate


def begin(session: Session, *, values: RunInput) -> RunRow:
    """Reserve the codes and keep what each card says; nothing is in force before it is confirmed. Needs CARDS_PRINT.

    Raises DeskError when there is nobody to print for, or a card holds characters that no face draws and
    ``values.gaps`` doesn't say what to do.
    """
    people = wanted(session, values=values)
    return begin_with(session, plan=plan_of(values, len(people)), resident_ids=people)


def wanted(session: Session, *, values: RunInput) -> tuple[int, ...]:
    """Who gets a card of this print, in the order of printing. Needs CARDS_PRINT. DeskError when nobody does."""
    facts.require_for(session, values.shown)
    chosen = choose(session, selection=values.selection)
    people = (each.resident_id for each in chosen.holders)
    return _somebody(tuple(key for key in people if values.gaps.get(key) is not Gap.LEAVE_OUT))


def begin_with(session: Session, *, plan: Plan, resident_ids: Sequence[int]) -> RunRow:
    """As :func:`begin`, for these alone; :func:`add` makes the other cards of the run. Needs CARDS_PRINT."""
    values = plan.values
    facts.require_for(session, values.shown)
    run = CardRun(
        station_id=station_of(session), template=values.name or values.template.title, template_id=values.template_id,
        body=values.template.as_json(), logo_id=values.logo_id,
        options={**values.options, "shown": asdict(values.shown)}, chosen=chosen_json(session, values.selection),
        count=len(resident_ids), printed=0, state=RunState.OPEN.value, started_at=session.now,
        started_by_id=session.actor.staff_id, ended_at=None,
    )  # fmt: skip
    session.add(run)
    session.flush()  # the cards name it
    run.count = _make(session, run, plan, resident_ids, 1)
    _somebody(range(run.count))
    return _row(session, run)


def add(session: Session, *, run_id: int, plan: Plan, resident_ids: Sequence[int]) -> RunRow:
    """More cards for a run of which none is known to be on paper. Needs CARDS_PRINT. DeskError when it has ended."""
    facts.require_for(session, plan.values.shown)
    run = _open(session, run_id)
    if run.printed or run.state == RunState.DONE:
        raise DeskError(translate("cards", "Cards of this print run are on paper already."))
    run.count += _make(session, run, plan, resident_ids, run.count + 1)
    return _row(session, run)


def _make(session: Session, run: CardRun, plan: Plan, resident_ids: Sequence[int], first: int) -> int:
    maker, made = Maker(session, run, plan, Duties(session)), 0
    for some in own.portions(resident_ids):
        made += maker.make(some, first + made)
    return made


_Some = TypeVar("_Some", bound=Sequence[int])


def _somebody(people: _Some) -> _Some:
    if not people:
        raise DeskError(translate("cards", "There is nobody to print a card for."))
    return people


def run_values(session: Session, *, run_id: int, first: int = 1, last: int | None = None) -> tuple[RunCard, ...]:
    """The cards of a run from the ``first``-th to the ``last``-th (None: to the end) as they were drawn up.

    Needs CARDS_PRINT.
    """
    require(session, Permission.CARDS_PRINT)
    _known(session, run_id)
    return tuple(_cards(session, run_id, first, last))


def confirm(session: Session, *, run_id: int, printed: int) -> RunRow:
    """All cards up to the ``printed``-th are on paper: their codes hold, those of the cards before them no more.

    With the last one the run is done. Confirming less than is known already changes nothing. Needs CARDS_PRINT.
    Raises DeskError when the run was stopped before.
    """
    require(session, Permission.CARDS_PRINT)
    run = _open(session, run_id)
    _confirm(session, run, printed)
    if run.printed == run.count and run.ended_at is None:
        run.state, run.ended_at = RunState.DONE.value, session.now
    return _row(session, run)


def stop(session: Session, *, run_id: int, printed: int | None = None) -> RunRow:
    """End a run; the cards behind the ``printed``-th (None: those known) are never printed and their codes are void.

    Needs CARDS_PRINT.
    """
    require(session, Permission.CARDS_PRINT)
    run = _open(session, run_id)
    if run.state == RunState.DONE:
        return _row(session, run)
    _confirm(session, run, run.printed if printed is None else printed)
    left = select(ContactCard.token_id).where(
        ContactCard.run_id == run_id, ContactCard.printed_at.is_(None), ContactCard.token_id.is_not(None)
    )
    revoke(session, [key for key in session.scalars(left) if key is not None], RevokedWhy.NOT_PRINTED)
    run.state = (RunState.DONE if run.printed == run.count else RunState.STOPPED).value
    run.ended_at = session.now
    return _row(session, run)


def repeat(session: Session, *, run_id: int, first: int = 1, last: int | None = None) -> Repeated:
    """The same cards again with the same codes, e.g. after spoilt paper; recorded. Needs CARDS_PRINT."""
    require(session, Permission.CARDS_PRINT)
    run = _known(session, run_id)
    found = list(_cards(session, run_id, first, last))
    cards, left = [each for each in found if each.good], [each for each in found if not each.good]
    if cards:
        said = {"first": [None, cards[0].position], "last": [None, cards[-1].position], "number": [None, len(cards)]}
        session.note("reprint", CardRun.SUBJECT, run.id, said)
    return Repeated(tuple(cards), tuple(left))


def runs(session: Session, *, open_only: bool = False, most: int = 100) -> tuple[RunRow, ...]:
    """The runs of the station, the newest first. Needs CARDS_PRINT."""
    require(session, Permission.CARDS_PRINT)
    query = select(CardRun, Staff.name).outerjoin(Staff, Staff.id == CardRun.started_by_id)
    query = query.where(CardRun.station_id == station_of(session))
    if open_only:
        query = query.where(CardRun.state == RunState.OPEN.value)
    newest = query.order_by(CardRun.started_at.desc(), CardRun.id.desc()).limit(most)
    return tuple(_told(run, name) for run, name in session.execute(newest).tuples())


def run(session: Session, *, run_id: int) -> Run:
    """One run with its template. Needs CARDS_PRINT."""
    require(session, Permission.CARDS_PRINT)
    row = _known(session, run_id)
    logo = session.scalar(select(AttachmentContent.data).where(AttachmentContent.id == row.logo_id))
    return Run(_row(session, row), template_from(row.body), logo)


def _confirm(session: Session, run: CardRun, printed: int) -> None:
    """Put the cards from the last known to the ``printed``-th on paper."""
    if not 0 <= printed <= run.count:
        words = translate("cards", "The run has {count} cards; {printed} can't be printed.", count=run.count,
                          printed=printed)  # fmt: skip
        raise DeskError(words)
    if printed <= run.printed:
        return
    query = (
        select(ContactCard.resident_id, ContactCard.id, ContactCard.token_id)
        .where(ContactCard.run_id == run.id, ContactCard.position <= printed, ContactCard.printed_at.is_(None))
        .order_by(ContactCard.position)
    )
    cards = [OnPaper(*row) for row in session.execute(query).tuples()]
    run.printed = printed
    put_on_paper(session, cards, kind_of(run))


def kind_of(run: CardRun) -> TokenKind:
    """Of what kind the cards of a run are."""
    return template_from(run.body).kind


def _cards(session: Session, run_id: int, first: int, last: int | None) -> Iterator[RunCard]:
    token = (CardToken.state, Resident.status)
    query = (
        select(ContactCard.position, ContactCard.id, ContactCard.resident_id, Resident.name, ContactCard.values, *token)
        .join(Resident, Resident.id == ContactCard.resident_id)
        .outerjoin(CardToken, CardToken.id == ContactCard.token_id)
        .where(ContactCard.run_id == run_id, ContactCard.position >= first)
        .order_by(ContactCard.position)
    )
    if last is not None:
        query = query.where(ContactCard.position <= last)
    for position, key, resident_id, name, values, state, status in session.execute(query).all():
        good = state != TokenState.REVOKED and status == Status.LIVING
        yield RunCard(position, key, resident_id, name, CardValues.from_json(values), good)


def _known(session: Session, run_id: int, *, lock: bool = False) -> CardRun:
    run = session.get(CardRun, run_id, with_for_update=lock)
    if run is None or run.station_id != station_of(session):
        raise DeskError(translate("cards", "This print run is not there any more."))
    return run


def _open(session: Session, run_id: int) -> CardRun:
    run = _known(session, run_id, lock=True)
    if run.state == RunState.STOPPED:
        raise DeskError(translate("cards", "This print run was stopped before; its other cards are void."))
    return run


def _row(session: Session, run: CardRun) -> RunRow:
    session.flush()  # the state is told as it is kept
    by = session.scalar(select(Staff.name).where(Staff.id == run.started_by_id))
    return _told(run, by)


def _told(run: CardRun, by: str | None) -> RunRow:
    return RunRow(
        run.id, run.template, run.template_id, kind_of(run), told(run.chosen), run.count, run.printed,
        RunState(run.state), run.started_at, by or "", run.ended_at, run.options,
    )  # fmt: skip
