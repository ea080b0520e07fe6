"""The mouse on the board: what is dragged where, what is refused, what is offered instead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest

from desk.rules.beds import StayState, arrives, leaves
from desk.rules.permissions import Role
from desk.rules.times import local_date
from desk.services import beds
from desk.services.beds import PlaceInput
from desk.views.beds.wishes import Wanted
from tests.support.beds_desk import BedsDesk, Centre

Sit = Callable[..., BedsDesk]


def at_bed(desk: BedsDesk, name: str, bed: str) -> QPointF:
    """On another bed, straight above or below somebody's bar."""
    return QPointF(desk.middle_of(name).x(), desk.height_of(bed))


def days_on(desk: BedsDesk, point: QPointF, days: float) -> QPointF:
    return point + QPointF(days * desk.board.scale.day, 0)


def test_a_booking_is_dragged_to_another_bed_and_taken_back(sit: Sit) -> None:
    desk = sit()
    desk.drag(desk.middle_of("俞志清"), at_bed(desk, "俞志清", "301-2"))
    assert desk.bed_of("俞志清") == "301-2"
    assert "俞志清" in desk.told() and "301-2" in desk.told()
    desk.ctrl(Qt.Key.Key_Z)
    assert desk.bed_of("俞志清") == "203-3"


def test_a_booking_is_dragged_to_other_days(sit: Sit) -> None:
    desk = sit()
    before = desk.bar("俞志清")
    middle = desk.middle_of("俞志清")
    desk.drag(middle, days_on(desk, middle, 2.1))
    after = desk.bar("俞志清")
    assert after.starts_at - before.starts_at == timedelta(days=2)
    assert after.ends_at is not None and before.ends_at is not None
    assert after.ends_at - before.ends_at == timedelta(days=2)


def test_bed_and_days_change_in_one_drag(sit: Sit) -> None:
    desk = sit()
    before = desk.bar("俞志清")
    desk.drag(desk.middle_of("俞志清"), days_on(desk, at_bed(desk, "俞志清", "301-2"), 1))
    after = desk.bar("俞志清")
    assert (desk.bed_of("俞志清"), after.starts_at - before.starts_at) == ("301-2", timedelta(days=1))


def test_whoever_is_here_moves_for_a_reason_that_is_asked(sit: Sit) -> None:
    desk = sit()
    desk.ask.answers.append("靠窗更亮")
    desk.drag(desk.middle_of("金凤仙"), at_bed(desk, "金凤仙", "202-2"))
    assert desk.ask.asked[0].kind == "ask_text"
    assert desk.bed_of("金凤仙") == "202-2"
    assert "moved" in desk.told()


def test_without_a_reason_nobody_moves(sit: Sit) -> None:
    desk = sit()
    desk.ask.answers.append(None)
    desk.drag(desk.middle_of("金凤仙"), at_bed(desk, "金凤仙", "202-2"))
    assert desk.bed_of("金凤仙") == "202-1"
    assert desk.board.carry is None


def test_the_time_of_whoever_is_here_does_not_follow_the_mouse(sit: Sit) -> None:
    desk = sit()
    middle = desk.middle_of("金凤仙")
    desk.press(middle)
    desk.move(days_on(desk, middle, 3))
    assert desk.board.carry.is_home()
    desk.release(days_on(desk, middle, 3))
    assert desk.bed_of("金凤仙") == "202-1"


