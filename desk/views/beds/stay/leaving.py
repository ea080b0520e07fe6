"""Leaving for good: announced, withdrawn, done; and what is asked before a booking is given up."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from desk.errors import Rejected
from desk.rules.beds import CHECK_IN, CHECK_OUT, HERE, LeaveState, LeftTo, StayState, StayVerb, leaves, left_to_text
from desk.rules.money import yuan_text
from desk.rules.times import local_date
from desk.services.beds import (
    StayFile,
    discharge,
    order_discharge,
    reschedule,
    withdraw_discharge,
)
from desk.views.beds.stay.leave import earlier
from desk.views.beds.stay.sheet import ActSheet, Work, title_of
from desk.views.form import line
from desk.views.kit import Card, Label, Option, Segmented
from desk.views.moments import MomentLine
from desk.views.page import Tools
from desk.words import translate

CHOICES = tuple(each for each in LeftTo if each is not LeftTo.UNKNOWN)


class DischargeSheet(ActSheet):
    """E: where to, when, and what follows from it. ``later``: another stay that has this bed next, in words."""

    def __init__(self, tools: Tools, parent: QWidget, file: StayFile, later: str = "") -> None:
        title = translate("beds_dialogs", "{who} leaves", who=title_of(file))
        yes = translate("beds_dialogs", "Has left")
        super().__init__(tools, parent, file, "beds.discharge", title, icon="sign-out-bold", yes=yes)
        self.where = Segmented(
            [Option(each, left_to_text(each)) for each in CHOICES], translate("beds_dialogs", "Where to")
        )
        self.at = MomentLine(self.now, self.now, clock=CHECK_OUT)
        self.text = line("", translate("beds_dialogs", "such as who came for the resident"))
        self.add("left_to", translate("beds_dialogs", "Where to"), self.where, wide=True)
        self.add("at", translate("beds_dialogs", "When"), self.at)
        self.add("text", translate("beds_dialogs", "Note"), self.text)
        card = Card("well", margins=(12, 8, 12, 8), gap=4)
        self.follows = Label("\n".join(what_follows(file, later)), "small", "ink2", wrap=True)
        self.follows.setAccessibleName(translate("beds_dialogs", "What follows"))
        card.body.addWidget(Label(translate("beds_dialogs", "What follows"), "smallb", "ink2"))
        card.body.addWidget(self.follows)
        self.rows.addWidget(card, self.rows.rowCount(), 0, 1, 2)
        self.where.segment(LeftTo.HOME).setFocus()

    def work(self) -> Work:
        at = earlier(self.moment("at"), self.now)
        return partial(
            discharge, stay_id=self.file.stay_id, version=self.version, left_to=LeftTo(str(self.where.value())), at=at,
            text=self.text.text(),
        )  # fmt: skip


class OrderSheet(ActSheet):
    """Somebody is about to leave at a time ahead."""

    def __init__(self, tools: Tools, parent: QWidget, file: StayFile) -> None:
        title = translate("beds_dialogs", "{who} is about to leave", who=title_of(file))
        yes = translate("beds_dialogs", "Announce")
        more = translate("beds_dialogs", "The bed stays held until the leaving is entered.")
        super().__init__(tools, parent, file, "beds.order_discharge", title, icon="clock", yes=yes, more=more)
        today = local_date(self.now)
        ends = file.ends_at if file.ends_at is not None and file.ends_at > self.now else leaves(today + timedelta(1))
        self.at = MomentLine(self.now, ends, clock=CHECK_OUT)
        self.text = line()
        self.add("ends_at", translate("beds_dialogs", "Leaves at"), self.at)
        self.add("text", translate("beds_dialogs", "Note"), self.text)
        self.at.setFocus()

    def work(self) -> Work:
        ends = self.moment("ends_at")
        if ends is None:
            raise Rejected({"ends_at": translate("beds_dialogs", "Please say when.")})
        return partial(
            order_discharge, stay_id=self.file.stay_id, version=self.version, ends_at=ends, text=self.text.text()
        )


class WithdrawSheet(ActSheet):
    """Stays after all, up to a time or without an end."""

    def __init__(self, tools: Tools, parent: QWidget, file: StayFile) -> None:
        title = translate("beds_dialogs", "{who} stays after all", who=title_of(file))
        yes = translate("beds_dialogs", "Stays")
        super().__init__(tools, parent, file, "beds.withdraw_discharge", title, icon="arrow-counter-clockwise", yes=yes)
        ends = _end_before(file)
        self.at = MomentLine(self.now, ends, clock=CHECK_OUT, nothing=translate("beds_dialogs", "open"))
        self.text = line()
        self.add("ends_at", translate("beds_dialogs", "Until"), self.at)
        self.add("text", translate("beds_dialogs", "Note"), self.text)
        self.at.setFocus()

    def work(self) -> Work:
        ends = self.moment("ends_at")
        return partial(
            withdraw_discharge, stay_id=self.file.stay_id, version=self.version, ends_at=ends, text=self.text.text()
        )


class DatesSheet(ActSheet):
    """Other dates: of a booking both, of who is here the end, and the arrival set back in time."""

    def __init__(self, tools: Tools, parent: QWidget, file: StayFile) -> None:
        title = translate("beds_dialogs", "Dates of {who}", who=title_of(file))
        yes = translate("beds_dialogs", "Change")
        super().__init__(tools, parent, file, "beds.reschedule", title, icon="calendar-blank", yes=yes)
        self.begins = MomentLine(self.now, file.starts_at, clock=CHECK_IN)
        self.ends = MomentLine(self.now, file.ends_at, clock=CHECK_OUT, nothing=translate("beds_dialogs", "open"))
        self.add("starts_at", translate("beds_dialogs", "From"), self.begins)
        self.add("ends_at", translate("beds_dialogs", "Until"), self.ends)
        (self.ends if file.state in HERE else self.begins).setFocus()

    def work(self) -> Work:
        begins, ends = self.moment("starts_at"), self.moment("ends_at")
        if begins is None:
            raise Rejected({"starts_at": translate("beds_dialogs", "Please say from when.")})
        return partial(reschedule, stay_id=self.file.stay_id, version=self.version, starts_at=begins, ends_at=ends)


def what_follows(file: StayFile, later: str) -> list[str]:
    """What a leaving brings about, line by line."""
    lines = [translate("beds_dialogs", "{bed} is to be cleaned, then inspected.", bed=file.bed)]
    lines.append(translate("beds_dialogs", "Meals and visits at home go on from now."))
    if later:
        lines.append(later)
    if file.deposit:
        lines.append(
            translate("beds_dialogs", "A deposit of {amount} yuan is to be settled.", amount=yuan_text(file.deposit))
        )
    to_come = (LeaveState.PENDING, LeaveState.APPROVED)
    if any(each.state in to_come and each.gone_at is None for each in file.leaves):
        lines.append(translate("beds_dialogs", "Planned leaves are taken back."))
    return lines


def later_words(name: str, begins_text: str) -> str:
    """Who has the bed next."""
    return translate("beds_dialogs", "Next in this bed: {name}, {moment}.", name=name, moment=begins_text)


def may_not_come(file: StayFile, today: date) -> bool:
    """Whether a booking can be closed as not having come."""
    return file.state is StayState.BOOKED and file.starts_at is not None and local_date(file.starts_at) <= today


def _end_before(file: StayFile) -> datetime | None:
    """The promised end before it was announced that somebody leaves, as the history tells."""
    for step in reversed(file.steps):
        if step.verb is StayVerb.ORDER_DISCHARGE:
            before = step.facts.get("before")
            return datetime.fromisoformat(before) if before else None
    return None
