"""A ledger of 100,000 clean rows from the file to the commit, beside what others take merely to read it."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from tests.bench import people
from tests.bench.measure import Measurement

ROWS = 100_000
ROUNDS = 2
MEMORY = 400
"""Megabytes that an import may take at most."""

ROOT = Path(__file__).resolve().parents[2]


def bring_in(ledger: Path) -> None:
    """The whole way of the command line on a fresh SQLite database."""
    from desk import db
    from desk.exchange.residents import read_residents
    from desk.rules.tags import load_tags
    from desk.services import imports
    from desk.store import RESOURCES

    with tempfile.TemporaryDirectory() as folder:
        engine = db.open_engine(f"sqlite:///{Path(folder) / 'desk.sqlite3'}")
        db.upgrade(engine)
        actor = people.station(engine)
        started = time.perf_counter()
        dictionary = load_tags((RESOURCES / "catalogue" / "tags.toml").read_text(encoding="utf-8"))
        reading = read_residents(ledger, dictionary, today=people.NOW.date())
        digest = hashlib.sha256(ledger.read_bytes()).hexdigest()
        with db.transaction(engine, actor, now=people.NOW, operation="imports.bring_in") as session:
            result = imports.bring_in(session, reading=reading, file_name=ledger.name, digest=digest)
        _report(time.perf_counter() - started, result.created)
        engine.dispose()


def openpyxl(ledger: Path) -> None:
    """openpyxl reading all cells."""
    import openpyxl as peer

    started = time.perf_counter()
    sheet = peer.load_workbook(ledger).worksheets[0]
    _report(time.perf_counter() - started, sum(1 for _ in sheet.iter_rows(min_row=2, values_only=True)))


def calamine(ledger: Path) -> None:
    """calamine reading all cells."""
    import python_calamine as peer

    started = time.perf_counter()
    rows = peer.load_workbook(str(ledger)).get_sheet_by_index(0).to_python()
    _report(time.perf_counter() - started, len(rows) - 1)


def _report(seconds: float, rows: int) -> None:
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "rows": rows, "megabytes": peak}))


def measure() -> Iterable[Measurement]:
    """Each variant in a process of its own, in turn; the best of the rounds counts."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "居民.xlsx"
        people.write_ledger(ledger, ROWS)
        best: dict[str, dict[str, float]] = {}
        for _ in range(ROUNDS):
            for name in ("bring_in", "openpyxl", "calamine"):
                taken = _run(name, ledger)
                assert taken["rows"] == ROWS, (name, taken)
                if name not in best or taken["seconds"] < best[name]["seconds"]:
                    best[name] = taken
    mine = best["bring_in"]
    yield Measurement(
        f"import of {ROWS:,} rows", mine["seconds"], "s", best["openpyxl"]["seconds"], "openpyxl's bare read", 1.0
    )
    yield Measurement(
        f"import of {ROWS:,} rows", mine["seconds"], "s", best["calamine"]["seconds"], "calamine's bare read"
    )
    yield Measurement("peak memory of the import", mine["megabytes"], "MB", limit=MEMORY)


def _run(name: str, ledger: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.bench_import", name, str(ledger)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    taken: dict[str, float] = json.loads(done.stdout)
    return taken


if __name__ == "__main__":
    {"bring_in": bring_in, "openpyxl": openpyxl, "calamine": calamine}[sys.argv[1]](Path(sys.argv[2]))
