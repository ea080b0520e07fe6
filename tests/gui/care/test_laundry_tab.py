"""The laundry room by keys: a bag is counted in, washed, counted out, given back; what is missing or late is seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.db import Session
from desk.models.care import CareResource
from desk.models.laundry import LaundryBag
from desk.rules.care import BookingState
from desk.rules.laundry import BagState, Programme, Settled
from desk.rules.permissions import Role
from desk.rules.scanning import CodeKind
from desk.services import bookings, laundry
from desk.services.cards.scanning import ScanAnswer
from desk.views import theme
from tests.support.care_desk import CareDesk
from tests.unit.service_house import Centre

ENTER = Qt.Key.Key_Return
ITEMS = (("上衣", 3), ("裤子", 2))


def _washer(session: Session, name: str = "1 号机") -> int:
    row = CareResource(station_id=session.actor.station_id, kind="WASHER", name=name)
    session.add(row)
    session.flush()
    return row.id


def _late(session: Session, bag_id: int, days: int) -> None:
    row = session.get_one(LaundryBag, bag_id)
    row.due_on = row.due_on.replace(day=row.due_on.day - days)


@pytest.fixture
def room(sit: Callable[..., CareDesk], centre: Centre, words: None) -> Callable[..., tuple[CareDesk, Any]]:
    """The tab, with two people expected and, of ``bags``, a bag of each that is here already."""
    centre.act(_washer)

    def opened(*answers: object, bags: tuple[str, ...] = (), role: Role = Role.STATION_HEAD) -> tuple[CareDesk, Any]:
        for name in ("沈桂芳", "何桂英", *bags):
            person = centre.wants(name, insist=True, wish="白色单洗" if name == "沈桂芳" else "")
            done = centre.act(bookings.book, person=person, **centre.time("洗衣09", 0))
            if name in bags:
                centre.act(laundry.receive, booking_id=done.booking.booking_id, version=None, items=ITEMS)
        desk = sit(*answers, role=role)
        desk.page.show_tab("laundry")
        desk.settle()
        desk.page.focus_first()
        return desk, desk.tab

    return opened


def _washed(centre: Centre, name: str) -> Any:
    """The bag of ``name``, washed and not counted yet."""
    seen = centre.look(laundry.room)
    bag = next(row for row in seen.bags if row.name == name)
    washer = next(row.resource_id for row in seen.washers if row.load_id is None)
    centre.act(laundry.load, washer_id=washer, bag_ids=[bag.bag_id], programme=Programme.NORMAL)
    running = next(row.load_id for row in centre.look(laundry.room).washers if row.resource_id == washer)
    return centre.act(laundry.unload, load_id=running)[0].bag


def _type(desk: CareDesk, *values: str) -> None:
    for value in values:
        QTest.keyClicks(QGuiApplication.focusObject(), value)
        desk.key(ENTER)


def test_a_bag_goes_its_way_by_keys(room: Callable[..., tuple[CareDesk, Any]], centre: Centre) -> None:
    desk, tab = room(True, None, "女儿")
    assert [row.name for row in tab.seen.expected] == ["沈桂芳", "何桂英"]
    assert not tab.panel.none.isHidden()
    desk.key(ENTER)
    sheet = desk.sheet()
    sheet.due.setText("昨天吧")
    desk.ctrl(Qt.Key.Key_S)
    assert sheet.fields["due_on"].message()
    assert sheet.due.hasFocus()
    sheet.due.setText("+3")
    sheet.items.setFocus()
    _type(desk, "3", "", "x")
    assert sheet.sum.text() == "共 3 件"
    desk.ctrl(Qt.Key.Key_S)
    assert "件数" in sheet.fields["items"].message()
    sheet.items.common["内衣"].clear()
    what, count = sheet.items.others[0]
    what.setText("围巾")
    count.setText("1")
    sheet.grab()
    desk.ctrl(Qt.Key.Key_S)
    tag = desk.sheet()
    assert tag.preview.page_count() == 1
    tag.reject()
    desk.back()
    bag = tab.panel.row
    assert (bag.name, bag.count, bag.state) == ("沈桂芳", 4, BagState.RECEIVED)
    assert (bag.due_on, [row.name for row in tab.seen.expected]) == (centre.day(3), ["何桂英"])

    desk.letter("d")
    load = desk.sheet()
    assert [box.isChecked() for box in load.boxes.values()] == [True]
    load.programme.setCurrentIndex(2)
    desk.ctrl(Qt.Key.Key_S)
    desk.back()
    assert (tab.panel.row.state, tab.panel.row.washer) == (BagState.WASHING, "1 号机")
    assert "高温 0 分钟 1 袋" in tab.washers.table.accessibleDescription()
    desk.letter("w")
    assert desk.told() == "没有待洗的洗衣袋。"
    desk.letter("d")
    assert tab.panel.row.state is BagState.READY

    desk.key(Qt.Key.Key_F4)
    _type(desk, "8000000000")
    assert "请重新扫描" in desk.told()
    _type(desk, bag.code)
    assert tab.scan.text() == ""
    counting = tab.panel.pieces
    assert counting.lines["上衣"].hasFocus(), "a scanned bag that is washed is counted at once"
    desk.key(ENTER)
    assert counting.lines["上衣"].text() == "3"
    tab.tick()
    desk.settle()
    assert counting.is_dirty(), "what is typed stays"
    desk.key(ENTER)
    assert tab.panel.next.text() == "归还…"
    assert tab.panel.next.hasFocus()
    desk.letter("d")
    assert tab.panel.row.returned_at is None, "Esc leaves it"
    desk.key(ENTER)
    assert (tab.panel.row.state, tab.panel.row.returned_to) == (BagState.RETURNED, "女儿")
    file = centre.look(bookings.booking, booking_id=bag.booking_id)
    assert file.state is BookingState.FULFILLED
    desk.ctrl(Qt.Key.Key_Z)
    assert tab.panel.row.state is BagState.READY


def test_what_is_missing_raises_the_alarm_until_it_is_settled(
    room: Callable[..., tuple[CareDesk, Any]], centre: Centre, qapp: QApplication
) -> None:
    centre_bags = ("阮秀琴", "金凤仙", "郭长林")
    desk, tab = room(("上衣", Settled.PAID), bags=centre_bags)
    missing, late = _washed(centre, "阮秀琴"), tab.seen.bags[2]
    centre.act(_late, bag_id=late.bag_id, days=3)
    tab.reload()
    desk.settle()
    assert tab.bags.table.accessibleDescription().startswith(f"{late.name} 已收 逾期 1 天")
    tab.open(missing.booking_id)
    desk.settle()
    assert tab.panel.row.bag_id == missing.bag_id
    tab.begin()
    _type(desk, "2", "")
    assert (tab.panel.row.state, tab.panel.row.missing) == (BagState.MISSING, 1)
    assert "缺 1 件。" in desk.told()
    assert tab.panel.pieces._told["上衣"].text() == "▲ 缺 1"
    assert "缺 1 件" in tab.bags.pill.accessibleName()
    for look, scale in (("dark", 1.0), ("light", 1.2)):
        theme.apply(qapp, name=look, scale=scale)
        desk.page.measure()
        assert desk.page.minimumSizeHint().width() <= 1278
        desk.page.grab()
    theme.apply(qapp)
    assert tab.panel.next.text() == "处理缺件…"
    tab.panel.next.click()
    desk.settle()
    assert (tab.panel.row.state, tab.panel.next.text()) == (BagState.READY, "归还…")
    desk.key(Qt.Key.Key_L)
    assert desk.sheet().preview.page_count() == 1
    tab.cover()
    desk.back()


def test_a_bag_that_was_never_here_is_expected_again(room: Callable[..., tuple[CareDesk, Any]], centre: Centre) -> None:
    desk, tab = room(False, True, bags=("阮秀琴",))
    tab.take(tab.seen.bags[0])
    desk.ctrl(Qt.Key.Key_Z)
    assert len(tab.seen.bags) == 1
    desk.ctrl(Qt.Key.Key_Z)
    assert tab.seen.bags == ()
    assert tab.panel.row is None
    assert [row.name for row in tab.seen.expected] == ["沈桂芳", "何桂英", "阮秀琴"]


def test_who_only_books_looks_on(room: Callable[..., tuple[CareDesk, Any]]) -> None:
    desk, tab = room(bags=("阮秀琴",), role=Role.CLERK)
    assert [row.name for row in tab.seen.expected] == ["沈*芳", "何*英"]
    for key in (ENTER, Qt.Key.Key_D, Qt.Key.Key_C, Qt.Key.Key_W, Qt.Key.Key_L):
        desk.key(key)
    desk.ctrl(Qt.Key.Key_Z)
    assert tab.dialog is None
    assert desk.ask.asked == []
    assert tab.keys() == [("F4", "扫描")]


def test_the_week_board_takes_a_bag_in_and_leads_to_it(
    sit: Callable[..., CareDesk], centre: Centre, words: None
) -> None:
    file = centre.act(bookings.book, person=centre.wants("沈桂芳", insist=True), **centre.time("洗衣09", 0)).booking
    desk = sit()
    desk.point("洗衣09")
    desk.letter("d")
    sheet = desk.sheet()
    sheet.items.common["毛巾"].setText("2")
    desk.ctrl(Qt.Key.Key_S)
    assert desk.sheet().preview.page_count() == 1
    desk.tab.dialogs.dialog.reject()
    desk.back()
    assert desk.panel.next.text() == "送还"
    desk.letter("d")
    assert desk.went == [("care", ("laundry", file.booking_id))]
    desk.page.open(desk.went[0][1])
    desk.settle()
    assert desk.tab.panel.row.name == "沈桂芳"


def test_a_scanned_bag_or_the_card_of_its_owner_takes_it_in_hand(
    room: Callable[..., tuple[CareDesk, Any]], centre: Centre
) -> None:
    desk, tab = room(bags=("阮秀琴", "金凤仙"))
    bags = {row.name: row for row in tab.seen.bags}
    washed = bags["金凤仙"]
    tab.take(bags["阮秀琴"])
    _washed(centre, "金凤仙")
    assert desk.page.take_scan(ScanAnswer(CodeKind.BAG, washed.resident_id, washed.name, washed.booking_id))
    desk.settle()
    assert tab.panel.row.bag_id == washed.bag_id
    assert tab.panel.pieces.lines["上衣"].hasFocus(), "washed, it is counted at once"
    assert desk.page.take_scan(ScanAnswer(CodeKind.CARD, bags["阮秀琴"].resident_id, "阮秀琴"))
    assert tab.panel.row.bag_id == bags["阮秀琴"].bag_id
    assert not desk.page.take_scan(ScanAnswer(CodeKind.CARD, centre.people["方国梁"], "方国梁"))
    assert not desk.page.take_scan(ScanAnswer(CodeKind.MATTER, subject_id=1))
