"""The accounts of the centre (费用结算) month by month: charging, each account, closing the month, papers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.accounts import month_before, month_of, month_text, next_month
from desk.rules.money import yuan_text
from desk.rules.permissions import Permission, Role, permissions_of
from desk.rules.times import local_date, long_date_text
from desk.services import accounts
from desk.services.accounts import Charged, Settlement, SettlementRow
from desk.services.lists import MonthSettlement
from desk.views import theme
from desk.views.beds.accounts_jobs import SettlementJob
from desk.views.beds.accounts_stay import AccountDialog
from desk.views.focus import FocusRing
from desk.views.kit import Button, Card, IconButton, Label, Pill, sheet_head
from desk.views.listing import Listing
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

WIDTH, HEIGHT = 1120, 680
_EDGE = 40  # px that stay of the window around


class AccountsDialog(QDialog):
    """Self-contained: ``AccountsDialog(tools, parent).open()``. Begins with ``month``, else with the one that runs."""

    def __init__(self, tools: Tools, parent: QWidget, *, month: date | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("accounts_page", "Accounts"))
        self._tools = tools
        self._today = local_date(tools.worker.clock())
        self.month = month_of(month or self._today)
        self.found: Settlement | None = None
        self.ring = FocusRing(self)
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("accounts_page", "Stays of the month"))
        self.earlier = IconButton("caret-left", translate("accounts_page", "Month before"), key="Alt+←")
        self.later = IconButton("caret-right", translate("accounts_page", "Next month"), key="Alt+→")
        self.title, self.state = Label("", "h2"), Pill("")
        self.said = Label("", "small", "ink2", elide=True)
        self.sums = {name: Label("", "h2") for name in ("opening", "charged", "paid", "closing", "deposit", "open")}
        self.charge = Button(translate("accounts_page", "Charge the month"), kind="primary", key="Ctrl+B", small=True)
        self.lock = Button(translate("accounts_page", "Lock the month …"), key="Ctrl+M", icon="lock-key", small=True)
        self.account = Button(translate("accounts_page", "Account …"), key="Enter", small=True)
        self.print = Button(translate("accounts_page", "Settlement sheet …"), key="Ctrl+P", icon="printer", small=True)
        self.back = Button(translate("accounts_page", "Close"), key="Esc", small=True)
        self.listing = Listing(tools, self, MonthSettlement)
        self._build()
        self._connect()
        self.reload()

    def _build(self) -> None:
        px = theme.px
        months = QHBoxLayout()
        months.setSpacing(px(6))
        for part in (self.earlier, self.title, self.later, self.state):
            months.addWidget(part)
        months.addSpacing(px(8))
        months.addWidget(self.said, 1)
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        if theme.current().is_large:
            self.table.hide_columns(_IN_SMALL_TYPE)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        for button in (self.account, self.print, self.listing.button):
            foot.addWidget(button)
        foot.addStretch(1)
        for button in (self.back, self.lock, self.charge):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(14))
        column.setSpacing(px(10))
        column.addLayout(sheet_head("receipt", translate("accounts_page", "Accounts")))
        column.addLayout(months)
        column.addWidget(self._sums())
        column.addWidget(frame, 1)
        column.addLayout(foot)
        actor = self._tools.worker.actor
        held = permissions_of(Role(role) for role in actor.roles) if actor is not None else frozenset()
        self.lock.setVisible(Permission.ACCOUNTS_LOCK in held)
        room = self.parentWidget().window().size()
        self.resize(min(px(WIDTH), room.width() - px(_EDGE)), min(px(HEIGHT), room.height() - px(_EDGE)))

    def _sums(self) -> QWidget:
        """上月结转 + 本月应收 − 本月实收 = 本月结存; the deposits and what is still to be charged stand apart."""
        words = (
            ("opening", translate("accounts_page", "Carried in")),
            ("charged", translate("accounts_page", "+ charged")),
            ("paid", translate("accounts_page", "− paid")),
            ("closing", translate("accounts_page", "= carried out")),
            ("deposit", translate("accounts_page", "Deposits held")),
            ("open", translate("accounts_page", "To be charged")),
        )
        card, grid = Card("well", margins=(14, 8, 14, 8)), QGridLayout()
        grid.setHorizontalSpacing(theme.px(20))
        for column, (name, text) in enumerate(words):
            grid.addWidget(Label(text, "small", "ink2"), 0, column)
            grid.addWidget(self.sums[name], 1, column)
            grid.setColumnStretch(column, 1)
        card.body.addLayout(grid)
        return card

    def _connect(self) -> None:
        press_with(self.earlier, "Alt+Left", "PgUp")
        press_with(self.later, "Alt+Right", "PgDown")
        press_with(self.charge, "Ctrl+B")
        press_with(self.lock, "Ctrl+M")
        press_with(self.print, "Ctrl+P")
        self.earlier.clicked.connect(self._back)
        self.later.clicked.connect(self._on)
        self.charge.clicked.connect(self.charge_month)
        self.lock.clicked.connect(self.ask_lock)
        self.account.clicked.connect(self._open_chosen)
        self.print.clicked.connect(self.show_sheet)
        self.listing.button.clicked.connect(self._export)
        self.back.clicked.connect(self.reject)
        self.table.opened.connect(self.open_account)

    # Reading

    def reload(self) -> None:
        """Look at the month again."""
        self.title.setText(month_text(self.month))
        self.later.setEnabled(next_month(self.month) <= self._today)
        self._tools.worker.look(
            partial(accounts.settlement, month=self.month), "accounts.settlement", done=self.show_month,
            failed=self._refused, replaces="accounts",
        )  # fmt: skip

    def show_month(self, found: Settlement) -> None:
        """Show this settlement."""
        chosen, first = self.table.current_row(), self.found is None
        self.found = found
        for name in ("opening", "charged", "paid", "closing", "open"):
            self.sums[name].setText(yuan_text(getattr(found, name)))
        self.sums["deposit"].setText(yuan_text(found.deposits[3]))
        self.sums["open"].set_look(c="amber" if found.open else "ink")
        self._show_state(found)
        self.model.reset(len(found.rows), found.rows)
        if found.rows and not (chosen is not None and self.table.select_key(_key(chosen))):
            self.table.selectRow(0)
        unlocked_and_over = found.locked_at is None and self._is_over()
        self.charge.set_busy(False)
        self.charge.setEnabled(any(row.open for row in found.rows))
        self.lock.setEnabled(unlocked_and_over)
        for button in (self.account, self.print, self.listing.button):
            button.setEnabled(bool(found.rows))
        if first:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_over(self) -> bool:
        """A month can be closed on its last day."""
        return self._today.toordinal() + 1 >= next_month(self.month).toordinal()

    def _show_state(self, found: Settlement) -> None:
        days = found.days
        self.said.setText(
            translate(
                "accounts_page", "{n} stays, {days} bed-days, {leave} on leave, {ill} in hospital",
                n=len(found.rows), days=days.bed_days, leave=days.leave_days, ill=days.hospital_days,
            )
        )  # fmt: skip
        if found.locked_at is not None:
            day = long_date_text(local_date(found.locked_at))
            words = translate("accounts_page", "locked on {day} by {name}", day=day, name=found.locked_by)
            self.state.set_pill(words, "green", "tick")
        elif found.open:
            self.state.set_pill(translate("accounts_page", "to be charged"), "amber", "clock")
        else:
            self.state.set_pill(translate("accounts_page", "open"), "blue", "half")

    def _back(self) -> None:
        self._go(month_before(self.month))

    def _on(self) -> None:
        self._go(next_month(self.month))

    def _go(self, month: date) -> None:
        self.month = month
        self.reload()

    # Acts

    def charge_month(self) -> None:
        """Ctrl+B: book what the month costs; what is booked already stays."""
        self.charge.set_busy(True)
        self._run(partial(accounts.charge_month, month=self.month), "accounts.charge_month", self._charged)

    def _charged(self, done: Charged) -> None:
        words = translate(
            "accounts_page", "{stays} stays, {n} lines, {amount} yuan",
            stays=done.stays, n=done.entries, amount=yuan_text(done.amount),
        )  # fmt: skip
        title = translate("accounts_page", "{month} charged", month=month_text(done.month))
        self._tools.notices.tell(words, "good", title=title)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that was pressed goes off
        self.reload()

    def ask_lock(self) -> None:
        """Ctrl+M: close the month. There is no way back, so it is asked."""
        self._tools.ask.confirm(
            translate("accounts_page", "Lock {month}?", month=month_text(self.month)),
            translate(
                "accounts_page",
                "Nothing is booked in it any more and it can't be unlocked. What is found later is corrected in an open"
                " month.",
            ),
            self._answered_lock,
            yes=translate("accounts_page", "Lock"),
            danger=True,
            icon="lock-key",
        )

    def _answered_lock(self, yes: bool) -> None:
        if yes:
            self.lock.set_busy(True)
            self._run(partial(accounts.lock_month, month=self.month), "accounts.lock_month", self._locked)

    def _locked(self, found: Settlement) -> None:
        self.lock.set_busy(False)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_month(found)
        words = translate("accounts_page", "{month} is locked.", month=month_text(found.month))
        self._tools.notices.tell(words, "good")

    def _run(self, work: Callable[[Any], Any], operation: str, done: Callable[[Any], object]) -> None:
        self._tools.worker.run(work, operation, done=done, failed=self._refused, touched=accounts.TOUCHES)

    def _refused(self, error: DeskError) -> None:
        self.lock.set_busy(False)
        self._tools.notices.tell(error.text, "bad")
        if self.found is not None and self.found.month == self.month:
            self.show_month(self.found)

    # Accounts and papers

    def _open_chosen(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.open_account(row)

    def open_account(self, row: object) -> None:
        """Enter: the account of that stay."""
        if isinstance(row, SettlementRow):
            dialog = AccountDialog(self._tools, row.stay_id, self)
            dialog.changed.connect(self.reload)
            dialog.open()

    def show_sheet(self) -> None:
        """Ctrl+P: the settlement sheet, to look at and print."""
        from desk.views.papers.one import PaperDialog  # Qt's PDF parts load only when paper is wanted

        title = translate("accounts_paper", "Settlement of {month}", month=month_text(self.month))
        PaperDialog(self._tools, title, SettlementJob(self.month), title, self).open()

    def cover(self) -> None:
        """The desk is locked: nothing floats over it."""
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        self.reject()

    def _export(self) -> None:
        name = translate("accounts_paper", "Settlement of {month}", month=month_text(self.month))
        self.listing.offer(MonthSettlement(self.month), name)


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
