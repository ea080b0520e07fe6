"""The settlement of a month: its sums, each account in it, closing the month, the sheet that is printed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.accounts import month_before, month_of, month_text, next_month
from desk.rules.permissions import Permission
from desk.rules.times import local_date, long_date_text
from desk.services.lists import Wanted
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Card, IconButton, Label, Pill, sheet_column, sheet_head
from desk.views.listing import Listing
from desk.views.page import Tools
from desk.views.papers.jobs import Job
from desk.views.pressing import press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.views.wording import may
from desk.words import translate

_EDGE = 40  # px that stay of the window around


class MonthBook(QDialog):
    """Begins with ``month``, else with the one that runs. A subclass says what is looked at and how it is shown.

    ``sums`` are the words over the sums, by the names under which they are shown; ``narrow``: the columns there is no
    room for in large type.
    """

    SIZE: ClassVar[tuple[int, int]] = (1120, 680)

    def __init__(
        self, tools: Tools, parent: QWidget, *, title: str, month: date | None, columns: Sequence[Column],
        key: Callable[[object], object], narrow: Collection[int], sums: Mapping[str, str], kind: type[Wanted],
        touched: frozenset[str],
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._tools, self._words, self._key, self._touched = tools, title, key, touched
        self._today = local_date(tools.worker.clock())
        self.month = month_of(month or self._today)
        self.found: Any = None
        self.ring = FocusRing(self)
        self.model = RowModel(list(columns), key, parent=self)
        self.table = RowTable(self.model, title)
        if theme.current().is_large:
            self.table.hide_columns(narrow)
        self.earlier = IconButton("caret-left", translate("accounts_page", "Month before"), key="Alt+←")
        self.later = IconButton("caret-right", translate("accounts_page", "Next month"), key="Alt+→")
        self.title, self.state = Label("", "h2"), Pill("")
        self.said = Label("", "small", "ink2", elide=True)
        self.sums = {name: Label("", "h2") for name in sums}
        self.lock = Button(translate("accounts_page", "Lock the month …"), key="Ctrl+M", icon="lock-key", small=True)
        self.account = Button(translate("accounts_page", "Account …"), key="Enter", small=True)
        self.print = Button(translate("accounts_page", "Settlement sheet …"), key="Ctrl+P", icon="printer", small=True)
        self.back = Button(translate("accounts_page", "Close"), key="Esc", small=True)
        self.listing = Listing(tools, self, kind)
        self._named = sums

    def build(self, *buttons: QWidget, above: QWidget | None = None) -> None:
        """Lay it out: the month, the sums, ``above`` over the table, and ``buttons`` last at the foot."""
        px = theme.px
        months = QHBoxLayout()
        months.setSpacing(px(6))
        for part in (self.earlier, self.title, self.later, self.state):
            months.addWidget(part)
        months.addSpacing(px(8))
        months.addWidget(self.said, 1)
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        for button in (self.account, self.print, self.listing.button):
            foot.addWidget(button)
        foot.addStretch(1)
        for button in (self.back, self.lock, *buttons):
            foot.addWidget(button)
        column = sheet_column(self, sheet_head("receipt", self._words), dense=True)
        column.addLayout(months)
        column.addWidget(self._sums())
        if above is not None:
            column.addWidget(above)
        column.addWidget(frame, 1)
        column.addLayout(foot)
        self.lock.setVisible(may(self._tools.worker, Permission.ACCOUNTS_LOCK))
        room = self.parentWidget().window().size()
        width, height = (px(each) for each in self.SIZE)
        self.resize(min(width, room.width() - px(_EDGE)), min(height, room.height() - px(_EDGE)))
        self._connect()

    def _sums(self) -> QWidget:
        card, grid = Card("well", margins=(14, 8, 14, 8)), QGridLayout()
        grid.setHorizontalSpacing(theme.px(20))
        for column, (name, text) in enumerate(self._named.items()):
            grid.addWidget(Label(text, "small", "ink2"), 0, column)
            grid.addWidget(self.sums[name], 1, column)
            grid.setColumnStretch(column, 1)
        card.body.addLayout(grid)
        return card

    def _connect(self) -> None:
        press_with(self.earlier, "Alt+Left", "PgUp")
        press_with(self.later, "Alt+Right", "PgDown")
        press_with(self.lock, "Ctrl+M")
        press_with(self.print, "Ctrl+P")
        self.earlier.clicked.connect(self._back)
        self.later.clicked.connect(self._on)
        self.lock.clicked.connect(self.ask_lock)
        self.account.clicked.connect(self._open_chosen)
        self.print.clicked.connect(self.show_sheet)
        self.listing.button.clicked.connect(self._export)
        self.back.clicked.connect(self.reject)
        self.table.opened.connect(self.open_account)

    # What a subclass says

    def look(self) -> None:
        """Ask for the month and hand it to :meth:`show_month`."""
        raise NotImplementedError

    def show_found(self, found: Any) -> None:
        """Show what is special: the sums, what is said of the month, its state while it is open."""
        raise NotImplementedError

    def locking(self) -> tuple[Callable[[Any], Any], str]:
        """What closes the month, and the name of that operation."""
        raise NotImplementedError

    def open_account(self, row: object) -> None:
        """Enter: the account of that row."""
        raise NotImplementedError

    def paper(self) -> tuple[str, Job]:
        """The settlement sheet: its title and its job."""
        raise NotImplementedError

    def wanted(self) -> Wanted:
        """The list that is written."""
        raise NotImplementedError

    # Reading

    def reload(self) -> None:
        """Look at the month again."""
        self.title.setText(month_text(self.month))
        self.later.setEnabled(next_month(self.month) <= self._today)
        self.look()

    def show_month(self, found: Any) -> None:
        """Show this settlement."""
        chosen, first = self.table.current_row(), self.found is None
        self.found = found
        self.show_found(found)
        if found.locked_at is not None:
            day = long_date_text(local_date(found.locked_at))
            words = translate("accounts_page", "locked on {day} by {name}", day=day, name=found.locked_by)
            self.state.set_pill(words, "green", "tick")
        self.model.reset(len(found.rows), found.rows)
        if found.rows and not (chosen is not None and self.table.select_key(self._key(chosen))):
            self.table.selectRow(0)
        is_over = self._today.toordinal() + 1 >= next_month(self.month).toordinal()  # it can be closed on its last day
        self.lock.setEnabled(found.locked_at is None and is_over)
        for button in (self.account, self.print, self.listing.button):
            button.setEnabled(bool(found.rows))
        if first:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self._go(month_before(self.month))

    def _on(self) -> None:
        self._go(next_month(self.month))

    def _go(self, month: date) -> None:
        self.month = month
        self.reload()

    # Acts

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
            self.run(*self.locking(), self._locked)

    def _locked(self, found: Any) -> None:
        self.lock.set_busy(False)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_month(found)
        words = translate("accounts_page", "{month} is locked.", month=month_text(found.month))
        self._tools.notices.tell(words, "good")

    def run(self, work: Callable[[Any], Any], operation: str, done: Callable[[Any], object]) -> None:
        """Do it; what was refused is told."""
        self._tools.worker.run(work, operation, done=done, failed=self.refused, touched=self._touched)

    def refused(self, error: DeskError) -> None:
        """Tell it; the month is shown as it was."""
        self.lock.set_busy(False)
        self._tools.notices.tell(error.text, "bad")
        if self.found is not None and self.found.month == self.month:
            self.show_month(self.found)

    # Accounts and papers

    def _open_chosen(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.open_account(row)

    def show_sheet(self) -> None:
        """Ctrl+P: the settlement sheet, to look at and print."""
        from desk.views.papers.one import PaperDialog  # Qt's PDF parts load only when paper is wanted

        title, job = self.paper()
        PaperDialog(self._tools, title, job, title, self).open()

    def cover(self) -> None:
        """The desk is locked: nothing floats over it."""
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        self.reject()

    def _export(self) -> None:
        self.listing.offer(self.wanted(), self.paper()[0])
