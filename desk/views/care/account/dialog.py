"""The account of services of a resident (服务账户): packages with what is left of them, money, and both ledgers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.rules.fees import fee_text
from desk.rules.money import yuan_text
from desk.rules.packages import entry_text
from desk.rules.times import local_date
from desk.services import fees, packages
from desk.services.fees import LineRow
from desk.services.lists import FeeLines
from desk.services.packages import EntryRow, Granted, GrantRow, Held
from desk.views import theme
from desk.views.care.account.form import FeeForm
from desk.views.care.account.granting import GrantDialog
from desk.views.care.account.jobs import StatementJob
from desk.views.care.account.packages import GIVE_BACK, KEEP, PackageList
from desk.views.kit import Card, Option, Segmented
from desk.views.money.book import AccountBook
from desk.views.page import Tools
from desk.views.pressing import hear, press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

MONEY, COUNTS = "money", "counts"


class ServiceAccount(AccountBook):
    """Self-contained: ``ServiceAccount(tools, resident_id, parent).open()``."""

    SIZE = (1120, 690)

    def __init__(self, tools: Tools, resident_id: int, parent: QWidget) -> None:
        super().__init__(
            tools, parent, title=translate("packages_page", "Account of services"), form=FeeForm(), columns=_columns(),
            sums={
                "charged": translate("accounts_page", "Charged"),
                "subsidised": translate("packages_page", "Subsidised"),
                "waived": translate("packages_page", "Waived"),
                "paid": translate("accounts_page", "Paid"),
                "closing": translate("accounts_page", "Owed"),
            },
            wanted=FeeLines(resident_id), touched=fees.TOUCHES,
        )  # fmt: skip
        self._resident_id = resident_id
        self.held: Held | None = None
        self.packages = PackageList()
        self.entries = RowModel(_entry_columns(), _entry_key, parent=self)
        self.counts = RowTable(self.entries, translate("packages_page", "Lines of the packages"))
        self.which = Segmented(
            [
                Option(MONEY, translate("packages_page", "Money")),
                Option(COUNTS, translate("packages_page", "Uses of packages")),
            ],
            translate("packages_page", "Which lines are shown"),
        )
        self._stack = QStackedWidget()
        self.build(self._middle())
        self.packages.wanted.connect(self._want)
        self.packages.grant.clicked.connect(self.give_package)
        self.which.changed.connect(self.show_lines)
        press_with(self.packages.grant, "Ctrl+G")
        hear(self, "Ctrl+T", self._turn)
        self.reload()

    def _middle(self) -> QWidget:
        px = theme.px
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.counts)
        self._stack.addWidget(self.framed())
        self._stack.addWidget(frame)
        right = QVBoxLayout()
        right.setSpacing(px(8))
        top = QHBoxLayout()
        top.addWidget(self.which)
        top.addStretch(1)
        right.addLayout(top)
        right.addWidget(self._stack, 1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(14))
        row.addWidget(self.packages, 4)
        row.addLayout(right, 7)
        self.which.set_value(MONEY)
        return middle

    # Reading

    def reload(self) -> None:
        look = self._tools.worker.look
        key = self._resident_id
        look(
            partial(fees.account, resident_id=key), "fees.account", done=self.show_account, failed=self.refused,
            replaces="fees",
        )  # fmt: skip
        look(
            partial(packages.held, resident_id=key), "packages.held", done=self.show_held, failed=self.refused,
            replaces="packages",
        )  # fmt: skip

    def show_held(self, held: Held) -> None:
        """The packages and the lines of their ledger."""
        self.held = held
        self.packages.show_grants(held.grants, may_act=True)
        self.entries.reset(len(held.entries), held.entries)

    def show_lines(self, which: object) -> None:
        """The lines of money, or those of the packages."""
        self._stack.setCurrentIndex(1 if which == COUNTS else 0)
        self.judge()

    def _turn(self) -> None:
        """Ctrl+L: the other lines."""
        which = MONEY if self.which.value() == COUNTS else COUNTS
        self.which.set_value(which)
        self.show_lines(which)

    def judge(self) -> None:
        super().judge()
        if self._stack.currentIndex():
            self.reverse.setEnabled(False)

    # Packages

    def give_package(self) -> None:
        """Ctrl+G: the form for a package."""
        today = local_date(self._tools.worker.clock())
        dialog = GrantDialog(self._tools, self._resident_id, today, self)
        dialog.granted.connect(self._granted)
        dialog.open()

    def _granted(self, done: Granted) -> None:
        self._tell_package(done, translate("packages_page", "“{package}” is given.", package=done.grant.package))

    def _want(self, name: str, row: GrantRow) -> None:
        if name == KEEP:
            work = partial(packages.keep, grant_id=row.grant_id)
            self._run_package(work, "packages.keep", self._kept)
            return
        ends = name == GIVE_BACK
        self._tools.ask.ask_text(
            translate("packages_page", "End “{package}”?", package=row.package)
            if ends
            else translate("packages_page", "Take “{package}” back?", package=row.package),
            translate("packages_page", "What is left of it expires; what was charged stays.")
            if ends
            else translate("packages_page", "It was given wrongly: its uses and its price are reversed."),
            partial(self._answered_end, name, row.grant_id),
            label=translate("packages_page", "Why?"),
            yes=translate("packages_page", "End it") if ends else translate("packages_page", "Take it back"),
            icon="arrow-counter-clockwise",
        )

    def _answered_end(self, name: str, grant_id: int, reason: str | None) -> None:
        if reason is None:
            return
        verb = packages.give_back if name == GIVE_BACK else packages.take_back
        self._run_package(partial(verb, grant_id=grant_id, reason=reason), f"packages.{name}", self._ended)

    def _run_package(self, work: Callable[[Any], Any], operation: str, done: Callable[[Any], object]) -> None:
        self._tools.worker.run(work, operation, done=done, failed=self.refused, touched=packages.TOUCHES)

    def _kept(self, done: Granted) -> None:
        self._tell_package(done, translate("packages_page", "“{package}” is kept.", package=done.grant.package))

    def _ended(self, done: Granted) -> None:
        self._tell_package(done, translate("packages_page", "“{package}” has ended.", package=done.grant.package))

    def _tell_package(self, done: Granted, words: str) -> None:
        if done.charged:
            words += translate("packages_page", " {price} yuan were charged.", price=yuan_text(done.charged))
        self._tools.notices.tell(words, "good")
        self.changed.emit()
        self.reload()

    # Money

    def title_of(self, name: str) -> str:
        return translate("packages_page", "Account of services of {name}", name=name)

    def tell_of(self, line: LineRow) -> str:
        return fee_text(line.kind)

    def reversal(self, entry_id: int, reason: str) -> tuple[Callable[[Any], Any], str]:
        return partial(fees.take_back, entry_id=entry_id, reason=reason), "fees.take_back"

    def paper(self) -> tuple[str, StatementJob, str]:
        title = translate("fees_paper", "Statement of services")
        name = translate("packages_page", "statement of services {n}", n=self._resident_id)
        return title, StatementJob(self._resident_id), name

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+G", translate("packages_page", "Give a package …")),
            ("Ctrl+T", translate("packages_page", "Money / uses")),
            *super().keys(),
        ]


def _columns() -> list[Column]:
    return [
        Column(translate("packages_page", "Day"), 92, text=_day, kind="meta"),
        Column(translate("accounts_page", "What for"), 0, text=_what, ink=_ink),
        Column(translate("accounts_page", "Amount"), 92, text=_amount, align="right", ink=_ink),
        Column(translate("accounts_page", "Balance"), 98, text=_balance, align="right", kind="strong"),
        Column(translate("accounts_page", "By"), 70, text=_by, kind="meta"),
    ]


def _day(row: LineRow) -> str:
    return row.day.isoformat()


def _what(row: LineRow) -> str:
    return row.told


def _amount(row: LineRow) -> str:
    return yuan_text(row.amount)


def _balance(row: LineRow) -> str:
    return yuan_text(row.balance)


def _by(row: LineRow) -> str:
    return row.booked_by


def _ink(row: LineRow) -> str:
    return "ink3" if row.reversed or row.reverses_id is not None else ""


def _entry_columns() -> list[Column]:
    return [
        Column(translate("accounts_page", "Booked on"), 92, text=_booked_on, kind="meta"),
        Column(translate("packages_page", "Package"), 0, text=_of, ink=_entry_ink),
        Column(translate("packages_page", "What"), 64, text=_kind, ink=_entry_ink),
        Column(translate("packages_page", "Times"), 50, text=_count, align="right", ink=_entry_ink),
        Column(translate("packages_page", "For the day"), 92, text=_for_day, kind="meta"),
        Column(translate("packages_page", "Left"), 78, text=_left, align="right", kind="strong"),
        Column(translate("accounts_page", "By"), 70, text=_entry_by, kind="meta"),
    ]


def _entry_key(row: object) -> object:
    return row.entry_id if isinstance(row, EntryRow) else None


def _booked_on(row: EntryRow) -> str:
    return local_date(row.booked_at).isoformat()


def _of(row: EntryRow) -> str:
    said = f"{row.service}　{row.package}"
    return f"{said}　{row.text}" if row.text else said


def _kind(row: EntryRow) -> str:
    return entry_text(row.kind)


def _count(row: EntryRow) -> str:
    return str(row.count)


def _for_day(row: EntryRow) -> str:
    return row.day.isoformat() if row.day is not None else ""


def _left(row: EntryRow) -> str:
    """What is left after the line, what is booked already in brackets."""
    booked = f"（{row.reserved}）" if row.reserved else ""
    return f"{row.free + row.reserved}{booked}"


def _entry_by(row: EntryRow) -> str:
    return row.booked_by


def _entry_ink(row: EntryRow) -> str:
    return "ink3" if row.reversed else ""
