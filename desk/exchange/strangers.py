"""Ledgers of another kind than the one asked for, told by the headings that only they have."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from desk.exchange.cells import shown
from desk.exchange.headings import HEADING_SEARCH_ROWS, heading_key
from desk.exchange.workbook import Sheet
from desk.words import translate

_ENOUGH = 2
"""One such heading may stand in a residents' ledger as well, such as 入住日期 of somebody in a home."""


@dataclass(frozen=True, slots=True)
class _Stranger:
    """A kind of ledger: its name here, what it is called, and the headings that are its own."""

    name: str
    called: Callable[[], str]
    headings: re.Pattern[str]


_STRANGERS = (
    _Stranger(
        "visits",
        lambda: translate("exchange", "a ledger of visits"),
        re.compile(
            r"\d{1,2}[月日](?:上午|下午|上旬|中旬|下旬)|第?[一二三四五六1-6][次周](?:走访|探访|巡访).*"
            r"|(?:走访|探访|巡访|敲门)(?:情况|记录|结果|内容)"
        ),
    ),
    _Stranger(
        "meals",
        lambda: translate("exchange", "a ledger of meals"),
        re.compile(
            r"[早午中晚][餐饭](?:份数|数量|人数|金额|餐费|补贴)?|餐[次别]|份数|用餐(?:日期|时间|人数|份数)|送餐地址"
            r"|就餐(?:日期|时间|方式)"
        ),
    ),
    _Stranger(
        "beds",
        lambda: translate("exchange", "a ledger of beds"),
        re.compile(
            r"床号|床位号?|床位类型|床位状态|入住(?:日期|时间)|退住(?:日期|时间)|护理等级|请假外出.*|合同起止日期"
        ),
    ),
    _Stranger(
        "tickets",
        lambda: translate("exchange", "a ledger of 12345 tickets"),
        re.compile(
            "工单编?号|来电(?:时间|人|号码)|诉求(?:内容|类别|人)|承办(?:科室|单位|部门)|签收时间|办结时间|答复内容"
            "|过程满意度|结果满意度"
        ),
    ),
    _Stranger(
        "matters",
        lambda: translate("exchange", "a ledger of grid matters"),
        re.compile("事项(?:编号|类别|描述|名称)|处置(?:部门|情况|时限.*|结果)|是否办结|销号时间"),
    ),
)


def seems_to_be(sheet: Sheet, wanted: str) -> str | None:
    """What the ledger on ``sheet`` is in the clerk's words when it is of another kind than ``wanted``."""
    keys = {heading_key(shown(value)) for row in sheet.rows[:HEADING_SEARCH_ROWS] for value in row if value != ""}
    counts = [sum(1 for key in keys if stranger.headings.fullmatch(key)) for stranger in _STRANGERS]
    most = max(counts)
    found = _STRANGERS[counts.index(most)]
    return found.called() if most >= _ENOUGH and found.name != wanted else None
