"""The first-run assistant: which station is this, who looks after the program, empty or with demo data."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.views import theme
from desk.views.door.password import PasswordEdit
from desk.views.kit import Button, DoorstepScene, Field, Label, Option, Segmented
from desk.views.measured import Measured
from desk.views.pressing import press_with
from desk.words import translate


@dataclass(frozen=True, slots=True)
class FirstRunValues:
    """What was typed. With ``demo`` the other values are not asked for."""

    demo: bool
    station_name: str = ""
    street_code: str = ""
    administrator_account: str = ""
    administrator_name: str = ""
    password: str = ""


class FirstRun(Measured):
    """Shown once, on an empty database."""

    entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = DoorstepScene()
        self.demo = Segmented(
            [
                Option(False, translate("door", "Start empty")),
                Option(True, translate("door", "Try with a demo street")),
            ],
            translate("door", "Data"),
            value=False,
        )
        self.station = QLineEdit()
        self.street = QLineEdit()
        self.account = QLineEdit("admin")
        self.person = QLineEdit()
        self.password = PasswordEdit()
        self.again = PasswordEdit()
        self.fields = {
            "station_name": Field(translate("door", "Name of the station"), self.station),
            "street_code": Field(translate("door", "Street code"), self.street),
            "administrator_name": Field(translate("door", "Administrator's name"), self.person),
            "administrator_account": Field(translate("door", "Account"), self.account),
            "password": Field(translate("door", "Password"), self.password),
            "again": Field(translate("door", "Password once more"), self.again),
        }
        self.go = Button(translate("door", "Set up the desk"), kind="primary", key="Ctrl+Enter")
        press_with(self.go, "Ctrl+Return", "Ctrl+Enter")
        self._build()
        self._show_hints()
        self.demo.changed.connect(self._show_fields)
        self.go.clicked.connect(self._enter)
        for edit in (self.station, self.street, self.account, self.person, self.password, self.again):
            edit.returnPressed.connect(self.focusNextChild)

    def _build(self) -> None:
        self.setObjectName("page")
        self.form = QWidget()
        rows = QVBoxLayout(self.form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(6))
        for left, right in (
            ("station_name", "street_code"),
            ("administrator_name", "administrator_account"),
            ("password", "again"),
        ):
            row = QHBoxLayout()
            row.setSpacing(theme.px(14))
            row.addWidget(self.fields[left], 1, Qt.AlignmentFlag.AlignTop)
            row.addWidget(self.fields[right], 1, Qt.AlignmentFlag.AlignTop)
            rows.addLayout(row)
        self.demo_words = Label("", "body", "ink2", wrap=True)
        self.demo_words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.demo_words.hide()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addStretch(1)
        column.addWidget(Label(translate("door", "Welcome. Which station is this?"), "display"))
        column.addWidget(Label(translate("door", "This is asked once."), "body", "ink2"))
        column.addWidget(self.demo, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.form)
        column.addWidget(self.demo_words)
        self.status = Label("", "small", "ink2", wrap=True)
        column.addWidget(self.status)
        column.addWidget(self.go)
        column.addStretch(1)
        self.panel = QWidget()
        self.panel.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.scene, 54)
        row.addStretch(7)
        row.addWidget(self.panel)
        row.addStretch(7)
        self.measure()

    def measure(self) -> None:
        self.panel.setFixedWidth(theme.px(620))
        self.scene.setMaximumWidth(theme.px(540))

    def focus_first(self) -> None:
        self.station.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problems(self, problems: dict[str, str]) -> None:
        """Beside each field what is wrong with it; the first of them gets the focus."""
        self.set_busy(False)
        self._show_hints()
        self.status.setText("\n".join(text for name, text in problems.items() if name not in self.fields))
        wrong = [field for name, field in self.fields.items() if name in problems]
        for name, text in problems.items():
            if name in self.fields:
                self.fields[name].set_problem(text)
        if wrong:
            wrong[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_stage(self, words: str) -> None:
        """What is being done, while it takes long."""
        self.status.setText(words)

    def set_busy(self, busy: bool) -> None:
        self.go.set_busy(busy)
        self.form.setEnabled(not busy)
        self.demo.setEnabled(not busy)

    def _show_hints(self) -> None:
        for field in self.fields.values():
            field.clear()
        self.fields["street_code"].set_hint(translate("door", "9 digits, e.g. 370102001; 12 for one community"))
        self.fields["password"].set_hint(translate("door", "8 characters or more, letters and digits"))

    def _show_fields(self, demo: object) -> None:
        if demo:
            from desk.demo import PASSWORD  # the demo is loaded only for those who look at it

            self.demo_words.setText(_demo_words(PASSWORD))
        self.form.setVisible(not demo)
        self.demo_words.setVisible(bool(demo))
        self.status.setText("")

    def _enter(self) -> None:
        if self.demo.value():
            self.set_busy(True)
            self.entered.emit(FirstRunValues(demo=True))
            return
        if self.password.text() != self.again.text():
            self.show_problems({"again": translate("door", "The two passwords differ.")})
            return
        self.set_busy(True)
        self.entered.emit(
            FirstRunValues(
                demo=False,
                station_name=self.station.text(),
                street_code=self.street.text(),
                administrator_account=self.account.text(),
                administrator_name=self.person.text(),
                password=self.password.text(),
            )
        )


def _demo_words(password: str) -> str:
    return "\n".join(
        (
            translate(
                "door",
                "A synthetic street of 12,000 residents is made; it takes some seconds. Nobody in it is a real person.",
            ),
            translate("door", "Then sign in as gm (clerk), jmy (station head), admin (administrator) or hj (auditor)."),
            translate("door", "The password of them all: {password}", password=password),
        )
    )
