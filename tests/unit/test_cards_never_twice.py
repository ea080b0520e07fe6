"""Whatever is printed, scanned or lost, and in whatever order: nobody has two good codes of a kind, none that was
revoked is ever good again, and no run has more cards on paper than it has.

A state machine plays the acts and compares everything after every step with an oracle, on both databases.
"""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy.engine import Engine

from tests.unit.card_machine import CardsMade
from tests.unit.cards_house import make_street


def test_nobody_has_two_good_codes(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    street = make_street(engine, now, monkeypatch)
    quick = settings(
        max_examples=10, stateful_step_count=10, deadline=None, derandomize=True, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    run_state_machine_as_test(lambda: CardsMade(street, now), settings=quick)
