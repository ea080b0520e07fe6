"""Change the own password; after a reset by the administrator it can't be put off."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected
from desk.services import staff
from desk.services.staff import SignInRefused
from desk.views import theme
from desk.views.door.password import PasswordEdit
from desk.views.focus import FocusRing
from desk.views.kit import Button, Field, Label
from desk.words import translate
from desk.work import Worker


class PasswordDialog(QDialog):
    """Old, new, new once more."""

    changed = Signal()
    rejected_owed = Signal()

    def __init__(self, worker: Worker, *, owed: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("password", "Change the password"))
        self.ring = FocusRing(self)
        self._worker = worker
        self._owed = owed
        self.old, self.new, self.again = PasswordEdit(), PasswordEdit(), PasswordEdit()
        self.fields = {
            "old": Field(translate("password", "Present password"), self.old),
            "new": Field(translate("password", "New password"), self.new),
            "again": Field(translate("password", "New password once more"), self.again),
        }
        self.fields["new"].set_hint(translate("password", "8 characters or more, letters and digits"))
        self.save = Button(translate("password", "Change"), kind="primary", key="Enter")
        self.put_off = Button(translate("password", "Sign out") if owed else translate("password", "Cancel"), key="Esc")
        self._build()
        self.save.clicked.connect(self._save)
        self.put_off.clicked.connect(self.reject)
        self.rejected.connect(self._rejected)

    def _build(self) -> None:
        self.setFixedWidth(theme.px(480))
        column = QVBoxLayout(self)
        margin = theme.px(24)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(Label(translate("password", "Change the password"), "h1"))
        if self._owed:
            words = translate("password", "The password was given to you by the administrator. Choose your own now.")
            column.addWidget(Label(words, "body", "ink2", wrap=True))
        for field in self.fields.values():
            column.addWidget(field)
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.px(10), 0, 0)
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        row.addWidget(self.put_off)
        row.addWidget(self.save)
        column.addLayout(row)
        self.save.setDefault(True)
        self.old.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        if self.new.text() != self.again.text():
            self.fields["again"].set_problem(translate("password", "The two passwords differ."))
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.save.set_busy(True)
        work = partial(staff.change_password, old=self.old.text(), new=self.new.text())
        self._worker.run(work, "staff.change_password", done=self._saved, failed=self._failed)

    def _saved(self, refused: SignInRefused | None) -> None:
        if refused is not None:
            self._failed(Rejected({"old": refused.text}))
            return
        self._owed = False
        self.changed.emit()
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self.save.set_busy(False)
        problems = error.fields if isinstance(error, Rejected) else {"old": error.text}
        for name, field in self.fields.items():
            field.set_problem(problems.get(name, ""))
        first = next((field for name, field in self.fields.items() if name in problems), self.fields["old"])
        first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rejected(self) -> None:
        if self._owed:
            self.rejected_owed.emit()
