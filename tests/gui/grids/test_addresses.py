"""Address ranges in plain words, addresses without a grid, and locating them anew with the numbers before and after."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from desk.recording import Session
from desk.rules.permissions import Role
from desk.services import grids
from desk.services.grids import EstateWithoutGrid, RangeInput
from tests.support.grids_desk import ESTATE, GridsDesk
from tests.support.residents_desk import compose
from tests.unit.office import Office

Sit = Callable[..., GridsDesk]


def texts(desk: GridsDesk) -> list[str]:
    model = desk.page.ranges.model
    return [grids.range_text(model.row(at)) for at in range(model.total())]


def estates(desk: GridsDesk) -> list[str]:
    model = desk.page.strays.model
    rows = [model.row(at) for at in range(model.total())]
    return [row.proper for row in rows if isinstance(row, EstateWithoutGrid)]


def at_ranges(desk: GridsDesk, code: str = "0102") -> None:
    desk.pick(code)
    desk.ctrl(Qt.Key.Key_2)


def test_what_is_typed_is_read_back_and_saved_with_enter(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    at_ranges(desk)
    tab = desk.page.ranges
    assert tab.text.hasFocus()
    compose(tab.text, "纬二路2-36号双号；春和里西区1-8号楼、10号楼")
    assert tab.field.state() == "good"
    assert "纬二路2-36号（双号）；春和里西区1-8号楼、10号楼" in tab.field.message()
    assert desk.page.is_dirty()
    desk.key(Qt.Key.Key_Return)
    assert sorted(texts(desk)) == ["春和里西区1-8号楼", "春和里西区10号楼", "纬二路2-36号（双号）"]
    assert tab.text.text() == ""
    assert not desk.page.is_dirty()


def test_what_cannot_be_read_is_told_beside_the_box_and_stays(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    at_ranges(desk)
    tab = desk.page.ranges
    compose(tab.text, "春和里西区9-2号楼")
    desk.key(Qt.Key.Key_Return)
    assert tab.field.state() == "error"
    assert tab.text.text() == "春和里西区9-2号楼"
    assert texts(desk) == []


def test_enter_on_a_range_changes_it_in_its_place(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    at_ranges(desk, "0101")
    tab = desk.page.ranges
    assert texts(desk) == [f"{ESTATE}1-12号楼"]
    desk.key(Qt.Key.Key_Return)
    assert tab.text.text() == f"{ESTATE}1-12号楼"
    compose(tab.text, "、20号楼")
    desk.key(Qt.Key.Key_Return)
    assert tab.field.state() == "error"
    tab.text.setText(f"{ESTATE}1-10号楼")
    desk.key(Qt.Key.Key_Return)
    assert texts(desk) == [f"{ESTATE}1-10号楼"]
    row = tab.model.row(0)
    assert row.grid_id == town["010101"]  # it stays with the grid below, whose it was


def test_esc_leaves_a_range_as_it_was_and_del_removes_one(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.ask.answers = [True]
    at_ranges(desk, "010101")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Escape)
    assert desk.page.ranges.editing is None
    assert desk.page.ranges.table.hasFocus()
    desk.key(Qt.Key.Key_Delete)
    desk.settle()
    assert texts(desk) == []
    assert desk.page.ranges.empty.isVisible()


def test_addresses_without_a_grid_are_listed_by_estate_and_masked(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.ctrl(Qt.Key.Key_4)
    tab = desk.page.strays
    assert estates(desk) == ["新苑小区"]
    row = tab.model.row(0)
    assert (row.households, row.residents, row.buildings) == (2, 2, ("3", "5"))
    shown = [tab.homes_model.row(at) for at in range(tab.homes_model.total())]
    assert {(each.address, each.name) for each in shown} == {("新苑小区3号楼**室", "孙*"), ("新苑小区5号楼**室", "孙*")}
    tab.homes.setFocus()
    tab.homes.selectRow(0)
    desk.key(Qt.Key.Key_Return)
    assert desk.went == [("residents", shown[0].resident_id)]


def test_one_act_gives_an_estate_to_a_grid_and_its_addresses_move(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.ctrl(Qt.Key.Key_4)
    desk.key(Qt.Key.Key_G)
    chooser = desk.dialog()
    desk.qtbot.keyClicks(chooser.find, "0102")
    desk.qtbot.keyClick(chooser.find, Qt.Key.Key_Return)
    form = desk.dialog()
    assert form.text.text() == "新苑小区3-5号楼"
    desk.ctrl(Qt.Key.Key_S)
    tab = desk.page.strays
    desk.qtbot.waitUntil(lambda: tab.running.panel is None and tab.result.isVisible())
    desk.settle()
    assert estates(desk) == []
    assert tab.done.isVisible()
    assert "2 before, 0 now" in tab.result_words.text()
    found = desk.read(lambda session: grids.counts(session)[town["0102"]])
    assert (found.residents, found.households) == (2, 2)


def test_a_saved_range_offers_to_locate_the_addresses_that_had_no_grid(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    at_ranges(desk)
    compose(desk.page.ranges.text, "新苑小区1-4号楼")
    desk.key(Qt.Key.Key_Return)
    assert estates(desk) == ["新苑小区"]
    offer = next(notice.action for notice in desk.notices.history if notice.action is not None)
    offer.do()
    tab = desk.page.strays
    desk.qtbot.waitUntil(lambda: tab.running.panel is None and tab.result.isVisible())
    desk.settle()
    assert "2 before, 1 now" in tab.result_words.text()


@pytest.mark.parametrize("agreed", [True, False])
def test_all_addresses_are_located_anew_only_after_the_moves_were_seen(
    town: dict[str, int], sit: Sit, agreed: bool
) -> None:
    desk = sit()

    def redraw(session: Session) -> None:
        row = grids.ranges(session, grid_id=town["010101"])[0]
        grids.remove_range(session, range_id=row.range_id)
        keys = [row.building_id for row in grids.buildings(session, grid_id=town["010101"])]
        grids.move_buildings(session, building_ids=keys, grid_id=town["0102"])

    desk.read(redraw)
    desk.ask.answers = [agreed]
    desk.page.strays.all_again.click()
    desk.qtbot.waitUntil(lambda: bool(desk.ask.asked))
    assert "微1 → 第2网格: 3 addresses" in desk.ask.asked[0].text
    desk.qtbot.waitUntil(lambda: desk.page.strays.running.panel is None)
    desk.settle()
    found = desk.read(lambda session: grids.counts(session)[town["0102"]])
    assert found.residents == (3 if agreed else 0)


def test_a_range_that_a_colleague_changed_is_not_saved_over_unseen(
    office: Office, town: dict[str, int], sit: Sit
) -> None:
    desk = sit()
    at_ranges(desk, "010101")
    tab = desk.page.ranges
    desk.key(Qt.Key.Key_Return)
    row = tab.editing

    def change(session: Session, last: int | None) -> None:
        if last is None:
            grids.remove_range(session, range_id=row.range_id)
        else:
            grids.save_range(session, grid_id=row.grid_id, values=RangeInput(ESTATE, 1, last), range_id=row.range_id)

    office.act(Role.STATION_HEAD, lambda session: change(session, 9))
    tab.text.setText(f"{ESTATE}1-20号楼")
    desk.key(Qt.Key.Key_Return)
    assert f"{ESTATE}1-9号楼" in tab.field.message()
    assert tab.text.text() == f"{ESTATE}1-20号楼"
    assert texts(desk) == [f"{ESTATE}1-9号楼"]
    desk.key(Qt.Key.Key_Return)
    assert texts(desk) == [f"{ESTATE}1-20号楼"]
    desk.page.ranges.change(tab.table.current_row())
    office.act(Role.STATION_HEAD, lambda session: change(session, None))
    desk.key(Qt.Key.Key_Return)
    assert "as a new one" in tab.field.message()
    desk.key(Qt.Key.Key_Return)
    assert texts(desk) == [f"{ESTATE}1-20号楼"]
