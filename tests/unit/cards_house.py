"""A community whose people get contact cards, for the tests of cards.

01 百花洲社区 › 0101 第1网格 › 010101 微1, and 0102 第2网格 beside it. The grid worker of 0101 is 莫兰英, its steward
何小满; 0102 has 郝建军. 赵阿婆 lives alone, 钱大爷 with his wife, 孙奶奶 in the other grid, 李师傅 has moved away.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy.engine import Engine

from desk import db
from desk.db import Session
from desk.models.care import CareService, CareSitting
from desk.models.grids import GridMember, Resource
from desk.models.residents import ResidentContact
from desk.models.stations import Station
from desk.rules.card_elements import Line, Look, Qr, Rows, Side, Span
from desk.rules.card_templates import CardTemplate
from desk.rules.cards import TokenKind
from desk.rules.permissions import Role
from desk.services import cards
from desk.services.cards import RunInput, RunRow, Scope, Selection, Shown
from tests.support import grid_town
from tests.support.prepared import filled
from tests.unit.office import Office, first_run, hash_quickly

EVERYTHING = Shown(health=True)
_PLACE = {"x": 5.0, "y": 5.0, "w": 60.0, "h": 5.0}


def template(*fields: str, kind: TokenKind = TokenKind.CARD, coded: bool = True, rows: bool = True) -> CardTemplate:
    """A template with a line for each of ``fields``; without any: for all that the tests ask about."""
    fields = fields or tuple(
        "hotline worker_name worker_phone steward_name doctor_name doctor_phone doctor_how police_name name age address"
        " alert alert_note family_role family_name family_phone number".split()
    )
    look = Look(size=3.0)
    elements: list[Any] = [Line(spans=(Span(f"{{{name}}}", look),), **_PLACE) for name in fields]
    elements += [Qr(**_PLACE)] if coded else []
    elements += [Rows(name=look, times=look, **_PLACE)] if rows else []
    return CardTemplate(
        key="plain", titles=MappingProxyType({"zh": "便民联系卡"}), kind=kind, size=(90.0, 54.0), safe=4.0,
        smallest=2.0, language="zh", texts=MappingProxyType({"zh": MappingProxyType({})}), parts=MappingProxyType({}),
        sides=(Side(tuple(elements)),),
    )  # fmt: skip


@dataclass
class Street:
    """The community; its clock stands at ``now`` until a test moves it. Grids by code, people by name."""

    office: Office
    now: datetime
    grids: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    members: dict[str, int] = field(default_factory=dict)

    def act(self, work: Callable[..., Any], role: Role = Role.STATION_HEAD, **values: Any) -> Any:
        """``work(session, **values)`` in a transaction of its own."""
        return db.run(
            self.office.engine, lambda session: work(session, **values), actor=self.office.actors[role], now=self.now,
            operation="test",
        )  # fmt: skip

    def look(self, work: Callable[..., Any], role: Role = Role.STATION_HEAD, **values: Any) -> Any:
        with db.reading(self.office.engine, self.office.actors[role], now=self.now) as session:
            return work(session, **values)

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)

    def set(self, model: type[Any], key: int, **values: Any) -> None:
        """Change a row, as its own page would."""

        def work(session: Session) -> None:
            row = session.get_one(model, key)
            for name, value in values.items():
                setattr(row, name, value)

        self.act(work)

    def of(self, *names: str, **more: Any) -> Selection:
        """The people of these names, one card each."""
        ids = tuple(self.people[name] for name in names)
        return Selection(Scope.PEOPLE, ids, **{"by_household": False, "anew": True, **more})

    def begin(self, *names: str, shown: Shown = EVERYTHING, **more: Any) -> RunRow:
        """A run of cards for these; for everybody without names."""
        selection = more.pop("selection", None) or (
            self.of(*names) if names else Selection(by_household=False, anew=True)
        )
        values = RunInput(more.pop("template", None) or template(), selection, shown, **more)
        run: RunRow = self.act(cards.begin, values=values)
        return run

    def print(self, *names: str, **more: Any) -> RunRow:
        """The same, printed."""
        run = self.begin(*names, **more)
        done: RunRow = self.act(cards.confirm, run_id=run.run_id, printed=run.count)
        return done

    def tokens(self, name: str) -> list[tuple[str, str | None]]:
        """State, and why it was revoked, of the codes of somebody, as they are listed."""
        rows = self.look(cards.tokens_of, resident_id=self.people[name])
        return [(row.state.value, row.revoked_why) for row in rows]


def make_street(engine: Engine, now: datetime, monkeypatch: Any) -> Street:
    hash_quickly(monkeypatch)
    return filled(engine, now, _made)


def _made(engine: Engine, now: datetime) -> Street:
    street = Street(first_run(engine, now), now)
    street.act(_fill, street=street)
    return street


def _fill(session: Session, street: Street) -> None:
    station = session.get_one(Station, session.actor.station_id)
    station.phone, station.address = "0500-5550120", "百花洲路 1 号"
    street.grids = grid_town.build(session)
    for code, name, duty, phone in (
        ("0101", "莫兰英", "专职网格员", "15400002603"), ("0101", "何小满", "胡同管家", "15400002604"),
        ("0102", "郝建军", "网格员", "15400002605"),
    ):  # fmt: skip
        member = GridMember(grid_id=street.grids[code], name=name, duty=duty, phone=phone, since=date(2025, 1, 1))
        session.add(member)
        session.flush()
        street.members[name] = member.id
    add_resource(session, None, "medical", "百花洲卫生站", phone="0500-5550130", hours="周一至周五 8:00–17:00")
    add_resource(session, street.grids["01"], "police", "百花洲派出所", phone="0500-5550110", contact="章警官")
    meal = CareService(
        station_id=station.id, code="meal", kind="MEAL", name="助餐", unit="份", hue="teal", cutoff_time=570
    )  # fmt: skip
    session.add(meal)
    session.flush()
    for starts, ends in ((660, 750), (1020, 1080)):
        session.add(
            CareSitting(
                service_id=meal.id, name="", starts=starts, ends=ends, weekdays="1234567", capacity=50,
                valid_from=date(2025, 1, 1),
            )
        )  # fmt: skip
    home = "百花洲家园3号楼2单元402室"
    for name, code, address, values in (
        ("赵阿婆", "010101", "百花洲家园10号楼1单元101室",
         {"birth": date(1941, 5, 1), "living_alone": True, "allergy_note": "青霉素", "health_note": "高血压\n糖尿病"}),
        ("钱大爷", "0101", home, {"birth": date(1944, 3, 2)}),
        ("钱大妈", "0101", home, {"birth": date(1946, 3, 2), "household_role": "户主"}),
        ("孙奶奶", "0102", "百花洲家园9号楼1单元101室", {"birth": date(1938, 1, 2)}),
        ("李师傅", "0102", "百花洲家园9号楼1单元102室", {"birth": date(1960, 1, 2), "status": "moved_out"}),
    ):  # fmt: skip
        row = grid_town.living(session, street.grids[code], name, address=address, **values)
        street.people[name] = row.id
    session.add(
        ResidentContact(
            resident_id=street.people["赵阿婆"], position=1, name="赵晓梅", relation="女儿", phone="15400007719"
        )
    )  # fmt: skip


def add_resource(session: Session, grid_id: int | None, kind: str, name: str, **values: Any) -> int:
    row = Resource(station_id=session.actor.station_id, grid_id=grid_id, kind=kind, name=name, **values)
    session.add(row)
    session.flush()
    return row.id
