"""What the demo street has on paper: contact cards, boards with those responsible, a plan of the estate with pins.

Since then somebody has another telephone, so that there are cards and a board to print anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from functools import partial
from typing import Any

from sqlalchemy import select

from desk.db import Actor, Session
from desk.demo.timeline import TimeLine
from desk.models.grids import Grid, Resource
from desk.services import boards, cards, grids, places
from desk.services.boards import BoardInput
from desk.services.cards import ProfileInput, RunInput, Scope, Selection
from desk.services.grids.members import DUTIES, change_contact
from desk.store import RESOURCES

SET_UP, PRINTED, CHANGED = time(9, 5), time(15, 20), time(16, 40)


@dataclass(slots=True)
class Wall:
    """What hangs and lies about at the station: ``grids`` are the keys of the grids by their codes."""

    session: Session
    script: Mapping[str, Any]
    grids: dict[str, int] = field(default_factory=dict)


def plan(line: TimeLine, *, script: Mapping[str, Any], who: Actor, head: Actor) -> None:
    """Plan everything of ``cards.toml``: ``head`` sets up and changes, ``who`` prints."""
    session = line.session
    wall = Wall(session, script, dict(session.execute(select(Grid.code, Grid.id)).tuples().all()))
    day = line.day
    for each in script["printer"]:
        act = partial(cards.save_profile, session, values=_profile(each, line))
        line.plan(day(each["on"]), SET_UP, head, "cards.save_profile", act)
    for each in script["plan"]:
        line.plan(day(each["on"]), SET_UP, head, "places.save_plan", partial(_pin, wall, each))
    for each in script["board"]:
        line.plan(day(each["on"]), SET_UP, head, "boards.save_board", partial(_hang, wall, each))
    for each in script["run"]:
        line.plan(day(each["on"]), PRINTED, who, "cards.begin", partial(_print, wall, each))
    for each in script["changed"]:
        line.plan(day(each["on"]), CHANGED, head, "grids.correct_member", partial(_change, wall, each))


def _profile(each: Mapping[str, Any], line: TimeLine) -> ProfileInput:
    return ProfileInput(
        each["name"], offset_right=each["right"], offset_down=each["down"], duplex=each["duplex"],
        calibrated_on=line.day(each["on"]),
    )  # fmt: skip


def _pin(wall: Wall, each: Mapping[str, Any]) -> None:
    picture = (RESOURCES / "demo" / each["picture"]).read_bytes()
    made = places.save_plan(
        wall.session, plan_id=None, version=None, name=each["name"], grid_id=wall.grids[each["grid"]], picture=picture
    )
    known = dict(wall.session.execute(select(Resource.name, Resource.id)).tuples().all())
    for name, (x, y) in each["pins"].items():
        places.put_pin(wall.session, plan_id=made.plan_id, resource_id=known[name], x=x, y=y)


def _hang(wall: Wall, each: Mapping[str, Any]) -> None:
    values = BoardInput(wall.grids[each["grid"]], each["title"], each["size"], place=each["place"])
    made = boards.save_board(wall.session, board_id=None, version=None, values=values)
    if each["printed"]:
        boards.print_boards(wall.session, board_ids=[made.board_id])


def _print(wall: Wall, each: Mapping[str, Any]) -> None:
    kept = cards.template_named(wall.session, name=each["template"])
    wanted = Selection(Scope.GRID, grid_id=wall.grids[each["grid"]], alone=each["alone"], kind=kept.template.kind)
    values = RunInput(kept.template, wanted, name=kept.name)
    people = cards.choose(wall.session, selection=wanted).holders
    if people:
        made = cards.begin(wall.session, values=values)
        cards.confirm(wall.session, run_id=made.run_id, printed=made.count)


def _change(wall: Wall, each: Mapping[str, Any]) -> None:
    """Another telephone of who answers for the grid."""
    serving = grids.members(wall.session, grid_id=wall.grids[each["grid"]])
    member = next(row for row in serving if row.duty in DUTIES)
    change_contact(wall.session, member_id=member.member_id, phone=each["phone"], duty_hours=member.duty_hours)
