"""Writing a list into a file, and the record of it. The two are apart, so that no gesture waits for a long file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.exchange.writing import write_list
from desk.rules.times import local_date
from desk.services import stations
from desk.services.acting import require
from desk.services.lists.contents import content_of
from desk.services.lists.wanted import NEEDS, TO_REVEAL, Wanted, may_reveal, told
from desk.words import translate

SUBJECT = "export"
Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in a file: which list, how many rows, masked or for which reason not."""

    wanted: Wanted
    rows: int
    masked: bool
    reason: str


def write(
    session: Session,
    *,
    file: IO[bytes],
    name: str,
    wanted: Wanted,
    reveal: bool = False,
    reason: str = "",
    progress: Progress | None = None,
) -> Written:
    """Fill ``file``, called ``name`` (.xlsx or .csv) in the end, with the list; then :func:`record` it.

    Masked unless ``reveal``, which needs a ``reason``. ``progress(done, total)`` counts rows and may raise
    :class:`desk.errors.Cancelled`.
    """
    reason = reason.strip() if reveal else ""
    _check(session, wanted, reveal, reason)
    content = content_of(session, wanted, masked=not reveal)

    def counted(done: int) -> None:
        if progress is not None:
            progress(done, content.total)

    counted(0)
    rows = write_list(
        file,
        name,
        content.layout,
        content.rows,
        title=content.title,
        unit=stations.current(session).name,
        day=local_date(session.now),
        progress=counted,
    )
    return Written(wanted, rows, not reveal, reason)


def record(session: Session, *, written: Written) -> None:
    """Put down who had which list: its filters and rows, whether it was masked, and the reason if not."""
    _check(session, written.wanted, not written.masked, written.reason)
    facts = {"rows": written.rows, "masked": written.masked, "filters": told(written.wanted)}
    changes = {name: [None, value] for name, value in facts.items()}
    session.note("export", SUBJECT, type(written.wanted).__name__.lower(), changes, reason=written.reason or None)


def _check(session: Session, wanted: Wanted, reveal: bool, reason: str) -> None:
    for permission in NEEDS[type(wanted)]:
        require(session, permission)
    if not reveal:
        return
    for permission in TO_REVEAL:
        require(session, permission)
    if not may_reveal(session.actor, wanted):
        raise DeskError(translate("lists", "This list is only given out masked."))
    if not reason:
        raise Rejected({"reason": translate("lists", "Say what the unmasked list is needed for.")})
