"""The plan of the buildings: walked by arrows, several given to another grid; only what is seen is painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desk.recording import Session
from desk.rules.permissions import Role
from desk.services import grids
from desk.services.grids import BuildingInput, BuildingOnMap, BuildingRow, EstateMap, GridNode
from desk.views.grids.board import Board
from desk.views.grids.plan import PlanView
from tests.support.grids_desk import ESTATE, GridsDesk
from tests.support.residents_desk import compose
from tests.unit.office import Office

Sit = Callable[..., GridsDesk]
NODES = (GridNode(1, None, 3, "1", "微1", None, 1, None), GridNode(2, None, 3, "2", "微2", None, 1, None))


def estate(proper: str, count: int, first: int = 1, columns: int = 8) -> EstateMap:
    """An estate of ``count`` buildings of two micro grids and of none."""

    def standing(at: int) -> BuildingOnMap:
        row = BuildingRow(first + at, (1, 2, None)[at % 3], proper, str(at + 1), 3, 6, 36, None, None, None, 1)
        return BuildingOnMap(row, 12, 30, 9, at % 2, at % columns, at // columns)

    buildings = tuple(standing(at) for at in range(count))
    return EstateMap(proper, columns, -(-count // columns), buildings)


def test_neighbours_go_on_in_the_next_line_and_the_next_estate() -> None:
    board = Board([estate("甲园", 10), estate("乙园", 3, first=100)], 700, 1.0)
    assert board.beside(1, 1, 0).key == 2
    assert board.beside(8, 1, 0).key == 9
    assert board.beside(9, -1, 0).key == 8
    assert board.beside(2, 0, 1).key == 10
    assert board.beside(10, 0, 1).key == 101
    assert board.beside(1, -1, 0) is None
    assert board.beside(102, 0, 1) is None
    assert board.between(10, 7) == [7, 8, 9, 10]
    assert board.neighbours_of(101) == [100, 101, 102]


def test_five_thousand_buildings_and_only_those_in_sight_are_painted(qtbot: QtBot) -> None:
    plan = PlanView()
    qtbot.addWidget(plan)
    plan.resize(640, 420)
    plan.show_plans([estate(f"园{at}", 100, first=1000 * at) for at in range(1, 51)], NODES)
    plan.show()
    qtbot.waitUntil(lambda: plan.painted > 0)
    assert sum(len(line) for line in plan.board.lines) == 5000
    assert 0 < plan.painted < 80
    plan.select(50_099)
    plan.painted = 0
    qtbot.waitUntil(lambda: plan.painted > 0)
    assert plan.verticalScrollBar().value() > plan.verticalScrollBar().maximum() * 0.95
    assert 0 < plan.painted < 80


def test_colour_is_never_all_that_tells_the_grids_apart(qtbot: QtBot) -> None:
    plan = PlanView()
    qtbot.addWidget(plan)
    plan.show_plans([estate("甲园", 3)], NODES)
    assert dict(plan._letters) == {1: "A", 2: "B"}
    said = [plan.words(each) for each in plan._plans[0].buildings]
    assert [words.rpartition(", ")[2] for words in said] == ["微1", "微2", "no grid"]
    assert plan.accessibleDescription() == said[0]


def test_arrows_walk_shift_selects_and_the_strip_adds_up(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.pick("010101")
    tab = desk.page.buildings
    desk.ctrl(Qt.Key.Key_1)
    assert tab.plan.hasFocus()
    assert tab.facts.text().startswith(f"{ESTATE}1号楼")
    assert tab.more.text() == "2 homes  2 people  1 elders  1 living alone  3 stairs  6 floors"
    desk.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert tab.facts.text() == "2 buildings selected"
    assert tab.more.text() == "3 homes  3 people  2 elders  1 living alone"
    desk.key(Qt.Key.Key_Right)
    assert len(tab.plan.chosen()) == 1
    desk.ctrl(Qt.Key.Key_A)
    assert len(tab.plan.chosen()) == 12


def test_the_mouse_selects_like_the_keys(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.pick("010101")
    plan = desk.page.buildings.plan
    tiles = [tile for line in plan.board.lines for tile in line]

    def click(at: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        place: QPoint = tiles[at].place.center().toPoint()
        desk.qtbot.mouseClick(plan.viewport(), Qt.MouseButton.LeftButton, held, place)

    click(3)
    assert plan.current().building.number == "4"
    click(5, Qt.KeyboardModifier.ShiftModifier)
    assert [each.building.number for each in plan.chosen()] == ["4", "5", "6"]
    click(4, Qt.KeyboardModifier.ControlModifier)
    assert [each.building.number for each in plan.chosen()] == ["4", "6"]


def test_the_selected_buildings_go_to_another_grid(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.pick("010101")
    desk.ctrl(Qt.Key.Key_1)
    desk.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    desk.key(Qt.Key.Key_G)
    chooser = desk.dialog()
    desk.qtbot.keyClicks(chooser.find, "0102")
    desk.qtbot.keyClick(chooser.find, Qt.Key.Key_Return)
    desk.settle()
    moved = desk.read(lambda session: [row.number for row in grids.buildings(session, grid_id=town["0102"])])
    assert moved[:2] == ["1", "2"]
    assert len(moved) == 14
    assert "2 buildings" in desk.told()


def test_a_run_of_buildings_is_read_back_before_it_is_added(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.pick("0102")
    desk.ctrl(Qt.Key.Key_1)
    desk.key(Qt.Key.Key_Insert)
    form = desk.dialog()
    assert form.text.text() == ESTATE
    compose(form.text, "25-30号楼")  # the estate stands there already
    assert form.fields["text"].message().startswith("6 buildings")
    form.floors.setText("六")
    desk.ctrl(Qt.Key.Key_S)
    assert form.fields["floors"].state() == "error"
    form.floors.setText("6")
    desk.ctrl(Qt.Key.Key_S)
    assert not desk.has_dialog()
    assert len(desk.page.buildings.plan.board.lines) >= 2
    assert len(desk.page.buildings.plan._plans[0].buildings) == 18


def test_a_building_changed_by_two_is_told(office: Office, town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.pick("010101")
    desk.ctrl(Qt.Key.Key_1)
    row = desk.page.buildings.plan.current().building
    desk.key(Qt.Key.Key_E)
    form = desk.dialog()

    def change(session: Session) -> None:
        values = BuildingInput(row.proper, row.number, row.grid_id, 4, 7)
        grids.save_building(session, building_id=row.building_id, version=row.version, values=values)

    office.act(Role.STATION_HEAD, change)
    form.units.setText("2")
    desk.ctrl(Qt.Key.Key_S)
    assert "4" in form.fields["units"].message()
    assert "7" in form.fields["floors"].message()
    assert form.fields["note"].message() == ""
    desk.ctrl(Qt.Key.Key_S)
    assert desk.page.buildings.plan.current().building.units == 2


def test_enter_lists_who_lives_there_masked_and_enter_again_opens_the_file(town: dict[str, int], sit: Sit) -> None:
    desk = sit(Role.CLERK)
    desk.pick("010101")
    desk.ctrl(Qt.Key.Key_1)
    desk.key(Qt.Key.Key_Return)
    tab = desk.page.buildings
    assert tab.people.hasFocus()
    assert [tab.model.row(at).name for at in range(tab.model.total())] == ["王*芳", "李*国"]
    assert ("Esc", "Back to the plan") in tuple(desk.page.keys())
    desk.key(Qt.Key.Key_Return)
    assert desk.went == [("residents", tab.model.row(0).resident_id)]
    desk.key(Qt.Key.Key_Escape)
    assert tab.plan.hasFocus()
    desk.key(Qt.Key.Key_Return)
    desk.page.cover()
    assert tab.model.total() == 0


def test_the_residents_page_opens_for_the_grid_that_is_looked_at(town: dict[str, int], sit: Sit) -> None:
    desk = sit(Role.CLERK)
    desk.pick("01")
    desk.ctrl(Qt.Key.Key_R)
    desk.ctrl(Qt.Key.Key_1)
    desk.key(Qt.Key.Key_Return)
    assert desk.page.buildings.people.hasFocus()
    desk.page.residents.click()
    asked = [{"grid_id": town["01"]}, {"grid_id": town["010101"]}]
    assert desk.went == [("residents", each) for each in asked]


def test_buildings_are_removed_after_a_question(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.ask.answers = [False, True]
    desk.pick("010101")
    desk.ctrl(Qt.Key.Key_1)
    for left in (12, 11):
        desk.key(Qt.Key.Key_Delete)
        desk.settle()
        assert len(desk.page.buildings.plan._plans[0].buildings) == left


def test_estates_stand_in_the_order_of_the_tree_and_enter_alone_takes_no_grid_away(
    town: dict[str, int], sit: Sit
) -> None:
    def add(session: Session) -> None:
        grids.save_buildings(session, grid_id=town["010101"], text="甲子园1-2号楼")
        grids.save_buildings(session, grid_id=town["0102"], text="阿房小区1号楼")

    desk = sit()
    desk.read(add)
    desk.page.reload()
    desk.settle()
    propers = [estate.plan.proper for estate in desk.page.buildings.plan.board.estates]
    assert propers[-1] == "阿房小区"
    desk.ctrl(Qt.Key.Key_1)
    desk.key(Qt.Key.Key_G)
    assert desk.dialog().list.currentItem().text().startswith("百花洲社区")
    desk.dialog().reject()


def test_buildings_a_colleague_moved_are_shown_anew_before_they_move(
    office: Office, town: dict[str, int], sit: Sit
) -> None:
    desk = sit()
    desk.pick("010101")
    desk.ctrl(Qt.Key.Key_1)
    key = desk.page.buildings.plan.current().building.building_id
    desk.key(Qt.Key.Key_G)
    chooser = desk.dialog()
    office.act(
        Role.STATION_HEAD, lambda session: grids.move_buildings(session, building_ids=[key], grid_id=town["0101"])
    )
    desk.qtbot.keyClicks(chooser.find, "0102")
    desk.qtbot.keyClick(chooser.find, Qt.Key.Key_Return)
    desk.settle()
    assert f"{ESTATE}1 → " in desk.told()
    moved = desk.read(lambda session: [row.building_id for row in grids.buildings(session, grid_id=town["0101"])])
    assert moved == [key]
