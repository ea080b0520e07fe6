"""The tree: found as one types, moved through by arrows, grids made, changed and taken away; and who may do so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from desk.recording import Session
from desk.rules.permissions import Role
from desk.services import grids
from desk.services.grids import GridInput
from desk.views import theme
from desk.views.grids import page as grids_page
from desk.views.grids.wording import full_name, letters
from tests.support.grids_desk import GridsDesk, serve
from tests.support.residents_desk import compose
from tests.unit.office import Office

Sit = Callable[..., GridsDesk]


def test_arrows_walk_through_the_tree_and_everything_follows(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    tree = desk.page.tree
    assert tree.current().code == "01"
    assert desk.page.facts.text().startswith("3 homes")
    desk.key(Qt.Key.Key_Down)
    assert tree.current().code == "0101"
    assert desk.page.name.text() == "第1网格"
    assert desk.page.path.text() == "百花洲社区"
    desk.key(Qt.Key.Key_Left)
    assert not tree.view.isExpanded(tree.view.currentIndex())
    desk.key(Qt.Key.Key_Down)
    assert tree.current().code == "0102"
    assert len(desk.page.buildings.plan.board.estates) == 1
    shown = [tile.building.building.number for line in desk.page.buildings.plan.board.lines for tile in line]
    assert shown == [str(number) for number in range(13, 25)]


def test_letters_find_a_grid_by_name_pinyin_code_and_who_answers(
    office: Office, town: dict[str, int], sit: Sit
) -> None:
    serve(office, town["0102"], "莫兰英")
    desk = sit()
    for typed, code in (("w", "010101"), ("0102", "0102"), ("mly", "0102")):
        desk.qtbot.keyClick(desk.page.tree, "/")
        assert desk.page.tree.find.hasFocus()
        desk.qtbot.keyClicks(desk.page.tree.find, typed)
        desk.qtbot.keyClick(desk.page.tree.find, Qt.Key.Key_Return)
        assert desk.page.tree.current().code == code, typed
        assert desk.page.tree.view.hasFocus()
    desk.page.tree.find.setFocus()
    desk.key(Qt.Key.Key_Escape)
    assert desk.page.tree.find.text() == ""


def test_a_grid_is_made_below_the_picked_one_by_keyboard(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.pick("0102")
    desk.ctrl(Qt.Key.Key_N)
    form = desk.dialog()
    assert form.code.text() == "0102-01"
    assert form.parent_grid.currentData() == town["0102"]
    compose(form.name, "西片微网格")
    desk.ctrl(Qt.Key.Key_S)
    assert not desk.has_dialog()
    assert desk.page.tree.current().name == "西片微网格"
    assert desk.page.tree.current().level == 3


def test_faults_stand_beside_their_fields_and_nothing_typed_is_lost(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.ctrl(Qt.Key.Key_N)
    form = desk.dialog()
    form.code.setText("0102")
    form.name.clear()
    desk.ctrl(Qt.Key.Key_S)
    assert form.isVisible()
    assert form.fields["code"].state() == form.fields["name"].state() == "error"
    assert form.name.hasFocus()
    assert form.code.text() == "0102"
    form.reject()


def test_a_colleague_s_change_is_told_and_both_versions_are_seen(
    office: Office, town: dict[str, int], sit: Sit
) -> None:
    desk = sit()
    desk.pick("0102")
    desk.ctrl(Qt.Key.Key_E)
    form = desk.dialog()

    def change(session: Session) -> None:
        values = GridInput("0102", "东片网格", 2, town["01"], "春和里小学")
        grids.save_grid(session, grid_id=town["0102"], version=None, values=values)

    office.act(Role.STATION_HEAD, change)
    form.name.setText("南片网格")
    desk.ctrl(Qt.Key.Key_S)
    assert form.isVisible()
    assert form.trouble.isVisible()
    assert "东片网格" in form.fields["name"].message()
    assert "春和里小学" in form.fields["host_unit"].message()
    assert form.name.text() == "南片网格"
    desk.ctrl(Qt.Key.Key_S)
    assert not desk.has_dialog()
    assert desk.page.tree.current().name == "南片网格"


def test_an_empty_grid_is_removed_after_a_question(office: Office, town: dict[str, int], sit: Sit) -> None:
    def add(session: Session) -> None:
        grids.save_grid(session, grid_id=None, version=None, values=GridInput("0103", "空网格", 2, town["01"]))

    office.act(Role.STATION_HEAD, add)
    desk = sit()
    desk.ask.answers = [True]
    desk.pick("0103")
    desk.key(Qt.Key.Key_Delete)
    desk.settle()
    assert "空网格" in desk.ask.asked[0].title
    assert "0103" not in {node.code for node in desk.page.tree.nodes}


def test_a_grid_with_addresses_hands_over_to_the_chosen_one(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.pick("010101")
    desk.key(Qt.Key.Key_Delete)
    chooser = desk.dialog()
    desk.qtbot.keyClicks(chooser.find, "0102")
    desk.qtbot.keyClick(chooser.find, Qt.Key.Key_Return)
    desk.settle()
    assert "010101" not in {node.code for node in desk.page.tree.nodes}
    found = desk.read(lambda session: grids.counts(session)[town["0102"]])
    assert (found.residents, found.buildings) == (3, 24)


def test_a_clerk_sees_everything_and_changes_nothing(office: Office, town: dict[str, int], sit: Sit) -> None:
    serve(office, town["01"], "莫兰英")
    desk = sit(Role.CLERK)
    page = desk.page
    desk.ctrl(Qt.Key.Key_N)
    desk.ctrl(Qt.Key.Key_E)
    desk.ctrl(Qt.Key.Key_M)
    desk.key(Qt.Key.Key_Delete)
    page.buildings.plan.setFocus()
    for key in (Qt.Key.Key_G, Qt.Key.Key_E, Qt.Key.Key_Insert, Qt.Key.Key_Delete):
        desk.key(key)
    page.people.cards.setFocus()
    for key in (Qt.Key.Key_R, Qt.Key.Key_C, Qt.Key.Key_E, Qt.Key.Key_P, Qt.Key.Key_Return):
        desk.key(key)
    assert not desk.has_dialog()
    assert desk.ask.asked == []
    changing = [page.tree.add, page.tree.edit, page.tree.remove, page.bring, page.people.add, page.people.replace]
    changing += [page.buildings.add, page.buildings.move_button, page.ranges.save, page.strays.give]
    assert not any(isinstance(each, QAbstractButton) and each.isVisible() for each in changing)
    assert "Ctrl+N" not in dict(page.keys())


@pytest.mark.usefixtures("town")
def test_every_part_is_a_key_away_and_in_large_type_the_people_are_one_of_them(sit: Sit, qapp: QApplication) -> None:
    desk = sit()
    page = desk.page
    for number, part in enumerate((page.buildings, page.ranges, page.resources, page.strays), start=1):
        desk.ctrl(Qt.Key(Qt.Key.Key_0 + number))
        assert page.stack.currentWidget() is part
        assert part.isAncestorOf(page.window().focusWidget())
    desk.ctrl(Qt.Key.Key_5)
    assert page.people.isAncestorOf(page.window().focusWidget())
    assert page.stack.indexOf(page.people) < 0
    theme.apply(qapp, scale=1.2)
    try:
        desk.ctrl(Qt.Key.Key_5)
        assert page.stack.currentWidget() is page.people
        assert page.choice.value() == grids_page.PEOPLE
    finally:
        theme.apply(qapp)
    assert page.stack.currentWidget() is page.buildings
    assert page.people.isVisible()


def test_names_and_letters_of_grids(town: dict[str, int], sit: Sit) -> None:
    nodes = sit().page.tree.nodes
    micro = next(node for node in nodes if node.code == "010101")
    assert full_name(micro, nodes) == "百花洲社区 › 第1网格 › 微1"
    assert list(letters(range(28)).values())[-3:] == ["Z", "AA", "AB"]


def test_an_empty_station_is_offered_its_first_grid(sit: Sit) -> None:
    desk = sit()
    assert desk.page.none.isVisible()
    assert desk.page.first.isVisible()
    desk.ctrl(Qt.Key.Key_N)
    form = desk.dialog()
    compose(form.name, "百花洲社区")
    desk.ctrl(Qt.Key.Key_S)
    assert not desk.page.none.isVisible()
    assert [node.level for node in desk.page.tree.nodes] == [1]


def test_a_grid_a_colleague_changed_is_not_removed_unseen(office: Office, town: dict[str, int], sit: Sit) -> None:
    def save(session: Session, name: str) -> None:
        key = next((node.grid_id for node in grids.tree(session) if node.code == "0103"), None)
        values = GridInput("0103", name, 2, town["01"])
        grids.save_grid(session, grid_id=key, version=None, values=values)

    office.act(Role.STATION_HEAD, lambda session: save(session, "空网格"))
    desk = sit()
    desk.ask.answers = [True]
    desk.pick("0103")
    office.act(Role.STATION_HEAD, lambda session: save(session, "新片网格"))
    desk.key(Qt.Key.Key_Delete)
    desk.settle()
    assert " changed this meanwhile." in desk.told()
    assert desk.page.tree.current().name == "新片网格"
