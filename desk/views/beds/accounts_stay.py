"""The account of one stay (费用账户): lines with a running balance, booking by hand, reversals, the statement."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.accounts import Charge, charge_text, method_text, month_text
from desk.rules.money import yuan_text
from desk.rules.times import local_date, long_date_text
from desk.services import accounts
from desk.services.accounts import Account, Booked, Charged, LineRow
from desk.services.lists import AccountLines
from desk.views import theme
from desk.views.beds.accounts_form import BookingForm
from desk.views.beds.accounts_jobs import StatementJob
from desk.views.focus import FocusRing
from desk.views.kit import Button, Card, Label, sheet_head
from desk.views.listing import KEY as EXPORT_KEY
from desk.views.listing import Listing
from desk.views.notices import Action
from desk.views.page import Tools
from desk.views.pressing import hear, press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

WIDTH, HEIGHT = 980, 660
_EDGE = 40  # px that stay of the window around


class AccountDialog(QDialog):
    """Self-contained: ``AccountDialog(tools, stay_id, parent).open()``. ``changed`` after each act."""

    changed = Signal()

    def __init__(self, tools: Tools, stay_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("accounts_page", "Account"))
        self._tools, self._stay_id = tools, stay_id
        self._last: tuple[int, ...] = ()
        self.account: Account | None = None
        self.ring = FocusRing(self)
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("accounts_page", "Lines of the account"))
        self.who = Label("", "small", "ink2", elide=True)
        self.sums = {name: Label("", "h2") for name in ("charged", "paid", "closing", "deposit", "open")}
        self.form = BookingForm()
        self.charge = Button(translate("accounts_page", "Charge to date"), key="Ctrl+B", small=True)
        self.reverse = Button(translate("accounts_page", "Reverse …"), key="Ctrl+R", small=True)
        self.print = Button(translate("accounts_page", "Statement …"), key="Ctrl+P", icon="printer", small=True)
        self.back = Button(translate("accounts_page", "Close"), key="Esc", small=True)
        self.listing = Listing(tools, self, AccountLines)
        self._build()
        self._connect()
        self.reload()

    def _build(self) -> None:
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(14))
        column.setSpacing(px(10))
        self.head = sheet_head("receipt", translate("accounts_page", "Account"))
        column.addLayout(self.head)
        column.addWidget(self.who)
        column.addWidget(self._sums())
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        column.addWidget(frame, 1)
        well = Card("well", margins=(14, 10, 14, 12))
        well.body.addWidget(self.form)
        column.addWidget(well)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        for button in (self.charge, self.reverse, self.print, self.listing.button):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.back)
        column.addLayout(foot)
        room = self.parentWidget().window().size()
        self.resize(min(px(WIDTH), room.width() - px(_EDGE)), min(px(HEIGHT), room.height() - px(_EDGE)))

    def _sums(self) -> QWidget:
        words = {
            "charged": translate("accounts_page", "Charged"),
            "paid": translate("accounts_page", "Paid"),
            "closing": translate("accounts_page", "Owed"),
            "deposit": translate("accounts_page", "Deposit held"),
            "open": translate("accounts_page", "Not charged yet"),
        }
        card, grid = Card("well", margins=(14, 8, 14, 8)), QGridLayout()
        grid.setHorizontalSpacing(theme.px(24))
        self.labels = {name: Label(text, "small", "ink2") for name, text in words.items()}
        for column, name in enumerate(words):
            grid.addWidget(self.labels[name], 0, column)
            grid.addWidget(self.sums[name], 1, column)
            grid.setColumnStretch(column, 1)
        card.body.addLayout(grid)
        return card

    def _connect(self) -> None:
        press_with(self.charge, "Ctrl+B")
        press_with(self.reverse, "Ctrl+R", "Del")
        press_with(self.print, "Ctrl+P")
        self.back.clicked.connect(self.reject)
        self.charge.clicked.connect(self.charge_to_date)
        self.reverse.clicked.connect(self.ask_reverse)
        self.print.clicked.connect(self.show_statement)
        self.listing.button.clicked.connect(self._export)
        self.form.booked.connect(self._book)
        self.table.picked.connect(self._picked)
        hear(self, "Ctrl+Z", self.undo)

    # Reading

    def reload(self) -> None:
        """Look at the account again; what is being typed stays."""
        self._tools.worker.look(
            partial(accounts.account, stay_id=self._stay_id), "accounts.account", done=self.show_account,
            failed=self._refused, replaces="account",
        )  # fmt: skip

    def show_account(self, found: Account) -> None:
        """Show this account."""
        first = self.account is None
        self.account = found
        came = long_date_text(found.came_on) if found.came_on is not None else "—"
        title = self.head.itemAt(1).widget()
        if isinstance(title, Label):
            title.setText(translate("accounts_page", "Account of {name}", name=found.name))
        parts = (found.bed, found.room_kind, found.care_level or "", translate("accounts_page", "came {day}", day=came))
        self.who.setText("　".join(filter(None, parts)))
        self._show_sums(found)
        self.model.reset(len(found.lines), found.lines)
        if found.lines:
            self.table.selectRow(len(found.lines) - 1)
            self.table.scrollToBottom()
        self.form.show_account(found)
        self._judge()
        if first:
            self.form.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_sums(self, found: Account) -> None:
        for name in ("charged", "paid", "deposit", "open"):
            self.sums[name].setText(yuan_text(getattr(found, name)))
        self.sums["closing"].setText(yuan_text(abs(found.closing)))
        self.sums["closing"].set_look(c="red" if found.closing > 0 else "green" if found.closing < 0 else "ink")
        self.labels["closing"].setText(
            translate("accounts_page", "In the resident's favour")
            if found.closing < 0
            else translate("accounts_page", "Owed")
        )
        agreed = found.agreed
        self.labels["deposit"].setText(
            translate("accounts_page", "Deposit held of {agreed}", agreed=yuan_text(agreed))
            if agreed
            else translate("accounts_page", "Deposit held")
        )

    def _picked(self, _: object) -> None:
        self._judge()

    def _judge(self) -> None:
        line = self.table.current_row()
        free = isinstance(line, LineRow) and not line.reversed and line.reverses_id is None
        self.reverse.setEnabled(free)
        self.charge.setEnabled(self.account is not None and bool(self.account.open))

    # Acts

    def charge_to_date(self) -> None:
        """Ctrl+B: everything that is not in the account yet."""
        self.charge.set_busy(True)
        self._run(partial(accounts.charge_to_date, stay_id=self._stay_id), "accounts.charge_month", self._charged)

    def _charged(self, done: Charged) -> None:
        self.charge.set_busy(False)
        words = translate("accounts_page", "{n} lines, {amount} yuan", n=done.entries, amount=yuan_text(done.amount))
        self._tools.notices.tell(words, "good", title=translate("accounts_page", "Charged"))
        self.changed.emit()
        self.reload()

    def _book(self, work: Callable[[Any], Any], operation: str) -> None:
        self._run(work, operation, self._booked)

    def _booked(self, done: Booked) -> None:
        self.form.book.set_busy(False)
        self.form.clear()
        self._last = done.entry_ids
        self.show_account(done.account)
        self.form.kind.setFocus(Qt.FocusReason.OtherFocusReason)  # in a line Ctrl+Z would undo the typing
        line = next((each for each in done.account.lines if each.entry_id == done.entry_ids[-1]), None)
        words = f"{charge_text(line.kind)} {yuan_text(abs(line.amount))}" if line is not None else ""
        undo = Action(translate("accounts_page", "Undo"), "Ctrl+Z", self.undo)
        self._tools.notices.tell(words, "good", title=translate("accounts_page", "Booked"), action=undo)
        self.changed.emit()

    def undo(self) -> None:
        """Ctrl+Z: take back what was booked here last, by a reversal."""
        if self._last:
            entry_id, self._last = self._last[-1], ()
            self._reverse(entry_id, translate("accounts_page", "taken back at once"))

    def ask_reverse(self) -> None:
        """Ctrl+R: take the chosen line back, with the reason that stands on the statement."""
        line = self.table.current_row()
        if not isinstance(line, LineRow):
            return
        self._tools.ask.ask_text(
            translate("accounts_page", "Reverse this line?"),
            f"{line.text}  {yuan_text(line.amount)}",
            partial(self._answered, line.entry_id),
            label=translate("accounts_page", "Why? It stands on the statement."),
            yes=translate("accounts_page", "Reverse"),
            icon="arrow-counter-clockwise",
        )

    def _answered(self, entry_id: int, reason: str | None) -> None:
        if reason is not None:
            self._reverse(entry_id, reason)

    def _reverse(self, entry_id: int, reason: str) -> None:
        work = partial(accounts.reverse, entry_id=entry_id, reason=reason)
        self._run(work, "accounts.reverse", self._reversed)

    def _reversed(self, done: Booked) -> None:
        self._last = ()
        self.show_account(done.account)
        self._tools.notices.tell(translate("accounts_page", "The line is taken back by another one."), "good")
        self.changed.emit()

    def _run(self, work: Callable[[Any], Any], operation: str, done: Callable[[Any], object]) -> None:
        self._tools.worker.run(work, operation, done=done, failed=self._refused, touched=accounts.TOUCHES)

    def _refused(self, error: DeskError) -> None:
        for button in (self.charge, self.form.book):
            button.set_busy(False)
        if isinstance(error, Rejected) and set(error.fields) <= set(self.form.fields):
            self.form.show_problems(error.fields)
        else:
            self._tools.notices.tell(error.text, "bad")
        self._judge()

    # Papers

    def show_statement(self) -> None:
        """Ctrl+P: the statement for the resident, to look at and print."""
        from desk.views.papers.one import PaperDialog  # Qt's PDF parts load only when paper is wanted

        title = translate("accounts_paper", "Statement of account")
        name = translate("accounts_page", "statement {n}", n=self._stay_id)
        PaperDialog(self._tools, title, StatementJob(self._stay_id), name, self).open()

    def _export(self) -> None:
        self.listing.offer(AccountLines(self._stay_id), translate("accounts_page", "Account"))

    def keys(self) -> list[tuple[str, str]]:
        """What can be pressed here."""
        return [
            ("Enter", translate("accounts_page", "Book")),
            ("Ctrl+R", translate("accounts_page", "Reverse …")),
            ("Ctrl+P", translate("accounts_page", "Statement …")),
            (EXPORT_KEY, translate("lists", "Export Excel")),
        ]


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


def _key(row: object) -> object:
    return row.entry_id if isinstance(row, LineRow) else None


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
