"""Contact cards, told as stories with keys on the real window: from the person at the desk to the scanner and back."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.clerk import Story
from desk.db import Session
from desk.models.cards import CardRun, CardToken
from desk.models.records import Record
from desk.rules.cards import ScanFault
from desk.rules.life import LifeEvent
from desk.rules.times import local_date
from desk.services import boards, cards, reprints, residents
from desk.services.boards import BoardInput
from desk.services.cards import RunInput, Scope, Selection
from desk.services.residents import EventInput, ResidentInput
from tests.conftest import ROOT
from tests.support.looking import is_whole, reading
from tests.support.papers import read_pdf
from tests.support.real_cards import (
    answered,
    asked,
    codes_on,
    dialog,
    find,
    is_calm,
    print_one,
    scanned,
    shown_resident,
    to_print,
)
from tests.support.real_desk import Clock, Printer, RealDesk, come_in, is_idle
from tests.support.real_intake import LETTERS, PERSON
from tests.support.real_station import PASSWORD, Station

Open = Callable[..., RealDesk]
NEW_PHONE = "15400009999"
UNDRAWABLE = "\U00031350"
PEOPLE = 14
ONE_DATABASE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""Where both databases are told apart by the tests of the services."""


@pytest.fixture
def arrive(open_window: Open, station: Station, database_url: str, tmp_path: Path) -> Callable[[str], RealDesk]:
    """``arrive(account)``: somebody at the desk; what cards they print goes to files."""

    def come(account: str) -> RealDesk:
        desk = open_window(database_url)
        desk.play(come_in(desk.clerk, account, PASSWORD))
        desk.page("cards").acts.flow.chooser = Printer(tmp_path)
        return desk

    return come


def act(engine: Engine, station: Station, time: Clock, work: Callable[[Session], Any]) -> Any:
    """Something done elsewhere, by the head of the station."""
    return db.run(engine, work, actor=station.head, now=time(), operation="test")


def tokens(engine: Engine, time: Clock, resident_id: int) -> list[tuple[str, str | None]]:
    query = select(CardToken.state, CardToken.revoked_why).where(CardToken.resident_id == resident_id)
    rows = reading(engine, time, lambda session: session.execute(query.order_by(CardToken.id)).all())
    return [tuple(row) for row in rows]


def refusals(engine: Engine, time: Clock) -> list[str | None]:
    query = select(Record.reason).where(Record.action == "refuse_scan").order_by(Record.sequence)
    return list(reading(engine, time, lambda session: session.scalars(query).all()))


def test_one_card_for_the_person_at_the_desk_and_what_becomes_of_its_code(
    arrive: Callable[[str], RealDesk], engine: Engine, station: Station, time: Clock
) -> None:
    desk, who = arrive("gm"), station.residents[PERSON]
    printer = desk.page("cards").acts.flow.chooser
    codes: list[str] = []

    def print_it() -> Story:
        count = len(printer.files) + 1
        before = desk.clerk.keys
        yield from print_one(desk, LETTERS)
        assert printer.has_printed(count)
        desk.clerk.press("Return")
        yield from answered(desk)
        assert desk.clerk.keys - before <= 6
        (code,) = codes_on(printer.files[-1])
        codes.append(code)

    def death(session: Session) -> int:
        values = EventInput(LifeEvent.DEATH, local_date(time()))
        return residents.record_event(session, resident_id=who, version=None, values=values).event.event_id

    def story() -> Story:
        yield from print_it()
        desk.clerk.press("Alt+1")
        yield from scanned(desk, codes[0])
        assert shown_resident(desk) == who
        time.go_on(hours=1)
        desk.clerk.press("Alt+1")
        yield from print_it()
        assert codes[0] != codes[1]
        yield from scanned(desk, codes[0])
        assert "已换新卡" in desk.told()[-1]
        assert PERSON not in desk.told()[-1]
        event = act(engine, station, time, death)
        yield from scanned(desk, codes[1])
        assert "去世" in desk.told()[-1]
        act(engine, station, time, partial(residents.cancel_event, event_id=event))
        desk.clerk.press("Alt+1")
        yield from scanned(desk, codes[1])
        assert shown_resident(desk) == who

    desk.play(story())
    assert tokens(engine, time, who) == [("REVOKED", "REPRINTED"), ("LIVE", None)]
    assert refusals(engine, time) == [ScanFault.REVOKED, ScanFault.DECEASED]
    assert is_whole(engine, time)


