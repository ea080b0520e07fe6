"""Plans of estates (小区平面图): places are pinned by click, dragged, moved by keys, and printed with a legend."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.services import grids, places
from desk.services.places import Place, PlanRow, Register
from desk.views import paint, theme
from desk.views.focus import FocusRing
from desk.views.form import Pick
from desk.views.kit import Button, Card, FindEdit, Label, hide_unless, sheet_foot, sheet_head
from desk.views.page import Tools
from desk.views.places.canvas import Pin, PlanCanvas, draw_mark
from desk.views.places.jobs import Opened, OpenJob, PlanJob, Plans, all_plans
from desk.views.places.plan_form import PlanForm
from desk.views.preview import Chooser, choose_printer
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

_EDGE = 32  # px that stay of the window around
_SIDE = 300
_WAIT_MS = 400
"""After the last arrow key; then the pin is kept."""


class PlansDialog(QDialog):
    """At the left the picture, at the right the places; the chosen one is pinned where the picture is clicked."""

    def __init__(
        self, tools: Tools, parent: QWidget, *, can_write: bool, chooser: Chooser = choose_printer
    ) -> None:  # fmt: skip
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("places", "Plans of estates"))
        self._tools, self._can_write, self._chooser = tools, can_write, chooser
        self._plans: tuple[PlanRow, ...] = ()
        self._register = Register((), 0)
        self._at: dict[int, tuple[float, float]] = {}
        self._unsaved: dict[int, tuple[float, float]] = {}
        self._grids: list[tuple[object, str]] = []
        self.ring = FocusRing(self)
        self.form: PlanForm | None = None
        self.paper: QDialog | None = None
        self.plan = Pick([])
        self.plan.setAccessibleName(translate("places", "Plan"))
        self.canvas = PlanCanvas(can_write=can_write)
        self.find = FindEdit(translate("places", "Find a place"), key="/")
        columns = [
            Column("", 36, self._number, paint=self._paint_mark),
            Column(translate("grids_page", "Name"), 0, _name, kind="strong"),
            Column(translate("grids_page", "Class"), 84, _class, kind="meta"),
        ]
        self.model = RowModel(columns, _key, parent=self)
        self.table = RowTable(self.model, translate("places", "Places on the plan and beside it"))
        self.hint = Label("", "small", "ink2", wrap=True)
        self.add = Button(translate("places", "New plan"), small=True, icon="plus", key="Ctrl+N")
        self.edit = Button(translate("places", "Change …"), small=True, icon="pencil-simple")
        self.remove = Button(translate("places", "Remove the plan"), small=True, icon="trash")
        self.off = Button(translate("places", "Take off"), small=True, icon="x", key="Del")
        self.back = Button(translate("form", "Back"), key="Esc")
        self.print_a3 = Button(translate("places", "Print A3"), icon="printer")
        self.print_a4 = Button(translate("places", "Print A4"), kind="primary", icon="printer", key="Ctrl+P")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WAIT_MS)
        self._build()
        self._connect()
        self.reload()

    def _build(self) -> None:
        px = theme.px
        hide_unless(self._can_write, self.add, self.edit, self.remove, self.off)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.plan, 1)
        for button in (self.add, self.edit, self.remove):
            head.addWidget(button)
        side = QVBoxLayout()
        side.setSpacing(px(8))
        side.addWidget(self.find)
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        frame.setFixedWidth(px(_SIDE))
        self.find.setFixedWidth(px(_SIDE))
        self.hint.setFixedWidth(px(_SIDE))
        self.hint.setMinimumHeight(2 * theme.metrics("small").lineSpacing() + px(6))
        side.addWidget(frame, 1)
        side.addWidget(self.hint)
        acts = QHBoxLayout()
        acts.addWidget(self.off)
        acts.addStretch(1)
        side.addLayout(acts)
        middle = QHBoxLayout()
        middle.setSpacing(px(12))
        middle.addWidget(self.canvas, 1)
        middle.addLayout(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(10))
        column.addLayout(sheet_head("map-trifold", self.windowTitle()))
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addLayout(sheet_foot(self.back, self.print_a3, self.print_a4))
        room = self.parentWidget().size()
        self.resize(room.width() - px(_EDGE), room.height() - px(_EDGE))
        self.print_a4.setDefault(False)

    def _connect(self) -> None:
        self.plan.activated.connect(self._plan_chosen)
        self.canvas.placed.connect(self._place)
        self.canvas.moved.connect(self._moved)
        self.canvas.picked.connect(self._pick)
        self.find.textChanged.connect(self._list)
        self.table.picked.connect(self._chosen)
        self.table.opened.connect(self._put_or_go)
        self._later.timeout.connect(self.keep)
        for button, does in (
            (self.add, self.new_plan), (self.edit, self.change_plan), (self.remove, self.ask_removal),
            (self.off, self.take_off), (self.back, self.reject),
            (self.print_a4, partial(self.print_plan, a3=False)), (self.print_a3, partial(self.print_plan, a3=True)),
        ):  # fmt: skip
            button.clicked.connect(does)

    # Plans

    def reload(self, wanted: int | None = None) -> None:
        """Look at the plans and places anew, and open ``wanted`` or the one that was open."""
        had = wanted if wanted is not None else self.plan.currentData()
        self._tools.worker.look(all_plans, "places.plans", done=partial(self._show, had), failed=self._tell)
        if not self._grids:
            self._tools.worker.look(grids.tree, "grids.tree", done=self._know_grids)

    def current_plan(self) -> PlanRow | None:
        """The plan that is shown."""
        return next((each for each in self._plans if each.plan_id == self.plan.currentData()), None)

    def new_plan(self) -> None:
        """Ctrl+N."""
        if self._can_write:
            self._open_form(None)

    def change_plan(self) -> None:
        """Name, grid or picture of the plan; the pins stay."""
        row = self.current_plan()
        if row is not None:
            self.keep()
            self._open_form(row)

    def ask_removal(self) -> None:
        """Take the plan away; the places stay."""
        row = self.current_plan()
        if row is not None:
            self._tools.ask.confirm(
                translate("places", "Remove the plan “{name}”?", name=row.name),
                translate("places", "{n} pins go with it; the places stay.", n=len(self._at)),
                partial(self._answered_removal, row.plan_id),
                yes=translate("grids_page", "Remove"),
                danger=True,
            )

    def print_plan(self, *, a3: bool) -> None:
        """The plan with its numbered pins and the legend."""
        row = self.current_plan()
        if row is None:
            return
        from desk.views.papers.one import PaperDialog  # Qt's PDF parts load only when paper is wanted

        self.keep()
        title = translate("places_paper", "Map of services: {name}", name=row.name)
        job = PlanJob(row.plan_id, a3)
        self.paper = PaperDialog(self._tools, title, job, translate("places", "map"), self, chooser=self._chooser)
        self.paper.open()

    def _open_form(self, row: PlanRow | None) -> None:
        self.form = PlanForm(self._tools, self._grids, self, row=row)
        self.form.saved.connect(self._saved)
        self.form.open()

    def _saved(self, row: PlanRow) -> None:
        self.reload(row.plan_id)

    def _answered_removal(self, plan_id: int, yes: bool) -> None:
        if yes:
            work = partial(places.remove_plan, plan_id=plan_id, version=None)
            self._tools.worker.run(work, "places.remove_plan", done=self._removed, failed=self._tell)

    def _removed(self, _: object) -> None:
        self.reload()

    def _know_grids(self, nodes: tuple[grids.GridNode, ...]) -> None:
        paths = places.grid_paths(nodes)
        self._grids = [(node.grid_id, paths[node.grid_id]) for node in nodes]

    def _show(self, wanted: int | None, found: Plans) -> None:
        self._plans, self._register = found.plans, found.register
        self.plan.blockSignals(True)
        self.plan.clear()
        for row in found.plans:
            self.plan.addItem(row.name, row.plan_id)
        at = self.plan.findData(wanted)
        self.plan.setCurrentIndex(at if at >= 0 else 0 if found.plans else -1)
        self.plan.blockSignals(False)
        for widget in (self.plan, self.edit, self.remove, self.print_a3, self.print_a4, self.find, self.table):
            widget.setEnabled(bool(found.plans))
        self._open_plan()

    def _plan_chosen(self, _: int) -> None:
        self.keep()
        self._open_plan()

    def _open_plan(self) -> None:
        row = self.current_plan()
        if row is None:
            self._at = {}
            self.canvas.show_pins((), None)
            self._list()
            return
        job = OpenJob(self._tools.worker, row.plan_id)
        self._tools.worker.task(job, done=self._opened, failed=self._tell, replaces="plan-opened")

    def _opened(self, found: Opened) -> None:
        self._at = {pin.place.row.resource_id: (pin.x, pin.y) for pin in found.sheet.pins}
        self.canvas.show_image(found.image)
        self._list()

    # Pins

    def take_off(self) -> None:
        """Del: the pin of the chosen place."""
        row, plan = self.table.current_row(), self.current_plan()
        if isinstance(row, Place) and plan is not None and self._can_write:
            key = row.row.resource_id
            if self._at.pop(key, None) is not None:
                self._unsaved.pop(key, None)
                work = partial(places.take_pin, plan_id=plan.plan_id, resource_id=key)
                self._tools.worker.run(work, "places.take_pin", failed=self._refused)
                self._list()

    def keep(self) -> None:
        """Write the pins that were moved."""
        self._later.stop()
        plan, unsaved = self.current_plan(), self._unsaved
        self._unsaved = {}
        for key, (x, y) in unsaved.items() if plan is not None else ():
            assert plan is not None
            work = partial(places.put_pin, plan_id=plan.plan_id, resource_id=key, x=x, y=y)
            self._tools.worker.run(work, "places.put_pin", failed=self._refused)

    def done(self, code: int) -> None:
        self.keep()
        super().done(code)

    def _place(self, x: float, y: float) -> None:
        """The picture was clicked: the chosen place is pinned there, when it has no pin yet."""
        row = self.table.current_row()
        if isinstance(row, Place) and row.row.resource_id not in self._at:
            self._put(row.row.resource_id, x, y)
            self._list()

    def _moved(self, key: int, x: float, y: float) -> None:
        self._at[key] = (x, y)
        self._unsaved[key] = (x, y)
        self._later.start()

    def _put(self, key: int, x: float, y: float) -> None:
        self._moved(key, min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))
        self.keep()

    def _put_or_go(self, row: object) -> None:
        """Enter on a place: a pin in the middle where it has none, then the arrow keys move it."""
        if not isinstance(row, Place) or self.current_plan() is None:
            return
        if self._can_write and row.row.resource_id not in self._at:
            self._put(row.row.resource_id, 0.5, 0.5)
            self._list()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick(self, key: int) -> None:
        if not self.table.select_key(key):
            self.find.clear()
            self.table.select_key(key)

    def _chosen(self, _: object) -> None:
        self._draw()

    def _refused(self, error: DeskError) -> None:
        self._tell(error)
        self._open_plan()

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")

    # Looks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys: dict[Qt.Key, Callable[[], object]] = {Qt.Key.Key_Delete: self.take_off}
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control:
            keys = {Qt.Key.Key_N: self.new_plan, Qt.Key.Key_P: self.print_a4.click}
        elif event.key() == Qt.Key.Key_Slash and not self.find.hasFocus():
            keys = {Qt.Key.Key_Slash: self.find.setFocus}
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # Enter is for the list, it closes nothing
        does = keys.get(Qt.Key(event.key()))
        if does is not None:
            does()
        else:
            super().keyPressEvent(event)

    def _numbers(self) -> dict[int, int]:
        """By place, its number on the plan: by class and name, as the paper counts."""
        pinned = [each.row.resource_id for each in self._register.places if each.row.resource_id in self._at]
        return {key: number for number, key in enumerate(pinned, start=1)}

    def _list(self, _: str = "") -> None:
        """Those on the plan first, by number."""
        picked = self.table.current_row()
        found = places.found(self._register.places, self.find.text())
        rows = sorted(found, key=lambda each: each.row.resource_id not in self._at)
        self.model.reset(len(rows), rows)
        if rows and not (picked is not None and self.table.select_key(_key(picked))):
            self.table.selectRow(0)
        self._draw()

    def _draw(self) -> None:
        numbers = self._numbers()
        pins = [
            Pin(key, numbers[key], each.mark, *self._at[key], each.row.name)
            for each in self._register.places if (key := each.row.resource_id) in self._at
        ]  # fmt: skip
        row = self.table.current_row() if self.model.total() else None
        current = row.row.resource_id if isinstance(row, Place) else None
        self.canvas.show_pins(pins, current)
        self.off.setEnabled(current in self._at)
        self.table.viewport().update()
        self._say(row)

    def _say(self, row: object) -> None:
        if self.current_plan() is None:
            words = translate("places", "There is no plan yet. “New plan” takes a picture of the estate.")
        elif not self._can_write or not isinstance(row, Place):
            words = translate("places", "PgDn and PgUp go from pin to pin.")
        elif row.row.resource_id in self._at:
            words = translate("places", "Drag the pin of “{name}”, or move it by the arrow keys; with Shift further.",
                              name=row.row.name)  # fmt: skip
        else:
            words = translate("places", "Click on the picture where “{name}” is, or press Enter.", name=row.row.name)
        self.hint.setText(words)

    def _number(self, row: object) -> str:
        return str(self._numbers().get(row.row.resource_id, "")) if isinstance(row, Place) else ""

    def _paint_mark(self, painter: QPainter, box: QRectF, row: object, _selected: bool) -> None:
        if not isinstance(row, Place):
            return
        number = self._number(row)
        if number:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_mark(painter, row.mark, box.center(), theme.px(8), number)
            painter.restore()
        else:
            paint.draw_text(painter, box, "·", "small", "ink3")


def _name(row: object) -> str:
    return row.row.name if isinstance(row, Place) else ""


def _class(row: object) -> str:
    return row.class_name if isinstance(row, Place) else ""


def _key(row: object) -> object:
    return row.row.resource_id if isinstance(row, Place) else None
