"""One line of a resident's account of services to be booked by hand: money, charges and waivers."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desk.rules.accounts import Method
from desk.rules.fees import FeeKind, fee_text
from desk.services import fees
from desk.services.fees import FeeAccount
from desk.views.money.form import Kind, MoneyForm, Work


class FeeForm(MoneyForm):
    """What can be booked in the account of services."""

    def __init__(self, parent: QWidget | None = None) -> None:
        kinds = (
            *(Kind(kind.value, fee_text(kind)) for kind in (FeeKind.PAYMENT, FeeKind.REFUND)),
            *(
                Kind(kind.value, fee_text(kind), moves_money=False, says_what=True)
                for kind in (FeeKind.CHARGE, FeeKind.WAIVE)
            ),
        )
        super().__init__(kinds, parent)

    def work(
        self, account: FeeAccount, kind: str, amount: int, method: Method, note: str, key: str
    ) -> tuple[Work, str]:  # fmt: skip
        about = {"resident_id": account.resident_id, "amount": amount, "key": key}
        match FeeKind(kind):
            case FeeKind.PAYMENT:
                return partial(fees.pay, method=method, note=note, **about), "fees.pay"
            case FeeKind.REFUND:
                return partial(fees.refund, method=method, note=note, **about), "fees.refund"
            case FeeKind.CHARGE:
                return partial(fees.add, text=note, **about), "fees.add"
            case _:
                return partial(fees.waive, text=note, **about), "fees.waive"

    def proposed(self, account: FeeAccount, kind: str) -> int:
        return {FeeKind.PAYMENT: max(0, account.closing), FeeKind.REFUND: max(0, -account.closing)}.get(
            FeeKind(kind), 0
        )
