"""A town of made-up people for the benches: the same seed gives the same people.

Names come from common surnames and given names; sequence codes of the ID numbers are those which real allocations
hardly use; telephones are random, so never call them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from pathlib import Path

from sqlalchemy.engine import Engine

from desk import bulk, db
from desk.models.residents import Resident, ResidentAddress, ResidentPhone
from desk.models.search import SearchKey
from desk.models.stations import Station
from desk.recording import Actor, Session
from desk.rules import addresses
from desk.rules.identity import check_digit
from desk.rules.search import resident_keys
from desk.services import search

SEED = 20260107
NOW = datetime(2026, 1, 7, 1, 0, tzinfo=UTC)
SURNAMES = tuple(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜"
)
GIVEN = tuple(
    "桂兰秀英芳玉华建国志强伟敏静丽勇军磊洋涛明超霞平刚文辉健俊红梅雪春花金凤鹏飞宇浩然子轩欣怡佳琪梦琳晓东海波"
)
GIVEN_NAMES = 2_000
"""Different given names; a few of them are common, as in life."""

PLACES = tuple(
    f"{first}{last}"
    for first in (
        "百花洲",
        "荷风里",
        "后宰门",
        "柳岸",
        "芙蓉",
        "听泉",
        "历山",
        "月牙泉",
        "双忠",
        "泺源",
        "大明湖",
        "趵突泉",
    )
    for last in ("家园", "小区", "新村", "花园", "西街", "里", "东路", "新居")
)
DISTRICTS = ("370102", "370103", "370104", "370105", "370112")
COLUMNS = ("姓名", "身份证号", "联系电话", "现居住地址", "网格")


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    id_no: str
    birth_date: date
    phone: str
    address: str
    last_seen: date | None


def people(count: int, seed: int = SEED) -> Iterator[Person]:
    """``count`` people with different ID numbers; one in twenty was here within the last two years."""
    chance = random.Random(seed)
    first_day = date(1925, 1, 1)
    given = ["".join(chance.choices(GIVEN, k=chance.choice((1, 2, 2, 2)))) for _ in range(GIVEN_NAMES)]
    surnames_until = list(accumulate(1 / (rank + 3) for rank in range(len(SURNAMES))))
    given_until = list(accumulate(1 / (rank + 20) for rank in range(GIVEN_NAMES)))
    for number in range(count):
        birth = first_day + timedelta(days=chance.randrange(36_000))
        # District, birth date and sequence together never come twice: the number walks through them.
        body = f"{DISTRICTS[number % 5]}{birth:%Y%m%d}{700 + number // 5 % 290:03}"
        yield Person(
            chance.choices(SURNAMES, cum_weights=surnames_until)[0] + chance.choices(given, cum_weights=given_until)[0],
            body + check_digit(body),
            birth,
            f"1{chance.choice('3578')}{chance.randrange(10**9):09}",
            f"{chance.choice(PLACES)}{chance.randint(1, 40)}号楼{chance.randint(1, 6)}单元{chance.randint(1, 18)}"
            f"0{chance.randint(1, 4)}室",
            date(2026, 1, 6) - timedelta(days=chance.randrange(700)) if chance.random() < 0.05 else None,
        )


def unique_people(count: int, seed: int = SEED) -> Iterator[Person]:
    """:func:`people` without the few whose ID number came before."""
    seen: set[str] = set()
    for person in people(count + count // 10 + 100, seed):
        if person.id_no not in seen:
            seen.add(person.id_no)
            yield person
            if len(seen) == count:
                return


def write_ledger(path: Path, count: int, seed: int = SEED) -> None:
    """A clean residents' ledger as Excel saves it, with shared strings."""
    import xlsxwriter

    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("居民")
        sheet.write_row(0, 0, COLUMNS)
        for row, person in enumerate(unique_people(count, seed), start=1):
            sheet.write_row(row, 0, (person.name, person.id_no, person.phone, person.address, f"第{row % 32}网格"))


def station(engine: Engine) -> Actor:
    """The command line's actor at a new station."""
    with db.transaction(engine, db.SYSTEM, now=NOW) as session:
        row = Station(name="测试", street_code="370102003")
        session.add(row)
        session.flush()
        return Actor(None, "bench", row.id, program=True)


def fill(engine: Engine, count: int, *, tell: Callable[[int], object] | None = None) -> Actor:
    """Put ``count`` people with their search keys into an empty database, without records."""
    actor = station(engine)
    chunk: list[tuple[int, Person]] = []
    for number, person in enumerate(unique_people(count), start=1):
        chunk.append((number, person))
        if len(chunk) == 50_000 or number == count:
            with db.transaction(engine, actor, now=NOW) as session:
                _insert(session, actor, chunk)
            chunk = []
            if tell is not None:
                tell(number)
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
    return actor


def _insert(session: Session, actor: Actor, chunk: list[tuple[int, Person]]) -> None:
    bulk.take_keys(session, Resident.__table__, len(chunk))
    columns = ("id", "version", "station_id", "name", "sex", "id_type", "id_no", "birth_date", "status", "last_seen_on",
               "created_at", "updated_at")  # fmt: skip
    bulk.insert(session, Resident.__table__, columns, [
        (key, 1, actor.station_id, each.name, "male" if int(each.id_no[16]) % 2 else "female", "resident_id",
         each.id_no, each.birth_date, "living", each.last_seen, NOW, NOW)
        for key, each in chunk
    ])  # fmt: skip
    bulk.insert(session, ResidentPhone.__table__, ("resident_id", "position", "number"),
                [(key, 0, each.phone) for key, each in chunk])  # fmt: skip
    bulk.insert(session, ResidentAddress.__table__, ("resident_id", "kind", "text", "address_key"),
                [(key, "living", each.address, addresses.key(each.address)) for key, each in chunk])  # fmt: skip
    rows = [
        (word, search.recency(each.last_seen), search.RESIDENT, key)
        for key, each in chunk
        for word in resident_keys(name=each.name, id_no=each.id_no, phones=[each.phone], addresses=[each.address])
    ]
    rows.sort()
    bulk.insert(session, SearchKey.__table__, search.KEY_COLUMNS, rows)
