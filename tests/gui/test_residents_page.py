"""The page of residents with real widgets, a real worker and a real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desk import db
from desk.models.records import Record
from desk.recording import Session
from desk.rules.permissions import Role
from desk.services import drafts, residents
from desk.services.grids import GridInput, RangeInput, assign_member, save_grid, save_range
from desk.services.residents import ContactInput, PhoneInput, ResidentFile, ResidentInput, TagInput
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.views.residents import ResidentsPage
from desk.views.residents.values import of_file, to_input
from desk.views.rows import PAGE
from desk.work import Worker
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.office import Office, set_up

ID_WOMAN = "370102194903070027"
ID_MAN = "37010519200229041X"
HOME = "济南市历下区百花洲家园12号楼5单元504室"
WANG = ResidentInput(
    name="王桂芳",
    id_no=ID_WOMAN,
    living_address=HOME,
    phones=(PhoneInput("13812341234"), PhoneInput("87528099", "女儿")),
    contacts=(ContactInput("王晓梅", "女儿", "13900001111"),),
    remark="膝盖不好",
    health_note="青霉素过敏",
    tags=(TagInput("低保", since=date(2024, 3, 1), evidence="低保证 2025"),),
)


class Desk:
    """The page in a window, who sits at it, and what other pages were asked for."""

    def __init__(self, office: Office, worker: Worker, qtbot: QtBot) -> None:
        self.office, self.worker, self.qtbot = office, worker, qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1278, 674)
        self.ask = ScriptedAsk()
        self.notices = Notices(self.window)
        self.page = ResidentsPage(Tools(worker, self.notices, self.ask), self.window)
        self.page.resize(1278, 674)
        self.went: list[tuple[str, object]] = []
        self.contexts: list[str] = []
        self.page.go.connect(self._go)
        self.page.context_changed.connect(self.contexts.append)
        worker.touched.connect(self._touched)
        self.window.show()
        self.qtbot.waitActive(self.window)
        self.page.reload()
        self.settle()
        self.page.focus_first()

    def _go(self, name: str, subject: object) -> None:
        self.went.append((name, subject))

    def _touched(self, _: object) -> None:
        self.page.reload()

    def settle(self) -> None:
        """Wait until everything asked of the worker was answered."""
        self.qtbot.waitUntil(self._is_idle)

    def _is_idle(self) -> bool:
        return self.worker._under_way == 0

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QGuiApplication.focusObject() or self.page, key, modifier)
        self.settle()

    def ctrl(self, key: Qt.Key) -> None:
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def open(self, file: ResidentFile) -> None:
        self.page.open(file.resident_id)
        self.settle()

    def records(self, action: str) -> list[Record]:
        def read(session: Session) -> list[Any]:
            return list(session.execute(select(Record.reason, Record.actor_name).where(Record.action == action)))

        return self.office.system(read)


@pytest.fixture
def office(sqlite_url: str, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    engine = db.open_engine(sqlite_url)
    yield set_up(engine, now, monkeypatch)
    engine.dispose()


@pytest.fixture
def sit(office: Office, clock: Callable[[], datetime], qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    """Opens the page for a role: ``sit()`` is the head of the station."""
    worker = Worker(clock=clock)
    worker.use(office.engine)

    def opened(role: Role = Role.STATION_HEAD) -> Desk:
        worker.actor = office.actors[role]
        return Desk(office, worker, qtbot)

    yield opened
    worker.close()


def compose(edit: QLineEdit, text: str) -> None:
    """Type Chinese, as an input method hands it over."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QGuiApplication.sendEvent(edit, event)


def make(office: Office, values: ResidentInput = WANG, role: Role = Role.STATION_HEAD) -> ResidentFile:
    return office.act(role, lambda session: residents.save(session, resident_id=None, version=None, values=values))


def change(office: Office, file: ResidentFile, role: Role = Role.CLERK, **values: Any) -> ResidentFile:
    """A colleague saves the file with other values of the form."""

    def save(session: Session) -> ResidentFile:
        now = residents.open_file(session, resident_id=file.resident_id)
        form = to_input({**of_file(now), **values}, may_health=False)
        return residents.save(session, resident_id=file.resident_id, version=now.version, values=form)

    return office.act(role, save)


