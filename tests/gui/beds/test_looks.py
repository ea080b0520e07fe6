"""How the board looks: what is told by shape, hatching and word, and how little of it is painted anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.rules.beds import LeaveKind, LeaveState, Phase, Purpose, StayKind, StayState, arrives, leaves
from desk.rules.times import local_date
from desk.services.beds import Bar, Board, LeaveRow
from desk.views import paint, theme
from desk.views.beds.board import BedBoard
from desk.views.beds.carrying import Grip, moved, take
from desk.views.beds.ground import fitting
from desk.views.beds.scale import DAY, MONTHS, WEEKS, Zoom
from desk.views.beds.wording import bar_tip, bar_words, span_text
from tests.support import beds_centre

DAYS = timedelta(days=1)
SIZE = (992, 576)


@pytest.fixture
def board(qapp: QApplication, qtbot: QtBot) -> Iterator[BedBoard]:
    theme.apply(qapp)
    made = BedBoard()
    qtbot.addWidget(made)
    made.may_act = True
    made.resize(*SIZE)
    made.show()
    yield made
    theme.apply(qapp)


def show(board: BedBoard, found: Board, zoom: Zoom = WEEKS) -> None:
    board.show_board(found, zoom)
    board.viewport().repaint()


def centre(now: datetime, zoom: Zoom = WEEKS, *more: Bar, without: tuple[str, ...] = ()) -> Board:
    found = beds_centre.board(now, zoom.first_for(local_date(now)), zoom.days)
    kept = tuple(bar for bar in found.bars if bar.name not in without)
    return replace(found, bars=(*kept, *more))


def bar(now: datetime, bed_id: int, first: int, last: int | None, **facts: object) -> Bar:
    """Somebody on a bed; days from today."""
    today = local_date(now)
    ends = None if last is None else leaves(today + last * DAYS)
    known = {"kind": StayKind.SHORT, "state": StayState.ADMITTED, "name": "林阿宝", "sex": "female"} | facts
    given = {key: known.pop(key) for key in ("purpose", "phase") if key in known}
    purpose, phase = given.get("purpose", Purpose.STAY), given.get("phase", Phase.CURRENT)
    begins = arrives(today + first * DAYS)
    return Bar(999, 999, 999, bed_id, purpose, phase, begins, ends, first=True, last=True, **known)


def picture(board: BedBoard) -> QImage:
    return board.viewport().grab().toImage()


def colours(board: BedBoard, bed: str, left: float, right: float) -> set[str]:
    """All colours on a stretch of a bed's line."""
    number = next(at for at, line in enumerate(board.sheet.lines) if line.bed.text == bed)
    middle, image = board.line_place(number).center().y(), picture(board)
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(round(left), round(right))
        for y in range(round(middle) - 8, round(middle) + 8)
    }


def has(found: set[str], wanted: QColor) -> bool:
    """Whether a colour is there, or almost: edges are smoothed."""
    parts = wanted.getRgb()[:3]
    return any(
        all(abs(a - b) <= 20 for a, b in zip(QColor(each).getRgb()[:3], parts, strict=True)) for each in found
    )  # fmt: skip


def named(board: BedBoard, name: str) -> Bar:
    return next(each for each in board.sheet.board.bars if each.name == name)


# States


def test_a_booking_is_lighter_and_who_comes_today_an_outline(board: BedBoard, now: datetime) -> None:
    show(board, centre(now))
    here = board.picture.bar_place(named(board, "金凤仙"), 0)
    later = board.picture.bar_place(named(board, "方国梁"), 0)
    today = board.picture.bar_place(named(board, "苏玉兰"), 0)
    image = picture(board)

    def inside(place: object) -> QColor:
        return QColor(image.pixel(round(place.right()) - 12, round(place.bottom()) - 4))

    assert inside(here) == theme.family("blue").soft
    assert inside(later).lightness() > theme.family("violet").soft.lightness()
    assert inside(today) == theme.colour("surface")
    edge = QColor(image.pixel(round(today.center().x()), round(today.top()) + 1))
    assert edge.lightness() < theme.family("blue").line.lightness()


def test_whoever_overstays_runs_on_to_now_in_a_warning_way(board: BedBoard, now: datetime) -> None:
    late = bar(now, 4, -6, -3, overstayed=True)
    show(board, centre(now, WEEKS, late, without=("叶阿妹",)))
    place = board.picture.bar_place(late, 0)
    assert place.right() == pytest.approx(board.scale.x(now), abs=1)
    assert has(colours(board, "202-2", place.right() - 40, place.right() - 4), theme.family("amber").soft)
    assert "3 days over" in bar_tip(late, board.sheet)


def test_away_is_striped_and_said(board: BedBoard, now: datetime) -> None:
    show(board, centre(now))
    left = board.scale.day_x(board.scale.day_number(local_date(now) + 2 * DAYS))
    found = colours(board, "201-2", left + 4, left + 40)
    assert has(found, theme.colour("surface")) and has(found, theme.family("teal").solid)
    assert "in hospital" in bar_tip(named(board, "阮秀琴"), board.sheet)


