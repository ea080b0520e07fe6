"""The find box: every kind of query, its order, several words, matched letters, matters, masking, permissions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import Forbidden
from desk.models.catalogue import ServiceItem
from desk.models.matters import Matter
from desk.models.staff import Staff
from desk.models.stations import Station
from desk.recording import Actor, Session
from desk.rules.search import matter_keys, name_keys, probes
from desk.services import residents, search
from desk.services.residents import PhoneInput, ResidentInput, TagInput
from desk.services.search import finding

PEOPLE = (
    ResidentInput(
        name="王桂芳", id_no="370102194903070027", living_address="济南市历下区百花洲家园12号楼5单元504室",
        phones=(PhoneInput("13812341234"),), living_alone=True, tags=(TagInput("低保"),),
    ),
    ResidentInput(name="单雄信", id_no="37010519200229041X", living_address="双忠西巷24号27户",
                  phones=(PhoneInput("87528099"),)),
    ResidentInput(name="王桂兰", living_address="百花洲家园3号楼1单元203室", phones=(PhoneInput("15000001234"),)),
    ResidentInput(name="李桂芳", living_address="后宰门里16号楼5单元403室", phones=(PhoneInput("15000005678"),)),
    ResidentInput(name="买买提·吐尔逊"),
    ResidentInput(name="王䶮"),
)  # fmt: skip


@pytest.fixture
def desk(engine: Engine, now: datetime) -> Iterator[Session]:
    """A clerk's session over a few people; 李桂芳 was here yesterday, 王桂芳 today."""
    with db.transaction(engine, db.SYSTEM, now=now) as session:
        station = Station(name="百花洲社区", street_code="370102003")
        session.add(station)
        session.flush()
        clerk = Staff(station_id=station.id, account="gm", name="顾敏", initials="gm", password_hash="-",
                      must_change_password=False, active=True, created_at=now)  # fmt: skip
        session.add(clerk)
        session.flush()
        actor = Actor(clerk.id, "顾敏", station.id, frozenset({"CLERK"}))
    numbers = (("370102003-SL-20260107-0001", "IN_PROGRESS"), ("370102003-SL-20260105-0007", "REFUSED"))
    with db.transaction(engine, actor, now=now) as session:
        files = {
            values.name: residents.save(session, resident_id=None, version=None, values=values).resident_id
            for values in PEOPLE
        }
        residents.touch(session, resident_id=files["李桂芳"], on=date(2026, 1, 6))
        residents.touch(session, resident_id=files["王桂芳"])
        item = ServiceItem(code="A01", valid_from=date(2020, 1, 1), name="低保申请", category="A", route="",
                           channels=[], aliases=[],
                           on_the_spot=False, levels={}, materials=[])  # fmt: skip
        session.add(item)
        session.flush()
        for number, state in numbers:
            matter = Matter(number=number, outside_number=None, station_id=actor.station_id, item_id=item.id,
                            title="低保申请", description="", channel="WINDOW", resident_id=files["王桂芳"],
                            state=state,
                            profile="7123", level="small", received_at=now, received_by_id=clerk.id)  # fmt: skip
            session.add(matter)
            session.flush()
            search.put_keys(session, search.MATTER, matter.id, matter_keys(number, None), now.date())
    with db.reading(engine, actor, now=now) as session:
        yield session


def names(session: Session, query: str) -> list[str]:
    return [hit.name for hit in search.find(session, query=query).hits if hit.subject == search.RESIDENT]


QUERIES: list[tuple[str, list[str]]] = [
    ("王桂芳", ["王桂芳"]),
    ("桂芳", ["王桂芳", "李桂芳"]),  # newest visitor first among equals
    ("王", ["王桂芳", "王䶮", "王桂兰"]),
    ("wgf", ["王桂芳"]),
    ("ＷＧＦ", ["王桂芳"]),
    ("gf", ["王桂芳", "李桂芳"]),
    ("wang gui", ["王桂芳", "王桂兰"]),
    ("shan", ["单雄信"]),
    ("tuer", ["买买提·吐尔逊"]),
    ("1234", ["王桂芳", "王桂兰"]),
    ("041x", ["单雄信"]),
    ("370102194903070027", ["王桂芳"]),
    ("3701021949", ["王桂芳"]),
    ("138 1234 1234", ["王桂芳"]),
    ("87528099", ["单雄信"]),
    ("百花洲", ["王桂芳", "王桂兰"]),
    ("百花洲12-5", ["王桂芳"]),
    ("双忠", ["单雄信"]),
    ("䶮", ["王䶮"]),
    ("王 1234", ["王桂芳", "王桂兰"]),
    ("李 后宰门", ["李桂芳"]),
    ("李 百花洲", []),
    ("赵", []),
    (" ", []),
    ("%", []),
]
"""What is typed and who is found; the first of them must come first."""


def test_every_kind_of_query(desk: Session) -> None:
    found = {query: names(desk, query) for query, _ in QUERIES}
    assert {query: sorted(people) for query, people in found.items()} == {
        query: sorted(people) for query, people in QUERIES
    }
    assert {query: people[:1] for query, people in found.items()} == {query: people[:1] for query, people in QUERIES}