@ONE_DATABASE
def test_another_telephone_of_a_grid_worker_reprints_cards_and_board_in_one_go(
    arrive: Callable[[str], RealDesk], engine: Engine, station: Station, time: Clock, tmp_path: Path
) -> None:
    grid = act(engine, station, time, partial(_print_before, who=station.residents[PERSON]))
    time.go_on(days=1)
    desk = arrive("hz")
    page, today, board_paper = desk.page("grids"), desk.page("today"), tmp_path / "board.pdf"
    printer = desk.page("cards").acts.flow.chooser

    def change_it() -> Story:
        desk.clerk.press("Alt+8")
        yield lambda: page.isVisible() and page.tree.nodes and is_idle(desk)
        page.tree.select(grid)
        yield lambda: page.people.current() is not None and page.people.current().name == "莫兰英" and is_idle(desk)
        page.people.focus_first()
        desk.clerk.press("C")
        yield lambda: dialog() is not None
        dialog().phone.setFocus()
        dialog().phone.selectAll()
        desk.clerk.write(NEW_PHONE)
        desk.clerk.press("Ctrl+S")
        yield lambda: dialog() is None and is_idle(desk)

    def print_all() -> Story:
        desk.clerk.press("Alt+1")
        yield lambda: today.reprints.isVisible() and is_idle(desk)
        today.reprints.see.click()
        yield lambda: dialog() is not None and dialog().found.lines and is_idle(desk)
        listed = dialog()
        desk.clerk.press("Ctrl+B")
        yield lambda: dialog() is not listed and dialog().save.isEnabled() and is_idle(desk)
        dialog().choose_save = lambda _: str(board_paper)
        desk.clerk.press("Ctrl+S")
        yield lambda: board_paper.exists() and dialog() is listed and is_idle(desk)
        desk.clerk.press("Ctrl+P")
        yield lambda: dialog() is None and desk.page("cards").desk.count() == 1 and is_calm(desk)
        desk.clerk.press("Ctrl+P")
        yield from asked(desk)
        desk.clerk.press("Return")
        yield from answered(desk)

    def story() -> Story:
        yield from change_it()
        yield lambda: any("1 张卡" in words and "1 块公示牌" in words for words in desk.told())
        yield from print_all()
        desk.clerk.press("Alt+1")
        yield lambda: today.isVisible() and not today.reprints.isVisible() and is_idle(desk)

    desk.play(story())
    assert NEW_PHONE in read_pdf(board_paper.read_bytes())[1]
    assert printer.has_printed(1)
    query = select(CardRun.id).order_by(CardRun.id.desc())
    last = reading(engine, time, lambda session: session.scalars(query).first())
    look = partial(cards.run_values, run_id=last)
    (card,) = db.run(engine, look, actor=station.head, now=time(), operation="test")
    assert card.values.fields["worker_phone"].replace(" ", "") == NEW_PHONE
    left = db.run(engine, reprints.counts, actor=station.head, now=time(), operation="test")
    assert (left.cards, left.boards) == (0, 0)


def _print_before(session: Session, who: int) -> int:
    """A card and a board, on paper; the grid of both."""
    home = residents.open_file(session, resident_id=who).grid.grid_id
    board = boards.save_board(
        session, board_id=None, version=None, values=BoardInput(home, "第 3 网格公示牌", "A4")
    )  # fmt: skip
    boards.print_boards(session, board_ids=[board.board_id])
    chosen = cards.templates(session)[0]
    made = cards.begin(session, values=RunInput(chosen.template, Selection(Scope.PEOPLE, (who,))))
    cards.confirm(session, run_id=made.run_id, printed=made.count)
    return int(home)


