"""文书模板: editing a text by keyboard, faults beside the field, editions, what is typed for two kinds, who may not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.engine import Engine

from desk import db
from desk.rules.paper_texts import Template
from desk.rules.papers import PaperKind
from desk.services import papers, shipped
from desk.views import theme
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.settings.papers import PapersPart
from desk.work import Worker
from tests.support import intake_street
from tests.support.intake_street import Street
from tests.support.scripted_ask import ScriptedAsk

FIRST, SECOND = list(PaperKind)[:2]
CTRL = Qt.KeyboardModifier.ControlModifier
Show = Callable[..., PapersPart]


@pytest.fixture
def engine(sqlite_url: str) -> Iterator[Engine]:
    opened = db.open_engine(sqlite_url)
    yield opened
    opened.dispose()


@pytest.fixture
def street(engine: Engine, now: datetime) -> Street:
    return intake_street.fill(engine, now - timedelta(days=2))


@pytest.fixture
def worker(engine: Engine, street: Street, clock: Callable[[], datetime]) -> Iterator[Worker]:
    made = Worker(clock)
    made.use(engine)
    made.actor = street.head
    yield made
    made.close()


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication, worker: Worker) -> Show:
    def shown(*, can_write: bool = True, answers: tuple[object, ...] = ()) -> PapersPart:
        theme.apply(qapp)
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(1278, 600)
        part = PapersPart(Tools(worker, Notices(window), ScriptedAsk(*answers)), can_write=can_write)
        QHBoxLayout(window).addWidget(part)
        window.show()
        window.activateWindow()
        part.reload()
        settle(qtbot, worker)
        part.focus_first()
        return part

    return shown


def settle(qtbot: QtBot, worker: Worker) -> None:
    qtbot.waitUntil(lambda: worker._under_way == 0)


def newest(engine: Engine, street: Street, now: datetime, kind: PaperKind = FIRST) -> Any:
    with db.reading(engine, street.head, now=now) as session:
        return next(each for each in papers.list_templates(session) if each.kind is kind).newest


def states(part: PapersPart) -> list[str]:
    return [line.state for line in part.kinds.lines()]


def test_a_text_is_edited_looked_at_and_saved(
    show: Show, qtbot: QtBot, worker: Worker, engine: Engine, street: Street, now: datetime
) -> None:
    part = show()
    assert states(part) == ["shipped"] * len(PaperKind) and not part.save.isEnabled()
    part.form.title.setFocus()
    part.form.title.end(False)
    qtbot.keyClicks(part.form.title, " A")
    assert part.is_dirty() and states(part)[0] == "unsaved"
    qtbot.waitUntil(lambda: not part._timer.isActive())
    settle(qtbot, worker)
    qtbot.keyClick(part.form.title, Qt.Key.Key_S, CTRL)
    settle(qtbot, worker)
    assert not part.is_dirty() and states(part)[0] == "own"
    kept = newest(engine, street, now)
    assert (kept.edition, kept.template.title) == (1, "一次性告知单 A")
    assert replace(kept.template, title="") == replace(shipped.papers()[FIRST], title="")


def test_a_fault_is_told_beside_its_field_and_nothing_is_saved(show: Show, qtbot: QtBot, worker: Worker) -> None:
    part = show()
    part.form.body.setFocus()
    qtbot.keyClicks(part.form.body, "{nobody}")
    assert part.form.fields["body"].state() == "error" and not part.save.isEnabled()
    part.store()
    settle(qtbot, worker)
    assert part.is_dirty()
    for _ in "{nobody}":
        qtbot.keyClick(part.form.body, Qt.Key.Key_Backspace)
    assert part.form.fields["body"].state() == "" and not part.is_dirty()


def test_a_button_writes_a_place_where_the_cursor_stood(show: Show, qtbot: QtBot, worker: Worker) -> None:
    part = show()
    part.form.notes.setFocus()
    buttons = [part.form.places.itemAt(n).widget() for n in range(part.form.places.count())]
    clerk = next(button for button in buttons if button.text() == "clerk")
    clerk.setFocus()
    qtbot.keyClick(clerk, Qt.Key.Key_Space)
    assert part.form.notes.toPlainText().startswith("{clerk}") and part.form.notes.hasFocus()
    the_list = next(button for button in buttons if button.text() == "list")
    the_list.click()  # only the text can hold it
    assert part.form.fields["body"].state() == "error"  # it is there already
    settle(qtbot, worker)


def test_what_is_typed_for_one_kind_waits_while_another_is_shown(show: Show, qtbot: QtBot, worker: Worker) -> None:
    part = show()
    part.form.title.setFocus()
    qtbot.keyClicks(part.form.title, "x")
    part.kinds.setFocus()
    qtbot.keyClick(part.kinds, Qt.Key.Key_Down)
    assert part.kind is SECOND and part.form.title.text() == "受理通知书" and part.is_dirty()
    part.reload()
    settle(qtbot, worker)
    qtbot.keyClick(part.kinds, Qt.Key.Key_Up)
    assert part.form.title.text() == "一次性告知单x"
    settle(qtbot, worker)


def test_an_older_text_comes_back_as_a_new_edition(
    show: Show, qtbot: QtBot, worker: Worker, engine: Engine, street: Street, now: datetime
) -> None:
    def save(title: str, read: int) -> None:
        template: Template = replace(shipped.papers()[FIRST], title=title)
        db.run(
            engine,
            lambda session: papers.save_template(session, kind=FIRST, read=read, template=template, since=now.date()),
            actor=street.head,
            now=now,
            operation="test",
        )

    save("甲", 0)
    save("乙", 1)
    part = show()
    assert part.form.title.text() == "乙" and part.editions.count() == 2
    part.editions.setCurrentIndex(1)
    part.editions.activated.emit(1)
    assert part.form.title.text() == "甲"
    part.store()
    settle(qtbot, worker)
    assert (newest(engine, street, now).edition, newest(engine, street, now).template.title) == (3, "甲")


def test_a_faster_colleague_is_told_and_nothing_typed_is_lost(
    show: Show, qtbot: QtBot, worker: Worker, engine: Engine, street: Street, now: datetime
) -> None:
    part = show()
    part.form.title.setFocus()
    qtbot.keyClicks(part.form.title, "x")
    other = replace(shipped.papers()[FIRST], title="别人的")
    db.run(
        engine,
        lambda session: papers.save_template(session, kind=FIRST, read=0, template=other, since=now.date()),
        actor=street.head,
        now=now,
        operation="test",
    )
    part.store()
    settle(qtbot, worker)
    assert part._tools.notices.history[-1].kind == "bad"
    assert part.form.title.text() == "一次性告知单x" and part.is_dirty()
    part.store()
    settle(qtbot, worker)
    assert newest(engine, street, now).template.title == "一次性告知单x"


def test_reviewed_and_back_to_what_was_shipped(
    show: Show, qtbot: QtBot, worker: Worker, engine: Engine, street: Street, now: datetime
) -> None:
    part = show(answers=(False, True))
    part.reviewed.click()
    settle(qtbot, worker)
    assert states(part)[0] == "own" and not newest(engine, street, now).default_data
    part.ask_shipped()
    settle(qtbot, worker)
    assert newest(engine, street, now).edition == 1
    part.ask_shipped()
    settle(qtbot, worker)
    assert newest(engine, street, now).edition == 2 and states(part)[0] == "shipped"


def test_the_text_is_drawn_as_it_is_typed(show: Show, qtbot: QtBot, worker: Worker) -> None:
    part = show()
    qtbot.waitUntil(lambda: not part.preview.image().isNull())
    before = part.preview.image().copy()
    part.form.title.setFocus()
    with qtbot.waitSignal(part.preview.shown):
        qtbot.keyClicks(part.form.title, " WXYZ")
    assert part.preview.image() != before


def test_a_clerk_reads_and_changes_nothing(show: Show, qtbot: QtBot, worker: Worker, street: Street) -> None:
    worker.actor = street.clerk
    part = show(can_write=False)
    assert part.form.body.isReadOnly() and part.form.title.isReadOnly()
    assert not part.save.isVisible() and part.keys() == []
    part.form.places.itemAt(0).widget().click()
    assert not part.is_dirty()
