"""The shared table model and the table that paints it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.views import theme
from desk.views.rows import PAGE, Column, PageWish, RowModel, RowTable


@dataclass(frozen=True, slots=True)
class Person:
    number: int
    name: str


def people(first: int, count: int) -> list[Person]:
    return [Person(number, f"张{number}") for number in range(first, first + count)]


COLUMNS = (
    Column("编号", 90, lambda row: str(row.number), kind="meta"),
    Column("姓名", 0, lambda row: row.name, kind="title"),
    Column("状态", 110, pill=lambda row: ("办理中", "in_progress")),
    Column("标签", 120, tags=lambda row: [("独居", "red"), ("80+", "amber")]),
)


@pytest.fixture
def model(qapp: QApplication) -> RowModel:
    theme.apply(qapp)
    return RowModel(COLUMNS, key=lambda row: row.number)


def test_rows_in_hand_are_shown_without_asking(model: RowModel) -> None:
    model.reset(3, people(0, 3))
    assert model.rowCount() == 3
    assert model.data(model.index(1, 1)) == "张1"
    assert model.data(model.index(1, 2)) == "办理中"
    assert model.data(model.index(1, 3)) == "独居 80+"
    assert model.find(2) == 2
    assert model.find(9) == -1


def test_a_page_in_sight_is_asked_for_once_with_the_row_before_it(model: RowModel) -> None:
    wishes: list[PageWish] = []
    model.reset(1000, people(0, PAGE), wishes.append)
    assert model.row(PAGE + 5) is None
    assert model.row(PAGE + 6) is None
    assert model.data(model.index(PAGE, 0)) == ""
    assert wishes == [PageWish(PAGE, PAGE, Person(PAGE - 1, f"张{PAGE - 1}"))]


def test_a_far_page_has_no_row_before_it_and_the_last_is_short(model: RowModel) -> None:
    wishes: list[PageWish] = []
    model.reset(PAGE * 4 + 7, people(0, PAGE), wishes.append)
    assert model.row(PAGE * 4 + 1) is None
    assert wishes == [PageWish(PAGE * 4, 7, None)]


def test_an_arrived_page_is_shown(model: RowModel, qtbot: QtBot) -> None:
    wishes: list[PageWish] = []
    model.reset(1000, people(0, PAGE), wishes.append)
    model.row(PAGE)
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.put(PAGE, people(PAGE, PAGE))
    assert changed.args[0].row() == PAGE
    assert model.row(PAGE + 3) == Person(PAGE + 3, f"张{PAGE + 3}")


def test_the_total_that_comes_later_leaves_what_is_in_sight(model: RowModel, qtbot: QtBot) -> None:
    wishes: list[PageWish] = []
    table = RowTable(model, "居民")
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    model.reset(PAGE, people(0, PAGE), wishes.append)
    table.selectRow(150)
    table.scrollTo(model.index(150, 0))
    bar = table.verticalScrollBar()
    at, end = bar.value(), bar.maximum()
    model.set_total(1000)
    qtbot.waitUntil(lambda: bar.maximum() == end + 800 * table.rowHeight(0))
    assert (bar.value(), table.currentIndex().row()) == (at, 150)
    assert model.row(999) is None
    assert wishes == [PageWish(800, PAGE, None)]
    model.set_total(160)
    assert (table.currentIndex().row(), model.rowCount()) == (150, 160)


def test_a_page_of_an_older_question_is_dropped(model: RowModel) -> None:
    wishes: list[PageWish] = []
    model.reset(1000, people(0, PAGE), wishes.append)
    model.row(PAGE)
    model.reset(1000, people(5000, PAGE), wishes.append)
    model.put(PAGE, people(PAGE, PAGE))
    assert model.row(PAGE) is None


def test_a_page_that_failed_is_asked_for_again(model: RowModel) -> None:
    wishes: list[PageWish] = []
    model.reset(1000, people(0, PAGE), wishes.append)
    model.row(PAGE)
    model.failed(PAGE)
    model.row(PAGE)
    assert len(wishes) == 2


def test_only_the_latest_pages_stay(model: RowModel) -> None:
    wishes: list[PageWish] = []
    model.reset(1_000_000, people(0, PAGE), wishes.append)
    for page in range(1, 60):
        model.row(page * PAGE)
        model.put(page * PAGE, people(page * PAGE, PAGE))
    assert model.row(59 * PAGE) is not None
    assert model.row(0) is None
    assert len(model._pages) == 40


def test_a_million_rows_paint_the_pages_in_sight_only(model: RowModel, qtbot: QtBot) -> None:
    wishes: list[PageWish] = []
    model.reset(1_000_000, people(0, PAGE), wishes.append)
    table = RowTable(model, "居民")
    qtbot.addWidget(table)
    table.resize(900, 500)
    table.show()
    picture = table.viewport().grab().toImage()
    assert wishes == []
    assert _has_ink(picture)
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    table.viewport().grab()
    assert [wish.offset for wish in wishes] == [1_000_000 - PAGE]


def test_keys_open_preview_and_leave_letters_to_the_page(model: RowModel, qtbot: QtBot) -> None:
    model.reset(5, people(0, 5))
    table = RowTable(model, "居民")
    qtbot.addWidget(table)
    table.show()
    assert table.select_key(3)
    opened, previewed = [], []
    table.opened.connect(opened.append)
    table.previewed.connect(previewed.append)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert opened == [Person(3, "张3")]
    assert previewed == [Person(3, "张3")]
    letter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_D, Qt.KeyboardModifier.NoModifier, "d")
    QApplication.sendEvent(table, letter)
    assert not letter.isAccepted()
    assert table.current_row() == Person(3, "张3")
    assert not table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_selected_row_is_tinted_with_a_bar(model: RowModel, qtbot: QtBot) -> None:
    model.reset(5, people(0, 5))
    table = RowTable(model, "居民")
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show()
    table.selectRow(1)
    picture = table.viewport().grab().toImage()
    row = 42 + 21
    assert picture.pixelColor(1, row) == theme.colour("brand")
    assert picture.pixelColor(6, row) == theme.colour("select")
    assert picture.pixelColor(6, 21) == theme.colour("surface")


def test_columns_fill_the_width(model: RowModel, qtbot: QtBot) -> None:
    model.reset(2, people(0, 2))
    table = RowTable(model, "居民")
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show()
    assert sum(table.columnWidth(at) for at in range(len(COLUMNS))) == table.viewport().width()
    assert table.rowAt(int(QPointF(5, 50).y())) == 1


def _has_ink(picture: QImage) -> bool:
    ink = theme.colour("ink").lightness() + 40
    return any(picture.pixelColor(x, 20).lightness() < ink for x in range(picture.width()))


def test_nothing_of_a_hidden_column_is_painted_over_its_neighbour(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp)
    missed = Column("未到", 64, lambda row: "", align="right")
    cancelled = Column("取消", 64, lambda row: str(row.number + 1), align="right")
    left = Column("未完", 64, lambda row: "5", align="right")
    pictures = []
    for columns, hidden in (((missed, left), set()), ((missed, cancelled, left), {1})):
        model = RowModel(columns, key=lambda row: row.number)
        model.reset(3, people(0, 3))
        table = RowTable(model, "场次")
        qtbot.addWidget(table)
        table.resize(600, 300)
        table.hide_columns(hidden)
        table.show()
        pictures.append(table.viewport().grab().toImage())
    assert pictures[0] == pictures[1]
