"""Words and looks of bags and washers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from desk.rules.laundry import BagState, Pieces, is_counted, programme_text, settled_text, state_text
from desk.rules.times import clock_text, day_text
from desk.services.laundry import BagRow, ExpectedRow, WasherRow
from desk.words import translate

_S = BagState
LOOKS: Mapping[BagState, tuple[str, str]] = MappingProxyType(
    {
        _S.RECEIVED: ("blue", "dot"),
        _S.WASHING: ("amber", "half"),
        _S.READY: ("green", "dot"),
        _S.MISSING: ("red", "triangle"),
        _S.RETURNED: ("grey", "tick"),
    }
)
"""Colour family and shape of a state."""


def pill_of(row: BagRow) -> tuple[str, str, str]:
    """Word, colour family and shape; a bag that is late is red whatever its state."""
    word = state_text(row.state)
    if row.missing:
        word = translate("laundry_page", "{n} missing", n=row.missing)
    if row.overdue:
        return word, "red", "triangle"
    return (word, *LOOKS[row.state])


def due_words(row: BagRow, today: date) -> str:
    """11月23日（周一）, or 逾期 3 天."""
    if row.overdue:
        return translate("laundry_page", "{n} days late", n=(today - row.due_on).days)
    return translate("laundry_page", "today") if row.due_on == today else day_text(row.due_on)


def washer_words(row: WasherRow, now: datetime) -> str:
    """普通 32 分钟 2 袋; 空闲."""
    if row.started_at is None or row.programme is None:
        return translate("laundry_page", "free")
    minutes = max(0, int((now - row.started_at).total_seconds()) // 60)
    return translate(
        "laundry_page", "{programme}, {n} min, {bags} bags", programme=programme_text(row.programme), n=minutes,
        bags=len(row.bag_ids),
    )  # fmt: skip


def expected_words(row: ExpectedRow) -> str:
    """An expected bag as it is read out."""
    where = translate("laundry_page", "to be fetched") if row.at_home else ""
    return "  ".join(filter(None, (clock_text(row.starts_at), row.name, where, row.door, row.wish)))


def pieces_look(piece: Pieces) -> tuple[str, str]:
    """What became of a kind, and its colour: 缺 1, 已赔付, 齐."""
    if piece.counted_out is None:
        return "", "ink2"
    if piece.settled is not None:
        return settled_text(piece.settled), "amber"
    if piece.missing > 0:
        return translate("laundry_page", "▲ {n} missing", n=piece.missing), "red"
    if piece.missing < 0:
        return translate("laundry_page", "▲ {n} too many", n=-piece.missing), "red"
    return translate("laundry_page", "✓ whole"), "green"


def may_count(row: BagRow) -> bool:
    """Whether it can be counted out now."""
    return row.state in (_S.READY, _S.MISSING)


def may_take_back(row: BagRow) -> bool:
    """Whether its last act can be taken back."""
    return row.state is not _S.READY or any(each.counted_out is not None for each in row.pieces)


def next_words(row: BagRow) -> str:
    """What D does with the bag: 装机…, 洗好, 清点, 处理缺件…, 归还…; empty where nothing comes next."""
    if row.state is _S.READY:
        if is_counted(row.pieces):
            return translate("laundry_page", "Give back …")
        return translate("laundry_page", "Count out")
    return {
        _S.RECEIVED: translate("laundry_page", "Load …"),
        _S.WASHING: translate("laundry_page", "Washed"),
        _S.MISSING: translate("laundry_page", "Settle what is missing …"),
    }.get(row.state, "")
