"""The leaves of a stay in its drawer: each with what can be done about it."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.beds import HERE, LeaveState, leave_state_text
from desk.services.beds import LeaveRow, StayFile
from desk.views import theme
from desk.views.beds.stay.leave import leave_words
from desk.views.kit import Button, Label, Pill
from desk.words import translate

APPROVE, GO, CHANGE, TAKE_BACK = "approve", "go", "change", "take back"
SHOWN = 6


class LeavesView(QWidget):
    """``wanted`` with one of :data:`APPROVE`, :data:`GO`, :data:`CHANGE`, :data:`TAKE_BACK`, and the leave."""

    wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("beds_dialogs", "Leaves of absence"))
        self.buttons: dict[tuple[int, str], Button] = {}
        self._rows: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.px(5), 0, 0)
        self._column.setSpacing(theme.px(4))
        self._column.addWidget(Label(translate("beds_dialogs", "Leaves of absence"), "smallb", "ink2"))

    def show_file(self, file: StayFile, now: datetime, *, may_act: bool) -> None:
        """The leaves that are to come or under way first, then the newest."""
        if self._rows is not None:
            self._column.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = QWidget()
        self.buttons = {}
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        shown = sorted(file.leaves, key=_order)[:SHOWN]
        for leave in shown:
            column.addLayout(self._row(leave, now, may_act=may_act and file.state in HERE))
        self._column.addWidget(self._rows)
        self.setVisible(bool(shown))

    def _row(self, leave: LeaveRow, now: datetime, *, may_act: bool) -> QVBoxLayout:
        row, first = QVBoxLayout(), QHBoxLayout()
        row.setSpacing(theme.px(2))
        first.setSpacing(theme.px(6))
        first.addWidget(_pill(leave))
        if may_act and leave.state in (LeaveState.PENDING, LeaveState.APPROVED):
            for name, words in _possible(leave):
                button = Button(words, small=True, kind="ghost")
                button.setAccessibleName(f"{words} {leave_words(leave)}")
                button.clicked.connect(partial(self._tell, name, leave))
                self.buttons[leave.leave_id, name] = button
                first.addWidget(button)
        first.addStretch(1)
        words = leave_words(leave)
        if leave.approved_by:
            words = f"{words}  {translate('beds_dialogs', 'approved by {who}', who=leave.approved_by)}"
        row.addLayout(first)
        row.addWidget(Label(words, "control", "red" if leave.overdue else "ink", wrap=True))
        return row

    def _tell(self, name: str, leave: LeaveRow) -> None:
        self.wanted.emit(name, leave)


def _possible(leave: LeaveRow) -> list[tuple[str, str]]:
    found = []
    if leave.state is LeaveState.PENDING:
        found.append((APPROVE, translate("beds_dialogs", "Approve")))
    elif leave.gone_at is None:
        found.append((GO, translate("beds_dialogs", "Goes out")))
    found.append((CHANGE, translate("beds_dialogs", "Change")))
    if leave.gone_at is None:
        found.append((TAKE_BACK, translate("beds_dialogs", "Take back")))
    return found


def _pill(leave: LeaveRow) -> Pill:
    if leave.overdue:
        return Pill(translate("beds_dialogs", "overdue"), "red", "triangle")
    if leave.gone_at is not None and leave.back_at is None:
        return Pill(translate("beds_dialogs", "is out"), "violet", "right")
    looks = {
        LeaveState.PENDING: ("amber", "clock"),
        LeaveState.APPROVED: ("blue", "ring"),
        LeaveState.BACK: ("green", "tick"),
        LeaveState.CANCELLED: ("grey", "dash"),
    }
    return Pill(leave_state_text(leave.state), *looks[leave.state])


def _order(leave: LeaveRow) -> tuple[bool, float]:
    to_come = leave.state in (LeaveState.PENDING, LeaveState.APPROVED)
    at = leave.leaves_at.timestamp()
    return (not to_come, at if to_come else -at)
