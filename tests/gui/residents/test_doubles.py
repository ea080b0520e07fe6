"""Double files on screen: found, side by side, merged by keyboard, taken back, judged to be two people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desk.db import Session
from desk.rules.doubles import Certainty, Side
from desk.rules.permissions import Role
from desk.services import doubles, residents
from desk.services.residents import Happened, PhoneInput, ResidentFile, ResidentInput, TagInput
from desk.views.residents.doubles import DoublesView
from tests.support.residents_desk import HOME, WANG, Desk, make
from tests.unit.office import Office

TWIN = ResidentInput(
    name="王桂芳",
    sex="female",
    birth_date=date(1949, 3, 7),
    living_address="县西巷15号",
    phones=(PhoneInput("13812341234"), PhoneInput("15400005678")),
    remark="耳背",
    ethnicity="回族",
    tags=(TagInput("优抚"),),
)
"""The same woman, written down at the door without her paper."""

Sit = Callable[..., Desk]


@pytest.fixture
def two(office: Office) -> tuple[ResidentFile, ResidentFile]:
    """Her file, and the double with a note."""
    kept, gone = make(office), make(office, TWIN)
    office.act(Role.CLERK, lambda s: residents.add_note(s, resident_id=gone.resident_id, text="爱喝茶"))
    return kept, gone


def searched(desk: Desk) -> DoublesView:
    desk.ctrl(Qt.Key.Key_U)
    assert desk.page.layer() == "doubles"
    return desk.page.doubles


def test_found_compared_merged_and_taken_back_by_keyboard(
    sit: Sit, office: Office, two: tuple[ResidentFile, ResidentFile], words: None
) -> None:
    kept, gone = two
    make(office, replace(TWIN, name="李秀英", phones=(), birth_date=None, living_address=HOME))
    desk = sit()
    view = searched(desk)
    (pair,) = view.list.pairs
    assert pair.certainty is Certainty.LIKELY
    assert view.list.table.hasFocus()
    desk.key(Qt.Key.Key_Return)
    assert view.merging.sides() == {
        "ethnicity": Side.GONE, "living_address": Side.KEPT, "remark": Side.BOTH, "id_no": Side.KEPT,
        "health_note": Side.KEPT,
    }  # fmt: skip
    assert view.merging.follows.text() == "居民备注 1"
    tiles = view.merging.choices["living_address"]
    tiles[Side.KEPT].setFocus()
    desk.key(Qt.Key.Key_Right)
    assert view.merging.sides()["living_address"] is Side.GONE
    desk.ask.answers = [True]
    desk.ctrl(Qt.Key.Key_Return)
    assert view.list.model.total() == 0
    assert view.stack.currentWidget() is view.list

    desk.open(gone)
    assert desk.page.file.file is not None
    assert desk.page.file.file.resident_id == kept.resident_id
    rows = desk.page.file.line_card.line.rows()
    merged = next(row for row in rows if row.kind is Happened.MERGE)
    desk.ask.answers = [True]
    desk.page.file.line_card.opened.emit(merged)
    desk.settle()
    assert "同一个人，重复建档" in desk.ask.asked[-1].text
    desk.open(gone)
    assert desk.page.file.file.resident_id == gone.resident_id


def test_a_file_tells_of_its_double(sit: Sit, two: tuple[ResidentFile, ResidentFile], words: None) -> None:
    kept, gone = two
    desk = sit()
    desk.open(gone)
    line = desk.page.doubles_line
    assert line.isVisible()
    assert line.words.text() == "可能重复 1 份：姓名相同、生日相同、有相同电话"
    desk.ctrl(Qt.Key.Key_U)
    assert desk.page.doubles.merging.isVisible()
    assert not line.isVisible()
    desk.ctrl(Qt.Key.Key_R)
    comparison = desk.page.doubles.merging.comparison
    assert comparison is not None
    assert comparison.kept.resident_id == gone.resident_id
    desk.key(Qt.Key.Key_Escape)
    assert desk.page.layer() == "file"
    desk.ctrl(Qt.Key.Key_U)
    desk.ask.answers = [True]
    desk.ctrl(Qt.Key.Key_Return)
    assert desk.page.layer() == "file"
    assert desk.page.file.file is not None
    assert desk.page.file.file.resident_id == kept.resident_id
    assert not line.isVisible()
    (toast,) = desk.notices.toasts()
    action = toast.notice.action
    assert action is not None
    action.do()
    desk.settle()
    assert line.isVisible()


def test_two_numbers_ask_which_is_wrong(sit: Sit, office: Office, words: None) -> None:
    make(office)
    make(office, replace(WANG, id_no="370102194903070043"))
    desk = sit()
    view = searched(desk)
    assert [pair.certainty for pair in view.list.pairs] == [Certainty.DIFFERENT]
    desk.key(Qt.Key.Key_Return)
    assert view.merging.warning.isVisible()
    assert "id_no" not in view.merging.sides()
    desk.ask.answers = [True]
    desk.ctrl(Qt.Key.Key_Return)
    assert view.merging.isVisible()
    assert view.merging.problems["id_no"].text() == "两份档案的证件号码不同，请选出哪一个是对的。"
    assert view.merging.choices["id_no"][Side.KEPT].hasFocus()
    desk.key(Qt.Key.Key_Space)
    desk.ask.answers = [True]
    desk.ctrl(Qt.Key.Key_Return)
    assert view.list.model.total() == 0
    assert [record.reason for record in desk.records("merge")] == ["证件号码录错"]


def test_two_people_are_not_proposed_again(sit: Sit, two: Any, words: None) -> None:
    desk = sit()
    view = searched(desk)
    desk.ctrl(Qt.Key.Key_D)
    assert view.list.model.total() == 0
    (toast,) = desk.notices.toasts()
    desk.ctrl(Qt.Key.Key_R)
    assert view.list.model.total() == 0
    action = toast.notice.action
    assert action is not None
    action.do()
    desk.settle()
    assert len(view.list.pairs) == 1
    desk.key(Qt.Key.Key_Escape)
    assert desk.page.layer() == "list"


def test_a_long_search_shows_how_far_it_is_and_can_be_stopped(
    sit: Sit, two: Any, monkeypatch: pytest.MonkeyPatch, words: None
) -> None:
    desk, clicked = sit(), Event()
    search = doubles.find_doubles

    def slowly(session: Session, **named: Any) -> Any:
        assert clicked.wait(10)
        return search(session, **named)

    monkeypatch.setattr(doubles, "find_doubles", slowly)
    view = desk.page.doubles
    view.begin()
    view._show_panel()
    (panel,) = desk.notices.tasks
    assert panel.isVisible()
    panel.stop.click()
    clicked.set()
    desk.settle()
    assert desk.notices.tasks == []
    assert view.list.model.total() == 0


def test_who_may_not_merge_sees_nothing_of_it(sit: Sit, two: tuple[ResidentFile, ResidentFile], words: None) -> None:
    desk = sit(Role.AUDITOR)
    assert not desk.page.list.doubles.isVisible()
    desk.ctrl(Qt.Key.Key_U)
    assert desk.page.layer() == "list"
