"""Rooms and beds in the settings: entered with their beds in one go, changed, given up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.rules.beds import GenderRule
from desk.rules.permissions import Role
from desk.services import beds
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.settings.rooms import RoomsPart
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.office import Office

Open = Callable[..., Any]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def part(office: Office, clock: Callable[[], datetime], qtbot: QtBot) -> Iterator[Any]:
    worker = Worker(clock=clock)
    worker.use(office.engine)
    worker.actor = office.actors[Role.STATION_HEAD]
    window = QWidget()
    window.resize(1200, 640)
    qtbot.addWidget(window)
    made = RoomsPart(Tools(worker, Notices(window), ScriptedAsk()), window)
    made.resize(1200, 640)
    window.show()
    made.reload()
    settle(qtbot, made)
    yield made
    worker.close()


def settle(qtbot: QtBot, part: Any) -> None:
    qtbot.waitUntil(lambda: part._worker._under_way == 0)


def rooms(office: Office) -> dict[str, Any]:
    found = office.act(Role.STATION_HEAD, partial(beds.rooms, retired=True))
    return {room.number: room for room in found}


def choose(part: Any, name: str) -> None:
    for number in range(part.model.total()):
        entry = part.model.row(number)
        if (entry.bed.text if entry.bed else entry.room.number) == name:
            part.table.selectRow(number)
            return
    raise AssertionError(name)


def test_a_room_is_entered_with_its_beds_in_one_go(part: Any, office: Office, qtbot: QtBot) -> None:
    choose(part, "305")
    part.begin_room()
    assert part.room.floor.text() == "3" and part.room.number.text() == ""
    part.room.number.setText("306")
    part.room.kind.setEditText("双人")
    part.room.rule.setCurrentIndex(part.room.rule.findData(GenderRule.SAME))
    part.room.count.setText("3")
    qtbot.keyClick(part.room.number, Qt.Key.Key_S, CTRL)
    part.save.click()
    settle(qtbot, part)
    room = rooms(office)["306"]
    assert [bed.text for bed in room.beds] == ["306-1", "306-2", "306-3"] and room.floor == 3
    assert part.title.text().endswith("306")


def test_what_is_wrong_stands_beside_its_field(part: Any, qtbot: QtBot) -> None:
    part.begin_room()
    part.room.floor.setText("top")
    part.store()
    assert part.room.fields["floor"].state() == "error"
    part.room.floor.setText("2")
    part.room.number.setText("201")
    part.store()
    settle(qtbot, part)
    assert "201" in part.room.fields["number"].message()
    part.room.count.setText("99")
    part.store()
    assert part.room.fields["count"].state() == "error"


def test_a_bed_is_changed_and_another_one_added(part: Any, office: Office, qtbot: QtBot) -> None:
    choose(part, "203-2")
    part.bed.boxes["oxygen"].setChecked(True)
    part.bed.boxes["window"].setChecked(True)
    part.store()
    settle(qtbot, part)
    bed = next(bed for bed in rooms(office)["203"].beds if bed.text == "203-2")
    assert bed.oxygen and bed.window and not bed.rail
    part.begin_bed()
    assert part.bed.number.text() == "4"
    part.store()
    settle(qtbot, part)
    assert len(rooms(office)["203"].beds) == 4


def test_a_rule_against_who_lies_there_is_refused_by_name(part: Any, qtbot: QtBot) -> None:
    choose(part, "201")
    part.room.rule.setCurrentIndex(part.room.rule.findData(GenderRule.MALE))
    part.store()
    settle(qtbot, part)
    assert "沈桂芳" in part.room.fields["gender_rule"].message()


def test_a_bed_in_use_is_not_given_up_and_a_free_one_is(part: Any, office: Office, qtbot: QtBot) -> None:
    part._tools.ask.answers = [True, True]
    choose(part, "201-1")
    part.ask_retire()
    settle(qtbot, part)
    assert "沈桂芳" in part.trouble.text()
    choose(part, "205-1")
    part.ask_retire()
    settle(qtbot, part)
    assert rooms(office)["205"].beds[0].retired_on is not None
    assert "again" in part.retire.text()
    part.ask_retire()
    settle(qtbot, part)
    assert rooms(office)["205"].beds[0].retired_on is None


def test_what_is_typed_is_not_thrown_away_unasked(part: Any) -> None:
    choose(part, "201")
    part.room.note.setText("朝南")
    part.room.note.textEdited.emit("朝南")
    part._tools.ask.answers = [False]
    choose(part, "202")
    assert part.entry.room.number == "201" and part.room.note.text() == "朝南"
    assert part.is_dirty()
