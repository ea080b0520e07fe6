"""Accounts of stays as sheets: the settlement of a month, and the lines of one account."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desk.db import Session
from desk.exchange.writing import Layout
from desk.rules.accounts import charge_text, method_text, month_text
from desk.rules.beds import state_text
from desk.rules.masking import mask_name, mask_numbers
from desk.rules.money import yuan_text
from desk.rules.times import local
from desk.services import accounts
from desk.words import translate

_MONEY = ("opening", "charged", "paid", "closing", "deposit")
SETTLEMENT = Layout(
    "月结算",
    {"seq": "序号", "bed": "床位", "name": "姓名", "state": "状态", "bed_days": "床日", "leave_days": "请假天数",
     "hospital_days": "住院天数", "opening": "上月结转", "charged": "本月应收", "paid": "本月实收",
     "closing": "本月结存", "deposit": "押金结存"},
    {"seq": 6} | dict.fromkeys(_MONEY, 14),
    frozenset(_MONEY),
)  # fmt: skip
ACCOUNT = Layout(
    "费用明细",
    {"seq": "序号", "at": "记账时间", "month": "记账月份", "of_month": "所属月份", "kind": "项目", "text": "摘要",
     "days": "天数", "amount": "金额", "method": "方式", "balance": "结存", "deposit": "押金结存", "by": "经办人"},
    {"seq": 6, "at": 17, "month": 11, "of_month": 11, "text": 44, "amount": 14, "balance": 14, "deposit": 14},
    frozenset({"amount", "balance", "deposit"}),
)  # fmt: skip

Row = Mapping[str, object]


def settlement_rows(found: accounts.Settlement, *, masked: bool) -> Iterator[Row]:
    """Every stay of the month, and the sum of all."""
    for number, row in enumerate(found.rows, 1):
        days = row.days
        yield {
            "seq": number,
            "bed": row.bed,
            "name": mask_name(row.name) if masked else row.name,
            "state": state_text(row.state),
            "bed_days": days.bed_days,
            "leave_days": days.leave_days,
            "hospital_days": days.hospital_days,
        } | {name: _plain(getattr(row, name)) for name in _MONEY}
    sums = {name: getattr(found, name) for name in _MONEY[:-1]} | {"deposit": found.deposits[3]}
    yield {
        "name": translate("lists", "Together"),
        "bed_days": found.days.bed_days,
        "leave_days": found.days.leave_days,
        "hospital_days": found.days.hospital_days,
    } | {name: _plain(fen) for name, fen in sums.items()}


def account_rows(session: Session, stay_id: int, *, masked: bool) -> Iterator[Row]:
    """Every line of the account of a stay, in the order in which they count."""
    for number, line in enumerate(accounts.account(session, stay_id=stay_id).lines, 1):
        yield {
            "seq": number,
            "at": f"{local(line.booked_at):%Y-%m-%d %H:%M}",
            "month": month_text(line.month),
            "of_month": month_text(line.of_month),
            "kind": charge_text(line.kind),
            "text": mask_numbers(line.text) if masked else line.text,
            "days": line.days,
            "amount": _plain(line.amount),
            "method": method_text(line.method) if line.method is not None else None,
            "balance": _plain(line.balance),
            "deposit": _plain(line.deposit),
            "by": line.booked_by,
        }


def _plain(fen: int) -> str:
    return yuan_text(fen).replace(",", "")
