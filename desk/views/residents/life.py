"""登记变化: what happened in somebody's life, what it will bring, and taking back what was recorded wrongly."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from desk.errors import DeskError, Rejected, Stale
from desk.rules.life import STAYS, LifeEvent, Presence, Turn, turn_text
from desk.rules.times import local_date
from desk.services import residents
from desk.services.residents import TOUCHES, Consequence, EventDone, EventInput, EventRow, ResidentFile
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Card, Chip, Field, Label, sheet_foot
from desk.views.page import Tools
from desk.views.wording import date_words, read_date
from desk.words import QT_TRANSLATE_NOOP, translate

WIDTH = 600
FORESEE_MS = 300
EVENTS_SHOWN = 3
BACK = "BACK"
"""Back at home: the end of the stay that lasts, and no event of its own."""

KINDS: dict[str, str] = {
    BACK: QT_TRANSLATE_NOOP("resident_file", "Back at home"),
    LifeEvent.HOSPITAL: QT_TRANSLATE_NOOP("resident_file", "Hospital"),
    LifeEvent.AWAY: QT_TRANSLATE_NOOP("resident_file", "Away"),
    LifeEvent.MOVED_OUT: QT_TRANSLATE_NOOP("resident_file", "Moved away"),
    LifeEvent.MOVED_IN: QT_TRANSLATE_NOOP("resident_file", "Moved here"),
    LifeEvent.HOUSEHOLD_CHANGED: QT_TRANSLATE_NOOP("resident_file", "Other household"),
    LifeEvent.DEATH: QT_TRANSLATE_NOOP("resident_file", "Died"),
}
BRINGS: dict[str, str] = {
    BACK: QT_TRANSLATE_NOOP("resident_file", "Shown as at home from that day on."),
    LifeEvent.HOSPITAL: QT_TRANSLATE_NOOP("resident_file", "Shown as in hospital meanwhile; the file stays as it is."),
    LifeEvent.AWAY: QT_TRANSLATE_NOOP("resident_file", "Shown as away meanwhile; the file stays as it is."),
    LifeEvent.MOVED_OUT: QT_TRANSLATE_NOOP(
        "resident_file", "Leaves the household and the lists of who lives here; what happened is kept."
    ),
    LifeEvent.MOVED_IN: QT_TRANSLATE_NOOP("resident_file", "Lives here again; household and grid follow the address."),
    LifeEvent.HOUSEHOLD_CHANGED: QT_TRANSLATE_NOOP(
        "resident_file", "Address, household and grid change; the relation begins anew."
    ),
    LifeEvent.DEATH: QT_TRANSLATE_NOOP(
        "resident_file", "Leaves all lists of the living, and nothing new is taken in; what happened is kept."
    ),
}
SINCE: dict[str, str] = {
    BACK: QT_TRANSLATE_NOOP("resident_file", "Back since"),
    LifeEvent.MOVED_OUT: QT_TRANSLATE_NOOP("resident_file", "Moved away on"),
    LifeEvent.MOVED_IN: QT_TRANSLATE_NOOP("resident_file", "Moved here on"),
    LifeEvent.HOUSEHOLD_CHANGED: QT_TRANSLATE_NOOP("resident_file", "Moved over on"),
    LifeEvent.DEATH: QT_TRANSLATE_NOOP("resident_file", "Died on"),
}
_MOVES = (LifeEvent.MOVED_OUT, LifeEvent.MOVED_IN, LifeEvent.HOUSEHOLD_CHANGED)


class LifeDialog(QDialog):
    """``recorded`` and ``cancelled`` give the :class:`EventDone`; ``returned`` too, and the end of the stay before."""

    recorded = Signal(object)
    returned = Signal(object, object)
    cancelled = Signal(object)

    def __init__(self, tools: Tools, file: ResidentFile, window: object) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tools, self._worker, self._file = tools, tools.worker, file
        self._version: int | None = file.version
        self._today = local_date(tools.worker.clock())
        self.events: tuple[EventRow, ...] = ()
        self.ring = FocusRing(self)
        title = translate("resident_file", "What changed with {name}", name=file.name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setFixedWidth(theme.px(WIDTH))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FORESEE_MS)
        self._make_fields()
        self._build(title)
        self._connect()
        if self.chips:
            first = next(iter(self.chips))
            self.show_kind(first)
            self.chips[first].setFocus()
        else:  # nothing happens any more; what was recorded wrongly can still be taken back
            for each in (*self.fields.values(), self.brings, self.save_button):
                each.hide()
        self._read_events()

    def _make_fields(self) -> None:
        offered = kinds_for(self._file)
        self.chips = {kind: Chip(translate("resident_file", KINDS[kind])) for kind in offered}
        self._group = QButtonGroup(self)
        self.edits = {name: QLineEdit() for name in ("since", "until", "place", "address", "role", "evidence", "note")}
        labels = {
            "since": translate("resident_file", "Since"),
            "until": translate("resident_file", "Until"),
            "place": translate("resident_file", "Where"),
            "address": translate("resident_file", "New address"),
            "role": translate("residents_page", "Role in the household"),
            "evidence": translate("resident_file", "Evidence"),
            "note": translate("resident_file", "Note"),
        }
        self.fields = {name: Field(labels[name], edit) for name, edit in self.edits.items()}
        self.edits["since"].setText(date_words(self._today))
        self.edits["until"].setPlaceholderText(translate("resident_file", "not known yet"))
        self.edits["evidence"].setPlaceholderText(translate("resident_file", "such as the number of a paper"))

    def _build(self, title: str) -> None:
        px = theme.px
        chips = QHBoxLayout()
        chips.setSpacing(px(8))
        for number, chip in enumerate(self.chips.values()):
            self._group.addButton(chip, number)
            chips.addWidget(chip)
        chips.addStretch(1)
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(10))
        places = {
            "since": (0, 0, 1), "until": (0, 1, 1), "role": (0, 1, 1), "place": (1, 0, 2), "address": (2, 0, 2),
            "evidence": (3, 0, 2), "note": (4, 0, 2),
        }  # fmt: skip
        for name, (line, column, span) in places.items():
            grid.addWidget(self.fields[name], line, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self.brings = Card("well", margins=(12, 8, 12, 8), gap=4)
        self.brings_words = Label("", "control", "ink2", wrap=True)
        self.foreseen = Label("", "strong", "amber", wrap=True)
        self.brings.body.addWidget(self.brings_words)
        self.brings.body.addWidget(self.foreseen)
        self.trouble = Label("", "body", "red", wrap=True)
        self._past = QVBoxLayout()
        self._past.setSpacing(px(4))
        self.leave = Button(translate("resident_file", "Don't record"), key="Esc")
        self.save_button = Button(translate("resident_file", "Record"), kind="primary", key="Enter")
        self.save_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(18))
        column.setSpacing(px(12))
        column.addWidget(Label(title, "h1"))
        column.addLayout(chips)
        column.addLayout(grid)
        column.addWidget(self.brings)
        column.addWidget(self.trouble)
        column.addLayout(self._past)
        column.addLayout(sheet_foot(self.leave, self.save_button))
        self.trouble.hide()

    def _connect(self) -> None:
        self._group.buttonClicked.connect(self._choose)
        for edit in self.edits.values():
            edit.textEdited.connect(self._timer.start)
        self._timer.timeout.connect(self._foresee)
        self.leave.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)

    # What it is

    def kind(self) -> str:
        return next((kind for kind, chip in self.chips.items() if chip.isChecked()), "")

    def show_kind(self, kind: str) -> None:
        """The questions that belong to ``kind``."""
        self.chips[kind].setChecked(True)
        since = translate("resident_file", SINCE[kind]) if kind in SINCE else translate("resident_file", "Since")
        self.fields["since"].set_label(since)
        asked = {
            "since": True,
            "until": kind in STAYS,
            "place": kind in STAYS,
            "address": kind in _MOVES,
            "role": kind in (LifeEvent.MOVED_IN, LifeEvent.HOUSEHOLD_CHANGED),
            "evidence": kind in (*_MOVES, LifeEvent.DEATH),
            "note": kind != BACK,
        }
        for name, is_asked in asked.items():
            self.fields[name].setVisible(is_asked)
            self.fields[name].clear()
        alone = not (asked["until"] or asked["role"])
        self._grid.addWidget(self.fields["since"], 0, 0, 1, 2 if alone else 1, Qt.AlignmentFlag.AlignTop)
        where = {
            LifeEvent.HOSPITAL: translate("resident_file", "Hospital and ward"),
            LifeEvent.AWAY: translate("resident_file", "Where to, and with whom"),
        }
        self.edits["place"].setPlaceholderText(where.get(kind, ""))
        self.brings_words.setText(translate("resident_file", BRINGS[kind]))
        self.foreseen.hide()
        self.trouble.hide()
        self.save_button.set_kind("danger" if kind == LifeEvent.DEATH else "primary")
        self.adjustSize()
        self._foresee()

    def _choose(self, chip: QAbstractButton) -> None:
        self.show_kind(next(kind for kind, each in self.chips.items() if each is chip))

    def values(self) -> EventInput | None:
        """What is typed; None when a date can't be read."""
        days: dict[str, date | None] = {}
        for name in ("since", "until"):
            try:
                days[name] = self._day(name)
            except ValueError:
                return None
        if days["since"] is None:
            return None
        words = {name: "" if self.fields[name].isHidden() else edit.text() for name, edit in self.edits.items()}
        kind = LifeEvent(self.kind()) if self.kind() != BACK else LifeEvent.AWAY
        return EventInput(
            kind, days["since"], days["until"], words["place"], words["note"], words["evidence"], words["address"],
            role=words["role"],
        )  # fmt: skip

    def _day(self, name: str) -> date | None:
        return read_date(self.edits[name].text(), self._today) if not self.fields[name].isHidden() else None

    def _show_wrong_dates(self) -> None:
        """Beside each date that can't be read; the first gets the focus."""
        for name in ("until", "since"):
            try:
                missing = name == "since" and self._day(name) is None
                words = translate("resident_file", "Please say which day.") if missing else ""
            except ValueError:
                words = translate("resident_file", "Please write the day like 2024-03-01.")
            if words:
                self.fields[name].set_problem(words)
                self.edits[name].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.adjustSize()

    def _foresee(self) -> None:
        """What it would bring, by the very rules that will hold; faults are told when it is recorded."""
        if self.kind() == BACK:
            return
        values = self.values()
        if values is not None:
            self._worker.run(
                partial(residents.foresee, resident_id=self._file.resident_id, values=values),
                "residents.foresee",
                done=partial(self._foretell, self.kind()),
                failed=partial(self._foretell, self.kind(), ()),
            )

    def _foretell(self, kind: str, told: tuple[Consequence, ...], _: object = None) -> None:
        if kind == self.kind():
            self.foreseen.setText("\n".join(each.text for each in told))
            self.foreseen.setVisible(bool(told))
            self.adjustSize()

    # Recording

    def save(self) -> None:
        """Enter; a death is asked about once more."""
        if not self.save_button.isEnabled():
            return
        for field in self.fields.values():
            field.clear()
        values = self.values()
        if values is None:
            self._show_wrong_dates()
            return
        if self.kind() == LifeEvent.DEATH:
            self._tools.ask.confirm(
                translate("resident_file", "Record that {name} has died?", name=self._file.name),
                "\n".join(part for part in (self.brings_words.text(), self.foreseen.text()) if part),
                partial(self._save_if, values),
                yes=translate("resident_file", "Record the death"),
                no=translate("resident_file", "Don't record"),
                danger=True,
            )
        else:
            self._save(values)

    def _save_if(self, values: EventInput, yes: bool) -> None:
        if yes:
            self._save(values)

    def _save(self, values: EventInput) -> None:
        self.save_button.set_busy(True)
        if self.kind() == BACK and self._file.stay is not None:
            work: Any = partial(residents.end_event, event_id=self._file.stay.event_id, on=values.since)
            operation = "residents.end_event"
        else:
            work = partial(
                residents.record_event, resident_id=self._file.resident_id, version=self._version, values=values
            )
            operation = "residents.record_event"
        self._worker.run(work, operation, done=self._saved, failed=self._refused, touched=TOUCHES | {"records"})

    def _saved(self, done: EventDone) -> None:
        is_return = self.kind() == BACK
        self.accept()
        if is_return and self._file.stay is not None:
            self.returned.emit(done, self._file.stay.until)
        else:
            self.recorded.emit(done)

    def _refused(self, error: DeskError) -> None:
        self.save_button.set_busy(False)
        problems: Mapping[str, str] = error.fields if isinstance(error, Rejected) else {}
        if isinstance(error, Stale):  # seen now: recorded all the same when asked again
            self._version = None
        beside = {("since" if key == "on" else key): text for key, text in problems.items()}
        rest = [text for key, text in beside.items() if key not in self.fields or self.fields[key].isHidden()]
        for name, text in beside.items():
            if name in self.fields:
                self.fields[name].set_problem(text)
        self.trouble.setText("\n".join(rest) if problems else _stale_words(error))
        self.trouble.setVisible(bool(rest) or not problems)
        wrong = next((self.edits[name] for name in self.edits if name in beside), None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.adjustSize()

    # What was recorded before

    def _read_events(self) -> None:
        self._worker.look(
            partial(residents.events_of, resident_id=self._file.resident_id),
            "residents.events",
            done=self._show_events,
            failed=self._refused,
        )

    def _show_events(self, events: tuple[EventRow, ...]) -> None:
        self.events = events
        self.undo_buttons: list[Button] = []
        if events:
            self._past.addWidget(Label(translate("resident_file", "Recorded before"), "small", "ink2"))
        for event in events[:EVENTS_SHOWN]:
            words = turn_text(Turn(event.kind, event.since, event.until))
            row = QHBoxLayout()
            row.addWidget(Label("  ".join(each for each in (words, event.place) if each), "control", elide=True), 1)
            button = Button(translate("resident_file", "Recorded wrongly"), kind="ghost", small=True)
            button.setAccessibleName(f"{button.text()} {words}")
            button.clicked.connect(partial(self._ask_cancel, event, words))
            self.undo_buttons.append(button)
            row.addWidget(button)
            self._past.addLayout(row)
        self.adjustSize()

    def _ask_cancel(self, event: EventRow, words: str) -> None:
        self._tools.ask.confirm(
            translate("resident_file", "Take it back: {event}?", event=words),
            translate("resident_file", "The file says again what it said before. The records keep both."),
            partial(self._cancel_if, event),
            yes=translate("resident_file", "Take back"),
            no=translate("resident_file", "Leave it"),
        )

    def _cancel_if(self, event: EventRow, yes: bool) -> None:
        if yes:
            self._worker.run(
                partial(residents.cancel_event, event_id=event.event_id),
                "residents.cancel_event",
                done=self._event_cancelled,
                failed=self._refused,
                touched=TOUCHES | {"records"},
            )

    def _event_cancelled(self, done: EventDone) -> None:
        self.accept()
        self.cancelled.emit(done)


def kinds_for(file: ResidentFile) -> list[str]:
    """What can happen next to the person, the likeliest first."""
    if file.presence is Presence.DEAD:
        return []
    if file.presence is Presence.MOVED_OUT:
        return [LifeEvent.MOVED_IN, LifeEvent.DEATH]
    return [kind for kind in KINDS if kind != BACK or file.stay is not None]


def _stale_words(error: DeskError) -> str:
    if not isinstance(error, Stale):
        return error.text
    theirs = "、".join(value for _, value, _ in error.changes.values() if value)
    again = translate("resident_file", "It says now: {values}. Press again to record all the same.", values=theirs)
    return f"{error.text}\n{again}"
