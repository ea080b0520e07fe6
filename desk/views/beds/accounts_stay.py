"""The account of one stay (费用账户): lines with a running balance, booking by hand, reversals, the statement."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desk.errors import DeskError
from desk.rules.accounts import Charge, charge_text, method_text, month_text
from desk.rules.money import yuan_text
from desk.rules.times import local_date, long_date_text
from desk.services import accounts
from desk.services.accounts import Account, Charged, LineRow
from desk.services.lists import AccountLines
from desk.views.beds.accounts_form import BookingForm
from desk.views.beds.accounts_jobs import StatementJob
from desk.views.kit import Button
from desk.views.money.book import AccountBook
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.rows import Column
from desk.words import translate


class AccountDialog(AccountBook):
    """Self-contained: ``AccountDialog(tools, stay_id, parent).open()``."""

    def __init__(self, tools: Tools, stay_id: int, parent: QWidget) -> None:
        super().__init__(
            tools, parent, title=translate("accounts_page", "Account"), form=BookingForm(), columns=_columns(),
            sums={
                "charged": translate("accounts_page", "Charged"),
                "paid": translate("accounts_page", "Paid"),
                "closing": translate("accounts_page", "Owed"),
                "deposit": translate("accounts_page", "Deposit held"),
                "open": translate("accounts_page", "Not charged yet"),
            },
            wanted=AccountLines(stay_id), touched=accounts.TOUCHES,
        )  # fmt: skip
        self._stay_id = stay_id
        self.charge = Button(translate("accounts_page", "Charge to date"), key="Ctrl+B", small=True)
        self.build(self.framed(), self.charge)
        press_with(self.charge, "Ctrl+B")
        self.charge.clicked.connect(self.charge_to_date)
        self.reload()

    # Reading

    def reload(self) -> None:
        self._tools.worker.look(
            partial(accounts.account, stay_id=self._stay_id), "accounts.account", done=self.show_account,
            failed=self.refused, replaces="account",
        )  # fmt: skip

    def show_account(self, found: Account) -> None:
        super().show_account(found)
        came = long_date_text(found.came_on) if found.came_on is not None else "—"
        parts = (found.bed, found.room_kind, found.care_level or "", translate("accounts_page", "came {day}", day=came))
        self.who.setText("　".join(filter(None, parts)))
        self.who.show()

    def show_sums(self, found: Account) -> None:
        super().show_sums(found)
        agreed = found.agreed
        self.labels["deposit"].setText(
            translate("accounts_page", "Deposit held of {agreed}", agreed=yuan_text(agreed))
            if agreed
            else translate("accounts_page", "Deposit held")
        )

    def judge(self) -> None:
        super().judge()
        self.charge.setEnabled(self.account is not None and bool(self.account.open))

    # Acts

    def charge_to_date(self) -> None:
        """Ctrl+B: everything that is not in the account yet."""
        self.charge.set_busy(True)
        self.run(partial(accounts.charge_to_date, stay_id=self._stay_id), "accounts.charge_month", self._charged)

    def _charged(self, done: Charged) -> None:
        self.charge.set_busy(False)
        words = translate("accounts_page", "{n} lines, {amount} yuan", n=done.entries, amount=yuan_text(done.amount))
        self._tools.notices.tell(words, "good", title=translate("accounts_page", "Charged"))
        self.changed.emit()
        self.reload()

    def refused(self, error: DeskError) -> None:
        self.charge.set_busy(False)
        super().refused(error)

    def tell_of(self, line: LineRow) -> str:
        return charge_text(line.kind)

    def reversal(self, entry_id: int, reason: str) -> tuple[Callable[[Any], Any], str]:
        return partial(accounts.reverse, entry_id=entry_id, reason=reason), "accounts.reverse"

    def paper(self) -> tuple[str, StatementJob, str]:
        title = translate("accounts_paper", "Statement of account")
        return title, StatementJob(self._stay_id), translate("accounts_page", "statement {n}", n=self._stay_id)


def _columns() -> list[Column]:
    return [
        Column(translate("accounts_page", "Booked on"), 100, text=_day, kind="meta"),
        Column(translate("accounts_page", "Month"), 96, text=_month, kind="meta"),
        Column(translate("accounts_page", "What for"), 0, text=_what, ink=_ink),
        Column(translate("accounts_page", "Days"), 52, text=_days, align="right", ink=_ink),
        Column(translate("accounts_page", "Amount"), 110, text=_amount, align="right", ink=_ink),
        Column(translate("accounts_page", "Balance"), 136, text=_balance, align="right", kind="strong"),
        Column(translate("accounts_page", "By"), 76, text=_by, kind="meta"),
    ]


def _day(row: LineRow) -> str:
    return local_date(row.booked_at).isoformat()


def _month(row: LineRow) -> str:
    return month_text(row.of_month)


def _what(row: LineRow) -> str:
    """The text of the line; before a note of money, what it is and how it changed hands."""
    if row.method is None or row.reverses_id is not None:
        return row.text
    told = charge_text(row.kind)
    note = "" if row.text in (told, method_text(row.method)) else row.text
    return " ".join(filter(None, (told, method_text(row.method), note)))


def _days(row: LineRow) -> str:
    return str(row.days) if row.days is not None else ""


def _amount(row: LineRow) -> str:
    return yuan_text(row.amount)


def _balance(row: LineRow) -> str:
    """What is owed after it; of a deposit, what is held."""
    held = row.kind in (Charge.DEPOSIT, Charge.DEPOSIT_BACK)
    if held:
        return translate("accounts_page", "held {amount}", amount=yuan_text(row.deposit))
    return yuan_text(row.balance)


def _by(row: LineRow) -> str:
    return row.booked_by


def _ink(row: LineRow) -> str:
    return "ink3" if row.reversed or row.reverses_id is not None else ""
