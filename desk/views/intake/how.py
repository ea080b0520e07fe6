"""The third part: answered at once, dispatched or transferred; the level, and the deadline by both profiles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desk.rules import deadlines
from desk.rules.deadlines import PROFILES, Level
from desk.rules.matters import Channel, Handling, channel_text, handling_text
from desk.rules.workdays import WorkCalendar
from desk.services import grids, places
from desk.services.catalogue import ItemRow
from desk.services.grids import GridNode, GridProposal, MemberRow
from desk.services.intake import Opening
from desk.services.places import Offer
from desk.views import paint, theme
from desk.views.intake.deadline_line import DeadlineLine
from desk.views.intake.deadline_strip import DeadlineStrip
from desk.views.intake.parts import Part
from desk.views.intake.whom import WhomPick
from desk.views.kit import Label, Option, Problem, Segmented, line, show_problems, tidy
from desk.words import translate
from desk.work import Worker

KEYS = {Handling.ON_THE_SPOT: "F9", Handling.DISPATCH: "F10", Handling.TRANSFER: "F11"}
_SPOT, _SEND = 0, 1
_LEVEL_WORDS = 280
_LOWER = 94  # both pages: a row and the strip, or a label and two lines to write


class HowPart(Part):
    """``changed`` on every edit, ``profile_chosen`` when the deadline follows another profile."""

    changed = Signal()
    profile_chosen = Signal(str)

    def __init__(self, worker: Worker) -> None:
        super().__init__(3, translate("intake", "How"), translate("intake", "after the person"))
        self._worker = worker
        self._calendar = WorkCalendar()
        self._nodes: dict[int, GridNode] = {}
        self._item: ItemRow | None = None
        self._by_hand = False
        self._may_dispatch = True
        self._default_profile = next(iter(PROFILES))
        options = [Option(each, handling_text(each), key) for each, key in KEYS.items()]
        self.handling = Segmented(options, translate("intake", "Handling"), value=Handling.DISPATCH)
        self.levels = {code: _level_choice(code) for code in PROFILES}
        self.lines = {code: DeadlineLine(profile) for code, profile in PROFILES.items()}
        self.strip = DeadlineStrip()
        self.grid, self.handler, self.reply = QComboBox(), WhomPick(), QComboBox()
        self.unit = line(translate("intake", "Unit that takes it over"))
        self.result = QPlainTextEdit()
        self.problem = Problem()
        self._build()
        self._connect()
        self._use_profile(self._default_profile)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_open(False)
        self.is_built = True
        self.measure()

    def measure(self) -> None:
        px = theme.px
        self.lower.setFixedHeight(px(_LOWER))
        self.result.setFixedHeight(px(66))
        self.reply.setFixedWidth(px(150))
        self.grid.setFixedWidth(px(178))
        self.handler.setFixedWidth(px(190))
        self.unit.setFixedWidth(px(376))

    def _build(self) -> None:
        px = theme.px
        self.level_stack = QStackedWidget()
        for choice in self.levels.values():
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(choice)
            row.addStretch(1)
            self.level_stack.addWidget(holder)
        for channel in Channel:
            self.reply.addItem(channel_text(channel), channel)
        for combo, words in (
            (self.grid, translate("intake", "Grid")),
            (self.handler, translate("intake", "Handler")),
            (self.reply, translate("intake", "Reply by")),
        ):
            combo.setAccessibleName(words)
            tidy(combo)
        self.head.addWidget(self.handling)
        self.head.addWidget(self.level_stack, 1)
        self.head.addStretch(0)
        self.head.addWidget(self.waiting)
        self.lower = QStackedWidget()
        self.lower.addWidget(self._spot_page())
        self.lower.addWidget(self._send_page())
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.lower)
        column.addWidget(self.problem)
        self.body.addWidget(self.skeleton)
        self.body.addWidget(self.inside)

    def _spot_page(self) -> QWidget:
        px, words = theme.px, translate("intake", "Result")
        tidy(self.result)
        self.result.setAccessibleName(words)
        page = QWidget()
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, title, editor in (
            (left, words, self.result),
            (right, translate("intake", "Reply by"), self.reply),
        ):
            column.setSpacing(px(4))
            column.addWidget(Label(title, "small", "ink2"))
            column.addWidget(editor)
            column.addStretch(1)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(14))
        row.addLayout(left, 1)
        row.addLayout(right)
        return page

    def _send_page(self) -> QWidget:
        px, page = theme.px, QWidget()
        self.whom = Label(translate("intake", "to"), "body", "ink2")
        self.later = Label(translate("intake", "The window will dispatch it."), "body", "ink2")
        self.later.hide()
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for each in (self.whom, self.grid, self.handler, self.unit, self.later):
            row.addWidget(each)
        row.addSpacing(px(8))
        both = QVBoxLayout()
        both.setSpacing(0)
        for each in self.lines.values():
            both.addWidget(each)
        row.addLayout(both, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(row)
        column.addWidget(self.strip)
        return page

    def _connect(self) -> None:
        self.handling.changed.connect(self._handling_chosen)
        for choice in self.levels.values():
            choice.changed.connect(self._level_chosen)
        for code, each in self.lines.items():
            each.clicked.connect(partial(self._profile_clicked, code))
        self.grid.currentIndexChanged.connect(self._grid_chosen)
        self.handler.currentIndexChanged.connect(self._edited)
        self.reply.currentIndexChanged.connect(self._edited)
        self.unit.textEdited.connect(self._edited)
        self.result.textChanged.connect(self._edited)

    def set_opening(self, opening: Opening) -> None:
        """Grids, calendar and the station's profile; what is chosen stays."""
        self._calendar, self._may_dispatch = opening.calendar, opening.may_dispatch
        self._nodes = {node.grid_id: node for node in opening.grids}
        chosen = self.grid_id()
        self.grid.blockSignals(True)
        self.grid.clear()
        self.grid.addItem(translate("intake", "no grid yet"), None)
        for node in opening.grids:
            self.grid.addItem(node.name, node.grid_id)
        self.grid.blockSignals(False)
        self.set_grid(chosen)
        if opening.settings.deadline_profile != self._default_profile:
            self._default_profile = opening.settings.deadline_profile
            self._use_profile(self._default_profile)
        self._show()

    # Choices

    def set_item(self, item: ItemRow) -> None:
        """Levels of the item by both profiles, and how such requests are usually dealt with."""
        for code, choice in self.levels.items():
            choice.set_value(item.levels[code])
        usual = self._item.answer if self._item else None
        if item.answer and self.result.toPlainText().strip() in {"", usual or ""}:
            self.result.setPlainText(item.answer)
        self._item = item
        if not self._by_hand:
            self.handling.set_value(Handling.ON_THE_SPOT if item.on_the_spot else Handling.DISPATCH)
        self._show()

    def choose(self, handling: Handling) -> None:
        """F9, F10, F11: this way, and on to what it needs."""
        if handling is Handling.TRANSFER and not self._may_dispatch:
            return
        self.handling.set_value(handling)
        self._handling_chosen()
        target: QWidget = {Handling.ON_THE_SPOT: self.result, Handling.TRANSFER: self.unit}.get(handling, self.grid)
        if self.is_open():
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _handling_chosen(self) -> None:
        self._by_hand = True
        self._show()
        self.changed.emit()

    def _level_chosen(self) -> None:
        self._show_deadlines()
        self.changed.emit()

    def _profile_clicked(self, code: str) -> None:
        self._use_profile(code)
        self.profile_chosen.emit(code)
        self.changed.emit()

    def _use_profile(self, code: str) -> None:
        self.lines[code].setChecked(True)
        self.level_stack.setCurrentIndex(list(PROFILES).index(code))
        self._show_deadlines()

    def _edited(self) -> None:
        self.show_problems({})
        self.changed.emit()

    # Grid and whoever is asked

    def set_grid(self, grid_id: int | None) -> None:
        """Propose this grid."""
        index = self.grid.findData(grid_id)
        self.grid.setCurrentIndex(max(index, 0))
        self._fill_handlers(())

    def propose_for(self, address: str) -> None:
        """Propose the grid of an address that was typed."""
        if address.strip():
            self._worker.look(
                partial(grids.propose, address=address),
                "intake.propose",
                done=self._proposed,
                replaces="intake-propose",
            )

    def _proposed(self, proposal: GridProposal | None) -> None:
        if proposal is not None and proposal.grid_id != self.grid_id():
            self.set_grid(proposal.grid_id)
            self.changed.emit()

    def _grid_chosen(self) -> None:
        self._fill_handlers(())
        grid_id = self.grid_id()
        if grid_id is not None:
            self._worker.look(
                partial(_who_is_there, grid_id=grid_id),
                "intake.members",
                done=partial(self._members_read, grid_id),
                replaces="intake-members",
            )
        self._edited()

    def _members_read(self, grid_id: int, found: tuple[tuple[MemberRow, ...], tuple[Offer, ...]]) -> None:
        if grid_id == self.grid_id():
            self._fill_handlers(*found)

    def _fill_handlers(self, members: tuple[MemberRow, ...], offers: tuple[Offer, ...] = ()) -> None:
        node = self._nodes.get(self.grid_id() or 0)
        first = (node.responsible,) if node and node.responsible else ()
        self.handler.fill((*first, *members), offers)

    def grid_id(self) -> int | None:
        found = self.grid.currentData()
        return int(found) if found is not None else None

    # What the page asks

    def way(self) -> Handling:
        return Handling(str(self.handling.value()))

    def profile(self) -> str:
        return next(code for code, each in self.lines.items() if each.isChecked())

    def level(self) -> Level:
        return PROFILES[self.profile()].level(str(self.levels[self.profile()].value()))

    def is_complete(self) -> bool:
        match self.way():
            case Handling.ON_THE_SPOT:
                return bool(self.result.toPlainText().strip())
            case Handling.TRANSFER:
                return bool(self.unit.text().strip())
            case Handling.DISPATCH:
                return self.grid_id() is not None or not self._may_dispatch

    def content(self) -> dict[str, Any]:
        return {
            "handling": self.way().value if self._by_hand else "",
            "profile": self.profile(),
            "levels": {code: str(choice.value()) for code, choice in self.levels.items()},
            "grid_id": self.grid_id(),
            **self.handler.content(),
            "unit": self.unit.text(),
            "result": self.result.toPlainText(),
            "reply": Channel(self.reply.currentData()).value,
        }

    def restore(self, content: Mapping[str, Any], item: ItemRow | None) -> None:
        """Put back what :meth:`content` gave; an empty one resets."""
        self._by_hand, self._item = bool(content.get("handling")), None
        self.result.setPlainText(content.get("result", ""))
        if item is not None:
            self.set_item(item)
            self.result.setPlainText(content.get("result", ""))
        if self._by_hand or item is None:
            self.handling.set_value(Handling(content.get("handling") or Handling.DISPATCH))
        for code, choice in self.levels.items():
            known = {level.code for level in PROFILES[code].levels}
            level = content.get("levels", {}).get(code)
            if level in known:
                choice.set_value(level)
            elif item is None:
                choice.set_value(PROFILES[code].levels[0].code)
        profile = content.get("profile", self._default_profile)
        self._use_profile(profile if profile in PROFILES else self._default_profile)
        self.set_grid(content.get("grid_id"))
        self.handler.restore(content)
        self.unit.setText(content.get("unit", ""))
        self.reply.setCurrentIndex(max(0, self.reply.findData(content.get("reply", Channel.WINDOW.value))))
        self.show_problems({})
        self._show()

    def show_problems(self, fields: Mapping[str, str]) -> QWidget | None:
        """Tell what is wrong here; the first wrong field."""
        editors: dict[str, QWidget] = {"level": self.levels[self.profile()]}
        match self.way():
            case Handling.ON_THE_SPOT:
                editors |= {"result": self.result}
            case Handling.TRANSFER:
                editors |= {"unit": self.unit}
            case Handling.DISPATCH:
                editors |= {"grid": self.grid, "handler": self.handler}
        return show_problems(self.problem, editors, fields)

    def focus(self) -> None:
        if self.is_open():
            self.handling.segment(self.way()).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_open(self, is_open: bool) -> None:
        super().set_open(is_open)
        self.handling.setVisible(is_open)
        self.level_stack.setVisible(is_open)

    def _show(self) -> None:
        way = self.way()
        self.lower.setCurrentIndex(_SPOT if way is Handling.ON_THE_SPOT else _SEND)
        dispatch = way is Handling.DISPATCH and self._may_dispatch
        for each in (self.grid, self.handler):
            each.setVisible(dispatch)
        self.unit.setVisible(way is Handling.TRANSFER)
        self.whom.setVisible(dispatch or way is Handling.TRANSFER)
        to_unit = way is Handling.TRANSFER
        self.whom.setText(translate("intake", "Transfer to") if to_unit else translate("intake", "to"))
        self.later.setVisible(not self._may_dispatch)
        self.handling.segment(Handling.TRANSFER).setEnabled(self._may_dispatch)
        self._show_deadlines()

    def _show_deadlines(self) -> None:
        now = self._worker.clock()
        for code, each in self.lines.items():
            level = PROFILES[code].level(str(self.levels[code].value()))
            due = deadlines.due(level, now, self._calendar)
            each.set_due(level, due)
            if each.isChecked():
                self.strip.set_due(due)


def _who_is_there(session: Any, *, grid_id: int) -> tuple[tuple[MemberRow, ...], tuple[Offer, ...]]:
    """The people of a grid, and what can be called in there."""
    return grids.members(session, grid_id=grid_id), places.offers(session, grid_id=grid_id)


def _level_choice(code: str) -> Segmented:
    """The levels of a profile, with their limits where there is room for them."""
    profile = PROFILES[code]
    words = translate("intake", "Level by “{profile}”", profile=profile.text)
    hints = [deadlines.limit_text(level) for level in profile.levels]
    full = [Option(level.code, level.text, hint) for level, hint in zip(profile.levels, hints, strict=True)]
    length = sum(paint.text_width(f"{each.text} {each.hint}", "control") for each in full)
    return Segmented(full if length < theme.px(_LEVEL_WORDS) else [replace(each, hint="") for each in full], words)
