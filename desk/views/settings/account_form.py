"""The form of one account: who it belongs to, what it may do, its first password."""

from __future__ import annotations

import secrets

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desk.rules.permissions import Role, role_text
from desk.services.staff import StaffRow
from desk.views import theme
from desk.views.kit import Card, Field, Label, Scroll, show_beside
from desk.words import translate

ALONE = (Role.ADMINISTRATOR, Role.AUDITOR)
"""Roles that exclude all others (等保 level 2); the services refuse them together, the boxes show it."""

_LETTERS = "abcdefghjkmnpqrstuvwxyz"
_DIGITS = "23456789"


class AccountForm(QWidget):
    """The fields of :attr:`row`, or of a new account when that is None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: StaffRow | None = None
        self._shown: dict[str, object] = {}
        self.name, self.account, self.post, self.phone = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.password = QLineEdit()
        self.roles = {role: QCheckBox(role_text(role)) for role in Role}
        self.role_box = _RoleBox(list(self.roles.values()))
        self.fields = {
            "name": Field(translate("settings_page", "Name"), self.name),
            "account": Field(translate("settings_page", "Account"), self.account),
            "roles": Field(translate("settings_page", "Roles"), self.role_box),
            "password": Field(translate("settings_page", "First password"), self.password),
            "post": Field(translate("settings_page", "Post or window"), self.post),
            "phone": Field(translate("settings_page", "Telephone"), self.phone),
        }
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, theme.px(8), 0)
        rows.setSpacing(theme.px(8))
        for field in self.fields.values():
            rows.addWidget(field)
        rows.addStretch(1)
        scroll = Scroll(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        for box in self.roles.values():
            box.toggled.connect(self._show_exclusion)
        self.show_new()

    def show_new(self) -> None:
        """An empty form with a first password that can be read out."""
        self.row = None
        for editor in (self.name, self.account, self.post, self.phone):
            editor.clear()
        self.password.setText(first_password())
        self._set_roles(frozenset())
        self._settle()

    def show_row(self, row: StaffRow) -> None:
        """The values of an account there is."""
        self.row = row
        self.name.setText(row.name)
        self.account.setText(row.account)
        self.post.setText(row.post)
        self.phone.setText(row.phone)
        self._set_roles(row.roles)
        self._settle()

    def values(self) -> dict[str, object]:
        """What the form says, by field; the password only of a new account."""
        found: dict[str, object] = {
            "name": self.name.text(),
            "post": self.post.text(),
            "phone": self.phone.text(),
            "roles": frozenset(role for role, box in self.roles.items() if box.isChecked()),
        }
        if self.row is None:
            found |= {"account": self.account.text(), "password": self.password.text()}
        return found

    def is_dirty(self) -> bool:
        return self.values() != self._shown

    def show_problems(self, problems: dict[str, str]) -> None:
        """Beside each field what is wrong with it; the first gets the focus."""
        show_beside(self.fields, problems)

    def focus_first(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        for field in self.fields.values():
            field.clear()
        new = self.row is None
        self.account.setReadOnly(not new)
        self.fields["password"].setVisible(new)
        self.fields["account"].set_hint(
            translate("settings_page", "Letters and digits, for signing in, e.g. wangfang") if new else ""
        )
        self.fields["password"].set_hint(
            translate("settings_page", "Hand it over; it must be changed when signing in first.")
        )
        self._shown = self.values()

    def _set_roles(self, roles: frozenset[Role]) -> None:
        for role, box in self.roles.items():
            box.setChecked(role in roles)
        self._show_exclusion()

    def _show_exclusion(self, on: bool = False) -> None:
        held = {role for role, box in self.roles.items() if box.isChecked()}
        alone = next((role for role in ALONE if role in held), None)
        for role, box in self.roles.items():
            excluded = bool(held) and role not in held and (alone is not None or role in ALONE)
            box.setEnabled(not excluded)
        if alone is not None:
            words = translate("settings_page", "“{role}” excludes every other role.", role=role_text(alone))
        elif held:
            words = translate("settings_page", "Administrator and auditor can't be held beside these.")
        else:
            words = translate("settings_page", "At least one.")
        self.fields["roles"].set_hint(words)


class _RoleBox(Card):
    """The roles as boxes to tick; gives the focus on to the first that can be ticked."""

    def __init__(self, boxes: list[QCheckBox]) -> None:
        super().__init__("well", margins=(10, 6, 10, 6), gap=2)
        self._boxes = boxes
        grid = QGridLayout()
        for place, box in enumerate(boxes):
            box.setAccessibleName(box.text())
            grid.addWidget(box, place // 2, place % 2)
        self.body.addLayout(grid)
        self.setFocusProxy(boxes[0])


class NewAccount(Card):
    """What has to be handed over to whoever got a password just now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("good", margins=(12, 8, 12, 8), gap=2, parent=parent)
        self.words = Label("", "small", "green", wrap=True)
        self.password = Label("", "h2", "ink")
        self.password.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.words)
        self.body.addWidget(self.password)
        self.hide()

    def show_password(self, account: str, password: str) -> None:
        """``password`` is the first one of ``account``."""
        words = translate(
            "settings_page", "First password of “{account}”, to be changed on signing in:", account=account
        )
        self.words.setText(words)
        self.password.setText(password)
        self.show()

    def forget(self) -> None:
        self.password.setText("")
        self.hide()


def first_password() -> str:
    """A random password that can be read out over the window, like ``k48-m29-c77-h35``; about 42 bits.

    No look-alikes, and no two letters side by side: by chance they may be the account, which a password must not hold.
    """
    groups = (secrets.choice(_LETTERS) + secrets.choice(_DIGITS) + secrets.choice(_DIGITS) for _ in range(4))
    return "-".join(groups)
