"""From nothing to a painted sign-in window, and from the password accepted to a painted first page.

Each start is a process of its own, the bare window and the desk in turn. The bytecode is kept as at a user's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import xlsxwriter

from desk import db, demo
from desk.store import Store, open_store
from tests.bench.measure import Measurement

HERE = Path(__file__).parent / "starting"
ROOT = Path(__file__).parents[2]
BARE, DESK = HERE / "bare.py", HERE / "desk_window.py"
BARE_NAME = "bare window, table of 50 rows"
ACCOUNT = "gm"
ROUNDS = 11
PATIENCE_S = 60


def measure() -> Iterator[Measurement]:
    with tempfile.TemporaryDirectory(prefix="bench-start-") as folder:
        store = street(Path(folder))
        bare, door, page = starts(store, ROUNDS)
        floor = median(bare)
        yield Measurement("start to painted sign-in window", median(door), "ms", floor, BARE_NAME, 1.5)
        yield Measurement("password to painted 工作台, 12,000 residents", median(page), "ms", floor, BARE_NAME, 2)
        if office := shutil.which("soffice"):
            whole = median(door) + median(page)
            calc = median(opened_by_calc(office, store) for _ in range(3))
            yield Measurement("start and sign-in together", whole, "ms", calc, "Calc opens them, headless", 1)


def street(folder: Path) -> Store:
    """A data folder with the demo street."""
    store = open_store(folder)
    engine = db.open_engine(store.url)
    db.upgrade(engine)
    demo.fill_if_empty(engine, now=datetime.now(UTC))
    engine.dispose()
    return store


def starts(store: Store, rounds: int) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds of each round: bare window, sign-in window, first page. One round before them warms the caches."""
    bare, door, page = [], [], []
    for number in range(rounds + 1):
        floor = reached(BARE)["painted"]
        first = reached(DESK, str(store.folder))["door painted"]
        inside = reached(DESK, str(store.folder), ACCOUNT)
        if number:
            bare.append(floor)
            door.append(first)
            page.append(inside["today shown"] - inside["password accepted"])
    return bare, door, page


def reached(script: Path, *arguments: str) -> dict[str, float]:
    """Milliseconds after the start of the process at which it told each thing."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.time()
    done = subprocess.run(
        [sys.executable, str(script), *arguments],
        env=environment, cwd=ROOT, check=True, capture_output=True, text=True, timeout=PATIENCE_S,
    )  # fmt: skip
    told = (line.split(" ", 1) for line in done.stderr.splitlines() if line[:1].isdigit())
    return {what: (float(moment) - begun) * 1000 for moment, what in told}


def opened_by_calc(office: str, store: Store) -> float:
    """Milliseconds in which LibreOffice Calc reads the same residents, without a window, and leaves."""
    sheet = store.folder / "residents.xlsx"
    if not sheet.exists():
        _write(store, sheet)
    profile = f"-env:UserInstallation={(store.folder / 'office').as_uri()}"
    begun = time.time()
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "csv", "--outdir", str(store.folder), str(sheet)],
        check=True, capture_output=True, timeout=PATIENCE_S,
    )  # fmt: skip
    return (time.time() - begun) * 1000


def _write(store: Store, sheet: Path) -> None:
    engine = db.open_engine(store.url)
    with engine.connect() as connection, xlsxwriter.Workbook(sheet, {"constant_memory": True}) as book:
        page = book.add_worksheet()
        rows = connection.exec_driver_sql(
            "SELECT name, sex, birth_date, id_no, ethnicity, household_role, self_care,"
            " (SELECT text FROM resident_addresses a WHERE a.resident_id = r.id LIMIT 1),"
            " (SELECT number FROM resident_phones p WHERE p.resident_id = r.id LIMIT 1) FROM residents r"
        )
        for number, row in enumerate(rows):
            page.write_row(number, 0, [value or "" for value in row])
    engine.dispose()
