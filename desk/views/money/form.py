"""One line to be booked by hand: what, how much, how it changed hands, and a note."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.errors import RuleBroken
from desk.rules.accounts import PAID_BY, Method, method_text
from desk.rules.money import parse_yuan, yuan_text
from desk.views import theme
from desk.views.kit import Button, Field
from desk.words import translate

Work = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """What can be booked. ``moves_money``: it is said how; ``says_what``: the note is what it is for."""

    code: str
    words: str
    moves_money: bool = True
    says_what: bool = False


class MoneyForm(QWidget):
    """``booked`` with the service that books what is typed, and the name of its operation."""

    booked = Signal(object, str)

    def __init__(self, kinds: Sequence[Kind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account: Any = None
        self._kinds = {each.code: each for each in kinds}
        self.kind, self.method = QComboBox(), QComboBox()
        for each in kinds:
            self.kind.addItem(each.words, each.code)
        for method in PAID_BY:
            self.method.addItem(method_text(method), method.value)
        self.amount, self.note = QLineEdit(), QLineEdit()
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.book = Button(translate("accounts_page", "Book"), kind="primary", key="Enter")
        self.fields = {
            "kind": Field(translate("accounts_page", "What"), self.kind),
            "amount": Field(translate("accounts_page", "Amount (yuan)"), self.amount),
            "method": Field(translate("accounts_page", "How"), self.method),
            "text": Field(translate("accounts_page", "Note"), self.note),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        for name, share in (("kind", 3), ("amount", 3), ("method", 3), ("text", 6)):
            row.addWidget(self.fields[name], share, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()  # the button stands beside the editors, which begin below their labels
        beside.addSpacing(self.fields["kind"].title.sizeHint().height() + theme.px(4))
        beside.addWidget(self.book)
        beside.addStretch(1)
        row.addLayout(beside)
        self.kind.currentIndexChanged.connect(self._choose)
        self.book.clicked.connect(self.store)
        for line in (self.amount, self.note):
            line.returnPressed.connect(self.store)
        self._key = self._fresh()
        self._choose()

    def proposed(self, account: Any, kind: str) -> int:
        """The amount in fen that is most likely meant, 0 for none."""
        raise NotImplementedError

    def work(self, account: Any, kind: str, amount: int, method: Method, note: str, key: str) -> tuple[Work, str]:
        """What books it, and the name of that operation; sent twice with the same ``key`` it is booked once."""
        raise NotImplementedError

    def show_account(self, account: Any) -> None:
        """What is proposed comes from the account as it is."""
        self._account = account
        if not self.amount.text().strip():
            self._propose()

    def clear(self) -> None:
        """For the next line: it was booked."""
        self._key = self._fresh()
        self.amount.clear()
        self.note.clear()
        for field in self.fields.values():
            field.clear()

    def choose(self, kind: str) -> None:
        """As if chosen by hand."""
        self.kind.setCurrentIndex(self.kind.findData(kind))

    def store(self) -> None:
        """Enter: book what is typed."""
        for field in self.fields.values():
            field.clear()
        try:
            amount = parse_yuan(self.amount.text())
        except RuleBroken as broken:
            self.show_problems({"amount": broken.text})
            return
        if self._account is None or not self.book.isEnabled():
            return
        kind, method = str(self.kind.currentData()), Method(self.method.currentData())
        work, name = self.work(self._account, kind, amount, method, self.note.text(), self._key)
        self.book.set_busy(True)
        self.booked.emit(work, name)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Beside each field what is wrong with it; the first gets the focus."""
        self.book.set_busy(False)
        for name, field in self.fields.items():
            field.set_problem(problems.get(name, ""))
        first = next((field for name, field in self.fields.items() if name in problems), self.fields["amount"])
        first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        kind = self._kinds[str(self.kind.currentData())]
        self.fields["method"].setVisible(kind.moves_money)
        self.fields["text"].set_label(
            translate("accounts_page", "What for") if kind.says_what else translate("accounts_page", "Note")
        )
        for field in self.fields.values():
            field.clear()
        self._propose()

    def _propose(self) -> None:
        if self._account is None:
            return
        fen = self.proposed(self._account, str(self.kind.currentData()))
        self.amount.setText(yuan_text(fen).replace(",", "") if fen else "")
        self.amount.selectAll()

    def _fresh(self) -> str:
        return f"desk/{uuid4().hex}"
