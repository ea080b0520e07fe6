"""The page of beds on the real window, with the small centre of :mod:`tests.support.beds_centre` in its database."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.clerk import Story
from desk.services.beds import Bar
from tests.support.real_desk import RealDesk, is_idle


class BedsHands:
    """What a clerk does on the page, and what is seen there; stories go on once nothing is asked of the worker."""

    def __init__(self, desk: RealDesk) -> None:
        self.desk, self.clerk = desk, desk.clerk
        self.page: Any = desk.page("beds")

    @property
    def board(self) -> Any:
        return self.page.board

    def open(self) -> Story:
        """To the page."""
        assert self.desk.window.shell is not None
        self.desk.window.shell.show_page("beds")
        yield lambda: self.page.isVisible() and self.page.found is not None and is_idle(self.desk)
        self.page.focus_first()

    def reload(self) -> Story:
        """What the page does by itself every minute."""
        self.page.tick()
        yield lambda: is_idle(self.desk)

    def press(self, *keys: str) -> Story:
        """Keys one after another, each answered before the next."""
        for key in keys:
            self.clerk.press(key)
            yield lambda: is_idle(self.desk)

    def point(self, bed: str, day: int = 0) -> Story:
        """The cursor onto a bed, ``day`` days from today, as a click sets it."""
        self.board.point_at_bed(self.bed(bed), self.board.sheet.today + timedelta(days=day))
        self.board.setFocus()
        yield lambda: is_idle(self.desk) and self.board.hasFocus()

    def sheet(self) -> Story:
        """Until a sheet is open and hears the keys."""
        yield lambda: self.page.dialogs.dialog is not None and is_idle(self.desk)
        yield lambda: QApplication.activeModalWidget() is self.page.dialogs.dialog

    def no_sheet(self) -> Story:
        """Until the sheet was answered and the board is there again."""
        yield lambda: QApplication.activeModalWidget() is None and is_idle(self.desk)

    def choose_card(self, name: str) -> None:
        """Up or down the line to the card of ``name``; the keys go to the line already."""
        cards = self.page.panel.cards
        names = [row.name for row in cards.rows]
        way = names.index(name) - names.index(cards.current().name)
        for _ in range(abs(way)):
            self.clerk.press("Down" if way > 0 else "Up")
        assert cards.current().name == name

    # The mouse

    def middle_of(self, name: str) -> QPointF:
        place = self.board.picture.bar_place(self.bar(name), self.board.shift)
        return QPointF(place.center())

    def height_of(self, bed: str) -> float:
        return float(self.board.line_place(self.board.sheet.number_of(self.bed(bed))).center().y())

    def drag(self, name: str, bed: str) -> Story:
        """Take somebody's bar to another bed, as a hand does it, and let go."""
        start, view = self.middle_of(name), self.board.viewport()
        end = QPointF(start.x(), self.height_of(bed))
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=_whole(start))
        QTest.mouseMove(view, _whole(end) - QPoint(3, 0))
        QTest.mouseMove(view, _whole(end))
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=_whole(end))
        yield lambda: is_idle(self.desk)

    # What is there

    def bed(self, text: str) -> int:
        return next(int(bed.bed_id) for bed in self.board.sheet.beds.values() if bed.text == text)

    def condition(self, text: str) -> Any:
        return next(bed.condition for bed in self.board.sheet.beds.values() if bed.text == text)

    def bar(self, name: str) -> Bar:
        bars = [each for each in self.board.sheet.board.bars if each.name == name and each.stay_id is not None]
        return bars[-1]

    def bed_of(self, name: str) -> str:
        """203-2, where somebody is now or will be."""
        bar = self.board.sheet.bar_of_stay(self.bar(name).stay_id)
        return str(self.board.sheet.beds[bar.bed_id].text)


def _whole(point: QPointF) -> QPoint:
    return QPoint(round(point.x()), round(point.y()))
