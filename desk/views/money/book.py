"""An account of money: lines with a running balance, booking by hand, reversals, the statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.money import yuan_text
from desk.services.lists import Wanted
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Card, Label, sheet_column, sheet_head
from desk.views.listing import KEY as EXPORT_KEY
from desk.views.listing import Listing
from desk.views.money.form import MoneyForm
from desk.views.notices import Action
from desk.views.page import Tools
from desk.views.papers.jobs import Job
from desk.views.pressing import hear, press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

_EDGE = 40  # px that stay of the window around


class AccountBook(QDialog):
    """``changed`` after each act. A subclass says what is looked at and how it is shown.

    ``sums`` are the words over the sums, by the names under which they are shown; ``closing`` is among them.
    """

    SIZE: ClassVar[tuple[int, int]] = (980, 660)

    changed = Signal()

    def __init__(
        self, tools: Tools, parent: QWidget, *, title: str, form: MoneyForm, columns: Sequence[Column],
        sums: Mapping[str, str], wanted: Wanted, touched: frozenset[str],
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._tools, self._title, self._wanted, self._touched = tools, title, wanted, touched
        self._last: tuple[int, ...] = ()
        self.account: Any = None
        self.ring = FocusRing(self)
        self.model = RowModel(list(columns), _key, parent=self)
        self.table = RowTable(self.model, translate("accounts_page", "Lines of the account"))
        self.who = Label("", "small", "ink2", elide=True)
        self.who.hide()
        self.sums = {name: Label("", "h2") for name in sums}
        self.labels = {name: Label(words, "small", "ink2") for name, words in sums.items()}
        self.form = form
        self.reverse = Button(translate("accounts_page", "Reverse …"), key="Ctrl+R", small=True)
        self.print = Button(translate("accounts_page", "Statement …"), key="Ctrl+P", icon="printer", small=True)
        self.back = Button(translate("accounts_page", "Close"), key="Esc", small=True)
        self.listing = Listing(tools, self, type(wanted))
        self.head = sheet_head("receipt", title)

    def build(self, middle: QWidget, *buttons: QWidget) -> None:
        """Lay it out: the sums above, ``middle`` with the table in it, the form, and at the foot ``buttons`` first."""
        px = theme.px
        column = sheet_column(self, self.head, dense=True)
        column.addWidget(self.who)
        column.addWidget(self._sums())
        column.addWidget(middle, 1)
        well = Card("well", margins=(14, 10, 14, 12))
        well.body.addWidget(self.form)
        column.addWidget(well)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        for button in (*buttons, self.reverse, self.print, self.listing.button):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.back)
        column.addLayout(foot)
        room = self.parentWidget().window().size()
        width, height = (px(each) for each in self.SIZE)
        self.resize(min(width, room.width() - px(_EDGE)), min(height, room.height() - px(_EDGE)))
        self._connect()

    def framed(self) -> QWidget:
        """The table in its frame."""
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        return frame

    def _sums(self) -> QWidget:
        card, grid = Card("well", margins=(14, 8, 14, 8)), QGridLayout()
        grid.setHorizontalSpacing(theme.px(24))
        for column, name in enumerate(self.sums):
            grid.addWidget(self.labels[name], 0, column)
            grid.addWidget(self.sums[name], 1, column)
            grid.setColumnStretch(column, 1)
        card.body.addLayout(grid)
        return card

    def _connect(self) -> None:
        press_with(self.reverse, "Ctrl+R", "Del")
        press_with(self.print, "Ctrl+P")
        self.back.clicked.connect(self.reject)
        self.reverse.clicked.connect(self.ask_reverse)
        self.print.clicked.connect(self.show_statement)
        self.listing.button.clicked.connect(self._export)
        self.form.booked.connect(self._book)
        self.table.picked.connect(self._picked)
        hear(self, "Ctrl+Z", self.undo)

    # What a subclass says

    def reload(self) -> None:
        """Look at the account again; what is being typed stays."""
        raise NotImplementedError

    def title_of(self, name: str) -> str:
        """Whose account it is, above everything."""
        return translate("accounts_page", "Account of {name}", name=name)

    def tell_of(self, line: Any) -> str:
        """What kind of line was booked, for the notice."""
        raise NotImplementedError

    def reversal(self, entry_id: int, reason: str) -> tuple[Callable[[Any], Any], str]:
        """What takes a line back, and the name of that operation."""
        raise NotImplementedError

    def paper(self) -> tuple[str, Job, str]:
        """The statement: its title, its job, and what a file of it is called."""
        raise NotImplementedError

    # Showing

    def show_account(self, found: Any) -> None:
        """Show this account."""
        first, self.account = self.account is None, found
        title = self.head.itemAt(1).widget()
        if isinstance(title, Label):
            title.setText(self.title_of(found.name))
        self.show_sums(found)
        self.model.reset(len(found.lines), found.lines)
        if found.lines:
            self.table.selectRow(len(found.lines) - 1)
            self.table.scrollToBottom()
        self.form.show_account(found)
        self.judge()
        if first:
            self.form.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_sums(self, found: Any) -> None:
        """Put each sum under its words; what is the resident's is said so."""
        for name, label in self.sums.items():
            label.setText(yuan_text(getattr(found, name)))
        self.sums["closing"].setText(yuan_text(abs(found.closing)))
        self.sums["closing"].set_look(c="red" if found.closing > 0 else "green" if found.closing < 0 else "ink")
        self.labels["closing"].setText(
            translate("accounts_page", "In the resident's favour")
            if found.closing < 0
            else translate("accounts_page", "Owed")
        )

    def _picked(self, _: object) -> None:
        self.judge()

    def judge(self) -> None:
        """What can be done with the chosen line."""
        line: Any = self.table.current_row()
        self.reverse.setEnabled(line is not None and not line.reversed and line.reverses_id is None)

    # Acts

    def _book(self, work: Callable[[Any], Any], operation: str) -> None:
        self.run(work, operation, self._booked)

    def _booked(self, done: Any) -> None:
        self.form.book.set_busy(False)
        self.form.clear()
        self._last = done.entry_ids
        self.show_account(done.account)
        self.form.kind.setFocus(Qt.FocusReason.OtherFocusReason)  # in a line Ctrl+Z would undo the typing
        line = next((each for each in done.account.lines if each.entry_id == done.entry_ids[-1]), None)
        words = f"{self.tell_of(line)} {yuan_text(abs(line.amount))}" if line is not None else ""
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
        line: Any = self.table.current_row()
        if line is not None and self.reverse.isEnabled():
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
        self.run(*self.reversal(entry_id, reason), self._reversed)

    def _reversed(self, done: Any) -> None:
        self._last = ()
        self.show_account(done.account)
        self._tools.notices.tell(translate("accounts_page", "The line is taken back by another one."), "good")
        self.changed.emit()

    def run(self, work: Callable[[Any], Any], operation: str, done: Callable[[Any], object]) -> None:
        """Do it; what was refused is told beside its field."""
        self._tools.worker.run(work, operation, done=done, failed=self.refused, touched=self._touched)

    def refused(self, error: DeskError) -> None:
        """Beside the field it is about, else as a notice."""
        self.form.book.set_busy(False)
        if isinstance(error, Rejected) and set(error.fields) <= set(self.form.fields):
            self.form.show_problems(error.fields)
        else:
            self._tools.notices.tell(error.text, "bad")
        self.judge()

    # Papers

    def show_statement(self) -> None:
        """Ctrl+P: the statement for the resident, to look at and print."""
        from desk.views.papers.one import PaperDialog  # Qt's PDF parts load only when paper is wanted

        title, job, name = self.paper()
        PaperDialog(self._tools, title, job, name, self).open()

    def _export(self) -> None:
        self.listing.offer(self._wanted, self._title)

    def keys(self) -> list[tuple[str, str]]:
        """What can be pressed here."""
        return [
            ("Enter", translate("accounts_page", "Book")),
            ("Ctrl+R", translate("accounts_page", "Reverse …")),
            ("Ctrl+P", translate("accounts_page", "Statement …")),
            (EXPORT_KEY, translate("lists", "Export Excel")),
        ]


def _key(row: Any) -> object:
    return row.entry_id
