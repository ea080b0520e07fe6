"""The accounts of services month by month (服务月结): who owes what, what the street pays, closing the month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desk.rules.accounts import month_text
from desk.rules.money import yuan_text
from desk.services import fees
from desk.services.fees import FeeSettlement, ResidentRow
from desk.services.lists import FeeMonthSettlement
from desk.views.care.account.dialog import ServiceAccount
from desk.views.care.till.jobs import SettlementJob
from desk.views.money.months import MonthBook
from desk.views.page import Tools
from desk.views.rows import Column
from desk.words import translate

_SUMS = ("opening", "charged", "subsidised", "waived", "paid", "closing")


class FeeMonths(MonthBook):
    """Self-contained: ``FeeMonths(tools, parent).open()``. 上月结转 + 应收 − 补贴 − 减免 − 实收 = 本月结存."""

    def __init__(self, tools: Tools, parent: QWidget, *, month: date | None = None) -> None:
        super().__init__(
            tools, parent, title=translate("till_page", "Accounts of services"), month=month, columns=_columns(),
            key=_key, narrow=_IN_SMALL_TYPE,
            sums={
                "opening": translate("accounts_page", "Carried in"),
                "charged": translate("accounts_page", "+ charged"),
                "subsidised": translate("till_page", "− subsidised"),
                "waived": translate("till_page", "− waived"),
                "paid": translate("accounts_page", "− paid"),
                "closing": translate("accounts_page", "= carried out"),
            },
            kind=FeeMonthSettlement, touched=fees.TOUCHES,
        )  # fmt: skip
        self.build()
        self.reload()

    def look(self) -> None:
        self._tools.worker.look(
            partial(fees.settlement, month=self.month), "fees.settlement", done=self.show_month, failed=self.refused,
            replaces="fee-months",
        )  # fmt: skip

    def show_found(self, found: FeeSettlement) -> None:
        for name in _SUMS:
            self.sums[name].setText(yuan_text(getattr(found, name)))
        self.said.setText(
            translate(
                "till_page", "{n} persons, {times} times", n=found.persons, times=sum(row.times for row in found.rows)
            )
        )
        self.state.set_pill(translate("accounts_page", "open"), "blue", "half")

    def locking(self) -> tuple[Callable[[Any], Any], str]:
        return partial(fees.lock_month, month=self.month), "fees.lock_month"

    def open_account(self, row: object) -> None:
        if isinstance(row, ResidentRow):
            dialog = ServiceAccount(self._tools, row.resident_id, self)
            dialog.changed.connect(self.reload)
            dialog.open()

    def paper(self) -> tuple[str, SettlementJob]:
        title = translate("fees_paper", "Settlement of services {month}", month=month_text(self.month))
        return title, SettlementJob(self.month)

    def wanted(self) -> FeeMonthSettlement:
        return FeeMonthSettlement(self.month)


_IN_SMALL_TYPE = (5,)
"""The column there is no room for in large type; the sums and the account say it."""


def _columns() -> list[Column]:
    return [
        Column(translate("till_page", "Name"), 0, text=_name, kind="strong"),
        Column(translate("till_page", "Times"), 70, text=_times, align="right"),
        Column(translate("accounts_page", "Carried in"), 112, text=_opening, align="right", kind="meta"),
        Column(translate("accounts_page", "Charged"), 112, text=_charged, align="right"),
        Column(translate("till_page", "Subsidised"), 112, text=_subsidised, align="right"),
        Column(translate("packages_page", "Waived"), 104, text=_waived, align="right", kind="meta"),
        Column(translate("accounts_page", "Paid"), 112, text=_paid, align="right"),
        Column(translate("accounts_page", "Carried out"), 118, text=_closing, align="right", ink=_ink),
    ]


def _key(row: object) -> object:
    return row.resident_id if isinstance(row, ResidentRow) else None


def _name(row: ResidentRow) -> str:
    return row.name


def _times(row: ResidentRow) -> str:
    return str(row.times) if row.times else ""


def _opening(row: ResidentRow) -> str:
    return _or_blank(row.opening)


def _charged(row: ResidentRow) -> str:
    return _or_blank(row.charged)


def _subsidised(row: ResidentRow) -> str:
    return _or_blank(row.subsidised)


def _waived(row: ResidentRow) -> str:
    return _or_blank(row.waived)


def _paid(row: ResidentRow) -> str:
    return _or_blank(row.paid)


def _closing(row: ResidentRow) -> str:
    return yuan_text(row.closing)


def _or_blank(fen: int) -> str:
    return yuan_text(fen) if fen else ""


def _ink(row: ResidentRow) -> str:
    return "red" if row.closing > 0 else "green" if row.closing < 0 else "ink2"