def make_grid(office: Office) -> None:
    def build(session: Session) -> None:
        above = None
        for level, name in ((1, "解放路街道"), (2, "百花洲社区"), (3, "第 3 网格")):
            node = save_grid(session, grid_id=None, version=None, values=GridInput(f"G{level}", name, level, above))
            above = node.grid_id
        save_range(session, grid_id=above, values=RangeInput("百花洲家园", 9, 14))
        assign_member(session, grid_id=above, name="莫兰英", duty="专职网格员", since=date(2025, 1, 1))

    office.act(Role.STATION_HEAD, build)


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
    assert desk.page.file.name.text() == "王桂芳"


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


def test_a_long_list_comes_in_pages(office: Office, sit: Callable[..., Desk]) -> None:
    def fill(session: Session) -> None:
        for number in range(PAGE + 30):
            residents.save(
                session, resident_id=None, version=None, values=ResidentInput(name=f"王{'甲乙丙丁'[number % 4]}")
            )

    office.act(Role.STATION_HEAD, fill)
    desk = sit()
    model = desk.page.list.model
    assert model.total() == PAGE + 30
    assert model.row(PAGE + 10) is None
    desk.settle()
    assert model.row(PAGE + 10) is not None
    numbers = [model.row(number).resident_id for number in range(model.total())]
    assert numbers == sorted(set(numbers), reverse=True)


# File


def test_the_file_shows_who_it_is_and_who_is_around(office: Office, sit: Callable[..., Desk]) -> None:
    make_grid(office)
    husband = make(office, ResidentInput(name="李建国", id_no=ID_MAN, living_address=HOME, household_role="户主"))
    file = make(office)
    desk = sit()
    desk.open(file)
    view = desk.page.file
    assert view.id_no.label.text() == "370102********0027"
    assert view.phone.label.text() == "138****1234"
    assert "莫兰英" in view.grid.text()
    assert "青霉素过敏" in view.health.words.text()
    assert "王晓梅" in view.emergency.strong.text()
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
    assert "青霉素" not in desk.page.file.health.words.text()
    assert desk.page.file.health.isVisible()
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
    assert view.id_no.label.text() == "370102********0027"
    desk.ctrl(Qt.Key.Key_D)
    assert view.id_no.label.text() == ID_WOMAN
    assert desk.records("reveal") == [("核对医保", "李站")]
    desk.page.reload()
    desk.settle()
    assert view.id_no.label.text() == ID_WOMAN
    assert view.revealer.timer.isActive()
    view.revealer.timer.timeout.emit()
    assert view.id_no.label.text() == "370102********0027"
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
    assert desk.page.file.id_no.is_shown()
    desk.page.hide()
    assert not desk.page.file.id_no.is_shown()


