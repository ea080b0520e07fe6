"""``cards``: contact cards as a PDF of sheets, for overnight runs: a print run is made, written and confirmed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from desk.cli.readying import check_place, now, ready
from desk.cli.telling import print_json
from desk.errors import DeskError
from desk.options import Options
from desk.store import Store
from desk.words import translate

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from desk.db import Actor, Session
    from desk.rules.card_templates import CardValues
    from desk.services.cards import Chosen, GapRow, Holder, RunInput, RunRow, Selection

T = TypeVar("T")
AT_ONCE = 500
"""Cards that are read at a time: memory doesn't grow with the run."""


def print_cards(options: Options, store: Store) -> int:
    given = options.arguments
    check_place(given.output, replace=given.replace)
    with ready(options, store) as (engine, actor):
        desk = _Desk(engine, actor)
        wanted = _wanted(desk, given)
        run = _begin(desk, wanted)
        sheets = 0
        try:
            sheets = _write(desk, run, wanted, given)
        except BaseException:  # also when somebody stops it: what nobody has is given up
            desk.in_transaction(partial(_stop, run_id=run.run_id), "cards.stop")
            raise
        done = _confirm(desk, run)
    if given.json:
        print_json({"run": done.run_id, "cards": done.count, "sheets": sheets, "left_out": len(wanted.gaps)})
    else:
        print(
            translate(
                "cli", "{count} cards on {sheets} sheets are in {file}. Print run {run}: their codes hold from now on.",
                count=done.count, sheets=sheets, file=given.output, run=done.run_id,
            )
        )  # fmt: skip
    return 0


class _Desk:
    """Looks and acts of the command on its database."""

    def __init__(self, engine: Engine, actor: Actor) -> None:
        self._engine, self._actor = engine, actor

    def in_reading(self, work: Callable[[Session], T], operation: str) -> T:
        from desk import db

        with db.snapshot(self._engine, self._actor, now=now(), operation=operation) as session:
            return work(session)

    def look(self, work: Callable[[Session], T]) -> T:
        return self.in_reading(work, "cards.look")

    def in_transaction(self, work: Callable[[Session], T], operation: str) -> T:
        from desk import db

        return db.run(self._engine, work, actor=self._actor, now=now(), operation=operation)


def _wanted(desk: _Desk, given: Any) -> RunInput:
    """What is to be printed; DeskError for a template or grid that isn't there, and for names that can't be drawn."""
    from desk.rules.card_sheets import Paper, layout
    from desk.rules.cards import Gap
    from desk.services import cards
    from desk.services.cards import RunInput, Shown

    chosen = desk.look(partial(cards.template_named, name=given.template)) if given.template else None
    row = chosen or desk.look(cards.templates)[0]
    places = len(layout(row.template.size, Paper.A4).places)
    if given.start_slot > places:
        raise DeskError(translate("cli", "A sheet has {places} places; --start-slot is one of them.", places=places))
    shown = Shown(health=given.health)
    selection = desk.look(partial(_selection, given=given))
    found = desk.look(partial(cards.choose, selection=selection))
    _check_named(given, found)
    ids = [each.resident_id for each in found.holders]
    gaps = desk.look(partial(cards.gaps, resident_ids=ids, shown=shown, template=row.template))
    if gaps:
        _tell(gaps)
        if not given.skip_undrawable:
            raise DeskError(
                translate(
                    "cli", "{count} cards can't be drawn. Nothing was printed; --skip-undrawable leaves them out.",
                    count=len(gaps),
                )
            )  # fmt: skip
    _tell_replaced(found.holders, {each.resident_id for each in gaps})
    return RunInput(
        row.template, selection, shown, row.name if row.template_id is not None else "", row.template_id, row.logo_id,
        {"start": given.start_slot, "file": True}, {each.resident_id: Gap.LEAVE_OUT for each in gaps},
    )  # fmt: skip


