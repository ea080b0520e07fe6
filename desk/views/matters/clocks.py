"""The clock boxes of a matter: first contact and closing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.rules import deadlines
from desk.rules.deadlines import Light
from desk.rules.matters import ANSWERED_STATES
from desk.services.matters import MatterFile
from desk.views import paint, theme
from desk.views.matters.looks import LAMPS
from desk.views.matters.steps import moment
from desk.words import translate


@dataclass(frozen=True, slots=True)
class Clock:
    """What a box shows: title, the big words, the share of the limit that is gone, and the line below."""

    title: str
    light: Light
    words: str
    share: float
    foot: str


def contact_clock(file: MatterFile, now: datetime) -> Clock | None:
    """The clock of first contact, where the profile has one."""
    due = file.contact_due_at
    if due is None:
        return None
    title, made = translate("matters", "First contact"), file.contacted_at
    if made is not None:
        late = made > due
        words = translate("matters", "made late") if late else translate("matters", "made in time")
        return Clock(title, Light.OVERDUE if late else Light.DONE, words, 0, moment(made, now))
    light = deadlines.light(now, file.row.received_at, due)
    share = deadlines.share_used(now, file.row.received_at, due)
    words = deadlines.remaining_text(now, due)
    return Clock(title, light, words, share, translate("matters", "by {moment}", moment=moment(due, now)))


def closing_clock(file: MatterFile, now: datetime) -> Clock:
    """The clock of closing."""
    row = file.row
    title = translate("matters", "Closing")
    if row.state in ANSWERED_STATES and row.replied_at is not None:
        foot = translate("matters", "answered {moment}", moment=moment(row.replied_at, now))
    elif row.due_at is None:
        foot = translate("matters", "a leader answers for it")
    else:
        foot = deadlines.due_text(row.due_at, row.due_provisional)
    return Clock(title, row.light, row.clock, row.share, foot)


class ClockBox(QWidget):
    """One clock, painted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clock: Clock | None = None
        self._low = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_clock(self, clock: Clock | None) -> None:
        self.clock = clock
        self.setVisible(clock is not None)
        if clock is not None:
            self.setAccessibleName(f"{clock.title} {clock.words} {clock.foot}")
        self.update()

    def set_compact(self, compact: bool) -> None:
        self._low = compact
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(140), theme.px(78 if self._low else 92))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.clock is None:
            return
        shape, name = LAMPS[self.clock.light]
        look, edge = theme.family(name), theme.px(12)
        runs = self.clock.light not in (Light.DONE, Light.PAUSED) and self.clock.share > 0
        with QPainter(self) as painter:
            paint.draw_box(painter, self.rect().toRectF(), theme.px(8), look.soft, look.line)
            room = self.rect().toRectF().adjusted(edge, theme.px(5 if self._low else 9), -edge, -theme.px(5))
            side = theme.px(15)
            paint.draw_shape(painter, shape, QRectF(room.x(), room.y() + theme.px(3), side, side), name)
            line = QRectF(room.x() + side + theme.px(6), room.y(), room.width() - side, theme.px(20))
            paint.draw_text(painter, line, self.clock.title, "small", look.text)
            big = QRectF(room.x(), line.bottom() + theme.px(1), room.width(), theme.px(26))
            role = next((each for each in ("h1", "h2", "strong") if self._fits(each, room)), "smallb")
            paint.draw_text(painter, big, self.clock.words, role, look.text)
            foot = QRectF(room.x(), room.bottom() - theme.px(20), room.width(), theme.px(20))
            if runs:
                bar = QRectF(room.x(), big.bottom() + theme.px(0 if self._low else 4), room.width(), theme.px(4))
                paint.draw_meter(painter, bar, self.clock.share, look.solid, "surface")
            paint.draw_text(painter, foot, self.clock.foot, "small", look.text)

    def _fits(self, role: str, room: QRectF) -> bool:
        assert self.clock is not None
        return paint.text_width(self.clock.words, role) <= room.width()
