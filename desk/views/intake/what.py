"""The second part: what is asked for, the papers to it, and the request in the resident's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desk.rules import deadlines
from desk.rules.catalogue import Form
from desk.rules.times import date_text, local_date
from desk.rules.typeahead import Entry, best
from desk.rules.workdays import WorkCalendar
from desk.services.catalogue import ItemRow
from desk.services.intake import MaterialTick, material_due
from desk.views import theme
from desk.views.intake.lists import ItemLine, ItemList, MaterialLine, MaterialList
from desk.views.intake.parts import Part
from desk.views.kit import FindEdit, Label, Problem, Rule, is_plain_enter, mark, show_problems, tidy
from desk.words import translate
from desk.work import Worker

_FOUND = 20
_FIND_WIDTH = 318
_NOTE_HEIGHT = 66


class WhatPart(Part):
    """``changed`` on every edit, ``item_chosen`` when an item was taken."""

    changed = Signal()
    item_chosen = Signal(object)

    def __init__(self, worker: Worker) -> None:
        super().__init__(
            2, translate("intake", "What"), translate("intake", "after the person; Ctrl+2 for a mere question")
        )
        self._worker = worker
        self._items: tuple[tuple[ItemRow, Entry], ...] | None = None  # until the catalogue has been read
        self._is_enter_due = False
        self._calendar = WorkCalendar()
        self._profile = next(iter(deadlines.PROFILES))
        self.item: ItemRow | None = None
        self.item_name = Label("", "body", "brand_ink", elide=True)
        self.find = FindEdit(translate("intake", "Which request? Letters or words"))
        self.items = ItemList()
        self.materials_head = Label(translate("intake", "Materials"), "smallb", "ink2")
        self.materials_count = Label("", "small", "amber")
        self.materials_hint = Label(translate("intake", "Space ticks, A ticks all"), "small", "ink3")
        self.materials = MaterialList()
        self.description = QPlainTextEdit()
        self.item_problem, self.problem = Problem(), Problem()
        self._build()
        self._connect()
        self.set_open(False)
        self.is_built = True
        self.measure()

    def measure(self) -> None:
        self.description.setMinimumHeight(theme.px(_NOTE_HEIGHT))
        self.find.setFixedWidth(theme.px(_FIND_WIDTH))
        self.items.setFixedWidth(theme.px(_FIND_WIDTH))
        self.item_problem.setFixedWidth(theme.px(_FIND_WIDTH))
        self.items.measure()
        self.materials.measure()

    def _build(self) -> None:
        px = theme.px
        self.head.addWidget(self.item_name, 1)
        self.head.addWidget(self.waiting)
        tidy(self.description)
        words = translate("intake", "Description")
        self.description.setAccessibleName(words)
        left = QVBoxLayout()
        left.setSpacing(px(4))
        for each in (self.find, self.item_problem):
            left.addWidget(each)
        left.addWidget(self.items, 1)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        for each in (self.materials_head, self.materials_count):
            head.addWidget(each)
        head.addStretch(1)
        head.addWidget(self.materials_hint)
        right = QVBoxLayout()
        right.setSpacing(px(3))
        right.addLayout(head)
        right.addWidget(self.materials)
        right.addWidget(Label(words, "smallb", "ink2"))
        right.addWidget(self.description, 1)
        right.addWidget(self.problem)
        row = QHBoxLayout(self.inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(18))
        row.addLayout(left)
        row.addWidget(Rule(vertical=True))
        row.addLayout(right, 1)
        self.body.addWidget(self.skeleton, 1)
        self.body.addWidget(self.inside, 1)

    def _connect(self) -> None:
        self.find.textEdited.connect(self._typed)
        self.find.installEventFilter(self)
        self.items.picked.connect(self._take_line)
        self.materials.changed.connect(self._ticked)
        self.materials.done.connect(self.focus_description)
        self.description.textChanged.connect(self._described)

    def set_catalogue(self, items: tuple[ItemRow, ...], calendar: WorkCalendar) -> None:
        """The items that can be asked for, and which days are worked."""
        self._items = tuple((item, Entry(item.name, item.aliases)) for item in items)
        self._calendar = calendar
        self._list()

    def press_due_enter(self) -> None:
        """Take what Enter was pressed for before the catalogue was there."""
        if self._is_enter_due:
            self._is_enter_due = False
            self._take_current()

    def set_profile(self, code: str) -> None:
        """Show the levels of this profile beside the items."""
        if code != self._profile:
            self._profile = code
            self._list()

    # Finding an item

    def _typed(self) -> None:
        self._is_enter_due = False
        mark(self.find, "")
        self.item_problem.tell("")
        self._list()
        self.changed.emit()

    def _list(self) -> None:
        profile = deadlines.profile(self._profile)
        lines = []
        for (item, _), fit in best(self.find.text(), self._items or (), _entry, _FOUND):
            level = profile.level(item.levels[profile.code])
            lines.append(ItemLine(item, fit.positions, f"{level.text} {deadlines.limit_text(level)}"))
        self.items.set_lines(lines)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.find and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self.items.step(1 if key == Qt.Key.Key_Down else -1)
                return True
            if is_plain_enter(event):
                self._take_current()
                return True
        return super().eventFilter(watched, event)

    def _take_current(self) -> None:
        line = self.items.current()
        if line is not None:
            self._take_line(line)
        elif self._items is None:  # a fast hand: Enter counts when the catalogue is there
            self._is_enter_due = True
        else:
            words = translate("intake", "Nothing like that in the catalogue. Try other words, or take “other”.")
            self.show_problems({"item": words})

    def _take_line(self, line: ItemLine) -> None:
        self.take_item(line.item)
        self.focus_next()
        self.item_chosen.emit(line.item)
        self.changed.emit()

    def take_item(self, item: ItemRow) -> None:
        """This is asked for: show its papers, none of them here yet."""
        self.item = item
        self.item_name.setText(item.name)
        self._clear_problems()
        today = local_date(self._worker.clock())
        self.materials.set_lines([self._material(each, today) for each in item.materials])
        self._count()

    def _material(self, each: Any, today: Any) -> MaterialLine:
        days = each.deferrable_days
        until = date_text(local_date(material_due(today, days, self._calendar))) if days else ""
        return MaterialLine(each.name, Form(each.form), each.copies, days, until)

    def _ticked(self) -> None:
        self._count()
        self.problem.tell("")
        self.changed.emit()

    def _described(self) -> None:
        mark(self.description, "")
        self.problem.tell("")
        self.changed.emit()

    def _count(self) -> None:
        lines = self.materials.lines()
        here = sum(line.present for line in lines)
        for each in (self.materials_head, self.materials_count, self.materials_hint, self.materials):
            each.setVisible(bool(lines))
        self.materials_count.setText(translate("intake", "{n} of {total} here", n=here, total=len(lines)))
        self.materials_count.set_look(c="green" if here == len(lines) else "amber")

    def focus_description(self) -> None:
        self.description.setFocus(Qt.FocusReason.TabFocusReason)

    # What the page asks

    def focus_next(self) -> None:
        """After the item: its papers if it has any, else the description."""
        target: QWidget = self.materials if self.materials.lines() else self.description
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_untouched(self) -> bool:
        """Whether no paper was handed in and nothing described, whatever item is looked at."""
        return not self.description.toPlainText().strip() and not any(line.present for line in self.materials.lines())

    def focus(self) -> None:
        if not self.is_open():
            return
        self.find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find.selectAll()

    def ticks(self) -> tuple[MaterialTick, ...]:
        return tuple(
            MaterialTick(line.name, line.present, line.form.value, line.copies, line.deferrable_days)
            for line in self.materials.lines()
        )

    def is_complete(self, *, on_the_spot: bool) -> bool:
        if self.item is None or on_the_spot:
            return self.item is not None
        here = all(line.present or line.deferrable_days is not None for line in self.materials.lines())
        return here and bool(self.description.toPlainText().strip())

    def is_blank(self) -> bool:
        return self.item is None and not self.find.text().strip() and not self.description.toPlainText().strip()

    def content(self) -> dict[str, Any]:
        return {
            "item_code": self.item.code if self.item else "",
            "item_find": self.find.text(),
            "present": [line.name for line in self.materials.lines() if line.present],
            "description": self.description.toPlainText(),
        }

    def restore(self, content: Mapping[str, Any]) -> None:
        self.find.setText(content.get("item_find", ""))
        self._is_enter_due = False
        self._list()
        code = content.get("item_code", "")
        found = next((item for item, _ in self._items or () if item.code == code), None)
        if found is not None:
            self.take_item(found)
        else:
            self.item = None
            self.item_name.setText("")
            self.materials.set_lines([])
            self._count()
        self.materials.set_present(content.get("present", []))
        self._count()
        self.description.setPlainText(content.get("description", ""))
        self.description.moveCursor(QTextCursor.MoveOperation.End)  # to be written on
        self._clear_problems()

    def show_problems(self, fields: Mapping[str, str]) -> QWidget | None:
        """Tell what is wrong here; the first wrong field."""
        first = show_problems(self.item_problem, {"item": self.find}, fields)
        rest = show_problems(self.problem, {"materials": self.materials, "description": self.description}, fields)
        return first or rest

    def set_compact(self, compact: bool) -> None:
        super().set_compact(compact)
        self.items.set_compact(compact)

    def _clear_problems(self) -> None:
        self.show_problems({})


def _entry(thing: tuple[ItemRow, Entry]) -> Entry:
    return thing[1]
