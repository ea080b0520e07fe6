"""Print runs and codes: what holds when, what is lost, and what the database itself refuses."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from threading import Barrier
from typing import TypeVar

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError

from desk import db
from desk.db import Session
from desk.errors import Cancelled, DeskError, Forbidden
from desk.models.cards import CardToken, ContactCard
from desk.models.records import Record
from desk.models.residents import Resident
from desk.rules.cards import Gap, RunState, TokenKind
from desk.rules.numbers import read_card_token
from desk.rules.permissions import Role
from desk.services import cards, doubles, integrity, residents
from desk.services.cards import RunInput, Selection, Shown, checking, large, paper
from desk.services.cards.making import plan_of
from desk.services.cards.runs import add
from desk.services.cards.tokens import put_in_force
from tests.unit.cards_house import EVERYTHING, Street, make_street, template

T = TypeVar("T")
LIVE, RESERVED = ("LIVE", None), ("RESERVED", None)
REPRINTED, LOST, UNPRINTED = (("REVOKED", why) for why in ("REPRINTED", "LOST", "NOT_PRINTED"))


@pytest.fixture
def street(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return make_street(engine, now, monkeypatch)


def sound(street: Street) -> bool:
    """Whether codes, cards and runs agree."""
    return not street.office.system(lambda session: [each for part in checking.PARTS for each in part(session)])


def test_nothing_holds_before_it_is_known_to_be_on_paper(street: Street) -> None:
    first = street.print("赵阿婆")
    assert (first.state, first.printed, first.count, first.what) == (RunState.DONE, 1, 1, "1 chosen one by one")
    assert street.tokens("赵阿婆") == [LIVE]
    street.passes(hours=1)
    second = street.begin()
    assert (second.state, second.printed, second.count, second.started_by) == (RunState.OPEN, 0, 4, "李站")
    assert street.tokens("赵阿婆") == [LIVE, RESERVED], "the machine may be lost now: the old card stays good"
    assert [row.run_id for row in street.look(cards.runs, open_only=True)] == [second.run_id]
    jammed = street.act(cards.confirm, run_id=second.run_id, printed=2)
    assert (jammed.state, jammed.printed) == (RunState.OPEN, 2)
    assert street.tokens("赵阿婆") == [LIVE, REPRINTED]
    assert [street.tokens(name) for name in ("钱大爷", "钱大妈", "孙奶奶")] == [[LIVE], [RESERVED], [RESERVED]]
    assert street.act(cards.confirm, run_id=second.run_id, printed=1).printed == 2, "what is known stays known"
    stopped = street.act(cards.stop, run_id=second.run_id, printed=3)
    assert (stopped.state, stopped.printed, stopped.ended_at is not None) == (RunState.STOPPED, 3, True)
    assert [street.tokens(name) for name in ("钱大爷", "钱大妈", "孙奶奶")] == [[LIVE], [LIVE], [UNPRINTED]]
    for act in (cards.confirm, cards.stop):
        with pytest.raises(DeskError, match="stopped before"):
            street.act(act, run_id=second.run_id, printed=4)
    assert [row.run_id for row in street.look(cards.runs)] == [second.run_id, first.run_id]
    assert sound(street)


def test_a_run_prints_the_same_again_from_any_card(street: Street) -> None:
    run = street.begin(template_id=None, options={"paper": "A4", "slot": 4})
    assert dict(street.look(cards.run, run_id=run.run_id).row.options) == {
        "paper": "A4", "slot": 4,
        "shown": {"name": True, "age": True, "address": True, "health": True, "family": True},
    }  # fmt: skip
    known = street.look(cards.run, run_id=run.run_id)
    assert known.template == template() and known.logo is None
    before = street.look(cards.run_values, run_id=run.run_id)
    assert [(row.position, row.name) for row in before] == [
        (1, "赵阿婆"), (2, "钱大爷"), (3, "钱大妈"), (4, "孙奶奶"),
    ]  # fmt: skip
    assert len({read_card_token(row.values.code) for row in before}) == 4
    assert before[3].values["number"] == f"{run.run_id}-0004"
    street.act(cards.confirm, run_id=run.run_id, printed=4)
    street.set(Resident, street.people["钱大爷"], name="钱大伯", status="deceased")
    street.print("钱大妈")
    assert street.look(cards.run_values, run_id=run.run_id, first=2, last=2)[0].values == before[1].values
    again = street.act(cards.repeat, run_id=run.run_id, first=2)
    assert [row.position for row in again.cards] == [4]
    assert [(row.position, row.name) for row in again.left_out] == [(2, "钱大伯"), (3, "钱大妈")]
    assert again.cards[0].values == before[3].values
    note = street.office.system(lambda s: s.scalars(select(Record).where(Record.action == "reprint")).one())
    assert '"number":[null,1]' in note.changes


def test_a_large_run_lets_others_in_between(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "AT_ONCE", 2)
    street.print("赵阿婆")
    values = RunInput(template(), Selection(by_household=False, anew=True), EVERYTHING)
    told: list[tuple[int, int]] = []

    def meanwhile(done: int, total: int) -> None:
        told.append((done, total))
        street.set(Resident, street.people["孙奶奶"], status="deceased")

    desk = _Desk(street)
    run = cards.begin_run(desk, values, meanwhile)
    assert (run.state, run.count, told) == (RunState.OPEN, 3, [(2, 4)])
    assert [row.name for row in street.look(cards.run_values, run_id=run.run_id)] == ["赵阿婆", "钱大爷", "钱大妈"]
    assert cards.confirm_run(desk, run.run_id, 3).state is RunState.DONE
    assert desk.acts == ["cards.begin", "cards.begin", "cards.confirm", "cards.confirm"]
    assert street.tokens("赵阿婆") == [LIVE, REPRINTED]
    with pytest.raises(DeskError, match="on paper already"):
        street.act(add, run_id=run.run_id, plan=plan_of(values, 1), resident_ids=[1])
    assert sound(street)


def test_a_large_run_that_is_broken_off_leaves_older_cards_good(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "AT_ONCE", 2)
    street.print("赵阿婆")
    values = RunInput(template(), Selection(by_household=False, anew=True), EVERYTHING)

    def stop(done: int, total: int) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        cards.begin_run(_Desk(street), values, stop)
    stopped = street.look(cards.runs)[0]
    assert (stopped.state, stopped.count, stopped.printed) == (RunState.STOPPED, 2, 0)
    assert street.tokens("赵阿婆") == [LIVE, UNPRINTED]
    cut_off = _Desk(street, fails_at=2)
    with pytest.raises(ConnectionError):
        cards.begin_run(cut_off, values)
    left = street.look(cards.runs, open_only=True)
    assert [(run.state, run.count, run.printed) for run in left] == [(RunState.OPEN, 2, 0)], "as after a lost machine"
    assert street.tokens("赵阿婆") == [LIVE, RESERVED, UNPRINTED]
    assert sound(street)


class _Desk:
    """The street as the page and the command use it; from the ``fails_at``-th act on the database is gone."""

    def __init__(self, street: Street, fails_at: int = 99) -> None:
        self._street, self._fails_at = street, fails_at
        self.acts: list[str] = []

    def in_reading(self, work: Callable[[Session], T], operation: str) -> T:
        found: T = self._street.look(work)
        return found

    def in_transaction(self, work: Callable[[Session], T], operation: str) -> T:
        self.acts.append(operation)
        if len(self.acts) >= self._fails_at:
            raise ConnectionError
        done: T = self._street.act(work)
        return done


def test_a_code_that_is_scanned_before_it_is_confirmed_holds(street: Street) -> None:
    street.print("赵阿婆")
    run = street.begin("赵阿婆", "孙奶奶")
    street.act(put_by_name, name="赵阿婆", street=street)
    assert street.tokens("赵阿婆") == [LIVE, REPRINTED]
    done = street.act(cards.stop, run_id=run.run_id)
    assert (done.state, street.tokens("赵阿婆"), street.tokens("孙奶奶")) == (
        RunState.STOPPED, [LIVE, REPRINTED], [UNPRINTED],
    )  # fmt: skip
    street.act(put_by_name, name="孙奶奶", street=street)
    assert street.tokens("孙奶奶") == [UNPRINTED], "void is void"
    assert sound(street)


def put_by_name(session: Session, name: str, street: Street) -> None:
    query = select(CardToken).where(CardToken.resident_id == street.people[name]).order_by(CardToken.id.desc())
    put_in_force(session, session.scalars(query.limit(1)).one())


def test_a_lost_card_opens_nothing_and_comes_back_with_none(street: Street) -> None:
    run = street.print("赵阿婆")
    token = street.look(cards.tokens_of, resident_id=street.people["赵阿婆"])[0]
    assert token.printed_at == street.now
    with pytest.raises(Forbidden):
        street.act(cards.report_lost, Role.AUDITOR, token_id=token.token_id)
    assert street.act(cards.report_lost, token_id=token.token_id).revoked_at == street.now
    assert street.tokens("赵阿婆") == [LOST]
    with pytest.raises(DeskError, match="revoked before"):
        street.act(cards.report_lost, token_id=token.token_id)
    assert not street.act(cards.repeat, run_id=run.run_id).cards
    assert street.look(cards.choose, selection=Selection()).with_card == 0
    waiting = street.begin("赵阿婆")
    newest = street.look(cards.tokens_of, resident_id=street.people["赵阿婆"])[0]
    street.act(cards.report_lost, token_id=newest.token_id)
    street.act(cards.confirm, run_id=waiting.run_id, printed=1)
    assert street.tokens("赵阿婆") == [LOST, LOST], "it came out of the printer, and is good for nothing"
    assert sound(street)


def test_the_file_tells_of_cards(street: Street) -> None:
    street.print("赵阿婆")
    street.passes(hours=1)
    street.print("赵阿婆")
    street.passes(hours=1)
    newest = street.look(cards.tokens_of, resident_id=street.people["赵阿婆"])[0]
    street.act(cards.report_lost, token_id=newest.token_id)
    page = street.look(residents.timeline, resident_id=street.people["赵阿婆"])
    told = [(row.title, row.words, row.by, row.state_text) for row in page.rows if row.kind is residents.Happened.CARD]
    assert told == [
        ("contact card", "reported lost", "", ""),
        ("contact card", "2-0001", "李站", "no longer good"),
        ("contact card", "1-0001", "李站", "no longer good"),
    ]
    copy = street.act(residents.copy_for_resident, resident_id=street.people["赵阿婆"], reason="本人要求")
    part = next(part for part in copy.parts if part.title == "Cards")
    assert part.lines[0] == ("contact card 1-0001", "printed on 2026-01-07")


def test_kinds_do_not_revoke_each_other_and_a_card_needs_no_code(street: Street) -> None:
    street.print("赵阿婆")
    street.print("赵阿婆", template=template(kind=TokenKind.MEAL))
    assert street.tokens("赵阿婆") == [LIVE, LIVE]
    street.print("孙奶奶", template=template(coded=False), shown=Shown())
    assert street.tokens("孙奶奶") == []
    assert street.look(cards.choose, selection=Selection()).with_card == 2
    street.print("孙奶奶")
    held = street.office.system(
        lambda s: s.scalar(select(func.count()).select_from(ContactCard).where(ContactCard.replaced_at.is_(None)))
    )
    assert held == 3


def test_there_is_somebody_to_print_for(street: Street) -> None:
    for wrong in ({"selection": street.of("李师傅")}, {"gaps": {street.people["赵阿婆"]: Gap.LEAVE_OUT}}):
        with pytest.raises(DeskError, match="nobody"):
            street.begin("赵阿婆", **wrong)
    for look in (cards.run, cards.run_values):
        with pytest.raises(DeskError, match="not there"):
            street.look(look, run_id=99)
    run = street.begin("赵阿婆")
    for printed in (-1, 2):
        with pytest.raises(DeskError, match="can't be printed"):
            street.act(cards.confirm, run_id=run.run_id, printed=printed)


def test_two_files_made_one_keep_both_cards_until_the_next(street: Street) -> None:
    street.print("钱大爷", "钱大妈")
    kept, gone = street.people["钱大爷"], street.people["钱大妈"]
    waiting = street.begin("钱大妈")
    two = street.look(doubles.compare, keep_id=kept, gone_id=gone)
    merge = partial(doubles.merge, keep_id=kept, gone_id=gone, versions=two.versions, choices={}, reason="同一人")
    done = street.act(lambda session: merge(session))
    assert street.tokens("钱大爷") == [LIVE, LIVE, RESERVED], "both cards in the drawer open the one file"
    street.act(cards.confirm, run_id=waiting.run_id, printed=1)
    assert sorted(street.tokens("钱大爷")) == [LIVE, REPRINTED, REPRINTED]
    assert sound(street)
    street.act(doubles.undo_merge, merge_id=done.merge_id)
    assert (street.tokens("钱大爷"), sorted(street.tokens("钱大妈"))) == ([REPRINTED], [LIVE, REPRINTED])


def test_two_desks_that_print_for_one_person_leave_one_good_code(street: Street) -> None:
    street.print("赵阿婆")
    runs = [street.begin("赵阿婆", "孙奶奶") for _ in range(2)]
    both = Barrier(2)

    def confirm(run_id: int) -> None:
        both.wait(timeout=30)
        street.act(cards.confirm, run_id=run_id, printed=2)

    with ThreadPoolExecutor(2) as desks:
        list(desks.map(confirm, [run.run_id for run in runs]))
    for name, more in (("赵阿婆", [REPRINTED]), ("孙奶奶", [])):
        assert street.tokens(name)[0] == LIVE and sorted(street.tokens(name)[1:]) == [REPRINTED, *more]
    assert sound(street)


def test_what_a_guard_refuses_is_told_in_words(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    street.print("赵阿婆")
    run = street.begin("赵阿婆")
    monkeypatch.setattr(paper, "_revoke", lambda *_: None)  # as if nobody had waited for the other desk
    with pytest.raises(DeskError, match="at the same moment"):
        street.act(cards.confirm, run_id=run.run_id, printed=1)
    monkeypatch.undo()
    assert street.act(cards.confirm, run_id=run.run_id, printed=1).state is RunState.DONE


GUARDED = (
    ("DELETE FROM card_tokens", "kept|stays as it was given"),
    ("UPDATE card_tokens SET code = '1234567890123'", "stays as it was given"),
    ("UPDATE card_tokens SET kind = 'DOOR'", "stays as it was given"),
    ("UPDATE card_tokens SET made_at = revoked_at", "stays as it was given"),
    ("UPDATE card_tokens SET state = 'LIVE', revoked_at = NULL, revoked_why = NULL WHERE state = 'REVOKED'", "stays"),
    ("UPDATE card_tokens SET state = 'RESERVED' WHERE state = 'LIVE'", "stays"),
    ("UPDATE card_tokens SET state = 'REVOKED' WHERE state = 'LIVE'", "revoked_at"),
    ("UPDATE card_tokens SET state = 'LIVE' WHERE state = 'RESERVED'", "uq_card_tokens_live|UNIQUE"),
    (
        "INSERT INTO card_tokens (station_id, resident_id, code, kind, state, made_at)"
        " SELECT station_id, resident_id, code, 'DOOR', 'RESERVED', made_at FROM card_tokens WHERE state = 'LIVE'",
        "code",
    ),
    (
        "INSERT INTO card_tokens (station_id, resident_id, code, kind, state, made_at)"
        " SELECT station_id, resident_id, '12', 'DOOR', 'RESERVED', made_at FROM card_tokens WHERE state = 'LIVE'",
        "code",
    ),
    ("UPDATE card_runs SET printed = count + 1", "printed"),
)


def test_the_database_itself_refuses(street: Street) -> None:
    street.print("赵阿婆")
    street.print("赵阿婆")
    street.begin("赵阿婆")
    statements = list(GUARDED)
    if street.office.engine.dialect.name == "postgresql":
        statements.append(("TRUNCATE card_tokens CASCADE", "stays as it was given"))
    for statement, why in statements:
        with pytest.raises(DBAPIError, match=why), street.office.engine.begin() as connection:
            connection.execute(text(statement))
    assert street.tokens("赵阿婆") == [LIVE, RESERVED, REPRINTED]


def test_a_check_tells_what_does_not_agree(street: Street) -> None:
    street.print("赵阿婆", "孙奶奶")
    street.begin("钱大爷")

    def harm(session: Session) -> None:
        for statement in (
            "UPDATE contact_cards SET replaced_at = printed_at WHERE position = 2",
            "UPDATE card_runs SET printed = 1, state = 'DONE', ended_at = started_at WHERE ended_at IS NULL",
            "UPDATE residents SET name = '\U00031350' WHERE name = '钱大爷'",
        ):
            session.execute(text(statement))
        if session.get_bind().dialect.name == "postgresql":
            session.execute(text("DROP TRIGGER card_tokens_refuse_update ON card_tokens"))
        else:
            session.execute(text("DROP TRIGGER card_tokens_refuse_update"))
        session.execute(text("UPDATE card_tokens SET code = '0000000000009' WHERE state = 'RESERVED'"))

    street.act(harm)
    found = {(each.rule, each.subject) for each in street.office.system(integrity.check)}
    assert found >= {
        ("CARD_WRONG", "contact_card"), ("RUN_WRONG", "card_run"), ("CODE_BAD", "card_token"),
        ("GUARD_MISSING", "card_token"),
    }  # fmt: skip
    with db.snapshot(street.office.engine, db.SYSTEM, now=street.now) as session:
        names = list(cards.undrawable_names(session))
    assert [(each.rule, each.subject, each.subject_id) for each in names] == [
        ("NAME_UNDRAWABLE", "resident", str(street.people["钱大爷"]))
    ]
    assert "31350" in names[0].text
