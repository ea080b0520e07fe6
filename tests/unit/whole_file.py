"""Residents with something going on, for the tests of whole files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.engine import Engine

from desk import db
from desk.db import Session
from desk.models.catalogue import ServiceItem
from desk.models.matters import Matter
from desk.rules.permissions import Role
from desk.services import residents
from desk.services.residents import PhoneInput, ResidentFile, ResidentInput
from tests.unit.office import Office, set_up

HOME = "百花洲家园12号楼5单元402室"
NEXT_DOOR = "百花洲家园12号楼5单元401室"
TODAY = date(2026, 1, 7)

WANG = ResidentInput(
    name="王桂芳", birth_date=date(1945, 3, 9), sex="female", living_address=HOME, phones=(PhoneInput("15400001234"),)
)
"""Without an ID number, so that names and birth dates can be chosen freely."""


class Street(Office):
    """An office whose acts can be later than the first, by minutes."""

    def do(self, work: Callable[[Session], Any], role: Role = Role.CLERK, *, later: int = 0) -> Any:
        now = self.now + timedelta(minutes=later)
        return db.run(self.engine, work, actor=self.actors[role], now=now, operation="test")

    def add(self, name: str = "王桂芳", **fields: Any) -> ResidentFile:
        values = replace(WANG, name=name, **fields)
        file: ResidentFile = self.do(
            lambda session: residents.save(session, resident_id=None, version=None, values=values)
        )
        return file

    def open(self, resident_id: int, role: Role = Role.CLERK) -> ResidentFile:
        file: ResidentFile = self.do(lambda session: residents.open_file(session, resident_id=resident_id), role)
        return file

    def matter(self, number: int, resident_id: int, *, state: str = "IN_PROGRESS", days: int = 1, **fields: Any) -> int:
        """A matter received ``days`` ago; an answered one was replied to a day later."""
        received = fields.pop("received_at", self.now - timedelta(days=days))

        def work(session: Session) -> int:
            if session.get(ServiceItem, 1) is None:
                session.add(
                    ServiceItem(
                        id=1, code="A", valid_from=TODAY, name="证明", category="x", route="x", channels=[], aliases=[],
                        on_the_spot=True, levels={}, materials=[],
                    )
                )  # fmt: skip
            session.flush()
            clerk = self.actors[Role.CLERK]
            row = Matter(
                number=f"370102001-SL-20260106-{number:04}", station_id=clerk.station_id, item_id=1,
                title="居家适老化改造", description="", channel="WINDOW", resident_id=resident_id, state=state,
                profile="7123", level="small", received_at=received, received_by_id=clerk.staff_id,
                **({"result": "已装好扶手", "replied_at": received + timedelta(days=1), "replied_by_id": clerk.staff_id,
                    "reply_channel": "WINDOW"} if state == "ANSWERED" else {}) | fields,
            )  # fmt: skip
            session.add(row)
            session.flush()
            return row.id

        key: int = self.system(work)
        return key


def street(engine: Engine, now: datetime, monkeypatch: Any) -> Street:
    office = set_up(engine, now, monkeypatch)
    return Street(office.engine, office.now, office.actors)
