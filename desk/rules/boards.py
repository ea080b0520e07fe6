"""Boards with those responsible (责任公示牌): who stands on one, what it says, and what has changed since its print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import IntEnum, StrEnum
from itertools import zip_longest
from types import MappingProxyType
from typing import Any

from desk.rules.card_words import phones_text
from desk.words import QT_TRANSLATE_NOOP, translate

MOST = 8
"""So many people one board shows legibly."""


class BoardSize(StrEnum):
    """The paper of a board."""

    A4 = "A4"
    A3 = "A3"


class Part(IntEnum):
    """What somebody is to a grid; the board names them in this order."""

    SECRETARY = 1
    HEAD = 2
    WORKER = 3
    SENT = 4
    STEWARD = 5
    POLICE = 6
    DOCTOR = 7
    OTHER = 8


_PARTS: tuple[tuple[str, Part], ...] = (
    ("书记", Part.SECRETARY),
    ("网格长", Part.HEAD),
    ("民警", Part.POLICE),
    ("公安", Part.POLICE),
    ("辅警", Part.POLICE),
    ("医生", Part.DOCTOR),
    ("医师", Part.DOCTOR),
    ("护士", Part.DOCTOR),
    ("管家", Part.STEWARD),
    ("机关", Part.SENT),
    ("包户", Part.SENT),
    ("包片", Part.SENT),
    ("下沉", Part.SENT),
    ("网格员", Part.WORKER),
)
_ABOUT: Mapping[Part, str] = MappingProxyType(
    {
        Part.SECRETARY: QT_TRANSLATE_NOOP("boards", "answers for the whole community"),
        Part.HEAD: QT_TRANSLATE_NOOP("boards", "answers for the grid, hears complaints"),
        Part.WORKER: QT_TRANSLATE_NOOP("boards", "takes requests, visits, does errands"),
        Part.SENT: QT_TRANSLATE_NOOP("boards", "policies, matters of units"),
        Part.STEWARD: QT_TRANSLATE_NOOP("boards", "lanes, cleanliness, repairs"),
        Part.POLICE: QT_TRANSLATE_NOOP("boards", "safety, fraud, residence papers"),
        Part.DOCTOR: QT_TRANSLATE_NOOP("boards", "health, contracts with the family doctor"),
        Part.OTHER: "",
    }
)


def part_of(duty: str) -> Part:
    """What a duty in words is: 社区书记 → SECRETARY."""
    return next((part for word, part in _PARTS if word in duty), Part.OTHER)


def about_text(duty: str) -> str:
    """What one turns to somebody of this duty for; "" where that is not known."""
    source = _ABOUT[part_of(duty)]
    return translate("boards", source) if source else ""


@dataclass(frozen=True, slots=True)
class BoardLine:
    """One person or place on a board. ``photo_id`` is the key of the picture's bytes; ``about`` is what was written for
    this line, "" where the words for the duty stand: those are the program's, and no reason to print anew.
    """

    duty: str
    name: str
    phone: str = ""
    about: str = ""
    photo_id: int | None = None


@dataclass(frozen=True, slots=True)
class BoardText:
    """All that a board says."""

    title: str
    size: str
    grid: str
    station: str
    address: str
    hotline: str
    lines: tuple[BoardLine, ...]

    def as_json(self) -> dict[str, Any]:
        """For keeping what a print said."""
        return asdict(self) | {"lines": [asdict(line) for line in self.lines]}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> BoardText:
        """What a print said."""
        texts = {name: kept[name] for name in ("title", "size", "grid", "station", "address", "hotline")}
        return cls(**texts, lines=tuple(BoardLine(**line) for line in kept["lines"]))


class What(StrEnum):
    """What of a board has changed. ``CHANGED_HANDS``: somebody else holds the duty."""

    CHANGED_HANDS = "CHANGED_HANDS"
    PHONE = "PHONE"
    PHOTO = "PHOTO"
    ABOUT = "ABOUT"
    ADDED = "ADDED"
    GONE = "GONE"
    ORDER = "ORDER"
    TITLE = "TITLE"
    SIZE = "SIZE"
    GRID = "GRID"
    STATION = "STATION"
    ADDRESS = "ADDRESS"
    HOTLINE = "HOTLINE"


_SAID: Mapping[What, str] = MappingProxyType(
    {
        What.CHANGED_HANDS: QT_TRANSLATE_NOOP("boards", "{who} {before} → {now}"),
        What.PHONE: QT_TRANSLATE_NOOP("boards", "{who} telephone {before} → {now}"),
        What.PHOTO: QT_TRANSLATE_NOOP("boards", "{who}: another photo"),
        What.ABOUT: QT_TRANSLATE_NOOP("boards", "{who}: other words"),
        What.ADDED: QT_TRANSLATE_NOOP("boards", "new: {who} {now}"),
        What.GONE: QT_TRANSLATE_NOOP("boards", "no more: {who} {before}"),
        What.ORDER: QT_TRANSLATE_NOOP("boards", "another order"),
        What.TITLE: QT_TRANSLATE_NOOP("boards", "title {before} → {now}"),
        What.SIZE: QT_TRANSLATE_NOOP("boards", "paper {before} → {now}"),
        What.GRID: QT_TRANSLATE_NOOP("boards", "grid {before} → {now}"),
        What.STATION: QT_TRANSLATE_NOOP("boards", "station {before} → {now}"),
        What.ADDRESS: QT_TRANSLATE_NOOP("boards", "address {before} → {now}"),
        What.HOTLINE: QT_TRANSLATE_NOOP("boards", "hotline {before} → {now}"),
    }
)


@dataclass(frozen=True, slots=True)
class BoardChange:
    """One change; ``who`` is the duty, or the name with it, that it is about, "" for what is about the whole board."""

    what: What
    before: str = ""
    now: str = ""
    who: str = ""


def changes(printed: BoardText, now: BoardText) -> tuple[BoardChange, ...]:
    """What ``now`` says otherwise than ``printed``, people first."""
    return (*_of_lines(printed.lines, now.lines), *_of_board(printed, now))


def _of_board(printed: BoardText, now: BoardText) -> Iterable[BoardChange]:
    for what in (What.TITLE, What.SIZE, What.GRID, What.STATION, What.ADDRESS, What.HOTLINE):
        before, after = getattr(printed, what.value.lower()), getattr(now, what.value.lower())
        if before != after:
            yield BoardChange(what, before, after)


def _of_lines(printed: tuple[BoardLine, ...], now: tuple[BoardLine, ...]) -> Iterable[BoardChange]:
    """Lines of the same name belong together; those left over of one duty changed hands, in their order."""
    left, come = list(printed), list(now)
    same: list[tuple[BoardLine, BoardLine]] = []
    for line in printed:
        match = next((each for each in come if (each.duty, each.name) == (line.duty, line.name)), None)
        if match is not None:
            same.append((line, match))
            left.remove(line)
            come.remove(match)
    for duty in dict.fromkeys(line.duty for line in (*left, *come)):
        before = [line for line in left if line.duty == duty]
        after = [line for line in come if line.duty == duty]
        for old, new in zip_longest(before, after):
            yield _handed(duty, old, new)
    for old, new in same:
        who = f"{new.duty} {new.name}".strip()
        if old.phone != new.phone:
            yield BoardChange(What.PHONE, old.phone, new.phone, who)
        if old.photo_id != new.photo_id:
            yield BoardChange(What.PHOTO, who=who)
        if old.about != new.about:
            yield BoardChange(What.ABOUT, old.about, new.about, who)
    order = [[(line.duty, line.name) for line in lines] for lines in (printed, now)]
    if not left and not come and order[0] != order[1]:
        yield BoardChange(What.ORDER)


def _handed(duty: str, old: BoardLine | None, new: BoardLine | None) -> BoardChange:
    if old is not None and new is not None:
        return BoardChange(What.CHANGED_HANDS, old.name, new.name, duty)
    if new is not None:
        return BoardChange(What.ADDED, now=new.name, who=duty)
    assert old is not None
    return BoardChange(What.GONE, before=old.name, who=duty)


def change_text(change: BoardChange) -> str:
    """网格员 王某 → 李某. Telephones stand whole: the board hangs in public."""
    said = phones_text if change.what in (What.PHONE, What.HOTLINE) else str
    before, now = said(change.before) or "—", said(change.now) or "—"
    return translate("boards", _SAID[change.what], who=change.who, before=before, now=now)
