"""``make bench``: runs ``tests/bench/bench_*.py`` and prints what they measured; ``make bench ARGS="search"`` runs one.

A bench is a module with ``measure() -> Iterable[Measurement]``. The table is also written to ``out/bench.json``.
"""

from __future__ import annotations

import argparse
import importlib
import json
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tests.bench.measure import Measurement

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
HEADINGS = ("measured", "value", "", "compared with", "floor", "ratio", "limit", "")


def benches() -> list[str]:
    """The names of all benches."""
    return sorted(path.stem.removeprefix("bench_") for path in FOLDER.glob("bench_*.py"))


def cells(each: Measurement) -> tuple[str, ...]:
    """One line of the table."""
    compared = ("", "", "") if each.ratio is None else (each.floor_name, f"{each.floor:.4g}", f"{each.ratio:.2f}×")
    limit = "" if each.limit is None else f"{each.limit:g}{'' if each.ratio is None else '×'}"
    verdict = "" if each.limit is None else "ok" if each.held else "MISSED"
    return (each.name, f"{each.value:.4g}", each.unit, *compared, limit, verdict)


def table(measurements: Sequence[Measurement]) -> str:
    """All lines, in columns as wide as they need."""
    rows = [HEADINGS, *map(cells, measurements)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def main() -> int:
    """Exit status 1 when a limit was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(benches())}; default: all")
    parser.add_argument("--json", type=Path, default=ROOT / "out" / "bench.json")
    arguments = parser.parse_args()
    if unknown := set(arguments.names) - set(benches()):
        parser.error(f"no such bench: {', '.join(sorted(unknown))}")
    taken: dict[str, list[Measurement]] = {}
    for name in arguments.names or benches():
        print(f"{name} …", file=sys.stderr, flush=True)
        taken[name] = list(importlib.import_module(f"tests.bench.bench_{name}").measure())
    measurements = [each for several in taken.values() for each in several]
    print(table(measurements))
    arguments.json.parent.mkdir(parents=True, exist_ok=True)
    lines = [
        {"bench": name, **asdict(each), "ratio": each.ratio, "held": each.held}
        for name, several in taken.items()
        for each in several
    ]
    report = {"python": platform.python_version(), "machine": platform.machine(), "measurements": lines}
    arguments.json.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0 if all(each.held for each in measurements) else 1


if __name__ == "__main__":
    sys.exit(main())