def _check_named(given: Any, found: Chosen) -> None:
    """DeskError where the one resident who was named isn't there, or gets no card."""
    from desk.services import cards
    from desk.services.cards import OutWhy

    for left in found.left_out if given.resident is not None else ():
        if left.why is OutWhy.GONE:
            raise DeskError(translate("cli", "There is no resident with the number {number}.", number=given.resident))
        raise DeskError(cards.out_words(left))


def _tell_replaced(holders: Sequence[Holder], out: set[int]) -> None:
    """Before anything is done: whose cards end. Whoever didn't mean it stops the command, which leaves them good."""
    count = sum(1 for each in holders if each.has_card and each.resident_id not in out)
    if count > 1:
        words = translate(
            "cli", "{count} of them have a good card, whose code ends with this run; --missing leaves them out.",
            count=count,
        )  # fmt: skip
        print(words, file=sys.stderr)


def _selection(session: Session, given: Any) -> Selection:
    from desk.services import grids
    from desk.services.cards import Scope, Selection

    if given.resident is not None:
        return Selection(Scope.PEOPLE, (given.resident,), by_household=False, anew=True)
    if given.grid is None:
        return Selection(anew=not given.missing)
    known = {node.code: node.grid_id for node in grids.tree(session)}
    if given.grid not in known:
        raise DeskError(translate("grids", "There is no grid with the code {code}.", code=given.grid))
    return Selection(Scope.GRID, grid_id=known[given.grid], anew=not given.missing)


def _begin(desk: _Desk, wanted: RunInput) -> RunRow:
    from desk.services import cards

    return cards.begin_run(desk, wanted)


def _stop(session: Session, *, run_id: int) -> RunRow:
    from desk.services import cards

    return cards.stop(session, run_id=run_id)


def _confirm(desk: _Desk, run: RunRow) -> RunRow:
    from desk.services import cards

    return cards.confirm_run(desk, run.run_id, run.count)


def _write(desk: _Desk, run: RunRow, wanted: RunInput, given: Any) -> int:
    """Write the sheets beside the file and put them in its place; how many sheets it took."""
    from desk.exchange.saving import placing
    from desk.printing.cards import write_sheets
    from desk.rules.card_sheets import Duplex, SheetOptions
    from desk.services import cards

    full = desk.look(partial(cards.run, run_id=run.run_id))
    duplex = Duplex.LONG_EDGE if wanted.template.two_sided else Duplex.NONE
    options = SheetOptions(duplex=duplex, start=given.start_slot)
    try:
        with placing(given.output) as out:
            return write_sheets(
                out, wanted.template, _values(desk, run), options, logo=full.logo,
                progress=partial(_progress, count=run.count),
            )  # fmt: skip
    finally:
        _progress_ends()


def _values(desk: _Desk, run: RunRow) -> Iterator[CardValues]:
    from desk.services import cards

    for first in range(1, run.count + 1, AT_ONCE):
        some = partial(cards.run_values, run_id=run.run_id, first=first, last=first + AT_ONCE - 1)
        for row in desk.look(some):
            yield row.values


def _tell(gaps: Sequence[GapRow]) -> None:
    """Whose card can't be drawn, and for which characters."""
    from desk.services.cards import characters_text

    for each in gaps:
        who = {"id": each.resident_id, "name": each.name}
        if each.too_long:
            words = translate("cli", "Resident {id} {name}: {why}", why=each.too_long, **who)
        else:
            characters = characters_text(each.characters)
            words = translate(
                "cli", "Resident {id} {name}: no font can draw {characters}.", characters=characters, **who
            )
        print(words, file=sys.stderr)


def _progress(done: int, *, count: int) -> None:
    """How far it is, on one line of a screen; a file that catches stderr gets nothing of it."""
    if sys.stderr is not None and sys.stderr.isatty():
        print(f"\r{done}/{count}", end="", file=sys.stderr, flush=True)


def _progress_ends() -> None:
    if sys.stderr is not None and sys.stderr.isatty():
        print(file=sys.stderr)
