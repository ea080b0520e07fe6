"""The ledger of counts of a package (套餐台账): which pot a use goes from and to. Lines are added, never changed."""

from __future__ import annotations

from collections.abc import Mapping
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
