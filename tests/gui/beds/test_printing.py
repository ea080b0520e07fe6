"""Printing from the page of beds: papers of a stay, cards, and the sheets of the house."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from sqlalchemy import select

from desk import db
from desk.models.beds import BedStay
from desk.models.papers import PaperIssue
from desk.models.records import Record
from desk.rules.papers import BED_CARD, PaperKind
from desk.rules.permissions import Role
from desk.views.beds.stay.possible import Act
from desk.views.papers.bed_jobs import CensusJob
from desk.views.papers.cards import CardsDialog
from desk.views.papers.dialog import PapersDialog
from desk.views.papers.one import PaperDialog
from tests.support.beds_desk import BedsDesk

Sit = Callable[..., BedsDesk]


@pytest.fixture
def desk(sit: Sit, tmp_path: Path) -> BedsDesk:
    made = sit(answers=True)

    def choose(printer: QPrinter, _parent: QWidget | None) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        printer.setResolution(96)
        return True

    made.page.printing.chooser = choose
    return made


def somebody(desk: BedsDesk) -> str:
    """Puts the cursor on the bed of somebody who is in; the name."""
    sheet = desk.board.sheet
    bar = next(bar for bar in sheet.board.bars if bar.state == "ADMITTED" and bar.stay_id is not None)
    desk.point(sheet.beds[bar.bed_id].text)
    return str(bar.name)


def papers_of(desk: BedsDesk) -> PapersDialog:
    dialog = desk.page.printing.dialog
    assert isinstance(dialog, PapersDialog)
    desk.qtbot.waitUntil(lambda: dialog.pdf is not None)
    return dialog


def rows(desk: BedsDesk, query: Any) -> list[Any]:
    with db.reading(desk.office.engine, db.SYSTEM, now=desk.office.now) as session:
        return list(session.scalars(query))


def choose(desk: BedsDesk, dialog: PapersDialog, kind: PaperKind) -> None:
    line = next(line for line in dialog.list.lines() if line.possible is not None and line.possible.kind is kind)
    dialog.list.choose(line)
    desk.settle()


def printed(desk: BedsDesk, dialog: PapersDialog | PaperDialog) -> None:
    with desk.qtbot.waitSignal(dialog.finished):
        (dialog.print_button if isinstance(dialog, PapersDialog) else dialog.print).click()
    desk.back(desk.board)


def test_a_key_on_a_bar_offers_the_papers_of_the_stay(desk: BedsDesk) -> None:
    somebody(desk)
    desk.ctrl(Qt.Key.Key_P)
    dialog = papers_of(desk)
    lines = [line.fixed or line.possible.kind for line in dialog.list.lines() if line.fixed or line.possible]
    assert lines == [BED_CARD, PaperKind.RISK_NOTICE, PaperKind.CARE_AGREEMENT]
    assert dialog.list.current().fixed == BED_CARD
    assert dialog.title.text().endswith("201-1 沈桂芳")
    assert dialog.cards.isVisibleTo(dialog) and not dialog.copies.isVisibleTo(dialog)
    dialog.cards.paper.segment("A4").click()
    desk.settle()
    assert dialog.job().paper == "A4"
    choose(desk, dialog, PaperKind.CARE_AGREEMENT)
    assert dialog.copies.isVisibleTo(dialog) and not dialog.cards.isVisibleTo(dialog)
    desk.page.cover()
    assert desk.page.printing.dialog is None


def test_the_agreement_gives_the_stay_its_number(desk: BedsDesk) -> None:
    name = somebody(desk)
    desk.ctrl(Qt.Key.Key_P)
    dialog = papers_of(desk)
    choose(desk, dialog, PaperKind.CARE_AGREEMENT)
    printed(desk, dialog)
    [number] = rows(desk, select(PaperIssue.number))
    ours = BedStay.id == desk.bar(name).stay_id
    assert rows(desk, select(BedStay.agreement_number).where(ours)) == [number]
    assert rows(desk, select(BedStay.version).where(ours)) == [desk.bar(name).version], "the board knows"
    desk.ctrl(Qt.Key.Key_P)
    again = papers_of(desk)
    assert [line.issued.number for line in again.list.lines() if line.issued] == [number]
    again.reject()


def test_that_the_risks_were_told_is_offered_and_put_down(desk: BedsDesk) -> None:
    name = somebody(desk)
    desk.ctrl(Qt.Key.Key_P)
    dialog = papers_of(desk)
    choose(desk, dialog, PaperKind.RISK_NOTICE)
    printed(desk, dialog)
    told = select(BedStay.risk_notice_on).where(BedStay.id == desk.bar(name).stay_id)
    assert rows(desk, told) == [None]
    notice = next(each for each in reversed(desk.notices.history) if each.action is not None)
    assert notice.action is not None
    notice.action.do()
    desk.settle()
    assert rows(desk, told) == [desk.board.sheet.today]
    desk.ctrl(Qt.Key.Key_Z)
    assert rows(desk, told) == [None]


def test_the_drawer_prints_too(desk: BedsDesk) -> None:
    somebody(desk)
    desk.key(Qt.Key.Key_Return)
    drawer = desk.page.dialogs.drawer
    assert Act.PRINT in drawer.shown_acts()
    desk.ctrl(Qt.Key.Key_P)
    papers_of(desk).reject()


def test_the_menu_prints_the_sheets_of_the_house(desk: BedsDesk) -> None:
    somebody(desk)
    entries = desk.page.printing.entries()
    assert len(entries) == 5
    for _, does in entries[:3]:
        does()
        dialog = desk.page.printing.dialog
        assert isinstance(dialog, PaperDialog)
        desk.qtbot.waitUntil(dialog.print.isEnabled)
        printed(desk, dialog)
    query = select(Record.subject).where(Record.action == "print").order_by(Record.sequence)
    assert rows(desk, query) == ["station", "station", "night_census"]


def test_cards_of_the_room_and_of_all(desk: BedsDesk) -> None:
    somebody(desk)
    (_, of_room), (_, of_all) = desk.page.printing.entries()[3:]
    counts = []
    for does in (of_room, of_all):
        does()
        dialog = desk.page.printing.dialog
        assert isinstance(dialog, CardsDialog)
        desk.qtbot.waitUntil(dialog.print.isEnabled)
        counts.append(dialog.preview.page_count())
        dialog.choice.paper.segment("A4").click()
        desk.settle()
        desk.qtbot.waitUntil(dialog.print.isEnabled)
        assert dialog.preview.page_count() == -(-counts[-1] // 2)
        dialog.reject()
        desk.settle()
    assert counts[0] < counts[1]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # a menu raises itself, offscreen can't
def test_without_a_bar_the_key_opens_the_menu(desk: BedsDesk) -> None:
    sheet = desk.board.sheet
    taken = {bar.bed_id for bar in sheet.board.bars}
    free = next(bed.text for bed in sheet.beds.values() if bed.bed_id not in taken)
    desk.point(free)
    desk.ctrl(Qt.Key.Key_P)
    menu = desk.page.printing.menu
    assert menu is not None
    told = [action.text() for action in menu.actions() if action.text()]
    assert [words.partition("\t")[2] for words in told[:3]] == ["Ctrl+E", "Ctrl+Y", "Ctrl+J"]
    assert told[3:] == [words for words, _ in desk.page.printing.entries()]
    menu.close()


def test_who_may_only_look_prints_no_cards(sit: Sit) -> None:
    desk = sit(Role.CLERK)
    assert len(desk.page.printing.entries()) == 3
    assert desk.page.dialogs.print_stay is not None


def test_the_round_is_printed_from_its_sheet(desk: BedsDesk) -> None:
    desk.ctrl(Qt.Key.Key_Y)
    sheet: Any = desk.page.dialogs.dialog
    assert sheet.print.isVisibleTo(sheet)
    sheet.print.click()
    dialog = desk.page.printing.dialog
    assert isinstance(dialog, PaperDialog)
    assert isinstance(dialog._job, CensusJob)
    desk.qtbot.waitUntil(dialog.print.isEnabled)
    dialog.reject()
    sheet.reject()
