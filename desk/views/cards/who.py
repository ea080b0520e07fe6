"""For whom cards are printed: one box finds people, grids, categories, or whoever a search finds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QListWidget, QListWidgetItem, QWidget

from desk.rules import typeahead
from desk.rules.typeahead import Entry
from desk.services import search
from desk.services.cards import Scope, Selection
from desk.services.grids import GridNode
from desk.services.search import FindResult
from desk.views import tagbook, theme
from desk.views.findrows import sex_text
from desk.views.focus import FocusRing
from desk.views.kit import Button, FindEdit, Label, sheet_column, sheet_foot, sheet_head
from desk.words import translate
from desk.work import FIND, Worker

_SIZE = (560, 560)
_MOST, _PEOPLE = 60, 8
_STEPS: Mapping[int, int] = {
    Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """For whom, and how the page says it: 第 3 网格，独居."""

    words: str
    selection: Selection

    @property
    def is_one(self) -> bool:
        """Whether it is the card of one person, at the window."""
        return self.selection.scope is Scope.PEOPLE and len(self.selection.resident_ids) == 1


def one_person(resident_id: int, name: str = "") -> Wanted:
    """A card for this person, also where there is a good one already."""
    selection = Selection(Scope.PEOPLE, resident_ids=(resident_id,), by_household=False, anew=True)
    return Wanted(name, selection)


def of_outdated() -> Wanted:
    """Those whose card says something otherwise than the desk does today."""
    return Wanted(translate("cards_page", "Cards out of date"), Selection(Scope.OUTDATED, anew=True))


def everybody() -> Wanted:
    """Every household."""
    return Wanted(translate("cards_page", "Everybody"), Selection(Scope.ALL))


class WhoDialog(QDialog):
    """``chosen`` with a :class:`Wanted`. Enter takes the marked line, the arrow keys move while letters narrow."""

    chosen = Signal(object)

    def __init__(
        self, worker: Worker, nodes: Sequence[GridNode], outdated: int, was: Selection, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("cards_page", "For whom?")
        self.setWindowTitle(title)
        self._worker = worker
        self.ring = FocusRing(self)
        self._groups = _groups(nodes, outdated)
        self._people: tuple[tuple[str, Wanted], ...] = ()
        self.find = FindEdit(translate("cards_page", "Name, pinyin letters, phone ending, grid or its code, category"))
        self.list = QListWidget()
        self.list.setAccessibleName(translate("cards_page", "Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.alone = QCheckBox(translate("cards_page", "Only who lives alone"))
        self.household = QCheckBox(translate("cards_page", "One card a household"))
        self.anew = QCheckBox(translate("cards_page", "Also who has a good card"))
        self.alone.setChecked(was.alone)
        self.household.setChecked(was.by_household or was.scope is Scope.PEOPLE)
        self.anew.setChecked(was.anew and was.scope not in {Scope.PEOPLE, Scope.OUTDATED})
        self.take = Button(translate("cards_page", "Choose"), kind="primary", key="Enter")
        self.back = Button(translate("cards_page", "Back"), key="Esc")
        self._build(title)
        self.find.installEventFilter(self)
        self.find.textChanged.connect(self._narrow)
        self.list.itemDoubleClicked.connect(self._agree)
        self.take.clicked.connect(self._agree)
        self.back.clicked.connect(self.reject)
        self._show("")
        self.find.setFocus()

    def _build(self, title: str) -> None:
        px = theme.px
        self.resize(px(_SIZE[0]), px(_SIZE[1]))
        column = sheet_column(self, sheet_head("users", title))
        column.setSpacing(px(10))
        column.addWidget(self.find)
        column.addWidget(self.list, 1)
        words = translate("cards_page", "Of grids, categories and searches:")
        column.addWidget(Label(words, "small", "ink2"))
        for box in (self.alone, self.household, self.anew):
            column.addWidget(box)
        column.addLayout(sheet_foot(self.back, self.take))
        self.take.setDefault(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _STEPS:
            row = self.list.currentRow() + _STEPS[event.key()]
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
            return True
        return False

    def _narrow(self, text: str) -> None:
        self._people = ()
        self._show(text)
        if text.strip():
            self._worker.look(
                partial(search.find, query=text), "search.find", done=partial(self._found, text),
                replaces="cards-who", lane=FIND,
            )  # fmt: skip

    def _found(self, text: str, result: FindResult) -> None:
        if text != self.find.text():
            return
        living = [hit for hit in result.hits if hit.subject == search.RESIDENT and hit.status == "living"]
        self._people = tuple(
            (
                "  ".join(filter(None, (hit.name, sex_text(hit.sex), str(hit.age or ""), hit.address))),
                one_person(hit.subject_id, hit.name),
            )
            for hit in living[:_PEOPLE]
        )
        self._show(text)

    def _show(self, text: str) -> None:
        """People before groups, but a grid whose code was typed whole before both."""
        typed = text.strip()
        self.list.clear()
        groups = self._groups
        if typed:
            groups = [group for group, _ in typeahead.best(typed, groups, _entry, _MOST)]
        groups = groups[:_MOST]
        named = [group for group in groups if typed and group.code == typed]
        for group in named:
            self._add(group.line(), group.wanted)
        for words, wanted in self._people:
            self._add(words, wanted)
        for group in groups:
            if group not in named:
                self._add(group.line(), group.wanted)
        if typed:
            words = translate("cards_page", "All whom a search for “{text}” finds", text=typed)
            self._add(words, Wanted(words, Selection(Scope.SEARCH, text=typed)))
        self.list.setCurrentRow(0)
        self.take.setEnabled(self.list.count() > 0)

    def _add(self, words: str, wanted: Wanted) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, wanted)
        self.list.addItem(item)

    def _agree(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        wanted: Wanted = item.data(Qt.ItemDataRole.UserRole)
        if wanted.selection.scope not in {Scope.PEOPLE, Scope.OUTDATED}:
            wanted = self._limited(wanted)
        self.chosen.emit(wanted)
        self.accept()

    def _limited(self, wanted: Wanted) -> Wanted:
        """A group as the boxes below the list narrow it."""
        alone = self.alone.isChecked()
        words = [wanted.words, translate("cards_page", "living alone")] if alone else [wanted.words]
        return Wanted(
            translate("cards_page", ", ").join(words),
            replace(wanted.selection, alone=alone, by_household=self.household.isChecked(), anew=self.anew.isChecked()),
        )


@dataclass(frozen=True, slots=True)
class _Group:
    """Many at once; ``code`` is that of a grid."""

    wanted: Wanted
    code: str = ""

    def line(self) -> str:
        return "  ".join(filter(None, (self.wanted.words, self.code)))


def _entry(group: _Group) -> Entry:
    return Entry(group.wanted.words, (group.code,) if group.code else ())


def _groups(nodes: Sequence[GridNode], outdated: int) -> list[_Group]:
    """Those out of date where there are any, everybody, the grids, the categories."""
    above = {node.grid_id: node for node in nodes}
    found = []
    if outdated:
        words = translate("cards_page", "{n} cards out of date", n=outdated)
        found.append(_Group(replace(of_outdated(), words=words)))
    found.append(_Group(everybody()))
    for node in nodes:
        upper = above.get(node.parent_id) if node.parent_id is not None else None
        words = f"{upper.name} {node.name}" if upper is not None else node.name
        found.append(_Group(Wanted(words, Selection(Scope.GRID, grid_id=node.grid_id)), node.code))
    labels = [tag.label for tag in tagbook.current().tags if not tag.retired]
    found += [_Group(Wanted(label, Selection(Scope.TAGS, tags=(label,)))) for label in (*tagbook.AGES, *labels)]
    return found
