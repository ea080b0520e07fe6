"""Who may come in, what they see, and what the records say of it; played on the real window, on both databases."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.clerk import Story
from desk.models.records import Record
from desk.models.residents import Resident
from desk.rules.permissions import Role
from tests.support.looking import count, reading
from tests.support.real_desk import Clock, RealDesk, come_in, is_idle, sign_in, unlock
from tests.support.real_intake import PERSON, ask_for, begin_intake, choose_person, take_in
from tests.support.real_station import ADMINISTRATOR, PASSWORD, PEOPLE, Station

Open = Callable[..., RealDesk]


def test_five_wrong_passwords_lock_the_account(
    open_window: Open, station: Station, database_url: str, time: Clock
) -> None:
    desk = open_window(database_url)

    def guess() -> Story:
        for _ in range(5):
            yield from sign_in(desk.clerk, "gm", "falsch-1234")
        field = desk.window.door.sign_in.field
        assert field.state() == "error"
        yield from sign_in(desk.clerk, "gm", PASSWORD)
        assert desk.window.shell is None
        assert "锁定" in field.message()
        time.go_on(minutes=16)
        yield from come_in(desk.clerk, "gm", PASSWORD)
        yield lambda: is_idle(desk)

    desk.play(guess())


OFFERED = {
    Role.CLERK: ["today", "intake", "matters", "residents", "care", "beds", "cards", "grids", "ledgers"],
    Role.STATION_HEAD: ["today", "intake", "matters", "residents", "care", "beds", "cards", "grids", "ledgers"],
    Role.GRID_WORKER: ["today", "intake", "matters", "residents", "grids"],
    Role.CARE_OPERATOR: ["today", "intake", "matters", "residents", "care", "beds", "cards", "grids"],
    Role.AUDITOR: ["records"],
    Role.ADMINISTRATOR: [],
}


def test_everyone_sees_the_pages_of_their_role_and_no_others(
    open_window: Open, station: Station, database_url: str
) -> None:
    desk = open_window(database_url)

    def visit(account: str, role: Role) -> Story:
        yield from come_in(desk.clerk, account, PASSWORD)
        shell = desk.window.shell
        business = [name for name in shell.offered() if name != "settings"]
        assert business == OFFERED[role], role
        desk.clerk.press("F2")
        assert (shell.current_page().NAME == "intake") == ("intake" in business)
        for name in business:
            shell.show_page(name)
            yield lambda: is_idle(desk)
        assert not [notice for notice in shell.notices.history if notice.kind == "bad"]
        desk.window.sign_out()
        yield lambda: is_idle(desk)

    for account, _, role in PEOPLE:
        desk.play(visit(account, role))
    desk.play(visit(ADMINISTRATOR, Role.ADMINISTRATOR))


def test_the_auditor_reads_the_records_and_proves_that_none_was_changed(
    desk: RealDesk, engine: Engine, time: Clock
) -> None:
    def settle() -> Story:
        yield from begin_intake(desk)
        yield from choose_person(desk)
        yield from ask_for(desk)
        desk.clerk.press("F9")
        yield from take_in(desk)
        desk.window.sign_out()

    def audit() -> Story:
        yield from come_in(desk.clerk, "sj", PASSWORD)
        page = desk.page("records")
        yield lambda: page.isVisible() and page.model.total() > 0
        acts = {page.model.row(at).operation for at in range(page.model.total())}
        assert {"intake.take_in", "papers.issue_receipt", "sign_in"} <= acts
        desk.clerk.press("Ctrl+J")
        yield page.verdict.isVisible
        assert page.verdict.broken is None
        assert f"{count(engine, time, Record)}" in page.verdict.words.text()
        yield lambda: is_idle(desk)

    desk.play(settle())
    desk.play(audit())


def test_a_number_is_shown_for_a_reason_and_hidden_by_the_lock(
    desk: RealDesk, station: Station, engine: Engine, time: Clock
) -> None:
    whole = reading(engine, time, lambda session: session.get(Resident, station.residents[PERSON]).id_no)

    def look() -> Story:
        desk.window.shell.show_page("residents")
        page = desk.page("residents")
        page.open(station.residents[PERSON])
        shown = page.file.head.id_no.label
        yield lambda: page.file.isVisible() and page.file.file is not None and "*" in shown.text()
        desk.clerk.press("Ctrl+D")
        yield lambda: QApplication.activeModalWidget() is not None
        assert whole not in shown.text()
        desk.clerk.press("Return")
        yield lambda: shown.text() == whole
        desk.clerk.press("Ctrl+L")
        yield from unlock(desk.clerk, PASSWORD)
        assert "*" in shown.text()
        assert whole not in shown.text()
        yield lambda: is_idle(desk)

    desk.play(look())
    record = reading(
        engine, time, lambda session: session.scalars(select(Record).where(Record.action == "reveal")).one()
    )
    assert (record.actor_name, record.subject_id) == ("顾敏", str(station.residents[PERSON]))
    assert record.reason
    assert whole not in record.changes
