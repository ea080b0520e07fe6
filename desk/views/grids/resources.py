"""资源: places, providers and forces by class; of a grid and the grids below it, or of the whole station."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.card_words import phones_text
from desk.services import grids, places
from desk.services.grids import GridNode, ResourceRow
from desk.services.places import Place, Register
from desk.views import icons, paint, theme
from desk.views.form import Pick
from desk.views.grids.loading import TOUCHED
from desk.views.grids.resource_form import ResourceForm
from desk.views.grids.wording import within
from desk.views.kit import Button, Card, EmptyState, FindEdit, Option, Segmented, hide_unless
from desk.views.page import Tools
from desk.views.places.facts import PlaceFacts
from desk.views.places.outlets import Outlets
from desk.views.pressing import hear
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

_CLASSES_WIDTH = 152
HERE, EVERYWHERE = "here", "everywhere"
ANY, VENUES, NEAR, ON_CARDS, GONE = "any", "venues", "near", "on_cards", "gone"


@dataclass(frozen=True, slots=True)
class ClassLine:
    """One class with how many the grid has; ``kind`` None for all of them."""

    kind: str | None
    name: str
    icon: str
    count: int


class ResourcesTab(QWidget):
    """What is typed, the choice beside it and the classes at the left narrow the list."""

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._can_write = tools, can_write
        self._node: GridNode | None = None
        self._nodes: tuple[GridNode, ...] = ()
        self._register = Register((), 0)
        self._hits: tuple[Place, ...] = ()
        self._wanted: int | None = None
        words = translate("grids_page", "Name, class, telephone, address, pinyin")
        self.find = FindEdit(words, key="Ctrl+F")
        self.scope = Segmented(
            [
                Option(HERE, translate("grids_page", "This grid")),
                Option(EVERYWHERE, translate("grids_page", "Whole station")),
            ],
            translate("grids_page", "Where to look"),
        )
        self.only = Pick([
            (ANY, translate("grids_page", "All of them")),
            (VENUES, translate("grids_page", "Rooms of the station")),
            (NEAR, translate("grids_page", "15 minutes on foot")),
            (ON_CARDS, translate("grids_page", "Named on cards")),
            (GONE, translate("grids_page", "Those that ended too")),
        ])  # fmt: skip
        self.classes_model = RowModel([Column(translate("grids_page", "Class"), 0, _class_text, paint=_paint_class)],
                                      _class_key, parent=self)  # fmt: skip
        self.classes = RowTable(self.classes_model, translate("grids_page", "Classes of resources"))
        self.classes.horizontalHeader().hide()
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("grids_page", "Resources"))
        self.facts = PlaceFacts()
        self.outlets = Outlets(tools, self, can_write=can_write)
        self.first_add = Button(translate("grids_page", "Add a resource"), kind="primary", key="Ins")
        self.empty = EmptyState("", "", [self.first_add])
        self.add = Button(translate("grids_page", "Add"), small=True, icon="plus", key="Ins")
        self.edit = Button(translate("grids_page", "Change"), small=True, icon="pencil-simple", key="Enter")
        self.remove = Button(translate("grids_page", "Remove"), small=True, icon="trash", key="Del")
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        px = theme.px
        self.classes.setFixedWidth(px(_CLASSES_WIDTH))
        self.only.setAccessibleName(translate("grids_page", "Which of them"))
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.find, 1)
        head.addWidget(self.scope)
        head.addWidget(self.only)
        lists = QHBoxLayout()
        lists.setSpacing(px(8))
        for widget, share in ((self.classes, 0), (self._stack, 1)):
            frame = Card("card", margins=(1, 1, 1, 1))
            frame.body.addWidget(widget)
            lists.addWidget(frame, share)
        acts = QHBoxLayout()
        acts.setSpacing(px(6))
        for button in (self.add, self.edit, self.remove):
            acts.addWidget(button)
            hide_unless(self._can_write, button)
        acts.addStretch(1)
        for button in self.outlets.buttons:
            acts.addWidget(button)
        self.first_add.setVisible(self._can_write)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addLayout(lists, 1)
        column.addWidget(self.facts)
        column.addLayout(acts)

    def _connect(self) -> None:
        self.find.textChanged.connect(self._search)
        self.find.returnPressed.connect(self._to_table)
        self.scope.changed.connect(self._chosen)
        self.only.currentIndexChanged.connect(self._chosen)
        self.classes.picked.connect(self._narrow)
        self.table.picked.connect(self._say)
        self.table.opened.connect(self._change_row)
        self.add.clicked.connect(self.add_one)
        self.first_add.clicked.connect(self.add_one)
        self.edit.clicked.connect(self.change)
        self.remove.clicked.connect(self.ask_removal)
        hear(self, "Ctrl+F", self._to_find)

    # What the page asks

    def show_grid(self, node: GridNode | None, nodes: tuple[GridNode, ...]) -> None:
        """Show the resources of a grid and the grids below it."""
        self._node, self._nodes = node, nodes
        self.outlets.show_grid(node)
        self.reload()

    def reload(self) -> None:
        if self._node is not None:
            work = partial(places.register, past=True)
            self._tools.worker.look(work, "places.register", done=self._show, replaces="grids-resources")

    def show_resource(self, resource_id: int) -> None:
        """The place with that key, whichever grid it is in."""
        self._wanted = resource_id
        self.find.clear()
        self.only.setCurrentIndex(self.only.findData(GONE))
        self.scope.set_value(EVERYWHERE)
        self._search()

    def focus_first(self) -> None:
        self.classes.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        found = [("Ctrl+F", translate("grids_page", "Find a resource"))]
        if self._can_write:
            found += [
                ("Ins", translate("grids_page", "Add")),
                ("Enter", translate("grids_page", "Change")),
                ("Del", translate("grids_page", "Remove")),
            ]
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._can_write and event.key() == Qt.Key.Key_Insert:
            self.add_one()
        elif self._can_write and event.key() == Qt.Key.Key_Delete and self.focusWidget() is self.table:
            self.ask_removal()
        elif event.key() == Qt.Key.Key_Down and self.focusWidget() is self.find:
            self._to_table()
        else:
            super().keyPressEvent(event)

    # Acts

    def add_one(self) -> None:
        """Ins: a resource of the picked class for this grid."""
        if self._can_write:
            self._form(None)

    def change(self) -> None:
        """Enter on a resource."""
        row = self.table.current_row()
        if isinstance(row, Place) and self._can_write:
            self._form(row.row)

    def ask_removal(self) -> None:
        """Del: a resource entered by mistake."""
        row = self.table.current_row()
        if isinstance(row, Place) and self._can_write:
            self._tools.ask.confirm(
                translate("grids_page", "Remove “{name}”?", name=row.row.name),
                translate("grids_page", "Only what was entered by mistake: what closes gets a day under “Gone from”."),
                partial(self._answered_removal, row.row),
                yes=translate("grids_page", "Remove"),
                danger=True,
            )

    def _form(self, row: ResourceRow | None) -> None:
        line = self.classes.current_row()
        kind = line.kind if isinstance(line, ClassLine) else None
        grid_id = self._node.grid_id if self._node is not None else None
        form = ResourceForm(self._tools, self._nodes, self.window(), row=row, kind=kind, grid_id=grid_id)
        form.saved.connect(self._saved)
        form.open()

    def _change_row(self, row: object) -> None:
        self.change()

    def _answered_removal(self, row: ResourceRow, yes: bool) -> None:
        if yes:
            work = partial(grids.remove_resource, resource_id=row.resource_id, version=row.version)
            self._tools.worker.run(
                work, "grids.remove_resource", done=self._removed, failed=self._tell, touched=TOUCHED
            )  # fmt: skip

    def _saved(self, row: ResourceRow) -> None:
        self._wanted = row.resource_id
        self._tools.notices.tell(translate("grids_page", "“{name}” is saved.", name=row.name), "good")

    def _removed(self, _: object) -> None:
        self._tools.notices.tell(translate("grids_page", "The resource was removed."), "good")

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")
        self.reload()

    # Looks

    def _to_find(self) -> None:
        self.find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find.selectAll()

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, found: Register) -> None:
        self._register = found
        self._search()

    def _chosen(self, _: object) -> None:
        self._search()

    def _search(self, _: str = "") -> None:
        """The classes count what was found; the list shows the picked class of it."""
        chosen = self.only.currentData()
        wanted = [each for each in self._register.places if self._is_here(each) and _meets(each, chosen)]
        self._hits = places.found(wanted, self.find.text())
        counted = Counter(each.row.kind for each in self._hits)
        lines = [ClassLine(None, translate("grids_page", "All classes"), "squares-four", len(self._hits))]
        lines += [ClassLine(each.kind, each.name, each.icon, counted[each.kind]) for each in grids.resource_classes()]
        picked = self.classes.current_row()
        top = self.classes.verticalScrollBar().value()
        self.classes_model.reset(len(lines), lines)
        if not (picked is not None and self.classes.select_key(_class_key(picked))):
            self.classes.selectRow(0)
        self.classes.verticalScrollBar().setValue(top)
        self._narrow(self.classes.current_row())

    def _is_here(self, place: Place) -> bool:
        if self.scope.value() == EVERYWHERE or self._node is None:
            return True
        return place.row.grid_id in {each.grid_id for each in within(self._node, self._nodes)}

    def _narrow(self, line: object) -> None:
        kind = line.kind if isinstance(line, ClassLine) else None
        rows = [each for each in self._hits if kind is None or each.row.kind == kind]
        picked, wanted = self.table.current_row(), self._wanted
        self.model.reset(len(rows), rows)
        keys = [wanted, _key(picked) if picked is not None else None]
        if rows and not any(key is not None and self.table.select_key(key) for key in keys):
            self.table.selectRow(0)
        if wanted is not None and self._register.places:
            self._wanted = None
        self._stack.setCurrentIndex(0 if rows else 1)
        self._say_empty(kind)
        self._say(self.table.current_row() if rows else None)

    def _say_empty(self, kind: str | None) -> None:
        if self.find.text().strip():
            self.empty.set_words(
                translate("grids_page", "Nothing is called so here"),
                translate("grids_page", "“Whole station” looks in every grid."),
            )
            return
        found = next((each for each in grids.resource_classes() if each.kind == kind), None)
        fact = translate("grids_page", "No resource here yet")
        if found is not None:
            fact = translate("grids_page", "No “{name}” here yet", name=found.name)
        self.empty.set_words(fact, found.description if found is not None else "")

    def _say(self, row: object) -> None:
        for button in (self.edit, self.remove):
            button.setEnabled(isinstance(row, Place))
        self.facts.show_place(row if isinstance(row, Place) else None, self._register.least_area)


def _meets(place: Place, chosen: object) -> bool:
    if place.gone:
        return chosen == GONE
    if chosen == VENUES:
        return place.row.venue
    if chosen == NEAR:
        return place.ring is not None
    return chosen != ON_CARDS or place.row.on_cards


def _columns() -> list[Column]:
    return [
        Column(translate("grids_page", "Name"), 0, _text("name"), kind="strong"),
        Column(translate("grids_page", "Telephone"), 124, _phones),
        Column(translate("grids_page", "Hours"), 136, _text("hours"), kind="meta"),
    ]


def _paint_class(painter: QPainter, place: QRectF, line: object, selected: bool) -> None:
    if not isinstance(line, ClassLine):
        return
    side = theme.px(18)
    ink = "brand_ink" if line.count or selected else "ink3"
    mark = QRectF(place.x(), place.center().y() - side / 2, side, side)
    icons.paint(painter, line.icon, mark, theme.colour(ink))
    count = str(line.count) if line.count else ""
    width = paint.text_width(count, "smallb")
    paint.draw_text(painter, place, count, "smallb", "ink2", paint.RIGHT)
    words = place.adjusted(side + theme.px(8), 0, -width - theme.px(4), 0)
    paint.draw_text(painter, words, line.name, "controlb" if selected else "control", "ink" if line.count else "ink3")


def _class_text(line: object) -> str:
    return f"{line.name} {line.count}" if isinstance(line, ClassLine) else ""


def _class_key(line: object) -> object:
    return line.kind if isinstance(line, ClassLine) else None


def _key(row: object) -> object:
    return row.row.resource_id if isinstance(row, Place) else None


def _phones(row: object) -> str:
    return phones_text(row.row.phone or "") if isinstance(row, Place) else ""


def _text(name: str) -> Callable[[object], str]:
    def text(row: object) -> str:
        return str(getattr(row.row, name) or "") if isinstance(row, Place) else ""

    return text
