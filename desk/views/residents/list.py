"""The list of residents: filters, a table over any number of files, and what stands when there are none."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.permissions import Permission
from desk.services import grids, lists, residents
from desk.services.grids import GridNode
from desk.services.residents import Counts, Filters, ResidentRow, Status
from desk.views import tagbook, theme
from desk.views.kit import Button, Card, EmptyState, FindEdit, KeyCap, Label, Option, Segmented, tidy
from desk.views.listing import Listing
from desk.views.page import Tools
from desk.views.pressing import hear, press_with
from desk.views.residents.columns import columns, key_of
from desk.views.residents.labels import ListPrints
from desk.views.rows import PAGE, PageWish, RowModel, RowTable
from desk.views.wording import may
from desk.words import translate
from desk.work import FIND

PAUSE_MS = 150
ANCHOR_EVERY = 10_000
"""One anchor for that many lines: a jump counts at most so many."""

ALL_AGES, FROM_60, FROM_80 = "all", "60", "80"
AGE_FROM = {ALL_AGES: None, FROM_60: 60, FROM_80: 80}


class ResidentList(QWidget):
    """Everybody on file, in pages as they come into sight."""

    opened = Signal(int)
    new_requested = Signal()
    doubles_requested = Signal()
    categories_requested = Signal()
    context_changed = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = tools.worker
        self._notices = tools.notices
        self.listing = Listing(tools, self, lists.Residents)
        self.prints = ListPrints(tools, self)
        self.filters = Filters()
        self.total = 0
        self._households = 0
        self._counted: Filters | None = None  # the filters that let ``total`` through, once that is counted
        self._asked = 0
        self._to_table = False
        self._anchors: tuple[int, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.find = FindEdit(translate("residents_page", "Find in this list: name, pinyin, number, address"), key="/")
        self.living = Segmented(
            [
                Option(Status.LIVING.value, translate("residents_page", "Living here")),
                Option("", translate("residents_page", "All files")),
            ],
            translate("residents_page", "Which files"),
        )
        self.age = Segmented(
            [
                Option(ALL_AGES, translate("residents_page", "Any age")),
                Option(FROM_60, "60+"),
                Option(FROM_80, "80+"),
            ],
            translate("residents_page", "Age"),
        )
        self.tag = _combo(translate("residents_page", "Category"))
        self.grid = _combo(translate("residents_page", "Grid"))
        self.grid.addItem(translate("residents_page", "All grids"), None)
        self.clear = Button(translate("residents_page", "Clear filters"), kind="ghost", small=True, icon="x")
        self.doubles = Button(translate("residents_page", "Double files"), key="Ctrl+U", icon="users", small=True)
        self.categories = Button(translate("residents_page", "By category"), key="Ctrl+T", small=True)
        self.new = Button(translate("residents_page", "New resident"), kind="primary", key="Ctrl+N", icon="plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12))
        column.setSpacing(theme.px(10))
        column.addLayout(self._row((self.living, self.age), self.find, self.new))
        column.addLayout(
            self._row((self.tag, self.grid, self.clear), None, self.categories, self.doubles, self.listing.button)
        )
        column.addWidget(self._stack_up(), 1)
        self.new.setVisible(may(self._worker, Permission.RESIDENTS_WRITE))
        if theme.current().is_large:  # the key bar says the keys; here they would take the room of the words
            for button in (self.categories, self.doubles, self.listing.button):
                button.setToolTip(button.key())
                button.set_key("")
        self._fill_tags()
        press_with(self.categories, "Ctrl+T")
        self.doubles.setVisible(may(self._worker, Permission.RESIDENTS_MERGE))

    def _row(self, first: tuple[QWidget, ...], wide: QWidget | None, *last: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        for each in first:
            row.addWidget(each)
        if wide is not None:
            row.addWidget(wide, 1)
        else:
            row.addStretch(1)
        for each in last:
            row.addWidget(each)
        return row

    def _stack_up(self) -> QWidget:
        self._stack = QStackedWidget(self)
        self.clear_all = Button(translate("residents_page", "Clear filters"), kind="primary")
        self.first_new = Button(translate("residents_page", "New resident"), kind="primary", key="Ctrl+N")
        self.model = RowModel(columns(), key_of, parent=self)
        self.where = Label("", "small", "ink2")
        sheet = Card(margins=(1, 1, 1, 0), gap=0, parent=self._stack)
        self.table = RowTable(self.model, translate("residents_page", "Residents"), parent=sheet)
        sheet.body.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6))
        foot.setSpacing(theme.px(6))
        foot.addWidget(self.where)
        foot.addStretch(1)
        foot.addWidget(self.prints.cards)
        foot.addWidget(self.prints.button)
        for key, word in (
            ("↑↓", translate("residents_page", "move")),
            ("Enter", translate("residents_page", "open")),
            ("/", translate("residents_page", "find in this list")),
        ):
            foot.addWidget(KeyCap(key))
            foot.addWidget(Label(word, "small", "ink2"))
            foot.addSpacing(theme.px(6))
        sheet.body.addLayout(foot)
        empty = Card(parent=self._stack)
        self.nobody = EmptyState("", "", [self.first_new, self.clear_all], parent=empty)
        empty.body.addWidget(self.nobody)
        self._stack.addWidget(sheet)
        self._stack.addWidget(empty)
        return self._stack

    def _connect(self) -> None:
        self.find.textChanged.connect(self._typed)
        self._pause.timeout.connect(self._filter)
        self.living.changed.connect(self._filter)
        self.age.changed.connect(self._filter)
        self.tag.activated.connect(self._filter)
        self.grid.activated.connect(self._filter)
        self.clear.clicked.connect(self.clear_filters)
        self.clear_all.clicked.connect(self.clear_filters)
        self.new.clicked.connect(self.new_requested)
        self.doubles.clicked.connect(self.doubles_requested)
        self.categories.clicked.connect(self.categories_requested)
        self.listing.button.clicked.connect(self.ask_export)
        self.prints.button.clicked.connect(self.ask_labels)
        self.prints.cards.clicked.connect(self.ask_cards)
        self.first_new.clicked.connect(self.new_requested)
        self.table.opened.connect(self._open)
        self.table.verticalScrollBar().valueChanged.connect(self._say_where)
        self.find.installEventFilter(self)
        hear(self, "/", self.focus_find)

    # What is looked at

    def reload(self) -> None:
        """The list and its choices as they are now; the marked line stays marked."""
        self._look(keep=True)
        self._worker.look(grids.tree, "grids.tree", done=self._show_grids, replaces="residents-grids")

    def keys(self) -> list[tuple[str, str]]:
        """What the list does besides opening a file."""
        doubles = [] if self.doubles.isHidden() else [("Ctrl+U", translate("residents_page", "Double files"))]
        return [("Ctrl+T", translate("residents_page", "By category")), *doubles, *self.listing.keys()]

    def show_category(self, label: str, grid_id: int | None) -> None:
        """Everybody who lives here and has this category (blank: any), of one grid or all."""
        self.clear_filters()
        if self.grid.findData(grid_id) < 0:
            self.grid.addItem("", grid_id)  # its name comes with the tree
        self.tag.setCurrentIndex(max(0, self.tag.findData(label)))
        self.grid.setCurrentIndex(max(0, self.grid.findData(grid_id)))
        self._filter()

    def ask_export(self) -> None:
        """Ctrl+Shift+E: what the list shows, in the headings of the residents' ledger."""
        self.listing.offer(lists.Residents(self.filters), translate("residents_page", "Residents"))

    def ask_labels(self) -> None:
        """Ctrl+Shift+L: the addresses of those whom the list shows, on labels."""
        self.prints.offer(self.filters)

    def ask_cards(self) -> None:
        """Ctrl+Shift+K: contact cards for those whom the list shows."""
        self.prints.choose_cards(self.filters)

    def focus_find(self) -> None:
        self.find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find.selectAll()

    def clear_filters(self) -> None:
        """Everybody who lives here, again."""
        self.find.clear()
        self._pause.stop()
        self.living.set_value(Status.LIVING.value)
        self.age.set_value(ALL_AGES)
        self.tag.setCurrentIndex(0)
        self.grid.setCurrentIndex(0)
        self._filter()
        self.focus_table()

    def focus_table(self) -> None:
        """Work begins in the table; in the find box while there is nothing to go through."""
        if self._stack.currentIndex() == 0 and self.total:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)
        else:
            self._to_table = not self.total
            self.find.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:
        if watched is self.find and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.focus_table()
                return True
            if event.key() == Qt.Key.Key_Escape and self.find.text():
                self.find.clear()
                return True
        return False

    def _typed(self) -> None:
        self._pause.start()

    def _filter(self) -> None:
        self._pause.stop()
        self.filters = Filters(
            text=self.find.text().strip(),
            tag=self.tag.currentData() or "",
            grid_id=self.grid.currentData(),
            age_from=AGE_FROM[str(self.age.value())],
            status=str(self.living.value()) or None,
        )
        self._look(keep=False)

    def _look(self, *, keep: bool) -> None:
        self._worker.look(
            partial(residents.list_page, filters=self.filters, limit=PAGE),
            "residents.list",
            done=partial(self._show, keep, self.filters),
            failed=self._trouble,
            replaces="residents-list",
        )

    def _show(self, keep: bool, filters: Filters, page: residents.Page) -> None:
        row, top = self.table.current_row() if keep else None, self.table.verticalScrollBar().value()
        number = self.table.currentIndex().row() if keep else -1
        self._asked += 1
        self._anchors = ()
        self._take_total(page, filters)
        self.model.reset(self.total, page.rows, partial(self._fetch, self._asked, filters))
        if page.total is None or filters == Filters():
            self._count(filters)
        if keep and self.total and number >= 0:
            if row is None or not self.table.select_key(key_of(row)):
                self.table.selectRow(min(number, self.total - 1))
            self.table.verticalScrollBar().setValue(top)
        self._say(filters)
        if self._to_table and self.total:
            self._to_table = False
            if self.find.hasFocus() and not self.find.text():
                self.focus_table()

    def _take_total(self, page: residents.Page, filters: Filters) -> None:
        """Lines that nobody has counted yet are as many as before, or as are here."""
        if page.total is not None:
            self.total, self._counted = page.total, filters
        elif self._counted == filters:
            self.total = max(self.total, len(page.rows))
        else:
            self.total, self._counted = len(page.rows), None

    def _count(self, filters: Filters) -> None:
        """How many there are in all takes longer than the first lines, which are painted meanwhile."""
        self._worker.look(
            partial(residents.list_counts, filters=filters),
            "residents.counts",
            done=partial(self._take_counts, self._asked, filters),
            failed=self._trouble,
            replaces="residents-counts",
        )

    def _take_counts(self, asked: int, filters: Filters, counts: Counts) -> None:
        if asked != self._asked:
            return
        self.total, self._households, self._counted = counts.residents, counts.households, filters
        self.model.set_total(self.total)
        self._say(filters)
        if self.total > 2 * ANCHOR_EVERY:
            self._worker.look(
                partial(residents.list_anchors, filters=filters, every=ANCHOR_EVERY),
                "residents.anchors",
                done=partial(self._take_anchors, asked),
                replaces="residents-anchors",
                lane=FIND,
            )

    def _fetch(self, asked: int, filters: Filters, wish: PageWish) -> None:
        after, offset = None, wish.offset
        if isinstance(wish.after, ResidentRow):
            after, offset = wish.after.resident_id, 0
        elif self._anchors and wish.offset >= ANCHOR_EVERY:
            place = min(wish.offset // ANCHOR_EVERY, len(self._anchors))
            after, offset = self._anchors[place - 1], wish.offset - place * ANCHOR_EVERY
        self._worker.look(
            partial(residents.list_page, filters=filters, after=after, offset=offset, limit=wish.count),
            "residents.list",
            done=partial(self._put, asked, wish.offset),
            failed=partial(self._not_fetched, asked, wish.offset),
        )

    def _put(self, asked: int, offset: int, page: residents.Page) -> None:
        if asked == self._asked:
            self.model.put(offset, page.rows)

    def _not_fetched(self, asked: int, offset: int, error: DeskError) -> None:
        if asked == self._asked:
            self.model.failed(offset)
            self._trouble(error)

    def _take_anchors(self, asked: int, anchors: tuple[int, ...]) -> None:
        if asked == self._asked:
            self._anchors = anchors

    def _trouble(self, error: DeskError) -> None:
        self._notices.tell(error.text, "bad")

    def _show_grids(self, nodes: tuple[GridNode, ...]) -> None:
        chosen = self.grid.currentData()
        self.grid.clear()
        self.grid.addItem(translate("residents_page", "All grids"), None)
        for node in nodes:
            self.grid.addItem("　" * (node.level - 1) + node.name, node.grid_id)
        self.grid.setCurrentIndex(max(0, self.grid.findData(chosen)))
        self._fill_tags()

    def _fill_tags(self) -> None:
        chosen, labels = self.tag.currentData(), [tag.label for tag in tagbook.current().tags]
        self.tag.clear()
        self.tag.addItem(translate("residents_page", "All categories"), "")
        for label in dict.fromkeys([*labels, *tagbook.AGES, *([chosen] if chosen else [])]):
            self.tag.addItem(label, label)
        self.tag.setCurrentIndex(max(0, self.tag.findData(chosen)))

    def _say(self, filters: Filters) -> None:
        plain = filters == Filters()
        self.clear.setVisible(not plain)
        if self.total:
            self._stack.setCurrentIndex(0)
        else:
            self._say_nobody(plain)
        self.context_changed.emit(self._counts_words(plain) if self._counted else "")
        self._say_where()

    def _counts_words(self, plain: bool) -> str:
        words = translate("residents_page", "{n:,} people", n=self.total)
        if plain and self._households:
            words += translate("residents_page", " · {n:,} households", n=self._households)
        return words

    def _say_nobody(self, plain: bool) -> None:
        self._stack.setCurrentIndex(1)
        self.first_new.setVisible(plain and may(self._worker, Permission.RESIDENTS_WRITE))
        self.clear_all.setVisible(not plain)
        if plain:
            self.nobody.set_words(
                translate("residents_page", "Nobody is on file yet"),
                translate(
                    "residents_page", "Bring in the station's ledger on the ledgers page, or write a first file."
                ),
            )
        else:
            self.nobody.set_words(
                translate("residents_page", "Nobody fits"),
                translate("residents_page", "No file has all of what is chosen above."),
            )

    def _say_where(self) -> None:
        if not (self.total and self._counted):
            self.where.clear()
            return
        first = max(0, self.table.rowAt(1))
        last = self.table.rowAt(self.table.viewport().height() - 1)
        last = self.total - 1 if last < 0 else last
        self.where.setText(
            translate(
                "residents_page", "Lines {first:,}–{last:,} of {n:,}", first=first + 1, last=last + 1, n=self.total
            )
        )

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._say_where()

    def _open(self, row: object) -> None:
        if isinstance(row, ResidentRow):
            self.opened.emit(row.resident_id)


def _combo(words: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(words)
    combo.setToolTip(words)
    tidy(combo)
    combo.setMinimumWidth(theme.px(150))
    combo.setMaximumWidth(theme.px(260))
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMaxVisibleItems(16)
    return combo