@ONE_DATABASE
def test_a_run_goes_on_where_the_paper_jammed(
    arrive: Callable[[str], RealDesk], engine: Engine, station: Station, time: Clock
) -> None:
    act(engine, station, time, _move_in)
    desk = arrive("gm")
    page = desk.page("cards")
    printer = page.acts.flow.chooser

    def story() -> Story:
        desk.window.shell.show_page("cards")
        yield lambda: page.isVisible() and page.desk.overview is not None and is_calm(desk)
        desk.clerk.press("F4")
        yield from asked(desk)
        desk.clerk.press("Return")
        yield lambda: dialog() is None and page.desk.count() == PEOPLE + 4 and is_calm(desk)
        desk.clerk.press("Ctrl+P")
        yield from asked(desk)
        desk.clerk.press("Down")
        desk.clerk.write("11")
        desk.clerk.press("Return")
        yield lambda: dialog() is not None and dialog() is not page.acts.flow.dialog and is_idle(desk)
        desk.clerk.press("Return")  # print on
        yield lambda: printer.has_printed(2) and dialog() is page.acts.flow.dialog and is_calm(desk)
        desk.clerk.press("Return")
        yield from answered(desk)
        assert not page.middle.open_run.isVisible()

    desk.play(story())
    first, rest = (codes_on(path) for path in printer.files)
    assert (len(first), len(rest)) == (PEOPLE + 4, PEOPLE + 4 - 11)
    assert rest < first
    run = reading(engine, time, lambda session: session.scalars(select(CardRun)).one())
    assert (run.state, run.printed) == ("DONE", PEOPLE + 4)
    live = select(CardToken.code).where(CardToken.state == "LIVE")
    assert set(reading(engine, time, lambda session: session.scalars(live).all())) == first


def _move_in(session: Session) -> None:
    for number in range(PEOPLE):
        values = ResidentInput(
            name=f"住{'一二三四五六七八九十甲乙丙丁'[number]}", living_address=f"春和里小区2号楼1单元{101 + number}室"
        )
        residents.save(session, resident_id=None, version=None, values=values)


def test_a_card_on_paper_of_a_program_that_was_killed_is_asked_about_again(
    arrive: Callable[[str], RealDesk],
    engine: Engine,
    station: Station,
    database_url: str,
    tmp_path: Path,
    time: Clock,
) -> None:
    folder, who = tmp_path / "killed", station.residents[PERSON]
    story = [sys.executable, "-m", "tests.support.half_a_print"]
    arguments = [database_url, str(folder), time().isoformat(), LETTERS]
    with subprocess.Popen([*story, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "printed\n"
        program.send_signal(signal.SIGKILL)
    assert tokens(engine, time, who) == [("RESERVED", None)]
    desk = arrive("gm")
    page = desk.page("cards")

    def go_on() -> Story:
        desk.window.shell.show_page("cards")
        yield lambda: page.isVisible() and page.middle.open_run.isVisible() and is_calm(desk)
        page.middle.open_run.other.click()
        yield from asked(desk)
        desk.clerk.press("Return")
        yield from answered(desk)
        assert not page.middle.open_run.isVisible()
        (code,) = codes_on(folder / "printed-1.pdf")
        yield from scanned(desk, code)
        assert shown_resident(desk) == who

    desk.play(go_on())
    assert tokens(engine, time, who) == [("LIVE", None)]


@ONE_DATABASE
def test_whose_name_no_font_draws_is_named_before_anything_is_printed(
    arrive: Callable[[str], RealDesk], engine: Engine, station: Station, time: Clock
) -> None:
    values = ResidentInput(name=f"孙{UNDRAWABLE}珍", living_address="春和里小区2号楼1单元101室")
    act(engine, station, time, partial(residents.save, resident_id=None, version=None, values=values))
    desk = arrive("gm")
    page = desk.page("cards")

    def story() -> Story:
        yield from find(desk, "sun")
        yield from to_print(desk)
        assert f"U+{ord(UNDRAWABLE):X}" in page.side.gaps.lines[0].words.accessibleName()
        desk.clerk.press("Ctrl+P")
        yield lambda: dialog() is not None
        desk.clerk.press("Escape")
        yield from answered(desk)

    desk.play(story())
    assert page.acts.flow.chooser.files == []
    assert reading(engine, time, lambda session: session.scalars(select(CardRun)).all()) == []
