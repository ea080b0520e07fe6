"""The ledger of counts of a package (套餐台账): which pot a use goes from and to. Lines are added, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desk.words import QT_TRANSLATE_NOOP, translate


class Pot(StrEnum):
    """Where the uses of a package are. ``ISSUED`` is the station's side: what it granted, below 0 by as much."""

    ISSUED = "ISSUED"
    FREE = "FREE"
    RESERVED = "RESERVED"
    USED = "USED"
    EXPIRED = "EXPIRED"


class EntryKind(StrEnum):
    """发放, 预留, 扣次, 释放, 过期, 冲正."""

    GRANT = "GRANT"
    RESERVE = "RESERVE"
    CONSUME = "CONSUME"
    RELEASE = "RELEASE"
    EXPIRE = "EXPIRE"
    REVERSE = "REVERSE"


MOVES: Mapping[EntryKind, tuple[Pot, Pot]] = MappingProxyType(
    {
        EntryKind.GRANT: (Pot.ISSUED, Pot.FREE),
        EntryKind.RESERVE: (Pot.FREE, Pot.RESERVED),
        EntryKind.CONSUME: (Pot.RESERVED, Pot.USED),
        EntryKind.RELEASE: (Pot.RESERVED, Pot.FREE),
        EntryKind.EXPIRE: (Pot.FREE, Pot.EXPIRED),
    }
)
"""From which pot to which. A REVERSE goes back from the pot its line went to; of a CONSUME it frees the use."""


class GrantState(StrEnum):
    """待启用, 体验中, 体验期满待定, 使用中, 已到期, 已终止; worked out from the dates, never stored."""

    AHEAD = "AHEAD"
    TRIAL = "TRIAL"
    TRIAL_OVER = "TRIAL_OVER"
    RUNNING = "RUNNING"
    EXPIRED = "EXPIRED"
    ENDED = "ENDED"


USABLE = frozenset({GrantState.TRIAL, GrantState.RUNNING})


def grant_state(
    day: date, *, valid_from: date, valid_until: date, trial_until: date | None, taken_on: date | None,
    ended_on: date | None,
) -> GrantState:  # fmt: skip
    """How a package that somebody has stands on ``day``. A trial that is over waits for a word (先体验后付费)."""
    if ended_on is not None and ended_on <= day:
        return GrantState.ENDED
    if valid_until <= day:
        return GrantState.EXPIRED
    if day < valid_from:
        return GrantState.AHEAD
    if trial_until is None or taken_on is not None:
        return GrantState.RUNNING
    return GrantState.TRIAL if day < trial_until else GrantState.TRIAL_OVER


_STATES = MappingProxyType(
    {
        GrantState.AHEAD: QT_TRANSLATE_NOOP("packages", "not begun"),
        GrantState.TRIAL: QT_TRANSLATE_NOOP("packages", "on trial"),
        GrantState.TRIAL_OVER: QT_TRANSLATE_NOOP("packages", "trial over: ask"),
        GrantState.RUNNING: QT_TRANSLATE_NOOP("packages", "running"),
        GrantState.EXPIRED: QT_TRANSLATE_NOOP("packages", "out of date"),
        GrantState.ENDED: QT_TRANSLATE_NOOP("packages", "ended"),
    }
)
_POTS = MappingProxyType(
    {
        Pot.ISSUED: QT_TRANSLATE_NOOP("packages", "the station"),
        Pot.FREE: QT_TRANSLATE_NOOP("packages", "free"),
        Pot.RESERVED: QT_TRANSLATE_NOOP("packages", "reserved"),
        Pot.USED: QT_TRANSLATE_NOOP("packages", "used"),
        Pot.EXPIRED: QT_TRANSLATE_NOOP("packages", "expired"),
    }
)
_KINDS = MappingProxyType(
    {
        EntryKind.GRANT: QT_TRANSLATE_NOOP("packages", "granted"),
        EntryKind.RESERVE: QT_TRANSLATE_NOOP("packages", "reserved"),
        EntryKind.CONSUME: QT_TRANSLATE_NOOP("packages", "used"),
        EntryKind.RELEASE: QT_TRANSLATE_NOOP("packages", "released"),
        EntryKind.EXPIRE: QT_TRANSLATE_NOOP("packages", "expired"),
        EntryKind.REVERSE: QT_TRANSLATE_NOOP("packages", "reversed"),
    }
)


def entry_text(kind: EntryKind) -> str:
    """发放, 扣次 …"""
    return translate("packages", _KINDS[kind])


def pot_text(pot: Pot) -> str:
    """可用, 已预留 …"""
    return translate("packages", _POTS[pot])


def state_text(state: GrantState) -> str:
    """使用中, 体验中 …"""
    return translate("packages", _STATES[state])
