"""Laundry (胡同洗衣房): the way of a bag, and whether it comes back complete."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desk.rules.numbers import check_digit
from desk.words import QT_TRANSLATE_NOOP, translate


class BagState(StrEnum):
    """已收, 洗涤中, 已洗好, 缺件, 已归还. ``MISSING``: counted out, and something is not there."""

    RECEIVED = "RECEIVED"
    WASHING = "WASHING"
    READY = "READY"
    MISSING = "MISSING"
    RETURNED = "RETURNED"


class Programme(StrEnum):
    """普通, 轻柔, 高温, 单独消毒."""

    NORMAL = "NORMAL"
    GENTLE = "GENTLE"
    HOT = "HOT"
    DISINFECT = "DISINFECT"


class Settled(StrEnum):
    """How what was missing ended: 已找到, 已赔付, 家属确认放弃."""

    FOUND = "FOUND"
    PAID = "PAID"
    WAIVED = "WAIVED"


class BagVerb(StrEnum):
    """What staff do to a bag."""

    LOAD = "LOAD"
    UNLOAD = "UNLOAD"
    COUNT_OUT = "COUNT_OUT"
    SETTLE = "SETTLE"
    RETURN = "RETURN"


FROM: Mapping[BagVerb, frozenset[BagState]] = MappingProxyType(
    {
        BagVerb.LOAD: frozenset({BagState.RECEIVED}),
        BagVerb.UNLOAD: frozenset({BagState.WASHING}),
        BagVerb.COUNT_OUT: frozenset({BagState.READY, BagState.MISSING}),
        BagVerb.SETTLE: frozenset({BagState.MISSING}),
        BagVerb.RETURN: frozenset({BagState.READY, BagState.MISSING}),
    }
)
"""From which states a verb may be done. A bag goes back only when each kind was counted out."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Pieces of one kind: counted in, counted out (None: not yet), and how a difference was settled."""

    name: str
    counted_in: int
    counted_out: int | None = None
    settled: Settled | None = None

    @property
    def missing(self) -> int:
        """How many are not there; 0 while they are not counted out, below 0 when there are too many."""
        return 0 if self.counted_out is None else self.counted_in - self.counted_out

    @property
    def is_open(self) -> bool:
        """Whether the counts differ and nobody has settled it."""
        return self.missing != 0 and self.settled is None


CODES = 10**8
"""How many codes there are: a bag's is drawn from below it."""


def bag_code(number: int) -> str:
    """The ten digits on a bag: an 8, eight random ones given as ``number`` < :data:`CODES`, and a check digit.

    Opaque: it says nothing about anybody. Shorter than the code of a card, so a scanner's word is never taken for one.
    """
    digits = f"8{number:08d}"
    return digits + check_digit(digits)


def read_bag_code(text: str) -> str:
    """The code that was scanned or typed, in digits as the desk keeps it; "" for what is no code of a bag."""
    digits = "".join(unicodedata.normalize("NFKC", text).split())
    sound = len(digits) == 10 and digits.isascii() and digits.isdigit() and digits[0] == "8"
    return digits if sound and check_digit(digits[:-1]) == digits[-1] else ""


def is_counted(pieces: Iterable[Pieces]) -> bool:
    """Whether every kind was counted out."""
    return all(each.counted_out is not None for each in pieces)


def is_complete(pieces: Iterable[Pieces]) -> bool:
    """Whether nothing is open: the bag may go back."""
    return all(each.counted_out is not None and not each.is_open for each in pieces)


def is_overdue(state: BagState, due_on: date, today: date) -> bool:
    """Whether the bag should have been back before ``today``."""
    return state is not BagState.RETURNED and due_on < today


_STATES = MappingProxyType(
    {
        BagState.RECEIVED: QT_TRANSLATE_NOOP("laundry", "received"),
        BagState.WASHING: QT_TRANSLATE_NOOP("laundry", "in the washer"),
        BagState.READY: QT_TRANSLATE_NOOP("laundry", "ready"),
        BagState.MISSING: QT_TRANSLATE_NOOP("laundry", "pieces missing"),
        BagState.RETURNED: QT_TRANSLATE_NOOP("laundry", "returned"),
    }
)
_PROGRAMMES = MappingProxyType(
    {
        Programme.NORMAL: QT_TRANSLATE_NOOP("laundry", "normal"),
        Programme.GENTLE: QT_TRANSLATE_NOOP("laundry", "gentle"),
        Programme.HOT: QT_TRANSLATE_NOOP("laundry", "hot"),
        Programme.DISINFECT: QT_TRANSLATE_NOOP("laundry", "disinfected by itself"),
    }
)
_SETTLED = MappingProxyType(
    {
        Settled.FOUND: QT_TRANSLATE_NOOP("laundry", "found"),
        Settled.PAID: QT_TRANSLATE_NOOP("laundry", "paid for"),
        Settled.WAIVED: QT_TRANSLATE_NOOP("laundry", "let go by the family"),
    }
)


_KINDS = (
    QT_TRANSLATE_NOOP("laundry", "shirts"),
    QT_TRANSLATE_NOOP("laundry", "trousers"),
    QT_TRANSLATE_NOOP("laundry", "underwear"),
    QT_TRANSLATE_NOOP("laundry", "socks (pairs)"),
    QT_TRANSLATE_NOOP("laundry", "coats"),
    QT_TRANSLATE_NOOP("laundry", "jumpers"),
    QT_TRANSLATE_NOOP("laundry", "bed sheets"),
    QT_TRANSLATE_NOOP("laundry", "quilt covers"),
    QT_TRANSLATE_NOOP("laundry", "pillow cases"),
    QT_TRANSLATE_NOOP("laundry", "towels"),
)


def common_kinds() -> tuple[str, ...]:
    """What most bags hold: 上衣, 裤子 …; anything else may be written down too."""
    return tuple(translate("laundry", each) for each in _KINDS)


def state_text(state: BagState) -> str:
    """已收, 洗涤中 …"""
    return translate("laundry", _STATES[state])


def programme_text(programme: Programme) -> str:
    """普通, 轻柔 …"""
    return translate("laundry", _PROGRAMMES[programme])


def settled_text(settled: Settled) -> str:
    """已找到, 已赔付 …"""
    return translate("laundry", _SETTLED[settled])
