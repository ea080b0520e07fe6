"""The poster with those responsible for a grid (责任公示牌), A4 or A3: read from two steps away, without glasses.

A3 is the A4 drawing, larger by the root of two. People stand below each other up to four, else in two columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import cos, pi, sin

from desk.printing.fonts import refuse_undrawable, width
from desk.printing.pictures import cropped
from desk.printing.sheet import Laid, Sheet, lay
from desk.printing.styles import A4, INK, INK2, Style, points
from desk.rules.times import long_date_text
from desk.words import translate

A3 = (297.0, 420.0)
PAPERS = {"A4": A4, "A3": A3}
GREEN, PALE, RED, ROSE = "#12554C", "#E8F1EE", "#B3261A", "#FBEFEA"
LEAST = points(16)
"""Nothing that an elder has to read is smaller (mm on A4)."""

_EDGE = 10.0
_ROOM = A4[0] - 2 * _EDGE
_HEAD_HIGH = 36.0
_PEOPLE_TOP, _GAP = 50.0, 3.5
_FOOT_HIGH = 48.0
_FOOT_TOP = A4[1] - _EDGE - _FOOT_HIGH
_PHOTO_RATIO = 3 / 4
_PAD = 2.5
_SCALES = tuple(size / 100 for size in range(200, 80, -5))

_TITLE = Style(points(38), True, "#FFFFFF", points(22), 1.2)
_GRID = Style(points(18), True, "#FFFFFF", LEAST, 1.3)
_DUTY = Style(points(16), True, "#FFFFFF", LEAST, 1.3)
_NAME = Style(points(22), True, INK, LEAST, 1.25)
_PHONE = Style(points(20), True, RED, LEAST, 1.3)
_ABOUT = Style(points(16), True, INK2, LEAST, 1.2)
_TIGHT = Style(points(16), True, INK2, leading=1.15)
_CALL = Style(points(34), True, RED, LEAST, 1.2)
_CALL_WHAT = Style(points(16), True, INK, LEAST, 1.25)
_FOOT = Style(points(16), True, INK, points(10), 1.3)
_SMALL = Style(points(10.5), False, INK2, points(8), 1.3)


@dataclass(frozen=True, slots=True)
class Face:
    """Somebody, or a place, on the board. ``photo`` is a JPEG or PNG as it was handed in."""

    duty: str
    name: str
    phone: str
    about: str
    photo: bytes | None = None


@dataclass(frozen=True, slots=True)
class Poster:
    """One board. ``size`` is ``A4`` or ``A3``; ``hotline`` the station's telephone; ``day`` is when it was made."""

    title: str
    size: str
    grid: str
    station: str
    address: str
    hotline: str
    people: tuple[Face, ...]
    day: date | None = None

    def texts(self) -> tuple[str, ...]:
        """Everything that has to be drawn."""
        people = (text for face in self.people for text in (face.duty, face.name, face.phone, face.about))
        return (self.title, self.grid, self.station, self.address, self.hotline, *people)


def duty_boards_pdf(posters: Sequence[Poster]) -> bytes:
    """One page each, on the paper it wants. RuleBroken ``NO_GLYPH`` for what can't be drawn."""
    refuse_undrawable(*(text for poster in posters for text in poster.texts()))
    first = PAPERS[posters[0].size] if posters else A4
    title = translate("duty_board", "Duty board")
    sheet = Sheet(first, title=title, author=posters[0].station if posters else "")
    for number, poster in enumerate(posters):
        if number:
            sheet.next_page(PAPERS[poster.size])
        with sheet.scaled(PAPERS[poster.size][0] / A4[0], 0, 0):
            _head(sheet, poster)
            _people(sheet, poster.people)
            _foot(sheet, poster)
    return sheet.pdf()


def _head(sheet: Sheet, poster: Poster) -> None:
    _fill(sheet, _EDGE, _EDGE, _ROOM, _HEAD_HIGH, GREEN)
    room = _ROOM - 12
    title, grid = _fit(poster.title, _TITLE, room, 22.0), _fit(poster.grid, _GRID, room, 15.0)
    at = _EDGE + (_HEAD_HIGH - title.height - grid.height - 1.5) / 2
    sheet.lines(A4[0] / 2, at, title, "centre")
    sheet.lines(A4[0] / 2, at + title.height + 1.5, grid, "centre")


