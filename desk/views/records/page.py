"""The records page (操作记录), for the auditor: who did what to whom, before → after, and whether the chain holds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import Cancelled, DeskError
from desk.rules.times import local_date
from desk.services import lists, records, staff
from desk.services.records import ChainReport, RecordPage, RecordRow
from desk.views import theme
from desk.views.kit import Button, Card, EmptyState, IconButton, Label
from desk.views.listing import Listing
from desk.views.page import Page, Tools
from desk.views.pressing import press_with
from desk.views.records.filters import Filters
from desk.views.records.parts import RecordDrawer, Verdict, columns, key
from desk.views.rows import RowModel, RowTable
from desk.views.task import TaskPanel
from desk.views.tokens import MARGIN
from desk.words import QT_TRANSLATE_NOOP, translate
from desk.work import Progress, Worker


class RecordsPage(Page):
    """Filters above, the records below, one record whole in the drawer."""

    NAME: ClassVar[str] = "records"
    TITLE: ClassVar[str] = QT_TRANSLATE_NOOP("window", "Records")
    ICON: ClassVar[str] = "clock-counter-clockwise"
    PERMISSION: ClassVar[str] = "RECORDS_READ"
    SHOWS: ClassVar[frozenset[str]] = frozenset({"records"})

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.setObjectName("page")
        self.filters = Filters(local_date(self.worker.clock()))
        self.model = RowModel(columns(), key, parent=self)
        self.table = RowTable(self.model, translate("records_page", "Records"))
        self.empty = EmptyState("", "")
        self.verify = Button(translate("records_page", "Check the chain"), icon="shield-check", key="Ctrl+J")
        self.newer = IconButton("caret-left", translate("records_page", "Newer"), key="Ctrl+PgUp")
        self.older = IconButton("caret-right", translate("records_page", "Older"), key="Ctrl+PgDown")
        self.listing = Listing(tools, self, lists.Records)
        self.count = Label("", "small", "ink2")
        self.verdict = Verdict()
        self.drawer = RecordDrawer()
        self.task: TaskPanel | None = None
        self._progress: Progress | None = None
        self._cursors: list[int | None] = [None]
        self._older: int | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        press_with(self.verify, "Ctrl+J")
        press_with(self.newer, "Ctrl+PgUp")
        press_with(self.older, "Ctrl+PgDown")
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.body.addWidget(self.table)
        self._holder = QStackedWidget()
        self._holder.addWidget(frame)
        self._holder.addWidget(self.empty)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(6))
        foot.addWidget(self.verify)
        foot.addWidget(self.listing.button)
        foot.addStretch(1)
        for widget in (self.count, self.newer, self.older):
            foot.addWidget(widget)
        column = QVBoxLayout()
        side, top = theme.px(MARGIN[0]), theme.px(MARGIN[1])
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(theme.px(10))
        column.addWidget(self.filters)
        column.addWidget(self.verdict)
        column.addWidget(self._holder, 1)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(self.drawer)

    def _connect(self) -> None:
        self.filters.changed.timeout.connect(self.look_again)
        self.table.opened.connect(self._open_drawer)
        self.table.previewed.connect(self._open_drawer)
        self.table.picked.connect(self.drawer.show_record)
        self.drawer.close_button.clicked.connect(self._fold)
        self.verify.clicked.connect(self.check_chain)
        self.listing.button.clicked.connect(self.ask_export)
        self.verdict.see.clicked.connect(self._see_broken)
        self.newer.clicked.connect(self.show_newer)
        self.older.clicked.connect(self.show_older)

    # What every page does

    def reload(self) -> None:
        self.worker.look(staff.faces, "staff.faces", done=self.filters.show_people, replaces="records-people")
        self._look()

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Enter", translate("records_page", "Details")),
            ("/", translate("records_page", "Find in the records")),
            ("Ctrl+PgDn", translate("records_page", "Older")),
            ("Ctrl+J", translate("records_page", "Check the chain")),
            *self.listing.keys(),
        ]

    def open(self, subject: object) -> None:
        """Show the records from the one with this sequence number backwards."""
        if isinstance(subject, int):
            self._cursors = [subject + 1]
            self._look()

    def focus_first(self) -> None:
        (self.table if self.model.total() else self.filters.text).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "/":
            self.filters.text.setFocus()
            self.filters.text.selectAll()
            return
        super().keyPressEvent(event)

    def cover(self) -> None:
        """Nothing floats over a locked desk."""
        self.listing.cover()

    # Looking

    def ask_export(self) -> None:
        """Ctrl+Shift+E: the records that meet the filters, as a sheet."""
        self.listing.offer(lists.Records(self.filters.values()), translate("window", "Records"))

    def look_again(self) -> None:
        """The filters are others: start at the newest."""
        self._cursors = [None]
        self._look()

    def show_older(self) -> None:
        """Ctrl+PgDn: the next page back in time."""
        if self._older is not None:
            self._cursors.append(self._older)
            self._look()

    def show_newer(self) -> None:
        """Ctrl+PgUp: the page before."""
        if len(self._cursors) > 1:
            self._cursors.pop()
            self._look()

    def _look(self) -> None:
        work = partial(records.list_records, before=self._cursors[-1], **self.filters.values())
        self.worker.look(work, "records.list", done=self._show, failed=self._failed, replaces="records-list")

    def _show(self, page: RecordPage) -> None:
        before = self.table.current_row()
        self._older = page.older
        self.model.reset(len(page.rows), page.rows)
        self._holder.setCurrentIndex(0 if page.rows else 1)
        self.empty.set_words(
            translate("records_page", "No record meets these filters."),
            translate("records_page", "Choose a longer time or take a filter away."),
        )
        self.newer.setEnabled(len(self._cursors) > 1)
        self.older.setEnabled(page.older is not None)
        number = len(self._cursors)
        self.count.setText(translate("records_page", "page {page}, {n} records", page=number, n=len(page.rows)))
        if page.rows and not (isinstance(before, RecordRow) and self.table.select_key(before.sequence)):
            self.table.selectRow(0)
        if not page.rows:
            self.drawer.show_record(None)

    def _failed(self, error: DeskError) -> None:
        self.tools.notices.tell(error.text, "bad")

    def _open_drawer(self, record: object) -> None:
        self.drawer.show_record(record)
        self.drawer.unfold()

    def _fold(self) -> None:
        self.drawer.fold()
        self.table.setFocus()

    # The chain

    def check_chain(self) -> None:
        """Ctrl+J: read every record and see whether each fits the one before it."""
        if self.task is not None:
            return
        self.verify.set_busy(True)
        title = translate("records_page", "Check the chain of records")
        undo = translate("records_page", "Nothing is changed by checking.")
        self.task = self.tools.notices.task(title, (translate("records_page", "Read and compare"),), undo=undo)
        self.task.stopped.connect(self._stop)
        self._progress = self.worker.task(
            CheckJob(self.worker), done=self._checked, failed=self._not_checked, told=self._tell
        )

    def _tell(self, done: int, total: int, stage: str) -> None:
        if self.task is not None:
            self.task.progress(0, done, total)

    def _stop(self) -> None:
        if self._progress is not None:
            self._progress.stop()

    def _checked(self, report: ChainReport) -> None:
        self._end()
        self.verdict.show_report(report)

    def _not_checked(self, error: DeskError) -> None:
        self._end()
        self.tools.notices.tell(error.text, "info" if isinstance(error, Cancelled) else "bad")

    def _end(self) -> None:
        panel, self.task, self._progress = self.task, None, None
        self.verify.set_busy(False)
        if panel is not None:
            panel.finish()
        if self.isVisible():
            self.focus_first()

    def _see_broken(self) -> None:
        if self.verdict.broken is not None:
            self.filters.clear()
            self.open(self.verdict.broken)


@dataclass(frozen=True, slots=True)
class CheckJob:
    """Verify the chain of records on the lane for long tasks."""

    worker: Worker

    def __call__(self, progress: Progress) -> ChainReport:
        report = self.worker.in_reading(partial(records.verify_chain, progress=progress), "records.verify_chain")
        assert isinstance(report, ChainReport)
        return report