def test_the_reserve_is_hatched_and_out_of_use_striped(board: BedBoard, now: datetime) -> None:
    closed = bar(now, 9, 1, 4, purpose=Purpose.CLOSED, phase=Phase.PLANNED, kind=None, name="", note="空调维修")
    show(board, centre(now, WEEKS, closed))
    hatched = colours(board, "205-1", board.scale.right - 120, board.scale.right - 5)
    assert len(hatched) > 3
    place = board.picture.bar_place(closed, 0)
    assert has(colours(board, "301-1", place.right() - 30, place.right() - 3), theme.family("grey").line)
    assert bar_words(closed, now, ends_in_sight=True) == "空调维修"


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"late": True, "phase": Phase.PLANNED, "state": StayState.BOOKED}, "did not come yet"),
        ({"displaced": True, "phase": Phase.PLANNED, "state": StayState.BOOKED}, "bed still taken"),
        ({"purpose": Purpose.ROOM}, "whole room"),
        ({"purpose": Purpose.COMPANION}, "keeps company"),
        ({}, "short stay"),
    ],
)
def test_what_is_unusual_is_said_before_the_kind(now: datetime, facts: dict[str, object], words: str) -> None:
    assert bar_words(bar(now, 1, -1, 5, **facts), now, ends_in_sight=True) == words


def test_an_end_out_of_sight_and_an_overdue_leave_are_said(now: datetime) -> None:
    assert bar_words(bar(now, 1, -1, 31), now, ends_in_sight=False) == "short stay  until 02-07"
    away = LeaveRow(
        1,
        1,
        LeaveKind.OUTING,
        LeaveState.APPROVED,
        now - DAYS,
        now - DAYS / 2,
        None,
        None,
        None,
        None,
        None,
        None,
        True,
        1,
    )
    assert bar_words(bar(now, 1, -1, 5, leaves=(away,)), now, ends_in_sight=True) == "outing, overdue"


def test_everything_of_a_stay_is_in_its_tip(board: BedBoard, now: datetime) -> None:
    full = bar(now, 4, -2, 5, tags=("独居",), care_level="一级", allergy=True, fall_risk=True, incomplete_by=now + DAYS)
    show(board, centre(now, WEEKS, full, without=("叶阿妹",)))
    tip = board.tip_at(board.picture.bar_place(full, 0).center())
    for words in ("林阿宝", "独居", "一级", "allergy", "may fall", "to be completed", "7 nights", "5 nights left"):
        assert words in tip
    assert "201-1" in board.tip_at(QPointF(30, board.line_place(0).center().y()))


# Days


def test_the_dates_in_sight_are_said() -> None:
    assert span_text(date(2026, 11, 16), 21) == "11-16 – 12-06"
    assert span_text(date(2026, 11, 16), 1) == "11-16 Mon"


def test_a_bar_lies_where_its_hours_are(board: BedBoard, now: datetime) -> None:
    show(board, centre(now))
    place = board.picture.bar_place(named(board, "俞志清"), 0)
    scale, today = board.scale, local_date(now)
    begins = scale.day_x(scale.day_number(today + 2 * DAYS))
    assert place.left() == pytest.approx(begins + scale.day * 14 / 24, abs=1)
    assert place.right() == pytest.approx(begins + 9 * scale.day + scale.day * 10 / 24, abs=1)


def test_one_day_is_seen_by_the_hour(board: BedBoard, now: datetime) -> None:
    show(board, centre(now, DAY), DAY)
    place = board.picture.bar_place(named(board, "苏玉兰"), 0)
    assert place.left() == pytest.approx(board.scale.left + board.scale.day * 14 / 24, abs=1)
    assert board.scale.steps(board.scale.day / 24 * 2.2) == timedelta(hours=2)


# Painting little


def test_only_lines_in_sight_are_painted_and_each_once(board: BedBoard, now: datetime) -> None:
    show(board, beds_centre.crowd(now, MONTHS.first_for(local_date(now)), MONTHS.days, 300), MONTHS)
    first = board.picture.painted
    assert first <= board.scale.room / board.scale.line + 3
    board.viewport().repaint()
    assert board.picture.painted == first, "a line is kept once it was painted"
    board.verticalScrollBar().setValue(round(board.scale.line * 2))
    board.viewport().repaint()
    assert board.picture.painted <= first + 3


def test_a_ghost_paints_its_own_lines_only(board: BedBoard, now: datetime) -> None:
    show(board, centre(now))
    board.begin(take(named(board, "俞志清"), Grip.WHOLE))
    board.viewport().repaint()
    before = board.picture.painted
    bed = next(line.bed.bed_id for line in board.sheet.lines if line.bed.text == "301-2")
    board.carry_to(moved(board.carry, bed, timedelta(0), now))
    board.viewport().repaint()
    assert board.picture.painted - before <= 4


def test_the_same_board_read_again_is_not_painted_again(board: BedBoard, now: datetime) -> None:
    show(board, centre(now))
    later = replace(centre(now), now=now + timedelta(minutes=1))
    show(board, later)
    reserve = sum(line.bed.reserve for line in board.sheet.lines)
    assert board.picture.painted == reserve, "only what depends on the minute"


@pytest.mark.parametrize(("name", "scale"), [("dark", 1.0), ("light", 1.2), ("light", 1.4)])
def test_the_board_follows_the_look(
    board: BedBoard, qapp: QApplication, now: datetime, name: str, scale: float
) -> None:  # fmt: skip
    show(board, centre(now))
    theme.apply(qapp, name=name, scale=scale)
    board.viewport().repaint()
    assert board.scale.left == sum(round(each * scale) for each in (84, 34, 36))
    image = picture(board)
    label = QColor(image.pixel(board.scale.left - 8, board.scale.head + 4))
    assert label == theme.colour("surface")


def test_the_kind_of_a_room_is_shortened_to_a_word_that_says_something(qapp: QApplication) -> None:
    wide = paint.text_width("单人间", "small")
    assert fitting("单人间 女", "单人间", 2 * wide) == "单人间 女"
    assert fitting("单人间 女", "单人间", wide) == "单人间"
    assert fitting("单人间 女", "单人间", wide - 1) == "单人"
    assert fitting("单人间 女", "单人间", 5) == ""
