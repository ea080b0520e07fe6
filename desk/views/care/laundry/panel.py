"""The bag in hand: whose it is, what is in it, what was counted out, and what comes next."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.printing.laundry_tag import spaced
from desk.rules.times import local_date, moment_text
from desk.services.laundry import BagRow
from desk.views import theme
from desk.views.care.laundry.pieces import PieceList
from desk.views.care.laundry.words import due_words, may_count, may_take_back, next_words, pill_of
from desk.views.kit import Button, Card, IconButton, Label, Picture, Pill, Rule, Scroll
from desk.words import translate

WIDTH = 330


class BagPanel(Card):
    """``went_on`` for the next step, ``counted`` with numbers by kind, ``taken_back``, ``tag_wanted``, and
    ``person_wanted`` with the key of a resident.
    """

    went_on = Signal()
    counted = Signal(object)
    taken_back = Signal()
    tag_wanted = Signal()
    person_wanted = Signal(int)

    def __init__(self, *, may_act: bool, may_print: bool, parent: QWidget | None = None) -> None:
        super().__init__("side", margins=(16, 12, 16, 14), gap=8, parent=parent)
        self.setAccessibleName(translate("laundry_page", "The bag in hand"))
        self.may_act, self.may_print = may_act, may_print
        self.row: BagRow | None = None
        self.name, self.state = Label("", "h2", elide=True), Pill()
        self.code = Label("", "strong", "ink2")
        self.open_file = Button(translate("laundry_page", "Open the file"), kind="ghost", small=True)
        self.facts = QWidget()
        self.pieces = PieceList()
        self.none = Label(
            translate("laundry_page", "No bag in hand: scan one (F4), or choose one of the list."), "body", "ink2",
            wrap=True,
        )  # fmt: skip
        self.next = Button("", kind="primary", key="D")
        self.store = Button(translate("laundry_page", "Counted"), kind="primary", key="Ctrl+S")
        self.tag = IconButton("printer", translate("laundry_page", "Print the tag"), key="Ctrl+P")
        self.back = IconButton(
            "arrow-counter-clockwise", translate("laundry_page", "Take the last step back"), key="Ctrl+Z"
        )
        self._build()
        self._connect()
        self._show_parts()
        self.measure()

    def _build(self) -> None:
        px = theme.px
        self.inside = QWidget()
        head, second, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.state)
        second.addWidget(self.code)
        second.addStretch(1)
        second.addWidget(self.open_file)
        lines = QVBoxLayout(self.facts)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(px(5))
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addLayout(second)
        column.addWidget(self.facts)
        column.addWidget(Rule())
        self.scroll = Scroll(self.pieces)
        column.addWidget(self.scroll, 1)
        foot.setSpacing(px(8))
        foot.addWidget(self.next, 1)
        foot.addWidget(self.store, 1)
        foot.addWidget(self.tag)
        foot.addWidget(self.back)
        column.addLayout(foot)
        self.body.addWidget(self.none)
        self.body.addWidget(self.inside, 1)
        self._end = QWidget()
        self.body.addWidget(self._end, 1)

    def _connect(self) -> None:
        self.next.clicked.connect(self.went_on)
        self.pieces.counted.connect(self.counted)
        self.tag.clicked.connect(self.tag_wanted)
        self.back.clicked.connect(self.taken_back)
        self.open_file.clicked.connect(self._want_person)

    def measure(self) -> None:
        """At the size of now; called when that changes."""
        self.setFixedWidth(theme.px(WIDTH))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "inside"):
            self.measure()

    def show_bag(self, row: BagRow | None, now: datetime) -> None:
        """Another bag, or the same as it is now; None: none."""
        self.row = row
        counting = self.pieces.is_counting()
        if row is None:
            self.pieces.forget()
        else:
            self.name.setText(row.name)
            self.state.set_pill(*pill_of(row))
            self.code.setText(spaced(row.code))
            self._show_facts(row, local_date(now))
            self.pieces.show_bag(row, may_act=self.may_act)
        self._show_parts()
        if counting and not self.pieces.is_counting():  # its lines are others now
            (self.next if not self.next.isHidden() else self.tag).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self) -> None:
        row = self.row
        self.none.setVisible(row is None)
        self._end.setVisible(row is None)
        self.inside.setVisible(row is not None)
        if row is None:
            return
        word = next_words(row) if self.may_act else ""
        counts = self.may_act and may_count(row) and any(each.counted_out is None for each in row.pieces)
        self.next.setText(word)
        self.next.setVisible(bool(word) and not counts)
        self.store.setVisible(counts)
        self.tag.setVisible(self.may_print)
        self.back.setVisible(self.may_act and may_take_back(row))

    def _show_facts(self, row: BagRow, today: date) -> None:
        column = self.facts.layout()
        while (item := column.takeAt(0)) is not None:
            old = item.widget()
            old.hide()
            old.deleteLater()
        late = "red" if row.overdue else "ink"
        facts = [
            ("map-pin", row.door, "ink"),
            ("calendar-blank", translate("laundry_page", "Back by: {day}", day=due_words(row, today)), late),
            ("note-pencil", row.note, "amber"),
            ("spinner-gap", row.washer, "ink"),
            ("clock", translate("laundry_page", "Came in {moment}", moment=moment_text(row.received_at)), "ink2"),
        ]
        if row.returned_at is not None:
            to = row.returned_to or translate("laundry_page", "the resident")
            words = translate("laundry_page", "Back {moment}, to {who}", moment=moment_text(row.returned_at), who=to)
            facts.append(("house-line", words, "ink2"))
        for icon, words, colour in facts:
            if words:
                column.addWidget(_fact(icon, words, colour))

    def set_busy(self, busy: bool) -> None:
        """Off while an act is under way."""
        for button in (self.next, self.store):
            button.set_busy(busy)
        self.back.setEnabled(not busy)

    def _want_person(self) -> None:
        if self.row is not None:
            self.person_wanted.emit(self.row.resident_id)


def _fact(icon: str, words: str, colour: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(9))
    line.addWidget(Picture(icon, colour if colour != "ink" else "ink2", 17))
    line.addWidget(Label(words, "control", colour, wrap=True), 1)
    return row
