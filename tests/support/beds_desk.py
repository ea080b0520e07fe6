"""A desk with the page of beds on it: real widgets, a real worker, a real database with a small centre in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desk.models.beds import Bed
from desk.recording import Session
from desk.rules.beds import StayKind, bed_text
from desk.rules.permissions import Role
from desk.rules.times import at_local, local_date
from desk.services import residents
from desk.services.beds import (
    Bar,
    BedInput,
    LeaveInput,
    PlaceInput,
    RoomInput,
    StayInput,
    admit_now,
    book_new,
    save_bed,
    save_room,
)
from desk.services.beds.leaving import ask_leave
from desk.services.beds.waiting import wait_new
from desk.services.residents import ResidentInput
from desk.views.beds import BedsPage
from desk.views.beds.wishes import Wish
from desk.views.notices import Notices
from desk.views.page import Tools
from desk.work import Worker
from tests.support import beds_centre
from tests.support.beds_centre import COUPLE, LINE, RESERVE, ROOMS, STAYS, Stay, Waits, moments
from tests.support.scripted_ask import ScriptedAsk
from tests.unit.office import Office

SIZE = (1278, 674)
"""The page inside a window of 1366 × 768."""


@dataclass(frozen=True)
class Centre:
    """Keys of what was made: beds by 203-2, stays and residents by name."""

    beds: Mapping[str, int]
    stays: Mapping[str, int]
    residents: Mapping[str, int]


class BedsDesk:
    """The page in a window, who sits at it, and what was asked of the dialogs, which answer only with ``answers``."""

    def __init__(self, office: Office, worker: Worker, qtbot: QtBot, *, answers: bool = False) -> None:
        self.office, self.worker, self.qtbot = office, worker, qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(*SIZE)
        self.ask = ScriptedAsk()
        self.notices = Notices(self.window)
        self.page = BedsPage(Tools(worker, self.notices, self.ask), self.window)
        self.page.resize(*SIZE)
        self.wishes: list[Wish] = []
        self.page.requested.connect(self.wishes.append)
        if not answers:
            self.page.requested.disconnect(self.page.dialogs.answer)
        worker.touched.connect(self._touched)
        self.window.show()
        self.qtbot.waitActive(self.window)
        self.page.reload()
        self.settle()
        self.page.focus_first()

    @property
    def board(self) -> Any:
        return self.page.board

    def _touched(self, subjects: frozenset[str]) -> None:
        if subjects & self.page.SHOWS:
            self.page.reload()

    def settle(self) -> None:
        """Wait until everything asked of the worker was answered."""
        self.qtbot.waitUntil(self._is_idle)

    def _is_idle(self) -> bool:
        return self.worker._under_way == 0

    # Keys

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QGuiApplication.focusObject() or self.page, key, modifier)
        self.settle()

    def ctrl(self, key: Qt.Key) -> None:
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def letter(self, text: str) -> None:
        QTest.keyClicks(QGuiApplication.focusObject() or self.page, text)
        self.settle()

    def point(self, bed: str, day: int = 0) -> None:
        """Put the cursor on a bed, ``day`` days from today."""
        self.board.point_at_bed(self.bed(bed), self.board.sheet.today + timedelta(days=day))
        self.settle()

    def sheet(self) -> Any:
        """The sheet that is open, once the keys go to it."""
        self.settle()
        sheet = self.page.dialogs.dialog
        assert sheet is not None
        sheet.activateWindow()
        self.qtbot.waitUntil(partial(_has_focus, sheet))
        return sheet

    def back(self, part: QWidget | None = None) -> None:
        """Once no sheet is open any more: the keys go to the page, or to ``part`` of it."""
        self.settle()
        assert self.page.dialogs.dialog is None
        self.window.activateWindow()
        (part or self.page).setFocus()
        self.qtbot.waitUntil(partial(_has_focus, self.window))

    # The mouse

    def middle_of(self, name: str) -> QPointF:
        """The middle of somebody's bar, px of the viewport."""
        place = self.board.picture.bar_place(self.bar(name), self.board.shift)
        assert place is not None
        return place.center()

    def height_of(self, bed: str) -> float:
        number = self.board.sheet.number_of(self.bed(bed))
        assert number is not None
        return self.board.line_place(number).center().y()

    def press(self, at: QPointF) -> None:
        QTest.mousePress(self.board.viewport(), Qt.MouseButton.LeftButton, pos=_whole(at))

    def move(self, to: QPointF) -> None:
        """In a few steps, as a hand does it."""
        QTest.mouseMove(self.board.viewport(), _whole(to) - QPoint(3, 0))
        QTest.mouseMove(self.board.viewport(), _whole(to))

    def release(self, at: QPointF) -> None:
        QTest.mouseRelease(self.board.viewport(), Qt.MouseButton.LeftButton, pos=_whole(at))
        self.settle()

    def drag(self, start: QPointF, end: QPointF) -> None:
        self.press(start)
        self.move(end)
        self.release(end)

    # What is there

    def bed(self, text: str) -> int:
        return next(bed.bed_id for bed in self.board.sheet.beds.values() if bed.text == text)

    def bar(self, name: str) -> Bar:
        return next(bar for bar in self.board.sheet.board.bars if bar.name == name and bar.stay_id is not None)

    def bed_of(self, name: str) -> str:
        """203-2, where somebody is now or will be."""
        bar = self.board.sheet.bar_of_stay(self.bar(name).stay_id)
        return str(self.board.sheet.beds[bar.bed_id].text)

    def told(self) -> str:
        return " ".join(notice.text for notice in self.notices.history)


