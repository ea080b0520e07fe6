"""The kit, the find popup, the rail and the focus ring: behaviour, names for screen readers, and that they paint."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.views import paint, theme
from desk.views.find import FindPopup, FindRow
from desk.views.focus import FocusRing
from desk.views.kit import (
    Avatar,
    Button,
    Card,
    Chip,
    DoorstepScene,
    Drawer,
    EmptyState,
    Field,
    FindEdit,
    IconButton,
    KeyBar,
    KeyCap,
    Label,
    Meter,
    Option,
    Pill,
    Segmented,
    Skeleton,
    StepBadge,
    Tags,
    TopBar,
)
from desk.views.rail import NavRail, RailItem
from desk.views.tokens import SCALES

PEOPLE = (
    FindRow(1, "陆阿根", "男 82", (("独居", "red"),), "lu a gen", ((0, 1), (3, 4), (5, 6)), note="在办 2 件"),
    FindRow(2, "罗爱国", "男 67", pinyin="luo ai guo"),
)
PAGES = [RailItem("today", "工作台", "squares-four"), RailItem("intake", "受理", "pencil-line")]


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> QWidget:
    theme.apply(qapp)
    shown = QWidget()
    qtbot.addWidget(shown)
    QVBoxLayout(shown)
    shown.resize(900, 700)
    shown.show()
    shown.activateWindow()
    qtbot.waitActive(shown)
    return shown


def put(window: QWidget, *widgets: QWidget) -> None:
    for widget in widgets:
        window.layout().addWidget(widget)
        widget.show()
    window.layout().activate()


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("scale", SCALES)
def test_everything_paints_in_every_look(window: QWidget, qapp: QApplication, name: str, scale: float) -> None:
    theme.apply(qapp, name=name, scale=scale)
    badge, step, chip = (
        IconButton("bell", "通知"),
        StepBadge(1, "done"),
        Chip("今天", shape="clock", count=4, arrow=True),
    )
    badge.set_badge(3)
    badge.set_state("tick", "green", "就绪")
    chip.setChecked(True)
    top, bar, off = TopBar(), KeyBar(), Button("停", key="F9")
    top.person.set_person("顾敏", "1 号窗口")
    bar.set_keys([("F2", "新受理")])
    bar.set_notes(("check-circle", "已存"))
    off.setEnabled(False)
    kinds = [Button("派单", kind=kind, key="F10", icon="plus") for kind in ("primary", "danger", "dangerline", "ghost")]
    cards = [Card(kind) for kind in ("card", "well", "note", "soft", "warn", "bad", "good", "info", "side", "plain")]
    marks = [
        Pill("办理中", "blue", "half"),
        Tags([("独居", "red")]),
        KeyCap("F2"),
        Avatar("王*芳"),
        Meter(),
        Skeleton(),
    ]
    put(window, badge, step, chip, top, bar, off, *kinds, *cards, *marks, EmptyState("没有", "都办完了"))
    assert not window.grab().isNull()
    theme.apply(qapp)


@pytest.mark.parametrize("wide", [False, True])
def test_the_doorstep_paints(window: QWidget, wide: bool) -> None:
    scene = DoorstepScene(wide=wide)
    scene.set_station("春和里社区", "党群服务中心")
    scene.set_foot("11月19日", "窗口 1")
    put(window, scene)
    assert scene.accessibleName() == "春和里社区 党群服务中心"
    assert not scene.grab().isNull()


@pytest.mark.parametrize("shape", paint.SHAPES)
def test_every_shape_leaves_ink(qapp: QApplication, shape: str) -> None:
    theme.apply(qapp)
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        paint.draw_shape(painter, shape, QRectF(2, 2, 20, 20), "red")
    assert any(image.pixelColor(x, y).lightness() < 250 for x in range(24) for y in range(24))


@pytest.mark.parametrize(
    ("name", "letter"),
    [("陆阿根", "根"), ("王*芳", "芳"), ("王*", "王"), ("阿依·古丽", "丽"), ("方𬱖", "𬱖"), ("", "")],
)
def test_the_avatar_shows_the_last_letter_that_is_not_masked(name: str, letter: str) -> None:
    assert paint.avatar_letter(name) == letter


def test_a_button_is_named_and_comes_back_with_the_focus(window: QWidget, qtbot: QtBot) -> None:
    button = Button("派单", kind="primary", key="F10")
    put(window, button)
    button.setFocus()
    button.set_busy(True)
    assert not button.isEnabled()
    button.set_busy(False)
    assert button.hasFocus()
    assert (button.accessibleName(), button.accessibleDescription()) == ("派单", "F10")
    assert button.height() == 36


def test_enter_presses_a_button_on_a_page(window: QWidget, qtbot: QtBot) -> None:
    button = Button("受理一件", parent=window)
    button.show()
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_segmented_choice_moves_with_arrows(window: QWidget, qtbot: QtBot) -> None:
    choice = Segmented([Option("here", "当场办结", "F9"), Option("send", "派单", "F10")], "怎么办")
    put(window, choice)
    told: list[object] = []
    choice.changed.connect(told.append)
    first = choice.segment("here")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert choice.value() == "send"
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    choice.set_value("send")
    assert told == ["send", "here"]
    assert [each.accessibleName() for each in choice.findChildren(QRadioButton)] == ["当场办结", "派单"]


def test_a_field_says_what_is_wrong_and_forgets_it(window: QWidget) -> None:
    field = Field("身份证号", QLineEdit(), hint="18 位")
    put(window, field)
    assert (field.state(), field.message()) == ("", "18 位")
    field.set_problem("少 1 位，应为 18 位")
    assert field.state() == "error"
    assert field.editor.accessibleDescription() == "少 1 位，应为 18 位"
    field.set_warning("像是少 1 位")
    assert field.state() == "warn"
    field.set_good("由身份证号带出")
    assert field.state() == "good"
    field.set_problem("")
    assert (field.state(), field.message()) == ("", "18 位")
    assert field.editor.accessibleName() == "身份证号"


def test_an_elided_label_gives_the_whole_in_its_tip(window: QWidget) -> None:
    label = Label("很长的一行字" * 40, elide=True)
    put(window, label)
    label.grab()
    assert label.toolTip() == label.text()
    assert window.width() == 900


def test_the_drawer_folds_on_escape(window: QWidget, qtbot: QtBot) -> None:
    drawer, inner = Drawer(300), Button("催办")
    drawer.body.addWidget(inner)
    put(window, drawer)
    assert not inner.isVisible()
    drawer.unfold()
    qtbot.waitUntil(lambda: drawer.width() == 300)
    assert inner.isVisible()
    folded = QSignalSpy(drawer.folded)
    qtbot.keyClick(drawer, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not inner.isVisible())
    assert folded.count() == 1
    assert drawer.width() == 0


def test_the_key_bar_grows_for_actions(window: QWidget) -> None:
    bar, save = KeyBar(), Button("存草稿")
    put(window, bar)
    assert bar.height() == 36
    bar.set_actions([save])
    assert bar.height() == 56
    assert save.isVisible()
    bar.set_actions([])
    assert not save.isVisible()
    bar.set_compact(True)
    assert bar.height() == 30


@pytest.fixture
def popup(window: QWidget) -> FindPopup:
    edit = FindEdit("姓名、拼音首字母、电话", look="big")
    window.layout().addStretch(1)
    put(window, edit)
    edit.setFocus()
    edit.setText("lag")
    made = FindPopup(edit, window)
    made.edit = edit
    return made


def test_the_find_box_keeps_the_focus_and_drives_the_popup(popup: FindPopup, qtbot: QtBot) -> None:
    chosen: list[FindRow] = []
    popup.chosen.connect(chosen.append)
    popup.set_rows(PEOPLE, 6214)
    assert popup.isVisible()
    assert popup.edit.hasFocus()
    assert not popup.grab().isNull()
    qtbot.keyClick(popup.edit, Qt.Key.Key_Down)
    assert popup.current() == PEOPLE[1]
    qtbot.keyClick(popup.edit, Qt.Key.Key_Up)
    qtbot.keyClick(popup.edit, Qt.Key.Key_Return)
    assert chosen == [PEOPLE[0]]
    assert not popup.isVisible()


def test_going_on_from_the_last_hit_asks_for_more_of_them(popup: FindPopup, qtbot: QtBot) -> None:
    asked = QSignalSpy(popup.more_wanted)
    many = [FindRow(key=number, name=f"{number}") for number in range(5)]
    popup.set_rows(many[:2], 5)
    for _ in range(3):
        qtbot.keyClick(popup.edit, Qt.Key.Key_Down)
    assert asked.count() == 1
    popup.set_rows(many[:4], 5)
    assert popup.current() == many[2]
    for _ in range(2):
        qtbot.keyClick(popup.edit, Qt.Key.Key_Down)
    assert asked.count() == 2
    popup.set_rows(many)
    assert popup.current() == many[4]
    qtbot.keyClick(popup.edit, Qt.Key.Key_Down)
    assert (asked.count(), popup.current()) == (2, many[4])
    popup.edit.textEdited.emit("lag1")
    popup.set_rows(many[:2], 5)
    assert popup.current() == many[0]


def test_scrolling_to_the_last_hit_asks_for_more_and_stays_there(popup: FindPopup) -> None:
    many = [FindRow(key=number, name=f"{number}") for number in range(60)]
    popup.set_rows(many[:20], 60)
    bar = popup.view.verticalScrollBar()
    asked = QSignalSpy(popup.more_wanted)
    at = bar.maximum()
    bar.setValue(at)
    assert asked.count() == 1
    popup.set_rows(many, 60)
    assert (bar.value(), popup.current()) == (at, many[0])


def test_the_count_below_the_hits_is_drawn_anew_when_more_came(popup: FindPopup, qtbot: QtBot) -> None:
    many = [FindRow(key=number, name=f"{number}") for number in range(60)]
    popup.set_rows(many[:20], 60)
    drawn: list[int] = []
    paint_event = popup.paintEvent
    popup.paintEvent = lambda event: (drawn.append(len(popup.rows())), paint_event(event))
    qtbot.waitUntil(lambda: bool(drawn))
    popup.set_rows(many, 60)
    qtbot.waitUntil(lambda: drawn[-1] == 60)


def test_escape_closes_the_popup_and_keeps_the_words(popup: FindPopup, qtbot: QtBot) -> None:
    popup.set_rows(PEOPLE)
    qtbot.keyClick(popup.edit, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert popup.edit.text() == "lag"


def test_nobody_found_offers_a_new_person(popup: FindPopup, qtbot: QtBot) -> None:
    asked = QSignalSpy(popup.create_requested)
    popup.set_rows(())
    assert popup.isVisible()
    popup.grab()
    qtbot.keyClick(popup.edit, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert asked.count() == 1
    popup.edit.clear()
    popup.set_rows(())
    assert not popup.isVisible()


def test_the_popup_hides_with_the_focus(popup: FindPopup, window: QWidget) -> None:
    other = QLineEdit()
    put(window, other)
    popup.set_rows(PEOPLE)
    other.setFocus()
    assert not popup.isVisible()


def test_the_rail_has_one_named_button_a_page(window: QWidget, qtbot: QtBot) -> None:
    rail = NavRail(PAGES, [RailItem("settings", "设置", "gear-six")], words="页面")
    put(window, rail)
    rail.set_active("today")
    rail.set_badge("intake", 120)
    rail.watch(window)
    chosen: list[str] = []
    rail.chosen.connect(chosen.append)
    assert chosen == []
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    rail.grab()
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    names = [each.accessibleName() for each in rail.findChildren(QAbstractButton)]
    assert names == ["工作台", "受理", "设置"]
    rail.findChildren(QAbstractButton)[1].click()
    assert chosen == ["intake"]
    assert rail.active() == "intake"


def test_the_ring_shows_for_the_keyboard_only(window: QWidget, qtbot: QtBot) -> None:
    first, second, line = Button("一"), Button("二"), QLineEdit()
    put(window, line, first, second)
    ring = FocusRing(window)
    line.setFocus()
    assert ring.target() is None
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert ring.target() is first
    assert ring.geometry().contains(first.geometry())
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert ring.target() is second
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert ring.target() is None
    qtbot.keyClick(second, Qt.Key.Key_Backtab)
    assert ring.target() is first
    first.hide()
    assert ring.target() is None


def test_the_ring_goes_round_a_whole_choice(window: QWidget, qtbot: QtBot) -> None:
    line, choice = QLineEdit(), Segmented([Option(1, "小票"), Option(2, "A4")], "纸")
    put(window, line, choice)
    ring = FocusRing(window)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert ring.target() is choice
