"""The dictionary of categories in the settings, with real widgets: new, renamed, retired, in another order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk import db
from desk.rules.permissions import Role
from desk.services import residents, shipped, tags
from desk.services.residents import ResidentInput, TagInput
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.settings.tags import TagsPart
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit import office as offices
from tests.unit.office import Office

Open = Callable[..., TagsPart]


@pytest.fixture
def office(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    engine = db.open_engine(sqlite_url)
    yield offices.set_up(engine, now, monkeypatch)
    engine.dispose()


@pytest.fixture
def open_part(qtbot: QtBot, office: Office, now: datetime) -> Iterator[Open]:
    made: list[TagsPart] = []

    def opened(role: Role = Role.STATION_HEAD, *answers: object) -> TagsPart:
        worker = Worker(lambda: now)
        worker.use(office.engine)
        worker.actor = office.actors[role]
        window = QWidget()
        qtbot.addWidget(window)
        part = TagsPart(Tools(worker, Notices(window), ScriptedAsk(*answers)), can_write=role is Role.STATION_HEAD)
        QVBoxLayout(window).addWidget(part)
        worker.touched.connect(partial(_reload, part))
        window.resize(1238, 600)
        window.show()
        window.activateWindow()
        part.reload()
        settle(qtbot, part)
        part.focus_first()
        made.append(part)
        return part

    yield opened
    for part in made:
        part._tools.worker.touched.disconnect()
        part._tools.notices.clear()
        part._tools.worker.close()


def _reload(part: TagsPart, _: object) -> None:
    part.reload()


def settle(qtbot: QtBot, part: TagsPart) -> None:
    qtbot.waitUntil(lambda: part._tools.worker._under_way == 0)


def press(qtbot: QtBot, part: TagsPart, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(part.window().focusWidget() or part, key, modifier)
    settle(qtbot, part)


def kept(office: Office) -> dict[str, Any]:
    return {row.tag.label: row.tag for row in office.act(Role.CLERK, tags.list_kinds)}


CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_nothing_is_dirty_when_it_is_shown(open_part: Open) -> None:
    part = open_part()
    assert part.row is not None and part.row.tag.label == "特困"
    assert not part.is_dirty() and not part.save.isEnabled()
    assert part.model.total() == len(shipped.tags().tags)


def test_a_new_category(open_part: Open, office: Office, qtbot: QtBot) -> None:
    part = open_part()
    press(qtbot, part, Qt.Key.Key_N, CTRL)
    assert part.label.hasFocus()
    part.label.setText("计生奖扶")
    part.synonyms.setText("奖扶，计生奖励、")
    part.months.setText("24")
    press(qtbot, part, Qt.Key.Key_S, CTRL)
    tag = kept(office)["计生奖扶"]
    assert (tag.synonyms, tag.review_months, tag.family) == (("奖扶", "计生奖励"), 24, "blue")
    assert not part.is_dirty() and part.table.current_row().tag.label == "计生奖扶"


def test_a_word_that_is_taken_is_told_beside_its_field(open_part: Open, office: Office, qtbot: QtBot) -> None:
    part = open_part()
    part.synonyms.setText("低保户")
    part.months.setText("很久")
    part.store()
    settle(qtbot, part)
    assert "低保" in part.fields["synonyms"].message() and part.fields["review_months"].state() == "error"
    assert part.is_dirty() and kept(office) == {tag.label: tag for tag in shipped.tags().tags}


def test_a_rename_is_told_with_how_many_it_carried(open_part: Open, office: Office, qtbot: QtBot) -> None:
    form = ResidentInput(name="王桂芳", tags=(TagInput("特困"),))
    office.act(Role.STATION_HEAD, partial(residents.save, resident_id=None, version=None, values=form))
    part = open_part()
    part.label.setText("特困供养对象")
    press(qtbot, part, Qt.Key.Key_S, CTRL)
    assert "1 entries" in part._tools.notices.history[-1].text
    assert kept(office)["特困供养对象"].synonyms[-1] == "特困"


def test_retired_and_offered_again(open_part: Open, office: Office, qtbot: QtBot) -> None:
    part = open_part(Role.STATION_HEAD, True)
    part.table.select_key("党员")
    part.retire.click()
    settle(qtbot, part)
    assert kept(office)["党员"].retired and part.row.tag.retired
    part.retire.click()
    settle(qtbot, part)
    assert not kept(office)["党员"].retired


def test_the_order_by_keys(open_part: Open, office: Office, qtbot: QtBot) -> None:
    part = open_part()
    part.table.select_key("低保")
    press(qtbot, part, Qt.Key.Key_Up, ALT)
    assert list(kept(office))[:2] == ["低保", "特困"]
    assert part.table.current_row().tag.label == "低保"
    press(qtbot, part, Qt.Key.Key_Down, ALT)
    assert list(kept(office))[:2] == ["特困", "低保"]


def test_what_is_typed_is_not_thrown_away_unasked(open_part: Open, qtbot: QtBot) -> None:
    part = open_part(Role.STATION_HEAD, False, True)
    part.evidence.setText("另一种证明")
    part.table.select_key("低保")
    assert part.row.tag.label == "特困" and part.table.current_row().tag.label == "特困"
    part.table.select_key("低保")
    assert part.row.tag.label == "低保" and not part.is_dirty()


def test_a_colleague_was_faster(open_part: Open, office: Office, qtbot: QtBot) -> None:
    part = open_part()
    seen = office.act(Role.STATION_HEAD, tags.list_kinds)[0]
    theirs = replace(seen.tag, evidence="供养证 2027")
    office.act(Role.STATION_HEAD, partial(tags.save_kind, seen=seen, tag=theirs))
    part.evidence.setText("我的")
    press(qtbot, part, Qt.Key.Key_S, CTRL)
    assert "供养证 2027" in part.fields["evidence"].message() and part.evidence.text() == "我的"
    press(qtbot, part, Qt.Key.Key_S, CTRL)
    assert kept(office)["特困"].evidence == "我的"


def test_a_clerk_only_looks(open_part: Open) -> None:
    part = open_part(Role.CLERK)
    assert part.label.isReadOnly() and part.save.isHidden() and part.new.isHidden() and not part.keys()
