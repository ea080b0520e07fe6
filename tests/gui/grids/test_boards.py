"""公示牌 on the page of grids: made by keys, printed, out of date after a change, all due in one go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from sqlalchemy import select

from desk.models.records import Record
from desk.recording import Session
from desk.rules.cards import TokenKind
from desk.rules.permissions import Role
from desk.services import boards, cards, grids
from desk.services.boards import BoardInput, BoardRow
from desk.services.cards import RunInput, Scope, Selection
from desk.services.grids import MemberInput
from desk.views.boards import BoardsTab
from desk.views.boards.form import BoardForm
from desk.views.papers.one import PaperDialog
from desk.views.reprints import ReprintsDialog, ReprintTeller
from desk.views.today import TodayPage
from tests.support.grid_town import living
from tests.support.grids_desk import GridsDesk, serve
from tests.unit.office import Office

Sit = Callable[..., GridsDesk]


@pytest.fixture
def known(office: Office, town: dict[str, int]) -> int:
    """Who serves in 0102."""
    serve(office, town["0102"], "莫兰英")
    serve(office, town["0102"], "热依罕古丽·阿不都热西提", "胡同管家")
    serve(office, town["01"], "周启明", "社区书记")
    return town["0102"]


def at_boards(desk: GridsDesk) -> BoardsTab:
    desk.pick("0102")
    desk.ctrl(Qt.Key.Key_6)
    return desk.page.boards


def make(office: Office, grid_id: int, title: str = "第2网格公示牌") -> BoardRow:
    values = BoardInput(grid_id, title, "A3")
    return office.act(Role.STATION_HEAD, partial(boards.save_board, board_id=None, version=None, values=values))


def print_it(desk: GridsDesk, tmp_path: Path) -> None:
    """Save the paper that is shown; it counts as printed from then on."""
    dialog = desk.dialog()
    assert isinstance(dialog, PaperDialog)
    desk.qtbot.waitUntil(dialog.save.isEnabled)
    target = tmp_path / "board.pdf"
    dialog.choose_save = lambda _name: str(target)
    desk.ctrl(Qt.Key.Key_S)
    desk.qtbot.waitUntil(target.exists)
    desk.settle()


def one(desk: GridsDesk) -> BoardRow:
    (row,) = desk.read(boards.boards)
    return row


def test_a_board_is_made_by_keys_with_its_lines_in_order(sit: Sit, known: int) -> None:
    desk = sit()
    at_boards(desk)
    desk.key(Qt.Key.Key_Insert)
    form: Any = desk.dialog()
    assert isinstance(form, BoardForm)
    desk.qtbot.waitUntil(lambda: form.preview.page_count() == 1)
    assert [line.name for line in form.lines._lines()] == ["周启明", "莫兰英", "热依罕古丽·阿不都热西提"]
    form.lines.how.segment("hand").click()
    form.lines.focus_first()
    desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    form.lines.offers.setCurrentIndex(0)
    desk.key(Qt.Key.Key_Insert)
    form.lines.editors["name"].setFocus()
    for editor, text in (("name", "Li"), ("phone", "15400000077")):
        form.lines.editors[editor].setFocus()
        desk.qtbot.keyClicks(form.lines.editors[editor], text)
    desk.ctrl(Qt.Key.Key_S)
    row = one(desk)
    assert [line.name for line in row.now.lines] == ["莫兰英", "周启明", "热依罕古丽·阿不都热西提", "Li"]
    assert row.now.lines[3].phone == "15400000077"
    assert row.is_due and not row.is_outdated


def test_what_changed_is_said_and_all_that_are_due_go_out_in_one_paper(
    sit: Sit, office: Office, known: int, tmp_path: Path
) -> None:
    make(office, known)
    desk = sit()
    tab = at_boards(desk)
    desk.key(Qt.Key.Key_P)
    print_it(desk, tmp_path)
    assert not one(desk).is_due and tab.print_due.isHidden()
    (member,) = [row for row in desk.read(partial(grids.members, grid_id=known)) if row.name == "莫兰英"]
    values = MemberInput(member.name, member.duty, member.since, "15400000055", "")
    change = partial(grids.correct_member, member_id=member.member_id, values=values)
    desk.worker.run(change, "grids.correct_member", touched={"grids"})
    desk.settle()
    assert "154 0000 0001 → 154 0000 0055" in tab.changes.text()
    make(office, known, "A second board")
    tab.reload()
    desk.settle()
    desk.key(Qt.Key.Key_A)
    assert desk.dialog()._job.board_ids == tuple(row.board_id for row in desk.read(boards.boards))
    print_it(desk, tmp_path)
    assert not desk.read(boards.due_boards)


def large_card(grid_id: int, session: Session) -> None:
    """Somebody of the grid has one on the wall."""
    who = living(session, grid_id, "陆阿根").id
    kept = cards.template_named(session, name="door_card")
    wanted = Selection(Scope.PEOPLE, resident_ids=(who,), kind=kept.template.kind)
    made = cards.begin(session, values=RunInput(kept.template, wanted))
    cards.confirm(session, run_id=made.run_id, printed=made.count)


def test_a_change_of_the_grid_is_told_with_the_way_to_the_list(sit: Sit, office: Office, known: int) -> None:
    row = make(office, known)
    office.act(Role.CLERK, partial(boards.print_boards, board_ids=[row.board_id]))
    office.act(Role.CLERK, partial(large_card, known))
    desk = sit()
    ReprintTeller(desk.page.tools, desk.window, desk._go)

    def replaced(session: Session) -> object:
        (old,) = [each for each in grids.members(session, grid_id=known) if each.name == "莫兰英"]
        return grids.assign_member(
            session, grid_id=known, name="李新", duty=old.duty, since=date(2026, 1, 1), replaces=old.member_id
        )

    desk.worker.run(replaced, "grids.assign_member", touched={"grids"})
    desk.settle()
    notice = desk.notices.history[-1]
    assert notice.action is not None
    notice.action.do()
    desk.settle()
    dialog = desk.dialog()
    assert isinstance(dialog, ReprintsDialog)
    (line,) = dialog.found.lines
    assert "莫兰英 → 李新" in line.what and [each.board_id for each in line.boards] == [row.board_id]
    dialog.print_boards()
    desk.settle()
    papers = [each for each in desk.window.findChildren(PaperDialog) if each.isVisible()]
    assert papers
    for each in papers:
        each.reject()
    dialog.most.click()
    (went,) = desk.went
    assert went == ("cards", Selection(Scope.OUTDATED, anew=True, kind=TokenKind.LARGE))


def test_who_may_only_look_makes_and_prints_no_board(sit: Sit, office: Office, known: int) -> None:
    make(office, known)
    desk = sit(Role.CLERK)
    tab = at_boards(desk)
    assert tab.add.isHidden() and not tab.print.isHidden()
    desk.key(Qt.Key.Key_Insert)
    assert not desk.has_dialog()


def test_every_button_and_editor_of_the_form_has_a_name(sit: Sit, known: int) -> None:
    desk = sit()
    at_boards(desk)
    desk.key(Qt.Key.Key_Insert)
    form = desk.dialog()
    nameless = [
        each
        for each in form.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and not each.accessibleName()
        and not getattr(each, "text", str)()
    ]  # fmt: skip
    assert not nameless, nameless


def test_who_is_on_duty_is_saved_for_a_telephone(sit: Sit, known: int, tmp_path: Path) -> None:
    desk = sit()
    desk.pick("0102")
    for suffix, begins in (("vcf", b"BEGIN:VCARD"), ("ics", b"BEGIN:VCALENDAR")):
        target, asked = tmp_path / f"duty.{suffix}", []
        desk.page.contacts.choose_save = partial(_chosen, asked, target)
        desk.ask.answers.append((suffix, known))
        desk.page.ask_contacts()
        desk.settle()
        assert target.read_bytes().startswith(begins)
        assert asked[0][0].endswith(suffix) and "莫兰英" not in asked[0][0]
    assert "duty.ics" in desk.notices.history[-1].text


def _chosen(asked: list[tuple[str, str]], target: Path, name: str, kind: str) -> str:
    asked.append((name, kind))
    return str(target)


def test_the_page_of_today_counts_what_must_be_reprinted_and_leads_there(
    sit: Sit, office: Office, town: dict[str, int]
) -> None:
    member = serve(office, town["0102"], "莫兰英")
    row = make(office, town["0102"])
    office.act(Role.CLERK, partial(boards.print_boards, board_ids=[row.board_id]))
    desk = sit(Role.CLERK)
    page = TodayPage(desk.page.tools, desk.window)
    page.resize(desk.window.size())
    page.show()
    page.reload()
    desk.settle()
    assert not page.reprints.isVisible()
    office.act(Role.STATION_HEAD, partial(grids.end_member, member_id=member, until=date(2026, 1, 1)))
    page.reload()
    desk.settle()
    assert page.reprints.isVisible() and "1" in page.reprints.words.text()
    page.reprints.see.click()
    desk.settle()
    assert [line.grid for line in desk.dialog().found.lines] == ["第2网格"]


def test_a_board_whose_print_was_given_up_is_still_to_be_printed(sit: Sit, office: Office, known: int) -> None:
    make(office, known)
    desk = sit()
    at_boards(desk)
    desk.key(Qt.Key.Key_P)
    dialog = desk.dialog()
    desk.qtbot.waitUntil(dialog.print.isEnabled)
    dialog.printing.dialog = _goes_back
    dialog.print.click()
    desk.qtbot.waitUntil(lambda: len(desk.read(_operations)) == 2)
    desk.settle()
    assert one(desk).printed_at is None
    dialog.reject()


def _goes_back(_printer: object, _parent: object) -> bool:
    return False


def _operations(session: Session) -> list[str]:
    query = select(Record.operation).where(Record.operation.in_(["boards.print_boards", "boards.take_print_back"]))
    return sorted(set(session.scalars(query)))
