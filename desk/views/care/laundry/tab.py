"""The tab 洗衣间: who is expected and the washers at the left, the bags in the middle, the bag in hand at the right."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.laundry import BagState
from desk.rules.papers import LAUNDRY_TAG, paper_text
from desk.rules.permissions import Permission
from desk.rules.scanning import CodeKind
from desk.rules.times import clock_text
from desk.services import laundry
from desk.services.cards.scanning import ScanAnswer
from desk.services.laundry import BagDone, BagRow, ExpectedRow, LaundryRoom, WasherRow
from desk.views import theme
from desk.views.care.laundry.acts import LaundryActs
from desk.views.care.laundry.jobs import OverdueJob, TagsJob
from desk.views.care.laundry.lists import BagsCard, ExpectedCard, WashersCard
from desk.views.care.laundry.load import LoadDialog
from desk.views.care.laundry.panel import BagPanel
from desk.views.care.laundry.receive import ReceiveDialog
from desk.views.care.laundry.words import may_count, may_take_back
from desk.views.care.tab import Tab
from desk.views.kit import Button, FindEdit, is_plain_enter
from desk.views.page import Tools
from desk.views.pressing import hear
from desk.views.preview import Chooser, choose_printer
from desk.views.wording import may
from desk.words import QT_TRANSLATE_NOOP, translate

_LEFT, _SCAN = 280, 280


class LaundryTab(Tab):
    """洗衣间. ``chooser`` picks the printer and can be replaced; ``seen`` is the room as it was read last."""

    NAME: ClassVar[str] = "laundry"
    TITLE: ClassVar[str] = QT_TRANSLATE_NOOP("care_page", "Laundry")

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.may_act = may(self.worker, Permission.CARE_WRITE)
        self.may_print = self.may_act and may(self.worker, Permission.PAPERS_PRINT)
        self.seen: LaundryRoom | None = None
        self.chooser: Chooser = choose_printer
        self._wanted: int | None = None
        self._received: BagRow | None = None
        self.expected, self.washers, self.bags = ExpectedCard(), WashersCard(), BagsCard()
        self.panel = self.side = BagPanel(may_act=self.may_act, may_print=self.may_print)
        self.acts = LaundryActs(self)
        self.scan = FindEdit(translate("laundry_page", "Scan a bag"), key="F4", icon="barcode")
        self.overdue = Button(translate("laundry_page", "List of late bags"), icon="printer", small=True, key="L")
        self.tools_row = _ToolsRow(self.scan, self.overdue)
        self.overdue.setVisible(self.may_print)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        self._connect()
        self.measure()

    # Looks

    def _build(self) -> None:
        self._left = QVBoxLayout()
        self._left.addWidget(self.expected, 3)
        self._left.addWidget(self.washers, 2)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(self._left)
        self._row.addWidget(self.bags, 1)

    def measure(self) -> None:
        if self.layout() is None:
            return
        self._left.setSpacing(theme.px(12 * theme.compact_share(self.compact)))
        self._row.setSpacing(theme.px(14))
        wide = round(_LEFT * min(theme.current().scale, 1.1))
        self.scan.setFixedWidth(theme.px(_SCAN))
        self.bags.measure()
        for card in (self.expected, self.washers):
            card.setFixedWidth(wide)
        for card in (self.expected, self.washers, self.bags, self.panel):
            card.set_compact(self.compact)

    def _connect(self) -> None:
        panel = self.panel
        self.expected.opened.connect(self.receive)
        self.washers.opened.connect(self.open_washer)
        self.bags.opened.connect(self.begin)
        self.bags.table.picked.connect(self._pick)
        self.scan.returnPressed.connect(self.find)
        self.overdue.clicked.connect(self.print_overdue)
        panel.went_on.connect(self.go_on)
        panel.store.clicked.connect(self.store_count)
        panel.counted.connect(self._count)
        panel.taken_back.connect(self.take_back)
        panel.tag_wanted.connect(self.print_tag)
        panel.person_wanted.connect(self._open_person)
        for part in (self, panel, self.tools_row):
            for key, slot in (
                ("F4", self.focus_scan), ("D", self.go_on), ("C", self.count), ("W", self.load),
                ("Ctrl+P", self.print_tag), ("Ctrl+S", self.store_count), ("Ctrl+Z", self.take_back),
                ("L", self.print_overdue),
            ):  # fmt: skip
                hear(part, key, slot)

    # Reading

    def reload(self) -> None:
        self.worker.look(
            laundry.room, "laundry.room", done=self.show_room, failed=self.tell, replaces="laundry-room"
        )  # fmt: skip

    def show_room(self, room: LaundryRoom) -> None:
        """The room as it is now; the bag in hand stays in hand."""
        self.seen = room
        held = self.panel.row
        self.expected.show_room(room)
        self.washers.show_room(room)
        self.bags.table.blockSignals(True)  # the bag in hand is not the one on which the cursor happens to come
        self.bags.show_room(room)
        self.bags.table.blockSignals(False)
        self._hold(self._wanted or (held.bag_id if held is not None else None), held)
        self.say(self._context(room))
        self.keys_changed.emit()
        self.filled.emit()

    def _hold(self, bag_id: int | None, held: BagRow | None) -> None:
        there = (*self.seen.bags, *self.seen.returned) if self.seen is not None else ()
        row = next((each for each in there if each.bag_id == bag_id), held)
        if row is None and there:
            row = there[0]
        self._wanted = None
        if row is not None:
            self.bags.table.select_key(row.bag_id)
        self.panel.show_bag(row, self.worker.clock())

    def _context(self, room: LaundryRoom) -> str:
        return translate(
            "laundry_page", "{n} expected, {bags} bags here", n=len(room.expected), bags=len(room.bags)
        )  # fmt: skip

    def tell(self, error: DeskError) -> None:
        """Say what went wrong."""
        self.tools.notices.tell(error.text, "bad")

    # The bag in hand

    def take(self, row: BagRow | None) -> None:
        """Take a bag in hand; None: put it away."""
        self.panel.show_bag(row, self.worker.clock())
        if row is not None:
            self.bags.table.select_key(row.bag_id)
        self.keys_changed.emit()

    def _pick(self, row: object) -> None:
        if isinstance(row, BagRow) and (self.panel.row is None or row.bag_id != self.panel.row.bag_id):
            self.panel.show_bag(row, self.worker.clock())
            self.keys_changed.emit()

    def focus_scan(self) -> None:
        """F4."""
        self.scan.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.scan.selectAll()

    def find(self) -> None:
        """The bag whose code was scanned or typed."""
        work = partial(laundry.find, code=self.scan.text())
        self.worker.look(work, "laundry.find", done=self._found, failed=self._not_found, replaces="laundry-find")

    def _found(self, row: BagRow) -> None:
        self.scan.clear()
        self.take(row)
        self.begin(row)

    def _not_found(self, error: DeskError) -> None:
        self.scan.selectAll()
        self.tell(error)

    def begin(self, row: object = None) -> None:
        """Enter on a bag: to its lines where it is to be counted, else to its next step."""
        bag = self.panel.row
        if bag is None:
            return
        if self.panel.store.isVisibleTo(self.panel):
            self.panel.pieces.begin()
        else:
            target = self.panel.next if self.panel.next.isVisibleTo(self.panel) else self.bags.table
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def count(self) -> None:
        """C: count out, also once more."""
        row = self.panel.row
        if row is not None and self.may_act and may_count(row):
            self.panel.pieces.begin()

    def go_on(self) -> None:
        """D: the next step; where pieces are to be counted, to the first of them."""
        row = self.panel.row
        if row is None or not self.may_act:
            return
        if self.panel.store.isVisibleTo(self.panel):
            self.panel.pieces.begin()
        else:
            self.acts.go_on(row)

    def store_count(self) -> None:
        """Ctrl+S: every kind is counted out."""
        row = self.panel.row
        if row is not None and self.may_act and may_count(row):
            self.panel.pieces.store()

    def _count(self, counts: dict[str, int]) -> None:
        if self.panel.row is not None and self.may_act and may_count(self.panel.row):
            self.acts.count(self.panel.row, counts)

    def take_back(self) -> None:
        """Ctrl+Z: the last act on the bag in hand."""
        row = self.panel.row
        if row is not None and self.may_act and may_take_back(row):
            self.acts.ask_take_back(row)

    # Bags that come, washers

    def receive(self, row: object) -> None:
        """Enter on somebody expected: the bag is counted in, its tag printed."""
        if not isinstance(row, ExpectedRow) or not self.may_act or self.seen is None:
            return
        dialog = ReceiveDialog(
            self.tools, self, booking_id=row.booking_id, version=row.version, name=row.name, wish=row.wish,
            due_on=self.seen.due_on,
        )  # fmt: skip
        dialog.saved.connect(self._take_in)
        self.show_dialog(dialog)

    def _take_in(self, done: BagDone) -> None:
        self._received, self._wanted = done.bag, done.bag.bag_id
        said = translate("laundry_page", "{name}: {n} pieces taken in", name=done.bag.name, n=done.bag.count)
        self.tools.notices.tell("\n".join([said, *done.followed]), "good")

    def open_washer(self, row: object) -> None:
        """Enter on a washer: load it, or take out what is washed."""
        if not isinstance(row, WasherRow) or not self.may_act:
            return
        if row.load_id is not None:
            self.acts.ask_unload(row)
        else:
            self.load(row.resource_id)

    def load(self, washer_id: int | None = None) -> None:
        """W: bags that wait go into a washer that is free; those that are chosen are ticked."""
        seen = self.seen
        if seen is None or not self.may_act:
            return
        waiting = [row for row in seen.bags if row.state is BagState.RECEIVED]
        free = [row for row in seen.washers if row.load_id is None]
        if not waiting or not free:
            no_bag = translate("laundry_page", "No bag waits to be washed.")
            no_washer = translate("laundry_page", "Every washer is running.")
            self.tools.notices.tell(no_bag if not waiting else no_washer, "info")
            return
        chosen = {row.bag_id for row in self.bags.chosen()}
        if self.panel.row is not None:
            chosen.add(self.panel.row.bag_id)
        dialog = LoadDialog(self.tools, self, free, waiting, washer_id=washer_id, chosen=chosen)
        dialog.saved.connect(self._loaded)
        self.show_dialog(dialog)

    def _loaded(self, done: tuple[BagDone, ...]) -> None:
        washer = done[0].bag.washer
        said = translate("laundry_page", "{washer} runs with {n} bags.", washer=washer, n=len(done))
        self.tools.notices.tell(said, "good")

    # Papers

    def print_tag(self) -> None:
        """Ctrl+P: the tag of the bag in hand."""
        if self.panel.row is not None and self.may_print:
            self._print_tag(self.panel.row)

    def _print_tag(self, row: BagRow) -> None:
        from desk.views.care.labels import LabelsDialog  # Qt's PDF parts load only when paper is wanted

        job = TagsJob((row.bag_id,))
        self.show_dialog(LabelsDialog(self.tools, paper_text(LAUNDRY_TAG), job, self, chooser=self.chooser))

    def print_overdue(self) -> None:
        """L: what should be back, or misses pieces."""
        if not self.may_print:
            return
        from desk.views.papers.one import PaperDialog

        title = translate("laundry_paper", "Laundry that is overdue or misses pieces")
        self.show_dialog(PaperDialog(self.tools, title, OverdueJob(), title, self, chooser=self.chooser))

    def dialog_closed(self) -> None:
        received, self._received = self._received, None
        if not self.isVisible():
            return
        if received is not None and self.may_print:
            self._print_tag(received)
        else:
            self.focus_first()

    def _open_person(self, resident_id: int) -> None:
        self.go.emit("residents", resident_id)

    # What the page asks

    def open(self, subject: object) -> None:
        """The bag of the booking with this key."""
        if isinstance(subject, int):
            work = partial(laundry.bag_of, booking_id=subject)
            self.worker.look(work, "laundry.bag", done=self.take, failed=self.tell, replaces="laundry-find")

    def take_scan(self, answer: ScanAnswer) -> bool:
        """A bag is taken in hand where it is to be counted; by a card, the holder's bag that is here."""
        if answer.kind is CodeKind.BAG and answer.subject_id is not None:
            work = partial(laundry.bag_of, booking_id=answer.subject_id)
            self.worker.look(work, "laundry.bag", done=self._found, failed=self.tell, replaces="laundry-find")
            return True
        there = self.seen.bags if self.seen is not None and answer.person is not None else ()
        row = next((each for each in there if each.resident_id == answer.person), None)
        if row is not None:
            self._found(row)
        return row is not None

    def is_dirty(self) -> bool:
        return self.may_act and self.panel.pieces.is_dirty()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain_enter(event) and self.panel.row is not None:
            self.begin()
        else:
            super().keyPressEvent(event)

    def keys(self) -> list[tuple[str, str]]:
        found = [("F4", translate("laundry_page", "Scan"))]
        if self.may_act:
            found += [
                ("Enter", translate("laundry_page", "Take in")),
                ("D", translate("laundry_page", "Next step")),
                ("C", translate("laundry_page", "Count out")),
                ("W", translate("laundry_page", "Load a washer")),
                ("Ctrl+Z", translate("laundry_page", "Take back")),
            ]
        if self.may_print:
            found += [
                ("Ctrl+P", translate("laundry_page", "Tag")), ("L", translate("laundry_page", "List of late bags")),
            ]  # fmt: skip
        return found

    def notes(self) -> list[tuple[str, str]]:
        if self.seen is None:
            return []
        words = translate("laundry_page", "Read at {clock}, each minute anew", clock=clock_text(self.seen.now))
        return [("check-circle", words)]

    def focus_first(self) -> None:
        seen = self.seen
        cards = (self.expected, self.bags) if seen is not None and seen.expected else (self.bags, self.expected)
        shown = next((card.table for card in cards if card.model.total()), self)
        shown.setFocus(Qt.FocusReason.OtherFocusReason)


class _ToolsRow(QWidget):
    """Beside the names of the tabs: the line for codes, and the list."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for part in parts:
            row.addWidget(part)
