"""The table of ``make bench``."""

from __future__ import annotations

from tests.bench import measure, run
from tests.bench.measure import Measurement


def test_ratio_and_limit() -> None:
    assert Measurement("start", 3.0, "s", floor=2.0, limit=1.5).held
    assert not Measurement("start", 3.2, "s", floor=2.0, limit=1.5).held
    assert Measurement("search", 4.9, "ms", limit=5).held
    assert not Measurement("search", 5.1, "ms", limit=5).held
    assert Measurement("size", 1e9, "B").held


def test_table_says_what_was_missed() -> None:
    lines = run.table(
        [
            Measurement("start", 3.2, "s", floor=2.0, floor_name="bare window", limit=1.5),
            Measurement("search", 4.9, "ms", limit=5),
        ]
    ).splitlines()
    assert lines[1].split() == ["start", "3.2", "s", "bare", "window", "2", "1.60×", "1.5×", "MISSED"]
    assert lines[2].split() == ["search", "4.9", "ms", "5", "ok"]


def test_percentile_is_a_measured_value() -> None:
    assert measure.percentile([3, 1, 2], 50) == 2
    assert measure.percentile(range(1, 101), 99) == 99
    assert measure.percentile([7], 99) == 7


def test_variants_are_taken_in_turn() -> None:
    order: list[str] = []
    taken = measure.in_turn([lambda: order.append("a"), lambda: order.append("b")], rounds=2)
    assert order == ["a", "b", "b", "a"]
    assert [len(times) for times in taken] == [2, 2]
