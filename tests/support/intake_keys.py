"""Driving the intake page as a clerk does: keys, committed text, and what came of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.engine import Engine

from desk import db
from desk.services import drafts, intake, matters
from desk.views.intake import IntakePage
from desk.work import Worker
from tests.support.intake_street import Street

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


def settle(qtbot: QtBot, worker: Worker) -> None:
    """Until nothing is under way, nor waits for a pause in drawing."""
    qtbot.waitUntil(lambda: worker._under_way == 0)


def press(qtbot: QtBot, page: IntakePage, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget() or page
    qtbot.keyClick(target, key, modifier)


def write(widget: QWidget, text: str) -> None:
    """As an input method commits it."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def choose_person(qtbot: QtBot, page: IntakePage, letters: str = "lag") -> None:
    qtbot.keyClicks(page.who.find, letters)
    qtbot.keyClick(page.who.find, ENTER)  # before any hit can be here
    qtbot.waitUntil(lambda: page.who.visitor is not None)


def choose_item(qtbot: QtBot, page: IntakePage, letters: str) -> None:
    qtbot.keyClicks(page.what.find, letters)
    qtbot.keyClick(page.what.find, ENTER)
    assert page.what.item is not None


def finish(qtbot: QtBot, page: IntakePage) -> None:
    press(qtbot, page, ENTER, CTRL)


def taken(qtbot: QtBot, page: IntakePage) -> str:
    """The number that the toast tells."""
    notices = page.tools.notices
    qtbot.waitUntil(lambda: any(notice.kind == "good" for notice in notices.history))
    return next(notice.title for notice in notices.history if notice.kind == "good")


def all_matters(engine: Engine, street: Street, now: datetime) -> tuple[Any, ...]:
    with db.reading(engine, street.head, now=now) as session:
        return tuple(matters.open_matter(session, matter_id=row.id) for row in matters.list_matters(session).rows)


def draft_of(engine: Engine, street: Street, now: datetime) -> drafts.DraftRow | None:
    with db.reading(engine, street.head, now=now) as session:
        return drafts.find(session, page=intake.PAGE)


def to_file(file: Path, printer: QPrinter, _parent: QWidget | None) -> bool:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(96)
    return True