def type_in(edit: QLineEdit, text: str) -> None:
    """As an input method does it: no key of a keyboard makes these signs."""
    edit.setText(text)
    edit.textEdited.emit(text)


def _has_focus(sheet: QWidget) -> bool:
    focused = QGuiApplication.focusObject()
    return isinstance(focused, QWidget) and sheet.isAncestorOf(focused)


def _whole(point: QPointF) -> QPoint:
    return QPoint(round(point.x()), round(point.y()))


def fill(office: Office) -> Centre:
    """The centre of :mod:`tests.support.beds_centre`."""
    made: Centre = office.act(Role.STATION_HEAD, fill_centre)
    return made


def fill_centre(session: Session) -> Centre:
    """The same for whoever set the station up otherwise; the actor is a head."""
    today = local_date(session.now)
    people = {each.name: _person(session, each.name, each.sex, each.born) for each in (*STAYS, *LINE)}
    beds = _beds(session)
    stays = {}
    for stay in sorted(STAYS, key=lambda each: each.kind is StayKind.EMERGENCY):
        stays[stay.name] = _stay(session, stay, people[stay.name], beds[stay.bed], today)
    for waits in LINE:
        stays[waits.name] = _waits(session, waits, people[waits.name], today)
    for text, condition in beds_centre.CONDITIONS.items():
        session.get_one(Bed, beds[text]).condition = condition.value
    session.flush()
    return Centre(beds, stays, people)


def _person(session: Session, name: str, sex: str, born: int) -> int:
    home = "春和里小区3号楼1单元101室" if name in COUPLE else ""
    values = ResidentInput(name=name, sex=sex, birth_date=date(born, 3, 1), living_address=home)
    return residents.save(session, resident_id=None, version=None, values=values).resident_id


def _beds(session: Session) -> dict[str, int]:
    made = {}
    for number, floor, kind, rule, count in ROOMS:
        room = save_room(session, room_id=None, version=None, values=RoomInput(floor, number, kind, gender_rule=rule))
        for each in range(1, count + 1):
            text = bed_text(number, str(each))
            values = BedInput(str(each), reserve=text in RESERVE)
            made[text] = save_bed(session, bed_id=None, room_id=room.room_id, version=None, values=values).bed_id
    return made


def _stay(session: Session, stay: Stay, resident_id: int, bed_id: int, today: date) -> int:
    begins, ends = moments(stay, today)
    values = StayInput(
        resident_id, stay.kind, local_date(begins), None if ends is None else local_date(ends), fall_risk=stay.falls
    )
    place = PlaceInput(bed_id, begins, ends, release=stay.bed in RESERVE)
    if stay.here:
        done = admit_now(session, values=values, place=place)
        if stay.leave is not None:
            kind, first, last = stay.leave
            leaves_at, back = (at_local(today + timedelta(days=day), time(0)) for day in (first, last))
            wanted = LeaveInput(kind, leaves_at, back, taken_by="家属")
            ask_leave(session, stay_id=done.stay.stay_id, version=done.stay.version, values=wanted, approved=True)
        return done.stay.stay_id
    return book_new(session, values=values, place=place).stay.stay_id


def _waits(session: Session, waits: Waits, resident_id: int, today: date) -> int:
    first = today + timedelta(days=waits.first)
    until = None if waits.nights is None else first + timedelta(days=waits.nights)
    wants = {"kind": waits.room} if waits.room is not None else {}
    return wait_new(session, values=StayInput(resident_id, waits.kind, first, until, wants)).stay.stay_id