def test_f2_takes_in_a_matter_for_this_person_and_escape_goes_back(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    desk.key(Qt.Key.Key_F2)
    assert desk.went == [("intake", {"resident_id": file.resident_id})]
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
    assert not desk.page.file.intake.isVisible()
    assert desk.page.file.gone.isVisible()


# Editor


def test_a_new_file_is_written_by_keyboard(office: Office, sit: Callable[..., Desk]) -> None:
    make_grid(office)
    desk = sit()
    desk.ctrl(Qt.Key.Key_N)
    form = desk.page.editor.form
    assert form.edits["name"].hasFocus()
    compose(form.edits["name"], "李建国")
    desk.qtbot.keyClicks(form.masked["id_no"], ID_MAN)
    assert form.edits["birth_date"].text() == "1920-02-29"
    assert form.sex.value() == "male"
    assert form.fields["birth_date"].state() == "good"
    compose(form.masked["living_address"], "百花洲家园12号楼1单元101室")
    desk.page.editor._propose_timer.timeout.emit()
    desk.settle()
    assert "第 3 网格" in form.fields["grid_id"].message()
    desk.qtbot.keyClicks(form.lists["phones"].lines[0].number, "138 1234 5678")
    form.lists["tags"].add.click()
    tag = form.lists["tags"].lines[0]
    tag.label.setCurrentIndex(tag.label.findData("低保"))
    desk.qtbot.keyClicks(tag.since, "2024.3.1")
    assert desk.page.is_dirty()
    desk.ctrl(Qt.Key.Key_Return)
    assert desk.page.layer() == "file"
    assert not desk.page.is_dirty()
    file = desk.page.file.file
    assert (file.name, file.phones[0].number, file.grid.name) == ("李建国", "138****5678", "第 3 网格")
    assert (file.tags[0].label, file.tags[0].since) == ("低保", date(2024, 3, 1))


def test_problems_stand_beside_their_fields(office: Office, sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.page.open({"new": {"name": "", "phone": "138"}})
    desk.settle()
    form = desk.page.editor.form
    form.masked["id_no"].setText("37010219490307002")
    desk.page.editor.save()
    desk.settle()
    assert form.fields["name"].state() == "error"
    assert form.fields["id_no"].state() == "error"
    assert form.lists["phones"].lines[0].problem.text()
    assert form.edits["name"].hasFocus()
    assert form.problem_count() == 3
    assert desk.page.editor.left_over.isHidden() is False
    desk.key(Qt.Key.Key_F8)
    assert form.masked["id_no"].hasFocus()
    form.lists["tags"].add.click()
    form.lists["tags"].lines[0].since.setText("去年")
    form.lists["tags"].lines[0].label.setCurrentIndex(1)
    desk.page.editor.save()
    assert "去年" in form.lists["tags"].lines[0].problem.text()


def test_half_overtyped_masks_are_refused(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    desk.ctrl(Qt.Key.Key_E)
    form = desk.page.editor.form
    form.masked["living_address"].setText(form.masked["living_address"].text().replace("12", "13"))
    form.lists["phones"].lines[0].number.setText("138****1235")
    desk.page.editor.save()
    assert form.fields["living_address"].state() == "error"
    assert form.lists["phones"].lines[0].problem.text()
    assert desk.page.layer() == "editor"


def test_untouched_masks_stay_as_stored_and_a_shown_one_is_no_change(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    desk.ctrl(Qt.Key.Key_E)
    form = desk.page.editor.form
    form.masked["id_no"].setFocus()
    desk.ask.answers = ["窗口核对身份"]
    desk.ctrl(Qt.Key.Key_D)
    assert form.masked["id_no"].text() == ID_WOMAN
    assert not desk.page.is_dirty()
    form.edits["ethnicity"].setText("汉族")
    desk.page.cover()
    assert form.masked["id_no"].text() == "370102********0027"
    desk.ctrl(Qt.Key.Key_S)
    shown = office.act(
        Role.CLERK,
        lambda session: residents.reveal(session, resident_id=file.resident_id, field="id_no", reason="核对"),
    )
    assert shown == ID_WOMAN
    assert desk.page.file.file.ethnicity == "汉族"


def test_a_paper_on_file_already_leads_to_that_file(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.ctrl(Qt.Key.Key_N)
    editor = desk.page.editor
    editor.form.edits["name"].setText("王芳")
    editor.form.masked["id_no"].setText(ID_WOMAN)
    editor.save()
    desk.settle()
    assert editor.twin.isVisible()
    assert "王*芳" in editor.twin_words.text()
    assert "王桂芳" not in editor.twin_words.text()
    editor.twin_open.click()
    desk.settle()
    assert desk.page.file.file.resident_id == file.resident_id
    desk.page.show_list()
    desk.settle()
    assert desk.page.offer.isVisible()
    assert "王芳" in desk.page.offer_words.text()


def test_a_colleague_was_faster_and_nothing_typed_is_lost(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    desk.ctrl(Qt.Key.Key_E)
    editor, form = desk.page.editor, desk.page.editor.form
    form.edits["ethnicity"].setText("回族")
    form.remark.setPlainText("来前先打电话")
    change(office, file, ethnicity="满族", self_care="半自理", phones=[["13812341234", ""], ["13700001111", "儿子"]])
    editor.save()
    desk.qtbot.waitUntil(lambda: editor.dialog is not None)
    dialog = editor.dialog
    assert set(dialog.theirs) == {"ethnicity", "self_care", "phones"}
    assert dialog.take() == {"ethnicity": False, "self_care": True, "phones": True}
    dialog.reject()
    assert form.edits["ethnicity"].text() == "回族"
    editor.save()
    desk.qtbot.waitUntil(lambda: editor.dialog is not None)
    editor.dialog.theirs["ethnicity"].click()
    editor.dialog.accept()
    desk.settle()
    saved = desk.page.file.file
    assert (saved.ethnicity, saved.self_care, saved.remark) == ("满族", "半自理", "来前先打电话")
    assert [phone.number for phone in saved.phones] == ["138****1234", "137****1111"]


def test_what_the_form_may_not_know_is_not_compared(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit(Role.CLERK)
    desk.open(file)
    desk.ctrl(Qt.Key.Key_E)
    desk.page.editor.form.remark.setPlainText("有电梯")

    def save(session: Session) -> None:
        form = replace(WANG, health_note="心脏病")
        residents.save(session, resident_id=file.resident_id, version=file.version, values=form)

    office.act(Role.STATION_HEAD, save)
    desk.page.editor.save()
    desk.settle()
    assert desk.page.layer() == "file"
    assert desk.page.editor.dialog is None
    assert desk.page.file.file.remark == "有电梯"


def test_escape_asks_only_when_something_was_typed(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    desk.ctrl(Qt.Key.Key_E)
    desk.key(Qt.Key.Key_Escape)
    assert desk.page.layer() == "file"
    desk.ctrl(Qt.Key.Key_E)
    compose(desk.page.editor.form.edits["ethnicity"], "回族")
    desk.ask.answers = [False, True]
    desk.key(Qt.Key.Key_Escape)
    assert desk.page.layer() == "editor"
    desk.key(Qt.Key.Key_Escape)
    assert desk.page.layer() == "file"
    assert [asked.kind for asked in desk.ask.asked] == ["confirm", "confirm"]


def test_what_is_typed_is_kept_and_offered_again(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    desk.ctrl(Qt.Key.Key_E)
    editor = desk.page.editor
    compose(editor.form.edits["ethnicity"], "回族")
    assert editor._keep_timer.isActive()
    editor._keep_timer.timeout.emit()
    desk.settle()
    desk.page.leave()

    again = sit()
    assert again.page.offer.isVisible()
    again.open(file)
    again.ctrl(Qt.Key.Key_E)
    assert again.page.editor.offer.isVisible()
    again.page.editor.offer_take.click()
    assert again.page.editor.form.edits["ethnicity"].text() == "回族"
    assert again.page.is_dirty()
    again.ctrl(Qt.Key.Key_S)
    assert again.page.file.file.ethnicity == "回族"
    left = office.act(Role.STATION_HEAD, lambda session: drafts.find(session, page="residents"))
    assert left is None


def test_a_second_form_does_not_take_the_place_of_an_offered_one(office: Office, sit: Callable[..., Desk]) -> None:
    desk = sit()
    for name in ("王芳", "李敏"):
        desk.ctrl(Qt.Key.Key_N)
        compose(desk.page.editor.form.edits["name"], name)
        desk.page.editor.keep_draft()
        desk.settle()
        desk.page.open(1_000)
        desk.settle()
        desk.page.show_list()
        desk.settle()
    assert {draft.values["name"] for draft in desk.page.unfinished} == {"王芳", "李敏"}


def test_every_control_is_named_and_reached_in_the_order_of_the_eye(office: Office, sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.ctrl(Qt.Key.Key_N)
    form = desk.page.editor.form
    order = []
    for _ in range(14):
        order.append(QGuiApplication.focusObject())
        desk.key(Qt.Key.Key_Tab)
    expected = [
        form.edits["name"],
        form.id_type,
        form.masked["id_no"],
        form.sex.segment("unknown"),
        form.edits["birth_date"],
        form.edits["ethnicity"],
        form.edits["household_role"],
        form.status,
        form.edits["status_since"],
        form.alone.segment(""),
        form.care,
        form.masked["living_address"],
        form.masked["registered_address"],
        form.grid,
    ]
    assert [(each.accessibleName()) for each in order] == [each.accessibleName() for each in expected]
    for widget in [*desk.page.findChildren(QPushButton)]:
        assert widget.accessibleName() or widget.text(), widget


def test_opening_someone_who_is_gone_says_so(office: Office, sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.page.open(99_999)
    desk.settle()
    assert desk.page.layer() == "list"
    assert desk.notices.history[-1].kind == "bad"