def test_several_words_beyond_the_windows(desk: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whom the windows of the common words don't hold is told by the facts of those of the rarest."""
    monkeypatch.setattr(finding, "CANDIDATES", 1)
    expected = {
        "王 1234": ["王桂芳", "王桂兰"],
        "wang 1234": ["王桂芳", "王桂兰"],
        "wgl 1234": ["王桂兰"],
        "李 后宰门": ["李桂芳"],
        "李 百花洲": [],
        "百花洲12-5 王": ["王桂芳"],
        "吐尔逊 王": [],
        "王 370102": ["王桂芳"],
        "提吐 mai": ["买买提·吐尔逊"],
    }
    assert {query: names(desk, query) for query in expected} == expected


def test_a_name_beside_the_end_of_a_number_needs_no_files(desk: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "CANDIDATES", 1)
    monkeypatch.setattr(finding, "asked_facts", pytest.fail)
    expected = {
        "王 1234": ["王桂芳", "王桂兰"],
        "1234 王": ["王桂芳", "王桂兰"],
        "wang 1234": ["王桂芳", "王桂兰"],
        "wgl 1234": ["王桂兰"],
        "王 0027": ["王桂芳"],
        "李 1234": [],
    }
    assert {query: names(desk, query) for query in expected} == expected


def test_of_a_common_name_and_a_common_number_the_number_leads(engine: Engine, desk: Session, now: datetime,
                                                               monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    """Those who end in 041X are few against a surname, also when there are more of them than are read of a word."""
    with db.transaction(engine, desk.actor, now=now) as session:
        file = residents.save(session, resident_id=None, version=None, values=ResidentInput("单芳"))
        residents.touch(session, resident_id=file.resident_id)
    desk.rollback()
    monkeypatch.setattr(finding, "CANDIDATES", 1)
    monkeypatch.setattr(finding, "ENDINGS", 1)
    assert names(desk, "单 041x") == ["单雄信"]


def test_equals_come_newest_visitor_first(desk: Session) -> None:
    assert names(desk, "桂芳") == ["王桂芳", "李桂芳"]


def test_whole_syllables_come_before_beginnings(engine: Engine, desk: Session, now: datetime) -> None:
    """fan means 范 before 方, though 方 was here today."""
    with db.transaction(engine, desk.actor, now=now) as session:
        seen_on = {"方敏": now.date(), "范伟": None, "刘帆": date(2026, 1, 5), "范冰": date(2026, 1, 6)}
        for name, seen in seen_on.items():
            file = residents.save(session, resident_id=None, version=None, values=ResidentInput(name))
            if seen:
                residents.touch(session, resident_id=file.resident_id, on=seen)
    desk.rollback()
    assert names(desk, "fan")[:3] == ["范冰", "刘帆", "范伟"]


def test_a_line_holds_all_the_popup_paints(desk: Session) -> None:
    hit = search.find(desk, query="wgf").hits[0]
    assert (hit.name, hit.sex, hit.age, hit.phone_tail, hit.open_matters) == ("王桂芳", "female", 76, "1234", 1)
    assert hit.tags == ("低保", "独居")
    assert hit.pinyin == "wang gui fang"
    assert [hit.pinyin[start:end] for start, end in hit.spans] == ["w", "g", "f"]
    assert hit.address.startswith("百花洲家园12号楼")
    assert "504" not in hit.address
    assert hit.id_no == "370102********0027"


def test_letters_of_one_word_are_marked_among_several(desk: Session) -> None:
    hit = search.find(desk, query="1234 wang").hits[0]
    assert [hit.pinyin[start:end] for start, end in hit.spans] == ["wang"]


def test_matters_are_found_by_number(desk: Session) -> None:
    (hit,) = search.find(desk, query="20260107-0001").hits
    assert (hit.subject, hit.name, hit.title, hit.state) == (search.MATTER, "王桂芳", "低保申请", "IN_PROGRESS")
    assert search.find(desk, query="20260107-0001", kinds={search.RESIDENT}).hits == ()


def test_window_tells_that_there_are_more(desk: Session) -> None:
    result = search.find(desk, query="王", limit=2)
    assert (len(result.hits), result.total_hint, result.more) == (2, 3, True)


def test_auditors_do_not_find_residents(engine: Engine, now: datetime) -> None:
    auditor = Actor(None, "审计", None, frozenset({"AUDITOR"}))
    with pytest.raises(Forbidden), db.reading(engine, auditor, now=now + timedelta(days=1)) as session:
        search.find(session, query="王")


@given(
    st.text("王小兰单尉迟长孙行曾·阿Ab", min_size=1, max_size=5).filter(lambda name: name.strip("·") == name),
    st.sampled_from(
        ("王", "小兰", "wang", "wangx", "wxl", "zhang", "yuchi", "sh", "z", "ab", "a", "xing", "zeng", "dan")
    ),
)
def test_a_quick_look_at_names_misses_nobody(name: str, typed: str) -> None:
    asked = [probe for probe in probes(typed) if probe.prefix[0] in "nip"]
    has_a_key = any(key.startswith(tuple(probe.prefix for probe in asked)) for key in name_keys(name))
    assert list(finding._called([1], {1: name}, asked)) == [1] * has_a_key
