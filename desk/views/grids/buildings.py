"""楼栋: the plan of the buildings, what is known of the selected ones, and who lives in one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError, Stale
from desk.rules.permissions import Permission
from desk.services import grids
from desk.services.grids import BuildingOnMap, BuildingRow, BuildingsMade, Dweller, Dwellers, EstateMap, GridNode
from desk.views import theme
from desk.views.grids.chooser import GridChooser
from desk.views.grids.forms import BuildingForm, BuildingsForm
from desk.views.grids.loading import TOUCHED
from desk.views.grids.plan import PlanView, number_text
from desk.views.kit import Button, Card, EmptyState, IconButton, Label
from desk.views.page import Tools
from desk.views.rows import Column, RowModel, RowTable
from desk.views.wording import may
from desk.words import translate

PLAN, EMPTY, DWELLERS = range(3)


class BuildingsTab(QWidget):
    """``located`` after buildings changed their grid; ``person_asked`` with the key of a resident."""

    located = Signal()
    person_asked = Signal(int)

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._can_write = tools, can_write
        self._node: GridNode | None = None
        self._nodes: tuple[GridNode, ...] = ()
        self._building: BuildingOnMap | None = None
        self.plan = PlanView()
        self.first_add = Button(translate("grids_page", "Add buildings"), kind="primary", key="Ins")
        self.empty = EmptyState("", "", [self.first_add])
        self.model = RowModel(_columns(), _key, parent=self)
        self.people = RowTable(self.model, translate("grids_page", "Who lives there"))
        self.people_title = Label("", "h2", elide=True)
        self.people_back = IconButton("arrow-left", translate("grids_page", "Back to the plan"), key="Esc")
        self.facts, self.more = Label("", "strong", elide=True), Label("", "small", "ink2", elide=True)
        self.add = Button(translate("grids_page", "Add"), small=True, icon="plus", key="Ins")
        self.edit = Button(translate("grids_page", "Change"), small=True, icon="pencil-simple", key="E")
        self.move_button = Button(translate("grids_page", "To a grid …"), small=True, icon="swap", key="G")
        self.remove = Button(translate("grids_page", "Remove"), small=True, icon="trash", key="Del")
        self.stack = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        px = theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(8), px(6), px(12), px(6))
        head.addWidget(self.people_back)
        head.addWidget(self.people_title, 1)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.people, 1)
        for each in (self.plan, self.empty, listed):
            self.stack.addWidget(each)
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.stack)
        self.strip = Card("soft", margins=(12, 6, 8, 6), gap=8, horizontal=True)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.facts)
        said.addWidget(self.more)
        self.strip.body.addLayout(said, 1)
        self.acts = QWidget()
        acts = QHBoxLayout(self.acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(px(6))
        for button in (self.add, self.edit, self.move_button, self.remove):
            acts.addWidget(button)
            button.setVisible(self._can_write)
        acts.addStretch(1)
        self.first_add.setVisible(self._can_write)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(8))
        whole.addWidget(frame, 1)
        whole.addWidget(self.strip)
        whole.addWidget(self.acts)
        self.acts.setVisible(self._can_write)

    def _connect(self) -> None:
        self.plan.picked.connect(self._say)
        self.plan.opened.connect(self.show_dwellers)
        self.plan.pressed_key.connect(self.press)
        self.people.opened.connect(self._open_person)
        self.people_back.clicked.connect(self.show_plan)
        self.add.clicked.connect(self.add_run)
        self.first_add.clicked.connect(self.add_run)
        self.edit.clicked.connect(self.change)
        self.move_button.clicked.connect(self.ask_grid)
        self.remove.clicked.connect(self.ask_removal)

    # What the page asks

    def show_grid(self, node: GridNode | None, nodes: tuple[GridNode, ...]) -> None:
        """Show the buildings of a grid and the grids below it."""
        if self._node is not None and (node is None or node.grid_id != self._node.grid_id):
            self.show_plan()
        self._node, self._nodes = node, nodes
        self.reload()

    def reload(self) -> None:
        if self._node is None:
            self._show((), ())
            return
        work = partial(grids.buildings_of, grid_id=self._node.grid_id)
        self._tools.worker.look(
            work, "grids.buildings_of", done=partial(self._show, self._nodes), replaces="grids-buildings"
        )

    def listed_grid(self) -> int | None:
        """The grid of the building whose residents are listed."""
        if self.stack.currentIndex() != DWELLERS or self._building is None:
            return None
        return self._building.building.grid_id

    def focus_first(self) -> None:
        target = {PLAN: self.plan, EMPTY: self.first_add, DWELLERS: self.people}[self.stack.currentIndex()]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        if self.stack.currentIndex() == DWELLERS:
            return [
                ("Enter", translate("grids_page", "Open the file")),
                ("Esc", translate("grids_page", "Back to the plan")),
            ]
        own = [("Enter", translate("grids_page", "Who lives there"))]
        if self._can_write:
            own += [
                ("Shift+↑↓", translate("grids_page", "Several")),
                ("G", translate("grids_page", "To a grid")),
                ("Ins", translate("grids_page", "Add")),
            ]
        return own

    def press(self, key: str) -> None:
        """A key of the plan."""
        acts = {"G": self.ask_grid, "E": self.change, "Ins": self.add_run, "Del": self.ask_removal}
        if self._can_write and key in acts:
            acts[key]()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.stack.currentIndex() == DWELLERS:
            self.show_plan()
        elif event.key() == Qt.Key.Key_Insert and self._can_write:
            self.add_run()
        else:
            super().keyPressEvent(event)

    # The plan

    def _show(self, nodes: Sequence[GridNode], plans: tuple[EstateMap, ...]) -> None:
        self.plan.show_plans(plans, nodes)
        name = self._node.name if self._node is not None else ""
        self.empty.set_words(
            translate("grids_page", "No building in “{name}” yet", name=name),
            translate("grids_page", "Add a run such as 百花洲家园1-24号楼; addresses find their grid by it."),
        )
        if self.stack.currentIndex() != DWELLERS:
            self.stack.setCurrentIndex(PLAN if plans else EMPTY)
        self._say()

    def _say(self) -> None:
        chosen = self.plan.chosen()
        for button in (self.edit, self.move_button, self.remove):
            button.setEnabled(bool(chosen))
        if self.stack.currentIndex() == DWELLERS:
            return
        self.strip.setVisible(bool(chosen) and self.stack.currentIndex() != EMPTY)
        if len(chosen) == 1:
            self._say_one(chosen[0])
        elif chosen:
            self.facts.setText(translate("grids_page", "{n} buildings selected", n=len(chosen)))
            self.more.setText(_people_text(chosen))

    def _say_one(self, each: BuildingOnMap) -> None:
        row = each.building
        size = []
        for count, words in (
            (row.units, translate("grids_page", "{n} stairs", n=row.units)),
            (row.floors, translate("grids_page", "{n} floors", n=row.floors)),
            (row.doors, translate("grids_page", "{n} doors", n=row.doors)),
        ):
            if count is not None:
                size.append(words)
        where = self.plan.grid_name(row.grid_id)
        self.facts.setText("  ".join([row.proper + number_text(each), where]))
        self.more.setText("  ".join(filter(None, [_people_text([each]), *size, row.note])))

    # Acts

    def add_run(self) -> None:
        """Ins: a run of buildings for this grid."""
        if self._node is not None and self._can_write:
            chosen = self.plan.current()
            proper = chosen.building.proper if chosen is not None else ""
            form = BuildingsForm(self._tools, self._node, proper, self.window())
            form.saved.connect(self._added)
            form.open()

    def change(self) -> None:
        """E: what is known of one building."""
        chosen = self.plan.current()
        if chosen is not None and self._can_write:
            form = BuildingForm(self._tools, chosen.building, self._nodes, self.window())
            form.saved.connect(self._changed)
            form.open()

    def ask_grid(self) -> None:
        """G: the selected buildings to another grid."""
        chosen = self.plan.chosen()
        if not chosen or not self._can_write:
            return
        dialog = GridChooser(
            self._nodes,
            translate("grids_page", "{n} buildings to which grid?", n=len(chosen)),
            translate("grids_page", "Addresses on file follow when they are located anew."),
            self.window(),
            none=translate("grids_page", "To no grid"),
        )
        dialog.chosen.connect(partial(self._move, {row.building_id: row.grid_id for row in _rows(chosen)}))
        dialog.open()

    def _move(self, seen: Mapping[int, int | None], grid_id: int | None) -> None:
        work = partial(grids.move_buildings, building_ids=tuple(seen), grid_id=grid_id, seen=seen)
        self._run(work, "grids.move_buildings", partial(self._moved, grid_id))

    def _moved(self, grid_id: int | None, count: int) -> None:
        where = self.plan.grid_name(grid_id)
        self._tools.notices.tell(
            translate("grids_page", "{n} buildings belong to “{grid}” now.", n=count, grid=where), "good"
        )
        if count:
            self.located.emit()

    def ask_removal(self) -> None:
        """Del: take the selected buildings off the plan."""
        chosen = self.plan.chosen()
        if chosen and self._can_write:
            self._tools.ask.confirm(
                translate("grids_page", "Remove {n} buildings?", n=len(chosen)),
                translate("grids_page", "Who lives there stays on file; only the plan forgets the buildings."),
                partial(self._answered_removal, {row.building_id: row.version for row in _rows(chosen)}),
                yes=translate("grids_page", "Remove"),
                danger=True,
            )

    def _answered_removal(self, versions: Mapping[int, int], yes: bool) -> None:
        if yes:
            work = partial(grids.remove_buildings, building_ids=tuple(versions), versions=versions)
            self._run(work, "grids.remove_buildings", self._removed)

    def _removed(self, count: int) -> None:
        self._tools.notices.tell(translate("grids_page", "{n} buildings were removed.", n=count), "good")

    def _added(self, made: BuildingsMade) -> None:
        words = translate(
            "grids_page",
            "{created} new, {taken} from other grids, {same} were here.",
            created=made.created,
            taken=made.taken_over,
            same=made.same,
        )
        self._tools.notices.tell(words, "good", title=translate("grids_page", "Buildings added"))
        self.located.emit()

    def _changed(self, _: object) -> None:
        self._tools.notices.tell(translate("grids_page", "The building is saved."), "good")
        self.located.emit()

    def _run(self, work: Any, operation: str, done: Any) -> None:
        self._tools.worker.run(work, operation, done=done, failed=self._refused, touched=TOUCHED)

    def _refused(self, error: DeskError) -> None:
        """Another desk may have been faster: the plan is read again, what is selected stays."""
        self._tools.notices.tell(error.text, "warn" if isinstance(error, Stale) else "bad")
        self.reload()

    # Who lives there

    def show_dwellers(self, each: BuildingOnMap) -> None:
        """Enter: the residents of a building, masked."""
        if may(self._tools.worker, Permission.RESIDENTS_READ):
            self._building = each
            work = partial(grids.dwellers, building_id=each.building.building_id)
            self._tools.worker.look(work, "grids.dwellers", done=self._show_people, replaces="grids-dwellers")

    def show_plan(self) -> None:
        """Back from the list of residents."""
        if self.stack.currentIndex() == DWELLERS:
            self.model.reset(0)
            self.stack.setCurrentIndex(PLAN)
            self.acts.setVisible(self._can_write)
            self._say()
            if self.isVisible():
                self.plan.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_people(self, found: Dwellers) -> None:
        if self._building is None:
            return
        name = self._building.building.proper + number_text(self._building)
        self.people_title.setText(translate("grids_page", "{name}: {n} residents", name=name, n=found.total))
        self.model.reset(len(found.rows), found.rows)
        self.stack.setCurrentIndex(DWELLERS)
        self.acts.hide()
        self._say_one(self._building)
        self.people.selectRow(0)
        self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_person(self, row: object) -> None:
        if isinstance(row, Dweller):
            self.person_asked.emit(row.resident_id)


def _rows(chosen: Sequence[BuildingOnMap]) -> list[BuildingRow]:
    return [each.building for each in chosen]


def _people_text(chosen: Sequence[BuildingOnMap]) -> str:
    return translate(
        "grids_page",
        "{homes} homes  {people} people  {elders} elders  {alone} living alone",
        homes=f"{sum(each.households for each in chosen):,}",
        people=f"{sum(each.residents for each in chosen):,}",
        elders=f"{sum(each.elders for each in chosen):,}",
        alone=f"{sum(each.solitary for each in chosen):,}",
    )


def _columns() -> list[Column]:
    return [
        Column(translate("grids_page", "Home"), 70, _door, kind="meta"),
        Column(translate("grids_page", "Name of the person"), 150, _name, kind="strong"),
        Column(translate("grids_page", "Age"), 80, _age),
        Column(translate("grids_page", "Marks"), 0, tags=_marks),
    ]


def _key(row: object) -> object:
    return row.resident_id if isinstance(row, Dweller) else None


def _door(row: object) -> str:
    return str(row.door) if isinstance(row, Dweller) else ""


def _name(row: object) -> str:
    return row.name if isinstance(row, Dweller) else ""


def _age(row: object) -> str:
    return str(row.age) if isinstance(row, Dweller) and row.age is not None else ""


def _marks(row: object) -> list[tuple[str, str]]:
    if not isinstance(row, Dweller):
        return []
    old = row.age is not None and row.age >= 80
    marks = [(translate("grids_page", "living alone"), "rose")] if row.alone else []
    return [*marks, ("80+", "amber")] if old else marks
