"""Papers besides the receipt at the window: what to bring before, promise and acceptance after taking in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.models.papers import PaperIssue
from desk.rules.papers import RECEIPT, PaperKind
from desk.services import catalogue
from desk.views.intake import IntakePage
from desk.work import Worker
from tests.support.intake_keys import CTRL, choose_item, choose_person, finish, press, settle, taken, to_file, write
from tests.support.intake_street import Street

BRING = PaperKind.NOTICE_OF_MATERIALS


@pytest.fixture(autouse=True)
def coarse_printer(page: IntakePage, tmp_path: Path) -> None:
    """A4 in two copies, at few dots: quick."""

    def choose(printer: QPrinter, parent: QWidget | None) -> bool:
        printer.setResolution(96)
        return to_file(tmp_path / "paper.pdf", printer, parent)

    page.printing.dialog = choose


def issued(engine: Engine, street: Street, now: datetime) -> list[tuple[str, int | None]]:
    with db.reading(engine, street.head, now=now) as session:
        rows = session.scalars(select(PaperIssue).order_by(PaperIssue.id)).all()
        return [(row.kind, row.matter_id) for row in rows]


def test_without_an_item_it_says_what_to_choose(page: IntakePage, qtbot: QtBot, worker: Worker) -> None:
    assert not page.receipt.papers.isVisible()
    press(qtbot, page, Qt.Key.Key_G, CTRL)
    settle(qtbot, worker)
    assert page.papers.dialog.list.lines() == ()
    assert "Choose what is asked for" in page.papers.dialog.preview.placeholder()
    assert not page.papers.dialog.print_button.isEnabled()
    page.papers.dialog.reject()


def test_what_was_given_without_a_matter_is_printed_again_by_keys(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime, worker: Worker
) -> None:
    choose_item(qtbot, page, "slgz")
    press(qtbot, page, Qt.Key.Key_G, CTRL)
    with qtbot.waitSignal(page.papers.dialog.printed):
        qtbot.waitUntil(lambda: page.papers.dialog.pdf is not None)
        press(qtbot, page, Qt.Key.Key_P, CTRL)
    settle(qtbot, worker)
    page.clear()
    settle(qtbot, worker)
    assert page.what.item is None
    page.receipt.papers.click()
    dialog = page.papers.dialog
    qtbot.waitUntil(lambda: dialog.pdf is not None)
    line = dialog.list.current()
    assert line is not None and line.issued is not None
    assert line.title.startswith(line.issued.item) and line.issued.item
    with qtbot.waitSignal(dialog.printed):
        press(qtbot, page, Qt.Key.Key_P, CTRL)
    settle(qtbot, worker)
    assert issued(engine, street, now) == [(BRING, None), (BRING, None)]
    with db.reading(engine, street.head, now=now) as session:
        assert len(set(session.scalars(select(PaperIssue.number)))) == 1


def test_what_to_bring_is_one_key_from_the_chosen_item(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime, worker: Worker
) -> None:
    choose_person(qtbot, page)
    choose_item(qtbot, page, "slgz")
    assert page.receipt.papers.isVisible() and page.receipt.papers_offer.text() == "List of what to bring"
    press(qtbot, page, Qt.Key.Key_G, CTRL)
    dialog = page.papers.dialog
    qtbot.waitUntil(lambda: dialog.pdf is not None)
    with qtbot.waitSignal(dialog.printed):
        dialog.print_button.click()
    settle(qtbot, worker)
    assert issued(engine, street, now) == [(BRING, None)]
    assert page.what.item is not None  # what is being filled in stays


def test_after_taking_in_what_applies_is_offered_until_it_is_handed_out(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime, worker: Worker
) -> None:
    choose_person(qtbot, page)
    choose_item(qtbot, page, "slgz")
    with db.reading(engine, street.head, now=now) as session:
        item = next(each for each in catalogue.list_items(session) if each.code == "YL13")
    page.what.materials.set_present([each.name for each in item.materials if each.deferrable_days is None])
    write(page.what.description, "装扶手")
    finish(qtbot, page)
    taken(qtbot, page)
    qtbot.waitUntil(lambda: "Promise" in page.receipt.papers_offer.text())
    assert "acceptance" in page.receipt.papers_offer.text()
    settle(qtbot, worker)
    press(qtbot, page, Qt.Key.Key_G, CTRL)
    dialog = page.papers.dialog
    qtbot.waitUntil(lambda: dialog.pdf is not None)
    with qtbot.waitSignal(dialog.printed):
        press(qtbot, page, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "Promise" not in page.receipt.papers_offer.text())
    assert [kind for kind, _ in issued(engine, street, now)] == [RECEIPT, PaperKind.PROMISE]
    settle(qtbot, worker)


def test_a_locked_desk_shows_no_paper(page: IntakePage, qtbot: QtBot, worker: Worker) -> None:
    choose_person(qtbot, page)
    choose_item(qtbot, page, "slgz")
    page.receipt.papers.click()
    qtbot.waitUntil(lambda: page.papers.dialog.pdf is not None)
    page.cover()
    assert not page.papers.dialog.isVisible()
    settle(qtbot, worker)
