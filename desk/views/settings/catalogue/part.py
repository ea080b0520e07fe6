"""The catalogue in the settings: the list with its filters at the left, the item at the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected, Stale
from desk.exchange.catalogue import ItemReading
from desk.rules import typeahead
from desk.rules.times import local, local_date
from desk.services import catalogue, shipped
from desk.services.catalogue import Arrivals, Edition, ItemRow, ItemsPreview, Standing
from desk.views import theme
from desk.views.kit import Button, Card, Label, Picture
from desk.views.notices import Action
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.settings.catalogue.items import ItemList
from desk.views.settings.catalogue.panel import ItemPanel
from desk.views.settings.catalogue.sheet import FoundItems, ReadItemsJob, SheetDialog
from desk.views.settings.part import ListPart
from desk.words import translate

LIST_WIDTH, LARGE_LIST_WIDTH = 470, 372
TOUCHED = ("catalogue",)


class CataloguePart(ListPart):
    """``choose_file`` and ``choose_save`` ask the system for a path and can be replaced; "" means none."""

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(tools, can_write=can_write, parent=parent)
        self.choose_file: Callable[[], str] = self._ask_for_file
        self.choose_save: Callable[[str], str] = self._ask_where_to_save
        self.items = ItemList()
        self.new = Button(translate("catalogue_page", "New"), icon="plus", small=True)
        self.bring = Button(translate("catalogue_page", "Import …"), icon="download-simple", small=True)
        self.export = Button(translate("catalogue_page", "Export …"), icon="export", small=True)
        self.review_all = Button(translate("catalogue_page", "All right"), icon="check", small=True)
        self.news = Card("info", margins=(12, 6, 8, 6), gap=8, horizontal=True)
        self.news_words = Label("", "small", "blue", wrap=True)
        self.take_news = Button(translate("catalogue_page", "Take them in"), small=True)
        self.panel = ItemPanel(self._today(), can_write=can_write)
        self.form = self.panel.form
        self._build()
        self._connect()
        self.panel.settle(self._today())

    def _today(self) -> date:
        return local_date(self._tools.worker.clock())

    def _build(self) -> None:
        px = theme.px
        press_with(self.new, "Ctrl+N")
        self.news.body.addWidget(Picture("sparkle", "blue", 18))
        self.news.body.addWidget(self.news_words, 1)
        self.news.body.addWidget(self.take_news)
        self.news.hide()
        acts = QHBoxLayout()
        acts.setSpacing(px(6))
        for button in (self.new, self.bring, self.export):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.review_all)
        side = QWidget()
        side.setFixedWidth(px(LARGE_LIST_WIDTH if theme.current().is_large else LIST_WIDTH))
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(px(8))
        left.addWidget(self.news)
        left.addWidget(self.items, 1)
        left.addLayout(acts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(side)
        row.addWidget(self.panel, 1)
        for button in (self.new, self.bring, self.review_all):
            button.setVisible(self._can_write)

    def _connect(self) -> None:
        self.items.picked.connect(self._picked)
        self.items.opened.connect(self._edit)
        self.items.listed.connect(self._judge_list)
        self.new.clicked.connect(self.begin_new)
        self.bring.clicked.connect(self.import_sheet)
        self.export.clicked.connect(self.export_sheet)
        self.review_all.clicked.connect(self.ask_review)
        self.take_news.clicked.connect(self._take_news)
        self.panel.save.clicked.connect(self.store)
        self.panel.review.clicked.connect(self._review_one)
        self.panel.retire.clicked.connect(self.ask_retire)
        self.panel.take_back.clicked.connect(self._take_back)
        self.panel.history_asked.connect(self._ask_history)

    # What the page asks

    def reload(self) -> None:
        """Look at the catalogue again; what is being typed in the form stays."""
        self._tools.worker.look(_read, "catalogue.list_newest", done=self._show, replaces="settings-catalogue")

    def is_dirty(self) -> bool:
        return self._can_write and self.form.is_dirty()

    def focus_first(self) -> None:
        self.items.focus_first()

    def keys(self) -> list[tuple[str, str]]:
        """What the key bar says of this part."""
        if not self._can_write:
            return []
        return [
            ("Ctrl+N", translate("catalogue_page", "New item")),
            ("Ctrl+S", translate("catalogue_page", "Save")),
            ("Ctrl+R", translate("catalogue_page", "Checked: all right")),
        ]

    # The list

    def _show(self, found: tuple[tuple[ItemRow, ...], Arrivals]) -> None:
        rows, news = found
        self.items.show_rows(rows, self._today())
        self.news.setVisible(self._can_write and bool(news))
        self.news_words.setText(
            translate(
                "catalogue_page",
                "With this version come {new} new items and {newer} with a newer text.",
                new=len(news.new),
                newer=len(news.newer),
            )
        )
        current = self.form.row
        newer = self.items.row(current.code) if current is not None else None
        if newer is not None and not self.is_dirty():
            self._show_row(newer)
        elif current is None and not self.is_dirty() and rows and not self.form.isAncestorOf(self.focusWidget()):
            self.items.choose_first()

    def _judge_list(self) -> None:
        self.review_all.setEnabled(any(line.row.default_data for line in self.items.lines()))

    def _picked(self, row: ItemRow) -> None:
        if self.form.row is None or row.code != self.form.row.code:
            self.leave(partial(self._show_row, row))

    def _edit(self, row: ItemRow) -> None:
        self._picked(row)
        self.panel.show_form()
        self.form.focus_first()

    def mark_again(self) -> None:
        self.items.mark(self.form.row.code if self.form.row is not None else "")

    def unsaved_name(self) -> str:
        return self.form.name.text().strip() or translate("catalogue_page", "New item")

    # The item

    def begin_new(self) -> None:
        """Ctrl+N: an empty form."""
        self.leave(self._show_new)

    def _show_new(self) -> None:
        self.items.mark("")
        self.form.show_new(self._today(), frozenset(row.code for row in self.items.rows))
        self.panel.show_form()
        self.panel.settle(self._today())
        self.form.focus_first()

    def _show_row(self, row: ItemRow) -> None:
        self.items.mark(row.code)
        self.form.show_row(row, self._today())
        self.panel.settle(self._today())
        if self.panel.shows_history():
            self._ask_history()

    def _ask_history(self) -> None:
        row = self.form.row
        if row is not None:
            work = partial(catalogue.editions, code=row.code)
            self._tools.worker.look(work, "catalogue.editions", done=self._show_history, replaces="settings-editions")

    def _show_history(self, editions: tuple[Edition, ...]) -> None:
        self.panel.show_editions(editions)

    def store(self) -> None:
        """Ctrl+S: a new item, or a new edition of this one."""
        self.panel.save.set_busy(True)
        work = partial(catalogue.save_item, spec=self.form.spec(), since=self.form.begins(), seen=self.form.row)
        self._run(work, "catalogue.save_item", self._saved)

    def _saved(self, row: ItemRow) -> None:
        self.panel.save.set_busy(False)
        self._show_row(row)
        undo = Action(translate("catalogue_page", "Take it back"), "", self._take_back)
        action = undo if row.valid_from >= self._today() and not row.default_data else None
        self._tools.notices.tell(
            translate("catalogue_page", "“{name}” is saved.", name=row.name), "good", action=action
        )

    def ask_retire(self) -> None:
        """Offer the item no more, or bring it back."""
        row = self.form.row
        if row is None:
            return
        if row.standing(self._today()) is Standing.ENDED:
            self._run(partial(catalogue.bring_back, seen=row), "catalogue.bring_back", self._saved)
            return
        self._tools.ask.confirm(
            translate("catalogue_page", "Offer “{name}” no more?", name=row.name),
            translate("catalogue_page", "Matters under way keep it. It can be brought back."),
            partial(self._answered_retire, row),
            yes=translate("catalogue_page", "Retire"),
            danger=True,
            icon="archive",
        )

    def _answered_retire(self, row: ItemRow, yes: bool) -> None:
        if yes:
            self._run(partial(catalogue.retire_item, seen=row), "catalogue.retire_item", self._saved)

    def _take_back(self) -> None:
        row = self.form.row
        if row is not None:
            self._run(partial(catalogue.take_back, seen=row), "catalogue.take_back", self._taken_back)

    def _taken_back(self, row: ItemRow | None) -> None:
        if row is not None:
            self._show_row(row)
        else:
            self._show_new()
        self._tools.notices.tell(translate("catalogue_page", "It is as it was before."), "good")

    def _review_one(self) -> None:
        row = self.form.row
        if row is not None:
            self.leave(partial(self._review, (row.code,)))

    def ask_review(self) -> None:
        """Mark everything in the list as checked."""
        codes = tuple(line.row.code for line in self.items.lines() if line.row.default_data)
        self._tools.ask.confirm(
            translate("catalogue_page", "Mark {n} items as checked?", n=len(codes)),
            translate("catalogue_page", "They stay as they are, and count as the station's own from now on."),
            partial(self._answered_review, codes),
            yes=translate("catalogue_page", "All are right"),
            icon="check-circle",
        )

    def _answered_review(self, codes: tuple[str, ...], yes: bool) -> None:
        if yes:
            self._review(codes)

    def _review(self, codes: tuple[str, ...]) -> None:
        self._run(partial(catalogue.review, codes=codes), "catalogue.review", self._reviewed)

    def _reviewed(self, count: int) -> None:
        self._tools.notices.tell(translate("catalogue_page", "{n} items are marked as checked.", n=count), "good")

    def _take_news(self) -> None:
        work = partial(catalogue.take_arrivals, items=shipped.items())
        self._run(work, "catalogue.take_arrivals", self._news_taken)

    def _news_taken(self, news: Arrivals) -> None:
        words = translate(
            "catalogue_page",
            "{n} items of the program were taken in. Please check them.",
            n=len(news.new) + len(news.newer),
        )
        self._tools.notices.tell(words, "good")

    # Excel

    def import_sheet(self) -> None:
        """Choose a sheet, and see what it would change."""
        path = self.choose_file()
        if path:
            job = ReadItemsJob(self._tools.worker, Path(path))
            self._tools.worker.task(job, done=self.show_found, failed=self._failed)

    def show_found(self, found: FoundItems) -> None:
        """Ask whether the sheet is brought in."""
        dialog = SheetDialog(found, self.window())
        dialog.agreed.connect(self._bring_in)
        dialog.open()

    def _bring_in(self, reading: ItemReading) -> None:
        self._run(partial(catalogue.bring_in_items, reading=reading), "catalogue.bring_in_items", self._brought_in)

    def _brought_in(self, done: ItemsPreview) -> None:
        words = translate(
            "catalogue_page", "{new} new items, {changed} changed.", new=len(done.new), changed=len(done.changed)
        )
        self._tools.notices.tell(words, "good", title=translate("catalogue_page", "Brought in"))

    def export_sheet(self) -> None:
        """Choose a file, write all items into it."""
        name = translate("catalogue_page", "catalogue-{day}.xlsx", day=f"{local(self._tools.worker.clock()):%Y%m%d}")
        path = self.choose_save(name)
        if path:
            done = partial(self._exported, Path(path).name)
            self._run(partial(catalogue.export_items, path=Path(path)), "catalogue.export_items", done)

    def _exported(self, file: str, count: int) -> None:
        words = translate("catalogue_page", "{n} items are in “{file}”.", n=count, file=file)
        self._tools.notices.tell(words, "good")

    def _ask_for_file(self) -> str:
        words = translate("catalogue_page", "Excel sheets (*.xlsx *.xls *.csv)")
        return QFileDialog.getOpenFileName(self, translate("catalogue_page", "Choose a sheet of items"), "", words)[0]

    def _ask_where_to_save(self, name: str) -> str:
        words = translate("catalogue_page", "Excel sheets (*.xlsx)")
        return QFileDialog.getSaveFileName(self, translate("catalogue_page", "Save the catalogue as"), name, words)[0]

    # Asking the worker

    def _run(self, work: Callable[[Any], Any], operation: str, done: Callable[[Any], object]) -> None:
        self._tools.worker.run(work, operation, done=done, failed=self._failed, touched=TOUCHED)

    def _failed(self, error: DeskError) -> None:
        self.panel.save.set_busy(False)
        if isinstance(error, Rejected):
            self.panel.show_form()
            self.form.show_problems(error.fields)
            return
        self._tools.notices.tell(error.text, "bad")
        if isinstance(error, Stale) and self.form.row is not None:
            self.form.show_theirs(error.changes)
            look = partial(_newest, code=self.form.row.code)
            self._tools.worker.look(look, "catalogue.editions", done=self.form.rebase)


def _read(session: Any) -> tuple[tuple[ItemRow, ...], Arrivals]:
    """The whole catalogue, and what the program could bring; the pinyin is read here, off the UI thread."""
    rows = catalogue.list_newest(session)
    typeahead.prepare(text for row in rows for text in (row.name, *row.aliases))
    return rows, catalogue.arrivals(session, items=shipped.items())


def _newest(session: Any, *, code: str) -> ItemRow:
    return catalogue.editions(session, code=code)[0].item
