"""Who changed what in a file, putting it back, undo, and word of what colleagues save meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk.recording import Session
from desk.rules.permissions import Role
from desk.services import residents
from desk.services.residents import ResidentFile
from tests.gui.residents.test_file_in_place import begin, save_elsewhere, spot, stored
from tests.support.residents_desk import Desk, change, compose, make
from tests.unit.office import Office


def pass_time(desk: Desk) -> None:
    """A minute goes by at this desk: what it saves is another gesture than the one before."""
    moment = desk.worker.clock() + timedelta(minutes=1)
    desk.worker.clock = lambda: moment


def later(office: Office, minutes: int) -> Office:
    return replace(office, now=office.now + timedelta(minutes=minutes))


def write(desk: Desk, field: str, words: str) -> None:
    pass_time(desk)
    editor = begin(desk, field)
    editor.edit.clear()
    compose(editor.edit, words)
    desk.key(Qt.Key.Key_Return)


def test_the_changes_of_a_value_are_one_key_away_and_put_back(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    change(later(office, 1), file, ethnicity="回族")
    change(later(office, 2), file, ethnicity="满族", remark="有电梯")
    desk = sit()
    desk.open(file)
    spot(desk, "ethnicity").setFocus()
    desk.ctrl(Qt.Key.Key_H)
    changes = desk.page.file.changes
    told = [line.accessibleName() for line in changes.lines]
    assert len(told) == 2
    assert "回族 → 满族" in told[0]
    assert "王芳" in told[0]
    assert changes.lines[1].button.isHidden(), "an older change lies below a newer one"
    assert changes.lines[0].button.hasFocus()
    assert not changes._area.verticalScrollBar().isVisible(), "it would cut the lines, which have room"
    desk.key(Qt.Key.Key_Return)
    assert not changes.isVisible()
    assert (stored(office, file).ethnicity, stored(office, file).remark) == ("回族", file.remark)
    assert spot(desk, "ethnicity").content.text() == "回族"
    assert desk.notices.history[-1].kind == "good"


def test_the_changes_of_the_whole_file_and_what_may_not_be_seen(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)

    def save(session: Session) -> None:
        residents.save_field(session, resident_id=file.resident_id, version=None, field="health_note", value="心脏病")

    later(office, 1).act(Role.STATION_HEAD, save)
    desk = sit(Role.CLERK)
    desk.open(file)
    desk.ctrl(Qt.Key.Key_H)
    changes = desk.page.file.changes
    [line] = changes.lines
    assert "心脏病" not in line.accessibleName()
    desk.ctrl(Qt.Key.Key_H)
    assert not changes.isVisible()


def test_undo_right_after_saving(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    write(desk, "ethnicity", "回族")
    write(desk, "household_role", "户主")
    desk.ctrl(Qt.Key.Key_Z)
    now = stored(office, file)
    assert (now.household_role, now.ethnicity) == ("", "回族")
    assert "户主" in desk.notices.history[-1].text
    desk.ctrl(Qt.Key.Key_Z)
    assert stored(office, file).ethnicity == ""
    desk.ctrl(Qt.Key.Key_Z)
    assert desk.notices.history[-1].kind == "info", "there is nothing more"


def test_undo_leaves_what_a_colleague_wrote_since(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    write(desk, "ethnicity", "回族")
    save_elsewhere(later(office, 2), file, "ethnicity", "满族")
    desk.ctrl(Qt.Key.Key_Z)
    assert stored(office, file).ethnicity == "满族"
    assert desk.notices.history[-1].kind == "bad"
    assert "王芳" in desk.notices.history[-1].text


def test_the_form_is_undone_too(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    pass_time(desk)
    desk.ctrl(Qt.Key.Key_E)
    desk.page.editor.form.remark.setPlainText("有电梯")
    desk.page.editor.save()
    desk.settle()
    assert stored(office, file).remark == "有电梯"
    desk.ctrl(Qt.Key.Key_Z)
    assert stored(office, file).remark == "膝盖不好"


def look(desk: Desk) -> ResidentFile:
    """The file that is shown, after the desk has looked whether it is still that."""
    desk.page.file.watching.timer.timeout.emit()
    desk.settle()
    found: ResidentFile = desk.page.file.file
    return found


def test_what_a_colleague_saves_is_noticed_and_what_is_typed_stays(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    view = desk.page.file
    assert look(desk).version == file.version
    assert not view.news.isVisible()
    editor = begin(desk, "remark")
    editor.note.setPlainText("有电梯")
    save_elsewhere(office, file, "ethnicity", "回族")
    assert look(desk).ethnicity == "回族"
    assert view.news.isVisible()
    assert "王芳" in view.news.words.text()
    assert view.inplace.value() == "有电梯"
    view.inplace.save()
    desk.settle()
    assert (stored(office, file).remark, stored(office, file).ethnicity) == ("有电梯", "回族")
    view.news.look.click()
    desk.settle()
    assert view.changes.isVisible()
    assert not view.news.isVisible()


def test_what_this_desk_saves_is_no_news(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    write(desk, "ethnicity", "回族")
    look(desk)
    assert not desk.page.file.news.isVisible()
    assert QApplication.focusWidget() is spot(desk, "ethnicity")


def test_it_is_looked_for_only_while_the_file_is_in_sight(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    timer = desk.page.file.watching.timer
    assert timer.isActive()
    desk.page.show_list()
    desk.settle()
    assert not timer.isActive()
