"""The kinds of meals in the settings: entered, changed, given up; one is what everybody gets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.rules.permissions import Role
from desk.services import meals
from desk.views.settings.care.diets import DietsPart
from tests.support.meals_desk import MealsDesk

Serve = Callable[..., MealsDesk]


@pytest.fixture
def desk(serve: Serve) -> MealsDesk:
    return serve()


@pytest.fixture
def window(desk: MealsDesk) -> QWidget:
    made = QWidget()
    desk.qtbot.addWidget(made)
    made.resize(1238, 600)
    return made


@pytest.fixture
def part(desk: MealsDesk, window: QWidget) -> DietsPart:
    made = DietsPart(desk.tab.tools, can_write=True)
    QVBoxLayout(window).addWidget(made)
    window.show()
    made.reload()
    desk.settle()
    return made


def names(desk: MealsDesk) -> list[str]:
    return [row.name for row in desk.act(meals.diets)]


def test_diets_are_kept_in_the_settings(desk: MealsDesk, part: DietsPart) -> None:
    def store() -> None:
        part.store()
        desk.settle()
        part.reload()
        desk.settle()

    assert part.model.total() == 6 and part.row is not None and part.row.ordinary
    assert part.retire.isHidden() and part.diet.boxes["ordinary"].isChecked()  # it can't be given up
    part.begin_new()
    part.diet.name.setText("软食")
    store()
    assert part.diet.fields["name"].state() == "error"
    part.diet.name.setText("半流食")
    part.diet.instruction.setText("煮烂")
    part.diet.place.setText("3")
    part.diet.tell()
    assert part.save.isEnabled()
    store()
    assert names(desk)[2:4] == ["糊餐", "半流食"]  # beside the one that has that place
    assert part.title.text() == "半流食" and not part.is_dirty()
    part.ask_retire()
    desk.settle()
    part.reload()
    desk.settle()
    assert "半流食" not in names(desk) and part.model.total() == 7
    part.ask_retire()
    desk.settle()
    part.reload()
    desk.settle()
    assert "半流食" in names(desk)
    part.diet.boxes["ordinary"].setChecked(True)
    store()
    assert [row.name for row in desk.act(meals.diets) if row.ordinary] == ["半流食"]
    assert part.keys()[0][0] == "Ctrl+N"


def test_who_may_not_change_them_looks_them_up(serve: Serve) -> None:
    desk = serve(role=Role.CLERK)
    made = DietsPart(desk.tab.tools, can_write=False)
    desk.qtbot.addWidget(made)
    made.reload()
    desk.settle()
    assert made.save.isHidden() and made.diet.name.isReadOnly() and made.keys() == []
    desk.qtbot.keyClick(made.table, Qt.Key.Key_Delete)
    assert made.row is not None and made.row.retired_on is None
