"""Scanned codes: told apart by their digits, led to whom they belong, refused with the reason and recorded."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.db import Session
from desk.errors import Forbidden, RuleBroken
from desk.models.cards import CardToken
from desk.models.meals import MealCard
from desk.models.records import Record
from desk.models.residents import Resident
from desk.models.stations import Station
from desk.rules.cards import RevokedWhy, ScanFault, TokenKind, TokenState
from desk.rules.laundry import bag_code
from desk.rules.life import LifeEvent
from desk.rules.numbers import (
    MatterNumber,
    NumberKind,
    card_token,
    number_of_scan,
    parse_matter_number,
    read_card_token,
    scan_code,
)
from desk.rules.permissions import Role
from desk.rules.scanning import CodeKind, read_code
from desk.services import doubles, residents
from desk.services.cards.scanning import ScanAnswer, look, scan
from desk.services.residents import EventInput
from desk.services.search import find
from tests.unit.whole_file import Street, street

FULL = str.maketrans("0123456789", "０１２３４５６７８９")
CODES = [card_token(number) for number in (402_918_375_016, 7, 99, 123_456_789_012)]

days = st.dates(date(2020, 1, 1), date(2039, 12, 31))
streets = st.from_regex(r"[1-6][0-9]{8}([0-9]{3})?", fullmatch=True)


@given(streets, st.sampled_from(NumberKind), days, st.integers(1, 999_999))
def test_a_scan_code_leads_back_to_the_number_it_was_made_of(
    code: str, kind: NumberKind, day: date, number: int
) -> None:
    written = str(MatterNumber(code, kind, day, number))
    digits = scan_code(written)
    assert number_of_scan(digits) == written
    found = read_code(f" {digits.translate(FULL)}\n")
    assert found is not None
    assert (found.kind, found.text) == (CodeKind.MATTER, written)


@given(st.text("0123456789", max_size=32))
def test_whatever_digits_are_read_they_are_of_one_kind_only(digits: str) -> None:
    found = read_code(digits)
    if found is None:
        with pytest.raises(RuleBroken):
            read_card_token(digits)
    elif found.kind is CodeKind.MATTER:
        assert scan_code(str(parse_matter_number(found.text))) == digits
    else:
        assert found.text == digits
        assert len(digits) == {CodeKind.CARD: 13, CodeKind.BAG: 10}[found.kind]


@given(st.integers(0, 10**12 - 1), st.integers(0, 12), st.integers(1, 9))
def test_one_wrong_digit_makes_it_no_card(number: int, place: int, wrong: int) -> None:
    code = card_token(number)
    broken = code[:place] + str((int(code[place]) + wrong) % 10) + code[place + 1 :]
    assert read_code(code) is not None
    assert read_code(broken) is None


class Cards(Street):
    """People with codes, put straight into the tables."""

    def code(
        self, resident_id: int, state: TokenState = TokenState.LIVE, *, number: int = 0, why: RevokedWhy | None = None,
        station_id: int | None = None, kind: TokenKind = TokenKind.CARD,
    ) -> int:  # fmt: skip
        def work(session: Session) -> int:
            row = CardToken(
                station_id=station_id or self.actors[Role.CLERK].station_id, resident_id=resident_id,
                code=CODES[number], kind=kind.value, state=state.value, made_at=self.now - timedelta(days=30),
                revoked_at=self.now - timedelta(days=2) if why else None, revoked_why=why.value if why else None,
            )  # fmt: skip
            session.add(row)
            session.flush()
            return row.id

        key: int = self.system(work)
        return key

    def look(self, number: int = 0, role: Role = Role.CLERK) -> ScanAnswer:
        answer: ScanAnswer = self.do(lambda session: look(session, typed=CODES[number]), role)
        return answer

    def scan(self, typed: str = CODES[0]) -> ScanAnswer:
        answer: ScanAnswer = self.do(lambda session: scan(session, typed=typed))
        return answer

    def states(self) -> list[str]:
        def work(session: Session) -> list[str]:
            return list(session.scalars(select(CardToken.state).order_by(CardToken.id)))

        found: list[str] = self.system(work)
        return found

    def refusals(self) -> list[tuple[str, Any, str | None]]:
        def work(session: Session) -> list[tuple[str, Any, str | None]]:
            query = select(Record.subject_id, Record.changes, Record.reason).where(Record.action == "refuse_scan")
            rows = session.execute(query.order_by(Record.sequence)).tuples()
            return [(key, json.loads(changes), reason) for key, changes, reason in rows]

        found: list[tuple[str, Any, str | None]] = self.system(work)
        return found


@pytest.fixture
def desk(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Cards:
    made = street(engine, now, monkeypatch)
    return Cards(made.engine, made.now, made.actors)


def test_a_good_card_leads_to_its_holder_and_writes_nothing(desk: Cards) -> None:
    who = desk.add("王桂芳").resident_id
    token = desk.code(who, kind=TokenKind.DOOR)
    answer = desk.look()
    assert (answer.resident_id, answer.name, answer.token_id) == (who, "王桂芳", token)
    assert (answer.person, answer.token_kind, answer.fault, answer.owed) == (who, TokenKind.DOOR, None, False)
    assert desk.scan(CODES[0].translate(FULL)) == answer
    assert desk.refusals() == []
    with pytest.raises(Forbidden):
        desk.look(role=Role.AUDITOR)


def test_a_reserved_code_that_is_scanned_is_on_paper_and_comes_into_force(desk: Cards) -> None:
    who = desk.add().resident_id
    desk.code(who, number=1)
    desk.code(who, TokenState.RESERVED)
    assert desk.look().owed
    assert desk.states() == ["LIVE", "RESERVED"]
    answer = desk.scan()
    assert (answer.person, answer.owed) == (who, False)
    assert desk.states() == ["REVOKED", "LIVE"]
    assert not desk.look().owed
    assert desk.look(1).fault is ScanFault.REVOKED
    assert desk.refusals() == []


@pytest.mark.parametrize("why", RevokedWhy)
def test_a_revoked_card_is_refused_with_the_day_and_the_reason(desk: Cards, why: RevokedWhy, words: None) -> None:
    who = desk.add().resident_id
    token = desk.code(who, TokenState.REVOKED, why=why)
    before = desk.scan()
    assert (before.fault, before.resident_id, before.person, before.name) == (ScanFault.REVOKED, None, None, "")
    day = desk.now - timedelta(days=2)
    assert f"{day:%Y}年{day.month}月{day.day}日作废" in before.words
    assert before.advice
    desk.code(who, number=1)
    assert desk.scan().words.startswith(before.words)
    assert "现用的是" in desk.scan().words
    assert desk.refusals() == [(str(token), {}, "REVOKED")] * 3


@pytest.mark.parametrize(
    ("status", "fault"), [("deceased", ScanFault.DECEASED), ("moved_out", ScanFault.MOVED_OUT)]
)  # fmt: skip
def test_whoever_is_gone_has_no_good_card_until_they_are_back(desk: Cards, status: str, fault: ScanFault) -> None:
    who = desk.add().resident_id
    token = desk.code(who)

    def become(status: str, since: date | None) -> None:
        def work(session: Session) -> None:
            row = session.get_one(Resident, who)
            row.status, row.status_since = status, since

        desk.system(work)

    become(status, date(2026, 1, 2))
    answer = desk.scan()
    assert (answer.fault, answer.resident_id, answer.person) == (fault, who, None)
    assert "2026" in answer.words
    become(status, None)
    assert "{" not in desk.scan().words
    become("living", None)
    assert desk.look().person == who
    assert desk.refusals() == [(str(token), {}, fault.value)] * 2


def test_a_death_is_seen_at_the_scan(desk: Cards) -> None:
    who = desk.add()
    desk.code(who.resident_id)
    values = EventInput(LifeEvent.DEATH, date(2026, 1, 5))
    desk.do(lambda session: residents.record_event(session, resident_id=who.resident_id, version=None, values=values))
    assert desk.look().fault is ScanFault.DECEASED


def test_an_unknown_code_is_recorded_by_its_ending_alone(desk: Cards) -> None:
    assert desk.scan().fault is ScanFault.UNKNOWN
    assert desk.scan(bag_code(12_345)).fault is ScanFault.UNKNOWN
    number = "370102001-SL-20260106-0001"
    assert desk.scan(scan_code(number)).fault is ScanFault.UNKNOWN
    assert desk.scan("6901234567894").fault is ScanFault.UNREADABLE
    recorded = desk.refusals()
    assert [reason for _, _, reason in recorded] == ["UNKNOWN"] * 3 + ["UNREADABLE"]
    assert recorded[0] == ("", {"ending": [None, f"…{CODES[0][-4:]}"]}, "UNKNOWN")
    assert CODES[0] not in str(recorded)


def test_the_card_of_another_station_is_refused_by_name(desk: Cards) -> None:
    def work(session: Session) -> int:
        ours = session.scalars(select(Station)).first()
        assert ours is not None
        values = {each.key: getattr(ours, each.key) for each in Station.__mapper__.column_attrs if each.key != "id"}
        row = Station(**values | {"name": "大明湖街道党群服务中心", "street_code": "370102009"})
        session.add(row)
        session.flush()
        return row.id

    token = desk.code(desk.add().resident_id, station_id=desk.system(work))
    answer = desk.scan()
    assert (answer.fault, answer.resident_id) == (ScanFault.ELSEWHERE, None)
    assert "大明湖" in answer.words
    assert desk.refusals() == [(str(token), {}, "ELSEWHERE")]


def test_the_card_of_a_merged_file_leads_to_the_one_that_stays(desk: Cards) -> None:
    kept, gone = desk.add("王桂芳"), desk.add("王桂方", phones=())
    desk.code(gone.resident_id)
    desk.do(
        lambda session: doubles.merge(
            session, keep_id=kept.resident_id, gone_id=gone.resident_id, versions=(kept.version, gone.version),
            choices={}, reason="同一人",
        ),
        Role.STATION_HEAD,
    )  # fmt: skip
    answer = desk.look()
    assert (answer.person, answer.name) == (kept.resident_id, "王桂芳")


def test_bags_and_matters_lead_to_themselves_and_numbers_of_canteen_cards_to_people(desk: Cards) -> None:
    who = desk.add().resident_id
    matter = desk.matter(1, who)
    answer = desk.scan(scan_code("370102001-SL-20260106-0001"))
    assert (answer.kind, answer.subject_id, answer.person) == (CodeKind.MATTER, matter, None)

    def work(session: Session) -> None:
        session.add(
            MealCard(
                station_id=desk.actors[Role.CLERK].station_id, number=bag_code(5), resident_id=who,
                since=date(2026, 1, 1), batch_id=None,
            )
        )  # fmt: skip

    desk.system(work)
    assert desk.scan(bag_code(5)).person == who
    assert desk.refusals() == []


def test_the_find_box_finds_the_holder_by_the_code_of_a_good_card_alone(desk: Cards) -> None:
    who, other = desk.add("王桂芳").resident_id, desk.add("李秀英", phones=()).resident_id
    desk.code(who)
    desk.code(other, TokenState.REVOKED, number=1, why=RevokedWhy.LOST)

    def found(query: str) -> list[int]:
        hits: list[int] = desk.do(lambda session: [hit.subject_id for hit in find(session, query=query).hits])
        return hits

    assert found(CODES[0]) == found(f" {CODES[0].translate(FULL)} ") == [who]
    assert found(CODES[0][:-1]) == []
    assert found(CODES[1]) == []
