"""What is chosen on the page of cards, and what it shows: the very drawing that is printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.models.grids import GridMember
from desk.models.residents import Resident
from desk.models.stations import Station
from desk.rules.card_sheets import Duplex, Paper
from desk.rules.cards import Gap
from desk.rules.permissions import Role
from desk.services import residents
from desk.services.cards import Scope
from desk.services.residents import ResidentInput
from desk.views import theme
from desk.views.cards.side import BACK, FRONT
from tests.support.cards_desk import CardsDesk
from tests.unit.cards_house import Street

RARE = "\U00031350"
"""Beyond the fonts."""

K = Qt.Key
Sit = Callable[..., CardsDesk]


def _press(desk: CardsDesk, place: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    front = desk.page.middle.sheets.front
    QTest.mouseClick(front, Qt.MouseButton.LeftButton, modifier, front.place_rect(place).center().toPoint())
    desk.settle()


def test_nobody_is_chosen_at_first_and_a_specimen_shows_what_is_to_come(sit: Sit) -> None:
    desk = sit()
    assert desk.desk.wanted is None
    assert not desk.side.box.print.isEnabled()
    assert not desk.page.middle.sheets.front.image().isNull()
    assert not desk.side.face.image().isNull()
    tiles = desk.page.choices.tiles
    assert tiles.count() == len(desk.desk.overview.templates) > 3
    assert tiles.item(0).data(Qt.ItemDataRole.UserRole).width() > 50


def test_one_person_is_found_with_a_few_keys(sit: Sit, street: Street) -> None:
    values = ResidentInput(name="周桂兰", living_address="百花洲家园4号楼1单元101室")
    street.act(residents.save, resident_id=None, version=None, values=values)
    desk = sit()
    desk.key(K.Key_F4)
    dialog = desk.dialog()
    QTest.keyClicks(dialog.find, "zgl")
    desk.settle()
    assert dialog.list.item(0).text().startswith("周桂兰")
    desk.key(K.Key_Return)
    assert desk.names() == ["周桂兰"]
    assert desk.side.name.text() == "周桂兰"
    assert desk.side.box.print.isEnabled()
    desk.back()
    desk.page.open(street.people["孙奶奶"])
    desk.settle()
    assert desk.names() == ["孙奶奶"]
    assert desk.desk.wanted.words == "孙奶奶"


@pytest.mark.parametrize("typed", ["0102", "第2网格"])
def test_a_grid_is_found_by_its_code_and_by_its_name(sit: Sit, street: Street, typed: str) -> None:
    desk = sit()
    desk.key(K.Key_F4)
    dialog = desk.dialog()
    dialog.find.setText(typed)
    desk.settle()
    assert dialog.list.item(0).text() == "百花洲社区 第2网格  0102"
    desk.key(K.Key_Return)
    assert desk.desk.selection().grid_id == street.grids["0102"]
    assert desk.desk.wanted.words == "百花洲社区 第2网格"


def test_a_group_is_narrowed_by_the_boxes_below_the_list(sit: Sit) -> None:
    desk = sit()
    desk.page.acts.ask_who()
    dialog = desk.dialog()
    lines = [dialog.list.item(n).text() for n in range(dialog.list.count())]
    dialog.list.setCurrentRow(next(n for n, line in enumerate(lines) if "第1网格" in line))
    dialog.alone.setChecked(True)
    dialog.take.click()
    desk.settle()
    selection = desk.desk.selection()
    assert selection.scope is Scope.GRID
    assert selection.alone
    assert desk.names()[0] == "赵阿婆" or "赵阿婆" in desk.names()
    assert "钱大爷" not in desk.names()
    assert len(desk.names()) == 22


def test_digits_presses_and_keys_go_through_the_sheets(sit: Sit) -> None:
    desk = sit()
    desk.want()
    assert len(desk.names()) == 25
    front, back = desk.page.middle.sheets.front, desk.page.middle.sheets.back
    desk.key(K.Key_4)
    assert desk.desk.options.start == 4
    assert front.laying.used == 3
    assert desk.desk.setup().sheets(25) == 3
    assert front.laying.current == 3
    assert front.place_rect(3).center().x() > front.width() / 2 > 0
    assert back.place_rect(3).center().x() < back.width() / 2
    desk.key(K.Key_0)
    assert desk.desk.options.start == 10
    _press(desk, 1)
    assert desk.desk.options.start == 2
    _press(desk, 4, Qt.KeyboardModifier.ControlModifier)
    assert desk.desk.options.start == 2
    assert desk.side.name.text() == desk.names()[3]
    desk.key(K.Key_PageDown)
    assert desk.desk.sheet == 1
    assert desk.desk.current == 9
    assert front.laying.used == 0
    _press(desk, 2)
    assert desk.desk.current == 11
    desk.key(K.Key_Left)
    desk.key(K.Key_Up)
    assert desk.desk.current == 8
    assert desk.desk.sheet == 0
    assert desk.side.side() == FRONT
    desk.key(K.Key_Space)
    assert desk.side.side() == BACK
    shown = desk.side.face.image()
    desk.key(K.Key_Space)
    assert desk.side.face.image() != shown


def test_each_side_shows_what_is_printed(sit: Sit) -> None:
    desk = sit()
    desk.want("赵阿婆", "孙奶奶")
    before = desk.page.middle.sheets.back.image()
    desk.page.choices.ticks["name"].click()
    desk.settle()
    assert desk.page.middle.sheets.back.image() != before
    assert not desk.desk.people[desk.street.people["赵阿婆"]].values["name"]
    desk.page.choices.feed.setCurrentIndex(desk.page.choices.feed.findData(Duplex.NONE.value))
    desk.page.acts.choose_anew()
    desk.settle()
    assert desk.page.middle.sheets.back.isHidden()
    assert desk.side.sides.isHidden()
    desk.page.choices.paper.setCurrentIndex(desk.page.choices.paper.findData(Paper.CARD.value))
    desk.page.acts.choose_anew()
    desk.settle()
    assert desk.desk.setup().sheets(2) == 2


def test_every_template_is_drawn(sit: Sit) -> None:
    desk = sit()
    desk.want("赵阿婆")
    for number, row in list(enumerate(desk.desk.overview.templates))[::-1]:
        drawn = desk.page.showing.drawn
        desk.page.choices.tiles.setCurrentRow(number)
        desk.settle()
        assert desk.desk.row == row
        assert desk.page.showing.drawn > drawn
        assert desk.side.note.isHidden(), desk.side.note.text()


def test_whoever_may_not_see_health_prints_none_of_it(sit: Sit, street: Street) -> None:
    desk = sit(role=Role.CLERK)
    assert not desk.page.choices.edit.isVisible()
    assert not desk.page.choices.ticks["health"].isEnabled()
    desk.want("赵阿婆")
    assert not desk.desk.people[street.people["赵阿婆"]].values["alert"]


def test_gaps_are_gone_through_and_asked_about_once_more(sit: Sit, street: Street) -> None:
    for name in ("孙奶奶", "住户05"):
        street.set(Resident, street.people[name], name=f"{name[0]}{RARE}")
    desk = sit(False, True)
    desk.want()
    gaps = desk.side.gaps
    assert gaps.isVisible()
    assert len(gaps.rows) == 2
    assert gaps.lines[0].words.accessibleName() == f"U+31350 {gaps.rows[0].name[0]}□"
    desk.key(K.Key_F7)
    first = desk.desk.current_resident()
    assert first == gaps.rows[0].resident_id
    assert gaps.lines[0].choice.hasFocus()
    desk.key(K.Key_F7)
    assert desk.desk.current_resident() == gaps.rows[1].resident_id
    desk.ctrl(K.Key_P)  # asked, and gone back to look
    assert len(desk.ask.asked) == 1
    assert desk.printer.files == []
    assert desk.desk.current_resident() == first
    desk.page.acts.decide_gap(first, Gap.LEAVE_OUT)
    desk.settle()
    assert len(desk.names()) == 24
    desk.ctrl(K.Key_P)  # one is still open: printed with its gap
    desk.printed(1)
    dialog = desk.dialog()
    assert dialog.printed() == 24
    desk.key(K.Key_Return)
    desk.back()


def test_cards_out_of_date_are_offered(sit: Sit, street: Street) -> None:
    street.print()
    street.set(GridMember, street.members["郝建军"], phone="15400002699")
    desk = sit()
    strip = desk.page.middle.outdated
    assert strip.isVisible()
    strip.act.click()
    desk.settle()
    assert desk.names() == ["孙奶奶"]


def test_what_was_left_off_for_one_person_is_printed_for_the_next(sit: Sit) -> None:
    desk = sit()
    desk.want("赵阿婆")
    ticks = desk.page.choices.ticks
    ticks["family"].click()
    desk.settle()
    assert not desk.desk.shown.family
    desk.want("孙奶奶")
    assert ticks["family"].isChecked() and desk.desk.shown.family


def test_a_station_without_a_telephone_is_told_before_it_prints(sit: Sit, street: Street) -> None:
    desk = sit()
    assert desk.page.middle.no_phone.isHidden()
    street.set(Station, 1, phone=None)
    desk.page.reload()
    desk.settle()
    assert desk.page.middle.no_phone.isVisible()


@pytest.mark.parametrize(("name", "scale", "height"), [("light", 1.0, 602), ("dark", 1.2, 674)])
def test_it_fits_low_and_large(name: str, scale: float, height: int, sit: Sit) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, name=name, scale=scale)
    try:
        desk = sit()
        desk.window.resize(1278 if scale == 1.0 else 1260, height)
        desk.page.resize(desk.window.size())
        desk.want()
        page = desk.page
        assert page.minimumSizeHint().height() <= height
        assert page.minimumSizeHint().width() <= page.width()
        edge = page.side.mapTo(page, QPoint(page.side.width(), page.side.height()))
        assert edge.x() <= page.width()
        assert edge.y() <= page.height()
        assert page.choices.minimumSizeHint().height() <= page._left.viewport().height()
    finally:
        theme.apply(app)


def test_tab_goes_as_the_eye_does(sit: Sit) -> None:
    desk = sit()
    desk.want()
    desk.page.choices.tiles.setFocus()
    reached = []
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused)
        desk.key(K.Key_Tab)
        if QApplication.focusWidget() is desk.page.choices.tiles:
            break
    page = desk.page
    stops = [
        page.choices.tiles, page.choices.who.change, page.choices.paper, page.choices.feed,
        page.choices.ticks["health"], page.middle.sheets, page.side.calibration.right, page.side.box.print,
    ]  # fmt: skip
    places = [reached.index(stop) for stop in stops]
    assert places == sorted(places)
    assert [stop for stop in reached if not (stop.accessibleName() or getattr(stop, "text", str)())] == []
