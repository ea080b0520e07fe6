"""From the page of beds to the accounts and back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from desk.rules.permissions import Role
from desk.views.beds.accounts_stay import AccountDialog
from tests.support.beds_desk import BedsDesk

Sit = Callable[..., BedsDesk]


def test_a_key_leads_to_the_accounts_and_the_lock_covers_them(sit: Sit) -> None:
    desk = sit()
    desk.ctrl(Qt.Key.Key_J)
    accounts = desk.page.accounts
    assert accounts is not None
    desk.settle()
    assert accounts.found is not None and accounts.found.rows
    accounts.open_account(accounts.found.rows[0])
    [account] = accounts.findChildren(AccountDialog)
    desk.settle()
    assert account.account is not None
    desk.page.cover()
    assert desk.page.accounts is None and not account.isVisible() and not accounts.isVisible()


def test_a_clerk_has_no_way_there(sit: Sit) -> None:
    desk = sit(Role.CLERK)
    desk.ctrl(Qt.Key.Key_J)
    assert desk.page.accounts is None
