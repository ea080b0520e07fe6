"""How a matter looks: its pill, its lamp, its clock, its short number. Shared by table and drawer."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desk.rules.deadlines import Light
from desk.rules.matters import MatterState, Verb, state_text, verb_text
from desk.services.matters import MatterRow
from desk.views import paint, theme
from desk.views.rows import Column
from desk.words import translate

OWNER = 4
"""Which column says who handles it: the first to go where there is no room."""

PAPERS_KEY = "Ctrl+G"
"""Opens the papers of the matter."""

_S = MatterState

# state → name of paint.STATES
_PILLS: Mapping[MatterState, str] = MappingProxyType(
    {
        _S.REGISTERED: "draft",
        _S.TO_DISPATCH: "returned",
        _S.DISPATCHED: "to_sign",
        _S.IN_PROGRESS: "in_progress",
        _S.ON_HOLD: "paused",
        _S.ANSWERED: "closed",
        _S.RATED: "closed",
        _S.ARCHIVED: "closed",
        _S.REFUSED: "draft",
        _S.MERGED: "transferred",
    }
)

LAMPS: Mapping[Light, tuple[str, str]] = MappingProxyType(
    {
        Light.OVERDUE: ("triangle", "red"),
        Light.DUE_SOON: ("clock", "amber"),
        Light.IN_TIME: ("dot", "green"),
        Light.PAUSED: ("bars", "grey"),
        Light.DONE: ("tick", "green"),
    }
)
"""Light → shape and colour family."""

KEYS: Mapping[Verb, str] = MappingProxyType(
    {
        Verb.DISPATCH: "P",
        Verb.ACCEPT: "A",
        Verb.RETURN: "B",
        Verb.REFUSE: "N",
        Verb.HOLD: "H",
        Verb.RESUME: "H",
        Verb.ANSWER: "R",
        Verb.REOPEN: "O",
        Verb.SUPPLEMENT: "M",
        Verb.TAKE_BACK: "T",
    }
)
"""The letter of each verb while the list has the focus."""


def pill(row: MatterRow) -> tuple[str, str]:
    """Word and state of the pill."""
    return state_text(row.state).capitalize(), _PILLS[row.state]


def verb_words(verb: Verb) -> str:
    """The word on the verb's button."""
    return verb_text(verb).capitalize()


def short_number(number: str) -> str:
    """``370102001-SL-20261119-0003`` → ``1119-0003``: what is said at the desk."""
    day, _, running = number.rpartition("-")
    return f"{day[-4:]}-{running}"


def light_words(light: Light) -> str:
    """What the lamp says to those who don't see it."""
    return {
        Light.OVERDUE: translate("matters", "Overdue"),
        Light.DUE_SOON: translate("matters", "Due soon"),
        Light.IN_TIME: translate("matters", "In time"),
        Light.PAUSED: translate("matters", "Clock stopped"),
        Light.DONE: translate("matters", "Finished"),
    }[light]


def columns() -> tuple[Column, ...]:
    """Lamp, number, title, resident, owner, status, closing clock."""
    return (
        Column("", 40, text=_lamp_words, kind="custom", paint=_paint_lamp),
        Column(translate("matters", "No."), 94, text=_number, kind="meta"),
        Column(translate("matters", "Matter"), 0, text=_title, kind="title"),
        Column(translate("matters", "Resident"), 80, text=_person),
        Column(translate("matters", "Handled by"), 100, text=_owner, kind="meta"),
        Column(translate("matters", "Status"), 106, text=_state, pill=pill),
        Column(translate("matters", "Closing"), 156, text=_clock, kind="custom", paint=_paint_clock),
    )


def _lamp_words(row: MatterRow) -> str:
    return light_words(row.light)


def _number(row: MatterRow) -> str:
    return short_number(row.number)


def _title(row: MatterRow) -> str:
    return row.title


def _person(row: MatterRow) -> str:
    return row.person


def _owner(row: MatterRow) -> str:
    return row.owner


def _state(row: MatterRow) -> str:
    return pill(row)[0]


def _clock(row: MatterRow) -> str:
    return row.clock


def _paint_lamp(painter: QPainter, place: QRectF, row: MatterRow, selected: bool) -> None:
    shape, family = LAMPS[row.light]
    side = theme.px(16)
    box = QRectF(place.center().x() - side / 2 + theme.px(2), place.center().y() - side / 2, side, side)
    paint.draw_shape(painter, shape, box, family)


def _paint_clock(painter: QPainter, place: QRectF, row: MatterRow, selected: bool) -> None:
    """Words above, a bar of 4 px below; a mark and words where no clock runs."""
    if row.light in (Light.DONE, Light.PAUSED) or row.due_at is None:
        _paint_mark(painter, place, row)
        return
    family = theme.family(LAMPS[row.light][1])
    pressing = row.light is not Light.IN_TIME
    role = "controlb" if pressing else "control"
    middle = place.center().y()
    words = QRectF(place.x(), middle - theme.px(18), place.width(), theme.px(22))
    paint.draw_text(painter, words, row.clock, role, family.text)
    bar = QRectF(place.x(), middle + theme.px(7), min(place.width(), theme.px(96)), theme.px(4))
    paint.draw_meter(painter, bar, row.share, family.solid, "line")


def _paint_mark(painter: QPainter, place: QRectF, row: MatterRow) -> None:
    side, left = theme.px(14), place.x()
    if row.light in (Light.DONE, Light.PAUSED) and row.state not in (_S.REFUSED, _S.MERGED):
        shape, family = LAMPS[row.light]
        paint.draw_shape(painter, shape, QRectF(left, place.center().y() - side / 2, side, side), family)
        left += side + theme.px(6)
    room = QRectF(left, place.y(), place.right() - left, place.height())
    paint.draw_text(painter, room, row.clock, "control", "ink2")
