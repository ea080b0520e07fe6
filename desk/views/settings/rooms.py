"""Rooms and beds (房间床位) in the settings: the house as a list at the left, one room or bed at the right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected, Stale
from desk.rules.beds import condition_text, gender_rule_text
from desk.rules.times import local_date
from desk.services import beds
from desk.services.beds import BedRow, Refused, RoomRow
from desk.views import theme
from desk.views.kit import Button, Label
from desk.views.page import Tools
from desk.views.pressing import hear, press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.views.settings.part import ListPart, framed, headed
from desk.views.settings.rooms_form import BedForm, RoomForm, new_room
from desk.words import translate

TOUCHED = frozenset({"beds"})
LIST_WIDTH = 620


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: a room, or one of its beds."""

    room: RoomRow
    bed: BedRow | None = None


class RoomsPart(ListPart):
    """``entry`` is what the form shows; None: a new room, or with ``_of_room`` a new bed of it."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent=parent)
        self.entry: Entry | None = None
        self._of_room: RoomRow | None = None
        self._awaited: object = None
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("rooms_page", "Rooms and beds"))
        self.none = Label(translate("rooms_page", "No rooms yet. Ctrl+N enters the first one with its beds."),
                          "body", "ink2", wrap=True)  # fmt: skip
        self.new = Button(translate("rooms_page", "New room"), icon="plus", small=True, key="Ctrl+N")
        self.add_bed = Button(translate("rooms_page", "Another bed"), icon="plus", small=True, key="Ctrl+B")
        self.title, self.sums = Label("", "h2", elide=True), Label("", "small", "ink2", elide=True)
        self.room, self.bed = RoomForm(), BedForm()
        self.forms = QStackedWidget()
        self.trouble = Label("", "small", "red", wrap=True)
        self.retire = Button("", small=True, key="Del")
        self.save = Button(translate("rooms_page", "Save"), kind="primary", key="Ctrl+S")
        self._build()
        self._connect()
        self._show_new_room()

    def _build(self) -> None:
        acts, left = QHBoxLayout(), QVBoxLayout()
        acts.setSpacing(theme.px(8))
        acts.addWidget(self.new)
        acts.addWidget(self.add_bed)
        acts.addWidget(self.sums, 1)
        left.addWidget(framed(self.table, self.none), 1)
        left.addLayout(acts)
        self.forms.addWidget(self.room)
        self.forms.addWidget(self.bed)
        card = headed(self.title, self.retire, self.save)
        card.body.addWidget(self.forms)
        card.body.addWidget(self.trouble)
        card.body.addStretch(1)
        self.lay_out(left, card, width=LIST_WIDTH)
        self.trouble.hide()

    def _connect(self) -> None:
        press_with(self.new, "Ctrl+N")
        press_with(self.add_bed, "Ctrl+B")
        press_with(self.save, "Ctrl+S")
        hear(self.table, "Del", self.retire.click)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._edit)
        self.new.clicked.connect(self.begin_room)
        self.add_bed.clicked.connect(self.begin_bed)
        self.save.clicked.connect(self.store)
        self.retire.clicked.connect(self.ask_retire)
        self.room.edited.connect(self._judge)
        self.bed.edited.connect(self._judge)

    # What the page asks

    def reload(self) -> None:
        """Look at the rooms again; what is being typed stays."""
        look = partial(beds.rooms, retired=True)
        self._worker.look(look, "beds.rooms", done=self._take, failed=self._failed, replaces="settings-rooms")

    def focus_first(self) -> None:
        (self.table if self.model.total() else self.room.floor).setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """What the key bar says of this part."""
        return [
            ("Ctrl+N", translate("rooms_page", "New room")),
            ("Ctrl+B", translate("rooms_page", "Another bed")),
            ("Ctrl+S", translate("rooms_page", "Save")),
        ]

    # The list and the form

    def _take(self, rooms: tuple[RoomRow, ...]) -> None:
        entries = list(_entries(rooms))
        there = [each.bed for each in entries if each.bed is not None and each.bed.retired_on is None]
        words = translate("rooms_page", "{rooms} rooms, {beds} beds, {reserve} in reserve",
                          rooms=sum(each.retired_on is None for each in rooms), beds=len(there),
                          reserve=sum(bed.reserve for bed in there))  # fmt: skip
        self.sums.setText(words)
        wanted = self._awaited or (_key(self.entry) if self.entry is not None else None)
        self._awaited = None
        self.table.blockSignals(True)
        self.model.reset(len(entries), entries)
        self.table.setVisible(bool(entries))
        self.none.setVisible(not entries)
        current = next((each for each in entries if _key(each) == wanted), None)
        if not self.is_dirty() and (current is not None or (entries and self.entry is not None)):
            self._show(current or entries[0])
        if self.entry is not None:
            self.table.select_key(_key(self.entry))
        self.table.blockSignals(False)

    def _picked(self, row: object) -> None:
        if isinstance(row, Entry) and (self.entry is None or _key(row) != _key(self.entry)):
            self.leave(partial(self._show, row))

    def _edit(self, _: object) -> None:
        (self.room.number if self.forms.currentWidget() is self.room else self.bed.number).setFocus()

    def said(self) -> object:
        form = self.room if self.forms.currentWidget() is self.room else self.bed
        return form.said()

    def mark_again(self) -> None:
        if self.entry is not None:
            self.table.blockSignals(True)
            self.table.select_key(_key(self.entry))
            self.table.blockSignals(False)

    def begin_room(self) -> None:
        """Ctrl+N: a new room, in the house and on the floor of the chosen one."""
        self.leave(self._show_new_room)

    def _show_new_room(self) -> None:
        like = self.entry.room if self.entry is not None else self._of_room
        self.entry = self._of_room = None
        self.forms.setCurrentWidget(self.room)
        self.room.show_room(None, like)
        self._begin(translate("rooms_page", "New room"))
        (self.room.number if like is not None else self.room.floor).setFocus()

    def begin_bed(self) -> None:
        """Ctrl+B: one more bed in the chosen room."""
        if self.entry is not None or self._of_room is not None:
            self.leave(self._show_new_bed)

    def _show_new_bed(self) -> None:
        room = self.entry.room if self.entry is not None else self._of_room
        assert room is not None
        self.entry, self._of_room = None, room
        self.forms.setCurrentWidget(self.bed)
        self.bed.show_bed(None, _next_number(room))
        self._begin(translate("rooms_page", "New bed in {room}", room=room.number))
        self.bed.number.setFocus()

    def _show(self, entry: Entry) -> None:
        self.entry, self._of_room = entry, None
        if entry.bed is not None:
            self.forms.setCurrentWidget(self.bed)
            self.bed.show_bed(entry.bed)
            self._begin(translate("rooms_page", "Bed {bed}", bed=entry.bed.text))
        else:
            self.forms.setCurrentWidget(self.room)
            self.room.show_room(entry.room)
            self._begin(translate("rooms_page", "Room {room}", room=entry.room.number))

    def _begin(self, title: str) -> None:
        self.title.setText(title)
        self.trouble.hide()
        self._shown = self.said()
        gone = _gone(self.entry)
        self.retire.setVisible(self.entry is not None)
        self.retire.setText(translate("rooms_page", "Take up again") if gone else translate("rooms_page", "Give up …"))
        self.add_bed.setEnabled(self.entry is not None or self._of_room is not None)
        self._judge()

    def _judge(self) -> None:
        self.save.setEnabled(self.is_dirty() or (self.entry is None and self._of_room is not None))

    # Acts

    def store(self) -> None:
        """Ctrl+S: save what the form says; of a new room with its beds."""
        entry = self.entry
        try:
            if self.forms.currentWidget() is self.bed:
                room = entry.room if entry is not None else self._of_room
                assert room is not None
                bed = entry.bed if entry is not None else None
                work: Any = partial(
                    beds.save_bed, bed_id=bed.bed_id if bed else None, room_id=room.room_id,
                    version=bed.version if bed else None, values=self.bed.values(),
                )  # fmt: skip
                self._run(work, "beds.save_bed")
            elif entry is None:
                work = partial(new_room, values=self.room.values(), count=self.room.beds())
                self._run(work, "beds.save_room")
            else:
                work = partial(
                    beds.save_room, room_id=entry.room.room_id, version=entry.room.version, values=self.room.values()
                )
                self._run(work, "beds.save_room")
        except Rejected as rejected:
            self._say(self.room.show_problems(rejected.fields))

    def ask_retire(self) -> None:
        """The room or bed is no more from today on; or it is there again."""
        entry = self.entry
        if entry is None:
            return
        if _gone(entry):
            self._retire(True, None)
            return
        name = entry.bed.text if entry.bed is not None else entry.room.number
        self._tools.ask.confirm(
            translate("rooms_page", "Give {what} up from today on?", what=name),
            translate("rooms_page", "It is not offered any more; what was, stays in the records."),
            self._answered_retire,
            yes=translate("rooms_page", "Give up"),
            danger=True,
        )

    def _answered_retire(self, yes: bool) -> None:
        self._retire(yes, local_date(self._worker.clock()))

    def _retire(self, yes: bool, on: Any) -> None:
        entry = self.entry
        if not yes or entry is None:
            return
        if entry.bed is not None:
            key = {"bed_id": entry.bed.bed_id, "version": entry.bed.version}
            self._run(partial(beds.retire_bed, on=on, **key), "beds.retire_bed")
        else:
            key = {"room_id": entry.room.room_id, "version": entry.room.version}
            self._run(partial(beds.retire_room, on=on, **key), "beds.retire_room")

    def _run(self, work: Callable[[Any], Any], operation: str) -> None:
        self.trouble.hide()
        self.save.set_busy(True)
        self._worker.run(work, operation, done=self._saved, failed=self._failed, touched=TOUCHED)

    def _saved(self, row: RoomRow | BedRow) -> None:
        self.save.set_busy(False)
        what = row.text if isinstance(row, BedRow) else row.number
        self._tools.notices.tell(translate("rooms_page", "Saved: {what}", what=what), "good")
        self._awaited = ("bed", row.bed_id) if isinstance(row, BedRow) else ("room", row.room_id)
        self._shown = self.said()
        self.entry = self.entry or Entry(self._of_room or row)
        self.reload()

    def _failed(self, error: DeskError) -> None:
        self.save.set_busy(False)
        self._judge()
        if isinstance(error, Rejected):
            form = self.room if self.forms.currentWidget() is self.room else self.bed
            self._say(form.show_problems(error.fields))
        elif isinstance(error, Refused) and error.blockers:
            self._say("\n".join(each.text for each in error.blockers))
        else:
            self._say(error.text)
        if isinstance(error, Stale):
            look = partial(beds.rooms, retired=True)
            self._worker.look(look, "beds.rooms", done=self._rebase)

    def _rebase(self, rooms: tuple[RoomRow, ...]) -> None:
        """What is typed is now a change of what the colleague saved."""
        self.entry = next((each for each in _entries(rooms) if _key(each) == _key(self.entry)), None)

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))


def _entries(rooms: Sequence[RoomRow]) -> Iterator[Entry]:
    for room in rooms:
        yield Entry(room)
        yield from (Entry(room, bed) for bed in room.beds)


def _key(entry: object) -> object:
    if not isinstance(entry, Entry):
        return None
    return ("bed", entry.bed.bed_id) if entry.bed is not None else ("room", entry.room.room_id)


def _gone(entry: Entry | None) -> bool:
    if entry is None:
        return False
    return (entry.bed.retired_on if entry.bed is not None else entry.room.retired_on) is not None


def _next_number(room: RoomRow) -> str:
    taken = [int(bed.number) for bed in room.beds if bed.number.isdecimal()]
    return str(max(taken, default=0) + 1)


def _columns() -> list[Column]:
    return [
        Column(translate("rooms_page", "Floor"), 92, text=_floor, kind="meta"),
        Column(translate("rooms_page", "Room, bed"), 110, text=_name, kind="strong", ink=_ink),
        Column(translate("rooms_page", "What it is like"), 0, text=_what, ink=_ink),
        Column(translate("rooms_page", "Condition"), 96, text=_condition, kind="meta"),
    ]


def _floor(entry: Any) -> str:
    if entry.bed is not None:
        return ""
    floor = translate("rooms_page", "Floor {n}", n=entry.room.floor)
    return f"{entry.room.building} {floor}".strip()


def _name(entry: Any) -> str:
    return f"　{entry.bed.text}" if entry.bed is not None else str(entry.room.number)


def _what(entry: Any) -> str:
    if entry.bed is None:
        return "  ".join(filter(None, (entry.room.kind, gender_rule_text(entry.room.gender_rule), entry.room.note)))
    has = (
        (entry.bed.oxygen, translate("rooms_page", "Oxygen")),
        (entry.bed.rail, translate("rooms_page", "Rail")),
        (entry.bed.window, translate("rooms_page", "By the window")),
        (entry.bed.companion, translate("rooms_page", "For those who keep company")),
        (entry.bed.reserve, translate("rooms_page", "Kept free for emergencies")),
    )
    return "  ".join(words for is_there, words in has if is_there)


def _condition(entry: Any) -> str:
    if _gone(entry):
        return translate("rooms_page", "given up")
    return condition_text(entry.bed.condition) if entry.bed is not None else ""


def _ink(entry: Any) -> str:
    return "ink3" if _gone(entry) else ""
