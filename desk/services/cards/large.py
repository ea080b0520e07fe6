"""Large print runs in small transactions: while thousands of cards are begun or confirmed, no other desk waits long.

A run that was cut off in between, by a lost machine too, is open with the cards it has and is offered as any other.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from desk.db import Session
from desk.services.cards.making import plan_of
from desk.services.cards.own import portions
from desk.services.cards.rows import RunInput, RunRow
from desk.services.cards.runs import add, begin_with, confirm, run, stop, wanted

AT_ONCE = 500
"""Cards of one transaction: some tenths of a second."""

Told = Callable[[int, int], object]
_T = TypeVar("_T")


class Desk(Protocol):
    """Whoever can look and act at the database, each time in a transaction of its own."""

    def in_reading(self, work: Callable[[Session], _T], operation: str) -> _T: ...

    def in_transaction(self, work: Callable[[Session], _T], operation: str) -> _T: ...


def begin_run(desk: Desk, values: RunInput, told: Told | None = None) -> RunRow:
    """As :func:`desk.services.cards.begin`. ``told(done, total)`` may raise; nothing is left of the run then."""
    people = desk.in_reading(partial(wanted, values=values), "cards.choose")
    plan, total = plan_of(values, len(people)), len(people)
    some, *others = portions(people, AT_ONCE)
    row = desk.in_transaction(partial(begin_with, plan=plan, resident_ids=some), "cards.begin")
    try:
        for some in others:
            if told is not None:
                told(row.count, total)
            more = partial(add, run_id=row.run_id, plan=plan, resident_ids=some)
            row = desk.in_transaction(more, "cards.begin")
    except BaseException:
        desk.in_transaction(partial(stop, run_id=row.run_id), "cards.stop")
        raise
    return row


def confirm_run(desk: Desk, run_id: int, printed: int) -> RunRow:
    """As :func:`desk.services.cards.confirm`."""
    known = desk.in_reading(partial(run, run_id=run_id), "cards.run").row.printed
    for step in range(known + AT_ONCE, printed, AT_ONCE):
        desk.in_transaction(partial(confirm, run_id=run_id, printed=step), "cards.confirm")
    return desk.in_transaction(partial(confirm, run_id=run_id, printed=printed), "cards.confirm")
