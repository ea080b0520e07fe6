"""12,000 real contact cards, both sides: against raw content streams for the same marks, and against typst.

What is compared is in :mod:`tests.bench.cards_bench`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from desk.printing.cards import write_sheets
from desk.rules.card_sheets import SheetOptions
from desk.services import shipped
from tests.bench import cards_bench
from tests.bench.measure import Measurement, in_turn

ROOT = Path(__file__).resolve().parents[2]
ROUNDS, FRESH = 4, 5
LEAST_OF_RAW, LEAST_OF_TYPST = 0.7, 1.2  # of the cards a second
MOST_MB, MOST_MS = 250.0, 150.0


def measure() -> Iterator[Measurement]:
    template, values = shipped.card_templates()["contact"], list(cards_bench.cards())
    raw = cards_bench.Raw(template, values)
    with tempfile.TemporaryDirectory(prefix="bench-cards-") as name:
        folder = Path(name)
        cards_bench.typst_data(values, folder)
        typst: list[float] = []

        def ours() -> None:
            with (folder / "ours.pdf").open("wb") as out:
                write_sheets(out, template, values, SheetOptions())

        def limit() -> None:
            with (folder / "raw.pdf").open("wb") as out:
                raw.write(out)

        first = in_turn([ours, limit], rounds=ROUNDS // 2)
        typst.append(_run("run_typst", name)[0])
        second = in_turn([ours, limit], rounds=ROUNDS // 2)
        took, megabytes = _run("run_typst", name)
        typst.append(took)
        mine, floor = (min(one + other) for one, other in zip(first, second, strict=True))
        told = f"{cards_bench.COUNT:,} contact cards, both sides"
        yield Measurement(told, mine, "s", floor, "raw content streams", 1 / LEAST_OF_RAW)
        yield Measurement(told, mine, "s", min(typst), "typst", 1 / LEAST_OF_TYPST)
        yield Measurement("cards a second", cards_bench.COUNT / mine, "")
        yield Measurement("peak memory of a process that prints them", _run("run_peak", name)[0], "MB", limit=MOST_MB)
        yield Measurement("peak memory of typst", megabytes, "MB")
    yield from _preview()


def _preview() -> Iterator[Measurement]:
    """Fresh processes: modules and Qt are loaded, templates and fonts are not."""
    took = [_run("run_preview") for _ in range(FRESH)]
    told = "one card previewed, both sides"
    yield Measurement(f"{told}: first of a fresh process", median(each[0] for each in took), "ms", limit=MOST_MS)
    yield Measurement(f"{told}: again", median(each[1] for each in took), "ms", limit=MOST_MS)


def _run(function: str, *arguments: str) -> list[float]:
    """The numbers that a function of cards_bench prints in a process of its own."""
    code = f"from tests.bench import cards_bench; cards_bench.{function}(*{arguments!r})"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    return [float(number) for number in done.stdout.split()]
