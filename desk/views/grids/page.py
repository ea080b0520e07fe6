"""The page of grids: the tree at the left, what a grid holds in the middle, its people at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.permissions import Permission
from desk.rules.times import local_date
from desk.services.grids import GridNode
from desk.views import theme
from desk.views.boards import BoardsTab
from desk.views.grids import loading
from desk.views.grids.bringing import Bringing
from desk.views.grids.buildings import BuildingsTab
from desk.views.grids.contacts import DutyContacts
from desk.views.grids.duties import Duties
from desk.views.grids.loading import Overview
from desk.views.grids.people import PeoplePanel
from desk.views.grids.ranges import RangesTab
from desk.views.grids.resources import ResourcesTab
from desk.views.grids.strays import StraysTab
from desk.views.grids.tree import GridTree
from desk.views.grids.upkeep import Upkeep
from desk.views.grids.wording import path_of
from desk.views.kit import Button, Card, EmptyState, IconButton, Label, Option, Segmented, Tags, hide_unless
from desk.views.notices import Action
from desk.views.page import Page, Tools
from desk.views.tokens import COMPACT_HEIGHT, MARGIN
from desk.views.wording import may
from desk.words import QT_TRANSLATE_NOOP, translate

BUILDINGS, RANGES, RESOURCES, STRAYS, PEOPLE = "buildings", "ranges", "resources", "strays", "people"
BOARDS = "boards"
TREE_WIDTH, PEOPLE_WIDTH = 292, 320
_LOW = COMPACT_HEIGHT - 94  # a low window, less its bars


class GridsPage(Page):
    """网格. In large type the people are one more part of the middle."""

    NAME: ClassVar[str] = "grids"
    TITLE: ClassVar[str] = QT_TRANSLATE_NOOP("window", "Grids")
    ICON: ClassVar[str] = "map-trifold"
    PERMISSION: ClassVar[str] = "GRIDS_READ"
    SHOWS: ClassVar[frozenset[str]] = frozenset({"grids", "residents", "boards"})

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._wanted: int | None = None
        self._overview: Overview | None = None
        self.can_write = may(self.worker, Permission.GRIDS_WRITE)
        today = local_date(self.worker.clock())
        self.tree = GridTree()
        self.buildings = BuildingsTab(tools, can_write=self.can_write)
        self.ranges = RangesTab(tools, can_write=self.can_write)
        self.resources = ResourcesTab(tools, can_write=self.can_write)
        self.strays = StraysTab(tools, can_write=self.can_write)
        self.boards = BoardsTab(tools)
        self.people = PeoplePanel(today, can_write=self.can_write)
        self.duties = Duties(tools, self.people, today, can_write=self.can_write)
        self.upkeep = Upkeep(tools, self.tree, self, can_write=self.can_write)
        self.bringing = Bringing(tools, self)
        self.contacts = DutyContacts(tools, self)
        self._build()
        self._connect()

    # Looks

    def _build(self) -> None:
        self.name, self.host = Label("", "h2", elide=True), Tags()
        self.path = Label("", "small", "ink2", elide=True, align=Qt.AlignmentFlag.AlignRight)
        self.facts = Label("", "small", "ink2", elide=True)
        words = translate("grids_page", "Open on the residents' page")
        self.residents = Button(words, kind="ghost", small=True, icon="users", key="Ctrl+R")
        self.bring = Button(translate("grids_page", "Import …"), small=True, icon="download-simple")
        self.export = Button(translate("grids_page", "Export …"), small=True, icon="export")
        words = translate("grids_page", "Duty contacts for a telephone …")
        self.phone_book = IconButton("phone", words, key="Ctrl+Shift+T")
        self.first = Button(translate("grids_page", "New grid"), kind="primary", key="Ctrl+N")
        self.parts = {BUILDINGS: self.buildings, RANGES: self.ranges, RESOURCES: self.resources, STRAYS: self.strays}
        self.parts[BOARDS] = self.boards
        self.choice = Segmented(
            [
                Option(BUILDINGS, translate("grids_page", "Buildings")),
                Option(RANGES, translate("grids_page", "Address ranges")),
                Option(RESOURCES, translate("grids_page", "Resources")),
                Option(STRAYS, translate("grids_page", "Without a grid")),
                Option(PEOPLE, translate("grids_page", "People")),
                Option(BOARDS, translate("grids_page", "Boards")),
            ],
            translate("grids_page", "What to show"),
        )
        self.stack = QStackedWidget()
        for part in self.parts.values():
            self.stack.addWidget(part)
        self.none = EmptyState(
            translate("grids_page", "No grid yet"),
            translate("grids_page", "Begin with the community, or bring in the list of the grids."),
            [self.first],
        )
        self._left, self._middle, self._right = QWidget(), QWidget(), Card("side", margins=(14, 12, 14, 12))
        self._build_left()
        self._build_middle()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self._middle, 1)
        row.addWidget(self.none, 1)
        row.addWidget(self._right)
        self.none.hide()
        self._measure()

    def _build_left(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(6))
        foot.addWidget(self.bring)
        foot.addWidget(self.export)
        foot.addWidget(self.phone_book)
        foot.addStretch(1)
        self._left_column = QVBoxLayout(self._left)
        self._left_column.setSpacing(theme.px(8))
        self._left_column.addWidget(self.tree, 1)
        self._left_column.addLayout(foot)
        for button in (self.tree.add, self.tree.edit, self.tree.remove, self.first):
            button.setVisible(self.can_write)
        self.bring.setVisible(self.can_write and may(self.worker, Permission.LEDGER_IMPORT))
        self.export.setVisible(may(self.worker, Permission.LEDGER_EXPORT))
        self.phone_book.setVisible(may(self.worker, Permission.LISTS_EXPORT))
        hide_unless(may(self.worker, Permission.RESIDENTS_READ), self.residents)

    def _build_middle(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.name, 1)
        head.addWidget(self.host)
        head.addWidget(self.path, 1)
        chosen = QHBoxLayout()
        chosen.addWidget(self.choice)
        chosen.addStretch(1)
        self._middle_column = QVBoxLayout(self._middle)
        self._middle_column.addLayout(head)
        facts = QHBoxLayout()
        facts.setSpacing(theme.px(8))
        facts.addWidget(self.facts, 1)
        facts.addWidget(self.residents)
        self._middle_column.addLayout(facts)
        self._middle_column.addLayout(chosen)
        self._middle_column.addWidget(self.stack, 1)

    def _measure(self) -> None:
        px, large = theme.px, theme.current().is_large
        share = theme.compact_share(0 < self.height() < px(_LOW))
        side, top = px(MARGIN[0]), px(MARGIN[1] * share)
        self._left.setFixedWidth(px(TREE_WIDTH) + side)
        self._left_column.setContentsMargins(side, top, 0, top)
        self._middle_column.setContentsMargins(px(14), top, side if large else px(14), top)
        self._middle_column.setSpacing(px(8 * share))
        self.choice.segment(PEOPLE).setVisible(large)
        home = self.stack if large else self._right
        if self.people.parentWidget() is not home:
            if large:
                self.stack.addWidget(self.people)
            else:
                self._right.body.addWidget(self.people)
                self.people.show()
        self._right.setVisible(not large and not self.none.isVisibleTo(self))
        self._right.setFixedWidth(px(PEOPLE_WIDTH))
        self.parts = {name: part for name, part in self.parts.items() if name != PEOPLE}
        if not large and self.choice.value() == PEOPLE:
            self.choice.set_value(BUILDINGS)
            self.show_part(BUILDINGS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_middle_column"):
            self._measure()

    def _connect(self) -> None:
        self.tree.picked.connect(self._picked)
        self.tree.entered.connect(self._enter)
        self.upkeep.saved.connect(self._await)
        self.upkeep.refused.connect(self.reload)
        self.choice.changed.connect(self._chosen)
        self.buildings.person_asked.connect(self._open_person)
        self.strays.person_asked.connect(self._open_person)
        for part in (self.buildings, self.ranges, self.bringing):
            part.located.connect(self.offer_relocation)
        for button, slot in (
            (self.tree.add, self.upkeep.new_grid),
            (self.first, self.upkeep.new_grid),
            (self.tree.edit, self.upkeep.change_grid),
            (self.tree.remove, self.upkeep.ask_removal),
            (self.bring, self.bringing.bring_in),
            (self.export, self.bringing.export),
            (self.phone_book, self.ask_contacts),
            (self.residents, self.open_residents),
        ):
            button.clicked.connect(slot)
        self._keys()

    def _keys(self) -> None:
        keys: list[tuple[str, Callable[[], object], QWidget]] = [
            ("/", self._find, self),
            ("Ctrl+E", self.upkeep.change_grid, self),
            ("Ctrl+N", self.upkeep.new_grid, self),
            ("Ctrl+O", self._bring_in, self),
            ("Ctrl+R", self.open_residents, self),
            ("Ctrl+Shift+E", self._export, self),
            ("Ctrl+Shift+T", self.ask_contacts, self),
            ("Del", self.upkeep.ask_removal, self.tree.view),
        ]
        keys += [(f"Ctrl+{n}", partial(self.show_number, n), self) for n in range(1, 7)]
        for text, slot, where in keys:
            shortcut = QShortcut(QKeySequence(text), where)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # Of every page

    def reload(self) -> None:
        self.worker.look(
            loading.overview, "grids.overview", done=self._show, failed=self._tell, replaces="grids-overview"
        )  # fmt: skip

    def open(self, subject: object) -> None:
        """Show the grid with this key."""
        if isinstance(subject, int) and not self.tree.select(subject):
            self._wanted = subject

    def _await(self, grid_id: int) -> None:
        self._wanted = grid_id

    def is_dirty(self) -> bool:
        return self.ranges.is_dirty()

    def focus_first(self) -> None:
        self.tree.focus_tree()

    def names_in_sight(self) -> tuple[str, ...]:
        return self.NAME, f"{self.NAME}.{self.choice.value()}"

    def keys(self) -> list[tuple[str, str]]:
        part = self.stack.currentWidget()
        own = [("Ctrl+1…", translate("grids_page", "Part")), ("/", translate("grids_page", "Find a grid"))]
        if isinstance(part, BuildingsTab | RangesTab | ResourcesTab | StraysTab | BoardsTab):
            own += part.keys()
        if not self.residents.isHidden():
            own.append(("Ctrl+R", translate("grids_page", "Residents' page")))
        if self.can_write:
            own += [
                ("Ctrl+N", translate("grids_page", "New grid")),
                ("Ctrl+E", translate("grids_page", "Change the grid")),
                ("Ctrl+M", translate("grids_page", "Add a person")),
            ]
        return own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.tree.focus_tree()
        else:
            super().keyPressEvent(event)

    def cover(self) -> None:
        self.buildings.show_plan()

    # What is shown

    def _show(self, found: Overview) -> None:
        self._overview = found
        self.none.setVisible(not found.nodes)
        self._middle.setVisible(bool(found.nodes))
        wanted, self._wanted = self._wanted, None
        self.tree.show_nodes(found.nodes, found.counts)
        self.tree.select(wanted)
        self._measure()
        self._show_grid(self.tree.current())
        self.strays.show_strays(found.strays, found.nodes)
        stray = sum(each.residents for each in found.strays)
        self.choice.set_hint(STRAYS, f"{stray:,}" if stray else "")
        self._say_context(stray)
        self.filled.emit()

    def _say_context(self, stray: int) -> None:
        assert self._overview is not None
        levels = [sum(1 for node in self._overview.nodes if node.level == level) for level in (1, 2, 3)]
        words = translate(
            "grids_page", "{communities} communities · {grids} grids · {micro} micro grids",
            communities=levels[0], grids=levels[1], micro=levels[2],
        )  # fmt: skip
        self.context_changed.emit(words)

    def _picked(self, node: GridNode | None) -> None:
        self._show_grid(node)

    def _show_grid(self, node: GridNode | None) -> None:
        """The middle and the right side follow the tree."""
        nodes = self.tree.nodes
        self.tree.edit.setEnabled(node is not None)
        self.tree.remove.setEnabled(node is not None)
        if node is None:
            return
        self.name.setText(node.name)
        self.host.set_tags([(node.host_unit, "violet")] if node.host_unit else [])
        self.host.setVisible(bool(node.host_unit))
        self.path.setText(" › ".join(each.name for each in path_of(node, nodes)[:-1]))
        counts = self.tree.counts()
        self.facts.setText(
            translate(
                "grids_page",
                "{homes} homes  {people} people  60+ {elders}  80+ {aged}  {alone} living alone  {matters} open",
                homes=f"{counts.households:,}",
                people=f"{counts.residents:,}",
                elders=f"{counts.elders:,}",
                aged=f"{counts.aged:,}",
                alone=f"{counts.solitary:,}",
                matters=f"{counts.open_matters:,}",
            )
        )
        held = self._overview.resources.get(node.grid_id, {}) if self._overview is not None else {}
        self.choice.set_hint(BUILDINGS, f"{counts.buildings:,}" if counts.buildings else "")
        self.choice.set_hint(RESOURCES, str(sum(held.values())) if held else "")
        for part in (self.buildings, self.ranges, self.resources, self.boards):
            part.show_grid(node, nodes)
        self.duties.show_grid(node)

    def show_part(self, name: object) -> None:
        """Bring one part to the front."""
        self.stack.setCurrentWidget(self.people if name == PEOPLE else self.parts[str(name)])
        self.keys_changed.emit()

    def show_number(self, number: int) -> None:
        """Ctrl+1 … 6: a part, and the focus into it; the people at the right are the fifth."""
        name = (BUILDINGS, RANGES, RESOURCES, STRAYS, PEOPLE, BOARDS)[number - 1]
        if name == PEOPLE and not theme.current().is_large:
            self.people.focus_first()
            return
        self.choice.set_value(name)
        self.show_part(name)
        self._focus_part()

    def _chosen(self, name: object) -> None:
        self.show_part(name)

    def _focus_part(self) -> None:
        part = self.stack.currentWidget()
        if isinstance(part, BuildingsTab | RangesTab | ResourcesTab | StraysTab | BoardsTab | PeoplePanel):
            part.focus_first()

    def _enter(self, _: object) -> None:
        self._focus_part()

    def _find(self) -> None:
        self.tree.find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tree.find.selectAll()

    def _open_person(self, resident_id: int) -> None:
        self.go.emit("residents", resident_id)

    def open_residents(self) -> None:
        """Ctrl+R: everybody of the picked grid, or of that of the building that is open, on their own page."""
        node = self.tree.current()
        if node is not None and not self.residents.isHidden():
            self.go.emit("residents", {"grid_id": self.buildings.listed_grid() or node.grid_id})

    def offer_relocation(self) -> None:
        """Ranges or buildings changed: addresses without a grid may have one now."""
        if self.strays.model.total():
            words = translate("grids_page", "Addresses without a grid may belong to one now.")
            locate = Action(translate("grids_page", "Locate these anew"), "", self.relocate)
            self.tools.notices.tell(words, "info", action=locate)

    def relocate(self) -> None:
        """Locate the addresses without a grid anew, and show what came of it."""
        self.choice.set_value(STRAYS)
        self.show_part(STRAYS)
        self.strays.relocate()

    # Keys

    def _bring_in(self) -> None:
        if not self.bring.isHidden():
            self.bringing.bring_in()

    def _export(self) -> None:
        if not self.export.isHidden():
            self.bringing.export()

    def ask_contacts(self) -> None:
        """Ctrl+Shift+T: an address book or a calendar of those on duty."""
        if not self.phone_book.isHidden():
            self.contacts.ask(self.tree.current())

    def _tell(self, error: DeskError) -> None:
        self.tools.notices.tell(error.text, "bad")
