"""Accounts (账号): the list, and the form beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.rules.permissions import Role, role_text
from desk.rules.times import local
from desk.services import staff
from desk.services.staff import StaffRow
from desk.views import theme
from desk.views.kit import Button, Card, Label, Picture
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.views.settings import jobs
from desk.views.settings.account_form import AccountForm, NewAccount, first_password
from desk.words import translate

PANEL_WIDTH = 360


class AccountsPart(QWidget):
    """Ctrl+N begins a new account, Ctrl+S saves the one in the form."""

    counted = Signal(int)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("settings_page", "Accounts"))
        self.form = AccountForm()
        self.handed = NewAccount()
        self.title = Label("", "h2", elide=True)
        self.new = Button(translate("settings_page", "New account"), key="Ctrl+N", icon="user-plus")
        self.save = Button(translate("settings_page", "Save"), kind="primary", key="Ctrl+S")
        self.reset = Button(translate("settings_page", "New password …"), small=True)
        self.unlock = Button(translate("settings_page", "Unlock"), small=True)
        self.close_account = Button("", kind="dangerline", small=True)
        self.hint = Card("note", margins=(16, 10, 16, 10), gap=12, horizontal=True)
        self._build()
        self._connect()
        self.begin_new()

    def _build(self) -> None:
        press_with(self.new, "Ctrl+N")
        press_with(self.save, "Ctrl+S")
        self.hint.body.addWidget(Picture("user-plus", "brand", 28))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(translate("settings_page", "Add the first clerk"), "strong"))
        more = translate(
            "settings_page",
            "The administrator keeps the accounts and the backups, and takes in no matters. Whoever sits at the window"
            " needs an account of their own: fill in the form at the right.",
        )
        words.addWidget(Label(more, "small", "ink2", wrap=True))
        self.hint.body.addLayout(words, 1)
        self.hint.hide()
        head = QHBoxLayout()
        head.addWidget(Label(translate("settings_page", "Accounts"), "h2"), 1)
        head.addWidget(self.new)
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        left = QVBoxLayout()
        left.setSpacing(theme.px(10))
        left.addWidget(self.hint)
        left.addLayout(head)
        left.addWidget(frame, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addLayout(left, 1)
        row.addWidget(self._panel())

    def _panel(self) -> QWidget:
        panel = Card("card", margins=(16, 12, 12, 12), gap=8)
        panel.setFixedWidth(theme.px(PANEL_WIDTH))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.save)  # not at the foot, where the notices come up
        panel.body.addLayout(head)
        panel.body.addWidget(self.handed)
        panel.body.addWidget(self.form, 1)
        acts = QHBoxLayout()
        acts.setSpacing(theme.px(6))
        for button in (self.reset, self.unlock, self.close_account):
            acts.addWidget(button)
        acts.addStretch(1)
        panel.body.addLayout(acts)
        return panel

    def _connect(self) -> None:
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._edit)
        self.new.clicked.connect(self.begin_new)
        self.save.clicked.connect(self.store)
        self.reset.clicked.connect(self.ask_reset)
        self.unlock.clicked.connect(self._unlock)
        self.close_account.clicked.connect(self.ask_close)

    def reload(self) -> None:
        self._tools.worker.look(staff.list_staff, "staff.list", done=self.show_rows, replaces="settings-accounts")

    def show_rows(self, rows: tuple[StaffRow, ...]) -> None:
        """The accounts; what is being typed in the form stays."""
        current = self.form.row
        self.table.blockSignals(True)
        self.model.reset(len(rows), rows)
        if current is not None:
            self.table.select_key(current.staff_id)
        self.table.blockSignals(False)
        newer = next((row for row in rows if current is not None and row.staff_id == current.staff_id), None)
        if newer is not None and not self.form.is_dirty():
            self._show_row(newer)
        self.hint.setVisible(len(rows) == 1)
        self.counted.emit(len(rows))

    def begin_new(self) -> None:
        """Ctrl+N: an empty form."""
        self.table.setCurrentIndex(QModelIndex())
        self.handed.forget()
        self.form.show_new()
        self._show_acts()
        if self.isVisible():
            self.form.focus_first()

    def is_dirty(self) -> bool:
        return self.form.is_dirty()

    def keys(self) -> list[tuple[str, str]]:
        return [("Ctrl+N", translate("settings_page", "New account")), ("Ctrl+S", translate("settings_page", "Save"))]

    def focus_first(self) -> None:
        if self.model.total() > 1:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.focus_first()

    def store(self) -> None:
        """Ctrl+S: make the new account, or change the chosen one."""
        values, row = self.form.values(), self.form.row
        self.save.set_busy(True)
        if row is None:
            work, done = partial(staff.create, **values), partial(self._created, str(values["password"]))
        else:
            work = partial(jobs.save_account, staff_id=row.staff_id, version=row.version, **values)
            done = self._saved
        name = "staff.create" if row is None else "staff.save_account"
        self._tools.worker.run(work, name, done=done, failed=self._failed, touched=("staff",))

    def _created(self, password: str, row: StaffRow) -> None:
        self._saved(row)
        self.handed.show_password(row.account, password)

    def _saved(self, row: StaffRow) -> None:
        self.save.set_busy(False)
        self._show_row(row)
        self._tools.notices.tell(
            translate("settings_page", "Account “{account}” is saved.", account=row.account), "good"
        )

    def _failed(self, error: DeskError) -> None:
        self.save.set_busy(False)
        if isinstance(error, Rejected):
            self.form.show_problems(error.fields)
        else:
            self._tools.notices.tell(error.text, "bad")

    # Acts on the chosen account

    def ask_reset(self) -> None:
        """Give the account a new first password."""
        row = self.form.row
        if row is not None:
            self._tools.ask.confirm(
                translate("settings_page", "A new password for {name}?", name=row.name),
                translate("settings_page", "The old one ends at once. The new one is shown to you to hand over."),
                partial(self._answered_reset, row),
                yes=translate("settings_page", "Make a new one"),
                icon="key",
            )

    def _answered_reset(self, row: StaffRow, yes: bool) -> None:
        if yes:
            password = first_password()
            work = partial(staff.reset_password, staff_id=row.staff_id, password=password)
            done = partial(self._created, password)
            self._tools.worker.run(work, "staff.reset_password", done=done, failed=self._failed, touched=("staff",))

    def _unlock(self) -> None:
        row = self.form.row
        if row is not None:
            work = partial(staff.unlock, staff_id=row.staff_id)
            done = self._unlocked
            self._tools.worker.run(work, "staff.unlock", done=done, failed=self._failed, touched=("staff",))

    def _unlocked(self, row: StaffRow) -> None:
        words = translate("settings_page", "“{account}” can be tried again at once.", account=row.account)
        self._tools.notices.tell(words, "good")

    def ask_close(self) -> None:
        """Close the account, or open it again."""
        row = self.form.row
        if row is None:
            return
        if not row.active:
            self._answered_close(row, True)
            return
        self._tools.ask.confirm(
            translate("settings_page", "Close the account of {name}?", name=row.name),
            translate("settings_page", "Nobody signs in with it again; all it did keeps its name. It can be reopened."),
            partial(self._answered_close, row),
            yes=translate("settings_page", "Close it"),
            danger=True,
            icon="lock-key",
        )

    def _answered_close(self, row: StaffRow, yes: bool) -> None:
        if yes:
            service = staff.close if row.active else staff.reopen
            name = "staff.close" if row.active else "staff.reopen"
            work = partial(service, staff_id=row.staff_id, version=row.version)
            self._tools.worker.run(work, name, done=self._saved, failed=self._failed, touched=("staff",))

    # Showing

    def _picked(self, row: object) -> None:
        if isinstance(row, StaffRow) and (self.form.row is None or row.staff_id != self.form.row.staff_id):
            self.handed.forget()
            self._show_row(row)

    def _edit(self, row: object) -> None:
        self._picked(row)
        self.form.focus_first()

    def _show_row(self, row: StaffRow) -> None:
        self.form.show_row(row)
        self._show_acts()

    def _show_acts(self) -> None:
        row = self.form.row
        self.title.setText(translate("settings_page", "New account") if row is None else row.name)
        for button in (self.reset, self.unlock, self.close_account):
            button.setVisible(row is not None)
        if row is not None:
            closing = translate("settings_page", "Close the account") if row.active else ""
            self.close_account.setText(closing or translate("settings_page", "Reopen"))
            self.close_account.set_kind("dangerline" if row.active else "secondary")


def _columns() -> list[Column]:
    return [
        Column(translate("settings_page", "Account"), 126, _account, kind="strong"),
        Column(translate("settings_page", "Name"), 84, _name),
        Column(translate("settings_page", "Roles"), 0, _roles),
        Column(translate("settings_page", "Signed in last"), 142, _signed_in, kind="meta"),
        Column(translate("settings_page", "State"), 108, pill=_state),
    ]


def _key(row: object) -> object:
    return row.staff_id if isinstance(row, StaffRow) else None


def _account(row: object) -> str:
    return row.account if isinstance(row, StaffRow) else ""


def _name(row: object) -> str:
    return row.name if isinstance(row, StaffRow) else ""


def _roles(row: object) -> str:
    return "、".join(role_text(role) for role in Role if role in row.roles) if isinstance(row, StaffRow) else ""


def _signed_in(row: object) -> str:
    if not isinstance(row, StaffRow) or row.last_signed_in_at is None:
        return translate("settings_page", "never")
    return f"{local(row.last_signed_in_at):%Y-%m-%d %H:%M}"


def _state(row: object) -> tuple[str, str]:
    if isinstance(row, StaffRow) and not row.active:
        return translate("settings_page", "closed"), "paused"
    if isinstance(row, StaffRow) and row.must_change_password:
        return translate("settings_page", "new password"), "to_sign"
    return translate("settings_page", "open"), "in_time"
