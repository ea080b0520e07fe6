"""What boards say today: one look at the grids, their people and the station serves all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select

from desk.db import Session
from desk.models.boards import DutyBoard
from desk.models.grids import Grid, GridMember
from desk.rules.boards import MOST, BoardLine, BoardText, Part, part_of
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services import grids, stations
from desk.services.acting import require, station_of
from desk.services.boards.rows import Pick, told_of
from desk.services.grids import GridNode, MemberRow, ResourceRow, resource_classes
from desk.services.grids.members import member_row

POLICE = "police"


class Desk:
    """Today's grids, people and resources of the station."""

    def __init__(self, session: Session) -> None:
        require(session, Permission.GRIDS_READ)
        self.station = stations.current(session)
        self.nodes = {node.grid_id: node for node in grids.tree(session, retired=True)}
        self._session, self._today = session, local_date(session.now)
        of_station = select(Grid.id).where(Grid.station_id == station_of(session))
        query = select(GridMember).where(GridMember.grid_id.in_(of_station)).order_by(GridMember.since, GridMember.id)
        self.serving: dict[int, list[MemberRow]] = {}
        self._members: dict[int, MemberRow] = {}
        for row in map(member_row, session.scalars(query)):
            self._members[row.member_id] = row
            if row.since <= self._today and (row.until is None or self._today < row.until):
                self.serving.setdefault(row.grid_id, []).append(row)
        self.resources = {row.resource_id: row for row in grids.resources(session)}
        self._classes = {each.kind: each.name for each in resource_classes()}

    def path(self, grid_id: int) -> list[int]:
        """The grid and those above it."""
        found: list[int] = []
        node = self.nodes.get(grid_id)
        while node is not None and node.grid_id not in found:
            found.append(node.grid_id)
            node = self.nodes.get(node.parent_id) if node.parent_id is not None else None
        return found

    def text(self, board: DutyBoard) -> BoardText:
        """What a board says today."""
        picks = [pick_of(line) for line in board.lines] or self.automatic(board.grid_id)
        return self.text_of(board.grid_id, board.title, board.size, picks)

    def text_of(self, grid_id: int, title: str, size: str, picks: Iterable[Pick]) -> BoardText:
        """What a board of these lines says today."""
        picks = list(picks)
        named = {pick.member_id for pick in picks}
        lines = [line for pick in picks if (line := self._line(pick, named)) is not None]
        return BoardText(
            title=title, size=size, grid=self.grid_words(grid_id), station=self.station.name,
            address=self.station.address, hotline=self.station.phone, lines=tuple(lines),
        )  # fmt: skip

    def grid_words(self, grid_id: int) -> str:
        """春和里社区 › 第2网格."""
        return " › ".join(self.nodes[key].name for key in reversed(self.path(grid_id)))

    def automatic(self, grid_id: int) -> list[Pick]:
        """Those who serve in the grid, and of the grids above whoever does what nobody does in it; at most ``MOST``.

        Where no member is of the police, the nearest resource of that class stands there, the one on cards first.
        """
        found: list[MemberRow] = []
        own = self.serving.get(grid_id, [])
        for part in Part:
            fit = [row for row in own if part_of(row.duty) is part]
            if not fit and part is not Part.OTHER:
                above = (self.serving.get(key, []) for key in self.path(grid_id)[1:])
                fit = next((some for rows in above if (some := [r for r in rows if part_of(r.duty) is part][:1])), [])
            found += fit
        picks = [Pick(member_id=row.member_id) for row in _most(found)]
        if not any(part_of(row.duty) is Part.POLICE for row in found):
            police = self._police(grid_id)
            place = sum(part_of(self._members[each.member_id or 0].duty) <= Part.POLICE for each in picks)
            picks[place:place] = [Pick(resource_id=police.resource_id)] if police is not None else []
        return picks[:MOST]

    def _police(self, grid_id: int) -> ResourceRow | None:
        places: list[int | None] = [*self.path(grid_id), None]
        ranked = sorted(
            (row for row in self.resources.values() if row.kind == POLICE and row.grid_id in places),
            key=lambda row: (not row.on_cards, not row.phone, places.index(row.grid_id), row.since or date.max),
        )
        return ranked[0] if ranked else None

    def _line(self, pick: Pick, named: set[int | None]) -> BoardLine | None:
        """What a line says today; None for whom and what is no longer there."""
        if pick.member_id is not None:
            member = self._in_duty(pick.member_id, named)
            if member is None:
                return None
            return BoardLine(pick.duty or member.duty, member.name, member.phone or "", pick.about, member.photo_id)
        if pick.resource_id is not None:
            row = self.resources.get(pick.resource_id)
            if row is None:
                return None
            duty = pick.duty or self._classes.get(row.kind, "")
            name, about = told_of(row)
            return BoardLine(duty, name, row.phone or "", pick.about or about)
        return BoardLine(pick.duty, pick.name, pick.phone, pick.about)

    def _in_duty(self, member_id: int, named: set[int | None]) -> MemberRow | None:
        """Who does today what this member did: themselves, else who came after them and has no line of their own."""
        known = self._members.get(member_id)
        if known is None or known.until is None or known.until > self._today:
            return known if known is not None and known.since <= self._today else None
        later = [
            row
            for row in self.serving.get(known.grid_id, ())
            if row.duty == known.duty and row.since >= known.until and row.member_id not in named
        ]
        return later[0] if later else None


def _most(rows: Sequence[MemberRow]) -> list[MemberRow]:
    """At most ``MOST``: the first of each part before the second of any."""
    firsts = [next(row for row in rows if part_of(row.duty) is part) for part in {part_of(row.duty) for row in rows}]
    rest = [row for row in rows if row not in firsts]
    kept = {row.member_id for row in (*firsts, *rest)[:MOST]}
    return [row for row in rows if row.member_id in kept]


def node_words(nodes: dict[int, GridNode], grid_id: int) -> str:
    """The name of a grid, also of one no longer in use."""
    return nodes[grid_id].name if grid_id in nodes else ""


def pick_of(line: dict[str, object]) -> Pick:
    """A line as it is kept."""
    return Pick(**line)  # type: ignore[arg-type] # written by :func:`desk.services.boards.writing.line_of`
