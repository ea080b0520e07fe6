"""What happens at the desk, told as stories and played with keys on the real window, on both databases."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.clerk import Story
from desk.day import LEDGER
from desk.db import Session
from desk.models.imports import ImportBatch
from desk.models.matters import Draft, Matter
from desk.models.papers import PaperIssue
from desk.models.records import Record
from desk.models.residents import Resident
from desk.services import residents
from desk.services.residents import ResidentFile
from desk.views.residents.values import of_file, to_input
from tests.conftest import ROOT
from tests.support.looking import count, is_whole, reading
from tests.support.papers import read_pdf
from tests.support.real_desk import Clock, Printer, RealDesk, come_in, is_idle, unlock
from tests.support.real_intake import LETTERS, PERSON, ask_for, begin_intake, choose_person, take_in
from tests.support.real_station import PASSWORD, Station

Open = Callable[..., RealDesk]
WORDS = "楼道灯坏了三天，晚上看不清台阶。"
GOOD_ID, BAD_ID = "370102192603121014", "370102192603121015"


# Nothing typed is lost


def test_what_is_typed_survives_a_program_that_is_killed(
    open_window: Open, station: Station, database_url: str, tmp_path: Path, time: Clock
) -> None:
    story = [sys.executable, "-m", "tests.support.half_an_intake"]
    arguments = [database_url, str(tmp_path / "killed"), time().isoformat(), LETTERS, WORDS]
    with subprocess.Popen([*story, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "kept\n"
        program.send_signal(signal.SIGKILL)
    desk = open_window(database_url)

    def go_on() -> Story:
        yield from come_in(desk.clerk, "gm", PASSWORD)
        yield from begin_intake(desk)
        page = desk.page("intake")
        yield page.who.offer.isVisible
        assert "陆*根" in page.who.offer.words.text()
        desk.clerk.press("Ctrl+D")
        yield lambda: page.who.visitor is not None
        assert page.who.visitor.file.name == PERSON
        assert page.what.item is not None
        assert page.what.description.toPlainText() == WORDS
        yield lambda: is_idle(desk)

    desk.play(go_on())


def test_two_clerks_change_one_file_and_the_second_is_asked(
    desk: RealDesk, open_window: Open, station: Station, database_url: str, engine: Engine, time: Clock
) -> None:
    other = open_window(database_url)
    other.play(come_in(other.clerk, "lq", PASSWORD))

    def open_form(at: RealDesk) -> Story:
        at.window.shell.show_page("residents")
        page = at.page("residents")
        page.open(station.residents[PERSON])
        yield lambda: page.layer() == "file" and page.file.isVisible() and page.file.file is not None
        at.clerk.press("Ctrl+E")
        yield lambda: page.layer() == "editor" and page.editor.form.edits["ethnicity"].isVisible()

    def write(at: RealDesk, **texts: str) -> Story:
        form = at.page("residents").editor.form
        for field, text in texts.items():
            form.edits[field].setFocus()
            form.edits[field].selectAll()
            at.clerk.write(text)
        yield lambda: is_idle(at)

    def save_first(at: RealDesk) -> Story:
        at.clerk.press("Ctrl+Return")
        yield lambda: at.page("residents").layer() == "file" and is_idle(at)

    def save_second(at: RealDesk) -> Story:
        page = at.page("residents")
        at.clerk.press("Ctrl+Return")
        yield lambda: page.editor.dialog is not None and page.editor.dialog.isVisible()
        dialog = page.editor.dialog
        assert "李强" in dialog.windowTitle()
        assert dialog.theirs["household_role"].isChecked() != dialog.mine["household_role"].isChecked()
        dialog.mine["household_role"].setChecked(True)
        at.clerk.press("Return")
        yield lambda: page.layer() == "file" and is_idle(at)

    desk.play(open_form(desk))
    other.play(open_form(other))
    desk.play(write(desk, household_role="户主", ethnicity="回族"))
    other.play(write(other, household_role="父亲"))
    other.play(save_first(other))
    desk.play(save_second(desk))
    found = reading(engine, time, lambda session: session.get(Resident, station.residents[PERSON]))
    assert (found.household_role, found.ethnicity) == ("户主", "回族")
    names = reading(
        engine,
        time,
        lambda session: session.scalars(select(Record.actor_name).where(Record.operation == "residents.save")).all(),
    )
    assert set(names) >= {"顾敏", "李强"}
    assert is_whole(engine, time)


def test_an_idle_desk_locks_by_the_clock_and_keeps_what_is_typed(desk: RealDesk, time: Clock) -> None:
    def lunch() -> Story:
        yield from begin_intake(desk)
        yield from choose_person(desk)
        yield from ask_for(desk)
        page = desk.page("intake")
        page.what.description.setFocus()
        desk.clerk.write(WORDS)
        desk.window.lock_if_idle()
        assert desk.window.shell.isVisible()
        time.go_on(hours=1)  # the PC slept
        desk.window.lock_if_idle()
        assert not desk.window.shell.isVisible()
        yield from unlock(desk.clerk, PASSWORD)
        assert page.what.description.toPlainText() == WORDS
        assert page.who.visitor.file.name == PERSON
        yield lambda: is_idle(desk)

    desk.play(lunch())


def test_what_was_taken_in_is_not_offered_once_more(desk: RealDesk, engine: Engine, time: Clock) -> None:
    """Keys that come while the request is on its way to the disk neither keep it as a draft nor begin another."""

    def hurry() -> Story:
        yield from begin_intake(desk)
        yield from choose_person(desk)
        yield from ask_for(desk)
        desk.clerk.press("F9", "Ctrl+Return", "Ctrl+S", "F2")
        page = desk.page("intake")
        yield lambda: page.printing.dialog.has_printed(1)
        yield lambda: is_idle(desk)
        assert page.form.is_blank()
        assert page.who.offer.isHidden()

    desk.play(hurry())
    assert (count(engine, time, Matter), count(engine, time, Draft)) == (1, 0)


# Who comes to the desk


def test_somebody_who_gives_no_name(desk: RealDesk, engine: Engine, time: Clock) -> None:
    def visit() -> Story:
        yield from begin_intake(desk)
        desk.clerk.press("Ctrl+M")
        page = desk.page("intake")
        page.who.caller_address.setFocus()
        desk.clerk.write("春和里小区3号楼1单元")
        desk.clerk.press("Ctrl+2")
        yield from ask_for(desk, "xsdds")
        page.what.description.setFocus()
        desk.clerk.write(WORDS)
        desk.clerk.press("F10")
        yield lambda: page.how.grid_id() is not None
        yield from take_in(desk)

    desk.play(visit())
    matter = reading(engine, time, lambda session: session.scalars(select(Matter)).one())
    assert (matter.resident_id, matter.caller_name) == (None, None)
    assert matter.grid_id is not None
    assert matter.description == WORDS
    assert is_whole(engine, time)


def test_a_new_resident_with_a_wrong_number_is_told_and_then_taken_in(
    desk: RealDesk, engine: Engine, time: Clock
) -> None:
    def visit() -> Story:
        yield from begin_intake(desk)
        page = desk.page("intake")
        newcomer = page.who.newcomer
        desk.clerk.press("Ctrl+N")
        yield newcomer.name.hasFocus
        desk.clerk.write("欧阳·小满")
        newcomer.id_no.setFocus()
        desk.clerk.write(BAD_ID)
        desk.clerk.press("Return")
        yield newcomer.problem.isVisible
        assert newcomer.id_no.hasFocus()
        assert newcomer.problem.text()
        newcomer.id_no.selectAll()
        desk.clerk.write(GOOD_ID)
        desk.clerk.press("Return")
        yield lambda: page.who.visitor is not None
        assert newcomer.problem.isHidden()
        yield from ask_for(desk)
        desk.clerk.press("F9")
        yield from take_in(desk)

    desk.play(visit())
    matter = reading(engine, time, lambda session: session.scalars(select(Matter)).one())
    person = reading(engine, time, lambda session: session.get(Resident, matter.resident_id))
    assert (person.name, person.id_no) == ("欧阳·小满", GOOD_ID)
    assert is_whole(engine, time)


# Papers


def test_a_reprint_says_what_the_first_receipt_said(
    desk: RealDesk, station: Station, engine: Engine, time: Clock, tmp_path: Path
) -> None:
    def settle() -> Story:
        yield from begin_intake(desk)
        yield from choose_person(desk)
        yield from ask_for(desk)
        desk.clerk.press("F9")
        yield from take_in(desk)

    def rename(session: Session) -> ResidentFile:
        key = station.residents[PERSON]
        file = residents.open_file(session, resident_id=key)
        values = to_input({**of_file(file), "name": "陆根生"}, may_health=False)
        return residents.save(session, resident_id=key, version=file.version, values=values)

    def reprint() -> Story:
        desk.window.shell.show_page("matters")
        page = desk.page("matters")
        page.chooser = Printer(tmp_path / "again")
        page.chooser.folder.mkdir()
        yield lambda: page.model.total() == 1 and page.table.hasFocus()
        desk.clerk.press("Down", "Return")
        yield lambda: page.drawer.file is not None and page.drawer.is_open()
        desk.clerk.press("Ctrl+P")
        yield lambda: page.papers.print_button.isEnabled()
        shown.append(read_pdf(page.papers.pdf)[1])
        desk.clerk.press("Ctrl+P")
        yield lambda: page.chooser.has_printed(1)
        yield lambda: is_idle(desk)

    shown: list[str] = []
    desk.play(settle())
    db.run(engine, rename, actor=station.head, now=time(), operation="residents.save")
    time.go_on(days=3)
    desk.play(reprint())
    first, second = reading(
        engine, time, lambda session: session.scalars(select(PaperIssue).order_by(PaperIssue.id)).all()
    )
    assert second.values == first.values
    assert second.issued_at > first.issued_at
    assert first.values["person"] == "陆*根"
    assert "陆*根" in shown[0]
    assert first.values["number"] in shown[0]
    assert "2026" in shown[0]


# Ledgers


def test_a_ledger_brought_in_twice_brings_nothing_new_and_goes_as_a_whole(
    desk: RealDesk, engine: Engine, time: Clock
) -> None:
    before = count(engine, time, Resident)

    def bring_in(page: Any) -> Story:
        desk.clerk.press("Ctrl+O")
        yield page.preview.isVisible
        desk.clerk.press("Ctrl+Return")
        yield page.result.isVisible
        yield lambda: is_idle(desk)

    def take_back(page: Any) -> Story:
        yield lambda: QApplication.activeModalWidget() is not None
        desk.clerk.press("Tab", "Space")  # a dangerous answer is never the one that Enter gives
        yield lambda: QApplication.activeModalWidget() is None and page.task is None
        yield lambda: is_idle(desk)

    def day() -> Story:
        desk.window.shell.show_page("ledgers")
        page = desk.page("ledgers")
        page.choose_file = lambda: str(LEDGER)
        yield from bring_in(page)
        assert page.result.result.created == 208
        time.go_on(minutes=3)
        yield from bring_in(page)
        assert (page.result.result.created, page.result.result.changed) == (0, 0)
        assert count(engine, time, Resident) == before + 208
        page.show_start()
        yield lambda: page.start.isVisible() and page.start.model.total() == 2
        page.start.table.setFocus()
        desk.clerk.press("End", "Ctrl+Z")  # the oldest is the last
        yield from take_back(page)

    desk.play(day())
    assert count(engine, time, Resident) == before
    batches = reading(engine, time, lambda session: session.scalars(select(ImportBatch).order_by(ImportBatch.id)).all())
    assert [batch.undone_at is not None for batch in batches] == [True, False]
    assert is_whole(engine, time)
