"""Python's collector, as the desk uses it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from desk import collector


class Circle:
    """Only the collector can take it away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def by_hand() -> Iterator[None]:
    """Python's own collector off, and nothing new."""
    was_running = gc.isenabled()
    gc.disable()
    gc.collect()
    yield
    if was_running:
        gc.enable()


def garbage() -> weakref.ref[Circle]:
    return weakref.ref(Circle())


def enough() -> list[list[int]]:
    return [[] for _ in range(collector.MOST[0] + 1)]


def test_garbage_goes_once_there_is_enough_of_what_is_new() -> None:
    circle = garbage()
    collector.collect()
    assert circle() is not None
    kept = enough()
    collector.collect()
    assert circle() is None
    assert kept


def test_older_generations_have_their_turn() -> None:
    circle = garbage()
    gc.freeze()
    gc.unfreeze()  # it is old now
    rounds = []
    while circle() is not None:
        rounds.append(enough())
        collector.collect()
        assert len(rounds) < 1_000
    assert len(rounds) > collector.MOST[1] * collector.MOST[2]


def test_while_it_is_paused_nothing_is_gone_through() -> None:
    with collector.paused():
        circle, kept = garbage(), enough()
        collector.collect()
        assert circle() is not None
        assert kept


@pytest.mark.parametrize("runs", [True, False])
def test_a_pause_leaves_it_as_it_was(runs: bool) -> None:
    (gc.enable if runs else gc.disable)()
    with collector.paused(), collector.paused():
        assert not gc.isenabled()
    assert gc.isenabled() == runs
    gc.disable()
    gc.unfreeze()
