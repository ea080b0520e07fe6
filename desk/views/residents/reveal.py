"""Showing what is masked: a reason first, the whole value for a minute, then hidden again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from shiboken6 import isValid

from desk.errors import DeskError
from desk.rules.permissions import Permission
from desk.services import residents
from desk.views import icons, theme
from desk.views.kit import Button, Label, Picture
from desk.views.page import Tools
from desk.views.residents.wording import REASONS
from desk.views.wording import may
from desk.words import translate

SHOWN_MS = 60_000
OTHER = "other"


class MaskedValue(QWidget):
    """An icon, a masked value and the button that shows it. ``field`` is what ``residents.reveal`` calls it.

    ``small``: the button has its eye only.
    """

    asked = Signal(object)

    def __init__(
        self, icon: str, words: str, *, role: str = "body", small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = ""
        self.words = words
        self._small = small
        self._masked = ""
        self._word = translate("residents_page", "Show")
        self.label = Label("", role)
        self.label.setAccessibleName(words)
        self.button = Button(translate("residents_page", "Show"), kind="ghost", icon="eye", small=True)
        self.button.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        if icon:
            row.addWidget(Picture(icon, "ink3", 18))
        row.addWidget(self.label)
        row.addWidget(self.button)

    def set_value(self, field: str, masked: str, *, can_show: bool) -> None:
        """Show ``masked``; a value that is shown right now and has not changed stays shown."""
        same = field == self.field and masked == self._masked and self.is_shown()
        self.field, self._masked = field, masked
        self.setVisible(bool(masked))
        self.button.setVisible(can_show and "*" in masked)
        if not same:
            self.hide_value()

    def set_small(self, small: bool) -> None:
        """Whether the button has its eye only."""
        self._small = small
        self._set(self.label.text(), self._word)

    def is_shown(self) -> bool:
        return self.label.text() != self._masked

    def masked(self) -> str:
        return self._masked

    def set_busy(self, busy: bool) -> None:
        self.button.set_busy(busy)

    def show_value(self, whole: str) -> None:
        self._set(whole, translate("residents_page", "Hide"))

    def hide_value(self) -> None:
        self._set(self._masked, translate("residents_page", "Show"))

    def _set(self, text: str, word: str) -> None:
        self._word = word
        self.label.setText(text)
        self.button.setText("" if self._small else word)
        self.button.setToolTip(word)
        self.button.setAccessibleName(f"{word} {self.words}")
        self.button.setAccessibleDescription(translate("residents_page", "Asks for a reason and is recorded"))

    def _ask(self) -> None:
        if self.is_shown():
            self.hide_value()
        else:
            self.asked.emit(self)


class MaskedEdit(QLineEdit):
    """An editor of a masked value: what is left as it was stays as it is stored. Ctrl+D or the eye shows the whole."""

    asked = Signal(object)

    def __init__(self, field: str, words: str, masked: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.words = field, words
        self._masked, self._whole = masked, ""
        self.eye = QAction(icons.icon("eye"), translate("residents_page", "Show  Ctrl+D"), self)
        self.eye.triggered.connect(self.ask)
        self.eye.setVisible(False)
        self.addAction(self.eye, QLineEdit.ActionPosition.TrailingPosition)

    def set_value(self, text: str, masked: str, *, can_show: bool) -> None:
        """Put ``text`` in; ``masked`` is how the stored value is shown."""
        self._masked, self._whole = masked, ""
        self.setText(text)
        self.eye.setVisible(can_show and "*" in masked)

    def hidden_part(self) -> bool:
        """Whether the stored value stands here and only a part of it is shown."""
        return "*" in self._masked and self.text() == self._masked

    def value(self) -> str:
        """What the form holds: a value that was only shown counts as untouched."""
        return self._masked if self._whole and self.text() == self._whole else self.text()

    def is_shown(self) -> bool:
        return bool(self._whole) and self.text() == self._whole

    def ask(self) -> None:
        if self.is_shown():
            self.hide_value()
        elif self.eye.isVisible() and self.hidden_part():
            self.asked.emit(self)

    def set_busy(self, busy: bool) -> None:
        self.eye.setEnabled(not busy)

    def show_value(self, whole: str) -> None:
        if self.text() == self._masked:
            self._whole = whole
            self.setText(whole)

    def hide_value(self) -> None:
        if self.is_shown():
            self.setText(self._masked)
        self._whole = ""


Maskable = MaskedValue | MaskedEdit


class Revealer(QObject):
    """Asks for the reason, has the value shown, and hides everything again after a minute or on ``cover``."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._resident_id: int | None = None
        self._shown: list[Maskable] = []
        self._asking: Maskable | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWN_MS)
        self.timer.timeout.connect(self.cover)

    def can_reveal(self) -> bool:
        return may(self._tools.worker, Permission.RESIDENTS_REVEAL)

    def set_resident(self, resident_id: int | None) -> None:
        """Whose values they are; those of anyone else are hidden."""
        if resident_id != self._resident_id:
            self.cover()
        self._resident_id = resident_id

    def ask(self, value: Maskable) -> None:
        """Show ``value`` once a reason is given."""
        if self._resident_id is None or not self.can_reveal():
            return
        self._asking = value
        options = [(translate("residents_page", reason), translate("residents_page", reason)) for reason in REASONS]
        options.append((OTHER, translate("residents_page", "Another reason …")))
        self._tools.ask.choose(
            translate("residents_page", "Show: {what}", what=value.words),
            translate("residents_page", "What is it needed for? The reason is recorded. Hidden again after a minute."),
            options,
            self._reason_chosen,
            yes=translate("residents_page", "Show"),
            icon="eye",
        )

    def _reason_chosen(self, reason: object | None) -> None:
        if reason == OTHER and self._asking is not None:
            self._tools.ask.ask_text(
                translate("residents_page", "Show: {what}", what=self._asking.words),
                translate("residents_page", "The reason is recorded."),
                self._reason_given,
                label=translate("residents_page", "What it is needed for"),
                yes=translate("residents_page", "Show"),
                icon="eye",
            )
        else:
            self._reason_given(reason)

    def _reason_given(self, reason: object | None) -> None:
        value, self._asking = self._asking, None
        if value is None or not isinstance(reason, str) or self._resident_id is None:
            return
        value.set_busy(True)
        self._tools.worker.run(
            partial(residents.reveal, resident_id=self._resident_id, field=value.field, reason=reason),
            "residents.reveal",
            done=partial(self.show, value, self._resident_id),
            failed=partial(self.refuse, value),
            touched={"records"},
        )

    def show(self, value: Maskable, resident_id: int, whole: str) -> None:
        """The value has come, if it is still the same person's."""
        if not isValid(value):
            return
        value.set_busy(False)
        if resident_id != self._resident_id:
            return
        value.show_value(whole)
        self._shown.append(value)
        self.timer.start()

    def refuse(self, value: Maskable, error: DeskError) -> None:
        if isValid(value):
            value.set_busy(False)
        self._tools.notices.tell(error.text, "bad")

    def cover(self) -> None:
        """Hide everything that is shown."""
        self.timer.stop()
        for value in self._shown:
            if isValid(value):
                value.hide_value()
        self._shown.clear()
