"""The page of residents: the list and the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import insert

from desk.models.residents import Resident
from desk.models.stations import Station
from desk.recording import Session
from desk.rules.permissions import Role
from desk.services import grids, residents
from desk.services.residents import Counts, Filters, ResidentInput
from desk.views.residents import list as residents_list
from desk.views.rows import PAGE
from tests.support.residents_desk import HOME, ID_MAN, ID_WOMAN, WANG, Desk, compose, make, make_grid
from tests.unit.office import Office


class Windows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_no_part_flashes_up_as_a_window_of_its_own(
    office: Office, sit: Callable[..., Desk], qapp: QApplication
) -> None:
    make(office)
    windows = Windows()
    qapp.installEventFilter(windows)
    desk = sit()
    desk.key(Qt.Key.Key_Return)
    desk.ctrl(Qt.Key.Key_E)
    desk.page.editor.form.lists["tags"].add.click()
    qapp.removeEventFilter(windows)
    assert windows.shown == [desk.window]


# List


def test_the_list_shows_masked_people_and_counts_them(office: Office, sit: Callable[..., Desk]) -> None:
    make(office)
    desk = sit()
    table = desk.page.list.table
    shown = [str(table.model().index(0, at).data()) for at in range(table.model().columnCount())]
    assert shown[0] == "王*芳"
    assert shown[5] == "138****1234"
    assert "504" not in shown[4]
    assert "1 people" in desk.contexts[-1]
    assert "1 households" in desk.contexts[-1]


def test_copying_from_the_table_gives_what_is_masked(office: Office, sit: Callable[..., Desk]) -> None:
    make(office)
    desk = sit()
    desk.page.list.table.setCurrentIndex(desk.page.list.model.index(0, 5))
    desk.ctrl(Qt.Key.Key_C)
    assert "13812341234" not in QGuiApplication.clipboard().text()


def test_typing_in_the_list_finds_and_enter_opens(office: Office, sit: Callable[..., Desk]) -> None:
    make(office)
    make(office, ResidentInput(name="李建国"))
    desk = sit()
    desk.key(Qt.Key.Key_Slash)
    assert desk.page.list.find.hasFocus()
    desk.qtbot.keyClicks(desk.page.list.find, "wgf")
    desk.qtbot.waitUntil(lambda: desk.page.list.total == 1)
    desk.key(Qt.Key.Key_Return)
    assert desk.page.list.table.hasFocus()
    desk.key(Qt.Key.Key_Return)
    assert desk.page.layer() == "file"
    assert desk.page.file.head.name.text() == "王桂芳"


def test_filters_narrow_the_list_and_are_cleared(office: Office, sit: Callable[..., Desk]) -> None:
    make(office)
    make(office, ResidentInput(name="李建国", birth_date=date(2000, 1, 1), sex="male"))
    desk = sit()
    assert desk.page.list.total == 2
    desk.page.list.age.segment("60").click()
    desk.settle()
    assert desk.page.list.total == 1
    desk.page.list.age.segment("80").click()
    desk.settle()
    assert desk.page.list.total == 0
    assert desk.page.list.nobody.isVisible()
    desk.page.list.clear_all.click()
    desk.settle()
    assert desk.page.list.total == 2


def test_another_page_opens_the_list_of_one_grid(office: Office, sit: Callable[..., Desk]) -> None:
    make_grid(office)
    make(office)
    make(office, ResidentInput(name="李建国", birth_date=date(2000, 1, 1), sex="male"))
    nodes = office.act(Role.STATION_HEAD, grids.tree)
    desk = sit()
    desk.page.list.grid.clear()  # as before the tree was ever read
    desk.page.open_resident(1)
    desk.settle()
    desk.page.open({"grid_id": nodes[1].grid_id})
    desk.settle()
    assert desk.page.layer() == "list"
    assert desk.page.list.filters == Filters(grid_id=nodes[1].grid_id)
    assert desk.page.list.grid.currentText().strip() == "百花洲社区"
    assert desk.page.list.total == 1


def fill(office: Office, count: int) -> None:
    """``count`` files, written past the services."""

    def write(session: Session) -> None:
        [station] = session.query(Station.id).all()
        plain = {"sex": "unknown", "id_type": "none", "status": "living", "version": 1}
        plain |= {"station_id": station.id, "created_at": office.now, "updated_at": office.now}
        rows = [{"id": number, "name": "王芳", **plain} for number in range(1, count + 1)]
        session.connection().execute(insert(Resident.__table__), rows)

    office.system(write)


def test_a_long_list_comes_in_pages(office: Office, sit: Callable[..., Desk]) -> None:
    fill(office, PAGE + 30)
    desk = sit()
    model = desk.page.list.model
    assert model.total() == PAGE + 30
    assert model.row(PAGE + 10) is None
    desk.settle()
    numbers = [model.row(number).resident_id for number in range(model.total())]
    assert numbers == list(range(PAGE + 30, 0, -1))


def test_the_first_lines_are_shown_before_they_are_counted(
    office: Office, sit: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(office, PAGE + 30)
    desk = sit()
    shown = desk.page.list
    may_count = Event()
    count = residents.list_counts

    def count_when_told(session: Session, **asked: Filters) -> Counts:
        may_count.wait()
        return count(session, **asked)

    monkeypatch.setattr(residents, "list_counts", count_when_told)
    shown.living.segment("").click()
    try:
        desk.qtbot.waitUntil(lambda: shown.model.total() == PAGE)
        assert shown.model.row(0).resident_id == PAGE + 30
        assert shown.where.text() == desk.contexts[-1] == ""
    finally:
        may_count.set()
    desk.settle()
    assert shown.model.total() == PAGE + 30
    assert f"of {PAGE + 30}" in shown.where.text()
    assert f"{PAGE + 30} people" in desk.contexts[-1]


def test_looking_again_keeps_the_place_far_down(office: Office, sit: Callable[..., Desk]) -> None:
    fill(office, PAGE + 30)
    desk = sit()
    table = desk.page.list.table
    table.selectRow(PAGE + 20)
    table.scrollToBottom()
    at = table.verticalScrollBar().value()
    desk.page.reload()
    desk.settle()
    assert (table.verticalScrollBar().value(), table.currentIndex().row()) == (at, PAGE + 20)
    assert table.current_row().resident_id == 10


def test_a_jump_goes_on_from_an_anchor(
    office: Office, sit: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(residents_list, "ANCHOR_EVERY", 150)
    fill(office, 1100)
    desk = sit()
    model = desk.page.list.model
    for number in (1099, 650, 410):
        assert model.row(number) is None
        desk.settle()
        assert model.row(number).resident_id == 1100 - number
    assert len(desk.page.list._anchors) == 7


# File


def test_the_file_shows_who_it_is_and_who_is_around(office: Office, sit: Callable[..., Desk]) -> None:
    make_grid(office)
    husband = make(office, ResidentInput(name="李建国", id_no=ID_MAN, living_address=HOME, household_role="户主"))
    file = make(office)
    desk = sit()
    desk.open(file)
    view = desk.page.file
    assert view.head.id_no.label.text() == "370102********0027"
    assert view.head.phone.label.text() == "138****1234"
    assert "莫兰英" in view.head.grid.text()
    assert "青霉素过敏" in view.head.health.words.text()
    assert "王晓梅" in view.head.emergency.strong.text()
    assert "王晓梅" in desk.page.context or "王桂芳" in desk.contexts[-1]
    [line] = view.people.members
    line.setFocus()
    desk.key(Qt.Key.Key_Return)
    assert view.file is not None
    assert view.file.resident_id == husband.resident_id


def test_health_is_hidden_from_a_clerk(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit(Role.CLERK)
    desk.open(file)
    assert "青霉素" not in desk.page.file.head.health.words.text()
    assert desk.page.file.head.health.isVisible()
    desk.page.change_resident()
    desk.settle()
    assert not desk.page.editor.form.fields["health_note"].isVisible()


def test_showing_a_number_asks_for_a_reason_and_hides_again(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    view = desk.page.file
    desk.ask.answers = [None, "other", "核对医保", "窗口核对身份"]
    desk.ctrl(Qt.Key.Key_D)
    assert view.head.id_no.label.text() == "370102********0027"
    desk.ctrl(Qt.Key.Key_D)
    assert view.head.id_no.label.text() == ID_WOMAN
    assert desk.records("reveal") == [("核对医保", "李站")]
    desk.page.reload()
    desk.settle()
    assert view.head.id_no.label.text() == ID_WOMAN
    assert view.revealer.timer.isActive()
    view.revealer.timer.timeout.emit()
    assert view.head.id_no.label.text() == "370102********0027"
    view.people.contacts[0].phone.button.click()
    desk.settle()
    assert view.people.contacts[0].phone.label.text() == "13900001111"
    desk.page.cover()
    assert view.people.contacts[0].phone.label.text() == "139****1111"


def test_what_was_shown_is_hidden_on_leaving(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    desk.ask.answers = ["上门走访"]
    desk.ctrl(Qt.Key.Key_D)
    assert desk.page.file.head.id_no.is_shown()
    desk.page.hide()
    assert not desk.page.file.head.id_no.is_shown()


def test_f2_takes_in_a_matter_for_this_person_and_escape_goes_back(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    desk.key(Qt.Key.Key_F2)
    assert desk.went == [("intake", file.resident_id)]
    desk.key(Qt.Key.Key_Escape)
    assert desk.page.layer() == "list"
    assert desk.page.list.table.hasFocus()


def test_a_note_is_added(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    edit = desk.page.file.notes.edit
    edit.setFocus()
    compose(edit, "发短信给女儿")
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert desk.page.file.file.notes[0].text == "发短信给女儿"
    assert edit.text() == ""


def test_nothing_is_taken_in_for_the_deceased(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office, replace(WANG, status="deceased"))
    desk = sit()
    desk.open(file)
    assert not desk.page.file.head.intake.isVisible()
    assert desk.page.file.head.gone.isVisible()


def test_opening_someone_who_is_gone_says_so(office: Office, sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.page.open(99_999)
    desk.settle()
    assert desk.page.layer() == "list"
    assert desk.notices.history[-1].kind == "bad"
