"""One line to be booked by hand: what, how much, how it changed hands, and a note."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.errors import RuleBroken
from desk.rules.accounts import PAID_BY, Charge, Method, charge_text, method_text
from desk.rules.money import parse_yuan, yuan_text
from desk.services import accounts
from desk.services.accounts import Account
from desk.views import theme
from desk.views.kit import Button, Field
from desk.words import translate

FROM_DEPOSIT = "FROM_DEPOSIT"
_KINDS = (
    Charge.PAYMENT, Charge.REFUND, Charge.DEPOSIT, Charge.DEPOSIT_BACK, FROM_DEPOSIT, Charge.OTHER, Charge.WAIVER
)  # fmt: skip
_WITHOUT_METHOD = frozenset({FROM_DEPOSIT, Charge.OTHER, Charge.WAIVER})

Work = Callable[[Any], Any]


class BookingForm(QWidget):
    """``booked`` with the service that books what is typed, and the name of its operation."""

    booked = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account: Account | None = None
        self.kind, self.method = QComboBox(), QComboBox()
        for kind in _KINDS:
            words = method_text(Method.DEPOSIT) if kind == FROM_DEPOSIT else charge_text(Charge(kind))
            self.kind.addItem(words, str(kind))
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

    def show_account(self, account: Account) -> None:
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
        stay, note, kind = self._account.stay_id, self.note.text(), str(self.kind.currentData())
        money = {"stay_id": stay, "amount": amount, "note": note, "key": self._key}
        method = Method(self.method.currentData())
        work: Work
        match kind:
            case Charge.PAYMENT:
                work, name = partial(accounts.pay, method=method, **money), "accounts.pay"
            case Charge.REFUND:
                work, name = partial(accounts.refund, method=method, **money), "accounts.refund"
            case Charge.DEPOSIT:
                work, name = partial(accounts.take_deposit, method=method, **money), "accounts.take_deposit"
            case Charge.DEPOSIT_BACK:
                work, name = partial(accounts.return_deposit, method=method, **money), "accounts.return_deposit"
            case Charge.OTHER | Charge.WAIVER:
                work = partial(
                    accounts.add, stay_id=stay, kind=Charge(kind), amount=amount, text=note, key=self._key
                )  # fmt: skip
                name = "accounts.add"
            case _:
                work = partial(accounts.pay_from_deposit, stay_id=stay, amount=amount, note=note)
                name = "accounts.pay_from_deposit"
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
        kind = str(self.kind.currentData())
        self.fields["method"].setVisible(kind not in _WITHOUT_METHOD)
        by_hand = kind in (Charge.OTHER, Charge.WAIVER)
        self.fields["text"].set_label(
            translate("accounts_page", "What for") if by_hand else translate("accounts_page", "Note")
        )
        for field in self.fields.values():
            field.clear()
        self._propose()

    def _propose(self) -> None:
        """The amount that is most likely meant."""
        found = self._account
        if found is None:
            return
        owed, held = max(0, found.closing), max(0, found.deposit)
        proposed = {
            Charge.PAYMENT: owed,
            Charge.REFUND: max(0, -found.closing),
            Charge.DEPOSIT: max(0, (found.agreed or 0) - held),
            Charge.DEPOSIT_BACK: held,
            FROM_DEPOSIT: min(owed, held),
        }.get(str(self.kind.currentData()), 0)
        self.amount.setText(yuan_text(proposed).replace(",", "") if proposed else "")
        self.amount.selectAll()

    def _fresh(self) -> str:
        """What is sent twice under it is booked once."""
        return f"desk/{uuid4().hex}"
