"""资源: forces and resources by class, those of a grid and the grids below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.services import grids
from desk.services.grids import GridNode, ResourceRow
from desk.views import icons, paint, theme
from desk.views.grids.forms import ResourceForm
from desk.views.grids.loading import TOUCHED
from desk.views.kit import Button, Card, EmptyState, Label
from desk.views.page import Tools
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

_CLASSES_WIDTH = 168


@dataclass(frozen=True, slots=True)
class ClassLine:
    """One class with how many the grid has; ``kind`` None for all of them."""

    kind: str | None
    name: str
    icon: str
    count: int


class ResourcesTab(QWidget):
    """The classes at the left narrow the list at the right."""

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._can_write = tools, can_write
        self._node: GridNode | None = None
        self._nodes: tuple[GridNode, ...] = ()
        self._rows: tuple[ResourceRow, ...] = ()
        self.classes_model = RowModel([Column(translate("grids_page", "Class"), 0, _class_text, paint=_paint_class)],
                                      _class_key, parent=self)  # fmt: skip
        self.classes = RowTable(self.classes_model, translate("grids_page", "Classes of resources"))
        self.classes.horizontalHeader().hide()
        self.model = RowModel(_columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("grids_page", "Resources"))
        self.detail = Label("", "small", "ink2", wrap=True)
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
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
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
            button.setVisible(self._can_write)
        acts.addStretch(1)
        self.first_add.setVisible(self._can_write)
        self.strip = Card("soft", margins=(12, 6, 12, 6))
        self.strip.body.addWidget(self.detail)
        self.strip.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(lists, 1)
        column.addWidget(self.strip)
        column.addLayout(acts)

    def _connect(self) -> None:
        self.classes.picked.connect(self._narrow)
        self.table.picked.connect(self._say)
        self.table.opened.connect(self._change_row)
        self.add.clicked.connect(self.add_one)
        self.first_add.clicked.connect(self.add_one)
        self.edit.clicked.connect(self.change)
        self.remove.clicked.connect(self.ask_removal)

    # What the page asks

    def show_grid(self, node: GridNode | None, nodes: tuple[GridNode, ...]) -> None:
        """Show the resources of a grid and the grids below it."""
        self._node, self._nodes = node, nodes
        self.reload()

    def reload(self) -> None:
        if self._node is not None:
            work = partial(grids.resources, grid_id=self._node.grid_id)
            self._tools.worker.look(work, "grids.resources", done=self._show, replaces="grids-resources")

    def focus_first(self) -> None:
        self.classes.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        if not self._can_write:
            return []
        return [
            ("Ins", translate("grids_page", "Add")),
            ("Enter", translate("grids_page", "Change")),
            ("Del", translate("grids_page", "Remove")),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._can_write and event.key() == Qt.Key.Key_Insert:
            self.add_one()
        elif self._can_write and event.key() == Qt.Key.Key_Delete and self.focusWidget() is self.table:
            self.ask_removal()
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
        if isinstance(row, ResourceRow) and self._can_write:
            self._form(row)

    def ask_removal(self) -> None:
        """Del: a resource entered by mistake."""
        row = self.table.current_row()
        if isinstance(row, ResourceRow) and self._can_write:
            self._tools.ask.confirm(
                translate("grids_page", "Remove “{name}”?", name=row.name),
                "",
                partial(self._answered_removal, row),
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
        self._tools.notices.tell(translate("grids_page", "“{name}” is saved.", name=row.name), "good")

    def _removed(self, _: object) -> None:
        self._tools.notices.tell(translate("grids_page", "The resource was removed."), "good")

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")
        self.reload()

    # Looks

    def _show(self, rows: tuple[ResourceRow, ...]) -> None:
        self._rows = rows
        counted = Counter(row.kind for row in rows)
        lines = [ClassLine(None, translate("grids_page", "All classes"), "squares-four", len(rows))]
        lines += [ClassLine(each.kind, each.name, each.icon, counted[each.kind]) for each in grids.resource_classes()]
        picked = self.classes.current_row()
        top = self.classes.verticalScrollBar().value()
        self.classes_model.reset(len(lines), lines)
        if not (picked is not None and self.classes.select_key(_class_key(picked))):
            self.classes.selectRow(0)
        self.classes.verticalScrollBar().setValue(top)
        self._narrow(self.classes.current_row())

    def _narrow(self, line: object) -> None:
        kind = line.kind if isinstance(line, ClassLine) else None
        rows = [row for row in self._rows if kind is None or row.kind == kind]
        picked = self.table.current_row()
        self.model.reset(len(rows), rows)
        if rows and not (picked is not None and self.table.select_key(_key(picked))):
            self.table.selectRow(0)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._say_empty(kind)
        self._say(self.table.current_row())

    def _say_empty(self, kind: str | None) -> None:
        found = next((each for each in grids.resource_classes() if each.kind == kind), None)
        fact = translate("grids_page", "No resource here yet")
        if found is not None:
            fact = translate("grids_page", "No “{name}” here yet", name=found.name)
        self.empty.set_words(fact, found.description if found is not None else "")

    def _say(self, row: object) -> None:
        for button in (self.edit, self.remove):
            button.setEnabled(isinstance(row, ResourceRow))
        parts: list[str] = []
        if isinstance(row, ResourceRow):
            numbers = []
            if row.capacity is not None:
                numbers.append(translate("grids_page", "{n} places", n=row.capacity))
            if row.area is not None:
                numbers.append(translate("grids_page", "{n} m²", n=row.area))
            where = next((node.name for node in self._nodes if node.grid_id == row.grid_id), "")
            parts = [part for part in (row.name, where, row.contact, row.address, row.special, *numbers) if part]
        self.detail.setText("  ".join(parts))
        self.strip.setVisible(bool(parts))


def _columns() -> list[Column]:
    return [
        Column(translate("grids_page", "Name"), 0, _text("name"), kind="strong"),
        Column(translate("grids_page", "Telephone"), 128, _text("phone")),
        Column(translate("grids_page", "Hours"), 116, _text("hours"), kind="meta"),
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
    return row.resource_id if isinstance(row, ResourceRow) else None


def _text(name: str) -> Callable[[object], str]:
    def text(row: object) -> str:
        return str(getattr(row, name) or "")

    return text
