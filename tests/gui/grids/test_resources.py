"""Resources by class; and lists of the grids brought in from Excel, taken back, and written out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import xlsxwriter
from PySide6.QtCore import Qt

from desk.exchange.grids import read_lists
from desk.rules.permissions import Role
from desk.rules.times import local_date
from desk.services import grids
from desk.services.grids import ResourceInput
from desk.views.grids.lists import CHANGED, NEW, REFUSED
from tests.support.grids_desk import GridsDesk
from tests.support.residents_desk import compose
from tests.unit.office import Office

Sit = Callable[..., GridsDesk]


def sheet(folder: Path, rows: list[list[Any]]) -> Path:
    path = folder / "网格一览表.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("网格一览表")
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return path


LIST = [
    ["网格编码", "网格名称", "级别", "上级网格", "网格长", "网格长电话", "管辖范围"],
    ["0103", "第3网格", 2, "01", "周敏", "15400000003", "新苑小区1-8号楼"],
    ["0102", "东片网格", 2, "01", "", "", ""],
    ["0104", "第4网格", 2, "01", "王芳", "154", ""],
]


def at_resources(desk: GridsDesk) -> None:
    desk.pick("0101")
    desk.ctrl(Qt.Key.Key_3)


def names(desk: GridsDesk) -> list[str]:
    model = desk.page.resources.model
    return [model.row(at).row.name for at in range(model.total())]


def test_a_resource_is_added_to_the_picked_class_changed_and_removed(town: dict[str, int], sit: Sit) -> None:
    desk = sit()
    desk.ask.answers = [True]
    at_resources(desk)
    tab = desk.page.resources
    assert tab.classes_model.total() == 19
    tab.classes.selectRow(1)
    assert "党建" in tab.empty.fact.text()
    desk.key(Qt.Key.Key_Insert)
    form = desk.dialog()
    assert form.kind.currentText() == "党建"
    compose(form.lines["name"], "双报到党员队")
    form.lines["phone"].setText("1")
    desk.ctrl(Qt.Key.Key_S)
    assert form.fields["phone"].state() == "error"
    form.lines["phone"].setText("15400000008")
    form.lines["capacity"].setText("12")
    desk.ctrl(Qt.Key.Key_S)
    assert names(desk) == ["双报到党员队"]
    assert tab.classes_model.row(1).count == 1
    assert "12 places" in tab.facts.more.text()
    tab.table.setFocus()
    desk.key(Qt.Key.Key_Return)
    desk.dialog().lines["hours"].setText("8:30-17:30")
    desk.ctrl(Qt.Key.Key_S)
    assert tab.model.row(0).row.hours == "8:30-17:30"
    tab.table.setFocus()
    desk.key(Qt.Key.Key_Delete)
    desk.settle()
    assert names(desk) == []


def test_a_resource_changed_by_two_is_told(office: Office, town: dict[str, int], sit: Sit) -> None:
    def save(session: Any, key: int | None = None, hours: str = "") -> Any:
        values = ResourceInput("party", "党员队", town["0101"], hours=hours)
        return grids.save_resource(session, resource_id=key, version=None, values=values)

    made = office.act(Role.STATION_HEAD, save)
    desk = sit()
    at_resources(desk)
    desk.page.resources.table.setFocus()
    desk.key(Qt.Key.Key_Return)
    form = desk.dialog()
    office.act(Role.STATION_HEAD, lambda session: save(session, made.resource_id, "全天"))
    form.lines["contact"].setText("周敏")
    desk.ctrl(Qt.Key.Key_S)
    assert "全天" in form.fields["hours"].message()
    desk.ctrl(Qt.Key.Key_S)
    assert desk.page.resources.model.row(0).row.contact == "周敏"


def test_the_classes_narrow_the_list(office: Office, town: dict[str, int], sit: Sit) -> None:
    def make(session: Any) -> None:
        for kind, name in (("party", "党员队"), ("city", "城管队")):
            values = ResourceInput(kind, name, town["010101"])
            grids.save_resource(session, resource_id=None, version=None, values=values)

    office.act(Role.STATION_HEAD, make)
    desk = sit(Role.CLERK)
    at_resources(desk)
    assert names(desk) == ["党员队", "城管队"]
    desk.key(Qt.Key.Key_Down)
    assert names(desk) == ["党员队"]
    desk.key(Qt.Key.Key_Down)
    assert names(desk) == ["城管队"]


def test_a_list_is_looked_at_brought_in_and_taken_back(town: dict[str, int], sit: Sit, tmp_path: Path) -> None:
    desk = sit()
    bringing = desk.page.bringing
    path = sheet(tmp_path, LIST)
    bringing.choose_file = lambda: str(path)
    desk.ctrl(Qt.Key.Key_O)
    desk.qtbot.waitUntil(desk.has_dialog)
    dialog = bringing.dialog
    assert dialog is not None
    assert dialog.lists.value() == REFUSED
    refused = dialog.tables[REFUSED].rows.row(0)
    assert (refused.cell, refused.content) == ("F4", "154")
    assert refused.why
    dialog.lists.segment(CHANGED).click()
    assert dialog.tables[""].rows.row(0).why == "Name 第2网格 → 东片网格"
    dialog.lists.segment(NEW).click()
    titles = [dialog.tables[""].rows.row(at).title for at in range(dialog.tables[""].rows.total())]
    assert titles == ["第3网格", "第3网格 新苑小区1-8号楼", "第3网格 网格长 周敏"]
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: bringing.running.panel is None and not desk.has_dialog())
    desk.settle()
    assert {"第3网格", "东片网格"} <= {node.name for node in desk.page.tree.nodes}
    undo = next(each.action for each in desk.notices.history if each.title == "Brought in")
    assert undo is not None
    undo.do()
    desk.settle()
    assert {node.name for node in desk.page.tree.nodes} == {"百花洲社区", "第1网格", "第2网格", "微1"}


def test_a_file_that_is_no_list_is_told(town: dict[str, int], sit: Sit, tmp_path: Path) -> None:
    desk = sit()
    path = sheet(tmp_path, [["随便", "什么"], [1, 2]])
    desk.page.bringing.choose_file = lambda: str(path)
    desk.ctrl(Qt.Key.Key_O)
    desk.qtbot.waitUntil(lambda: "No sheet" in desk.told())
    assert not desk.has_dialog()


def test_everything_is_written_out_and_can_be_read_again(town: dict[str, int], sit: Sit, tmp_path: Path) -> None:
    desk = sit()
    target = tmp_path / "grids.xlsx"
    desk.page.bringing.choose_save = lambda name: str(target)
    desk.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    parts = read_lists(target, today=local_date(desk.office.now)).parts
    assert len(parts["grids"].accepted) == 4
    assert len(parts["buildings"].accepted) == 24
    assert "grids.xlsx" in desk.told()
