"""What the intake page keeps and warns of: drafts, faults, printers, look-alikes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import DeskError
from desk.rules.matters import Handling, MatterState
from desk.services import intake
from desk.services.intake import Intake
from desk.views.intake import IntakePage
from desk.work import Worker
from tests.support.intake_keys import (
    CTRL,
    all_matters,
    choose_item,
    choose_person,
    draft_of,
    finish,
    press,
    settle,
    taken,
    to_file,
    write,
)
from tests.support.intake_street import Street


def test_a_draft_survives_and_is_offered_again(
    page: IntakePage,
    open_page: Callable[[], IntakePage],
    qtbot: QtBot,
    worker: Worker,
    engine: Engine,
    street: Street,
    now: datetime,
) -> None:
    choose_person(qtbot, page)
    choose_item(qtbot, page, "slgz")
    press(qtbot, page, Qt.Key.Key_Space)
    write(page.what.description, "写到一半")
    press(qtbot, page, Qt.Key.Key_F11)
    write(page.how.unit, "民政科")
    assert page.is_dirty()
    qtbot.waitUntil(lambda: not page.is_dirty())
    assert draft_of(engine, street, now) is not None

    again = open_page()
    offer = again.who.offer
    assert offer.isVisible() and "陆*根" in offer.words.text()
    press(qtbot, again, Qt.Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: again.who.visitor is not None)
    assert again.who.resident_id == street.residents["陆阿根"]
    assert again.what.item is not None and again.what.item.code == "YL13"
    assert [line.present for line in again.what.materials.lines()] == [True, False, False, False]
    assert again.what.description.toPlainText() == "写到一半"
    assert again.what.description.textCursor().atEnd()
    assert again.how.way() is Handling.TRANSFER and again.how.unit.text() == "民政科"
    finish_problems = again.form.problems()
    assert finish_problems == {}
    again.save_draft()
    settle(qtbot, worker)


def test_a_new_intake_keeps_the_one_before_as_a_draft(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime, worker: Worker
) -> None:
    choose_person(qtbot, page)
    write(page.what.description, "第一件")
    page.open("new")
    assert page.form.is_blank() and page.who.offer.isVisible()
    press(qtbot, page, Qt.Key.Key_D, CTRL)
    assert page.what.description.toPlainText() == "第一件" and not page.who.offer.waiting


def test_what_waits_outlives_the_next_intake(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime, worker: Worker
) -> None:
    choose_person(qtbot, page)
    write(page.what.description, "第一件")
    page.open("new")
    choose_person(qtbot, page, "linagui")
    choose_item(qtbot, page, "zcfw")
    press(qtbot, page, Qt.Key.Key_F9)
    finish(qtbot, page)
    taken(qtbot, page)
    settle(qtbot, worker)
    draft = draft_of(engine, street, now)
    assert draft is not None and draft.content["earlier"][0]["what"]["description"] == "第一件"
    page.who.offer.drop.click()
    qtbot.waitUntil(lambda: draft_of(engine, street, now) is None)


def test_clearing_can_be_taken_back(page: IntakePage, qtbot: QtBot) -> None:
    choose_person(qtbot, page)
    write(page.what.description, "别丢")
    page.buttons.clear.click()
    assert page.form.is_blank()
    action = page.tools.notices.history[-1].action
    assert action is not None
    action.do()
    assert page.what.description.toPlainText() == "别丢"


def test_a_similar_request_warns_and_can_be_looked_at(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime
) -> None:
    with db.transaction(engine, street.clerk, now=now - timedelta(days=1)) as session:
        item = next(item for item in intake.opening(session).items if item.code == "ZJ06")
        before = intake.take_in(
            session,
            intake=Intake(
                item_id=item.id,
                handling=Handling.DISPATCH,
                profile="7123",
                level="small",
                resident_id=street.residents["陆阿根"],
                description="下水道堵了",
            ),
        )
    choose_person(qtbot, page)
    strip = page.who.person.open
    assert strip.isVisible()  # it is under way
    choose_item(qtbot, page, "xsdds")
    qtbot.waitUntil(lambda: "ZJ06" in page.what.item.code and "same" in strip.bold.text())
    with qtbot.waitSignal(page.go) as asked:
        strip.button.click()
    assert asked.args == ["matters", before.matter_id]


@pytest.mark.qt_log_ignore("QPainter::begin", "QPrinter")
def test_a_printer_that_fails_is_told_and_can_be_asked_again(
    page: IntakePage, qtbot: QtBot, engine: Engine, street: Street, now: datetime, tmp_path: Path
) -> None:
    page.printing.dialog = partial(to_file, tmp_path / "no such folder" / "receipt.pdf")
    choose_person(qtbot, page)
    choose_item(qtbot, page, "zcfw")
    press(qtbot, page, Qt.Key.Key_F9)
    finish(qtbot, page)
    notices = page.tools.notices
    qtbot.waitUntil(lambda: any(notice.kind == "bad" for notice in notices.history))
    (matter,) = all_matters(engine, street, now)
    assert len(matter.papers) == 1  # saved all the same
    file = tmp_path / "receipt.pdf"
    page.printing.dialog = partial(to_file, file)
    press(qtbot, page, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: page.receipt.state.accessibleName() == "printed")
    assert file.read_bytes().startswith(b"%PDF")
    assert page.receipt.state.isVisible()
    choose_person(qtbot, page)
    choose_item(qtbot, page, "zcfw")
    press(qtbot, page, Qt.Key.Key_F9)
    assert not page.receipt.state.isVisible()  # the receipt shown is another, and not printed


def test_a_refused_act_loses_nothing(
    page: IntakePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, worker: Worker
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise DeskError("The disk is full.")

    monkeypatch.setattr(intake, "take_in", refuse)
    choose_person(qtbot, page)
    choose_item(qtbot, page, "slgz")
    write(page.what.description, "写好的")
    finish(qtbot, page)
    qtbot.waitUntil(lambda: any("full" in notice.text for notice in page.tools.notices.history))
    assert page.what.description.toPlainText() == "写好的" and page.what.item is not None
    assert page.buttons.finish.isEnabled()


def test_who_may_not_dispatch_can_still_take_in(
    open_page: Callable[[], IntakePage],
    qtbot: QtBot,
    worker: Worker,
    engine: Engine,
    street: Street,
    now: datetime,
) -> None:
    worker.actor = street.worker
    page = open_page()
    choose_person(qtbot, page)
    assert not page.who.person.health.isVisible()
    choose_item(qtbot, page, "xsdds")
    press(qtbot, page, Qt.Key.Key_F10)
    assert not page.how.grid.isVisible() and not page.how.handling.segment(Handling.TRANSFER).isEnabled()
    write(page.what.description, "下水道堵了")
    page.how.set_grid(None)
    finish(qtbot, page)
    taken(qtbot, page)
    (matter,) = all_matters(engine, street, now)
    assert matter.row.state is MatterState.TO_DISPATCH
