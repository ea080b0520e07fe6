"""A ledger brings somebody once more, without her paper: found, merged with what happened since, and taken back."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.clerk import Story
from desk.models.matters import Matter
from desk.models.residents import Resident
from desk.services.residents import Happened
from tests.support.looking import is_whole, reading
from tests.support.real_desk import Clock, RealDesk, is_idle
from tests.support.real_intake import PERSON, ask_for, begin_intake, take_in
from tests.support.real_station import Station

PHONE = "15400009911"


def bring(desk: RealDesk, path: Path) -> Story:
    """Choose a ledger and import it."""
    shell = desk.window.shell
    assert shell is not None
    shell.show_page("ledgers")
    page = desk.page("ledgers")
    page.choose_file = lambda: str(path)
    desk.clerk.press("Ctrl+O")
    yield page.preview.isVisible
    desk.clerk.press("Ctrl+Return")
    yield page.result.isVisible
    yield lambda: is_idle(desk)


def serve(desk: RealDesk, typed: str) -> Story:
    """A matter for whoever is found by ``typed``."""
    yield from begin_intake(desk)
    who = desk.page("intake").who
    desk.clerk.write(typed)
    yield lambda: who.popup.isVisible() and who.popup.rows()
    desk.clerk.press("Return")
    yield lambda: who.visitor is not None
    yield from ask_for(desk)
    desk.clerk.press("F9")
    yield from take_in(desk)


def merge(desk: RealDesk) -> Story:
    """The first pair of the station, as it is proposed."""
    shell = desk.window.shell
    assert shell is not None
    shell.show_page("residents")
    page = desk.page("residents")
    yield lambda: page.list.total > 0 and is_idle(desk)
    page.list.focus_table()
    desk.clerk.press("Ctrl+U")
    yield lambda: page.layer() == "doubles" and page.doubles.list.pairs and is_idle(desk)
    desk.clerk.press("Return")
    yield lambda: page.doubles.merging.isVisible()
    desk.clerk.press("Ctrl+Return")
    yield lambda: QApplication.activeModalWidget() is not None
    desk.clerk.press("Return")
    yield lambda: page.doubles.list.isVisible() and is_idle(desk)
    desk.clerk.press("Escape")
    yield lambda: page.layer() == "list"


def part(desk: RealDesk, gone: int, kept: int) -> Story:
    """Open the file that went, which leads to the one that stayed, and take the merge back from its time line."""
    page = desk.page("residents")
    page.open(gone)
    yield lambda: page.layer() == "file" and page.file.file is not None and is_idle(desk)
    assert page.file.file.resident_id == kept
    line = page.file.line_card.line
    kinds = [row.kind for row in line.rows()]
    assert {Happened.MATTER, Happened.MERGE} <= set(kinds)
    page.file.line_card.opened.emit(line.rows()[kinds.index(Happened.MERGE)])
    yield lambda: QApplication.activeModalWidget() is not None
    desk.clerk.press("Return")
    yield lambda: QApplication.activeModalWidget() is None and is_idle(desk)


def test_a_double_from_a_ledger_is_merged_and_parted_again(
    desk: RealDesk, station: Station, tmp_path: Path, engine: Engine, time: Clock
) -> None:
    known = station.residents[PERSON]
    birth = reading(engine, time, lambda s: s.get_one(Resident, known).birth_date)
    ledger = tmp_path / "走访登记.csv"
    with ledger.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("姓名", "性别", "出生日期", "联系电话", "现居住地址"))
        rows.writerow((PERSON, "男", birth.isoformat(), PHONE, "县西巷15号"))
    desk.play(bring(desk, ledger))
    named = select(Resident.id).where(Resident.name == PERSON).order_by(Resident.id)
    _, double = reading(engine, time, lambda s: s.scalars(named).all())

    def owner() -> int:
        return int(reading(engine, time, lambda s: s.scalar(select(Matter.resident_id))))

    desk.play(serve(desk, PHONE))
    assert owner() == double
    desk.play(merge(desk))
    assert owner() == known
    assert is_whole(engine, time)
    desk.play(part(desk, double, known))
    assert owner() == double
    assert is_whole(engine, time)
