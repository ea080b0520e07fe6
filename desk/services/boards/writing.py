"""Boards made, changed, taken down and hung again."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from desk.db import Session
from desk.errors import DeskError, Rejected
from desk.models.boards import DutyBoard
from desk.models.grids import Grid
from desk.rules import phones
from desk.rules.boards import MOST, BoardSize
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.acting import require, station_of
from desk.services.boards.listed import board_row
from desk.services.boards.reading import Desk
from desk.services.boards.rows import BoardInput, BoardRow, Pick
from desk.services.grids.meanwhile import check_version
from desk.words import translate


def save_board(session: Session, *, board_id: int | None, version: int | None, values: BoardInput) -> BoardRow:
    """Make a board, or change the one read at ``version``. Needs CARDS_SETUP; Rejected and Stale."""
    require(session, Permission.CARDS_SETUP)
    faults = _faults(session, values)
    if faults:
        raise Rejected(faults)
    if board_id is None:
        row = DutyBoard(station_id=station_of(session))
        session.add(row)
    else:
        row = _held(session, board_id, version)
    row.grid_id, row.title, row.size = values.grid_id, values.title.strip(), values.size
    row.lines = [line_of(pick) for pick in values.picks]
    row.place, row.note = values.place.strip() or None, values.note.strip() or None
    session.flush()  # the key and the version are handed back
    return board_row(Desk(session), row)


def retire_board(session: Session, *, board_id: int, version: int | None, retired: bool = True) -> BoardRow:
    """Take a board down, or with ``retired`` False hang it again. Needs CARDS_SETUP; Stale."""
    require(session, Permission.CARDS_SETUP)
    row = _held(session, board_id, version)
    row.retired_on = local_date(session.now) if retired else None
    session.flush()  # the version is handed back
    return board_row(Desk(session), row)


def line_of(pick: Pick) -> dict[str, Any]:
    """A line as it is kept: what says nothing is left out."""
    return {name: value.strip() if isinstance(value, str) else value for name, value in asdict(pick).items() if value}


def _faults(session: Session, values: BoardInput) -> dict[str, str]:
    faults: dict[str, str] = {}
    grid = session.get(Grid, values.grid_id)
    if grid is None or grid.retired_on is not None or grid.station_id != station_of(session):
        faults["grid_id"] = translate("grids", "This grid is no longer in use; choose another one.")
    if not values.title.strip():
        faults["title"] = translate("boards", "A board needs a title.")
    if values.size not in set(BoardSize):
        faults["size"] = translate("boards", "Boards are printed on A4 or A3.")
    if len(values.picks) > MOST:
        faults["picks"] = translate("boards", "A board holds {n} people or places at most.", n=MOST)
    for pick in values.picks:
        own = pick.member_id is None and pick.resource_id is None
        if own and not (pick.name.strip() or pick.duty.strip()):
            faults["picks"] = translate("boards", "A line needs a name or a duty.")
        unreadable = phones.parse_cell(pick.phone)[1] if own else ()
        if unreadable:
            faults["picks"] = translate("grids", "“{text}” is no telephone number.", text="、".join(unreadable))
    return faults


def _held(session: Session, board_id: int, version: int | None) -> DutyBoard:
    row = session.get(DutyBoard, board_id, with_for_update=True)
    if row is None or row.station_id != station_of(session):
        raise DeskError(translate("boards", "This board is gone already."))
    check_version(session, row, version)
    return row
