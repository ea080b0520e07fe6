"""The left of the sheet of an admission: what kind of stay, from when to when, and in which bed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from desk.errors import Rejected
from desk.rules.beds import CHECK_IN, CHECK_OUT, StayKind, Urgency, arrives, kind_text, leaves, nights, urgency_text
from desk.rules.times import local_date
from desk.rules.waiting import wishes_of
from desk.services.beds import PlaceInput, StayFile
from desk.services.beds.openings import Openings
from desk.views import theme
from desk.views.beds.stay.places import BedPick
from desk.views.form import Pick, line
from desk.views.kit import Chip, Field, Option, Segmented
from desk.views.moments import MomentLine, bad_moment, moment_words
from desk.words import translate

KINDS = (StayKind.LONG, StayKind.SHORT, StayKind.RESPITE, StayKind.TRIAL)
NIGHTS = {StayKind.SHORT: 7, StayKind.RESPITE: 7, StayKind.TRIAL: 7}
"""How many nights are proposed; a long stay has no end."""

_WISHES = ("oxygen", "rail", "window", "whole_room")


class TimePart(QWidget):
    """``edited`` on every change, ``asked`` when beds have to be judged anew."""

    edited = Signal()
    asked = Signal()

    def __init__(self, now: datetime, kinds: tuple[StayKind, ...] = KINDS) -> None:
        super().__init__()
        self.now = now
        self._kept_wants: Mapping[str, Any] = {}
        self.kind = Segmented(
            [Option(kind, kind_text(kind)) for kind in kinds],
            translate("beds_dialogs", "Kind of stay"),
            value=StayKind.SHORT if StayKind.SHORT in kinds else kinds[0],
        )
        begins = arrives(local_date(now))
        self.begins = MomentLine(now, begins, clock=CHECK_IN)
        self._proposed = self.begins.text()
        self.nights = QLineEdit()
        self.ends = MomentLine(now, None, clock=CHECK_OUT, nothing=translate("beds_dialogs", "open"))
        self.bed = BedPick(nothing=translate("beds_dialogs", "no bed yet"))
        self.room = Pick([(None, translate("beds_dialogs", "any room"))])
        self.urgency = Pick([(each, urgency_text(each)) for each in Urgency], Urgency.ORDINARY)
        self.chips = {
            "oxygen": Chip(translate("beds_dialogs", "Oxygen")),
            "rail": Chip(translate("beds_dialogs", "Rail")),
            "window": Chip(translate("beds_dialogs", "Window")),
            "whole_room": Chip(translate("beds_dialogs", "Whole room")),
        }
        self.companion = Pick([(None, translate("beds_dialogs", "nobody"))])
        self.companion_name, self.companion_phone = line(), line()
        self._wanted_companion: int | None = None
        self.fields = self._make_fields()
        self._build()
        self._propose(self.kind.value())
        self._connect()

    def _make_fields(self) -> dict[str, Field]:
        return {
            "kind": Field(translate("beds_dialogs", "Kind of stay"), self.kind),
            "starts_at": Field(translate("beds_dialogs", "Comes"), self.begins),
            "nights": Field(translate("beds_dialogs", "Nights"), self.nights),
            "ends_at": Field(translate("beds_dialogs", "Leaves"), self.ends),
            "bed_id": Field(translate("beds_dialogs", "Bed"), self.bed),
            "room": Field(translate("beds_dialogs", "Kind of room"), self.room),
            "urgency": Field(translate("beds_dialogs", "Urgency"), self.urgency),
            "companion": Field(translate("beds_dialogs", "Bed for company"), self.companion),
            "companion_name": Field(translate("beds_dialogs", "Who keeps company"), self.companion_name),
            "companion_phone": Field(translate("beds_dialogs", "Their phone"), self.companion_phone),
        }

    def _build(self) -> None:
        px = theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(8))
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.fields["kind"], 0, 0, 1, 12, top)
        for name, row, column, span in (
            ("starts_at", 1, 0, 5), ("nights", 1, 5, 2), ("ends_at", 1, 7, 5), ("bed_id", 3, 0, 12),
            ("room", 4, 0, 6), ("urgency", 4, 6, 6), ("companion", 5, 0, 4), ("companion_name", 5, 4, 4),
            ("companion_phone", 5, 8, 4),
        ):  # fmt: skip
            grid.addWidget(self.fields[name], row, column, 1, span, top)
        chips = QHBoxLayout()
        chips.setSpacing(px(8))
        for chip in self.chips.values():
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chips.addWidget(chip)
        chips.addStretch(1)
        grid.addLayout(chips, 2, 0, 1, 12)
        for column in range(12):
            grid.setColumnStretch(column, 1)
        order = [self.begins, self.nights, self.ends, *self.chips.values(), self.bed, self.room, self.urgency,
                 self.companion, self.companion_name, self.companion_phone]  # fmt: skip
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.kind.changed.connect(self._propose)
        self.nights.textEdited.connect(self._count)
        for edit in (self.begins, self.ends):
            edit.textEdited.connect(self._dates_typed)
            edit.editingFinished.connect(self.asked)
        self.room.activated.connect(self._ask)
        for chip in self.chips.values():
            chip.toggled.connect(self._ask)
        for pick in (self.urgency, self.companion):
            pick.activated.connect(self._tell)
        self.bed.chose.connect(self._tell)
        for edit in (self.companion_name, self.companion_phone):
            edit.textEdited.connect(self._tell)

    # What is typed

    def wants(self) -> dict[str, Any]:
        """The wishes; what else was kept of them stays."""
        said = {name: value for name, value in self._kept_wants.items() if name not in (*_WISHES, "kind")}
        if self.room.currentData() is not None:
            said["kind"] = self.room.currentData()
        return said | {name: True for name, chip in self.chips.items() if chip.isChecked()}

    def span(self) -> tuple[datetime, datetime | None]:
        """From when to when. Raises Rejected for what can't be read."""
        problems = {}
        begins = ends = None
        for name, edit in (("starts_at", self.begins), ("ends_at", self.ends)):
            try:
                moment = edit.moment()
            except ValueError:
                problems[name] = bad_moment()
                continue
            begins, ends = (moment, ends) if edit is self.begins else (begins, moment)
        if begins is None and "starts_at" not in problems:
            problems["starts_at"] = translate("beds_dialogs", "Please say from when.")
        if problems or begins is None:
            raise Rejected(problems)
        return begins, ends

    def is_begin_typed(self) -> bool:
        """Whether somebody said when the stay begins, other than what was proposed."""
        return self.begins.text() != self._proposed

    def place(self) -> PlaceInput:
        """The bed and the time. Raises Rejected for what is missing."""
        begins, ends = self.span()
        bed_id = self.bed.bed_id()
        if bed_id is None:
            raise Rejected({"bed_id": translate("beds_dialogs", "Please choose a bed, or put the person in the line.")})
        whole = self.chips["whole_room"].isChecked()
        company = self.companion.currentData()
        return PlaceInput(bed_id, begins, ends, whole_room=whole, companion_bed_id=company, release=False)

    def said(self) -> dict[str, Any]:
        """What belongs to a :class:`StayInput`. Raises Rejected for what can't be read."""
        begins, ends = self.span()
        first = local_date(begins)
        last = local_date(ends) if ends is not None else None
        return {
            "kind": self.kind.value(), "wanted_from": first,
            "wanted_until": last if last is None or last > first else first + timedelta(days=1), "wants": self.wants(),
            "urgency": Urgency(int(self.urgency.currentData())), "companion_name": self.companion_name.text(),
            "companion_phone": self.companion_phone.text(),
        }  # fmt: skip

    # What follows from what

    def _propose(self, kind: object) -> None:
        """Another kind proposes another end."""
        count = NIGHTS.get(kind) if isinstance(kind, StayKind) else None
        try:
            begins = self.begins.moment()
        except ValueError:
            begins = None
        if begins is not None:
            self.ends.set_moment(leaves(local_date(begins) + timedelta(days=count)) if count else None)
        self._show_nights()
        self._ask()

    def _count(self, text: str) -> None:
        """So many nights: the end follows; none: open."""
        try:
            begins = self.begins.moment()
        except ValueError:
            return
        if text.strip().isdecimal() and int(text) > 0 and begins is not None:
            self.ends.set_moment(leaves(local_date(begins) + timedelta(days=min(int(text), 3650))))
        elif not text.strip():
            self.ends.set_moment(None)
        self._ask()

    def _dates_typed(self) -> None:
        self._show_nights()
        self._tell()

    def _show_nights(self) -> None:
        try:
            begins, ends = self.begins.moment(), self.ends.moment()
        except ValueError:
            return
        both = begins is not None and ends is not None and ends > begins
        self.nights.setText(str(nights(begins, ends)) if both and begins and ends else "")

    def _ask(self) -> None:
        self.edited.emit()
        self.asked.emit()

    def _tell(self) -> None:
        self.edited.emit()

    # What is shown

    def show_openings(self, found: Openings, *, may_release: bool) -> None:
        """Beds as they would serve; the reason stands below the chosen one."""
        with QSignalBlocker(self.room):
            chosen = self.room.currentData()
            while self.room.count() > 1:
                self.room.removeItem(1)
            for kind in dict.fromkeys((*found.kinds, *([chosen] if chosen else []))):
                self.room.addItem(kind, kind)
            self.room.setCurrentIndex(max(0, self.room.findData(chosen)))
        with QSignalBlocker(self.companion):
            wanted = self._wanted_companion if self._wanted_companion is not None else self.companion.currentData()
            while self.companion.count() > 1:
                self.companion.removeItem(1)
            for each in found.beds:
                if each.companion:
                    taken = "" if each.free else translate("beds_dialogs", ", taken")
                    self.companion.addItem(f"{each.bed}{taken}", each.bed_id)
            self.companion.setCurrentIndex(max(0, self.companion.findData(wanted)))
        self.bed.show_openings(found, may_release=may_release)
        field = self.fields["bed_id"]
        opening = self.bed.opening()
        if opening is not None and opening.free and not (opening.reserve and not may_release):
            field.set_good(opening.words)
        elif opening is not None:
            field.set_warning(opening.words)
        elif found.later:
            first = found.later[0]
            words = translate("beds_dialogs", "Nothing fits then. {bed} is free from {moment} on.", bed=first.bed,
                              moment=moment_words(first.starts_at))  # fmt: skip
            field.set_warning(words)
        else:
            field.clear()

    def show_file(self, file: StayFile) -> None:
        """A stay that is there already."""
        if file.kind in KINDS:
            self.kind.set_value(file.kind)
        today = local_date(self.now)
        begins = file.starts_at or arrives(max(file.wanted_from, today))
        ends = file.ends_at if file.starts_at else leaves(file.wanted_until) if file.wanted_until else None
        self.begins.set_moment(begins)
        self._proposed = self.begins.text()
        self.ends.set_moment(ends)
        self._show_nights()
        self._show_wants(file.wants, whole=file.whole_room)
        self.urgency.setCurrentIndex(self.urgency.findData(file.urgency))
        self.companion_name.setText(file.companion_name or "")
        self.companion_phone.setText(file.companion_phone or "")
        if file.bed_id is not None:
            self.bed.choose(file.bed_id)

    def _show_wants(self, wants: Mapping[str, Any], *, whole: bool) -> None:
        self._kept_wants = wants
        wishes = wishes_of(wants)
        if wishes.kind is not None:
            if self.room.findData(wishes.kind) < 0:
                self.room.addItem(wishes.kind, wishes.kind)
            self.room.setCurrentIndex(self.room.findData(wishes.kind))
        for name, on in (("oxygen", wishes.oxygen), ("rail", wishes.rail), ("window", wishes.window),
                         ("whole_room", wishes.whole_room or whole)):  # fmt: skip
            self.chips[name].setChecked(on)

    def content(self) -> dict[str, Any]:
        """Everything typed here, as plain JSON."""
        return {
            "kind": self.kind.value(), "begins": self.begins.text(), "ends": self.ends.text(),
            "bed_id": self.bed.bed_id(), "wants": self.wants(), "urgency": int(self.urgency.currentData()),
            "companion": self.companion.currentData(), "companion_name": self.companion_name.text(),
            "companion_phone": self.companion_phone.text(),
        }  # fmt: skip

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what :meth:`content` gave."""
        self.kind.set_value(StayKind(content["kind"]))
        self.begins.setText(content["begins"])
        self.ends.setText(content["ends"])
        self._show_nights()
        self._show_wants(content["wants"], whole=False)
        self.urgency.setCurrentIndex(self.urgency.findData(Urgency(content["urgency"])))
        self._wanted_companion = content["companion"]
        self.companion_name.setText(content["companion_name"])
        self.companion_phone.setText(content["companion_phone"])
        if content["bed_id"] is not None:
            self.bed.choose(content["bed_id"])

    def first_day(self) -> date | None:
        """The day on which the stay begins, if it can be read."""
        try:
            begins = self.begins.moment()
        except ValueError:
            return None
        return local_date(begins) if begins is not None else None