def test_a_refusal_names_who_is_in_the_way_and_offers_what_fits(sit: Sit) -> None:
    desk = sit()
    spot = at_bed(desk, "俞志清", "203-2")
    desk.press(desk.middle_of("俞志清"))
    desk.move(spot)
    assert desk.board.carry.blockers[0].name == "洪建忠"
    assert desk.board.bubble.isVisible()
    assert "洪建忠" in desk.board.bubble.words()
    assert "5 nights" in desk.board.bubble.words()
    desk.release(spot)
    desk.settle()
    assert desk.bed_of("俞志清") == "203-3", "nothing happens where somebody is in the way"
    assert desk.board.bubble.isVisible(), "the bubble stays, to be clicked"
    offer = desk.board.bubble.offer(0)
    assert (offer.bed, offer.whole) == ("301-2", True)
    desk.board.bubble.grab()  # where an offer can be clicked is known once it was painted
    box, _ = desk.board.bubble._offers[0]
    QTest.mouseClick(desk.board.bubble, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    desk.settle()
    assert desk.bed_of("俞志清") == "301-2"
    assert not desk.board.bubble.isVisible()


def test_who_lies_there_is_never_offered_the_bed_she_comes_from(sit: Sit) -> None:
    desk = sit()
    desk.ask.answers.append("换个房间")
    before = desk.bar("金凤仙").starts_at
    desk.drag(desk.middle_of("金凤仙"), at_bed(desk, "金凤仙", "201-1"))
    desk.settle()
    offers = desk.board.carry.offers
    assert offers and "202-1" not in {each.bed for each in offers}
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert desk.ask.asked[0].kind == "ask_text", "another bed is a move, for a reason"
    assert desk.bed_of("金凤仙") == offers[0].bed
    pieces = [bar for bar in desk.board.sheet.board.bars if bar.name == "金凤仙"]
    assert min(bar.starts_at for bar in pieces) == before, "since when she is here stays as it was"


def test_the_end_of_who_lies_there_is_not_offered_on_another_bed(sit: Sit) -> None:
    desk = sit()
    place = desk.board.picture.bar_place(desk.bar("金凤仙"), desk.board.shift)
    edge = QPointF(place.right() - 2, place.center().y())
    desk.drag(edge, days_on(desk, edge, 14))
    desk.settle()
    assert desk.board.carry.blockers and not desk.board.carry.offers


def test_escape_puts_it_back(sit: Sit) -> None:
    desk = sit()
    desk.press(desk.middle_of("俞志清"))
    desk.move(at_bed(desk, "俞志清", "301-2"))
    desk.key(Qt.Key.Key_Escape)
    assert desk.board.carry is None
    desk.release(at_bed(desk, "俞志清", "301-2"))
    assert desk.bed_of("俞志清") == "203-3"


def test_a_click_beside_what_stands_there_puts_it_back(sit: Sit) -> None:
    desk = sit()
    desk.drag(desk.middle_of("俞志清"), at_bed(desk, "俞志清", "203-2"))
    assert desk.board.carry is not None
    desk.press(QPointF(desk.board.scale.left + 20, desk.height_of("201-1")))
    assert desk.board.carry is None


def test_the_end_is_pulled_longer(sit: Sit) -> None:
    desk = sit()
    before = desk.bar("金凤仙").ends_at
    place = desk.board.picture.bar_place(desk.bar("金凤仙"), desk.board.shift)
    edge = QPointF(place.right() - 2, place.center().y())
    desk.drag(edge, days_on(desk, edge, 1.8))
    assert desk.bar("金凤仙").ends_at == before + timedelta(days=2)


def test_the_beginning_of_a_booking_is_pulled_earlier(sit: Sit) -> None:
    desk = sit()
    before = desk.bar("俞志清")
    place = desk.board.picture.bar_place(before, desk.board.shift)
    edge = QPointF(place.left() + 2, place.center().y())
    desk.drag(edge, days_on(desk, edge, -1))
    after = desk.bar("俞志清")
    assert (after.starts_at, after.ends_at) == (before.starts_at - timedelta(days=1), before.ends_at)


def test_an_empty_stretch_asks_for_a_booking_of_it(sit: Sit) -> None:
    desk = sit()
    today, scale = desk.board.sheet.today, desk.board.scale
    first = QPointF(scale.day_x(scale.day_number(today + timedelta(days=4))) + 5, desk.height_of("301-2"))
    desk.drag(first, days_on(desk, first, 3))
    wish = desk.wishes[-1]
    assert (wish.wanted, wish.bed.text) == (Wanted.BOOK, "301-2")
    assert wish.starts_at == arrives(today + timedelta(days=4))
    assert wish.ends_at == leaves(today + timedelta(days=7))
    assert desk.board.carry is None


def test_the_reserve_needs_the_word_of_a_head(sit: Sit) -> None:
    desk = sit()
    desk.ask.answers += [False, True]
    desk.drag(desk.middle_of("俞志清"), at_bed(desk, "俞志清", "205-1"))
    assert desk.ask.asked[0].kind == "confirm"
    assert desk.bed_of("俞志清") == "203-3"
    desk.drag(desk.middle_of("俞志清"), at_bed(desk, "俞志清", "205-1"))
    assert desk.bed_of("俞志清") == "205-1"


def test_what_the_board_did_not_know_is_refused_by_the_service_in_the_same_bubble(sit: Sit, house: Centre) -> None:
    desk = sit()
    today = local_date(desk.office.now)

    def colleague(session: object) -> None:
        row = next(row for row in desk.page.found.waiting if row.name == "冯宝根")
        place = PlaceInput(house.beds["301-2"], arrives(today + timedelta(days=5)), leaves(today + timedelta(days=12)))
        beds.book(session, stay_id=row.stay_id, version=row.version, place=place)

    desk.office.act(Role.STATION_HEAD, colleague)
    desk.drag(desk.middle_of("俞志清"), at_bed(desk, "俞志清", "301-2"))
    assert desk.board.carry is not None and not desk.board.pending
    assert "冯宝根" in desk.board.bubble.words()
    desk.key(Qt.Key.Key_Escape)
    assert desk.bed_of("俞志清") == "203-3"


def test_whoever_may_only_look_drags_nothing(sit: Sit) -> None:
    desk = sit(Role.CLERK)
    name = next(bar.name for bar in desk.board.sheet.board.bars if bar.state is StayState.BOOKED)
    assert "*" in name
    start = desk.middle_of(name)
    desk.press(start)
    desk.move(start + QPointF(0, 60))
    assert desk.board.carry is None
    desk.release(start + QPointF(0, 60))


def test_somebody_who_waits_is_dragged_onto_a_bed(sit: Sit) -> None:
    desk = sit()
    cards = desk.page.panel.cards
    row = next(row for row in cards.rows if row.name == "何阿凤")
    start = cards.place_of(row).center().toPoint()
    spot = QPointF(desk.board.scale.left + 200, desk.height_of("202-2")).toPoint()
    there = cards.viewport().mapFromGlobal(desk.board.viewport().mapToGlobal(spot))
    QTest.mousePress(cards.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(cards.viewport(), there + (start - there) / 2)
    QTest.mouseMove(cards.viewport(), there)
    assert desk.board.carry.waiting == row
    QTest.mouseRelease(cards.viewport(), Qt.MouseButton.LeftButton, pos=there)
    desk.settle()
    bar = desk.bar("何阿凤")
    assert desk.bed_of("何阿凤") == "202-2"
    assert local_date(bar.starts_at) == desk.board.sheet.today
    assert not any(row.name == "何阿凤" for row in cards.rows)


def test_who_waits_is_put_back_when_dropped_beside_the_board(sit: Sit) -> None:
    desk = sit()
    cards = desk.page.panel.cards
    start = cards.place_of(cards.rows[0]).center().toPoint()
    spot = QPointF(desk.board.scale.left + 200, desk.height_of("202-2")).toPoint()
    there = cards.viewport().mapFromGlobal(desk.board.viewport().mapToGlobal(spot))
    QTest.mousePress(cards.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(cards.viewport(), there)
    assert desk.board.carry is not None
    outside = cards.viewport().mapFromGlobal(desk.board.viewport().mapToGlobal(QPointF(-60, 60).toPoint()))
    QTest.mouseMove(cards.viewport(), outside)
    assert desk.board.carry is None
    QTest.mouseRelease(cards.viewport(), Qt.MouseButton.LeftButton, pos=outside)
    desk.settle()
    assert len(cards.rows) == 5


def test_a_double_click_opens_a_stay(sit: Sit) -> None:
    desk = sit()
    QTest.mouseDClick(desk.board.viewport(), Qt.MouseButton.LeftButton, pos=desk.middle_of("马福寿").toPoint())
    desk.settle()
    assert (desk.wishes[-1].wanted, desk.wishes[-1].bar.name) == (Wanted.OPEN, "马福寿")


def test_two_who_are_here_swap_their_beds(sit: Sit) -> None:
    desk = sit()
    desk.ask.answers.append("两人商量好的")
    desk.press(desk.middle_of("马福寿"))
    desk.move(QPointF(desk.board.scale.x(desk.office.now) - 30, desk.height_of("301-2")))
    assert "Swap beds" in desk.board.bubble.words()
    desk.letter("s")
    assert (desk.bed_of("马福寿"), desk.bed_of("邵炳坤")) == ("301-2", "301-1")
    desk.ctrl(Qt.Key.Key_Z)
    assert (desk.bed_of("马福寿"), desk.bed_of("邵炳坤")) == ("301-1", "301-2")


def test_what_a_colleague_took_away_falls_out_of_the_hand(sit: Sit, house: Centre) -> None:
    desk = sit()
    desk.press(desk.middle_of("俞志清"))
    desk.move(at_bed(desk, "俞志清", "301-2"))

    def cancel(session: object) -> None:
        beds.cancel(session, stay_id=house.stays["俞志清"], version=None, reason="家人接走")

    desk.office.act(Role.STATION_HEAD, cancel)
    desk.page.reload()
    desk.settle()
    assert desk.board.carry is None
    desk.release(QPointF(400, 300))


def test_a_ghost_at_the_edge_brings_other_days_and_beds_into_sight(sit: Sit) -> None:
    desk = sit()
    desk.page.resize(1278, 520)
    desk.settle()
    first = desk.board.first
    desk.press(desk.middle_of("俞志清"))
    desk.move(QPointF(desk.board.scale.right - 2, desk.board.scale.foot_top - 4))
    desk.qtbot.waitUntil(lambda: desk.board.verticalScrollBar().value() > 0)
    desk.qtbot.waitUntil(lambda: desk.board.first > first, timeout=3000)
    desk.settle()
    assert desk.board.carry is not None
    desk.key(Qt.Key.Key_Escape)
    desk.release(QPointF(400, 300))


def test_the_wheel_goes_through_beds_and_with_shift_through_days(sit: Sit) -> None:
    desk = sit()
    first = desk.board.first
    middle = desk.middle_of("俞志清")
    wheel = QWheelEvent(
        middle, QPointF(desk.board.viewport().mapToGlobal(middle.toPoint())), QPoint(0, 0), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ShiftModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QGuiApplication.sendEvent(desk.board.viewport(), wheel)
    desk.settle()
    assert desk.board.first == first + timedelta(days=1)
