"""Whom the rows of a ledger of beds are about, and the ledger going out again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from desk.errors import Forbidden, Rejected
from desk.exchange.beds import BedsReading, read_beds
from desk.models.beds import BedStay
from desk.models.records import Record
from desk.models.residents import Resident
from desk.rules.permissions import Role
from desk.services.beds.exporting import export_beds
from tests.unit import office
from tests.unit.beds_ledger import (
    HEADS,
    LEDGER,
    ONE,
    TWO,
    bring,
    count,
    empty,
    everything,
    ledger,
    look,
    new_file,
    stay,
    undo,
)
from tests.unit.office import Office


@pytest.fixture
def desk(engine: Engine, monkeypatch: pytest.MonkeyPatch, now: datetime) -> Office:
    return office.set_up(engine, now, monkeypatch)


@pytest.fixture
def later(engine: Engine, monkeypatch: pytest.MonkeyPatch, now: datetime) -> Office:
    """The desk the day after the ledger of the demo was handed in."""
    return office.set_up(engine, now.replace(month=8, day=1), monkeypatch)


def test_a_file_is_found_by_its_number_and_made_once(desk: Office) -> None:
    key = new_file(desk, "王桂芳", ONE)
    bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1", status="退住", left="2025.5.1"),
                       stay("王桂芳", ONE, "2025.5.1", place=(1, 101, 2)),
                       stay("李建国", TWO, "2025.1.1", place=(2, 201, 1), status="退住", left="2025.5.1"),
                       stay("李建国", TWO, "2025.5.1", place=(2, 201, 2))))  # fmt: skip
    assert count(desk, Resident, BedStay) == [2, 4]
    assert everything(desk, select(BedStay.resident_id).order_by(BedStay.id))[:2] == [(key,), (key,)]


def test_a_file_without_a_number_is_found_by_name_and_birth_and_gets_it(desk: Office) -> None:
    key = new_file(desk, "王桂芳", None, birth=date(1949, 3, 7))
    result = bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1")))
    person = desk.system(lambda session: session.get_one(Resident, key))
    assert (person.id_no, person.sex, result.files) == (ONE, "female", 0)
    undo(desk, result.batch_id)
    assert desk.system(lambda session: session.get_one(Resident, key)).id_no is None


def test_somebody_without_a_number_is_a_new_file_unless_a_namesake_is_chosen(desk: Office) -> None:
    key = new_file(desk, "潘德胜", ONE)
    reading = ledger(stay("潘德胜", "", "2025.1.1"))
    found = look(desk, reading)
    [row] = found.differing
    [choice] = row.differences
    assert (row.name, choice.field, choice.take) == ("潘德胜", f"resident:{key}", True)
    assert ONE not in choice.known
    result = bring(desk, reading, choices={(None, 2): {f"resident:{key}": False}})
    assert (result.files, everything(desk, select(BedStay.resident_id))) == (0, [(key,)])
    again = look(desk, reading)
    assert (again.same, again.new, again.differing) == (1, 0, ())


def test_without_a_choice_it_is_a_new_file_and_stays_the_same_one(desk: Office) -> None:
    new_file(desk, "潘德胜", ONE)
    reading = ledger(stay("潘德胜", "", "2025.1.1"))
    assert bring(desk, reading).files == 1
    again = bring(desk, reading)
    assert (again.same, again.files, count(desk, Resident, BedStay)) == (1, 0, [2, 1])


def test_the_export_reads_back_as_the_same_rows(later: Office, tmp_path: Path) -> None:
    reading = read_beds(LEDGER, today=date(2026, 8, 1))
    bring(later, reading)
    path = tmp_path / "床位.xlsx"
    rows = later.act(HEADS, lambda s: export_beds(s, path=path, reveal=True, reason="月底核对"), "exports.export_beds")
    again = read_beds(path, today=date(2026, 8, 1))
    assert (rows, again.counts["accepted"], again.counts["rejected"]) == (101, 101, 0)
    headers = [column.header for column in again.headings.columns]
    assert headers == [column.header for column in reading.headings.columns]
    assert again.occupancy is not None and reading.occupancy is not None
    assert replace(again.occupancy, as_of=reading.occupancy.as_of) == reading.occupancy
    was, now_is = by_stay(reading), by_stay(again)
    for key, values in was.items():
        differing = {name for name in values if values[name] != now_is[key][name]}
        assert differing <= {"status", "contract_start"}, (key, differing)
    assert look(later, again).same == 101


def by_stay(reading: BedsReading) -> dict[tuple[object, ...], dict[str, object]]:
    return {
        tuple(row.values[name] for name in ("floor", "room", "bed", "name", "check_in")): dict(row.values)
        for row in reading.accepted
    }


def test_the_export_is_masked_without_a_reason_and_recorded(desk: Office, tmp_path: Path) -> None:
    bring(desk, ledger(stay("王桂芳", ONE, "2025.1.1"), empty((1, 101, 2), "维修")))
    path = tmp_path / "床位.csv"
    desk.act(HEADS, lambda session: export_beds(session, path=path))
    text = path.read_text(encoding="utf-8-sig")
    assert "王*芳" in text and "王桂芳" not in text and ONE not in text and "停用" in text
    with pytest.raises(Rejected):
        desk.act(HEADS, lambda session: export_beds(session, path=path, reveal=True))
    with pytest.raises(Forbidden):
        desk.act(Role.CLERK, lambda session: export_beds(session, path=path))
    assert everything(desk, select(func.count()).where(Record.action == "export")) == [(1,)]
