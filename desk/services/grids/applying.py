"""The steps that bring a row of a list in; each is done in the transaction of the import."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from desk.db import Session
from desk.models.grids import Building, Resource
from desk.rules.grids import AddressRange
from desk.rules.times import local_date
from desk.services.grids.listed import Duty, Node
from desk.services.grids.members import assign_member, change_contact
from desk.services.grids.ranges import save_range
from desk.services.grids.rows import GridInput, RangeInput
from desk.services.grids.tree import save_grid


def make_grid(node: Node, session: Session) -> None:
    """Make the grid."""
    node.grid_id = save_grid(session, grid_id=None, version=None, values=_values(node)).grid_id


def change_grid(node: Node, session: Session) -> None:
    """Give the grid what the list says of it."""
    save_grid(session, grid_id=node.key, version=None, values=_values(node))


def add_range(node: Node, each: AddressRange, session: Session) -> None:
    """Add a range to the grid."""
    values = RangeInput(each.proper, each.building_from, each.building_to, each.parity, each.unit)
    save_range(session, grid_id=node.key, values=values)


def add_duty(node: Node, person: Duty, before: Duty | None, since: date | None, session: Session) -> None:
    """Give someone a duty, from today unless the list says otherwise, in the place of who had it ``before``."""
    person.member_id = assign_member(
        session,
        grid_id=node.key,
        name=person.name,
        duty=person.duty,
        phone=person.phone,
        duty_hours=person.duty_hours,
        since=since or local_date(session.now),
        replaces=before.member_id if before else None,
    ).member_id


def correct_duty(person: Duty, session: Session) -> None:
    """Give a member the telephone and hours that the list says."""
    assert person.member_id is not None
    change_contact(session, member_id=person.member_id, phone=person.phone, duty_hours=person.duty_hours)


def put_row(row: Building | Resource, node: Node | None, values: Mapping[str, Any], session: Session) -> None:
    """Add a building or resource, or change one that is there."""
    for field, value in values.items():
        setattr(row, field, value)
    if node is not None:
        row.grid_id = node.key
    session.add(row)


def _values(node: Node) -> GridInput:
    parent_id = node.parent.key if node.parent else None
    return GridInput(node.code, node.name, node.level, parent_id, node.host_unit)
