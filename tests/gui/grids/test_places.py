"""The register of places: found in seconds, on a plan by mouse and keys, on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from desk.rules.permissions import Role
from desk.services import grids, places
from desk.services.grids import ResourceInput
from desk.views.places.plans import PlansDialog
from tests.support.grids_desk import GridsDesk
from tests.unit.office import Office

Sit = Callable[..., GridsDesk]


@pytest.fixture
def register(office: Office, town: dict[str, int]) -> dict[str, int]:
    """Three places in two grids, one of them a small venue of the station."""

    def make(session: Any) -> dict[str, int]:
        rows = (
            ResourceInput("police", "派出所", town["0102"], phone="0500-5550110", hours="全天", walk_minutes=14),
            ResourceInput("care", "老年食堂", None, phone="0500-5550105", area=260, venue=True, hours="11:00-12:30"),
            ResourceInput("shop", "便民菜店", town["010101"]),
        )
        saved = [grids.save_resource(session, resource_id=None, version=None, values=row) for row in rows]
        return {row.name: row.resource_id for row in saved}

    return office.act(Role.STATION_HEAD, make)


def at_resources(desk: GridsDesk) -> Any:
    desk.pick("010101")
    desk.ctrl(Qt.Key.Key_3)
    return desk.page.resources


def names(tab: Any) -> list[str]:
    return [tab.model.row(at).row.name for at in range(tab.model.total())]


def picture(folder: Path) -> Path:
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#D9C7A8"))
    path = folder / "平面图.png"
    assert image.save(str(path))
    return path


def test_a_telephone_is_found_by_initials_in_the_whole_station(register: dict[str, int], sit: Sit) -> None:
    desk = sit(Role.CLERK)
    tab = at_resources(desk)
    assert names(tab) == ["便民菜店"]
    desk.ctrl(Qt.Key.Key_F)
    desk.qtbot.keyClicks(tab.find, "lnst")
    assert (names(tab), tab.facts.isVisible()) == ([], False)
    tab.scope.segment("everywhere").click()
    assert names(tab) == ["老年食堂"]
    assert tab.facts.phone.text() == "0500-555 0105"
    assert "260" in tab.facts.more.text()
    assert "300" in tab.facts.accessibleName()
    tab.find.clear()
    tab.only.setCurrentIndex(tab.only.findData("near"))
    assert names(tab) == ["派出所"]
    tab.show_resource(register["便民菜店"])
    assert tab.table.current_row().row.name == "便民菜店"


def opened(desk: GridsDesk) -> PlansDialog:
    desk.page.resources.outlets.plans.click()
    desk.settle()
    dialog = desk.page.resources.outlets.dialog
    assert isinstance(dialog, PlansDialog)
    return dialog


def pins(desk: GridsDesk) -> list[tuple[int, str, float, float]]:
    desk.settle()
    plan = desk.read(places.plans)[0]
    sheet = desk.read(lambda session: places.plan(session, plan_id=plan.plan_id))
    return [(pin.number, pin.place.row.name, round(pin.x, 2), round(pin.y, 2)) for pin in sheet.pins]


def test_places_are_pinned_by_click_dragged_and_moved_by_keys(
    register: dict[str, int], sit: Sit, tmp_path: Path
) -> None:
    desk = sit()
    at_resources(desk)
    dialog = opened(desk)
    dialog.new_plan()
    form = dialog.form
    assert form is not None
    form.store()
    assert form.fields["picture"].state() == "error"
    form.choose_file = lambda: str(picture(tmp_path))
    form.ask_for_picture()
    desk.qtbot.waitUntil(lambda: form.picture is not None)
    form.store()
    desk.settle()
    desk.qtbot.waitUntil(lambda: bool(dialog.plan.count()) and not dialog.canvas._image.isNull())
    canvas = dialog.canvas
    dialog.table.select_key(register["派出所"])
    click(canvas, canvas.spot(0.25, 0.5))
    assert pins(desk) == [(1, "派出所", 0.25, 0.5)]
    dialog.table.select_key(register["老年食堂"])
    dialog.table.opened.emit(dialog.table.current_row())
    assert pins(desk) == [(1, "派出所", 0.25, 0.5), (2, "老年食堂", 0.5, 0.5)]
    for _ in range(5):
        QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    dialog.keep()
    drag(canvas, canvas.spot(0.25, 0.5), canvas.spot(0.75, 0.25))
    dialog.keep()
    assert pins(desk) == [(1, "派出所", 0.75, 0.25), (2, "老年食堂", 0.6, 0.5)]
    assert dialog.table.current_row().row.name == "派出所"
    dialog.take_off()
    assert pins(desk) == [(1, "老年食堂", 0.6, 0.5)]
    dialog.reject()
    desk.settle()


def test_a_clerk_looks_at_a_plan_and_moves_nothing(register: dict[str, int], sit: Sit, tmp_path: Path) -> None:
    desk = sit(Role.CLERK)
    data = picture(tmp_path).read_bytes()
    plan = desk.read(
        lambda session: places.save_plan(session, plan_id=None, version=None, name="春和里", picture=data)
    )  # fmt: skip
    for name in ("派出所", "便民菜店"):
        desk.read(lambda session, name=name: places.put_pin(
            session, plan_id=plan.plan_id, resource_id=register[name], x=0.5, y=0.2))  # fmt: skip
    at_resources(desk)
    dialog = opened(desk)
    desk.qtbot.waitUntil(lambda: bool(dialog.canvas.pins()))
    assert not dialog.add.isVisible()
    QTest.keyClick(dialog.canvas, Qt.Key.Key_PageDown)
    assert "便民菜店" in dialog.canvas.accessibleDescription()
    QTest.keyClick(dialog.canvas, Qt.Key.Key_Left)
    dialog.keep()
    assert {pin[2] for pin in pins(desk)} == {0.5}
    dialog.reject()


def test_the_circle_is_written_and_the_menu_names_the_grid(register: dict[str, int], sit: Sit, tmp_path: Path) -> None:
    desk = sit()
    tab = at_resources(desk)
    words = [text for text, _ in tab.outlets.entries()]
    assert "微1" in words[0]
    path = tmp_path / "圈.xlsx"
    tab.outlets.choose_save = lambda name: str(path)
    tab.outlets.export_circles()
    desk.settle()
    assert path.stat().st_size > 4000


def click(widget: Any, at: QPointF) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at.toPoint())


def drag(widget: Any, start: QPointF, end: QPointF) -> None:
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start.toPoint())
    QTest.mouseMove(widget, end.toPoint())
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end.toPoint())
