"""没有网格的地址: by estate with numbers, given to a grid in one act, then located anew with the numbers before and
after."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import RuleBroken
from desk.rules.permissions import Permission
from desk.rules.range_texts import parse_ranges, ranges_text
from desk.services import grids
from desk.services.grids import AddressPage, AddressWithoutGrid, EstateWithoutGrid, GridNode, Relocation
from desk.views import theme
from desk.views.form import FormDialog
from desk.views.grids.chooser import GridChooser
from desk.views.grids.loading import PreviewJob, RelocateJob
from desk.views.grids.ranges import proposed_text
from desk.views.grids.wording import full_name
from desk.views.kit import Button, Card, EmptyState, Label, Picture, hide_unless
from desk.views.page import Tools
from desk.views.rows import Column, RowModel, RowTable
from desk.views.running import Running
from desk.views.wording import may
from desk.words import translate

TOUCHED = frozenset({"grids", "residents"})


class StraysTab(QWidget):
    """``person_asked`` with the key of a resident whose address belongs to no grid."""

    person_asked = Signal(int)

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._can_write = tools, can_write
        self._nodes: tuple[GridNode, ...] = ()
        self._before = 0
        self._moved: Relocation | None = None
        self.running = Running(tools, self)
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("grids_page", "Estates without a grid"))
        self.homes_model = RowModel(_home_columns(), _home_key, parent=self)
        self.homes = RowTable(self.homes_model, translate("grids_page", "Addresses without a grid"))
        self.homes_title = Label("", "smallb", "ink2", elide=True)
        self.done = EmptyState(
            translate("grids_page", "Every address has its grid"),
            translate("grids_page", "New addresses without one will be listed here."),
        )
        self.result = Card("good", margins=(12, 8, 12, 8), gap=8, horizontal=True)
        self.result_words = Label("", "body", "green", wrap=True)
        self.give = Button(translate("grids_page", "Give to a grid …"), kind="primary", small=True, key="G")
        self.again = Button(translate("grids_page", "Locate these anew"), small=True, icon="arrow-clockwise")
        self.all_again = Button(translate("grids_page", "Locate all anew …"), small=True)
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        px = theme.px
        self.result.body.addWidget(Picture("check-circle", "green", 20), 0, Qt.AlignmentFlag.AlignTop)
        self.result.body.addWidget(self.result_words, 1)
        self.result.hide()
        lists = QWidget()
        column = QVBoxLayout(lists)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 3)
        self.homes_title.setContentsMargins(px(12), px(8), px(12), px(4))
        column.addWidget(self.homes_title)
        column.addWidget(self.homes, 2)
        self._stack.addWidget(lists)
        self._stack.addWidget(self.done)
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self._stack)
        acts = QHBoxLayout()
        acts.setSpacing(px(6))
        for button in (self.give, self.again, self.all_again):
            acts.addWidget(button)
            hide_unless(self._can_write, button)
        acts.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(8))
        whole.addWidget(self.result)
        whole.addWidget(frame, 1)
        whole.addLayout(acts)

    def _connect(self) -> None:
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._give_row)
        self.homes.opened.connect(self._open_person)
        self.give.clicked.connect(self.ask_grid)
        self.again.clicked.connect(self.relocate)
        self.all_again.clicked.connect(self.preview_all)
        self.running.ended.connect(self.focus_first)

    # What the page asks

    def show_strays(self, found: Sequence[EstateWithoutGrid], nodes: tuple[GridNode, ...]) -> None:
        """The estates; the one that is picked stays picked."""
        self._nodes = nodes
        picked = self.table.current_row()
        self.model.reset(len(found), found)
        self._stack.setCurrentIndex(0 if found else 1)
        if found and not (picked is not None and self.table.select_key(_key(picked))):
            self.table.selectRow(0)
        for button in (self.give, self.again):
            button.setEnabled(bool(found))
        self._picked(self.table.current_row())
        self._say_result()

    def focus_first(self) -> None:
        if self.isVisible():
            target = self.table if self.model.total() else self.all_again
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        return [("G", translate("grids_page", "Give to a grid"))] if self._can_write else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_G and not event.modifiers() and self._can_write:
            self.ask_grid()
        else:
            super().keyPressEvent(event)

    # Addresses of one estate

    def _picked(self, row: object) -> None:
        if not isinstance(row, EstateWithoutGrid) or not may(self._tools.worker, Permission.RESIDENTS_READ):
            self.homes_model.reset(0)
            self.homes_title.setText("")
            return
        work = partial(grids.addresses_without_grid, proper=row.proper)
        self._tools.worker.look(
            work, "grids.addresses_without_grid", done=partial(self._show_homes, row.proper), replaces="grids-homes"
        )

    def _show_homes(self, proper: str, page: AddressPage) -> None:
        words = translate("grids_page", "“{estate}”: {n} residents", estate=proper or "—", n=f"{page.total:,}")
        self.homes_title.setText(words)
        self.homes_model.reset(len(page.rows), page.rows)

    def _open_person(self, row: object) -> None:
        if isinstance(row, AddressWithoutGrid):
            self.person_asked.emit(row.resident_id)

    # Giving an estate to a grid

    def _give_row(self, row: object) -> None:
        self.ask_grid()

    def ask_grid(self) -> None:
        """G: which grid takes the addresses of the estate."""
        row = self.table.current_row()
        if isinstance(row, EstateWithoutGrid) and self._can_write:
            dialog = GridChooser(
                self._nodes,
                translate("grids_page", "“{estate}” to which grid?", estate=row.proper),
                translate(
                    "grids_page", "{homes} homes, {people} residents", homes=row.households, people=row.residents
                ),
                self.window(),
            )
            dialog.chosen.connect(partial(self._ask_range, row))
            dialog.open()

    def _ask_range(self, row: EstateWithoutGrid, grid_id: int) -> None:
        node = next(each for each in self._nodes if each.grid_id == grid_id)
        form = RangeForm(self._tools, node, row, self._nodes, self.window())
        form.saved.connect(self._range_saved)
        form.open()

    def _range_saved(self, _: object) -> None:
        self.relocate()

    # Locating anew

    def relocate(self) -> None:
        """Propose a grid for the addresses that have none."""
        self._start(everything=False)

    def preview_all(self) -> None:
        """What locating every address anew would move; then it is asked whether to do it."""
        self.running.start(
            PreviewJob(self._tools.worker),
            translate("grids_page", "Look at every address"),
            stage=translate("grids_page", "Compare"),
            undo=translate("grids_page", "Nothing is changed by looking."),
            done=self._ask_all,
        )

    def _ask_all(self, found: Relocation) -> None:
        if not found.moved and not found.households:
            self._tools.notices.tell(translate("grids_page", "Every address is where it belongs."), "good")
            return
        names = {node.grid_id: node.name for node in self._nodes}
        none = translate("grids_page", "no grid")
        lines = [
            translate(
                "grids_page",
                "{old} → {new}: {n} addresses",
                old=names.get(move.from_id, none) if move.from_id is not None else none,
                new=names.get(move.to_id, ""),
                n=f"{move.addresses:,}",
            )
            for move in found.moves[:8]
        ]
        if len(found.moves) > len(lines):
            lines.append("…")
        self._tools.ask.confirm(
            translate("grids_page", "Move {n} addresses to other grids?", n=f"{found.moved:,}"),
            "\n".join(lines),
            self._answered_all,
            yes=translate("grids_page", "Move them"),
            icon="map-trifold",
        )

    def _answered_all(self, yes: bool) -> None:
        if yes:
            self._start(everything=True)

    def _start(self, *, everything: bool) -> None:
        self._before = self._left()
        self.running.start(
            RelocateJob(self._tools.worker, everything),
            translate("grids_page", "Locate addresses anew"),
            stage=translate("grids_page", "Locate"),
            undo=translate("grids_page", "Stopping takes everything back."),
            done=self._relocated,
            touched=TOUCHED,
        )

    def _relocated(self, result: Relocation) -> None:
        """The number that is left comes with the next look at the estates."""
        self._moved = result
        self._tools.notices.tell(
            translate("grids_page", "{n} addresses moved to their grid.", n=f"{result.moved:,}"),
            "good" if result.moved else "info",
        )

    def _say_result(self) -> None:
        result, self._moved = self._moved, None
        if result is None:
            return
        words = translate(
            "grids_page",
            "{looked} addresses looked at, {moved} of them and {homes} households got another grid. Residents without a"
            " grid: {before} before, {after} now.",
            looked=f"{result.looked_at:,}",
            moved=f"{result.moved:,}",
            homes=f"{result.households:,}",
            before=f"{self._before:,}",
            after=f"{self._left():,}",
        )
        self.result_words.setText(words)
        self.result.set_kind("good" if result.moved else "info")
        self.result_words.set_look(c="green" if result.moved else "blue")
        self.result.show()

    def _left(self) -> int:
        rows = [self.model.row(at) for at in range(self.model.total())]
        return sum(row.residents for row in rows if isinstance(row, EstateWithoutGrid))


class RangeForm(FormDialog):
    """The range that gives an estate to a grid, proposed from the numbers of its buildings."""

    TOUCHES = frozenset({"grids"})

    def __init__(
        self, tools: Tools, node: GridNode, row: EstateWithoutGrid, nodes: Sequence[GridNode], parent: QWidget
    ) -> None:
        title = translate("grids_page", "Address range for “{grid}”", grid=node.name)
        more = f"{full_name(node, nodes)}  {node.code}"
        yes = translate("grids_page", "Save and locate")
        super().__init__(tools, "grids.save_ranges", title, parent, icon="map-pin", more=more, yes=yes)
        self._node = node
        self.text = QLineEdit(proposed_text(row.proper, row.building_from, row.building_to))
        self.add("text", translate("grids_page", "Which addresses"), self.text, wide=True)
        self.text.textChanged.connect(self._preview)
        self._preview(self.text.text())
        self.text.setFocus()

    def work(self) -> partial[object]:
        return partial(grids.save_ranges, grid_id=self._node.grid_id, text=self.text.text())

    def _preview(self, text: str) -> None:
        field = self.fields["text"]
        field.clear()
        try:
            found = parse_ranges(text)
        except RuleBroken as broken:
            field.set_hint(broken.text)
            return
        field.set_good(translate("grids_page", "Read as {n}: {text}", n=len(found), text=ranges_text(found)))


def _columns() -> list[Column]:
    return [
        Column(translate("grids_page", "Estate or road"), 0, _proper, kind="strong"),
        Column(translate("grids_page", "Buildings"), 130, _span),
        Column(translate("grids_page", "Homes"), 80, _households, align="right"),
        Column(translate("grids_page", "Residents"), 90, _residents, align="right"),
    ]


def _home_columns() -> list[Column]:
    return [
        Column(translate("grids_page", "Address"), 0, _address),
        Column(translate("grids_page", "Name of the person"), 120, _name, kind="meta"),
        Column(translate("grids_page", "Kind"), 110, _kind, kind="meta"),
    ]


def _key(row: object) -> object:
    return row.proper if isinstance(row, EstateWithoutGrid) else None


def _home_key(row: object) -> object:
    return (row.resident_id, row.kind) if isinstance(row, AddressWithoutGrid) else None


def _proper(row: object) -> str:
    return (row.proper or "—") if isinstance(row, EstateWithoutGrid) else ""


def _span(row: object) -> str:
    if not isinstance(row, EstateWithoutGrid) or not row.buildings:
        return ""
    return row.buildings[0] if len(row.buildings) == 1 else f"{row.buildings[0]}–{row.buildings[-1]}"


def _households(row: object) -> str:
    return f"{row.households:,}" if isinstance(row, EstateWithoutGrid) else ""


def _residents(row: object) -> str:
    return f"{row.residents:,}" if isinstance(row, EstateWithoutGrid) else ""


def _address(row: object) -> str:
    return row.address if isinstance(row, AddressWithoutGrid) else ""


def _name(row: object) -> str:
    return row.name if isinstance(row, AddressWithoutGrid) else ""


def _kind(row: object) -> str:
    if not isinstance(row, AddressWithoutGrid):
        return ""
    lives = row.kind == "living"
    return translate("grids_page", "lives there") if lives else translate("grids_page", "registered")
