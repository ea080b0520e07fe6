"""Turns in someone's life (生活事件): what may follow what, and where the person is on a day.

Where somebody is, is derived from the events and the day, never stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desk.rules.times import long_date_text
from desk.words import QT_TRANSLATE_NOOP, translate


class LifeEvent(StrEnum):
    """死亡, 迁出, 迁入, 换户, 住院, 外出. The last two are stays, with an end that may not be known yet."""

    DEATH = "DEATH"
    MOVED_OUT = "MOVED_OUT"
    MOVED_IN = "MOVED_IN"
    HOUSEHOLD_CHANGED = "HOUSEHOLD_CHANGED"
    HOSPITAL = "HOSPITAL"
    AWAY = "AWAY"


class Presence(StrEnum):
    """在家, 住院, 外出, 已迁出, 已去世."""

    AT_HOME = "AT_HOME"
    HOSPITAL = "HOSPITAL"
    AWAY = "AWAY"
    MOVED_OUT = "MOVED_OUT"
    DEAD = "DEAD"


STAYS = frozenset({LifeEvent.HOSPITAL, LifeEvent.AWAY})
"""The events that have an end: back at home."""

STATUS_AFTER: Mapping[LifeEvent, str] = MappingProxyType(
    {LifeEvent.DEATH: "deceased", LifeEvent.MOVED_OUT: "moved_out", LifeEvent.MOVED_IN: "living"}
)
"""What the file's status is after the event; the others leave it as it is."""

_MOVES = frozenset({LifeEvent.MOVED_OUT, LifeEvent.MOVED_IN, LifeEvent.HOUSEHOLD_CHANGED})
_EARLIEST = date(1880, 1, 1)
_E, _P = LifeEvent, Presence

_EVENT_NAMES = MappingProxyType(
    {
        _E.DEATH: QT_TRANSLATE_NOOP("life", "died"),
        _E.MOVED_OUT: QT_TRANSLATE_NOOP("life", "moved out"),
        _E.MOVED_IN: QT_TRANSLATE_NOOP("life", "moved in"),
        _E.HOUSEHOLD_CHANGED: QT_TRANSLATE_NOOP("life", "changed household"),
        _E.HOSPITAL: QT_TRANSLATE_NOOP("life", "in hospital"),
        _E.AWAY: QT_TRANSLATE_NOOP("life", "away"),
    }
)
_PRESENCE_NAMES = MappingProxyType(
    {
        _P.AT_HOME: QT_TRANSLATE_NOOP("life", "at home"),
        _P.HOSPITAL: QT_TRANSLATE_NOOP("life", "in hospital"),
        _P.AWAY: QT_TRANSLATE_NOOP("life", "away"),
        _P.MOVED_OUT: QT_TRANSLATE_NOOP("life", "has moved out"),
        _P.DEAD: QT_TRANSLATE_NOOP("life", "deceased"),
    }
)


@dataclass(frozen=True, slots=True)
class Turn:
    """An event from ``since`` up to, not including, ``until`` (None: open, or an event without an end)."""

    kind: LifeEvent
    since: date
    until: date | None = None

    def covers(self, day: date) -> bool:
        """Whether a stay lasts on ``day``; whoever comes back that day is at home."""
        return self.since <= day and (self.until is None or day < self.until)


def event_text(kind: LifeEvent) -> str:
    """死亡, 迁出 …"""
    return translate("life", _EVENT_NAMES[kind])


def presence_text(presence: Presence) -> str:
    """在家, 住院 …"""
    return translate("life", _PRESENCE_NAMES[presence])


def turn_text(turn: Turn) -> str:
    """住院 2026年1月2日—2026年1月5日; without an end 2026年1月2日起."""
    if turn.kind not in STAYS:
        return translate("life", "{event} on {since}", event=event_text(turn.kind), since=long_date_text(turn.since))
    if turn.until is None:
        return translate("life", "{event} since {since}", event=event_text(turn.kind), since=long_date_text(turn.since))
    return translate(
        "life",
        "{event} {since} to {until}",
        event=event_text(turn.kind),
        since=long_date_text(turn.since),
        until=long_date_text(turn.until),
    )


