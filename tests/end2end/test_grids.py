"""Grids, told as a story: an address that belonged to none gets its grid, and the next intake proposes it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.clerk import Story
from desk.db import Session
from desk.models.records import Record
from desk.models.residents import ResidentAddress
from desk.services import residents
from desk.services.residents import PhoneInput, ResidentInput
from tests.support.looking import is_whole, reading
from tests.support.real_desk import Clock, Printer, RealDesk, come_in, is_idle
from tests.support.real_intake import ask_for, begin_intake, choose_person
from tests.support.real_station import PASSWORD, Station

Open = Callable[..., RealDesk]
HOME = "济南市历下区新苑小区3号楼1单元101室"


def test_an_address_without_a_grid_gets_one_and_the_intake_proposes_it(
    open_window: Open, station: Station, database_url: str, engine: Engine, time: Clock, tmp_path: Path
) -> None:
    def move_in(session: Session) -> int:
        values = ResidentInput(name="孙安民", phones=(PhoneInput("15400000061"),), living_address=HOME)
        return residents.save(session, resident_id=None, version=None, values=values).resident_id

    resident_id = db.run(engine, move_in, actor=station.head, now=time(), operation="test")
    desk = open_window(database_url)
    clerk = desk.clerk

    def story() -> Story:
        yield from come_in(clerk, "hz", PASSWORD)
        desk.page("intake").printing.dialog = Printer(tmp_path)
        clerk.press("Alt+8")
        page = desk.page("grids")
        yield lambda: page.isVisible() and page.tree.nodes and is_idle(desk)
        clerk.press("Ctrl+4")
        yield lambda: page.strays.table.hasFocus() and page.strays.homes_model.total() == 1
        assert page.strays.homes_model.row(0).name == "孙*民"
        clerk.press("G")
        yield lambda: QApplication.activeModalWidget() is not None
        clerk.write("0104")
        clerk.press("Return")
        yield lambda: getattr(QApplication.activeModalWidget(), "text", None) is not None
        assert QApplication.activeModalWidget().text.text() == "新苑小区3号楼"
        clerk.press("Return")
        yield lambda: page.strays.result.isVisible() and is_idle(desk)
        assert "原来 1 人，现在 0 人" in page.strays.result_words.text()
        assert page.strays.done.isVisible()
        yield from begin_intake(desk)
        yield from choose_person(desk, "sam")
        yield from ask_for(desk, "slgz")
        clerk.press("F10")
        how = desk.page("intake").how
        yield lambda: is_idle(desk)
        assert how.grid.currentText() == "第 4 网格"
        assert "秦朗" in how.handler.currentText()

    desk.play(story())

    def look(session: Session) -> tuple[bool, list[str]]:
        address = session.scalars(select(ResidentAddress).where(ResidentAddress.resident_id == resident_id)).one()
        done = session.scalars(select(Record.action).where(Record.action == "relocate")).all()
        return address.grid_id is not None, list(done)

    assert reading(engine, time, look) == (True, ["relocate"])
    assert is_whole(engine, time)
