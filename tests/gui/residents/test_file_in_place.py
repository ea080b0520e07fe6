"""Writing one value of a file where it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desk.recording import Session
from desk.rules.permissions import Role
from desk.services import drafts, residents
from desk.services.residents import ContactInput, ResidentFile, ResidentInput
from desk.views.residents.spot import Spot
from tests.support.residents_desk import HOME, ID_MAN, ID_WOMAN, WANG, Desk, compose, make, make_grid
from tests.unit.office import Office


def spot(desk: Desk, field: str) -> Spot:
    return next(each for each in desk.page.file.spots if each.field == field and each.isVisible())


def begin(desk: Desk, field: str) -> Any:
    """The editor of a field, opened by Enter."""
    spot(desk, field).setFocus()
    desk.key(Qt.Key.Key_Return)
    inplace = desk.page.file.inplace
    assert inplace.isVisible()
    return inplace.editor


def stored(office: Office, file: ResidentFile) -> ResidentFile:
    found: ResidentFile = office.act(
        Role.STATION_HEAD, lambda session: residents.open_file(session, resident_id=file.resident_id)
    )
    return found


def save_elsewhere(office: Office, file: ResidentFile, field: str, value: object) -> None:
    def save(session: Session) -> None:
        residents.save_field(session, resident_id=file.resident_id, version=None, field=field, value=value)

    office.act(Role.CLERK, save)


def test_a_value_is_written_with_enter_and_the_focus_comes_back(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    editor = begin(desk, "ethnicity")
    compose(editor.edit, "回族")
    desk.key(Qt.Key.Key_Return)
    assert not desk.page.file.inplace.isVisible()
    assert stored(office, file).ethnicity == "回族"
    assert spot(desk, "ethnicity").hasFocus()
    assert spot(desk, "ethnicity").content.text() == "回族"


def test_escape_leaves_the_value_and_the_file_open(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    editor = begin(desk, "remark")
    editor.note.setPlainText("有电梯")
    assert desk.page.is_dirty()
    desk.key(Qt.Key.Key_Escape)
    assert not desk.page.file.inplace.isVisible()
    assert not desk.page.is_dirty()
    assert desk.page.layer() == "file"
    assert stored(office, file).remark == "膝盖不好"


VALUES: dict[str, tuple[Callable[[Any], object], Callable[[ResidentFile], object], object]] = {
    "name": (lambda editor: editor.edit.setText("王桂英"), lambda file: file.name, "王桂英"),
    "phones": (
        lambda editor: editor.lines.lines[0].number.setText("15412345678"),
        lambda file: [row.number for row in file.phones],
        ["154****5678", "0531-****8099"],
    ),
    "contacts": (
        lambda editor: editor.lines.lines[0].note.setText("有钥匙"),
        lambda file: [(row.name, row.phone, row.note) for row in file.contacts],
        [("王晓梅", "139****1111", "有钥匙")],
    ),
    "tags": (
        lambda editor: editor.lines.lines[0].until.setText("2027-03-01"),
        lambda file: [(tag.label, tag.since, tag.until) for tag in file.tags],
        [("低保", date(2024, 3, 1), date(2027, 3, 1))],
    ),
    "living_alone": (lambda editor: editor.choice.segment(True).click(), lambda file: file.living_alone, True),
    "self_care": (lambda editor: editor.combo.setEditText("半自理"), lambda file: file.self_care, "半自理"),
    "health_note": (lambda editor: editor.note.setPlainText("心脏病"), lambda file: file.health_note, "心脏病"),
    "allergy_note": (lambda editor: editor.note.setPlainText("青霉素"), lambda file: file.allergy_note, "青霉素"),
    "registered_address": (
        lambda editor: editor.edit.setText("历下区县西巷15号"),
        lambda file: file.registered_address,
        "县西巷**号",
    ),
}


@pytest.mark.parametrize("field", VALUES)
def test_every_kind_of_value_is_written_where_it_stands(office: Office, sit: Callable[..., Desk], field: str) -> None:
    write, read, expected = VALUES[field]
    file = make(office)
    desk = sit()
    desk.open(file)
    editor = begin(desk, field)
    write(editor)
    desk.page.file.inplace.save()
    desk.settle()
    assert not desk.page.file.inplace.isVisible()
    now = stored(office, file)
    shown = read(now)
    assert shown == expected or (isinstance(expected, str) and expected in str(shown))
    assert (now.remark, [row.number for row in now.phones][1]) == (file.remark, file.phones[1].number)


def test_what_is_wrong_stands_beside_the_value(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office, ResidentInput(name="李建国", birth_date=date(1950, 1, 1), sex="male"))
    desk = sit()
    desk.open(file)
    editor = begin(desk, "birth_date")
    editor.edit.setText("三月七")
    desk.key(Qt.Key.Key_Return)
    assert editor.field.state() == "error"
    editor.edit.setText("2030-01-01")
    desk.key(Qt.Key.Key_Return)
    assert "1880" in editor.field.message()
    assert stored(office, file).birth_date == date(1950, 1, 1)


def test_what_the_number_tells_is_not_written(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    assert not spot(desk, "birth_date").can_write()
    spot(desk, "birth_date").setFocus()
    desk.key(Qt.Key.Key_Return)
    assert not desk.page.file.inplace.isVisible()


def test_a_paper_on_file_already_leads_to_that_file(office: Office, sit: Callable[..., Desk]) -> None:
    other = make(office, ResidentInput(name="李建国", id_no=ID_MAN))
    file = make(office)
    desk = sit()
    desk.open(file)
    editor = begin(desk, "id_no")
    editor.edit.setText(ID_MAN)
    desk.key(Qt.Key.Key_Return)
    inplace = desk.page.file.inplace
    assert inplace.other.isVisible()
    inplace.other.click()
    desk.settle()
    assert desk.page.file.file.resident_id == other.resident_id
    assert stored(office, file).id_no == "370102********0027"


def test_an_untouched_mask_stays_as_stored(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    begin(desk, "id_no")
    desk.key(Qt.Key.Key_Return)
    assert not desk.page.file.inplace.isVisible()
    whole = office.act(
        Role.STATION_HEAD,
        lambda session: residents.reveal(session, resident_id=file.resident_id, field="id_no", reason="核对"),
    )
    assert whole == ID_WOMAN


def test_a_new_address_proposes_its_grid(office: Office, sit: Callable[..., Desk]) -> None:
    make_grid(office)
    file = make(office, ResidentInput(name="李建国", living_address="县西巷15号"))
    desk = sit()
    desk.open(file)
    editor = begin(desk, "living_address")
    editor.edit.setText(HOME)
    editor.edit.textEdited.emit(HOME)
    desk.page.file.inplace._propose_timer.timeout.emit()
    desk.settle()
    assert "莫兰英" in editor.field.message()
    desk.key(Qt.Key.Key_Return)
    assert stored(office, file).grid is not None
    assert "第 3 网格" in desk.page.file.head.grid.text()


def test_somebody_more_to_call_is_added(office: Office, sit: Callable[..., Desk]) -> None:
    other = make(office, ResidentInput(name="李建国"))
    linked = (*WANG.contacts, ContactInput("李建国", "邻居", note="有钥匙", linked_id=other.resident_id))
    file = make(office, ResidentInput(name="王桂芳", contacts=linked))
    desk = sit()
    desk.open(file)
    desk.page.file.people.add.click()
    desk.settle()
    editor = desk.page.file.inplace.editor
    [*_, line] = editor.lines.lines
    assert line.name.hasFocus()
    compose(line.name, "钱月娥")
    desk.key(Qt.Key.Key_Return)
    now = stored(office, file)
    assert [row.name for row in now.contacts] == ["王晓梅", "李建国", "钱月娥"]
    assert (now.contacts[1].note, now.contacts[1].linked_id) == ("有钥匙", other.resident_id)
    desk.page.file.people.contacts[1].person.setFocus()
    desk.key(Qt.Key.Key_Return)
    assert desk.page.file.file.resident_id == other.resident_id


def test_the_whole_form_keeps_what_contacts_have_besides(office: Office, sit: Callable[..., Desk]) -> None:
    other = make(office, ResidentInput(name="李建国"))
    contact = ContactInput("李建国", "邻居", note="有钥匙", linked_id=other.resident_id)
    file = make(office, ResidentInput(name="王桂芳", contacts=(contact,), allergy_note="青霉素"))
    desk = sit()
    desk.open(file)
    desk.ctrl(Qt.Key.Key_E)
    desk.page.editor.form.remark.setPlainText("有电梯")
    desk.page.editor.save()
    desk.settle()
    now = stored(office, file)
    assert (now.remark, now.allergy_note) == ("有电梯", "青霉素")
    assert (now.contacts[0].note, now.contacts[0].linked_id) == ("有钥匙", other.resident_id)


def test_a_colleague_changed_the_same_value(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    editor = begin(desk, "remark")
    editor.note.setPlainText("有电梯")
    save_elsewhere(office, file, "remark", "三楼，没有电梯")
    inplace = desk.page.file.inplace
    inplace.save()
    desk.qtbot.waitUntil(lambda: inplace.dialog is not None)
    assert "三楼，没有电梯" in inplace.dialog.theirs["remark"].accessibleName()
    assert "有电梯" in inplace.dialog.mine["remark"].accessibleName()
    inplace.dialog.accept()
    desk.settle()
    assert stored(office, file).remark == "有电梯"


def test_the_colleagues_value_can_stay_and_going_back_loses_nothing(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    editor = begin(desk, "remark")
    editor.note.setPlainText("有电梯")
    save_elsewhere(office, file, "remark", "没有电梯")
    inplace = desk.page.file.inplace
    inplace.save()
    desk.qtbot.waitUntil(lambda: inplace.dialog is not None)
    inplace.dialog.reject()
    desk.settle()
    assert editor.value() == "有电梯"
    inplace.save()
    desk.qtbot.waitUntil(lambda: inplace.dialog is not None)
    inplace.dialog.theirs["remark"].click()
    inplace.dialog.accept()
    desk.settle()
    assert not inplace.isVisible()
    assert stored(office, file).remark == "没有电梯"


def test_another_value_changed_elsewhere_does_not_matter(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    editor = begin(desk, "remark")
    editor.note.setPlainText("有电梯")
    save_elsewhere(office, file, "ethnicity", "回族")
    desk.page.file.inplace.save()
    desk.settle()
    now = stored(office, file)
    assert (now.remark, now.ethnicity) == ("有电梯", "回族")


def test_what_is_typed_survives_a_crash(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    editor = begin(desk, "remark")
    editor.note.setPlainText("有电梯，到三楼")
    assert desk.page.file.inplace._keep_timer.isActive()
    desk.page.file.inplace._keep_timer.timeout.emit()
    desk.settle()
    again = sit()  # the desk came up anew
    again.open(file)
    again.settle()
    inplace = again.page.file.inplace
    assert inplace.isVisible()
    assert inplace.value() == "有电梯，到三楼"
    assert inplace.restored.isVisible()
    inplace.save()
    again.settle()
    assert stored(office, file).remark == "有电梯，到三楼"
    left = office.act(Role.STATION_HEAD, lambda session: drafts.find(session, page="residents"))
    assert left is None


def test_going_back_to_the_list_keeps_what_is_typed(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    editor = begin(desk, "remark")
    editor.note.setPlainText("有电梯")
    desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.page.layer() == "list"
    assert desk.page.offer.isVisible()
    desk.open(file)
    assert desk.page.file.inplace.value() == "有电梯"
    desk.key(Qt.Key.Key_Escape)
    desk.page.show_list()
    desk.settle()
    assert not desk.page.offer.isVisible()


def test_tab_stays_in_the_sheet(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    begin(desk, "phones")
    inplace = desk.page.file.inplace
    for _ in range(12):
        desk.key(Qt.Key.Key_Tab)
        assert inplace.isAncestorOf(desk.window.focusWidget())


def test_without_permission_nothing_is_written(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit(Role.CLERK)
    desk.open(file)
    health = next(each for each in desk.page.file.spots if each.field == "health_note")
    assert not health.can_write()
    assert spot(desk, "remark").can_write()


def test_only_the_number_that_is_written_is_shown(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    editor = begin(desk, "phones")
    number = editor.lines.lines[1].number
    number.setFocus()
    desk.ask.answers = ["核对身份"]
    desk.ctrl(Qt.Key.Key_D)
    assert number.text() == "0531-87528099"
    assert not desk.page.file.head.id_no.is_shown()
    assert not desk.page.file.inplace.is_dirty(), "what was only looked at is no change"
