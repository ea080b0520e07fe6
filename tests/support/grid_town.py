"""A community with two grids and a micro grid, for the tests of the grids."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.models.residents import Household, Resident, ResidentAddress
from desk.models.stations import Station
from desk.recording import Actor, Session
from desk.rules import addresses
from desk.services import grids
from desk.services.grids import GridInput


def station_head(engine: Engine, now: datetime) -> Actor:
    """The head of a new station."""
    with db.transaction(engine, db.SYSTEM, now=now) as session:
        station = Station(name="百花洲社区", street_code="370102003")
        session.add(station)
        session.flush()
        return Actor(None, "站长", station.id, frozenset({"STATION_HEAD"}))


def build(session: Session) -> dict[str, int]:
    """The grids by code: 01 › 0101 › 010101, and 0102 beside it."""
    top = grid(session, "01", "百花洲社区", 1)
    first = grid(session, "0101", "第1网格", 2, top)
    second = grid(session, "0102", "第2网格", 2, top)
    return {"01": top, "0101": first, "0102": second, "010101": grid(session, "010101", "微1", 3, first)}


def grid(session: Session, code: str, name: str, level: int, parent: int | None = None) -> int:
    """A new grid."""
    values = GridInput(code, name, level, parent)
    return grids.save_grid(session, grid_id=None, version=None, values=values).grid_id


def living(
    session: Session, grid_id: int | None, name: str, birth: date | None = None, address: str = "", **more: object
) -> Resident:
    """A resident in the household at ``address``, by default one of her own."""
    address = address or f"百花洲家园{name}1号楼1单元101室"
    key = addresses.key(address)
    home = session.scalar(select(Household).where(Household.address_key == key))
    if home is None:
        home = Household(station_id=session.actor.station_id, address=address, address_key=key, grid_id=grid_id)
        session.add(home)
        session.flush()
    row = Resident(
        station_id=session.actor.station_id, name=name, sex="unknown", id_type="none", birth_date=birth,
        created_at=session.now, updated_at=session.now, household_id=home.id, **more,
    )  # fmt: skip
    row.addresses.append(ResidentAddress(kind="living", text=address, address_key=key, grid_id=grid_id))
    session.add(row)
    session.flush()
    return row
