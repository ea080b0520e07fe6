"""地址范围: the address ranges of a grid, written as people write them and read back before they are saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected, RuleBroken, Stale
from desk.rules.grids import AddressRange, Parity
from desk.rules.range_texts import parse_ranges, ranges_text
from desk.services import grids
from desk.services.grids import GridNode, RangeInput, RangeRow
from desk.views import theme
from desk.views.form import line
from desk.views.grids.loading import TOUCHED
from desk.views.grids.wording import within
from desk.views.kit import Button, Card, EmptyState, Field, hide_unless
from desk.views.page import Tools
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

_SIDES = {Parity.ODD.value, Parity.EVEN.value}


class RangesTab(QWidget):
    """``located`` after a range changed; :attr:`editing` is the range in whose place the text will be put."""

    located = Signal()

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._can_write = tools, can_write
        self._node: GridNode | None = None
        self._nodes: tuple[GridNode, ...] = ()
        self.editing: RangeRow | None = None
        self.model = RowModel(_columns(self._grid), _key, parent=self)
        self.table = RowTable(self.model, translate("grids_page", "Address ranges"))
        self.empty = EmptyState("", "")
        self.text = line("", translate("grids_page", "for example 春和里西区1-8号楼、10号楼；纬二路2-36号（双号）"))
        self.field = Field(translate("grids_page", "Add ranges"), self.text)
        self.save = Button(translate("grids_page", "Add"), kind="primary", key="Enter")
        self.stop = Button(translate("grids_page", "Back"), key="Esc")
        self.edit = Button(translate("grids_page", "Change"), small=True, icon="pencil-simple", key="Enter")
        self.remove = Button(translate("grids_page", "Remove"), small=True, icon="trash", key="Del")
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        px = theme.px
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self._stack)
        self.box = Card("card", margins=(12, 8, 12, 10), gap=6)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.field, 1)
        for button in (self.save, self.stop):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.box.body.addLayout(row)
        acts = QHBoxLayout()
        acts.setSpacing(px(6))
        for button in (self.edit, self.remove):
            acts.addWidget(button)
            hide_unless(self._can_write, button)
        acts.addStretch(1)
        hide_unless(self._can_write, self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(frame, 1)
        column.addLayout(acts)
        column.addWidget(self.box)
        self._settle()

    def _connect(self) -> None:
        self.text.textChanged.connect(self._preview)
        self.text.returnPressed.connect(self.store)
        self.save.clicked.connect(self.store)
        self.stop.clicked.connect(self.stop_editing)
        self.table.opened.connect(self.change)
        self.table.picked.connect(self._judge)
        self.edit.clicked.connect(self._change_current)
        self.remove.clicked.connect(self.ask_removal)

    # What the page asks

    def show_grid(self, node: GridNode | None, nodes: tuple[GridNode, ...]) -> None:
        """Show the ranges of a grid; what is typed goes with the grid it was typed for."""
        if self._node is None or node is None or node.grid_id != self._node.grid_id:
            self.editing = None
            self.text.clear()
            self._settle()
        self._node, self._nodes = node, nodes
        self.reload()

    def reload(self) -> None:
        if self._node is not None:
            work = partial(ranges_of, grid_ids=[each.grid_id for each in within(self._node, self._nodes)])
            self._tools.worker.look(work, "grids.ranges", done=self._show, replaces="grids-ranges")

    def is_dirty(self) -> bool:
        return bool(self.text.text().strip()) and self._can_write

    def focus_first(self) -> None:
        target = self.table if self.model.total() or not self._can_write else self.text
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        if not self._can_write:
            return []
        return [
            ("Ins", translate("grids_page", "Add")),
            ("Enter", translate("grids_page", "Change")),
            ("Del", translate("grids_page", "Remove")),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._can_write:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Insert:
            self.stop_editing()
        elif event.key() == Qt.Key.Key_Delete and self.focusWidget() is self.table:
            self.ask_removal()
        elif event.key() == Qt.Key.Key_Escape and (self.editing is not None or self.text.text()):
            self.stop_editing()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    # Acts

    def change(self, row: object) -> None:
        """Enter on a range: its text comes into the box."""
        if isinstance(row, RangeRow) and self._can_write:
            self.editing = row
            self.text.setText(grids.range_text(row))
            self._settle()
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_current(self) -> None:
        self.change(self.table.current_row())

    def stop_editing(self) -> None:
        """An empty box, for ranges to add."""
        self.editing = None
        self.text.clear()
        self._settle()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def store(self) -> None:
        """Enter in the box: save what it says."""
        if self._node is None or not self._can_write or not self.text.text().strip():
            return
        text = self.text.text()
        try:
            wanted = parse_ranges(text)
        except RuleBroken as broken:
            self.field.set_problem(broken.text)
            return
        if self.editing is not None and len(wanted) == 1:
            each = wanted[0]
            values = RangeInput(each.proper, each.building_from, each.building_to, each.parity, each.unit)
            row = self.editing
            work: Any = partial(
                grids.save_range, grid_id=row.grid_id, values=values, range_id=row.range_id, seen=row
            )  # fmt: skip
        elif self.editing is not None:
            self.field.set_problem(translate("grids_page", "One range at a time in the place of this one."))
            return
        else:
            work = partial(grids.save_ranges, grid_id=self._node.grid_id, text=text)
        self.save.set_busy(True)
        self._tools.worker.run(work, "grids.save_range", done=self._saved, failed=self._failed, touched=TOUCHED)

    def ask_removal(self) -> None:
        """Del: take a range away."""
        row = self.table.current_row()
        if isinstance(row, RangeRow) and self._can_write:
            self._tools.ask.confirm(
                translate("grids_page", "Remove “{range}”?", range=grids.range_text(row)),
                translate("grids_page", "Addresses on file keep their grid until they are located anew."),
                partial(self._answered_removal, row),
                yes=translate("grids_page", "Remove"),
                danger=True,
            )

    def _answered_removal(self, row: RangeRow, yes: bool) -> None:
        if yes:
            work = partial(grids.remove_range, range_id=row.range_id, seen=row)
            self._tools.worker.run(
                work, "grids.remove_range", done=self._removed, failed=self._not_removed, touched=TOUCHED
            )  # fmt: skip

    def _not_removed(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "warn" if isinstance(error, Stale) else "bad")
        self.reload()

    def _removed(self, _: object) -> None:
        self._tools.notices.tell(translate("grids_page", "The range was removed."), "good")

    def _saved(self, _: object) -> None:
        self.save.set_busy(False)
        self.stop_editing()
        self._tools.notices.tell(translate("grids_page", "The ranges are saved."), "good")
        self.located.emit()

    def _failed(self, error: DeskError) -> None:
        self.save.set_busy(False)
        said = "\n".join(error.fields.values()) if isinstance(error, Rejected) else ""
        self.field.set_problem(said or error.text)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.editing is not None and not isinstance(error, Rejected):
            look = partial(grids.ranges, grid_id=self.editing.grid_id)
            self._tools.worker.look(look, "grids.ranges", done=partial(self._take_newest, error.text))

    def _take_newest(self, told: str, rows: tuple[RangeRow, ...]) -> None:
        """Another desk was faster: what is typed stays, and saving again puts it in the place of theirs."""
        if self.editing is None:
            return
        self.editing = next((row for row in rows if row.range_id == self.editing.range_id), None)
        self._settle()
        if self.editing is None:
            more = translate("grids_page", "Enter adds yours as a new one.")
        else:
            more = translate("grids_page", "Enter puts yours in its place.")
        self.field.set_problem(f"{told} {more}")
        self.reload()

    # Looks

    def _show(self, rows: tuple[RangeRow, ...]) -> None:
        picked = self.table.current_row()
        self.model.reset(len(rows), rows)
        if rows and not (picked is not None and self.table.select_key(_key(picked))):
            self.table.selectRow(0)
        self._stack.setCurrentIndex(0 if rows else 1)
        name = self._node.name if self._node is not None else ""
        self.empty.set_words(
            translate("grids_page", "“{name}” has no address range yet", name=name),
            translate("grids_page", "Write it below. An address finds its grid by the range that fits it closest."),
        )
        self._judge(self.table.current_row())

    def _grid(self, row: object) -> str:
        if not isinstance(row, RangeRow):
            return ""
        return next((node.name for node in self._nodes if node.grid_id == row.grid_id), "")

    def _judge(self, row: object) -> None:
        for button in (self.edit, self.remove):
            button.setEnabled(row is not None)

    def _settle(self) -> None:
        adding = self.editing is None
        self.field.title.setText(
            translate("grids_page", "Add ranges") if adding else translate("grids_page", "In the place of this range")
        )
        self.save.setText(translate("grids_page", "Add") if adding else translate("grids_page", "Save"))
        self.stop.setVisible(not adding)
        self._preview(self.text.text())

    def _preview(self, text: str) -> None:
        """What the text means, in the words of the list."""
        self.field.clear()
        if not text.strip():
            self.field.set_hint(translate("grids_page", "Several with 、 or ；. What is read shows here."))
            return
        try:
            found = parse_ranges(text)
        except RuleBroken as broken:
            self.field.set_hint(broken.text)
            return
        said = translate("grids_page", "Read as {n}: {text}", n=len(found), text=ranges_text(found))
        self.field.set_good(said)


def ranges_of(session: Any, *, grid_ids: Sequence[int]) -> tuple[RangeRow, ...]:
    """The ranges of several grids."""
    return tuple(row for key in grid_ids for row in grids.ranges(session, grid_id=key))


def _columns(grid: Callable[[object], str]) -> list[Column]:
    return [
        Column(translate("grids_page", "Range"), 0, _text, kind="strong"),
        Column(translate("grids_page", "Grid"), 170, grid, kind="meta"),
        Column(translate("grids_page", "Buildings"), 84, _span),
        Column(translate("grids_page", "Side"), 84, _side, kind="meta"),
    ]


def _key(row: object) -> object:
    return row.range_id if isinstance(row, RangeRow) else None


def _text(row: object) -> str:
    return grids.range_text(row) if isinstance(row, RangeRow) else ""


def _span(row: object) -> str:
    if not isinstance(row, RangeRow):
        return ""
    if row.building_from is None and row.building_to is None:
        return translate("grids_page", "all")
    ends = ["" if end is None else str(end) for end in (row.building_from, row.building_to)]
    return ends[0] if ends[0] == ends[1] else "–".join(ends)


def _side(row: object) -> str:
    if not isinstance(row, RangeRow):
        return ""
    if row.parity in _SIDES:
        odd = translate("grids_page", "odd numbers")
        return odd if row.parity == Parity.ODD.value else translate("grids_page", "even numbers")
    return (
        translate("grids_page", "stair {unit}", unit=row.unit) if row.unit else translate("grids_page", "all numbers")
    )


def proposed_text(proper: str, first: int | None, last: int | None) -> str:
    """The range that covers an estate's addresses without a grid, as one would write it."""
    return ranges_text([AddressRange("", proper, first, last)])
