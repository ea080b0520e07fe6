"""A care centre with beds and people in them, put straight into the tables, for what builds upon stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.models.beds import Bed, BedStay, Room, StayLeave, StaySegment
from desk.rules.beds import HERE, Phase, StayState, arrives, leaves
from desk.rules.permissions import Role
from tests.support.prepared import filled
from tests.unit.office import first_run, hash_quickly
from tests.unit.whole_file import Street


class House(Street):
    """Rooms 201 and 202 of two beds each, and 203 of one bed of the emergency reserve."""

    beds: dict[str, int]

    def furnish(self) -> None:
        def work(session: Session) -> dict[str, int]:
            station = self.actors[Role.CLERK].station_id
            beds: dict[str, int] = {}
            for number, kind, count in (("201", "双人间", 2), ("202", "双人间", 2), ("203", "护理间", 1)):
                room = Room(
                    station_id=station, building="", floor=2, number=number, kind=kind, gender_rule="ANY"
                )  # fmt: skip
                session.add(room)
                session.flush()
                for place in range(1, count + 1):
                    bed = Bed(
                        room_id=room.id, number=str(place), condition="USABLE", condition_since=self.now,
                        reserve=kind == "护理间",
                    )  # fmt: skip
                    session.add(bed)
                    session.flush()
                    beds[f"{number}-{place}"] = bed.id
            return beds

        self.beds = self.system(work)

    def stay(
        self, resident_id: int, bed: str, begins: date, ends: date | None = None, state: StayState = StayState.ADMITTED,
        **fields: Any,
    ) -> int:  # fmt: skip
        """A stay of one segment; its key."""

        def work(session: Session) -> int:
            station = self.actors[Role.CLERK].station_id
            here = state in HERE
            phase = Phase.CURRENT if here else Phase.PLANNED
            if state is StayState.DISCHARGED:
                phase = Phase.PAST
            elif state in (StayState.CANCELLED, StayState.NO_SHOW):
                phase = Phase.VOID
            came = here or state is StayState.DISCHARGED
            row = BedStay(
                **{
                    "station_id": station, "resident_id": resident_id, "kind": "SHORT", "state": state.value,
                    "asked_at": arrives(begins), "wanted_from": begins, "wanted_until": ends, "wants": {},
                    "admitted_at": arrives(begins) if came else None,
                    "left_at": leaves(ends) if ends and state is StayState.DISCHARGED else None,
                    "left_to": "HOME" if state is StayState.DISCHARGED else None,
                }
                | fields
            )  # fmt: skip
            session.add(row)
            session.flush()
            session.add(
                StaySegment(
                    stay_id=row.id, lane=0, bed_id=self.beds[bed], resident_id=resident_id, purpose="STAY",
                    phase=phase.value, starts_at=arrives(begins), ends_at=leaves(ends) if ends else None,
                )
            )  # fmt: skip
            return row.id

        key: int = self.system(work)
        return key

    def wait(self, resident_id: int, begins: date, ends: date | None = None, **fields: Any) -> int:
        """Somebody on the waitlist; the key of the stay."""

        def work(session: Session) -> int:
            row = BedStay(
                **{
                    "station_id": self.actors[Role.CLERK].station_id, "resident_id": resident_id, "kind": "SHORT",
                    "state": "WAITLISTED", "asked_at": self.now, "wanted_from": begins, "wanted_until": ends,
                    "wants": {},
                }
                | fields
            )  # fmt: skip
            session.add(row)
            session.flush()
            return row.id

        key: int = self.system(work)
        return key

    def leave(self, stay_id: int, leaves_at: datetime, state: str = "APPROVED", **fields: Any) -> int:
        def work(session: Session) -> int:
            row = StayLeave(
                **{"stay_id": stay_id, "kind": "HOME", "state": state, "leaves_at": leaves_at, "asked_at": self.now}
                | fields
            )
            session.add(row)
            session.flush()
            return row.id

        key: int = self.system(work)
        return key

    def of(self, stay_id: int) -> BedStay:
        """The stay as it is in the table, with its segments and leaves."""

        def look(session: Session) -> BedStay:
            row = session.scalars(select(BedStay).where(BedStay.id == stay_id)).one()
            _ = [each.id for each in row.segments], [each.id for each in row.leaves]
            return row

        row: BedStay = self.system(look)
        return row


def house(engine: Engine, now: datetime, monkeypatch: Any) -> House:
    hash_quickly(monkeypatch)
    return filled(engine, now, _furnished)


def _furnished(engine: Engine, now: datetime) -> House:
    office = first_run(engine, now)
    clerk = office.actors[Role.CLERK]
    others = {role: replace(clerk, roles=frozenset({role.value})) for role in (Role.CARE_OPERATOR, Role.GRID_WORKER)}
    made = House(office.engine, office.now, office.actors | others)
    made.furnish()
    return made
