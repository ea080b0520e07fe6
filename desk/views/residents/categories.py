"""人员类别 of everybody: persons and entries of each category, and the reviews that are due."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.permissions import Permission
from desk.services import grids, lists, residents
from desk.services.grids import GridNode
from desk.services.residents import ReviewPage, ReviewRow, ReviewsDone, TagCount, TagCounts
from desk.views import theme
from desk.views.kit import Button, Card, EmptyState, Label, Option, Segmented, tidy
from desk.views.listing import Listing
from desk.views.page import Tools
from desk.views.residents.category_columns import GRID, count_columns, count_key, review_columns, review_key
from desk.views.rows import PAGE, PageWish, RowModel, RowTable
from desk.views.wording import may
from desk.words import translate

COUNTS, REVIEWS = "counts", "reviews"
TOUCHED = ("residents", "tags")


class CategoriesView(QWidget):
    """``chosen`` with a label and a grid's key (None: all) filters the list; ``person_chosen`` opens a file."""

    left = Signal()
    chosen = Signal(str, object)
    person_chosen = Signal(int)
    context_changed = Signal(str)
    keys_changed = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._worker = tools, tools.worker
        self._round = 0
        self._writes = may(self._worker, Permission.RESIDENTS_WRITE)
        self.listing = Listing(tools, self, lists.Categories)
        self.back = Button(translate("residents_page", "Back to the list"), key="Esc", icon="caret-left", small=True)
        self.what = Segmented(
            [
                Option(COUNTS, translate("categories", "Persons and entries")),
                Option(REVIEWS, translate("categories", "Reviews due")),
            ],
            translate("categories", "What is shown"),
        )
        self.grid = QComboBox()
        self.counts_model = RowModel(count_columns(), count_key, parent=self)
        self.counts = RowTable(self.counts_model, translate("categories", "Categories"))
        self.reviews_model = RowModel(review_columns(), review_key, parent=self)
        self.reviews = RowTable(self.reviews_model, translate("categories", "Reviews due"), many=True)
        self.together = Label("", "strong")
        self.waiting = Label("", "strong")
        self.confirm = Button(translate("categories", "Still holds …"), kind="primary", icon="check", key="P")
        self.end = Button(translate("categories", "Ended …"), kind="dangerline", key="E")
        self.empty = EmptyState("", "")
        self._build()
        self._connect()
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_stack"):
            self._measure()

    def _measure(self) -> None:
        """Large type leaves no room for the grid, which the address tells as well."""
        self.reviews.hide_columns({GRID} if theme.current().is_large else set())

    def _build(self) -> None:
        px = theme.px
        words = translate("residents_page", "Grid")
        self.grid.setAccessibleName(words)
        self.grid.setToolTip(words)
        tidy(self.grid)
        self.grid.setMinimumWidth(px(200))
        self.grid.addItem(translate("residents_page", "All grids"), None)
        head = QHBoxLayout()
        head.setSpacing(px(10))
        for widget in (self.back, self.what, self.grid):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.listing.button)
        self._stack = QStackedWidget()
        for table, words_below, acts in (
            (self.counts, self.together, ()),
            (self.reviews, self.waiting, (self.end, self.confirm) if self._writes else ()),
        ):
            self._stack.addWidget(_sheet(table, words_below, acts))
        card = Card()
        card.body.addWidget(self.empty)
        self._stack.addWidget(card)
        for button in (self.confirm, self.end):
            button.setVisible(self._writes)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(12), px(20), px(12))
        column.setSpacing(px(10))
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.step_back)
        self.what.changed.connect(self.show_what)
        self.grid.activated.connect(self._look)
        self.counts.opened.connect(self._choose)
        self.reviews.opened.connect(self._open_person)
        self.confirm.clicked.connect(self.ask_confirm)
        self.end.clicked.connect(self.ask_end)
        self.listing.button.clicked.connect(self.ask_export)

    # What the page asks

    def reload(self) -> None:
        """Counts, reviews and the grids to choose from, as they are now."""
        self._worker.look(grids.tree, "grids.tree", done=self._show_grids, replaces="categories-grids")
        self._look()

    def show_what(self, what: object) -> None:
        """Persons and entries, or the reviews that are due."""
        self.what.set_value(what)
        self._show_front()
        self.keys_changed.emit()
        self.focus_first()

    def step_back(self) -> None:
        """Esc: to the list."""
        self.left.emit()

    def focus_first(self) -> None:
        front = self.counts if self.what.value() == COUNTS else self.reviews
        if not front.rows.total():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not front.selectionModel().hasSelection():
            front.selectRow(max(0, front.currentIndex().row()))
        front.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        if self.what.value() == COUNTS:
            own = [("Enter", translate("categories", "Show these residents"))]
        else:
            own = [("Enter", translate("residents_page", "Open"))]
            if self._writes:
                own += [
                    ("P", translate("categories", "Still holds")),
                    ("E", translate("categories", "Ended")),
                    ("Shift+↑↓", translate("categories", "Several")),
                ]
        return [*own, *self.listing.keys(), ("Esc", translate("residents_page", "Back to the list"))]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        reviews = self.what.value() == REVIEWS and self._writes and not event.modifiers()
        if reviews and event.key() == Qt.Key.Key_P:
            self.ask_confirm()
        elif reviews and event.key() == Qt.Key.Key_E:
            self.ask_end()
        else:
            super().keyPressEvent(event)

    # Looking

    def _look(self) -> None:
        grid_id = self.grid.currentData()
        self._worker.look(
            partial(_read, grid_id=grid_id),
            "categories.read",
            done=partial(self._show, grid_id),
            failed=self._trouble,
            replaces="categories",
        )

    def _show(self, grid_id: int | None, found: tuple[TagCounts, ReviewPage]) -> None:
        counts, reviews = found
        self._round += 1
        marked = self.counts.current_row()
        self.counts_model.reset(len(counts.rows), counts.rows)
        if isinstance(marked, TagCount):
            self.counts.select_key(marked.label)
        place = self.reviews.currentIndex().row()
        self.reviews_model.reset(reviews.total, reviews.rows, partial(self._fetch, self._round, grid_id))
        if place >= 0 and reviews.total:
            self.reviews.selectRow(min(place, reviews.total - 1))
        whole = counts.whole
        words = translate(
            "categories", "{persons:,} persons, {entries:,} entries", persons=whole.persons, entries=whole.entries
        )
        self.together.setText(words)
        self.waiting.setText(
            translate("categories", "{n:,} due within a month, {late:,} overdue", n=reviews.total, late=reviews.late)
        )
        self.what.set_hint(REVIEWS, f"{reviews.total:,}" if reviews.total else "")
        self.context_changed.emit(words)
        had_focus = self._stack.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._show_front()
        if had_focus or self.isVisible():
            self.focus_first()

    def _show_front(self) -> None:
        counts = self.what.value() == COUNTS
        model = self.counts_model if counts else self.reviews_model
        if model.total():
            self._stack.setCurrentIndex(0 if counts else 1)
            return
        self._stack.setCurrentIndex(2)
        if counts:
            self.empty.set_words(
                translate("categories", "Nobody here has a category"),
                translate("categories", "Categories come with the ledger, or are written in a resident's file."),
            )
        else:
            self.empty.set_words(
                translate("categories", "Nothing is due for review"),
                translate("categories", "What is due within a month will be listed here."),
            )

    def _show_grids(self, nodes: Sequence[GridNode]) -> None:
        chosen = self.grid.currentData()
        self.grid.clear()
        self.grid.addItem(translate("residents_page", "All grids"), None)
        for node in nodes:
            self.grid.addItem("　" * (node.level - 1) + node.name, node.grid_id)
        self.grid.setCurrentIndex(max(0, self.grid.findData(chosen)))

    def _fetch(self, number: int, grid_id: int | None, wish: PageWish) -> None:
        after, offset = None, wish.offset
        if isinstance(wish.after, ReviewRow):
            after, offset = (wish.after.review_due, wish.after.tag_id), 0
        self._worker.look(
            partial(residents.reviews_due, grid_id=grid_id, after=after, offset=offset, limit=wish.count),
            "residents.reviews_due",
            done=partial(self._put, number, wish.offset),
            failed=partial(self._not_fetched, number, wish.offset),
        )

    def _put(self, number: int, offset: int, page: ReviewPage) -> None:
        if number == self._round:
            self.reviews_model.put(offset, page.rows)

    def _not_fetched(self, number: int, offset: int, error: DeskError) -> None:
        if number == self._round:
            self.reviews_model.failed(offset)
            self._trouble(error)

    # Acts

    def _choose(self, row: object) -> None:
        if isinstance(row, TagCount):
            self.chosen.emit(row.label, self.grid.currentData())

    def _open_person(self, row: object) -> None:
        if isinstance(row, ReviewRow):
            self.person_chosen.emit(row.resident_id)

    def _marked(self) -> tuple[ReviewRow, ...]:
        return tuple(row for row in self.reviews.selected_rows() if isinstance(row, ReviewRow))

    def ask_confirm(self) -> None:
        """复核通过: the marked entries hold on."""
        rows = self._marked()
        if rows:
            self._tools.ask.ask_text(
                translate("categories", "{what}: still holds?", what=_named(rows)),
                translate("categories", "The next review is set as the category asks."),
                partial(self._confirm, rows),
                label=translate("categories", "New evidence (blank: as before)"),
                yes=translate("categories", "Still holds"),
                required=False,
                icon="check-circle",
            )

    def _confirm(self, rows: tuple[ReviewRow, ...], evidence: str | None) -> None:
        if evidence is not None:
            self._run(partial(residents.confirm_reviews, rows=rows, evidence=evidence), "residents.confirm_reviews")

    def ask_end(self) -> None:
        """结束: the marked entries hold no longer."""
        rows = self._marked()
        if rows:
            self._tools.ask.confirm(
                translate("categories", "{what}: ended from today on?", what=_named(rows)),
                translate("categories", "The entries stay in the history of the files and can be put back there."),
                partial(self._end, rows),
                yes=translate("categories", "Ended"),
                danger=True,
            )

    def _end(self, rows: tuple[ReviewRow, ...], yes: bool) -> None:
        if yes:
            self._run(partial(residents.end_reviewed, rows=rows), "residents.end_reviewed")

    def _run(self, work: Any, operation: str) -> None:
        for button in (self.confirm, self.end):
            button.setEnabled(False)
        self._worker.run(work, operation, done=self._done, failed=self._failed, touched=TOUCHED)

    def _done(self, done: ReviewsDone) -> None:
        self._set_free()
        words = translate("categories", "{n:,} entries reviewed.", n=done.done)
        if done.passed_over:
            words += translate(
                "categories", " {n:,} were changed by a colleague meanwhile and left alone.", n=done.passed_over
            )
        self._tools.notices.tell(words, "warn" if done.passed_over else "good")

    def _failed(self, error: DeskError) -> None:
        self._set_free()
        self._trouble(error)

    def _set_free(self) -> None:
        for button in (self.confirm, self.end):
            button.setEnabled(True)

    def _trouble(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")

    def ask_export(self) -> None:
        """Ctrl+Shift+E: what is shown, as a sheet."""
        grid_id = self.grid.currentData()
        if self.what.value() == COUNTS:
            self.listing.offer(lists.Categories(grid_id), translate("categories", "Categories of residents"))
        else:
            self.listing.offer(lists.Reviews(grid_id), translate("categories", "Reviews due"))


def _read(session: Any, *, grid_id: int | None) -> tuple[TagCounts, ReviewPage]:
    return (
        residents.count_tags(session, grid_id=grid_id),
        residents.reviews_due(session, grid_id=grid_id, limit=PAGE),
    )


def _sheet(table: RowTable, words: Label, acts: Sequence[Button]) -> QWidget:
    sheet = Card(margins=(1, 1, 1, 0), gap=0)
    sheet.body.addWidget(table, 1)
    foot = QHBoxLayout()
    foot.setContentsMargins(*(theme.px(each) for each in (16, 8, 16, 8)))
    foot.setSpacing(theme.px(8))
    foot.addWidget(words)
    foot.addStretch(1)
    for button in acts:
        foot.addWidget(button)
    sheet.body.addLayout(foot)
    return sheet


def _named(rows: Sequence[ReviewRow]) -> str:
    if len(rows) == 1:
        return f"{rows[0].name} {rows[0].label}"
    return translate("categories", "{n:,} entries", n=len(rows))