def _fit(text: str, style: Style, room: float, high: float) -> Laid:
    """As large as ``style``, smaller down to its floor, wrapped, and below the floor only where it would not fit."""
    laid = lay(text, style, room)
    size = style.floor
    while laid.height > high and size > points(7):
        size *= 0.94
        laid = lay(text, Style(size, style.bold, style.ink, size, style.leading), room)
    return laid


# People


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a person stands."""

    x: float
    top: float
    wide: float
    high: float

    @property
    def photo_high(self) -> float:
        """As high as the card, but no wider than two fifths of it."""
        return min(self.high - 2 * _PAD, self.wide * 0.36 / _PHOTO_RATIO)

    @property
    def photo_wide(self) -> float:
        return self.photo_high * _PHOTO_RATIO

    @property
    def words_room(self) -> float:
        """For what is written beside the photo."""
        return self.wide - self.photo_wide - 3 * _PAD - 1


@dataclass(frozen=True, slots=True)
class _Words:
    """What is written beside a photo."""

    duty: Laid
    name: Laid
    phone: Laid
    about: Laid

    @property
    def height(self) -> float:
        return self.duty.height + self.name.height + self.phone.height + self.about.height + 2 * _GAPS


_GAPS = 0.9
_USUAL = 4  # characters of a name


def _people(sheet: Sheet, people: Sequence[Face]) -> None:
    if not people:
        return
    places = _places(len(people))
    scale = max(_SCALES, key=lambda each: (_held(people, places, each), each))
    for face, place in zip(people, places, strict=True):
        _person(sheet, face, place, scale)


def _places(count: int) -> list[_Place]:
    columns = 1 if count <= 4 else 2
    rows = -(-count // columns)
    wide = (_ROOM - _GAP * (columns - 1)) / columns
    room = _FOOT_TOP - _GAP - _PEOPLE_TOP
    high = min((room - _GAP * (rows - 1)) / rows, 95.0 if columns == 1 else 64.0)
    top = _PEOPLE_TOP + (room - rows * high - _GAP * (rows - 1)) / 2
    return [
        _Place(_EDGE + (n % columns) * (wide + _GAP), top + (n // columns) * (high + _GAP), wide, high)
        for n in range(count)
    ]


def _held(people: Sequence[Face], places: Sequence[_Place], scale: float) -> int:
    """Whose words fit at this scale, names of usual length and each telephone on one line."""
    return sum(_holds(face, place, _words(face, place, scale)) for face, place in zip(people, places, strict=True))


def _holds(face: Face, place: _Place, words: _Words) -> bool:
    lines = len(words.name.lines) <= (1 if len(face.name) <= _USUAL else 2)
    phones = len(words.phone.lines) <= 1 + face.phone.count("、")
    return lines and phones and words.height <= place.high - 2 * _PAD


def _words(face: Face, place: _Place, scale: float) -> _Words:
    room = place.words_room
    duty = lay(face.duty, _scaled(_DUTY, min(scale, 1.5)), room - 5) if face.duty else Laid((), _DUTY)
    return _Words(
        duty,
        lay(face.name, _scaled(_NAME, scale), room),
        _numbers(face.phone, _scaled(_PHONE, scale), room),
        lay(face.about, _scaled(_ABOUT, min(scale, 1.25)), room) if face.about else Laid((), _ABOUT),
    )


def _numbers(phone: str, style: Style, room: float) -> Laid:
    """Several telephones beside each other where there is room, else below."""
    if not phone:
        return Laid((), style)
    numbers = phone.split("、")
    beside = "   ".join(numbers)
    return lay(beside if width(beside, style.size, style.bold) <= room else "\n".join(numbers), style, room)


def _scaled(style: Style, scale: float) -> Style:
    return Style(max(style.floor, style.size * scale), style.bold, style.ink, style.smallest, style.leading)


def _person(sheet: Sheet, face: Face, place: _Place, scale: float) -> None:
    sheet.frame(place.x, place.top, place.wide, place.high, ink=GREEN, thick=0.6)
    high, wide = place.photo_high, place.photo_wide
    top = place.top + (place.high - high) / 2
    x = place.x + _PAD
    photo = cropped(face.photo, wide, high) if face.photo is not None else None
    if photo is not None:
        sheet.picture(x, top, wide, high, photo)
    else:
        _silhouette(sheet, x, top, wide, high)
    _write(sheet, _squeezed(face, place, scale), x + wide + _PAD + 1, place)


def _squeezed(face: Face, place: _Place, scale: float) -> _Words:
    """The words as they fit; where they would not, what is said last gives way, and then all of it."""
    words, high = _words(face, place, scale), place.high - 2 * _PAD
    over = words.height - high
    if over > 0:
        about = (
            _fit(face.about, _TIGHT, place.words_room, max(0.0, words.about.height - over))
            if face.about
            else words.about
        )
        words = _Words(words.duty, words.name, words.phone, about)
    shrink = 0.94
    while words.height > high and shrink > 0.4:
        parts = (
            (face.duty, _DUTY, place.words_room - 5),
            (face.name, _NAME, place.words_room),
            (face.phone.replace("、", "\n"), _PHONE, place.words_room),
            (face.about, _TIGHT, place.words_room),
        )
        laid = [
            lay(text, Style(style.size * shrink, True, style.ink, style.floor * shrink, style.leading), room)
            if text else Laid((), style)
            for text, style, room in parts
        ]  # fmt: skip
        words = _Words(*laid)
        shrink *= 0.94
    return words


def _write(sheet: Sheet, words: _Words, x: float, place: _Place) -> None:
    at = place.top + (place.high - words.height) / 2
    if words.duty.lines:
        longest = max(width(line, words.duty.style.size, True) for line in words.duty.lines)
        _fill(sheet, x, at, longest + 5, words.duty.height, GREEN)
        sheet.lines(x + 2.5, at, words.duty)
    at += words.duty.height + _GAPS
    for laid in (words.name, words.phone):
        sheet.lines(x, at, laid)
        at += laid.height
    sheet.lines(x, at + _GAPS, words.about)


def _silhouette(sheet: Sheet, x: float, top: float, wide: float, high: float) -> None:
    """In the place of a photo that there is not: head and shoulders on a pale ground."""
    _fill(sheet, x, top, wide, high, PALE)
    middle, radius = x + wide / 2, wide * 0.2
    shade = "#9DBDB5"
    sheet.disc(middle, top + high * 0.38, radius, ink=shade)
    half, rise, foot = wide * 0.37, high * 0.3, top + high
    arc = [(middle - half * cos(pi * n / 24), foot - rise * sin(pi * n / 24) ** 0.7) for n in range(25)]
    sheet.outline(arc, ink=shade)


# Foot


def _foot(sheet: Sheet, poster: Poster) -> None:
    calls = [(poster.hotline, translate("duty_board", "The station: errands and help"))] if poster.hotline else []
    calls.append(("12345", translate("duty_board", "Government hotline, day and night")))
    wide, high = (_ROOM - _GAP * (len(calls) - 1)) / len(calls), 25.0
    for number, (call, what) in enumerate(calls):
        x = _EDGE + number * (wide + _GAP)
        _fill(sheet, x, _FOOT_TOP, wide, high, ROSE)
        said, told = lay(call, _CALL, wide - 6), _fit(what, _CALL_WHAT, wide - 6, 9.0)
        at = _FOOT_TOP + (high - said.height - told.height) / 2
        sheet.lines(x + wide / 2, at, said, "centre")
        sheet.lines(x + wide / 2, at + said.height, told, "centre")
    top = _FOOT_TOP + high + 2
    urgent = translate("duty_board", "Police 110    Fire 119    Ambulance 120")
    sheet.lines(A4[0] / 2, top, _fit(urgent, _FOOT, _ROOM, 8.0), "centre")
    where = "  ".join(filter(None, (poster.station, poster.address)))
    sheet.lines(A4[0] / 2, top + 8, _fit(where, _FOOT, _ROOM, 8.5), "centre")
    if poster.day is not None:
        made = translate("duty_board", "As of {day}", day=long_date_text(poster.day))
        sheet.text(_EDGE + _ROOM, A4[1] - _EDGE - 4.0, made, _SMALL, "right")


def _fill(sheet: Sheet, x: float, top: float, wide: float, high: float, ink: str) -> None:
    sheet.outline([(x, top), (x + wide, top), (x + wide, top + high), (x, top + high)], ink=ink)
