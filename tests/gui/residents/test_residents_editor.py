"""The page of residents: the form, what is refused, a colleague who was faster, and drafts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from desk.models.residents import Resident
from desk.recording import Session
from desk.rules.permissions import Role
from desk.services import drafts, residents
from desk.services.residents import ContactInput, PhoneInput
from tests.support.residents_desk import ID_MAN, ID_WOMAN, WANG, Desk, change, compose, make, make_grid
from tests.unit.office import Office


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
    assert desk.notices.history[-1].text == "李*国"  # whoever walks by reads it too


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


def test_the_first_of_two_telephones_that_look_alike_is_taken_away(office: Office, sit: Callable[..., Desk]) -> None:
    numbers = ("13911111234", "13922221234")
    contacts = tuple(ContactInput(phone=each) for each in numbers)
    file = make(office, replace(WANG, phones=tuple(map(PhoneInput, numbers)), contacts=contacts))
    desk = sit()
    desk.open(file)
    desk.ctrl(Qt.Key.Key_E)
    for name in ("phones", "contacts"):
        desk.page.editor.form.lists[name].lines[0].remove.click()
    desk.ctrl(Qt.Key.Key_Return)
    assert desk.page.layer() == "file"

    def stored(session: Session) -> tuple[list[str], list[str | None]]:
        resident = session.get_one(Resident, file.resident_id)
        return [row.number for row in resident.phones], [row.phone for row in resident.contacts]

    assert office.system(stored) == ([numbers[1]], [numbers[1]])


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
    assert "王芳" in desk.page.offer.words.text()


def test_a_colleague_was_faster_and_nothing_typed_is_lost(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    desk.ctrl(Qt.Key.Key_E)
    editor, form = desk.page.editor, desk.page.editor.form
    form.edits["ethnicity"].setText("回族")
    form.remark.setPlainText("来前先打电话")
    phones = [["13812341234", "", ""], ["13700001111", "儿子", ""]]
    change(office, file, ethnicity="满族", self_care="半自理", phones=phones)
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
