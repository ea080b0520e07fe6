"""One line of the account of a stay to be booked by hand: money, deposits, charges and waivers."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desk.rules.accounts import Charge, Method, charge_text, method_text
from desk.services import accounts
from desk.services.accounts import Account
from desk.views.money.form import Kind, MoneyForm, Work

FROM_DEPOSIT = "FROM_DEPOSIT"
_MONEY = {
    Charge.PAYMENT: accounts.pay,
    Charge.REFUND: accounts.refund,
    Charge.DEPOSIT: accounts.take_deposit,
    Charge.DEPOSIT_BACK: accounts.return_deposit,
}


class BookingForm(MoneyForm):
    """What can be booked in the account of a stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        kinds = (
            *(Kind(kind.value, charge_text(kind)) for kind in _MONEY),
            Kind(FROM_DEPOSIT, method_text(Method.DEPOSIT), moves_money=False),
            *(
                Kind(kind.value, charge_text(kind), moves_money=False, says_what=True)
                for kind in (Charge.OTHER, Charge.WAIVER)
            ),
        )
        super().__init__(kinds, parent)

    def work(self, account: Account, kind: str, amount: int, method: Method, note: str, key: str) -> tuple[Work, str]:
        stay = account.stay_id
        if kind == FROM_DEPOSIT:
            work = partial(accounts.pay_from_deposit, stay_id=stay, amount=amount, note=note)
            return work, "accounts.pay_from_deposit"
        charge = Charge(kind)
        if charge in _MONEY:
            verb = _MONEY[charge]
            work = partial(verb, stay_id=stay, amount=amount, method=method, note=note, key=key)
            return work, f"accounts.{verb.__name__}"
        return partial(accounts.add, stay_id=stay, kind=charge, amount=amount, text=note, key=key), "accounts.add"

    def proposed(self, account: Account, kind: str) -> int:
        owed, held = max(0, account.closing), max(0, account.deposit)
        return {
            Charge.PAYMENT: owed,
            Charge.REFUND: max(0, -account.closing),
            Charge.DEPOSIT: max(0, (account.agreed or 0) - held),
            Charge.DEPOSIT_BACK: held,
            FROM_DEPOSIT: min(owed, held),
        }.get(kind, 0)