def presence(turns: Iterable[Turn], day: date, *, status: str = "living") -> Presence:
    """Where the person is on ``day``. ``status`` is the file's, for what was known before there were events."""
    turns = sorted(turns, key=lambda turn: turn.since)
    death = next((turn for turn in turns if turn.kind is _E.DEATH), None)
    if death.since <= day if death else status == STATUS_AFTER[_E.DEATH]:
        return _P.DEAD
    moves = [turn for turn in turns if turn.kind in (_E.MOVED_OUT, _E.MOVED_IN)]
    past = [turn.kind for turn in moves if turn.since <= day]
    if past[-1] is _E.MOVED_OUT if past else not moves and status == STATUS_AFTER[_E.MOVED_OUT]:
        return _P.MOVED_OUT
    stay = next((turn for turn in turns if turn.kind in STAYS and turn.covers(day)), None)
    return Presence(stay.kind.value) if stay else _P.AT_HOME


def overlapping(new: Turn, turns: Iterable[Turn]) -> Turn | None:
    """The stay that ``new`` overlaps; half-open, so that one may begin on the day another ends."""
    return next(
        (
            turn
            for turn in turns
            if turn.kind in STAYS
            and (new.until is None or turn.since < new.until)
            and (turn.until is None or new.since < turn.until)
        ),
        None,
    )


def faults(new: Turn, turns: Iterable[Turn], *, birth: date | None, status: str, today: date) -> dict[str, str]:
    """What is wrong with a new event: ``since``, ``until`` or ``kind`` → why, and what would be right.

    ``turns`` are the person's other events. Only a planned absence may begin ahead of today.
    """
    turns = list(turns)
    found: dict[str, str] = {}
    if not max(birth or _EARLIEST, _EARLIEST) <= new.since:
        found["since"] = translate("life", "The date lies before the person was born.")
    elif new.since > today and new.kind is not _E.AWAY:
        found["since"] = translate("life", "The date lies ahead. Only an absence can be planned.")
    if new.until is not None and new.kind not in STAYS:
        found["until"] = translate("life", "Only a stay in hospital or away has an end.")
    elif new.until is not None and new.until < new.since:
        found["until"] = translate("life", "It can't end before it began.")
    if not found:
        found |= _contradictions(new, turns, status, today)
    return found


def _contradictions(new: Turn, turns: list[Turn], status: str, today: date) -> dict[str, str]:
    death = next((turn for turn in turns if turn.kind is _E.DEATH), None)
    if death is not None or status == STATUS_AFTER[_E.DEATH]:
        return _after_death(new, death, turns)
    if new.kind is _E.DEATH:
        later = next((turn for turn in turns if new.since < turn.since <= today), None)
        return {} if later is None else {"since": _something_later(later)}
    if new.kind not in STAYS:
        return _move(new, turns, status, today)
    return _overlap(new, turns)


def _after_death(new: Turn, death: Turn | None, turns: list[Turn]) -> dict[str, str]:
    if new.kind is _E.DEATH:
        return {"kind": translate("life", "The death is recorded already.")}
    if death is None or new.since > death.since:
        return {"since": translate("life", "A person who has died has no later events.")}
    if new.kind not in STAYS:
        return {"kind": translate("life", "A person who has died doesn't move any more.")}
    if new.until is None or new.until > death.since:
        day = long_date_text(death.since)
        return {"until": translate("life", "It ended on {day} at the latest, when the person died.", day=day)}
    return _overlap(new, turns)


def _overlap(new: Turn, turns: list[Turn]) -> dict[str, str]:
    other = overlapping(new, turns)
    return {} if other is None else {"since": overlap_text(other)}


def _move(new: Turn, turns: list[Turn], status: str, today: date) -> dict[str, str]:
    later = next((turn for turn in turns if turn.kind in _MOVES and turn.since > new.since), None)
    if later is not None:
        return {"since": _something_later(later)}
    if presence(turns, today, status=status) is _P.MOVED_OUT and new.kind is not _E.MOVED_IN:
        return {"kind": translate("life", "This person has moved out already.")}
    return {}


def overlap_text(other: Turn) -> str:
    """This overlaps with: 住院 …"""
    return translate("life", "This overlaps with: {event}.", event=turn_text(other))


def _something_later(later: Turn) -> str:
    return translate("life", "There is something later: {event}.", event=turn_text(later))
