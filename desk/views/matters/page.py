"""The page of matters: views and filters above, the list, and the drawer of the one that is picked."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.matters import Verb
from desk.rules.papers import RECEIPT
from desk.services import lists, matters
from desk.services.matters import MatterFile, MatterPage, MatterRow, View
from desk.services.papers import About
from desk.views import theme
from desk.views.kit import Button, Card, EmptyState, Label
from desk.views.listing import Listing
from desk.views.matters.deeds import Deeds
from desk.views.matters.drawer import MatterDrawer
from desk.views.matters.filters import FilterBar
from desk.views.matters.loading import Loaded, Opened, Wanted, load, open_with_place, page_of
from desk.views.matters.looks import KEYS, OWNER, PAPERS_KEY, columns, verb_words
from desk.views.page import Page, Tools
from desk.views.pressing import hear
from desk.views.preview import Chooser, choose_printer
from desk.views.rows import PAGE, PageWish, RowModel, RowTable
from desk.views.tokens import COMPACT_HEIGHT, GAP, MARGIN
from desk.words import QT_TRANSLATE_NOOP, translate

_LOW = COMPACT_HEIGHT - 94  # a low window, less its bars


class MattersPage(Page):
    """办件."""

    NAME: ClassVar[str] = "matters"
    TITLE: ClassVar[str] = QT_TRANSLATE_NOOP("window", "Matters")
    ICON: ClassVar[str] = "clipboard-text"
    PERMISSION: ClassVar[str] = "MATTERS_READ"
    SHOWS: ClassVar[frozenset[str]] = frozenset({"matters", "papers"})
    TICK_MS: ClassVar[int] = 60_000

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.chooser: Chooser = choose_printer
        self._wanted_id: int | None = None
        self._to_select: tuple[int, int] | None = None
        self._folded = False
        self._round = 0
        self._build()
        self.deeds = Deeds(tools, self)
        self._connect()

    # Looks

    def _build(self) -> None:
        self.filters = FilterBar()
        self.model = RowModel(columns(), _key, parent=self)
        self.table = RowTable(self.model, translate("matters", "Matters"))
        self.clear_button = Button(translate("matters", "Clear the filters"))
        self.empty_new_button = Button(translate("matters", "New intake"), kind="primary", key="F2")
        self.empty = EmptyState("", "", [self.clear_button, self.empty_new_button])
        self.summary = Label("", "small", "ink2")
        self.listing = Listing(self.tools, self, lists.Matters)
        self.drawer = MatterDrawer()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._card = Card("card", margins=(1, 1, 1, 0), gap=0)
        self._card.body.addWidget(self._stack, 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.summary)
        self._foot.addStretch(1)
        self._foot.addWidget(self.listing.button)
        self._card.body.addLayout(self._foot)
        self._column = QVBoxLayout()
        self._column.addWidget(self.filters)
        self._column.addWidget(self._card, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._column, 1)
        whole.addWidget(self.drawer)
        self.measure()

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.filters.new_button.clicked.connect(self._new)
        self.filters.find.returnPressed.connect(self._focus_list)
        self.empty_new_button.clicked.connect(self._new)
        self.clear_button.clicked.connect(self.clear_filters)
        self.listing.button.clicked.connect(self.ask_export)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._opened_by_key)
        self.table.previewed.connect(self._opened_by_key)
        self.drawer.verb_wanted.connect(self.do)
        self.drawer.person_wanted.connect(self._show_person)
        self.drawer.papers_wanted.connect(self.show_papers)
        self.deeds.paper_wanted.connect(self.show_papers)
        self.drawer.folded.connect(self._drawer_folded)
        self.deeds.began.connect(partial(self.drawer.set_busy, True))
        self.deeds.ended.connect(partial(self.drawer.set_busy, False))
        self.deeds.changed.connect(self._show_file)
        hear(self, "Ctrl+P", self.print_receipt)
        hear(self, PAPERS_KEY, self.show_papers)
        hear(self, "/", self._focus_find)

    def measure(self) -> None:
        low = 0 < self.height() < theme.px(_LOW)
        share = theme.compact_share(low)
        side, top = theme.px(MARGIN[0]), theme.px(MARGIN[1] * share)
        self._column.setContentsMargins(side, top, theme.px(16), theme.px(16 * share))
        self._column.setSpacing(theme.px(GAP * share * 0.75))
        self._foot.setContentsMargins(theme.px(14), theme.px(6 * share), theme.px(14), theme.px(7 * share))
        self.drawer.set_compact(low)
        # Large type beside an open drawer leaves no room for what F2 does anyway, nor for who handles it.
        narrow = theme.current().is_large and self.drawer.is_open()
        self.filters.measure(share, narrow=narrow)
        self.table.hide_columns({OWNER} if narrow else set())

    # The list

    def reload(self) -> None:
        """Read the list and the open matter again; place and selection stay."""
        self.worker.look(
            partial(load, wanted=self.filters.wanted()),
            "matters.list",
            done=self._loaded,
            failed=self._tell,
            replaces="matters-list",
        )

    def clear_filters(self) -> None:
        """Everything again."""
        self.filters.set_view(View.ALL)
        self.reload()

    def ask_export(self) -> None:
        """Ctrl+Shift+E: what the list shows, in the headings of the grids' matters ledger."""
        shown = self.filters.wanted()
        wanted = lists.Matters(shown.view, shown.narrowed, shown.within_days, shown.text)
        self.listing.offer(wanted, translate("matters", "Matters"))

    def _filter(self) -> None:
        self.table.verticalScrollBar().setValue(0)
        self.reload()

    def _loaded(self, loaded: Loaded) -> None:
        self._round += 1
        bar = self.table.verticalScrollBar()
        at = bar.value()
        page = loaded.page
        self.model.reset(page.total, page.rows, partial(self._fetch, loaded.wanted, self._round))
        bar.setValue(at)
        self._show_counts(loaded)
        self._select_again()

    def _select_again(self) -> None:
        if self._to_select is not None:
            key, place = self._to_select
            self._to_select = None
            if not self.table.select_key(key) and place < self.model.total():
                self.table.selectRow(place)
                self.table.scrollTo(self.model.index(place, 0))
            return
        at = self.table.verticalScrollBar().value()
        if self._wanted_id is None:
            return
        if self.model.find(self._wanted_id) >= 0:
            self.table.select_key(self._wanted_id)
            self.table.verticalScrollBar().setValue(at)
        elif self.drawer.is_open():
            self._look(self._wanted_id)

    def _show_counts(self, loaded: Loaded) -> None:
        self.filters.show_counts(loaded)
        total = loaded.page.total
        self._stack.setCurrentWidget(self.table if total else self.empty)
        self.summary.setVisible(bool(total))
        self.summary.setText(translate("matters", "{n} matters, those with the least time left on top", n=f"{total:,}"))
        self._show_empty(loaded.wanted != Wanted())
        self.context_changed.emit(
            translate(
                "matters",
                "{n} matters, open {open}",
                n=f"{loaded.counts[View.ALL]:,}",
                open=f"{loaded.counts[View.OPEN]:,}",
            )
        )

    def _show_empty(self, filtered: bool) -> None:
        self.clear_button.setVisible(filtered)
        if filtered:
            self.empty.set_words(
                translate("matters", "No matter fits"),
                translate("matters", "Clear the filters to see all of them."),
            )
        else:
            self.empty.set_words(
                translate("matters", "No matters yet"),
                translate("matters", "The first one taken in will stand here."),
            )

    def _fetch(self, wanted: Wanted, number: int, wish: PageWish) -> None:
        self.worker.look(
            partial(page_of, wanted=wanted, offset=wish.offset, limit=wish.count),
            "matters.list",
            done=partial(self._arrived, number),
            failed=partial(self._not_arrived, wish.offset),
        )

    def _arrived(self, number: int, page: MatterPage) -> None:
        if number != self._round:
            return
        self.model.put(page.offset, page.rows)
        row = self.table.current_row()
        if row is not None and row.id != self._wanted_id:
            self._picked(row)

    def _not_arrived(self, offset: int, error: DeskError) -> None:
        self.model.failed(offset)
        self._tell(error)

    def tick(self) -> None:
        """A minute is over: clocks move on. Far down the list the pages would blink, so there they wait."""
        if self.table.rowAt(0) < PAGE:
            self.reload()

    # The matter

    def open(self, subject: object) -> None:
        """Show a matter by its key, or one of the views."""
        if isinstance(subject, View):
            self.filters.set_view(subject)
            self._filter()
        elif isinstance(subject, int):
            self._wanted_id, self._folded = subject, False
            self.worker.look(
                partial(open_with_place, matter_id=subject),
                "matters.open_matter",
                done=self._opened,
                failed=self._tell,
                replaces="matters-file",
            )

    def do(self, verb: Verb) -> None:
        """Begin ``verb`` on the matter in the drawer, if it can be done now."""
        file = self.drawer.file
        if file is not None and self.drawer.is_open():
            self.deeds.begin(verb, file)

    def print_receipt(self) -> None:
        """Show the receipt of the matter in the drawer, to print it once more."""
        self.show_papers(RECEIPT)

    def show_papers(self, wanted: str = "") -> None:
        """Ctrl+G: the papers of the matter in the drawer; ``wanted`` is the kind to begin with."""
        file = self.drawer.file
        if file is None or not self.drawer.is_open():
            return
        from desk.views.papers.dialog import PapersDialog  # Qt's PDF parts load only when paper is wanted

        about = About(matter_id=file.row.id)
        self.papers = PapersDialog(self.tools, about, self, wanted=wanted, chooser=self.chooser)
        self.papers.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.papers.open()

    def _opened(self, opened: Opened) -> None:
        self._show_file(opened.file)
        if self.table.select_key(opened.file.row.id):
            return
        if opened.place is not None:
            self._to_select = (opened.file.row.id, opened.place)
            self.filters.set_view(View.ALL)
            self.reload()

    def _picked(self, row: MatterRow | None) -> None:
        if row is None or (self._folded and not self.drawer.is_open()):
            self._wanted_id = row.id if row is not None else self._wanted_id
            return
        self._look(row.id)

    def _opened_by_key(self, row: MatterRow) -> None:
        self._folded = False
        self._look(row.id)

    def _look(self, matter_id: int) -> None:
        self._wanted_id = matter_id
        work = partial(matters.open_matter, matter_id=matter_id)
        self.worker.look(work, "matters.open_matter", done=self._show_file, failed=self._tell, replaces="matters-file")

    def _show_file(self, file: MatterFile) -> None:
        self._wanted_id = file.row.id
        self.drawer.show_file(file, self.worker.clock())
        if not self._folded:
            self.drawer.unfold()
            self.measure()
        self.keys_changed.emit()

    def _drawer_folded(self) -> None:
        self._folded = True
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.measure()
        self.keys_changed.emit()

    def _show_person(self, resident_id: int) -> None:
        self.go.emit("residents", resident_id)

    def _new(self) -> None:
        self.go.emit("intake", "new")

    def _tell(self, error: DeskError) -> None:
        self.tools.notices.tell(error.text, "bad")

    # Keys

    def keys(self) -> list[tuple[str, str]]:
        """The letters of the verbs that are possible now, and what else the list knows."""
        file = self.drawer.file if self.drawer.is_open() else None
        shown = (*self.drawer.buttons, Verb.SUPPLEMENT)
        own = [(KEYS[verb], verb_words(verb)) for verb in shown if file and verb in file.possible]
        if file is not None:
            own += [("Esc", translate("matters", "Fold")), (PAPERS_KEY, translate("matters", "Papers"))]
        else:
            own += [("Enter", translate("matters", "Open"))]
        out = self.listing.keys() if file is None else []
        return [*own, ("/", translate("matters", "Find here")), *out]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._escape():
            return
        if self.table.hasFocus() and not event.modifiers() and self.drawer.file is not None:
            letter = event.text().upper()
            verb = next((each for each in self.drawer.file.possible if KEYS[each] == letter), None)
            if verb is not None:
                self.do(verb)
                return
        super().keyPressEvent(event)

    def _escape(self) -> bool:
        """One layer out: the find box, then the drawer."""
        if self.filters.find.hasFocus():
            self.filters.find.clear()
            self._focus_list()
            return True
        if self.drawer.is_open():
            self.drawer.fold()
            return True
        return False

    def focus_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def cover(self) -> None:
        """Nothing floats over a locked desk."""
        self.listing.cover()
        papers = self.findChild(QWidget, "papers")
        if papers is not None:
            papers.close()

    def _focus_find(self) -> None:
        if self.filters.find.hasFocus():
            self.filters.find.insert("/")
        else:
            self.filters.find.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filters.find.selectAll()

    def _focus_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _key(row: MatterRow) -> int:
    return row.id
