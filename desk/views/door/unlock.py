"""Unlock: the scene covers the whole window; what was being written is kept behind it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.times import clock_text
from desk.store import Face
from desk.views import theme
from desk.views.door.password import PasswordEdit
from desk.views.door.sign_in import station_lines
from desk.views.kit import Avatar, Button, Card, DoorstepScene, Field, Label
from desk.views.measured import Measured
from desk.words import translate


class Unlock(Measured):
    """One person, one password."""

    entered = Signal(str, str)
    someone_else = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account = ""
        self.scene = DoorstepScene(wide=True, parent=self)
        self.avatar = Avatar("", 72)
        self.name = Label("", "display", align=Qt.AlignmentFlag.AlignCenter)
        self.place = Label("", "body", "ink2", align=Qt.AlignmentFlag.AlignCenter)
        self.password = PasswordEdit()
        self.field = Field("", self.password)
        self.password.setAccessibleName(translate("door", "Password"))
        self.enter = Button(translate("door", "Unlock"), kind="primary", key="Enter")
        self.kept = Card("soft", margins=(12, 4, 12, 4))
        self.kept.body.addWidget(
            Label(translate("door", "What you were writing is kept; go on where you stopped."), "small", "brand_ink")
        )
        self.other = Button(translate("door", "Someone else"), kind="ghost")
        self._build()
        self.password.returnPressed.connect(self._enter)
        self.enter.clicked.connect(self._enter)
        self.other.clicked.connect(self.someone_else)

    def _build(self) -> None:
        self.card = card = Card(margins=(36, 28, 36, 20), gap=10)
        middle = Qt.AlignmentFlag.AlignHCenter
        card.body.addWidget(self.avatar, 0, middle)
        for widget in (self.name, self.place, self.field, self.enter, self.kept):
            card.body.addWidget(widget)
        card.body.addWidget(self.other, 0, middle)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(card)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(column)
        self.measure()

    def measure(self) -> None:
        self.card.setFixedWidth(theme.px(400))
        self.layout().setContentsMargins(0, 0, theme.px(120), 0)

    def show_station(self, name: str) -> None:
        self.scene.set_station(*station_lines(name))

    def show_face(self, face: Face, since: datetime, keeps_draft: bool) -> None:
        """Who locked, when, and whether something half written waits."""
        self._account = face.account
        self.avatar.set_name(face.name)
        self.name.setText(face.name)
        words = translate("door", "locked at {time}", time=clock_text(since))
        self.place.setText(f"{face.post} {words}".strip())
        self.kept.setVisible(keeps_draft)
        self.password.clear()
        self.field.clear()
        self.set_busy(False)

    def focus_first(self) -> None:
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, text: str) -> None:
        self.set_busy(False)
        self.field.set_problem(text)
        self.password.selectAll()
        self.focus_first()

    def set_busy(self, busy: bool) -> None:
        self.enter.set_busy(busy)
        self.password.setEnabled(not busy)

    def resizeEvent(self, event: object) -> None:
        self.scene.setGeometry(self.rect())
        self.scene.lower()

    def _enter(self) -> None:
        if not self.password.text():
            self.field.set_problem(translate("door", "Type the password."))
            return
        self.field.clear()
        self.set_busy(True)
        self.entered.emit(self._account, self.password.text())
