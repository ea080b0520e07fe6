"""Contact cards (便民联系卡): their codes, print runs and sheets."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from desk.words import QT_TRANSLATE_NOOP, translate


class TokenKind(StrEnum):
    """On what a code is: the card in the purse, the large one on the wall, the canteen card, the sticker at the door,
    the card that visitors scan there. Each kind is revoked by its own reprint.
    """

    CARD = "CARD"
    LARGE = "LARGE"
    MEAL = "MEAL"
    DOOR = "DOOR"
    VISIT = "VISIT"


class TokenState(StrEnum):
    """``RESERVED``: drawn on a card that is not known to be on paper yet."""

    RESERVED = "RESERVED"
    LIVE = "LIVE"
    REVOKED = "REVOKED"


class RevokedWhy(StrEnum):
    """换了新卡, 挂失, 没有印出来."""

    REPRINTED = "REPRINTED"
    LOST = "LOST"
    NOT_PRINTED = "NOT_PRINTED"


class RunState(StrEnum):
    """正在打印, 已印完, 已停止."""

    OPEN = "OPEN"
    DONE = "DONE"
    STOPPED = "STOPPED"


class ScanFault(StrEnum):
    """Why a code is refused."""

    UNREADABLE = "UNREADABLE"
    UNKNOWN = "UNKNOWN"
    REVOKED = "REVOKED"
    DECEASED = "DECEASED"
    MOVED_OUT = "MOVED_OUT"
    ELSEWHERE = "ELSEWHERE"


class Gap(StrEnum):
    """What to do with a character that no face draws: 换用近似字, 留空手写, 不印这张."""

    SUBSTITUTE = "SUBSTITUTE"
    BY_HAND = "BY_HAND"
    LEAVE_OUT = "LEAVE_OUT"


_WHY = MappingProxyType(
    {
        RevokedWhy.REPRINTED: QT_TRANSLATE_NOOP("cards", "a newer card took its place"),
        RevokedWhy.LOST: QT_TRANSLATE_NOOP("cards", "reported lost"),
        RevokedWhy.NOT_PRINTED: QT_TRANSLATE_NOOP("cards", "never put on paper"),
    }
)
_KINDS: Mapping[TokenKind, str] = MappingProxyType(
    {
        TokenKind.CARD: QT_TRANSLATE_NOOP("cards", "contact card"),
        TokenKind.LARGE: QT_TRANSLATE_NOOP("cards", "large contact card"),
        TokenKind.MEAL: QT_TRANSLATE_NOOP("cards", "meal card"),
        TokenKind.DOOR: QT_TRANSLATE_NOOP("cards", "door code"),
        TokenKind.VISIT: QT_TRANSLATE_NOOP("cards", "visit card at the door"),
    }
)
_STATES: Mapping[TokenState, str] = MappingProxyType(
    {
        TokenState.RESERVED: QT_TRANSLATE_NOOP("cards", "being printed"),
        TokenState.LIVE: QT_TRANSLATE_NOOP("cards", "in force"),
        TokenState.REVOKED: QT_TRANSLATE_NOOP("cards", "no longer good"),
    }
)
_RUNS: Mapping[RunState, str] = MappingProxyType(
    {
        RunState.OPEN: QT_TRANSLATE_NOOP("cards", "printing"),
        RunState.DONE: QT_TRANSLATE_NOOP("cards", "printed"),
        RunState.STOPPED: QT_TRANSLATE_NOOP("cards", "stopped"),
    }
)
_FAULTS: Mapping[ScanFault, str] = MappingProxyType(
    {
        ScanFault.UNREADABLE: QT_TRANSLATE_NOOP("cards", "no code of the desk"),
        ScanFault.UNKNOWN: QT_TRANSLATE_NOOP("cards", "nobody has this code"),
        ScanFault.REVOKED: QT_TRANSLATE_NOOP("cards", "no longer good"),
        ScanFault.DECEASED: QT_TRANSLATE_NOOP("cards", "the holder has died"),
        ScanFault.MOVED_OUT: QT_TRANSLATE_NOOP("cards", "the holder has moved away"),
        ScanFault.ELSEWHERE: QT_TRANSLATE_NOOP("cards", "of another station"),
    }
)


def fault_text(fault: ScanFault) -> str:
    """Why a code was refused, in a few words."""
    return translate("cards", _FAULTS[fault])


def number_text(run_id: int, position: int) -> str:
    """The number that people read on a card: of its run, and its place in it. It says nothing of anybody."""
    return f"{run_id}-{position:04d}"


def state_text(state: TokenState) -> str:
    """打印中, 有效, 已作废."""
    return translate("cards", _STATES[state])


def why_text(why: RevokedWhy) -> str:
    """Why a code is no longer good."""
    return translate("cards", _WHY[why])


def kind_text(kind: TokenKind) -> str:
    """便民联系卡, 就餐卡, 门牌码."""
    return translate("cards", _KINDS[kind])


def run_text(state: RunState) -> str:
    """打印中, 已印完, 已停止."""
    return translate("cards", _RUNS[state])
