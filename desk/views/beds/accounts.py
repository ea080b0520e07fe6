"""The accounts of the centre (费用结算) month by month: charging, each account, closing the month, papers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desk.rules.accounts import month_text
from desk.rules.money import yuan_text
from desk.services import accounts
from desk.services.accounts import Charged, Settlement, SettlementRow
from desk.services.lists import MonthSettlement
from desk.views.beds.accounts_jobs import SettlementJob
from desk.views.beds.accounts_stay import AccountDialog
from desk.views.kit import Button
from desk.views.money.months import MonthBook
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.rows import Column
from desk.words import translate


class AccountsDialog(MonthBook):
    """Self-contained: ``AccountsDialog(tools, parent).open()``.

    上月结转 + 本月应收 − 本月实收 = 本月结存; the deposits and what is still to be charged stand apart.
    """

    def __init__(self, tools: Tools, parent: QWidget, *, month: date | None = None) -> None:
        super().__init__(
            tools, parent, title=translate("accounts_page", "Accounts"), month=month, columns=_columns(), key=_key,
            narrow=_IN_SMALL_TYPE,
            sums={
                "opening": translate("accounts_page", "Carried in"),
                "charged": translate("accounts_page", "+ charged"),
                "paid": translate("accounts_page", "− paid"),
                "closing": translate("accounts_page", "= carried out"),
                "deposit": translate("accounts_page", "Deposits held"),
                "open": translate("accounts_page", "To be charged"),
            },
            kind=MonthSettlement, touched=accounts.TOUCHES,
        )  # fmt: skip
        self.charge = Button(translate("accounts_page", "Charge the month"), kind="primary", key="Ctrl+B", small=True)
        self.build(self.charge)
        press_with(self.charge, "Ctrl+B")
        self.charge.clicked.connect(self.charge_month)
        self.reload()

    # Reading

    def look(self) -> None:
        self._tools.worker.look(
            partial(accounts.settlement, month=self.month), "accounts.settlement", done=self.show_month,
            failed=self.refused, replaces="accounts",
        )  # fmt: skip

    def show_found(self, found: Settlement) -> None:
        for name in ("opening", "charged", "paid", "closing", "open"):
            self.sums[name].setText(yuan_text(getattr(found, name)))
        self.sums["deposit"].setText(yuan_text(found.deposits[3]))
        self.sums["open"].set_look(c="amber" if found.open else "ink")
        days = found.days
        self.said.setText(
            translate(
                "accounts_page", "{n} stays, {days} bed-days, {leave} on leave, {ill} in hospital",
                n=len(found.rows), days=days.bed_days, leave=days.leave_days, ill=days.hospital_days,
            )
        )  # fmt: skip
        if found.open:
            self.state.set_pill(translate("accounts_page", "to be charged"), "amber", "clock")
        else:
            self.state.set_pill(translate("accounts_page", "open"), "blue", "half")
        self.charge.set_busy(False)
        self.charge.setEnabled(any(row.open for row in found.rows))

    # Acts

    def charge_month(self) -> None:
        """Ctrl+B: book what the month costs; what is booked already stays."""
        self.charge.set_busy(True)
        self.run(partial(accounts.charge_month, month=self.month), "accounts.charge_month", self._charged)

    def _charged(self, done: Charged) -> None:
        words = translate(
            "accounts_page", "{stays} stays, {n} lines, {amount} yuan",
            stays=done.stays, n=done.entries, amount=yuan_text(done.amount),
        )  # fmt: skip
        title = translate("accounts_page", "{month} charged", month=month_text(done.month))
        self._tools.notices.tell(words, "good", title=title)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that was pressed goes off
        self.reload()

    def locking(self) -> tuple[Callable[[Any], Any], str]:
        return partial(accounts.lock_month, month=self.month), "accounts.lock_month"

    def open_account(self, row: object) -> None:
        if isinstance(row, SettlementRow):
            dialog = AccountDialog(self._tools, row.stay_id, self)
            dialog.changed.connect(self.reload)
            dialog.open()

    def paper(self) -> tuple[str, SettlementJob]:
        title = translate("accounts_paper", "Settlement of {month}", month=month_text(self.month))
        return title, SettlementJob(self.month)

    def wanted(self) -> MonthSettlement:
        return MonthSettlement(self.month)


_IN_SMALL_TYPE = (3, 8)
"""Columns there is no room for in large type; the sums and the account say them."""


def _columns() -> list[Column]:
    return [
        Column(translate("accounts_page", "Bed"), 78, text=_bed, kind="strong"),
        Column(translate("accounts_page", "Name"), 0, text=_name),
        Column(translate("accounts_page", "Bed-days"), 70, text=_bed_days, align="right"),
        Column(translate("accounts_page", "Leave / hospital"), 100, text=_away, align="right", kind="meta"),
        Column(translate("accounts_page", "Carried in"), 108, text=_opening, align="right", kind="meta"),
        Column(translate("accounts_page", "Charged"), 108, text=_charged, align="right"),
        Column(translate("accounts_page", "Paid"), 108, text=_paid, align="right"),
        Column(translate("accounts_page", "Carried out"), 112, text=_closing, align="right", ink=_ink),
        Column(translate("accounts_page", "Deposit"), 104, text=_deposit, align="right", kind="meta"),
        Column(translate("accounts_page", "To be charged"), 108, text=_open, align="right", ink=_amber),
    ]


def _key(row: object) -> object:
    return row.stay_id if isinstance(row, SettlementRow) else None


def _bed(row: SettlementRow) -> str:
    return row.bed


def _name(row: SettlementRow) -> str:
    return row.name


def _bed_days(row: SettlementRow) -> str:
    return str(row.days.bed_days or "")


def _away(row: SettlementRow) -> str:
    leave, ill = row.days.leave_days, row.days.hospital_days
    return f"{leave} / {ill}" if leave or ill else ""


def _opening(row: SettlementRow) -> str:
    return _or_blank(row.opening)


def _charged(row: SettlementRow) -> str:
    return _or_blank(row.charged)


def _paid(row: SettlementRow) -> str:
    return _or_blank(row.paid)


def _closing(row: SettlementRow) -> str:
    return yuan_text(row.closing)


def _deposit(row: SettlementRow) -> str:
    return _or_blank(row.deposit)


def _open(row: SettlementRow) -> str:
    return _or_blank(row.open)


def _or_blank(fen: int) -> str:
    return yuan_text(fen) if fen else ""


def _ink(row: SettlementRow) -> str:
    return "red" if row.closing > 0 else "green" if row.closing < 0 else "ink2"


def _amber(_: SettlementRow) -> str:
    return "amber"
