"""The boards of the station, what each says today and what has changed since its print."""

from __future__ import annotations

from sqlalchemy import select

from desk.db import Session
from desk.models.boards import DutyBoard
from desk.rules.boards import BoardText, changes
from desk.rules.permissions import Permission
from desk.services.acting import require, station_of
from desk.services.boards.reading import Desk, node_words, pick_of
from desk.services.boards.rows import BoardInput, BoardRow, Offer, Pick
from desk.services.grids.tree import below as keys_below


def boards(
    session: Session, *, grid_id: int | None = None, below: bool = True, retired: bool = False
) -> tuple[BoardRow, ...]:
    """The boards by grid and title: of a grid, with ``below`` of those below it too; without a grid, of the station.

    Those that were taken down only with ``retired``. Needs GRIDS_READ.
    """
    require(session, Permission.GRIDS_READ)
    query = select(DutyBoard).where(DutyBoard.station_id == station_of(session))
    if grid_id is not None:
        query = query.where(DutyBoard.grid_id.in_(keys_below(session, grid_id) if below else [grid_id]))
    if not retired:
        query = query.where(DutyBoard.retired_on.is_(None))
    rows = session.scalars(query).all()
    if not rows:
        return ()
    desk = Desk(session)
    order = {key: at for at, key in enumerate(desk.nodes)}
    found = [board_row(desk, row) for row in rows]
    return tuple(
        sorted(found, key=lambda row: (order.get(row.values.grid_id, len(order)), row.values.title, row.board_id))
    )


def due_boards(session: Session) -> tuple[BoardRow, ...]:
    """The boards to be printed: out of date, or never printed. Needs CARDS_PRINT."""
    require(session, Permission.CARDS_PRINT)
    return tuple(row for row in boards(session) if row.is_due)


def offer(session: Session, *, grid_id: int) -> Offer:
    """Who and what can be picked for a board of this grid. Needs GRIDS_READ."""
    desk = Desk(session)
    path = desk.path(grid_id)
    inside = [key for key in keys_below(session, grid_id) if key not in path]
    keys = [*path, *inside]
    members = [(row, node_words(desk.nodes, key)) for key in keys for row in desk.serving.get(key, ())]
    order = {key: at for at, key in enumerate(keys)}
    near = sorted(desk.resources.values(), key=lambda row: order.get(row.grid_id or 0, len(order)))
    resources = [(row, node_words(desk.nodes, row.grid_id or 0)) for row in near]
    return Offer(tuple(desk.automatic(grid_id)), tuple(members), tuple(resources))


def board_row(desk: Desk, row: DutyBoard) -> BoardRow:
    """What is shown of a board."""
    node = desk.nodes.get(row.grid_id)
    now = desk.text(row)
    printed = BoardText.from_json(row.printed) if row.printed is not None else None
    picks: tuple[Pick, ...] = tuple(pick_of(line) for line in row.lines)
    return BoardRow(
        board_id=row.id,
        version=row.version,
        values=BoardInput(row.grid_id, row.title, row.size, picks, row.place or "", row.note or ""),
        grid=node_words(desk.nodes, row.grid_id),
        grid_gone=node is None or node.retired_on is not None,
        now=now,
        printed_at=row.printed_at,
        retired_on=row.retired_on,
        changes=changes(printed, now) if printed is not None else (),
    )
