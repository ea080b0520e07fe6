"""Accounts of services as sheets: the settlement of a month, and the lines of one resident's account."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desk.db import Session
from desk.exchange.writing import Layout
from desk.rules.accounts import method_text, month_text
from desk.rules.fees import fee_text
from desk.rules.masking import mask_name, mask_numbers
from desk.rules.money import yuan_text
from desk.rules.times import local
from desk.services import fees
from desk.services.fees.papers import sold_text
from desk.words import translate

_MONEY = ("opening", "charged", "subsidised", "waived", "paid", "closing")
FEE_SETTLEMENT = Layout(
    "服务月结算",
    {"seq": "序号", "name": "姓名", "service": "服务项目", "payer": "补贴来源", "persons": "人数", "times": "人次",
     "opening": "上月结转", "charged": "本月应收", "subsidised": "补贴", "waived": "减免", "paid": "本月实收",
     "closing": "本月结存"},
    {"seq": 6, "service": 14, "payer": 16} | dict.fromkeys(_MONEY, 14),
    frozenset(_MONEY),
)  # fmt: skip
FEE_ACCOUNT = Layout(
    "服务费用明细",
    {"seq": "序号", "at": "记账时间", "month": "记账月份", "day": "服务日期", "kind": "项目", "text": "摘要",
     "amount": "金额", "method": "方式", "balance": "结存", "by": "经办人"},
    {"seq": 6, "at": 17, "month": 11, "day": 12, "text": 44, "amount": 14, "balance": 14},
    frozenset({"amount", "balance"}),
)  # fmt: skip

Row = Mapping[str, object]


def fee_settlement_rows(found: fees.FeeSettlement, *, masked: bool) -> Iterator[Row]:
    """Every service by who pays for it, then every resident of the month, and the sum of all."""
    for row in found.served:
        yield {
            "service": row.service,
            "payer": row.payer or translate("fees_paper", "residents alone"),
            "persons": row.persons,
            "times": row.times,
            "charged": _plain(row.charged),
            "subsidised": _plain(row.subsidised),
        }
    for counted in found.counted:
        yield {
            "service": counted.service,
            "payer": translate("fees_paper", "from packages"),
            "persons": counted.persons,
            "times": counted.times,
        }
    for sold in found.sold:
        yield {"service": sold_text(sold), "persons": sold.persons, "charged": _plain(sold.charged)}
    for number, each in enumerate(found.rows, 1):
        name = mask_name(each.name) if masked else each.name
        yield {"seq": number, "name": name, "times": each.times} | _sums(each)
    yield {"name": translate("lists", "Together"), "persons": found.persons} | _sums(found)


def fee_account_rows(session: Session, resident_id: int, *, masked: bool) -> Iterator[Row]:
    """Every line of the account of a resident, in the order in which they count."""
    for number, line in enumerate(fees.account(session, resident_id=resident_id).lines, 1):
        yield {
            "seq": number,
            "at": f"{local(line.booked_at):%Y-%m-%d %H:%M}",
            "month": month_text(line.month),
            "day": line.day,
            "kind": fee_text(line.kind),
            "text": mask_numbers(line.text) if masked else line.text,
            "amount": _plain(line.amount),
            "method": method_text(line.method) if line.method is not None else None,
            "balance": _plain(line.balance),
            "by": line.booked_by,
        }


def _sums(row: fees.ResidentRow | fees.FeeSettlement) -> dict[str, str]:
    return {name: _plain(getattr(row, name)) for name in _MONEY}


def _plain(fen: int) -> str:
    return yuan_text(fen).replace(",", "")
