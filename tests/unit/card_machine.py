"""A small street on which cards are printed, lost, scanned and printed again, and what must hold after each step."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import select

from desk.db import Session
from desk.errors import DeskError
from desk.models.cards import CardToken
from desk.rules.cards import RunState
from desk.services import cards
from desk.services.cards import checking
from desk.services.cards.tokens import put_in_force
from tests.unit.cards_house import Street

NAMES = ("赵阿婆", "钱大爷", "钱大妈", "孙奶奶")
PICK = st.integers(0, 11)


class CardsMade(RuleBasedStateMachine):
    """``held`` is what an oracle knows: whose code is good, in the order in which cards came on paper."""

    def __init__(self, street: Street, start: datetime) -> None:
        super().__init__()
        self.street, street.now = street, start
        self.since = self._newest()
        self.good: dict[str, int | None] = dict.fromkeys(NAMES)
        self.void: set[int] = set()
        self.waiting: dict[int, str] = {}
        self.runs: dict[int, list[tuple[int, str]]] = {}
        self.printed: dict[int, int] = {}

    def teardown(self) -> None:
        for key in [*self.runs]:
            self.street.act(cards.stop, run_id=key)
        for token in filter(None, self.good.values()):
            self.street.act(cards.report_lost, token_id=token)

    @rule(names=st.sets(st.sampled_from(NAMES), min_size=1))
    def begin(self, names: set[str]) -> None:
        self.street.now += timedelta(minutes=1)
        run = self.street.begin(*sorted(names))
        rows = self.street.look(cards.run_values, run_id=run.run_id)
        tokens = self._codes()
        self.runs[run.run_id] = [(tokens[row.values.code], row.name) for row in rows]
        self.printed[run.run_id] = 0
        self.waiting.update(self.runs[run.run_id])

    @precondition(lambda self: self.runs)
    @rule(pick=PICK, printed=st.integers(0, 4), stops=st.booleans())
    def print(self, pick: int, printed: int, stops: bool) -> None:
        key = sorted(self.runs)[pick % len(self.runs)]
        count = len(self.runs[key])
        if printed > count:
            try:
                self.street.act(cards.confirm, run_id=key, printed=printed)
                raise AssertionError("more cards than there are")
            except DeskError:
                return
        self.street.now += timedelta(minutes=1)
        done = self.street.act(cards.stop if stops else cards.confirm, run_id=key, printed=printed)
        for token, name in self.runs[key][:printed]:
            if token in self.waiting:
                self._holds(token, name)
        self.printed[key] = max(printed, self.printed[key])
        assert done.printed == self.printed[key]
        if stops or done.printed == count:
            for token, _ in self.runs.pop(key):
                if self.waiting.pop(token, None) is not None:
                    self.void.add(token)
            assert done.state is (RunState.DONE if done.printed == count else RunState.STOPPED)

    @precondition(lambda self: self.waiting)
    @rule(pick=PICK)
    def scan(self, pick: int) -> None:
        token = sorted(self.waiting)[pick % len(self.waiting)]
        self.street.act(lambda session: put_in_force(session, session.get_one(CardToken, token)))
        self._holds(token, self.waiting[token])

    @precondition(lambda self: self.void)
    @rule(pick=PICK)
    def scan_void(self, pick: int) -> None:
        token = sorted(self.void)[pick % len(self.void)]
        self.street.act(lambda session: put_in_force(session, session.get_one(CardToken, token)))

    @rule(name=st.sampled_from(NAMES))
    def lose(self, name: str) -> None:
        token = self.good[name]
        if token is not None:
            self.street.act(cards.report_lost, token_id=token)
            self.good[name] = None
            self.void.add(token)

    @invariant()
    def what_is_good_is_what_the_oracle_says(self) -> None:
        rows = self.street.office.system(self._states)
        assert {key for key, state in rows.items() if state == "LIVE"} == set(filter(None, self.good.values()))
        assert {key for key, state in rows.items() if state == "REVOKED"} == self.void
        assert {key for key, state in rows.items() if state == "RESERVED"} == self.waiting.keys()

    @invariant()
    def codes_cards_and_runs_agree(self) -> None:
        def look(session: Session) -> list[Any]:
            return [each for part in checking.PARTS for each in part(session)]

        assert not self.street.office.system(look)

    def _holds(self, token: int, name: str) -> None:
        before = self.good[name]
        if before is not None:
            self.void.add(before)
        self.good[name] = token
        del self.waiting[token]

    def _states(self, session: Session) -> dict[int, str]:
        query = select(CardToken.id, CardToken.state).where(CardToken.id > self.since)
        return dict(session.execute(query).tuples().all())

    def _codes(self) -> dict[str, int]:
        query = select(CardToken.code, CardToken.id).where(CardToken.id > self.since)
        found: dict[str, int] = self.street.office.system(lambda session: dict(session.execute(query).tuples().all()))
        return found

    def _newest(self) -> int:
        query = select(CardToken.id).order_by(CardToken.id.desc()).limit(1)
        return self.street.office.system(lambda session: session.scalar(query)) or 0
