"""The drawer of one stay: who, where, how long, what was agreed, leaves and history, and what can be done now."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.beds import HERE, StayState, kind_text
from desk.rules.times import clock_text, local_date
from desk.services.accounts import Account
from desk.services.beds import StayFile
from desk.views import theme
from desk.views.beds.stay.facts import (
    ability_words,
    agreement_lines,
    alert_lines,
    care_lines,
    length_words,
    money_lines,
    pill_of,
    place_words,
    step_lines,
)
from desk.views.beds.stay.leaves import LeavesView
from desk.views.beds.stay.possible import ACTS, Act, acts_for
from desk.views.beds.wording import who_text
from desk.views.kit import Avatar, Button, Card, Drawer, IconButton, Label, Pill, Scroll, Section, Shape, Tags
from desk.views.pressing import hear
from desk.views.tagbook import tag_pairs
from desk.words import translate

WIDTH = 348


class StayDrawer(Drawer):
    """Shows a :class:`StayFile`; ``wanted`` with an :class:`Act`, ``leave_wanted`` with an act and a leave,
    ``person_wanted`` with the key of the resident.
    """

    wanted = Signal(object)
    leave_wanted = Signal(object, object)
    person_wanted = Signal(int)

    def __init__(self, *, may_act: bool, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.setAccessibleName(translate("beds_dialogs", "The stay"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.may_act, self.can_print = may_act, False
        self._shown: list[Act] = []
        self.file: StayFile | None = None
        self._build_head()
        self._build_facts()
        self._build_middle()
        self._build_foot()
        for key in dict.fromkeys(look.key for look in ACTS.values()):
            hear(self, key, partial(self._press, key))

    def _build_head(self) -> None:
        self.state = Pill()
        self.bed = Label("", "h2")
        self.close_button = IconButton("x", translate("beds_dialogs", "Fold (Esc)"))
        self.close_button.clicked.connect(self.fold)
        self.person_button = IconButton("user", translate("beds_dialogs", "Open the resident's file"))
        self.person_button.clicked.connect(self._open_person)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.bed)
        head.addWidget(self.state)
        head.addStretch(1)
        head.addWidget(self.close_button)
        self.body.addLayout(head)
        card = Card("well", margins=(10, 8, 6, 8), horizontal=True)
        self.avatar, self.name = Avatar(size=36), Label("", "strong")
        self.about, self.tags = Label("", "small", "ink2"), Tags()
        first = QHBoxLayout()
        first.setSpacing(theme.px(8))
        first.addWidget(self.name)
        first.addWidget(self.about)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addLayout(first)
        words.addWidget(self.tags)
        card.body.addWidget(self.avatar)
        card.body.addLayout(words, 1)
        card.body.addWidget(self.person_button)
        self.body.addWidget(card)

    def _build_facts(self) -> None:
        self.alert = Card("bad", margins=(10, 6, 10, 6), gap=8, horizontal=True)
        self.alert_words = Label("", "small", "red", wrap=True)
        self.alert.body.addWidget(Shape("triangle", "red", 15), 0, Qt.AlignmentFlag.AlignTop)
        self.alert.body.addWidget(self.alert_words, 1)
        self.body.addWidget(self.alert)

    def _build_middle(self) -> None:
        self.when, self.length = Label("", "control", wrap=True), Label("", "small", "ink2", wrap=True)
        self.kind = Label("", "small", "ink2", wrap=True)
        self.leaves = LeavesView()
        self.leaves.wanted.connect(self.leave_wanted)
        self.care, self.agreement, self.money, self.history = (Section(title, above=5) for title in _titles())
        content = QWidget()
        self._column = column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(5))
        for each in (
            self.when,
            self.length,
            self.kind,
            self.leaves,
            self.care,
            self.agreement,
            self.money,
            self.history,
        ):
            column.addWidget(each)
        column.addStretch(1)
        self.scroll = Scroll(content, by_keys=True)
        self.scroll.setAccessibleName(translate("beds_dialogs", "What is known of the stay"))
        self.body.addWidget(self.scroll, 1)

    def _build_foot(self) -> None:
        self.buttons: dict[Act, Button] = {}
        self.foot = QGridLayout()
        self.foot.setHorizontalSpacing(theme.px(6))
        self.foot.setVerticalSpacing(theme.px(6))
        for act, look in ACTS.items():
            button = Button(translate("beds_dialogs", look.words), key=look.key, small=True, parent=self.panel)
            button.hide()
            button.setProperty("act", act.value)
            button.clicked.connect(self._tell)
            self.buttons[act] = button
        if theme.current().is_large:  # nothing would be left of what is known above them
            self._column.insertLayout(2, self.foot)
        else:
            self.body.addLayout(self.foot)

    def show_file(self, file: StayFile, now: datetime) -> None:
        """Show ``file`` as it stood ``now``."""
        other = self.file is None or self.file.stay_id != file.stay_id
        self.file = file
        today = local_date(now)
        self.state.set_pill(*pill_of(file))
        self.bed.setText(place_words(file))
        self.name.setText(file.name)
        self.avatar.set_name(file.name)
        self.about.setText(who_text(file.sex, file.birth_date, today))
        self.tags.set_tags(tag_pairs(file.tags[:3]))
        self.tags.setVisible(bool(file.tags))
        alerts = alert_lines(file, now)
        self.alert.setVisible(bool(alerts))
        self.alert_words.setText("\n".join(alerts))
        self.when.setText(_span(file))
        self.length.setText(length_words(file, now))
        self.length.setVisible(bool(self.length.text()))
        self.kind.setText("  ".join(filter(None, (kind_text(file.kind), file.care_level, ability_words(file)))))
        self.leaves.show_file(file, now, may_act=self.may_act)
        self.care.set_lines(care_lines(file))
        self.agreement.set_lines(agreement_lines(file))
        self.history.set_lines(step_lines(file))
        self._show_acts(file)
        if other:
            self.money.set_lines([])
            self.scroll.verticalScrollBar().setValue(0)

    def show_account(self, found: Account) -> None:
        """What the stay owes, and what is held for it."""
        if self.file is not None and found.stay_id == self.file.stay_id:
            self.money.set_lines(money_lines(found))

    def set_busy(self, busy: bool) -> None:
        """Off while an act is under way."""
        for button in self.buttons.values():
            if button.isVisibleTo(self):
                button.set_busy(busy)

    def shown_acts(self) -> list[Act]:
        """What can be done with the stay as it is shown, what is likely first."""
        return list(self._shown)

    def _show_acts(self, file: StayFile) -> None:
        possible = [act for act in acts_for(file, may_act=self.may_act) if act is not Act.PRINT or self.can_print]
        self._shown = possible
        for act, button in self.buttons.items():
            self.foot.removeWidget(button)
            if act not in possible:
                button.hide()
        for number, act in enumerate(possible):
            button = self.buttons[act]
            button.setEnabled(True)
            button.set_kind("primary" if number == 0 and self.may_act else "secondary")
            self.foot.addWidget(button, number // 2, number % 2)
            button.show()
        had_focus = self.window().focusWidget()
        if had_focus in self.buttons.values() and had_focus.isHidden():  # what was done can't be done again
            (self.buttons[possible[0]] if possible else self.scroll).setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self, key: str) -> None:
        """The act of the key that there is now."""
        for act in self.shown_acts():
            if ACTS[act].key == key:
                self.buttons[act].click()
                return

    def _tell(self) -> None:
        self.wanted.emit(Act(self.sender().property("act")))

    def _open_person(self) -> None:
        if self.file is not None:
            self.person_wanted.emit(self.file.resident_id)


def _titles() -> tuple[str, str, str, str]:
    return (
        translate("beds_dialogs", "Care"),
        translate("beds_dialogs", "Agreement"),
        translate("beds_dialogs", "Account"),
        translate("beds_dialogs", "History"),
    )


def _span(file: StayFile) -> str:
    if file.starts_at is None:
        return translate("beds_dialogs", "Wants a bed from {day} on", day=file.wanted_from.isoformat())
    open_end = translate("beds_dialogs", "open")
    ends = file.left_at if file.state is StayState.DISCHARGED else file.ends_at
    begins = file.admitted_at if file.state in HERE and file.admitted_at is not None else file.starts_at
    return f"{_short(begins)} → {_short(ends) if ends is not None else open_end}"


def _short(moment: datetime) -> str:
    """2026-11-16 14:00."""
    return f"{local_date(moment).isoformat()} {clock_text(moment)}"
