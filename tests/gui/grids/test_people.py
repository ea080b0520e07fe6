"""The people of a grid: assigned, replaced from a day on, ended, with a photo; and who answered on which day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor, QImage

from desk import db
from desk.recording import Session
from desk.rules.permissions import Role
from desk.services import grids
from desk.services.grids import MemberInput
from desk.views.grids import people
from tests.support.grids_desk import GridsDesk, serve
from tests.support.residents_desk import compose
from tests.unit.office import Office

Sit = Callable[..., GridsDesk]


@pytest.fixture
def known(office: Office, town: dict[str, int]) -> int:
    """Who serves in 0102, entered a month ago."""
    past = replace(office, now=office.now - timedelta(days=30))
    return serve(past, town["0102"], "莫兰英")


def at_people(desk: GridsDesk) -> people.PeoplePanel:
    desk.pick("0102")
    desk.ctrl(Qt.Key.Key_5)
    assert desk.page.people.cards.hasFocus()
    return desk.page.people


def names(panel: people.PeoplePanel) -> list[str]:
    rows = [panel.cards.item(at).data(people.ROW) for at in range(panel.cards.count())]
    return [row.name for row in rows]


def test_someone_is_assigned_by_keyboard(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.pick("0102")
    desk.ctrl(Qt.Key.Key_M)
    form = desk.dialog()
    compose(form.name, "周敏")
    desk.qtbot.keyClick(form.name, Qt.Key.Key_Tab)
    assert form.focusWidget() is form.duty
    form.phone.setText("12")
    desk.ctrl(Qt.Key.Key_S)
    assert form.fields["phone"].state() == "error"
    form.phone.setText("15400000012")
    desk.ctrl(Qt.Key.Key_S)
    assert not desk.has_dialog()
    assert names(desk.page.people) == ["周敏"]
    assert desk.page.tree.current().responsible.name == "周敏"


def test_a_replacement_ends_the_one_before_and_the_past_stays_known(known: int, sit: Sit) -> None:
    desk = sit()
    panel = at_people(desk)
    desk.key(Qt.Key.Key_R)
    form = desk.dialog()
    compose(form.name, "周敏")
    assert form.duty.currentText() == "专职网格员"
    desk.ctrl(Qt.Key.Key_S)
    assert names(panel) == ["周敏"]
    panel.choice.segment(people.PAST).click()
    desk.settle()
    assert panel.who.text() == "周敏  专职网格员"
    panel.day.setDate(QDate(2025, 6, 1))
    desk.settle()
    assert panel.who.text() == "莫兰英  专职网格员"
    panel.day.setDate(QDate(2024, 6, 1))
    desk.settle()
    assert panel.who.text() == "Nobody"
    assert panel.duties.count() == 2


def test_an_old_row_is_corrected_only_where_that_loses_nothing(known: int, sit: Sit) -> None:
    desk = sit()
    panel = at_people(desk)
    desk.key(Qt.Key.Key_C)
    form = desk.dialog()
    form.name.setText("莫兰瑛")
    form.phone.setText("15400000099")
    desk.ctrl(Qt.Key.Key_S)
    assert form.fields["name"].state() == "error"
    form.name.setText("莫兰英")
    desk.ctrl(Qt.Key.Key_S)
    assert not desk.has_dialog()
    assert panel.current().phone == "15400000099"


def test_a_duty_ends_on_a_day_and_one_entered_today_can_be_withdrawn(
    office: Office, town: dict[str, int], known: int, sit: Sit
) -> None:
    serve(office, town["0102"], "手滑", duty="楼长")
    desk = sit()
    desk.ask.answers = ["withdraw"]
    panel = at_people(desk)
    panel.cards.setCurrentRow(1)
    desk.key(Qt.Key.Key_E)
    desk.settle()
    assert names(panel) == ["莫兰英"]
    desk.key(Qt.Key.Key_Delete)
    desk.ctrl(Qt.Key.Key_S)
    assert not desk.has_dialog()
    assert names(panel) == []
    assert panel.nobody.isVisible()
    panel.choice.segment(people.PAST).click()
    desk.settle()
    assert panel.duties.count() == 1


def test_a_photo_is_shown_in_the_place_of_the_letter_and_taken_away_again(known: int, sit: Sit, tmp_path: Path) -> None:
    picture = tmp_path / "face.png"
    image = QImage(40, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    assert image.save(str(picture))
    desk = sit()
    desk.ask.answers = ["remove"]
    panel = at_people(desk)
    desk.page.duties.choose_photo = lambda: str(picture)
    desk.key(Qt.Key.Key_P)
    desk.settle()
    photo_id = panel.current().photo_id
    assert photo_id is not None
    assert panel.photos[photo_id].width() == 40
    panel.cards.viewport().repaint()
    desk.key(Qt.Key.Key_P)
    desk.settle()
    assert panel.current().photo_id is None


def test_what_is_no_photo_is_refused_in_words(known: int, sit: Sit, tmp_path: Path) -> None:
    desk = sit()
    at_people(desk)
    wrong = tmp_path / "face.png"
    wrong.write_bytes(b"GIF89a")
    for path in (wrong, tmp_path / "missing.jpg"):
        desk.page.duties.choose_photo = partial(str, path)
        desk.key(Qt.Key.Key_P)
        desk.settle()
    assert "This is no photo" in desk.told()
    assert "missing.jpg" in desk.told()


def test_who_answers_above_is_said_where_a_grid_has_nobody(office: Office, town: dict[str, int], sit: Sit) -> None:
    serve(office, town["0101"], "莫兰英")
    desk = sit()
    desk.pick("010101")
    panel = desk.page.people
    assert panel.nobody.isVisible()
    panel.choice.segment(people.PAST).click()
    desk.settle()
    assert "of the grid above" in panel.who_more.text()


def test_a_colleague_s_assignment_appears_by_itself(office: Office, town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.pick("0102")

    def act(session: Session) -> None:
        grids.assign_member(session, grid_id=town["0102"], name="周敏", duty="网格长", since=date(2026, 1, 1))

    db.run(office.engine, act, actor=office.actors[Role.STATION_HEAD], now=office.now, operation="test")
    desk.page.reload()
    desk.settle()
    assert names(desk.page.people) == ["周敏"]


def test_a_colleague_s_correction_stands_beside_the_fields(
    office: Office, town: dict[str, int], known: int, sit: Sit
) -> None:
    desk = sit()
    panel = at_people(desk)
    desk.key(Qt.Key.Key_C)
    form = desk.dialog()
    form.hours.setText("8:00-12:00")
    row = panel.current()

    def change(session: Session) -> None:
        values = MemberInput(row.name, row.duty, row.since, "15400000042", row.duty_hours)
        grids.correct_member(session, member_id=row.member_id, values=values)

    office.act(Role.STATION_HEAD, change)
    desk.ctrl(Qt.Key.Key_S)
    assert desk.has_dialog()
    assert office.actors[Role.STATION_HEAD].name in form.trouble_words.text()
    assert form.fields["phone"].message() == "Now: 15400000042"
    assert form.fields["since"].message() == ""
    assert form.hours.text() == "8:00-12:00"
    desk.ctrl(Qt.Key.Key_S)
    assert not desk.has_dialog()
    assert (panel.current().phone, panel.current().duty_hours) == ("15400000001", "8:00-12:00")


def test_who_was_replaced_elsewhere_meanwhile_is_told(
    office: Office, town: dict[str, int], known: int, sit: Sit
) -> None:
    desk = sit()
    panel = at_people(desk)
    key = panel.current().member_id
    desk.key(Qt.Key.Key_R)
    form = desk.dialog()
    compose(form.name, "王芳")
    office.act(Role.STATION_HEAD, lambda session: grids.end_member(session, member_id=key, until=date(2026, 3, 1)))
    desk.ctrl(Qt.Key.Key_S)
    assert "2026-02-28" in form.fields["since"].message()
    assert form.name.text() == "王芳"
    form.back.click()
    desk.key(Qt.Key.Key_E)
    desk.ctrl(Qt.Key.Key_S)
    assert desk.dialog().fields["until"].state() == "warn"
