"""The ledger of beds going out, in the headings and forms that the import reads back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from desk.exchange.writing import Layout

BED_HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "building": "楼栋", "floor": "楼层", "room": "房间", "bed": "床号", "bed_type": "床位类型", "status": "状态",
        "name": "老人姓名", "id_no": "身份证号", "ability": "能力等级", "check_in": "入住日期",
        "contract": "合同起止日期", "care_level": "护理等级", "monthly_fee": "月费", "deposit": "押金",
        "leaves": "请假外出(起-止)", "check_out": "退住日期",
    }
)  # fmt: skip
"""Columns of the ledger, by the names of the values in the order they are written; the building where there are any."""

_WIDTHS = {"floor": 8, "room": 9, "bed": 8, "id_no": 21, "contract": 25, "monthly_fee": 10, "deposit": 10, "leaves": 25}
BEDS = Layout("床位", BED_HEADINGS, _WIDTHS)
LONG = "长期"


def floor_text(floor: int) -> str:
    """2楼, 地下1层."""
    return f"{floor}楼" if floor > 0 else f"地下{-floor}层"


def bed_text(number: str) -> str:
    """1床; what is no number stays."""
    return f"{number}床" if number.isascii() and number.isalnum() else number


def contract_text(start: date | None, end: date | None) -> str:
    """2026-01-07至2027-01-06, 2026-01-07至长期, "" for no contract."""
    if start is None and end is None:
        return ""
    last = end.isoformat() if end is not None else LONG
    return f"{start.isoformat()}至{last}" if start is not None else last


def leave_text(start: date, end: date | None) -> str:
    """2026-02-14至2026-02-20, 2026-07-25至今."""
    return f"{start.isoformat()}至{end.isoformat() if end is not None else '今'}"


def yuan_plain(fen: int | None) -> str:
    """3500 and 3500.50 without marks, as a ledger has sums."""
    if fen is None:
        return ""
    yuan, rest = divmod(fen, 100)
    return f"{yuan}.{rest:02d}" if rest else str(yuan)
